"""Løftet: hver port for innleveringene stopper feilen den er laget for.

Hver prøve tar den ekte innleveringen, gjør én ting galt, og ser at porten sier fra om det.
"""

from __future__ import annotations

import copy
import dataclasses
import re

import porter_innlevering as porter
import pytest
from innlevering import kilden, rolle, utgaven
from klassen import SLUG, finn
from notatbok import kursplan

TILFELDIG = "from numpy.random import default_rng\nfrom somekurs.retting import gi_poeng\n"
PLAN = kursplan().leksjon(SLUG).innlevering


@pytest.fixture
def celler():
    return copy.deepcopy(kilden(SLUG).cells)


def celle(celler, id_):
    return celler[finn(celler, id_)]


def sier(feil: list[str], bit: str) -> None:
    assert any(bit in f for f in feil), feil or "porten er åpen"


def bytt(celler, id_, gammelt, nytt):
    c = celle(celler, id_)
    assert gammelt in c.source
    c.source = c.source.replace(gammelt, nytt, 1)


@pytest.mark.parametrize(
    ("endre", "bit"),
    [
        (lambda c: celle(c, "a01-ben-form").metadata.nbgrader.update(points=2), "prøvene gir 15 poeng"),
        (lambda c: celle(c, "a01-rolle").metadata.nbgrader.update(points=5), "lærerens vurdering gir 5 poeng"),
        (lambda c: bytt(c, "tittel", "20 poeng: 14", "20 poeng: 15"), "den første cellen sier ikke"),
        (lambda c: bytt(c, "tittel", "som stopper | 2 |", "som stopper | 3 |"), "tabellen i den første"),
        (lambda c: bytt(c, "oppgave-3", "(2 poeng)", "(3 poeng)"), "overskriften på oppgave 3 sier 3 poeng"),
        (lambda c: bytt(c, "a01-ben-form", "    1,\n", "    2,\n"), "«a01-ben-form»: gi_poeng og metadata"),
        (lambda c: bytt(c, "a01-film-form", "gi_poeng(1,", "gi_poeng(poeng,"), "gi_poeng og metadata"),
        (lambda c: bytt(c, "tittel", "gir 8 poeng", "gir 9 poeng"), "sikkerhetsnettet"),
        (lambda c: bytt(c, "tittel", "er oppgave 1 og 2", "er oppgave 1 og 3"), "sikkerhetsnettet"),
    ],
)  # fmt: skip
def test_poengene(celler, endre, bit):
    endre(celler)
    sier(porter.feil_i_poeng(celler, PLAN), bit)


def test_poengene_mot_kursplanen(celler):
    sier(porter.feil_i_poeng(celler, dataclasses.replace(PLAN, auto=13, manuell=7)), "kursplanen sier 13")


@pytest.mark.parametrize(
    ("endre", "bit"),
    [
        (lambda c: celle(c, "a01-film").update(id="a01-ben"), "brukt to ganger"),
        (lambda c: celle(c, "a01-film").update(id="3f2a9c1d"), "ikke skrevet for hånd"),
        (lambda c: celle(c, "a01-film").update(id="cell-3f2a9c1d44aa"), "ikke skrevet for hånd"),
        (lambda c: celle(c, "a01-film").metadata.nbgrader.update(grade_id="annet"), "heter «annet» hos nbgrader"),
        (lambda c: celle(c, "a01-film").update(id="film"), "skal begynne med a01-"),
    ],
)
def test_navnene(celler, endre, bit):
    endre(celler)
    sier(porter.feil_i_ider(celler, SLUG), bit)


@pytest.mark.parametrize(
    ("kode", "bit"),
    [
        ("gi_poeng(1, '')\nTrue", "den siste linjen skal være gi_poeng"),
        ("from somekurs.retting import gi_poeng\nx = gi_poeng(1, '')", "den siste linjen"),
        ("assert timepris == 1\nfrom somekurs.retting import gi_poeng\ngi_poeng(1, '')", "assert gir alt"),
        ("from somekurs.retting import gi_poeng\nfasit = 3\ngi_poeng(1, '')", "«fasit» kan være den lærendes"),
        ("from somekurs.retting import gi_poeng\ngi_poeng(1, str(_ny))", "kommer fra testcellen «a01-manglende-maned»"),
        ("gi_poeng(1, '')", "«gi_poeng» er verken hentet"),
        ("from somekurs.retting import gi_poeng\ngi_poeng(1, str(pd))", "«pd» er verken hentet"),
        (f"{TILFELDIG}_r = default_rng('x')\ngi_poeng(1, '')", "frøet skal være et helt tall"),
        (f"{TILFELDIG}_r = default_rng()\ngi_poeng(1, '')", "frøet skal være et helt tall"),
    ],
)  # fmt: skip
def test_testcellene(celler, kode, bit):
    celle(celler, "a01-film-form").source = kode
    sier(porter.feil_i_testceller(celler), bit)


