"""Løftet: hver setning om tallene i leksjon 7 stemmer med dataene, også prisene og det ros-setningene sier."""

from __future__ import annotations

import pandas as pd
import pytest
from innlevering import utgaven
from notatbok import hent

from somekurs import sti
from somekurs.leksjoner.l07_nokkeltall import KONTOER_K1, L
from somekurs.verden.sannheter.byraet import TIMEPRIS


@pytest.fixture(scope="module")
def t() -> pd.DataFrame:
    return pd.read_csv(sti("ullvott_innlegg.csv"))


@pytest.fixture(scope="module")
def fb(t):
    return t[t["nettverk"] == "facebook"]


@pytest.fixture(scope="module")
def ig(t):
    return t[t["nettverk"] == "instagram"]


@pytest.fixture(scope="module")
def tekst() -> str:
    return "\n".join(c.kilde for c in hent("07-nokkeltall").celler).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def ros() -> str:
    return " ".join(o.riktig for o in L.ovelser.values() if isinstance(o.riktig, str)).replace("\u00a0", " ")


def norsk(x: float, desimaler: int = 0) -> str:
    return f"{x:,.{desimaler}f}".replace(",", " ").replace(".", ",")


def test_maris_fire_tall_og_endringene(fb, ig, tekst):
    for nettverk in (fb, ig):
        for sum_ in nettverk.groupby("ar")["rekkevidde"].sum():
            assert norsk(sum_) in tekst
    endring = {
        n: x[x["ar"] == 2025]["rekkevidde"].sum() / x[x["ar"] == 2024]["rekkevidde"].sum() - 1
        for n, x in (("f", fb), ("i", ig))
    }
    assert round(endring["f"], 2) == -0.45 and "45 prosent ned" in tekst
    assert round(endring["i"], 2) == 0.86 and "Summen steg 86 prosent" in tekst


def test_summen_i_2025_er_halvparten_av_norge(t, fb, tekst):
    i_25 = t[t["ar"] == 2025]["rekkevidde"].sum()
    assert round(i_25 / 1e6, 1) == 2.8 and 0.49 < i_25 / 5_550_203 < 0.51
    assert round(fb[fb["kvartal"] == "2025-K1"]["rekkevidde"].sum(), -3) == 355_000 and "355 000 mennesker" in tekst


def test_appens_tall_er_verdenens(ros, fb):
    from somekurs.verden.kunder.dager import nadde_kontoer

    unike = nadde_kontoer("ullvott/facebook", pd.Timestamp("2025-01-01"), pd.Timestamp("2025-03-31"))
    assert round(unike, -2) == KONTOER_K1
    assert norsk(fb[fb["kvartal"] == "2025-K1"]["rekkevidde"].sum()) in ros


def test_annonsene_stoppet_og_det_organiske_sto_stille(fb, tekst, ros):
    assert fb[fb["betalt"]]["maned"].max() == "2025-05"
    assert fb[(fb["maned"] == "2025-05")]["betalt"].sum() == 5 and "penger bak fem innlegg" in tekst
    per_maned = fb.groupby("maned")["rekkevidde"].sum()
    assert round(per_maned["2025-05"], -3) == 118_000 and round(per_maned["2025-06"], -3) == 17_000
    organisk = fb[~fb["betalt"]]
    m = organisk.groupby("ar")["rekkevidde"].median()
    assert norsk(m[2024]) in ros and m[2025] - m[2024] == 43 and "43 kontoer på 125 innlegg" in ros
    assert len(organisk[organisk["ar"] == 2025]) == 125
    betalt = fb[fb["betalt"]].groupby("ar")["rekkevidde"].sum()
    alt = fb.groupby("ar")["rekkevidde"].sum()
    assert betalt[2024] - betalt[2025] >= alt[2024] - alt[2025], "hele fallet er kjøpt rekkevidde"
    assert 25_000 < organisk.groupby("maned")["rekkevidde"].sum().median() < 35_000


def test_kontorekkevidden_falt(tekst):
    k = pd.read_csv(sti("ullvott_kontotall.csv"))
    for_, etter = (
        k[k["maned"] < "2025-06"]["kontorekkevidde"].mean(),
        k[k["maned"] >= "2025-06"]["kontorekkevidde"].mean(),
    )
    assert round(for_, -3) == 64_000 and round(etter, -3) == 20_000 and "rundt 64 000 til 20 000" in tekst


def test_ratene_med_tre_nevnere(ig, tekst):
    f = pd.read_csv(sti("ullvott_folgere_instagram.csv"))
    m = ig.merge(f, on="dato", how="left")
    assert len(m) == len(ig) == 353
    m = m[m["ar"] == 2024]
    assert len(m) == 146 and norsk(m["interaksjoner"].sum()) in tekst
    rater = [m["interaksjoner"].sum() / m[k].sum() for k in ("rekkevidde", "visninger", "folgere")]
    assert [round(rater[0], 3), round(rater[1], 3), round(rater[2], 4)] == [0.043, 0.029, 0.0099]
    assert {24_393, 36_408} <= set(f["folgere"]) and f["folgere"].iloc[-1] // 1000 == 38


