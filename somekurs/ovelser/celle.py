"""Det den lærendes egen celle gjorde: hvilke navn den gav verdi, og hva som bare er skrevet rett inn."""

from __future__ import annotations

import ast
import functools
import re
from dataclasses import dataclass

from ..skall import skallet


@dataclass(frozen=True)
class Celle:
    """Kilden til en celle slik den lærende skrev den. Tom når vi ikke vet hva som ble kjørt."""

    kode: str = ""

    @functools.cached_property
    def tre(self) -> ast.Module | None:
        """Syntakstreet, None når koden er tom eller ikke lar seg lese."""
        try:
            return ast.parse(self.kode) if self.kode.strip() else None
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None

    @property
    def uten_kommentarer(self) -> str:
        """Koden uten kommentarer, der sporene etter en feil letes opp."""
        return re.sub(r"(?m)#.*$", "", self.kode)

    @functools.cached_property
    def tildelte(self) -> tuple[str, ...]:
        """Navnene cellen gir en verdi, i rekkefølge. Kolonner regnes som tabellen, og import teller ikke."""
        if self.tre is None:
            return ()
        navn: dict[str, None] = {}
        tomme = {id(n.target) for n in ast.walk(self.tre) if isinstance(n, ast.AnnAssign) and n.value is None}
        for n in ast.walk(self.tre):
            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store) and id(n) not in tomme:
                navn[n.id] = None
            elif isinstance(n, ast.FunctionDef | ast.ClassDef):
                navn[n.name] = None
            elif isinstance(n, ast.Assign | ast.AugAssign):
                for mal in n.targets if isinstance(n, ast.Assign) else [n.target]:
                    while isinstance(mal, ast.Subscript | ast.Attribute):
                        mal = mal.value
                    if isinstance(mal, ast.Name):
                        navn[mal.id] = None
        return tuple(navn)

    @functools.cached_property
    def _bokstavelige(self) -> frozenset[str]:
        """Navn i cellen som bare er tall og tekster skrevet rett inn, uten at noe er hentet fra dataene."""
        rene: set[str] = set()
        regnet: set[str] = set()  # navn som også får en verdi på en annen måte, som i en løkke
        for s in ast.walk(self.tre) if self.tre else []:
            if isinstance(s, ast.Assign):
                for mal in s.targets:
                    if isinstance(mal, ast.Name):
                        (rene if self._ren(s.value, rene - {mal.id}) else regnet).add(mal.id)
            elif isinstance(s, ast.AugAssign | ast.For):
                regnet |= {n.id for n in ast.walk(s.target) if isinstance(n, ast.Name)}
            elif isinstance(s, ast.Call) and isinstance(s.func, ast.Attribute) and isinstance(s.func.value, ast.Name):
                regnet.add(s.func.value.id)  # listen.append(…)
        return frozenset(rene - regnet)

    @staticmethod
    def _ren(node: ast.expr, rene: set[str]) -> bool:
        lov = (
            ast.Constant
            | ast.UnaryOp
            | ast.BinOp
            | ast.operator
            | ast.unaryop
            | ast.List
            | ast.Tuple
            | ast.expr_context
        )
        for n in ast.walk(node):
            if isinstance(n, ast.Name) and (n.id in rene or n.id in ("round", "float", "int", "str")):
                continue
            if not isinstance(n, lov | ast.Call):
                return False
        return True

    def er_bokstavelig(self, navn: str) -> bool:
        """Er svaret skrevet rett inn, i stedet for regnet ut av koden?"""
        return navn in self._bokstavelige

    def er_ett_tall(self, navn: str) -> bool:
        """Er svaret bare ett tall, uten noe regnestykke?"""
        verdier = [
            s.value
            for s in (self.tre.body if self.tre else [])
            if isinstance(s, ast.Assign) and any(isinstance(m, ast.Name) and m.id == navn for m in s.targets)
        ]
        verdier = [v.operand if isinstance(v, ast.UnaryOp) else v for v in verdier]
        return len(verdier) == 1 and isinstance(verdier[0], ast.Constant) and isinstance(verdier[0].value, int | float)

    @property
    def tall(self) -> list[int | float]:
        """Tallene som står i koden, uten dem i tekst."""
        alle = (n.value for n in (ast.walk(self.tre) if self.tre else ()) if isinstance(n, ast.Constant))
        return list(dict.fromkeys(v for v in alle if type(v) in (int, float) and v not in (0, 1)))

    def sjekket(self, nr: str) -> ast.expr | None:
        """Det andre argumentet i `sjekk(nr, …)` i cellen."""
        for n in ast.walk(self.tre) if self.tre else ():
            if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id == "sjekk" and len(n.args) >= 2:
                forste = n.args[0]
                if isinstance(forste, ast.Constant) and str(forste.value) == nr:
                    return n.args[1]
        return None

    def sjekkede(self) -> list[str]:
        """Øvelsesnumrene cellen sjekker, også når koden ellers ikke lar seg lese."""
        return re.findall(r"^\s*sjekk\(\s*[\"'](\d{1,2}\.\d{1,2})[\"']", self.kode, flags=re.M)


def fersk_celle() -> Celle:
    """Cellen som kjører akkurat nå, slik den ble skrevet. Tom utenfor IPython."""
    skall = skallet()
    try:
        return Celle(skall.history_manager.input_hist_raw[-1])
    except (AttributeError, IndexError):
        return Celle()
