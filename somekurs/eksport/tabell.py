"""De ryddige tabellene leseren gir: de samme kolonnene, i samme rekkefølge, for alle nettverk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd
from pandas.api.extensions import ExtensionArray

TID = "Europe/Oslo"
ANTALL = (
    *("visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger", "lagringer", "klikk", "lenkeklikk"),
    *("nye_folgere", "seertid_sek"),
)
INNLEGG = (
    "nettverk",
    "konto",
    "innlegg_id",
    "tidspunkt",
    "dato",
    "format",
    "tekst",
    "lenke",
    "betalt",
    *ANTALL,
    "interaksjoner",
)
DAGLIG = (
    *("nettverk", "konto", "dato", "visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger", "lagringer"),
    *("klikk", "lenkeklikk", "profilvisninger", "folgere", "nye_folgere", "tapte_folgere", "interaksjoner"),
)
ANNONSER = (
    *("nettverk", "kampanje", "annonse_id", "fra", "til", "kroner", "valuta", "rekkevidde", "visninger", "lenkeklikk"),
    *("reaksjoner", "kommentarer", "delinger"),
)
OKTER = ("kanal", "okter", "engasjerte_okter", "nokkelhendelser", "inntekt")
_HELTALL = {*ANTALL, *DAGLIG[3:], "interaksjoner", *OKTER[1:4]}
_INTERAKSJONER = ("reaksjoner", "kommentarer", "delinger", "lagringer")


def bygg(kolonner: tuple[str, ...], n: int, **felter: Any) -> pd.DataFrame:
    """En tabell med alle kolonnene. Det filen ikke har, er tomt. `felter` er én verdi, eller én for hver rad."""
    rader = pd.RangeIndex(n)
    ut: dict[str, Any] = {}
    for k in kolonner:
        verdi = felter.get(k)
        # lister, serier og pandas' egne tabeller av tall er én verdi for hver rad
        verdi = (
            verdi
            if isinstance(verdi, Sequence | pd.Series | ExtensionArray) and not isinstance(verdi, str)
            else [verdi] * n
        )
        if k in _HELTALL:
            ut[k] = pd.array(verdi, dtype="Int64")
        elif k in ("dato", "fra", "til"):
            ut[k] = pd.to_datetime(pd.Series(verdi, index=rader, dtype="object")) if isinstance(verdi, list) else verdi
        elif k == "tidspunkt":
            ut[k] = pd.Series(verdi, index=rader, dtype=f"datetime64[ns, {TID}]")
        elif k == "betalt":
            ut[k] = pd.array(verdi, dtype="boolean")
        elif k in ("kroner", "inntekt"):
            ut[k] = pd.array(verdi, dtype="Float64")
        else:
            tomt = None if k.endswith("_id") else ""
            ut[k] = pd.Series([v or tomt for v in verdi], index=rader, dtype="object")
    t = pd.DataFrame(ut, index=rader, copy=False)
    if "interaksjoner" in kolonner and felter.get("interaksjoner") is None:
        kjent = t["reaksjoner"].notna()
        summen = sum(t[k].fillna(0) for k in _INTERAKSJONER if k in t)
        t["interaksjoner"] = summen.where(kjent)
    return t


def i_oslo(tider: list[dt.datetime | None], sone: str) -> tuple[pd.Series, int]:
    """Tidspunktene i norsk tid, og hvor mange som lå i en time som finnes to ganger."""
    s = pd.to_datetime(pd.Series(tider, dtype="object"))
    if not len(s) or s.isna().all():
        return pd.Series(pd.NaT, index=s.index, dtype=f"datetime64[ns, {TID}]"), 0
    s = s.astype("datetime64[ns]")
    tvetydig = int(s.dt.tz_localize(sone, ambiguous="NaT", nonexistent="shift_forward").isna().sum() - s.isna().sum())
    return s.dt.tz_localize(sone, ambiguous=True, nonexistent="shift_forward").dt.tz_convert(TID), tvetydig


def slett_sone(tid: pd.Series) -> pd.Series:
    """Datoen i norsk tid, uten klokkeslett."""
    return tid.dt.tz_localize(None).dt.normalize()


def samle_tvillinger(t: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Slå sammen radene med samme nummer, kolonne for kolonne: det største tallet, og den første teksten som er fylt ut.

    Tallene i en eksport vokser bare, så det største er det nyeste. Rader uten nummer slås aldri sammen.
    """
    doble = t["innlegg_id"].notna() & t["innlegg_id"].duplicated(keep=False)
    if not doble.any():
        return t, 0
    tall = [*ANTALL, "interaksjoner"]
    regler = {k: ("max" if k in tall else "first") for k in t.columns if k != "innlegg_id"}
    samlet = t[doble].replace("", None).infer_objects().groupby("innlegg_id", sort=False).agg(regler).reset_index()
    ny = pd.concat(
        [t[~doble], samlet.astype({k: t[k].dtype for k in samlet.columns})[list(t.columns)]], ignore_index=True
    )
    for k in ("konto", "format", "tekst", "lenke"):
        ny[k] = ny[k].fillna("")
    kjent = ny["reaksjoner"].notna()
    ny["interaksjoner"] = ny[list(_INTERAKSJONER)].fillna(0).sum(axis=1).where(kjent).astype("Int64")
    return ny.sort_values(["dato", "innlegg_id"], ignore_index=True), int(doble.sum() - len(samlet))
