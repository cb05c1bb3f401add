"""Leksjon 2 og 4: avstemningen i storyen, kundene som ble trukket ut, trendene, skjermtiden og målformene."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..datafil import Datafil
from ..nett import alle as nett
from ..sannheter import l02 as s
from ..strommer import strom

TREND = {
    "dato": "dagen, år-måned-dag",
    "dag": "dager fra 1. desember 2025, 1–42",
    "trend": "navnet på trenden, oppdiktet",
    "videoer": "nye videoer med trenden den dagen",
}
UTVALG = {
    "kunde_nr": "kundens nummer, 1–400",
    "svarte": "`ja` eller `nei`",
    "onsker": "`trend` eller `hjelp`; tom for dem som ikke svarte",
    "folger": "`ja` når kunden følger Ullvott på Instagram, ellers `nei`; tom for dem som ikke svarte",
}
SKJERM = {
    "dato": "dagen, år-måned-dag",
    "app": "appen, gjerne et nettverk",
    "minutter": "minutter i appen den dagen",
}
MALFORM = {
    "dato": "dagen innlegget ble lagt ut, år-måned-dag",
    "nettverk": "nettverket det sto på",
    "malform": "`bokmål` eller `nynorsk`",
    "ord": "antall ord i teksten",
}


def avstemning() -> pd.DataFrame:
    """Tre avstemninger med to svar hver."""
    return pd.DataFrame(s.AVSTEMNING.verdi, columns=["sporsmal", "svar", "antall"])


def utvalg() -> pd.DataFrame:
    """Fire hundre kunder trukket fra kundelisten. Antallene er faste, rekkefølgen tilfeldig."""
    v = s.UTVALG.verdi
    t = pd.DataFrame(
        {"svarte": np.where(np.arange(v["trukket"]) < v["svarte"], "ja", "nei"), "onsker": "", "folger": ""}
    )
    t.loc[: v["svarte"] - 1, "onsker"], t.loc[: v["svarte"] - 1, "folger"] = "hjelp", "nei"
    t.loc[: v["trend"] - 1, "onsker"] = "trend"
    t.loc[: v["følger_trend"] - 1, "folger"] = "ja"
    t.loc[v["trend"] : v["trend"] + v["følger"] - v["følger_trend"] - 1, "folger"] = "ja"
    t = t.iloc[strom("l02/utvalg").permutation(len(t))].reset_index(drop=True)
    return t.assign(kunde_nr=t.index + 1)[list(UTVALG)]


def trendlogg() -> pd.DataFrame:
    """Nye videoer hver dag med seks trender, i seks uker."""
    dager = pd.date_range("2025-12-01", periods=42)
    rader = []
    for nr, dag in enumerate(dager, 1):
        for navn, (hoyest, topp, stiger, faller) in s.TRENDER.verdi.items():
            formen = np.exp(-0.5 * ((nr - topp) / stiger) ** 2) if nr < topp else np.exp(-(nr - topp) / faller)
            forventet = hoyest * formen
            rader.append([f"{dag:%Y-%m-%d}", nr, navn, int(strom("l02/trend", navn, nr).poisson(forventet))])
    return pd.DataFrame(rader, columns=list(TREND))


def skjermtid() -> pd.DataFrame:
    """To uker med skjermtid for en oppdiktet person."""
    rng, rader = strom("l02/skjermtid"), []
    for dag in pd.date_range("2026-01-05", periods=s.SKJERMTID.verdi["dager"]):
        alt = (
            s.SKJERMTID.verdi["minutter"]
            * (s.HELG.verdi["ganger"] if dag.day_of_week > 4 else 1)
            * np.exp(s.HELG.verdi["støy"] * rng.standard_normal())
        )
        for app, andel in s.APPER.verdi.items():
            rader.append([f"{dag:%Y-%m-%d}", app, int(rng.poisson(alt * andel))])
    return pd.DataFrame(rader, columns=list(SKJERM))


def malformer() -> pd.DataFrame:
    """Målform og antall ord i hvert innlegg fra universitetet."""
    deler = []
    for nettverk in ("facebook", "instagram", "tiktok", "linkedin", "x", "youtube"):
        t = nett.innlegg(f"universitetet/{nettverk}")
        deler.append(
            t.assign(nettverk=nettverk, dato=t["tid"].dt.strftime("%Y-%m-%d"), ord=t["tekst"].str.split().str.len())
        )
    return pd.concat(deler).sort_values("dato", kind="stable")[list(MALFORM)]


FILER = {
    "ryddet/avstemning.csv": Datafil(
        avstemning,
        "Til leksjon 2: tre avstemninger i storyene til Ullvott i januar 2026.",
        {"sporsmal": "dagen og spørsmålet", "svar": "et av de to svarene", "antall": "kontoer som trykket på svaret"},
    ),
    "ryddet/utvalg.csv": Datafil(utvalg, "Til leksjon 2: 400 kunder trukket ut og spurt om det samme.", UTVALG),
    "ryddet/trendlogg.csv": Datafil(
        trendlogg, "Til leksjon 2: nye videoer hver dag med seks oppdiktede trender.", TREND
    ),
    "ryddet/skjermtid.csv": Datafil(skjermtid, "Til leksjon 2: to uker med skjermtid for en oppdiktet person.", SKJERM),
    "ryddet/malformer.csv": Datafil(malformer, "Til leksjon 4: målformen i hvert innlegg fra universitetet.", MALFORM),
}
