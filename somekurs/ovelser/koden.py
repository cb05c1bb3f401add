"""Det den lærendes egen kode viser, når verdien alene ikke sier hva som skjedde: filteret som ikke fant noe, navnet
som ble laget og ikke brukt."""

from __future__ import annotations

import ast
import difflib
from typing import Any

from . import ord
from .celle import Celle
from .definisjon import Ovelse
from .sammenlign import er, er_tabell, som_tekst


def kodefeil(celle: Celle, o: Ovelse, egne: dict[str, Any]) -> str:
    """Én eller to setninger om en feil som synes i koden, tom når ingen synes."""
    return (
        filter_uten_treff(celle, egne)
        or _tabell_utenfra(celle, o, egne)
        or _bare_ett_ledd(celle)
        or _flere_tabeller(celle, o, egne)
        or _ekstra_metode(celle, o)
        or _ubrukt(celle, o)
        or _bare_lest(celle, o)
        or ""
    )


def _kolonne(node: ast.AST, egne: dict[str, Any]) -> tuple[str, Any, str] | None:
    """(tabellnavn, tabell, kolonne) for `tabell["kolonne"]`."""
    match node:
        case ast.Subscript(value=ast.Name(id=navn), slice=ast.Constant(value=str(kolonne))):
            tabell = egne.get(navn)
            if er_tabell(tabell) and kolonne in tabell.columns:
                return navn, tabell, kolonne
    return None


def filter_uten_treff(celle: Celle, egne: dict[str, Any]) -> str:
    """Et filter som leter etter en tekst kolonnen ikke har, eller etter tekst i en kolonne uten tekst."""
    for n in ast.walk(celle.tre):
        if not (isinstance(n, ast.Compare) and len(n.ops) == 1 and isinstance(n.ops[0], ast.Eq)):
            continue
        for side, annen in ((n.left, n.comparators[0]), (n.comparators[0], n.left)):
            treff = _kolonne(side, egne)
            if treff is None:
                continue
            leter = annen.value if isinstance(annen, ast.Constant) else egne.get(getattr(annen, "id", ""))
            if not er(leter, str):
                continue
            navn, tabell, kolonne = treff
            if tabell[kolonne].dtype.kind == "b":
                return (
                    f"Filteret fant ingen rader: Kolonnen «{kolonne}» har True og False, og i hermetegn blir de ord. Skriv "
                    f"{leter if leter in ('True', 'False') else 'True eller False'} uten hermetegn."
                )
            if tabell[kolonne].dtype.kind in "if":
                return (
                    f"Filteret fant ingen rader: Kolonnen «{kolonne}» har tall, og i hermetegn er «{ord.kort(leter, 40)}» en "
                    "tekst. Skriv tallet uten hermetegn."
                )
            verdier = [v for v in tabell[kolonne].unique().tolist() if er(v, str)]
            if leter in verdier or not verdier:
                continue
            andre = [n for n, t in egne.items() if er_tabell(t) and n != navn and kolonne in t.columns and n[:1] != "_"]
            if kjent := next((n for n in andre if leter in set(egne[n][kolonne].unique().tolist())), ""):
                return (
                    f"Filteret fant ingen rader: «{ord.kort(leter, 40)}» står i «{kjent}», men ikke blant radene i «{navn}». "
                    "Hvilken tabell skal filteret lete i?"
                )
            return _hvorfor_ikke(leter, kolonne, verdier, tabell)
    return ""


def _hvorfor_ikke(leter: str, kolonne: str, verdier: list[str], tabell: Any) -> str:
    vist = leter if len(leter) <= 40 else ord.kort(leter, 40)
    start = f"Filteret fant ingen rader: «{vist}» står ikke i kolonnen «{kolonne}»."
    if like := [v for v in verdier if som_tekst(v).casefold() == som_tekst(leter).casefold()]:
        hva = "et mellomrom for mye" if som_tekst(leter) == like[0] else "store og små bokstaver"
        return f"{start} Der står det «{like[0]}». Se etter {hva}: hvert tegn må være likt."
    for k in tabell.columns:
        if k != kolonne and tabell[k].dtype.kind not in "if" and leter in set(tabell[k].unique().tolist()):
            return f"{start} Ordet står i kolonnen «{k}». Hvilken kolonne skal filteret lete i?"
    if nere := difflib.get_close_matches(leter, verdier, n=1, cutoff=0.6):
        return f"{start} Det ligner «{nere[0]}». Skriv navnet akkurat som i tabellen."
    return f"{start} Der står for eksempel «{ord.kort(verdier[0], 40)}»."


