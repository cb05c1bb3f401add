"""Fliskode: driftsmeldingene på X da innloggingen stanset, og svarene til andre som blander seg inn i eksporten."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import Konto
from ..sannheter import fliskode as s
from ..tekster.fliskode import SVAR
from . import felles, konto

ETTER_STANSEN = (6, 48)  # minutter til de to første meldingene


def innlegg(k: Konto) -> pd.DataFrame:
    """Innleggene på én konto, med kolonnene fra `konto.innlegg`. På X er to innlegg ved hver stans en driftsmelding."""
    if k.nettverk != "x":
        return konto.innlegg(k)
    t = konto.med_respons(k, konto.levert(k))
    for stans in s.STANS.verdi:
        naermest = (t["tid"] - pd.Timestamp(stans)).abs().nsmallest(len(ETTER_STANSEN)).index
        t.loc[naermest, "tid"] = [pd.Timestamp(stans) + pd.Timedelta(minutes=m) for m in ETTER_STANSEN]
        t.loc[naermest, ["tema", "format"]] = ["drift", "tekst"]
    return konto.med_tekst(k, t.sort_values("tid", ignore_index=True))


def svar(k: Konto, egne: pd.DataFrame) -> pd.DataFrame:
    """Svarene kontoen har skrevet til andre på X, med de samme kolonnene som dens egne innlegg. De når færre."""
    rng = konto.egen_strom(k, "svar")
    antall = round(len(egne) * s.SVAR_PA_X.verdi / (1 - s.SVAR_PA_X.verdi))
    t = egne.iloc[np.sort(rng.choice(len(egne), antall, replace=False))].copy()
    t["tid"] += pd.to_timedelta(rng.integers(20, 300, antall), unit="min")
    t["rekkevidde"] = np.maximum(3, t["rekkevidde"] // 4)
    t["format"] = "tekst"
    t = konto.med_respons(k, t.sort_values("tid", ignore_index=True))
    t["tekst"] = np.array(SVAR)[felles.andeler(antall, (1,) * len(SVAR), rng)]
    return t.assign(tid=konto.uten_like(t["tid"]))
