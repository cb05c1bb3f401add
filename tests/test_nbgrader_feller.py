"""Løftet: fellene i nbgrader er kjent, og kurset går ikke i dem. Hver prøve viser fellen og at den er dekket til.

De første prøvene holder øye med nbgrader selv: endrer den seg, skal vi vite det før en klasse merker det.
"""

from __future__ import annotations

import copy

import nbformat
import pytest
from innlevering import SLUGER, kilden, lost, oppgaver, rolle, utgaven
from klassen import SLUG, besvarelse, finn, lag_klasse, losningene
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade
from nbgrader.validator import Validator
from notatbok import ROT

from somekurs.notatbok import cellens_id
from somekurs.retting.forbehandling import gjenreis
from somekurs.retting.nbgraderen import kjor_trinn, nbgrader_api, oppsett, rett_en
from somekurs.retting.trinn import UtenAdvarsler


def provecelle(*utdata, poeng=2):
    celle = new_code_cell("gi_poeng(2, '')")
    celle.metadata["nbgrader"] = {
        "grade": True,
        "solution": False,
        "locked": True,
        "points": poeng,
        "grade_id": "x",
        "schema_version": 3,
    }
    celle.outputs = list(utdata)
    return celle


def svar(tekst: str):
    return new_output("execute_result", {"text/plain": tekst}, execution_count=1)


STDERR = new_output("stream", name="stderr", text="FutureWarning: noe\n")


# ── det nbgrader gjør ────────────────────────────────────────────────────────────────────────────────


def test_en_advarsel_pa_stderr_gir_null_hos_nbgrader():
    assert determine_grade(provecelle(STDERR))[0] == 0


@pytest.mark.parametrize("tekst", ["np.int64(1)", "True", "None", "'to av fem'"])
def test_en_siste_linje_som_ikke_er_et_tall_gir_full_pott_hos_nbgrader(tekst):
    """Derfor er gi_poeng alltid den siste linjen, og gir None eller et ekte desimaltall."""
    assert determine_grade(provecelle(svar(tekst)))[0] == 2


def test_flere_poeng_enn_cellen_er_verdt_stopper_hos_nbgrader():
    with pytest.raises(ValueError):
        determine_grade(provecelle(svar("3.0")))


# ── det kurset gjør med det ──────────────────────────────────────────────────────────────────────────


def test_advarsler_i_en_testcelle_koster_ingenting():
    celle, _ = UtenAdvarsler().preprocess_cell(provecelle(STDERR, svar("1.5")), {}, 0)
    assert determine_grade(celle)[0] == 1.5


def test_advarsler_i_en_svarcelle_blir_staende_sa_laereren_ser_dem():
    celle = provecelle(STDERR)
    celle.metadata.nbgrader |= {"grade": False, "solution": True}
    assert UtenAdvarsler().preprocess_cell(celle, {}, 0)[0].outputs == [STDERR]


@pytest.mark.parametrize("slug", SLUGER)
def test_skjulte_og_synlige_prover_star_i_hver_sin_celle(slug):
    """I samme celle ville Validate sagt at en helt riktig besvarelse ikke består."""
    for o in oppgaver(slug):
        skjult = ["HIDDEN TESTS" in p.source for p in o.prover]
        assert any(skjult) and not all(skjult), o.id
        for p in o.prover:
            if "HIDDEN TESTS" in p.source:
                synlig = p.source.split("### BEGIN HIDDEN TESTS")[0].strip()
                assert synlig.startswith("# ") and "\n" not in synlig, "en tom celle forvirrer; si hva som skjer her"


GALT_SVAR = {
    "01-rollen": ("a01-ben", " - 7", "", "regnet med to ganger"),
    "02-kultur": ("a02-trend", "> 35", ">= 35", "åtte dager er med"),
    "03-skriving": ("a03-kontrast", "#F4F1EA", "#FFFFFF", "regnet mot hvitt"),
    "07-nokkeltall": ("a07-rate", "    return ", "    ", "gir ingenting tilbake"),
}


