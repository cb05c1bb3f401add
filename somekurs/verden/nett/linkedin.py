"""LinkedIn: nummer og adresse på oppdateringene. Rekkevidden vises ikke."""

from __future__ import annotations

import pandas as pd

from ..strommer import strom


def innlegg_id(tid: pd.Timestamp, navn: str) -> str:
    """Nitten sifre som begynner med 0, så de aldri er nummeret på et virkelig innlegg."""
    return "0" + "".join(map(str, strom(navn, "id", str(tid)).integers(0, 10, 18)))


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Oppdateringene med kolonnene LinkedIn legger til: innlegg_id, lenke og visninger. Rekkevidden vises ikke."""
    ider = [innlegg_id(x, navn) for x in t["tid"]]
    return t.assign(
        innlegg_id=ider,
        lenke=[f"https://www.linkedin.com/feed/update/urn:li:activity:{i}" for i in ider],
        visninger=t["rekkevidde"],
    )
