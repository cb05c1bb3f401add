"""`python3 kurs.py data`: kursets data på nytt, eller en annen verden i en egen mappe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..data import INNHOLD, rot
from ..feil import KursFeil
from .skriv import skriv_data
from .strommer import med_fro

BRUK = "python3 kurs.py data [--ut MAPPE] [--fro TALL]"


def les_valg(argumenter: Sequence[str]) -> tuple[Path | None, int]:
    """(mappen, frøet). Uten valg er det kursets egen mappe og frø 0.

    Feil: `KursFeil` når et valg er ukjent, mangler verdi, eller ville skrevet en annen verden over kursets data.
    """
    valg, igjen = {"--ut": "", "--fro": ""}, list(argumenter)
    while igjen:
        navn = igjen.pop(0)
        if navn not in valg:
            raise KursFeil(f"Kjenner ikke «{navn}» etter data. Slik skrives det: {BRUK}")
        if not igjen:
            raise KursFeil(f"{navn} trenger en verdi. Slik skrives det: {BRUK}")
        valg[navn] = igjen.pop(0)
    if valg["--fro"] and not (valg["--fro"].isascii() and valg["--fro"].isdigit()):
        raise KursFeil(f"Frøet skal være et helt tall, men er «{valg['--fro']}». Slik skrives det: {BRUK}")
    fro = int(valg["--fro"] or 0)
    if not valg["--ut"]:
        if fro:
            raise KursFeil("En annen verden skal ikke skrives over kursets data. Legg til --ut MAPPE.")
        return None, 0
    mappe = Path(valg["--ut"]).expanduser()
    if mappe.is_file():
        raise KursFeil(f"{mappe} er en fil. --ut skal være en mappe.")
    if mappe.is_dir() and any(mappe.iterdir()) and not (mappe / INNHOLD).is_file():
        raise KursFeil(
            f"Mappen {mappe} har filer fra før, og ingen {INNHOLD}. Velg en tom mappe, så ingenting skrives over."
        )
    if fro and mappe.resolve() == (rot() / "datasets").resolve():
        raise KursFeil("En annen verden skal ikke skrives over kursets data. Velg en annen mappe.")
    return mappe, fro


def data(argumenter: Sequence[str]) -> int:
    """Skriv dataene, og si hvilke filer som ble endret."""
    mappe, fro = les_valg(argumenter)

    def meld(nr: int, antall: int, navn: str) -> None:
        print(f"  {nr} av {antall}: {navn}", flush=True)

    with med_fro(fro):
        endret = skriv_data(mappe, meld)
    for fil in endret:
        print(f"Skrev {fil}")
    if not endret:
        print("Alle datafilene er som de skal være.")
    return 0
