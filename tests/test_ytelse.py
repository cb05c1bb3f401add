"""Løftet: `python3 kurs.py ytelse` måler på ordentlig, og sier fra om et valg den ikke kjenner. Ingen grenser for tid her."""

from __future__ import annotations

import re

import pytest
from klassen import bare_i_sandkasse

from somekurs import ytelse
from somekurs.feil import KursFeil


def test_malingene_er_tall_fra_en_fersk_prosess():
    assert re.fullmatch(r"\d+ ms, \d+ moduler, av pandas, plotly og numpy: ingen", ytelse.import_av_pakken())
    assert re.fullmatch(r"\d+\.\d s å hente bibliotekene, \d+\.\d\d s for figuren", ytelse.forste_figur())
    assert re.fullmatch(r"\d+ riktige, \d+ kjente feil, \d+ ukjente i sekundet", ytelse.sjekker_i_sekundet())
    assert re.fullmatch(r"\d+\.\d s for \d+ filer på \d+\.\d MB", ytelse.kursets_data())


@bare_i_sandkasse
def test_rettingen_maales_mot_nbgrader_og_gir_de_samme_poengene(monkeypatch):
    monkeypatch.delenv("SOMEKURS_OTTER", raising=False)
    linjer = dict(ytelse._malinger(["--retting", "2"]))
    assert re.match(r"2 besvarelser av 07-nokkeltall på \d+\.\d s", linjer["rett"])
    assert linjer["poeng i karakterboken"] == "18 celler, 0 ulike"


def test_et_ukjent_valg_far_en_setning():
    with pytest.raises(KursFeil, match="--alt"):
        ytelse.main(["--fort"])
    with pytest.raises(KursFeil, match="--retting og et antall"):
        ytelse.main(["--retting", "0"])


def test_en_maling_som_stopper_far_en_setning():
    with pytest.raises(KursFeil, match="Målingen stoppet: ZeroDivisionError"):
        ytelse._kode("1 / 0")
