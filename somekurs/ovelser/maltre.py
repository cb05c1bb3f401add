"""Måltreet som svar: en ordbok der hver kode peker på det den skal flytte, og setningene som sier hva noen gjør.

Maskinen ser bare på form og fakta: at pilene ender i målet, at ingen går i ring, at tallene finnes, og at hver setning har en
grense og en handling. Om treet er klokt, vurderer den lærende selv.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from .krav import antall_ord
from .sammenlign import er, som_tekst

TOMME_LOFTER = re.compile(r"\b(følge(r)? med|vurdere(r)?|ha(r)? (det|den) i bakhodet|se(r)? an)\b", re.IGNORECASE)
GRENSE = re.compile(
    r"\d|\b(to|tre|fire|fem|seks|sju|åtte|ni|ti|halvparten|halveres|dobles|dobbelt|\w+del)\b", re.IGNORECASE
)


class Maltall(NamedTuple):
    """Det et måltre kan bygges av.

    Felter: `rot` (målet alle pilene skal ende i), `koder` (alle kodene i tabellen), `tabell` (hva den lærende kaller
    tabellen), `umulige` (kode → hvorfor den faller på fakta), `minst` og `mest` (antall linjer).
    """

    rot: str
    koder: tuple[str, ...]
    tabell: str
    umulige: dict[str, str]
    minst: int = 3
    mest: int = 6


def som_par(svar: Any) -> dict[str, str] | None:
    """Ordboken som tekster uten mellomrom rundt, None når den ikke er en ordbok med bare tekster."""
    if not er(svar, dict):
        return None
    par = dict(dict.items(svar))
    if not par or not all(er(k, str) and er(v, str) for k, v in par.items()):
        return None
    return {som_tekst(k): som_tekst(v) for k, v in par.items()}


def kjede(par: dict[str, str], start: str) -> list[str]:
    """Pilene fra en kode og så langt de går. En ring slutter der den møter seg selv."""
    ut = [start]
    while ut[-1] in par and par[ut[-1]] not in ut:
        ut.append(par[ut[-1]])
    return [*ut, par[ut[-1]]] if ut[-1] in par else ut


def gar_i_ring(par: dict[str, str]) -> bool:
    """Sant når en pil fører tilbake til noe en har vært innom."""
    return any(len(k := kjede(par, start)) != len(set(k)) for start in par)


def feil_i_form(svar: Any, m: Maltall) -> str:
    """En ordbok med koder fra tabellen? Tom tekst når formen er i orden."""
    par = som_par(svar)
    if par is None:
        return "Et måltre er en ordbok: krøllparenteser, og på hver linje to koder i hermetegn med kolon imellom."
    for kode in [*par, *par.values()]:
        if kode not in m.koder:
            return f"Koden «{kode[:40]}» står ikke i tabellen «{m.tabell}». Skriv den nøyaktig som i kolonnen «kode»."
    return ""


def feil_i_piler(svar: Any, m: Maltall) -> str:
    """Ender alle pilene i målet, uten ring og uten å gå baklengs?"""
    par = som_par(svar) or {}
    if m.rot in par:
        return f"En pil er snudd: «{m.rot}» er målet, og skal ikke skaffe dere noe annet. La det bare stå til høyre for kolon."
    if gar_i_ring(par):
        return f"Pilene går i ring: Følger du dem med fingeren, kommer du tilbake dit du var. De skal ende i «{m.rot}»."
    for start in par:
        if (k := kjede(par, start))[-1] != m.rot:
            return f"Kjeden {', '.join(k)} ender ikke i «{m.rot}». Hva skal «{k[-1]}» flytte på?"
    return "" if par else "Treet er tomt."


def feil_i_fakta(svar: Any, m: Maltall) -> str:
    """Er det en kode dere ikke har, eller som ikke betyr det samme hele veien?"""
    par = som_par(svar) or {}
    return next((hvorfor for kode, hvorfor in m.umulige.items() if kode in par or kode in par.values()), "")


def feil_i_omfang(svar: Any, m: Maltall) -> str:
    """Er det passe mange linjer?"""
    n = len(som_par(svar) or {})
    if n < m.minst:
        return f"Treet har {n} {'linje' if n == 1 else 'linjer'}, og det skal ha minst {m.minst}. Hvilke tall vil dere følge?"
    if n > m.mest:
        return f"Treet har {n} linjer. Ingen følger så mange tall. Ta bort dem som ikke ville endret noe, til høyst {m.mest}."
    return ""


def feil_i_beslutning(svar: Any, m: Maltall, minst: int = 3) -> str:
    """Har hver setning en grense og en handling? Tom tekst når alle har det."""
    par = som_par(svar)
    if par is None:
        return "Skriv en ordbok: koden, kolon og en hel setning i hermetegn. Én linje for hvert tall i treet."
    if len(par) < minst:
        hva = "er det én setning" if len(par) == 1 else f"er det {len(par)} setninger"
        return f"Her {hva}. Skriv én for hvert tall i treet ditt, minst {minst}."
    for kode, setning in par.items():
        if kode not in m.koder:
            return f"Koden «{kode[:40]}» står ikke i tabellen «{m.tabell}»."
        if antall_ord(setning) < 6:
            return f"Setningen om «{kode}» er for kort til å bestemme noe. Skriv grensen, hvor lenge, og hva dere gjør."
        if t := TOMME_LOFTER.search(setning):
            return f"Om «{kode}» skriver du «{t[0]}». Hva gjør dere dagen etter?"
        if not GRENSE.search(setning):
            return f"Setningen om «{kode}» mangler en grense. Hvor lavt eller høyt må tallet være før noen gjør noe?"
    if len({s.casefold() for s in par.values()}) < len(par):
        return "To av setningene er like. Gjør dere det samme uansett hvilket tall som endrer seg? Da trengs bare ett."
    return ""