@pytest.mark.parametrize("slug", SLUGER)
def test_validate_godtar_en_riktig_besvarelse_og_sier_fra_pa_norsk_om_en_gal(slug, tmp_path, monkeypatch):
    monkeypatch.chdir(ROT / "assignments" / slug)
    los = losningene(slug)
    oppgave, fra, til, melding = GALT_SVAR[slug]
    assert fra in los[oppgave]
    for navn, endre, bit in (
        ("riktig", {}, None),
        ("gal", {oppgave: los[oppgave].replace(fra, til)}, melding),
        ("tom", dict.fromkeys(los, ""), "finnes ikke"),
    ):
        fil = tmp_path / f"{navn}.ipynb"
        nbformat.write(besvarelse(los | endre, slug=slug), fil)
        monkeypatch.setenv("SOMEKURS_DATA", str(ROT / "datasets"))
        funn = Validator().validate(str(fil))
        if bit is None:
            assert funn == {}
        else:
            meldinger = [" ".join(f["raw_error"].split()) for f in funn["failed"]]
            assert any(bit in m for m in meldinger), meldinger
            assert not any("Traceback" in m or "Partial credit" in m for m in meldinger)


def celler(*endringer) -> list:
    bok = besvarelse(losningene())
    for endre in endringer:
        endre(bok.cells)
    return bok.cells


MAL = utgaven(SLUG).cells


def ider(celler) -> list[str]:
    return [cellens_id(c) for c in celler if cellens_id(c)]


def test_en_urort_rekkefolge_blir_staende():
    fra = celler()
    til, merknader = gjenreis(fra, MAL)
    assert til == fra and merknader == []


def test_ingenting_av_det_den_laerende_skrev_blir_borte():
    egen = new_code_cell("min_egen = 1")
    fra = celler(lambda c: c.insert(5, egen), lambda c: c.pop(finn(c, "a01-ben-form")))
    for kilde in [c["source"] for c in fra]:
        assert kilde in [c["source"] for c in gjenreis(fra, MAL)[0]]


@pytest.mark.parametrize("id_", [c["id"] for c in MAL if rolle(c) in ("prove", "lest", "manuell")])
def test_en_slettet_celle_settes_tilbake_der_den_sto(id_):
    til, merknader = gjenreis(celler(lambda c: c.pop(finn(c, id_))), MAL)
    assert ider(til) == ider(MAL) and len(merknader) == 1 and id_ in merknader[0]


def test_alle_testcellene_slettet():
    def slett(c):
        c[:] = [x for x in c if rolle(x) != "prove"]

    assert ider(gjenreis(celler(slett), MAL)[0]) == ider(MAL)


def test_en_slettet_svarcelle_nevnes_men_fylles_ikke_inn():
    """Studenten kan ha svart i en egen celle, og en ny tom celle ville tømt svaret."""
    til, merknader = gjenreis(celler(lambda c: c.pop(finn(c, "a01-film"))), MAL)
    assert "a01-film" not in ider(til) and "slettet" in merknader[0]
    assert ider(til).index("a01-film-form") < ider(til).index("a01-ben")


@pytest.mark.parametrize("id_", ["a01-roller-form", "a01-ben-maned"])
def test_en_prove_som_star_foran_svaret_flyttes(id_):
    til, merknader = gjenreis(celler(lambda c: c.insert(0, c.pop(finn(c, id_)))), MAL)
    assert "flyttet" in merknader[0]
    o = next(o for o in oppgaver(SLUG) if id_ in [p["id"] for p in o.prover])
    assert ider(til).index(o.id) < ider(til).index(id_)


def test_en_kopiert_testcelle_telles_en_gang():
    til, _ = gjenreis(celler(lambda c: c.append(copy.deepcopy(c[finn(c, "a01-ben-form")]))), MAL)
    assert sorted(ider(til)) == sorted(ider(MAL))


