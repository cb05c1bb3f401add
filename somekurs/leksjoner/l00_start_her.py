"""Øvelsen på forsiden: å skrive inn sitt eget navn og se at sjekken svarer."""

from __future__ import annotations

from ..ovelser.definisjon import Leksjon
from ..ovelser.sammenlign import er, som_tekst

L = Leksjon(0, "00-start-her")


def _godta(svar, fasit):
    if not er(svar, str):
        return 'Navnet skal stå i hermetegn, slik: navn = "Tuva". Hermetegnene sier at det er tekst.'
    if not som_tekst(svar):
        return "Det står ingenting mellom hermetegnene ennå. Skriv navnet ditt der."
    return True


@L.verdi(
    1,
    "navn",
    tittel="Navnet ditt",
    godta=_godta,
    egenvurdering=True,
    venter="et navn i hermetegn",
    riktig="Slik er det i hele kurset: du bytter ut tre prikker, kjører cellen, og får svar på det du gjorde.",
    hint=(
        "Hva heter du? Det er alt vi spør om.",
        "Tekst står alltid i hermetegn, ett foran og ett bak.",
        'Slik ser linjen ut:\nnavn = "..."',
    ),
)
def navn():
    return "Tuva"


@navn.alternativ
def dobbeltnavn():
    return "Anne-Grete Øverås"
