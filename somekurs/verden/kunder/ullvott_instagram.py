"""Innleggene Ullvott la ut på Instagram i 2024 og 2025: når, hva, hvem som ble nådd, og hva de gjorde.

Rekkefølgen er den samme som i virkeligheten: kalenderen, innlegget, leveringen, responsen. Hver størrelse har sin egen
navngitte strøm, så ett innlegg mer eller en ny kunde endrer ingen andre tall.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import ullvott as s
from ..strommer import husk, strom, trukket
from ..tekster import innleggstekst
from ..tekster.ullvott import SAUEN
from . import felles

NAVN = "ullvott/instagram"
# minutter det legges ut noe utenom kvelden: fra kl. 7.30 til 18, og en time etter kl. 21
DAGTID, ETTER_KVELDEN = 630, 60


def _strom(*navn: str | int) -> np.random.Generator:
    return trukket(NAVN, s.TREKNING.verdi, *navn)


def _dagene(ar: int) -> pd.DatetimeIndex:
    """Dagene det blir lagt ut noe, ett innlegg hver. Dagen sauen gikk viralt, er alltid med."""
    dager = kalender.dager(pd.Timestamp(f"{ar}-01-01"), pd.Timestamp(f"{ar}-12-31"))
    sauen = pd.DatetimeIndex([s.SAUEN.verdi["tid"]]).normalize().intersection(dager)
    antall = s.ANTALL.verdi[ar] - len(sauen)
    valgt = felles.velg_dager(dager, antall, _strom("dager", ar), s, sauen)
    return valgt.append(sauen).sort_values()


def _klokken(n: int, navn: str) -> pd.TimedeltaIndex:
    """Klokkeslettene: andelen om kvelden er fast, resten ligger på dagen, og noe sent."""
    rng = _strom("klokken", navn)
    fra, til = s.KVELD.verdi
    kveld = np.zeros(n, bool)
    kveld[rng.permutation(n)[: round(s.KVELDSANDEL.verdi * n)]] = True
    ellers = rng.integers(0, DAGTID + ETTER_KVELDEN, n)
    ellers = np.where(ellers < DAGTID, 7 * 60 + 30 + ellers, til * 60 + ellers - DAGTID)
    minutter = np.where(kveld, rng.integers(fra * 60, til * 60, n), ellers)
    return pd.to_timedelta(minutter, unit="min")


@husk(av=lambda: (NAVN,))
def innlegg() -> pd.DataFrame:
    """Innleggene slik de virkelig gikk, ett på hver rad, i rekkefølge.

    Gir kolonnene tid (norsk tid uten sone), format, tema, periode, rekkevidde, lagringer, reaksjoner, kommentarer,
    delinger og tekst. Rekkevidden er kontoer, resten er antall.
    """
    deler = []
    for ar in s.ANTALL.verdi:
        dager = _dagene(ar)
        tid = dager + _klokken(len(dager), str(ar))
        deler.append(pd.DataFrame({"tid": tid, "periode": felles.perioder(dager, s).to_numpy()}))
    t = pd.concat(deler, ignore_index=True)
    t["format"], t["tema"] = "bilde", "oppskrift"
    for periode in s.REELANDEL.verdi:
        valgt = (t["periode"] == periode).to_numpy()
        reel = s.REELANDEL.verdi[periode]
        karusell = (1 - reel) * s.KARUSELLANDEL.verdi
        slag = felles.andeler(valgt.sum(), (reel, karusell, 1 - reel - karusell), _strom("format", periode))
        t.loc[valgt, "format"] = np.array(["reel", "karusell", "bilde"])[slag]
        tema = felles.andeler(valgt.sum(), s.TEMAANDEL.verdi[periode], _strom("tema", periode))
        t.loc[valgt, "tema"] = np.array(s.TEMA.verdi)[tema]
    er_sauen = (t["tid"].dt.normalize() == pd.Timestamp(s.SAUEN.verdi["tid"]).normalize()).to_numpy()
    t.loc[er_sauen, ["tid", "format", "tema"]] = [pd.Timestamp(s.SAUEN.verdi["tid"]), "reel", "kulisser"]
    t["rekkevidde"] = _rekkevidde(t, er_sauen)
    _respons(t, er_sauen)
    t["tekst"] = [
        innleggstekst(strom(NAVN, "tekst", str(tid)), "ullvott", tema)
        for tid, tema in zip(t["tid"], t["tema"], strict=True)
    ]
    t.loc[er_sauen, "tekst"] = SAUEN
    return t


def er_kveld(tid: pd.Series) -> pd.Series:
    """Sant for det som er lagt ut om kvelden."""
    fra, til = s.KVELD.verdi
    return tid.dt.hour.between(fra, til - 1)


def _rekkevidde(t: pd.DataFrame, er_sauen: np.ndarray) -> np.ndarray:
    """Kontoer nådd: en skjev fordeling for hvert år og format, ganger sesong, klokkeslett og format."""
    ut = np.zeros(len(t))
    indeks = np.array(s.MANEDSINDEKS.verdi)[t["tid"].dt.month - 1] ** s.SESONGKRAFT.verdi
    for ar, median in s.MEDIAN.verdi.items():
        i_ar = (t["tid"].dt.year == ar).to_numpy() & ~er_sauen
        for slag, spredning in s.SPREDNING.verdi.items():
            valgt = np.flatnonzero(i_ar & (t["format"] == slag).to_numpy())
            ut[valgt] = felles.skjev(len(valgt), spredning, _strom("rekkevidde", ar, slag))
        ut[i_ar] *= indeks[i_ar] * np.where(er_kveld(t["tid"])[i_ar], s.KVELDSFAKTOR.verdi, 1)
        ut[i_ar] *= np.where(t["format"][i_ar] == "reel", s.REELFAKTOR.verdi, 1)
        # medianen for hele året, med sauen som det største innlegget, er den som står i sannhetene
        alle = np.append(ut[i_ar], [np.inf] * int((t["tid"].dt.year[er_sauen] == ar).sum()))
        ut[i_ar] *= median / np.median(alle)
    ut[er_sauen] = s.SAUEN.verdi["rekkevidde"]
    return np.rint(ut).astype(int)


def _respons(t: pd.DataFrame, er_sauen: np.ndarray) -> None:
    """Interaksjonene: en rate for hvert format som endrer seg med rekkevidden, og lagringer som følger temaet."""
    rekkevidde = t["rekkevidde"].to_numpy()
    forventet = np.zeros(len(t))
    for ar in s.MEDIAN.verdi:
        for slag, rate in s.RATE.verdi.items():
            valgt = np.flatnonzero((t["tid"].dt.year == ar).to_numpy() & (t["format"] == slag).to_numpy() & ~er_sauen)
            formen = (rekkevidde[valgt] / np.median(rekkevidde[valgt])) ** s.RATEKRAFT.verdi[slag]
            stoy = np.exp(s.RATESTOY.verdi * _strom("rate", ar, slag).standard_normal(len(valgt)))
            antall = rekkevidde[valgt] * formen * stoy
            forventet[valgt] = antall * rate * rekkevidde[valgt].sum() / antall.sum()  # raten gjelder summen
    for nr in range(len(t)):
        rng = _strom("respons", str(t["tid"][nr]))
        alle = s.SAUEN.verdi["interaksjoner"] if er_sauen[nr] else rng.poisson(forventet[nr])
        lagret = min(rng.poisson(rekkevidde[nr] * s.LAGRET.verdi[t["tema"][nr]] / 1000), alle // 2)
        resten = rng.multinomial(alle - lagret, list(s.DELING.verdi.values()))
        t.loc[nr, ["lagringer", *s.DELING.verdi]] = [lagret, *resten]
    heltall = ["lagringer", *s.DELING.verdi]
    t[heltall] = t[heltall].astype(int)


@husk(av=lambda: ())
def folgere() -> pd.DataFrame:
    """Følgerne ved slutten av hver dag. Mellom punktene i sannhetene vokser tallet jevnt, med litt uro.

    Gir kolonnene dato, `folgere` (antall) og nye_folgere (endringen fra dagen før; 0 den første dagen).
    """
    dager = kalender.dager()
    punkter = [(dager.get_loc(pd.Timestamp(d)), n) for d, n in s.FOLGERE.verdi]
    jevnt = np.interp(np.arange(len(dager)), *zip(*punkter, strict=True))
    uro = np.zeros(len(dager))
    for (a, fra), (b, til) in pairwise(punkter):
        # en bro: uroen er null i begge ender, så punktene står fast
        gang = np.cumsum(strom(NAVN, "folgere", a).normal(0, 3 if til - fra < 5000 else 0, b - a + 1))
        uro[a : b + 1] = gang - gang[0] - (gang[-1] - gang[0]) * np.arange(b - a + 1) / (b - a)
    antall = np.rint(jevnt + uro).astype(int)
    return pd.DataFrame({"dato": dager, "folgere": antall, "nye_folgere": np.diff(antall, prepend=antall[0])})
