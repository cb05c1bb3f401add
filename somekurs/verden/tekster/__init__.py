"""Tekstene i innleggene, satt sammen av setninger som er skrevet for hver kunde og hvert tema. Alt er oppdiktet."""

from __future__ import annotations

import importlib
import re
from typing import Any

import numpy as np

from ..sannheter.universitetet import MED_MIDTEN

# ordene som fyller hullene i setningene, trukket for hvert innlegg
ORD = {
    "navn": (
        *("Torunn", "Halvard", "Sigrid", "Oddny", "Jorunn", "Even", "Ingebjørg", "Steinar", "Marit", "Aslak"),
        *("Gudrun", "Birk", "Solfrid", "Tormod", "Signe", "Ragnvald", "Eldrid", "Kåre", "Synnøve", "Leif"),
    ),
    "sted": ("Ytrevåg", "Nordvika", "Sildeby", "Langnes", "Storholmen", "Innerdalen", "Kråkneset", "Fjæra", "Moloen"),
    "dag": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "fag": ("kjemi", "nordisk", "marinbiologi", "økonomi", "informatikk", "historie", "sykepleie", "matematikk"),
    "yrke": ("rørleggeren", "mureren", "tømreren", "elektrikeren", "maleren", "blikkenslageren"),
    "band": ("Måkeskrik", "Stille Kai", "Tåkelur", "Brennmanet", "Tolv Tonn Tang", "Kuling Fra Nord", "Onkel Torsk"),
    "farge": ("rust", "sjøblå", "moltegul", "lyng", "kull", "ubleket hvit", "tangbrun"),
    "n": tuple(str(n) for n in (*range(3, 21), 24, 27, 30, 36, 40, 48, 55, 60, 75, 90)),
}
ORD |= {"band2": ORD["band"], "dag2": ORD["dag"]}
KORTE = ("tiktok", "youtube", "x")  # her er teksten en tittel eller én kort melding
LENGSTE_PA_X = 280


def fyll(rng: np.random.Generator, tekst: str) -> str:
    """Teksten med et ord i hvert hull, som «{navn}». Den første bokstaven i en setning er stor."""
    brukt: set[str] = set()

    def ordet(m: re.Match) -> str:
        mulige = [o for o in ORD[m.group(1)] if o not in brukt]
        valgt = mulige[rng.integers(len(mulige))]
        brukt.add(valgt)
        return valgt

    ut = re.sub(r"\{(\w+)\}", ordet, tekst)
    return re.sub(r"(^|[.!?] )([a-zæøå])", lambda m: m.group(1) + m.group(2).upper(), ut)


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
        midten = b.NYNORSK_MIDTEN[rng.integers(len(b.NYNORSK_MIDTEN))] if rng.random() < MED_MIDTEN.verdi else ""
        return apning if nettverk in KORTE else f"{apning} {midten}".strip() + f"\n\n{b.KNAGGER[tema]}"
    deler = [b.APNING[tema][rng.integers(len(b.APNING[tema]))]]
    for nr in rng.permutation(len(b.MIDTEN[tema]))[: 1 + int(rng.random() < 0.5)]:
        deler.append(b.MIDTEN[tema][nr])
    if slutt := b.SLUTT[rng.integers(len(b.SLUTT))]:
        deler.append(slutt)
    deler = [d if "{" not in d else fyll(rng, d) for d in deler]
    if nettverk == "youtube":
        return deler[0]
    if nettverk == "tiktok":
        return f"{deler[0]} {b.KNAGGER[tema]}".strip()
    if nettverk == "x":
        return deler[0] if len(" ".join(deler[:2])) > LENGSTE_PA_X else " ".join(deler[:2])
    deler = [b.ANNERLEDES.get(nettverk, {}).get(d, d) for d in deler]
    return (" ".join(deler) + f"\n\n{b.KNAGGER[tema]}").strip()
