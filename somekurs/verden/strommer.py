"""Navngitte tilfeldighetsstrømmer: å endre én tabell eller kunde endrer ingen annen."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import numpy as np

HUSKER = 60  # svar av hver funksjon, så leting etter en trekning ikke fyller minnet
_FRO: ContextVar[int] = ContextVar("fro", default=0)
_TREKNINGER: ContextVar[dict[str, int]] = ContextVar("trekninger", default={})  # noqa: B039 – byttes, endres ikke


def strom(*navn: str | int) -> np.random.Generator:
    """En egen tilfeldighetsstrøm for det navnene beskriver. Samme navn og samme frø gir alltid de samme tallene.

    Parametre: `navn` er for eksempel `"timer", "2025-11"`.

    >>> strom("timer").integers(100) == strom("timer").integers(100)
    True
    """
    fro = _FRO.get()
    alle = (*navn, f"frø {fro}") if fro else navn  # frø 0 er kursets egen verden
    sum_ = hashlib.sha256("/".join(map(str, alle)).encode()).digest()
    return np.random.default_rng(int.from_bytes(sum_[:16], "big"))


def trekning(navn: str, valgt: int) -> int:
    """Nummeret på trekningen av tabellen eller kontoen `navn`: den valgte, om ikke `med_trekning` har satt en annen."""
    return _TREKNINGER.get().get(navn, valgt)


def trukket(navn: str, valgt: int, *ledd: str | int) -> np.random.Generator:
    """Strømmen til tabellen eller kontoen `navn` i trekningen som gjelder: nummer `valgt`, om ikke en annen er satt.

    Parametre: `ledd` skiller størrelsene i samme tabell.
    """
    return strom(navn, *ledd, f"#{trekning(navn, valgt)}")


@contextmanager
def med_trekning(andre: dict[str, int]) -> Iterator[None]:
    """Andre trekninger, etter navn, så lenge blokken varer. De som ikke er nevnt, er som før."""
    merke = _TREKNINGER.set(_TREKNINGER.get() | andre)
    try:
        yield
    finally:
        _TREKNINGER.reset(merke)


@contextmanager
def med_fro(fro: int) -> Iterator[None]:
    """En annen verden så lenge blokken varer. 0 er kursets egen.

    >>> with med_fro(7):
    ...     annen = strom("timer").integers(10**9)
    >>> annen == strom("timer").integers(10**9)
    False
    """
    merke = _FRO.set(fro)
    try:
        yield
    finally:
        _FRO.reset(merke)


def husk(funksjon: Callable | None = None, *, av: Callable[..., tuple[str, ...]] | None = None) -> Callable:
    """Dekorator: regn ut én gang for hvert frø, trekning og sett av argumenter. Den som får svaret, skal ikke endre det.

    Parametre: `av` gir navnene på trekningene svaret avhenger av, fra argumentene. Uten den avhenger det av alle.
    """
    if funksjon is None:
        return functools.partial(husk, av=av)
    lager: dict[tuple, Any] = {}

    @functools.wraps(funksjon)
    def husket(*args: Any) -> Any:
        andre = _TREKNINGER.get()
        bruker = sorted(andre.items()) if av is None else [(n, andre[n]) for n in av(*args) if n in andre]
        nokkel = (_FRO.get(), tuple(bruker), *args)
        if nokkel not in lager:
            while len(lager) >= HUSKER:
                del lager[next(iter(lager))]
            lager[nokkel] = funksjon(*args)
        return lager[nokkel]

    return husket
