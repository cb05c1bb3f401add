"""Leksjon 9: usikkerhet. Det som er sant i undersøkelsen, påmeldingene, instituttkontoene og ukene."""

from __future__ import annotations

from . import Sannhet

L9 = ("09-usikkerhet",)
ERINDRING = Sannhet(
    {"eksponert": (186, 620), "kontroll": (134, 610)},
    "(husker kampanjen, spurt); 30 og 22 prosent, trukket med faste antall",
    leksjoner=L9,
)
PAMELDING = Sannhet(
    (
        ("facebook", "avgangselever", 3_600, 324),
        ("facebook", "andre", 39_600, 1_188),
        ("instagram", "avgangselever", 39_130, 3_052),
        ("instagram", "andre", 4_070, 102),
    ),
    "kanal, gruppe, klikk og påmeldinger",
    leksjoner=L9,
)
KLIKKPRIS = Sannhet({"kroner": 12, "flyttet": 60_000}, "kroner per klikk, og pengene noen vil flytte", leksjoner=L9)
INSTITUTTER = Sannhet(
    {"kontoer": 42, "innlegg": 2_800, "fra": 4, "til": 300, "nådd": 900, "spredning": 0.5, "rate": 0.03, "støy": 0.7},
    "kontoer; innlegg i alt, færrest og flest; kontoer nådd av et vanlig innlegg og spredningen; den ene raten alle har",
    leksjoner=L9,
)
INSTITUTT_TREKNING = Sannhet(7, "nummeret på trekningen som er valgt", leksjoner=L9)
UKER = Sannhet(
    {"uker": 104, "skift_fra": 61, "ganger": 1.30},
    "uker; uken raten i tvillingserien skifter, og hvor mye",
    leksjoner=L9,
)
UKE_TREKNING = Sannhet(7, "nummeret på trekningen av tvillingserien", leksjoner=L9)
OVERLAPP = Sannhet({"A": (4.0, 0.5), "B": (4.8, 0.5)}, "(rate i prosent, halve intervallet)", leksjoner=L9)
UKESTOY = Sannhet(0.25, "standardavvik av logaritmen til raten i en uke, i tvillingserien", leksjoner=L9)
