"""Henter ut den teksten et menneske leser: fra notatbøker, Python-filer, YAML og markdown."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from somekurs.feil import KursFeil
from somekurs.tekst.maske import INNSATT, SKJULT, masker

# Mapper og filer som er til for lesere. tests/ har plantede feil og leses ikke.
NOTATBOKMAPPER = ("lessons", "assignments", "solutions")
_NBGRADER = re.compile(
    r"(?m)^(?:### |<!-- )(?:BEGIN|END) (?:SOLUTION|HIDDEN TESTS|MARK SCHEME)(?: -->)?$"
)  # nbgraders egne merker
TEKSTFILER = ("README.md", "BIDRA.md", "kursplan.yml", "datasets/README.md")
PYTHONFILER = ("kurs.py", "nbgrader_config.py")

# språk: av
_SMAORDTEKST = """
og i er ikke en et du på for med til av som det den de har kan skal må ble fra om eller hva hvor hvis vi ingen
finnes når så bare alle dette din ditt dine mangler uten fant ventet skriv kjør her ett hver både enn mer
"""
# språk: på
_SMAORD = frozenset(_SMAORDTEKST.split())
_VIS = frozenset({"KursFeil", "si", "Melding", "print", "vis", "Markdown", "HTML", "ValueError", "TypeError"})
_BOKSTAVORD = re.compile(r"[^\W\d_]{2,}")
_KODELINJE = re.compile(
    r"#\s*(?:%|noqa|fmt:|type:|ruff:|pragma|!|-\*-|###|AUTOTEST|BEGIN|END)|#+\s*[\w.\[\]\"']+\s*=[^=]"
)
_KODEFORM = re.compile(r"[{};=<>\\^$]|\w\(|^--?\w|^\s*[\w.-]+\s*$|::|\.\w+\(")
_UNNTAK_AV = re.compile(r"#\s*språk: av")
_UNNTAK_PAA = re.compile(r"#\s*språk: på")
_HASTEGN = re.compile(r"^#+[:!]?\s?")


class Utdrag(NamedTuple):
    """En bit tekst: `fil`, `celle` (navn eller tom), `linje` der biten begynner, `slag` og `tekst`.

    `slag` er markdown, kode (kommentarer og tekster i en kodecelle), python eller yaml.
    """

    fil: str
    celle: str
    linje: int
    slag: str
    tekst: str


# --- Python ---------------------------------------------------------------------------------------------------------


def _er_norsk(tekst: str, minst: int) -> bool:
    """Ser dette ut som noe et menneske skal lese, og ikke et uttrykk, en sti eller CSS?"""
    synlig = masker(tekst).replace(SKJULT, " ").replace(INNSATT, " ")
    ord_ = _BOKSTAVORD.findall(synlig)
    if len(ord_) < minst:
        return False
    if _SMAORD.intersection(o.lower() for o in ord_) or re.search("[æøåÆØÅ]", synlig):
        return True
    return not _KODEFORM.search(tekst) and any(o[0].isupper() for o in ord_[:1])


def _fstreng(node: ast.JoinedStr) -> str:
    return "".join(
        del_.value if isinstance(del_, ast.Constant) and isinstance(del_.value, str) else INNSATT
        for del_ in node.values
    )


def _dokstrenger(tre: ast.AST) -> set[int]:
    ut = set()
    for node in ast.walk(tre):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            forste = node.body[0]
            if isinstance(forste, ast.Expr) and isinstance(forste.value, ast.Constant):
                ut.add(id(forste.value))
    return ut


def _kommentarer(kilde: str) -> Iterator[tuple[int, str]]:
    """Sammenhengende kommentarlinjer blir ett avsnitt, så en setning kan gå over flere linjer."""
    rader: list[tuple[int, int, str]] = []
    try:
        for tegn in tokenize.generate_tokens(io.StringIO(kilde).readline):
            if tegn.type == tokenize.COMMENT:
                rader.append((*tegn.start, tegn.string))
    except (tokenize.TokenError, SyntaxError, UnicodeDecodeError):  # det siste kommer fra Python 3.12
        return
    blokk: list[str] = []
    start = forrige = kolonne = -1
    for linje, kol, tekst in rader:
        innhold = "" if _KODELINJE.match(tekst) else _HASTEGN.sub("", tekst)
        innhold = re.sub(r"[-─═*]{3,}", lambda t: SKJULT * len(t.group()), innhold)
        if blokk and linje == forrige + 1 and kol == kolonne:
            blokk.append(innhold)
        else:
            if blokk:
                yield start, "\n".join(blokk)
            blokk, start, kolonne = [innhold], linje, kol
        forrige = linje
    if blokk:
        yield start, "\n".join(blokk)


def _av(kilde: str) -> set[int]:
    """Linjene mellom «# språk: av» og «# språk: på», der teksten er gal med vilje."""
    ut, av = set(), False
    for nr, linje in enumerate(kilde.splitlines(), start=1):
        av = (av or bool(_UNNTAK_AV.search(linje))) and not _UNNTAK_PAA.search(linje)
        if av:
            ut.add(nr)
    return ut


