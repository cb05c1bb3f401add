"""En konto: hva som blir lagt ut, hvem det når og hva de gjør. De fleste kontoene følger bare dette.

Rekkefølgen er den samme som i virkeligheten: dagen, innlegget, leveringen, responsen. Hver størrelse har sin egen
navngitte strøm, så en endring på én konto endrer ingen annen. Alt regnes for hele kontoen om gangen.
"""

from __future__ import annotations

import importlib
from itertools import pairwise
from types import ModuleType

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import Konto, nettverk
from ..strommer import trukket
from ..tekster import innleggstekst
from . import felles


def kunden(k: Konto) -> ModuleType:
    """Modulen i `sannheter` som gjelder kunden."""
    return importlib.import_module(f"..sannheter.{k.kunde}", __package__)


def egen_strom(k: Konto, *navn: str | int) -> np.random.Generator:
    """Strømmen til én størrelse på kontoen, i den trekningen som er valgt."""
    return trukket(k.navn, k.trekning, *navn)


def tidspunkter(k: Konto) -> pd.Series:
    """Når innleggene blir lagt ut, i rekkefølge, aldri to på samme minutt. Norsk tid uten sone."""
    deler = []
    for fra, til, antall in k.antall:
        dager = kalender.dager(pd.Timestamp(fra), pd.Timestamp(til))
        rng = egen_strom(k, "dager", fra)
        vekt = felles.dagvekt(dager, kunden(k))
        # flere på samme dag bare når det er flere innlegg enn det er dager til
        valgt = rng.choice(len(dager), antall, replace=10 * antall > 6 * len(dager), p=vekt / vekt.sum())
        biter = felles.andeler(antall, tuple(a for _, _, a in k.klokken), rng)
        start = np.array([t for t, _, _ in k.klokken])[biter] * 60
        slutt = np.array([t for _, t, _ in k.klokken])[biter] * 60
        minutter = (start + rng.random(antall) * (slutt - start)).astype(int)
        deler.append(dager[valgt] + pd.to_timedelta(minutter, unit="min"))
    return uten_like(pd.Series(np.concatenate(deler)).sort_values(ignore_index=True))


def uten_like(tid: pd.Series) -> pd.Series:
    """Tidspunktene med ett minutt lagt til der to er like."""
    while tid.duplicated().any():
        tid = (tid + pd.to_timedelta(tid.duplicated().astype(int), unit="min")).sort_values(ignore_index=True)
    return tid


def indeks(k: Konto, tid: pd.Series) -> np.ndarray:
    """Sesongen for hvert tidspunkt, opphøyd i kontoens kraft."""
    ut = np.array(k.indeks, float)[tid.dt.month - 1]
    for fra, til, verdi in k.unntak:
        ut[tid.dt.normalize().between(pd.Timestamp(fra), pd.Timestamp(til))] = verdi
    return ut**k.kraft


def folgere(k: Konto) -> pd.Series:
    """Følgerne ved slutten av hver dag, fra dagen kontoen ble åpnet. Jevn vekst mellom punktene, med litt uro."""
    dager = kalender.dager(pd.Timestamp(k.folgere[0][0]), pd.Timestamp(k.folgere[-1][0]))
    punkter = [(dager.get_loc(pd.Timestamp(d)), n) for d, n in k.folgere]
    antall = np.interp(np.arange(len(dager)), *zip(*punkter, strict=True))
    for (a, fra), (b, til) in pairwise(punkter):
        # en bro: uroen er null i begge ender, så punktene står fast
        gang = np.cumsum(
            egen_strom(k, "folgere", a).normal(0, max(nettverk.URO.verdi, abs(til - fra) / (b - a)), b - a + 1)
        )
        antall[a : b + 1] += gang - gang[0] - (gang[-1] - gang[0]) * np.arange(b - a + 1) / (b - a)
    return pd.Series(np.rint(antall).astype(int), index=dager)


def innlegg(k: Konto) -> pd.DataFrame:
    """Innleggene slik de virkelig gikk, ett på hver rad, i rekkefølge: kolonnene fra `levert`, `med_respons` og `med_tekst`."""
    return med_tekst(k, med_respons(k, levert(k)))


