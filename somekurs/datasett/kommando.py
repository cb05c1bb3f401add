"""`python3 kurs.py data`: kursets data på nytt, eller en annen verden i en egen mappe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..data import INNHOLD, rot
from ..feil import KursFeil
from ..verden.strommer import med_fro, med_trekning
from .fasit import finn_trekninger
from .hvor import vis
from .klient import KUNDER
from .skriv import FILER, leser, skriv_data

BRUK = "python3 kurs.py data [--ut MAPPE] [--fro TALL] [--klient NAVN]"
HVOR = "python3 kurs.py data --hvor FIL"


class Valg(NamedTuple):
    """Det som ble skrevet etter `data`: mappen (None er kursets egen), frøet (0 er kursets verden), kunden (tom er alle)."""

    mappe: Path | None
    fro: int
    kunde: str


def les_valg(argumenter: Sequence[str]) -> Valg:
    """Valgene. Uten noen er det kursets egen mappe, frø 0 og alle kundene.

    Feil: `KursFeil` når et valg er ukjent, mangler verdi, eller ville skrevet en annen verden over kursets data.
    """
    valg, igjen = {"--ut": "", "--fro": "", "--klient": ""}, list(argumenter)
    while igjen:
        navn = igjen.pop(0)
        if navn not in valg:
            raise KursFeil(f"Kjenner ikke «{navn}» etter data. Slik skrives det: {BRUK}, eller {HVOR}")
        if not igjen:
            raise KursFeil(f"{navn} trenger en verdi. Slik skrives det: {BRUK}")
        valg[navn] = igjen.pop(0)
    if valg["--fro"] and not (valg["--fro"].isascii() and valg["--fro"].isdigit()):
        raise KursFeil(f"Frøet skal være et helt tall, men er «{valg['--fro']}». Slik skrives det: {BRUK}")
    fro, kunde = int(valg["--fro"] or 0), valg["--klient"].lower()
    if kunde and kunde not in KUNDER:
        raise KursFeil(f"Kjenner ikke kunden «{valg['--klient']}». Velg en av disse: {', '.join(KUNDER)}.")
    if not valg["--ut"]:
        if fro or kunde:
            hva = "Bare én kunde" if kunde else "En annen verden"
            raise KursFeil(f"{hva} skal ikke skrives over kursets data. Legg til --ut MAPPE.")
        return Valg(None, 0, "")
    mappe = Path(valg["--ut"]).expanduser()
    if mappe.is_file():
        raise KursFeil(f"{mappe} er en fil. --ut skal være en mappe.")
    if mappe.is_dir() and any(mappe.iterdir()) and not (mappe / INNHOLD).is_file():
        raise KursFeil(
            f"Mappen {mappe} har filer fra før, og ingen {INNHOLD}. Velg en tom mappe, så ingenting skrives over."
        )
    if (fro or kunde) and mappe.resolve() == (rot() / "datasets").resolve():
        raise KursFeil("En annen verden skal ikke skrives over kursets data. Velg en annen mappe.")
    return Valg(mappe, fro, kunde)


def data(argumenter: Sequence[str]) -> int:
    """Skriv dataene, og si hvilke filer som ble endret. I en annen verden trekkes det til fasiten holder der også."""
    if "--hvor" in argumenter:
        return vis([a for a in argumenter if a != "--hvor"], FILER)
    mappe, fro, kunde = les_valg(argumenter)

    def meld(nr: int, antall: int, navn: str) -> None:
        print(f"  {nr} av {antall}: {navn}", flush=True)

    trekninger: dict[str, int] = {}
    if fro and not kunde:
        print("Leter etter trekninger der fasiten holder …", flush=True)
        trekninger = finn_trekninger(fro, leser, lambda linje: print(f"  {linje}", flush=True))
    with med_fro(fro), med_trekning(trekninger):
        endret = skriv_data(mappe, meld, kunde)
    for fil in endret:
        print(f"Skrev {fil}")
    if not endret:
        print("Alle datafilene er som de skal være.")
    return 0
