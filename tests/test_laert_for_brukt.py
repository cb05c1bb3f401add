"""Løftet: ingenting brukes før det er lært, verken i cellene eller i løsningene, i hele kurset og i kortløpet."""

from __future__ import annotations

import pytest
from notatbok import hent, kursplan, losningen
from porter_laert import SYNTAKS, feil_i_hjelpere, feil_i_laert, feil_i_vist_for_krevd

KLARE = [x for x in kursplan().leksjoner if x.klar]
LOP = [(x, False) for x in KLARE] + [(x, True) for x in KLARE if x.kortlop]


def losninger(bok) -> dict[str, str]:
    """{celle-id: cellen slik den ser ut løst} for alle øvelser."""
    lost = {}
    for c in bok.kode:
        for nr in c.sjekker():
            lost[c.id] = losningen(lost.get(c.id, c.kilde), nr)
    return lost


@pytest.mark.parametrize(("leksjon", "kortlop"), LOP, ids=[f"{x.slug}{'-kortlop' if k else ''}" for x, k in LOP])
def test_ingenting_brukes_for_det_er_laert(leksjon, kortlop):
    bok = hent(leksjon.slug)
    lost = losninger(bok)
    feil = feil_i_laert([(c.id, c.kilde) for c in bok.kode], kursplan(), leksjon, kortlop)
    feil += feil_i_laert([(c.id, lost.get(c.id, c.kilde)) for c in bok.kode], kursplan(), leksjon, kortlop)
    assert not feil, "\n" + "\n".join(dict.fromkeys(feil))


@pytest.mark.parametrize("leksjon", KLARE, ids=lambda x: x.slug)
def test_det_nye_er_vist_for_en_ovelse_krever_det(leksjon):
    bok = hent(leksjon.slug)
    feil = feil_i_vist_for_krevd(
        levert=[(c.id, c.kilde) for c in bok.kode],
        lost=losninger(bok),
        tekster=[(c.nr, c.kilde) for c in bok.tekst],
        leksjon=leksjon,
        plass={c.id: c.nr for c in bok.celler},
    )
    assert not feil, "\n" + "\n".join(feil)


@pytest.mark.parametrize("leksjon", kursplan().klare, ids=lambda x: x.slug)
def test_hjelperne_er_forklart_for_de_brukes(leksjon):
    tidligere = [hent(x.slug) for x in kursplan().klare if x.nr < leksjon.nr]
    feil = feil_i_hjelpere(hent(leksjon.slug), tidligere)
    assert not feil, "\n" + "\n".join(feil)


def test_kursplanen_bruker_bare_sprakstrekk_porten_kjenner():
    ukjente = {s for x in kursplan().leksjoner for s in x.nytt.syntaks} - set(SYNTAKS)
    assert not ukjente
