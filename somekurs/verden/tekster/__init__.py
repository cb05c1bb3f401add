"""Tekstene i innleggene, satt sammen av setninger som er skrevet for hver kunde og hvert tema. Alt er oppdiktet."""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np

KORTE = ("tiktok", "youtube", "x")  # her er teksten en tittel eller én kort melding
LENGSTE_PA_X = 280
MED_MIDTEN = 0.75  # andel nynorske innlegg med to setninger


def innleggstekst(
    rng: np.random.Generator, kunde: str, tema: str, nettverk: str = "instagram", malform: str = "bokmål"
) -> str:
    """Teksten til ett innlegg: åpning, innhold, avslutning og emneknagger, med linjeskift imellom.

    Parametre: `kunde` er navnet på modulen med kundens setninger, `tema` et av temaene i den. På TikTok og YouTube er
    teksten en tittel, og på X høyst 280 tegn. Nynorsk er korte tekster uten avslutning.
    """
    b: Any = importlib.import_module(f".{kunde}", __name__)
    if malform == "nynorsk":
        apning = b.NYNORSK[tema][rng.integers(len(b.NYNORSK[tema]))]
        midten = b.NYNORSK_MIDTEN[rng.integers(len(b.NYNORSK_MIDTEN))] if rng.random() < MED_MIDTEN else ""
        return apning if nettverk in KORTE else f"{apning} {midten}".strip() + f"\n\n{b.KNAGGER[tema]}"
    deler = [b.APNING[tema][rng.integers(len(b.APNING[tema]))]]
    for nr in rng.permutation(len(b.MIDTEN[tema]))[: 1 + int(rng.random() < 0.5)]:
        deler.append(b.MIDTEN[tema][nr])
    if slutt := b.SLUTT[rng.integers(len(b.SLUTT))]:
        deler.append(slutt)
    if nettverk == "youtube":
        return deler[0]
    if nettverk == "tiktok":
        return f"{deler[0]} {b.KNAGGER[tema]}".strip()
    if nettverk == "x":
        return deler[0] if len(" ".join(deler[:2])) > LENGSTE_PA_X else " ".join(deler[:2])
    deler = [b.ANNERLEDES.get(nettverk, {}).get(d, d) for d in deler]
    return (" ".join(deler) + f"\n\n{b.KNAGGER[tema]}").strip()
