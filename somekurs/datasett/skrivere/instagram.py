"""Instagram: eksporten av innlegg fra Meta Business Suite.

Overskriftene og formatet følger virkelige eksportfiler (innlegg per måned, engelsk grensesnitt): UTF-8 med BOM, komma,
amerikanske datoer i tiden som gjelder i California, og `Lifetime` i kolonnen Date.
"""

from __future__ import annotations

import re

import pandas as pd

from ...verden.nett import kontoer
from ...verden.sannheter import nettverk as s
from . import meta

OVERSKRIFT = (
    r'"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,'
    r'"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
)


SLAG = {"bilde": "IG image", "karusell": "IG carousel", "reel": "IG reel"}


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
