"""Alt som skrives til `datasets/`: tabellene, eksportfilene, fasiten, innholdslisten, figurene og README."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from ..data import INNHOLD, rot
from . import byraet, eksportfiler, fasit, figurer, ryddet, utvalg
from .datafil import Datafil, som_csv
from .sannheter import ullvott

FILER: dict[str, Datafil] = {**byraet.FILER, **ryddet.FILER, **eksportfiler.FILER, **utvalg.FILER}
FASIT = "fasit.csv"


def skriv_data(mappe: Path | None = None, meld: Callable[[int, int, str], None] = lambda *_: None) -> list[Path]:
    """Skriv alle datafilene, innholdslisten og README. Samme innhold hver gang, byte for byte.

    Parametre: `mappe` er `datasets/`; uten den brukes kursets egen. `meld` får (nummer, antall, filnavn) for hver fil.
    Gir tilbake filene som ble endret. Under `med_fro` blir det en annen verden.
    """
    mappe = mappe or rot() / "datasets"
    ressurser, endret = [], []
    les = leser()
    filer = FILER | {FASIT: Datafil(functools.partial(fasit.tabell, les), _FASIT, fasit.KOLONNER)}
    for nr, (navn, fil) in enumerate(filer.items(), 1):
        meld(nr, len(filer), navn)
        tabell = fil.lag() if navn == FASIT else les(Path(navn).name)
        if list(tabell.columns) != list(fil.kolonner):
            raise ValueError(f"{navn} har kolonnene {list(tabell.columns)}, men {list(fil.kolonner)} er beskrevet.")
        innhold = fil.raa() if fil.raa else som_csv(tabell, fil.desimal)
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
    figurene = figurer.alle(ryddet.innlegg(), ryddet.daglig())
    for navn, (figur, _) in figurene.items():
        endret += _skriv(mappe / "figurer" / navn, figur.encode("utf-8"))
    alt = {navn: tekst for navn, (_, tekst) in figurene.items()}
    return endret + _skriv(mappe / "README.md", _readme(ressurser, alt).encode("utf-8"))


_FASIT = (
    "Fasiten: det som er sant i dataene, det den fristende analysen viser, og hva den koster. Les den etterpå. Verdenen er "
    "valgt slik at hver linje holder."
)


def leser() -> Callable[[str], pd.DataFrame]:
    """En funksjon som gir tabellen med et filnavn, som `innlegg.csv`. Hver tabell lages én gang."""
    filer = {Path(navn).name: fil for navn, fil in FILER.items()}

    @functools.cache
    def les(navn: str) -> pd.DataFrame:
        return filer[navn].lag()

    return les


def _ressurs(navn: str, fil: Datafil, tabell: pd.DataFrame, innhold: bytes) -> dict:
    return {
        "name": re.sub(r"[^a-z0-9._-]", "-", Path(navn).stem.lower()),
        "path": navn,
        "description": fil.beskrivelse,
        "format": "csv",
        "mediatype": "text/csv",
        **_koding(innhold),
        "bytes": len(innhold),
        "hash": "sha256:" + hashlib.sha256(innhold).hexdigest(),
        "schema": {"fields": [_felt(tabell[k], fil.kolonner[k], fil.desimal) for k in tabell.columns]},
    }


def _koding(innhold: bytes) -> dict:
    """Tegnkodingen, og linjene foran overskriftene når filen har noen."""
    if innhold.startswith(b"\xff\xfe"):
        return {"encoding": "utf-16", "dialect": {"commentRows": [1, 2]}}
    return {"encoding": "utf-8-sig" if innhold.startswith(b"\xef\xbb\xbf") else "utf-8"}


def _felt(kolonne: pd.Series, forklaring: str, desimal: str) -> dict:
    slag = {"i": "integer", "f": "number", "b": "boolean"}.get(kolonne.dtype.kind, "string")
    slag = "date" if kolonne.name == "dato" else slag
    return {"name": kolonne.name, "type": slag, "description": forklaring} | (
        {"decimalChar": desimal} if slag == "number" and desimal != "." else {}
    )


_SLAG = {"date": "dato", "integer": "heltall", "number": "desimaltall", "string": "tekst", "boolean": "sant/usant"}


def _readme(ressurser: list[dict], figurene: dict[str, str]) -> str:
    """Innholdet i `datasets/README.md`: de samme opplysningene som innholdslisten, for mennesker."""
    deler = [
        "# Øvingsdata\n\nBrisling & Bjørk er et lite byrå i en oppdiktet kystby, med fire kunder: nettbutikken Ullvott, "
        "Universitetet i Ytrevåg, programvaren Fliskode og festivalen Tangholmen. Dette er dataene deres. Alle tall, navn og "
        "kunder er oppdiktet.\n",
        'Filene i `ryddet/` er klare til bruk: `pd.read_csv(sti("timer.csv"))`. Filene i `raa/` ser ut som dem du selv laster '
        "ned fra et nettverk, med alt som er galt med dem. Alt er laget av `somekurs.verden` og skrives på nytt, like til "
        "siste tegn, med `python3 kurs.py data`. Innholdet kan brukes fritt med kilde (CC BY 4.0).\n",
        f"Innleggene til Ullvott på Instagram er trekning nummer {ullvott.TREKNING.verdi} av en tilfeldig verden, og de på "
        f"Facebook nummer {ullvott.FB_TREKNING.verdi}. De er valgt fordi de viser det leksjonene handler om, også det som "
        "lurer en. En virkelig konto trenger ikke være så tydelig.\n",
        *(f"![{tekst}](figurer/{navn})\n" for navn, tekst in figurene.items()),
    ]
    for r in ressurser:
        rader = "\n".join(f"| `{f['name']}` | {_SLAG[f['type']]} | {f['description']} |" for f in r["schema"]["fields"])
        topp = f"## `{Path(r['path']).name}`\n\n{r['description']}"
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
