"""Løftet: det som falt på Facebook, var rekkevidde noen hadde betalt for, og det finnes igjen i filene.

Alt regnes av de publiserte filene. Tallene som driver verdenen, står i `somekurs/verden/sannheter/`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from somekurs import sti
from somekurs.verden.sannheter import ullvott as s


@pytest.fixture(scope="module")
def t() -> pd.DataFrame:
    t = pd.read_csv(sti("innlegg.csv"), dtype={"innlegg_id": str})
    return t[(t["konto"] == "ullvott") & (t["nettverk"] == "facebook")].copy()


@pytest.fixture(scope="module")
def organisk(t) -> pd.DataFrame:
    return t[~t["betalt"]]


@pytest.fixture(scope="module")
def daglig() -> pd.DataFrame:
    d = pd.read_csv(sti("daglig.csv"))
    return d[(d["konto"] == "ullvott") & (d["nettverk"] == "facebook")].assign(maned=lambda x: x["dato"].str[:7])


@pytest.fixture(scope="module")
def kontotall() -> pd.Series:
    k = pd.read_csv(sti("kontotall.csv"))
    k = k[(k["konto"] == "ullvott") & (k["nettverk"] == "facebook")]
    return k.set_index("maned")["kontorekkevidde"]


def summer(t: pd.DataFrame) -> tuple[int, int]:
    sum_ = t.groupby("ar")["rekkevidde"].sum()
    return sum_[2024], sum_[2025]


# ── 07-annonsestopp ──────────────────────────────────────────────────────────────────────────────────


def test_antallet_innlegg_er_det_samme_men_ikke_pengene(t):
    antall = t.groupby(["ar", "betalt"]).size().to_dict()
    assert antall == s.FB_ANTALL.verdi
    assert t[t["betalt"]]["dato"].max() < "2025-06-01"


def test_summen_faller_45_prosent(t):
    """Fristende: «la Facebook hvile»."""
    a, b = summer(t)
    assert -0.48 < b / a - 1 < -0.42


def test_det_som_falt_var_kjopt(t, organisk):
    fall = summer(t)[0] - summer(t)[1]
    betalt = t[t["betalt"]]
    assert (summer(betalt)[0] - summer(betalt)[1]) / fall >= 0.95
    a, b = summer(organisk)
    assert 0 <= b / a - 1 <= 0.04


def test_et_vanlig_innlegg_uten_penger_naar_like_mange(organisk, t):
    median = organisk.groupby("ar")["rekkevidde"].median()
    assert (median[2024], median[2025]) == (2126, 2169)
    assert t[t["ar"] == 2025]["rekkevidde"].median() > 1.1 * median[2025]  # med annonsene er det et annet tall
    assert organisk["rekkevidde"].median() not in set(median)


def test_forskjellen_mellom_aarene_er_ikke_til_aa_se(organisk):
    rng = np.random.default_rng(1)
    a, b = (organisk[organisk["ar"] == x]["rekkevidde"].to_numpy() for x in (2024, 2025))
    trekk = [np.median(rng.choice(b, len(b))) / np.median(rng.choice(a, len(a))) - 1 for _ in range(2000)]
    lav, hoy = np.quantile(trekk, [0.025, 0.975])
    assert lav < -0.05 and hoy > 0.05


# ── 07-ikke-additiv ──────────────────────────────────────────────────────────────────────────────────


def test_summen_av_innleggene_er_ikke_mennesker(t, kontotall):
    from somekurs.verden.kunder.dager import nadde_kontoer

    k1 = t[t["kvartal"] == "2025-K1"]["rekkevidde"].sum()
    unike = nadde_kontoer("ullvott/facebook", pd.Timestamp("2025-01-01"), pd.Timestamp("2025-03-31"))
    assert 3.5 < k1 / unike < 4.2
    assert unike < kontotall["2025-01":"2025-03"].sum() * 0.6  # heller ikke månedene kan legges sammen


def test_dagene_kan_ikke_legges_sammen_til_en_maned(daglig, kontotall):
    ganger = daglig.groupby("maned")["rekkevidde"].sum() / kontotall
    assert len(ganger) == 24 and ganger.between(2.0, 2.9).all()


def test_siden_naadde_faerre_da_pengene_stoppet(kontotall):
    assert 52_000 < kontotall[:"2025-05"].median() < 72_000 and 14_000 < kontotall["2025-06":].median() < 24_000


def test_flere_dager_naar_aldri_faerre(kontotall):
    from somekurs.verden.kunder.dager import nadde_kontoer

    fra = pd.Timestamp("2024-09-01")
    nadd = [nadde_kontoer("ullvott/facebook", fra, fra + pd.Timedelta(days=n)) for n in range(0, 60, 5)]
    assert nadd == sorted(nadd) and nadd[-1] < sum(nadd[:2]) * 12


# ── 07-brudd, 08-desember ────────────────────────────────────────────────────────────────────────────


def test_visninger_skifter_betydning_1_desember_2024(t):
    t = t[~t["format"].isin(["video", "reel"])]  # film ble talt på en annen måte, og skiftet 1. juni 2025
    per_nadd = t["visninger"] / t["rekkevidde"]
    assert per_nadd[t["dato"] < "2024-12-01"].median() == pytest.approx(1.18, abs=0.03)
    assert per_nadd[t["dato"] >= "2024-12-01"].median() == pytest.approx(1.89, abs=0.03)


def test_raten_faller_fra_aar_til_aar_og_er_hoyest_i_desember(organisk):
    """Riktig: år mot år. Fristende: desember mot januar, som ser ut som en oppgang på flere hundre prosent."""
    maned = organisk["maned"].str[5:]
    a, b = (organisk[organisk["ar"] == x].groupby(maned)["interaksjoner"].median() for x in (2024, 2025))
    assert 0.55 < (b / a).median() < 0.86
    snitt = organisk.groupby("maned")["interaksjoner"].mean()
    assert 0.29 < snitt["2024-12"] / snitt["2025-01"] - 1 < 6.9
    rate = organisk["interaksjoner"].sum() / organisk["rekkevidde"].sum()
    assert rate == pytest.approx(0.022, abs=0.004)


def test_film_ble_reels_1_juni_2025(t):
    assert (t[t["format"] == "reel"]["dato"] >= "2025-06-01").all() and (
        t[t["format"] == "video"]["dato"] < "2025-06-01"
    ).all()
    assert set(t["format"]) == {"bilde", "lenke", "video", "reel"}


# ── det nettverket ikke viser, er tomt ───────────────────────────────────────────────────────────────


def test_det_facebook_ikke_viser_er_tomt_og_aldri_null(t):
    assert t["lagringer"].isna().all() and t["nye_folgere"].isna().all() and t["lenkeklikk"].notna().all()
    assert (t["lenkeklikk"] <= t["klikk"]).all()
    assert (t["interaksjoner"] == t[["reaksjoner", "kommentarer", "delinger"]].sum(axis=1)).all()


def test_klokkeslett_og_ukedag_betyr_ingenting_her(organisk):
    tid = pd.to_datetime(organisk["tidspunkt"])
    ln = np.log(organisk["rekkevidde"])
    for gruppe in (tid.dt.day_of_week, tid.dt.hour // 3):
        snitt = ln.groupby(gruppe).mean()
        feil = ln.std() / np.sqrt(ln.groupby(gruppe).size())
        assert ((snitt - ln.mean()).abs() < 3.2 * feil).all()
