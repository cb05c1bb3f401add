"""Filene til én kunde, til en lærer som vil ha en egen verden for klassen sin: ryddige tabeller og en eksport per måned."""

from __future__ import annotations

import functools

import pandas as pd

from ..verden import kalender
from ..verden.kunder import alle
from ..verden.nett import alle as nett
from ..verden.nett import annonser, kontoer
from ..verden.strommer import strom
from . import ryddet
from .datafil import Datafil
from .eksportfiler import andre, meta
from .skrivere import facebook, instagram, x, youtube

KUNDER = tuple(kontoer.KUNDENAVN)


def _min(kunde: str, tabell: str) -> pd.DataFrame:
    t = {"innlegg": ryddet.innlegg, "daglig": ryddet.daglig, "kontotall": ryddet.kontotall}[tabell]()
    return t[t["konto"] == kunde].reset_index(drop=True)


def _maned(navn: str, maned: str) -> bytes:
    """Eksporten fra Facebook eller Instagram for én måned."""
    t = meta.innlegg_i(navn, maned)
    return facebook.eksport(t, navn) if navn.endswith("facebook") else instagram.eksport(t, navn)


def _pa_x(navn: str, fra: str, til: str) -> bytes:
    """Innleggene på X i perioden, uten svar til andre."""
    t = nett.innlegg(navn)
    return x.innholdsfil(t[t["tid"].between(fra, pd.Timestamp(til) + pd.Timedelta(days=1), inclusive="left")], navn)


def _youtube(navn: str) -> bytes:
    return youtube.zipfil(nett.innlegg(navn), nett.daglig(navn))


def filer(kunde: str) -> dict[str, Datafil]:
    """Filene til kunden, etter sti: tre ryddige tabeller, annonsene når det er noen, og eksportene.

    Facebook og Instagram har én fil for hver måned med innlegg, X én for hver periode på 90 dager, YouTube én zip.
    """
    hva = kontoer.KUNDENAVN[kunde]
    ut = {
        "ryddet/innlegg.csv": Datafil(
            functools.partial(_min, kunde, "innlegg"), f"Innleggene til {hva}.", ryddet.INNLEGG
        ),
        "ryddet/daglig.csv": Datafil(
            functools.partial(_min, kunde, "daglig"), f"Kontoene til {hva} dag for dag.", ryddet.DAGLIG
        ),
    }
    ut["ryddet/kontotall.csv"] = Datafil(
        functools.partial(_min, kunde, "kontotall"), f"Ulike kontoer {hva} nådde hver måned.", ryddet.KONTOTALL
    )
    for navn in (n for n in alle.NAVN if kontoer.kunden(n) == kunde):
        nettverk = navn.split("/")[1]
        t = nett.innlegg(navn)
        if nettverk in ("facebook", "instagram"):
            kolonner = meta.FACEBOOK if nettverk == "facebook" else meta.INSTAGRAM
            for m in pd.period_range(kalender.START, kalender.SLUTT, freq="M"):
                if (t["tid"].dt.to_period("M") == m).any():
                    nr = "".join(map(str, strom(navn, "fil", str(m)).integers(0, 10, 12)))
                    fil = f"raa/{nettverk}/{m.start_time:%b-%d-%Y}_{m.end_time:%b-%d-%Y}_1045{nr}.csv"
                    innhold = functools.partial(_maned, navn, str(m))
                    lag = functools.partial(meta.les_meta, innhold, kolonner)
                    ut[fil] = Datafil(lag, f"{hva}, {m:%Y-%m}.", kolonner, raa=innhold, egenheter=meta.VANLIG)
        elif nettverk == "x":
            for fra, til in andre.x_perioder():
                if t["tid"].between(fra, til).any():
                    innhold = functools.partial(_pa_x, navn, fra, til)
                    lag = functools.partial(meta.som_tekst, innhold)
                    fil = f"raa/x/account_analytics_content_{fra}_{til}.csv"
                    ut[fil] = Datafil(
                        lag, f"{hva} fra {fra} til {til}.", andre.X_INNHOLD, raa=innhold, egenheter=andre.X_VANLIG
                    )
        elif nettverk == "youtube":
            deler = {d: {k: "det kolonnen heter" for k in v} for d, v in youtube.DELER.items()}
            fil = f"raa/youtube/Content 2024-01-01_2026-01-01 {kunde}.zip"
            ut[fil] = Datafil(
                None, f"Filmene til {hva}.", {}, raa=functools.partial(_youtube, navn), egenheter=("zip",), deler=deler
            )
    if any(nett.innlegg(n).get("betalt", pd.Series([False])).any() for n in alle.NAVN if n == f"{kunde}/facebook"):
        ut["ryddet/annonser.csv"] = Datafil(
            functools.partial(annonser.annonser, f"{kunde}/facebook"), f"Annonsene til {hva}.", annonser.ANNONSER
        )
    return ut
