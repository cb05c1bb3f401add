"""Leksjon 16 og 17: X og LinkedIn for Fliskode. Kundeemnene, ansatte, svarene og timene."""

from __future__ import annotations

from . import Sannhet

L9, L16, L17 = ("09-usikkerhet",), ("16-x",), ("17-linkedin",)
LEADS = Sannhet(
    {
        "uttrekk": "2025-03-31",
        "siste": "2025-12-31",
        "for": (("2024-01-02", "2024-08-02", 26), ("2024-08-06", "2025-01-05", 19)),
        "kampanjen": ("2025-01-06", "2025-03-30", 48),
        "etter": ("2025-04-01", "2025-12-30", 77),
        "andel": 0.22,
        "dager": 120,
        "spredning": 0.45,
    },
    "kundeemner i hver periode; andel som blir kunde, uansett; dager til de er det (median) og spredningen",
    leksjoner=L9 + L16 + L17,
)
VUNNET = Sannhet(
    {"for": 8, "kampanjen": 1}, "kunder 31. mars 2025; trekkes til det blir nøyaktig så mange", leksjoner=L17
)
LEAD_TREKNING = Sannhet(5, "nummeret på trekningen som er valgt")
INNGANG = Sannhet(
    {"demo": (3, 41), "guide": (6, 52)}, "(kunder, kundeemner) 31. mars 2025, lik sann andel", leksjoner=L9
)
FRA_X = Sannhet(3, "kundeemner fra X av de 93 på 15 måneder", leksjoner=L16)
PER_KUNDE = Sannhet(63_750, "kroner igjen av en kunde det første året: 85 000 · 0,75", leksjoner=L16 + L17)
X_TIMER = Sannhet({"uke": 6, "kroner": 650}, "timer på X hver uke, og kroner per time", leksjoner=L16)
X_SVAR = Sannhet(
    {"kunde": (36, 25), "presse": (10, 6), "støy": (354, 46)},
    "(svar, av dem med et av ordene regelen leter etter)",
    leksjoner=L16,
)
POD = Sannhet(
    {"kontoer": 11, "svar": 140},
    "kontoer som alltid svarer hverandre, og svar fra dem innen fem minutter",
    leksjoner=L16,
)
ANSATTE = Sannhet(
    {
        "ansatte": 40,
        "innlegg": 100,
        "interne": 30,
        "interne_reagerer": 0.50,
        "andre_reagerer": 0.12,
        "utenfra": 16.0,
        "ganger": 0.45,
    },
    "ansatte; innlegg talt for hånd; interne innlegg; andel ansatte som reagerer på interne og andre; reaksjoner utenfra per "
    "1 000 visninger på andre innlegg; interne mot andre",
    leksjoner=L17,
)
ANSATTE_TREKNING = Sannhet(1, "nummeret på trekningen som er valgt")
AMBASSADORER = Sannhet(
    {"frivillige": 12, "ganger": 2.4, "innlegg": 7.0, "måneder": 8},
    "frivillige av 40; hvor mye mer aktive de var fra før; innlegg per annen ansatt på åtte måneder. Programmet virker ikke",
    leksjoner=L17,
)
AMBASSADOR_TREKNING = Sannhet(5, "nummeret på trekningen som er valgt")
LEADKILDER = Sannhet({"linkedin": 0.44, "søk": 0.26, "anbefaling": 0.18, "messe": 0.12}, "andel av kundeemnene")
DEMOANDEL = Sannhet(0.44, "andel av kundeemnene som bad om en demo")
HANDTELT = Sannhet(
    {"visninger": 640, "spredning": 0.7, "støy": 0.35}, "visninger (median), spredningen, og støyen i reaksjonene"
)
LYST = Sannhet(0.4, "standardavvik av logaritmen til hvor mye en ansatt legger ut")
X_TIMESTOY = Sannhet(1.2, "standardavvik i timene på X fra uke til uke")
