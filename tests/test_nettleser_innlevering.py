"""Løftet: en student ser over innleveringen med Validate, og en lærer vurderer og gir svar, alt i en ekte nettleser.

Alt skjer i en egen klasse. Skjermbilder legges i mappen SOMEKURS_SKJERMBILDER peker på, når den er satt.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import urllib.request

import pytest
from klassen import SLUG, besvarelse, lag_klasse, lever, losningene
from notatbok import ROT
from test_nettleser import CHROMIUM, FLAGG, bilde, ledig_port

from somekurs.retting.kommando import rett
from somekurs.tilbakemelding.kommando import tilbakemelding

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium finnes ikke på maskinen; .ci/run installerer den")


@pytest.fixture(scope="module")
def klasse(tmp_path_factory):
    mappe = lag_klasse(tmp_path_factory.mktemp("nettleser") / "klassen")
    lever(mappe, "Kari", besvarelse(losningene()))
    with pytest.MonkeyPatch.context() as m:
        m.setattr("sys.stdout", io.StringIO())
        rett([SLUG], mappe)
    return mappe


@pytest.fixture(scope="module")
def adresse(klasse, tmp_path_factory):
    hjem, port = tmp_path_factory.mktemp("hjem"), ledig_port()
    miljo = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "JUPYTER_"))}
    miljo |= {
        "HOME": str(hjem),
        "IPYTHONDIR": str(hjem / "ipython"),
        "JUPYTERLAB_WORKSPACES_DIR": str(hjem / "arbeidsrom"),
        "JUPYTERLAB_SETTINGS_DIR": str(hjem / "innstillinger"),
        "JUPYTER_CONFIG_PATH": str(ROT / "jupyter_config"),
        "JUPYTER_TOKEN": "prove",
        "PATH": f"{os.path.dirname(sys.executable)}{os.pathsep}{os.environ['PATH']}",
    }
    lab = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={klasse}",
        f"--ServerApp.port={port}",
        "--no-browser",
    ]
    lab += ["--allow-root", "--ServerApp.port_retries=0", "--ServerApp.answer_yes=True"]
    server = subprocess.Popen(lab, cwd=klasse, env=miljo, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rot = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{rot}/api?token=prove", timeout=5).close()
                break
            except OSError:
                assert server.poll() is None, "JupyterLab stoppet"
                time.sleep(0.2)
        yield rot
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="module")
def side(adresse):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        nettleser = p.chromium.launch(executable_path=CHROMIUM, args=FLAGG)
        side = nettleser.new_page(viewport={"width": 1280, "height": 1000})
        side.set_default_timeout(40_000)
        yield side
        nettleser.close()


def validate(side) -> str:
    side.locator(".validate-button").first.click()
    side.wait_for_selector(".jp-Dialog .validation-failed, .jp-Dialog .validation-success, .jp-Dialog-content pre")
    tekst = side.locator(".jp-Dialog").inner_text()
    bilde(side, "validate")
    side.locator(".jp-Dialog button").last.click()
    return " ".join(tekst.split())


def skriv(side, celle: str, kode: str) -> None:
    rute = side.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell").filter(has_text=celle).first
    rute.scroll_into_view_if_needed()
    rute.locator(".cm-content").click()
    side.keyboard.press("ControlOrMeta+a")
    side.keyboard.insert_text(kode)


def test_en_student_ser_over_svarene_med_validate(side, adresse):
    side.goto(f"{adresse}/lab/tree/assignments/{SLUG}/innlevering.ipynb?token=prove")
    side.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-MarkdownOutput h1")
    side.get_by_text("| Idle").wait_for()
    assert side.get_by_text("Create Assignment").count() == 0, "panelet for forfattere skal ikke forvirre studenten"
    skriv(
        side,
        "manglende_timer = ...",
        'manglende_timer = timeliste[timeliste["kunde"] == "Ullvott"]["timer"].sum()',
    )
    tekst = validate(side)
    assert "Oppgave 1: Timene som ikke kom med (3 poeng) → «manglende_timer» er 238,5. Det kommer trolig av at" in tekst
    assert "Oppgave 5: Hva trekker, og hva bekymrer? (6 poeng) Du har ikke svart på denne oppgaven ennå." in tekst
    assert "gi_poeng" not in tekst and "Traceback" not in tekst
    skriv(side, "manglende_timer = timeliste", losningene()["a01-manglende"])
    assert "Oppgave 1" not in validate(side)


def test_en_laerer_vurderer_en_oppgave_i_formgrader_og_skriver_tilbakemeldingen(side, adresse, klasse, monkeypatch):
    side.goto(f"{adresse}/formgrader/manage_assignments?token=prove")
    side.get_by_role("link", name=SLUG).first.wait_for()
    bilde(side, "formgrader")
    side.goto(f"{adresse}/formgrader/gradebook/{SLUG}/innlevering")
    side.locator("tbody tr a").first.click()
    poeng = side.locator("input.score.needs_manual_grade")
    poeng.wait_for()
    assert poeng.count() == 1, "bare den skrevne oppgaven venter på læreren"
    assert "Nivå 2 (3 poeng)" in side.inner_text("body"), "eksemplene på nivåene står under svaret"
    with side.expect_response(lambda r: "/api/grade/" in r.url and r.request.method == "PUT"):
        poeng.fill("4.5")
        poeng.press("Tab")
    with side.expect_response(lambda r: "/api/comment/" in r.url and r.request.method == "PUT"):
        kommentar = side.locator("textarea.comment").last
        kommentar.fill("Godt knyttet til fakturaen.")
        kommentar.press("Tab")
    bilde(side, "vurdering")
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert tilbakemelding([SLUG], klasse) == 0
    side.goto((klasse / "feedback" / "Kari" / SLUG / "innlevering.html").as_uri())
    tekst = side.inner_text("main")
    bilde(side, "tilbakemelding")
    assert "Kari har 18,5 av 20 poeng." in tekst and "Godt knyttet til fakturaen." in tekst
