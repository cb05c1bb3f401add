"""Eksportfilene: hva de heter, hva kolonnene betyr, og hvordan innholdet leses til innholdslisten."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable

import pandas as pd

from .datafil import Datafil
from .nett import alle as nett
from .nett import facebook, instagram

MARS_INSTAGRAM = "Mar-01-2025_Mar-31-2025_1045512873390217.csv"
MARS_FACEBOOK = "Mar-01-2025_Mar-31-2025_1045512873390342.csv"

INSTAGRAM = {
    "Post ID": "Instagrams nummer på innlegget; les det som tekst",
    "Account ID": "Instagrams nummer på kontoen",
    "Account username": "brukernavnet til kontoen",
    "Account name": "navnet på kontoen",
    "Description": "teksten i innlegget, med linjeskift",
    "Duration (sec)": "lengden i sekunder, 0 for det som ikke er film",
    "Publish time": "når det ble lagt ut, måned/dag/år og klokkeslett slik det er i California",
    "Permalink": "adressen til innlegget, oppdiktet",
    "Post type": "`IG image`, `IG carousel` eller `IG reel`",
    "Data comment": "tom i alle filene vi har sett",
    "Date": "ordet `Lifetime`: tallene gjelder fra innlegget ble lagt ut",
    "Views": "antall visninger",
    "Reach": "kontoer nådd",
    "Likes": "antall likerklikk",
    "Shares": "antall delinger",
    "Follows": "følgere Instagram sier at innlegget brakte",
    "Comments": "antall kommentarer",
    "Saves": "antall lagringer",
}

FACEBOOK = {
    "Post ID": "Facebooks nummer på innlegget; les det som tekst",
    "Page ID": "Facebooks nummer på siden",
    "Page name": "navnet på siden",
    "Title": "teksten i innlegget når det er et bilde",
    "Description": "teksten i innlegget ellers",
    "Duration (sec)": "lengden i sekunder, 0 for det som ikke er film",
    "Publish time": "når det ble lagt ut, måned/dag/år og klokkeslett slik det er i California",
    "Caption type": "`N/A` i alle radene",
    "Permalink": "adressen til innlegget, oppdiktet",
    "Is crosspost": "0 i alle radene",
    "Is share": "0 i alle radene",
    "Post type": "`Photos`, `Links`, `Videos` eller `Reels`",
    "Languages": "tom i alle filene vi har sett",
    "Custom labels": "tom i alle filene vi har sett",
    r"Funded content status": "tom i alle filene vi har sett",
    "Data comment": "tom i alle filene vi har sett",
    "Date": "ordet `Lifetime`: tallene gjelder fra innlegget ble lagt ut",
    "Views": "antall visninger",
    "Reach": "kontoer nådd, med annonser",
    r"Reactions, Comments and Shares": "reaksjoner, kommentarer og delinger til sammen",
    "Reactions": "antall reaksjoner",
    "Comments": "antall kommentarer",
    "Shares": "antall delinger",
    "Total clicks": "alle klikk på innlegget",
    r"Matched Audience Targeting Consumption (Photo Click)": "klikk for å åpne bildet",
    "Other Clicks": "klikk på noe annet, som «vis mer»",
    "Link Clicks": "klikk på lenken",
}

DAGER = {"Date": "dagen, med klokkeslettet 00:00:00", "Primary": "kontoer nådd den dagen"}
_TALL = {"Views", "Reach", "Reactions", "Comments", "Shares", "Likes", "Follows", "Saves", "Duration (sec)"}
_TALL |= {k for k in FACEBOOK if "lick" in k or k.startswith(("Is ", "Reactions,"))}


def innlegg_i(navn: str, maned: str) -> pd.DataFrame:
    """Innleggene på kontoen i én måned, slik nettverket viser dem."""
    t = nett.innlegg(navn)
    return t[t["tid"].dt.strftime("%Y-%m") == maned]


def mars_instagram() -> bytes:
    """Innleggene til Ullvott på Instagram i mars 2025, slik de lastes ned."""
    return instagram.eksport(innlegg_i("ullvott/instagram", "2025-03"), "ullvott/instagram")


def mars_facebook() -> bytes:
    """Innleggene til Ullvott på Facebook i mars 2025, slik de lastes ned."""
    return facebook.eksport(innlegg_i("ullvott/facebook", "2025-03"), "ullvott/facebook")


def dager_facebook() -> bytes:
    """Kontoene siden nådde hver dag i mars 2025, slik de lastes ned."""
    t = nett.daglig("ullvott/facebook").set_index("dato")["rekkevidde"]
    return facebook.dagfil("Viewers", t["2025-03-01":"2025-03-31"])


def les_meta(innhold: Callable[[], bytes], kolonner: dict[str, str]) -> pd.DataFrame:
    """Det som står i en eksportfil fra Meta, med tall som tall og resten som tekst."""
    tekst = {k: str for k in kolonner if k not in _TALL}
    return pd.read_csv(io.BytesIO(innhold()), dtype=tekst, keep_default_na=False, encoding="utf-8-sig")


def les_dagfil(innhold: Callable[[], bytes]) -> pd.DataFrame:
    """Det som står i en fil med ett tall for hver dag."""
    return pd.read_csv(io.BytesIO(innhold()), encoding="utf-16", skiprows=2)


def _meta_fil(innhold: Callable[[], bytes], beskrivelse: str, kolonner: dict[str, str]) -> Datafil:
    return Datafil(functools.partial(les_meta, innhold, kolonner), beskrivelse, kolonner, raa=innhold)


FILER = {
    f"raa/instagram/{MARS_INSTAGRAM}": _meta_fil(
        mars_instagram,
        "Eksporten fra Meta Business Suite for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        INSTAGRAM,
    ),
    f"raa/facebook/{MARS_FACEBOOK}": _meta_fil(
        mars_facebook,
        "Eksporten av innlegg fra Facebook for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        FACEBOOK,
    ),
    "raa/facebook/Viewers.csv": Datafil(
        functools.partial(les_dagfil, dager_facebook),
        "Kontoer siden nådde hver dag i mars 2025, slik Business Suite skriver det: UTF-16, og to linjer foran overskriftene.",
        DAGER,
        raa=dager_facebook,
    ),
}
