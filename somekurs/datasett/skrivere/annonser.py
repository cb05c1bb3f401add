"""Meta Ads Manager: rapporten over annonser, på engelsk og norsk. Små antall står som tomme celler."""

from __future__ import annotations

import pandas as pd

from .felles import csv_bytes

# språk: av
ENGELSK = (
    "Campaign name",
    "Campaign ID",
    "Ad set name",
    "Ad set ID",
    "Ad name",
    "Ad ID",
    "Reporting starts",
    "Reporting ends",
    r"Amount spent (NOK)",
    "Result type",
    "Results",
    "Cost per result",
    r"Reach",
    r"Impressions",
    "Frequency",
    r"CPM (cost per 1,000 impressions) (NOK)",
    "Link clicks",
    r"CTR (link click-through rate)",
    r"CPC (cost per link click) (NOK)",
    "Post engagements",
    "Post reactions",
    r"Post comments",
    r"Post shares",
)


# språk: på
NORSK = (
    "Kampanjenavn",
    "Rapportering starter",
    "Rapportering slutter",
    "Beløp brukt (NOK)",
    "Eksponeringer",
    "Rekkevidde",
    "Frekvens",
    "CPM (kostnad per 1000 eksponeringer) (NOK)",
    "Klikk på lenke",
    "CPC (kostnad per klikk på lenke) (NOK)",
)


def engelsk(t: pd.DataFrame) -> bytes:
    """Filen på engelsk, med valutaen i kolonnenavnet."""
    rader = []
    for x in t.itertuples():
        tall = [None if pd.isna(v) else int(v) for v in (x.reaksjoner, x.kommentarer, x.delinger)]
        engasjert = sum(v or 0 for v in tall) + x.lenkeklikk
        om = [
            x.kampanje,
            f"1202{x.annonse_id[4:]}",
            "Folk i nærheten",
            f"1203{x.annonse_id[4:]}",
            "Annonse 1",
            x.annonse_id,
        ]
        penger = [f"{x.kroner:.2f}", "Link clicks", x.lenkeklikk or None, _per(x.kroner, x.lenkeklikk)]
        lest = [x.rekkevidde, x.visninger, f"{x.visninger / x.rekkevidde:.6f}", f"{x.kroner / x.visninger * 1000:.6f}"]
        klikk = [x.lenkeklikk, f"{x.lenkeklikk / x.visninger * 100:.6f}", _per(x.kroner, x.lenkeklikk), engasjert]
        rader.append([*om, x.fra, x.til, *penger, *lest, *klikk, *tall])
    return csv_bytes(ENGELSK, rader, bom=True)


def norsk(t: pd.DataFrame) -> bytes:
    """Den samme filen fra norsk grensesnitt: færre kolonner, med navnene vi har sett i et norsk program som leser dem."""
    rader = []
    for x in t.itertuples():
        lest = [x.visninger, x.rekkevidde, f"{x.visninger / x.rekkevidde:.6f}", f"{x.kroner / x.visninger * 1000:.6f}"]
        rader.append([x.kampanje, x.fra, x.til, f"{x.kroner:.2f}", *lest, x.lenkeklikk, _per(x.kroner, x.lenkeklikk)])
    return csv_bytes(NORSK, rader, bom=True)


def _per(kroner: float, antall: int) -> str | None:
    return f"{kroner / antall:.6f}" if antall else None
