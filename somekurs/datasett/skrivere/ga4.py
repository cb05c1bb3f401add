"""Google Analytics 4: rapporten over hvor besøkene kommer fra, med kommentarlinjer øverst.

Rekkefølgen på kolonnene er satt sammen av navn som er sett i virkelige filer, men ikke sett samlet i én.
"""

from __future__ import annotations

import pandas as pd

from ...verden.sannheter import nettverk as s
from .felles import csv_bytes

# språk: av
KOLONNER = (
    "Session primary channel group (Default channel group)",
    "Sessions",
    "Engaged sessions",
    r"Engagement rate",
    "Average engagement time per session",
    "Events per session",
    "Event count",
    "Key events",
    "Session key event rate",
    "Total revenue",
)
# språk: på
GRUPPE = {
    "google": "Organic Search",
    "(direct)": "Direct",
    "nyhetsbrev": "Email",
    "facebook": "Organic Social",
    "henvisning": "Referral",
    "annet": "Unassigned",
}


def trafikkfil(okter: pd.DataFrame, ordrer: pd.DataFrame, fra: str, til: str) -> bytes:
    """`Traffic_acquisition.csv` for perioden. `okter` har dato, kilde og `okter`; `ordrer` har tid, kilde og `belop`."""
    inni = okter[okter["dato"].between(fra, til)]
    gruppe = inni["kilde"].map(GRUPPE).fillna("Organic Social")
    antall = inni.groupby(gruppe)["okter"].sum().sort_values(ascending=False)
    o = ordrer[ordrer["tid"].between(fra, pd.Timestamp(til) + pd.Timedelta(days=1))]
    kjop = o.groupby(o["kilde"].map(GRUPPE).fillna("Organic Social"))["belop"].agg(["size", "sum"])
    rader, v = [], s.GA4.verdi
    for navn, n in antall.items():
        engasjert = round(n * (v["søk"] if navn == "Organic Search" else v["ellers"]))
        nokkel, sum_ = kjop.loc[navn] if navn in kjop.index else (0, 0)
        rader.append(
            [
                navn,
                n,
                engasjert,
                round(engasjert / n, 6),
                round(v["sekunder"] + n % 17 / 3, 4),
                v["hendelser"],
                round(n * v["hendelser"]),
                nokkel,
            ]
        )
        rader[-1] += [round(nokkel / n, 6), f"{sum_:.2f}"]
    # språk: av
    strek = "# ----------------------------------------"
    topp = [strek, "# Traffic acquisition: Session primary channel group (Default channel group)"]
    topp += ["# Account: Ullvott (simulert)", "# Property: Nettbutikken (simulert)", strek, "#", "# All Users"]
    # språk: på
    topp += [f"# Start date: {fra.replace('-', '')}", f"# End date: {til.replace('-', '')}", ""]
    return ("\n".join(topp) + "\n").encode() + csv_bytes(KOLONNER, rader)
