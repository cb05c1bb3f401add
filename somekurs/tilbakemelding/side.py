"""Tilbakemeldingen studenten får: én HTML-side som virker uten nett, med poeng og det viktigste for hver oppgave.

nbgrader skriver siden gjennom `Tilbakemelding`, satt inn av `nbgrader_config.py`. Koden i testcellene vises aldri, bare
det de sier.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.preprocessors import GetGrades
from nbgrader.utils import is_grade, is_solution

from ..feil import KursFeil
from ..ovelser.ord import tall
from ..prover.innlevering import hent_innlevering

MAL = Path(__file__).with_name("side.html")
IKKE_BESVART = "No response."  # nbgraders ord for en svarcelle som ikke er rørt
UBESVART = "Du har ikke svart på denne oppgaven."
MAKS_LINJER = 12
MAKS_TEGN = 4000


class HentPoeng(GetGrades):
    """Som nbgraders eget trinn, og i tillegg om en vurdering venter på læreren."""

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        cell.metadata.nbgrader["venter"] = bool(grade.needs_manual_grade)


@dataclass
class Del:
    """Én oppgave på siden.

    Felter: `tittel`, `poeng` og `maks`, `venter` (læreren har ikke vurdert den ennå), `bra` (det som gikk bra), `se` (det
    studenten bør se på), `rad` (hvor hun kan lese mer), `svar` (koden eller teksten hun leverte), `er_kode`,
    `stans` (feilen svarcellen stoppet med), `kommentar` (lærerens) og `nivaer` (eksemplene svaret er vurdert mot).
    """

    tittel: str
    poeng: float = 0.0
    maks: float = 0.0
    venter: bool = False
    bra: str = ""
    se: list[str] = field(default_factory=list)
    rad: str = ""
    svar: list[str] = field(default_factory=list)
    er_kode: bool = True
    stans: str = ""
    kommentar: str = ""
    nivaer: str = ""

    @property
    def svart(self) -> bool:
        return UBESVART not in self.se

    @property
    def full(self) -> bool:
        return not self.venter and self.poeng >= self.maks

    @property
    def vurdering(self) -> str:
        """Poengene slik de står i tabellen."""
        return "venter på læreren" if self.venter else f"{tall(self.poeng)} av {tall(self.maks)} poeng"

    @property
    def nummer(self) -> str:
        """«oppgave 5», uten tittelen."""
        return self.tittel.split(":")[0].lower()

    def legg_til(self, funn: list[str]) -> None:
        """Ta med nye funn. Er svaret alt nevnt, er det første funnet det som hjelper mest."""
        nevnt = {_navnet(f) for f in self.se} - {""}
        self.se += [f for f in funn if f not in self.se and _navnet(f) not in nevnt]


def _navnet(funn: str) -> str:
    """Det første svaret et funn nevner, tomt når det ikke nevner noe."""
    t = re.search(r"«([^\W\d]\w*)»", funn)
    return t[1] if t else ""


def _rent(tekst: str) -> str:
    tekst = re.sub(r"\x1b\[[0-9;]*m", "", tekst)
    return "".join(t for t in tekst if t.isprintable() or t in "\n\t")[:MAKS_TEGN]


def _funn(celle: Any) -> list[str]:
    """Det en testcelle sa, ett funn for hver linje. Feil som ikke er våre, vises uten kode."""
    ut: list[str] = []
    for u in celle.get("outputs", []):
        if u.output_type == "error" and u.ename == "Kort":
            ut += _rent(u.evalue).split("\n")
        elif u.output_type == "error":
            ut.append(f"Prøven ble ikke ferdig ({_rent(u.ename)[:60]}). Spør læreren, så finner dere ut hvorfor.")
        elif u.output_type == "display_data":
            ut += _rent(u.data.get("text/plain", "")).split("\n")
    return [f.removeprefix("→ ") for f in ut if f.strip()]


def _stans(celle: Any) -> str:
    """Feilen svarcellen stoppet med, kort."""
    for u in celle.get("outputs", []):
        if u.output_type == "error":
            linjer = [x for x in _rent("\n".join(u.traceback)).split("\n") if "hele_feilen()" not in x]
            return "\n".join(linjer[:MAKS_LINJER]).strip()
    return ""


def oppgavene(nb: Any, slug: str) -> list[Del]:
    """Oppgavene i en rettet notatbok. En oppgave begynner med en overskrift på nivå to som heter «Oppgave …»."""
    try:
        ord_ = hent_innlevering(slug).ord_om
    except KursFeil:
        ord_ = {}
    ut: list[Del] = []
    for c in nb.cells:
        if c.cell_type == "markdown" and (
            t := re.match(r"## (Oppgave .+?)(?: \([\d,]+ poeng\))?\s*(?:\n|$)", c.source)
        ):
            ut.append(Del(t[1]))
        m = c.metadata.get("nbgrader", {})
        if not m or not ut:
            continue
        d = ut[-1]
        if is_solution(c):
            d.er_kode = c.cell_type == "code"
            d.svar.append(c.source[:MAKS_TEGN])
            d.stans = d.stans or (_stans(c) if d.er_kode else "")
            if (kommentar := m.get("comment") or "") == IKKE_BESVART:
                d.se.append(UBESVART)
            else:
                d.kommentar = _rent(kommentar)
            d.bra, d.rad = ord_.get(m["grade_id"], ("", ""))
        if is_grade(c):
            d.poeng += m.get("score") or 0.0
            d.maks += m.get("points") or 0.0
            d.venter |= bool(m.get("venter"))
            if not is_solution(c):
                d.legg_til(_funn(c) if d.svart else [])
        elif m.get("locked") and c.cell_type == "markdown":
            d.nivaer = re.sub(r"<!-- (BEGIN|END) MARK SCHEME -->", "", c.source)
    return ut


def _markdown(tekst: str) -> str:
    """Tekst fra et menneske som HTML. HTML i teksten vises som den er skrevet, og kjører ikke."""
    import mistune

    return mistune.create_markdown(escape=True, plugins=["table"])(tekst)


def side(nb: Any, student: str, slug: str) -> str:
    """Hele siden som HTML."""
    from jinja2 import Environment

    deler = oppgavene(nb, slug)
    tittel = next((t[1] for c in nb.cells if (t := re.match(r"# (.+)", c.source))), slug)
    miljo = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    miljo.filters |= {"tall": tall, "markdown": _markdown, "ramse": _ramse}
    return miljo.from_string(MAL.read_text(encoding="utf-8")).render(
        tittel=tittel,
        student=student,
        deler=deler,
        poeng=sum(d.poeng for d in deler),
        maks=sum(d.maks for d in deler if not d.venter),
        venter=[d.nummer for d in deler if d.venter],
        bra=[d.nummer for d in deler if d.full],
        se=[d.nummer for d in deler if not d.full and not d.venter],
    )


def _ramse(oppgaver: list[str]) -> str:
    """«oppgave 1, 2 og 4»."""
    forst, *resten = [oppgaver[0], *(o.removeprefix("oppgave ") for o in oppgaver[1:])]
    return f"{', '.join([forst, *resten[:-1]])} og {resten[-1]}" if resten else forst


class Tilbakemelding(Exporter):
    """Skriver siden når nbgrader lager tilbakemeldinger."""

    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[str, Any]:
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        om = resources["nbgrader"]
        return side(nb, om["student"], om["assignment"]), resources
