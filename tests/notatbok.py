"""Verktøy for tester som leser og kjører notatbøker. Portene selv står i tests/porter.py."""

from __future__ import annotations

import ast
import functools
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from somekurs.kursplan import Kursplan, Leksjon, les_kursplan
from somekurs.notatbok import les_notatbok

ROT = Path(__file__).resolve().parent.parent
TESTER = Path(__file__).resolve().parent
MAKS_SEKUNDER = 30
FIGURTYPE = "application/vnd.plotly.v1+json"

__all__ = ["ROT", "Celle", "Notatbok", "Utfall", "hent", "klare", "kursplan", "lag_notatbok"]


@dataclass(frozen=True)
class Celle:
    """En celle: `nr` fra 1, `id`, `slag` (markdown, code eller raw), `kilde` og merkelappene."""

    nr: int
    id: str
    slag: str
    kilde: str
    merker: tuple[str, ...] = ()

    @property
    def er_kode(self) -> bool:
        return self.slag == "code"

    @property
    def er_tekst(self) -> bool:
        return self.slag == "markdown"

    def __str__(self) -> str:
        return f"celle {self.nr} («{self.id}»)"

    @functools.cached_property
    def tre(self) -> ast.Module | None:
        """Syntakstreet til en kodecelle, None når koden ikke lar seg lese."""
        try:
            return ast.parse(self.kilde)
        except SyntaxError:
            return None

    def sjekker(self) -> list[str]:
        """Øvelsesnumrene cellen sjekker, i rekkefølge: `sjekk("1.2", svar)` → ["1.2"]."""
        return [_forste_tekst(k) for k in self.kall("sjekk")]

    def quizer(self) -> list[str]:
        """Quizene cellen viser: `quiz("1.A")` → ["1.A"]."""
        return [_forste_tekst(k) for k in self.kall("quiz")]

    def kall(self, navn: str) -> list[ast.Call]:
        """Alle kall på funksjonen `navn` i cellen, i den rekkefølgen de står."""
        if not self.er_kode or self.tre is None:
            return []
        funnet = [
            n
            for n in ast.walk(self.tre)
            if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == navn
        ]
        return sorted(funnet, key=lambda n: (n.lineno, n.col_offset))


def _forste_tekst(kall: ast.Call) -> str:
    forste = kall.args[0] if kall.args else None
    return forste.value if isinstance(forste, ast.Constant) and isinstance(forste.value, str) else "?"


@dataclass(frozen=True)
class Notatbok:
    """En notatbok slik portene ser den. `raa` er hele strukturen fra filen."""

    navn: str
    celler: tuple[Celle, ...]
    raa: Any = field(compare=False, hash=False, repr=False, default=None)

    @property
    def kode(self) -> list[Celle]:
        return [c for c in self.celler if c.er_kode]

    @property
    def tekst(self) -> list[Celle]:
        return [c for c in self.celler if c.er_tekst]

    def overskrifter(self) -> list[tuple[int, str, Celle]]:
        """Alle overskrifter som (nivå, tekst, celle). Linjer i kodeblokker er ikke overskrifter."""
        return [(nivaa, tekst, c) for c in self.tekst for nivaa, tekst in overskrifter(c.kilde)]


def ovelser_i(leksjon: Leksjon) -> dict[str, Any]:
    """Øvelsene i leksjonens modul, {nummer: Ovelse}."""
    from somekurs.ovelser import leksjon as hent_leksjon

    return hent_leksjon(leksjon.nr).ovelser


def quizer_i(bok: Notatbok) -> dict[str, Any]:
    """Quizene notatboken viser, {navn: Quiz}, i rekkefølge."""
    from somekurs.quizer import hent_quiz

    return {q: hent_quiz(q) for c in bok.kode for q in c.quizer()}


def fra_nbformat(bok: Any, navn: str) -> Notatbok:
    """Gjør en NotebookNode om til en Notatbok."""
    celler = tuple(
        Celle(nr, c.get("id", ""), c.cell_type, c.source, tuple(c.metadata.get("tags", ())))
        for nr, c in enumerate(bok.cells, 1)
    )
    return Notatbok(navn, celler, bok)


@functools.cache
def kursplan() -> Kursplan:
    """Kursplanen i dette arbeidstreet."""
    return les_kursplan(ROT / "kursplan.yml")


def klare() -> list[Leksjon]:
    """Leksjonene portene gjelder for, med forsiden først."""
    return list(kursplan().klare)


@functools.cache
def hent(slug: str) -> Notatbok:
    """Notatboken til en leksjon."""
    return fra_nbformat(les_notatbok(ROT / "lessons" / f"{slug}.ipynb"), f"{slug}.ipynb")


