"""X: innlegg og dager, i dagens dialekt, den fra begynnelsen av 2025, og den gamle fra analytics.twitter.com."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from . import tabell
from .ark import Ark, Skjema
from .felles import dagene, numrene, tidene

EPOKE_MS = 1_288_834_974_657  # begynnelsen på tidsstempelet i numrene
MAKS_INNLEGG = 1000
# kolonnen i den ryddige tabellen → feltet, likt for innlegg og dager
TALL = {"visninger": "eksponeringer", "reaksjoner": "likes", "kommentarer": "svar", "delinger": "videresendt"}


def _fra_nummeret(numre: list[str | None]) -> list[dt.datetime | None]:
    """Tiden i UTC som ligger i nummeret. None for numre fra før november 2010, og for dem som mangler."""
    ut = []
    for n in numre:
        ms = (int(n) >> 22) + EPOKE_MS if n and n.isdigit() and len(n) >= 15 else None
        ut.append(None if ms is None else dt.datetime.fromtimestamp(ms // 1000, dt.UTC).replace(tzinfo=None))
    return ut


def innlegg(ark: Ark) -> pd.DataFrame:
    """Innleggene, med klokkeslett fra nummeret, for filen har bare dagen."""
    numre = numrene(ark, monster=r"/status/(\d+)")
    gammel = ark.har("tid")
    tider = tidene(ark, "tid") if gammel else _fra_nummeret(numre)
    if not gammel:
        dager = tidene(ark, "dato")
        tider = [t or d for t, d in zip(tider, dager, strict=True)]
        ark.si("Filen har bare dager. Klokkeslettet er hentet fra nummeret på innlegget, og regnet om til norsk tid.")
    tid, _ = tabell.i_oslo(tider, "UTC")
    tekst = ark.tekst("beskrivelse")
    if svar := sum(x.lstrip().startswith("@") for x in tekst):
        ark.si(f"{svar} av {len(ark)} er svar til andre (teksten begynner med @). De er med i tabellen.")
    if len(ark) >= MAKS_INNLEGG:
        ark.si("Filen har 1 000 innlegg, og det er grensen. Noen kan mangle. Last ned en kortere periode.")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="x",
        innlegg_id=numre,
        tidspunkt=tid,
        dato=tabell.slett_sone(tid),
        tekst=tekst,
        lenke=ark.tekst("lenke"),
        **ark.hele("lagringer", "lenkeklikk", "nye_folgere", **TALL),
    )


def dager(ark: Ark) -> pd.DataFrame:
    """Kontoen dag for dag. Den siste dagen er sjelden ferdig."""
    dag = ark.ordne(dagene(ark, "dato"))
    ark.si("Den siste dagen i filen er sjelden ferdig, så tallene der er for lave.")
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="x",
        dato=dag,
        **ark.hele("lagringer", "lenkeklikk", "profilvisninger", "nye_folgere", "tapte_folgere", **TALL),
    )


_VANLIG = frozenset({"likes", "svar", "videresendt", "lenkeklikk", "nye_folgere", "lagringer"})
SKJEMAER = (
    Skjema(
        "innlegg fra X",
        "x",
        "innlegg",
        frozenset({"post_id", "eksponeringer", "beskrivelse", "lenke"}),
        innlegg,
        frozenset({"publisert"}),
        _VANLIG,
    ),
    Skjema(
        "dager fra X",
        "x",
        "daglig",
        frozenset({"dato", "eksponeringer", "svar", "videresendt"}),
        dager,
        frozenset({"post_id", "lenke"}),
        _VANLIG - {"lenkeklikk"} | {"profilvisninger", "tapte_folgere"},
    ),
)
