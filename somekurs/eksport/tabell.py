"""De ryddige tabellene leseren gir: de samme kolonnene, i samme rekkefølge, for alle nettverk."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

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
    t = pd.DataFrame(index=range(n))
    for k in kolonner:
        verdi = felter.get(k)
        if k in _HELTALL:
            verdi = verdi if isinstance(verdi, list) else [verdi] * n
            t[k] = pd.array(verdi, dtype="Int64")
        elif k in ("dato", "fra", "til"):
            t[k] = pd.to_datetime(
                pd.Series(verdi if isinstance(verdi, list) else [verdi] * n, index=t.index, dtype="object")
            )
        elif k == "tidspunkt":
            t[k] = verdi if verdi is not None else pd.Series(pd.NaT, index=t.index, dtype=f"datetime64[ns, {TID}]")
        elif k == "betalt":
            t[k] = pd.array(verdi if isinstance(verdi, list) else [verdi] * n, dtype="boolean")
        elif k in ("kroner", "inntekt"):
            t[k] = pd.array(verdi if isinstance(verdi, list) else [verdi] * n, dtype="Float64")
        else:
            verdi = verdi if isinstance(verdi, list) else [verdi or ""] * n
            t[k] = pd.Series([v or None for v in verdi] if k.endswith("_id") else verdi, index=t.index, dtype="object")
    if "interaksjoner" in kolonner and felter.get("interaksjoner") is None:
        kjent = t["reaksjoner"].notna()
        summen = t[[k for k in _INTERAKSJONER if k in t]].fillna(0).sum(axis=1)
        t["interaksjoner"] = summen.where(kjent).astype("Int64")
    return t


def i_oslo(tider: list[dt.datetime | None], sone: str) -> tuple[pd.Series, int]:
    """Tidspunktene i norsk tid, og hvor mange som lå i en time som finnes to ganger."""
    s = pd.to_datetime(pd.Series(tider, dtype="object"))
    if not len(s) or s.isna().all():
        return pd.Series(pd.NaT, index=s.index, dtype=f"datetime64[ns, {TID}]"), 0
    s = s.astype("datetime64[ns]")
    tvetydig = int(s.dt.tz_localize(sone, ambiguous="NaT", nonexistent="shift_forward").isna().sum() - s.isna().sum())
    return s.dt.tz_localize(sone, ambiguous=True, nonexistent="shift_forward").dt.tz_convert(TID), tvetydig


def slett_sone(tid: pd.Series) -> list[Any]:
    """Datoen i norsk tid, uten klokkeslett."""
    return [None if pd.isna(t) else t.date() for t in tid]


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
