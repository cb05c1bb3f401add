"""Første kvartal 2026: kontoene fortsetter i samme takt som i de to årene før. Holdt utenfor alt annet."""

from __future__ import annotations

import dataclasses

import pandas as pd

from ..sannheter import Format, Konto
from ..sannheter import ullvott as s
from . import alle as kontoene
from . import konto

FRA, TIL = "2026-01-01", "2026-03-31"


def _ullvott() -> tuple[Konto, ...]:
    """Ullvotts to store kontoer, beskrevet som de andre. Tallene er de samme som i 2025."""
    felles = {"kunde": "ullvott", "indeks": s.MANEDSINDEKS.verdi, "kraft": s.SESONGKRAFT.verdi}
    felles |= {"temaer": dict(zip(s.TEMA.verdi, s.TEMAANDEL.verdi["vanlig"], strict=True)), "antall": ((FRA, TIL, 0),)}
    rate, v = s.RATE.verdi, s.KVARTAL.verdi
    return (
        Konto(
            **felles,
            nettverk="instagram",
            folgere=((FRA, s.FOLGERE.verdi[-1][1]), (TIL, s.FOLGERE.verdi[-1][1] + v["instagram"])),
            nadd=s.MEDIAN.verdi[2025],
            spredning=s.SPREDNING.verdi["bilde"],
            rate=rate["bilde"],
            formater={
                "bilde": Format(v["bilde"]),
                "karusell": Format(v["karusell"], 1.0, rate["karusell"] / rate["bilde"]),
                "reel": Format(v["reel"], s.REELFAKTOR.verdi, rate["reel"] / rate["bilde"], v["sekunder"]),
            },
            deling={**s.DELING.verdi, "lagringer": v["lagringer"]},
            kilde=s.MEDIAN.kilde,
            leksjoner=("20-sluttprosjekt",),
        ),
        Konto(
            **felles,
            nettverk="facebook",
            folgere=((FRA, s.FB_FOLGERE.verdi[-1][1]), (TIL, s.FB_FOLGERE.verdi[-1][1] + v["facebook"])),
            nadd=s.FB_MEDIAN.verdi[2025, False],
            spredning=s.FB_SPREDNING.verdi[False],
            rate=s.FB_RATE.verdi * s.FB_RATE_AR.verdi**2,
            formater={k: Format(a, sekunder=v["sekunder"] if k == "video" else ()) for k, a in s.FB_SLAG.verdi.items()},
            deling=s.FB_DELING.verdi,
            klikk=s.FB_KLIKK.verdi["bilde"],
            lenkeklikk=s.FB_LENKEKLIKK.verdi["bilde"],
            kilde=s.FB_MEDIAN.kilde,
            leksjoner=("20-sluttprosjekt",),
        ),
    )


def alle() -> dict[str, pd.DataFrame]:
    """Innleggene i kvartalet, etter konto. Kontoer som er stengt, er ikke med."""
    ut = {}
    for k in (*_ullvott(), *kontoene.KONTOER.values()):
        for_ = kontoene.innlegg(k.navn)
        i_fjor = int((for_["tid"].dt.year.eq(2025) & for_["tid"].dt.quarter.eq(1)).sum())
        siste = int((for_["tid"] >= "2025-10-01").sum())
        antall = i_fjor or siste  # en ny konto har ikke noe første kvartal
        if siste == 0:
            continue
        f, dager = int(kontoene.folgere(k.navn).iloc[-1]), kontoene.folgere(k.navn)
        vekst = f - int(dager.iloc[-91])
        ny = dataclasses.replace(
            k,
            antall=((FRA, TIL, antall),),
            folgere=((FRA, f), (TIL, f + vekst)),
            betalt=(),
            unntak=(),
            trekning=2026,
            skift=(),
        )
        if k.skift:  # det nettverket endret i 2025, gjelder fortsatt
            ny = dataclasses.replace(ny, skift=tuple((FRA, hva, ganger) for _, hva, ganger in k.skift))
        ut[k.navn] = konto.innlegg(ny)
    return ut
