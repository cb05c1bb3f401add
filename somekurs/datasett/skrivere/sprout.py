"""Sprout Social: rapporten over innlegg fra flere nettverk, med tusenskille i tallene og rater som tekst med prosenttegn.

Overskriftene er et utvalg av dem som er sett i virkelige filer, i samme rekkefølge.
"""

from __future__ import annotations

import pandas as pd

from ...verden.nett import kontoer
from .felles import csv_bytes

# språk: av
KOLONNER = (
    "Date",
    "Post ID",
    "Network",
    "Post Type",
    "Content Type",
    "Profile",
    "Post",
    r"Impressions",
    r"Organic Impressions",
    r"Paid Impressions",
    r"Reach",
    r"Engagement Rate (per Impression)",
    r"Engagements",
    r"Reactions",
    r"Comments",
    r"Shares",
    r"Saves",
    r"Post Link Clicks",
)
# språk: på
SLAG = {"bilde": "Photo", "karusell": "Carousel", "reel": "Reel", "video": "Video", "lenke": "Link"}


def _antall(n: object) -> str:
    """Tallet med amerikansk tusenskille; tomt når nettverket ikke viser det."""
    return "" if pd.isna(n) else f"{int(n):,}"


def rapport(t: pd.DataFrame) -> bytes:
    """`Post Performance.csv`. `t` har kolonnene i de ryddige innleggene, og tid."""
    rader = []
    for x in t.sort_values("tid", ascending=False).itertuples():
        engasjert = int(x.interaksjoner) + (0 if pd.isna(x.lenkeklikk) else int(x.lenkeklikk))
        betalt = x.visninger if x.betalt else 0
        om = [
            f"{x.tid:%m/%d/%Y %I:%M %p}".replace("AM", "am").replace("PM", "pm"),
            x.innlegg_id,
            x.nettverk.capitalize(),
            "Post",
        ]
        tall = [_antall(n) for n in (x.visninger, x.visninger - betalt, betalt, x.rekkevidde)]
        rate = f"{engasjert / x.visninger * 100:.2f}%"
        rest = [_antall(n) for n in (engasjert, x.reaksjoner, x.kommentarer, x.delinger, x.lagringer, x.lenkeklikk)]
        rader.append([*om, SLAG[x.format], kontoer.KUNDENAVN[x.konto], x.tekst, *tall, rate, *rest])
    return csv_bytes(KOLONNER, rader)
