"""Facebook: nummer og adresse på innleggene, visninger som skiftet betydning, og film som fra juni 2025 heter reel."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import nettverk as s
from ..strommer import strom
from . import kontoer, meta


def innlegg_id(tid: pd.Timestamp, navn: str) -> str:
    """Seksten sifre, som hos Facebook."""
    return "18" + "".join(map(str, strom(navn, "id", str(tid)).integers(0, 10, 14)))


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Innleggene med kolonnene Facebook legger til: innlegg_id, lenke, visninger, sekunder og seertid_sek (for film).

    Fra 1. juni 2025 heter film «reel».
    """
    film = t["format"] == "video"
    lengde = meta.filmlengde(t, navn)
    ider = [innlegg_id(x, navn) for x in t["tid"]]
    sett = [strom(navn, "seertid", str(x)).standard_normal() if f else 0 for x, f in zip(t["tid"], film, strict=True)]
    seertid = np.rint(t["rekkevidde"] * s.SEERTID.verdi * np.exp(s.SEERSTOY.verdi * np.array(sett)))
    return t.assign(
        innlegg_id=ider,
        # «simulert» i adressen, så den aldri peker på et virkelig innlegg
        lenke=[f"https://www.facebook.com/{kontoer.bruker(navn)}/posts/{i}" for i in ider],
        visninger=meta.visninger(t, navn, "facebook"),
        sekunder=np.where(film, lengde, 0),
        seertid_sek=np.where(film, seertid, np.nan),
        format=t["format"].mask(film & (t["tid"] >= s.FILMBRUDD.verdi), "reel"),
    )
