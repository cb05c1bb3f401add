"""Tangholmen: lørdagen som ble avlyst, og de seks meldingene den dagen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import Konto
from ..sannheter import tangholmen as s
from ..tekster.tangholmen import AVLYST
from . import konto


def innlegg(k: Konto) -> pd.DataFrame:
    """Innleggene på én konto, med kolonnene fra `konto.innlegg` og `hendelse` (sant for meldingene om avlysningen)."""
    if k.nettverk != "facebook":
        return konto.innlegg(k).assign(hendelse=False)
    fra = pd.Timestamp(s.AVLYST.verdi["fra"])
    tid = pd.Series(fra + pd.to_timedelta(s.AVLYST.verdi["minutter"], unit="min"))
    nye = pd.DataFrame({"tid": tid, "periode": "kampanje", "format": "bilde", "tema": "praktisk", "malform": "bokmål"})
    nye = nye.assign(betalt=False, sekunder=0, hendelse=True)
    stoy = np.exp(s.AVLYST_STOY.verdi * konto.egen_strom(k, "avlyst").standard_normal(len(nye)))
    nye["rekkevidde"] = np.rint(konto.vanlig(k, nye) * s.AVLYST.verdi["ganger"] * stoy).astype(int)
    t = pd.concat([konto.levert(k).assign(hendelse=False), nye]).sort_values("tid", ignore_index=True)
    t = konto.med_tekst(k, konto.med_respons(k, t))
    t.loc[t["hendelse"], "tekst"] = list(AVLYST)
    return t