def _tabell_utenfra(celle: Celle, o: Ovelse, egne: dict[str, Any]) -> str:
    """En funksjon som regner på en tabell utenfra, i stedet for tabellen i parentesen."""
    for n in ast.walk(celle.tre) if o.slag == "funksjon" else ():
        if isinstance(n, ast.FunctionDef) and n.name == o.variabel:
            egne_navn = {a.arg for a in n.args.args} | {
                x.id for x in ast.walk(n) if isinstance(x, ast.Name) and isinstance(x.ctx, ast.Store)
            }
            for x in ast.walk(n):
                if isinstance(x, ast.Name) and x.id not in egne_navn and er_tabell(egne.get(x.id)):
                    tabellen = n.args.args[0].arg if n.args.args else "tabell"
                    return (
                        f"Funksjonen regner på «{x.id}», en tabell utenfra, uansett hvilken tabell den får. Inne i funksjonen "
                        f"heter tabellen «{tabellen}»."
                    )
    return ""


def _bare_ett_ledd(celle: Celle) -> str:
    """`a + b * 1150`: bare det ene leddet er ganget."""
    for n in ast.walk(celle.tre):
        if not (isinstance(n, ast.BinOp) and isinstance(n.op, ast.Add | ast.Sub)):
            continue
        ledd = _ledd(n)
        ganget = [x for x in ledd if isinstance(x, ast.BinOp) and isinstance(x.op, ast.Mult)]
        uten = [x for x in ledd if x not in ganget and not isinstance(x, ast.Constant)]
        tall = [s.value for x in ganget for s in (x.left, x.right) if isinstance(s, ast.Constant)]
        store = [t for t in tall if isinstance(t, int | float) and t >= 50]
        if ganget and store and (uten or len(ganget) < len(ledd)):
            return (
                f"Bare noen av leddene er ganget med {ord.tall(store[0])}, fordi * regnes før + og -. Sett parentes rundt det "
                "som skal ganges, eller gi det et navn på en egen linje først."
            )
    return ""


def _ledd(n: ast.expr) -> list[ast.expr]:
    """Leddene i en sum: a + b - c → [a, b, c]."""
    if isinstance(n, ast.BinOp) and isinstance(n.op, ast.Add | ast.Sub):
        return [*_ledd(n.left), *_ledd(n.right)]
    return [n]


def _summerte(tre: ast.AST, egne: dict[str, Any] | None) -> list[str]:
    """Tabellene det hentes en kolonne fra for å legge den sammen: `fliskode["timer"].sum()`."""
    ut = []
    for n in ast.walk(tre):
        match n:
            case ast.Attribute(value=ast.Subscript(value=ast.Name(id=navn), slice=ast.Constant())):
                if (egne is None or er_tabell(egne.get(navn))) and navn not in ut:
                    ut.append(navn)
    return ut


def _flere_tabeller(celle: Celle, o: Ovelse, egne: dict[str, Any]) -> str:
    """Svaret er bygget av flere tabeller enn løsningen trenger."""
    har = _summerte(celle.tre, egne)
    if len(har) > max(1, len(_summerte(ast.parse(o.kode()), None))):
        return f"Svaret ditt bygger på både «{har[0]}» og «{har[1]}». Hvilken av dem spør oppgaven etter?"
    return ""


_GJOR = {
    "unique": "beholder bare de ulike verdiene",
    "nunique": "teller de ulike verdiene",
    "head": "bare tar de fem første radene",
    "tail": "bare tar de fem siste radene",
    "astype": "gjør om verdiene, og kan kutte desimalene",
    "drop_duplicates": "tar bort rader som er like",
    "round": "runder av",
    "cumsum": "gir en løpende sum",
    "abs": "tar bort minustegn",
    "diff": "gir forskjellen fra rad til rad",
    "sample": "trekker tilfeldige rader",
    "std": "gir spredningen",
    "var": "gir spredningen",
    "prod": "ganger verdiene sammen",
    "mode": "gir den vanligste verdien",
    "first": "tar den første verdien",
    "last": "tar den siste verdien",
}


def _ekstra_metode(celle: Celle, o: Ovelse) -> str:
    """En metode som endrer svaret, og som løsningen ikke bruker."""
    losning = o.kode()
    for n in ast.walk(celle.tre):
        if isinstance(n, ast.Attribute) and n.attr in _GJOR and f".{n.attr}" not in losning:
            return f"Cellen din bruker .{n.attr}(), som {_GJOR[n.attr]}. Trengs det her?"
    return ""


def _ubrukt(celle: Celle, o: Ovelse) -> str:
    """Et filter eller et utvalg som er laget i cellen, men aldri brukt."""
    lest = {n.id for n in ast.walk(celle.tre) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    for navn in celle.tildelte:
        if navn not in lest and navn != o.variabel and navn != "_":
            return f"Cellen din lager «{navn}», men bruker det ikke siden. Skal linjen under bygge på «{navn}»?"
    return ""


def _bare_lest(celle: Celle, o: Ovelse) -> str:
    """Svaret er bare et annet navn på noe som fantes fra før."""
    for s in celle.tre.body:
        if (
            isinstance(s, ast.Assign)
            and any(isinstance(m, ast.Name) and m.id == o.variabel for m in s.targets)
            and isinstance(s.value, ast.Name)
        ):
            return f"«{o.variabel}» er bare et nytt navn på «{s.value.id}». Hva skal gjøres med «{s.value.id}» først?"
    return ""
