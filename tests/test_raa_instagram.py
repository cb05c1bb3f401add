"""Løftet: eksportfilen fra Instagram ser ut som den Meta lager, og sier det samme som den ryddige tabellen."""

from __future__ import annotations

import io
import unicodedata

import pandas as pd
import pytest
from raafiler import fil, konto

from somekurs.datasett.eksportfiler.meta import MARS_INSTAGRAM as MARS

# Skrevet av fra virkelige filer, uavhengig av koden som skriver våre.
META = (
    '"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,'
    '"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
)


@pytest.fixture(scope="module")
def innhold() -> bytes:
    return fil(MARS)


@pytest.fixture(scope="module")
def raa(innhold) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(innhold), dtype={"Post ID": str})


@pytest.fixture(scope="module")
def ren() -> pd.DataFrame:
    return konto("innlegg.csv", "ullvott", "instagram", "2025-03").set_index("innlegg_id")


def test_bom_overskrift_og_linjeskift(innhold):
    assert innhold.startswith(b"\xef\xbb\xbf") and b"\r" not in innhold
    assert innhold.decode("utf-8-sig").split("\n", 1)[0] == META


def test_tallene_er_de_samme_som_i_den_ryddige_tabellen(raa, ren):
    assert set(raa["Post ID"]) == set(ren.index) and len(raa) == len(ren)
    t = ren.loc[raa["Post ID"]]
    par = {
        "Views": "visninger",
        "Reach": "rekkevidde",
        "Likes": "reaksjoner",
        "Shares": "delinger",
        "Comments": "kommentarer",
    }
    for meta, norsk in (par | {"Saves": "lagringer", "Follows": "nye_folgere", "Permalink": "lenke"}).items():
        assert raa[meta].tolist() == t[norsk].tolist(), meta


def test_klokken_er_stillehavstid_ni_timer_bak_og_atte_i_tre_uker(raa, ren):
    """06-sone: den som leser klokken som den står, tror kvelden er formiddag."""
    skrevet = pd.to_datetime(raa["Publish time"], format="%m/%d/%Y %H:%M")
    norsk = pd.to_datetime(ren.loc[raa["Post ID"], "tidspunkt"]).reset_index(drop=True)
    bak = (norsk - skrevet).dt.total_seconds() / 3600
    i_gapet = norsk.between("2025-03-09 11:00", "2025-03-30 02:00")
    assert set(bak[i_gapet]) == {8.0} and set(bak[~i_gapet]) == {9.0}
    riktig = skrevet.dt.tz_localize("America/Los_Angeles").dt.tz_convert("Europe/Oslo").dt.tz_localize(None)
    assert (riktig == norsk).all()
    assert norsk.dt.hour.between(18, 20).sum() >= 4 and not skrevet.dt.hour.between(18, 20).any()


def test_formene_er_metas_egne(raa):
    assert set(raa["Post type"]) <= {"IG image", "IG carousel", "IG reel"} and set(raa["Date"]) == {"Lifetime"}
    assert raa["Data comment"].isna().all() and raa["Post ID"].str.fullmatch(r"18\d{15}").all()
    assert ((raa["Duration (sec)"] > 0) == (raa["Post type"] == "IG reel")).all()


def test_en_tekst_har_falske_fete_bokstaver_og_alle_har_linjeskift(raa):
    fete = [t for t in raa["Description"] if unicodedata.normalize("NFKC", t) != t]
    assert len(fete) == 1 and raa["Description"].str.contains("\n").all()


def test_ingen_lenke_peker_pa_et_virkelig_innlegg(raa):
    assert raa["Permalink"].str.fullmatch(r"https://www\.instagram\.com/p/simulert-[a-z2-9]{6}/").all()


def test_et_id_nummer_taaler_ikke_a_bli_et_desimaltall(raa):
    """Fellen i filen: uten dtype=str er det siste sifferet i fare så snart en celle mangler."""
    assert any(str(int(float(i))) != i for i in raa["Post ID"])
