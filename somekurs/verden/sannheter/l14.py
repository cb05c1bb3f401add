"""Leksjon 14: Instagram. Storyene, rute for rute."""

from __future__ import annotations

from . import Sannhet

L14 = ("14-instagram",)
STORYER = Sannhet(
    {
        "per_story": (1, 6),
        "nådd": 0.09,
        "spredning": 0.25,
        "ut_forste": 0.11,
        "ut_senere": 0.055,
        "merke_forste": 0.10,
        "merke_senere": 0.45,
        "merke_ganger": 0.80,
    },
    "korteste og lengste story; andel av følgerne som ser første rute og spredningen; andel som går ut etter "
    "første og senere ruter; andel ruter med klistremerke; utgang med klistremerke mot uten",
    leksjoner=L14,
)
STORYRUTER = Sannhet(
    {"ullvott": 735, "universitetet": 520, "tangholmen": 300},
    "ruter på hver konto; resten av tallene er felles",
    leksjoner=L14,
)
STORY_TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
EKTE_FOLGERE = Sannhet(12_000, "kjøpte følgere som aldri ser en story")
PRODUKTMERKER = Sannhet(
    {"til": "2025-08-31", "temaer": ("strikkepakke", "produkt"), "andel": 0.8},
    "siste dag nettbutikken kunne merke produkter i innlegg, temaene det gjelder, og andelen som var merket",
    leksjoner=L14,
)
UTSTOY = Sannhet(0.1, "standardavvik av logaritmen til andelen som går ut av en rute")
