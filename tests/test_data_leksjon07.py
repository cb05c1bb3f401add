"""Løftet: tabellene til leksjon 7 svarer på det leksjonen spør om, og ingen gal vei gir det riktige svaret."""

from __future__ import annotations

import itertools

import pandas as pd
import pytest

from somekurs import sti


@pytest.fixture(scope="module")
def t() -> pd.DataFrame:
    return pd.read_csv(sti("ullvott_innlegg.csv"), dtype={"innlegg_id": str})


def test_tabellene_er_utsnitt_av_den_ene_verdenen(t):
    hele = pd.read_csv(sti("innlegg.csv"), dtype={"innlegg_id": str})
    assert len(t) == 671 and t["innlegg_id"].is_unique
    hele = hele[(hele["konto"] == "ullvott") & hele["nettverk"].isin(["facebook", "instagram"])]
    pd.testing.assert_frame_equal(t, hele[list(t.columns)].reset_index(drop=True), check_dtype=False)
    daglig = pd.read_csv(sti("daglig.csv"))
    folgere = pd.read_csv(sti("ullvott_folgere_instagram.csv"))
    assert (
        folgere["folgere"].tolist()
        == daglig[(daglig["konto"] == "ullvott") & (daglig["nettverk"] == "instagram")]["folgere"].tolist()
    )
    assert len(folgere) == 731 and len(pd.read_csv(sti("ullvott_kontotall.csv"))) == 24


def test_7_1_innlegg_per_konto(t):
    """Summen av rekkevidde i første kvartal, delt på kontoene siden nådde. Ingen annen vei gir samme tall."""
    from somekurs.verden.kunder.dager import nadde_kontoer

    unike = nadde_kontoer("ullvott/facebook", pd.Timestamp("2025-01-01"), pd.Timestamp("2025-03-31"))
    f = t[t["nettverk"] == "facebook"]
    perioder = {
        "K1": f["kvartal"] == "2025-K1",
        "K1 i fjor": f["kvartal"] == "2024-K1",
        "mars": f["maned"] == "2025-03",
        "2025": f["ar"] == 2025,
    }
    rett = f[perioder["K1"]]["rekkevidde"].sum() / unike
    assert 3.5 < rett < 4.2
    gale = [
        f[p][k].sum() / unike
        for (n, p), k in itertools.product(perioder.items(), ("rekkevidde", "visninger", "interaksjoner"))
        if (n, k) != ("K1", "rekkevidde")
    ]
    gale += [f[perioder["K1"] & ~f["betalt"]]["rekkevidde"].sum() / unike, 1 / rett]
    gale.append(t[(t["nettverk"] == "instagram") & (t["kvartal"] == "2025-K1")]["rekkevidde"].sum() / unike)
    assert all(abs(g - rett) > 0.05 for g in gale), (rett, gale)


def test_7_2_et_vanlig_innlegg_uten_penger(t):
    f = t[t["nettverk"] == "facebook"]
    rett = f[(f["ar"] == 2025) & ~f["betalt"]]["rekkevidde"].median()
    assert rett == 2169
    gale = [f[(f["ar"] == 2024) & ~f["betalt"]]["rekkevidde"].median(), f[~f["betalt"]]["rekkevidde"].median()]
    gale += [f[f["ar"] == 2025]["rekkevidde"].median(), f[(f["ar"] == 2025) & f["betalt"]]["rekkevidde"].median()]
    organisk = f[(f["ar"] == 2025) & ~f["betalt"]]
    gale += [
        organisk["visninger"].median(),
        organisk["interaksjoner"].median(),
        organisk["rekkevidde"].mean(),
        len(organisk),
    ]
    assert all(round(g) != rett for g in gale) and len({round(g) for g in gale}) == len(gale)


def test_7_6_instagram_falt_selv_om_summen_steg(t):
    i = t[t["nettverk"] == "instagram"]
    a, b = i[i["ar"] == 2024], i[i["ar"] == 2025]
    rett = b["rekkevidde"].median() / a["rekkevidde"].median() - 1
    assert round(rett, 2) == -0.28
    gale = [
        b["rekkevidde"].mean() / a["rekkevidde"].mean() - 1,
        b["rekkevidde"].sum() / a["rekkevidde"].sum() - 1,
        len(b) / len(a) - 1,
    ]
    gale += [b[k].median() / a[k].median() - 1 for k in ("visninger", "interaksjoner")]
    gale += [rett + 1, 1 / (rett + 1) - 1, rett / (rett + 1)]
    f = t[t["nettverk"] == "facebook"]
    gale.append(f[f["ar"] == 2025]["rekkevidde"].median() / f[f["ar"] == 2024]["rekkevidde"].median() - 1)
    assert all(abs(g - rett) > 0.01 for g in gale), gale


def test_7_7_juli_mangler_og_dagene_teller_flere_ganger():
    dager, kontoer = pd.read_csv(sti("ullvott_facebook_daglig.csv")), pd.read_csv(sti("ullvott_kontotall.csv"))
    dagsum = dager.groupby("maned", as_index=False)["rekkevidde"].sum()
    begge = kontoer.merge(dagsum, on="maned", how="left")
    assert begge[begge["rekkevidde"].isna()]["maned"].tolist() == ["2025-07"]
    assert (begge["rekkevidde"] / begge["kontorekkevidde"]).dropna().between(2.0, 2.9).all()


def test_7_9_en_liten_base_vokser_fort():
    v = pd.read_csv(sti("folgere_maned.csv")).query("maned == '2025-12'").set_index("nettverk")
    assert (v["nye"]["tiktok"], v["nye"]["instagram"]) == (371, 687)
    assert v["nye"]["tiktok"] / (v["folgere"]["tiktok"] - v["nye"]["tiktok"]) > 6


def test_tre_innlegg_der_snittet_av_ratene_lyver():
    t = pd.read_csv(sti("tangholmen_tre.csv"))
    assert round(100 * t["interaksjoner"].sum() / t["rekkevidde"].sum(), 1) == 0.6
    assert round(100 * (t["interaksjoner"] / t["rekkevidde"]).mean(), 1) == 3.8


def test_maaltallene_har_teller_og_fire_av_dem_faller_paa_fakta():
    m = pd.read_csv(sti("maltall_ullvott.csv")).set_index("kode")
    assert len(m) == 14 and m["teller"].notna().all()
    assert (
        m.loc["rate_fra_lysarket", "nevner"] == "ikke oppgitt"
        and "annen definisjon" in m.loc["visninger_mot_i_fjor", "nevner"]
    )
    assert m["kilde"].str.contains("står ikke i eksporten").sum() == 2
