"""Leksjon 2: avstemningen og trendene. Her også timene til Tangholmen fra leksjon 1."""

from __future__ import annotations

from ...usikkerhet import wilson
from ...verden.sannheter import l02 as s
from ...verden.sannheter.byraet import TIMEPRIS
from . import Les, Svar, kontrakt

L1, L2 = "01-rollen", "02-kultur"


@kontrakt(
    "01-timer",
    L1,
    "Hvor mange timer skal Tangholmen betale for i november?",
    "timer",
    "én skrivemåte blir ikke fakturert",
)
def timer(les: Les) -> Svar:
    t = les("timer.csv")
    t = t.assign(timer=t["timer"].astype(str).str.replace(",", ".").astype(float))
    rett = t[t["kunde"].str.lower() == "tangholmen"].drop_duplicates()["timer"].sum()
    en = t[t["kunde"] == "Tangholmen"]["timer"].sum()
    return Svar(rett, en, en < rett, pris=(rett - en) * TIMEPRIS)


@kontrakt("02-avstemning", L2, "Hvor mange av kundene vil ha trendvideoer?", "prosent", "fire videoer til 48 000 kr")
def avstemning(les: Les) -> Svar:
    """Riktig: av de trukne som svarte. Fristende: dem som trykket i en story de selv fant."""
    u = les("utvalg.csv")
    svarte = u[u["svarte"] == "ja"]
    k = (svarte["svar"] == "trendvideoer").sum()
    a = les("avstemning.csv").query("sporsmal == 'Hva vil du se mer av?'").set_index("svar")["stemmer"]
    andel = a["trendvideoer"] / a.sum() * 100
    lav, hoy = wilson(int(k), len(svarte))
    lurer = wilson(int(a["trendvideoer"]), int(a.sum()))[0] > 0.5
    return Svar(
        k / len(svarte) * 100,
        andel,
        lurer,
        lav * 100,
        hoy * 100,
        s.UTVALG.verdi["sann"] * 100,
        pris=3 * s.VIDEOPRIS.verdi,
    )


@kontrakt("02-trend", L2, "Hvilken trend er størst den siste uken?", "innlegg", "en film om en trend som er over")
def trend(les: Les) -> Svar:
    """Riktig: de siste sju dagene. Fristende: alle dagene lagt sammen, et tall som aldri synker."""
    t = les("trendlogg.csv")
    siste = t[t["dag"] > 35].groupby("trend")["nye innlegg"].sum().sort_values(ascending=False)
    alle = t.groupby("trend")["nye innlegg"].sum()
    lurer = siste.index[0] == "Garnlapp" and alle.idxmax() == "Enslig vott" and siste.iloc[0] - siste.iloc[1] >= 30
    return Svar(siste.iloc[0], alle.max(), lurer)
