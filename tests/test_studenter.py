"""Løftet: hver student får nøyaktig de poengene hun skal ha, fra utlevering til poengfil, og ingen blir borte i stillhet.

De simulerte studentene leverer på hver sin måte: to gjennom nbgraders utveksling, tre i en zip fra Canvas, resten i
mappen læreren samler dem i. Så rettes klassen med `python3 kurs.py rett`, og tilbakemeldingene skrives.
"""

from __future__ import annotations

import copy
import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from klassen import SLUG, besvarelse, finn, lag_klasse, lever, losningene, som_json

from somekurs.feil import KursFeil
from somekurs.retting.kommando import rett
from somekurs.retting.nbgraderen import kjor_trinn, nbgrader_api, oppsett
from somekurs.tilbakemelding.kommando import tilbakemelding

FRIST = "2026-09-01 12.00"  # norsk tid, altså kl. 10 UTC


def halv() -> dict[str, str]:
    return {k: v for k, v in losningene().items() if k in ("a01-manglende", "a01-roller")}


def rotete(celler: list) -> None:
    """Sletter to testceller, flytter en tredje foran svaret, og kopierer en utfylt svarcelle med en tom etter."""
    kopi = copy.deepcopy(celler[finn(celler, "a01-manglende")])
    kopi["id"], kopi["source"] = "kopi", "manglende_timer = ...\n"
    celler.insert(finn(celler, "a01-manglende") + 1, kopi)
    for id_ in ("a01-film-form", "a01-ben-maned"):
        del celler[finn(celler, id_)]
    celler.insert(finn(celler, "a01-roller"), celler.pop(finn(celler, "a01-roller-valg")))


def delt(celler: list) -> None:
    """Deler svarcellen til oppgave 4 i to, slik JupyterLab gjør det: begge halvdelene har samme navn hos nbgrader."""
    plass = finn(celler, "a01-ben")
    linjer = celler[plass]["source"].splitlines()
    resten = copy.deepcopy(celler[plass])
    celler[plass]["source"], resten["source"], resten["id"] = "\n".join(linjer[:5]), "\n".join(linjer[5:]), "resten"
    celler.insert(plass + 1, resten)


def uten_svarcelle(celler: list) -> None:
    """Har slettet svarcellen til oppgave 1, og skrevet svaret i en egen celle samme sted."""
    celle = celler[finn(celler, "a01-manglende")]
    celle["metadata"], celle["id"] = {}, "min-egen"


ADVARSEL = """import warnings
warnings.warn("dette blir annerledes i neste utgave", FutureWarning)
timeliste["timer"].fillna(0, inplace=True)
"""
ANNEN_VEI = """rene = timeliste.drop_duplicates()
per_ben = rene.groupby("ben")["timer"].sum()
timer_innhold = per_ben["innhold"]
timer_strategi = per_ben["strategi"]
timer_analyse = per_ben["analyse"]
"""

# student → (poengene hun skal ha, poengene som venter på læreren, det læreren skal få vite)
SKAL_HA = {
    "perfekt": (14, 6, ""),
    "blank": (0, 0, ""),
    "halvveis": (8, 0, ""),
    "teller dobbelt": (12.5, 6, ""),
    "roter med cellene": (14, 6, "kopiert eller delt"),
    "deler en celle": (14, 6, "kopiert eller delt"),
    "egen celle": (14, 6, "er slettet"),
    "advarsel": (14, 6, ""),
    "annen vei": (14, 6, ""),
    "annet filnavn": (14, 6, "Filen het «Innlevering 1 (ferdig) [v2].ipynb»"),
    "Åse Bø": (14, 6, ""),
    "to ganger": (14, 6, "Levert 3 timer etter fristen"),
}
UTEN_POENG = {
    "halv fil": "JSON-teksten stopper her. Be studenten levere på nytt.",
    "to filer": "2 notatbøker",
    "en annen bok": "Fant ingen notatbok",
}


