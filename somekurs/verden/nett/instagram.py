"""Instagram: visninger som skiftet betydning, id-er, og eksportfilen slik Meta Business Suite skriver den.

Overskriftene og formatet følger virkelige eksportfiler (Meta Business Suite, innlegg per måned, engelsk grensesnitt): UTF-8
med BOM, komma, amerikanske datoer i tiden som gjelder i California, og `Lifetime` i kolonnen Date.
"""

from __future__ import annotations

import re
import unicodedata

import numpy as np
import pandas as pd

from ..kalender import OSLO
from ..sannheter import nettverk as s
from ..strommer import strom

STILLEHAVET = "America/Los_Angeles"
KONTO = {"Account ID": "17841400000000117", "Account username": "ullvott.simulert", "Account name": "Ullvott"}
OVERSKRIFT = (
    r'"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,'
    r'"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
)
SLAG = {"bilde": "IG image", "karusell": "IG carousel", "reel": "IG reel"}


def visninger(t: pd.DataFrame, navn: str) -> np.ndarray:
    """Visningene Instagram oppgir. Fra bruddet teller ordet noe annet, så samme innlegg får flere."""
    v, sigma = s.VISNINGER_PER_NADD.verdi, s.VISNINGSSTOY.verdi
    per_nadd = np.where(t["tid"] < pd.Timestamp(s.VISNINGSBRUDD.verdi), v["før"], v["etter"])
    stoy = np.array([strom(navn, "visninger", str(tid)).standard_normal() for tid in t["tid"]])
    return np.rint(t["rekkevidde"] * per_nadd * np.exp(sigma * stoy - sigma**2 / 2)).astype(int)


def innlegg_id(tid: pd.Timestamp, navn: str) -> str:
    """Sytten sifre, som hos Instagram."""
    return "18" + "".join(map(str, strom(navn, "id", str(tid)).integers(0, 10, 15)))


def lenke(tid: pd.Timestamp, navn: str) -> str:
    """Adressen til innlegget. Koden sier at den er simulert, så den aldri peker på et virkelig innlegg."""
    bokstaver = "abcdefghijkmnpqrstuvwxyz23456789"
    kode = "".join(bokstaver[i] for i in strom(navn, "lenke", str(tid)).integers(0, len(bokstaver), 6))
    return f"https://www.instagram.com/p/simulert-{kode}/"


def nye_folgere(t: pd.DataFrame, navn: str) -> np.ndarray:
    """Følgerne hvert innlegg brakte, slik Instagram oppgir dem: noen få, og flere når det når mange."""
    return np.array(
        [
            strom(navn, "nye følgere", str(tid)).poisson(0.0003 * r if r < 500_000 else 330)
            for tid, r in zip(t["tid"], t["rekkevidde"], strict=True)
        ]
    )


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Innleggene med kolonnene Instagram legger til: innlegg_id, lenke, visninger, nye_folgere og sekunder (for reels)."""
    lengde = [int(strom(navn, "sekunder", str(x)).integers(*s.REELSEKUNDER.verdi)) for x in t["tid"]]
    return t.assign(
        innlegg_id=[innlegg_id(x, navn) for x in t["tid"]],
        lenke=[lenke(x, navn) for x in t["tid"]],
        visninger=visninger(t, navn),
        nye_folgere=nye_folgere(t, navn),
        sekunder=np.where(t["format"] == "reel", lengde, 0),
    )


def i_stillehavstid(tid: pd.Series) -> pd.Series:
    """Norsk tid som måned/dag/år og klokkeslett i California: ni timer bak, åtte mens bare USA har sommertid."""
    return tid.dt.tz_localize(OSLO).dt.tz_convert(STILLEHAVET).dt.strftime("%m/%d/%Y %H:%M")


def fete_bokstaver(tekst: str) -> str:
    """Teksten med «falske» fete bokstaver fra Unicode, slik noen skriver for å få feit skrift i et innlegg."""
    fet = {chr(ord("A") + i): chr(0x1D5D4 + i) for i in range(26)} | {
        chr(ord("a") + i): chr(0x1D5EE + i) for i in range(26)
    }
    ut = "".join(fet.get(t, t) for t in tekst)
    assert unicodedata.normalize("NFKC", ut) == tekst
    return ut


def _celle(verdi: object) -> str:
    """En celle slik Meta skriver den: hermetegn når det er mellomrom, komma, linjeskift eller hermetegn i den."""
    tekst = str(verdi)
    return '"' + tekst.replace('"', '""') + '"' if re.search(r'[\s",]', tekst) else tekst


def eksport(t: pd.DataFrame) -> bytes:
    """Eksportfilen fra Meta Business Suite for innleggene i `t`, det nyeste øverst.

    Den første teksten har falske fete bokstaver i åpningen.
    """
    t = t.sort_values("tid", ascending=False)
    linjer = [OVERSKRIFT]
    for nr, (rad, tid) in enumerate(zip(t.itertuples(index=False), i_stillehavstid(t["tid"]), strict=True)):
        forste, tegn, resten = re.fullmatch(r"(.*?)([.!?:].*|)(\n.*|)", rad.tekst, re.S).groups()
        tekst = fete_bokstaver(forste) + tegn + resten if nr == 0 else rad.tekst
        om = [rad.innlegg_id, *KONTO.values(), tekst, rad.sekunder, tid, rad.lenke, SLAG[rad.format], "", "Lifetime"]
        tall = [
            rad.visninger,
            rad.rekkevidde,
            rad.reaksjoner,
            rad.delinger,
            rad.nye_folgere,
            rad.kommentarer,
            rad.lagringer,
        ]
        linjer.append(",".join(_celle(v) for v in om + tall))
    return ("\n".join(linjer) + "\n").encode("utf-8-sig")
