"""Besvarelsen gjøres klar før den rettes: celler som er slettet, flyttet, kopiert eller delt, koster ikke poeng de ikke skal."""

from __future__ import annotations

import copy
from typing import Any

from ..notatbok import cellens_id, rolle


def _kilde(celle: Any) -> str:
    kilde = celle.get("source", "")
    return kilde if isinstance(kilde, str) else "".join(kilde)


_SIER = {
    "fremmed": "hører ikke til denne innleveringen",
    "type": "var gjort om til en annen celletype, og er satt tilbake",
    "kopi": "var kopiert eller delt. Den siste som er fylt ut, er rettet",
    "flyttet": "sto før svaret sitt, og er flyttet",
    "borte": "var slettet, og er satt tilbake",
    "uten svar": "er slettet. Svaret hentes fra de andre cellene, om det står der",
}


def _merknader(funn: list[tuple[str, str]]) -> list[str]:
    """Én linje for hvert slag, så en notatbok med mye rot ikke fyller oversikten."""
    ider: dict[str, list[str]] = {}
    for slag, id_ in funn:
        ider.setdefault(slag, []).append(f"«{id_}»")
    return [
        f"{'Cellen' if len(x) == 1 else 'Cellene'} {', '.join(x[:-1]) + ' og ' if x[1:] else ''}{x[-1]} {_SIER[slag]}."
        for slag, x in ider.items()
    ]


def gjenreis(celler: list[Any], mal: list[Any]) -> tuple[list[Any], list[str]]:
    """Cellene i en besvarelse, satt i stand etter den utleverte notatboken.

    Parametre: `celler` er besvarelsens, `mal` den utleverte notatbokens. Ingen av dem endres.
    Gir (cellene, merknader på norsk). Koden i hver celle er én tekst. Den lærendes egne celler beholdes alltid, i den
    rekkefølgen de står:

    - En kopiert eller delt svarcelle: den siste som er fylt ut, teller. De andre kjøres som vanlige celler,
      og urørte kopier tas bort.
    - En testcelle som er slettet eller står før svaret sitt, settes rett etter svaret. Kopier av den tas bort.
    - En låst celle eller en skrevet oppgave som er slettet, settes tilbake. En slettet svarcelle nevnes.
    """
    celler, mal = ([copy.deepcopy(c) | {"source": _kilde(c)} for c in x] for x in (celler, mal))
    kjente = {cellens_id(c): c for c in mal if cellens_id(c)}
    funn: list[tuple[str, str]] = []
    for c in celler:
        if (id_ := cellens_id(c)) and id_ not in kjente:
            del c["metadata"]["nbgrader"]
            funn.append(("fremmed", id_))
        elif id_ and c["cell_type"] != kjente[id_]["cell_type"]:
            c.pop("attachments", None)
            funn.append(("type", id_))
    celler = _uten_kopier(celler, kjente, funn)
    celler = _pa_plass(celler, [cellens_id(c) for c in mal if cellens_id(c)], kjente, funn)
    return celler, _merknader(funn)


def _uten_kopier(celler: list[Any], kjente: dict[str, Any], funn: list[tuple[str, str]]) -> list[Any]:
    bort: set[int] = set()
    for id_, original in kjente.items():
        like = [c for c in celler if cellens_id(c) == id_]
        if len(like) < 2:
            continue
        if rolle(original) in ("prove", "lest"):
            bort |= {id(c) for c in like[:-1]}
            continue
        utfylt = [c for c in like if c["source"].strip() not in ("", original["source"].strip())] or like
        for c in like:
            if c is utfylt[-1]:
                continue
            if c["source"].strip() in ("", original["source"].strip()):
                bort.add(id(c))  # en urørt kopi har ingenting den lærende har skrevet, og ville tømt svaret igjen
            else:
                del c["metadata"]["nbgrader"]
        funn.append(("kopi", id_))
    return [c for c in celler if id(c) not in bort]


def _pa_plass(celler: list[Any], rekke: list[str], kjente: dict[str, Any], funn: list[tuple[str, str]]) -> list[Any]:
    for nr, id_ in enumerate(rekke):
        hva = rolle(kjente[id_])
        plass = next((i for i, c in enumerate(celler) if cellens_id(c) == id_), None)
        anker = _anker(celler, rekke[:nr], kjente) if hva == "prove" else None
        if plass is not None and (anker is None or plass > anker):
            continue
        if hva == "svar":
            funn.append(("uten svar", id_))
            continue
        celle = celler.pop(plass) if plass is not None else copy.deepcopy(kjente[id_])
        funn.append(("flyttet" if plass is not None else "borte", id_))
        celler.insert(_etter(celler, rekke, nr, kjente), celle)
    return celler


def _anker(celler: list[Any], foran: list[str], kjente: dict[str, Any]) -> int | None:
    """Plassen til svarcellen en prøve hører til, None når den er slettet."""
    svar = next((i for i in reversed(foran) if rolle(kjente[i]) == "svar"), None)
    return next((i for i, c in enumerate(celler) if cellens_id(c) == svar), None) if svar else None


def _etter(celler: list[Any], rekke: list[str], nr: int, kjente: dict[str, Any]) -> int:
    """Hvor en celle som mangler, skal inn: etter svaret og prøvene foran, ellers foran den neste cellen som finnes."""
    plass = {cellens_id(c): i for i, c in enumerate(celler) if cellens_id(c)}
    if rolle(kjente[rekke[nr]]) == "prove":
        for foran in reversed(rekke[:nr]):
            if foran in plass and rolle(kjente[foran]) in ("svar", "prove"):
                return plass[foran] + 1
            if rolle(kjente[foran]) == "svar":
                break  # svarcellen er slettet; da skal også det som står under der den sto, være med
    return min((plass[i] for i in rekke[nr + 1 :] if i in plass), default=len(celler))
