"""Leksjon 16 og 17, og kundeemnene i leksjon 9: Fliskode på X og LinkedIn."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...usikkerhet import wilson
from ...verden.sannheter import fliskode
from ...verden.sannheter import l17 as s
from ..tekster.xsvar import REGELORD
from . import Les, Svar, kontrakt
from .statistikk import Z, andelsforskjell, bootstrap, medianforhold, poisson

L9, L16, L17 = "09-usikkerhet", "16-x", "17-linkedin"
X, LI, LEADS = "fliskode/x", "fliskode/linkedin", "fliskode/leads"
KUNDE = s.PER_KUNDE.verdi


def _konto(les: Les, konto: str, nettverk: str) -> pd.DataFrame:
    t = les("innlegg.csv")
    return t[(t["konto"] == konto) & (t["nettverk"] == nettverk)]


@kontrakt(
    "09-leads",
    L9,
    "Hvor mye oftere blir en fra guiden kunde enn en fra demoen?",
    "prosentpoeng",
    "demoen legges ned",
    LEADS,
)
def leads(les: Les) -> Svar:
    t = (
        les("crm_leads.csv")
        .assign(kunde=lambda x: x["status"] == "kunde")
        .groupby("inngang")["kunde"]
        .agg(["sum", "size"])
    )
    d, g = t.loc["demo"], t.loc["guide"]
    forskjell = andelsforskjell(d["sum"], d["size"], g["sum"], g["size"])
    ganger = (g["sum"] / g["size"]) / (d["sum"] / d["size"])
    return Svar(forskjell[0] * 100, ganger, ganger >= 1.5, forskjell[1] * 100, forskjell[2] * 100, 0, pris=4 * KUNDE)


@kontrakt(
    "16-brudd", L16, "Hvor mye mer ble et innlegg vist fra 1. mars 2025?", "ganger", "timene fornyes i et år til", X
)
def brudd(les: Les) -> Svar:
    """Visningene doblet seg, klikkene rørte seg ikke. Fristende: 2025 mot 2024 som vekst."""
    t = _konto(les, "fliskode", "x")
    ny = t["dato"] >= fliskode.DYRERE_X.verdi
    grupper = [t[m]["visninger"].to_numpy(float) for m in (~ny, ny)]
    klikk = t[ny]["lenkeklikk"].mean() / t[~ny]["lenkeklikk"].mean() - 1
    ar = t.groupby("ar")["visninger"].mean()
    vekst = (ar[2025] / ar[2024] - 1) * 100
    lurer = vekst > 50 and abs(klikk) < 0.3
    return Svar(medianforhold(*grupper), vekst, lurer, *bootstrap(medianforhold, *grupper), 2.0, pris=6 * 52 * 650)


@kontrakt("16-svar", L16, "Hvor mange av svarene er fra kunder eller presse?", "svar", "15 av dem får ikke svar")
def svar(les: Les) -> Svar:
    """Ordregelen finner mange som ikke er kunder, og mister mange som er det."""
    t = les("x_svar_kodet.csv")
    treff = t["tekst"].str.lower().str.contains("|".join(REGELORD))
    ekte = t["kode"] != "støy"
    presisjon, funnet = (treff & ekte).sum() / treff.sum(), (treff & ekte).sum() / ekte.sum()
    lurer = 0.34 <= presisjon <= 0.48 and 0.57 <= funnet <= 0.78
    return Svar(ekte.sum(), treff.sum(), lurer, pris=(ekte & ~treff).sum(), prisenhet="uten svar")


@kontrakt("16-timer", L16, "Hva er kundeemnene fra X verd i året?", "kr", "timene på X fornyes", LEADS)
def timer(les: Les) -> Svar:
    """Tre kundeemner på 15 måneder. Også den øvre grensen er under det timene koster."""
    k = int((les("crm_leads.csv")["kilde"] == "x").sum())
    per_ar = s.LEADS.verdi["andel"] * KUNDE / 15 * 12
    lav, hoy = (x * per_ar for x in poisson(k))
    kostnad = les("x_timer.csv")["timer"].sum() / 2 * s.X_TIMER.verdi["kroner"]
    return Svar(k * per_ar, kostnad, hoy < kostnad, lav, hoy, pris=kostnad - k * per_ar)


@kontrakt("17-modning", L17, "Hvor mange av kundeemnene blir kunder?", "prosent", "kampanjen stoppes", LEADS)
def modning(les: Les) -> Svar:
    """Riktig: bare de som har hatt 240 dager på seg. Fristende: alle, og kampanjen mot tiden før."""
    from scipy.stats import fisher_exact

    t = les("crm_leads.csv")
    uttrekk = pd.Timestamp(s.LEADS.verdi["uttrekk"])
    alder = (uttrekk - pd.to_datetime(t["opprettet"])).dt.days
    kunde = t["status"] == "kunde"
    moden = alder >= 240
    lav, hoy = wilson(int((kunde & moden).sum()), int(moden.sum()))
    ny = t["opprettet"] >= s.LEADS.verdi["kampanjen"][0]
    tabell = [[(kunde & m).sum(), (~kunde & m).sum()] for m in (~ny, ny)]
    rett = (kunde & moden).sum() / moden.sum() * 100
    lurer = fisher_exact(tabell).pvalue < 0.05
    return Svar(
        rett, kunde.mean() * 100, lurer, lav * 100, hoy * 100, s.LEADS.verdi["andel"] * 100, pris=10 * KUNDE - 90_000
    )


@kontrakt(
    "17-ansatte",
    L17,
    "Hvor mye engasjerer interne innlegg folk utenfor?",
    "ganger",
    "kakeinnlegg hver uke",
    "l17/håndtelt",
)
def ansatte(les: Les) -> Svar:
    t = les("linkedin_handtelt.csv")
    intern = t["internt"] == "ja"
    per_1000 = t["fra_andre"] / t["visninger"] * 1000
    grupper = [per_1000[m].to_numpy() for m in (~intern, intern)]
    alle = t["fra_ansatte"] + t["fra_andre"]
    raa = medianforhold(alle[~intern].to_numpy(), alle[intern].to_numpy())
    lav, hoy = bootstrap(medianforhold, *grupper)
    lurer = raa > 1.3 and hoy < 1
    return Svar(medianforhold(*grupper), raa, lurer, lav, hoy, s.ANSATTE.verdi["ganger"], pris=2 * 52 * 650)


@kontrakt(
    "17-ambassador",
    L17,
    "Hvor mye mer legger de frivillige ut på grunn av programmet?",
    "ganger",
    "288 timer i året",
    "l17/ambassadører",
)
def ambassador(les: Les) -> Svar:
    t = (
        les("ambassadorer.csv")
        .assign(f=lambda x: x["frivillig"] == "ja")
        .groupby("f")[["innlegg_for", "innlegg_etter"]]
        .sum()
    )
    endring = t["innlegg_etter"] / t["innlegg_for"]
    ln = np.log(endring[True] / endring[False])
    feil = Z * np.sqrt((1 / t).to_numpy().sum())
    snitt = les("ambassadorer.csv").groupby("frivillig")["innlegg_etter"].mean()
    raa = snitt["ja"] / snitt["nei"]
    return Svar(np.exp(ln), raa, raa > 1.8, np.exp(ln - feil), np.exp(ln + feil), 1, pris=288 * 650)


@kontrakt("17-dokument", L17, "Hvor mye mer vises et dokument enn et bilde?", "ganger", "alt blir dokumenter", LI)
def dokument(les: Les) -> Svar:
    """Virkningen finnes, men 24 mot 60 innlegg er for få til å se den. «Vet ikke» er svaret."""
    t = _konto(les, "fliskode", "linkedin")
    grupper = [t[t["format"] == x]["visninger"].to_numpy(float) for x in ("bilde", "dokument")]
    rett = medianforhold(*grupper)
    lav, hoy = bootstrap(medianforhold, *grupper)
    return Svar(rett, (rett - 1) * 100, lav < 1 < hoy and rett > 1.1, lav, hoy, 1.2, pris=1.5 * 104 * 650)


@kontrakt(
    "17-rate",
    L17,
    "Hvor mye bedre er LinkedIn enn Facebook med samme formel?",
    "ganger",
    "to timer i uken flyttes til LinkedIn",
    "universitetet/facebook",
    "universitetet/linkedin",
)
def rate(les: Les) -> Svar:
    """LinkedIn regner klikkene med i raten, Facebook gjør det ikke. Riktig: interaksjoner uten klikk på begge."""
    li, fb = _konto(les, "universitetet", "linkedin"), _konto(les, "universitetet", "facebook")
    uten = li["interaksjoner"].sum() / li["visninger"].sum()
    med = (li["interaksjoner"].sum() + li["klikk"].sum()) / li["visninger"].sum()
    facebook = fb["interaksjoner"].sum() / fb["rekkevidde"].sum()
    return Svar(uten / facebook, med / facebook, uten / facebook < 1 and med / facebook > 2, pris=2 * 52 * 650)
