"""Tabellen over kjente gale svar, regnet ut av knappene i fasiten og skrevet som avtrykk."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..feil import KursFeil
from ..ovelser.definisjon import Leksjon, Ovelse
from ..ovelser.knapper import SKALA
from ..ovelser.sammenlign import er, er_tall, lik, som_tall
from .innlevering import MAPPE, avtrykk, hent_innlevering, malbart, tabellfil

MAKS_FORSLAG = 2  # flere mulige årsaker enn dette hjelper ingen


def les_fasit(slug: str, mappe: Path) -> Leksjon:
    """Fasiten i `solutions/NN-slug.py`, som en leksjon med øvelser.

    Feil: `KursFeil` når filen mangler.
    """
    fil = mappe / "solutions" / f"{slug}.py"
    if not fil.is_file():
        raise KursFeil(f"Fant ikke fasiten {fil.name} i {fil.parent}. Den skal ligge ved siden av mappen {slug}.")
    spek = importlib.util.spec_from_file_location(f"fasit_{slug.replace('-', '_')}", fil)
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    return modul.F


def gale_svar(o: Ovelse) -> list[tuple[Any, str]]:
    """(galt svar, forklaring) for alt vi vet kan gå galt: navngitte feil, knapper alene og parvis, og skalafeil."""
    # det som blir målt, er det samme som når noen trykker Validate: kolonnene innleveringen selv spør etter
    form = hent_innlevering(o.leksjon.slug).ovelse_for(o.variabel) or o
    fasit = malbart(form, o.leksjon.kjor(o.fasit))
    ut: list[tuple[Any, str]] = [(malbart(form, o.leksjon.kjor(f.svar)), f.tekst) for f in o.feil if f.svar is not None]
    avvik = [replace(a, svar=malbart(form, a.svar)) for a in o.avvik()]
    for dybde in (1, 2):
        ut += _med_navn([(a.svar, a.setning, a.se) for a in avvik if len(a.valg) == dybde])
        if dybde == 1 and er_tall(fasit):
            ut += _med_navn([(som_tall(fasit) * g.verdi, g.at, g.se) for g in SKALA if som_tall(fasit)])
    return [(svar, tekst) for svar, tekst in ut if (er_tall(svar) or er(svar, str)) and not lik(svar, fasit)]


def _med_navn(funn: list[tuple[Any, str, str]]) -> list[tuple[Any, str]]:
    """Slå sammen årsakene som gir samme svar."""
    grupper: dict[float | str, list[tuple[str, str]]] = defaultdict(list)
    for svar, setning, se in funn:
        if er(svar, str):
            grupper[svar].append((setning.removesuffix("."), se))
        elif er_tall(svar) and som_tall(svar) == som_tall(svar):
            grupper[float(som_tall(svar))].append((setning.removesuffix("."), se))
    ut = []
    for svar, grunner in grupper.items():
        setninger = list(dict.fromkeys(s for s, _ in grunner))
        if len(setninger) > MAKS_FORSLAG:
            continue
        se = next((s for _, s in grunner if s), "") if len(setninger) == 1 else "Hva ligner på cellen din?"
        hva = "Det kommer trolig av at " if len(setninger) == 1 else "Det kan være at "
        ut.append((svar, f"{hva}{', eller at '.join(setninger)}. {se}".strip()))
    return ut


def skriv_gale_svar(slug: str, mappe: Path, ut: Path = MAPPE) -> list[Path]:
    """Skriv tabellen for én innlevering. Gir tilbake filene som ble endret."""
    tabell: dict[str, dict[str, str]] = {}
    for o in les_fasit(slug, mappe).ovelser.values():
        rad = tabell.setdefault(o.variabel, {})
        for svar, tekst in gale_svar(o):
            rad.setdefault(avtrykk(slug, o.variabel, svar), tekst)  # de enkleste årsakene kommer først
        tabell[o.variabel] = dict(sorted(rad.items()))
    fil = tabellfil(slug, ut)
    tekst = json.dumps(tabell, ensure_ascii=False, indent=0) + "\n"
    if fil.is_file() and fil.read_text(encoding="utf-8") == tekst:
        return []
    fil.write_text(tekst, encoding="utf-8")
    return [fil]
