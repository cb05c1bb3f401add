"""Meta: det Instagram og Facebook har felles. Visninger som skiftet betydning, og lengden på film."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import nettverk as s
from ..strommer import strom


def visninger(t: pd.DataFrame, navn: str, nettverk: str) -> np.ndarray:
    """Visningene Meta oppgir. Fra bruddet teller ordet noe annet, så samme innlegg får flere."""
    v, sigma = s.VISNINGER_PER_NADD.verdi, s.VISNINGSSTOY.verdi
    per_nadd = np.where(t["tid"] < pd.Timestamp(s.VISNINGSBRUDD.verdi[nettverk]), v["før"], v["etter"])
    if nettverk == "facebook":
        f = s.FILM_PER_NADD.verdi
        film = np.where(t["tid"] < pd.Timestamp(s.FILMBRUDD.verdi), f["før"], f["etter"])
        per_nadd = np.where(t["format"].isin(["video", "reel"]), film, per_nadd)
    stoy = np.array([strom(navn, "visninger", str(tid)).standard_normal() for tid in t["tid"]])
    return np.rint(t["rekkevidde"] * per_nadd * np.exp(sigma * stoy - sigma**2 / 2)).astype(int)


def filmlengde(t: pd.DataFrame, navn: str) -> list[int]:
    """Lengden på film i sekunder for hvert innlegg: den innlegget har, ellers en trukket."""
    if "sekunder" in t:
        return t["sekunder"].tolist()
    return [int(strom(navn, "sekunder", str(x)).integers(*s.REELSEKUNDER.verdi)) for x in t["tid"]]
