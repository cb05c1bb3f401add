"""Å si med norske ord hva en verdi er, uten å la verdien snakke selv."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from .sammenlign import (
    er,
    er_dato,
    er_figur,
    er_kolonne,
    er_matrise,
    er_sannhet,
    er_tabell,
    er_tall,
    som_tall,
)

HARDT = "\u00a0"


def antall(n: int, ett: str, flere: str) -> str:
    """«1 rad», «3 rader»."""
    return f"{tall(n)}{HARDT}{ett if n == 1 else flere}"


def tall(x: int | float) -> str:
    """Et tall på norsk: desimalkomma, hardt mellomrom mellom tusener, høyst fire gjeldende sifre etter komma.

    >>> tall(1234.5)
    '1\\xa0234,5'
    """
    if er(x, float) and x != x:
        return "NaN (ikke et tall)"
    if x in (float("inf"), float("-inf")):
        return "uendelig" if x > 0 else "minus uendelig"
    if er(x, int):
        return f"{x:,}".replace(",", HARDT) if abs(x) < 10**15 else "et svært stort tall"
    if abs(x) >= 1e15:
        return f"{x:.3e}".replace(".", ",")
    if abs(x) >= 1000:
        tekst = f"{x:,.2f}"
    elif x == 0 or abs(x) >= 0.001:
        tekst = f"{x:.4g}" if abs(x) < 1 else f"{x:,.2f}"
    else:
        return f"{x:.3g}".replace(".", ",")
    if "." in tekst:
        tekst = tekst.rstrip("0").rstrip(".")
    return tekst.replace(",", HARDT).replace(".", ",")


def kort(tekst: str, lengde: int = 60) -> str:
    """Teksten på én linje, kuttet med «…» når den er lang."""
    tekst = " ".join(str.__str__(tekst)[: lengde * 20].split())
    return tekst if len(tekst) <= lengde else tekst[:lengde].rstrip() + " …"


def slag(v: Any) -> str:
    """Hva slags verdi det er, med ubestemt artikkel: «et tall», «en tekst», «en tabell»."""
    if v is None:
        return "ingenting (None)"
    if er_sannhet(v):
        return "sant/usant (True/False)"
    if er_tall(v):
        return "et tall"
    if er(v, str):
        return "en tekst"
    if er_tabell(v):
        return "en tabell"
    if er_kolonne(v):
        return "en kolonne"
    if er_figur(v):
        return "en figur"
    if er_dato(v):
        return "en dato"
    if er(v, list, tuple) or er_matrise(v):
        return "en liste"
    if er(v, Mapping):
        return "en ordbok (dict)"
    if er(v, set, frozenset):
        return "en mengde (set)"
    if er(v, type):
        return "en datatype"
    if callable(v):
        return "en funksjon"
    return f"et objekt av typen {kort(type.__getattribute__(type(v), '__name__'), 40)}"


def verdi(v: Any, dybde: int = 0) -> str:
    """Verdien slik vi gjentar den i en tilbakemelding. Kort, norsk og alltid trygg.

    >>> verdi(0.0386)
    '0,0386'
    """
    if er_sannhet(v):
        return "True" if bool(v) else "False"
    if er_tall(v):
        return tall(som_tall(v))
    if er(v, str):
        return f"«{kort(v)}»"
    if er_tabell(v):
        return f"en tabell med {antall(v.shape[0], 'rad', 'rader')} og {antall(v.shape[1], 'kolonne', 'kolonner')}"
    if er_kolonne(v):
        return f"en kolonne med {antall(len(v), 'verdi', 'verdier')}"
    if er_dato(v):
        return v.strftime("%d.%m.%Y") if er(v, datetime.date) else kort(str(v))
    if er(v, list, tuple) and dybde < 2:
        deler = [verdi(x, dybde + 1) for x in list(v)[:4]]
        mer = f" … ({len(v)} i alt)" if len(v) > 4 else ""
        return f"[{'; '.join(deler)}{mer}]"
    if er(v, dict) and dybde < 2:
        deler = [f"{verdi(k, 2)}: {verdi(x, dybde + 1)}" for k, x in list(dict.items(v))[:3]]
        mer = f" … ({len(v)} i alt)" if len(v) > 3 else ""
        return f"{{{'; '.join(deler)}{mer}}}"
    return slag(v)
