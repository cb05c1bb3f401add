"""Kundeemnene til Fliskode: når de kom, hvor de kom fra, og hvor mange dager det gikk før noen av dem ble kunder."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..sannheter import l17 as s
from ..strommer import husk, strom, trekning

NAVN = "fliskode/leads"
MAKS_FORSOK = 2000


def _dager(fra: str, til: str, antall: int, rng: np.random.Generator) -> pd.DatetimeIndex:
    dager = pd.date_range(fra, til)
    return dager[np.sort(rng.integers(0, len(dager), antall))]


@husk
def leads() -> pd.DataFrame:
    """Alle kundeemnene i to år. Gir kolonnene opprettet, kilde, inngang, vunnet (dagen det ble en kunde, NaT når aldri).

    Utfallet trekkes til akkurat så mange er blitt kunder 31. mars 2025 som sannhetene sier. Det gjør ikke andelen skjev:
    den er den samme før og i kampanjen.
    """
    v = s.LEADS.verdi
    rng = strom(NAVN, "dager")
    perioder = [
        *((fra, til, n, "for") for fra, til, n in v["for"]),
        (*v["kampanjen"], "kampanjen"),
        (*v["etter"], "etter"),
    ]
    t = pd.concat(
        [pd.DataFrame({"opprettet": _dager(fra, til, n, rng), "del": navn}) for fra, til, n, navn in perioder],
        ignore_index=True,
    )
    uttrekk = pd.Timestamp(v["uttrekk"])
    start = trekning(NAVN, s.LEAD_TREKNING.verdi) * MAKS_FORSOK
    for nr in range(start, start + MAKS_FORSOK):
        rng = strom(NAVN, "utfall", nr)
        blir = np.zeros(len(t), bool)
        for del_ in ("for", "kampanjen", "etter"):  # så nær andelen som antallet tillater: 10 og 10 til slutt
            rader = np.flatnonzero(t["del"] == del_)
            blir[rng.permutation(rader)[: int(v["andel"] * len(rader) + 0.5)]] = True
        dager = np.rint(v["dager"] * np.exp(v["spredning"] * rng.standard_normal(len(t)))).astype(int)
        vunnet = (t["opprettet"] + pd.to_timedelta(dager, unit="D")).where(blir)
        da = vunnet <= uttrekk
        if all((da & (t["del"] == del_)).sum() == n for del_, n in s.VUNNET.verdi.items()):
            return _om(t.assign(vunnet=vunnet), da)
    raise ValueError(f"Fant ingen trekning av {NAVN} på {MAKS_FORSOK} forsøk.")


def _om(t: pd.DataFrame, da: pd.Series) -> pd.DataFrame:
    """Inngang og kilde, med faste antall blant de 93 i uttrekket."""
    rng = strom(NAVN, "inngang")
    i_uttrekket = (t["opprettet"] <= s.LEADS.verdi["uttrekk"]).to_numpy()
    t["inngang"] = np.where(rng.random(len(t)) < s.DEMOANDEL.verdi, "demo", "guide")
    vant, alle = s.INNGANG.verdi["demo"]
    for er, antall in ((da.to_numpy(), vant), (i_uttrekket & ~da.to_numpy(), alle - vant)):
        nr = rng.permutation(np.flatnonzero(er & i_uttrekket))
        t.loc[nr, "inngang"] = np.where(np.arange(len(nr)) < antall, "demo", "guide")
    t["kilde"] = np.array(list(s.LEADKILDER.verdi))[
        rng.choice(len(s.LEADKILDER.verdi), len(t), p=list(s.LEADKILDER.verdi.values()))
    ]
    t.loc[rng.permutation(np.flatnonzero(i_uttrekket & ~da.to_numpy()))[: s.FRA_X.verdi], "kilde"] = "x"
    return t


def uttrekk(dag: str) -> pd.DataFrame:
    """Kundeemnene slik de sto i kundesystemet den dagen: `status` er `åpen` eller `kunde`."""
    t = leads()
    t = t[t["opprettet"] <= dag].reset_index(drop=True)
    kunde = t["vunnet"] <= dag
    return t.assign(status=np.where(kunde, "kunde", "åpen"), vunnet=t["vunnet"].where(kunde))
