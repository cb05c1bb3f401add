"""Løftet: hver notatbok kjører fra topp til bunn, som levert og løst, uten nett, uten advarsler og raskt."""

from __future__ import annotations

import porter
import pytest
from notatbok import hent, kildekoder, kjor, kjor_flere, kjor_i_kjerne, klare

LEKSJONER = pytest.mark.parametrize("leksjon", klare(), ids=lambda x: x.slug)
UTGAVER = pytest.mark.parametrize("lost", [False, True], ids=["levert", "lost"])


def skal_feile(bok, lost: bool) -> list[str]:
    """Cellene som er merket raises-exception fordi eleven skal lese feilmeldingen."""
    return [id_ for id_, _, kan_feile in kildekoder(bok, lost) if kan_feile]


def vurder(bok, utfall, lost: bool) -> None:
    feil = porter.feil_i_kjoring(utfall, skal_feile(bok, lost))
    if lost:
        feil += porter.feil_i_lost(bok, utfall)
    assert not feil, "\n" + "\n".join(feil)


@UTGAVER
@LEKSJONER
def test_kjorer_fra_topp_til_bunn(leksjon, lost):
    bok = hent(leksjon.slug)
    vurder(bok, kjor(bok, lost), lost)


@UTGAVER
@LEKSJONER
def test_kjorer_i_en_ekte_kjerne(leksjon, lost):
    bok = hent(leksjon.slug)
    vurder(bok, kjor_i_kjerne(bok, lost), lost)


def test_leksjonene_kan_tas_i_hvilken_som_helst_rekkefolge():
    """Baklengs, i samme prosess og med samme lagrede fremdrift: ingen leksjon lener seg på det en annen etterlot."""
    boker = [hent(x.slug) for x in reversed(klare())]
    utfall = kjor_flere([(b.navn, kildekoder(b, lost=True)) for b in boker])
    for bok, u in zip(boker, utfall, strict=True):
        vurder(bok, u, lost=True)
