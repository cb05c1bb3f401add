"""Arket som føres for hånd, for nettverk uten en eksport: én rad for hvert nettverk hver uke."""

from __future__ import annotations

import datetime as dt
import re

import pandas as pd

from ..feil import KursFeil
from . import tabell, verdier
from .ark import Ark, Skjema


def uker(ark: Ark) -> pd.DataFrame:
    """Ukene, med mandagen som dato. Året står i navnet på arket eller filen.

    Feil: `KursFeil` når året mangler, eller når uken ikke finnes.
    """
    ar = re.search(r"20\d\d", ark.raa.navn.split(" › ")[-1]) or re.search(r"20\d\d", ark.navn)
    if not ar:
        raise KursFeil(f"«{ark.navn}» har uker, men ikke år. Skriv året i navnet på arket, som «Sommer 2025».")
    mandager = []
    for uke in ark.heltall("uke"):
        try:
            mandager.append(None if pd.isna(uke) else dt.date.fromisocalendar(int(ar[0]), int(uke), 1))
        except ValueError:
            raise KursFeil(f"«{ark.navn}» har uke {uke}, og den finnes ikke i {ar[0]}. Rett den i arket.") from None
    ark.si(f"Hver rad er en uke. Datoen er mandagen i uken, og året {ar[0]} er hentet fra navnet på arket.")
    ark.si("Tallene er skrevet inn for hånd.")
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk=[verdier.ren(n) for n in ark.tekst("nettverk")],
        dato=mandager,
        rekkevidde=ark.heltall("sett_av"),
    )


SKJEMAER = (Skjema("uker ført for hånd", "", "daglig", frozenset({"uke", "nettverk", "sett_av"}), uker),)
