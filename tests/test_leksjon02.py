"""Løftet: hver setning om tallene i leksjon 2 stemmer med dataene, også prisene og det ros-setningene sier."""

from __future__ import annotations

import pandas as pd
import pytest
from innlevering import utgaven
from notatbok import hent

from somekurs import intervall, sti
from somekurs.leksjoner.l02_kultur import FLAGG, KORT, SA_STORYEN, TRYKKET, L


@pytest.fixture(scope="module")
def tekst() -> str:
    return "\n".join(c.kilde for c in hent("02-kultur").celler).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def ros() -> str:
    return " ".join(o.riktig for o in L.ovelser.values() if isinstance(o.riktig, str)).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def mer() -> pd.Series:
    t = pd.read_csv(sti("avstemning.csv"))
    return t[t["sporsmal"] == "Hva vil du se mer av?"].set_index("svar")["stemmer"]


@pytest.fixture(scope="module")
def utvalg() -> pd.DataFrame:
    return pd.read_csv(sti("utvalg.csv"))


@pytest.fixture(scope="module")
def logg() -> pd.DataFrame:
    return pd.read_csv(sti("trendlogg.csv"))


def test_storyen(mer, tekst, ros):
    assert mer.sum() == TRYKKET and "1 126 trykket" in tekst and "8 650 så den" in tekst
    assert round(100 * mer["trendvideoer"] / mer.sum()) == 54 and "54 prosent valgte trendvideoer" in tekst
    assert intervall(604, 1126) == [0.507, 0.565] and "Mellom 50,7 og 56,5 prosent" in tekst
    assert SA_STORYEN - TRYKKET > 7500 and "over 7 500 så storyen uten å trykke" in ros
    assert 0.45 < mer["strikkehjelp"] / mer.sum() < 0.5 and "Litt under halvparten" in tekst
    lav, hoy = intervall(54, 100)
    assert lav < 0.5 < hoy, "med hundre svar er halvparten innenfor"
    assert pd.read_csv(sti("avstemning.csv"))["dato"].max() == "2026-01-08", "før e-posten 12. januar"


def test_kundene(utvalg, tekst, ros):
    svart = utvalg[utvalg["svarte"] == "ja"]
    trend = svart[svart["svar"] == "trendvideoer"]
    assert (len(utvalg), len(svart), len(trend)) == (400, 240, 58)
    lav, hoy = intervall(len(trend), len(svart))
    assert (round(100 * len(trend) / len(svart)), round(100 * lav), round(100 * hoy)) == (24, 19, 30)
    assert "24 prosent, et sted mellom 19 og 30" in ros
    stille = len(utvalg) - len(svart)
    assert stille == 160 and "de 160 som tidde" in ros
    assert (len(trend) + stille) / len(utvalg) == 0.545 and "54,5 prosent" in ros
    folger = svart[svart["folger"] == "ja"]
    assert round(100 * (folger["svar"] == "trendvideoer").mean()) == 48 and "48 prosent" in ros
    assert 0.74 < (svart["svar"] == "strikkehjelp").mean() < 0.78 and "tre av fire kunder som svarte" in tekst


def test_prisen(tekst):
    assert 4 * 12_000 == 48_000 and 48_000 - 12_000 == 36_000 and "Forskjellen er 36 000 kr" in tekst


def test_figuren_med_to_grupper_er_regnet_av_de_to_filene(mer, utvalg):
    t = pd.read_csv(sti("to_grupper.csv"))
    svart = utvalg[utvalg["svarte"] == "ja"]
    for rad, (k, n) in zip(t.to_dict("records"), ((604, mer.sum()), (58, len(svart))), strict=True):
        lav, hoy = intervall(k, n)
        assert rad["prosent"] == round(100 * k / n, 1)
        assert (
            abs(rad["prosent"] - rad["under"] - 100 * lav) < 0.11
            and abs(rad["prosent"] + rad["over"] - 100 * hoy) < 0.11
        )
    assert t["prosent"][0] - t["under"][0] > 50 > t["prosent"][1] + t["over"][1], "de overlapper ikke"


def test_flaggene_folger_av_reglene_som_star_i_teksten():
    t = pd.read_csv(sti("kildekort.csv")).set_index("kort")
    assert list(t.index) == list(KORT)
    ar = pd.to_numeric(t["nar"], errors="coerce")
    assert FLAGG["antall"] == set(t.index[t["antall"] == "står ikke"])
    assert FLAGG["dato"] == set(t.index[ar.isna() | (ar <= 2022)])
    assert FLAGG["utvalg"] == set(t.index[~t["hvordan_valgt"].str.startswith("trukket")])
    assert not any("B" in f for f in FLAGG.values()), "kort B kan stå på lysbildet"
    assert intervall(round(0.44 * 784), 784) == [0.406, 0.475]


def test_hver_regel_brytes_to_ganger_pa_to_nettverk():
    svar = {int(x[:-1]): x[-1] for x in L.kjor(L.ovelser["2.4"].fasit).split()}
    t = pd.read_csv(sti("regelbrudd.csv")).assign(regel=lambda t: t["nr"].map(svar))
    assert (t.groupby("regel")["nettverk"].nunique() == 2).all() and (t["regel"].value_counts() == 2).all()


