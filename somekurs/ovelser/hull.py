"""Hull i en celle: tre prikker stopper cellen med én linje i stedet for en feilsporing.

En hel høyreside (`rate = ...`) får kjøre, fordi `sjekk` sier fra om den. Et hull inne i et uttrykk, eller et navn som
ennå er tre prikker og brukes til noe, ville gitt en lang engelsk feilmelding om typer. En slik celle kjøres ikke:
navnene den skulle laget, settes til `...`, og den som leser, får vite hvilken linje det gjelder.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from ..melding import si
from ..skall import sett_inn, skallet


def _tre(kode: str) -> ast.Module | None:
    try:
        return ast.parse(kode)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None  # Python sier fra selv, og feilhjelpen forklarer


def _lovlige(tre: ast.AST) -> set[int]:
    """Uttrykkene der tre prikker, eller et navn som er tre prikker, kan stå uten at noe stopper."""
    lov: set[int] = set()
    for node in ast.walk(tre):
        match node:
            # hele høyresider, hele setninger og hele returverdier
            case ast.Assign(targets=mal, value=v) if all(isinstance(m, ast.Name) for m in mal):
                lov.add(id(v))
            case ast.AnnAssign(target=ast.Name(), value=v) if v is not None:
                lov.add(id(v))
            case ast.Expr(value=v):
                lov.add(id(v))
            case ast.Return(value=v) if v is not None:
                lov.add(id(v))
            case ast.Call(func=ast.Name(id="sjekk"), args=argumenter):
                lov.update(id(a) for a in argumenter)
            # tabell[..., 0] og tuple[int, ...] er vanlig Python
            case ast.Subscript(slice=ast.Tuple(elts=deler)):
                lov.update(id(d) for d in deler)
    return lov


def _er_testcelle(tre: ast.AST) -> bool:
    """En testcelle i en innlevering skal alltid kjøre: står den stille, gir nbgrader full pott for et tomt svar."""
    return any(
        isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "gi_poeng" for n in ast.walk(tre)
    )


def _navn_i(setning: ast.stmt) -> list[str]:
    if isinstance(setning, ast.Assign):
        return [m.id for m in setning.targets if isinstance(m, ast.Name)]
    if isinstance(setning, ast.FunctionDef | ast.ClassDef):
        return [setning.name]
    return []


def finn_hull(kode: str, navnerom: Mapping[str, Any] | None = None) -> tuple[list[int], str, list[str]]:
    """Linjene med hull, navnet som ennå er tre prikker (eller tomt), og navnene cellen ville laget.

    Parametre: `navnerom` er det kjernen husker, for å kjenne igjen svar fra en øvelse som er hoppet over.
    Gir tomme lister når koden ikke har hull eller ikke er gyldig Python.
    """
    tre = _tre(kode)
    if tre is None or _er_testcelle(tre):
        return [], "", []
    lov = _lovlige(tre)
    apne = [n.lineno for n in ast.walk(tre) if isinstance(n, ast.Constant) and n.value is ... and id(n) not in lov]
    ufylte = {} if navnerom is None else {n: 0 for n, v in navnerom.items() if v is ... and not n.startswith("_")}
    brukt = ""
    for setning in [] if apne else tre.body:
        for n in ast.walk(setning):
            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load) and n.id in ufylte and id(n) not in lov:
                apne.append(ufylte[n.id] or n.lineno)
                brukt = brukt or ("" if ufylte[n.id] else n.id)
        tomt = (
            isinstance(setning, ast.Assign) and isinstance(setning.value, ast.Constant) and setning.value.value is ...
        )
        for navn in _navn_i(setning):
            if tomt:
                ufylte[navn] = setning.lineno
            else:
                ufylte.pop(navn, None)
    if not apne:
        return [], "", []
    return sorted(set(apne)), brukt, list(dict.fromkeys(n for s in tre.body for n in _navn_i(s)))


def si_fra(linjer: list[int], brukt: str = "") -> None:
    """Meldingen som vises i stedet for at cellen kjøres."""
    if brukt:
        si(
            f"Cellen bruker «{brukt}», som fortsatt er tre prikker. Fyll ut cellen som lager «{brukt}», kjør den, og kjør "
            "så denne.",
            "videre",
        )
        return
    if len(linjer) == 1:
        si(f"Linje {linjer[0]} har fortsatt et hull (tre prikker). Fyll det ut, og kjør cellen igjen.", "videre")
        return
    hvor = f"{', '.join(map(str, linjer[:-1]))} og {linjer[-1]}"
    si(f"Linjene {hvor} har fortsatt hull (tre prikker). Fyll dem ut, og kjør cellen igjen.", "videre")


def hull(linjer: list[str]) -> list[str]:
    """IPython-transformator: bytter ut en celle med hull med en melding."""
    skall = skallet()
    apne, brukt, navn = finn_hull("".join(linjer), getattr(skall, "user_ns", None))
    if not apne:
        return linjer
    # det et navn fra før husker, skal ikke gå tapt bare fordi en celle har hull
    tildel = [f"{n} = ...\n" for n in navn if n != brukt]
    return [*tildel, f"__import__({__name__!r}, fromlist=['si_fra']).si_fra({apne}, {brukt!r})\n"]


def prikker(linjer: list[str]) -> list[str]:
    """IPython-transformator: ett tegn med tre prikker (…), som Mac og Word lager, blir til tre vanlige.

    Bare når koden ellers ikke kan leses, så tekst i hermetegn aldri endres.
    """
    kode = "".join(linjer)
    if "…" not in kode or _tre(kode) is not None:
        return linjer
    ny = kode.replace("…", "...")
    return ny.splitlines(keepends=True) if _tre(ny) is not None else linjer


def koble_til() -> None:
    """Registrer transformatorene i den IPython-kjernen som kjører. Gjør ingenting utenfor IPython eller andre gang."""
    skall = skallet()
    if skall is None:
        return
    sett_inn(skall.input_transformers_cleanup, prikker)
    sett_inn(skall.input_transformers_post, hull)
