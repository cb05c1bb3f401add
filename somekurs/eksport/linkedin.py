"""LinkedIn: oppdateringer og dager fra en side, i gammel Excel med en beskrivelse over overskriftene, og fra en profil."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from . import tabell
from .ark import Ark, Skjema
from .felles import dagene, formatene, n_av


def _numrene(lenker: Iterable[str]) -> list[str | None]:
    return [m[1] if (m := re.search(r"(\d{10,})", x)) else None for x in lenker]


def _dager(ark: Ark, **felter: str | tuple[str, ...]) -> pd.DataFrame:
    return tabell.bygg(tabell.DAGLIG, len(ark), nettverk="linkedin", dato=dagene(ark, "dato"), **ark.hele(**felter))


def innlegg(ark: Ark) -> pd.DataFrame:
    """Oppdateringene. Filen har dagen, men ikke klokkeslettet."""
    lenker = ark.tekst("lenke")
    dag = dagene(ark, "li_laget")
    ark.si("LinkedIns egen `Engagement rate` har klikk i telleren og er ikke tatt med. Regn raten selv av kolonnene.")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="linkedin",
        innlegg_id=_numrene(lenker),
        dato=dag,
        format=formatene(ark.tekst("li_innhold")),
        tekst=ark.tekst("li_tittel"),
        lenke=lenker,
        betalt=[{"organic": False, "sponsored": True}.get(x.strip().casefold()) for x in ark.tekst("type")],
        **ark.hele(
            "kommentarer", "klikk", "nye_folgere", visninger="eksponeringer", reaksjoner="likes", delinger="videresendt"
        ),
    )


def dager(ark: Ark) -> pd.DataFrame:
    """Siden dag for dag."""
    return _dager(
        ark,
        visninger=("li_visninger_dag", "eksponeringer"),
        reaksjoner="li_reaksjoner_dag",
        kommentarer="li_kommentarer_dag",
        delinger="li_delinger_dag",
        klikk="li_klikk_dag",
    )


def folgere(ark: Ark) -> pd.DataFrame:
    """Nye følgere dag for dag."""
    ark.si("`Total followers` på dette arket er de nye den dagen, ikke alle følgerne.")
    return _dager(ark, nye_folgere="li_nye")


def besok(ark: Ark) -> pd.DataFrame:
    """Besøk på siden dag for dag."""
    return _dager(ark, profilvisninger="li_besok")


def egne_dager(ark: Ark) -> pd.DataFrame:
    """En profil dag for dag."""
    ark.si("LinkedIns egne `Engagements` er ikke tatt med, for filen sier ikke hva som er telt.")
    return _dager(ark, visninger="eksponeringer")


def egne_folgere(ark: Ark) -> pd.DataFrame:
    """Nye følgere av en profil, dag for dag."""
    return _dager(ark, nye_folgere="nye_folgere")


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
        innlegg_id=_numrene(lenker),
        dato=dagene(ark, "li_publisert"),
        lenke=lenker,
        **ark.hele(
            "rekkevidde", "reaksjoner", "kommentarer", "lagringer", visninger="eksponeringer", delinger="videresendt"
        ),
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
