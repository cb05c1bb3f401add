"""Leksjon 12: seksti oppdiktede skapere: følgere dag for dag, innlegg, priser, overlapp og to kampanjer hver."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.kunder import felles
from ...verden.sannheter import l12 as s
from ...verden.strommer import husk, trukket
from ..datafil import Datafil

SKAPER = {
    "skaper": "skaperen, `S01`–`S60`",
    "nisje": "`strikk`, `friluft`, `mat`, `familie` eller `mote`",
    "folgere": "følgere i dag",
    "pris": "kroner for ett innlegg, eks. mva.",
    "overlapp": "andel av publikum som alt følger Ullvott",
}
DAG = {"skaper": "skaperen, `S01`–`S60`", "dato": "dagen, år-måned-dag", "folgere": "følgere ved slutten av dagen"}
INNLEGG = {
    "skaper": "skaperen, `S01`–`S60`",
    "nr": "innleggets nummer, 1–12, eldst først",
    "rekkevidde": "kontoer nådd",
    "liker": "antall likerklikk",
    "kommentarer": "antall kommentarer",
}
KAMPANJE = {
    "skaper": "skaperen, `S01`–`S60`",
    "kampanje": "kampanjens nummer, 1–2",
    "nye_nadd": "kontoer nådd som ikke fulgte Ullvott fra før",
    "ordrer": "bestillinger kampanjen skapte, målt i forsøk",
}


def _rng(*navn: str) -> np.random.Generator:
    return trukket("l12/skapere", s.TREKNING.verdi, *navn)


@husk
def _alle() -> pd.DataFrame:
    n, k = s.SKAPERE.verdi["antall"], s.KJOPT.verdi
    rng = _rng("skapere")
    t = pd.DataFrame({"skaper": [f"S{i + 1:02}" for i in range(n)]})
    t["nisje"] = np.array(list(s.NISJER.verdi))[felles.andeler(n, tuple(s.NISJER.verdi.values()), rng)]
    f = s.FOLGERE.verdi
    t["ekte"] = np.rint(f["median"] * felles.skjev(n, f["spredning"], rng)).astype(int)
    stor_nok = np.flatnonzero(t["ekte"] > np.quantile(t["ekte"], s.MINSTE_KJOPER.verdi))
    t["kjopt"] = np.isin(np.arange(n), rng.choice(stor_nok, k["antall"], replace=False))
    t["folgere"] = np.rint(t["ekte"] * np.where(t["kjopt"], k["ganger"], 1)).astype(int)
    p = s.PRIS.verdi
    pris = p["per_1000"] * 10 * (t["folgere"] / 10_000) ** p["kraft"] * np.exp(p["spredning"] * rng.standard_normal(n))
    t["pris"] = (np.rint(pris * np.where(t["kjopt"], k["pris"], 1) / 500) * 500).astype(int)
    strikk = t["nisje"] == "strikk"
    o = np.where(strikk, s.OVERLAPP.verdi["strikk"], s.OVERLAPP.verdi["andre"])
    t["overlapp"] = (o * np.exp(s.OVERLAPPSTOY.verdi * rng.standard_normal(n))).round(2)
    v = s.NADD.verdi
    t["nadd"] = t["ekte"] * v["andel"] * (t["ekte"] / 10_000) ** v["kraft"]
    return t


def skapere() -> pd.DataFrame:
    """Skaperne slik et byrå ser dem i en liste."""
    return _alle()[list(SKAPER)]


def folgere() -> pd.DataFrame:
    """Følgerne til hver skaper dag for dag. De som har kjøpt, gjør et hopp på én dag."""
    dager = pd.date_range(end="2025-12-31", periods=s.SKAPERE.verdi["dager"])
    rng, deler = _rng("følgere"), []
    for x in _alle().itertuples():
        vekst = np.exp(np.cumsum(rng.normal(*s.VEKST.verdi, len(dager))))
        antall = x.ekte * vekst / vekst[-1]
        if x.kjopt:
            antall += np.where(np.arange(len(dager)) >= rng.integers(20, 150), x.folgere - x.ekte, 0)
        deler.append(pd.DataFrame({"skaper": x.skaper, "dato": dager, "folgere": np.rint(antall).astype(int)}))
    t = pd.concat(deler, ignore_index=True)
    return t.assign(dato=t["dato"].dt.strftime("%Y-%m-%d"))[list(DAG)]


def innlegg() -> pd.DataFrame:
    """Tolv innlegg fra hver skaper. Fire av skaperne har ett innlegg der noe kunne vinnes."""
    n, v = s.SKAPERE.verdi["innlegg"], s.GIVEAWAY.verdi
    rng, deler = _rng("innlegg"), []
    vinn = set(rng.choice(s.SKAPERE.verdi["antall"], v["skapere"], replace=False))
    for x in _alle().itertuples():
        nadd = x.nadd * np.exp(s.NADD.verdi["spredning"] * rng.standard_normal(n))
        if x.Index in vinn:
            nadd[rng.integers(n)] *= v["ganger"]
        liker = rng.poisson(nadd * s.LIKER.verdi["per_nådd"] * np.exp(s.LIKER.verdi["støy"] * rng.standard_normal(n)))
        andel = (
            s.KOMMENTAR.verdi["per_liker"]
            * np.exp(s.KOMMENTAR.verdi["støy"] * rng.standard_normal())
            * (s.KJOPT.verdi["kommentarer"] if x.kjopt else 1)
        )
        rader = {"skaper": x.skaper, "nr": range(1, n + 1), "rekkevidde": np.rint(nadd).astype(int), "liker": liker}
        deler.append(pd.DataFrame(rader | {"kommentarer": rng.poisson(liker * andel)}))
    return pd.concat(deler, ignore_index=True)[list(INNLEGG)]


def kampanjer() -> pd.DataFrame:
    """To kampanjer med hver skaper. Mye av det som skiller dem, er flaks."""
    v, rng, deler = s.KAMPANJER.verdi, _rng("kampanjer"), []
    for x in _alle().itertuples():
        god = np.exp(v["spredning"] * rng.standard_normal())
        nye = np.rint(
            x.nadd * (1 - x.overlapp) * np.exp(s.KAMPANJESTOY.verdi * rng.standard_normal(v["antall"]))
        ).astype(int)
        stoy = np.exp(v["støy"] * rng.standard_normal(v["antall"]) - v["støy"] ** 2 / 2)
        rader = {"skaper": x.skaper, "kampanje": range(1, v["antall"] + 1), "nye_nadd": nye}
        deler.append(pd.DataFrame(rader | {"ordrer": rng.poisson(nye * god * stoy * v["per_1000"] / 1000)}))
    return pd.concat(deler, ignore_index=True)[list(KAMPANJE)]


MERKING = {
    "nr": "innleggets nummer, 1–20",
    "skaper": "skaperen, `S01`–`S60`",
    "apning": "de første ordene i innlegget",
    "slutt": "de siste ordene i innlegget",
    "fikk": "det skaperen fikk: `penger`, `varer`, `rabattkode` eller `ingenting`",
    "merke_i_appen": "`ja` når nettverkets egen merking er slått på, ellers `nei`",
}

_MERKING = (
    ("S03", "Annonse | Ullvott. Jeg har strikket", "Koden gjelder ut uken.", "penger", "ja"),
    ("S07", "Endelig! Disse vottene er", "I samarbeid med @ullvott ❤", "penger", "nei"),
    ("S12", "REKLAME for Ullvott: ny pakke", "Si hva dere synes.", "varer", "nei"),
    ("S15", "Takk til Ullvott for garnet", "#gave #sponset", "varer", "nei"),
    ("S18", "Jeg kjøpte disse selv, og", "Anbefales.", "ingenting", "nei"),
    ("S21", "Bruk VOTT15 hos Ullvott", "Jeg får litt når du bruker koden.", "rabattkode", "nei"),
    ("S22", "Reklame. Slik feller du", "Oppskriften ligger hos Ullvott.", "penger", "ja"),
    ("S25", "Tre votter, én vinter", "#ad", "penger", "nei"),
    ("S28", "Annonselenke: Ullvott", "Lenken ligger i profilen.", "rabattkode", "ja"),
    ("S30", "Bestemor prøver «Nordlys»", "Hun fikk dem av meg, jeg fikk dem av Ullvott.", "varer", "nei"),
    ("S33", "Annonse for @ullvott", "", "penger", "nei"),
    ("S35", "Husker dere vottene?", "Betalt samarbeid", "penger", "ja"),
    ("S38", "Ærlig omtale: klør den?", "Svaret er nei.", "ingenting", "nei"),
    ("S41", "Garnet er fra Ullvott", "sponsa av dem", "varer", "nei"),
    ("S44", "Reklame | Ullvott", "#strikk", "varer", "ja"),
    ("S47", "Min favoritt denne uken", "Alle meninger er mine egne.", "penger", "nei"),
    ("S50", "Samarbeid med Ullvott", "", "penger", "ja"),
    ("S53", "Annonse: Strikkepakken", "Filter er brukt på ansiktet.", "penger", "ja"),
    ("S56", "Kodens siste dag: VOTT15", "", "rabattkode", "nei"),
    ("S59", "Jeg fant dem på loftet", "De er fra 1998.", "ingenting", "nei"),
)


def merking() -> pd.DataFrame:
    """Tjue innlegg fra skapere, og det de fikk for dem."""
    return pd.DataFrame([(nr, *rad) for nr, rad in enumerate(_MERKING, 1)], columns=list(MERKING))


FILER = {
    "ryddet/merking.csv": Datafil(
        merking, "Til leksjon 12 og 14: tjue innlegg fra skapere, og det de fikk for dem.", MERKING
    ),
    "ryddet/skapere.csv": Datafil(skapere, "Til leksjon 12: seksti oppdiktede skapere.", SKAPER),
    "ryddet/skaper_folgere.csv": Datafil(folgere, "Til leksjon 12: følgerne til skaperne de siste 180 dagene.", DAG),
    "ryddet/skaper_innlegg.csv": Datafil(innlegg, "Til leksjon 12: tolv innlegg fra hver skaper.", INNLEGG),
    "ryddet/skaper_kampanjer.csv": Datafil(kampanjer, "Til leksjon 12: to kampanjer med hver skaper.", KAMPANJE),
}
