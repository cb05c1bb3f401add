"""Google Analytics 4: besøk etter kanal, med kommentarlinjer øverst."""

from __future__ import annotations

import re

import pandas as pd

from . import tabell, verdier
from .ark import Ark, Skjema

MAKS_RADER = 5000


def okter(ark: Ark) -> pd.DataFrame:
    """Besøk etter kanalgruppe i perioden som står i kommentarlinjene."""
    if ark.uten("kanalgruppe", lambda t: verdier.ren(t) in ("grand total", "totalsum")):
        ark.si("Raden med summen er tatt bort.")
    if len(ark) >= MAKS_RADER:
        ark.si("Filen har 5 000 rader, og det er grensen. Noen kan mangle. Velg en kortere periode.")
    t = tabell.bygg(
        tabell.OKTER,
        len(ark),
        kanal=ark.tekst("kanalgruppe"),
        **ark.hele("okter", "engasjerte_okter", "nokkelhendelser"),
        inntekt=ark.tall("inntekt"),
    )
    for navn, monster in (
        ("fra", r"start date: (\d{8})|^# (\d{8})-\d{8}$"),
        ("til", r"end date: (\d{8})|^# \d{8}-(\d{8})$"),
    ):
        # rapporter har «Start date», utforskinger har begge datoene med bindestrek mellom
        if m := next((m for x in ark.over if (m := re.search(monster, x, re.I))), None):
            t.attrs[navn] = verdier.dato(m[1] or m[2]).date()
    return t


SKJEMAER = (Skjema("besøk fra Google Analytics", "ga4", "okter", frozenset({"kanalgruppe", "okter"}), okter),)
