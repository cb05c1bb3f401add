"""Publikum på kontoene: alder, sted og når på døgnet følgerne er innom. Formen følger Ipsos' tall for Norge, 2022 og 2023."""

from __future__ import annotations

from . import Sannhet

IPSOS = "valgt; rangeringen mellom nettverkene følger Ipsos 1. kvartal 2022 og 2023"
ALDER = Sannhet(("13–17", "18–24", "25–34", "35–44", "45–54", "55–64", "65+"), "år", leksjoner=("13-facebook",))
ALDERSANDEL = Sannhet(
    {
        "facebook": (0.00, 0.06, 0.15, 0.22, 0.24, 0.19, 0.14),
        "instagram": (0.05, 0.20, 0.28, 0.22, 0.15, 0.07, 0.03),
        "tiktok": (0.18, 0.36, 0.24, 0.12, 0.06, 0.03, 0.01),
        "x": (0.01, 0.12, 0.24, 0.26, 0.21, 0.11, 0.05),
        "linkedin": (0.00, 0.09, 0.27, 0.28, 0.22, 0.12, 0.02),
        "youtube": (0.06, 0.22, 0.26, 0.20, 0.14, 0.08, 0.04),
    },
    "andel av følgerne i hver aldersgruppe",
    IPSOS,
    ("13-facebook",),
)
KUNDENS_ALDER = Sannhet(
    {"ullvott": 1.15, "universitetet": 0.72, "fliskode": 1.0, "tangholmen": 0.95},
    "hvor mye eldre enn nettverket ellers: vekten til hver gruppe ganges med dette for hvert trinn oppover",
)
STEDER = Sannhet(("Ytrevåg", "resten av fylket", "Oslo og omegn", "resten av Norge", "utlandet"), "sted")
STEDSANDEL = Sannhet(
    {
        "ullvott": (0.06, 0.11, 0.24, 0.51, 0.08),
        "universitetet": (0.31, 0.29, 0.12, 0.23, 0.05),
        "fliskode": (0.05, 0.12, 0.29, 0.52, 0.02),
        "tangholmen": (0.38, 0.33, 0.10, 0.16, 0.03),
    },
    "andel av følgerne på hvert sted",
    leksjoner=("13-facebook",),
)
DOGN = Sannhet(
    {"morgen": (7.5, 1.6, 0.25), "lunsj": (11.6, 1.2, 0.22), "kveld": (20.3, 2.3, 0.53)},
    "toppen (kl.), bredden (timer) og vekten til tre tider på døgnet, norsk tid",
)
I_JOBBEN = Sannhet({"linkedin": 0.35, "x": 0.7}, "kveldens vekt mot ellers på nettverk folk bruker i arbeidstiden")
INNOM = Sannhet(0.62, "andel av følgerne som er innom den timen flest er det")
LAVEST = Sannhet(0.03, "nivået om natten mot toppen")
