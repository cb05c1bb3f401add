"""Leksjon 18: månedsrapporten for november 2025. Fem ting er galt i den, og ingen av dem er en skrivefeil."""

from __future__ import annotations

import pandas as pd

from ...verden.kunder import ullvott_nettbutikk
from ...verden.nett import alle as nett
from ...verden.sannheter import l18 as s
from ..datafil import Datafil
from ..eksportfiler.andre import TIKTOK
from ..skrivere import felles, tiktok

RAPPORT = {
    "lysark": "lysarket tallet står på",
    "kunde": "kunden det gjelder",
    "maltall": "navnet på tallet",
    "verdi": "tallet slik det står på lysarket",
    "regnet": "hvordan det er regnet",
    "kilde": "filen eller stedet det kommer fra",
}
TILTAK = {
    "kort": "kortets nummer",
    "tiltak": "det som skal gjøres",
    "eier": "den som skal gjøre det; tom på ett av kortene",
    "frist": "siste dag, år-måned-dag",
    "maales_med": "tallet en følger",
}


def _maned(navn: str, maned: str, kolonne: str) -> float:
    t = nett.innlegg(navn)
    return t[t["tid"].dt.strftime("%Y-%m") == maned][kolonne].sum()


def tiktok_november() -> bytes:
    """Filen som heter november, men har oktober i seg: noen lastet ned feil måned."""
    t = nett.daglig("ullvott/tiktok").set_index("dato", drop=False)["2025-10-01":"2025-11-01"].reset_index(drop=True)
    return felles.zip_bytes({"Overview.csv": tiktok.oversikt(t).rsplit(b"\n", 2)[0] + b"\n"})


def rapport() -> pd.DataFrame:
    """Tallene på lysarkene i rapporten."""
    ig, ny = "ullvott/instagram", "2025-11"
    interaksjoner = sum(_maned(ig, ny, k) for k in ("reaksjoner", "kommentarer", "delinger", "lagringer"))
    t = nett.innlegg(ig)
    i_maned = t[t["tid"].dt.strftime("%Y-%m") == ny]
    folgere = nett.daglig(ig).set_index("dato")["folgere"].reindex(i_maned["tid"].dt.normalize())
    ordrer = ullvott_nettbutikk.ordrer()["tid"].dt.strftime("%Y-%m").value_counts()
    oktober = nett.daglig("ullvott/tiktok").set_index("dato")["visninger"]["2025-10-01":"2025-10-31"].sum()
    snitt = {}
    for kunde in ("tangholmen", "universitetet"):
        x = nett.innlegg(f"{kunde}/facebook")
        snitt[kunde] = x[x["tid"].dt.strftime("%Y-%m") == ny]["rekkevidde"].mean()
    verdier = [
        oktober,
        interaksjoner / i_maned["rekkevidde"].sum() * 100,
        (ordrer["2025-11"] / ordrer["2025-10"] - 1) * 100,
        snitt["tangholmen"],
        snitt["universitetet"],
        interaksjoner / folgere.sum() * 100,
        _maned("fliskode/linkedin", ny, "visninger"),
    ]
    t = pd.DataFrame(s.RAPPORTEN.verdi, columns=["lysark", "kunde", "maltall", "regnet", "kilde"])
    return t.assign(verdi=[round(float(v), 1) for v in verdier])[list(RAPPORT)]


def tiltak() -> pd.DataFrame:
    """Tiltakskortene bakerst i rapporten."""
    return pd.DataFrame(s.TILTAK.verdi, columns=list(TILTAK))


FILER = {
    "ryddet/rapport_november.csv": Datafil(
        rapport, "Til leksjon 18: tallene i månedsrapporten for november 2025.", RAPPORT
    ),
    "ryddet/tiltakskort.csv": Datafil(tiltak, "Til leksjon 18: tiltakene bakerst i rapporten.", TILTAK),
    "raa/manedsrapport/Overview_2025-11-01_2025-11-30.zip": Datafil(
        None,
        "Til leksjon 18: Ullvott på TikTok, filen månedsrapporten bygger på.",
        {},
        raa=tiktok_november,
        egenheter=("zip", "datoer uten år", "innholdet er ikke det navnet sier"),
        deler={"Overview.csv": TIKTOK},
    ),
}
