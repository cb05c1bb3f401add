"""Løftet: det som er laget av noe annet, er ferskt. Er denne rød, kjører du python3 kurs.py lag."""

from __future__ import annotations

import shutil

import pytest
from notatbok import ROT

from somekurs.binder import environment, laste_versjoner, skriv_binder
from somekurs.feil import KursFeil
from somekurs.kurskart import i_readme, skriv_kurskart


@pytest.fixture
def kopi(tmp_path):
    for fil in ("README.md", "kursplan.yml", "pyproject.toml", "krav.txt", "environment.yml", "postBuild"):
        shutil.copy(ROT / fil, tmp_path / fil)
    shutil.copytree(ROT / "lessons", tmp_path / "lessons")
    return tmp_path


def test_kurskartet_er_ferskt(kopi):
    assert skriv_kurskart(kopi) == []


def test_environment_og_postbuild_er_ferske(kopi):
    assert skriv_binder(kopi) == []


def test_en_endret_tittel_synes_i_kartet(kopi):
    plan = kopi / "kursplan.yml"
    plan.write_text(plan.read_text("utf-8").replace("tittel: Skapersamarbeid", "tittel: Noe helt annet"), "utf-8")
    assert {f.name for f in skriv_kurskart(kopi)} == {"README.md", "00-start-her.ipynb"}
    assert "Noe helt annet" in (kopi / "README.md").read_text("utf-8")


def test_readme_uten_merker_far_en_setning():
    with pytest.raises(KursFeil, match="mangler merkene"):
        i_readme("# Uten", None)


def test_environment_har_hver_direkte_avhengighet_i_lasens_utgave():
    import yaml

    miljo = yaml.safe_load((ROT / "environment.yml").read_text("utf-8"))
    pip = miljo["dependencies"][-1]["pip"]
    versjoner = laste_versjoner((ROT / "krav.txt").read_text("utf-8"))
    assert {p.split("==")[0] for p in pip} >= {
        "jupyterlab",
        "nbgrader",
        "pandas",
        "plotly",
        "numpy",
        "scipy",
        "openpyxl",
    }
    for p in pip:
        navn, utgave = p.split(" ;")[0].split("==")
        assert utgave in {v for v, _ in versjoner[navn]}
    assert not any(p.startswith("-") for p in pip), "Binder ser ikke andre filer i dette steget"


def test_en_avhengighet_utenfor_lasen_far_en_setning():
    with pytest.raises(KursFeil, match="ikke i krav"):
        environment('[project]\ndependencies = ["finnesikke"]\n', "")


@pytest.mark.parametrize("fil", ["postBuild", "somekurs/retting/Containerfile"])
def test_laasen_installeres_uten_at_pip_leter_selv(fil):
    """Ett navn i låsen er satt med `override`, og da sier pip nei når den skal lete etter avhengigheter selv."""
    linjer = [x for x in (ROT / fil).read_text("utf-8").splitlines() if "krav.txt" in x and "pip install" in x]
    assert linjer, fil
    assert all("--no-deps" in x and "--require-hashes" in x for x in linjer), linjer
