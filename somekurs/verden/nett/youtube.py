"""YouTube: filmene, med visninger og seertid. Fra 31. mars 2025 telles hver start av en short."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import nettverk as s
from ..strommer import strom

TEGN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"


def innlegg_id(tid: pd.Timestamp, navn: str) -> str:
    """Elleve tegn. Noen begynner med bindestrek, som hos YouTube."""
    rng = strom(navn, "id", str(tid))
    forste = "-" if rng.random() < s.YOUTUBE.verdi["bindestrek"] else "S"
    return forste + "iM" + "".join(TEGN[i] for i in rng.integers(0, len(TEGN), 8))


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Filmene med kolonnene YouTube legger til: innlegg_id, lenke, visninger, engasjerte, eksponeringer og seertid_sek.

    `engasjerte` er visningene slik de ble talt før bruddet, for alle dager. Reaksjoner står ikke i filen fra YouTube.
    """
    ider = [innlegg_id(x, navn) for x in t["tid"]]
    brudd = (t["format"] == "short") & (t["tid"] >= pd.Timestamp(s.SHORTSBRUDD.verdi["dato"]))
    stoy = np.array([strom(navn, "sett", str(x)).standard_normal() for x in t["tid"]])
    sett = t["format"].map(s.SETT.verdi).to_numpy() * np.exp(s.YOUTUBE.verdi["seerstøy"] * stoy)
    return t.assign(
        innlegg_id=ider,
        lenke=[f"https://youtu.be/{i}" for i in ider],
        engasjerte=t["rekkevidde"],
        visninger=np.rint(t["rekkevidde"] * np.where(brudd, s.SHORTSBRUDD.verdi["ganger"], 1)).astype(int),
        seertid_sek=np.rint(t["rekkevidde"] * t["sekunder"] * np.minimum(sett, s.YOUTUBE.verdi["mest_sett"])),
        eksponeringer=np.rint(
            t["rekkevidde"] / s.KLIKKFREKVENS.verdi * np.exp(s.YOUTUBE.verdi["eksponeringsstøy"] * stoy)
        ).astype(int),
    )