def test_lysarkets_rate_er_et_snitt_av_rater(ig, tekst):
    i = ig[ig["ar"] == 2024]
    assert round((i["interaksjoner"] / i["rekkevidde"]).mean() * 100, 1) == 5.9
    assert "engasjementsrate 6,0 %" in tekst, "tallet fra våren er et annet, men like stort"


def test_rekkefolgen_snur_for_formatene(ig, ros):
    i = ig[ig["ar"] == 2024]
    s = i.groupby("format")[["interaksjoner", "rekkevidde"]].sum()
    vektet = (s["interaksjoner"] / s["rekkevidde"] * 100).sort_values(ascending=False)
    snitt = (i["interaksjoner"] / i["rekkevidde"]).groupby(i["format"]).mean().sort_values()
    assert (
        list(vektet.index) == ["karusell", "bilde", "reel"]
        and snitt.index[0] == "karusell"
        and snitt.index[-1] == "reel"
    )
    assert [norsk(v, 1) for v in vektet] == ["6,0", "4,4", "3,3"] and "6,0 %, så bilde med 4,4 og reel med 3,3" in ros


def test_ordet_visninger_skiftet_mening(ig):
    u = ig[ig["rekkevidde"] < 900_000]
    assert len(u) == len(ig) - 1
    g = u.groupby(u["maned"] >= "2024-09")[["rekkevidde", "visninger"]].sum()
    forhold = g["rekkevidde"] / g["visninger"]
    assert forhold[False] > 0.8 and forhold[True] < 0.56


def test_den_ene_filmen_og_mengden(ig, ros, tekst):
    i24, i25 = ig[ig["ar"] == 2024], ig[ig["ar"] == 2025]
    topp = i25.sort_values("rekkevidde").tail(2)
    assert topp["rekkevidde"].iloc[1] == 930_000 and topp["dato"].iloc[1] == "2025-10-14"
    assert round(930_000 / topp["rekkevidde"].iloc[0]) == 17 and 0.45 < 930_000 / i25["rekkevidde"].sum() < 0.5
    assert 0.88 < (i25["rekkevidde"] < i25["rekkevidde"].mean()).mean() < 0.92
    assert norsk(i25["rekkevidde"].sum() - 930_000) in ros and norsk(i24["rekkevidde"].sum()) in ros
    assert len(i25) == 207 and len(i24) == 146 and round(206 / 146 - 1, 2) == 0.41 and "41 % mer arbeid" in ros


def test_prisene_er_fasitens(tekst):
    g = pd.read_csv(sti("fasit.csv")).set_index("id")["pris"]
    assert g["07-median"] == 30 * 6 * TIMEPRIS == 198_000 and "198 000 kr" in tekst
    assert g["07-annonsestopp"] == 4 * 2000 * 6 == 48_000 and "48 000 kr" in tekst
    assert "redningsplan på 30 timer" in tekst and 2 * TIMEPRIS == 2200 and "2 200 kr" in tekst


def test_dashbordet_og_veksten(ros, tekst):
    k = pd.read_csv(sti("ullvott_kontotall.csv")).set_index("maned")["kontorekkevidde"]
    d = pd.read_csv(sti("ullvott_facebook_daglig.csv")).groupby("maned")["rekkevidde"].sum()
    ganger = d / k
    assert round(ganger.min(), 1) == 2.0 and round(ganger.max(), 1) == 2.8 and "2,0 til 2,8 ganger" in ros
    assert round(d["2024-12"], -3) == 119_000 and round(k["2024-12"], -2) == 58_500
    v = pd.read_csv(sti("folgere_maned.csv"))
    des = v[v["maned"] == "2025-12"].set_index("nettverk")
    assert des.loc["tiktok", "nye"] == 371 and des.loc["instagram", "nye"] == 687
    assert round(371 / (429 - 371) * 100) == 640 and round(687 / (38_431 - 687) * 100) == 2


def test_visningene_i_2025_som_kan_trykkes(t, tekst):
    assert round(t[t["ar"] == 2025]["visninger"].sum() / 1e6, 1) == 5.0 and "vist 5,0 millioner ganger" in tekst


def test_tallene_i_innleveringen_er_filenes():
    innlevering = "\n".join(c.source for c in utgaven("07-nokkeltall").cells).replace("\u00a0", " ")
    innlegg, konto = (pd.read_csv(sti(f"tangholmen_{n}.csv")) for n in ("innlegg", "maneder"))
    summen, juli = innlegg["rekkevidde"].sum(), innlegg[innlegg["maned"] == "2024-07"]["rekkevidde"].sum()
    appen = konto.set_index("maned")["kontorekkevidde"]["2024-07"]
    for tall in (
        norsk(round(summen, -3)),
        norsk(round(juli, -3)),
        norsk(round(appen, -3)),
        f"snitt {norsk(juli / appen, 1)}",
    ):
        assert tall in innlevering, tall
    leads = pd.read_csv(sti("crm_leads.csv"))
    assert leads["opprettet"].max() < "2025-04-01" and f"{len(leads)} kundeemner" in innlevering
    assert 3 <= (leads["opprettet"] < "2025-01-01").sum() / 12 <= 4, "tre–fire i måneden utenom kampanjen"
