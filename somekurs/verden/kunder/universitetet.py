"""Universitetet i Ytrevåg: det som ikke følger av kontoene selv. Målform, klynger av kampanjer og den virale videoen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import Konto
from ..sannheter import universitetet as s
from . import felles, konto

SERIER = ("trend", "spør", "labb", "studentdag")


def innlegg(k: Konto) -> pd.DataFrame:
    """Innleggene på én konto, med kolonnene fra `konto.innlegg`, `kampanje` (tom utenom klyngene) og `serie` (TikTok)."""
    t = konto.levert(k).assign(kampanje="", serie="")
    ny = (t["tid"] >= s.NYNORSK.verdi["fra"]).to_numpy()
    for er_ny, andel in ((False, s.NYNORSK.verdi["før"]), (True, s.NYNORSK.verdi["etter"])):
        nr = np.flatnonzero(ny == er_ny)
        velg = konto.egen_strom(k, "målform", int(er_ny)).permutation(nr)[: round(andel * len(nr))]
        t.loc[velg, "malform"] = "nynorsk"
    if k.nettverk == "instagram":
        t = _klynger(k, t)
    elif k.nettverk == "tiktok":
        t = _serier(k, t)
    return konto.med_tekst(k, konto.med_respons(k, t))


def _klynger(k: Konto, t: pd.DataFrame) -> pd.DataFrame:
    """Tolv kampanjer på åtte innlegg, seks med film og seks med bilder. Innlegg i samme kampanje ligner på hverandre."""
    v = s.KLYNGER.verdi
    rng = konto.egen_strom(k, "klynger")
    starter = np.linspace(4, len(t) - v["innlegg"] - 4, v["kampanjer"]).astype(int)
    film = rng.permutation(np.arange(v["kampanjer"]) % 2 == 0)
    sigma = v["spredning"] * np.sqrt([v["icc"], 1 - v["icc"]])
    felles_del = sigma[0] * np.log(felles.skjev(v["kampanjer"], 1.0, rng))
    for nr, start in enumerate(starter):
        rader = t.index[start : start + v["innlegg"]]
        t.loc[rader, "kampanje"] = f"K{nr + 1:02}"
        t.loc[rader, "format"] = "reel" if film[nr] else "bilde"
        t.loc[rader, "sekunder"] = rng.integers(*k.formater["reel"].sekunder, len(rader)) if film[nr] else 0
        egen = sigma[1] * rng.standard_normal(len(rader))
        nadd = konto.vanlig(k, t.loc[rader]) * np.exp(felles_del[nr] + egen)
        t.loc[rader, "rekkevidde"] = np.rint(nadd).astype(int)
    return t


def _serier(k: Konto, t: pd.DataFrame) -> pd.DataFrame:
    """Hver video hører til en serie. Den virale er lagt til dagen den skjedde, og antallet er fast."""
    nr = felles.andeler(len(t), (1, 1, 1, 1), konto.egen_strom(k, "serie"))
    t["serie"] = np.array(SERIER)[nr]
    naermest = (t["tid"] - pd.Timestamp(s.VIRAL.verdi["dato"])).abs().idxmin()
    t.loc[naermest, "tid"] = pd.Timestamp(s.VIRAL.verdi["dato"]) + pd.Timedelta(hours=15, minutes=42)
    t.loc[naermest, ["rekkevidde", "serie"]] = [s.VIRAL.verdi["visninger"], s.VIRAL.verdi["serie"]]
    return t.sort_values("tid", ignore_index=True)
