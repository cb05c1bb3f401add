"""Leksjon 19: karriere. Stillingsannonsene og den egne prøvekontoen."""

from __future__ import annotations

from . import Sannhet

L19 = ("19-karriere",)
ANNONSER = Sannhet(
    {"rådgiver": (24, 41), "koordinator": (26, 21), "TikTok-produsent": (2, 6)},
    "annonser i 2024 og 2025, etter tittel",
    leksjoner=L19,
)
KRAV = Sannhet(
    {
        "tekst": (104, 8),
        "analyse": (55, 30),
        "film": (48, 31),
        "foto": (44, 28),
        "annonser": (33, 37),
        "universell utforming": (17, 12),
        "krise": (14, 16),
        "nynorsk": (13, 9),
        "personvern": (11, 14),
    },
    "annonser av 120 der kravet står under «må», og av resten der det står under «bør»",
    leksjoner=L19,
)
NYNORSK = Sannhet(22, "annonser på nynorsk")
PROVE = Sannhet(
    {"dager": 15, "ganger": 1.3, "spredning": 0.6, "visninger": 140}, "dager før og etter; virkning; støy; visninger"
)
PROVE_TREKNING = Sannhet(19, "nummeret på trekningen som er valgt")
CV = Sannhet((1, 4), "salg før og etter, fra en søknad der det sto «økte salget 300 prosent»", leksjoner=L19)
