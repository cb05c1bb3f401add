"""Hverdagen i Brisling & Bjørk: timelister og arbeidsoppgaver. Byrået, kundene og folkene er oppdiktet."""

from __future__ import annotations

import numpy as np
import pandas as pd

TIMEPRIS = 1150  # kroner per time uten mva., bestemt for dette kurset

KUNDER = ("Ullvott", "Universitetet i Ytrevåg", "Fliskode", "Tangholmen")
BEN = ("innhold", "strategi", "analyse")

OPPGAVER = {
    "innhold": ("skrive innlegg", "ta bilder", "filme og klippe", "svare i kommentarfeltet", "lage karusell"),
    "strategi": ("statusmøte", "innholdskalender", "planlegge kampanje", "brif til innholdsskaper"),
    "analyse": ("hente eksport", "månedsrapport", "se på tallene fra forrige uke"),
}
# Hvor mye av tiden den enkelte bruker på hvert ben, og på hver kunde (i samme rekkefølge som over).
FOLK = {
    "Solveig": ((0.15, 0.70, 0.15), (0.20, 0.40, 0.20, 0.20)),
    "Amir": ((0.85, 0.10, 0.05), (0.40, 0.20, 0.10, 0.30)),
    "Ingunn": ((0.80, 0.15, 0.05), (0.30, 0.35, 0.15, 0.20)),
    "Tuva": ((0.25, 0.15, 0.60), (0.35, 0.25, 0.20, 0.20)),
    "Per Ove": ((0.10, 0.65, 0.25), (0.35, 0.15, 0.35, 0.15)),
}
# En arbeidsdag på 7,5 timer delt i økter, slik folk faktisk fører dem.
DELINGER = ((7.5,), (4.0, 3.5), (5.0, 2.5), (3.0, 3.0, 1.5), (2.5, 2.5, 2.5), (4.5, 2.0, 1.0))
DELING_ANDEL = (0.10, 0.25, 0.20, 0.20, 0.10, 0.15)


def timeliste(maned: str = "2025-11", fro: int = 20251101) -> pd.DataFrame:
    """Timelisten for én måned: en rad per økt, med Per Oves egen skrivemåte av én kunde.

    Parametre: `maned` er år-måned, `fro` er frøet (int) som gjør listen lik hver gang.
    Gir kolonnene dato (tekst), person, kunde, oppgave, ben og timer (desimaltall, i halve timer).
    Plantet feil: Per Ove skriver Ullvott med liten forbokstav.
    """
    rng = np.random.default_rng(fro)
    dager = pd.bdate_range(f"{maned}-01", periods=40)
    dager = [d for d in dager if d.strftime("%Y-%m") == maned]
    rader = []
    for dag in dager:
        for person, (ben_andel, kunde_andel) in FOLK.items():
            deling = DELINGER[rng.choice(len(DELINGER), p=DELING_ANDEL)]
            for timer in deling:
                ben = BEN[rng.choice(3, p=ben_andel)]
                kunde = KUNDER[rng.choice(4, p=kunde_andel)]
                oppgave = OPPGAVER[ben][rng.integers(len(OPPGAVER[ben]))]
                if person == "Per Ove" and kunde == "Ullvott":
                    kunde = "ullvott"
                rader.append((dag.strftime("%Y-%m-%d"), person, kunde, oppgave, ben, timer))
    return pd.DataFrame(rader, columns=["dato", "person", "kunde", "oppgave", "ben", "timer"])


def roller() -> pd.DataFrame:
    """Ti arbeidsoppgaver som hver hører hjemme i én av fem roller (fasiten står i øvelse 1.4)."""
    oppgaver = (
        "Velger hvem Tangholmen skal nå neste år, og hvor mye det får koste",
        "Legger ukens innlegg inn i kalenderen og jakter på godkjenninger",
        "Filmer og klipper en kortvideo om strikking",
        "Fordeler 5 000 kr på tre annonser og justerer dem hver dag",
        "Svarer daglig leder når noe går galt i en kanal, uansett hva det gjelder",
        "Skriver teksten til en karusell om vaskeråd for ull",
        "Passer på at innlegget om søknadsfristen går ut kl. 09.00, med riktig lenke",
        "Bestemmer at Fliskode skal bruke kreftene på LinkedIn det neste året",
        "Bygger en måling av hvor mange som fullfører videoene, og finner ut hvorfor de faller fra",
        "Holder innhold, plan og tall sammen for én kunde fra uke til uke",
    )
    return pd.DataFrame({"nr": range(1, 11), "oppgave": oppgaver})
