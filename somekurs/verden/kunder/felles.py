"""Det alle kontoene deler: dager å legge ut på, faste andeler, skjeve fordelinger og hvor mange som egentlig er nådd."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import NormalDist
from typing import Any

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import nettverk


def perioder(dager: pd.DatetimeIndex, kunde: Any) -> pd.Series:
    """vanlig, høysesong eller kampanje for hver dag. `kunde` er kundens modul i `sannheter`."""
    periode = pd.Series("vanlig", index=dager)
    periode[dager.month.isin(kunde.HOYSESONG.verdi)] = "høysesong"
    periode[kalender.er_i(dager, kunde.KAMPANJER.verdi).to_numpy()] = "kampanje"
    return periode


def dagvekt(dager: pd.DatetimeIndex, kunde: Any) -> np.ndarray:
    """Hvor sannsynlig det er at noe legges ut hver dag: færre i helgene og på stille dager, flere i kampanjene."""
    vekt = np.array([nettverk.DAGVEKT.verdi[d] for d in dager.day_of_week])
    vekt[kalender.er_i(dager, kalender.STILLE).to_numpy()] *= nettverk.STILLE_VEKT.verdi
    vekt[(perioder(dager, kunde) == "kampanje").to_numpy()] *= nettverk.KAMPANJEVEKT.verdi
    return vekt


def velg_dager(
    dager: pd.DatetimeIndex, antall: int, rng: np.random.Generator, kunde: Any, utenom: Iterable[pd.Timestamp] = ()
) -> pd.DatetimeIndex:
    """Så mange ulike dager som det skal legges ut noe, i rekkefølge."""
    vekt = dagvekt(dager, kunde)
    vekt[dager.isin(pd.DatetimeIndex(list(utenom)))] = 0
    return dager[np.sort(rng.choice(len(dager), antall, replace=False, p=vekt / vekt.sum()))]


def andeler(n: int, andeler: tuple[float, ...], rng: np.random.Generator) -> np.ndarray:
    """Nummeret på et alternativ for hvert av `n` innlegg, med andelene så nøyaktig som antallet tillater."""
    grenser = np.cumsum(andeler) / np.sum(andeler)
    return rng.permutation(np.searchsorted(grenser, (np.arange(n) + 0.5) / n))


def skjev(n: int, spredning: float, rng: np.random.Generator) -> np.ndarray:
    """`n` tall med median 1 og en lang hale oppover. Verdiene er faste, og bare rekkefølgen er tilfeldig.

    Med frie trekk ville medianen svingt så mye at en leksjon ikke kunne sagt noe om den.
    """
    z = np.array([NormalDist().inv_cdf((i + 0.5) / n) for i in range(n)])
    return np.exp(spredning * rng.permutation(z))


def hale(n: int, rng: np.random.Generator) -> np.ndarray:
    """Ganger for hver film: de fleste 1, tre av hundre langt mer (1 + 8 · Lomax 1,2)."""
    andel, storrelse, form = nettverk.HALE.verdi
    return np.where(rng.random(n) < andel, 1 + storrelse * rng.pareto(form, n), 1.0)


def nadde(leveringer: np.ndarray, antall: np.ndarray | float, aktivitet: float) -> np.ndarray:
    """Hvor mange av `antall` som er nådd minst én gang når det er levert så mye til dem.

    Noen er innom hele tiden og andre nesten aldri: aktiviteten følger en skjev fordeling (gamma) med form
    `aktivitet`. Uendelig form er et publikum der alle er like lette å nå.
    """
    per_person = leveringer / antall
    if np.isinf(aktivitet):
        return antall * -np.expm1(-per_person)
    return antall * (1 - (1 + per_person / aktivitet) ** -aktivitet)
