"""Løftet: kalenderen i leksjon 5 har de tolv feilene som står i sannhetene, hver av dem kan finnes, og det er ingen andre."""

from __future__ import annotations

import pandas as pd
import pytest

from somekurs import sti
from somekurs.verden.sannheter import l05 as s

# enkeltsjekkene en lærende kan skrive, og raden hver av dem skal finne
STENGT = ("Universitetet i Ytrevåg", "x")


@pytest.fixture(scope="module")
def t() -> pd.DataFrame:
    return pd.read_csv(sti("kalender_utkast.csv")).set_index("nr")


def test_tolv_feil_og_hver_sjekk_finner_sin(t):
    folk = set(pd.read_csv(sti("kapasitet.csv"))["person"])
    hoytider = pd.read_csv(sti("hoytider.csv"))
    eksamen = set(hoytider[hoytider["hva"].str.contains("eksamen")]["dato"])
    studenter = (t["kunde"] == STENGT[0]) & t["dato"].isin(eksamen) & t["tema"].str.contains("treff")
    navn = t["kampanje"].dropna().str.lower().str[:4]
    ulike = t.loc[navn.index, "kampanje"][t.loc[navn.index, "kampanje"].str[0].str.islower()]
    sjekker = {
        "godkjent for sent": t[t["godkjent"] >= t["dato"]],
        "uten eier": t[t["eier"].isna()],
        "uten mål": t[t["mal"].isna()],
        "utenfor mai": t[~t["dato"].str.startswith("2026-05")],
        "to ganger": t[t.duplicated()],
        "ukjent eier": t[t["eier"].notna() & ~t["eier"].isin(folk)],
        "annen sone": t[~t["klokken"].str.fullmatch(r"\d\d:\d\d")],
        "17. mai": t[t["dato"] == "2026-05-17"],
        "stengt": t[(t["kunde"] == STENGT[0]) & (t["nettverk"] == STENGT[1])],
        "eksamen": t[studenter],
        "kampanjen": t.loc[ulike.index],
    }
    funnet = sorted(nr for rader in sjekker.values() for nr in rader.index)
    assert funnet == sorted(s.FEIL.verdi) and len(funnet) == 12


def test_timene_gaar_opp_for_alle_naar_feilene_er_rettet(t):
    """Ingen har flere timer i kalenderen enn de kan planlegge, og ingen kan planlegge mer enn 37,5."""
    kapasitet = pd.read_csv(sti("kapasitet.csv"))
    assert kapasitet["timer"].max() <= 37.5
    rett = t.drop(list(s.FEIL.verdi))
    uke = pd.to_datetime(rett["dato"]).dt.isocalendar().week
    brukt = rett.groupby([rett["eier"], uke])["timer"].sum()
    har = kapasitet.set_index(["person", "uke"])["timer"]
    assert (brukt <= har.reindex(brukt.index)).all()


def test_oppgavene_venter_bare_paa_dem_som_finnes_og_aldri_i_ring():
    o = pd.read_csv(sti("oppgaver.csv")).fillna({"avhenger_av": ""}).set_index("oppgave")["avhenger_av"].str.split()
    ferdige: set[str] = set()
    while len(ferdige) < len(o):
        nye = {navn for navn, venter in o.items() if set(venter) <= ferdige} - ferdige
        assert nye, set(o.index) - ferdige
        ferdige |= nye
