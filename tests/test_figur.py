"""Løftet: det figuren viser, er det tallene sier, også når stolpene sorteres og linjer settes inn."""

from __future__ import annotations

import pandas as pd
import plotly.express as px
import pytest

from somekurs.figur import pynt

GRUPPER = pd.DataFrame(
    {"hvem": ["få", "mange", "noen"], "prosent": [20.0, 60.0, 40.0], "over": [1, 2, 3], "under": [4, 5, 6]}
)


@pytest.mark.parametrize("ligger", [True, False])
def test_usikkerheten_folger_stolpen_sin(ligger):
    akser = {"x": "prosent", "y": "hvem", "error_x": "over", "error_x_minus": "under"}
    if not ligger:
        akser = {"y": "prosent", "x": "hvem", "error_y": "over", "error_y_minus": "under"}
    s = pynt(px.bar(GRUPPER, **akser)).data[0]
    navn, feil = (s.y, s.error_x) if ligger else (s.x, s.error_y)
    assert list(navn) != list(GRUPPER["hvem"]), "prøven trenger en rekkefølge som endres"
    rett = GRUPPER.set_index("hvem").loc[list(navn)]
    assert list(feil.array) == rett["over"].tolist() and list(feil.arrayminus) == rett["under"].tolist()
    assert s.textposition == "inside", "tallet skal ikke stå oppå streken"


def test_usikkerhet_forsvinner_nar_rader_slas_sammen():
    s = pynt(px.bar(pd.concat([GRUPPER, GRUPPER]), x="prosent", y="hvem", error_x="over")).data[0]
    assert list(s.x) == [40.0, 80.0, 120.0] and s.error_x.array is None


def test_en_linje_star_pa_tvers_av_verdiaksen():
    liggende = pynt(px.bar(GRUPPER, x="prosent", y="hvem", range_x=[0, 100]), linjer={"halvparten": 50})
    staende = pynt(px.bar(GRUPPER, x="hvem", y="prosent"), linjer={"halvparten": 50})
    assert (liggende.layout.shapes[0].x0, liggende.layout.shapes[0].x1) == (50, 50)
    assert (staende.layout.shapes[0].y0, staende.layout.shapes[0].y1) == (50, 50)
    for fig in (liggende, staende):
        assert [a.text for a in fig.layout.annotations] == ["halvparten 50"]
