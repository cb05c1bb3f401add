"""Løftet: en besvarelse kan ikke lese, endre eller stanse noe utenfor seg selv, og får ikke flere poeng enn den fortjener.

Hvert angrep i angrep.yml leveres som svaret på en oppgave. Det skal gi det samme som en blank besvarelse, og ingenting utenfor
skal være endret.
"""

from __future__ import annotations

import json
import os
import re
import socket
import time
from pathlib import Path

import pytest
import yaml
from innlevering import SLUGER, banken
from klassen import bare_i_sandkasse, besvarelse, losningene

from somekurs.notatbok import er_prove
from somekurs.sandkasse.kjerne import kjor_notatbok
from somekurs.sandkasse.rom import Sandkasse, filer_ved_siden_av
from somekurs.sandkasse.uvanlig import uvanlig

pytestmark = bare_i_sandkasse
SLUG = "07-nokkeltall"
SVARENE = ("a07-rate", "a07-rate-organisk", "a07-ganger", "a07-tre")


@pytest.fixture(scope="module")
def sandkasse():
    with Sandkasse() as s:
        yield s


@pytest.fixture(autouse=True)
def kort_frist(monkeypatch):
    """To sekunder for et kall i stedet for fem, så det ikke tar minutter å vente på dem som aldri blir ferdige."""
    monkeypatch.setattr("somekurs.ovelser.utprov.MAKS_SEKUNDER", 2)


def bok(svar: dict[str, str], endre=lambda celler: None) -> dict:
    """Den utleverte notatboken med svarene, og med lærerens prøver, slik nbgrader gir den til kjøring."""
    from innlevering import kilden

    b = json.loads(json.dumps(besvarelse(svar, endre, SLUG)))
    prover = {c["id"]: c["source"] for c in kilden(SLUG).cells if c["metadata"].get("nbgrader", {}).get("grade")}
    for c in b["cells"]:
        if er_prove(c):
            c["source"] = prover[c["id"]]
    return b


def poengene(ut: dict) -> dict[str, float]:
    """Poengene slik nbgrader leser dem av utdataene."""
    from nbformat import from_dict
    from nbgrader.utils import determine_grade

    return {c["id"]: determine_grade(from_dict(c))[0] for c in ut["cells"] if er_prove(c)}


@pytest.fixture(scope="module")
def blank(sandkasse):
    return poengene(kjor_notatbok(bok({}), sandkasse)[0])


def test_losningen_far_full_pott_og_blank_far_null(sandkasse, blank):
    ut, rapport = kjor_notatbok(bok(losningene(SLUG)), sandkasse)
    assert sum(poengene(ut).values()) == 15 and not rapport.flagg
    assert sum(blank.values()) == 0


