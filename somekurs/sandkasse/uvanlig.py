"""Kode ingen oppgave i kurset trenger. Den koster ingen poeng, men læreren får vite hvor den står."""

from __future__ import annotations

import ast
from collections.abc import Iterator

# språk: av
MODULER = frozenset(
    """
    asyncio atexit builtins code concurrent ctypes faulthandler gc glob http importlib inspect io ipykernel IPython json marshal
    multiprocessing nbformat nbgrader operator os pathlib pickle pkgutil posix psutil pty requests resource runpy shutil signal
    site socket sqlite3 ssl struct subprocess sys tempfile threading time traceback types unittest urllib weakref
    """.split()  # noqa: SIM905 – en liste med ett ord på hver linje er lengre enn resten av filen
)
# en eldre testcelle henter sitt fra somekurs.retting
VERKTOY = (
    *(
        "somekurs.innleveringer",
        "somekurs.prover",
        "somekurs.retting.",
        "somekurs.sandkasse",
        "somekurs.tilbakemelding",
    ),
    *("somekurs.datasett", "somekurs.utgave", "somekurs.verden", "pandas.testing"),
)
NAVN = frozenset(
    """
    breakpoint compile delattr eval exec exit get_ipython getattr globals input locals open quit setattr vars
    BaseException SystemExit KeyboardInterrupt GeneratorExit
    """.split()  # noqa: SIM905 – en liste med ett ord på hver linje er lengre enn resten av filen
)
# språk: på


def uvanlig(kode: str) -> list[str]:
    """Det i koden som ingen oppgave trenger: moduler, innebygde navn, navn med to streker, moduler som endres, og linjer til
    skallet. Sortert, uten gjentakelser, tomt for en vanlig besvarelse. Sier ingenting om hensikten.

    >>> uvanlig("import os\\nx = open('a.txt').read()")
    ['open', 'os']
    """
    vanlige = [x for x in kode.split("\n") if not x.lstrip().startswith(("!", "%"))]
    funn = {x.split()[0] for x in kode.split("\n") if x.lstrip().startswith(("!", "%"))}
    try:
        tre = ast.parse("\n".join(vanlige))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return sorted(funn)  # koden kan ikke kjøres, og da gjør den heller ingenting
    return sorted(funn.union(_i_treet(tre)))


def _i_treet(tre: ast.Module) -> Iterator[str]:
    moduler: set[str] = set()
    for n in ast.walk(tre):
        match n:
            case ast.Import(names=navnene):
                moduler |= {(a.asname or a.name).split(".")[0] for a in navnene}
                yield from (a.name for a in navnene if _uvanlig_modul(a.name))
            case ast.ImportFrom(module=str(navn)) if _uvanlig_modul(navn):
                yield navn
            case ast.Name(id=navn) if navn in NAVN or _to_streker(navn):
                yield navn
            case ast.Attribute(attr=navn) | ast.FunctionDef(name=navn) if _to_streker(navn):
                yield navn
    for n in ast.walk(tre):
        match n:
            case ast.Attribute(ctx=ast.Store(), value=verdi) if _forst(verdi) in moduler:
                yield ast.unparse(n)


def _uvanlig_modul(navn: str) -> bool:
    return navn.split(".")[0] in MODULER or navn.startswith(VERKTOY)


def _to_streker(navn: str) -> bool:
    return navn.startswith("__") and navn.endswith("__") and navn not in ("__name__", "__doc__")


def _forst(n: ast.expr) -> str:
    while isinstance(n, ast.Attribute):
        n = n.value
    return n.id if isinstance(n, ast.Name) else ""