@pytest.fixture(scope="module")
def klasse(tmp_path_factory) -> Path:
    mappe = lag_klasse(tmp_path_factory.mktemp("klasse") / "mitt kurs på øya" / "kurset")
    los = losningene()
    ute = mappe.parent / "utveksling"
    ute.mkdir(mode=0o777)
    ute.chmod(0o777)
    api = nbgrader_api(oppsett(mappe, Exchange={"root": str(ute)}))
    for trinn in (api.generate_assignment, api.release_assignment):
        gikk, logg = kjor_trinn(trinn, SLUG)
        assert gikk, logg
    send_inn(ute, "perfekt", som_json(besvarelse(los)), "2026-09-01 08:00:00.000000 UTC")
    send_inn(ute, "to ganger", som_json(besvarelse(halv())), "2026-09-01 09:00:00.000000 UTC")
    send_inn(ute, "to ganger", som_json(besvarelse(los)), "2026-09-01 13:00:00.000000 UTC")
    gikk, logg = kjor_trinn(api.collect, SLUG)
    assert gikk, logg

    fra_canvas(
        mappe,
        {"blank_11_21": besvarelse({}), "halvveis_12_22": besvarelse(halv()), "Åse Bø_LATE_13_23": besvarelse(los)},
    )

    lever(mappe, "teller dobbelt", besvarelse(los | {"a01-ben": los["a01-ben"].replace(" - 7", "")}))
    lever(mappe, "roter med cellene", besvarelse(los, rotete))
    lever(mappe, "deler en celle", besvarelse(los, delt))
    lever(mappe, "egen celle", besvarelse(los, uten_svarcelle))
    lever(mappe, "advarsel", besvarelse({k: (ADVARSEL + v if "timer_" in v else v) for k, v in los.items()}))
    lever(mappe, "annen vei", besvarelse(los | {"a01-ben": ANNEN_VEI}))
    lever(mappe, "annet filnavn", besvarelse(los), "Innlevering 1 (ferdig) [v2].ipynb")
    lever(mappe, "halv fil", som_json(besvarelse(los))[:3000])
    lever(mappe, "to filer", besvarelse(los), "utkast.ipynb")
    lever(mappe, "to filer", besvarelse(los), "ferdig.ipynb")
    lever(mappe, "en annen bok", '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}', "lekse.ipynb")
    return mappe


def send_inn(ute: Path, student: str, bok: str, tid: str) -> None:
    """Det `nbgrader submit` legger igjen når studenten trykker Submit."""
    mappe = ute / "sosiale-medier-i-praksis" / "inbound" / f"{student}+{SLUG}+{tid}+{abs(hash(tid)):x}"
    mappe.mkdir(parents=True)
    (mappe / "innlevering.ipynb").write_text(bok, encoding="utf-8")
    (mappe / "timestamp.txt").write_text(tid, encoding="utf-8")


def fra_canvas(mappe: Path, boker: dict) -> None:
    """Zip-filen læreren laster ned, samlet med `nbgrader zip_collect`."""
    from nbgrader.apps import ZipCollectApp

    arkiv = mappe / "downloaded" / SLUG / "archive"
    arkiv.mkdir(parents=True)
    with zipfile.ZipFile(arkiv / "submissions.zip", "w") as z:
        for navn, bok in boker.items():
            z.writestr(f"{navn}_innlevering.ipynb", som_json(bok))
        z.writestr("Ida_14_24_innlevering.pdf", b"%PDF-1.7")
    app = ZipCollectApp(config=oppsett(mappe))
    app.initialize([SLUG, "--log-level=CRITICAL"])
    app.start()


@pytest.fixture(scope="module")
def rettet(klasse) -> tuple[Path, str]:
    """(klassen, det `rett` skrev)."""
    ut = io.StringIO()
    with pytest.MonkeyPatch.context() as m:
        m.setattr("sys.stdout", ut)
        assert rett([SLUG, "--frist", FRIST], klasse) == 0
    return klasse, ut.getvalue()


@pytest.fixture(scope="module")
def poengfil(rettet) -> dict[str, dict[str, str]]:
    klasse, _ = rettet
    with pytest.MonkeyPatch.context() as m:
        m.setattr("sys.stdout", io.StringIO())
        tilbakemelding([SLUG], klasse)
    tekst = (klasse / "feedback" / f"poeng-{SLUG}.csv").read_text("utf-8-sig")
    return {r["student"]: r for r in csv.DictReader(io.StringIO(tekst), delimiter=";")}


@pytest.mark.parametrize("student", SKAL_HA)
def test_poengene_er_noyaktig_de_hun_skal_ha(poengfil, student):
    poeng, venter, _ = SKAL_HA[student]
    rad = poengfil[student]
    assert float(rad["poeng"].replace(",", ".")) == poeng
    assert float(rad["venter på vurdering"]) == venter and rad["av"] == "20"


