"""Kommentarene under meldingen om at lørdagen på Tangholmen var avlyst. Alle navn er oppdiktet."""

from __future__ import annotations

import numpy as np

# Folk skriver dialekt, nynorsk og slurvete når det haster.
# språk: av
LETER = (
    "Har noen sett en gutt på sju i rød regnjakke? Han heter Even. Ring meg!!",
    "Finner ikke datteren min ved nordre brygge, hun har svart lue",
    "Mistet broren min i køen. Han er 12 og har ikke telefon",
    "Er det et sted barn blir samlet? Min er borte",
    "hjelp jeg finner ikke mamma, e ved vaffelbua",
    "Jente 5 år, gul kjole, ble borte ved scenen for ti min siden",
)
TRANSPORT = (
    "Hvilken båt går først?",
    "Når går neste båt fra nordre?",
    "Går bussen til sentrum fortsatt",
    "Kem ska hente oss når båten e full?",
    "Får vi ta med barnevogn på båten?",
    "Køen er 200 meter, skjer det noe?",
    "Koss kjem ein seg til parkeringa no?",
    "Rullestol, hvor skal vi stå?",
)
REFUSJON = (
    "Får vi pengene tilbake?",
    "Gjelder refusjon også tredagerspass?",
    "Jeg kjøpte av en venn, hva nå?",
    "Når kommer det info om billetter?",
    "Vi har reist fra Tromsø. Dekker dere hotell? Neppe.",
    "790 kroner for tre timer og en pølse",
)
SINNE = (
    "Sykt bra planlagt 👏👏 (ironi)",
    "Da har jeg sett festivalen. Den var kort.",
    "Måkeskrik spilte iallfall: på taket av bua vår",
    "Dere visste om vinden på torsdag!!",
    "Yr sa 14 m/s i går. Bare så det er sagt.",
    "Beste konserten var båtkøen 😂",
    "Fyttikatta for et opplegg",
    "Neste år blir jeg hjemme og hører på vifta",
)
ANNET = (
    "Takk til vaktene, dere er gull 💛",
    "Håper alle har det bra.",
    "Er museet åpent i dag?",
    "Sees neste år uansett",
    "Noen som har mistet en sko? Den ligger ved fyret",
    "Ka skjedde?",
    "Trygt i land med fire unger. Takk.",
)
# språk: på
_ALLE = {"leter": LETER, "transport": TRANSPORT, "refusjon": REFUSJON, "sinne og spøk": SINNE, "annet": ANNET}
HALER = ("", "", "", " ??", " 😡", " 🙏", "!", " Noen?", " Svar da.", " Hilsen Grete")


def kommentar(rng: np.random.Generator, slag: str, nr: int) -> str:
    """Kommentar nummer `nr` av sitt slag: setningene i tur og orden, med ulik avslutning."""
    tekster = _ALLE[slag]
    hale = "" if slag == "leter" else HALER[rng.integers(len(HALER))]
    return tekster[nr % len(tekster)] + hale
