"""YouTube Studio: en zip med tabellen, grafen og totalene. De minste filmene er med i summen, men ikke i radene."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .felles import ENGELSKE_MANEDER, csv_bytes, zip_bytes

# språk: av
TABELL = (
    "Content",
    "Video title",
    "Video publish time",
    "Duration",
    r"Engaged views",
    r"Average view duration",
    r"Views",
    "Watch time (hours)",
    "Subscribers",
    r"Impressions",
    r"Impressions click-through rate (%)",
)


GRAF = ("Date", "Content", "Video title", "Video publish time", "Duration", r"Views")


DELER = {"Table data.csv": TABELL, "Chart data.csv": GRAF, "Totals.csv": ("Date", r"Views")}


# språk: på
SKJULT = 3  # filmer Studio ikke viser, men teller med i totalen


def _dato(dag: pd.Timestamp) -> str:
    return f"{ENGELSKE_MANEDER[dag.month - 1]} {dag.day}, {dag.year}"


def _rad(x: object, uten_dato: bool) -> list:
    film_id = f" {x.innlegg_id}" if x.innlegg_id.startswith("-") else x.innlegg_id
    snitt = int(x.seertid_sek / max(x.engasjerte, 1))
    varighet = f"{snitt // 3600}:{snitt // 60 % 60:02}:{snitt % 60:02}"
    tid = round(x.seertid_sek / 3600, 4)
    klikk = round(x.engasjerte / x.eksponeringer * 100, 2)
    dato = None if uten_dato else _dato(x.tid)
    om = [film_id, x.tekst, dato, x.sekunder, x.engasjerte, varighet, x.visninger, tid]
    return [*om, x.nye_folgere, x.eksponeringer, klikk]


def zipfil(t: pd.DataFrame, dager: pd.DataFrame) -> bytes:
    """En zip med `Table data.csv`, `Chart data.csv` og `Totals.csv`.

    Øverst i tabellen står summen. De minste filmene er med i summen, men ikke i radene, en film er uten dato fordi den er
    skjult for publikum, og en film har mistet flere abonnenter enn den fikk.
    """
    t = t.sort_values("visninger", ascending=False).reset_index(drop=True)
    t.loc[len(t) - SKJULT - 1, "nye_folgere"] = -2
    vist = t.iloc[: len(t) - SKJULT]
    rader = [_rad(x, uten_dato=nr == len(vist) - 1) for nr, x in enumerate(vist.itertuples())]
    tid, eks = round(t["seertid_sek"].sum() / 3600, 4), int(t["eksponeringer"].sum())
    summer = [int(t["engasjerte"].sum()), None, int(t["visninger"].sum()), tid, int(t["nye_folgere"].sum()), eks]
    total = ["Total", None, None, None, *summer, round(t["engasjerte"].sum() / eks * 100, 2)]
    graf = []
    for rad, x in zip(rader[:3], vist.itertuples(), strict=False):
        dager_ute = (dager["dato"] - x.tid.normalize()).dt.days
        vekt = np.where(dager_ute >= 0, 1 / (1 + np.maximum(dager_ute, 0)), 0)  # mest den første tiden
        hver = np.rint(x.visninger * vekt / vekt.sum()).astype(int)
        graf += [
            [f"{d:%Y-%m-%d}", *rad[:4], n] for d, n, ute in zip(dager["dato"], hver, dager_ute, strict=True) if ute >= 0
        ]
    return zip_bytes(
        {
            # språk: av
            "Table data.csv": csv_bytes(TABELL, [total, *rader]),
            "Chart data.csv": csv_bytes(GRAF, graf),
            # språk: på
            "Totals.csv": csv_bytes(
                ("Date", r"Views"), [[f"{d.dato:%Y-%m-%d}", d.visninger] for d in dager.itertuples()]
            ),
        }
    )
