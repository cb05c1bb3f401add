"""Verktøy for testene av innleveringene: lese dem, fylle dem ut, kjøre dem og gi poeng slik nbgrader gjør."""

from __future__ import annotations

import copy
import functools
import re
from dataclasses import dataclass
from typing import Any

import yaml
from notatbok import ROT, TESTER, Utfall, kjor_flere

from somekurs.notatbok import les_notatbok
from somekurs.retting.nbgraderen import innleveringer

SLUGER = innleveringer(ROT)
REGION = re.compile(
    r"(?:### |<!-- )BEGIN (SOLUTION|HIDDEN TESTS|MARK SCHEME)(?: -->)?\n(.*?)\n?(?:### |<!-- )END \1(?: -->)?", re.S
)


@functools.cache
def kilden(slug: str) -> Any:
    """Innleveringen med løsninger og skjulte prøver."""
    return les_notatbok(ROT / "solutions" / slug / "innlevering.ipynb")


@functools.cache
def utgaven(slug: str) -> Any:
    """Innleveringen slik studenten får den."""
    return les_notatbok(ROT / "assignments" / slug / "innlevering.ipynb")


def rolle(celle: Any) -> str:
    """svar, prove, manuell eller lest (låst) for en celle nbgrader kjenner, tom ellers."""
    m = celle.metadata.get("nbgrader", {})
    if not m:
        return ""
    if m["solution"]:
        return "manuell" if m["grade"] else "svar"
    return "prove" if m["grade"] else "lest"


def lost(kilde: str) -> str:
    """Cellen med løsningen i, uten nbgraders merker."""
    return REGION.sub(lambda t: t[2], kilde)


@dataclass(frozen=True)
class Oppgave:
    """En svarcelle og testcellene som hører til den."""

    svar: Any
    prover: tuple[Any, ...]

    @property
    def id(self) -> str:
        return self.svar["id"]

    @property
    def poeng(self) -> float:
        return sum(p.metadata.nbgrader.points for p in self.prover)


@functools.cache
def oppgaver(slug: str) -> tuple[Oppgave, ...]:
    """Oppgavene som rettes av prøver, i rekkefølge."""
    ut: list[tuple[Any, list[Any]]] = []
    for c in kilden(slug).cells:
        if rolle(c) == "svar":
            ut.append((c, []))
        elif rolle(c) == "prove":
            ut[-1][1].append(c)
    return tuple(Oppgave(s, tuple(p)) for s, p in ut)


def celler_for(slug: str, oppgave: Oppgave, kode: str) -> list[tuple[str, str, bool]]:
    """De låste kodecellene, svaret og prøvene til én oppgave, klare til å kjøres."""
    ut = [(c["id"], c.source, False) for c in kilden(slug).cells if rolle(c) == "lest" and c.cell_type == "code"]
    return [*ut, (oppgave.id, kode, True), *((p["id"], lost(p.source), True) for p in oppgave.prover)]


def poeng(celle: Any, utfall: dict) -> float:
    """Poengene nbgrader leser ut av det testcellen gav."""
    from nbformat.v4 import new_output
    from nbgrader.utils import determine_grade

    kopi = copy.deepcopy(celle)
    kopi.outputs = []
    if utfall["stderr"]:
        kopi.outputs.append(new_output("stream", name="stderr", text=utfall["stderr"]))
    if utfall["feil"]:
        kopi.outputs.append(new_output("error", ename="", evalue=utfall["feil"], traceback=[]))
    for svar in utfall["svar"]:
        kopi.outputs.append(new_output("execute_result", {"text/plain": svar}, execution_count=1))
    return determine_grade(kopi)[0]


def resultat(oppgave: Oppgave, utfall: Utfall) -> tuple[float, str]:
    """(poeng, alt studenten får lese) for én oppgave."""
    celler = {c["id"]: c for c in utfall.celler}
    sum_, tekst = 0.0, []
    for p in oppgave.prover:
        c = celler[p["id"]]
        sum_ += poeng(p, c)
        tekst += [c["feil"], *utfall.linjer(p["id"])]
    return sum_, "\n".join(tekst)


@dataclass(frozen=True)
class Svar:
    """Et svar i banken: hva studenten skrev, mønsteret i det hun skal få lese, og poengene (None er alle)."""

    slug: str
    oppgave: str
    kode: str
    sier: str = ""
    poeng: float | None = None

    def __str__(self) -> str:
        return f"{self.oppgave}: {' / '.join(self.kode.strip().splitlines())[:70]}"


def banken(slug: str) -> list[Svar]:
    """Alle svarene i tests/innleveringer/SLUG.yml."""
    ut = []
    for id_, deler in yaml.safe_load((TESTER / "innleveringer" / f"{slug}.yml").read_text("utf-8")).items():
        ut += [Svar(slug, id_, kode) for kode in deler["riktige"]]
        ut += [Svar(slug, id_, g["kode"], g["sier"], g["poeng"]) for g in deler["gale"]]
    return ut


@functools.cache
def kjor_banken(slug: str) -> dict[Svar, tuple[float, str]]:
    """Alle svarene i banken, kjørt i én prosess."""
    etter_id = {o.id: o for o in oppgaver(slug)}
    svar = banken(slug)
    boker = [(str(s), celler_for(slug, etter_id[s.oppgave], s.kode)) for s in svar]
    utfall = kjor_flere(boker, arbeidsmappe=ROT / "assignments", advarsler="default")
    return {s: resultat(etter_id[s.oppgave], u) for s, u in zip(svar, utfall, strict=True)}
