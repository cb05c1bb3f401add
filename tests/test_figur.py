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
    # over stående stolper står det tall, så navnet står utenfor, til høyre
    assert [a.text for f in (liggende, staende) for a in f.layout.annotations] == ["halvparten 50", "halvparten<br>50"]
    assert staende.layout.annotations[0].xanchor == "left" and staende.layout.margin.r >= 100
    # nederst i stolpen går linjen ikke
    assert (staende.data[0].textposition, staende.data[0].insidetextanchor) == ("inside", "start")
    assert liggende.data[0].textposition == "outside"


def test_et_merke_i_tittelen_er_ikke_navnet_paa_en_stolpe():
    """Tittelen er fet, og <b> skal ikke fremheve stolpen som heter B."""
    t = pd.DataFrame({"versjon": ["A", "B", "C"], "liks": [3, 2, 1]})
    farger = pynt(px.bar(t, x="liks", y="versjon", title="Hvilket utkast er lettest?")).data[0].marker.color
    assert len(set(farger)) == 1
