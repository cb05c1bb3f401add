"""Den simulerte verdenen som skriver `datasets/`. Alt her er oppdiktet; ingen tall kommer fra virkelige personer.

Ett rom for hver del av verdenen (`byraet`), og her: hvilke filer som skrives, og hva kolonnene betyr.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from ..data import INNHOLD, rot
from .byraet import kompetanser, roller, timeliste


class Datafil(NamedTuple):
    """En datafil: funksjonen som lager tabellen, hva den er, og hva hver kolonne betyr.

    `plantet` er feilene som ligger i filen med vilje, og hvor de møtes: feilen → «slug#celle-id» i lessons/.
    """

    lag: Callable[[], pd.DataFrame]
    beskrivelse: str
    kolonner: dict[str, str]
    plantet: dict[str, str] = {}  # noqa: RUF012 – leses bare


_TIMER = {
    "dato": "dagen timene gjelder, år-måned-dag",
    "person": "hvem som førte timene (oppdiktede navn)",
    "kunde": "kunden timene gjelder, slik den enkelte skrev navnet; byrået selv for intern tid",
    "oppgave": "hva som ble gjort",
    "ben": "innhold, strategi, analyse, møter eller internt",
    "timer": "antall timer i økten, med desimalkomma («1,5»)",
}

FILER = {
    "ryddet/timer.csv": Datafil(
        timeliste,
        "Timelisten til Brisling & Bjørk for november 2025, slik den kommer ut av timesystemet. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen#timer-som-tekst",
            "én kunde er skrevet på to måter": "01-rollen#ovelse-manglende",
            "én rad er ført to ganger": "01-rollen#den-fjortende",
        },
    ),
    "ryddet/timer_oktober.csv": Datafil(
        functools.partial(timeliste, "2025-10", 2),
        "Timelisten for oktober 2025, til innleveringen etter leksjon 1. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen/innlevering#les-timelisten",
            "én kunde er skrevet på to måter": "01-rollen/innlevering#a01-ben",
            "én rad er ført to ganger": "01-rollen/innlevering#a01-ben",
        },
    ),
    "ryddet/roller.csv": Datafil(
        roller,
        "Tolv arbeidsoppgaver fra faget, med benet og rollen hver av dem hører til.",
        {
            "nr": "nummeret på oppgaven, 1–12",
            "oppgave": "det noen skal gjøre",
            "ben": "innhold, strategi eller analyse",
            "rolle": "strateg, SoMe-ansvarlig, koordinator, spesialist eller innholdsprodusent",
        },
    ),
    "ryddet/kompetanser.csv": Datafil(
        kompetanser,
        "Åtte setninger om det du kan, til kompetansekartet i leksjon 1.",
        {
            "nr": "nummeret på setningen, 1–8",
            "setning": "noe en som arbeider med sosiale medier, kan",
            "ben": "benet ferdigheten hører til: innhold, strategi eller analyse",
        },
    ),
}


def som_csv(tabell: pd.DataFrame) -> bytes:
    """Tabellen som filen ser ut på disken: UTF-8, komma mellom kolonnene og desimalkomma i hermetegn."""
    return tabell.to_csv(index=False, lineterminator="\n", decimal=",").encode("utf-8")


def skriv_data(mappe: Path | None = None) -> list[Path]:
    """Skriv alle datafilene, innholdslisten og README. Samme innhold hver gang, byte for byte.

    Parametre: `mappe` er `datasets/`; uten den brukes kursets egen. Gir tilbake filene som ble endret.
    """
    mappe = mappe or rot() / "datasets"
    ressurser, endret = [], []
    for navn, fil in FILER.items():
        tabell = fil.lag()
        if list(tabell.columns) != list(fil.kolonner):
            raise ValueError(f"{navn} har kolonnene {list(tabell.columns)}, men {list(fil.kolonner)} er beskrevet.")
        innhold = som_csv(tabell)
        endret += _skriv(mappe / navn, innhold)
        ressurser.append(_ressurs(navn, fil, tabell, innhold))
    pakke = {
        "name": "sosiale-medier-i-praksis",
        "title": "Øvingsdata til Sosiale medier i praksis",
        "description": "Alle tall, navn og kunder er oppdiktet og laget av somekurs.verden med faste frø.",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": ressurser,
    }
    tekst = json.dumps(pakke, ensure_ascii=False, indent=2) + "\n"
    endret += _skriv(mappe / INNHOLD, tekst.encode("utf-8"))
    return endret + _skriv(mappe / "README.md", _readme(ressurser).encode("utf-8"))


def _ressurs(navn: str, fil: Datafil, tabell: pd.DataFrame, innhold: bytes) -> dict:
    return {
        "name": Path(navn).stem,
        "path": navn,
        "description": fil.beskrivelse,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(innhold),
        "hash": "sha256:" + hashlib.sha256(innhold).hexdigest(),
        "schema": {"fields": [_felt(tabell[k], fil.kolonner[k]) for k in tabell.columns]},
    }


def _felt(kolonne: pd.Series, forklaring: str) -> dict:
    slag = "date" if kolonne.name == "dato" else {"i": "integer", "f": "number"}.get(kolonne.dtype.kind, "string")
    return {"name": kolonne.name, "type": slag, "description": forklaring} | (
        {"decimalChar": ","} if slag == "number" else {}
    )


_SLAG = {"date": "dato", "integer": "heltall", "number": "desimaltall", "string": "tekst"}


def _readme(ressurser: list[dict]) -> str:
    """Innholdet i `datasets/README.md`: de samme opplysningene som innholdslisten, for mennesker."""
    deler = [
        "# Øvingsdata\n\nAlle tall, navn og kunder er oppdiktet. Filene er laget av `somekurs.verden` og skrives på "
        "nytt, like til siste tegn, med `python3 kurs.py data`. I en notatbok finner du en fil med navnet: "
        '`pd.read_csv(sti("timer.csv"))`. Innholdet kan brukes fritt med kilde (CC BY 4.0).\n'
    ]
    for r in ressurser:
        rader = "\n".join(f"| `{f['name']}` | {_SLAG[f['type']]} | {f['description']} |" for f in r["schema"]["fields"])
        topp = f"## {Path(r['path']).name}\n\n{r['description']}"
        deler.append(f"{topp}\n\n| Kolonne | Slag | Hva den sier |\n|---|---|---|\n{rader}\n")
    return "\n".join(deler)


def _skriv(fil: Path, innhold: bytes) -> list[Path]:
    """Bytt ut filen i ett trekk, og bare når innholdet er nytt."""
    if fil.is_file() and fil.read_bytes() == innhold:
        return []
    fil.parent.mkdir(parents=True, exist_ok=True)
    ny = fil.with_name(fil.name + ".tmp")
    ny.write_bytes(innhold)
    os.replace(ny, fil)
    return [fil]