def test_trendene(logg, tekst, ros):
    uke = logg.assign(uke=(logg["dag"] - 1) // 7).pivot_table(
        index="trend", columns="uke", values="nye innlegg", aggfunc="sum"
    )
    i_alt = uke.sum(axis=1)
    assert i_alt["Enslig vott"] == i_alt.max() == 4146 and "4 146 innlegg" in tekst
    assert uke[5].idxmax() == "Garnlapp" and (uke.loc["Garnlapp", 4], uke.loc["Garnlapp", 5]) == (177, 443)
    assert "fra 177 til 443" in ros and uke.loc["Enslig vott", 5] == 63 and "nede i 63" in ros
    assert uke.loc["Enslig vott"].max() == 2419 and "mot 2 419 på det meste" in L.kjor(L.ovelser["2.6"].fasit)
    vott = logg[logg["trend"] == "Enslig vott"]
    assert vott["innlegg i alt"].is_monotonic_increasing and logg["dag"].max() == 42
    levering = (pd.Timestamp("2026-01-23") - pd.Timestamp("2025-12-01")).days + 1
    assert levering == 54 and "på dag 54" in tekst
    assert logg[(logg["trend"] == "Garnlapp") & (logg["dag"] == 42)]["nye innlegg"].item() == 92 and "til 92" in tekst


def test_ingen_gal_vei_til_den_siste_uken_gir_samme_tabell(logg):
    rett = logg[logg["dag"] > 35].groupby("trend")["nye innlegg"].sum().sort_values()
    assert rett.is_unique and rett.iloc[-1] - rett.iloc[-2] >= 30, "ingen uavgjort"
    for dag in (0, 7, 28, 34, 36, 41):
        assert logg[logg["dag"] > dag].groupby("trend")["nye innlegg"].sum().sort_values().tolist() != rett.tolist()


def test_skjermtiden(tekst, ros):
    t = pd.read_csv(sti("skjermtid.csv"))
    dag = t.groupby("dato")["minutter"].sum()
    assert dag.median() > 180 and "Over tre timer på en vanlig dag" in tekst
    assert pd.Timestamp(dag.idxmax()).day_name() == "Saturday" and (dag.between(120, 250).mean()) > 0.6
    assert t.groupby("time")["varsler"].sum().idxmax() == 21 and "Flest kommer kl. 21" in ros
    assert t["dato"].max() < "2026-01-12", "loggen er fra før e-posten"


def test_tallene_i_innleveringen_er_filenes():
    innlevering = "\n".join(c.source for c in utgaven("02-kultur").cells).replace("\u00a0", " ")
    vakter, gjester, kort = (pd.read_csv(sti(f"{n}.csv")) for n in ("vaktliste", "gjester", "kildekort_tangholmen"))
    om = vakter[vakter["sporsmal"] == "Bør siste båt gå kl. 01?"].set_index("svar")["stemmer"]
    svarte = (gjester["svarte"] == "ja").sum()
    assert f"{100 * om['ja'] / om.sum():.0f} prosent sa ja" in innlevering
    assert f"De {om.sum()} som trykket" in innlevering and f"De {svarte} trukne" in innlevering
    assert f"sammen til {om.sum() + svarte}" in innlevering and f"for {len(gjester) - svarte} av" in innlevering
    assert f"trakk vi også ut {len(gjester)} navn" in innlevering and len(kort) == 9 and "ni påstander" in innlevering
    # «åtte av ti» stemmer ikke for gjestene, uansett hvor en legger seg i intervallet
    assert intervall(int((gjester["svar"] == "ja").sum()), int(svarte))[1] < 0.5


def test_ett_kort_i_innleveringen_er_uten_flagg_og_alle_flagg_har_ulikt_antall():
    kort = pd.read_csv(sti("kildekort_tangholmen.csv"))
    ren = kort[(kort["nar"] >= 2023) & (kort["antall"] > 0) & (kort["hvordan_valgt"] == "trukket")]
    assert list(ren["kort"]) == ["A", "B"] and "selger" in ren["avsender"].iloc[0]
    antall = {(kort["nar"] < 2023).sum(), (kort["antall"] == 0).sum(), (kort["hvordan_valgt"] != "trukket").sum()}
    assert len(antall) == 3


@pytest.mark.parametrize("fro", range(40))
def test_ingen_gal_telling_er_riktig_paa_tallene_fra_aret_for(fro):
    from somekurs.datasett.utvalg import l02

    kort = l02.skjulte_kort(fro)
    gamle, uten = kort["nar"] < 2023, kort["antall"] == 0
    ikke = kort["hvordan_valgt"] != "trukket"
    assert len({gamle.sum(), uten.sum(), ikke.sum(), (~ikke).sum()}) == 4
    assert gamle.sum() not in {(kort["nar"] <= 2023).sum(), (~gamle).sum(), 2}
    assert uten.sum() not in {(~uten).sum(), (kort["antall"] < 100).sum(), 3} and ikke.sum() != 4
    vakter, gjester, logg = l02.skjult_vaktliste(fro), l02.skjulte_gjester(fro), l02.skjult_trendlogg(fro)
    assert vakter["stemmer"].is_unique and gjester["svarte"].eq("ja").sum() < len(gjester)
    siste = logg[logg["dag"] > 35].groupby("trend")["nye innlegg"].sum().sort_values()
    assert siste.is_unique and list(siste.index) != sorted(siste.index)
