"""LinkedIn: oppdateringer og dager fra en side, i gammel Excel med en beskrivelse over overskriftene."""

from __future__ import annotations

import re

import pandas as pd

from . import tabell
from .ark import Ark, Skjema
from .felles import formatene, tidene


def innlegg(ark: Ark) -> pd.DataFrame:
    """Oppdateringene. Filen har dagen, men ikke klokkeslettet."""
    lenker = ark.tekst("lenke")
    dag = [None if d is None else d.date() for d in tidene(ark, "li_laget")]
    ark.si("LinkedIns egen `Engagement rate` har klikk i telleren og er ikke tatt med. Regn raten selv av kolonnene.")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="linkedin",
        innlegg_id=[m[1] if (m := re.search(r"(\d{10,})", x)) else None for x in lenker],
        dato=dag,
        format=formatene(ark.tekst("li_innhold")),
        tekst=ark.tekst("li_tittel"),
        lenke=lenker,
        betalt=[{"organic": False, "sponsored": True}.get(x.strip().casefold()) for x in ark.tekst("type")],
        visninger=ark.heltall("eksponeringer"),
        reaksjoner=ark.heltall("likes"),
        kommentarer=ark.heltall("kommentarer"),
        delinger=ark.heltall("videresendt"),
        klikk=ark.heltall("klikk"),
        nye_folgere=ark.heltall("nye_folgere"),
    )


def dager(ark: Ark) -> pd.DataFrame:
    """Siden dag for dag."""
    t = tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=[None if d is None else d.date() for d in tidene(ark, "dato")],
        visninger=ark.heltall("li_visninger_dag", "eksponeringer"),
        reaksjoner=ark.heltall("li_reaksjoner_dag"),
        kommentarer=ark.heltall("li_kommentarer_dag"),
        delinger=ark.heltall("li_delinger_dag"),
        klikk=ark.heltall("li_klikk_dag"),
    )
    if (t[["reaksjoner", "kommentarer", "delinger", "klikk"]] < 0).any(axis=None):
        ark.si("Noen dager har negative tall: Flere tok bort noe enn det kom til. De er beholdt.")
    return t


def folgere(ark: Ark) -> pd.DataFrame:
    """Nye følgere dag for dag."""
    ark.si("`Total followers` på dette arket er de nye den dagen, ikke alle følgerne.")
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=[None if d is None else d.date() for d in tidene(ark, "dato")],
        nye_folgere=ark.heltall("li_nye"),
    )


def besok(ark: Ark) -> pd.DataFrame:
    """Besøk på siden dag for dag."""
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=[None if d is None else d.date() for d in tidene(ark, "dato")],
        profilvisninger=ark.heltall("li_besok"),
    )


SKJEMAER = (
    Skjema(
        "oppdateringer fra LinkedIn",
        "linkedin",
        "innlegg",
        frozenset({"li_tittel", "lenke", "li_laget", "eksponeringer"}),
        innlegg,
    ),
    Skjema("dager fra LinkedIn", "linkedin", "daglig", frozenset({"dato", "li_klikk_dag", "li_reaksjoner_dag"}), dager),
    Skjema("nye følgere fra LinkedIn", "linkedin", "daglig", frozenset({"dato", "li_nye", "li_organiske"}), folgere),
    Skjema("besøk fra LinkedIn", "linkedin", "daglig", frozenset({"dato", "li_besok"}), besok),
)
