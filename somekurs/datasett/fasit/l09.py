"""Leksjon 9: usikkerhet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import l09 as s
from ...verden.sannheter.byraet import TIMEPRIS
from . import Les, Svar, kontrakt
from .statistikk import Z, andelsforskjell, bootstrap

L9 = "09-usikkerhet"


def _rate(t: pd.DataFrame) -> pd.Series:
    return t["interaksjoner"] / t["rekkevidde"]


@kontrakt(
    "09-kontroll",
    L9,
    "I hvor mange av ukene skjedde det noe?",
    "uker",
    "hver alarm blir forklart",
    "universitetet/facebook",
)
def kontroll(les: Les) -> Svar:
    """Ingenting skjer. Omtrent fem av hundre uker faller utenfor to standardavvik likevel."""
    r = _rate(les("uker_universitetet.csv"))
    alarmer = int(((r - r.mean()).abs() > 2 * r.std()).sum())
    ventet = (2, 0.05 * len(r) + Z * np.sqrt(0.05 * 0.95 * len(r)))
    return Svar(0, alarmer, ventet[0] <= alarmer <= ventet[1], sann=0, pris=alarmer * 5 * TIMEPRIS)


@kontrakt(
    "09-skift",
    L9,
    "Hvor mye endret raten seg fra uke 61?",
    "ganger",
    "ti uker går før noen ser det",
    "l09/skift",
    "universitetet/facebook",
)
def skift(les: Les) -> Svar:
    t = les("uker_med_skift.csv")
    ln, etter = np.log(_rate(t)), t["uke"] >= s.UKER.verdi["skift_fra"]
    d = ln[etter].mean() - ln[~etter].mean()
    feil = Z * np.sqrt(ln[etter].var() / etter.sum() + ln[~etter].var() / (~etter).sum())
    # fristende: vent på åtte uker på rad over snittet
    over = (_rate(t) > _rate(t)[~etter].mean()).to_numpy()[etter.to_numpy()]
    pa_rad = next((i + 1 for i in range(7, len(over)) if over[i - 7 : i + 1].all()), len(over))
    return Svar(np.exp(d), pa_rad, pa_rad >= 8, np.exp(d - feil), np.exp(d + feil), s.UKER.verdi["ganger"])


@kontrakt(
    "09-regresjon",
    L9,
    "Hvor mye falt alle kontoene fra mars til april 2025?",
    "prosent endring",
    "nytt konsept for fem kontoer",
    "l09/institutter",
)
def regresjon(les: Les) -> Svar:
    """Alle kontoene har den samme raten. De fem beste i mars var heldige."""
    t = les("institutt_maned.csv")
    m = t.pivot(index="konto", columns="maned", values=["interaksjoner", "rekkevidde"])
    mars, april = (m.xs(x, axis=1, level="maned").astype(float) for x in ("2025-03", "2025-04"))
    begge = mars.notna().all(axis=1) & april.notna().all(axis=1)
    mars, april = mars[begge], april[begge]

    def endring(nr: np.ndarray) -> float:
        a, b = (x.iloc[nr].sum() for x in (mars, april))
        return (b["interaksjoner"] / b["rekkevidde"]) / (a["interaksjoner"] / a["rekkevidde"]) * 100 - 100

    fem = _rate(mars).nlargest(5).index
    fall = (_rate(april)[fem].mean() / _rate(mars)[fem].mean() - 1) * 100
    nr = np.arange(len(mars))
    return Svar(endring(nr), fall, fall < -20, *bootstrap(endring, nr), sann=0, pris=60 * 650)


@kontrakt(
    "09-trakt",
    L9,
    "Hvor mange av 42 kontoer skiller seg ut?",
    "kontoer",
    "fem kontoer blir lagt ned",
    "l09/institutter",
)
def trakt(les: Les) -> Svar:
    """Riktig: traktdiagram, der små kontoer får svinge. Fristende: en liste fra best til verst."""
    t = les("institutt_maned.csv").groupby("konto")[["innlegg", "rekkevidde", "interaksjoner"]].sum()
    rate = _rate(t)
    felles = t["interaksjoner"].sum() / t["rekkevidde"].sum()
    per_innlegg = np.sqrt(np.exp(s.INSTITUTTER.verdi["støy"] ** 2) * np.exp(s.INSTITUTTER.verdi["spredning"] ** 2) - 1)
    utenfor = int(((rate / felles - 1).abs() > Z * per_innlegg / np.sqrt(t["innlegg"])).sum())
    verst = t.loc[rate.nsmallest(5).index, "innlegg"].median() < t["innlegg"].median()
    return Svar(utenfor, rate.max() / rate.min(), rate.max() / rate.min() > 2 and verst, 0, 5, 2.1, pris=25_000)


@kontrakt(
    "09-simpson", L9, "Hvor mange flere melder seg på fra Facebook, i samme gruppe?", "prosentpoeng", "«dropp Facebook»"
)
def simpson(les: Les) -> Svar:
    """Mantel–Haenszel over de to gruppene mot summene."""
    t = les("pamelding.csv").set_index(["gruppe", "kanal"])
    teller = nevner = varians = 0.0
    for gruppe in t.index.unique("gruppe"):
        (n1, k1), (n0, k0) = (t.loc[(gruppe, kanal), ["klikk", "pameldinger"]] for kanal in ("facebook", "instagram"))
        vekt = n1 * n0 / (n1 + n0)
        teller, nevner = teller + vekt * (k1 / n1 - k0 / n0), nevner + vekt
        varians += vekt**2 * (k1 / n1 * (1 - k1 / n1) / n1 + k0 / n0 * (1 - k0 / n0) / n0)
    d, feil = teller / nevner * 100, Z * np.sqrt(varians) / nevner * 100
    samlet = t.groupby("kanal")[["klikk", "pameldinger"]].sum()
    samlet = samlet["pameldinger"] / samlet["klikk"] * 100
    fristende = samlet["facebook"] - samlet["instagram"]
    flyttet = s.KLIKKPRIS.verdi["flyttet"] / s.KLIKKPRIS.verdi["kroner"]
    return Svar(
        d,
        fristende,
        fristende < 0 < d - feil,
        d - feil,
        d + feil,
        pris=flyttet * d / 100,
        prisenhet="påmeldinger færre",
    )


@kontrakt(
    "09-erindring", L9, "Hvor mange flere husker kampanjen fordi de så den?", "prosentpoeng", "«30 % husker kampanjen»"
)
def erindring(les: Les) -> Svar:
    t = les("erindring.csv").assign(ja=lambda x: x["husker"] == "ja").groupby("gruppe")["ja"].agg(["sum", "size"])
    k, e = t.loc["kontroll"], t.loc["eksponert"]
    d, lav, hoy = (100 * x for x in andelsforskjell(k["sum"], k["size"], e["sum"], e["size"]))
    bare = e["sum"] / e["size"] * 100
    return Svar(
        d, bare, bare > 3 * d, lav, hoy, 8, pris=240_000 / (90_000 * d / 100), prisenhet="kr per person som husker mer"
    )


@kontrakt(
    "09-klynger",
    L9,
    "Når film flere enn bilder i kampanjene?",
    "ganger",
    "seks kampanjer filmes på nytt",
    "universitetet/instagram",
)
def klynger(les: Les) -> Svar:
    """Åtte innlegg i én kampanje er ikke åtte svar. Riktig: ett tall for hver kampanje, og tolv i alt."""
    from scipy.stats import t as student
    from scipy.stats import ttest_ind

    t = les("kampanjeinnlegg.csv").assign(ln=lambda x: np.log(x["rekkevidde"]))
    film = t["form"] == "film"
    k = t.groupby(["kampanje", "form"], as_index=False)["ln"].mean()
    a, b = k[k["form"] == "bilde"]["ln"], k[k["form"] == "film"]["ln"]
    d = b.mean() - a.mean()
    feil = student.ppf(0.975, len(k) - 2) * np.sqrt(a.var() / len(a) + b.var() / len(b))
    naiv = ttest_ind(t[film]["ln"], t[~film]["ln"])
    fristende = np.exp(t[film]["ln"].mean() - t[~film]["ln"].mean())
    lurer = naiv.pvalue < 0.05 and fristende > 1
    return Svar(np.exp(d), fristende, lurer, np.exp(d - feil), np.exp(d + feil), 1, pris=118_800)


@kontrakt(
    "09-ukedag",
    L9,
    "Betyr ukedagen noe for rekkevidden på Instagram?",
    "p-verdi",
    "alle innlegg på én dag",
    "universitetet/instagram",
)
def ukedag(les: Les) -> Svar:
    """Riktig: én test av alle sju dagene. Fristende: den beste dagen mot den verste."""
    from scipy.stats import f_oneway, ttest_ind

    t = les("innlegg.csv")
    t = t[(t["konto"] == "universitetet") & (t["nettverk"] == "instagram")]
    ln = np.log(t["rekkevidde"].astype(float))
    dag = pd.to_datetime(t["dato"]).dt.day_of_week
    rett = f_oneway(*[ln[dag == d] for d in range(7)]).pvalue
    snitt = ln.groupby(dag).mean()
    fristende = ttest_ind(ln[dag == snitt.idxmax()], ln[dag == snitt.idxmin()]).pvalue
    return Svar(rett, fristende, fristende < 0.05 < rett)


@kontrakt("09-overlapp", L9, "Hvor mye bedre er B enn A?", "prosentpoeng", "den beste formen droppes")
def overlapp(les: Les) -> Svar:
    """Intervallene overlapper, men forskjellen har sitt eget intervall. Regnet på tallene i sannhetene, uten en fil."""
    (a, da), (b, db) = s.OVERLAPP.verdi["A"], s.OVERLAPP.verdi["B"]
    feil = np.hypot(da, db)
    overlapper = a + da >= b - db
    return Svar(b - a, 0, bool(overlapper and b - a > feil), b - a - feil, b - a + feil)
