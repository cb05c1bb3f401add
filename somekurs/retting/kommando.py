"""`python3 kurs.py rett`: alle besvarelsene rettes, og læreren får vite hvordan det gikk."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..data import rot
from ..feil import KursFeil
from ..notatbok import les_raa
from ..ovelser.ord import antall, tall
from ..prover.klasse import FIL, lag_klassefro
from ..sandkasse import USIKKER
from .leveringer import NOTATBOK, Levering, finn_leveringer, klargjor, uinnsamlede
from .nbgraderen import OSLO, innleveringer, kjor_trinn, nbgrader_api, oppsett, rett_en, siste_linje, venter

if TYPE_CHECKING:
    from .arbeidere import Arbeidere

FAA = 4  # færre enn det er ferdige før arbeiderne har våknet


@dataclass(frozen=True)
class Utfall:
    """Hvordan det gikk med én besvarelse.

    Felter: `poeng` nå, `av` så mange som finnes, `venter` på læreren, og `for_` poengene før, None når den ikke var rettet.
    """

    levering: Levering
    poeng: float = 0.0
    av: float = 0.0
    venter: float = 0.0
    for_: float | None = None


class _Leser(argparse.ArgumentParser):
    def error(self, message: str) -> None:
        raise KursFeil(f"{self.usage}\n{_NORSK.get(message.split(':')[0], message)}")


_NORSK = {
    "the following arguments are required": "Skriv hvilken innlevering det gjelder, for eksempel 01-rollen.",
    "unrecognized arguments": "Det er et ord eller valg for mye.",
}


def les_argumenter(argumenter: Sequence[str], bruk: str, mappe: Path, **valg: dict[str, Any]) -> argparse.Namespace:
    leser = _Leser(usage=bruk, add_help=False, allow_abbrev=False)
    leser.add_argument("innlevering")
    for navn, hva in valg.items():
        leser.add_argument(f"--{navn}", **hva)
    valgt = leser.parse_args(list(argumenter))
    if valgt.innlevering not in innleveringer(mappe):
        raise KursFeil(
            f"Fant ingen innlevering som heter «{valgt.innlevering}» i solutions/. Det finnes: "
            f"{', '.join(innleveringer(mappe)) or 'ingen'}."
        )
    return valgt


def les_frist(tekst: str) -> datetime:
    """Fristen i norsk tid («2026-12-01 23.59») som tidspunktet nbgrader lagrer (UTC uten tidssone).

    Feil: `KursFeil` når teksten ikke er en dato med klokkeslett.

    >>> les_frist("2026-07-01 12.00")
    datetime.datetime(2026, 7, 1, 10, 0)
    """
    try:
        tid = datetime.strptime(tekst.replace(":", "."), "%Y-%m-%d %H.%M")
    except ValueError:
        raise KursFeil(f'Fristen «{tekst}» kan ikke leses. Skriv den slik: --frist "2026-12-01 23.59".') from None
    return tid.replace(tzinfo=OSLO).astimezone(UTC).replace(tzinfo=None)


def rett(argumenter: Sequence[str], mappe: Path | None = None) -> int:
    """Rett alle besvarelsene av en innlevering som er nye siden sist, og si hvordan det gikk."""
    mappe = mappe or rot()
    valgt = les_argumenter(
        argumenter,
        'python3 kurs.py rett INNLEVERING [--student NAVN] [--alle] [--frist "2026-12-01 23.59"] [--arbeidere N] [--usikker]',
        mappe,
        student={},
        alle={"action": "store_true"},
        frist={"type": les_frist},
        arbeidere={"type": int, "default": os.cpu_count() or 1},
        usikker={"action": "store_true"},
    )
    _velg_sandkasse(valgt.usikker)
    from .raskt import husk_mellom_besvarelsene

    slug = valgt.innlevering
    leveringer = finn_leveringer(mappe, slug)
    if valgt.student:
        leveringer = [x for x in leveringer if x.student == valgt.student]
    if not leveringer:
        hvem = f" fra «{valgt.student}»" if valgt.student else ""
        raise KursFeil(f"Fant ingen besvarelser{hvem}. De skal ligge i submitted/NAVN/{slug}/{NOTATBOK}.")
    if lag_klassefro(mappe / FIL):
        print(f"Laget {FIL} med klassens eget frø. Ta vare på filen: med et annet frø blir de skjulte prøvene andre.")
    with tempfile.TemporaryDirectory() as tmp, contextlib.ExitStack() as til_slutt:
        api = nbgrader_api(oppsett(mappe, Exchange={"root": tmp}))
        nye = sum(valgt.alle or _ny_fil(x, api, slug) for x in leveringer)
        arbeidere = None
        if valgt.arbeidere > 1 and nye >= FAA and not os.environ.get(USIKKER):
            # de laster det de trenger, mens nbgrader leser innleveringen
            arbeidere = til_slutt.enter_context(_arbeidere(valgt.arbeidere))
        _gjor_klar(api, slug, valgt.frist)
        til_slutt.enter_context(husk_mellom_besvarelsene())
        mal = les_raa(mappe / "assignments" / slug / NOTATBOK)["cells"]
        utfall = _rett_alle(api, slug, leveringer, mal, valgt.alle, arbeidere)
    _oppsummer(slug, utfall)
    if ikke_samlet := uinnsamlede(mappe, slug):
        print(f"\nDisse filene i downloaded/{slug}/ er ikke samlet inn:\n")
        print("\n".join(f"  {navn}" for navn in ikke_samlet))
    return 0


def _gjor_klar(api: Any, slug: str, frist: datetime | None) -> None:
    """Legg innleveringen inn i karakterboken, og fristen når den er gitt."""
    gikk, logg = kjor_trinn(api.generate_assignment, slug)
    if not gikk:
        raise KursFeil(f"nbgrader fikk ikke lest {slug}: {siste_linje(logg)}")
    if frist is not None:
        with api.gradebook as gb:
            gb.update_or_create_assignment(slug, duedate=frist)


def _velg_sandkasse(usikker: bool) -> None:
    """Sett hvordan nbgrader skal kjøre besvarelsene.

    Feil: `KursFeil` når maskinen ikke har en sandkasse, og læreren ikke har valgt å rette uten.
    """
    from ..sandkasse.rom import hvorfor_ikke

    if usikker or os.environ.get(USIKKER):
        os.environ[USIKKER] = "1"
        print(
            "Retter uten sandkasse. Koden i besvarelsene kan da lese og endre alt du selv kan på denne maskinen, også "
            "løsningene og poengene til de andre.",
            file=sys.stderr,
        )
        return
    if hvorfor := hvorfor_ikke():
        raise KursFeil(
            f"Besvarelser rettes bare i en sandkasse, for de er kode andre har skrevet. {hvorfor} Stoler du på alle som har "
            "levert, kan du legge til --usikker. README sier hva det betyr."
        )


def _rett_alle(
    api: Any, slug: str, leveringer: list[Levering], mal: list[Any], alle: bool, arbeidere: Arbeidere | None
) -> list[Utfall]:
    """Kjør de nye besvarelsene side om side, og skriv poengene etter hvert, én om gangen."""
    for x in leveringer:
        klargjor(x, mal)
    nye = [x for x in leveringer if not x.stopp and (alle or _er_ny(x, api, slug))]
    for_ = {x.student: _poeng(api, slug, x.student) for x in leveringer}
    start = time.monotonic()
    for nr, x in enumerate(_etter_hvert(api, slug, nye, mal, arbeidere), 1):
        _skriv_poeng(api, slug, x)
        igjen = (time.monotonic() - start) / nr * (len(nye) - nr)
        print(
            f"  {nr} av {len(nye)}: {x.student}" + (f", omtrent {igjen:.0f} s igjen" if igjen >= 1 else ""), flush=True
        )
    return [_utfall(api, slug, x, for_[x.student]) for x in leveringer]


def _arbeidere(antall: int) -> Arbeidere:
    from .arbeidere import Arbeidere

    return Arbeidere(antall, {n: v for n, v in os.environ.items() if n.startswith("SOMEKURS_")})


def _etter_hvert(
    api: Any, slug: str, nye: list[Levering], mal: list[Any], arbeidere: Arbeidere | None
) -> Iterator[Levering]:
    """Besvarelsene, hver når den er kjørt. Uten arbeidere kjøres de der poengene skrives."""
    if arbeidere is None:
        yield from nye
        return
    from .trinn import FERDIGE

    hvem = {x.student: x for x in nye}
    filer = [(x.student, x.mappe / NOTATBOK) for x in nye]
    for student, svar in arbeidere.kjor(filer, mal, _kildene(api, slug)):
        if svar is not None:
            FERDIGE[svar[0]] = svar[1:]
        yield hvem[student]


def _kildene(api: Any, slug: str) -> dict[str, str]:
    """Koden i hver låste celle, med de skjulte prøvene, slik den ligger i karakterboken."""
    with api.gradebook as gb:
        return {c.name: c.source for n in gb.find_assignment(slug).notebooks for c in n.source_cells if c.locked}


def _skriv_poeng(api: Any, slug: str, x: Levering) -> None:
    from .trinn import RAPPORTER

    gikk, logg = rett_en(api, slug, x.student)
    if not gikk:
        x.stopp = f"nbgrader ble ikke ferdig: {siste_linje(logg)}"
    if (rapport := RAPPORTER.pop(x.student, None)) is not None:
        x.merknader += rapport.flagg


def _er_ny(x: Levering, api: Any, slug: str) -> bool:
    """Er besvarelsen ikke rettet ferdig, eller levert på nytt siden sist?"""
    return _ny_fil(x, api, slug) or _poeng(api, slug, x.student) is None


def _ny_fil(x: Levering, api: Any, slug: str) -> bool:
    rettet = Path(api.coursedir.format_path(api.coursedir.autograded_directory, x.student, slug)) / NOTATBOK
    levert = x.mappe / NOTATBOK
    return not rettet.is_file() or not levert.is_file() or levert.stat().st_mtime > rettet.stat().st_mtime


def _poeng(api: Any, slug: str, student: str) -> float | None:
    """Poengene i karakterboken, None når besvarelsen ikke er rettet, eller ble avbrutt før alle prøvene hadde fått sine."""
    from nbgrader.api import MissingEntry

    with api.gradebook as gb:
        try:
            levering = gb.find_submission(slug, student)
        except MissingEntry:
            return None
        prover = [g for n in levering.notebooks for g in n.grades if g.cell_type == "code"]
        uten = [g for g in prover if g.auto_score is None and g.manual_score is None]
        return None if not prover or uten else levering.score


def _utfall(api: Any, slug: str, x: Levering, for_: float | None) -> Utfall:
    from nbgrader.api import MissingEntry

    with api.gradebook as gb:
        try:
            levering = gb.find_submission(slug, x.student)
        except MissingEntry:
            return Utfall(x, av=gb.find_assignment(slug).max_score)
        if sent := levering.total_seconds_late:
            x.merknader.insert(0, f"Levert {_varighet(sent)} etter fristen.")
        return Utfall(x, levering.score, levering.max_score, 0.0 if x.stopp else venter(levering), for_)


def _varighet(sekunder: float) -> str:
    minutter = int(sekunder // 60)
    if minutter >= 48 * 60:
        return antall(minutter // (24 * 60), "døgn", "døgn")
    return antall(minutter // 60, "time", "timer") if minutter >= 120 else antall(minutter, "minutt", "minutter")


def _oppsummer(slug: str, utfall: list[Utfall]) -> None:
    """Skriv hvordan det gikk, og hva som trenger et menneske."""
    bredde = max(len(u.levering.student) for u in utfall)
    print(f"\n{slug}: {antall(len(utfall), 'besvarelse', 'besvarelser')}\n")
    for u in utfall:
        if u.levering.stopp:
            print(f"  {u.levering.student:<{bredde}}  ikke rettet")
        else:
            venter = f", {tall(u.venter)} venter på læreren" if u.venter else ""
            flyttet = f", før {tall(u.for_)}" if u.for_ is not None and u.for_ != u.poeng else ""
            print(f"  {u.levering.student:<{bredde}}  {tall(u.poeng)} av {tall(u.av)}{flyttet}{venter}")
        for m in u.levering.merknader:
            print(f"  {'':<{bredde}}  · {m}")
    if stoppet := [u.levering for u in utfall if u.levering.stopp]:
        print("\nDisse må et menneske se på:\n")
        for x in stoppet:
            print(f"  {x.student}: {x.stopp}")
    ventende = sum(bool(u.venter) for u in utfall)
    if ventende:
        print(
            f"\n{antall(ventende, 'besvarelse', 'besvarelser')} har en oppgave læreren vurderer. Åpne kurset med "
            "«python3 kurs.py start», og velg Nbgrader og Formgrader i menyen."
        )
    print(f"\nNår alt er vurdert: python3 kurs.py tilbakemelding {slug}")
