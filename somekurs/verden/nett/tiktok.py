"""TikTok: nummer og adresse på videoene. Nummeret gjemmer sekundet en video ble lagt ut."""

from __future__ import annotations

import pandas as pd

from ..kalender import OSLO
from ..strommer import strom
from . import kontoer


def innlegg_id(tid: pd.Series, navn: str) -> list[str]:
    """Nitten sifre: de øverste 32 bitene er sekundet i UTC, resten er tilfeldig."""
    sekunder = tid.dt.tz_localize(OSLO).dt.tz_convert("UTC").astype("datetime64[s, UTC]").astype("int64")
    resten = [int(strom(navn, "id", str(x)).integers(2**31)) for x in tid]
    return [str((s << 32) + r) for s, r in zip(sekunder, resten, strict=True)]


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Videoene med kolonnene TikTok legger til: innlegg_id, lenke og visninger. Rekkevidden vises ikke."""
    ider = innlegg_id(t["tid"], navn)
    return t.assign(
        innlegg_id=ider,
        lenke=[f"https://www.tiktok.com/@{kontoer.bruker(navn)}/video/{i}" for i in ider],
        visninger=t["rekkevidde"],
    )
