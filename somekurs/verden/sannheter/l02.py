"""Leksjon 2: avstemningen, trendene og skjermtiden."""

from __future__ import annotations

from . import Sannhet

L2 = ("02-kultur",)
AVSTEMNING = Sannhet(
    (
        ("2025-12-11", "Når strikker du?", "om kvelden", 823),
        ("2025-12-11", "Når strikker du?", "ellers", 209),
        ("2025-12-18", "Hvilken farge?", "sjøblå", 611),
        ("2025-12-18", "Hvilken farge?", "rust", 458),
        ("2026-01-08", "Hva vil du se mer av?", "trendvideoer", 604),
        ("2026-01-08", "Hva vil du se mer av?", "strikkehjelp", 522),
    ),
    "dag, spørsmål, svar og kontoer som trykket; 8 650 så den siste storyen",
    leksjoner=L2,
)
UTVALG = Sannhet(
    {"trukket": 400, "svarte": 240, "trend": 58, "følger": 62, "følger_trend": 30, "sann": 0.23},
    "kunder trukket; svarte; vil ha trendvideoer; av dem som svarte følger på Instagram; av dem igjen vil ha trend; sann "
    "andel blant alle kundene",
    leksjoner=L2,
)
VIDEOPRIS = Sannhet(12_000, "kroner for en trendvideo; fire var foreslått", leksjoner=L2)
ENSLIG_VOTT = Sannhet(
    (435, 19, 3.6, 5.05),
    "nye innlegg på toppen, dagen den kommer, dager den stiger (standardavvik) og faller (til en tredel), fra 1. desember 2025",
    leksjoner=L2,
)
TRENDER = Sannhet(
    {
        "Garnlapp": (40, 55, 75, 110, 177, 443),
        "Stille strikk": (380, 385, 386, 379, 390, 385),
        "Julenisse på skråplan": (120, 260, 420, 310, 30, 6),
        "Genser i fart": (210, 170, 130, 100, 80, 45),
        "Fargekart": (60, 80, 100, 120, 140, 150),
    },
    "nye innlegg hver uke i seks uker",
    leksjoner=L2,
)
SKJERMTID = Sannhet(
    {"dager": 14, "minutter": 172, "varsler": 74},
    "dager, minutter og varsler på en vanlig dag, oppdiktet",
    leksjoner=L2,
)
SKJERMDOGN = Sannhet(
    (1, 0, 0, 0, 0, 0, 1, 4, 5, 3, 3, 4, 6, 4, 4, 5, 6, 7, 8, 9, 11, 13, 12, 6), "minutter mot hverandre, time for time"
)
HELG = Sannhet({"ganger": 1.35, "støy": 0.25}, "skjermtid i helgen mot ellers, og spredningen fra dag til dag")
VAKTLISTE = Sannhet(
    (
        ("2026-01-06", "Hvor vil du stå?", "scenen", 88),
        ("2026-01-06", "Hvor vil du stå?", "baren", 61),
        ("2026-01-06", "Hvor vil du stå?", "porten", 34),
        ("2026-01-09", "Vil du ha T-skjorte i år?", "ja", 152),
        ("2026-01-09", "Vil du ha T-skjorte i år?", "nei", 63),
        ("2026-01-13", "Bør siste båt gå kl. 01?", "ja", 171),
        ("2026-01-13", "Bør siste båt gå kl. 01?", "nei", 49),
    ),
    "dag, spørsmål, svar og frivillige som trykket",
    leksjoner=L2,
)
GJESTER = Sannhet(
    {"trukket": 500, "svarte": 310, "valgt": 96, "med": 148, "valgt_med": 12},
    "gjester trukket; svarte; vil ha senere båt; av dem som svarte overnatter på Tangholmen; av dem igjen vil ha senere båt",
    leksjoner=L2,
)
FESTIVALTRENDER = Sannhet(
    {
        "Gummistøvel i front": (310, 402, 388, 240, 121, 58),
        "Hvisk til havet": (35, 48, 70, 102, 160, 297),
        "Kveldsbad": (205, 198, 211, 190, 204, 199),
        "Telt på hodet": (90, 260, 530, 610, 205, 34),
        "Siste sang": (150, 140, 118, 96, 80, 66),
        "Brygga ropar": (12, 20, 31, 55, 92, 148),
    },
    "nye innlegg hver uke i seks uker",
    leksjoner=L2,
)
SKJULTE_GJESTER = Sannhet((0.2, 0.33), "andelen som vil ha senere båt i de skjulte prøvene, fra og til", leksjoner=L2)
