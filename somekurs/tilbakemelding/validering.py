"""Validate på norsk: oppgaven i stedet for koden i prøven, og meldingen i stedet for feilsporingen.

nbgrader har tekstene sine i klassen `Validator` og lar dem bare delvis stilles inn. Derfor settes `NorskValidator` inn der
nbgrader lager sin. Det gjør `nbgrader_config.py`, som leses hver gang noen trykker Validate.
"""

from __future__ import annotations

import re
import sys
from typing import Any

import nbformat
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput, Execute
from nbgrader.validator import Validator
from traitlets import List

from ..notatbok import cellens_id
from ..retting.trinn import UtenAdvarsler

BRUKERE = ("nbgrader.server_extensions.validate_assignment.handlers", "nbgrader.apps.validateapp")
IKKE_SVART = "Du har ikke svart på denne oppgaven ennå."
ENDRET = "Cellen med prøven er endret. Hent en ny kopi av innleveringen, og flytt svarene dine dit."


def steder(celler: list[Any]) -> dict[str, str]:
    """Celle → overskriften den står under, slik studenten finner igjen stedet."""
    ut, hvor = {}, "Øverst i notatboken"
    for c in celler:
        if c.cell_type == "markdown" and (t := re.match(r"##? (.+)", c.source)):
            hvor = t[1]
        if cellens_id(c):
            ut[c.source.strip()] = hvor
    return ut


class NorskValidator(Validator):
    """Som nbgraders egen, med norske meldinger, og uten at en advarsel feller en prøve."""

    preprocessors = List([CheckCellMetadata, ClearOutput, Execute, UtenAdvarsler])

    def _extract_error(self, cell: Any) -> str:
        feil = [u for u in cell.get("outputs", []) if u.output_type == "error"]
        return "\n".join("\n".join(u.traceback) for u in feil) or IKKE_SVART

    def validate(self, filename: str) -> dict[str, list[dict[str, str]]]:
        """Funnene, med overskriften oppgaven står under i stedet for koden i prøven."""
        funn = super().validate(filename)
        hvor = steder(nbformat.read(filename, as_version=4).cells)
        for liste in funn.values():
            for f in liste:
                f["source"] = hvor.get(f["source"], f["source"])
        samlet: dict[str, dict[str, str]] = {}
        for f in funn.get("failed", []):
            if f["source"] not in samlet:
                samlet[f["source"]] = f
            else:  # én rute for hver oppgave
                for felt in ("error", "raw_error"):
                    samlet[f["source"]][felt] += "\n" + f[felt]
        if samlet:
            funn["failed"] = list(samlet.values())
        return funn

    def _print_num_failed(self, num_failed: int) -> None:
        self.stream.write(
            f"{num_failed} oppgaver er ikke ferdige.\n"
            if num_failed
            else "Alle svarene er fylt ut og har riktig form.\n"
        )

    def _print_num_changed(self, num_changed: int) -> None:
        if num_changed:
            self.stream.write(f"{ENDRET}\n")

    _print_num_type_changed = _print_num_changed

    def _print_error(self, source: str, error: str) -> None:
        self.stream.write(f"\n{source}\n{error}\n")

    def _print_changed(self, source: str) -> None:
        self.stream.write(f"\n{source}\n")

    def _print_type_changed(self, old_type: str, new_type: str, source: str) -> None:
        self.stream.write(f"\n{source}\n")


def ta_over() -> None:
    """Sett `NorskValidator` inn der nbgrader har lastet sin."""
    for navn in BRUKERE:
        if (modul := sys.modules.get(navn)) is not None:
            modul.Validator = NorskValidator
