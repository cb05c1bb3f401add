"""Leksjon 11: innboksen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...usikkerhet import wilson
from ...verden.sannheter import l11 as s
from . import Les, Svar, kontrakt
from .statistikk import Z, andelsforskjell, bootstrap

L11, INNBOKS = "11-fellesskap", "l11/innboks"


def _innboks(les: Les) -> pd.DataFrame:
    return les("innboks.csv").drop_duplicates("melding_id")


@kontrakt(
    "11-svartid",
    L11,
    "Hvor mange flere får svar innen et døgn med den nye rutinen?",
    "prosentpoeng",
    "rutinen beholdes",
    INNBOKS,
)
def svartid(les: Les) -> Svar:
    """Riktig: av alle. Fristende: median svartid, der de som aldri fikk svar, ikke er med."""
    t = _innboks(les)
    ny = t["tidspunkt"] >= s.INNBOKS.verdi["ny_rutine"]
    innen = t["timer_til_svar"] <= 24
    d, lav, hoy = (100 * x for x in andelsforskjell(innen[~ny].sum(), (~ny).sum(), innen[ny].sum(), ny.sum()))
    median = t.groupby(ny)["timer_til_svar"].median()
    endring = (median[True] / median[False] - 1) * 100
    f, e = s.SVAR.verdi["før"], s.SVAR.verdi["etter"]

    def innen_dogn(x: dict) -> float:
        from statistics import NormalDist

        return x["besvart"] * NormalDist().cdf(np.log(24 / x["timer"]) / x["spredning"])

    sann = (innen_dogn(e) - innen_dogn(f)) * 100
    return Svar(d, endring, endring < -40 and hoy < 0, lav, hoy, sann, pris=-d / 100 * ny.sum(), prisenhet="uten svar")


@kontrakt(
    "11-kappa",
    L11,
    "Hvor enige er de to koderne, utover det som er flaks?",
    "kappa",
    "«flere klager» er bare støy",
    "l11/omtaler",
)
def kappa(les: Les) -> Svar:
    t = les("omtaler_kodet.csv")
    slag = sorted(set(t["koder_1"]) | set(t["koder_2"]))
    tall = np.array([[slag.index(x) for x in t[k]] for k in ("koder_1", "koder_2")]).T

    def regn(par: np.ndarray) -> float:
        a, b = par[:, 0], par[:, 1]
        tilfeldig = sum((a == i).mean() * (b == i).mean() for i in range(len(slag)))
        return float(((a == b).mean() - tilfeldig) / (1 - tilfeldig))

    enig = (t["koder_1"] == t["koder_2"]).mean()
    v = s.OMTALER.verdi
    p = np.array(list(v["andeler"].values()))
    sann_enig = v["riktig"] ** 2 + (1 - v["riktig"] ** 2) * (p**2).sum()
    sann = (sann_enig - (p**2).sum()) / (1 - (p**2).sum())
    return Svar(regn(tall), enig, enig > 0.8 > regn(tall), *bootstrap(regn, tall, trekk=1000), sann)


@kontrakt("11-krise", L11, "Hvor ofte er en alarm en virkelig krise?", "prosent", "hver alarm får et møte", INNBOKS)
def krise(les: Les) -> Svar:
    t = _innboks(les)
    alarm = t["alarm"] == "ja"
    ekte = (alarm & (t["slag"] == "krise")).sum()
    funnet = ekte / (t["slag"] == "krise").sum() * 100
    lav, hoy = wilson(int(ekte), int(alarm.sum()))
    falske = alarm.sum() - ekte
    return Svar(
        ekte / alarm.sum() * 100,
        funnet,
        funnet > 80,
        lav * 100,
        hoy * 100,
        pris=falske * 10 / 60,
        prisenhet="timer på falske alarmer",
    )


@kontrakt("11-sint", L11, "Hvor stor del av meldingene er negative?", "prosent", "krisemøte", INNBOKS)
def sint(les: Les) -> Svar:
    """Én avsender står for seksti meldinger. Riktig: uten den."""
    t = _innboks(les)
    negativ = t["slag"].isin(["klage", "krise"])
    mest = t["avsender"].value_counts().idxmax()
    andre = negativ[t["avsender"] != mest]
    feil = Z * np.sqrt(andre.mean() * (1 - andre.mean()) / len(andre)) * 100
    rett, alle = andre.mean() * 100, negativ.mean() * 100
    sann = s.SINT.verdi["andre"] * 100
    return Svar(rett, alle, alle > 1.4 * rett, rett - feil, rett + feil, sann, pris=s.KRISEMOTE.verdi)
