"""YouTube: filmer og dager fra Studio, der den øverste raden er summen og noen numre har et mellomrom foran."""

from __future__ import annotations

import pandas as pd

from ..feil import KursFeil
from . import tabell, verdier
from .ark import Ark, Skjema
from .felles import brudd, dagene, n_av

_SUM = {"total", "totalt", "sum", "gesamt"}


def filmer(ark: Ark) -> pd.DataFrame:
    """Filmene i perioden."""
    if ark.uten("innhold", lambda t: verdier.ren(t) in _SUM):
        ark.si(
            "Den øverste raden er summen, og er tatt bort. Radene når ikke alltid opp til den, for YouTube skjuler små tall."
        )
    numre = ark.tekst("innhold")
    if any(n != n.strip() for n in numre):
        ark.si("Noen numre begynner med bindestrek og hadde et mellomrom foran. Det er tatt bort.")
    dag = dagene(ark, "videodato")
    if uten := int(dag.isna().sum()):
        ark.si(f"{n_av(uten, 'film', 'filmer')} har ingen dato. Det gjelder filmer som er skjult eller private.")
    brudd(ark, "youtube", dag)
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="youtube",
        innlegg_id=[n.strip() or None for n in numre],
        dato=dag,
        format="video",
        tekst=ark.tekst("videotittel"),
        lenke=[f"https://www.youtube.com/watch?v={n.strip()}" for n in numre],
        **ark.hele("visninger", nye_folgere="abonnenter"),
        seertid_sek=(ark.tall("seertimer") * 3600).round().astype("Int64"),
    )


def dager(ark: Ark) -> pd.DataFrame:
    """Visninger dag for dag."""
    dag = dagene(ark, "dato")
    brudd(ark, "youtube", dag)
    return tabell.bygg(tabell.DAGLIG, len(ark), nettverk="youtube", dato=dag, visninger=ark.heltall("visninger"))


def dager_for_hver_film(ark: Ark) -> pd.DataFrame:
    """Filen med én rad for hver film hver dag leses ikke.

    Feil: `KursFeil` alltid.
    """
    raise KursFeil(
        f"«{ark.navn}» har én rad for hver film hver dag, og bare de øverste filmene. Les `Totals.csv` for dagene og "
        "`Table data.csv` for filmene."
    )


SKJEMAER = (
    Skjema(
        "dager for hver film fra YouTube",
        "youtube",
        "daglig",
        frozenset({"dato", "innhold", "visninger"}),
        dager_for_hver_film,
    ),
    Skjema(
        "filmer fra YouTube",
        "youtube",
        "innlegg",
        frozenset({"innhold", "videotittel", "videodato", "visninger"}),
        filmer,
        frozenset({"dato"}),
    ),
    Skjema(
        "dager fra YouTube",
        "youtube",
        "daglig",
        frozenset({"dato", "visninger"}),
        dager,
        frozenset({"innhold", "post_id", "publisert", "primar"}),
    ),
)
