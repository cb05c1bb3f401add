"""Porten som holder «ingenting brukes før det er lært»: leser koden som syntakstre, og sammenligner med kursplanen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from notatbok import Notatbok

from somekurs.kursplan import Kursplan, Leksjon

# Språktrekkene kursplan.yml kan nevne under nytt.syntaks, med det en forfatter skal forstå av dem.
SYNTAKS = {
    "variabel": "et navn får en verdi: timer = 3",
    "tekst": 'tekst i hermetegn: "Ullvott"',
    "tall": "et tall",
    "sannhetsverdi": "True, False eller None",
    "kolonne": 'én kolonne: t["timer"]',
    "kolonne_som_argument": "en kolonne som et navn peker på: t[nevner]",
    "filter": "rader som oppfyller et vilkår: t[er_ullvott]",
    "sammenligning": "==, <, > og de andre",
    "regning": "+, -, *, / og de andre",
    "liste": 'en liste eller et element i den: ["a", "b"], navn[0]',
    "ordbok": 'en ordbok: {"a": 1}',
    "tuppel": "flere verdier med komma: (1, 2)",
    "mengde": "en mengde: {1, 2}",
    "utsnitt": "et utsnitt: navn[1:3]",
    "oppslag": "et annet oppslag med hakeparenteser",
    "funksjon": "def og return",
    "standardverdi": "def f(x, n=3)",
    "lambda": "lambda",
    "for": "for-løkke",
    "while": "while-løkke",
    "if": "if, elif og else",
    "kort_if": "a if vilkår else b",
    "medlem": "in og not in",
    "identisk": "is og is not",
    "ny_kolonne": 't["ny"] = …',
    "oppdatering": "+= og de andre",
    "attributt": "et felt får en verdi: t.navn = …",
    "og_eller": "& og |",
    "ikke": "~",
    "and_or": "and, or og not",
    "f_tekst": 'f"{navn}"',
    "listebygging": "[x for x in liste]",
    "utpakking": "a, b = par, *args",
    "try": "try og except",
    "with": "with",
    "klasse": "class",
    "annet": "noe annet",
}


class Bruk:
    """Noe en kodelinje bruker: `slag` (syntaks, kall eller argumenter), navnet og linjen."""

    def __init__(self, slag: str, navn: str, linje: int) -> None:
        self.slag, self.navn, self.linje = slag, navn, linje

    def __repr__(self) -> str:
        return f"{self.slag}:{self.navn}"

    def __str__(self) -> str:
        if self.slag == "kall":
            return f"{self.navn}{'()' if self.navn[0] != '.' else ''}"
        return (
            f"argumentet {self.navn}=" if self.slag == "argumenter" else f"{self.navn} ({SYNTAKS.get(self.navn, '?')})"
        )


class _Vandrer(ast.NodeVisitor):
    """Samler alt en celle bruker. Navn fra somekurs, print og funksjoner eleven selv har laget, er alltid lov."""

    SYNTAKS_FOR: ClassVar = {
        ast.List: "liste",
        ast.Dict: "ordbok",
        ast.Set: "mengde",
        ast.JoinedStr: "f_tekst",
        ast.Lambda: "lambda",
        ast.For: "for",
        ast.While: "while",
        ast.If: "if",
        ast.IfExp: "kort_if",
        ast.Try: "try",
        ast.With: "with",
        ast.ClassDef: "klasse",
        ast.ListComp: "listebygging",
        ast.SetComp: "listebygging",
        ast.DictComp: "listebygging",
        ast.GeneratorExp: "listebygging",
        ast.BoolOp: "and_or",
        ast.Starred: "utpakking",
        ast.AugAssign: "oppdatering",
        ast.Slice: "utsnitt",
    }
    STILLE = (
        *(
            ast.Module,
            ast.Expr,
            ast.Name,
            ast.Load,
            ast.Store,
            ast.Return,
            ast.arguments,
            ast.arg,
            ast.keyword,
            ast.alias,
        ),
        *(ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.comprehension, ast.FormattedValue, ast.ExceptHandler),
        *(ast.withitem, ast.Pass, ast.Break, ast.Continue, ast.Import, ast.ImportFrom),
    )

    def __init__(self, moduler: dict[str, str], egne: set[str], frie: set[str]) -> None:
        # alias -> modul, funksjoner laget i leksjonen, og navn som alltid er lov
        self.moduler, self.egne, self.frie = moduler, egne, frie
        self.parametre: list[set[str]] = []
        self.bruk: list[Bruk] = []

    def _ny(self, slag: str, navn: str, node: ast.AST) -> None:
        self.bruk.append(Bruk(slag, navn, getattr(node, "lineno", 0)))

    def visit(self, node: ast.AST) -> None:
        if navn := self.SYNTAKS_FOR.get(type(node)):
            self._ny("syntaks", navn, node)
        elif not isinstance(node, self.STILLE) and not hasattr(self, f"visit_{type(node).__name__}"):
            self._ny("syntaks", "annet", node)
        super().visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        for a in node.names:
            if a.name.split(".")[0] == "somekurs":
                self.frie.add(a.asname or a.name.split(".")[0])
            else:
                self.moduler[a.asname or a.name.split(".")[0]] = a.asname or a.name

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if (node.module or "").split(".")[0] == "somekurs":
            self.frie |= {a.asname or a.name for a in node.names}

    def visit_Constant(self, node: ast.Constant) -> None:
        verdi = node.value
        if verdi is ...:
            return
        annet = "sannhetsverdi" if verdi is None or isinstance(verdi, bool) else "tall"
        slag = "tekst" if isinstance(verdi, str) else annet
        self._ny("syntaks", slag, node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for barn in node.values:
            if isinstance(barn, ast.FormattedValue):
                self.visit(barn.value)

    def _mal(self, mal: ast.expr) -> None:
        """Det som står til venstre for likhetstegnet."""
        match mal:
            case ast.Name():
                self._ny("syntaks", "variabel", mal)
            case ast.Subscript():
                self._ny("syntaks", "ny_kolonne", mal)
                self.visit(mal.value)
                if not (isinstance(mal.slice, ast.Constant) and isinstance(mal.slice.value, str)):
                    self.visit(mal.slice)
            case ast.Attribute():
                self._ny("syntaks", "attributt", mal)
                self.visit(mal.value)
            case _:
                self._ny("syntaks", "utpakking", mal)

    def visit_Assign(self, node: ast.Assign) -> None:
        for mal in node.targets:
            self._mal(mal)
        # svar = lambda … er også en egen funksjon
        if isinstance(node.value, ast.Lambda):
            self.egne |= {m.id for m in node.targets if isinstance(m, ast.Name)}
        self.visit(node.value)

    def visit_For(self, node: ast.For) -> None:
        if not isinstance(node.target, ast.Name):
            self._ny("syntaks", "utpakking", node.target)
        self.visit(node.iter)
        self.parametre.append({n.id for n in ast.walk(node.target) if isinstance(n, ast.Name)})
        for barn in [*node.body, *node.orelse]:
            self.visit(barn)
        self.parametre.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._ny("syntaks", "funksjon", node)
        self.egne.add(node.name)
        alle = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        if node.args.defaults or any(node.args.kw_defaults):
            self._ny("syntaks", "standardverdi", node)
        if node.args.vararg or node.args.kwarg:
            self._ny("syntaks", "utpakking", node)
        if node.decorator_list:
            self._ny("syntaks", "annet", node)
        self.parametre.append({a.arg for a in alle})
        for barn in [*node.args.defaults, *node.body]:
            self.visit(barn)
        self.parametre.pop()

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.parametre.append({a.arg for a in node.args.args})
        self.visit(node.body)
        self.parametre.pop()

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._ny("syntaks", "og_eller" if isinstance(node.op, ast.BitAnd | ast.BitOr) else "regning", node)
        self.visit(node.left)
        self.visit(node.right)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        match node.op:
            case ast.Not():
                self._ny("syntaks", "and_or", node)
            case ast.Invert():
                self._ny("syntaks", "ikke", node)
            case _ if not isinstance(node.operand, ast.Constant):
                self._ny("syntaks", "regning", node)
        self.visit(node.operand)

    def visit_Compare(self, node: ast.Compare) -> None:
        for op in node.ops:
            navn = (
                "medlem"
                if isinstance(op, ast.In | ast.NotIn)
                else "identisk"
                if isinstance(op, ast.Is | ast.IsNot)
                else ""
            )
            self._ny("syntaks", navn or "sammenligning", node)
        self.visit(node.left)
        for c in node.comparators:
            self.visit(c)

    def visit_Tuple(self, node: ast.Tuple) -> None:
        self._ny("syntaks", "tuppel", node)
        self.generic_visit(node)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)
        nokkel = node.slice
        if isinstance(nokkel, ast.Constant):
            # t["timer"] og t[...] er en kolonne, navn[0] er et element i en liste
            er_kolonne = isinstance(nokkel.value, str) or nokkel.value is ...
            self._ny("syntaks", "kolonne" if er_kolonne else "liste", node)
            return
        match nokkel:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant()):
                self._ny("syntaks", "liste", node)
            case ast.List():
                self._ny("syntaks", "kolonne", node)
            case ast.Name(id=navn):
                som_argument = any(navn in p for p in self.parametre)
                self._ny("syntaks", "kolonne_som_argument" if som_argument else "filter", node)
            case ast.Compare() | ast.BinOp() | ast.Call() | ast.UnaryOp():
                self._ny("syntaks", "filter", node)
            case ast.Slice():
                pass  # meldes som utsnitt når noden besøkes
            case _:
                self._ny("syntaks", "oppslag", node)
        self.visit(nokkel)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.value, ast.Name) and node.value.id in self.moduler:
            self._ny("kall", f"{self.moduler[node.value.id]}.{node.attr}", node)
        elif not (isinstance(node.value, ast.Name) and node.value.id in self.frie):
            self._ny("kall", f".{node.attr}", node)
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        fri = False
        if isinstance(node.func, ast.Name):
            fri = node.func.id in self.frie | self.egne or any(node.func.id in p for p in self.parametre)
            if not fri:
                self._ny("kall", node.func.id, node)
        else:
            fri = (
                isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in self.frie
            )
            self.visit(node.func)
        for a in node.args:
            self.visit(a)
        for k in node.keywords:
            if k.arg is None:
                self._ny("syntaks", "utpakking", node)
            elif not fri:
                self._ny("argumenter", k.arg, k.value)
            self.visit(k.value)


def bruk_i(koder: Iterable[tuple[str, str]]) -> tuple[list[tuple[str, Bruk]], list[str]]:
    """Alt cellene bruker, som (celle-id, bruk), og setninger om celler som ikke lar seg lese.

    Parametre: `koder` er (celle-id, kildekode) i rekkefølge. Importer og egne funksjoner huskes fra celle til celle.
    """
    moduler: dict[str, str] = {}
    egne: set[str] = set()
    frie = {"print"}
    ut, feil = [], []
    for id_, kode in koder:
        try:
            tre = ast.parse(kode)
        except SyntaxError as e:
            feil.append(f"Cellen «{id_}», linje {e.lineno}: Koden lar seg ikke lese som Python.")
            continue
        vandrer = _Vandrer(moduler, egne, frie)
        vandrer.visit(tre)
        ut += [(id_, b) for b in vandrer.bruk]
    return ut, feil


def laert_til_og_med(plan: Kursplan, leksjon: Leksjon, kortlop: bool = False) -> dict[str, set[str]]:
    """Alt som er lært når leksjonen er ferdig: i hele kurset, eller for en som bare tar kortløpet."""
    rekke = plan.kortlop if kortlop else plan.leksjoner
    laert: dict[str, set[str]] = {"syntaks": set(), "kall": set(), "argumenter": set()}
    for x in rekke:
        if x.nr > leksjon.nr or x.slug in leksjon.hopper_over:
            continue
        laert["syntaks"] |= set(x.nytt.syntaks)
        laert["kall"] |= {*x.nytt.kall, *x.nytt.samme_monster}
        laert["argumenter"] |= set(x.nytt.argumenter)
    return laert


def feil_i_laert(
    koder: Iterable[tuple[str, str]], plan: Kursplan, leksjon: Leksjon, kortlop: bool = False
) -> list[str]:
    """Ingen celle og ingen løsning bruker noe som ikke er lært i denne leksjonen eller før."""
    laert = laert_til_og_med(plan, leksjon, kortlop)
    bruk, feil = bruk_i(koder)
    hvor = "kortløpet" if kortlop else "kurset"
    sett = set()
    for id_, b in bruk:
        if b.navn not in laert[b.slag] and (id_, repr(b)) not in sett:
            sett.add((id_, repr(b)))
            senere = [
                x
                for x in plan.leksjoner
                if b.navn in {*getattr(x.nytt, b.slag), *(x.nytt.samme_monster if b.slag == "kall" else ())}
            ]
            grunn = f"Det læres i {senere[0].slug}." if senere else "Det står ikke under nytt i noen leksjon."
            feil.append(f"{leksjon.slug}, cellen «{id_}», linje {b.linje}: {b} er ikke lært ennå i {hvor}. {grunn}")
    return feil


def feil_i_vist_for_krevd(
    levert: list[tuple[str, str]],
    lost: Mapping[str, str],
    tekster: Iterable[tuple[int, str]],
    leksjon: Leksjon,
    plass: Mapping[str, int],
) -> list[str]:
    """Det nye i leksjonen er vist i en tidligere celle før en øvelse krever det, og alt som er lovet, finnes.

    Parametre: `levert` er cellene som levert, `lost` er {celle-id: løsningen} for øvelsene, `tekster` er
    (nummer, markdown) for tekstcellene, og `plass` er {celle-id: nummer} for alle celler.
    """
    nytt = {
        "syntaks": set(leksjon.nytt.syntaks),
        "kall": {*leksjon.nytt.kall, *leksjon.nytt.samme_monster},
        "argumenter": set(leksjon.nytt.argumenter),
    }
    vist: dict[tuple[str, str], int] = {}
    for id_, b in bruk_i(levert)[0]:
        vist.setdefault((b.slag, b.navn), plass[id_])
    kode_i_tekst = [(nr, " ".join(re.findall(r"`[^`]+`|```.*?```", md, flags=re.S))) for nr, md in tekster]
    feil, krevd = [], set()
    for id_, b in bruk_i([(i, lost.get(i, k)) for i, k in levert])[0]:
        if b.navn not in nytt[b.slag]:
            continue
        krevd.add((b.slag, b.navn))
        if id_ not in lost:
            continue
        i_kode = vist.get((b.slag, b.navn), 10**6) <= plass[id_]
        # kall og argumenter kan også være vist i løpende tekst, i kodeskrift
        ordet = re.compile(rf"(?<!\w){re.escape(b.navn)}(?!\w)" if b.slag != "syntaks" else r"(?!)")
        i_tekst = any(nr < plass[id_] and ordet.search(kode) for nr, kode in kode_i_tekst)
        if not (i_kode or i_tekst):
            feil.append(
                f"{leksjon.slug}, cellen «{id_}»: Løsningen krever {b}, som ikke er vist tidligere i leksjonen."
            )
    alle = {(slag, n) for slag, navn in nytt.items() for n in navn}
    feil += [
        f"{leksjon.slug}: Kursplanen lover {s} «{n}», men leksjonen bruker det ikke." for s, n in sorted(alle - krevd)
    ]
    return list(dict.fromkeys(feil))


def feil_i_hjelpere(bok: Notatbok, tidligere: Iterable[Notatbok] = ()) -> list[str]:
    """Kursets egne hjelpere, og de navngitte argumentene deres, er forklart i teksten før de brukes.

    Parametre: `tidligere` er notatbøkene før denne. Forklart betyr nevnt i kodeskrift i en tekstcelle.
    """
    forklart: set[str] = set()

    def les(md: str) -> None:
        for kode in re.findall(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", md, flags=re.S):
            forklart.update(re.findall(r"\w+", kode[1]))

    for b in tidligere:
        for c in b.tekst:
            les(c.kilde)
    feil, hjelpere = [], set()
    for c in bok.celler:
        if c.er_tekst:
            les(c.kilde)
        elif c.tre is not None:
            for n in ast.walk(c.tre):
                if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("somekurs"):
                    hjelpere |= {a.asname or a.name for a in n.names}
                if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in hjelpere:
                    brukt = [n.func.id, *(k.arg for k in n.keywords if k.arg)]
                    feil += [
                        f"{c}: «{x}» er ikke forklart i teksten før den brukes." for x in brukt if x not in forklart
                    ]
    return list(dict.fromkeys(feil))
