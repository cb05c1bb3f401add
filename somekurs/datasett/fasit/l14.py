"""Leksjon 14: Instagram for Ullvott."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import l14 as story
from ...verden.sannheter import nettbutikk as s
from ...verden.sannheter import ullvott
from ...verden.sannheter.byraet import TIMEPRIS
from . import Les, Svar, kontrakt
from .statistikk import Z

L14, IG, LENKER = "14-instagram", "ullvott/instagram", "ullvott/lenkesiden"


def _uten_sauen(les: Les) -> pd.DataFrame:
    t = les("instagram_salg.csv")
    return t[t["rekkevidde"] < ullvott.SAUEN.verdi["rekkevidde"]]


def _forhold(grupper: dict[tuple[str, str], np.ndarray]) -> float:
    """Reel mot karusell, medianer innenfor hver periode, vektet etter hvor mange innlegg som kan sammenlignes.

    Parametre: `grupper` er (periode, format) → besøk per 1 000 nådd.
    """
    ln = vekter = 0.0
    for periode in sorted({p for p, _ in grupper}):
        r, k = grupper[periode, "reel"], grupper[periode, "karusell"]
        vekt = len(r) * len(k) / (len(r) + len(k))
        ln, vekter = ln + vekt * np.log(np.median(r) / np.median(k)), vekter + vekt
    return float(np.exp(ln / vekter))


@kontrakt(
    "14-format",
    L14,
    "Hvor mange besøk gir en reel mot en karusell?",
    "ganger",
    "70 karuseller i året blir til reels",
    IG,
    LENKER,
)
def format_(les: Les) -> Svar:
    """Reels legges ut når det er kampanje. Riktig: sammenlign innenfor periodene."""
    t = _uten_sauen(les).assign(besok=lambda x: (x["okter"] + 0.1) / x["rekkevidde"] * 1000)
    rng = np.random.default_rng(1)
    grupper = {n: g["besok"].to_numpy() for n, g in t.groupby(["periode", "format"]) if n[1] != "bilde"}
    trekk = [_forhold({n: rng.choice(g, len(g)) for n, g in grupper.items()}) for _ in range(1000)]
    lav, hoy = np.quantile(trekk, [0.025, 0.975])
    raa = t[t["format"] == "reel"]["besok"].median() / t[t["format"] == "karusell"]["besok"].median()
    lurer = raa > 1.1 and hoy < 1
    return Svar(_forhold(grupper), raa, lurer, lav, hoy, s.BESOK_FORMAT.verdi["reel"], pris=70 * 3 * TIMEPRIS)


@kontrakt(
    "14-lagring",
    L14,
    "Selger oppskriftene mer eller mindre enn et vanlig innlegg?",
    "ganger snittet",
    "20 oppskrifter til",
    IG,
    LENKER,
)
def lagring(les: Les) -> Svar:
    t = _uten_sauen(les).assign(per_1000=lambda x: x["lagringer"] / x["rekkevidde"] * 1000)
    sum_ = t.groupby("tema")[["ordrer", "lagringer", "rekkevidde"]].sum()
    per_nadd = sum_[["ordrer", "lagringer"]].div(sum_["rekkevidde"], axis=0)
    snitt = sum_[["ordrer", "lagringer"]].sum() / sum_["rekkevidde"].sum()
    o = per_nadd.loc["oppskrift"] / snitt
    topp = (t.nlargest(20, "per_1000")["tema"] == "oppskrift").sum()
    k = sum_.loc["oppskrift", "ordrer"]
    feil = Z * np.sqrt(1 / max(k, 1))
    p = {x: s.BESOK_TEMA.verdi[x] * s.ORDRE_PER_BESOK.verdi[x] for x in s.BESOK_TEMA.verdi}
    vekt = {"vanlig": 1.0, "høysesong": 1.8, "kampanje": 4.0}
    ganger = t["periode"].map(vekt) * t["format"].map(s.BESOK_FORMAT.verdi) * t["tema"].map(p) * t["rekkevidde"]
    alle = ganger.sum() / t["rekkevidde"].sum()
    mine = t["tema"] == "oppskrift"
    sann = ganger[mine].sum() / t[mine]["rekkevidde"].sum() / alle
    lurer = topp >= 14 and o["ordrer"] < 1 < o["lagringer"]
    return Svar(
        o["ordrer"], o["lagringer"], lurer, o["ordrer"] * np.exp(-feil), o["ordrer"] * np.exp(feil), sann, pris=8_000
    )


@kontrakt(
    "14-viral",
    L14,
    "Hvor mange bestillinger gav reelen av sauen?",
    "bestillinger",
    "én viral reel i måneden",
    IG,
    LENKER,
)
def viral(les: Les) -> Svar:
    t = les("instagram_salg.csv")
    sauen = t["rekkevidde"] == ullvott.SAUEN.verdi["rekkevidde"]
    andre = t[~sauen]
    ventet = andre["ordrer"].sum() / andre["rekkevidde"].sum() * ullvott.SAUEN.verdi["rekkevidde"]
    return Svar(t[sauen]["ordrer"].sum(), ventet, ventet > 100, pris=168 * TIMEPRIS)


@kontrakt(
    "14-kveld",
    L14,
    "Hvor mye flere når et innlegg klokken 18–21?",
    "ganger",
    "innleggene flyttes til én time på én dag",
    IG,
)
def kveld(les: Les) -> Svar:
    """Riktig: kveld mot resten, renset for måned, år og format. Fristende: den beste av alle ruter med dag og time."""
    t = _uten_sauen(les)
    ln = np.log(t["rekkevidde"].astype(float))
    ren = ln - ln.groupby([t["dato"].str[:7], t["format"]]).transform("mean")
    fra, til = ullvott.KVELD.verdi
    er_kveld = t["time"].between(fra, til - 1)
    # snittene i hver gruppe spiser litt av virkningen når det er få innlegg i dem
    x = er_kveld - er_kveld.groupby([t["dato"].str[:7], t["format"]]).transform("mean")
    b = (x * ren).sum() / (x**2).sum()
    feil = Z * np.sqrt(((ren - b * x) ** 2).sum() / (len(t) * 0.6) / (x**2).sum())
    dag = pd.to_datetime(t["dato"]).dt.day_of_week
    ruter = t.groupby([dag, "time"])["rekkevidde"].agg(["mean", "size"])
    best = ruter[ruter["size"] >= 3]["mean"].max() / t["rekkevidde"].mean()
    return Svar(np.exp(b), best, best > 2, np.exp(b - feil), np.exp(b + feil), ullvott.KVELDSFAKTOR.verdi)


@kontrakt(
    "14-story",
    L14,
    "Hvor mange går ut av en rute med klistremerke mot en uten?",
    "ganger",
    "virkningen dobles i planen",
    "l14/storyer",
)
def storyen(les: Les) -> Svar:
    """Klistremerkene står sjelden på første rute, der flest går ut. Riktig: sammenlign ruter på samme plass."""
    t = (
        les("storyruter.csv")
        .query("konto == 'ullvott'")
        .assign(forste=lambda x: x["rute"] == 1, merke=lambda x: x["klistremerke"] == "ja")
    )
    ln = vekter = 0.0
    for _, g in t.groupby("forste"):
        sum_ = g.groupby("merke")[["ut", "visninger"]].sum()
        andel = sum_["ut"] / sum_["visninger"]
        vekt = 1 / (1 / sum_["ut"] + 0.02 / g["merke"].value_counts()).sum()
        ln, vekter = ln + vekt * np.log(andel[True] / andel[False]), vekter + vekt
    feil = Z / np.sqrt(vekter)
    sum_ = t.groupby("merke")[["ut", "visninger"]].sum()
    andel = sum_["ut"] / sum_["visninger"]
    rett = ln / vekter
    raa = andel[True] / andel[False]
    sann = story.STORYER.verdi["merke_ganger"]
    return Svar(np.exp(rett), raa, raa < 0.72, np.exp(rett - feil), np.exp(rett + feil), sann)
