"""Innleggene Ullvott la ut på Facebook i 2024 og 2025, med og uten penger bak, og hvor mange kontoer siden nådde."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import ullvott as s
from ..strommer import husk, strom, trukket
from ..tekster import innleggstekst
from . import felles

NAVN = "ullvott/facebook"


def _strom(*navn: str | int) -> np.random.Generator:
    return trukket(NAVN, s.FB_TREKNING.verdi, *navn)


@husk(av=lambda: (NAVN,))
def innlegg() -> pd.DataFrame:
    """Innleggene slik de virkelig gikk, ett på hver rad, i rekkefølge.

    Gir kolonnene tid (norsk tid uten sone), periode, betalt, format, tema, rekkevidde, reaksjoner, kommentarer, delinger,
    klikk, `lenkeklikk` og tekst.
    """
    deler = []
    for (ar, betalt), antall in s.FB_ANTALL.verdi.items():
        slutt = pd.Timestamp(f"{ar}-12-31")
        slutt = min(slutt, pd.Timestamp(s.FB_SISTE_BETALTE.verdi)) if betalt else slutt
        dager = kalender.dager(pd.Timestamp(f"{ar}-01-01"), slutt)
        if betalt:
            # pengene brukes jevnt, så det er like mange annonser i hver del av perioden
            biter = np.array_split(dager, antall)
            valgt = [d[_strom("dag", ar, nr).integers(len(d))] for nr, d in enumerate(biter)]
            dager = pd.DatetimeIndex(valgt)
        else:
            dager = felles.velg_dager(dager, antall, _strom("dager", ar), s)
        rng = _strom("innlegg", ar, int(betalt))
        rekkevidde = felles.skjev(antall, s.FB_SPREDNING.verdi[betalt], rng)
        rekkevidde *= s.FB_MEDIAN.verdi[ar, betalt] / np.median(rekkevidde)
        slag = np.array(list(s.FB_SLAG.verdi))[felles.andeler(antall, tuple(s.FB_SLAG.verdi.values()), rng)]
        nye = pd.DataFrame({"tid": dager + pd.to_timedelta(rng.integers(8 * 60, 16 * 60 + 30, antall), unit="min")})
        nye["periode"] = felles.perioder(dager, s).to_numpy()
        deler.append(nye.assign(betalt=betalt, format=slag, rekkevidde=np.rint(rekkevidde).astype(int)))
    t = pd.concat(deler).sort_values("tid", ignore_index=True)
    t["tema"] = "produkt"
    for periode, temaer in s.TEMAANDEL.verdi.items():
        valgt = (t["periode"] == periode).to_numpy()
        nr = felles.andeler(valgt.sum(), temaer, _strom("tema", periode))
        t.loc[valgt, "tema"] = np.array(s.TEMA.verdi)[nr]
    _respons(t)
    t["tekst"] = [
        innleggstekst(strom(NAVN, "tekst", str(x)), "ullvott", tema, "facebook")
        for x, tema in zip(t["tid"], t["tema"], strict=True)
    ]
    return t


def _respons(t: pd.DataFrame) -> None:
    """Interaksjonene: raten faller jevnt fra år til år, er høyest i desember, og lavere jo flere innlegget når."""
    ar_ute = (t["tid"] - kalender.START).dt.days / 365.25
    rate = s.FB_RATE.verdi * s.FB_RATE_AR.verdi**ar_ute * np.where(t["tid"].dt.month == 12, s.FB_DESEMBER.verdi, 1)
    median = np.median(t["rekkevidde"][~t["betalt"]])
    rate *= (t["rekkevidde"] / median) ** s.FB_RATEKRAFT.verdi
    kolonner = [*s.FB_DELING.verdi, "klikk", "lenkeklikk"]
    antall = []
    for nr, (tid, slag, nadd) in enumerate(zip(t["tid"], t["format"], t["rekkevidde"], strict=True)):
        rng = _strom("respons", str(tid))
        alle = rng.poisson(nadd * rate[nr] * np.exp(s.FB_RATESTOY.verdi * rng.standard_normal()))
        klikk = rng.poisson(nadd * s.FB_KLIKK.verdi[slag])
        lenke = rng.binomial(klikk, s.FB_LENKEKLIKK.verdi[slag])
        antall.append([*rng.multinomial(alle, list(s.FB_DELING.verdi.values())), klikk, lenke])
    t[kolonner] = np.array(antall, int)


def folgere() -> pd.Series:
    """Følgerne ved slutten av hver dag, etter dato."""
    dager = kalender.dager()
    (_, fra), (_, til) = s.FB_FOLGERE.verdi
    gang = np.cumsum(strom(NAVN, "folgere").normal(0, 2, len(dager)))
    bro = gang - gang[0] - (gang[-1] - gang[0]) * np.arange(len(dager)) / (len(dager) - 1)
    return pd.Series(np.rint(np.linspace(fra, til, len(dager)) + bro).astype(int), index=dager)
