"""Leksjon 12: skapere. Koden deres ligger i leksjon 10s forsøk."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd

from ...verden.sannheter import l12 as s
from . import Les, Svar, kontrakt

L12, SKAPERE = "12-skapere", "l12/skapere"


def hoppere(les: Les) -> list[str]:
    """Skaperne som vokste mer enn 15 prosent på én dag."""
    t = les("skaper_folgere.csv").sort_values(["skaper", "dato"])
    vekst = t.groupby("skaper")["folgere"].pct_change()
    return sorted(t[vekst > s.KJOPT.verdi["hopp"]]["skaper"].unique())


def _ny_nadd(les: Les) -> pd.DataFrame:
    t = les("skapere.csv").set_index("skaper")
    t["nadd"] = les("skaper_innlegg.csv").groupby("skaper")["rekkevidde"].median()
    t["ny"] = t["nadd"] * (1 - t["overlapp"])
    return t


@kontrakt(
    "12-kjopte", L12, "Hvor mange av skaperne har kjøpt følgere?", "skapere", "«flest følgere for pengene»", SKAPERE
)
def kjopte(les: Les) -> Svar:
    """Et hopp på mer enn 15 prosent på én dag avslører dem. De ser billigst ut per følger."""
    funnet = hoppere(les)
    t = les("skapere.csv").set_index("skaper")
    billigst = (t["pris"] / t["folgere"]).nsmallest(10).index
    i_listen = len(set(billigst) & set(funnet))
    return Svar(len(funnet), i_listen, i_listen >= 3, sann=s.KJOPT.verdi["antall"])


@kontrakt(
    "12-portefolje", L12, "Hvor mange nye når tre skapere for 60 000 kr?", "kontoer", "tre med flest følgere", SKAPERE
)
def portefolje(les: Les) -> Svar:
    """Riktig: mest ny rekkevidde, uten de som har kjøpt. Fristende: flest følgere."""
    t, b = _ny_nadd(les), s.BUDSJETT.verdi

    def beste(kolonne: str, rader: pd.DataFrame) -> list[str]:
        """De tre som gir mest av `kolonne` innenfor budsjettet: alle kombinasjoner prøves."""
        pris, verdi = rader["pris"].to_numpy(), rader[kolonne].to_numpy()
        tre = np.array(list(itertools.combinations(range(len(rader)), b["skapere"])))
        verdt = np.where(pris[tre].sum(axis=1) <= b["kroner"], verdi[tre].sum(axis=1), -1)
        return list(rader.index[tre[verdt.argmax()]])

    ekte = t.drop(hoppere(les))
    rett = t.loc[beste("ny", ekte), "ny"].sum()
    fristende = t.loc[beste("folgere", t), "ny"].sum()
    return Svar(rett, fristende, fristende < 0.9 * rett, pris=(1 - fristende / rett) * b["kroner"])


@kontrakt(
    "12-giveaway",
    L12,
    "Hvor mange når et vanlig innlegg fra en skaper med en premie?",
    "kontoer",
    "14 000 kr for noe verdt 5 900",
    SKAPERE,
)
def giveaway(les: Les) -> Svar:
    g = les("skaper_innlegg.csv").groupby("skaper")["rekkevidde"].agg(["mean", "median", "max"])
    vinn = g[g["max"] > 7 * g["median"]]
    ganger = (vinn["mean"] / vinn["median"]).median()
    lurer = len(vinn) >= s.GIVEAWAY.verdi["skapere"] and ganger > 1.7
    return Svar(vinn["median"].mean(), vinn["mean"].mean(), lurer, pris=14_000 * (1 - 1 / ganger))


@kontrakt(
    "12-vinner",
    L12,
    "Hva gir de fem beste skaperne neste gang?",
    "bestillinger per 1 000 nye",
    "årskontrakt på flaks",
    SKAPERE,
)
def vinner(les: Les) -> Svar:
    """Riktig: dra hver skaper mot snittet, etter hvor mye den ene kampanjen sier om den andre. Fristende: det en så."""
    t = les("skaper_kampanjer.csv").assign(rate=lambda x: x["ordrer"] / x["nye_nadd"] * 1000)
    hver = t.pivot(index="skaper", columns="kampanje", values="rate")
    sett, alle = hver.mean(axis=1), t["ordrer"].sum() / t["nye_nadd"].sum() * 1000
    fem = sett.nlargest(5)
    v = s.KAMPANJER.verdi
    mellom, innen = np.exp(v["spredning"] ** 2) - 1, np.exp(v["støy"] ** 2) - 1
    # også bestillingene er tilfeldige: én av få
    tilfeldig = innen + 1 / t["ordrer"].mean()
    vekt = mellom / (mellom + tilfeldig / v["antall"])
    rett = alle + vekt * (fem.mean() - alle)
    return Svar(rett, fem.mean(), fem.mean() > 1.8 * rett, pris=23 * 300)
