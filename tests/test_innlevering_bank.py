"""Løftet: andre riktige veier gir full pott i innleveringene, og hvert typisk galt svar mister poeng med sin egen melding."""

from __future__ import annotations

import re

import pytest
from innlevering import SLUGER, banken, kjor_banken, oppgaver

ALLE = [s for slug in SLUGER for s in banken(slug)]


@pytest.mark.parametrize("svar", [s for s in ALLE if s.poeng is None], ids=str)
def test_en_annen_vei_til_riktig_svar_gir_full_pott(svar):
    fikk, tekst = kjor_banken(svar.slug)[svar]
    assert fikk == next(o.poeng for o in oppgaver(svar.slug) if o.id == svar.oppgave), tekst


@pytest.mark.parametrize("svar", [s for s in ALLE if s.poeng is not None], ids=str)
def test_et_galt_svar_mister_poengene_sine_og_far_vite_hvorfor(svar):
    fikk, tekst = kjor_banken(svar.slug)[svar]
    assert re.search(svar.sier, tekst), tekst
    assert fikk == svar.poeng, tekst


@pytest.mark.parametrize("slug", SLUGER)
def test_banken_er_stor_nok(slug):
    """Hver oppgave har minst fem andre riktige veier og ti gale svar, og ingen to gale svar prøver det samme."""
    for o in oppgaver(slug):
        egne = [s for s in banken(slug) if s.oppgave == o.id]
        assert sum(s.poeng is None for s in egne) >= 5 and sum(s.poeng is not None for s in egne) >= 10, o.id
        assert len({s.kode for s in egne}) == len(egne)
