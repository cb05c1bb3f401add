"""Leksjon 3: skriving."""

from __future__ import annotations

from ...tekst import liks
from . import Les, Svar, kontrakt

L3 = "03-skriving"
FAKTA = ("15. april", "23.59", "1. februar", "uyv.example/sok", "1. juli", "10–14")
OPPRINGNINGER = (41, 6)  # i fjor, uten og med riktig dato; et kvarter på hver


@kontrakt(
    "03-utkast", L3, "Hvor lett er det letteste utkastet der alt stemmer?", "liks", "utkastet med lavest liks legges ut"
)
def utkast(les: Les) -> Svar:
    """Riktig: det letteste av dem som har alle fem fakta. Fristende: det letteste av alle, med tre oppdiktede."""
    t = les("utkast_tekster.csv")
    t = t[t["versjon"].notna() & (t["versjon"] != "")].set_index("versjon")["tekst"]
    tall = t.map(liks)
    hele = t.map(lambda x: all(f in x for f in FAKTA))
    beste = tall[hele].idxmin()
    uten, med = OPPRINGNINGER
    lurer = beste == "B" and tall.idxmin() == "E" and list(t[hele].index) == ["A", "B", "D"]
    return Svar(tall[beste], tall.min(), lurer, pris=(uten - med) / 4, prisenhet="timer på telefonen")
