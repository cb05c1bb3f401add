"""Fasiten til innlevering 3, med knappene feilene regnes ut av. Brukes av `python3 kurs.py lag` og av testene."""

from __future__ import annotations

from somekurs.farger import kontrast
from somekurs.innleveringer import i03_skriving as i03
from somekurs.leksjoner import l03_skriving as l03
from somekurs.ovelser.definisjon import Leksjon
from somekurs.ovelser.knapper import Galt, Knapp

F = Leksjon(3, "03-skriving")
F.kilder.update(i03.SVAR.kilder)
PAPIR = "#F4F1EA"


@F.funksjon(1, "liks", prov=i03.liksprover)
def liks(
    *,
    oppdeling=l03.OPPDELING,
    grense=l03.GRENSE,
    teller=l03.TELLER,
    forste=l03.FORSTE,
    per=l03.PER,
    hundre=l03.HUNDRE,
    pluss=l03.PLUSS,
):
    def liks(tekst):
        deler = oppdeling(tekst)
        lange = 0
        for o in deler["ord"]:
            if grense(len(o)):
                lange = teller(lange, o)
        return pluss(forste(deler), lange * hundre / per(deler))

    return liks


BAKGRUNN = Knapp(
    PAPIR,
    (
        Galt("#FFFFFF", "du har regnet mot hvitt", "Hva heter fargen på papiret?"),
        Galt("#000000", "du har regnet mot svart", "Hva heter fargen på papiret?"),
    ),
)


@F.funksjon(2, "mot_papir", prov=i03.fargeprover)
def mot_papir(*, bakgrunn=BAKGRUNN):
    def mot_papir(farge):
        return kontrast(farge, bakgrunn)

    return mot_papir


def fargene(grense: Knapp):
    """Fasiten for fargene over en grense."""

    def valgte(
        farger,
        *,
        bakgrunn=BAKGRUNN,
        grense=grense,
        retning=Knapp(
            lambda k, g: k >= g,
            (Galt(lambda k, g: k < g, "du har plukket ut dem som ikke holder", "Hvilken vei skal tegnet peke?"),),
        ),
    ):
        farger["kontrast"] = farger["farge"].apply(lambda f: kontrast(f, bakgrunn))
        return farger[retning(farger["kontrast"], grense)]

    return valgte


F.verdi(3, "vanlige")(
    fargene(
        Knapp(
            4.5,
            (
                Galt(3, "du har brukt grensen for stor tekst", "Hvilken størrelse har teksten?"),
                Galt(7, "du har brukt grensen 7, som er strengere enn loven", "Hvilken grense gjelder vanlig tekst?"),
            ),
        )
    )
)
F.verdi(4, "store")(
    fargene(
        Knapp(
            3,
            (
                Galt(4.5, "du har brukt grensen for vanlig tekst", "Hvilken størrelse har teksten?"),
                Galt(2, "grensen er satt for lavt", "Hvilken grense gjelder stor tekst?"),
            ),
        )
    )
)
