"""Leksjon 13: Facebook for Tangholmen."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import l13 as s
from . import Les, Svar, kontrakt
from .statistikk import bootstrap, medianforhold

L13, FB = "13-facebook", "tangholmen/facebook"


def _halvar(les: Les) -> pd.DataFrame:
    t = les("tangholmen_facebook.csv")
    return t[t["dato"].str[5:7] <= "06"].assign(ar=lambda x: x["dato"].str[:4].astype(int))


@kontrakt(
    "13-betalt",
    L13,
    "Når et innlegg uten penger bak en like stor del av følgerne i 2025?",
    "ganger",
    "timene til Facebook kuttes",
    FB,
)
def betalt(les: Les) -> Svar:
    t = _halvar(les)
    o = t[~t["betalt"]].assign(andel=lambda x: x["rekkevidde"] / x["folgere"])
    a, b = (o[o["ar"] == x]["andel"].to_numpy() for x in (2024, 2025))
    snitt = t.groupby("ar")["rekkevidde"].mean()
    fall = (snitt[2025] / snitt[2024] - 1) * 100
    return Svar(medianforhold(a, b), fall, fall < -27, *bootstrap(medianforhold, a, b), sann=1, pris=114_400)


@kontrakt(
    "13-arrangement",
    L13,
    "Hvor mange kommer når 1 240 er interessert på museet?",
    "personer",
    "185 porsjoner for mye mat",
    "l13/arrangement",
)
def arrangementer(les: Les) -> Svar:
    """Riktig: bare museets egne arrangementer, ett tall for hvert. Fristende: andelen for alt."""
    from scipy.stats import t as student

    t = les("arrangement.csv").assign(andel=lambda x: x["billetter"] / x["interesserte"])
    m = t[t["type"] == "museum"]["andel"]
    feil = student.ppf(0.975, len(m) - 1) * m.std() / np.sqrt(len(m))
    n = s.NYTT.verdi["interesserte"]
    alt = t["billetter"].sum() / t["interesserte"].sum() * n
    v = s.ARRANGEMENT.verdi["museum"]
    z = np.random.default_rng(1).standard_normal(4000)
    sann = n * (1 / (1 + np.exp(-(np.log(v["andel"] / (1 - v["andel"])) + v["spredning"] * z)))).mean()
    svar = (m.mean() * n, alt, alt > 2.5 * m.mean() * n, (m.mean() - feil) * n, (m.mean() + feil) * n, sann)
    return Svar(*svar, pris=(alt - m.mean() * n) * s.NYTT.verdi["porsjon"])


@kontrakt("13-tid", L13, "Hvor mye mer når innlegg på lørdager?", "ganger", "en fast lørdagsvakt", FB)
def tid(les: Les) -> Svar:
    """Riktig: uten meldingene fra dagen som ble avlyst, og uten penger bak. Fristende: alle innlegg, og den beste dagen."""
    t = les("tangholmen_facebook.csv")
    dag = pd.to_datetime(t["dato"]).dt.day_of_week
    o = ~t["betalt"] & ~t["hendelse"]
    a, b = (t[o & m]["rekkevidde"].to_numpy() for m in (dag != 5, dag == 5))
    alle = t[~t["betalt"]].groupby(dag[~t["betalt"]])["rekkevidde"].mean()
    fristende = alle[5] / alle.drop(5).mean()
    pris = s.LORDAGSVAKT.verdi * s.TIMEPRIS_KUNDE.verdi
    lurer = alle.idxmax() == 5
    return Svar(medianforhold(a, b), fristende, lurer, *bootstrap(medianforhold, a, b), sann=1, pris=pris)


@kontrakt(
    "13-film", L13, "Sees det mer film per nådd etter at film ble reels?", "ganger", "filmpakke til 45 000 kr", FB
)
def film(les: Les) -> Svar:
    t = les("tangholmen_facebook.csv")
    t = t[t["format"].isin(["video", "reel"])].assign(sek=lambda x: x["seertid_sek"] / x["rekkevidde"])
    ny = t["format"] == "reel"
    a, b = (t[m]["sek"].to_numpy() for m in (~ny, ny))
    visninger = medianforhold(t[~ny]["visninger"].to_numpy(), t[ny]["visninger"].to_numpy())
    per_visning = t["seertid_sek"] / t["visninger"]
    fall = per_visning[ny].median() / per_visning[~ny].median()
    svar = (medianforhold(a, b), visninger, visninger > 1.6 and fall < 0.6, *bootstrap(medianforhold, a, b), 1)
    return Svar(*svar, pris=45_000)


@kontrakt(
    "13-trad",
    L13,
    "Hvor mange minutter går det før alle som leter etter noen, har fått svar?",
    "minutter",
    "en forelder venter i timevis",
)
def trad(les: Les) -> Svar:
    """Riktig: de som leter, først. Fristende: de med flest likerklikk først. To personer svarer etter tur."""
    t = les("avlyst_trad.csv")
    per_kommentar = 60 / s.SVARTAKT.verdi
    leter = (t["slag"] == "leter").to_numpy()
    etter_liker = t.sort_values("liker", ascending=False, kind="stable").reset_index(drop=True)
    siste = int(np.flatnonzero((etter_liker["slag"] == "leter").to_numpy()).max()) + 1
    rett, fristende = leter.sum() * per_kommentar, siste * per_kommentar
    return Svar(rett, fristende, fristende > 10 * 60, pris=fristende / 60, prisenhet="timers ventetid")


@kontrakt(
    "13-5000", L13, "Hva gir 5 000 kroner igjen når de brukes på en test?", "kr", "innlegget fremmes", "l13/annonsetest"
)
def fem_tusen(les: Les) -> Svar:
    """Testen finner den beste annonsen til julis 40 000 kroner. Fristende: 39 000 nådde for de samme pengene."""
    v = s.FEM_TUSEN.verdi
    t = les("annonsetest.csv").assign(ctr=lambda x: x["klikk"] / x["visninger"]).set_index("annonse")

    def verdt(kroner: float, ctr: float) -> float:
        return kroner / v["cpm"] * 1000 * ctr * v["kjøper"] * v["ekstra"] * v["dekning"]

    beste, snitt = t["ctr"].max(), t["ctr"].mean()
    testen = verdt(v["juli"], beste) - verdt(v["juli"], snitt) + verdt(v["kroner"], snitt) - v["kroner"]
    nadd = v["kroner"] / v["cpm"] * 1000 / v["frekvens"]
    fremmet = nadd / 1000 * v["per_1000"] * v["dekning"] - v["kroner"]
    lurer = testen > 0 > fremmet and t["ctr"].idxmax() == "B"
    return Svar(testen, nadd, lurer, pris=testen - fremmet)
