"""Låsene: krav.txt og krav-test.txt av pyproject.toml, med kontrollsummer og uten adressen til noe register."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .data import rot
from .feil import KursFeil


def skriv_las() -> None:
    """Lås avhengighetene på nytt. Utgavene som alt står i låsen, beholdes når de passer.

    Feil: `KursFeil` når avhengighetene ikke lar seg løse, med det siste uv sa.
    """
    uv = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    felles = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate", "-q"]
    for ut, ekstra in (("krav.txt", []), ("krav-test.txt", ["--group", "test", "-c", "krav.txt"])):
        print(f"Låser {ut} …", flush=True)
        svar = subprocess.run(
            [str(uv), "pip", "compile", *felles, "pyproject.toml", *ekstra, "-o", ut],
            cwd=rot(),
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if svar.returncode:
            siste = (svar.stderr.strip().splitlines() or ["ingen forklaring"])[-1]
            raise KursFeil(f"Klarte ikke å låse {ut}: {siste} Rett avhengighetene i pyproject.toml, og prøv igjen.")