def fra_python(kilde: str, fil: str, *, celle: str = "", minst: int = 3) -> list[Utdrag]:
    """Dokstrenger, kommentarer og tekster med minst `minst` ord i en Python-kilde.

    Kode som ikke lar seg lese (en celle med hull eller magi), gir bare det som kan leses.
    """
    slag = "kode" if celle else "python"
    kilde_linjer = kilde.split("\n")
    ut = [(linje, tekst) for linje, tekst in _kommentarer(kilde)]
    try:
        tre: ast.AST = ast.parse(kilde)
    except (SyntaxError, ValueError):
        tre = ast.Module(body=[], type_ignores=[])
    doks, inni, vises = _dokstrenger(tre), set(), set()
    for node in ast.walk(tre):
        if isinstance(node, ast.JoinedStr):
            inni.update(id(barn) for barn in ast.walk(node) if barn is not node)
        elif isinstance(node, ast.Call):
            navn = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if navn in _VIS:
                vises.update(id(a) for a in node.args)
    for node in ast.walk(tre):
        if isinstance(node, ast.JoinedStr) and id(node) not in inni:
            tekst = _fstreng(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inni:
            tekst = node.value
        else:
            continue
        if _er_monster(kilde_linjer, node) or tekst.startswith("#!"):
            continue
        vist = id(node) in doks or id(node) in vises
        if (vist and len(_BOKSTAVORD.findall(tekst)) >= min(minst, 2)) or _er_norsk(tekst, minst):
            ut.append((node.lineno, tekst))
    av = _av(kilde)
    return [Utdrag(fil, celle, linje, slag, tekst) for linje, tekst in sorted(ut) if tekst.strip() and linje not in av]


def _er_monster(linjer: list[str], node: ast.expr) -> bool:
    """Sant for r"…": et regulært uttrykk er et mønster for maskinen, ikke tekst for et menneske."""
    if node.lineno > len(linjer):
        return False
    start = linjer[node.lineno - 1].encode()[node.col_offset : node.col_offset + 2].decode("utf-8", "replace").lower()
    return start.startswith(("r'", 'r"', "rf", "fr"))


# --- Notatbøker, YAML og markdown -----------------------------------------------------------------------------------


def fra_notatbok(fil: Path, navn: str | None = None) -> list[Utdrag]:
    """Tekstcellene, og kommentarene og tekstene i kodecellene.

    Feil: `KursFeil` når filen ikke er en notatbok.
    """
    navn = navn or fil.name
    try:
        celler = json.loads(fil.read_text(encoding="utf-8"))["cells"]
        ut = []
        for nr, celle in enumerate(celler, start=1):
            kilde = celle["source"] if isinstance(celle["source"], str) else "".join(celle["source"])
            kilde = _NBGRADER.sub("", kilde)
            merke = f"celle {nr} ({celle['id']})" if celle.get("id") else f"celle {nr}"
            if celle["cell_type"] == "markdown":
                ut.append(Utdrag(navn, merke, 1, "markdown", kilde))
            elif celle["cell_type"] == "code":
                ut += fra_python(kilde, navn, celle=merke, minst=2)
    except (ValueError, KeyError, TypeError) as feil:
        raise KursFeil(
            f"{navn} er ikke en notatbok jeg kan lese ({type(feil).__name__}: {feil}). Åpne filen og se etter feilen, "
            "eller hent den på nytt fra kurset."
        ) from None
    return ut


def fra_yaml(fil: Path, navn: str | None = None) -> list[Utdrag]:
    """Kommentarer, og verdier som er setninger eller titler (minst to ord, eller ett ord med æ, ø eller å)."""
    import yaml

    navn = navn or fil.name
    kilde = fil.read_text(encoding="utf-8")
    try:
        rot = yaml.compose(kilde, Loader=yaml.SafeLoader)
    except yaml.YAMLError as feil:
        sted = getattr(feil, "problem_mark", None)
        raise KursFeil(
            f"{navn}, linje {sted.line + 1 if sted else 1}: filen er ikke gyldig YAML. Se på innrykk og hermetegn der."
        ) from None
    ut, ko = [], [rot] if rot else []
    while ko:
        node = ko.pop()
        if isinstance(node, yaml.MappingNode):
            ko += [verdi for _, verdi in node.value]
        elif isinstance(node, yaml.SequenceNode):
            ko += node.value
        elif node.tag.endswith(":str") and re.search(r"[^\W\d_] \S|[æøåÆØÅ]", node.value) and "_" not in node.value:
            ut.append((node.start_mark.line + 1, node.value))
    return [Utdrag(navn, "", linje, "yaml", tekst) for linje, tekst in sorted(ut)]


def fra_fil(fil: Path, rot: Path | None = None) -> list[Utdrag]:
    """Utdragene fra én fil, etter endelsen: .ipynb, .py, .yml eller markdown.

    Feil: `KursFeil` når filen mangler eller ikke er tekst.
    """
    navn = fil.relative_to(rot).as_posix() if rot and fil.is_relative_to(rot) else fil.as_posix()
    try:
        match fil.suffix:
            case ".ipynb":
                return fra_notatbok(fil, navn)
            case ".py":
                return fra_python(fil.read_text(encoding="utf-8"), navn)
            case ".yml" | ".yaml":
                return fra_yaml(fil, navn)
        # avsnittet til besøkende som ikke leser norsk, er det ene stedet kurset skriver engelsk
        tekst = re.sub(r"^\*In English: .*\*$", "", fil.read_text(encoding="utf-8"), flags=re.M)
        return [Utdrag(navn, "", 1, "markdown", tekst)]
    except FileNotFoundError:
        raise KursFeil(f"Fant ikke filen {navn}. Se etter skrivefeil i navnet, eller kjør fra kursmappen.") from None
    except (UnicodeDecodeError, IsADirectoryError, PermissionError) as feil:
        raise KursFeil(f"Kan ikke lese {navn} ({type(feil).__name__}). Filen må være tekst lagret som UTF-8.") from None


def kursets_filer(rot: Path) -> list[Path]:
    """Alt i kurset et menneske leser, i fast rekkefølge. Det som ikke finnes ennå, er ikke med."""
    filer = [f for mappe in NOTATBOKMAPPER for f in sorted((rot / mappe).rglob("*.ipynb"))]
    filer += [rot / navn for navn in (*TEKSTFILER, *PYTHONFILER) if (rot / navn).is_file()]
    filer += sorted(f for slag in ("*.py", "*.yml") for f in (rot / "somekurs").rglob(slag))
    filer += sorted((rot / "solutions").glob("*.py"))
    return [f for f in filer if ".ipynb_checkpoints" not in f.parts]


def prosa(utdrag: list[Utdrag]) -> str:
    """Den løpende teksten i markdown-utdrag, uten kode, adresser og tabeller, klar for `liks`."""
    deler = []
    for u in utdrag:
        if u.slag == "markdown":
            linjer = [linje for linje in masker(u.tekst).split("\n") if not linje.lstrip().startswith(SKJULT * 2)]
            rader = u.tekst.split("\n")
            if len(linjer) == len(rader):
                linjer = [m for m, r in zip(linjer, rader, strict=True) if not r.lstrip().startswith("|")]
            deler.append("\n".join(linjer))
    return "\n\n".join(deler).replace(SKJULT, "").replace("*", "").replace("> ", "")