def test_av_to_svarceller_teller_den_siste_som_er_fylt_ut():
    def kopier(c):
        tom, full = copy.deepcopy(MAL[finn(MAL, "a01-film")]), copy.deepcopy(c[finn(c, "a01-film")])
        full["source"] += "\n# på nytt"
        c[finn(c, "a01-film") + 1 : finn(c, "a01-film") + 1] = [full, tom]

    til, merknader = gjenreis(celler(kopier), MAL)
    valgt = next(c for c in til if cellens_id(c) == "a01-film")
    assert valgt["source"].endswith("# på nytt") and "kopiert eller delt" in merknader[0]
    assert sorted(ider(til)) == sorted(ider(MAL))


def test_en_fremmed_celle_blir_en_vanlig_celle():
    fremmed = new_code_cell("x = 1")
    fremmed.metadata["nbgrader"] = {
        "grade_id": "a99-annet",
        "grade": True,
        "solution": False,
        "points": 100,
        "locked": True,
    }
    til, merknader = gjenreis(celler(lambda c: c.append(fremmed)), MAL)
    assert "a99-annet" not in ider(til) and "hører ikke til" in merknader[0]


def test_den_utleverte_notatboken_endres_ikke_av_gjenreisingen():
    for_ = copy.deepcopy(MAL)
    gjenreis(celler(lambda c: c.clear()), MAL)
    assert for_ == MAL


# ── hele veien gjennom nbgrader ──────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def klasse(tmp_path_factory):
    mappe = lag_klasse(tmp_path_factory.mktemp("feller"))
    gikk, logg = kjor_trinn(api(mappe).generate_assignment, SLUG)
    assert gikk, logg
    return mappe


def api(mappe):
    return nbgrader_api(oppsett(mappe, Exchange={"root": str(mappe)}))


def poeng_til(klasse, student: str, bok) -> dict[str, float | None]:
    from klassen import lever

    lever(klasse, student, bok)
    gikk, logg = rett_en(api(klasse), SLUG, student)
    assert gikk, logg
    with api(klasse).gradebook as gb:
        return {g.cell.name: g.auto_score for n in gb.find_submission(SLUG, student).notebooks for g in n.grades}


def test_en_svarcelle_gjort_om_til_tekst_stopper_ikke_rettingen(klasse):
    def til_tekst(c):
        celle = c[finn(c, "a01-film")]
        celle["cell_type"] = "markdown"
        del celle["outputs"], celle["execution_count"]
        celle["attachments"] = {"bilde.png": {"image/png": "aGVp"}}

    poeng = poeng_til(klasse, "tekst", besvarelse(losningene(), til_tekst))
    assert poeng["a01-film-form"] == 1 and poeng["a01-ben-maned"] == 3


def test_endrede_testceller_settes_tilbake(klasse):
    def jukse(c):
        for celle in c:
            if rolle(celle) == "prove":
                celle["source"] = "None"
                celle["metadata"]["nbgrader"]["points"] = 100

    poeng = poeng_til(klasse, "juks", besvarelse({}, jukse))
    assert sum(v or 0 for v in poeng.values()) == 0


def test_input_i_en_svarcelle_stopper_bare_den_cellen(klasse):
    bok = besvarelse(losningene() | {"a01-film": "timepris = int(input('pris?'))\npris_film = timepris * 6.5"})
    poeng = poeng_til(klasse, "sporsmal", bok)
    assert poeng["a01-film-form"] == 0 and poeng["a01-ben-maned"] == 3


def test_en_svarcelle_som_avslutter_programmet_pent_koster_bare_seg_selv(klasse):
    poeng = poeng_til(klasse, "exit", besvarelse(losningene() | {"a01-film": "raise SystemExit"}))
    assert poeng["a01-manglende-maned"] == 2 and poeng["a01-ben-maned"] == 3


def test_koden_i_en_besvarelse_kan_ikke_endre_dataene_en_skjult_prove_bruker(klasse):
    bok = besvarelse(losningene() | {"a01-film": losningene()["a01-film"] + "\ntimeliste['timer'] = 1\n"})
    poeng = poeng_til(klasse, "overskriver", bok)
    # oppgave 4 regner på den ødelagte tabellen både her og på den andre måneden, og det er hennes feil; oppgave 1 står
    assert poeng["a01-manglende-maned"] == 2