@pytest.mark.parametrize("student", SKAL_HA)
def test_sammendraget_nevner_hver_student_og_det_laereren_bor_vite(rettet, student):
    poeng, _, merknad = SKAL_HA[student]
    linjer = rettet[1].splitlines()
    nr = next(i for i, x in enumerate(linjer) if x.startswith(f"  {student}  ") and " av 20" in x)
    assert f"{poeng:g} av 20".replace(".", ",") in linjer[nr]
    egne = [x for x in linjer[nr + 1 : nr + 6] if x.strip().startswith("·")]
    assert not merknad or any(merknad in x.replace("\xa0", " ") for x in egne), linjer[nr : nr + 6]


@pytest.mark.parametrize("student", UTEN_POENG)
def test_den_som_ikke_kan_rettes_er_nevnt_med_grunnen(rettet, student):
    etter = rettet[1].split("Disse må et menneske se på:")[1]
    assert any(x.startswith(f"  {student}: ") and UTEN_POENG[student] in x for x in etter.splitlines()), etter


def test_en_fil_ingen_kunne_samle_inn_er_nevnt(rettet):
    assert "ikke samlet inn:\n\n  Ida_14_24_innlevering.pdf" in rettet[1]


def test_sammendraget_er_norsk_og_uten_stoy(rettet):
    for ord_ in ("Traceback", "WARNING", "Exception", "Error", "notebook"):
        assert ord_ not in rettet[1]


def test_ingenting_studenten_leverte_er_endret(rettet):
    mappe = rettet[0] / "submitted" / "annet filnavn" / SLUG
    assert {f.name for f in mappe.iterdir()} == {"Innlevering 1 (ferdig) [v2].ipynb", "innlevering.ipynb"}
    assert len((rettet[0] / "submitted" / "halv fil" / SLUG / "innlevering.ipynb").read_text("utf-8")) == 3000


def test_fristen_og_leveringen_star_i_norsk_tid(poengfil):
    rad = poengfil["to ganger"]
    assert rad["frist"] == "01.09.2026 12.00" and rad["levert"] == "01.09.2026 15.00"


def test_alle_far_en_side(rettet, poengfil):
    for student in SKAL_HA:
        assert (rettet[0] / "feedback" / student / SLUG / "innlevering.html").is_file()


def test_neste_gang_rettes_bare_det_som_er_nytt(rettet, monkeypatch):
    klasse, _ = rettet
    fil = lever(klasse, "blank", besvarelse(halv()))
    assert fil.is_file()
    ut = io.StringIO()
    monkeypatch.setattr("sys.stdout", ut)
    rett([SLUG], klasse)
    assert [x for x in ut.getvalue().splitlines() if x.startswith("  1 av 1: ")] == ["  1 av 1: blank"]
    assert "blank" in ut.getvalue() and "  8 av 20" in ut.getvalue()


def test_poeng_satt_for_hand_star_nar_noe_rettes_pa_nytt(rettet, monkeypatch):
    klasse, _ = rettet
    monkeypatch.setattr("sys.stdout", io.StringIO())
    api = nbgrader_api(oppsett(klasse))
    with api.gradebook as gb:
        gb.find_grade("a01-rolle", "innlevering", SLUG, "annen vei").manual_score = 4.5
        gb.db.commit()
    rett([SLUG, "--alle", "--student", "annen vei"], klasse)
    with api.gradebook as gb:
        assert gb.find_submission(SLUG, "annen vei").score == 18.5


def test_klassens_fro_er_laget_og_brukt_igjen(rettet):
    fro = (rettet[0] / "klassefro.txt").read_text("utf-8").strip()
    assert fro.isdigit() and "klassefro.txt" in rettet[1]


def test_tiden_er_lest_som_norsk_tid():
    from somekurs.retting.kommando import les_frist

    assert les_frist("2026-12-01 23.59") == datetime(2026, 12, 1, 22, 59)


@pytest.mark.parametrize(
    ("ordene", "bit"),
    [
        ([], "Skriv hvilken innlevering"),
        (["99-finnes-ikke"], "Det finnes: 01-rollen"),
        ([SLUG, "--frist", "i morgen"], "kan ikke leses"),
        ([SLUG, "--fris", "2026-12-01 23.59"], "ord eller valg for mye"),
        ([SLUG, "--student", "Ola"], "Fant ingen besvarelser fra «Ola»"),
    ],
)
def test_gale_ord_far_en_setning(klasse, ordene, bit):
    with pytest.raises(KursFeil, match=bit):
        rett(ordene, klasse)


def test_tilbakemelding_for_noe_er_rettet_far_en_setning(tmp_path):
    with pytest.raises(KursFeil, match=r"Kjør «python3 kurs\.py rett 01-rollen» først"):
        tilbakemelding([SLUG], lag_klasse(tmp_path))
