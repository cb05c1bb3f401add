"""Navngitte tilfeldighetsstrømmer: å endre én tabell eller kunde endrer ingen annen."""

from __future__ import annotations

import hashlib

import numpy as np


def strom(*navn: str | int) -> np.random.Generator:
    """En egen tilfeldighetsstrøm for det navnene beskriver. Samme navn gir alltid de samme tallene.

    Parametre: `navn` er for eksempel `"timer", "2025-11"`.

    >>> strom("timer").integers(100) == strom("timer").integers(100)
    True
    """
    sum_ = hashlib.sha256("/".join(map(str, navn)).encode()).digest()
    return np.random.default_rng(int.from_bytes(sum_[:16], "big"))
