"""Klassens frø: tallet som gjør de skjulte prøvene til klassens egne."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from ..feil import KursFeil

FIL = "klassefro.txt"
VARIABEL = "SOMEKURS_KLASSEFRO"
UTEN_KLASSE = 1  # frøet når ingen lærer har laget et eget


def les_klassefro(fil: Path) -> int | None:
    """Frøet i `klassefro.txt`, None når filen ikke finnes.

    Feil: `KursFeil` når filen ikke inneholder ett helt tall.
    """
    if not fil.is_file():
        return None
    tekst = fil.read_text(encoding="utf-8", errors="replace").strip()
    if not tekst.isascii() or not tekst.isdigit():
        raise KursFeil(
            f"{fil.name} skal inneholde ett helt tall, men inneholder «{tekst[:40]}». Slett filen, så lager "
            "«python3 kurs.py rett» en ny."
        )
    return int(tekst)


def lag_klassefro(fil: Path) -> bool:
    """Lag et nytt frø når klassen ikke har et. Gir tilbake om filen ble laget."""
    if fil.exists():
        les_klassefro(fil)
        return False
    fil.write_text(f"{secrets.randbelow(10**9) + 1000}\n", encoding="utf-8")
    return True


def klassefro() -> int:
    """Klassens frø slik `nbgrader_config.py` gav det videre, ellers `UTEN_KLASSE`.

    >>> isinstance(klassefro(), int)
    True
    """
    return int(os.environ.get(VARIABEL, UTEN_KLASSE))