@pytest.mark.parametrize(
    ("endre", "bit"),
    [
        (lambda c: bytt(c, "oppgave-5", "| 3 | Har begge", "| 5 | Har begge"), "skal ha nivåene"),
        (lambda c: bytt(c, "oppgave-5", "| 4,5 |", "| 5 |"), "gå jevnt"),
        (lambda c: bytt(c, "a01-rolle-nivaer", "**Nivå 2 (3 poeng):** «", "**Nivå 2:** «"), "minst tre nivåer"),
        (lambda c: bytt(c, "a01-rolle-nivaer", "<!-- BEGIN MARK SCHEME -->", ""), "minst tre nivåer"),
    ],
)
def test_vurderingen(celler, endre, bit):
    endre(celler)
    sier(porter.feil_i_vurdering(celler), bit)


UTGAVE = ["assignments/01-rollen/innlevering.ipynb"]


@pytest.mark.parametrize(
    ("id_", "kode", "bit"),
    [
        ("a01-ben", 'innhold = timeliste[er_innhold]\ntimer_innhold = innhold["timer"].sum() - 7', "står i utgaven"),
        ("a01-ben-maned", '_fasit = _ny.drop_duplicates().groupby("ben")["timer"].sum()', "står i utgaven"),
        ("a01-rolle", "«{}»", "står i utgaven"),
        ("a01-film", "### BEGIN SOLUTION", "står igjen"),
    ],
)
def test_utgaven_roper(id_, kode, bit):
    utgave = copy.deepcopy(utgaven(SLUG).cells)
    celle(utgave, id_).source = kode.format(celle(kilden(SLUG).cells, id_).source)
    sier(porter.feil_i_utgaven(utgave, kilden(SLUG).cells, UTGAVE), bit)


def test_utgaven_har_utdata_eller_en_fil_for_mye():
    utgave = copy.deepcopy(utgaven(SLUG).cells)
    celle(utgave, "a01-film")["execution_count"] = 3
    sier(porter.feil_i_utgaven(utgave, kilden(SLUG).cells, UTGAVE), "har utdata")
    sier(
        porter.feil_i_utgaven(utgaven(SLUG).cells, kilden(SLUG).cells, [*UTGAVE, "assignments/01-rollen/timer.csv"]),
        "timer.csv",
    )


@pytest.mark.parametrize(
    ("fasit", "tekst"),
    [
        ({"x": 318.0}, "Svaret er 318."),
        ({"x": 192.5}, "Du skal få 192,5 timer"),
        ({"x": 7475.0}, "7\xa0475 kr"),
        ({"x": 7475}, "pris == 7475"),
        ({"roller": "1G 2F"}, "roller = '1G 2F'"),
    ],
)
def test_fasiten_lekker(fasit, tekst):
    sier(porter.feil_i_fasitlekkasje(fasit, {"stedet": tekst}), "stedet: svaret på")


def test_like_tall_i_andre_tall_er_ingen_lekkasje():
    assert porter.feil_i_fasitlekkasje({"x": 318.0, "y": 40, "z": 2.5}, {"s": "13 180 og 1.318 og 40 og 3,18"}) == []


def test_hver_port_er_i_bruk():
    from pathlib import Path

    brukt = Path(__file__).with_name("test_innlevering_form.py").read_text("utf-8")
    for navn in re.findall(r"^def (feil_i_\w+)", Path(porter.__file__).read_text("utf-8"), flags=re.M):
        assert f"porter.{navn}(" in brukt, f"{navn} brukes ikke av test_innlevering_form.py"


def test_den_ekte_innleveringen_slipper_gjennom(celler):
    assert porter.feil_i_testceller(celler) == [] and porter.feil_i_vurdering(celler) == []
    assert {rolle(c) for c in celler} == {"", "lest", "svar", "prove", "manuell"}
