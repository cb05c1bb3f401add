"""Kjernen: en notatbok inn, den samme notatboken med resultater og en rapport ut. Rører ingen filer og ingen database."""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from ..notatbok import cellens_id, er_prove
from . import ror
from .dommer import kjor_testceller
from .rom import CELLE, Rom, Sandkasse
from .uvanlig import uvanlig

MAKS_OMSTARTER = 2
STOPPET = "Programmet stoppet mens koden din kjørte. Prøven kunne ikke se svaret."


@dataclass
class Rapport:
    """Det læreren bør vite om hvordan det gikk. Felter: `flagg`, setninger på norsk."""

    flagg: list[str] = field(default_factory=list)

    def si(self, setning: str) -> None:
        """Legg til et flagg, én gang."""
        if setning not in self.flagg:
            self.flagg.append(setning)


def kjennetegn(notatbok: dict, filer: dict[str, bytes]) -> str:
    """Det som bestemmer resultatet: cellene med kode, hvilke av dem som gir poeng, og filene ved siden av."""
    celler = [(c["source"], cellens_id(c), er_prove(c)) for c in notatbok["cells"] if c["cell_type"] == "code"]
    sum_ = hashlib.sha256(json.dumps(celler).encode())
    for navn in sorted(filer):
        sum_.update(navn.encode() + hashlib.sha256(filer[navn]).digest())
    return sum_.hexdigest()


def kjor_notatbok(notatbok: dict, sandkasse: Sandkasse, filer: dict[str, bytes] | None = None) -> tuple[dict, Rapport]:
    """Kjør alle cellene: studentens i sandkassen, prøvene her.

    Parametre: `notatbok` er i nbformat 4 og endres ikke, `filer` det studenten leverte ved siden av. Gir notatboken med utdata,
    og rapporten. Dør prosessen i en celle, kjøres cellene foran om igjen i en ny, og den som drepte den, hoppes over.
    """
    bok = copy.deepcopy(notatbok)
    rapport = Rapport()
    celler = [c for c in bok["cells"] if c["cell_type"] == "code"]
    for nr, c in enumerate(celler, 1):
        if not er_prove(c) and (uvante := uvanlig(c["source"])):
            navn = cellens_id(c) or f"celle {nr}"
            rapport.si(f"Cellen «{navn}» bruker noe ingen oppgave trenger: {', '.join(uvante[:6])}.")
    hopp: set[int] = set()
    ferdige: set[int] = set()
    for omstart in range(MAKS_OMSTARTER + 1):
        with sandkasse.rom(filer or {}) as rom:
            stoppet = _kjor(celler, rom, hopp, ferdige, rapport)
            if stoppet is None:
                break
            nr, linjen = stoppet
            rom.stopp()
            hvorfor = rom.hvorfor or ("avsluttet seg selv" if linjen == "borte" else "svarte ikke som det skulle")
        hopp.add(nr)
        navn = cellens_id(celler[nr]) or f"celle {nr + 1}"
        rapport.si(f"Programmet {hvorfor} i «{navn}».")
        celler[nr]["outputs"] = [_feil("Stoppet", f"Cellen stoppet hele programmet: Det {hvorfor}.")]
        if omstart == MAKS_OMSTARTER:
            for c in celler:
                if er_prove(c) and not c.get("outputs") and id(c) not in {id(celler[i]) for i in ferdige}:
                    c["outputs"] = [_feil("Stoppet", STOPPET)]
    return bok, rapport


def _kjor(celler: list[dict], rom: Rom, hopp: set[int], ferdige: set[int], rapport: Rapport) -> tuple[int, str] | None:
    """Kjør cellene i rekkefølge. Gir nummeret på den som stoppet prosessen, og hva samtalen sa. None når alle er kjørt."""
    for prover, gruppe in groupby(enumerate(celler), lambda x: er_prove(x[1])):
        igjen = [(nr, c) for nr, c in gruppe if nr not in hopp and nr not in ferdige]
        domt = kjor_testceller([c["source"] for _, c in igjen], rom) if prover else iter(())
        for nr, c in igjen:
            try:
                if prover:
                    c["outputs"], hvorfor = next(domt)
                    ferdige.add(nr)
                    if hvorfor:
                        rapport.si(f"Koden som ble prøvd i «{cellens_id(c)}», {hvorfor}.")
                    continue
                svar = rom.kjor(c["source"])
            except ror.Brutt as e:
                return nr, str(e)
            _legg_inn(svar, c, cellens_id(c) or f"celle {nr + 1}", rapport)
    return None


def _legg_inn(svar: dict, c: dict, navn: str, rapport: Rapport) -> None:
    c["outputs"], c["execution_count"] = _utdata(svar), svar.get("nr") if isinstance(svar.get("nr"), int) else None
    if svar.get("for_treg"):
        rapport.si(f"Cellen «{navn}» ble avbrutt etter {CELLE} sekunder.")
    if svar.get("kuttet"):
        rapport.si(f"Cellen «{navn}» skrev for mye, og resten er kuttet.")


def _utdata(svar: Any) -> list[dict]:
    """Bare utdata som er det de gir seg ut for: resten av notatboken er vår, og skal la seg lese."""
    ut = []
    for u in svar.get("utdata", []) if isinstance(svar, dict) and isinstance(svar.get("utdata"), list) else []:
        match u:
            case {"output_type": "stream", "name": "stdout" | "stderr" as navn, "text": str(tekst)}:
                ut.append({"output_type": "stream", "name": navn, "text": tekst})
            case {"output_type": "error", "ename": ename, "evalue": evalue, "traceback": [*linjer]}:
                ut.append(
                    {
                        "output_type": "error",
                        "ename": str(ename)[:200],
                        "evalue": str(evalue)[:2000],
                        "traceback": [str(x) for x in linjer],
                    }
                )
            case {"output_type": "display_data" | "execute_result" as slag, "data": dict(data)}:
                ny = {"output_type": slag, "data": {str(k): v for k, v in data.items()}, "metadata": {}}
                ut.append(ny | ({"execution_count": None} if slag == "execute_result" else {}))
    return ut


def _feil(navn: str, setning: str) -> dict:
    return {"output_type": "error", "ename": navn, "evalue": setning, "traceback": [setning]}
