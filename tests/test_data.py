"""Løftet: datafilene er de samme hver gang, er beskrevet, og `sti` finner dem eller sier hva som mangler."""

from __future__ import annotations

import json
import shutil

import frictionless
import pandas as pd
import pytest

from somekurs.data import innhold, rot, sti
from somekurs.feil import KursFeil
from somekurs.verden import FILER, skriv_data
from somekurs.verden.byraet import timeliste


def test_datafilene_lages_likt_byte_for_byte(tmp_path):
    skriv_data(tmp_path)
    for navn in [*FILER, "datapackage.json"]:
        assert (tmp_path / navn).read_bytes() == (rot() / "datasets" / navn).read_bytes(), navn


def test_andre_gang_skrives_ingenting(tmp_path):
    assert skriv_data(tmp_path)
    assert skriv_data(tmp_path) == []


def test_innholdslisten_er_gyldig_og_stemmer_med_filene():
    rapport = frictionless.validate(str(rot() / "datasets" / "datapackage.json"))
    assert rapport.valid, rapport.flatten(["title", "message"])


def test_hver_kolonne_er_forklart():
    pakke = json.loads((rot() / "datasets" / "datapackage.json").read_text(encoding="utf-8"))
    for ressurs in pakke["resources"]:
        for felt in ressurs["schema"]["fields"]:
            assert len(felt["description"]) > 10, f"{ressurs['name']}.{felt['name']}"


def test_sti_finner_en_fil():
    assert sti("timer.csv").endswith("timer.csv")


def test_sti_foreslar_de_naermeste_navnene():
    with pytest.raises(KursFeil, match=r"timer\.csv"):
        sti("timer.cvs")


@pytest.mark.parametrize("navn", [None, ..., 3, ["timer.csv"]])
def test_sti_uten_tekst_far_en_setning(navn):
    with pytest.raises(KursFeil, match="hermetegn"):
        sti(navn)


def test_en_borte_fil_nevnes_ved_navn(tmp_path, monkeypatch):
    shutil.copytree(rot() / "datasets", tmp_path / "d")
    (tmp_path / "d" / "ryddet" / "timer.csv").unlink()
    monkeypatch.setenv("SOMEKURS_DATA", str(tmp_path / "d"))
    with pytest.raises(KursFeil, match=r"«timer\.csv» står på listen"):
        sti("timer.csv")


def test_en_skadet_innholdsliste_far_fil_og_linje(tmp_path):
    (tmp_path / "datapackage.json").write_text('{\n "resources": [\n', encoding="utf-8")
    with pytest.raises(KursFeil, match=r"datapackage\.json er skadet \(linje 3\)"):
        innhold(tmp_path)


def test_somekurs_data_som_peker_feil_far_en_setning(tmp_path, monkeypatch):
    monkeypatch.setenv("SOMEKURS_DATA", str(tmp_path))
    with pytest.raises(KursFeil, match="SOMEKURS_DATA"):
        sti("timer.csv")


def test_sti_virker_fra_en_undermappe_og_langt_borte(tmp_path, monkeypatch):
    for mappe in (rot() / "lessons", tmp_path):
        monkeypatch.chdir(mappe)
        assert sti("timer.csv") == str(rot() / "datasets" / "ryddet" / "timer.csv")


# ------------------------------------------------------------ timelisten: det leksjon 1 lener seg på


@pytest.fixture(scope="module")
def timer():
    return pd.read_csv(sti("timer.csv"), decimal=",")


def test_alle_arbeider_sju_og_en_halv_time_hver_dag():
    t = timeliste()
    assert set(t.groupby(["dato", "person"])["timer"].sum()) == {7.5}


def test_planten_timer_er_tekst_uten_decimal():
    assert pd.read_csv(sti("timer.csv"))["timer"].dtype.kind not in "if"


def test_planten_bare_per_ove_skriver_ullvott_med_liten_u(timer):
    assert set(timer[timer["kunde"] == "ullvott"]["person"]) == {"Per Ove"}
    assert "Per Ove" not in set(timer[timer["kunde"] == "Ullvott"]["person"])
