"""Tangholmen: sommerfestivalen og kystmuseet."""

from __future__ import annotations

from . import Sannhet

TRE_INNLEGG = Sannhet(
    ((1, 200, 20), (2, 5000, 40), (3, 90_000, 500)),
    "innlegg, kontoer nådd og interaksjoner",
    leksjoner=("07-nokkeltall",),
)
