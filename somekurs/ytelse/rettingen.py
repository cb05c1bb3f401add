"""Rettingen målt mot nbgrader slik den er, og mot otter-grader når den er installert: de samme besvarelsene, i én kjøring."""

from __future__ import annotations

import compileall
import importlib.util
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ..data import rot
from ..feil import KursFeil
from ..retting.klasse import USIKKER
from ..retting.trygt.rett import er_prove

SLUG = "07-nokkeltall"
NOTATBOK = "innlevering.ipynb"
OTTER = "SOMEKURS_OTTER"


def lag_klasse(mappe: Path, antall: int, slug: str = SLUG) -> Path:
    """En mappe med kurset og `antall` riktige besvarelser, klar til å rettes."""
    kurset = rot()
    for navn in ("solutions", "assignments", "datasets"):
        shutil.copytree(kurset / navn, mappe / navn)
    for navn in ("nbgrader_config.py", "kursplan.yml"):
        shutil.copy(kurset / navn, mappe)
    for nr in range(antall):
        levert = mappe / "submitted" / f"student {nr}" / slug
        levert.mkdir(parents=True)
        shutil.copy(kurset / "solutions" / slug / NOTATBOK, levert)
    return mappe


def _tid(kommando: list[str], klasse: Path, **miljo: str) -> float:
    t = time.perf_counter()
    svar = subprocess.run(
        kommando, cwd=klasse, env=os.environ | miljo, capture_output=True, text=True, encoding="utf-8"
    )
    if svar.returncode:
        raise KursFeil(f"Målingen stoppet: {(svar.stderr.strip().splitlines() or ['uten forklaring'])[-1]}")
    return time.perf_counter() - t


def _python(kode: str, klasse: Path, **miljo: str) -> float:
    return _tid([sys.executable, "-c", kode], klasse, PYTHONPATH=str(rot()), **miljo)


def vaar(klasse: Path, slug: str = SLUG) -> float:
    """Sekundene `rett` bruker, fra en fersk prosess til alt er skrevet."""
    return _python(
        f"from pathlib import Path; from somekurs.retting.kommando import rett; rett([{slug!r}], Path.cwd())", klasse
    )


def nbgraders(klasse: Path, slug: str = SLUG) -> float:
    """Sekundene `nbgrader autograde` bruker på det samme. Innleveringen er lagt inn i karakterboken på forhånd."""
    forbered = (
        "from pathlib import Path; from somekurs.retting import kommando, klasse, utgave; "
        "klasse.lag_klassefro(Path(klasse.FIL)); api = utgave.nbgrader_api(utgave.oppsett(Path.cwd())); "
        f"kommando._gjor_klar(api, {slug!r}, None)"
    )
    _python(forbered, klasse, **{USIKKER: "1"})
    nbgrader = [sys.executable, "-m", "nbgrader", "autograde", slug]
    return _tid(nbgrader, klasse, PYTHONPATH=str(rot()), **{USIKKER: "1"})


def otters(klasse: Path, slug: str = SLUG, python: str = sys.executable) -> float:
    """Sekundene otter-grader bruker på de samme notatbøkene. Testcellene tas ut av dem, og kjøres som prøver i otter."""
    prover = klasse / "tests"
    prover.mkdir()
    for fil in (klasse / "submitted").glob(f"*/{slug}/{NOTATBOK}"):
        bok = json.loads(fil.read_text(encoding="utf-8"))
        testceller = [c for c in bok["cells"] if er_prove(c)]
        bok["cells"] = [c for c in bok["cells"] if not er_prove(c)]
        fil.write_text(json.dumps(bok), encoding="utf-8")
    for c in testceller:
        navn, kode = c["id"].replace("-", "_"), "".join(c["source"])
        (prover / f"{navn}.py").write_text(
            f"from otter.test_files import test_case\nOK_FORMAT = False\nname = {navn!r}\n"
            f"points = {c['metadata']['nbgrader']['points']}\n\n\n"
            f"@test_case()\ndef prove(env):\n    exec({kode!r}, env)\n",
            encoding="utf-8",
        )
    # språk: av
    kode = (
        "import glob, otter.api as o; from otter.generate import main as lag; lag(no_environment=True); "
        f"[o.grade_submission(f, quiet=True) for f in glob.glob('submitted/*/{slug}/{NOTATBOK}')]"
    )
    # språk: på
    return _tid([python, "-c", kode], klasse, PYTHONPATH=str(rot()))


def poengene(klasse: Path) -> dict[tuple[str, str], float]:
    """(studenten, testcellen) → poengene i karakterboken."""
    sporring = (
        "select s.student_id, b.name, coalesce(g.auto_score, 0) from grade g join submitted_notebook n on g.notebook_id = n.id "
        "join submitted_assignment s on n.assignment_id = s.id join grade_cells c on g.cell_id = c.id "
        "join base_cell b on c.id = b.id"
    )
    with sqlite3.connect(klasse / "gradebook.db") as db:
        return {(student, celle): poeng for student, celle, poeng in db.execute(sporring)}


def rettingen(antall: int) -> Iterator[tuple[str, str]]:
    """Målingene for `antall` besvarelser, én linje for hvert program, og om de gav de samme poengene."""
    compileall.compile_dir(rot() / "somekurs", quiet=2)
    maalt: dict[str, float] = {}
    bokene = []
    with tempfile.TemporaryDirectory() as tmp:
        for navn, maal in (("rett", vaar), ("nbgrader autograde", nbgraders)):
            klasse = lag_klasse(Path(tmp) / navn, antall)
            maalt[navn] = maal(klasse)
            bokene.append(poengene(klasse))
            yield navn, _linje(antall, maalt[navn])
        otter = os.environ.get(OTTER) or (sys.executable if importlib.util.find_spec("otter") else "")
        if otter:
            maalt["otter-grader"] = otters(lag_klasse(Path(tmp) / "otter", antall), python=otter)
            yield "otter-grader", _linje(antall, maalt["otter-grader"])
        else:
            yield (
                "otter-grader",
                f"er ikke installert. {OTTER} kan peke på Python i et miljø der den er, med pandas og plotly.",
            )
    for navn, sek in list(maalt.items())[1:]:
        yield f"rett mot {navn}", f"{sek / maalt['rett']:.1f} ganger så rask"
    ulike = sum(bokene[0][k] != bokene[1].get(k) for k in bokene[0])
    yield "poeng i karakterboken", f"{len(bokene[0])} celler, {ulike} ulike"


def _linje(antall: int, sek: float) -> str:
    return f"{antall} besvarelser av {SLUG} på {sek:.1f} s, {60 * antall / sek:.0f} i minuttet"