def eldre_format(bok):
    """Slik Colab og eldre programmer lagrer: format 4.4, uten id på cellene."""
    bok["nbformat_minor"] = 4
    for c in bok["cells"]:
        del c["id"]


def like_ider(bok):
    for c in bok["cells"]:
        c["id"] = "samme"


def fremmed_metadata(bok):
    bok["metadata"] = {"colab": {"provenance": []}, "kernelspec": {"name": "min-egen", "display_name": "Min egen"}}
    for c in bok["cells"]:
        c["metadata"]["colab"] = {"base_uri": "https://localhost:8080/"}
        if c["cell_type"] == "code":
            c["execution_count"], c["outputs"] = 7, [{"output_type": "stream", "name": "stdout", "text": ["hei\n"]}]


@pytest.mark.parametrize("endre", [eldre_format, like_ider, fremmed_metadata], ids=lambda f: f.__name__)
def test_en_besvarelse_fra_et_annet_program_rettes(klasse, endre, monkeypatch):
    import io
    import json

    from klassen import lever

    from somekurs.retting.kommando import rett

    bok = json.loads(json.dumps(besvarelse(losningene())))
    endre(bok)
    lever(klasse, endre.__name__, json.dumps(bok))
    ut = io.StringIO()
    monkeypatch.setattr("sys.stdout", ut)
    rett([SLUG, "--student", endre.__name__], klasse)
    assert f"{endre.__name__}  14 av 20, 6 venter" in ut.getvalue(), ut.getvalue()


@pytest.mark.parametrize(
    "innhold", ["[]", "{}", '{"cells": 3}', '{"cells": [1]}', '{"worksheets": []}', "", "<html></html>", "\x00\x01"]
)
def test_noe_som_ikke_er_en_notatbok_far_en_setning(tmp_path, innhold):
    from somekurs.retting.leveringer import Levering, klargjor

    (tmp_path / "innlevering.ipynb").write_text(innhold, "utf-8")
    x = Levering("Ola", tmp_path)
    klargjor(x, MAL)
    assert x.stopp and "\n" not in x.stopp and "git" not in x.stopp and x.merknader == []
    assert (tmp_path / "innlevering.ipynb").read_text("utf-8") == innhold


def test_filene_i_innleveringen_er_bare_notatboken():
    """nbgrader kopierer alt som ligger i mappen, inn i utgaven."""
    for slug in SLUGER:
        filer = [f.name for f in (ROT / "solutions" / slug).iterdir() if f.name != ".ipynb_checkpoints"]
        assert filer == ["innlevering.ipynb"]


def test_det_studenter_leverer_og_klassens_fro_er_aldri_i_git(tmp_path):
    import subprocess

    stier = ["submitted/x/01-rollen/innlevering.ipynb", "autograded/x/y.ipynb", "feedback/x/y.html", "gradebook.db"]
    stier += ["klassefro.txt", "downloaded/01-rollen/archive/a.zip", ".nbgrader.log", "gradebook.db.bak"]
    for sti in stier:
        svar_ = subprocess.run(["git", "check-ignore", "-q", sti], cwd=ROT)
        assert svar_.returncode == 0, f"{sti} er ikke i .gitignore"


def test_kilden_har_ingen_utdata():
    for slug in SLUGER:
        for c in kilden(slug).cells:
            assert not c.get("outputs") and not c.get("execution_count"), c["id"]
            assert lost(c.source) is not None


def test_jupytext_parer_ikke_innleveringene():
    """Et par kunne lagt svarene tilbake i studentens fil."""
    for mappe in ("solutions", "assignments"):
        for slug in SLUGER:
            bok = nbformat.read(ROT / mappe / slug / "innlevering.ipynb", 4)
            assert "jupytext" not in bok.metadata


def test_en_kjerne_som_dor_for_den_er_i_gang_far_en_ny_sjanse():
    forsok = []

    class Ustabil:
        def autograde(self, *_, **__):
            forsok.append(1)
            return {"success": len(forsok) > 1, "error": "RuntimeError: Kernel died before replying to kernel_info"}

    assert rett_en(Ustabil(), SLUG, "x")[0] and len(forsok) == 2
