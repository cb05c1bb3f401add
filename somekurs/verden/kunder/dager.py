"""Kontoene dag for dag: det innleggene fikk, spredt over dagene etterpå, og hvor mange ulike kontoer som ble nådd."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import nettverk as s
from ..sannheter import ullvott
from ..strommer import husk, strom
from . import alle, felles, ullvott_facebook

MALTALL = ("visninger", "reaksjoner", "kommentarer", "delinger", "klikk")


def spredt(t: pd.DataFrame, kolonne: str, rng: np.random.Generator) -> pd.Series:
    """Summen for hver dag av et antall som hører til innleggene. Betalte innlegg går en uke, de andre er mest én dag."""
    dager = kalender.dager()
    ut = np.zeros(len(dager) + 10, int)
    forste = (t["tid"].dt.normalize() - dager[0]).dt.days.to_numpy()
    betalt = t["betalt"].to_numpy() if "betalt" in t else np.zeros(len(t), bool)
    for er_betalt, andeler in s.SPREDT_OVER.verdi.items():
        valgt = np.flatnonzero(betalt == er_betalt)
        antall = rng.multinomial(t[kolonne].to_numpy()[valgt], andeler)
        for nr in range(len(andeler)):
            np.add.at(ut, forste[valgt] + nr, antall[:, nr])
    return pd.Series(ut[: len(dager)], index=dager)


def _annet(navn: str) -> float:
    """Visninger hver dag per følger utenom innleggene."""
    return alle.KONTOER[navn].annet if navn in alle.KONTOER else s.ANNET.verdi


@husk(av=alle.kontoens)
def leveringer(navn: str) -> pd.DataFrame:
    """Leveringene hver dag, etter dato: `organisk` (innleggene uten penger bak), `annet` og `betalt`."""
    t, f = alle.innlegg(navn), alle.folgere(navn).reindex(kalender.dager(), fill_value=0)
    betalt = t["betalt"] if "betalt" in t else pd.Series(False, index=t.index)
    annet = ullvott.FB_ANNET.verdi if navn == ullvott_facebook.NAVN else _annet(navn) * f
    ut = pd.DataFrame({"organisk": 0.0, "annet": annet, "betalt": 0.0}, index=f.index)
    dag = (t["tid"].dt.normalize() - ut.index[0]).dt.days.to_numpy()
    for hva, er_betalt in (("organisk", False), ("betalt", True)):
        valgt, sum_ = (betalt == er_betalt).to_numpy(), np.zeros(len(ut) + 10)
        for nr, andel in enumerate(s.SPREDT_OVER.verdi[er_betalt]):
            np.add.at(sum_, dag[valgt] + nr, andel * t["rekkevidde"].to_numpy()[valgt])
        ut[hva] = sum_[: len(ut)]
    return ut


def nadde_kontoer(navn: str, fra: pd.Timestamp, til: pd.Timestamp) -> int:
    """Hvor mange ulike kontoer som ble nådd fra og med, til og med. Hver konto telles én gang."""
    return int(np.rint(_nadde(navn, leveringer(navn).loc[fra:til].sum(), alle.folgere(navn).loc[fra:til].mean())))


def nadde_hver_dag(navn: str) -> pd.Series:
    """Hvor mange ulike kontoer som ble nådd hver dag, etter dato, fra kontoen ble åpnet."""
    f = alle.folgere(navn)
    return np.rint(_nadde(navn, leveringer(navn).reindex(f.index), f)).astype(int)


def _nadde(navn: str, sum_: pd.DataFrame | pd.Series, f: pd.Series | float) -> pd.Series | float:
    utenfra = s.UTENFRA.verdi * sum_["organisk"]
    til_folgere = sum_["organisk"] - utenfra + sum_["annet"]
    publikum = dict.fromkeys(("utenfra", "annonser"), s.PUBLIKUM_UTENFRA.verdi * f)
    if navn == ullvott_facebook.NAVN:
        publikum = ullvott.FB_PUBLIKUM.verdi
    deler = (
        felles.nadde(til_folgere, f, s.AKTIVITET.verdi),
        felles.nadde(utenfra, publikum["utenfra"], np.inf),
        felles.nadde(sum_["betalt"], publikum["annonser"], np.inf),
    )
    return sum(deler)


@husk(av=lambda navn, visninger: (navn,))
def dager(navn: str, visninger: tuple[int, ...]) -> pd.DataFrame:
    """Kontoen dag for dag, fra den ble åpnet.

    Parametre: `visninger` er det nettverket viser for hvert innlegg, i samme rekkefølge som innleggene.
    Gir kolonnene dato, målene i `MALTALL`, profilvisninger, `folgere` (slutten av dagen), nye_folgere og tapte_folgere.
    Endringen i følgere er nye minus tapte; den første dagen er begge 0.
    """
    t = alle.innlegg(navn).assign(visninger=list(visninger))
    f = alle.folgere(navn)
    rng = strom(navn, "dager")
    ut = pd.DataFrame({m: spredt(t, m, rng) if m in t else 0 for m in MALTALL}, index=kalender.dager()).reindex(f.index)
    ut["visninger"] += rng.poisson(_annet(navn) * f)
    ut["profilvisninger"] = rng.poisson(s.PROFILVISNINGER.verdi * ut["visninger"])
    netto = np.diff(f, prepend=f.iloc[0])
    tapte = rng.poisson(s.SLUTTER.verdi * f) + np.maximum(0, -netto)
    tapte[0] = 0
    ut["folgere"], ut["nye_folgere"], ut["tapte_folgere"] = f, netto + tapte, tapte
    return ut.rename_axis("dato").reset_index()
