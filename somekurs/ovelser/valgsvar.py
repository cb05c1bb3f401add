"""Svar med bokstaver: leses romslig, telles, og vurderes så ett og ett."""

from __future__ import annotations

import ast
import re
from typing import Any

from . import ord
from .definisjon import Ovelse
from .sammenlign import er, som_liste, som_tekst


def valgsvar(svar: Any) -> dict[str, str] | None:
    """«1B 2a» → {"1": "B", "2": "A"}; «B» → {"": "B"}. Godtar også lister og ordbøker med bokstaver."""
    if (liste := som_liste(svar)) is not None:
        svar = " ".join(x for x in liste if er(x, str))
    if er(svar, dict):
        svar = " ".join(f"{k}{v}" for k, v in dict.items(svar) if er(k, str, int) and er(v, str))
    if not er(svar, str):
        return None
    svar = som_tekst(svar)
    if par := re.findall(r"(\d+)\s*[.:=)\-–]?\s*([^\W\d_])(?![^\W\d_])", svar):
        return {n: b.upper() for n, b in par}
    bokstaver = re.findall(r"[^\W\d_]", svar)
    if len(bokstaver) == 1:
        return {"": bokstaver[0].upper()}
    return {str(i): b.upper() for i, b in enumerate(bokstaver, 1)} if bokstaver and len(svar) < 80 else None


def rekkefolge(svar: Any) -> str | None:
    """«c, b, d, a» og ["C", "B", "D", "A"] → «CBDA»."""
    if (liste := som_liste(svar)) is not None:
        svar = "".join(x for x in liste if er(x, str))
    return "".join(re.findall(r"[^\W\d_]", som_tekst(svar))).upper() if er(svar, str) else None


def _bytter(o: Ovelse) -> dict[str, str]:
    return {f.navn: f.tekst for f in o.feil if f.svar is None and f.kjenn is None}


def vurder_valg(o: Ovelse, verdi: Any, fasit: str) -> tuple[str, str]:
    """(funn, melding) for et galt svar på et flervalg. Ett valg om gangen, det første først."""
    riktig, svar = valgsvar(fasit), valgsvar(verdi)
    ett = "" in riktig
    mulige = ", ".join(o.valg)
    if svar is None:
        slik = "A" if ett else " ".join(f"{n}{next(iter(o.valg))}" for n in list(riktig)[:2]) + " …"
        return "slag", (
            f'«{o.variabel}» er {ord.verdi(verdi)}. Svar med bokstaver i hermetegn, slik: {o.variabel} = "{slik}". '
            f"Du kan velge mellom {mulige}."
        )
    if ukjent := [b for b in svar.values() if b not in o.valg]:
        return "form", f"Du har brukt bokstaven {ukjent[0]}, men den står ikke på listen. Du kan velge mellom {mulige}."
    bytter = _bytter(o)
    if ett:
        if "" not in svar:
            return "form", f"Du har gitt flere bokstaver: {ord.verdi(verdi)}. Her er det plass til én."
        b = svar[""]
        return f"bytte:{b}", f"Du svarte {b}: {o.valg[b]} {bytter.get(b, 'Les spørsmålet en gang til.')}"
    if "" in svar:
        return (
            "form",
            f"Du har svart med én bokstav. Her trengs {len(riktig)}, én etter hvert tall, fra {_fra_til(riktig)}.",
        )
    if fremmed := [n for n in svar if n not in riktig]:
        return "form", f"Du har svart på nummer {fremmed[0]}, som ikke finnes. Numrene går fra {_fra_til(riktig)}."
    if mangler := [n for n in riktig if n not in svar]:
        flere = f" Det mangler {len(mangler)} svar i alt." if len(mangler) > 1 else ""
        return (
            "form",
            f"Nummer {mangler[0]} mangler et svar. Skriv én bokstav etter hvert tall, fra {_fra_til(riktig)}.{flere}",
        )
    gale = [n for n in riktig if svar[n] != riktig[n]]
    # det galeste valget vi har en forklaring på, går foran de andre
    n = next((n for n in gale if n + svar[n] in bytter), gale[0])
    mer = (
        f" Etter det er det {ord.antall(len(gale) - 1, 'plassering', 'plasseringer')} til å se på."
        if len(gale) > 1
        else ""
    )
    forklaring = bytter.get(
        n + svar[n], f"Les oppgave {n} og beskrivelsen av {o.valg[svar[n]]} en gang til: passer alt?"
    )
    return f"bytte:{n}{svar[n]}", f"Oppgave {n} har fått {svar[n]} ({o.valg[svar[n]]}). {forklaring}{mer}"


def _fra_til(riktig: dict[str, str]) -> str:
    numre = list(riktig)
    return f"{numre[0]} til {numre[-1]}"


def vurder_rekkefolge(o: Ovelse, verdi: Any, fasit: str) -> tuple[str, str]:
    """(funn, melding) for et galt svar på et puslespill. Leser linjene som kode, og ser hva som mangler når."""
    svar, riktig = rekkefolge(verdi), rekkefolge(fasit)
    if not svar:
        return "slag", (
            f"«{o.variabel}» er {ord.verdi(verdi)}. Svar med bokstavene i rekkefølge og i hermetegn, slik: "
            f'{o.variabel} = "{"".join(sorted(riktig))[:2]}…"'
        )
    if ukjent := [b for b in svar if b not in o.valg]:
        return "form", f"Det finnes ingen linje {ukjent[0]}. Linjene heter {', '.join(o.valg)}."
    if len(set(svar)) < len(svar):
        dobbel = next(b for b in svar if svar.count(b) > 1)
        return "form", f"Linje {dobbel} står to ganger. Hver linje brukes høyst én gang."
    bytter = _bytter(o)
    if fremmed := [b for b in svar if b not in riktig]:
        return f"bytte:{fremmed[0]}", bytter.get(
            fremmed[0], f"Linje {fremmed[0]} hører ikke med: «{o.valg[fremmed[0]]}». Hva ville den gjort?"
        )
    kjent: set[str] = set()
    lages = {n for b in riktig for n in _lager(o.valg[b])}
    for b in svar:
        if mangler := sorted((_bruker(o.valg[b]) & lages) - kjent):
            return "avhengig", (
                f"Linje {b} bruker «{mangler[0]}», men ingen linje foran den har laget «{mangler[0]}» ennå. "
                "Python leser ovenfra og ned, og ville stoppet der med NameError."
            )
        kjent |= _lager(o.valg[b])
    if len(svar) < len(riktig):
        return "form", f"Du har {ord.antall(len(svar), 'linje', 'linjer')}. Noe mangler før oppgaven er løst."
    like = next(i for i in range(len(riktig)) if svar[i] != riktig[i])
    return "verdi", f"Linje {svar[like]} kommer for tidlig: «{o.valg[svar[like]]}». Hva skal skje før den?"


def _navn(kode: str, slag: type) -> set[str]:
    try:
        tre = ast.parse(kode.strip())
    except SyntaxError:
        return set()
    return {n.id for n in ast.walk(tre) if isinstance(n, ast.Name) and isinstance(n.ctx, slag)}


def _lager(kode: str) -> set[str]:
    return _navn(kode, ast.Store)


def _bruker(kode: str) -> set[str]:
    return _navn(kode, ast.Load)
