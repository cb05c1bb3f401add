"""Løftet: ingen verdi, uansett hvor rar, stopper en testcelle eller får poeng den ikke skal ha, og alle får en norsk setning."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from innlevering import SLUGER
from notatbok import ROT
from test_motor import FIENDTLIGE

from somekurs.innleveringer.i01_rollen import ROLLER
from somekurs.prover.gale_svar import les_fasit
from somekurs.prover.innlevering import KursFeil, avtrykk, hent_innlevering, kjent_feil
from somekurs.prover.testcelle import Mangler, er_testcelle, frie_navn, utfyll
from somekurs.retting import bokstavene, formen, likt

NAVN = [(slug, o.variabel) for slug in SLUGER for o in hent_innlevering(slug).ovelser.values()]
FASIT = "1G 2F 3H 4D 5E 6G 7F 8H"
ENKLE = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.integers() | st.text(), max_size=5)
)


@pytest.mark.parametrize("i", range(len(FIENDTLIGE)))
@pytest.mark.parametrize(("slug", "navn"), NAVN)
def test_en_fiendtlig_verdi_far_en_setning_om_formen(slug, navn, i):
    assert type(formen(slug, **{navn: FIENDTLIGE[i]})) is str


@pytest.mark.parametrize("i", range(len(FIENDTLIGE)))
def test_en_fiendtlig_verdi_er_aldri_lik_fasiten(i):
    verdi = FIENDTLIGE[i]
    assert likt("x", verdi, 318.0) and likt("x", verdi, 318.0, her=verdi) and likt("x", 1.0, 318.0, her=verdi)
    funn = bokstavene("x", verdi, FASIT, ROLLER, {})
    assert len(funn) == 8 and any(funn)


@given(ENKLE)
def test_vanlige_verdier_gir_alltid_tekst(verdi):
    for slug, navn in NAVN:
        assert type(formen(slug, **{navn: verdi})) is str
    assert all(type(f) is str for f in bokstavene("x", verdi, FASIT, ROLLER, {}))
    riktig = type(verdi) in (int, float) and math.isclose(verdi, 318.0, rel_tol=1e-6)
    riktig |= type(verdi) is list and verdi == [318]
    assert (likt("x", verdi, 318.0) == "") == riktig


@pytest.mark.parametrize("slug", SLUGER)
def test_det_riktige_svaret_har_riktig_form_og_er_ingen_kjent_feil(slug):
    F = les_fasit(slug, ROT)
    for o in F.ovelser.values():
        assert formen(slug, **{o.variabel: F.kjor(o.fasit)}) == ""


def test_avtrykket_er_det_samme_for_like_tall():
    assert (
        avtrykk("s", "v", 325)
        == avtrykk("s", "v", 325.0)
        == avtrykk("s", "v", [325])
        == avtrykk("s", "v", pd.Series([325.0]))
    )
    assert len({avtrykk("s", "v", 325), avtrykk("s", "w", 325), avtrykk("t", "v", 325), avtrykk("s", "v", 326)}) == 4


def test_et_ukjent_svar_er_ingen_kjent_feil():
    assert kjent_feil("01-rollen", "timer_innhold", 123456.789) == ""


def test_skrevet_rett_inn_skilles_fra_regnet_galt():
    assert "skrevet rett inn" in likt("x", 192.5, 171.0, her=192.5)
    assert "en annen måned" in likt("x", 150.0, 171.0, her=160.0)


def test_et_navn_som_mangler_er_et_funn():
    m = Mangler("timer_innhold", "Timer_innhold")
    for funn in (
        formen("01-rollen", timer_innhold=m),
        likt("timer_innhold", ..., 1.0, her=m),
        *bokstavene("x", m, FASIT, ROLLER, {}),
    ):
        assert funn == m.setning
    assert "«Timer_innhold» gjør det" in m.setning and "finnes ikke" in Mangler("x").setning


@pytest.mark.parametrize(
    "kall", [lambda: formen("01-rollen"), lambda: formen("01-rollen", a=1, b=2), lambda: formen("01-rollen", ukjent=1)]
)
def test_et_galt_kall_i_en_testcelle_er_en_feil_hos_forfatteren(kall):
    with pytest.raises(ValueError):
        kall()


def test_en_ukjent_innlevering_far_en_setning():
    with pytest.raises(KursFeil, match="De som finnes, er 01-rollen"):
        hent_innlevering("99-finnes-ikke")


# ── testcellen ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("kode", "navn"),
    [
        ("from a import b\nb(x, _y := 2)", ["x"]),
        ("import numpy as np\nnp.sum(tabell)", ["tabell"]),
        ("def f(a):\n    return a + b\nf(1)", ["b"]),
        ("[i for i in liste]", ["liste"]),
        ("try:\n    x\nexcept ValueError as e:\n    print(e)", ["x"]),
        ("print(len('a'))", []),
    ],
)
def test_frie_navn(kode, navn):
    assert frie_navn(kode) == navn


def test_bare_en_celle_som_gir_poeng_er_en_testcelle():
    assert er_testcelle("gi_poeng(1, '')")
    for kode in ("print('gi_poeng(1)')", "# gi_poeng(1)", "gi_poeng = 2", "gi_poeng(1,", "x = 1"):
        assert not er_testcelle(kode)


def test_utenfor_en_kjerne_gjores_ingenting():
    linjer = ["x = 1\n"]
    assert utfyll(linjer) == linjer
