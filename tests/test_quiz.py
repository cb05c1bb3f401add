"""Løftet: en quiz forklarer hvert svar, kan brukes av alle og uten nett, og en gal quizfil får én setning."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somekurs.feil import KursFeil
from somekurs.kursplan import les_kursplan
from somekurs.quizer import hent_quiz, les_quizfil, quiz, quizfiler
from somekurs.quizer.html import som_html

QUIZER = [q for fil in quizfiler().values() for q in les_quizfil(fil).values()]
ALLE = pytest.mark.parametrize("q", QUIZER, ids=lambda q: q.navn)


class Lesar(HTMLParser):
    """Samler elementene og sjekker at de lukkes."""

    TOMME = ("input",)

    def __init__(self):
        super().__init__()
        self.apne, self.elementer = [], []

    def handle_starttag(self, tag, attrs):
        self.elementer.append((tag, dict(attrs)))
        if tag not in self.TOMME:
            self.apne.append(tag)

    def handle_endtag(self, tag):
        assert self.apne.pop() == tag


def les(q):
    leser = Lesar()
    leser.feed(som_html(q))
    assert not leser.apne
    return leser.elementer


@ALLE
def test_hvert_felt_har_en_ledetekst_og_hvert_svar_et_sted_skjermleseren_leser(q):
    elementer = les(q)
    navn = [t for t, _ in elementer]
    assert navn.count("form") == navn.count("fieldset") == navn.count("legend") == len(q.sporsmal)
    assert sum(a.get("role") == "status" and a.get("aria-live") == "polite" for _, a in elementer) == len(q.sporsmal)
    assert navn.count("input") == navn.count("label")
    assert dict(elementer[0][1])["lang"] == "nb"


@ALLE
def test_ingenting_hentes_fra_nettet(q):
    tekst = som_html(q)
    assert not re.search(r"https?://|//cdn|@import|url\(", tekst)
    assert all("src" not in a and "href" not in a for _, a in les(q))


@ALLE
def test_to_visninger_av_samme_quiz_har_ulike_id_er(q):
    id_er = [{a["id"] for _, a in les(q) if "id" in a} for _ in range(2)]
    assert not id_er[0] & id_er[1]


@ALLE
def test_forklaringene_ligger_i_siden_og_er_ulike(q):
    data = json.loads(re.search(r'<script type="application/json">(.*?)</script>', som_html(q), re.S)[1])
    assert len(data) == len(q.sporsmal)
    for s in q.sporsmal:
        tekster = [v.fordi for v in s.valg] or [s.fordi, s.ellers, *(t for _, t in s.gale)]
        assert len(set(tekster)) == len(tekster) and all(len(t) >= 25 for t in tekster)


@ALLE
def test_det_riktige_staar_ikke_alltid_paa_samme_plass_og_er_ikke_alltid_lengst(q):
    plasser = [next(i for i, v in enumerate(s.valg) if v.riktig) for s in q.sporsmal if s.valg]
    assert len(set(plasser)) > 1
    lengst = [max(s.valg, key=lambda v: len(v.tekst)).riktig for s in q.sporsmal if s.valg]
    assert not all(lengst)


def test_hver_quizfil_hoerer_til_en_leksjon():
    assert set(quizfiler()) <= {x.nr for x in les_kursplan().alle}
    for nr, fil in quizfiler().items():
        assert all(navn.startswith(f"{nr}.") for navn in les_quizfil(fil))


@given(st.text())
def test_ingen_tekst_bryter_ut_av_siden(tekst):
    from somekurs.quizer.les import Quiz, Sporsmal, Valg

    valg = tuple(Valg(tekst, tekst, i == 0) for i in range(3))
    les(Quiz("9.A", "Tittel", (Sporsmal(tekst, "m1", valg),)))


@pytest.mark.parametrize(
    ("tekst", "bit"),
    [
        ("", "ett navn for hver quiz"),
        ('"1.A": {tittel: x}', "«tittel» og en liste"),
        ('"1.A": {tittel: x, sporsmal: [{mal: m1}]}', "spørsmål 1 mangler «tekst»"),
        ('"1.A": {tittel: x, sporsmal: [{tekst: a}]}', "enten «valg» eller «svar»"),
        ('"1.A": {tittel: x, sporsmal: [{tekst: a, svar: 3}]}', "«fordi» og «ellers»"),
        ('"1.A": {tittel: x, sporsmal: [{tekst: a, svra: 3}]}', "«svra»"),
        ('"1.A": {tittel: x, sporsmal: [{tekst: a, valg: [{tekst: b}]}]}', "Hvert valg"),
        ('"1.A": {tittel: x, sporsmal: [{tekst: a, valg: [{tekst: b, fordi: c}, {tekst: b, fordi: c}]}]}', "minst tre"),
        ('"1.A": {tittel: [', "linje 1"),
    ],
)
def test_en_gal_quizfil_far_en_setning(tmp_path, tekst, bit):
    fil = tmp_path / "l01_x.quiz.yml"
    fil.write_text(tekst, encoding="utf-8")
    with pytest.raises(KursFeil) as e:
        les_quizfil(fil)
    assert bit in str(e.value) and fil.name in str(e.value) and "\n" not in str(e.value)


@pytest.mark.parametrize("navn", [1.1, None, "", "1.Q", "99.A", "en", ["1.A"]])
def test_et_rart_navn_far_en_vennlig_linje(navn, capsys):
    quiz(navn)
    assert capsys.readouterr().out.startswith("→ ")


def test_uten_nettleser_kommer_sporsmalene_som_tekst(capsys):
    quiz("1.a")
    ut = capsys.readouterr().out
    assert "1. Du starter kjernen" in ut and "a) " in ut
    assert hent_quiz("1,A").navn == "1.A"
