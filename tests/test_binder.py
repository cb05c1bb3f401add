"""Løftet: environment.yml alene gir samme kurs, på Binder og for den som bruker conda.

Prøven gjør det Binder gjør, steg for steg: pip-delen i et rent miljø der ingen andre filer er synlige, så postBuild i
kursmappen, så JupyterLab. Bare Python og pip kommer fra et annet sted enn conda-forge.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import yaml
from notatbok import ROT

UTENOM = shutil.ignore_patterns(".venv*", ".git", ".hypothesis", "__pycache__", ".*_cache", "submitted", "*.db")


@pytest.fixture(scope="module")
def kurset(tmp_path_factory) -> Path:
    return Path(shutil.copytree(ROT, tmp_path_factory.mktemp("binder") / "kurs", ignore=UTENOM))


@pytest.fixture(scope="module")
def conda(kurset, tmp_path_factory) -> Path:
    """Mappen med programmene i et miljø laget av environment.yml og postBuild, og ikke noe annet."""
    mappe = tmp_path_factory.mktemp("conda")
    subprocess.run([sys.executable, "-m", "venv", str(mappe / "env")], check=True, timeout=120)
    bin_ = mappe / "env" / "bin"
    pip_del = yaml.safe_load((kurset / "environment.yml").read_text("utf-8"))["dependencies"][-1]["pip"]
    krav = mappe / "krav.txt"
    krav.write_text("\n".join(pip_del) + "\n", encoding="utf-8")
    stille = {"check": True, "timeout": 280, "env": miljo(bin_), "stdout": subprocess.DEVNULL}
    pip = [str(bin_ / "python"), "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(krav)], cwd=mappe, **stille)
    subprocess.run(["bash", "postBuild"], cwd=kurset, **stille)
    return bin_


def miljo(bin_: Path) -> dict[str, str]:
    egne = ("PYTHONPATH", "VIRTUAL_ENV", "SOMEKURS_DATA", "JUPYTER_CONFIG_PATH")
    ut = {k: v for k, v in os.environ.items() if k not in egne}
    return {**ut, "PATH": f"{bin_}{os.pathsep}{ut['PATH']}"}


@pytest.mark.skipif(os.name == "nt", reason="Binder kjører Linux, og postBuild er et bash-skript")
def test_environment_yml_alene_kjorer_en_leksjon(conda, kurset, tmp_path):
    ut = tmp_path / "kjort.ipynb"
    kommando = [str(conda / "jupyter"), "execute", f"--output={ut}", "lessons/01-rollen.ipynb"]
    subprocess.run(kommando, cwd=kurset, env=miljo(conda), check=True, timeout=120, stderr=subprocess.DEVNULL)
    utskrift = [o for c in json.loads(ut.read_text("utf-8"))["cells"] for o in c.get("outputs", [])]
    assert any("application/vnd.plotly.v1+json" in o.get("data", {}) for o in utskrift)


@pytest.mark.skipif(os.name == "nt", reason="Binder kjører Linux, og postBuild er et bash-skript")
def test_jupyterlab_fra_environment_yml_svarer(conda, kurset):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    lab = [str(conda / "jupyter"), "lab", "--no-browser", "--allow-root", f"--ServerApp.port={port}"]
    lab += ["--ServerApp.port_retries=0", "--IdentityProvider.token=prove"]
    # Binder starter JupyterLab i kursmappen, med hjemmemappen som eneste oppsett
    server = subprocess.Popen(lab, cwd=kurset, env=miljo(conda), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert svar_fra(f"http://127.0.0.1:{port}/lab?token=prove") == 200
        assert svar_fra(f"http://127.0.0.1:{port}/api/contents/lessons/00-start-her.ipynb?token=prove") == 200
    finally:
        server.terminate()
        server.wait(timeout=20)


def svar_fra(adresse: str) -> int:
    frist = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(adresse, timeout=20) as svar:
                return svar.status
        except urllib.error.HTTPError as e:
            return e.code
        except OSError:
            if time.monotonic() > frist:
                raise
            time.sleep(0.3)


def test_repo2docker_kjenner_igjen_kurset(kurset, monkeypatch):
    """Binders eget verktøy velger conda, leser Python-versjonen og finner postBuild, uten en Dockerfile i veien."""
    from repo2docker.app import Repo2Docker

    from somekurs.binder import PYTHON

    binder = Repo2Docker()
    monkeypatch.chdir(kurset)
    valgt = next(b for pakke in binder.buildpacks if (b := pakke(binder.base_image)).detect())
    assert type(valgt).__name__ == "CondaBuildPack"
    assert valgt.python_version == PYTHON
    assert valgt.binder_dir == "" and valgt.get_post_build_scripts() == ["postBuild"]
