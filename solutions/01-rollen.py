"""Fasiten til innlevering 1, med knappene feilene regnes ut av. Brukes av `python3 kurs.py lag` og av testene."""

from __future__ import annotations

import pandas as pd

from somekurs.data import sti
from somekurs.leksjoner.l01_rollen import FEIL_KOLONNE, kunde
from somekurs.ovelser.definisjon import Leksjon
from somekurs.ovelser.knapper import Galt, Knapp, samling, sporsmal, tekstvalg, valgte_rader

F = Leksjon(1, "01-rollen")


@F.data
def timeliste():
    return pd.read_csv(sti("timer_oktober.csv"), decimal=",")


@F.verdi(1, "manglende_timer")
def manglende_timer(
    timeliste,
    *,
    navnet=kunde("tangholmen"),
    spor=sporsmal(),
    rader=valgte_rader("timeliste"),
    kolonne=tekstvalg("timer", FEIL_KOLONNE),
    samle=samling("sum", "timene"),
):
    er_liten = spor(timeliste["kunde"], navnet)
    liten = timeliste[er_liten]
    return samle(rader(timeliste, liten)[kolonne])


@manglende_timer.feilsvar
def sum_av_filteret(timeliste):
    """Det er antallet rader: du har lagt sammen spørsmålet (sant teller som 1), ikke timene. Hent radene først."""
    return (timeliste["kunde"] == "tangholmen").sum()


@manglende_timer.feilsvar
def i_kroner(timeliste):
    """Det er kroner. Oppgaven ber om timene, så timeprisen skal ikke være med."""
    return timeliste[timeliste["kunde"] == "tangholmen"]["timer"].sum() * 1100


@manglende_timer.feilsvar
def begge_skrivematene(timeliste):
    """Det er alle timene til Tangholmen. De som er skrevet med stor forbokstav, kom med på fakturaen."""
    return timeliste[timeliste["kunde"].str.lower() == "tangholmen"]["timer"].sum()


@manglende_timer.feilsvar
def alt_per_ove_forte(timeliste):
    """Det er alle timene til Per Ove, på alle kunder. Hvilken kolonne sier hvem timene gjelder?"""
    return timeliste[timeliste["person"] == "Per Ove"]["timer"].sum()


@manglende_timer.feilsvar
def bare_det_som_ikke_er_moter(timeliste):
    """Møtene mangler. Kunden betaler for alt som er ført på dem, også møter."""
    t = timeliste[timeliste["kunde"] == "tangholmen"]
    return t[t["ben"] != "møter"]["timer"].sum()


PRIS = Knapp(
    1100,
    (
        Galt(1.1, "timeprisen er skrevet 1.100, og punktum er desimaltegn i kode", "Skriv tusener uten skilletegn."),
        Galt(110, "timeprisen er ti ganger for lav", "Se på prisen i e-posten."),
        Galt(11000, "timeprisen er ti ganger for høy", "Se på prisen i e-posten."),
        Galt(1050, "timeprisen er 1 050 i stedet for 1 100", "Se på prisen i e-posten."),
        Galt(1, "bare tallet foran mellomrommet er med", "Skriv tusener uten skilletegn."),
        Galt(1100 * 1.25, "merverdiavgiften er lagt til, men prisen er eks. mva.", "Hva står i e-posten om mva.?"),
    ),
)
FILMTIMER = Knapp(
    6.5,
    (
        Galt(65, "komma er borte, så 6,5 er blitt 65", "Desimaltall skrives med punktum."),
        Galt(6, "den halve timen mangler", "Desimaltall skrives med punktum."),
        Galt(7, "den halve timen er rundet opp", "La desimalen stå."),
        Galt(5, "bare tallet etter komma er med", "Desimaltall skrives med punktum."),
    ),
)


@F.verdi(2, "timepris")
def timepris(*, pris=PRIS):
    return pris


@F.verdi(3, "pris_film")
def pris_film(*, pris=PRIS, timer=FILMTIMER):
    return pris * timer


@pris_film.feilsvar
def pluss():
    """Timene er lagt til prisen. En pris per time skal ganges med antallet timer."""
    return 1100 + 6.5


@pris_film.feilsvar
def bare_timeprisen():
    """Det er prisen på én time. Filmen tok seks og en halv."""
    return 1100


@pris_film.feilsvar
def delt():
    """Prisen er delt på timene. En pris per time skal ganges med antallet timer."""
    return 1100 / 6.5


def benet(riktig: str) -> Knapp:
    """Knappen for hvilket ben filteret leter etter."""
    alle = {b: f"filteret leter etter {b}" for b in ("innhold", "strategi", "analyse", "møter", "internt")}
    return tekstvalg(riktig, {b: (t, "Hvilket ben hører til navnet?") for b, t in alle.items() if b != riktig})


def timene_pa(navn: str, dobbel: Knapp):
    """Fasiten for ett ben: `navn` er benet, og `dobbel` knappen for timene som trekkes fra fordi en rad står to ganger."""

    def timene(timeliste, *, ben=benet(navn), spor=sporsmal(), dobbel=dobbel, samle=samling("sum", "timene")):
        return samle(timeliste[spor(timeliste["ben"], ben)]["timer"]) - dobbel

    timene.__name__ = f"timer_{navn}"
    return timene


def antall_rader(navn: str):
    """Feilsvaret der radene for ett ben er talt, og ikke summert."""

    def radene(timeliste):
        """Det er antallet rader, ikke timene i dem. Hent radene først, og legg så sammen kolonnen med timer."""
        return (timeliste["ben"] == navn).sum()

    radene.__name__ = f"antall_rader_{navn}"
    return radene


EN_GANG = Knapp(
    7,
    (
        Galt(0, "raden som står to ganger, er regnet med to ganger", "Finn dagen der noen har ført 14,5 timer."),
        Galt(
            14, "begge filmdagsradene er trukket fra, men arbeidet ble gjort én gang", "Hvor mange av de to er riktig?"
        ),
        Galt(-7, "den doble raden er lagt til i stedet for trukket fra", "Er det gjort mer arbeid, eller mindre?"),
        Galt(1, "du har trukket fra antallet rader i stedet for timene i raden", "Hvor lang var økten?"),
        Galt(7.5, "du har trukket fra en hel arbeidsdag, med morgenmøtet", "Hvor mange timer står i den doble raden?"),
    ),
)
IKKE_HER = Knapp(
    0, (Galt(7, "filmdagen er trukket fra, men den hører til et annet ben", "Hva slags arbeid er det å filme?"),)
)

for nummer, (ben, dobbel) in enumerate((("innhold", EN_GANG), ("strategi", IKKE_HER), ("analyse", IKKE_HER)), start=4):
    F.verdi(nummer, f"timer_{ben}")(timene_pa(ben, dobbel)).feilsvar(antall_rader(ben))
