"""Løftet: `rett` gir hver besvarelse et resultat, tåler å bli avbrutt, og sier hvem som flytter seg når det rettes om igjen."""

from __future__ import annotations

import copy
import os
import re
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from klassen import SLUG, bare_i_sandkasse, besvarelse, finn, lag_klasse, lever, losningene, som_json

from somekurs.feil import KursFeil
from somekurs.retting.kommando import rett
from somekurs.retting.nbgraderen import nbgrader_api, oppsett

KODE = "from pathlib import Path; from somekurs.retting.kommando import rett; rett({ord_!r}, Path({mappe!r}))"


def poengene(klasse: Path) -> dict[str, float | None]:
    api = nbgrader_api(oppsett(klasse, Exchange={"root": str(klasse.parent / "ute")}))
    with api.gradebook as gb:
        ut = {}
        for s in gb.assignment_submissions(SLUG):
            prover = [g for n in s.notebooks for g in n.grades if g.cell_type == "code"]
            ut[s.student.id] = None if any(g.auto_score is None for g in prover) else s.score
    return ut


def start(klasse: Path, *ord_: str) -> subprocess.Popen:
    kode = KODE.format(ord_=[SLUG, *ord_], mappe=str(klasse))
    return subprocess.Popen(
        [sys.executable, "-u", "-c", kode],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@bare_i_sandkasse
def test_en_retting_som_drepes_fortsetter_der_den_slapp(tmp_path):
    klasse = lag_klasse(tmp_path / "klasse")
    for i in range(14):
        lever(klasse, f"student {i:02}", besvarelse(losningene()))
    p = start(klasse, "--arbeidere", "2")
    while (linje := p.stdout.readline()) and " 4 av 14" not in linje:
        pass
    os.kill(p.pid, signal.SIGKILL)
    p.wait(10)
    p.stdout.close()
    etter = {s for s, x in poengene(klasse).items() if x is not None}
    assert 3 <= len(etter) < 14
    frist = time.monotonic() + 15
    while _sandkasser_under(p.pid) and time.monotonic() < frist:
        time.sleep(0.2)
    assert not _sandkasser_under(p.pid), "arbeiderne og sandkassene skal dø med den som startet dem"
    ut, _ = start(klasse, "--arbeidere", "2").communicate(timeout=120)
    assert poengene(klasse) == {f"student {i:02}": 14 for i in range(14)}
    assert sum(" av 14: " in x or f" av {14 - len(etter)}: " in x for x in ut.splitlines()) <= 14 - len(etter) + 1


def _sandkasser_under(gruppe: int) -> list[int]:
    """Prosessene som fortsatt er i samme økt som den som ble drept."""
    ut = []
    for p in (int(x) for x in os.listdir("/proc") if x.isdigit()):
        try:
            if os.getsid(p) == gruppe:
                ut.append(p)
        except OSError:
            continue
    return ut


def test_den_som_flytter_seg_er_nevnt_med_hvor_mye(tmp_path, capsys):
    klasse = lag_klasse(tmp_path / "klasse")
    lever(klasse, "Ida", besvarelse({}))
    lever(klasse, "Tor", besvarelse(losningene()))
    rett([SLUG], klasse)
    assert "før" not in capsys.readouterr().out
    lever(klasse, "Ida", besvarelse(losningene()))
    rett([SLUG, "--alle"], klasse)
    ut = capsys.readouterr().out
    assert "14 av 20, før 0" in ut and ut.count("før") == 1


def til_tekst(celler: list) -> None:
    celler[finn(celler, "a01-manglende")]["cell_type"] = "markdown"
    for n in ("outputs", "execution_count"):
        celler[finn(celler, "a01-manglende")].pop(n, None)


def gammel_utgave(celler: list) -> None:
    """Utlevert før oppgaven om filmen kom til, og med en annen prøve på den første."""
    celler[:] = [c for c in celler if not c["id"].startswith("a01-film")]
    celler[finn(celler, "a01-manglende-form")]["source"] = "assert manglende_timer == 3"
    celler.insert(1, {**copy.deepcopy(celler[finn(celler, "a01-ben-form")]), "id": "a01-gammel"})
    celler[1]["metadata"]["nbgrader"]["grade_id"] = "a01-gammel"


LOS = losningene()
FILM = 2  # poengene oppgaven om filmen gir
RARE = {
    "dør": (besvarelse(LOS | {"a01-manglende": "import os; os._exit(1)"}), 11, "avsluttet seg selv"),
    "evig": (besvarelse(LOS | {"a01-manglende": "while True: pass"}), 11, "avbrutt etter"),
    "skriver": (
        besvarelse(LOS | {"a01-manglende": LOS["a01-manglende"] + "\nprint('x' * 5_000_000)"}),
        14,
        "skrev for mye",
    ),
    "spør": (besvarelse(LOS | {"a01-manglende": "manglende_timer = float(input('tall'))"}), 11, ""),
    "tekst": (besvarelse(LOS, til_tekst), 14, "annen celletype"),
    "gammel": (besvarelse(LOS, gammel_utgave), 14 - FILM, r"«a01-gammel» hører ikke til[\s\S]*«a01-film» er slettet"),
    "vanlig": (besvarelse(LOS), 14, ""),
}
FILER = {
    "txt": ("innlevering.ipynb.txt", som_json(besvarelse(LOS)), 14),
    "html": ("innlevering.ipynb", "<!DOCTYPE html><html>Logg inn</html>", None),
    "tom": ("innlevering.ipynb", "", None),
    "rusk": ("innlevering.ipynb", '{"cells": [}', None),
    "nfd": (unicodedata.normalize("NFD", "innlevering på øya.ipynb"), som_json(besvarelse(LOS)), 14),
    "annen": ("innlevering.ipynb", som_json(besvarelse({}, slug="07-nokkeltall")), None),
}


@bare_i_sandkasse
def test_hver_besvarelse_ender_med_et_resultat(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("somekurs.sandkasse.rom.CELLE", 3)
    klasse = lag_klasse(tmp_path / "klasse")
    for navn, (bok, _, _) in RARE.items():
        lever(klasse, navn, bok)
    for navn, (fil, innhold, _) in FILER.items():
        lever(klasse, navn, innhold, fil)
    lever(klasse, "vanlig", som_json(besvarelse({})), "kladd.ipynb")
    (klasse / "submitted" / "ingenting" / SLUG).mkdir(parents=True)
    assert rett([SLUG, "--arbeidere", "1"], klasse) == 0
    ut = capsys.readouterr().out
    poeng = poengene(klasse)
    for navn, (_, skal, sier) in RARE.items():
        assert poeng[navn] == skal, (navn, poeng[navn], ut)
        egne = ut.split(f"\n  {navn} ")[1].split(" av 20")[1]
        assert re.search(sier, egne), (navn, egne)
    etter = ut.split("Disse må et menneske se på:")[1]
    for navn, (_, _, skal) in FILER.items():
        if skal is None:
            assert f"  {navn}: " in etter, (navn, ut)
        else:
            assert poeng[navn] == skal, (navn, ut)
    assert "  ingenting: Mappen er tom." in etter
    assert "  · Ved siden av ligger «kladd.ipynb», som ikke er rettet." in ut


def test_uten_sandkasse_rettes_ingenting(tmp_path, monkeypatch):
    monkeypatch.delenv("SOMEKURS_USIKKER", raising=False)
    monkeypatch.setattr("somekurs.sandkasse.rom.shutil.which", lambda _: None)
    klasse = lag_klasse(tmp_path / "klasse")
    lever(klasse, "Ida", besvarelse({}))
    with pytest.raises(KursFeil, match=r"bubblewrap er ikke installert.*--usikker"):
        rett([SLUG], klasse)
    assert not (klasse / "autograded").exists()


def test_med_usikker_rettes_det_og_det_sies_hva_det_betyr(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SOMEKURS_USIKKER", "")
    klasse = lag_klasse(tmp_path / "klasse")
    lever(klasse, "Ida", besvarelse(LOS))
    rett([SLUG, "--usikker"], klasse)
    ut = capsys.readouterr()
    assert "14 av 20" in ut.out and "også løsningene" in ut.err
