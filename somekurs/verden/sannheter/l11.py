"""Leksjon 11: innboksen. Svartid, krise, den ene som skriver mest, og to som koder de samme omtalene."""

from __future__ import annotations

from . import Sannhet
from .byraet import TIMEPRIS

L11 = ("11-fellesskap",)
INNBOKS = Sannhet(
    {"fra": "2025-09-01", "til": "2025-10-26", "meldinger": 1_800, "dubletter": 130, "ny_rutine": "2025-09-29"},
    "første og siste dag, meldinger, meldinger som kom i to kanaler, og dagen svarrutinen ble ny",
    leksjoner=L11,
)
SVAR = Sannhet(
    {
        "før": {"besvart": 0.86, "timer": 4.0, "spredning": 1.1},
        "etter": {"besvart": 0.64, "timer": 1.9, "spredning": 0.7},
    },
    "andel som får svar; timer til svaret (median) og spredningen, før og etter den nye rutinen",
    leksjoner=L11,
)
KRISE = Sannhet(
    {"kriser": 36, "treffer": 0.90, "falske": 0.10, "minutter": 10},
    "kriser av 1 800; andel av dem en maskin finner; andel av resten den slår alarm om; minutter på hver falske alarm",
    leksjoner=L11,
)
SINT = Sannhet(
    {"meldinger": 60, "andre": 0.06}, "meldinger fra den samme avsenderen; andel negative hos alle andre", leksjoner=L11
)
KRISEMOTE = Sannhet(6 * 2 * TIMEPRIS, "kroner for et krisemøte: seks personer i to timer", leksjoner=L11)
OMTALER = Sannhet(
    {"antall": 240, "andeler": {"nøytral": 0.78, "ros": 0.12, "klage": 0.07, "krise": 0.03}, "riktig": 0.80},
    "omtaler; andelen av hvert slag; andel hver av de to koderne treffer",
    leksjoner=L11,
)
OMTALE_TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
INNBOKS_TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
KANALER = Sannhet(
    {"facebook": 0.34, "instagram": 0.28, "epost": 0.24, "tiktok": 0.08, "x": 0.06}, "andel av meldingene"
)
KUNDER = Sannhet({"ullvott": 0.46, "universitetet": 0.26, "tangholmen": 0.18, "fliskode": 0.10}, "andel av meldingene")
ROS = Sannhet(0.16, "andel av meldingene som er ros, av dem som verken er klager eller kriser")
