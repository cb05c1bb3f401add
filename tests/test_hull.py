"""Løftet: en celle med et hull kjøres ikke, men sier hvilken linje som mangler noe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell

from somekurs.ovelser.hull import finn_hull, hull, koble_til


@pytest.fixture
def skall():
    InteractiveShell.clear_instance()
    skall = InteractiveShell.instance()
    koble_til()
    yield skall
    InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    ("kode", "linjer", "navn"),
    [
        ("fig = px.bar(t, x=..., y='timer')", [1], ["fig"]),
        ("a = 1\nb = t[...]\nc = b[...].sum()", [2, 3], ["a", "b", "c"]),
        ("t['ny'] = ...", [1], []),
        ("def f(x):\n    return x + ...", [2], ["f"]),
        ("x = t['kunde'] == ...", [1], ["x"]),
    ],
)
def test_hull_inne_i_et_uttrykk_finnes(kode, linjer, navn):
    assert finn_hull(kode) == (linjer, "", navn)


@pytest.mark.parametrize(
    "kode",
    [
        "rate = ...",
        "rate: float = ...",
        "def f(x):\n    ...",
        "def f(x):\n    return ...",
        "sjekk('1.1', ...)",
        "a[..., 0]",
        "x: tuple[int, ...] = (1,)",
        "print('tre prikker ...')",
        "dette er ikke python (",
        "\x00",
    ],
)
def test_hele_hoyresider_og_vanlig_python_far_kjore(kode):
    assert finn_hull(kode) == ([], "", [])
    assert hull([kode]) == [kode]


def test_cellen_stopper_med_en_linje_og_navnene_blir_tre_prikker(skall, capsys):
    utfall = skall.run_cell("p = [1, 2]\nq = p[...] + 1\nr = q * 2")
    assert utfall.success
    assert skall.user_ns["q"] is ... and skall.user_ns["r"] is ...
    assert "Linje 2 har fortsatt et hull" in capsys.readouterr().out


def test_en_celle_uten_hull_kjorer_som_vanlig(skall):
    skall.run_cell("p = 2 + 3")
    assert skall.user_ns["p"] == 5


def test_koble_til_to_ganger_gir_en_transformator(skall):
    koble_til()
    assert sum(t.__module__ == "somekurs.ovelser.hull" for t in skall.input_transformers_post) == 1


@given(st.text())
def test_ingen_kode_velter_transformatoren(kode):
    assert isinstance(hull([kode]), list)
