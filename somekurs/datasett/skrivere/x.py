"""X Analytics: innleggene og dagene, med datoer på engelsk og uten klokkeslett."""

from __future__ import annotations

import pandas as pd

from ...verden.kalender import OSLO
from ...verden.sannheter import nettverk as s
from ...verden.strommer import strom
from .felles import ENGELSKE_MANEDER, csv_bytes

INNHOLD = (
    r"Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
    r"Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
)


DAGER = (
    r"Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,"
    r"Video views,Media views"
)


def dato(dag: pd.Timestamp) -> str:
    """Datoen slik X skriver den, på engelsk: `Tue, Aug 26, 2025`."""
    return f"{UKEDAGER[dag.day_of_week]}, {ENGELSKE_MANEDER[dag.month - 1]} {dag:%d}, {dag.year}"


UKEDAGER = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def i_utc(tid: pd.Series) -> pd.Series:
    """Norsk tid som UTC, uten sone: X regner dagen etter UTC."""
    return tid.dt.tz_localize(OSLO).dt.tz_convert("UTC").dt.tz_localize(None)


def innholdsfil(t: pd.DataFrame, navn: str) -> bytes:
    """Filen med innlegg og svar, nyeste først. `Engagements` er alltid minst likerklikk, svar og videresendinger til sammen."""
    t = t.sort_values("tid", ascending=False)
    rader, v = [], s.X.verdi
    for x, dag in zip(t.itertuples(), i_utc(t["tid"]), strict=True):
        rng = strom(navn, "fil", str(x.tid))
        profil, utvidet = int(rng.binomial(x.visninger, v["profil"])), int(rng.binomial(x.visninger, v["utvidet"]))
        knagg = int(rng.binomial(x.visninger, v["emneknagg"])) if "#" in x.tekst else 0
        egne = x.reaksjoner + x.kommentarer + x.delinger + x.lagringer
        alle = egne + profil + utvidet + x.lenkeklikk + knagg + x.nye_folgere
        tall = [
            x.visninger,
            x.reaksjoner,
            alle,
            x.lagringer,
            0,
            x.nye_folgere,
            x.kommentarer,
            x.delinger,
            profil,
            utvidet,
        ]
        rader.append([x.innlegg_id, dato(dag), x.tekst, x.lenke, *tall, x.lenkeklikk, knagg, 0])
    return csv_bytes(INNHOLD.split(","), rader)


def dagfil(dager: pd.DataFrame, innlegg: pd.DataFrame, navn: str) -> bytes:
    """Oversikten dag for dag, nyeste først. Den siste dagen er ikke ferdig, og film står alltid som 0."""
    per_dag = i_utc(innlegg["tid"]).dt.normalize().value_counts()
    rader = []
    for x in dager.sort_values("dato", ascending=False).itertuples():
        del_ = s.X.verdi["siste_dag"] if not rader else 1  # dagen filen ble lastet ned
        n = [int(v * del_) for v in (x.visninger, x.reaksjoner, x.kommentarer, x.delinger, x.profilvisninger)]
        lagret = int(strom(navn, "dag", str(x.dato)).binomial(n[1], s.X.verdi["lagret"]))
        alle = sum(n[1:]) + lagret + round(n[0] * s.X.verdi["annet"])
        rad = [dato(x.dato), n[0], n[1], alle, lagret, 0, x.nye_folgere, x.tapte_folgere, n[2], n[3], n[4]]
        rader.append([*rad, int(per_dag.get(x.dato, 0)), 0, 0])
    return csv_bytes(DAGER.split(","), rader)
