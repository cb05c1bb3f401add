"""Løftet: `kurs.py` får en person i gang. Stopper noe, sier den hva som hjelper, og neste kjøring tar det igjen."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import venv

import pytest
from notatbok import ROT

UTEN_NETT = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture
def kurs(tmp_path):
    """En egen utgave av kurs.py i en tom kursmappe, så ekte filer aldri røres."""
    for fil in ("kurs.py", "pyproject.toml", "krav.txt", "krav-test.txt"):
        shutil.copy(ROT / fil, tmp_path / fil)
    spes = importlib.util.spec_from_file_location("kurs_kopi", tmp_path / "kurs.py")
    modul = importlib.util.module_from_spec(spes)
    spes.loader.exec_module(modul)
    return modul


def raskt_miljo(kurs, monkeypatch):
    """Miljøet lages på ordentlig, men uten pip og uten nett, så bare rekkefølgen og stempelet prøves."""
    kjorte = []

    def lag(kommando, hva, **_):
        kjorte.append(hva)
        if hva == "lage .venv":
            venv.create(kurs.VENV, with_pip=False, symlinks=True, system_site_packages=False)
            pakke = next((kurs.VENV / "lib").glob("python*")) / "site-packages" / "somekurs.py"
            pakke.write_text("")

    monkeypatch.setattr(kurs, "kjor", lag)
    return kjorte


def test_andre_start_installerer_ingenting(kurs, monkeypatch):
    kjorte = raskt_miljo(kurs, monkeypatch)
    kurs.lag_miljo("kurs")
    assert kjorte == ["lage .venv", "hente uv", "installere pakkene", "legge inn kurset"]
    kjorte.clear()
    kurs.lag_miljo("kurs")
    assert kjorte == []


def test_en_endret_las_oppdaterer_uten_a_begynne_pa_nytt(kurs, monkeypatch):
    kjorte = raskt_miljo(kurs, monkeypatch)
    kurs.lag_miljo("kurs")
    kjorte.clear()
    with (kurs.ROT / "krav.txt").open("a", encoding="utf-8") as fil:
        fil.write("# ny\n")
    kurs.lag_miljo("kurs")
    assert kjorte == ["installere pakkene", "legge inn kurset"]


def test_testmiljoet_rekker_til_kurset_men_ikke_omvendt(kurs, monkeypatch):
    kjorte = raskt_miljo(kurs, monkeypatch)
    kurs.lag_miljo("kurs")
    kjorte.clear()
    kurs.lag_miljo("test")
    assert "installere pakkene" in kjorte
    kjorte.clear()
    kurs.lag_miljo("kurs")
    assert kjorte == []


def test_et_halvferdig_miljo_lages_pa_nytt(kurs, monkeypatch, capsys):
    kjorte = raskt_miljo(kurs, monkeypatch)
    kurs.VENV.mkdir()
    (kurs.VENV / "halvt").write_text("avbrutt")
    kurs.lag_miljo("kurs")
    assert "halvferdig" in capsys.readouterr().out
    assert kjorte[0] == "lage .venv" and not (kurs.VENV / "halvt").exists()
    kjorte.clear()
    kurs.lag_miljo("kurs")
    assert kjorte == []


def test_avbrudd_midt_i_installasjonen_tar_opp_traden(kurs, monkeypatch):
    raskt_miljo(kurs, monkeypatch)
    ekte = kurs.kjor

    def avbrutt(kommando, hva, **m):
        if hva == "installere pakkene":
            raise KeyboardInterrupt
        return ekte(kommando, hva, **m)

    monkeypatch.setattr(kurs, "kjor", avbrutt)
    with pytest.raises(KeyboardInterrupt):
        kurs.lag_miljo("kurs")
    assert kurs.les_stempel() is None
    monkeypatch.setattr(kurs, "kjor", ekte)
    kurs.lag_miljo("kurs")
    assert kurs.les_stempel()["sett"] == "kurs"


def en_setning(kjoring, *biter) -> None:
    """Kommandoen stoppet med én norsk setning på stderr, uten feilsporing."""
    assert kjoring.returncode == 1
    assert "Traceback" not in kjoring.stdout + kjoring.stderr
    linjer = [x for x in kjoring.stderr.splitlines() if x.strip()]
    assert len(linjer) == 1, kjoring.stderr
    for bit in biter:
        assert bit in linjer[0]


def kommando(kurs, *ord_, **miljo):
    return subprocess.run(
        [sys.executable, str(kurs.ROT / "kurs.py"), *ord_],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **miljo},
        timeout=120,
    )


def test_uten_nett_far_en_setning_og_neste_kjoring_begynner_pa_nytt(kurs):
    for _ in range(2):
        svar = kommando(kurs, "start", "--no-browser", **UTEN_NETT)
        en_setning(svar, "nettforbindelsen", "samme kommando")
    assert "begynner på nytt" in svar.stdout


def test_uten_modulen_venv_far_en_vei_ut(kurs, monkeypatch, capsys):
    # utskriften er den Debian gir når pakken python3-venv mangler
    debian = "The virtual environment was not created successfully because ensurepip is not available."
    assert "python3-venv" in str(kurs.forklar(debian, "lage .venv"))
    assert "python3-venv" in str(kurs.forklar("/usr/bin/python3: No module named venv", "lage .venv"))
    # at ensurepip stoppet av en annen grunn, er ikke det samme som at modulen mangler
    annet = "Error: Command '[python, -m, ensurepip]' returned non-zero exit status 1."
    assert "python3-venv" not in str(kurs.forklar(annet, "lage .venv"))


def test_for_gammel_python_far_en_setning(kurs, monkeypatch, capsys):
    monkeypatch.setattr(kurs.sys, "version_info", (3, 9, 2))
    assert kurs.hoved(["start"]) == 1
    feil = capsys.readouterr().err
    assert "3.11" in feil and "python.org" in feil and len(feil.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("ordene", "bit"),
    [
        (["--port"], "tall fra 1 til 65535"),
        (["--port", "hei"], "«hei»"),
        (["--port=70000"], "«70000»"),
        (["--fort"], "«--fort»"),
    ],
)
def test_gale_startvalg_far_en_setning(kurs, ordene, bit):
    en_setning(kommando(kurs, "start", *ordene), bit)


def test_en_opptatt_port_far_et_forslag(kurs):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        port = s.getsockname()[1]
        en_setning(kommando(kurs, "start", "--port", str(port)), f"Port {port} er opptatt", str(port + 1))


def test_lasene_har_kontrollsummer_og_ingen_adresse():
    for fil in ("krav.txt", "krav-test.txt"):
        tekst = (ROT / fil).read_text(encoding="utf-8")
        assert "://" not in tekst and "index" not in tekst.replace("sphinx", "")
        blokker = [b for b in tekst.split("\n") if "==" in b and not b.startswith(" ")]
        assert len(blokker) > 100
        assert tekst.count("\\\n") >= len(blokker) and "--hash=sha256:" in tekst


def test_testlasen_har_samme_utgaver_som_kurset():
    def utgaver(fil):
        linjer = (ROT / fil).read_text(encoding="utf-8").splitlines()
        return {x.split(" \\")[0] for x in linjer if "==" in x and not x.startswith((" ", "#"))}

    assert utgaver("krav.txt") <= utgaver("krav-test.txt")


def test_import_somekurs_laster_verken_pandas_eller_plotly():
    kode = "import sys, somekurs; print([m for m in ('pandas', 'plotly', 'numpy', 'IPython') if m in sys.modules])"
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "[]"
