"""Leksjon 8: diagrammer. Hver konto måned for måned."""

from __future__ import annotations

import pandas as pd

from .. import ryddet
from ..datafil import Datafil

MANED = {
    "konto": "kunden som eier kontoen",
    "nettverk": "nettverket kontoen er på",
    "maned": "måneden, som `2025-03`",
    "innlegg": "antall innlegg",
    "visninger": "visninger av innleggene, lagt sammen",
    "median_visninger": "visninger av et vanlig innlegg",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer; tom for YouTube",
    "folgere": "følgere ved slutten av måneden",
}


def maneder() -> pd.DataFrame:
    """Hver konto måned for måned: innleggene og følgerne."""
    t, d = ryddet.innlegg(), ryddet.daglig()
    hver = t.groupby(["konto", "nettverk", "maned"], sort=False)
    ut = hver.agg(
        innlegg=("dato", "size"),
        visninger=("visninger", "sum"),
        median_visninger=("visninger", "median"),
        interaksjoner=("interaksjoner", lambda x: x.sum(min_count=1)),
    ).reset_index()
    d = d.assign(maned=d["dato"].str[:7]).groupby(["konto", "nettverk", "maned"])["folgere"].last()
    ut["folgere"] = d.reindex(pd.MultiIndex.from_frame(ut[["konto", "nettverk", "maned"]])).to_numpy()
    ut["median_visninger"] = ut["median_visninger"].astype(float).round().astype(int)
    ut["interaksjoner"] = ut["interaksjoner"].astype("Int64")
    return ut.sort_values(["konto", "nettverk", "maned"], ignore_index=True)[list(MANED)]


FILER = {
    "ryddet/maned_kontoer.csv": Datafil(maneder, "Til leksjon 8: hver konto måned for måned i to år.", MANED),
}
