"""`fremgang()`: det den lærende har løst, vist som figur og tabell, og tatt med til en annen maskin."""

from __future__ import annotations

from typing import Any

from . import fremdrift
from .feil import KursFeil
from .kursplan import les_kursplan
from .melding import si
from .ovelser import leksjon


def oversikt() -> list[tuple[str, int, int, int]]:
    """(tittel, løst, prøvd, antall øvelser) for hver leksjon som finnes."""
    har = fremdrift.status()
    ut = []
    for x in les_kursplan().klare:
        egne = [o.id for o in leksjon(x.nr).ovelser.values()]
        lost = sum(bool(har.get(i, fremdrift.Status()).lost) for i in egne)
        ut.append((f"{x.nr} {x.tittel.split(':')[0]}", lost, sum(i in har for i in egne), len(egne)))
    return ut


def fremgang(*, lagre: Any = None, hent: Any = None) -> None:
    """Vis hva du har løst, som figur og tabell. Med `lagre` eller `hent` tar du det med deg til en annen maskin.

    Parametre: `lagre` er navnet på en ny fil, `hent` navnet på en du har lagret før.

    >>> fremgang(lagre="min-fremgang.jsonl")  # doctest: +SKIP
    """
    try:
        if lagre is not None:
            fil = fremdrift.lagre(lagre)
            return si(
                f"Fremgangen er lagret i «{fil.name}». Ta filen med deg, og hent den med fremgang(hent=…).", "riktig"
            )
        if hent is not None:
            nye = fremdrift.hent(hent)
            si(f"Hentet. Noe nytt i {nye} øvelser. Det du hadde fra før, står.", "riktig")
    except KursFeil as e:
        return si(str(e), "videre")
    return _vis(oversikt())


def _vis(rader: list[tuple[str, int, int, int]]) -> None:
    lost, alle = sum(r[1] for r in rader), sum(r[3] for r in rader)
    if not any(r[2] for r in rader):
        return si("Du har ikke prøvd noen øvelser ennå. Begynn med 0.1 på forsiden.", "info")
    import plotly.express as px

    from .figur import vis

    fig = px.bar(
        x=[round(100 * r[1] / r[3]) for r in rader],
        y=[r[0] for r in rader],
        range_x=[0, 115],
        title=f"Du har løst {lost} av {alle} øvelser",
        labels={"x": "Løst (prosent)", "y": ""},
    )
    deler = "; ".join(
        f"{navn}: {antall_lost} av {antall} løst, {antall_provd} prøvd"
        for navn, antall_lost, antall_provd, antall in rader
    )
    vis(fig, under="Prosent av øvelsene i hver leksjon", alt=f"Stolpediagram over fremgangen. {deler}.")
    return None
