"""Leksjon 14: Instagram for Ullvott. Innleggene med besøk og bestillinger fra lenkesiden, og storyene på de tre kontoene."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden import kalender
from ...verden.kunder import alle, ullvott_instagram, ullvott_nettbutikk
from ...verden.nett import alle as nett
from ...verden.sannheter import l14 as s
from ...verden.strommer import strom, trukket
from ..datafil import Datafil

INNLEGG = {
    "innlegg_id": "Instagrams nummer på innlegget; les det som tekst",
    "dato": "dagen det ble lagt ut, år-måned-dag",
    "time": "timen det ble lagt ut, norsk tid, 0–23",
    "format": "bilde, karusell eller reel",
    "tema": "oppskrift, strikkepakke, produkt, kunde eller kulisser",
    "periode": "`vanlig`, `høysesong` eller `kampanje`",
    "rekkevidde": "kontoer nådd",
    "lagringer": "antall lagringer",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer til sammen",
    "produktmerke": "`ja` når produktet var merket i innlegget, ellers `nei`; nettbutikken sluttet med det 31. august 2025",
    "okter": "besøk i nettbutikken fra lenkesiden, merket med innleggets nummer",
    "ordrer": "bestillinger fra de besøkene",
}
STORY = {
    "konto": "kunden som eier kontoen: `ullvott`, `universitetet` eller `tangholmen`",
    "story": "storyens nummer på kontoen",
    "dato": "dagen den ble lagt ut, år-måned-dag",
    "rute": "rutens plass i storyen; 1 er den første",
    "klistremerke": "`ja` når ruten har en avstemning, et spørsmål eller en lenke, ellers `nei`",
    "visninger": "kontoer som så ruten",
    "ut": "kontoer som gikk ut av storyen på denne ruten",
}


def innlegg() -> pd.DataFrame:
    """Innleggene på Instagram med besøkene og bestillingene de førte til."""
    t = nett.innlegg(ullvott_instagram.NAVN)
    besok = ullvott_nettbutikk.besok()
    m = s.PRODUKTMERKER.verdi
    merket = t["tema"].isin(m["temaer"]) & (t["tid"] < pd.Timestamp(m["til"]) + pd.Timedelta(days=1))
    merket &= strom(ullvott_instagram.NAVN, "produktmerker").random(len(t)) < m["andel"]
    t = t.assign(
        produktmerke=np.where(merket, "ja", "nei"),
        dato=t["tid"].dt.strftime("%Y-%m-%d"),
        time=t["tid"].dt.hour,
        interaksjoner=t[["reaksjoner", "kommentarer", "delinger", "lagringer"]].sum(axis=1),
        okter=besok["okter"].to_numpy(),
        ordrer=besok["ordrer"].to_numpy(),
    )
    return t[list(INNLEGG)]


def _storyer(konto: str, ruter: int) -> pd.DataFrame:
    """Storyene på én konto. Klistremerkene står sjelden på den første ruten, der flest går ut uansett."""
    v = s.STORYER.verdi
    rng = trukket("l14/storyer", s.STORY_TREKNING.verdi, konto)
    lengder: list[int] = []
    while sum(lengder) < ruter:
        lengder.append(min(int(rng.integers(v["per_story"][0], v["per_story"][1] + 1)), ruter - sum(lengder)))
    dager = kalender.dager()[np.sort(rng.choice(731, len(lengder), replace=False))]
    folgere = alle.folgere(f"{konto}/instagram")
    rader = []
    for nr, (dag, lengde) in enumerate(zip(dager, lengder, strict=True), 1):
        kjopte = s.EKTE_FOLGERE.verdi if konto == "ullvott" and dag >= pd.Timestamp("2024-05-15") else 0
        ser = int((folgere[dag] - kjopte) * v["nådd"] * np.exp(v["spredning"] * rng.standard_normal()))
        for rute in range(1, lengde + 1):
            forste = rute == 1
            merke = rng.random() < (v["merke_forste"] if forste else v["merke_senere"])
            ut = (v["ut_forste"] if forste else v["ut_senere"]) * (v["merke_ganger"] if merke else 1)
            gikk = int(rng.binomial(ser, ut * np.exp(s.UTSTOY.verdi * rng.standard_normal())))
            rader.append([konto, nr, f"{dag:%Y-%m-%d}", rute, "ja" if merke else "nei", ser, gikk])
            ser -= gikk
    return pd.DataFrame(rader, columns=list(STORY))


def storyer() -> pd.DataFrame:
    """Storyene på de tre kontoene på Instagram, en rad for hver rute."""
    return pd.concat([_storyer(k, n) for k, n in s.STORYRUTER.verdi.items()], ignore_index=True)


FILER = {
    "ryddet/instagram_salg.csv": Datafil(
        innlegg,
        "Til leksjon 14: innleggene til Ullvott på Instagram, med besøk og bestillinger fra lenkesiden.",
        INNLEGG,
    ),
    "ryddet/storyruter.csv": Datafil(storyer, "Til leksjon 14: storyene på Instagram, rute for rute.", STORY),
}