def levert(k: Konto) -> pd.DataFrame:
    """Det som ble lagt ut, og hvem det nådde, før noen har svart.

    Gir kolonnene tid (norsk tid uten sone), periode, format, tema, malform, betalt, sekunder (0 for det som ikke er film) og
    rekkevidde (det innlegget når; visninger der nettverket ikke teller kontoer).
    """
    tid = tidspunkter(k)
    n = len(tid)
    t = pd.DataFrame(
        {"tid": tid, "periode": felles.perioder(pd.DatetimeIndex(tid.dt.normalize()), kunden(k)).to_numpy()}
    )
    for kolonne, valg in (("format", {f: x.andel for f, x in k.formater.items()}), ("tema", k.temaer)):
        nr = felles.andeler(n, tuple(valg.values()), egen_strom(k, kolonne))
        t[kolonne] = np.array(list(valg))[nr]
    t["malform"], t["betalt"], t["sekunder"] = "bokmål", False, 0
    for ar, andel in k.betalt:
        nr = np.flatnonzero(tid.dt.year == ar)
        t.loc[egen_strom(k, "betalt", ar).permutation(nr)[: round(andel * len(nr))], "betalt"] = True
    for slag, x in k.formater.items():
        if x.sekunder:
            film = t["format"] == slag
            t.loc[film, "sekunder"] = egen_strom(k, "sekunder", slag).integers(*x.sekunder, film.sum())
    t["rekkevidde"] = rekkevidde(k, t)
    return t


def vanlig(k: Konto, t: pd.DataFrame) -> np.ndarray:
    """Det et vanlig innlegg når den dagen: følgere eller fast antall, ganger sesong, format og det nettverket har endret."""
    grunn = folgere(k).reindex(t["tid"].dt.normalize()).to_numpy() * k.nadd if k.nadd < 1 else k.nadd
    ut = grunn * indeks(k, t["tid"]) * t["format"].map({f: x.rekkevidde for f, x in k.formater.items()}).to_numpy()
    return ut * skift(k, "rekkevidde", t["tid"])


def skift(k: Konto, maltall: str, tid: pd.Series) -> np.ndarray:
    """Det nettverket har ganget måltallet med på hvert tidspunkt."""
    ut = np.ones(len(tid))
    for dato, hva, ganger in k.skift:
        ut *= np.where((hva == maltall) & (tid >= pd.Timestamp(dato)), ganger, 1)
    return ut


def rekkevidde(k: Konto, t: pd.DataFrame) -> np.ndarray:
    """Kontoer (eller visninger) hvert innlegg når: skjevt fordelt hvert år, og for det betalte og det ubetalte hver for seg."""
    ut = vanlig(k, t)
    for ar in sorted(set(t["tid"].dt.year)):
        for betalt in (False, True):
            nr = np.flatnonzero((t["tid"].dt.year == ar) & (t["betalt"] == betalt))
            ut[nr] *= felles.skjev(len(nr), k.spredning, egen_strom(k, "rekkevidde", ar, int(betalt)))
    ut[t["betalt"].to_numpy()] *= k.betalt_ganger
    if k.hale:
        ut *= felles.hale(len(t), egen_strom(k, "hale"))
    return np.maximum(1, np.rint(ut)).astype(int)


def med_respons(k: Konto, t: pd.DataFrame) -> pd.DataFrame:
    """Innleggene med det folk gjorde: jo flere et innlegg når, desto lavere er raten.

    Gir i tillegg kolonnene reaksjoner, kommentarer, delinger, lagringer, klikk, `lenkeklikk` og nye_folgere.
    """
    nadd = t["rekkevidde"].to_numpy()
    rate = k.rate * t["format"].map({f: x.rate for f, x in k.formater.items()}).to_numpy()
    rate *= np.where(t["betalt"], k.betalt_rate, 1) * (nadd / np.median(nadd)) ** k.ratekraft
    stoy = np.exp(k.ratestoy * egen_strom(k, "rate").standard_normal(len(t)))
    alle = np.minimum(egen_strom(k, "interaksjoner").poisson(nadd * rate * stoy), nadd)
    fordelt = egen_strom(k, "fordeling").multinomial(alle, np.array(list(k.deling.values())) / sum(k.deling.values()))
    klikk = k.klikk * t["format"].map({f: x.klikk for f, x in k.formater.items()}).to_numpy()
    t = t.assign(**{m: 0 for m in ("reaksjoner", "kommentarer", "delinger", "lagringer")})
    t[list(k.deling)] = fordelt
    t["klikk"] = egen_strom(k, "klikk").poisson(nadd * klikk * skift(k, "klikk", t["tid"]))
    t["lenkeklikk"] = egen_strom(k, "lenkeklikk").binomial(t["klikk"], k.lenkeklikk)
    t["nye_folgere"] = egen_strom(k, "nye følgere").poisson(nadd * k.folger)
    return t


def med_tekst(k: Konto, t: pd.DataFrame) -> pd.DataFrame:
    """Innleggene med kolonnen tekst, på den målformen de har."""
    rng = egen_strom(k, "tekst")
    tekster = [
        innleggstekst(rng, k.kunde, x.tema, k.nettverk, x.malform)
        for x in t[["tema", "malform"]].itertuples(index=False)
    ]
    return t.assign(tekst=tekster)
