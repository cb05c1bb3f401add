"""Leksjon 7 og 8: nøkkeltall og diagrammer, på Ullvotts Facebook og Instagram."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import ullvott as s
from ...verden.sannheter.byraet import TIMEPRIS
from . import Les, Svar, kontrakt
from .statistikk import bootstrap, medianforhold

L7, L8 = "07-nokkeltall", "08-diagrammer"
IG, FB = "ullvott/instagram", "ullvott/facebook"


def _konto(les: Les, nettverk: str) -> pd.DataFrame:
    t = les("innlegg.csv")
    return t[(t["konto"] == "ullvott") & (t["nettverk"] == nettverk)]


def _ar(t: pd.DataFrame, ar: int) -> pd.DataFrame:
    return t[t["ar"] == ar]


def _endring(a: float, b: float) -> float:
    return (b / a - 1) * 100


@kontrakt(
    "07-tre-innlegg", L7, "Hvor mange av dem som så tre innlegg, gjorde noe?", "prosent", "prisen blir seks ganger feil"
)
def tre_innlegg(les: Les) -> Svar:
    t = les("tangholmen_tre.csv")
    rett = t["interaksjoner"].sum() / t["rekkevidde"].sum() * 100
    snitt = (t["interaksjoner"] / t["rekkevidde"]).mean() * 100
    return Svar(rett, snitt, snitt / rett > 5)


@kontrakt(
    "07-snittrate", L7, "Hva er engasjementsraten på Instagram i 2024?", "prosent", "karusellene blir sløyfet", IG
)
def snittrate(les: Les) -> Svar:
    t = _ar(_konto(les, "instagram"), 2024)
    rate = t["interaksjoner"] / t["rekkevidde"]
    sum_ = t.groupby("format")[["interaksjoner", "rekkevidde"]].sum()
    vektet = sum_["interaksjoner"] / sum_["rekkevidde"]
    snitt = rate.groupby(t["format"]).mean()
    snur = vektet.idxmax() == "karusell" and snitt.idxmax() == "reel"
    return Svar(t["interaksjoner"].sum() / t["rekkevidde"].sum() * 100, rate.mean() * 100, snur)


@kontrakt(
    "07-median",
    L7,
    "Når et vanlig innlegg færre i 2025 enn i 2024?",
    "prosent endring",
    "det som virker, blir trappet opp",
    IG,
)
def median(les: Les) -> Svar:
    a, b = (_ar(_konto(les, "instagram"), x)["rekkevidde"].to_numpy() for x in (2024, 2025))
    lav, hoy = bootstrap(medianforhold, a, b)
    sann = _endring(s.MEDIAN.verdi[2024], s.MEDIAN.verdi[2025])
    summer = _endring(a.sum(), b.sum())
    rett = _endring(np.median(a), np.median(b))
    return Svar(rett, summer, summer > 50, (lav - 1) * 100, (hoy - 1) * 100, sann, pris=30 * 6 * TIMEPRIS)


@kontrakt(
    "07-annonsestopp", L7, "Når et vanlig innlegg uten penger bak færre?", "prosent endring", "«la Facebook hvile»", FB
)
def annonsestopp(les: Les) -> Svar:
    t = _konto(les, "facebook")
    a, b = (_ar(t[~t["betalt"]], x)["rekkevidde"].to_numpy() for x in (2024, 2025))
    lav, hoy = bootstrap(medianforhold, a, b)
    sann = _endring(s.FB_MEDIAN.verdi[2024, False], s.FB_MEDIAN.verdi[2025, False])
    summer = _endring(_ar(t, 2024)["rekkevidde"].sum(), _ar(t, 2025)["rekkevidde"].sum())
    svar = (_endring(np.median(a), np.median(b)), summer, summer < -40, (lav - 1) * 100, (hoy - 1) * 100, sann)
    return Svar(*svar, pris=6 * 8000)


@kontrakt(
    "07-ikke-additiv",
    L7,
    "Hvor mange kontoer nådde siden på Facebook i desember 2024?",
    "kontoer",
    "et tall ingen kan dokumentere",
    FB,
)
def ikke_additiv(les: Les) -> Svar:
    k, d = les("kontotall.csv"), les("daglig.csv")
    k, d = (x[(x["konto"] == "ullvott") & (x["nettverk"] == "facebook")] for x in (k, d))
    rett = k.set_index("maned")["kontorekkevidde"]["2024-12"]
    dager = d[d["dato"].str.startswith("2024-12")]["rekkevidde"].sum()
    return Svar(rett, dager, dager / rett > 2)


@kontrakt(
    "07-kjopte",
    L7,
    "Hvor mye endret raten seg da følgerne ble kjøpt?",
    "prosent endring",
    "«38 000 strikkeglade»",
    IG,
)
def kjopte(les: Les) -> Svar:
    t = _ar(_konto(les, "instagram"), 2024)
    d = les("daglig.csv")
    d = d[(d["konto"] == "ullvott") & (d["nettverk"] == "instagram")].set_index("dato")["folgere"]
    for_, etter = t[t["dato"] < "2024-05-14"], t[t["dato"].between("2024-05-16", "2024-08-31")]
    per_nadd = _endring(*(x["interaksjoner"].sum() / x["rekkevidde"].sum() for x in (for_, etter)))
    per_folger = _endring(*(x["interaksjoner"].sum() / d.reindex(x["dato"]).sum() for x in (for_, etter)))
    return Svar(per_nadd, per_folger, per_folger < -15 < per_nadd < 15)


@kontrakt(
    "07-brudd",
    L7,
    "Hvor mye endret engasjementsraten seg fra september 2024?",
    "prosent endring",
    "en redningsplan på 30 timer",
    IG,
)
def brudd(les: Les) -> Svar:
    """Fra 1. september teller «visninger» noe annet. Raten per nådd rører seg knapt, raten per visning stuper."""
    t = _konto(les, "instagram")
    t = t[t["rekkevidde"] < s.SAUEN.verdi["rekkevidde"]]
    for_, etter = t[t["dato"] < "2024-09-01"], t[t["dato"] >= "2024-09-01"]
    per_nadd, per_visning = (
        _endring(*(x["interaksjoner"].sum() / x[nevner].sum() for x in (for_, etter)))
        for nevner in ("rekkevidde", "visninger")
    )
    return Svar(per_nadd, per_visning, per_visning < -30 and abs(per_nadd) < 10, pris=30 * TIMEPRIS)


@kontrakt(
    "07-liten-base",
    L7,
    "Hvor mange flere nye følgere fikk Instagram enn TikTok høsten 2025?",
    "følgere",
    "en dag i uken flyttes til TikTok",
)
def liten_base(les: Les) -> Svar:
    t = les("folgere_maned.csv").groupby("nettverk")[["folgere", "nye"]].last()
    start = t["folgere"] - t["nye"]
    vekst = t["nye"] / start
    rett = t.loc["instagram", "nye"] - t.loc["tiktok", "nye"]
    return Svar(rett, vekst["tiktok"] * 100, vekst["tiktok"] > 100 * vekst["instagram"], pris=7.5 * 46 * 650)


@kontrakt(
    "08-desember",
    L8,
    "Hva skjer med interaksjonene per innlegg fra år til år?",
    "ganger",
    "60 000 kr mer til en kanal som faller",
    FB,
)
def desember(les: Les) -> Svar:
    """Loglineær modell med år, måned og ingenting annet. Fristende: desember mot januar."""
    t = _konto(les, "facebook")
    t = t[~t["betalt"]]
    x = (pd.to_datetime(t["dato"]) - pd.Timestamp("2024-01-01")).dt.days / 365.25
    y = np.log(t["interaksjoner"].astype(float).clip(lower=0.5))
    desember = t["maned"].str.endswith("-12").astype(float)
    # rekkevidden svinger mye mer enn raten; den er flat over år, og tas ut så anslaget blir skarpt nok
    A = np.column_stack([np.ones(len(t)), x, desember, np.log(t["rekkevidde"].astype(float))])
    b, rest, *_ = np.linalg.lstsq(A, y, rcond=None)
    feil = 1.96 * np.sqrt(rest[0] / (len(t) - 4) * np.linalg.inv(A.T @ A)[1, 1])
    snitt = t.groupby("maned")["interaksjoner"].mean()
    topp = snitt["2024-12"] / snitt["2025-01"]
    svar = (np.exp(b[1]), topp, topp > 1.5, np.exp(b[1] - feil), np.exp(b[1] + feil), s.FB_RATE_AR.verdi)
    return Svar(*svar, pris=60_000)
