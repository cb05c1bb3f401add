"""Leksjon 15: TikTok for universitetet. Seerkurvene, åpningene og søknadene."""

from __future__ import annotations

from . import Sannhet

L15 = ("15-tiktok",)
SERIER = Sannhet(
    {"trend": (11, 0.036), "spør": (22, 0.032), "labb": (30, 0.030), "studentdag": (52, 0.0205)},
    "lengden i sekunder, og andelen som faller fra hvert sekund etter åpningen",
    leksjoner=L15,
)
APNING = Sannhet(
    {"etter_3_s": 0.64, "virkning": 0.32, "spredning": 0.28},
    "andel som er igjen etter 3 sekunder med åpning A; B mot A i log-odds; spredningen mellom videoer",
    leksjoner=L15,
)
PUNKTER = Sannhet(
    (0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0), "andel av lengden der kurven leses av, og etter 3 sekunder", leksjoner=L15
)
KURVE_TREKNING = Sannhet(1, "nummeret på trekningen av kurvene")
SOKNADER = Sannhet({2024: 3_900, 2025: 4_050}, "søknader fra 1. februar til 15. april", leksjoner=L15)
SOKNADSUKER = Sannhet(
    (2.6, 2.2, 2.8, 3.6, 4.7, 6.0, 7.5, 9.3, 11.3, 14.0, 36.0),
    "prosent av søknadene hver uke, talt bakover fra fristen; den første er kort",
    leksjoner=L15,
)
UKESTOY = Sannhet(0.05, "standardavvik av logaritmen til søknadene i en uke")
SOKNAD_TREKNING = Sannhet(1, "nummeret på trekningen av søknadene")
TRENDVIDEO = Sannhet({"videoer": 18, "timer": 5}, "trendvideoer som ville blitt laget, og timer på hver (650 kr)")
TAPSTOY = Sannhet(0.08, "standardavvik av logaritmen til tapet per sekund")
