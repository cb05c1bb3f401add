"""Det kurset gjør i nbgraders egen rekke av trinn, når den retter. Satt inn av `nbgrader_config.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

from ..notatbok import les_raa
from ..sandkasse.kjerne import Rapport, kjennetegn, kjor_notatbok
from ..sandkasse.rom import filer_ved_siden_av, sandkassen
from .forbehandling import gjenreis

FERDIGE: dict[str, tuple[dict, Rapport]] = {}  # det arbeiderne alt har kjørt, etter `kjennetegn`
RAPPORTER: dict[str, Rapport] = {}  # rapporten for hver student denne prosessen har rettet


class Gjenreis(NbGraderPreprocessor):
    """`gjenreis` som trinn i nbgrader. Står der `DeduplicateIds` står ellers, foran `OverwriteCells`."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        from nbformat import from_dict

        om = resources["nbgrader"]
        utlevert = self.config.get("CourseDirectory", {}).get("release_directory", "release")
        mal = Path(utlevert) / om["assignment"] / f"{om['notebook']}.ipynb"
        if mal.is_file():
            celler, merknader = gjenreis(nb.cells, les_raa(mal)["cells"])
            nb.cells = [from_dict(c) for c in celler]
            for merknad in merknader:
                self.log.warning(merknad)
        return nb, resources


class UtenAdvarsler(NbGraderPreprocessor):
    """Ta bort advarslene fra testcellene. nbgrader gir ellers 0 poeng for en celle som skriver noe på stderr."""

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:
        from nbgrader.utils import is_grade, is_solution

        if cell.cell_type == "code" and is_grade(cell) and not is_solution(cell):
            cell.outputs = [u for u in cell.outputs if not (u.output_type == "stream" and u.name == "stderr")]
        return cell, resources


class TrygtUtfor(NbGraderPreprocessor):
    """I stedet for `Execute`: kjør studentens celler i sandkassen og prøvene her, og legg resultatene i notatboken."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        from nbformat import from_dict

        filer = filer_ved_siden_av(Path(resources["metadata"]["path"]))
        bok = json.loads(json.dumps(nb))
        ferdig = FERDIGE.pop(kjennetegn(bok, filer), None)
        ut, rapport = ferdig or kjor_notatbok(bok, sandkassen(), filer)
        for celle, kjort in zip(nb.cells, ut["cells"], strict=True):
            if celle.cell_type == "code":
                celle.outputs = [from_dict(u) for u in kjort.get("outputs", [])]
                celle.execution_count = kjort.get("execution_count")
        RAPPORTER[resources["nbgrader"]["student"]] = rapport
        return nb, resources
