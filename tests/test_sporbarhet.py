"""Løftet: hvert læringsmål blir øvd, og hver øvelse og hvert quizspørsmål øver et mål som finnes."""

from __future__ import annotations

import porter
import pytest
from notatbok import hent, kursplan, ovelser_i, quizer_i

KLARE = [x for x in kursplan().leksjoner if x.klar]


@pytest.mark.parametrize("leksjon", KLARE, ids=lambda x: x.slug)
def test_mal_ovelser_og_quiz_henger_sammen(leksjon):
    feil = porter.feil_i_sporbarhet(leksjon, ovelser_i(leksjon), quizer_i(hent(leksjon.slug)))
    assert not feil, "\n" + "\n".join(feil)


@pytest.mark.parametrize("leksjon", KLARE, ids=lambda x: x.slug)
def test_modulen_horer_til_leksjonen(leksjon):
    from somekurs.ovelser import leksjon as hent_leksjon

    modul = hent_leksjon(leksjon.nr)
    assert (modul.nr, modul.slug) == (leksjon.nr, leksjon.slug)
