"""Quizmotoren: spørsmål i én lesbar fil for hver leksjon, vist som enkel HTML som virker overalt.

Spørsmålene ligger ved siden av øvelsene (`somekurs/leksjoner/lNN_slug.quiz.yml`). Motoren kjenner ingen leksjon.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..feil import KursFeil
from .les import Quiz, Sporsmal, Valg, les_quizfil

MAPPE = Path(__file__).resolve().parent.parent / "leksjoner"


def quizfiler(mappe: Path = MAPPE) -> dict[int, Path]:
    """Quizfilene etter leksjonsnummer."""
    return {int(f.name[1:3]): f for f in sorted(mappe.glob("l[0-9][0-9]_*.quiz.yml"))}


def hent_quiz(navn: Any) -> Quiz:
    """Quizen som heter `navn`, for eksempel «1.A».

    Feil: `KursFeil` når navnet ikke er en tekst eller quizen ikke finnes.
    """
    if not issubclass(type(navn), str):
        raise KursFeil('Skriv navnet på quizen i hermetegn, for eksempel quiz("1.A").')
    tekst = str.__str__(navn)[:40].strip()
    treff = re.fullmatch(r"(\d{1,2})\s*[.,]\s*([A-Za-z])", tekst, flags=re.ASCII)
    if not treff:
        raise KursFeil(f'«{tekst}» er ikke navnet på en quiz. De skrives som "1.A": leksjon 1, quiz A.')
    fil = quizfiler().get(int(treff[1]))
    quizer = les_quizfil(fil) if fil else {}
    nokkel = f"{int(treff[1])}.{treff[2].upper()}"
    if nokkel not in quizer:
        finnes = f" Den har {', '.join(quizer)}." if quizer else ""
        raise KursFeil(f"Leksjon {int(treff[1])} har ingen quiz som heter {nokkel}.{finnes}")
    return quizer[nokkel]


def quiz(navn: str = "") -> None:
    """Vis en quiz. Hvert svar får en forklaring med en gang, og ingenting telles.

    Parametre: `navn` er quizens navn i hermetegn.

    >>> quiz("1.A")  # doctest: +SKIP
    """
    from ..melding import i_notatbok, si

    try:
        q = hent_quiz(navn)
    except KursFeil as e:
        return si(str(e), "videre")
    if not i_notatbok():
        print(q.som_tekst())
        return None
    from IPython.display import display

    from .html import som_html

    return display({"text/html": som_html(q), "text/plain": q.som_tekst()}, raw=True)


__all__ = ["Quiz", "Sporsmal", "Valg", "hent_quiz", "les_quizfil", "quiz", "quizfiler"]
