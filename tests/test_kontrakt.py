"""Løftet: hver leksjon følger leksjonskontrakten. Gjelder av seg selv for hver leksjon med «klar: true»."""

from __future__ import annotations

import porter
import pytest
from notatbok import hent, klare, ovelser_i, quizer_i

LEKSJONER = pytest.mark.parametrize("leksjon", klare(), ids=lambda x: x.slug)


def aapen(feil: list[str]) -> None:
    """Porten er åpen når listen er tom. Ellers vises hver setning på sin egen linje."""
    assert not feil, "\n" + "\n".join(feil)


@LEKSJONER
def test_forste_celle_er_kursplanen_ordrett(leksjon):
    aapen(porter.feil_i_forste_celle(hent(leksjon.slug), leksjon))


@LEKSJONER
def test_rytmen_er_hel_og_i_rekkefolge(leksjon):
    aapen(porter.feil_i_rytme(hent(leksjon.slug), leksjon))


@LEKSJONER
def test_husk_har_nok_sporsmal(leksjon):
    bok = hent(leksjon.slug)
    sporsmal = {navn: len(q.sporsmal) for navn, q in quizer_i(bok).items()}
    aapen(porter.feil_i_husk(bok, leksjon, sporsmal))


@LEKSJONER
def test_omfanget_er_passe(leksjon):
    aapen(porter.feil_i_omfang(hent(leksjon.slug), leksjon))


@LEKSJONER
def test_hjelpen_trappes_ned(leksjon):
    aapen(porter.feil_i_avtrapping(hent(leksjon.slug), leksjon, ovelser_i(leksjon)))


@LEKSJONER
def test_fem_kjerneovelser_og_hoyst_fire_fordypninger(leksjon):
    aapen(porter.feil_i_ovelser(hent(leksjon.slug), leksjon, ovelser_i(leksjon)))


@LEKSJONER
def test_notatboken_roper_ikke_svarene(leksjon):
    aapen(porter.feil_i_lekkasje(hent(leksjon.slug), ovelser_i(leksjon)))


@LEKSJONER
def test_minst_en_quiz_med_fire_sporsmal(leksjon):
    bok = hent(leksjon.slug)
    aapen(porter.feil_i_quiz(bok, leksjon, quizer_i(bok)))
