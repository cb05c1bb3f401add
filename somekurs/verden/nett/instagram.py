"""Instagram: nummer og adresse på innleggene, visninger som skiftet betydning, og følgerne hvert innlegg brakte."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import nettverk as s
from ..strommer import strom
from . import meta


def innlegg_id(tid: pd.Timestamp, navn: str) -> str:
    """Sytten sifre, som hos Instagram."""
    return "18" + "".join(map(str, strom(navn, "id", str(tid)).integers(0, 10, 15)))


def lenke(tid: pd.Timestamp, navn: str) -> str:
    """Adressen til innlegget. Koden sier at den er simulert, så den aldri peker på et virkelig innlegg."""
    bokstaver = "abcdefghijkmnpqrstuvwxyz23456789"
    kode = "".join(bokstaver[i] for i in strom(navn, "lenke", str(tid)).integers(0, len(bokstaver), 6))
    return f"https://www.instagram.com/p/simulert-{kode}/"


def nye_folgere(t: pd.DataFrame, navn: str) -> np.ndarray:
    """Følgerne hvert innlegg brakte, slik Instagram oppgir dem: noen få, og flere når det når mange."""
    viralt = s.VIRALT.verdi
    vanlig = s.FOLGERE_PER_NADD.verdi * t["rekkevidde"]
    forventet = np.where(t["rekkevidde"] < viralt["grense"], vanlig, viralt["følgere"])
    return np.array([strom(navn, "nye følgere", str(x)).poisson(n) for x, n in zip(t["tid"], forventet, strict=True)])


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Innleggene med kolonnene Instagram legger til: innlegg_id, lenke, visninger, nye_folgere og sekunder (for reels)."""
    reel = t["format"] == "reel"
    lengde = meta.filmlengde(t, navn)
    return t.assign(
        innlegg_id=[innlegg_id(x, navn) for x in t["tid"]],
        lenke=[lenke(x, navn) for x in t["tid"]],
        visninger=meta.visninger(t, navn, "instagram"),
        nye_folgere=nye_folgere(t, navn),
        sekunder=np.where(reel, lengde, 0),
    )
