"""En notatbok: lest fra fil, med filnavn og celle når den ikke er hel, og hva hver celle er for nbgrader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .feil import KursFeil

VERSJON = (4, 5)
KONFLIKTMERKER = ("<<<<<<< ", ">>>>>>> ")


def cellens_id(celle: Any) -> str:
    """Navnet nbgrader kjenner cellen under, tomt for en vanlig celle."""
    return str(celle.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""))


def rolle(celle: Any) -> str:
    """Hva cellen er for nbgrader: «svar», «prove», «manuell» (svar som læreren vurderer) eller «lest» (alt annet)."""
    m = celle.get("metadata", {}).get("nbgrader", {})
    if m.get("solution"):
        return "manuell" if m.get("grade") else "svar"
    return "prove" if m.get("grade") else "lest"


def er_prove(celle: Any) -> bool:
    """Er cellen en testcelle som gir poeng, og ikke et svar?"""
    return celle["cell_type"] == "code" and rolle(celle) == "prove"


def les_raa(fil: Path) -> Any:
    """JSON-en i en notatbok, uten å se på om den følger formatet. Til besvarelser, som kan komme fra et annet program.

    Feil: KursFeil med én setning når filen ikke kan leses eller ikke er JSON.
    """
    try:
        tekst = fil.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KursFeil(
            f"Finner ikke notatboken {fil.name} i {fil.parent}. Sjekk navnet, eller hent den på nytt."
        ) from None
    except UnicodeDecodeError:
        raise KursFeil(f"{fil.name} er ikke lagret som UTF-8. {tilbake(fil)}") from None
    except OSError as feil:
        raise KursFeil(
            f"Får ikke lest {fil.name}: {feil.strerror}. Sjekk at det er en fil du har tilgang til."
        ) from None
    return _tolk(tekst, fil)


def les_notatbok(fil: str | Path) -> Any:
    """Les og kontroller en notatbok. Filen endres aldri.

    Parametre: `fil` er stien til en .ipynb-fil.
    Gir: en `nbformat.NotebookNode` i format 4.5.
    Feil: KursFeil med én setning som nevner filen, og linjen eller cellen der den er skadet.
    Eksempel: `les_notatbok("lessons/01-rollen.ipynb").cells[0].source`
    """
    fil = Path(fil)
    bok = les_raa(fil)
    _kontroller(bok, fil)

    import nbformat  # først her, så pakken er rask å importere

    # på disk er kilden delt i linjer; i minnet er den én tekst
    return nbformat.v4.rwbase.rejoin_lines(nbformat.from_dict(bok))


def tilbake(fil: Path) -> str:
    """Veien ut når en av kursets egne notatbøker er skadet."""
    return f"Hent den tilbake med «git checkout {fil.name}», eller åpne en kopi i JupyterLab og lagre den på nytt."


def _tolk(tekst: str, fil: Path) -> Any:
    """Teksten som JSON. Halve filer og uløste flettinger får hver sin forklaring."""
    if not tekst.strip():
        raise KursFeil(f"{fil.name} er tom. {tilbake(fil)}")
    try:
        return json.loads(tekst)
    except json.JSONDecodeError as feil:
        for nr, linje in enumerate(tekst.splitlines(), 1):
            if linje.startswith(KONFLIKTMERKER):
                raise KursFeil(
                    f"{fil.name}, linje {nr}: Her ligger et merke fra en fletting i git som ikke er ferdig. "
                    "Velg én av de to utgavene, og fjern merkene."
                ) from None
        celle = tekst[: feil.pos].count('"cell_type"')
        hvor = f" (i celle {celle})" if celle else ""
        raise KursFeil(
            f"{fil.name}, linje {feil.lineno}{hvor}: Notatboken er skadet, JSON-teksten stopper her. {tilbake(fil)}"
        ) from None
    except RecursionError:
        raise KursFeil(f"{fil.name} er nøstet for dypt til å være en notatbok. {tilbake(fil)}") from None


def _kontroller(bok: Any, fil: Path) -> None:
    """Formatet, cellene og id-ene, med nummeret på cellen som ikke stemmer."""
    if not isinstance(bok, dict) or not isinstance(bok.get("cells"), list):
        raise KursFeil(f"{fil.name} er ikke en notatbok: den mangler listen «cells». {tilbake(fil)}")
    if (bok.get("nbformat"), bok.get("nbformat_minor")) != VERSJON:
        raise KursFeil(
            f"{fil.name} har format {bok.get('nbformat')}.{bok.get('nbformat_minor')}, men kurset bruker 4.5. "
            "Åpne den i JupyterLab 4 og lagre den på nytt."
        )
    sett: dict[str, int] = {}
    for nr, celle in enumerate(bok["cells"], 1):
        id_ = celle.get("id") if isinstance(celle, dict) else None
        if isinstance(id_, str):
            if id_ in sett:
                raise KursFeil(
                    f"{fil.name}: Celle {sett[id_]} og celle {nr} har samme id, «{id_}». Gi den ene et nytt navn."
                )
            sett[id_] = nr

    from nbformat.validator import iter_validate

    for feil in iter_validate(bok, version=4, version_minor=5):
        sti = list(feil.absolute_path)
        if len(sti) >= 2 and sti[0] == "cells":
            celle = bok["cells"][sti[1]]
            id_ = celle.get("id") if isinstance(celle, dict) else None
            navn = f"celle {sti[1] + 1}" + (f" («{id_}»)" if isinstance(id_, str) else "")
            felt = f" i feltet «{'.'.join(map(str, sti[2:]))}»" if sti[2:] else ""
            raise KursFeil(f"{fil.name}, {navn}: Cellen følger ikke formatet for notatbøker{felt}. {tilbake(fil)}")
        hvor = ".".join(map(str, sti)) or "toppen"
        raise KursFeil(f"{fil.name} følger ikke formatet for notatbøker (se «{hvor}»). {tilbake(fil)}")
