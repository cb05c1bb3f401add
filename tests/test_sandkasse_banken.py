"""Løftet: hvert svar i banken, riktig eller galt, får de samme poengene og den samme meldingen i sandkassen som ellers.

Hvert svar rettes med et annet frø for klassen, så ingen av poengene kommer av at akkurat de skjulte tallene passet.
"""

from __future__ import annotations

import json
import re

import pytest
from innlevering import SLUGER, Svar, banken, kilden, lost, oppgaver, rolle
from klassen import bare_i_sandkasse

from somekurs.prover.klasse import VARIABEL
from somekurs.sandkasse.kjerne import kjor_notatbok
from somekurs.sandkasse.rom import Sandkasse

pytestmark = bare_i_sandkasse


def bok(svar: Svar) -> dict:
    """De låste cellene, svaret, og prøvene til oppgaven."""
    oppgave = next(o for o in oppgaver(svar.slug) if o.id == svar.oppgave)
    celler = [c for c in kilden(svar.slug).cells if rolle(c) == "lest" and c.cell_type == "code"]
    celler += [oppgave.svar, *oppgave.prover]
    ut = json.loads(json.dumps(celler))
    for c in ut:
        c["source"] = svar.kode if c["id"] == svar.oppgave else lost(c["source"])
    return {"cells": ut, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def fikk(ut: dict) -> tuple[float, str]:
    """(poengene, alt studenten får lese), slik nbgrader leser dem."""
    from nbformat import from_dict
    from nbgrader.utils import determine_grade, is_grade, is_solution

    celler = [c for c in map(from_dict, ut["cells"]) if is_grade(c) and not is_solution(c)]
    tekst = [
        "\n".join(u.traceback) if u.output_type == "error" else u.data.get("text/plain", "")
        for c in celler
        for u in c.outputs
        if u.output_type in ("error", "display_data")
    ]
    return sum(determine_grade(c)[0] for c in celler), "\n".join(tekst)


@pytest.mark.parametrize("slug", SLUGER)
def test_hvert_svar_i_banken_far_det_samme_i_sandkassen(slug, monkeypatch):
    galt = []
    with Sandkasse() as s:
        for nr, svar in enumerate(banken(slug)):
            monkeypatch.setenv(VARIABEL, str(1000 + 7919 * nr))
            poeng, tekst = fikk(kjor_notatbok(bok(svar), s)[0])
            full = next(o.poeng for o in oppgaver(slug) if o.id == svar.oppgave)
            # meldingene er brutt i linjer på 80 tegn
            if poeng != (full if svar.poeng is None else svar.poeng) or not re.search(
                svar.sier, " ".join(tekst.split())
            ):
                galt.append((str(svar), poeng, svar.poeng, svar.sier, tekst))
    assert not galt, "\n".join(map(str, galt[:5]))
