"""Løftet: rommene i huset holder seg på sin plass, og hver plantet feil i dataene møtes i en leksjon."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from notatbok import ROT, hent, kursplan

from somekurs.datasett.skriv import FILER
from somekurs.notatbok import les_notatbok

PLANTET = [(navn, feil, hvor) for navn, fil in FILER.items() for feil, hvor in fil.plantet.items()]


def test_rommene_bruker_bare_dem_under_seg():
    lint = Path(sys.executable).with_name("lint-imports")
    svar = subprocess.run([str(lint), "--no-cache"], cwd=ROT, capture_output=True, text=True, encoding="utf-8")
    assert svar.returncode == 0, svar.stdout


def test_hvert_rom_star_i_lagene():
    """Et nytt rom skal plasseres i lagene, ellers holder ingen øye med det."""
    kontrakter = tomllib.loads((ROT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    lag = {m.strip() for linje in kontrakter[0]["layers"] for m in linje.split("|")}
    rom = {
        f.stem if f.is_file() else f.name
        for f in (ROT / "somekurs").iterdir()
        if f.suffix == ".py" or (f / "__init__.py").exists()
    }
    assert {f"somekurs.{r}" for r in rom - {"__init__"}} == lag


@pytest.mark.parametrize(
    ("rom", "slas_opp", "linjer"),
    [("verden", ("sannheter", "tekster"), 1900), ("retting", (), 900), ("sandkasse", (), 1500)],
)
def test_rommet_kan_leses_i_ett(rom, slas_opp, linjer):
    """Omtrent tretti linjer i minuttet. Tallene og setningene i verdenen slås opp når koden nevner dem."""
    mappe = ROT / "somekurs" / rom
    filer = [f for f in mappe.rglob("*.py") if f.relative_to(mappe).parts[0] not in slas_opp or f.name == "__init__.py"]
    antall = sum(len(f.read_text("utf-8").splitlines()) for f in filer)
    assert len(filer) > 5 and antall <= linjer


@pytest.mark.parametrize(("navn", "feil", "hvor"), PLANTET, ids=[f"{n}-{f}" for n, f, _ in PLANTET])
def test_hver_plantet_feil_motes_i_en_leksjon(navn, feil, hvor):
    slug, innlevering, celle = re.fullmatch(r"([^/#]+)(/innlevering)?#(.+)", hvor).groups()
    leksjon = kursplan().leksjon(slug)
    if innlevering:
        bok = les_notatbok(ROT / "solutions" / leksjon.innlevering.slug / "innlevering.ipynb")
        assert Path(navn).name in leksjon.innlevering.data
    else:
        bok = hent(slug)
        assert Path(navn).name in leksjon.data
    ider = {c.id for c in (bok.cells if innlevering else bok.celler)}
    assert leksjon.klar and celle in ider, f"{feil}: cellen «{celle}» finnes ikke i {slug}"


def test_koden_sier_ingenting_om_hvordan_arbeidet_er_organisert():
    """Kurset snakker bare om seg selv: ingen stier fra en bestemt maskin, ingen adresse til et register."""
    filer = subprocess.run(
        ["git", "-c", "core.quotepath=off", "ls-files"], cwd=ROT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    monster = re.compile(r"/work/|/root/|/home/\w|index-url|pypi\.org|--index")
    for fil in filer:
        if fil.startswith(("tests/test_huset", "tests/porter_hygiene", "tests/test_portene")) or fil.startswith(
            "datasets/"
        ):
            continue
        treff = monster.search((ROT / fil).read_text(encoding="utf-8", errors="replace"))
        assert treff is None, f"{fil}: {treff}"
