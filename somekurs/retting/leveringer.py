"""Besvarelsene i `submitted/`: hvem som har levert, hvilken fil som skal rettes, og hva som er galt med dem som ikke kan det."""

from __future__ import annotations

import hashlib
import json
import shutil
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from ..feil import KursFeil
from ..notatbok import cellens_id, les_raa, rolle, tilbake
from .forbehandling import gjenreis

NOTATBOK = "innlevering.ipynb"


@dataclass
class Levering:
    """Det én student har levert.

    Felter: `student` er mappenavnet, `mappe` der filene ligger, `merknader` det læreren bør vite, `stopp` hvorfor den ikke
    kan rettes (tom når den kan).
    """

    student: str
    mappe: Path
    merknader: list[str] = field(default_factory=list)
    stopp: str = ""


def finn_leveringer(rot: Path, slug: str) -> list[Levering]:
    """Alle som har en mappe for innleveringen, i alfabetisk rekkefølge."""
    mapper = sorted((rot / "submitted").glob(f"*/{slug}"), key=lambda m: m.parent.name.casefold())
    return [Levering(m.parent.name, m) for m in mapper if m.is_dir() and not m.parent.name.startswith(".")]


def uinnsamlede(rot: Path, slug: str) -> list[str]:
    """Filer som er pakket ut av en zip, men som ingen student fikk: PDF-er, skjermbilder og filer med et ukjent navn."""
    hentet = {hashlib.sha256(f.read_bytes()).digest() for f in (rot / "submitted").glob(f"*/{slug}/*") if f.is_file()}
    pakket_ut = sorted(f for f in (rot / "downloaded" / slug / "extracted").rglob("*") if f.is_file())
    return [_navn(f) for f in pakket_ut if hashlib.sha256(f.read_bytes()).digest() not in hentet]


def klargjor(levering: Levering, mal: list) -> None:
    """Finn notatboken som skal rettes. Heter den noe annet, legges en kopi med riktig navn ved siden av.

    Ingenting i mappen endres eller slettes. Det som er verdt å vite, står i `merknader`, og `stopp` når det ikke går.
    """
    fil = levering.mappe / NOTATBOK
    if not fil.is_file():
        passer = [f for f in _notatboker(levering.mappe) if _hoerer_til(f, mal)]
        if len(passer) != 1:
            levering.stopp = _hvorfor_ingen(levering.mappe, passer)
            return
        shutil.copyfile(passer[0], fil)
        levering.merknader.append(f"Filen het «{_navn(passer[0])}», og er rettet som {NOTATBOK}.")
    try:
        celler = _cellene(fil)
    except KursFeil as e:
        # kursets egne filer hentes tilbake med git; det kan ikke en besvarelse
        levering.stopp = str(e).replace(tilbake(fil), "Be studenten levere på nytt.")
        return
    egne = {cellens_id(c) for c in celler} - {""}
    felles = {cellens_id(c) for c in mal if rolle(c) == "lest"}  # «oppsett» heter det samme i alle innleveringene
    if not egne & ({cellens_id(c) for c in mal} - felles):
        sa = f", men «{min(egne - felles)}»" if egne - felles else ""
        levering.stopp = f"{NOTATBOK} har ingen av oppgavene fra innleveringen{sa}. Er det en annen notatbok?"
        return
    levering.merknader += gjenreis(celler, mal)[1]
    innhold = fil.read_bytes()
    if resten := [f"«{_navn(f)}»" for f in _notatboker(levering.mappe) if f.read_bytes() != innhold]:
        levering.merknader.append(f"Ved siden av ligger {', '.join(resten)}, som ikke er rettet.")


def _cellene(fil: Path) -> list[dict]:
    """Cellene i en besvarelse. Romslig: den kan være lagret av et annet program, i en eldre utgave av formatet.

    Feil: `KursFeil` når filen ikke er en notatbok i format 4.
    """
    bok = les_raa(fil)
    celler = bok.get("cells") if isinstance(bok, dict) else None
    if not isinstance(celler, list) or not all(
        isinstance(c, dict) and isinstance(c.get("metadata", {}), dict) for c in celler
    ):
        raise KursFeil(
            f"{fil.name} er ikke en notatbok i format 4. Be studenten åpne den i JupyterLab og levere på nytt."
        )
    return [{"metadata": {}, "source": "", "cell_type": "raw"} | c for c in celler]


def _navn(fil: Path) -> str:
    return unicodedata.normalize("NFC", fil.name)


def _notatboker(mappe: Path) -> list[Path]:
    return sorted(f for f in mappe.iterdir() if f.is_file() and ".ipynb" in f.name and f.name != NOTATBOK)


def _hoerer_til(fil: Path, mal: list) -> bool:
    """Er filen en notatbok med celler fra denne innleveringen?"""
    kjente = {cellens_id(c) for c in mal} - {""}
    try:
        celler = json.loads(fil.read_text(encoding="utf-8"))["cells"]
        return any(cellens_id(c) in kjente for c in celler)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _hvorfor_ingen(mappe: Path, passer: list[Path]) -> str:
    if passer:
        return (
            f"Det ligger {len(passer)} notatbøker her, og ingen av dem heter {NOTATBOK}: "
            f"{', '.join(f'«{_navn(f)}»' for f in passer)}. Gi den som skal rettes, det navnet."
        )
    if filer := sorted(_navn(f) for f in mappe.iterdir() if f.name != "timestamp.txt"):
        return f"Fant ingen notatbok fra innleveringen. I mappen ligger {', '.join(f'«{f}»' for f in filer[:4])}."
    return "Mappen er tom."
