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

# ── det kontoene deler ───────────────────────────────────────────────────────────────────────────────

SPREDT_OVER = Sannhet(
    {False: (0.62, 0.20, 0.09, 0.05, 0.03, 0.01), True: (0.16, 0.16, 0.16, 0.16, 0.12, 0.12, 0.12)},
    "andel av det et innlegg får, hver dag fra det er lagt ut; annonsene går en uke",
)
UTENFRA = Sannhet(0.25, "andel av leveringene uten penger bak som går til andre enn følgerne")
PUBLIKUM_UTENFRA = Sannhet(3.0, "kontoer som kan nås utenom følgerne, i ganger av følgerne")
AKTIVITET = Sannhet(0.55, "formen på fordelingen av hvor ofte en følger er innom")
PROFILVISNINGER = Sannhet(0.012, "besøk på profilen per visning")
SLUTTER = Sannhet(0.00022, "andel av følgerne som slutter å følge hver dag")

L13, L15 = ("13-facebook",), ("15-tiktok",)
FILM_PER_NADD = Sannhet({"før": 0.42, "etter": 0.95}, "visninger per nådd konto for film på Facebook", leksjoner=L13)
FILMBRUDD = Sannhet(
    "2025-06-01", "dagen film ble til reels og en visning ble talt fra starten, ikke etter 3 s", "Meta, juni 2025", L13
)
SEERTID = Sannhet(3.6, "sekunder sett per nådd konto, film på Facebook", leksjoner=L13)
SEERSTOY = Sannhet(0.30, "standardavvik av logaritmen til sekundene")
SHORTSBRUDD = Sannhet(
    {"dato": "2025-03-31", "ganger": 1.7},
    "dagen YouTube begynte å telle hver start av en short, og hvor mye det betydde",
    "support.google.com/youtube/thread/333869549",
    L15,
)
KLIKKFREKVENS = Sannhet(0.045, "visninger per gang YouTube viste miniatyrbildet")
SETT = Sannhet({"short": 0.62, "video": 0.31}, "andel av en film på YouTube som blir sett")

ANNONSER = Sannhet(
    {"cpm": 75.0, "spredning": 0.18, "frekvens": 1.7, "dager": 7},
    "kroner per 1 000 visninger og spredningen; ganger hver konto så annonsen; dager den gikk",
    "valgt; norske tall er ikke funnet",
    L13,
)
SKJULT_UNDER = Sannhet(3, "antall Meta ikke viser når de er lavere: cellen er tom, ikke null", "en virkelig fil", L13)
