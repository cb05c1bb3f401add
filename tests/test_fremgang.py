"""Løftet: fremgangen tåler avbrudd og nye utgaver, kan tas med, og å slå sammen to filer mister ingenting."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from somekurs import fremdrift
from somekurs.feil import KursFeil
from somekurs.fremdrift import Status, hent, lagre, noter, status
from somekurs.oversikt import fremgang, oversikt

A, B = "01-rollen/alle_timer", "01-rollen/belop"


@pytest.fixture(autouse=True)
def egen_fil(tmp_path, monkeypatch):
    monkeypatch.setenv("SOMEKURS_FREMGANG", str(tmp_path / "mappe" / "fremgang.jsonl"))
    monkeypatch.setattr(fremdrift, "_minne", [])
    return tmp_path / "mappe" / "fremgang.jsonl"


def test_provd_og_lost_huskes(egen_fil):
    noter(A, False)
    noter(A, False)
    noter(B, True)
    assert status()[A].provd and not status()[A].lost and status()[B].lost
    assert len(egen_fil.read_text("utf-8").splitlines()) == 2
    noter(A, True)
    noter(A, False)
    assert status()[A].lost and len(egen_fil.read_text("utf-8").splitlines()) == 3


def test_en_avbrutt_skriving_koster_hoyst_den_siste_linjen(egen_fil):
    noter(A, True)
    with egen_fil.open("a", encoding="utf-8") as f:
        f.write('{"id": "01-rollen/be')
    assert set(status()) == {A}
    noter(B, True)
    assert set(status()) == {A, B}


def test_linjer_fra_en_nyere_utgave_blir_staaende(egen_fil):
    noter(A, True)
    with egen_fil.open("a", encoding="utf-8") as f:
        f.write('{"id": "x", "hva": "noe nytt", "tid": "2027"}\n')
    noter(B, False)
    assert "noe nytt" in egen_fil.read_text("utf-8") and set(status()) == {A, B}


def test_uten_skriverett_huskes_det_i_okten(tmp_path, monkeypatch):
    (tmp_path / "fil").write_text("")
    monkeypatch.setenv("SOMEKURS_FREMGANG", str(tmp_path / "fil" / "umulig.jsonl"))
    noter(A, True)
    assert status()[A].lost


def test_fremgangen_tas_med_til_en_annen_maskin(tmp_path, monkeypatch):
    noter(A, True)
    fil = lagre(tmp_path / "min.jsonl")
    monkeypatch.setenv("SOMEKURS_FREMGANG", str(tmp_path / "ny" / "fremgang.jsonl"))
    noter(B, True)
    assert hent(fil) == 1
    assert status()[A].lost and status()[B].lost
    assert hent(fil) == 0


HENDELSER = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["prøvd", "løst"]), st.integers(10, 99)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(HENDELSER, HENDELSER)
def test_a_sla_sammen_to_filer_mister_ingenting(tmp_path, monkeypatch, en, to):
    def skriv(navn, hendelser):
        fil = tmp_path / navn
        linjer = [json.dumps({"id": i, "hva": h, "tid": f"20{t}"}, ensure_ascii=False) for i, h, t in hendelser]
        fil.write_text("".join(x + "\n" for x in linjer), encoding="utf-8")
        return fil

    def slatt_sammen(forst, sa):
        monkeypatch.setenv("SOMEKURS_FREMGANG", str(skriv("forst.jsonl", forst)))
        fremdrift._lest = None
        hent(skriv("sa.jsonl", sa))
        fremdrift._lest = None
        return dict(status())

    begge = slatt_sammen(en, to)
    assert begge == slatt_sammen(to, en), "rekkefølgen har ikke noe å si"
    for i in {x[0] for x in en + to}:
        alle = [f"20{t}" for j, _, t in en + to if j == i]
        loste = [f"20{t}" for j, h, t in en + to if j == i and h == "løst"]
        assert begge[i] == Status(min(alle), min(loste, default=""))


def test_en_fil_som_finnes_skrives_aldri_over(tmp_path):
    (tmp_path / "min.jsonl").write_text("viktig")
    with pytest.raises(KursFeil, match="finnes fra før"):
        lagre(tmp_path / "min.jsonl")
    assert (tmp_path / "min.jsonl").read_text() == "viktig"


@pytest.mark.parametrize("innhold", ["tull", "{}\n[]\n3", "\x00\xff"])
def test_en_fil_av_et_annet_slag_far_en_setning(tmp_path, innhold):
    (tmp_path / "x").write_text(innhold, encoding="utf-8")
    with pytest.raises(KursFeil, match="ikke en fremgangsfil"):
        hent(tmp_path / "x")


@pytest.mark.parametrize("kall", [{"hent": "finnes-ikke"}, {"hent": 3}, {"lagre": ""}, {"lagre": "/finnes/ikke/x"}])
def test_gale_filnavn_far_en_vennlig_linje(kall, capsys):
    fremgang(**kall)
    ut = capsys.readouterr().out
    assert ut.startswith("→ ") and ut.count("\n") == 1


def test_uten_noe_provd_sies_det(capsys):
    fremgang()
    assert "ikke prøvd noen øvelser ennå" in capsys.readouterr().out


def test_oversikten_teller_bare_ovelser_som_finnes():
    noter(A, True)
    noter("01-rollen/borte", True)
    leksjon1 = oversikt()[1]
    assert leksjon1[1:3] == (1, 1) and leksjon1[3] >= 8
