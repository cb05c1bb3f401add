"""Meta Ads Manager: én rad for hver annonse. Små antall står som tomme celler, og navn brukes om igjen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..kunder.alle import kontoens
from ..sannheter import nettverk as s
from ..strommer import husk, strom
from . import kontoer
from .alle import innlegg
from .filer import csv_bytes

# språk: av
ENGELSK = (
    "Campaign name",
    "Campaign ID",
    "Ad set name",
    "Ad set ID",
    "Ad name",
    "Ad ID",
    "Reporting starts",
    "Reporting ends",
    r"Amount spent (NOK)",
    "Result type",
    "Results",
    "Cost per result",
    r"Reach",
    r"Impressions",
    "Frequency",
    r"CPM (cost per 1,000 impressions) (NOK)",
    "Link clicks",
    r"CTR (link click-through rate)",
    r"CPC (cost per link click) (NOK)",
    "Post engagements",
    "Post reactions",
    r"Post comments",
    r"Post shares",
)
# språk: på
NORSK = (
    "Kampanjenavn",
    "Rapportering starter",
    "Rapportering slutter",
    "Beløp brukt (NOK)",
    "Eksponeringer",
    "Rekkevidde",
    "Frekvens",
    "CPM (kostnad per 1000 eksponeringer) (NOK)",
    "Klikk på lenke",
    "CPC (kostnad per klikk på lenke) (NOK)",
)
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


def engelsk(t: pd.DataFrame) -> bytes:
    """Filen på engelsk, med valutaen i kolonnenavnet."""
    rader = []
    for x in t.itertuples():
        tall = [None if pd.isna(v) else int(v) for v in (x.reaksjoner, x.kommentarer, x.delinger)]
        engasjert = sum(v or 0 for v in tall) + x.lenkeklikk
        om = [
            x.kampanje,
            f"1202{x.annonse_id[4:]}",
            "Folk i nærheten",
            f"1203{x.annonse_id[4:]}",
            "Annonse 1",
            x.annonse_id,
        ]
        penger = [f"{x.kroner:.2f}", "Link clicks", x.lenkeklikk or None, _per(x.kroner, x.lenkeklikk)]
        lest = [x.rekkevidde, x.visninger, f"{x.visninger / x.rekkevidde:.6f}", f"{x.kroner / x.visninger * 1000:.6f}"]
        klikk = [x.lenkeklikk, f"{x.lenkeklikk / x.visninger * 100:.6f}", _per(x.kroner, x.lenkeklikk), engasjert]
        rader.append([*om, x.fra, x.til, *penger, *lest, *klikk, *tall])
    return csv_bytes(ENGELSK, rader, bom=True)


def norsk(t: pd.DataFrame) -> bytes:
    """Den samme filen fra norsk grensesnitt: færre kolonner, med navnene vi har sett i et norsk program som leser dem."""
    rader = []
    for x in t.itertuples():
        lest = [x.visninger, x.rekkevidde, f"{x.visninger / x.rekkevidde:.6f}", f"{x.kroner / x.visninger * 1000:.6f}"]
        rader.append([x.kampanje, x.fra, x.til, f"{x.kroner:.2f}", *lest, x.lenkeklikk, _per(x.kroner, x.lenkeklikk)])
    return csv_bytes(NORSK, rader, bom=True)


def _per(kroner: float, antall: int) -> str | None:
    return f"{kroner / antall:.6f}" if antall else None
