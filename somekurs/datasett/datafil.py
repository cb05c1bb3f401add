"""En datafil: hva den er, hva kolonnene betyr, og hvilke feil som ligger i den med vilje."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd


class Datafil(NamedTuple):
    """En datafil: funksjonen som lager tabellen, hva den er, og hva hver kolonne betyr.

    `plantet` er feilene som ligger i filen med vilje, og hvor de møtes: feilen → «slug#celle-id» i lessons/. `desimal` er
    tegnet i desimaltallene. `egenheter` er det en leser må vite om en eksportfil: tegnkoding, linjer foran overskriftene,
    tid, tall som tekst. En fil med flere tabeller (zip, Excel) har dem i `deler`: navnet på delen → kolonnene. `koding` er det
    innholdslisten må si om en CSV som ikke er UTF-8 med komma.
    """

    lag: Callable[[], pd.DataFrame] | None
    beskrivelse: str
    kolonner: dict[str, str]
    plantet: dict[str, str] = {}  # noqa: RUF012 – leses bare
    raa: Callable[[], bytes] | None = None  # filen slik nettverket skriver den; `lag` leser da det som står i den
    desimal: str = "."
    egenheter: tuple[str, ...] = ()
    deler: dict[str, dict[str, str]] = {}  # noqa: RUF012 – leses bare
    koding: dict[str, Any] = {}  # noqa: RUF012 – leses bare


def som_csv(tabell: pd.DataFrame, desimal: str = ".") -> bytes:
    """Tabellen som filen ser ut på disken: UTF-8, og komma mellom kolonnene. Desimalkomma står i hermetegn."""
    return tabell.to_csv(index=False, lineterminator="\n", decimal=desimal).encode("utf-8")
