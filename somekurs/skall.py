"""IPython-kjernen koden kjører i, om den kjører i en. Ser bare på det som alt er lastet, så pakken er rask å importere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def skallet() -> Any:
    """IPython-skallet som kjører, eller `None` utenfor IPython."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None


def sett_inn(transformatorer: list, ny: Callable[[list[str]], list[str]]) -> None:
    """Sett `ny` bakerst i en av IPythons lister med transformatorer, i stedet for den samme fra før.

    Det er samme modul og navn som teller: etter en ny lasting av modulen er funksjonen en annen.
    """

    def samme(t: Any) -> bool:
        return (getattr(t, "__module__", ""), getattr(t, "__name__", "")) == (ny.__module__, ny.__name__)

    transformatorer[:] = [t for t in transformatorer if not samme(t)]
    transformatorer.append(ny)
