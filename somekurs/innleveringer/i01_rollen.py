"""Innlevering 1: oktober i Brisling & Bjørk. Bare formen på svarene; fasiten ligger i `solutions/`."""

from __future__ import annotations

import pandas as pd

from ..data import sti
from ..ovelser.sammenlign import er_tall, som_tall
from ..prover.innlevering import Innlevering

SVAR = Innlevering(1, "01-rollen")

ROLLER = {
    "D": "strateg",
    "E": "SoMe-ansvarlig",
    "F": "koordinator",
    "G": "spesialist",
    "H": "innholdsprodusent",
}


@SVAR.data
def timeliste():
    return pd.read_csv(sti("timer_oktober.csv"), decimal=",")


manglende_timer = SVAR.tall(
    1, "manglende_timer", venter="ett tall: timene der Tangholmen er skrevet på den andre måten"
)
roller = SVAR.bokstaver(2, "roller", antall=8, valg=ROLLER)
timepris = SVAR.tall(3, "timepris", venter="ett tall: prisen på en time i kroner", bokstavelig=True)
pris_film = SVAR.tall(3, "pris_film", venter="ett tall: timeprisen ganget med timene", bokstavelig=True)
timer_innhold = SVAR.tall(4, "timer_innhold", venter="ett tall: timene på innhold")
timer_strategi = SVAR.tall(4, "timer_strategi", venter="ett tall: timene på strategi")
timer_analyse = SVAR.tall(4, "timer_analyse", venter="ett tall: timene på analyse")


@manglende_timer.kjenn
def ingen_rader(svar, celle):
    """Filteret fant ingen rader. Skriv navnet med hermetegn og akkurat som i tabellen. Store og små bokstaver teller."""
    return er_tall(svar) and som_tall(svar) == 0


@timer_innhold.kjenn
@timer_strategi.kjenn
@timer_analyse.kjenn
def ingen_ben(svar, celle):
    """Filteret fant ingen rader. Navnene på bena står med små bokstaver i kolonnen «ben»."""
    return er_tall(svar) and som_tall(svar) == 0


SVAR.ord_om = {
    "a01-manglende": (
        "Du finner timene filteret gikk forbi, med kode som også gir riktig svar neste måned.",
        "Øvelse 1.3 i leksjonen gjør det samme for november: spørsmålet, radene, summen.",
    ),
    "a01-roller": (
        "Du skiller de fem rollene, også der to av dem ligger tett.",
        "Tabellen foran øvelse 1.5 sier hva som er kjernen i hver rolle.",
    ),
    "a01-film": (
        "Du fant begge feilene: tall skal ikke ha hermetegn, og desimaltall skrives med punktum i kode.",
        "I leksjonen står det om begge deler: «Undersøk: timer som ikke er tall» og linjen under Tuvas filter.",
    ),
    "a01-ben": (
        "Du har summert tre ben, og raden som sto to ganger, er talt én gang. Den som kontrollerer, finner feilen før kunden.",
        "«Sju timer for mye» i leksjonen viser hvordan du finner raden som står to ganger.",
    ),
    "a01-rolle": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
}
