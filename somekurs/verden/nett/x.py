"""X: nummer og adresse på innleggene. Nummeret gjemmer tiden innlegget ble lagt ut."""

from __future__ import annotations

import pandas as pd

from ..kalender import OSLO
from ..strommer import strom
from . import kontoer

EPOKE = 1_288_834_974_657  # millisekundet numrene teller fra


def innlegg_id(tid: pd.Series, navn: str) -> list[str]:
    """Nitten sifre: millisekundet i UTC, flyttet 22 biter opp, og resten tilfeldig."""
    ms = tid.dt.tz_localize(OSLO).dt.tz_convert("UTC").astype("datetime64[ms, UTC]").astype("int64")
    resten = [int(strom(navn, "id", str(x)).integers(2**22)) for x in tid]
    return [str(((m - EPOKE) << 22) + r) for m, r in zip(ms, resten, strict=True)]


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Innleggene med kolonnene X legger til: innlegg_id, lenke og visninger. Rekkevidden vises ikke."""
    ider = innlegg_id(t["tid"], navn)
    return t.assign(
        innlegg_id=ider,
        lenke=[f"https://x.com/{kontoer.bruker(navn, '_')}/status/{i}" for i in ider],
        visninger=t["rekkevidde"],
    )
