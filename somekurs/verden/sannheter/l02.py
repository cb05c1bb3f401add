"""Leksjon 2 og 4: avstemningen, trendene, skjermtiden og nynorsken."""

from __future__ import annotations

from . import Sannhet

L2, L4 = ("02-kultur",), ("04-loven",)
AVSTEMNING = Sannhet(
    (
        ("8. januar: En uke i strikk?", "trendvideoer", 604),
        ("8. januar: En uke i strikk?", "hjelp med strikkingen", 522),
        ("15. januar: Hvilken farge?", "sjøblå", 611),
        ("15. januar: Hvilken farge?", "rust", 458),
        ("22. januar: Når strikker du?", "om kvelden", 823),
        ("22. januar: Når strikker du?", "ellers", 209),
    ),
    "spørsmål, svar og antall som trykket, av 8 650 som så storyen",
    leksjoner=L2,
)
SA_STORYEN = Sannhet(
    8_650, "kontoer så storyen 8. januar 2026, for vinneren av julekalenderen ble trukket i den", leksjoner=L2
)
UTVALG = Sannhet(
    {"trukket": 400, "svarte": 240, "trend": 58, "følger": 62, "følger_trend": 30, "sann": 0.23},
    "kunder trukket; svarte; vil ha trendvideoer; av dem som svarte følger på Instagram; av dem igjen vil ha trend; sann "
    "andel blant alle kundene",
    leksjoner=L2,
)
VIDEOPRIS = Sannhet(12_000, "kroner for en trendvideo; fire var foreslått", leksjoner=L2)
TRENDER = Sannhet(
    {
        "Enslig vott": (435, 19, 3.6, 5.2),
        "Garnlapp": (114, 52, 12.0, 9.0),
        "Strikk i mørket": (52, 27, 7.0, 9.5),
        "Vott på kran": (74, 11, 3.0, 2.5),
        "Bestemor dømmer": (45, 26, 11.0, 15.0),
        "En maske om dagen": (20, 40, 15.0, 20.0),
    },
    "nye videoer på toppen, dagen den kommer, dager den stiger (standardavvik) og faller (til en tredel), fra 1. desember 2025",
    leksjoner=L2,
)
FILMEN_ER_KLAR = Sannhet(54, "dagen en trendvideo kan ligge ute", leksjoner=L2)
SKJERMTID = Sannhet({"dager": 14, "minutter": 172}, "dager og minutter på en vanlig dag, oppdiktet", leksjoner=L2)
SPRAKKRAV = Sannhet(
    0.25, "andel av hver målform et statlig organ skal ha på nett og i sosiale medier", "språklova § 13", L4
)
APPER = Sannhet(
    {"TikTok": 0.34, "Instagram": 0.24, "Snapchat": 0.18, "YouTube": 0.16, "Facebook": 0.08}, "andel av skjermtiden"
)
HELG = Sannhet({"ganger": 1.35, "støy": 0.25}, "skjermtid i helgen mot ellers, og spredningen fra dag til dag")
