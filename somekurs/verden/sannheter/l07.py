"""Leksjon 7: kunden ingen har sett, som de skjulte prøvene i innleveringen regner på."""

from __future__ import annotations

from . import Sannhet

SKJULT_KUNDE = Sannhet(
    {
        "annonser": 0.7,
        "rekkevidde": (7.6, 0.8),
        "annonse_rekkevidde": 9,
        "rate": 0.05,
        "rate_ved": 2000,
        "rate_faller": -0.35,
        "annonse_rate": 0.6,
        "rate_støy": 0.3,
        "kommentarer": 0.08,
        "delinger": 0.12,
        "visninger": 1.7,
        "seere": (1.1, 1.4),
        "ganger": (1.2, 4.2),
        "stille_maned": 5200,
    },
    "andel annonser i mars og april; rekkevidde (log: midt og spredning); ganger med annonse; rate ved så stor rekkevidde, og "
    "hvor raskt den faller; rate i annonser mot ellers; spredning; andel; ganger rekkevidden; innlegg hver konto så; "
    "kontoer i en måned uten innlegg. Oppdiktet, valgt så de tre ratene skiller seg klart",
    leksjoner=("07-nokkeltall",),
)
