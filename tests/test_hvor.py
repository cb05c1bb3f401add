"""Løftet: den som lurer på hvor et tall i en datafil kommer fra, får funksjonene og de sanne tallene bak det."""

from __future__ import annotations

import subprocess
import sys

import pytest

from somekurs.datasett.hvor import finn_filen, vis
from somekurs.datasett.skriv import FILER
from somekurs.feil import KursFeil


def spor(navn: str) -> tuple[list[str], list[str], int]:
    """(funksjonene, sannhetene, linjene å lese) i en fersk prosess, for det som er husket, kjører ikke."""
    ut = subprocess.run(
        [sys.executable, "-m", "somekurs", "data", "--hvor", navn],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    topp, _, bunn = ut.partition("\nTallene som driver dem")
    steg = [x.strip() for x in topp.splitlines() if x.startswith("  ")]
    return (
        steg,
        [x.strip() for x in bunn.splitlines() if x.startswith("  ")],
        int(topp.split(" linjer:")[0].split()[-1]),
    )


@pytest.mark.parametrize(
    ("navn", "funksjoner", "sannheter"),
    [
        (
            "ullvott_innlegg.csv",
            ("utvalg/l07.py", "ryddet.py", "kunder/ullvott_facebook.py", "nett/facebook.py"),
            ("ullvott.FB_MEDIAN", "nettverk.VISNINGSBRUDD"),
        ),
        (
            "raa/x/account_overview_analytics.csv",
            ("eksportfiler/", "nett/x.py", "kunder/konto.py"),
            ("fliskode.", "nettverk.PROFILVISNINGER"),
        ),
        ("timer.csv", ("byraet.py",), ()),
    ],
)
def test_veien_fra_et_tall_til_det_som_er_sant(navn, funksjoner, sannheter):
    steg, tall, linjer = spor(navn)
    for bit in funksjoner:
        assert any(bit in s for s in steg), bit
    for bit in sannheter:
        assert any(t.startswith(bit) for t in tall), bit
    assert tall and all("Kilde: " in t for t in tall) and 0 < linjer < 1000


# språk: av
ENDRE = """
import dataclasses
from somekurs.verden.sannheter import ullvott, tangholmen
from somekurs.datasett.skriv import FILER
import somekurs.verden.sannheter as s
modul, navn = {modul}, "{navn}"
setattr(modul, navn, dataclasses.replace(getattr(modul, navn), verdi={verdi}))
print(FILER["ryddet/ullvott_innlegg.csv"].lag().to_csv().__hash__())
"""
# språk: på


def test_tallene_som_nevnes_er_de_som_virker():
    def innhold(modul: str, navn: str, verdi: str) -> str:
        kode = ENDRE.format(modul=modul, navn=navn, verdi=verdi)
        miljo = {"PYTHONHASHSEED": "0"}
        svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, env=miljo, check=True)
        return svar.stdout

    som_for = innhold("ullvott", "KVELDSFAKTOR", "1.4")
    _, nevnt, _ = spor("ullvott_innlegg.csv")
    assert any(t.startswith("ullvott.KVELDSFAKTOR") for t in nevnt)
    assert innhold("ullvott", "KVELDSFAKTOR", "1.9") != som_for
    ikke_nevnt = "TRE_INNLEGG"
    assert not any(f".{ikke_nevnt} " in t for t in nevnt) and innhold("tangholmen", ikke_nevnt, "()") == som_for


def test_filen_kan_skrives_med_og_uten_mappe():
    assert finn_filen("datasets/raa/facebook/Views.csv", FILER) == "raa/facebook/Views.csv"
    assert finn_filen("ullvott_innlegg.csv", FILER) == "ryddet/ullvott_innlegg.csv"
    with pytest.raises(KursFeil, match="Fant 2 datafiler"):
        finn_filen("Views.csv", FILER)
    with pytest.raises(KursFeil, match="Fant 0 datafiler"):
        finn_filen("x.csv", FILER)
    with pytest.raises(KursFeil, match="navnet på én fil"):
        vis([], FILER)
