"""Leksjon 6: eksportfilene. Her leses de rå filene."""

from __future__ import annotations

import pandas as pd

from ...verden.sannheter import ullvott
from ..eksportfiler.meta import MARS_INSTAGRAM, OVERLAPP_APRIL, OVERLAPP_MARS
from . import Les, Svar, kontrakt

L6 = "06-eksport"


@kontrakt(
    "06-sone",
    L6,
    "Hvor mange av innleggene i mars 2025 ble lagt ut klokken 18–21?",
    "innlegg",
    "kveldsinnleggene flyttes",
    "ullvott/instagram",
)
def sone(les: Les) -> Svar:
    """Filen har tiden i California. Riktig: regn om. Fristende: les klokken som den står, og se en formiddag."""
    tid = pd.to_datetime(les(MARS_INSTAGRAM)["Publish time"], format="%m/%d/%Y %H:%M")
    norsk = tid.dt.tz_localize("America/Los_Angeles").dt.tz_convert("Europe/Oslo")
    fra, til = ullvott.KVELD.verdi
    rett, skrevet = (x.dt.hour.between(fra, til - 1).sum() for x in (norsk, tid))
    # 67 kveldsinnlegg i året når 29 prosent færre; 95 kr per 1 000 nådde
    tapt = 67 * ullvott.MEDIAN.verdi[2025] * 1.7 * (1 - 1 / ullvott.KVELDSFAKTOR.verdi)
    return Svar(rett, skrevet, rett >= 5 and skrevet < rett / 2, pris=tapt / 1000 * 95)


@kontrakt(
    "06-dublett",
    L6,
    "Hvor mange kontoer nådde innleggene til Tangholmen i mars og april 2025, lagt sammen?",
    "nådd",
    "sponsoren betaler for mye",
    "tangholmen/facebook",
)
def dublett(les: Les) -> Svar:
    """Tre uker står i begge filene, og tre innlegg står to ganger, halvt utfylt. Riktig: ett innlegg, kolonne for kolonne."""
    t = pd.concat([les(OVERLAPP_MARS).astype(str), les(OVERLAPP_APRIL).astype(str)], ignore_index=True)
    nadd = pd.to_numeric(t["Reach"], errors="coerce")
    rett = nadd.groupby(t["Post ID"]).max().sum()
    for_mye = (nadd.sum() / rett - 1) * 100
    return Svar(rett, nadd.sum(), for_mye > 15, pris=for_mye, prisenhet="prosent for mye")
