"""Det prøvene av eksportfilene deler: filene som bytes, og innleggene og dagene de skal stemme med."""

from __future__ import annotations

import functools

import pandas as pd

from somekurs import sti

# tallene et innlegg kan ha i den ryddige tabellen
MAL = (
    "visninger",
    "rekkevidde",
    "reaksjoner",
    "kommentarer",
    "delinger",
    "lagringer",
    "klikk",
    "lenkeklikk",
    "nye_folgere",
)


@functools.cache
def fil(navn: str) -> bytes:
    """Innholdet i en av kursets datafiler."""
    with open(sti(navn), "rb") as f:
        return f.read()


@functools.cache
def tabell(navn: str) -> pd.DataFrame:
    """En ryddig tabell, med numre som tekst. Den som får den, skal ikke endre den."""
    return pd.read_csv(sti(navn), dtype={"innlegg_id": str})


def konto(navn: str, kunde: str, nettverk: str, maned: str = "") -> pd.DataFrame:
    """Radene i en ryddig tabell for én konto, og for én måned når den er gitt (`2025-03`)."""
    t = tabell(navn)
    return t[(t["konto"] == kunde) & (t["nettverk"] == nettverk) & t["dato"].str.startswith(maned)]
