"""Det som er sant i den simulerte verdenen. Hvert tall som driver den, står her og ingen andre steder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# Kilder som går igjen. Alt annet i verdenen er valgt for dette kurset.
VALGT = "valgt for kurset"


@dataclass(frozen=True)
class Sannhet:
    """Ett tall eller én liste som verdenen følger.

    Felter: `verdi`, `enhet`, `kilde` (hvor størrelsen kommer fra, eller «valgt for kurset»), `leksjoner` (der den møtes).
    """

    verdi: Any
    enhet: str
    kilde: str = VALGT
    leksjoner: tuple[str, ...] = ()


def verdi(s: Sannhet) -> Any:
    """Verdien av en sannhet."""
    return s.verdi
