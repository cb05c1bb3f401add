"""Leksjon 18: månedsrapporten for november 2025, med fem feil som skal finnes."""

from __future__ import annotations

from . import Sannhet

L18 = ("18-manedsrapport",)
RAPPORTEN = Sannhet(
    (
        (2, "Ullvott", "TikTok: visninger i november", "visninger", "Overview_2025-11-01_2025-11-30.zip"),
        (3, "Ullvott", "Instagram: engasjementsrate", "interaksjoner per nådd", "eksporten fra Instagram"),
        (4, "Ullvott", "Bestillinger mot oktober", "prosent endring", "nettbutikken"),
        (
            5,
            "Tangholmen",
            "Facebook: gjennomsnittlig rekkevidde",
            "kontoer per innlegg, med annonser",
            "eksporten fra Facebook",
        ),
        (
            6,
            "Universitetet i Ytrevåg",
            "Facebook: gjennomsnittlig rekkevidde",
            "kontoer per innlegg",
            "eksporten fra Facebook",
        ),
        (7, "Ullvott", "Instagram: engasjementsrate", "interaksjoner per følger", "eksporten fra Instagram"),
        (8, "Fliskode", "LinkedIn: visninger", "visninger", "eksporten fra LinkedIn"),
    ),
    "lysark, kunde, måltall, slik det er regnet, og filen det kommer fra",
    leksjoner=L18,
)
TILTAK = Sannhet(
    (
        (1, "Flere strikkepakker på Instagram", "Mari", "2026-01-15", "bestillinger fra lenkesiden"),
        (2, "Svar alle innen et døgn", "", "2026-01-31", "andel besvart innen 24 timer"),
        (3, "Stopp annonsene på eget navn", "Per Ove", "2026-01-10", "bestillinger i områdene uten annonser"),
    ),
    "kort, tiltak, eier (tom på ett av dem), frist og hva en følger",
    leksjoner=L18,
)
