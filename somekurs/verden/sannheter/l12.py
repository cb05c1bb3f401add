"""Leksjon 12: skapere. Følgere, kjøpte følgere, overlapp, priser og resultater av kampanjer."""

from __future__ import annotations

from . import Sannhet

L12 = ("12-skapere",)
SKAPERE = Sannhet(
    {"antall": 60, "dager": 180, "innlegg": 12}, "skapere, dager med følgertall, innlegg per skaper", leksjoner=L12
)
NISJER = Sannhet({"strikk": 0.30, "friluft": 0.25, "mat": 0.20, "familie": 0.15, "mote": 0.10}, "andel av skaperne")
FOLGERE = Sannhet({"median": 14_000, "spredning": 0.75}, "følgere, og standardavvik av logaritmen")
PRIS = Sannhet(
    {"per_1000": 900, "kraft": 0.85, "spredning": 0.25},
    "kroner per 1 000 følgere for en med 10 000; eksponenten; spredning",
)
NADD = Sannhet(
    {"andel": 0.26, "kraft": -0.10, "spredning": 0.45}, "nådd per følger for en med 10 000; eksponenten; spredning"
)
KJOPT = Sannhet(
    {"antall": 7, "ganger": 1.9, "pris": 0.62, "kommentarer": 0.22, "hopp": 0.15},
    "skapere som har kjøpt; følgere mot ekte; pris per følger; kommentarer per likerklikk; minste hopp på én dag",
    leksjoner=L12,
)
OVERLAPP = Sannhet({"strikk": 0.63, "andre": 0.15}, "andel av publikum som alt følger Ullvott", leksjoner=L12)
BUDSJETT = Sannhet({"kroner": 60_000, "skapere": 3}, "kroner og antall skapere", leksjoner=L12)
GIVEAWAY = Sannhet(
    {"skapere": 4, "ganger": 18}, "skapere med ett innlegg der noe kunne vinnes; ganger rekkevidde", leksjoner=L12
)
KAMPANJER = Sannhet(
    {"antall": 2, "spredning": 0.35, "støy": 0.75, "per_1000": 1.0},
    "kampanjer per skaper; sann spredning mellom skapere; støy i hver; bestillinger per 1 000 nye nådd",
    leksjoner=L12,
)
TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
VEKST = Sannhet((0.0007, 0.0012), "følgere fra dag til dag: veksten og spredningen, i logaritmer")
LIKER = Sannhet({"per_nådd": 0.05, "støy": 0.3}, "likerklikk per nådd, og spredningen")
KOMMENTAR = Sannhet({"per_liker": 0.045, "støy": 0.25}, "kommentarer per likerklikk, og spredningen mellom skapere")
OVERLAPPSTOY = Sannhet(0.08, "standardavvik av logaritmen til overlappet")
MINSTE_KJOPER = Sannhet(0.3, "andel av skaperne som er for små til å kjøpe følgere")
KAMPANJESTOY = Sannhet(0.2, "standardavvik av logaritmen til nye nådd i en kampanje")
