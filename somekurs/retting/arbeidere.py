"""Flere besvarelser om gangen: arbeiderne kjører notatbøkene, og bare den som startet dem, skriver poeng."""

from __future__ import annotations

import contextlib
import ctypes
import json
import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from ..notatbok import cellens_id
from ..sandkasse.kjerne import Rapport, kjennetegn, kjor_notatbok
from ..sandkasse.rom import filer_ved_siden_av, sandkassen
from .forbehandling import gjenreis

PR_SET_PDEATHSIG = 1
I_KO = 3  # besvarelser som venter for hver arbeider, så minnet ikke vokser med klassen


def klargjort(fil: Path, mal: list[dict], kilder: dict[str, str]) -> dict:
    """Notatboken slik nbgrader gir den til kjøring: cellene satt i stand, og prøvene hentet fra læreren.

    Parametre: `mal` er cellene i den utleverte, `kilder` navnet på hver låste celle → koden i den. Blir den ikke helt lik, er
    det ingen skade skjedd: da kjøres besvarelsen på nytt når poengene skrives.
    """
    bok = json.loads(fil.read_text(encoding="utf-8"))
    celler, _ = gjenreis(bok["cells"], mal)
    maler = {cellens_id(c): c for c in mal if cellens_id(c)}
    for c in celler:
        if (id_ := cellens_id(c)) in maler:
            c["metadata"]["nbgrader"] = maler[id_]["metadata"]["nbgrader"]
        if id_ in kilder:
            c["source"] = kilder[id_]
        if c["cell_type"] == "code":
            c["outputs"], c["execution_count"] = [], None
    return bok | {"cells": celler}


def _begynn(miljo: dict[str, str]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl + C tar den som skriver, og den rydder
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # ingen arbeidere blir igjen om den blir drept
    os.environ.update(miljo)


def _kjor(fil: Path, mal: list[dict], kilder: dict[str, str]) -> tuple[str, dict, Rapport]:
    bok, filer = klargjort(fil, mal, kilder), filer_ved_siden_av(fil.parent)
    ut, rapport = kjor_notatbok(bok, sandkassen(), filer)
    return kjennetegn(bok, filer), ut, rapport


def _varm_opp() -> None:
    sandkassen()


class Arbeidere:
    """Prosesser som kjører besvarelser, hver med sin sandkasse. De begynner å gjøre seg klare med en gang.

    Parametre: `antall` prosesser, og `miljo`, variablene de skal ha. Brukes som `with`.
    """

    def __init__(self, antall: int, miljo: dict[str, str]):
        self._antall = antall
        self._prosesser = ProcessPoolExecutor(antall, multiprocessing.get_context("spawn"), _begynn, (miljo,))
        for _ in range(antall):
            self._prosesser.submit(_varm_opp)

    def __enter__(self) -> Arbeidere:
        return self

    def __exit__(self, *_: object) -> None:
        self._prosesser.shutdown(cancel_futures=True)

    def kjor(
        self, filer: Iterable[tuple[str, Path]], mal: list[dict], kilder: dict[str, str]
    ) -> Iterator[tuple[str, tuple[str, dict, Rapport] | None]]:
        """Kjør besvarelsene. Gir (studenten, resultatet) etter hvert som de blir ferdige.

        Resultatet er None når arbeideren ikke fikk det til. Da er det den som skriver poengene, som kjører besvarelsen.
        """
        igjen = iter(filer)
        ko: dict[Future[Any], str] = {}

        def fyll() -> None:
            while len(ko) < self._antall * I_KO and (neste := next(igjen, None)) is not None:
                student, fil = neste
                ko[self._prosesser.submit(_kjor, fil, mal, kilder)] = student

        try:
            fyll()
            while ko:
                ferdige, _ = wait(ko, return_when=FIRST_COMPLETED)
                for f in ferdige:
                    student = ko.pop(f)
                    yield student, None if f.exception() else f.result()
                fyll()
        except BrokenProcessPool:
            for student in [*ko.values(), *(s for s, _ in igjen)]:
                yield student, None
