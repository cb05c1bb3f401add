"""Nettverkene: hvordan de teller, og når de begynte å telle på en annen måte. Gjelder alle kundene."""

from __future__ import annotations

from . import Sannhet

L7 = ("07-nokkeltall",)

VISNINGER_PER_NADD = Sannhet({"før": 1.18, "etter": 1.89}, "visninger per nådd konto hos Meta", "Metas «views»", L7)
VISNINGSBRUDD = Sannhet(
    {"instagram": "2024-09-01", "facebook": "2024-12-01"},
    "dagen «visninger» begynte å telle noe annet",
    "antatt; Meta varslet 7. august og 14. november 2024",
    L7,
)
VISNINGSSTOY = Sannhet(0.06, "standardavvik av logaritmen til visninger per nådd", leksjoner=L7)
REELSEKUNDER = Sannhet((9, 46), "sekunder: korteste og lengste reel")
FOLGERE_PER_NADD = Sannhet(0.0003, "nye følgere per nådd konto, slik Instagram oppgir dem")
VIRALT = Sannhet(
    {"grense": 500_000, "følgere": 330},
    "rekkevidden der Instagram oppgir et fast antall følgere, og antallet",
    leksjoner=L7,
)
