"""Løftet: hver figur og hvert bilde i en levert notatbok kan forstås av den som ikke ser det."""

from __future__ import annotations

import porter
import pytest
from notatbok import hent, kjor, klare

LEKSJONER = pytest.mark.parametrize("leksjon", klare(), ids=lambda x: x.slug)


@LEKSJONER
def test_hver_figur_og_hvert_bilde_har_alternativ_tekst(leksjon):
    feil = porter.feil_i_alttekst(hent(leksjon.slug))
    assert not feil, "\n" + "\n".join(feil)


@LEKSJONER
def test_hver_levert_figur_har_titler_og_aerlige_akser(leksjon):
    bok = hent(leksjon.slug)
    feil = porter.feil_i_figurer(bok, kjor(bok))
    assert not feil, "\n" + "\n".join(feil)
