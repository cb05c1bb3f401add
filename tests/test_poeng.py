"""Løftet: gi_poeng gir melding og delpoeng sammen, og aldri full pott ved et uhell."""

from __future__ import annotations

import doctest
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from notatbok import kjor_raa

from somekurs.prover import klasse, omkjoring
from somekurs.prover.poeng import BREDDE, Kort
from somekurs.retting import gi_poeng


@pytest.fixture(autouse=True)
def ikke_validate(monkeypatch):
    monkeypatch.delenv("NBGRADER_VALIDATING", raising=False)


def test_alt_i_orden_gir_ingenting():
    assert gi_poeng(3, "", "") is None


def test_ingenting_i_orden_stopper_med_meldingene(capsys):
    with pytest.raises(Kort, match="→ den ene\n→ den andre"):
        gi_poeng(3, "den ene", "den andre")


def test_noe_i_orden_gir_et_ekte_desimaltall_og_viser_meldingen(capsys):
    svar = gi_poeng(4, "", "", "mangler", "")
    assert type(svar) is float and svar == 3.0
    assert capsys.readouterr().out == "→ mangler\n"


def test_delpoeng_gis_i_halve_poeng_rundet_ned():
    assert gi_poeng(1, "", "", "x") == 0.5
    with pytest.raises(Kort):
        gi_poeng(1, "", "x", "y")  # en tredel av ett poeng er ikke et halvt


def test_samme_melding_sies_en_gang(capsys):
    gi_poeng(4, "x", "x", "", "")
    assert capsys.readouterr().out.count("→ x") == 1


def test_i_validate_stopper_delpoeng_sa_meldingen_vises(monkeypatch):
    monkeypatch.setenv("NBGRADER_VALIDATING", "1")
    assert gi_poeng(4, "", "") is None
    with pytest.raises(Kort, match="mangler"):
        gi_poeng(4, "", "mangler")


@pytest.mark.parametrize(
    "kall",
    [
        (),
        (2,),
        (2, None),
        (2, True),
        (2, 0),
        (2, ["x"]),
        (0, ""),
        (-1, ""),
        (math.nan, ""),
        (True, ""),
        (np.int64(2), ""),
    ],
)
def test_et_galt_kall_gir_aldri_poeng(kall):
    with pytest.raises((ValueError, TypeError)):
        gi_poeng(*kall)


@given(st.integers(1, 20), st.lists(st.booleans(), min_size=1, max_size=12))
def test_poengene_er_alltid_mellom_null_og_det_cellen_er_verdt(poeng, rette):
    try:
        svar = gi_poeng(poeng, *["" if r else "feil" for r in rette])
    except Kort:
        assert not all(rette)
        return
    assert (svar is None) == all(rette)
    assert svar is None or 0 < svar < poeng


def test_kort_viser_bare_meldingen_brutt_i_lesbare_linjer():
    linjer = Kort("→ " + "ord " * 60 + "\n→ to")._render_traceback_()
    assert len(linjer) == 5 and max(map(len, linjer)) <= BREDDE and linjer[-1] == "→ to"


def test_i_kjernen_er_det_bare_meldingen_og_ingen_feilsporing():
    delvis, ingen, full = kjor_raa(
        [
            "from somekurs.retting import gi_poeng\ngi_poeng(2, '', 'mangler')",
            "gi_poeng(2, 'mangler')",
            "gi_poeng(2, '')",
        ]
    )
    assert [u["output_type"] for u in delvis] == ["display_data", "execute_result"]
    assert delvis[1]["data"]["text/plain"] == "1.0"
    assert ingen[0]["output_type"] == "error" and ingen[0]["traceback"] == ["→ mangler"]
    assert [u["data"] for u in full] == [{"text/plain": "✓ Formen er i orden."}]


def test_nar_nbgrader_kjorer_er_full_pott_helt_stille(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert kjor_raa(["from somekurs.retting import gi_poeng\ngi_poeng(2, '')"]) == [[]]


def test_eksemplene_i_dokumentasjonen_stemmer():
    from somekurs.prover import poeng
    from somekurs.retting import kommando
    from somekurs.sandkasse import uvanlig
    from somekurs.tilbakemelding import poengfil

    for modul in (poeng, klasse, poengfil, kommando, omkjoring, uvanlig):
        assert doctest.testmod(modul).failed == 0


# ── klassens frø ─────────────────────────────────────────────────────────────────────────────────────


def test_froet_lages_en_gang_og_leses_igjen(tmp_path):
    fil = tmp_path / "klassefro.txt"
    assert klasse.les_klassefro(fil) is None
    assert klasse.lag_klassefro(fil) and not klasse.lag_klassefro(fil)
    assert klasse.les_klassefro(fil) >= 1000


@pytest.mark.parametrize("innhold", ["", "tolv", "1,5", "-3", "12 13", "<<<<<<< HEAD", "٣"])
def test_et_odelagt_fro_far_en_setning(tmp_path, innhold):
    fil = tmp_path / "klassefro.txt"
    fil.write_text(innhold, "utf-8")
    with pytest.raises(klasse.KursFeil, match="ett helt tall"):
        klasse.lag_klassefro(fil)
    assert fil.read_text("utf-8") == innhold


def test_froet_kommer_fra_omgivelsene(monkeypatch):
    monkeypatch.delenv(klasse.VARIABEL, raising=False)
    assert klasse.klassefro() == klasse.UTEN_KLASSE
    monkeypatch.setenv(klasse.VARIABEL, "4711")
    assert klasse.klassefro() == 4711
