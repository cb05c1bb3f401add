"""Testcellene i kjernen: et navn besvarelsen mangler, blir et funn, og ikke en feilsporing som viser testens egen kode.

En testcelle henter det den bruker, og lager resten selv. Alle andre navn er den lærendes. Finnes et av dem ikke når
testcellen kjører, får det verdien `Mangler`, så de andre delene av oppgaven fortsatt kan gi poeng. Før neste celle er det borte.
"""

from __future__ import annotations

import ast
import builtins
import difflib
import sys
from dataclasses import dataclass
from typing import Any

from ..skall import sett_inn, skallet

TESTMERKE = "gi_poeng"


@dataclass(frozen=True)
class Mangler:
    """Et svar som ikke finnes. Felter: `navn`, og `naermest`: et navn i besvarelsen som ligner, eller tomt."""

    navn: str
    naermest: str = ""

    @property
    def setning(self) -> str:
        """Hva den lærende får lese."""
        if self.naermest:
            return (
                f"«{self.navn}» finnes ikke, men «{self.naermest}» gjør det. Store og små bokstaver og hver strek teller. "
                f"Rett navnet der svaret lages."
            )
        return (
            f"«{self.navn}» finnes ikke. Kjør cellen som skal lage svaret. Stopper den, står grunnen under cellen. "
            "Er navnet skrevet akkurat som i oppgaven?"
        )


def frie_navn(kode: str) -> list[str]:
    """Navnene en celle bruker uten å lage dem selv: de som skal komme fra besvarelsen."""
    tre = ast.parse(kode)
    laget, brukt = set(dir(builtins)), set()
    for n in ast.walk(tre):
        match n:
            case ast.Name(id=navn):
                (brukt if isinstance(n.ctx, ast.Load) else laget).add(navn)
            case ast.Import() | ast.ImportFrom():
                laget |= {(a.asname or a.name).split(".")[0] for a in n.names}
            case ast.FunctionDef(name=navn) | ast.ClassDef(name=navn):
                laget.add(navn)
            case ast.arg(arg=navn):
                laget.add(navn)
            case ast.ExceptHandler(name=str(navn)):
                laget.add(navn)
    return sorted(brukt - laget)


def er_testcelle(kode: str) -> bool:
    """Sant når cellen gir poeng."""
    if TESTMERKE not in kode:
        return False
    try:
        tre = ast.parse(kode)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return any(isinstance(n, ast.Call) and getattr(n.func, "id", "") == TESTMERKE for n in ast.walk(tre))


def utfyll(linjer: list[str]) -> list[str]:
    """IPython-transformator: gi navnene besvarelsen mangler, verdien `Mangler` foran en testcelle."""
    skall = skallet()
    rom: dict[str, Any] = getattr(skall, "user_ns", {})
    for navn in [n for n, v in rom.items() if type(v) is Mangler]:
        del rom[navn]
    kode = "".join(linjer)
    if not er_testcelle(kode):
        return linjer
    egne = [n for n, v in rom.items() if not n.startswith("_") and not isinstance(v, type(sys))]
    forst = []
    for navn in frie_navn(kode):
        if navn not in rom:
            ligner = difflib.get_close_matches(navn, egne, n=1, cutoff=0.85)
            forst.append(
                f"{navn} = __import__({__name__!r}, fromlist=['Mangler']).Mangler{(navn, *ligner)!r}\n"
                if ligner
                else f"{navn} = __import__({__name__!r}, fromlist=['Mangler']).Mangler({navn!r})\n"
            )
    return [*forst, *linjer]


def koble_til() -> None:
    """Registrer transformatoren i den IPython-kjernen som kjører. Gjør ingenting utenfor IPython eller andre gang."""
    skall = skallet()
    if skall is not None:
        sett_inn(skall.input_transformers_post, utfyll)
