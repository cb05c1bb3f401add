"""Instagram: visninger som skiftet betydning, id-er, og eksportfilen slik Meta Business Suite skriver den.

Overskriftene og formatet følger virkelige eksportfiler (Meta Business Suite, innlegg per måned, engelsk grensesnitt): UTF-8
med BOM, komma, amerikanske datoer i tiden som gjelder i California, og `Lifetime` i kolonnen Date.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from ..sannheter import nettverk as s
from ..strommer import strom
from . import kontoer, meta

OVERSKRIFT = (
    r'"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,'
    r'"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
)
SLAG = {"bilde": "IG image", "karusell": "IG carousel", "reel": "IG reel"}


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
    viralt = s.VIRALT.verdi
    vanlig = s.FOLGERE_PER_NADD.verdi * t["rekkevidde"]
    forventet = np.where(t["rekkevidde"] < viralt["grense"], vanlig, viralt["følgere"])
    return np.array([strom(navn, "nye følgere", str(x)).poisson(n) for x, n in zip(t["tid"], forventet, strict=True)])


def med_det_nettverket_viser(t: pd.DataFrame, navn: str) -> pd.DataFrame:
    """Innleggene med kolonnene Instagram legger til: innlegg_id, lenke, visninger, nye_folgere og sekunder (for reels)."""
    reel = t["format"] == "reel"
    lengde = meta.filmlengde(t, navn)
    return t.assign(
        innlegg_id=[innlegg_id(x, navn) for x in t["tid"]],
        lenke=[lenke(x, navn) for x in t["tid"]],
        visninger=meta.visninger(t, navn, "instagram"),
        nye_folgere=nye_folgere(t, navn),
        sekunder=np.where(reel, lengde, 0),
    )


def eksport(t: pd.DataFrame, navn: str, gammel: bool = False) -> bytes:
    """Eksportfilen fra Meta Business Suite for innleggene i `t` på kontoen `navn`, det nyeste øverst.

    Den første teksten har falske fete bokstaver i åpningen. `gammel` er formen fra før `Views`: `Impressions` og `Plays`.
    """
    kunde = kontoer.kunden(navn)
    konto = ["17841400" + kontoer.NUMMER[kunde], kontoer.bruker(navn), kontoer.KUNDENAVN[kunde]]
    t = t.sort_values("tid", ascending=False)
    linjer = [OVERSKRIFT.replace(",Views,", ",Impressions,Plays,") if gammel else OVERSKRIFT]
    for nr, (rad, tid) in enumerate(zip(t.itertuples(index=False), meta.i_california(t["tid"]), strict=True)):
        forste, tegn, resten = re.fullmatch(r"(.*?)([.!?:].*|)(\n.*|)", rad.tekst, re.S).groups()
        tekst = meta.fete_bokstaver(forste) + tegn + resten if nr == 0 else rad.tekst
        om = [rad.innlegg_id, *konto, tekst, rad.sekunder, tid, rad.lenke, SLAG[rad.format], "", "Lifetime"]
        tall = [
            rad.visninger,
            rad.rekkevidde,
            rad.reaksjoner,
            rad.delinger,
            rad.nye_folgere,
            rad.kommentarer,
            rad.lagringer,
        ]
        if gammel:
            tall.insert(1, round(rad.visninger * s.PLAYS.verdi) if rad.format == "reel" else "")
        linjer.append(",".join(meta.celle(v) for v in om + tall))
    return ("\n".join(linjer) + "\n").encode("utf-8-sig")
