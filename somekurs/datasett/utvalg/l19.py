"""Leksjon 19: karriere. Hundre og tjue stillingsannonser, og tretti dager på en prøvekonto."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import l19 as s
from ...verden.strommer import strom, trukket
from ..datafil import Datafil
from ..tekster import annonser as tekster

ANNONSE = {
    "nr": "annonsens nummer, 1–120",
    "ar": "året den sto på trykk",
    "tittel": "`rådgiver`, `koordinator` eller `TikTok-produsent`",
    "arbeidsgiver": "arbeidsgiveren, oppdiktet",
    "malform": "`bokmål` eller `nynorsk`",
    "tekst": "annonsen, med det søkeren må og bør kunne",
}
PROVE = {"dag": "dagens nummer, 1–30", "periode": "`før` eller `etter` endringen", "visninger": "visninger den dagen"}


def annonser() -> pd.DataFrame:
    """Stillingsannonsene. Antallet av hver tittel og hvert krav er fast, rekkefølgen tilfeldig."""
    rng = strom("l19/annonser")
    rader = [
        (ar, tittel)
        for tittel, n in s.ANNONSER.verdi.items()
        for ar, k in zip((2024, 2025), n, strict=True)
        for _ in range(k)
    ]
    t = pd.DataFrame(rader, columns=["ar", "tittel"])
    n = len(t)
    t = t.iloc[rng.permutation(n)].sort_values("ar", kind="stable", ignore_index=True)
    t["malform"] = np.where(np.isin(np.arange(n), rng.choice(n, s.NYNORSK.verdi, replace=False)), "nynorsk", "bokmål")
    t["arbeidsgiver"] = np.array(tekster.ARBEIDSGIVERE)[rng.integers(0, len(tekster.ARBEIDSGIVERE), n)]
    ma, bor = [[] for _ in range(n)], [[] for _ in range(n)]
    for krav, (antall_ma, antall_bor) in s.KRAV.verdi.items():
        orden = rng.permutation(n)
        for nr in orden[:antall_ma]:
            ma[nr].append(krav)
        for nr in orden[antall_ma : antall_ma + antall_bor]:
            bor[nr].append(krav)
    tekst = []
    for nr, x in enumerate(t.itertuples()):
        ingresser, krav = tekster.INGRESS[x.malform], tekster.KRAV[x.malform]
        deler = [ingresser[rng.integers(len(ingresser))].format(tittel=x.tittel)]
        for ord_, liste in (("Du må", ma[nr]), ("Du bør", bor[nr])):
            if liste:
                deler.append(f"{ord_}: {', '.join(krav[k] for k in liste)}.")
        tekst.append(" ".join(deler))
    return t.assign(tekst=tekst, nr=t.index + 1)[list(ANNONSE)]


def prove() -> pd.DataFrame:
    """Femten dager før og femten etter en endring på en liten prøvekonto."""
    v = s.PROVE.verdi
    rng = trukket("l19/prøve", s.PROVE_TREKNING.verdi)
    etter = np.arange(2 * v["dager"]) >= v["dager"]
    forventet = (
        v["visninger"] * np.where(etter, v["ganger"], 1) * np.exp(v["spredning"] * rng.standard_normal(len(etter)))
    )
    periode = np.where(etter, "etter", "før")
    return pd.DataFrame({"dag": range(1, len(etter) + 1), "periode": periode, "visninger": rng.poisson(forventet)})


FILER = {
    "ryddet/stillingsannonser.csv": Datafil(annonser, "Til leksjon 19: 120 oppdiktede stillingsannonser.", ANNONSE),
    "ryddet/provekonto.csv": Datafil(prove, "Til leksjon 19: tretti dager på en liten prøvekonto.", PROVE),
}
