"""Leksjon 16 og 17: X og LinkedIn for Fliskode. Kundeemner, svar, timer, driftsstansen, og innlegg talt for hånd."""

from __future__ import annotations

import functools

import numpy as np
import pandas as pd

from ...verden.kunder import fliskode_leads
from ...verden.sannheter import fliskode
from ...verden.sannheter import l17 as s
from ...verden.strommer import strom, trukket
from ..datafil import Datafil
from ..tekster.xsvar import SVAR

LEADS = {
    "lead_id": "kundeemnets nummer",
    "opprettet": "dagen det kom inn, år-måned-dag",
    "kilde": "`linkedin`, `søk`, `anbefaling`, `messe` eller `x`",
    "inngang": "`demo` eller `guide`: det kundeemnet bad om",
    "status": "`åpen` eller `kunde`",
    "kunde_fra": "dagen det ble en kunde, år-måned-dag; tom når det ikke har skjedd ennå",
}
HANDTELT = {
    "innlegg": "innleggets nummer, 1–100",
    "internt": "`ja` når innlegget handler om kolleger, kake og kontor, ellers `nei`",
    "visninger": "antall visninger",
    "fra_ansatte": "reaksjoner fra ansatte i Fliskode, talt for hånd",
    "fra_andre": "reaksjoner fra alle andre",
}
AMBASSADOR = {
    "ansatt": "den ansatte, `A01`–`A40`",
    "frivillig": "`ja` for dem som meldte seg til ambassadørprogrammet, ellers `nei`",
    "innlegg_for": "egne innlegg i de åtte månedene før programmet",
    "innlegg_etter": "egne innlegg i de åtte månedene etter",
}
XSVAR = {
    "nr": "svarets nummer, 1–400",
    "konto": "kontoen som svarte, et nummer i stedet for navnet",
    "minutter": "minutter etter innlegget",
    "tekst": "det kontoen svarte",
    "kode": "`kunde`, `presse` eller `støy`, satt av et menneske",
}
TIMER = {"uke": "mandagen i uken, år-måned-dag", "timer": "timer brukt på X den uken"}
STANS = {"minutt": "minutter etter at innloggingen stanset", "hva": "det som skjedde, eller det noen fikk vite"}
_STANSEN = (
    (0, "Innloggingen stanser for alle. Ingen i Fliskode vet det ennå."),
    (4, "Første kunde skriver på X: «er dere nede eller er det meg»."),
    (7, "Vakten får varsel fra overvåkingen."),
    (9, "Kundeservice har elleve telefoner i kø."),
    (12, "Utviklerne ser at databasen ikke svarer. De vet ikke hvorfor."),
    (18, "En kunde deler et skjermbilde der navnet på en byggherre er synlig."),
    (25, "Daglig leder vil skrive «vi er straks tilbake»."),
    (31, "Utviklerne tror det tar minst en time. Det er en gjetning."),
    (40, "En journalist ber om en kommentar."),
    (47, "Noen skriver at timene deres er borte. Det stemmer ikke: ingenting er slettet."),
    (62, "Årsaken er funnet: et sertifikat gikk ut klokken 09.00."),
    (78, "Innloggingen virker for halvparten av kundene."),
    (90, "Innloggingen virker for alle."),
)


def leads(dag: str) -> pd.DataFrame:
    """Kundeemnene slik de sto i kundesystemet den dagen."""
    t = fliskode_leads.uttrekk(dag)
    t = t.assign(
        lead_id=t.index + 1,
        opprettet=t["opprettet"].dt.strftime("%Y-%m-%d"),
        kunde_fra=t["vunnet"].dt.strftime("%Y-%m-%d").fillna(""),
    )
    return t[list(LEADS)]


def handtelt() -> pd.DataFrame:
    """Hundre innlegg på LinkedIn der noen har talt hvem reaksjonene kom fra."""
    v, h = s.ANSATTE.verdi, s.HANDTELT.verdi
    rng = trukket("l17/håndtelt", s.ANSATTE_TREKNING.verdi)
    internt = rng.permutation(np.arange(v["innlegg"]) < v["interne"])
    visninger = np.rint(h["visninger"] * np.exp(h["spredning"] * rng.standard_normal(v["innlegg"]))).astype(int)
    egne = rng.binomial(v["ansatte"], np.where(internt, v["interne_reagerer"], v["andre_reagerer"]))
    rate = (
        v["utenfra"] / 1000 * np.where(internt, v["ganger"], 1) * np.exp(h["støy"] * rng.standard_normal(v["innlegg"]))
    )
    return pd.DataFrame(
        {
            "innlegg": range(1, v["innlegg"] + 1),
            "internt": np.where(internt, "ja", "nei"),
            "visninger": visninger,
            "fra_ansatte": egne,
            "fra_andre": rng.poisson(visninger * rate),
        }
    )


