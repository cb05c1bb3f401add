"""LinkedIn: de tre filene fra statistikken til en side, som gammel Excel. Bare datoen er med, ikke klokkeslettet."""

from __future__ import annotations

import pandas as pd

from ...verden.sannheter import nettverk as s
from ...verden.strommer import strom
from .felles import xls_bytes

# språk: av
METRICS = (
    "Date",
    r"Impressions (organic)",
    r"Impressions (sponsored)",
    r"Impressions",
    r"Unique impressions (organic)",
    r"Clicks (organic)",
    r"Clicks (sponsored)",
    r"Clicks (total)",
    r"Reactions (organic)",
    r"Reactions (sponsored)",
    r"Reactions (total)",
    r"Comments (organic)",
    r"Comments (sponsored)",
    r"Comments (total)",
    r"Reposts (organic)",
    r"Reposts (sponsored)",
    r"Reposts (total)",
    r"Engagement rate (organic)",
    r"Engagement rate (sponsored)",
    r"Engagement rate (total)",
)


POSTS = (
    "Post title",
    "Post link",
    "Post type",
    "Campaign name",
    "Posted by",
    "Created date",
    "Campaign start date",
    "Campaign end date",
    "Audience",
    r"Impressions",
    r"Views (Excluding offsite video views)",
    r"Offsite Views",
    r"Clicks",
    r"Click through rate (CTR)",
    r"Likes",
    r"Comments",
    r"Reposts",
    r"Follows",
    r"Engagement rate",
    r"Content Type",
)


FOLLOWERS = ("Date", r"Sponsored followers", r"Organic followers", r"Auto-invited followers", r"Total followers")


VISITORS = (
    "Date",
    *(
        f"{side} {hva} ({enhet})"
        for side in ("Overview", "Life", "Jobs", "Total")
        for hva in ("page views", "unique visitors")
        for enhet in ("desktop", "mobile", "total")
    ),
)


# språk: på
SLAG = {"video": "Video", "dokument": "Document", "lenke": "Article"}  # de andre står tomme


BESKRIVELSE = r"Aggregated engagement metrics for your organic and sponsored posts. (Simulert.)"


DIMENSJONER = s.LINKEDIN_GRUPPER.verdi


def _dato(dag: pd.Timestamp) -> str:
    return f"{dag:%m/%d/%Y}"


def _rate(klikk: int, reaksjoner: int, kommentarer: int, delinger: int, visninger: int) -> float:
    return round((klikk + reaksjoner + kommentarer + delinger) / visninger, 6) if visninger else 0.0


def innholdsfil(t: pd.DataFrame, dager: pd.DataFrame, navn: str) -> bytes:
    """`…_content_….xls`: arkene Metrics og All posts, med en beskrivelse på første rad. Ratene er andeler med klikk i.

    Noen som angrer en reaksjon en dag uten nye, gir et negativt tall den dagen.
    """
    metrics = [[BESKRIVELSE], list(METRICS)]
    for nr, x in enumerate(dager.itertuples()):
        reaksjoner = x.reaksjoner if x.reaksjoner or nr % 9 else -1
        tall = [
            x.visninger,
            0,
            x.visninger,
            round(x.visninger * s.LINKEDIN.verdi["unike"]),
            x.klikk,
            0,
            x.klikk,
            reaksjoner,
            0,
            reaksjoner,
        ]
        tall += [x.kommentarer, 0, x.kommentarer, x.delinger, 0, x.delinger]
        rate = _rate(x.klikk, reaksjoner, x.kommentarer, x.delinger, x.visninger)
        metrics.append([_dato(x.dato), *tall, rate, 0, rate])
    posts = [[BESKRIVELSE], list(POSTS)]
    for x in t.sort_values("tid", ascending=False).itertuples():
        sett = round(x.visninger * s.LINKEDIN.verdi["film"]) if x.format == "video" else None
        rate = _rate(x.klikk, x.reaksjoner, x.kommentarer, x.delinger, x.visninger)
        om = [x.tekst, x.lenke, "Organic", None, "Oda Simulert", _dato(x.tid), None, None, "All followers"]
        tall = [x.visninger, sett, 0 if sett else None, x.klikk, round(x.klikk / x.visninger, 6), x.reaksjoner]
        posts.append([*om, *tall, x.kommentarer, x.delinger, x.nye_folgere, rate, SLAG.get(x.format)])
    return xls_bytes({"Metrics": metrics, "All posts": posts})


def folgerfil(dager: pd.DataFrame) -> bytes:
    """`…_followers_….xls`: `Total followers` i det første arket er de nye den dagen, i de andre alle."""
    nye = [list(FOLLOWERS)]
    for x in dager.itertuples():
        invitert = x.nye_folgere // 5
        nye.append([_dato(x.dato), 0, x.nye_folgere - invitert, invitert, x.nye_folgere])
    alle = int(dager["folgere"].iloc[-1])
    return xls_bytes({"New followers": nye} | _dimensjoner(alle, r"Total followers"))


def besoksfil(dager: pd.DataFrame, navn: str) -> bytes:
    """`…_visitors_….xls`: besøk på siden, fordelt på deler av den og på mobil og pc."""
    rader = [list(VISITORS)]
    for x in dager.itertuples():
        rng, rad = strom(navn, "besøk", str(x.dato)), [_dato(x.dato)]
        summer = [0] * 6
        for andel in s.LINKEDIN.verdi["sider"]:
            sider = int(rng.binomial(x.profilvisninger, andel))
            mobil = int(rng.binomial(sider, s.LINKEDIN.verdi["mobil"]))
            unike = [round(v * s.LINKEDIN.verdi["besøkende"]) for v in (sider - mobil, mobil)]
            tall = [sider - mobil, mobil, sider, *unike, sum(unike)]
            summer = [a + b for a, b in zip(summer, tall, strict=True)]
            rad += tall
        rader.append([*rad, *summer])
    alle = int(dager["profilvisninger"].sum())
    return xls_bytes({"Visitor metrics": rader} | _dimensjoner(alle, r"Total views"))


def _dimensjoner(alle: int, kolonne: str) -> dict[str, list]:
    return {d: [[d, kolonne], *([navn, round(alle * a)] for navn, a in v)] for d, v in DIMENSJONER.items()}
