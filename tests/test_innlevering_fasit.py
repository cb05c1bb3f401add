"""Løftet: løsningene gir full pott, en tom besvarelse gir ingenting, og en annen klasses frø endrer ikke på noe av det."""

from __future__ import annotations

import copy
import functools

import pytest
from innlevering import SLUGER, celler_for, kilden, kjor_banken, lost, oppgaver, poeng, resultat, rolle, utgaven
from notatbok import ROT, kjor_flere

INNLEVERINGER = pytest.mark.parametrize("slug", SLUGER)


def alle_cellene(slug: str, fra) -> list[tuple[str, str, bool]]:
    """Hele innleveringen fra topp til bunn: prøvene fra kilden, resten fra `fra`."""
    kilder = {c["id"]: c for c in kilden(slug).cells}
    return [
        (c["id"], lost(kilder[c["id"]].source) if rolle(c) == "prove" else lost(c.source), rolle(c) == "prove")
        for c in fra.cells
        if c.cell_type == "code"
    ]


@functools.cache
def kjort(slug: str):
    return kjor_flere(
        [("løst", alle_cellene(slug, kilden(slug))), ("tomt", alle_cellene(slug, utgaven(slug)))],
        arbeidsmappe=ROT / "assignments",
    )


@INNLEVERINGER
def test_losningene_gir_full_pott(slug):
    utfall = kjort(slug)[0]
    for o in oppgaver(slug):
        fikk, tekst = resultat(o, utfall)
        assert fikk == o.poeng, f"{o.id}: {tekst}"


@INNLEVERINGER
def test_en_tom_besvarelse_gir_ingenting_og_hver_prove_sier_hvorfor(slug):
    utfall = {c["id"]: c for c in kjort(slug)[1].celler}
    for o in oppgaver(slug):
        for p in o.prover:
            assert poeng(p, utfall[p["id"]]) == 0, p["id"]
            assert utfall[p["id"]]["feil"].startswith("Kort: → "), utfall[p["id"]]["feil"]


@INNLEVERINGER
def test_en_tom_besvarelse_bestar_ingen_prove_hos_nbgrader_heller(slug, tmp_path):
    """`validate --invert` finner prøver som består et tomt ark. Den går alltid ut med 0, så vi leser det den fant."""
    import nbformat
    from nbgrader.validator import Validator

    bok = copy.deepcopy(utgaven(slug))
    kilder = {c["id"]: c for c in kilden(slug).cells}
    for c in bok.cells:
        if rolle(c) == "prove":
            c.source = lost(kilder[c["id"]].source)
    fil = tmp_path / "tom.ipynb"
    nbformat.write(bok, fil)
    validator = Validator(invert=True, ignore_checksums=True)
    assert validator.validate(str(fil)).get("passed", []) == []


@INNLEVERINGER
def test_losningen_i_notatboken_og_fasiten_med_knapper_er_enige(slug):
    """To veier til samme svar: koden studenten kunne skrevet, og den feilene regnes ut av."""
    celler = [
        (c["id"], lost(c.source), False)
        for c in kilden(slug).cells
        if rolle(c) in ("svar", "lest") and c.cell_type == "code"
    ]
    # funksjoner kan ikke sendes mellom prosesser, så sammenligningen skjer der løsningen er kjørt
    sammenlign = (
        "from pathlib import Path\n"
        "from somekurs.ovelser.vurder import lik_svar\n"
        "from somekurs.prover.gale_svar import les_fasit\n"
        f"F = les_fasit({slug!r}, Path({str(ROT)!r}))\n"
        "[o.variabel for o in F.ovelser.values() if not lik_svar(o, globals()[o.variabel], F.kjor(o.fasit))]"
    )
    (utfall,) = kjor_flere([("løst", [*celler, ("vis", sammenlign, False)])], arbeidsmappe=ROT / "assignments")
    assert utfall.celler[-1]["svar"] == ["[]"], utfall.celler[-1]


@INNLEVERINGER
def test_et_annet_klassefro_gir_andre_data_og_samme_dom(slug):
    """Hele banken med et annet frø: poengene er de samme, så ingen klasse får et lettere eller vanskeligere sett."""
    etter_id = {o.id: o for o in oppgaver(slug)}
    ventet = {s: utfall[0] for s, utfall in kjor_banken(slug).items()}
    fro = ("fro", "import os; os.environ['SOMEKURS_KLASSEFRO'] = '987654321'", False)
    boker = [(str(s), [fro, *celler_for(slug, etter_id[s.oppgave], s.kode)]) for s in ventet]
    utfall = kjor_flere(boker, arbeidsmappe=ROT / "assignments", advarsler="default")
    for s, u in zip(ventet, utfall, strict=True):
        assert resultat(etter_id[s.oppgave], u)[0] == ventet[s], str(s)
