"""Løftet: utkastene i leksjon 3 har den lesbarheten og de fakta leksjonen bygger på, og tekstingen har fire blokker for mye."""

from __future__ import annotations

import pandas as pd
import pytest

from somekurs import sti
from somekurs.tekst import liks

MAL = {"A": 58, "B": 22, "C": 19, "D": 37, "E": 11, "F": 26}


@pytest.fixture(scope="module")
def t() -> pd.DataFrame:
    return pd.read_csv(sti("utkast_tekster.csv"))


def test_de_seks_har_hver_sin_lesbarhet_og_rekkefolgen_star_fast(t):
    v = t.dropna(subset="versjon").set_index("versjon")["tekst"]
    tall = v.map(liks)
    assert {k: abs(tall[k] - n) <= 3 for k, n in MAL.items()} == dict.fromkeys(MAL, True), tall
    assert list(tall.sort_values().index) == list("ECBFDA")
    assert v.str.split().str.len().between(43, 65).all()


def test_feilene_i_utkastene_er_de_som_star_i_planen(t):
    v = t.dropna(subset="versjon").set_index("versjon")["tekst"]
    assert {k for k in v.index if "15. april" not in v[k]} == {"C", "E", "F"}
    assert "15. mai" in v["E"] and "ikke sende inn noe" in v["E"] and "hele døgnet" in v["E"] and "1. mars" in v["F"]
    assert "plakaten" in v["C"]


def test_ti_utkast_for_hver_kunde_og_noen_som_lurer_en_teller(t):
    assert (t.groupby("kunde").size() == 10).all() and t["tekst"].is_unique
    korte = t[t["tekst"].str.split().str.len().between(8, 15)]["tekst"].map(liks)
    assert korte.min() < 10 and korte.max() > 65
    assert t["tekst"].str.contains("example/").sum() >= 8 and t["tekst"].str.contains("🧤|🎉").sum() == 2


def test_tekstingen_gaar_akkurat_i_snitt_og_fire_blokker_for_fort():
    t = pd.read_csv(sti("teksting.csv"))["tekst"]
    ord_, tegn = t.str.split().str.len(), t.str.len()
    assert len(t) == 15 and ord_.sum() == 134 and (ord_ > 9).sum() == 4
    # den som teller tegn, finner andre blokker enn den som teller ord
    assert ((ord_ == 9) & (tegn > 51)).any() and ((ord_ == 10) & (tegn < 40)).any()


def test_adressene_i_utkastene_er_reservert(t):
    adresser = t["tekst"].str.extractall(r"([a-zæøå]+\.[a-z]+)/")[0]
    assert adresser.str.endswith(".example").all()
