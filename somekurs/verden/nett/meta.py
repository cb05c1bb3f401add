"""Meta: det Instagram og Facebook har felles. Visninger som skiftet betydning, klokken og måten filene skrives på."""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import pandas as pd

from ..kalender import OSLO
from ..sannheter import nettverk as s
from ..strommer import strom

CALIFORNIA = "America/Los_Angeles"


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


def i_california(tid: pd.Series) -> pd.Series:
    """Norsk tid som måned/dag/år og klokkeslett i California: ni timer bak, åtte mens bare USA har sommertid."""
    return tid.dt.tz_localize(OSLO).dt.tz_convert(CALIFORNIA).dt.strftime("%m/%d/%Y %H:%M")


def fete_bokstaver(tekst: str) -> str:
    """Teksten med «falske» fete bokstaver fra Unicode, slik noen skriver for å få feit skrift i et innlegg."""
    fet = {chr(ord("A") + i): chr(0x1D5D4 + i) for i in range(26)} | {
        chr(ord("a") + i): chr(0x1D5EE + i) for i in range(26)
    }
    ut = "".join(fet.get(t, t) for t in tekst)
    assert unicodedata.normalize("NFKC", ut) == tekst
    return ut


def celle(verdi: object) -> str:
    """En celle slik Meta skriver den: hermetegn når det er mellomrom, komma, linjeskift eller hermetegn i den."""
    tekst = str(verdi)
    return '"' + tekst.replace('"', '""') + '"' if re.search(r'[\s",]', tekst) else tekst


def filmlengde(t: pd.DataFrame, navn: str) -> list[int]:
    """Lengden på film i sekunder for hvert innlegg: den innlegget har, ellers en trukket."""
    if "sekunder" in t:
        return t["sekunder"].tolist()
    return [int(strom(navn, "sekunder", str(x)).integers(*s.REELSEKUNDER.verdi)) for x in t["tid"]]
