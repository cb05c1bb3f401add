"""Leksjon 1: timelistene, oppgavene i faget og setningene til kompetansekartet."""

from __future__ import annotations

import functools

from ...verden import byraet
from ..datafil import Datafil

_TIMER = {
    "dato": "dagen timene gjelder, år-måned-dag",
    "person": "hvem som førte timene (oppdiktede navn)",
    "kunde": "kunden timene gjelder, slik den enkelte skrev navnet; byrået selv for intern tid",
    "oppgave": "hva som ble gjort",
    "ben": "innhold, strategi, analyse, møter eller internt",
    "timer": "antall timer i økten, med desimalkomma («1,5»)",
}

FILER = {
    "ryddet/timer.csv": Datafil(
        byraet.timeliste,
        "Timelisten til Brisling & Bjørk for november 2025, slik den kommer ut av timesystemet. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen#timer-som-tekst",
            "én kunde er skrevet på to måter": "01-rollen#ovelse-manglende",
            "én rad er ført to ganger": "01-rollen#den-fjortende",
        },
        desimal=",",
    ),
    "ryddet/timer_oktober.csv": Datafil(
        functools.partial(byraet.timeliste, "2025-10", 2),
        "Timelisten for oktober 2025, til innleveringen etter leksjon 1. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen/innlevering#les-timelisten",
            "én kunde er skrevet på to måter": "01-rollen/innlevering#a01-manglende",
            "én rad er ført to ganger": "01-rollen/innlevering#a01-ben",
        },
        desimal=",",
    ),
    "ryddet/roller.csv": Datafil(
        byraet.roller,
        "Tolv arbeidsoppgaver fra faget, med benet og rollen hver av dem hører til.",
        {
            "nr": "nummeret på oppgaven, 1–12",
            "oppgave": "det noen skal gjøre",
            "ben": "innhold, strategi eller analyse",
            "rolle": "strateg, SoMe-ansvarlig, koordinator, spesialist eller innholdsprodusent",
        },
    ),
    "ryddet/kompetanser.csv": Datafil(
        byraet.kompetanser,
        "Åtte setninger om det du kan, til kompetansekartet i leksjon 1.",
        {
            "nr": "nummeret på setningen, 1–8",
            "setning": "noe en som arbeider med sosiale medier, kan",
            "ben": "benet ferdigheten hører til: innhold, strategi eller analyse",
        },
    ),
}
