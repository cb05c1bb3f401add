"""Annonsene slik Meta viser dem: én rad for hver annonse. Små antall vises ikke, og navn på kampanjer brukes om igjen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..kunder.alle import kontoens
from ..sannheter import nettverk as s
from ..strommer import husk, strom
from . import kontoer
from .alle import innlegg

ANNONSER = {
    "konto": "kunden som betalte for annonsen",
    "annonse_id": "Metas nummer på annonsen; les det som tekst",
    "innlegg_id": "innlegget det ble brukt penger på; les det som tekst",
    "kampanje": "navnet på kampanjen; det samme navnet er brukt flere ganger",
    "fra": "første dag, år-måned-dag",
    "til": "siste dag, år-måned-dag",
    "kroner": "kroner brukt, eks. mva.",
    "rekkevidde": "kontoer som så annonsen minst én gang",
    "visninger": "ganger annonsen ble vist",
    "lenkeklikk": "klikk på lenken",
    "reaksjoner": "reaksjoner på annonsen; tom når det er færre enn tre",
    "kommentarer": "kommentarer på annonsen; tom når det er færre enn tre",
    "delinger": "delinger av annonsen; tom når det er færre enn tre",
}


@husk(av=kontoens)
def annonser(navn: str) -> pd.DataFrame:
    """Annonsene på kontoen, med kolonnene i `ANNONSER`: én for hvert innlegg det er brukt penger på."""
    t = innlegg(navn)
    t = t[t["betalt"]]
    andel = s.ANNONSEANDEL.verdi
    v, rng = s.ANNONSER.verdi, strom(navn, "annonser")
    nadd = np.rint(t["rekkevidde"].to_numpy() * andel["nådd"]).astype(int)
    visninger = np.rint(nadd * v["frekvens"] * np.exp(andel["støy"] * rng.standard_normal(len(t)))).astype(int)
    kroner = visninger / 1000 * v["cpm"] * np.exp(v["spredning"] * rng.standard_normal(len(t)))
    ut = pd.DataFrame(
        {
            "konto": kontoer.kunden(navn),
            "annonse_id": ["2385" + "".join(map(str, r)) for r in rng.integers(0, 10, (len(t), 13))],
            "innlegg_id": t["innlegg_id"].to_numpy(),
            "kampanje": ("Innlegg " + t["tid"].dt.month.astype(str).str.zfill(2)).to_numpy(),
            "fra": t["tid"].dt.strftime("%Y-%m-%d").to_numpy(),
            "til": (t["tid"] + pd.Timedelta(days=v["dager"] - 1)).dt.strftime("%Y-%m-%d").to_numpy(),
            "kroner": kroner.round(2),
            "rekkevidde": nadd,
            "visninger": visninger,
            "lenkeklikk": rng.binomial(t["lenkeklikk"], andel["lenkeklikk"]),
        }
    )
    for k in ("reaksjoner", "kommentarer", "delinger"):
        antall = pd.Series(rng.binomial(t[k], andel["reaksjoner"])).astype("Int64")
        ut[k] = antall.mask(antall < s.SKJULT_UNDER.verdi)
    return ut[list(ANNONSER)]