ANGREP = yaml.safe_load((Path(__file__).parent / "angrep.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("navn", ANGREP)
def test_et_angrep_gir_det_samme_som_blank(navn, sandkasse, blank, tmp_path):
    rot = Path(__file__).resolve().parent.parent
    hemmelig = tmp_path / "hemmelig.txt"
    hemmelig.write_text("MERKE: dette skal ingen lese")
    for_ = {f: f.stat().st_mtime_ns for f in (rot / "somekurs/prover/poeng.py", rot / "datasets/README.md")}
    with socket.create_server(("127.0.0.1", 0)) as tjener:
        tjener.settimeout(0.01)
        kode = ANGREP[navn].replace("PORT", str(tjener.getsockname()[1])).replace("ROT", str(rot))
        start = time.monotonic()
        ut, rapport = kjor_notatbok(bok({"a07-rate": kode}), sandkasse)
        assert time.monotonic() - start < 60
        with pytest.raises(TimeoutError):
            tjener.accept()
    # en god funksjonsform gir poeng for formen, som for alle andre
    mine, skal = poengene(ut), blank
    assert {k: v for k, v in mine.items() if k != "a07-rate-form"} == {
        k: v for k, v in skal.items() if k != "a07-rate-form"
    }
    assert mine["a07-rate-form"] <= 1
    vist = json.dumps([c.get("outputs") for c in ut["cells"]], ensure_ascii=False)
    assert not any(bit in vist for bit in ("MERKE:", "root:", "monterte 0", "def gi_poeng"))
    assert len(vist) < 3_000_000
    assert {f: f.stat().st_mtime_ns for f in for_} == for_
    # læreren får vite om alt som ikke er vanlig kode med et galt svar
    assert bool(rapport.flagg) == (navn not in ("kjenner igjen tallene", "dyp json")), rapport.flagg
    # og den neste får det hun skal ha
    assert sum(poengene(kjor_notatbok(bok(losningene(SLUG)), sandkasse)[0]).values()) == 15


def test_ingen_riktig_besvarelse_blir_nevnt():
    for slug in SLUGER:
        alle = [s.kode for s in banken(slug) if s.poeng is None] + list(losningene(slug).values())
        assert {kode: funn for kode in alle if (funn := uvanlig(kode))} == {}


def test_en_prosess_som_blir_igjen_er_borte_og_den_neste_ser_ingenting(sandkasse):
    demon = """
import os, time
if not os.fork():
    os.setsid()
    while True:
        open("/arbeid/spor", "a").write("x")
        time.sleep(0.01)
"""
    kjor_notatbok(bok({"a07-rate": demon}), sandkasse)
    ser = """
import os
mapper = [sorted(os.listdir(m)) for m in ("/arbeid", os.environ["TMPDIR"], ".")]
print("SER", *mapper, [x for x in os.listdir("/proc") if x.isdigit()])
"""
    ut, _ = kjor_notatbok(bok({"a07-rate": ser}), sandkasse)
    vist = json.dumps([c.get("outputs") for c in ut["cells"]])
    assert "SER ['assignments', 'datasets', 'tmp'] [] [] ['1']" in vist
    assert not [p for p in os.listdir("/proc") if p.isdigit() and _kommando(p).endswith("/arbeid/spor")]


def _kommando(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


def test_bare_arbeidsmappen_kan_skrives_i(sandkasse):
    """Ellers kunne en besvarelse lagt igjen noe til den neste."""
    ser = """
import os
apne = {m for m, _, _ in os.walk("/") if m.split("/")[1] not in ("proc", "arbeid", "sys")}
def skriv(mappe):
    try:
        os.rmdir(os.makedirs(mappe + "/x") or mappe + "/x")
    except OSError:
        return False
    return True
print("SKRIV", [m for m in apne if skriv(m)], skriv("/arbeid"), skriv("/arbeid/tmp"), len(apne))
"""
    ut, _ = kjor_notatbok(bok({"a07-rate": ser}), sandkasse)
    sett = re.search(r"SKRIV \[\] True True (\d+)", json.dumps([c.get("outputs") for c in ut["cells"]]))
    assert sett and int(sett[1]) > 100


def test_en_gaffelbombe_stanses(sandkasse):
    bombe = "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"
    start = time.monotonic()
    ut, rapport = kjor_notatbok(bok({**losningene(SLUG), "a07-rate": bombe}), sandkasse)
    assert time.monotonic() - start < 60 and rapport.flagg
    assert poengene(ut)["a07-ganger-kunde"] == 2, "det som kan rettes, rettes"


def test_en_evig_lokke_koster_bare_sin_egen_oppgave(sandkasse, monkeypatch):
    monkeypatch.setattr("somekurs.sandkasse.rom.CELLE", 2)
    for lokke in (
        "while True: pass",
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    ):
        ut, rapport = kjor_notatbok(bok({**losningene(SLUG), "a07-rate": lokke}), sandkasse)
        p = poengene(ut)
        assert p["a07-rate-kunde"] == 0 and p["a07-ganger-kunde"] == 2 and p["a07-rate-organisk-kunde"] == 2
        assert any("a07-rate" in f for f in rapport.flagg)


def test_en_funksjon_som_ikke_blir_ferdig(sandkasse):
    treg = """
def engasjementsrate(innlegg, nevner):
    while True:
        try:
            while True: pass
        except BaseException: pass
"""
    ut, _ = kjor_notatbok(bok({**losningene(SLUG), "a07-rate": treg}), sandkasse)
    p = poengene(ut)
    assert p["a07-rate-kunde"] == 0 and p["a07-ganger-kunde"] == 2


def test_svaret_doemmes_slik_det_var_da_cellen_hadde_kjort(sandkasse):
    """En celle lenger nede som ødelegger et svar, tar ikke poengene tilbake, og prøvene endrer ingenting for cellene etter."""
    svar = losningene(SLUG)
    svar["a07-tre"] += "\nengasjementsrate = organisk_rate = ganger = None"
    ut, _ = kjor_notatbok(bok(svar), sandkasse)
    assert sum(poengene(ut).values()) == 15
    svar = losningene(SLUG)
    svar["a07-rate"] = (
        f"kall = []\n{svar['a07-rate']}\nf = engasjementsrate\ndef engasjementsrate(*a):\n    kall.append(1)\n"
    )
    svar["a07-rate"] += "    return f(*a)"
    svar["a07-tre"] += "\nprint('KALL', len(kall))"
    ut, _ = kjor_notatbok(bok(svar), sandkasse)
    assert sum(poengene(ut).values()) == 15 and "KALL 0" in json.dumps(ut["cells"])


def test_en_funksjon_som_doer_i_den_ene_proven_far_en_ny_sjanse_i_den_neste(sandkasse):
    svar = losningene(SLUG)
    svar["a07-rate"] += (
        "\nf = engasjementsrate\ndef engasjementsrate(t, n):\n    import os\n"
        "    if not os.path.exists('/arbeid/var her'):\n        open('/arbeid/var her', 'w').close()\n        os._exit(1)\n"
        "    return f(t, n)"
    )
    p = poengene(kjor_notatbok(bok(svar), sandkasse)[0])
    assert p["a07-rate-form"] == 0 and p["a07-rate-kunde"] == 4


def test_provens_navn_roerer_ikke_studentens(sandkasse):
    def se(celler):
        plass = next(i for i, c in enumerate(celler) if c["id"] == "a07-ganger-kunde")
        celler.insert(
            plass + 1,
            {**celler[0], "id": "ser", "cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None},
        )
        celler[plass + 1]["source"] = (
            "print('NAVN', [n for n in dir() if n in ('_t', '_konto', '_fasit', 'gir', 'klassefro')])"
        )

    ut, _ = kjor_notatbok(bok(losningene(SLUG), se), sandkasse)
    assert "NAVN []" in json.dumps([c.get("outputs") for c in ut["cells"]])


def test_en_advarsel_paa_stderr_koster_ingenting(sandkasse):
    svar = losningene(SLUG)
    svar["a07-rate"] = (
        "import warnings, sys\nwarnings.warn('FutureWarning')\nprint('x', file=sys.stderr)\n" + svar["a07-rate"]
    )
    assert sum(poengene(kjor_notatbok(bok(svar), sandkasse)[0]).values()) == 15


def test_lenker_og_store_filer_ved_siden_av_er_ikke_med(tmp_path):
    (tmp_path / "lenke.csv").symlink_to("/etc/passwd")
    (tmp_path / "stor.csv").write_bytes(b"0" * 25_000_000)
    (tmp_path / "min.csv").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "innlevering.ipynb").write_text("{}")
    (tmp_path / "mappe").mkdir()
    assert filer_ved_siden_av(tmp_path) == {"min.csv": b"a,b\n1,2\n"}
