"""Den simulerte verdenen som skriver `datasets/`. Alt her er oppdiktet; ingen tall kommer fra virkelige personer."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pandas as pd

from ..data import INNHOLD, rot
from .byraet import roller, timeliste

# Hver datafil: mappe/navn -> (funksjonen som lager den, hva den er, kolonnene med forklaring)
FILER = {
    "ryddet/timer.csv": (
        timeliste,
        "Timelisten til Brisling & Bjørk for november 2025, slik regnskapsprogrammet leverer den. Simulert.",
        {
            "dato": "dagen timene gjelder, år-måned-dag",
            "person": "hvem som førte timene (oppdiktede navn)",
            "kunde": "kunden timene gjelder, skrevet slik den enkelte skrev den",
            "oppgave": "hva som ble gjort",
            "ben": "innhold, strategi eller analyse",
            "timer": "antall timer, med desimalkomma og hermetegn («1,5»)",
        },
    ),
    "ryddet/roller.csv": (
        roller,
        "Ti arbeidsoppgaver fra en uke i byrået. Simulert.",
        {"nr": "nummeret på oppgaven", "oppgave": "det noen skal gjøre"},
    ),
}


def skriv_data(mappe: Path | None = None) -> list[Path]:
    """Skriv alle datafilene og innholdslisten. Samme innhold hver gang, byte for byte.

    Parametre: `mappe` er `datasets/`; uten den brukes kursets egen. Gir tilbake filene som ble endret.
    """
    mappe = mappe or rot() / "datasets"
    ressurser, endret = [], []
    for navn, (lag, beskrivelse, kolonner) in FILER.items():
        tabell = lag()
        # Desimalkomma gjør at timene får hermetegn i filen, som i et norsk regnskapsprogram.
        innhold = tabell.to_csv(index=False, lineterminator="\n", decimal=",").encode("utf-8")
        endret += _skriv(mappe / navn, innhold)
        ressurser.append(
            {
                "name": Path(navn).stem,
                "path": navn,
                "description": beskrivelse,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": len(innhold),
                "hash": "sha256:" + hashlib.sha256(innhold).hexdigest(),
                "schema": {
                    "fields": [
                        {"name": k, "type": _type(tabell[k]), "description": kolonner[k]}
                        | ({"decimalChar": ","} if _type(tabell[k]) == "number" else {})
                        for k in tabell.columns
                    ]
                },
            }
        )
    pakke = {
        "name": "sosiale-medier-i-praksis",
        "title": "Øvingsdata til Sosiale medier i praksis",
        "description": "Alle tall, navn og kunder er oppdiktet og laget av somekurs.verden med faste frø.",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": ressurser,
    }
    tekst = json.dumps(pakke, ensure_ascii=False, indent=2) + "\n"
    return endret + _skriv(mappe / INNHOLD, tekst.encode("utf-8"))


def _type(kolonne: pd.Series) -> str:
    if kolonne.name == "dato":
        return "date"
    return {"i": "integer", "f": "number"}.get(kolonne.dtype.kind, "string")


def _skriv(fil: Path, innhold: bytes) -> list[Path]:
    """Bytt ut filen i ett trekk, og bare når innholdet er nytt."""
    if fil.is_file() and fil.read_bytes() == innhold:
        return []
    fil.parent.mkdir(parents=True, exist_ok=True)
    ny = fil.with_name(fil.name + ".tmp")
    ny.write_bytes(innhold)
    os.replace(ny, fil)
    return [fil]