def lag_notatbok(celler: list, navn: str = "prove.ipynb", **endret: Any) -> Notatbok:
    """En liten notatbok til testene av portene.

    Parametre: `celler` er tekster (markdown), par ("code", kilde), eller trippel (slag, kilde, id).
    """
    import nbformat.v4 as v4

    bok = v4.new_notebook(
        metadata={
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for nr, c in enumerate(celler, 1):
        slag, kilde, id_ = (
            ("markdown", c, f"tekst-{nr}") if isinstance(c, str) else (*c, f"{c[0]}-{nr}") if len(c) == 2 else c
        )
        ny = v4.new_code_cell(kilde) if slag == "code" else v4.new_markdown_cell(kilde)
        ny["id"] = id_
        bok.cells.append(ny)
    bok.update(endret)
    return fra_nbformat(bok, navn)


# ── prosa ────────────────────────────────────────────────────────────────────────────────────────────


def uten_kode(md: str) -> str:
    """Markdown uten kodeblokker og kode i linjen. Linjetallet er det samme."""
    md = re.sub(
        r"^( {0,3})(```+|~~~+)[^\n]*\n.*?(^ {0,3}\2[^\n]*$|\Z)",
        lambda m: "\n" * m[0].count("\n"),
        md,
        flags=re.M | re.S,
    )
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", " ", md, flags=re.S)


def prosa(md: str) -> str:
    """Teksten en leser ser: uten kode, adresser, HTML-merker og markdown-tegn."""
    md = re.sub(r"<!--.*?-->", " ", uten_kode(md), flags=re.S)
    md = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", md)
    md = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", md)
    md = re.sub(r"<https?://[^>]*>|https?://\S+", " ", md)
    md = re.sub(r"</?[A-Za-z][^<>]*>", " ", md)
    md = re.sub(r"^\s*\|?[\s:|-]*-{3,}[\s:|-]*$", "", md, flags=re.M)  # streken i tabeller
    md = re.sub(r"^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+", "", md, flags=re.M)
    return re.sub(r"[*_|]+", " ", md)


def ord_i(md: str) -> list[str]:
    """Ordene i prosaen. «e-post» og «2 000» uten mellomrom er ett ord. Tabeller er oppslag og ikke løpende tekst."""
    md = re.sub(r"^\s*\|.*$", "", md, flags=re.M)
    return re.findall(r"\w+(?:[-'’/.,]\w+)*", prosa(md))


def overskrifter(md: str) -> list[tuple[int, str]]:
    """Overskriftene i en tekstcelle som (nivå, tekst)."""
    ren = re.sub(r"^( {0,3})(```+|~~~+).*?(^ {0,3}\2[^\n]*$|\Z)", "", md, flags=re.M | re.S)
    return [(len(m[1]), m[2].strip()) for m in re.finditer(r"^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$", ren, flags=re.M)]


# ── kjøring ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Utfall:
    """Hva som skjedde da notatboken kjørte: feil, det som ble skrevet ut og vist, tiden, og forsøk på nettet."""

    navn: str
    celler: tuple[dict, ...]
    sekunder: float
    stderr: str = ""
    nett: tuple[str, ...] = ()

    def linjer(self, id_: str) -> list[str]:
        """Alt cellen med denne id-en viste som ren tekst, linje for linje."""
        celle = next((c for c in self.celler if c["id"] == id_), None)
        if celle is None:
            return []
        tekster = [celle["stdout"], *(_tekst(u.get("text/plain", "")) for u in celle["utdata"])]
        return [linje for t in tekster for linje in t.splitlines()]

    def figurer(self) -> list[tuple[str, dict]]:
        """Alle plotly-figurer som ble vist, som (celle-id, figuren som ordbok)."""
        return [(c["id"], u[FIGURTYPE]) for c in self.celler for u in c["utdata"] if FIGURTYPE in u]


def _tekst(verdi: Any) -> str:
    return "".join(verdi) if isinstance(verdi, list) else str(verdi)


def losningen(kilde: str, nr: str) -> str:
    """Cellen slik den ser ut når øvelsen er løst. Motoren lager den fra sin egen definisjon."""
    from somekurs.ovelser import lost_celle

    return lost_celle(kilde, nr)


def kildekoder(bok: Notatbok, lost: bool, los: Callable[[str, str], str] = losningen) -> list[tuple[str, str, bool]]:
    """Kodecellene som (id, kode, kan_feile), som levert eller løst.

    En celle med merkelappen raises-exception er en feil eleven skal lese. Er den en øvelse, virker den når den er løst.
    """
    ut = []
    for c in bok.kode:
        kode = c.kilde
        if lost:
            for nr in c.sjekker():
                kode = los(kode, nr)
        ut.append((c.id, kode, "raises-exception" in c.merker and not (lost and c.sjekker())))
    return ut


def miljo(mappe: Path) -> dict[str, str]:
    """Et miljø uten nett og med en egen, tom hjemmemappe: fremdriften din blandes aldri inn i testene."""
    hjem = {n: str(mappe) for n in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    xdg = {f"XDG_{n}_HOME": str(mappe / n.lower()) for n in ("DATA", "STATE", "CONFIG", "CACHE")}
    ren = {k: v for k, v in os.environ.items() if not k.startswith(("SOMEKURS_", "PYTEST_", "JUPYTER_", "PYTHONWARN"))}
    return {
        **ren,
        **hjem,
        **xdg,
        "IPYTHONDIR": str(mappe / "ipython"),
        "JUPYTER_RUNTIME_DIR": str(mappe / "jupyter"),
        "SOMEKURS_NETTLOGG": str(mappe / "nett.log"),
        "PYTHONPATH": str(TESTER / "uten_nett"),
        "PYTHONIOENCODING": "utf-8",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def _nettlogg(mappe: Path) -> tuple[str, ...]:
    logg = mappe / "nett.log"
    return tuple(logg.read_text(encoding="utf-8").splitlines()) if logg.exists() else ()


def kjor_flere(
    boker: list[tuple[str, list[tuple[str, str, bool]]]], arbeidsmappe: Path | None = None, advarsler: str = "error"
) -> list[Utfall]:
    """Kjør notatbøker etter hverandre i én egen prosess. Raskt: ingen kjerne, men samme skall som kjernen bruker."""
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp)
        oppdrag = {"boker": [{"navn": n, "celler": c} for n, c in boker], "ut": str(mappe / "utfall.json")}
        oppdrag["advarsler"] = advarsler
        start = time.perf_counter()
        grense = MAKS_SEKUNDER * len(boker) + 30
        prosess = subprocess.run(
            [sys.executable, str(TESTER / "kjor_celler.py")],
            input=json.dumps(oppdrag),
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**miljo(mappe), "PLOTLY_RENDERER": "plotly_mimetype"},
            cwd=arbeidsmappe or ROT / "lessons",
            timeout=grense,
        )
        brukt = time.perf_counter() - start
        ut = mappe / "utfall.json"
        assert ut.exists(), f"Kjøringen stoppet uten utfall:\n{prosess.stderr[-2000:]}"
        utfall = json.loads(ut.read_text(encoding="utf-8"))
        nett = _nettlogg(mappe)
    tid = [u["sekunder"] for u in utfall]
    oppstart = max(0.0, brukt - sum(tid))
    return [
        Utfall(u["navn"], tuple(u["celler"]), t + oppstart, prosess.stderr, nett)
        for u, t in zip(utfall, tid, strict=True)
    ]


@functools.cache
def kjor(bok: Notatbok, lost: bool = False) -> Utfall:
    """Kjør én notatbok i en fersk prosess, som levert eller løst."""
    return kjor_flere([(bok.navn, kildekoder(bok, lost))])[0]


def kjor_i_kjerne(bok: Notatbok, lost: bool = False) -> Utfall:
    """Kjør notatboken i en ekte Jupyter-kjerne, slik JupyterLab gjør."""
    import asyncio
    import copy

    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    raa = copy.deepcopy(bok.raa)
    koder = {id_: (kode, kan_feile) for id_, kode, kan_feile in kildekoder(bok, lost)}
    for c in raa.cells:
        if c.cell_type == "code":
            c["source"] = koder[c["id"]][0]
            merker = [m for m in c.metadata.get("tags", []) if m != "raises-exception"]
            c["metadata"]["tags"] = [*merker, "raises-exception"] if koder[c["id"]][1] else merker
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp)
        klient = NotebookClient(
            raa, timeout=MAKS_SEKUNDER, kernel_name="python3", resources={"metadata": {"path": str(ROT / "lessons")}}
        )
        start = time.perf_counter()

        async def alt() -> None:
            async with klient.async_setup_kernel(env=miljo(mappe)):
                for plass, celle in enumerate(raa.cells):
                    await klient.async_execute_cell(celle, plass)

        feil = ""
        try:
            asyncio.run(alt())
        except CellExecutionError as e:
            feil = f"{e.ename}: {e.evalue}"
        brukt = time.perf_counter() - start
        nett = _nettlogg(mappe)
    celler = []
    for c in raa.cells:
        if c.cell_type != "code":
            continue
        ut = c.get("outputs", [])
        feilet = next((f"{u.ename}: {u.evalue}" for u in ut if u.output_type == "error"), "")
        celler.append(
            {
                "id": c["id"],
                "feil": feilet,
                "stdout": "".join(u.text for u in ut if u.output_type == "stream" and u.name == "stdout"),
                "stderr": "".join(u.text for u in ut if u.output_type == "stream" and u.name == "stderr"),
                "utdata": [dict(u.data) for u in ut if u.output_type in ("display_data", "execute_result")],
            }
        )
    if feil and not any(c["feil"] for c in celler):
        celler[-1]["feil"] = feil
    return Utfall(bok.navn, tuple(celler), brukt, nett=nett)


def kjor_raa(koder: list[str]) -> list[list[dict]]:
    """Kjør celler i én ekte kjerne, også etter en som stopper. Gir utdataene fra hver celle, slik Jupyter lagrer dem."""
    import nbformat.v4 as v4
    from nbclient import NotebookClient

    bok = v4.new_notebook(cells=[v4.new_code_cell(k) for k in koder])
    with tempfile.TemporaryDirectory() as tmp:
        klient = NotebookClient(
            bok,
            timeout=MAKS_SEKUNDER,
            kernel_name="python3",
            allow_errors=True,
            resources={"metadata": {"path": str(ROT / "lessons")}},
        )
        klient.execute(env=miljo(Path(tmp)))
    return [[dict(u) for u in c.outputs] for c in bok.cells]
