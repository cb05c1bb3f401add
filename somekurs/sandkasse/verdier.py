"""Verdier som data: merket JSON, aldri pickle. Den samme filen brukes på begge sider.

`pakk` gjør en verdi om til noe JSON kan skrive, og `pakk_ut` gjør det tilbake. Det som ikke er data, blir `Ukjent`.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable
from typing import Any

_TYPER = re.compile(
    r"(u?int|float|U?Int|Float)\d+|bool(ean)?|object|str(ing)?|datetime64\[\w+(, [\w/+-]+)?\]|timedelta64\[\w+\]|category"
)


HELTALL = 2**53  # større hele tall er ikke sikre på å komme like ut av JSON


class Ukjent:
    """En verdi som ikke er data. Felter: `slag`, navnet på typen. Lik ingenting annet enn seg selv."""

    def __init__(self, slag: str):
        self.slag = slag[:80]

    def __repr__(self) -> str:
        return f"<{self.slag}>"


def _gaar_som_de_er(verdier: list) -> bool:
    """Er alt i listen noe JSON skriver og leser likt? Slik er nesten alle kolonner, og da går hele kolonnen i ett."""
    typer = set(map(type, verdier))
    if typer - {str, bool, type(None), int, float}:
        return False
    return not typer & {int, float} or all(-HELTALL < x < HELTALL for x in verdier if type(x) in (int, float))


def pakk(v: Any, funksjon: Callable[[Any], str] = lambda _: "") -> Any:
    """Verdien som noe JSON kan skrive. `funksjon` gir en nøkkel for det som kan kalles."""
    np, pd = sys.modules.get("numpy"), sys.modules.get("pandas")
    t = type(v)

    def mange(verdier: list) -> list:
        return verdier if _gaar_som_de_er(verdier) else [pakk(x, funksjon) for x in verdier]

    if v is None or t in (bool, str):
        return v
    if t is int:
        return v if abs(v) < HELTALL else {"@": "int", "v": str(v)}
    if t is float:
        return v if math.isfinite(v) else {"@": "float", "v": repr(v)}
    if v is ...:
        return {"@": "..."}
    if t in (list, tuple, set, frozenset):
        return {"@": t.__name__, "v": mange(list(v))}
    if t is dict:
        return {"@": "dict", "v": [[pakk(k, funksjon), pakk(x, funksjon)] for k, x in v.items()]}
    if np is not None:
        if isinstance(v, np.generic) and not isinstance(v, np.datetime64 | np.timedelta64):
            return pakk(v.item(), funksjon)
        if t is np.ndarray:
            return {"@": "nd", "d": str(v.dtype), "s": list(v.shape), "v": mange(v.ravel().tolist())}
    if pd is not None:
        if v is pd.NA or v is pd.NaT:
            return {"@": "NA" if v is pd.NA else "NaT"}
        if t is pd.Timestamp:
            return {"@": "ts", "v": v.isoformat()}
        if t is pd.Timedelta:
            return {"@": "td", "v": v.value}
        if t is pd.Series:
            return {"@": "ser", "n": pakk(v.name), "i": pakk(v.index), "d": str(v.dtype), "v": mange(v.tolist())}
        if t is pd.MultiIndex:
            return {"@": "mi", "n": mange(list(v.names)), "v": mange(v.tolist())}
        if t is pd.RangeIndex:
            return {"@": "ri", "n": pakk(v.name), "v": [v.start, v.stop, v.step]}
        if isinstance(v, pd.Index):
            return {"@": "ix", "n": pakk(v.name), "d": str(v.dtype), "v": mange(v.tolist())}
        if t is pd.DataFrame:
            return {
                "@": "df",
                "c": pakk(v.columns),
                "i": pakk(v.index),
                "v": [[str(k.dtype), mange(k.tolist())] for _, k in v.items()],
            }
    if t.__name__ == "Figure" and t.__module__.startswith("plotly."):
        return {"@": "fig", "v": v.to_json()}
    if callable(v):
        return {"@": "fn", "v": funksjon(v)}
    return {"@": "?", "v": t.__name__}


def _type(navn: Any) -> str:
    return navn if isinstance(navn, str) and _TYPER.fullmatch(navn) else "object"


def _rekke(verdier: list, slag: Any, **felt: Any) -> Any:
    """En kolonne med typen den hadde, eller uten når verdiene ikke passer i den."""
    import pandas as pd

    try:
        return pd.Series(verdier, dtype=_type(slag), **felt)
    except (TypeError, ValueError):
        return pd.Series(verdier, dtype="object", **felt)


def pakk_ut(o: Any, funksjon: Callable[[str], Any] = Ukjent) -> Any:
    """Verdien av det `pakk` gav. `funksjon` lager noe å kalle av nøkkelen.

    Feil: hva som helst når dataene ikke er laget av `pakk`. Den som leser data fra en student, fanger alt.
    """
    if not isinstance(o, dict):
        return o
    import numpy as np
    import pandas as pd

    def ut(x: Any) -> Any:
        return pakk_ut(x, funksjon) if type(x) is dict else x

    slag, v = o.get("@"), o.get("v")
    match slag:
        case "...":
            return ...
        case "int":
            return int(v)
        case "float":
            return float(v)
        case "list" | "tuple" | "set" | "frozenset":
            return {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}[slag](ut(x) for x in v)
        case "dict":
            return {ut(k): ut(x) for k, x in v}
        case "nd":
            d = _type(o["d"])
            verdier = [ut(x) for x in v]
            ny = np.array(verdier, dtype=None if d in ("object", "str") and o["d"] != "object" else d)
            return ny.reshape([int(n) for n in o["s"]])
        case "NA" | "NaT":
            return getattr(pd, slag)
        case "ts":
            return pd.Timestamp(str(v))
        case "td":
            return pd.Timedelta(int(v))
        case "ser":
            return _rekke([ut(x) for x in v], o["d"], index=ut(o["i"]), name=ut(o["n"]))
        case "mi":
            return pd.MultiIndex.from_tuples([ut(x) for x in v], names=[ut(x) for x in o["n"]])
        case "ri":
            return pd.RangeIndex(*(int(n) for n in v), name=ut(o["n"]))
        case "ix":
            return pd.Index(_rekke([ut(x) for x in v], o["d"]), name=ut(o["n"]))
        case "df":
            indeks = ut(o["i"])
            kolonner = [_rekke([ut(x) for x in c], d) for d, c in o["v"]]
            tabell = pd.DataFrame(dict(enumerate(kolonner)))
            if not kolonner:
                tabell = pd.DataFrame(index=range(len(indeks)))
            tabell.index, tabell.columns = indeks, ut(o["c"])
            return tabell
        case "fig":
            import plotly.io

            return plotly.io.from_json(str(v), skip_invalid=True)
        case "fn":
            return funksjon(str(v))
    return Ukjent(str(v))
