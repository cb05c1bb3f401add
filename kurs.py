#!/usr/bin/env python3
"""Inngangen til «Sosiale medier i praksis».

    python3 kurs.py start     lager miljøet om det trengs, og åpner kurset i JupyterLab
    python3 kurs.py test      lager miljøet med testverktøy, og kjører alle testene
    python3 kurs.py ORD …     sendes videre til kursets kommandolinje (python -m somekurs ORD …)

Filen bruker bare standardbiblioteket. Den er skrevet så en gammel Python klarer å lese den og si
at den er for gammel, i stedet for å stoppe på en syntaksfeil.
"""

import hashlib
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROT = Path(__file__).resolve().parent
VENV = ROT / ".venv"
STEMPEL = VENV / "kurs-stempel.json"
ELDSTE_PYTHON = (3, 11)
LAASER = {"kurs": "krav.txt", "test": "krav-test.txt"}
FORSIDE = "lessons/00-start-her.ipynb"
FORSTE_PORT = 8888
MB = 1024 * 1024
# Målt: et ferdig miljø tar 0,9 GB (1,1 GB med testverktøyene), og uv trenger like mye til mellomlageret.
TRENGER_MB = {"kurs": 2000, "test": 2500}

BRUK = """Sosiale medier i praksis

  python3 kurs.py start                 åpner kurset i JupyterLab (lager miljøet første gang)
  python3 kurs.py start --port 8890     velger porten selv
  python3 kurs.py start --no-browser    starter uten å åpne nettleseren, for servere
  python3 kurs.py test                  kjører alle testene; alt etter «test» går videre til pytest
  python3 kurs.py rett 01-rollen        retter besvarelsene i submitted/ (for læreren)
  python3 kurs.py tilbakemelding 01-rollen    skriver tilbakemeldinger og poeng
  python3 kurs.py lag                   lager de avledede filene på nytt
  python3 kurs.py data                  skriver eksempeldataene på nytt"""


class Stopp(Exception):
    """En feil brukeren kan gjøre noe med: én setning om hva som skjedde, og hva som hjelper."""


# ---------------------------------------------------------------- miljøet


def venv_program(navn):
    """Stien til et program i .venv, på Windows og ellers."""
    if os.name == "nt":
        return VENV / "Scripts" / (navn + ".exe")
    return VENV / "bin" / navn


def miljovariabler():
    """Omgivelsene kommandoene i .venv skal kjøre i."""
    miljo = dict(os.environ)
    # disse kan få Python i .venv til å hente pakker fra et annet sted enn .venv
    for navn in ("PYTHONHOME", "PYTHONPATH", "CONDA_PREFIX", "UV_PYTHON", "UV_PROJECT_ENVIRONMENT"):
        miljo.pop(navn, None)
    miljo["VIRTUAL_ENV"] = str(VENV)
    miljo["PATH"] = str(venv_program("python").parent) + os.pathsep + miljo.get("PATH", "")
    miljo["PYTHONUTF8"] = "1"
    return miljo


def kontrollsum(*navn):
    """Én sum over innholdet i filene."""
    summen = hashlib.sha256()
    for n in navn:
        try:
            summen.update((ROT / n).read_bytes())
        except OSError:
            raise Stopp(
                "Fant ikke {} i kursmappen {}. Hent kurset på nytt, eller gjenopprett filen med «git checkout {}».".format(
                    n, ROT, n
                )
            ) from None
    return summen.hexdigest()


def onsket_stempel(sett):
    return {
        "sett": sett,
        "las": {s: kontrollsum(fil, "pyproject.toml") for s, fil in LAASER.items()},
        "python": sys.version.split()[0],
        "sti": str(ROT),
    }


