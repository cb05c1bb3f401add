"""Leksjon 9: usikkerhet. Undersøkelsen, påmeldingene, instituttkontoene, ukene og kampanjene."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.kunder import alle
from ...verden.sannheter import l09 as s
from ...verden.strommer import husk, strom, trukket
from .. import ryddet
from ..datafil import Datafil

INSTITUTT = {
    "konto": "instituttkontoen, `I01`–`I42`",
    "maned": "måneden, som `2025-03`",
    "innlegg": "antall innlegg den måneden; måneder uten innlegg er ikke med",
    "rekkevidde": "kontoer nådd av innleggene, lagt sammen",
    "interaksjoner": "reaksjoner, kommentarer og delinger til sammen",
}
UKE = {
    "uke": "ukens nummer fra 1. januar 2024, 1–104",
    "rekkevidde": "kontoer nådd av innleggene den uken, lagt sammen",
    "interaksjoner": "reaksjoner, kommentarer og delinger til sammen",
}


def erindring() -> pd.DataFrame:
    """Svarene i undersøkelsen: om den spurte har sett kampanjen, og husker den. Antallene er faste, rekkefølgen tilfeldig."""
    deler = [
        pd.DataFrame({"gruppe": gruppe, "husker": np.arange(n) < k}) for gruppe, (k, n) in s.ERINDRING.verdi.items()
    ]
    t = pd.concat(deler, ignore_index=True)
    t = t.iloc[strom("l09/erindring").permutation(len(t))].reset_index(drop=True)
    return t.assign(nr=t.index + 1, husker=t["husker"].map({True: "ja", False: "nei"}))[["nr", "gruppe", "husker"]]


def pamelding() -> pd.DataFrame:
    """Klikk og påmeldinger til Åpen dag, etter kanal og gruppe."""
    return pd.DataFrame(s.PAMELDING.verdi, columns=["kanal", "gruppe", "klikk", "pameldinger"])


@husk
def institutter() -> pd.DataFrame:
    """De 42 kontoene måned for måned. Alle har den samme sanne raten; bare antallet innlegg er ulikt."""
    v = s.INSTITUTTER.verdi
    rng = trukket("l09/institutter", s.INSTITUTT_TREKNING.verdi)
    antall = np.geomspace(v["fra"], v["til"], v["kontoer"])
    antall = np.rint(antall * v["innlegg"] / antall.sum()).clip(v["fra"], v["til"]).astype(int)
    konto = np.repeat(np.arange(v["kontoer"]), rng.permutation(antall))
    n = len(konto)
    maned = pd.PeriodIndex(pd.period_range("2024-01", "2025-12", freq="M")[rng.integers(0, 24, n)])
    nadd = np.rint(v["nådd"] * np.exp(v["spredning"] * rng.standard_normal(n))).astype(int)
    # gjennomsnittet av støyen er 1, så raten er den samme for alle
    rate = v["rate"] * np.exp(v["støy"] * rng.standard_normal(n) - v["støy"] ** 2 / 2)
    t = pd.DataFrame({"konto": [f"I{k + 1:02}" for k in konto], "maned": maned.astype(str), "rekkevidde": nadd})
    t["interaksjoner"] = rng.poisson(nadd * rate)
    t = t.groupby(["konto", "maned"], as_index=False).agg(
        innlegg=("rekkevidde", "size"), rekkevidde=("rekkevidde", "sum"), interaksjoner=("interaksjoner", "sum")
    )
    return t[list(INSTITUTT)]


def _uker(t: pd.DataFrame) -> pd.DataFrame:
    uke = (pd.to_datetime(t["dato"]) - pd.Timestamp("2024-01-01")).dt.days // 7 + 1
    t = t.assign(uke=uke)[uke <= s.UKER.verdi["uker"]]
    return t.groupby("uke", as_index=False)[["rekkevidde", "interaksjoner"]].sum()[list(UKE)]


def uker() -> pd.DataFrame:
    """Universitetets innlegg på Facebook, uke for uke. Ingenting skjer med raten på to år."""
    t = ryddet.innlegg()
    return _uker(t[(t["konto"] == "universitetet") & (t["nettverk"] == "facebook")])


def uker_skift() -> pd.DataFrame:
    """Tvillingserien: de samme ukene med ny støy, der raten skifter i en av dem."""
    t, v = uker(), s.UKER.verdi
    rng = trukket("l09/skift", s.UKE_TREKNING.verdi)
    rate = t["interaksjoner"].sum() / t["rekkevidde"].sum() * np.where(t["uke"] >= v["skift_fra"], v["ganger"], 1)
    stoy = np.exp(s.UKESTOY.verdi * rng.standard_normal(len(t)))
    return t.assign(interaksjoner=rng.poisson(t["rekkevidde"].to_numpy(float) * rate * stoy))


def kampanjer() -> pd.DataFrame:
    """Tolv kampanjer på åtte innlegg, seks med film og seks med bilder."""
    t = alle.innlegg("universitetet/instagram")
    t = t[t["kampanje"] != ""]
    t = t.assign(dato=t["tid"].dt.strftime("%Y-%m-%d"), form=t["format"].map({"reel": "film", "bilde": "bilde"}))
    return t[["kampanje", "form", "dato", "rekkevidde"]]


FILER = {
    "ryddet/erindring.csv": Datafil(
        erindring,
        "Til leksjon 9: 1 230 spurt om de husker kampanjen til universitetet. Noen hadde sett den, resten er kontrollgruppe.",
        {
            "nr": "svarets nummer",
            "gruppe": "`eksponert` (hadde fått kampanjen vist) eller `kontroll`",
            "husker": "`ja` eller `nei`",
        },
    ),
    "ryddet/pamelding.csv": Datafil(
        pamelding,
        "Til leksjon 9: klikk og påmeldinger til Åpen dag fra to kanaler, for avgangselever og andre.",
        {
            "kanal": "`facebook` eller `instagram`",
            "gruppe": "`avgangselever` eller `andre`",
            "klikk": "klikk til siden der man melder seg på",
            "pameldinger": "påmeldinger etter klikk",
        },
    ),
    "ryddet/institutt_maned.csv": Datafil(
        institutter, "Til leksjon 9: 42 kontoer for institutter ved universitetet, måned for måned.", INSTITUTT
    ),
    "ryddet/uker_universitetet.csv": Datafil(
        uker, "Til leksjon 9: universitetet på Facebook uke for uke i 104 uker. Uker uten innlegg er ikke med.", UKE
    ),
    "ryddet/uker_med_skift.csv": Datafil(
        uker_skift, "Til leksjon 9: en tvilling av ukene, der noe virkelig skjer underveis.", UKE
    ),
    "ryddet/kampanjeinnlegg.csv": Datafil(
        kampanjer,
        "Til leksjon 9: tolv kampanjer på universitetets Instagram med åtte innlegg hver.",
        {
            "kampanje": "kampanjen, `K01`–`K12`",
            "form": "`film` eller `bilde`; alle innleggene i en kampanje har samme form",
            "dato": "dagen innlegget ble lagt ut, år-måned-dag",
            "rekkevidde": "kontoer nådd",
        },
    ),
}
