"""Rettingen målt mot nbgrader slik den er, og mot otter-grader når den er installert: de samme besvarelsene, i én kjøring."""

from __future__ import annotations

import compileall
import copy
import importlib.util
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from ..data import rot
from ..feil import KursFeil
from ..notatbok import er_prove
from ..prover.klasse import FIL
from ..sandkasse import USIKKER

SLUG = "07-nokkeltall"
NOTATBOK = "innlevering.ipynb"
OTTER = "SOMEKURS_OTTER"


def _svarene(slug: str) -> list[tuple[str, str]]:
    """(oppgaven, koden) for hvert svar i banken, riktige og gale."""
    import yaml

    bank = yaml.safe_load((rot() / "tests" / "innleveringer" / f"{slug}.yml").read_text(encoding="utf-8"))
    return [(o, k if isinstance(k, str) else k["kode"]) for o, s in bank.items() for k in (*s["riktige"], *s["gale"])]


def kurset_alene(mappe: Path) -> Path:
    """Det en lærer har før noen har levert: kurset, kopiert til mappen."""
    for navn in ("solutions", "assignments", "datasets"):
        shutil.copytree(rot() / navn, mappe / navn, ignore=shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__"))
    for navn in ("nbgrader_config.py", "kursplan.yml"):
        shutil.copy(rot() / navn, mappe)
    return mappe


def lag_klasse(mappe: Path, antall: int, slug: str = SLUG) -> Path:
    """En mappe med kurset og `antall` besvarelser: løsningen, med ett av svarene byttet ut med et fra banken hos hver."""
    kurset_alene(mappe)
    bok = json.loads((mappe / "solutions" / slug / NOTATBOK).read_text(encoding="utf-8"))
    for nr, (oppgave, kode) in zip(range(antall), cycle(_svarene(slug)), strict=False):
        egen = copy.deepcopy(bok)
        for c in egen["cells"]:
            if c["id"] == oppgave:
                c["source"] = kode
        levert = mappe / "submitted" / f"student {nr}" / slug
        levert.mkdir(parents=True)
        (levert / NOTATBOK).write_text(json.dumps(egen), encoding="utf-8")
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


@dataclass
class Vaar:
    """Det `rett` brukte: sekunder i alt, på den første og den siste femdelen, og megabyte på det meste, alle prosessene med."""

    sekunder: float = 0.0
    femdeler: tuple[float, float] = (0.0, 0.0)
    minne: float = 0.0


def vaar(klasse: Path, antall: int, slug: str = SLUG) -> Vaar:
    """Mål `rett` fra en fersk prosess til alt er skrevet."""
    import psutil

    kode = f"from pathlib import Path; from somekurs.retting.kommando import rett; rett([{slug!r}], Path.cwd())"
    maalt, tider = Vaar(), [time.perf_counter()]
    with subprocess.Popen(
        [sys.executable, "-u", "-c", kode],
        cwd=klasse,
        env=os.environ | {"PYTHONPATH": str(rot())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as prosess:
        rett = psutil.Process(prosess.pid)
        for linje in prosess.stdout:
            if re.match(r"  \d+ av \d+: ", linje):
                tider.append(time.perf_counter())
                if len(tider) % 10 == 1:
                    maalt.minne = max(maalt.minne, sum(map(_megabyte, [rett, *rett.children(recursive=True)])))
        feil = prosess.stderr.read()
    if prosess.returncode:
        raise KursFeil(f"Målingen stoppet: {(feil.strip().splitlines() or ['uten forklaring'])[-1]}")
    maalt.sekunder = time.perf_counter() - tider[0]
    femdel = max(antall // 5, 1)
    # den første besvarelsen venter på at alt skal starte
    maalt.femdeler = (tider[min(femdel + 1, antall)] - tider[1], tider[-1] - tider[-1 - femdel])
    return maalt


def _megabyte(prosess: Any) -> float:
    """Prosessens del av minnet, der det som er delt, er delt på alle som bruker det."""
    import psutil

    try:
        return prosess.memory_full_info().pss / 2**20
    except psutil.Error:
        return 0.0


def nbgraders(klasse: Path, slug: str = SLUG) -> float:
    """Sekundene `nbgrader autograde` bruker på det samme. Innleveringen er lagt inn i karakterboken på forhånd."""
    forbered = (
        "from pathlib import Path; from somekurs.prover import klasse; from somekurs.retting import kommando, nbgraderen; "
        "klasse.lag_klassefro(Path(klasse.FIL)); api = nbgraderen.nbgrader_api(nbgraderen.oppsett(Path.cwd())); "
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
    with tempfile.TemporaryDirectory() as tmp:
        klassen = lag_klasse(Path(tmp) / "vaar", antall)
        v = vaar(klassen, antall)
        maalt["rett"] = v.sekunder
        yield "rett", _linje(antall, v.sekunder)
        yield (
            "  minne og tid underveis",
            "på det meste {:.0f} MB, første femdel {:.1f} s, siste {:.1f} s".format(v.minne, *v.femdeler),
        )
        andre = lag_klasse(Path(tmp) / "nbgrader", antall)
        # de skjulte prøvene skal være de samme
        shutil.copy(klassen / FIL, andre)
        maalt["nbgrader autograde"] = nbgraders(andre)
        yield "nbgrader autograde", _linje(antall, maalt["nbgrader autograde"])
        vaare, deres = poengene(klassen), poengene(andre)
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
    ulike = sorted(k for k in vaare | deres if vaare.get(k) != deres.get(k))
    hvilke = "".join(f"; {s}, {c}: {vaare.get((s, c))} mot {deres.get((s, c))}" for s, c in ulike[:5])
    yield "poeng i karakterboken", f"{len(vaare)} celler, {len(ulike)} ulike{hvilke}"


def _linje(antall: int, sek: float) -> str:
    return f"{antall} besvarelser av {SLUG} på {sek:.1f} s, {60 * antall / sek:.0f} i minuttet"