def les_stempel():
    """Det stempelet sier om .venv, eller None når det mangler eller er ødelagt."""
    try:
        stempel = json.loads(STEMPEL.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return stempel if isinstance(stempel, dict) else None


def virker(stempel):
    """Om .venv er laget ferdig her, med denne Python, og fremdeles kan starte."""
    if not stempel or stempel.get("sti") != str(ROT) or stempel.get("python") != sys.version.split()[0]:
        return False
    try:
        svar = subprocess.run(
            [str(venv_program("python")), "-c", "import somekurs"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=miljovariabler(),
        )
    except OSError:
        return False
    return svar.returncode == 0


def er_dekket(stempel, onsket):
    """Om miljøet slik det er, rekker til det som skal gjøres. Testmiljøet rekker også til kurset."""
    sett = stempel.get("sett")
    if onsket["sett"] == "test" and sett != "test":
        return False
    return stempel.get("las") == onsket["las"]


def lag_miljo(sett):
    """Lager eller oppdaterer .venv, og lar det være i fred når ingenting er endret."""
    onsket = onsket_stempel(sett)
    stempel = les_stempel()
    hel = virker(stempel)
    if hel and er_dekket(stempel, onsket):
        return
    if hel and stempel.get("sett") == "test":
        onsket["sett"] = sett = "test"
    sjekk_plass(sett)
    antall = len(re.findall(r"^[\w.-]+==", (ROT / LAASER[sett]).read_text("utf-8"), re.M))
    if not hel:
        print("Lager kursets eget miljø i mappen .venv. Det skjer én gang og tar gjerne et minutt eller to.")
        lag_tom_venv()
        steg("Henter installasjonsverktøyet uv", hent_uv)
    else:
        print("Kurset er endret siden sist, så miljøet oppdateres.")
    steg("Installerer {} pakker".format(antall), lambda: installer_las(LAASER[sett]))
    steg("Legger inn kurset", installer_kurset)
    skriv_stempel(onsket)


def sjekk_plass(sett):
    ledig = shutil.disk_usage(str(ROT)).free // MB
    if not les_stempel() and ledig < TRENGER_MB[sett]:
        raise full_disk(
            "Det er {} MB ledig der kurset ligger, og miljøet trenger {} MB.".format(ledig, TRENGER_MB[sett])
        )


def full_disk(forst="Disken er full."):
    return Stopp(
        forst + " Rydd plass, eller flytt kursmappen til en disk med bedre plass, og kjør samme kommando igjen."
    )


def lag_tom_venv():
    try:
        if VENV.is_symlink() or VENV.is_file():
            raise Stopp(
                "Det ligger en fil som heter .venv i kursmappen, der miljøet skal ligge. Flytt eller slett den, og prøv igjen."
            )
        if VENV.exists():
            print("  Fant et halvferdig eller flyttet miljø og begynner på nytt.")
            shutil.rmtree(str(VENV))
        VENV.mkdir()
        probe = VENV / "skriveprove"
        probe.write_text("ok")
        probe.unlink()
    except PermissionError:
        raise Stopp(
            "Får ikke lov til å skrive i kursmappen {}. Flytt kurset til en mappe du eier, for eksempel Dokumenter, og prøv igjen.".format(
                ROT
            )
        ) from None
    steg("Lager .venv", lambda: kjor([sys.executable, "-m", "venv", str(VENV)], "lage .venv"))


def hent_uv():
    """pip henter uv i akkurat den utgaven som står i krav.txt, og sjekker kontrollsummen."""
    treff = re.search(r"^uv==.*\n(?:    --hash.*\n)*", (ROT / LAASER["kurs"]).read_text("utf-8"), re.M)
    if not treff:
        raise Stopp("Fant ikke uv i krav.txt. Gjenopprett filen med «git checkout krav.txt», og prøv igjen.")
    krav = VENV / "krav-uv.txt"
    krav.write_text(treff.group(0), "utf-8")
    kjor(
        [str(venv_program("python")), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
        + ["--retries", "2", "--timeout", "20", "--require-hashes", "--no-deps", "-q", "-r", str(krav)],
        "hente uv",
    )
    krav.unlink()


def uv_installer(argumenter, hva):
    kjor(
        [str(venv_program("uv")), "pip", "install", "--python", str(venv_program("python")), "--no-deps"] + argumenter,
        hva,
        # bytekode nå: den første figuren i hver leksjon kommer ellers sekunder senere
        UV_COMPILE_BYTECODE="1",
        UV_PYTHON_DOWNLOADS="never",
        UV_HTTP_TIMEOUT="60",
        UV_NO_PROGRESS="1",
    )


def installer_las(fil):
    # bare ferdige pakker: ellers ville en feil kontrollsum fått uv til å bygge alt fra kildekode, i mange minutter
    uv_installer(["--no-build", "--require-hashes", "-r", str(ROT / fil)], "installere pakkene")


def installer_kurset():
    uv_installer(["--no-build-isolation", "-e", str(ROT)], "legge inn kurset")


def skriv_stempel(stempel):
    """Stempelet kommer sist og i ett grep, så et avbrutt miljø aldri ser ferdig ut."""
    midlertidig = STEMPEL.with_suffix(".tmp")
    midlertidig.write_text(json.dumps(stempel, indent=1) + "\n", "utf-8")
    os.replace(str(midlertidig), str(STEMPEL))


# ---------------------------------------------------------------- kjøre og forklare


def steg(tekst, arbeid):
    """Én linje for hvert steg, med tiden det tok."""
    print("  {} …".format(tekst), end="", flush=True)
    start = time.monotonic()
    try:
        arbeid()
    except BaseException:
        print()
        raise
    print(" {:.0f} s".format(time.monotonic() - start), flush=True)


def kjor(kommando, hva, **miljo):
    """Kjører stille. Viser at det lever, og gjør en feil om til én setning."""
    omgivelser = miljovariabler()
    omgivelser.update(miljo)
    with tempfile.TemporaryFile() as ut:
        try:
            prosess = subprocess.Popen(kommando, stdout=ut, stderr=subprocess.STDOUT, env=omgivelser, cwd=str(ROT))
        except OSError as feil:
            raise Stopp("Klarte ikke å {}: {}. Slett mappen .venv, og prøv igjen.".format(hva, feil.strerror)) from None
        try:
            vent_med_livstegn(prosess)
        except BaseException:
            prosess.kill()
            prosess.wait()
            raise
        if prosess.returncode:
            ut.seek(0)
            raise forklar(ut.read().decode("utf-8", "replace"), hva)


def vent_med_livstegn(prosess):
    while True:
        try:
            prosess.wait(timeout=5)
            return
        except subprocess.TimeoutExpired:
            print(".", end="", flush=True)


INGEN_PLASS = ("no space left", "os error 28", "errno 28", "disk quota exceeded", "not enough space")
INGEN_VENV = ("ensurepip is not available", "no module named venv", "no module named ensurepip")
ODELAGT_LAS = ("parse requirement", "invalid hash digest")
INGEN_NETT = (
    "name resolution",
    "dns error",
    "getaddrinfo",
    "failed to fetch",
    "error sending request",
    "connection refused",
    "connection error",
    "connection broken",
    "newconnectionerror",
    "max retries",
    "timed out",
    "proxyerror",
    "network is unreachable",
    "could not find a version",
    "no matching distribution",
)


def forklar(utskrift, hva):
    """Én norsk setning ut av det pip, uv eller venv skrev. Rekkefølgen går fra det sikreste sporet."""
    liten = utskrift.lower()
    # `ensurepip` sier ikke fra når disken er full, så vi ser etter selv
    if any(spor in liten for spor in INGEN_PLASS) or shutil.disk_usage(str(ROT)).free < 20 * MB:
        return full_disk()
    if any(spor in liten for spor in INGEN_VENV):
        return Stopp(
            "Denne Python-en mangler modulen venv. På Debian og Ubuntu: kjør «sudo apt install python3-venv». "
            "Ellers: installer Python fra python.org. Kjør så samme kommando igjen."
        )
    if any(spor in liten for spor in ODELAGT_LAS):
        return Stopp(
            "Låsen krav.txt eller krav-test.txt er endret, og lar seg ikke lese. Hent den tilbake med «git checkout krav.txt krav-test.txt», eller last ned kurset på nytt. Kjør så samme kommando igjen."
        )
    if ("hash" in liten and "mismatch" in liten) or "do not match the hashes" in liten:
        return Stopp(
            "En pakke har en annen kontrollsum enn den i låsen, så den ble ikke installert. Er krav.txt endret for hånd, hent den tilbake med «git checkout krav.txt krav-test.txt». Prøv ellers igjen på et annet nett."
        )
    if any(spor in liten for spor in INGEN_NETT):
        return Stopp(
            "Fikk ikke hentet pakkene fra nettet. Sjekk nettforbindelsen (og proxy på jobb), og kjør samme kommando igjen."
        )
    if "permission denied" in liten or "os error 13" in liten:
        return Stopp("Får ikke lov til å skrive i {}. Lukk programmer som bruker kurset, og prøv igjen.".format(VENV))
    linjer = [linje.strip() for linje in utskrift.splitlines() if linje.strip()]
    siste = linjer[-1] if linjer else "programmet stoppet uten å si hvorfor"
    return Stopp("Klarte ikke å {}: «{}». Slett mappen .venv, og prøv igjen.".format(hva, siste))


# ---------------------------------------------------------------- de to kommandoene


def les_startvalg(argumenter):
    """(port eller None, om nettleseren skal åpnes)."""
    port, nettleser = None, True
    igjen = list(argumenter)
    while igjen:
        valg = igjen.pop(0)
        if valg.startswith("--port="):
            igjen[:0] = ["--port", valg[len("--port=") :]]
        elif valg == "--port":
            tall = igjen.pop(0) if igjen else ""
            if not tall.isdigit() or not 1 <= int(tall) <= 65535:
                raise Stopp(
                    "--port trenger et tall fra 1 til 65535, men fikk «{}». Prøv «python3 kurs.py start --port 8890».".format(
                        tall
                    )
                )
            port = int(tall)
        elif valg == "--no-browser":
            nettleser = False
        else:
            raise Stopp("Kjenner ikke «{}» etter start. Det går an å skrive --port TALL og --no-browser.".format(valg))
    return port, nettleser


def er_ledig(port):
    try:
        with socket.socket() as s:
            if os.name != "nt":
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(("127.0.0.1", port))
        return True
    except OSError:
        return False


def velg_port(onsket):
    if onsket:
        if er_ledig(onsket):
            return onsket
        raise Stopp(
            "Port {} er opptatt, kanskje av et kurs som alt er åpent. Lukk det, eller velg en annen: «python3 kurs.py start --port {}».".format(
                onsket, onsket + 1 if onsket < 65535 else FORSTE_PORT
            )
        )
    for port in range(FORSTE_PORT, FORSTE_PORT + 50):
        if er_ledig(port):
            return port
    raise Stopp(
        "Fant ingen ledig port. Lukk andre JupyterLab-vinduer, eller velg selv: «python3 kurs.py start --port 9500»."
    )


def start(argumenter):
    port, nettleser = les_startvalg(argumenter)
    port = velg_port(port)
    lag_miljo("kurs")
    nokkel = secrets.token_hex(24)
    miljo = miljovariabler()
    gamle = miljo.get("JUPYTER_CONFIG_PATH")
    miljo["JUPYTER_CONFIG_PATH"] = os.pathsep.join([str(ROT / "jupyter_config")] + ([gamle] if gamle else []))
    miljo["JUPYTER_TOKEN"] = nokkel
    kommando = [str(venv_program("python")), "-m", "jupyterlab", "--ServerApp.root_dir=" + str(ROT)]
    kommando += ["--ServerApp.port={}".format(port), "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1"]
    kommando += [
        "--LabApp.default_url=/lab/tree/" + FORSIDE,
        "--ServerApp.answer_yes=True",
        "--log-level=WARN",
        "--LabApp.log_level=WARN",
    ]
    kommando += [] if nettleser else ["--no-browser"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        kommando.append("--allow-root")
    print("Starter JupyterLab …", flush=True)
    prosess = subprocess.Popen(kommando, cwd=str(ROT), env=miljo)
    try:
        vent_pa_jupyter(prosess, port)
        print("Kurset er klart: http://127.0.0.1:{}/lab/tree/{}?token={}".format(port, FORSIDE, nokkel))
        print("La dette vinduet stå åpent mens du arbeider. Trykk Ctrl-C her når du er ferdig.", flush=True)
        kode = prosess.wait()
    except KeyboardInterrupt:
        # Ctrl-C går også til JupyterLab; den får tid til å lagre og lukke kjernene
        try:
            prosess.wait(timeout=15)
        except subprocess.TimeoutExpired:
            prosess.terminate()
            prosess.wait()
        print("\nKurset er lukket. Det du har lagret, ligger i kursmappen.")
        return 0
    if kode:
        raise Stopp(
            "JupyterLab stoppet uventet. Prøv igjen; stopper det på nytt, slett mappen .venv og kjør samme kommando."
        )
    return 0


def vent_pa_jupyter(prosess, port):
    """Venter til JupyterLab tar imot forbindelser, så adressen som skrives ut, virker når den kommer."""
    while prosess.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise Stopp(
        "JupyterLab kom ikke i gang. Prøv igjen; stopper det på nytt, slett mappen .venv og kjør samme kommando."
    )


def test(argumenter):
    lag_miljo("test")
    return subprocess.call(
        [str(venv_program("python")), "-m", "pytest"] + argumenter, cwd=str(ROT), env=miljovariabler()
    )


def videre(argumenter):
    lag_miljo("kurs")
    return subprocess.call(
        [str(venv_program("python")), "-m", "somekurs"] + argumenter, cwd=str(ROT), env=miljovariabler()
    )


def hoved(argumenter):
    # en vindusterminal kan ha en tegnkoding uten æøå; da skal meldingene likevel komme frem
    for strom in (sys.stdout, sys.stderr):
        if hasattr(strom, "reconfigure"):
            strom.reconfigure(errors="replace")
    try:
        if sys.version_info < ELDSTE_PYTHON:
            raise Stopp(
                "Kurset trenger Python {}.{} eller nyere, og dette er Python {}. Hent en ny på python.org, og kjør kommandoen med den.".format(
                    ELDSTE_PYTHON[0], ELDSTE_PYTHON[1], sys.version.split()[0]
                )
            )
        if not argumenter or argumenter[0] in ("-h", "--help", "hjelp"):
            print(BRUK)
            return 0
        kommando = {"start": start, "test": test}.get(argumenter[0])
        return kommando(argumenter[1:]) if kommando else videre(argumenter)
    except Stopp as stopp:
        print(stopp, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAvbrutt. Ingenting er ødelagt: kjør samme kommando igjen når du vil.", file=sys.stderr)
        return 130
    except OSError as feil:
        if feil.errno == 28:
            print(full_disk(), file=sys.stderr)
        else:
            print(
                "Noe på maskinen stoppet kurset: {}. Rett det opp, og kjør samme kommando igjen.".format(feil),
                file=sys.stderr,
            )
        return 1


if __name__ == "__main__":
    sys.exit(hoved(sys.argv[1:]))