def ambassadorer() -> pd.DataFrame:
    """Hvor mye de ansatte la ut før og etter programmet. De frivillige var de mest aktive fra før."""
    v, n = s.AMBASSADORER.verdi, s.ANSATTE.verdi["ansatte"]
    rng = trukket("l17/ambassadører", s.AMBASSADOR_TREKNING.verdi)
    frivillig = rng.permutation(np.arange(n) < v["frivillige"])
    lyst = (
        np.where(frivillig, v["ganger"], 1)
        * v["innlegg"]
        * np.exp(s.LYST.verdi * rng.standard_normal(n) - s.LYST.verdi**2 / 2)
    )
    return pd.DataFrame(
        {
            "ansatt": [f"A{i + 1:02}" for i in range(n)],
            "frivillig": np.where(frivillig, "ja", "nei"),
            "innlegg_for": rng.poisson(lyst),
            "innlegg_etter": rng.poisson(lyst),
        }
    )


def xsvar() -> pd.DataFrame:
    """Fire hundre svar på X, kodet for hånd. Elleve kontoer svarer hverandre innen fem minutter."""
    rng = strom("l16/svar")
    rader = []
    for kode, (alle, med_ord) in s.X_SVAR.verdi.items():
        for nr in range(alle):
            bank = SVAR[kode][0 if nr < med_ord else 1]
            rader.append([kode, bank[nr % len(bank)]])
    t = pd.DataFrame(rader, columns=["kode", "tekst"])
    t["konto"] = rng.integers(5000, 9999, len(t))
    t["minutter"] = np.rint(rng.exponential(180, len(t))).astype(int) + 6
    stoy = rng.permutation(np.flatnonzero(t["kode"] == "støy"))[: s.POD.verdi["svar"]]
    t.loc[stoy, "konto"] = 4000 + np.arange(len(stoy)) % s.POD.verdi["kontoer"]
    t.loc[stoy, "minutter"] = rng.integers(1, 6, len(stoy))
    t = t.iloc[rng.permutation(len(t))].reset_index(drop=True)
    return t.assign(nr=t.index + 1)[list(XSVAR)]


def xtimer() -> pd.DataFrame:
    """Timene på X, uke for uke."""
    uker = pd.date_range("2024-01-01", "2025-12-22", freq="7D")
    rng = strom("l16/timer")
    timer = np.rint((s.X_TIMER.verdi["uke"] + rng.normal(0, s.X_TIMESTOY.verdi, len(uker))) * 2).clip(0) / 2
    return pd.DataFrame({"uke": uker.strftime("%Y-%m-%d"), "timer": timer})


def stansen() -> pd.DataFrame:
    """Minutt for minutt i den lengste stansen."""
    return pd.DataFrame(_STANSEN, columns=list(STANS))


FILER = {
    "ryddet/crm_leads.csv": Datafil(
        functools.partial(leads, s.LEADS.verdi["uttrekk"]),
        "Til leksjon 9, 16 og 17: kundeemnene til Fliskode slik de sto 31. mars 2025.",
        LEADS,
    ),
    "ryddet/crm_leads_desember.csv": Datafil(
        functools.partial(leads, s.LEADS.verdi["siste"]),
        "Til leksjon 17: de samme kundeemnene, og de nye, slik de sto 31. desember 2025.",
        LEADS,
    ),
    "ryddet/x_svar_kodet.csv": Datafil(xsvar, "Til leksjon 16: 400 svar til Fliskode på X, kodet for hånd.", XSVAR),
    "ryddet/x_timer.csv": Datafil(xtimer, "Til leksjon 16: timene Fliskode brukte på X, uke for uke.", TIMER),
    "ryddet/driftsstans.csv": Datafil(
        stansen, f"Til leksjon 16: stansen som begynte {fliskode.STANS.verdi[-1]} og varte i 90 minutter.", STANS
    ),
    "ryddet/linkedin_handtelt.csv": Datafil(
        handtelt,
        "Til leksjon 17: hundre innlegg på LinkedIn der reaksjonene fra egne ansatte er talt for hånd.",
        HANDTELT,
    ),
    "ryddet/ambassadorer.csv": Datafil(
        ambassadorer,
        "Til leksjon 17: innleggene de 40 ansatte selv la ut, før og etter ambassadørprogrammet.",
        AMBASSADOR,
    ),
}
