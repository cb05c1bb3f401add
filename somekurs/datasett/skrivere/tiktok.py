"""TikTok Studio: oversikten, videoene, seerne og følgerne, med datoer uten år."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import nettverk as s
from ...verden.strommer import strom
from .felles import csv_bytes

MANEDER = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


MANEDER_NORSK = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)


def dato(dag: pd.Timestamp, norsk: bool = False) -> str:
    """Datoen slik TikTok Studio skriver den: uten år, på språket i appen. Den norske formen er ikke sett i en virkelig fil."""
    return f"{dag.day}. {MANEDER_NORSK[dag.month - 1]}" if norsk else f"{MANEDER[dag.month - 1]} {dag.day}"


def oversikt(dager: pd.DataFrame, norsk: bool = False) -> bytes:
    """`Overview.csv`: en rad for hver dag. Den siste dagen er ikke ferdig, og står med nuller."""
    rader = [
        [dato(x.dato, norsk), x.visninger, x.profilvisninger, x.reaksjoner, x.kommentarer, x.delinger]
        for x in dager.itertuples()
    ]
    rader[-1][1:] = [0] * 5
    return csv_bytes(OVERSIKT, rader, alt_i_hermetegn=True)


def videofil(t: pd.DataFrame, lastet_ned: pd.Timestamp, norsk: bool = False) -> bytes:
    """`Content.csv`: de siste videoene. Hermetegn og komma i titlene er ikke beskyttet, slik TikTok skriver dem."""
    linjer = [",".join(f'"{k}"' for k in INNHOLD)]
    for x in t.sort_values("tid", ascending=False).itertuples():
        celler = [
            dato(lastet_ned, norsk),
            x.tekst,
            x.lenke,
            dato(x.tid, norsk),
            x.reaksjoner,
            x.kommentarer,
            x.delinger,
            x.visninger,
        ]
        linjer.append(",".join(f'"{v}"' for v in celler))
    return ("\n".join(linjer) + "\n").encode("utf-8")


def seere(dager: pd.DataFrame, navn: str) -> bytes:
    """`Viewers.csv`: seere hver dag, nye og kjente."""
    rng = strom(navn, "seere")
    rader = []
    for x in dager.itertuples():
        alle = round(x.visninger * s.TIKTOK.verdi["seere"])
        nye = int(rng.binomial(alle, s.TIKTOK.verdi["nye"]))
        rader.append([dato(x.dato), alle, nye, alle - nye])
    return csv_bytes(SEERE, rader)


def folgerfiler(dager: pd.DataFrame, navn: str) -> dict[str, bytes]:
    """Filene om følgerne: historikk, når de er aktive, kjønn og land. Første dag i historikken er `undefined`."""
    rng = strom(navn, "følgerfiler")
    netto = dager["folgere"].diff()
    historikk = [
        [dato(d), n, "undefined" if pd.isna(x) else int(x)]
        for d, n, x in zip(dager["dato"], dager["folgere"], netto, strict=True)
    ]
    siste, antall = dager["dato"].tail(7), int(dager["folgere"].iloc[-1])
    niva, utslag, stiger, lavest = s.TIKTOK_DOGN.verdi
    timer = [max(lavest, niva + utslag * np.sin((t - stiger) / 24 * 2 * np.pi)) for t in range(24)]
    aktive = [
        [dato(d), t, int(rng.binomial(antall, s.TIKTOK.verdi["innom"] * timer[t]))] for d in siste for t in range(24)
    ]
    return {
        "FollowerHistory.csv": csv_bytes(HISTORIKK, historikk, alt_i_hermetegn=True),
        "FollowerActivity.csv": csv_bytes(AKTIVE, aktive),
        "FollowerGender.csv": csv_bytes(
            KJONN, list(zip(("Female", "Male", "Other"), s.TIKTOK.verdi["kjønn"], strict=True))
        ),
        "FollowerTopTerritories.csv": csv_bytes(
            LAND, list(zip(("NO", "SE", "DK", "Others"), s.TIKTOK.verdi["land"], strict=True))
        ),
    }


# språk: av
OVERSIKT = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")


INNHOLD = (
    "Time",
    "Video title",
    "Video link",
    "Post time",
    "Total likes",
    "Total comments",
    "Total shares",
    "Total views",
)


SEERE = ("Date", "Total Viewers", "New Viewers", "Returning Viewers")


HISTORIKK = ("Date", "Followers", "Difference in followers from previous day")


AKTIVE = ("Date", "Hour", "Active followers")


KJONN = ("Gender", "Distribution")


LAND = ("Top territories", "Distribution")
# språk: på
