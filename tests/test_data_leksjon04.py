"""Løftet: dommen over de seksti utkastene kan utledes av opplysningene i filen, og regellisten har én rad som er for gammel."""

from __future__ import annotations

import pandas as pd
import pytest

from somekurs import sti
from somekurs.datasett.tekster.utkast_loven import SAKER
from somekurs.datasett.utvalg import l04
from somekurs.regler import KOLONNER, farge, regelverk, vurder
from somekurs.regler.sjekker import _SJEKKER
from somekurs.verden.kunder import alle
from somekurs.verden.sannheter import l04 as s
from somekurs.verden.strommer import med_fro


@pytest.fixture(scope="module")
def register() -> list[dict]:
    return pd.read_csv(sti("musikkregister.csv")).to_dict("records")


@pytest.mark.parametrize("nr", range(len(SAKER)))
def test_dommen_satt_for_haand_er_den_sjekkene_gir(nr, register):
    sak = SAKER[nr]
    for u in sak.utgaver:
        funn = vurder(sak.fakta | u.fakta, register)
        assert (farge(funn), sorted(f.regel for f in funn)) == (u.farge, sorted(u.regler)), u
    assert len({u.farge for u in sak.utgaver}) >= 2, "en sak må kunne gå begge veier"


def test_femten_saker_for_hver_kunde_og_hver_regel_er_med():
    assert pd.Series([sak.fakta["kunde"] for sak in SAKER]).value_counts().to_dict() == dict.fromkeys(
        ("ullvott", "universitetet", "fliskode", "tangholmen"), 15
    )
    assert {r for sak in SAKER for u in sak.utgaver for r in u.regler} == {id_ for id_, _ in _SJEKKER}


def test_den_publiserte_filen_gir_samme_dom_som_verdenen(register):
    """Også etter en tur innom csv, der tomme felter og tall ser annerledes ut."""
    t = pd.read_csv(sti("utkast_loven.csv"))
    publisert = sorted((rad["tekst"], farge(vurder(rad, register))) for rad in t.to_dict("records"))
    valgt = [((sak.fakta | u.fakta)["tekst"], u.farge) for sak, u in zip(SAKER, l04.utgaver(), strict=True)]
    assert publisert == sorted(valgt) and t["nr"].tolist() == list(range(1, 61))
    assert t["dato"].is_monotonic_increasing


def test_hver_kunde_har_rode_gule_og_gronne_og_ingen_tekst_staar_to_ganger(register):
    t = pd.read_csv(sti("utkast_loven.csv"))
    t["farge"] = [farge(vurder(rad, register)) for rad in t.to_dict("records")]
    antall = t.groupby(["kunde", "farge"]).size().unstack()
    assert (antall[["rød", "grønn"]] >= 4).all(axis=None) and (antall["gul"] >= 1).all()
    assert t["tekst"].is_unique


def test_kundene_legger_bare_ut_der_de_har_en_konto():
    """Universitetets konto på X er stengt."""
    kontoer = set(alle.NAVN) - {"universitetet/x"}
    for sak in SAKER:
        for f in (sak.fakta | u.fakta for u in sak.utgaver):
            if f["avsender"] == "kunden" and f["kanal"] != "melding":
                assert f"{f['kunde']}/{f['nettverk']}" in kontoer, f["tekst"]


def test_et_annet_fro_gir_andre_utgaver_av_de_samme_sakene():
    with med_fro(7):
        andre = l04.utkast()
    egen = l04.utkast()
    assert len(andre) == len(egen) == 60 and set(andre["tekst"]) != set(egen["tekst"])


def test_regellisten_er_loven_med_en_rad_som_er_for_gammel():
    t = pd.read_csv(sti("regler.csv")).set_index("id")
    assert list(t.reset_index().columns) == list(KOLONNER) and list(t.index) == [r.id for r in regelverk()]
    gamle = t[t["sist_kontrollert"] < "2025-01-01"]
    assert gamle["sist_kontrollert"].to_dict() == s.FORELDET.verdi
    assert (gamle["status"] == "gjelder").all() and gamle["til"].isna().all()
    for r in regelverk():
        if r.id not in s.FORELDET.verdi:
            assert t.loc[r.id, "kort_regel"] == r.kort_regel and t.loc[r.id, "status"] == r.status
            assert str(t.loc[r.id, "til"]) == str(r.til or "nan")
