"""Løftet: hver sannhet som er plantet, finnes igjen i de publiserte filene, og den fristende analysen tar feil som planlagt.

Alt regnes av filene slik de ligger i datasets/. Tallene leksjonene bruker, står i `datasets/fasit.csv`.
"""

from __future__ import annotations

import functools
import io

import numpy as np
import pandas as pd
import pytest

from somekurs import sti
from somekurs.datasett.fasit import KONTRAKTER, Svar, tabell
from somekurs.datasett.fasit.statistikk import antall_per_arm, bootstrap
from somekurs.kursplan import les_kursplan


@functools.cache
def les(navn: str) -> pd.DataFrame:
    return pd.read_csv(sti(navn), dtype={"innlegg_id": str})


@pytest.mark.parametrize("id_", list(KONTRAKTER))
def test_den_riktige_analysen_treffer_og_den_fristende_lurer(id_):
    svar = KONTRAKTER[id_].regn(les)
    assert svar.holder, svar


def test_fasiten_sier_det_filene_sier():
    publisert = pd.read_csv(sti("fasit.csv"))
    regnet = pd.read_csv(io.StringIO(tabell(les).to_csv(index=False)))
    assert publisert["id"].tolist() == list(KONTRAKTER)
    pd.testing.assert_frame_equal(publisert, regnet)


def test_hver_sannhet_horer_til_en_leksjon_i_planen():
    sluger = {leksjon.slug for leksjon in les_kursplan().leksjoner}
    assert {k.leksjon for k in KONTRAKTER.values()} <= sluger
    assert all(k.id[:2] == k.leksjon[:2] for k in KONTRAKTER.values())


def test_et_svar_holder_bare_nar_det_treffer_og_det_andre_lurer():
    assert Svar(1, 2, True).holder and not Svar(1, 2, False).holder
    assert Svar(1, 2, True, 0, 3, 2.9).holder and not Svar(1, 2, True, 0, 3, 3.1).holder
    assert not Svar(1, 2, True, sann=1.1).holder and not Svar(4, 2, True, 0, 3).holder


@pytest.mark.parametrize(
    ("fra", "til", "antall"), [(0.010, 0.012, 42_693), (0.02, 0.03, 3_825), (0.022, 0.026, 22_980)]
)
def test_10_antall_saa_mange_trengs_i_hver_arm(fra, til, antall):
    assert antall_per_arm(fra, til) == antall


@pytest.mark.parametrize("n", [20, 40, 80])
def test_09_median_intervallet_dekker_det_det_lover(n):
    """Bootstrap av medianen dekker 90–97 prosent. Færre ved små antall, og det skal leksjonen si."""
    rng = np.random.default_rng(n)
    traff = 0
    for _ in range(300):
        lav, hoy = bootstrap(lambda x: float(np.median(x)), np.exp(0.8 * rng.standard_normal(n)), trekk=200)
        traff += lav <= 1 <= hoy
    assert 0.88 <= traff / 300 <= 0.985
