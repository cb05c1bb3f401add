"""Løftet: intervallet er riktig, og den som sender inn en andel eller bytter om tallene, får vite det på norsk."""

from __future__ import annotations

import pandas as pd
import pytest
from scipy.stats import binomtest

from somekurs import KursFeil, intervall


@pytest.mark.parametrize("k, n", [(604, 1126), (58, 240), (0, 12), (12, 12), (1, 1), (344, 784), (3, 4000)])
def test_intervallet_er_det_samme_som_scipys(k, n):
    fra = binomtest(k, n).proportion_ci(method="wilson")
    assert intervall(k, n) == [round(float(fra.low), 3), round(float(fra.high), 3)]


def test_en_rad_tall_fra_pandas_gar_ogsa():
    stemmer = pd.Series([604, 522])
    assert intervall(stemmer.iloc[0], stemmer.sum()) == [0.507, 0.565]


@pytest.mark.parametrize(
    "antall, av, sier",
    [
        (0.54, 1126, "andelen 0,54 som antall"),
        (1126, 604, "Det minste tallet står først"),
        ("58", "kunder", r"uten hermetegn: len\(kunder\)"),
        ("58", "ganske mange", "teksten «ganske mange» som av"),
        (58 / 240, 240, "andelen 0,2417 som antall"),
        (-1, 10, "0 eller mer"),
        (2.5, 10, "helt antall"),
        (float("nan"), 10, "helt antall"),
        (0, 0, "Har ingen svart"),
        (pd.DataFrame({"a": [1, 2]}), 10, "en hel tabell eller kolonne som antall"),
        ([1, 2], 10, "Der skal det stå et antall"),
        (None, 10, "None som antall"),
    ],
)
def test_galt_inn_gir_en_setning(antall, av, sier):
    with pytest.raises(KursFeil, match=sier):
        intervall(antall, av)
