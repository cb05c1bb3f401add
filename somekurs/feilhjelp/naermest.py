"""De nærmeste ekte navnene: i det kjernen husker, i tabellenes kolonner og i verdiene i dem."""

from __future__ import annotations

import builtins
import difflib
from collections.abc import Iterable
from typing import Any

from ..ovelser.sammenlign import er, er_kolonne, er_tabell

# Navn fra importcellen. Mangler et av dem, er cellen ikke kjørt.
IMPORTERT = ("pd", "px", "sti", "sjekk", "hint", "losning", "vis", "quiz", "fremgang", "les_eksport")
# Det en lærende kan ha ment, før alt det andre et objekt kan. Kolonner og tabeller har flere hundre metoder.
METODER = (
    *("sum", "mean", "median", "max", "min", "groupby", "sort_values", "head", "merge", "rename", "isin", "split"),
    *("apply", "round", "count", "query", "drop_duplicates", "duplicated", "pivot_table", "isna", "unique", "copy"),
    *("read_csv", "read_excel", "to_datetime", "concat", "bar", "line", "scatter", "imshow", "lower", "upper", "strip"),
    *("update_layout", "update_xaxes", "update_yaxes", "add_annotation", "append", "replace", "columns", "str"),
)


def _uten_aeoa(ord_: str) -> str:
    """Små bokstaver, og uten æøå: «År» og «ar» er samme navn i kode."""
    return ord_.casefold().translate(str.maketrans("æøå", "aoa"))


def naermest(ord_: str, mulige: Iterable[str], n: int = 2, grense: float = 0.6) -> list[str]:
    """Høyst `n` navn som ligner. Store og små bokstaver og æøå teller ikke i likheten."""
    etter = {}
    for m in mulige:
        etter.setdefault(_uten_aeoa(m), m)
    treff = difflib.get_close_matches(_uten_aeoa(ord_), etter, n, grense)
    return [etter[t] for t in treff]


def egne_navn(navnerom: dict[str, Any]) -> list[str]:
    """Navnene den lærende har laget eller hentet, uten det IPython selv legger inn."""
    skjult = {"In", "Out", "exit", "quit", "get_ipython", "hele_feilen", "open"}
    return [n for n in navnerom if not n.startswith("_") and n not in skjult]


def tabeller(navnerom: dict[str, Any]) -> dict[str, Any]:
    """Navn → dataramme for alle tabellene den lærende har."""
    return {n: navnerom[n] for n in egne_navn(navnerom) if er_tabell(navnerom[n])}


def kolonner(navnerom: dict[str, Any]) -> dict[str, str]:
    """Kolonnenavn → navnet på en tabell som har den."""
    ut: dict[str, str] = {}
    for n, t in tabeller(navnerom).items():
        for k in t.columns:
            ut.setdefault(str(k), n)
    return ut


def kolonne_med_verdi(verdi: str, navnerom: dict[str, Any]) -> tuple[str, str] | None:
    """(verdien slik den står, kolonnen) når teksten er en verdi i en av tabellene."""
    omtrent = None
    for t in tabeller(navnerom).values():
        for k in t.columns:
            if t[k].dtype.kind in "ifbM":
                continue
            for v in t[k].unique().tolist()[:500]:
                if er(v, str) and v == verdi:
                    return v, str(k)
                if er(v, str) and v.casefold() == verdi.casefold():
                    omtrent = omtrent or (v, str(k))
    return omtrent


def navnet_pa(objekt: Any, navnerom: dict[str, Any]) -> str:
    """Hva den lærende kaller objektet, tomt når det ikke har noe navn."""
    return next((n for n in egne_navn(navnerom) if navnerom[n] is objekt), "")


def metoder(objekt: Any) -> list[str]:
    """Det objektet kan, de kjente først."""
    alle = [m for m in dir(type(objekt) if not hasattr(objekt, "__path__") else objekt) if not m.startswith("_")]
    if er_tabell(objekt) or er_kolonne(objekt):
        return [*(m for m in METODER if m in alle)]
    return [*(m for m in METODER if m in alle), *(m for m in alle if m not in METODER)]


def innebygde() -> list[str]:
    """Pythons egne funksjoner, uten unntakene."""
    return [n for n in dir(builtins) if n.islower() and not n.startswith("_")]
