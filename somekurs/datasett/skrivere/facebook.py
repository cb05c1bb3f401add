"""Facebook: eksporten av innlegg fra Meta Business Suite, og filene med ett tall for hver dag.

Filen med innlegg ligner Instagrams, med flere kolonner. Filene med dager er UTF-16 med `sep=,` på første linje, navnet på
tallet på den andre, og hermetegn rundt alt.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.nett import kontoer
from ...verden.strommer import strom
from . import meta

OVERSKRIFT = (
    r'"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,'
    r'"Is crosspost","Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,'
    r'Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks",'
    r'"Matched Audience Targeting Consumption (Photo Click)","Other Clicks","Link Clicks"'
)


SLAG = {"bilde": "Photos", "lenke": "Links", "video": "Videos", "reel": "Reels"}


FILM = r',"Seconds viewed","Average Seconds viewed","Estimated earnings (USD)","Ad CPM (USD)","Ad impressions"'


NEGATIVT = r',"Negative feedback from users: Hide all"'


def overskrift(film: bool = False, negativt: bool = False) -> str:
    """Overskriftene: 27 kolonner, fem til med film, og én til i månedene der noen har skjult et innlegg."""
    return OVERSKRIFT + (NEGATIVT if negativt else "") + (FILM if film else "")


def eksport(t: pd.DataFrame, navn: str, film: bool = False, negativt: bool = False) -> bytes:
    """Eksportfilen for innleggene i `t` på kontoen `navn`, det nyeste øverst. `film` og `negativt` gir flere kolonner.

    Teksten står i `Title` for bilder, ellers i `Description`.
    """
    kunde = kontoer.kunden(navn)
    t = t.sort_values("tid", ascending=False)
    linjer = [overskrift(film, negativt)]
    for rad, tid in zip(t.itertuples(index=False), meta.i_california(t["tid"]), strict=True):
        tittel, beskrivelse = (rad.tekst, "") if rad.format == "bilde" else ("", rad.tekst)
        om = [rad.innlegg_id, f"100000{kontoer.NUMMER[kunde]}", kontoer.KUNDENAVN[kunde], tittel, beskrivelse]
        om += [rad.sekunder, tid, "N/A", rad.lenke, 0, 0, SLAG[rad.format]]
        foto = (rad.klikk - rad.lenkeklikk) // 2 if rad.format == "bilde" else 0
        interaksjoner = rad.reaksjoner + rad.kommentarer + rad.delinger
        tall = [rad.visninger, rad.rekkevidde, interaksjoner, rad.reaksjoner, rad.kommentarer, rad.delinger]
        tall += [rad.klikk, foto, rad.klikk - rad.lenkeklikk - foto, rad.lenkeklikk]
        if negativt:
            tall.append(int(rad.rekkevidde > 4000))
        if film:
            sett = 0 if pd.isna(rad.seertid_sek) else int(rad.seertid_sek)
            tall += [sett, f"{sett / rad.visninger:.2f}" if sett else 0, "", "", ""]
        linjer.append(",".join(meta.celle(v) for v in [*om, "", "", "", "", "Lifetime", *tall]))
    return ("\n".join(linjer) + "\n").encode("utf-8-sig")


def per_dag(t: pd.DataFrame, navn: str, dager: int = 28) -> bytes:
    """Den gale filen: en rad for hver dag og hvert innlegg. Den ligner, men har ingen kolonne `Views`."""
    linjer = [DAGLIG]
    kunde = kontoer.kunden(navn)
    for rad, tid in zip(t.itertuples(index=False), meta.i_california(t["tid"]), strict=True):
        rng = strom(navn, "per dag", str(rad.tid))
        vekt = 0.5 ** np.arange(dager)
        tall = {
            k: rng.multinomial(getattr(rad, k), vekt / vekt.sum())
            for k in ("rekkevidde", "reaksjoner", "kommentarer", "delinger")
        }
        for nr in range(dager):
            dag = rad.tid.normalize() + pd.Timedelta(days=nr)
            om = [rad.innlegg_id, f"100000{kontoer.NUMMER[kunde]}", kontoer.KUNDENAVN[kunde], rad.tekst, tid, rad.lenke]
            n = [int(x[nr]) for x in tall.values()]
            linjer.append(
                ",".join(meta.celle(v) for v in [*om, SLAG[rad.format], f"{dag:%m/%d/%Y}", n[0], sum(n[1:]), *n[1:]])
            )
    return ("\n".join(linjer) + "\n").encode("utf-8-sig")


DAGLIG = (
    r'"Post ID","Page ID","Page name",Title,"Publish time",Permalink,"Post type",Date,Reach,'
    r'"Reactions, Comments and Shares",Reactions,Comments,Shares'
)


def dagfil(tittel: str, dager: pd.Series) -> bytes:
    """En fil med ett tall for hver dag, slik Business Suite skriver den.

    Parametre: `tittel` er navnet på tallet hos Meta, `dager` tallene etter dato.
    """
    linjer = ["sep=,", f'"{tittel}"', '"Date","Primary"']
    linjer += [f'"{d:%Y-%m-%dT%H:%M:%S}","{n}"' for d, n in dager.items()]
    return b"\xff\xfe" + ("\n".join(linjer) + "\n").encode("utf-16-le")
