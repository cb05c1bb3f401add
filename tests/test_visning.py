"""Løftet: tekst i en tabell står til venstre, så hele setninger lar seg lese, og tall står under hverandre til høyre."""

from __future__ import annotations

import re

import pandas as pd

from somekurs.visning import tabell_som_html


def til_venstre(t: pd.DataFrame) -> list[int]:
    regel = re.search(r"<style>(.*?) { text-align: left; }</style>", tabell_som_html(t))[1]
    return [int(n) for n in re.findall(r"nth-child\((\d+)\)", regel)]


def test_bare_kolonnene_med_tekst_staar_til_venstre():
    t = pd.DataFrame({"nr": [1, 2], "tekst": ["<div>", "b"], "liks": [1.5, 2], "kort": ["x", "y"]})
    assert til_venstre(t) == [3, 5]
    assert tabell_som_html(t) == tabell_som_html(t.copy()), "notatboken skal ikke endre seg av å kjøres om igjen"


def test_det_pandas_viser_paa_sin_maate_er_urort():
    uten = pd.DataFrame({"a": [1]})
    nivaer = pd.DataFrame({"a": ["x"], "b": [1]}).set_index(["a", "b"]).assign(c="y")
    bred = pd.DataFrame({f"k{n}": ["x"] for n in range(30)})
    with pd.option_context("display.max_columns", 20):
        for t in (uten, nivaer, bred):
            assert tabell_som_html(t) == t._repr_html_()


def test_en_lang_tabell_er_med():
    assert til_venstre(pd.DataFrame({"t": ["x"] * 200})) == [2]
