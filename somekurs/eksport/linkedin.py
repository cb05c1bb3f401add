"""LinkedIn: oppdateringer og dager fra en side, i gammel Excel med en beskrivelse over overskriftene, og fra en profil."""

from __future__ import annotations

import re

import pandas as pd

from . import tabell
from .ark import Ark, Skjema
from .felles import dagene, formatene, n_av


def innlegg(ark: Ark) -> pd.DataFrame:
    """Oppdateringene. Filen har dagen, men ikke klokkeslettet."""
    lenker = ark.tekst("lenke")
    dag = dagene(ark, "li_laget")
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
        dato=dagene(ark, "dato"),
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
        dato=dagene(ark, "dato"),
        nye_folgere=ark.heltall("li_nye"),
    )


def besok(ark: Ark) -> pd.DataFrame:
    """Besøk på siden dag for dag."""
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=dagene(ark, "dato"),
        profilvisninger=ark.heltall("li_besok"),
    )


def egne_dager(ark: Ark) -> pd.DataFrame:
    """En profil dag for dag."""
    ark.si("LinkedIns egne `Engagements` er ikke tatt med, for filen sier ikke hva som er telt.")
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=dagene(ark, "dato"),
        visninger=ark.heltall("eksponeringer"),
    )


def egne_folgere(ark: Ark) -> pd.DataFrame:
    """Nye følgere av en profil, dag for dag."""
    return tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="linkedin",
        dato=dagene(ark, "dato"),
        nye_folgere=ark.heltall("nye_folgere"),
    )


def egne_innlegg(ark: Ark) -> pd.DataFrame:
    """Innleggene på en profil. Arket har to lister side om side i ulik rekkefølge, og de kobles på lenken, aldri på linjen."""
    lenker, datoer = ark.felter["li_adresse"], ark.felter["li_publisert"]
    hvem = {}  # lenken → (dagen, visningene)
    for k, (lenke, dag) in enumerate(zip(lenker, datoer, strict=False)):
        # visningene står i den siste listen, rett etter lenken og dagen
        visninger = [v for v in ark.felter["eksponeringer"] if v > dag and all(v < x for x in lenker[k + 1 :])]
        vist = ark.kolonne(visninger[0]) if visninger else [""] * len(ark)
        for adresse, tid, antall in zip(ark.kolonne(lenke), ark.kolonne(dag), vist, strict=True):
            if adresse:
                for_ = hvem.get(adresse, ("", ""))
                hvem[adresse] = (for_[0] or tid, for_[1] or antall)
    ark.sett_rader(["li_adresse", "li_publisert", "eksponeringer"], [[x, *resten] for x, resten in hvem.items()])
    ark.si("Arket har to lister side om side, og bare de øverste innleggene i hver. De er koblet på lenken.")
    if uten := sum(not vist for _, vist in hvem.values()):
        ark.si(f"{n_av(uten, 'innlegg', 'innlegg')} står bare i listen etter engasjement, og er uten visninger.")
    return _profilinnlegg(ark)


def ett_innlegg(ark: Ark) -> pd.DataFrame:
    """Ett innlegg på en profil, med navnene nedover i stedet for bortover."""
    return _profilinnlegg(ark)


def _profilinnlegg(ark: Ark) -> pd.DataFrame:
    lenker = ark.tekst("li_adresse")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="linkedin",
        innlegg_id=[m[1] if (m := re.search(r"(\d{10,})", x)) else None for x in lenker],
        dato=dagene(ark, "li_publisert"),
        lenke=lenker,
        visninger=ark.heltall("eksponeringer"),
        rekkevidde=ark.heltall("rekkevidde"),
        reaksjoner=ark.heltall("reaksjoner"),
        kommentarer=ark.heltall("kommentarer"),
        delinger=ark.heltall("videresendt"),
        lagringer=ark.heltall("lagringer"),
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
    Skjema(
        "dager fra en profil på LinkedIn",
        "linkedin",
        "daglig",
        frozenset({"dato", "eksponeringer", "engasjement"}),
        egne_dager,
    ),
    Skjema(
        "nye følgere av en profil på LinkedIn", "linkedin", "daglig", frozenset({"dato", "nye_folgere"}), egne_folgere
    ),
    Skjema(
        "innlegg fra en profil på LinkedIn",
        "linkedin",
        "innlegg",
        frozenset({"li_adresse", "li_publisert", "eksponeringer", "engasjement"}),
        egne_innlegg,
    ),
    Skjema(
        "ett innlegg fra en profil på LinkedIn",
        "linkedin",
        "innlegg",
        frozenset({"li_adresse", "li_publisert", "eksponeringer", "reaksjoner"}),
        ett_innlegg,
    ),
    Skjema("besøk fra LinkedIn", "linkedin", "daglig", frozenset({"dato", "li_besok"}), besok),
)
