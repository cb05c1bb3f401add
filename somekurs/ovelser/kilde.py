"""Fra løsningsfunksjon til notatbokkode: løsningen finnes bare ett sted, og knappene står på riktig innstilling."""

from __future__ import annotations

import ast
import inspect
import io
import textwrap
import tokenize
from collections.abc import Callable

from .knapper import Knapp, knapper


def _hode_slutt(kilde: str) -> int:
    """Nummeret (fra 0) på linjen etter funksjonshodet. Kommentarer rett under hører til kroppen."""
    sett_def, dybde = False, 0
    for t in tokenize.generate_tokens(io.StringIO(kilde).readline):
        if t.type == tokenize.NAME and t.string == "def" and dybde == 0:
            sett_def = True
        if t.type == tokenize.OP:
            dybde += (t.string in "([{") - (t.string in ")]}")
        if sett_def and t.type == tokenize.NEWLINE:
            return t.end[0]
    raise AssertionError("funksjonen har ikke noe hode")


class _Erstatter:
    """Setter den riktige innstillingen inn for hvert knappenavn, i selve teksten, så kommentarer og stil blir stående."""

    def __init__(self, kilde: str, kn: dict[str, Knapp]) -> None:
        self.kilde, self.kn = kilde, kn

    def tekst(self, node: ast.AST) -> str:
        """Kilden til noden, med knappene i den byttet ut."""
        ut = ast.get_source_segment(self.kilde, node) or ""
        start = (node.lineno, node.col_offset)
        biter = sorted(self._ytterste(node), key=lambda b: (b[0].lineno, b[0].col_offset), reverse=True)
        linjer = ut.split("\n")
        for barn, ny in biter:
            l1, k1 = self._plass(start, barn.lineno, barn.col_offset, linjer)
            l2, k2 = self._plass(start, barn.end_lineno, barn.end_col_offset, linjer)
            hode, hale = linjer[l1][:k1], linjer[l2][k2:]
            linjer[l1 : l2 + 1] = (hode + ny + hale).split("\n")
        return "\n".join(linjer)

    def _plass(self, start: tuple[int, int], linje: int, byte: int, linjer: list[str]) -> tuple[int, int]:
        """Linje og tegn i utsnittet. Syntakstreet teller bytes, teksten har æøå."""
        hel = self.kilde.split("\n")[linje - 1]
        tegn = len(hel.encode()[:byte].decode())
        if linje == start[0]:
            tegn -= len(hel.encode()[: start[1]].decode())
        return linje - start[0], tegn

    def _ytterste(self, node: ast.AST) -> list[tuple[ast.AST, str]]:
        """De ytterste knappene under noden, og det de skal byttes ut med."""
        ut = []
        for barn in ast.iter_child_nodes(node):
            if isinstance(barn, ast.Call) and isinstance(barn.func, ast.Name) and barn.func.id in self.kn:
                ut.append((barn, self.kn[barn.func.id].som_kode(*map(self.tekst_av, barn.args))))
            elif isinstance(barn, ast.Name) and barn.id in self.kn and isinstance(barn.ctx, ast.Load):
                ut.append((barn, self.kn[barn.id].som_kode()))
            elif hasattr(barn, "lineno") or isinstance(barn, ast.keyword | ast.comprehension | ast.arguments):
                ut += self._ytterste(barn)
        return ut

    def tekst_av(self, node: ast.AST) -> str:
        """Som `tekst`, også når noden selv er en knapp."""
        if isinstance(node, ast.Name) and node.id in self.kn:
            return self.kn[node.id].som_kode()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self.kn:
            return self.kn[node.func.id].som_kode(*map(self.tekst_av, node.args))
        return self.tekst(node)


def notatbokkode(funksjon: Callable, variabel: str) -> str:
    """Kroppen av løsningsfunksjonen som kode i en notatbok, med knappene på riktig innstilling.

    Parametre: `funksjon` slutter med én `return`; `variabel` er navnet svaret skal få i notatboken.
    Feil: `ValueError` til forfatteren når funksjonen ikke slutter med `return`.
    """
    kilde = textwrap.dedent(inspect.getsource(funksjon))
    fn = next(n for n in ast.parse(kilde).body if isinstance(n, ast.FunctionDef))
    siste = fn.body[-1]
    if not isinstance(siste, ast.Return) or siste.value is None:
        raise ValueError(f"Løsningen {fn.name} må slutte med «return svaret».")
    erstatter = _Erstatter(kilde, knapper(funksjon))
    linjer = kilde.split("\n")
    har_docstring = ast.get_docstring(fn) is not None
    forrige = fn.body[0].end_lineno if har_docstring else _hode_slutt(kilde)
    ut: list[str] = []
    for setning in fn.body[har_docstring:]:
        mellom = linjer[forrige : setning.lineno - 1]  # kommentarer og tomme linjer
        ut += [textwrap.dedent(x).strip() if x.strip() else "" for x in mellom]
        forrige = setning.end_lineno
        if setning is siste:
            if not (isinstance(siste.value, ast.Name) and siste.value.id == variabel):
                ut.append(f"{variabel} = {erstatter.tekst_av(siste.value)}")
        else:
            # bare innrykket til setningen: en tekst over flere linjer kan begynne helt til venstre
            innrykk = " " * setning.col_offset
            ut += [linje.removeprefix(innrykk) for linje in erstatter.tekst(setning).split("\n")]
    return "\n".join(ut).strip("\n")


def lost_celle(celle: str, nr: str, kode: str) -> str:
    """Cellen slik en som har løst øvelsen, ville hatt den: løsningen, og så det cellen ellers viser.

    Parametre: `celle` er kildekoden i cellen som slutter med `sjekk(nr, …)`; `kode` er løsningen.
    Tildelinger i cellen erstattes av løsningens; importer, og setninger som bare viser noe (vis, print, sjekk), beholdes.
    """
    tre = ast.parse(celle)
    importer = [ast.get_source_segment(celle, n) for n in tre.body if isinstance(n, ast.Import | ast.ImportFrom)]
    beholdt = [ast.get_source_segment(celle, n) for n in tre.body if isinstance(n, ast.Expr)]
    if not any("sjekk(" in (b or "") for b in beholdt):
        raise ValueError(f"Cellen til øvelse {nr} mangler sjekk({nr!r}, …) som siste linje.")
    return "\n".join([*importer, kode, *(b for b in beholdt if b)])
