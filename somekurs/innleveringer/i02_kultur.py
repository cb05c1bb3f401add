"""Innlevering 2: siste båt fra Tangholmen. Bare formen på svarene; fasiten ligger i `solutions/`."""

from __future__ import annotations

import pandas as pd

from ..data import sti
from ..ovelser.sammenlign import er_kolonne, er_tabell, er_tall, som_liste, som_tall
from ..prover.innlevering import Innlevering

SVAR = Innlevering(2, "02-kultur")
ANDRE = "året før"

HVEM = {
    "A": "De 220 som trykket i vaktlisten, for de kjenner festivalen best",
    "B": "De 310 trukne gjestene som svarte",
    "C": "Begge gruppene lagt sammen til 530, for da blir intervallet smalest",
    "D": "Ingen av dem, for 190 av de trukne gjestene svarte ikke",
}
KORT = {k: f"kort {k}" for k in "ABCDEFGHI"}


@SVAR.data
def vaktliste() -> pd.DataFrame:
    return pd.read_csv(sti("vaktliste.csv"))


@SVAR.data
def gjester() -> pd.DataFrame:
    return pd.read_csv(sti("gjester.csv"))


@SVAR.data
def trender() -> pd.DataFrame:
    return pd.read_csv(sti("trender_festival.csv"))


@SVAR.data
def kort() -> pd.DataFrame:
    return pd.read_csv(sti("kildekort_tangholmen.csv"))


ja_vakter = SVAR.tall(1, "ja_vakter", venter="ett tall: de i vaktlisten som svarte ja til båt kl. 01")
svar_vakter = SVAR.tall(1, "svar_vakter", venter="ett tall: alle i vaktlisten som svarte på spørsmålet om båten")
gjesteintervall = SVAR.grenser(
    2, "gjesteintervall", venter="to andeler i en liste, slik intervall(antall, av) gir dem", ordnet=True
)
hvem = SVAR.bokstaver(2, "hvem", antall=1, valg=HVEM)
siste_uke = SVAR.tabell(
    3,
    "siste_uke",
    kolonner=("trend", "nye innlegg"),
    rader=6,
    venter="en tabell med seks rader: trenden og de nye innleggene de siste sju dagene",
)
andel_siste_uke = SVAR.tall(
    3, "andel_siste_uke", venter="en andel: de nye innleggene den siste uken, delt på alle de nye innleggene"
)
gamle = SVAR.tall(4, "gamle", venter="ett tall: kortene fra før 2023")
uten_antall = SVAR.tall(4, "uten_antall", venter="ett tall: kortene der det ikke står hvor mange som svarte")
ikke_trukket = SVAR.tall(4, "ikke_trukket", venter="ett tall: kortene der de som svarte, ikke er trukket ut")
rent_kort = SVAR.bokstaver(4, "rent_kort", antall=1, valg=KORT)


@ja_vakter.kjenn
@svar_vakter.kjenn
@gamle.kjenn
@uten_antall.kjenn
@ikke_trukket.kjenn
def ingen_rader(svar, celle):
    """Filteret fant ingen rader. Skriv teksten med hermetegn og akkurat som i tabellen, og tall uten."""
    return er_tall(svar) and som_tall(svar) == 0


@gamle.kjenn
@uten_antall.kjenn
@ikke_trukket.kjenn
def alle_kortene(svar, celle):
    """Da er alle kortene med. Plukk ut radene først, og tell dem du plukket ut."""
    return er_tall(svar) and som_tall(svar) == len(SVAR.hent("kort"))


@andel_siste_uke.kjenn
def ikke_en_andel(svar, celle):
    """En andel er et tall mellom 0 og 1: en sum delt på en større sum."""
    return er_tall(svar) and not 0 < som_tall(svar) < 1


@siste_uke.kjenn
def ikke_sortert(svar, celle):
    """Radene er ikke sortert på antallet. Hva skal stå i parentesen etter sort_values?"""
    antall = svar["nye innlegg"] if er_tabell(svar) and "nye innlegg" in svar.columns else svar
    tall = som_liste(antall) if er_kolonne(antall) else None
    return bool(tall) and len(tall) == 6 and sorted(tall) != tall and sorted(tall, reverse=True) != tall


@siste_uke.kjenn
def ikke_gruppert(svar, celle):
    """Det er fortsatt én rad for hver dag. Med groupby blir det én rad for hver trend."""
    return er_tabell(svar) and len(svar) > 6 and "dag" in svar.columns


SVAR.ord_om = {
    "a02-antall": (
        "Du har plukket ut ett spørsmål før du telte, så de som svarte på noe annet, er ikke med.",
        "«Vist eksempel» i leksjonen viser de samme linjene for Mari.",
    ),
    "a02-intervall": (
        "Intervallet står på rett nevner, og du vet hvem det gjelder.",
        "Øvelse 2.2 i leksjonen er den samme, og «Flere svar gav det dårligste tallet» forklarer hvem som kan svare.",
    ),
    "a02-trend": (
        "Du leste den siste uken, og ikke alt til nå.",
        "Øvelse 2.5 i leksjonen viser de tre linjene, og «Vist eksempel» viser andelen.",
    ),
    "a02-flagg": (
        "Flaggene er talt med kode, så de tåler hundre kort like godt som ni.",
        "De fire flaggene står foran øvelse 2.3 i leksjonen.",
    ),
    "a02-brosjyre": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
    "a02-folgeliste": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
}
