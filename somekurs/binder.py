"""environment.yml og postBuild: det Binder og conda-brukere trenger, laget av låsen."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from .data import rot
from .feil import KursFeil

PYTHON = "3.12"

_POSTBUILD = """#!/usr/bin/env bash
# Laget av python3 kurs.py lag. Binder kjører dette etter environment.yml: hele låsen, med kontrollsummer, og så kurset.
set -euo pipefail
python -m pip install --no-deps --require-hashes --no-input -r krav.txt
python -m pip install --no-deps --no-build-isolation --no-input -e .
"""


def laste_versjoner(krav: str) -> dict[str, list[tuple[str, str]]]:
    """Pakke → [(versjon, markør)] fra låsen. Noen pakker har én versjon for hver Python."""
    ut: dict[str, list[tuple[str, str]]] = {}
    for linje in krav.splitlines():
        if t := re.match(r"([A-Za-z0-9._-]+)==([^\s;]+)(?:\s*;\s*([^\\]+?))?\s*\\?$", linje):
            ut.setdefault(t[1].lower(), []).append((t[2], (t[3] or "").strip()))
    return ut


def environment(pyproject: str, krav: str) -> str:
    """environment.yml: Python og pip fra conda-forge, og hver direkte avhengighet i nøyaktig låsens utgave.

    Feil: `KursFeil` når en avhengighet i pyproject.toml ikke står i låsen.
    """
    versjoner = laste_versjoner(krav)
    linjer = []
    for avhengighet in tomllib.loads(pyproject)["project"]["dependencies"]:
        navn = re.match(r"[A-Za-z0-9._-]+", avhengighet)[0].lower()
        if navn not in versjoner:
            raise KursFeil(f"{navn} står i pyproject.toml, men ikke i krav.txt. Kjør «python3 kurs.py lag --las».")
        for versjon, markor in versjoner[navn]:
            linjer.append(f"      - {navn}=={versjon}" + (f" ; {markor.replace(chr(39), chr(34))}" if markor else ""))
    return (
        "# Laget av python3 kurs.py lag, av pyproject.toml og krav.txt. Endre der, ikke her.\n"
        "name: sosiale-medier\n"
        "channels:\n  - conda-forge\n  - nodefaults\n"
        f"dependencies:\n  - python={PYTHON}\n  - pip\n  - pip:\n" + "\n".join(linjer) + "\n"
    )


def skriv_binder(mappe: Path | None = None) -> list[Path]:
    """Skriv environment.yml og postBuild. Gir tilbake filene som ble endret."""
    mappe = mappe or rot()
    innhold = {
        "environment.yml": environment(
            (mappe / "pyproject.toml").read_text("utf-8"), (mappe / "krav.txt").read_text("utf-8")
        ),
        "postBuild": _POSTBUILD,
    }
    endret = []
    for navn, tekst in innhold.items():
        fil = mappe / navn
        if not fil.is_file() or fil.read_text(encoding="utf-8") != tekst:
            fil.write_text(tekst, encoding="utf-8")
            endret.append(fil)
        fil.chmod(0o755 if navn == "postBuild" else 0o644)
    return endret
