"""Leksjon 19: karriere."""

from __future__ import annotations

import numpy as np

from ...usikkerhet import wilson
from ...verden.sannheter import l19 as s
from . import Les, Svar, kontrakt
from .statistikk import Z, bootstrap

L19 = "19-karriere"


@kontrakt("19-krav", L19, "Hvor stor del av annonsene krever analyse?", "prosent", "«halvparten krever»")
def krav(les: Les) -> Svar:
    """Riktig: det som står under «må». Fristende: alle annonser som nevner ordet."""
    t = les("stillingsannonser.csv")["tekst"]
    ma = t.str.contains(r"Du må: [^.]*analyse")
    nevnt = t.str.contains("analyse")
    lav, hoy = wilson(int(ma.sum()), len(t))
    sann = s.KRAV.verdi["analyse"][0] / len(t) * 100
    return Svar(ma.mean() * 100, nevnt.mean() * 100, nevnt.mean() > 0.5 > ma.mean(), lav * 100, hoy * 100, sann)


@kontrakt(
    "19-vekst", L19, "Hvor mye vokste antallet annonser for TikTok-produsenter?", "ganger", "en nisje med seks jobber"
)
def vekst(les: Les) -> Svar:
    """Fra 2 til 6. Riktig: et intervall som er så bredt at svaret er «vet ikke»."""
    t = les("stillingsannonser.csv").groupby(["tittel", "ar"]).size().unstack()
    a, b = t.loc["TikTok-produsent", [2024, 2025]]
    feil = Z * np.sqrt(1 / a + 1 / b)
    rett = b / a
    return Svar(rett, (rett - 1) * 100, rett * np.exp(-feil) < 1, rett * np.exp(-feil), rett * np.exp(feil))


@kontrakt(
    "19-prove",
    L19,
    "Hvor mye endret visningene på prøvekontoen seg?",
    "ganger",
    "«+ 30 prosent» i søknaden",
    "l19/prøve",
)
def prove(les: Les) -> Svar:
    """Virkningen finnes, men femten dager er for få til å se den. «Vet ikke» er svaret."""
    t = les("provekonto.csv")
    grupper = [np.log(t[t["periode"] == x]["visninger"].to_numpy(float)) for x in ("før", "etter")]

    def forhold(a: np.ndarray, b: np.ndarray) -> float:
        return float(np.exp(b.mean() - a.mean()))

    rett = forhold(*grupper)
    lav, hoy = bootstrap(forhold, *grupper)
    return Svar(rett, (rett - 1) * 100, lav < 1 < hoy and rett > 1.1, lav, hoy, s.PROVE.verdi["ganger"])


@kontrakt("19-cv", L19, "Hvor mye mer ble solgt?", "ganger", "«økte salget 300 prosent»")
def cv(les: Les) -> Svar:
    """Fra ett salg til fire. Riktig: skriv tallene, ikke prosenten. Regnet på tallene i sannhetene, uten en fil."""
    a, b = s.CV.verdi
    feil = Z * np.sqrt(1 / a + 1 / b)
    return Svar(b / a, (b / a - 1) * 100, b / a * np.exp(-feil) < 1, b / a * np.exp(-feil), b / a * np.exp(feil))
