"""Leksjon 13: Facebook for Tangholmen. Arrangementene, kommentarene den dagen lørdagen ble avlyst, og 5 000 kroner."""

from __future__ import annotations

from . import Sannhet

L13 = ("13-facebook",)
ARRANGEMENT = Sannhet(
    {
        "festival": {"antall": 5, "interesserte": 1_500, "andel": 0.26, "spredning": 0.25},
        "museum": {"antall": 9, "interesserte": 320, "andel": 0.05, "spredning": 0.45},
    },
    "arrangementer; interesserte (median); andel av dem som kjøper billett; spredningen i log-odds mellom arrangementer",
    leksjoner=L13,
)
NYTT = Sannhet({"interesserte": 1_240, "porsjon": 95}, "interesserte i et nytt på museet, og kroner per porsjon mat")
ARRANGEMENT_TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
TRAD = Sannhet(
    {"leter": 14, "transport": 180, "refusjon": 205, "sinne og spøk": 335, "annet": 166},
    "kommentarer av hvert slag til avlysningen, 900 i alt",
    leksjoner=L13,
)
SVARTAKT = Sannhet(40, "kommentarer to personer rekker å svare på i timen", leksjoner=L13)
TIMEPRIS_KUNDE = Sannhet(650, "kroner per time, kundens egen tid")
LORDAGSVAKT = Sannhet(132, "timer i året for en fast lørdagsvakt", leksjoner=L13)
FEM_TUSEN = Sannhet(
    {
        "kroner": 5_000,
        "juli": 40_000,
        "cpm": 75,
        "frekvens": 1.7,
        "per_1000": 0.25,
        "ctr": (0.009, 0.013),
        "kjøper": 0.02,
        "ekstra": 0.6,
        "dekning": 310,
    },
    "kroner nå og i juli; kroner per 1 000 visninger; visninger per konto; ekstra billetter per 1 000 nådd når et innlegg "
    "fremmes; klikk per visning for annonse A og B; andel av klikkene som kjøper; andel av dem som ikke hadde kjøpt ellers; "
    "kroner igjen per billett",
    leksjoner=L13,
)
FEM_TREKNING = Sannhet(1, "nummeret på trekningen av annonsetesten")
INTERESSESTOY = Sannhet(0.45, "standardavvik av logaritmen til antall interesserte")
LIKERKLIKK = Sannhet(
    {"leter": 0.3, "transport": 1.2, "refusjon": 3.0, "sinne og spøk": 9.0, "annet": 2.0},
    "likerklikk en vanlig kommentar får: det morsomste får mest, det viktigste minst",
    leksjoner=L13,
)
