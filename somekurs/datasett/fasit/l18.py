"""Leksjon 18: månedsrapporten. November mot oktober og mot de samme ukene i fjor, og filen som ikke er byttet ut."""

from __future__ import annotations

import numpy as np

from ...verden.sannheter import nettbutikk as s
from . import Les, Svar, kontrakt
from .statistikk import Z

L18 = "18-manedsrapport"
# seks uker med Black Week på samme plass, etter at annonseforsøket er over
UKENE = {2024: ("2024-11-04", "2024-12-15"), 2025: ("2025-11-03", "2025-12-14")}


@kontrakt(
    "18-november",
    L18,
    "Hvor mye vokser salget fra år til år?",
    "prosent",
    "budsjettet økes med 60 000 kr",
    "ullvott/nettbutikk",
)
def november(les: Les) -> Svar:
    """Fristende: november mot november, der Black Week ligger hel bare i det ene året, eller november mot oktober."""
    dato = les("nettbutikk_ordrer.csv")["dato"]
    a, b = (dato.between(*UKENE[ar]).sum() for ar in (2024, 2025))
    feil = Z * np.sqrt(1 / a + 1 / b)
    maned = dato.str[:7].value_counts()
    mot_oktober = (maned["2025-11"] / maned["2025-10"] - 1) * 100
    mot_i_fjor = (maned["2025-11"] / maned["2024-11"] - 1) * 100
    sann = (s.ORDRER.verdi[2025] / s.ORDRER.verdi[2024] - 1) * 100
    grenser = [(b / a * np.exp(f) - 1) * 100 for f in (-feil, feil)]
    return Svar((b / a - 1) * 100, mot_oktober, mot_i_fjor >= 11 and mot_oktober > 50, *grenser, sann, pris=60_000)


@kontrakt(
    "18-fil",
    L18,
    "Hvor mye endret visningene på TikTok seg fra oktober til november?",
    "prosent endring",
    "«TikTok står stille»",
    "ullvott/tiktok",
)
def gammel_fil(les: Les) -> Svar:
    """Filen som heter november, har oktobers tall. Riktig: se på den siste datoen, og hent tallene på nytt."""
    d = les("daglig.csv")
    d = d[(d["konto"] == "ullvott") & (d["nettverk"] == "tiktok")]
    per_maned = d.groupby(d["dato"].str[:7])["visninger"].sum()
    rapporten = les("rapport_november.csv").iloc[0]["verdi"]
    sant = (per_maned["2025-11"] / per_maned["2025-10"] - 1) * 100
    lysarket = (rapporten / per_maned["2025-10"] - 1) * 100
    return Svar(sant, lysarket, abs(lysarket) < 1 < abs(sant) - 9)
