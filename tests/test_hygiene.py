"""Løftet: notatbøkene er rene filer, like på alle maskiner, og all kode følger ruff."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from notatbok import ROT, hent, klare
from porter_hygiene import HYGIENE, feil_i_lenker


@pytest.mark.parametrize("port", HYGIENE, ids=lambda f: f.__name__)
@pytest.mark.parametrize("leksjon", klare(), ids=lambda x: x.slug)
def test_notatboken_er_ren(leksjon, port):
    feil = port(hent(leksjon.slug))
    assert not feil, "\n" + "\n".join(feil)


@pytest.mark.parametrize("leksjon", klare(), ids=lambda x: x.slug)
def test_lenkene_virker(leksjon):
    bok = hent(leksjon.slug)
    mappe = ROT / "lessons"
    filer = {os.path.relpath(f, mappe).replace(os.sep, "/") for f in mappe.glob("*.ipynb")}
    filer |= {f"../{f.name}" for f in ROT.iterdir()}
    filer |= {f"../{m}/{f.name}" for m in ("datasets", "lessons") for f in (ROT / m).glob("*")}
    filer |= {f"../{f.relative_to(ROT).as_posix()}" for f in (ROT / "assignments").glob("*/*.ipynb")}
    feil = feil_i_lenker(bok, filer)
    assert not feil, "\n" + "\n".join(feil)


def test_hver_notatbok_staar_i_kursplanen():
    """En fil i lessons/ som kursplanen ikke kjenner, ville ingen port sett på."""
    funnet = {f.stem for f in (ROT / "lessons").glob("*.ipynb")}
    assert funnet == {x.slug for x in klare()}


@pytest.mark.parametrize(
    "kommando",
    [["check", "--no-cache", "."], ["format", "--no-cache", "--check", "somekurs", "tests"]],
    ids=["ruff-check", "ruff-format"],
)
def test_ruff(kommando):
    ruff = subprocess.run(
        [sys.executable, "-m", "ruff", *kommando], cwd=ROT, capture_output=True, text=True, encoding="utf-8"
    )
    assert ruff.returncode == 0, f"\n{ruff.stdout}\n{ruff.stderr}"
