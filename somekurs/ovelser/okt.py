"""Det som huskes om øvelsene: hvilke som er prøvd, og hvor langt ned i hintene noen er kommet.

Ligger i én liten fil på den lærendes egen maskin, så en omstart av kjernen ikke stenger løsningene igjen. Kan filen
ikke leses eller skrives, huskes det bare til kjernen stoppes.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

_provd: set[str] = set()
_hint: dict[str, int] = {}
_lest: Path | None = None


def fil() -> Path:
    """Hvor det lagres: `SOMEKURS_OKT`, ellers brukerens egen datamappe."""
    if valgt := os.environ.get("SOMEKURS_OKT"):
        return Path(valgt)
    import platformdirs

    return Path(platformdirs.user_data_dir("sosiale-medier-i-praksis", appauthor=False)) / "forsok.json"


def _les() -> None:
    global _lest
    sti = fil()
    if sti == _lest:
        return
    _lest = sti
    _provd.clear()
    with contextlib.suppress(OSError, ValueError):
        innhold = json.loads(sti.read_text(encoding="utf-8"))
        _provd.update(x for x in innhold if isinstance(x, str))


def er_provd(id_: str) -> bool:
    """Har den lærende gjort et ærlig forsøk på øvelsen, nå eller i en tidligere økt?"""
    _les()
    return id_ in _provd


def noter_forsok(id_: str) -> None:
    """Husk at øvelsen er prøvd. Filen byttes ut i ett trekk."""
    _les()
    if id_ in _provd:
        return
    _provd.add(id_)
    with contextlib.suppress(OSError):
        sti = fil()
        sti.parent.mkdir(parents=True, exist_ok=True)
        ny = sti.with_name(f"{sti.name}.{os.getpid()}.tmp")
        ny.write_text(json.dumps(sorted(_provd), ensure_ascii=False), encoding="utf-8")
        os.replace(ny, sti)


def neste_hint(id_: str, antall: int) -> int:
    """Hvilket hint som står for tur, fra 0. Det siste gjentas."""
    i = min(_hint.get(id_, 0), antall - 1)
    _hint[id_] = i + 1
    return i
