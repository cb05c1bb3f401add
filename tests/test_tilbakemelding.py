"""Løftet: studenten får én norsk side som virker uten nett, viser det viktigste for hver oppgave, og aldri koden i prøvene."""

from __future__ import annotations

import itertools
import re
import shutil

import pytest
from innlevering import kilden, lost, rolle
from klassen import SLUG, besvarelse, lag_klasse, lever, losningene

from somekurs.retting.nbgraderen import kjor_trinn, nbgrader_api, oppsett, rett_en
from somekurs.tilbakemelding.side import MAL, Del, _markdown, _ramse

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FARLIG = "Hei <script>alert(1)</script> <img src=x onerror=alert(2)> [lenke](javascript:alert(3)) **fet**"
GALE_ROLLER = 'roller = "1D 2F 3H 4D 5E 6G 7F 8H"'
STUDENTER = {
    "Åse Bø": lambda los: {**los, "a01-ben": los["a01-ben"].replace(" - 7", ""), "a01-rolle": FARLIG},
    "stopper": lambda los: {
        **los,
        "a01-film": 'timepris = timeliste["pris"]',
        "a01-roller": 'roller = "1D 2F 3H 4D 5E 6G 7F 8H"',
    },
    "blank": lambda los: {},
}


@pytest.fixture(scope="module")
def sider(tmp_path_factory) -> dict[str, str]:
    klasse = lag_klasse(tmp_path_factory.mktemp("svar"))
    api = nbgrader_api(oppsett(klasse, Exchange={"root": str(klasse)}))
    kjor_trinn(api.generate_assignment, SLUG)
    ut = {}
    for student, svar in STUDENTER.items():
        lever(klasse, student, besvarelse(svar(losningene())))
        gikk, logg = rett_en(api, SLUG, student)
        assert gikk, logg
    with api.gradebook as gb:
        grade = gb.find_grade("a01-rolle", "innlevering", SLUG, "Åse Bø")
        grade.manual_score, grade.needs_manual_grade = 3.0, False
        gb.find_comment("a01-rolle", "innlevering", SLUG, "Åse Bø").manual_comment = "Si mer om *hvorfor*."
        gb.db.commit()
    for student in STUDENTER:
        gikk, logg = kjor_trinn(api.generate_feedback, SLUG, student, force=True)
        assert gikk, logg
        fil = klasse / "feedback" / student / SLUG / "innlevering.html"
        ut[student] = fil.read_text("utf-8")
        ut[f"{student}/fil"] = str(fil)
    return ut


def tekst(side: str) -> str:
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", side, flags=re.S).split())


def test_forste_avsnitt_sier_hvor_det_gikk_bra_og_hva_en_bor_se_pa(sider):
    side = tekst(sider["Åse Bø"])
    assert "Åse Bø har 15,5 av 20 poeng. Alt stemmer i oppgave 1, 2 og 3. Se nærmere på oppgave 4 og 5." in side


def test_det_som_gikk_bra_er_sagt_med_en_setning(sider):
    assert "✓ Du finner timene filteret gikk forbi" in tekst(sider["Åse Bø"])


def test_det_som_mangler_er_forklart_en_gang(sider):
    side = tekst(sider["Åse Bø"])
    assert side.count("regnet med to ganger") == 1 and "Kjørt på tallene fra en annen måned" not in side
    assert "«Sju timer for mye» i leksjonen" in side


def test_laererens_poeng_kommentar_og_eksemplene_er_med(sider):
    side = sider["Åse Bø"]
    assert "3 av 6 poeng" in side and "Si mer om <em>hvorfor</em>." in side
    assert "Nivå 4 (6 poeng)" in tekst(side) and "MARK SCHEME" not in side


def test_en_oppgave_som_venter_er_ikke_null_poeng(sider):
    side = tekst(sider["stopper"])
    assert "av 14 poeng" in side and "Læreren har ikke vurdert oppgave 5 ennå" in side and "0 av 6" not in side
    assert "Nivå 4" not in side.split("Oppgave 5: Hva trekker, og hva bekymrer? (venter")[1]


def test_en_celle_som_stoppet_er_forklart_pa_norsk(sider):
    side = tekst(sider["stopper"])
    assert "Her stoppet koden din" in side and "har ingen kolonne som heter «pris»" in side and "Traceback" not in side


def test_en_tom_besvarelse_er_nevnt_en_gang_for_hver_oppgave(sider):
    side = tekst(sider["blank"])
    assert side.count("Du har ikke svart på denne oppgaven.") == 5 and "tre prikker" not in side


def test_koden_i_provene_vises_aldri(sider):
    for student in STUDENTER:
        for c in kilden(SLUG).cells:
            if rolle(c) == "prove":
                for linje in lost(c.source).splitlines():
                    assert len(linje.strip()) < 12 or linje.strip() not in sider[student], linje
        assert "gi_poeng" not in sider[student] and "1G 2F" not in sider["stopper"]


def test_det_en_student_skriver_kan_ikke_kjore(sider):
    side = sider["Åse Bø"]
    assert "<script" not in side and "<img" not in side and "javascript:" not in side and "<strong>fet</strong>" in side


def test_siden_er_liten_og_henter_ingenting(sider):
    for student in STUDENTER:
        side = sider[student]
        assert len(side.encode()) < 300_000
        assert not re.search(r"(?:src|href)=[\"'](?!#)", side) and "url(" not in side and "@import" not in side


def test_siden_er_bygget_for_en_skjermleser(sider):
    for student in STUDENTER:
        side = sider[student]
        assert '<html lang="nb">' in side and side.count("<h1>") == 1
        assert side.count("<h2") == 5 and "<caption>" in side and 'scope="col"' in side and 'scope="row"' in side
        nivaer = [int(n) for n in re.findall(r"<h(\d)", side)]
        assert all(b - a <= 1 for a, b in itertools.pairwise(nivaer))


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium finnes ikke på maskinen; .ci/run installerer den")
@pytest.mark.parametrize("tema", ["light", "dark"])
def test_siden_kan_leses_av_alle(sider, tema):
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        nettleser = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        side = nettleser.new_page(color_scheme=tema)
        utenfra = []
        side.on("request", lambda r: utenfra.append(r.url) if not r.url.startswith("file:") else None)
        for student in STUDENTER:
            side.goto(f"file://{sider[student + '/fil']}")
            funn = [v for v in Axe().run(side).response["violations"] if v["impact"] in ("serious", "critical")]
            assert not funn, [(v["id"], v["nodes"][0]["html"][:200]) for v in funn]
        assert utenfra == []
        nettleser.close()


def test_en_oppgave_som_venter_er_aldri_full():
    assert not Del("Oppgave 1: x", 0, 0, venter=True).full and Del("Oppgave 1: x", 2, 2).full


def test_ramsen():
    assert _ramse(["oppgave 1"]) == "oppgave 1"
    assert _ramse(["oppgave 1", "oppgave 2", "oppgave 4"]) == "oppgave 1, 2 og 4"


def test_markdown_slipper_ingenting_farlig_gjennom():
    assert "<b>" not in _markdown("<b>x</b>") and MAL.is_file()
