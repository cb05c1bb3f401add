"""Sprout Social: innlegg fra flere nettverk i én fil, med komma i tallene og rater som tekst."""

from __future__ import annotations

import pandas as pd

from . import tabell, verdier
from .ark import Ark, Skjema
from .felles import formatene, numrene, tidene

_NAVN = {"twitter": "x", "x (twitter)": "x", "instagram business": "instagram", "facebook page": "facebook"}


def innlegg(ark: Ark) -> pd.DataFrame:
    """Innleggene, med nettverket på hver rad."""
    nettverk = [_NAVN.get(verdier.ren(n), verdier.ren(n)) for n in ark.tekst("nettverk")]
    # filen er laget i tidssonen brukeren har valgt i verktøyet, og den står ikke i filen
    tid, _ = tabell.i_oslo(tidene(ark, "dato"), tabell.TID)
    ark.si("Filen sier ikke hvilken tidssone klokkeslettene er i. De er lest som norsk tid.")
    ark.si("Sprouts egen `Engagement Rate` er per visning og er ikke tatt med. Regn raten selv av kolonnene.")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk=nettverk,
        konto=ark.tekst("profil"),
        innlegg_id=numrene(ark),
        tidspunkt=tid,
        dato=tabell.slett_sone(tid),
        format=formatene(ark.tekst("li_innhold", "type")),
        tekst=ark.tekst("innleggstekst"),
        lenke=ark.tekst("lenke"),
        **ark.hele(
            "rekkevidde",
            "kommentarer",
            "delinger",
            "lagringer",
            "klikk",
            "lenkeklikk",
            visninger="eksponeringer",
            reaksjoner=("reaksjoner", "likes"),
        ),
    )


SKJEMAER = (
    Skjema(
        "innlegg fra Sprout Social",
        "",
        "innlegg",
        frozenset({"dato", "post_id", "nettverk", "eksponeringer"}),
        innlegg,
        venter=frozenset({"reaksjoner", "kommentarer", "delinger", "rekkevidde"}),
    ),
)
