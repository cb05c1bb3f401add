"""Sandkassen sett fra utsiden: starter den varme prosessen under bubblewrap, og gir hver besvarelse et rom i den."""

from __future__ import annotations

import atexit
import base64
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..data import rot
from ..feil import KursFeil
from . import ror

MB = 1 << 20
GRENSER = {
    "disk": 128 * MB,  # byte i mappen en besvarelse kan skrive i
    "minne": 1500 * MB,  # byte, alle prosessene til sammen
    "prosesser": 40,
    "rlimit": {"AS": 4096 * MB, "FSIZE": 64 * MB, "CPU": 180, "NPROC": 96, "NOFILE": 256, "CORE": 0},
}
# språk: av
APPARMOR = (
    "På Ubuntu 24.04 og nyere tillates det med: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 "
    "(til maskinen startes på nytt)."
)
# språk: på
MAKS_FILER = 20 * MB  # byte ved siden av notatboken
CELLE = 30  # sekunder for én celle
MILJO = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/arbeid",
    "TMPDIR": "/arbeid/tmp",
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "NBGRADER_EXECUTION": "autograde",
    "SOMEKURS_FREMGANG": "/arbeid/tmp/fremgang.jsonl",
}


def hvorfor_ikke() -> str:
    """Hvorfor sandkassen ikke kan brukes på denne maskinen, tomt når den kan."""
    if sys.platform != "linux":
        return "Sandkassen trenger Linux."
    if shutil.which("bwrap") is None:
        return "Programmet bubblewrap er ikke installert. På Debian og Ubuntu: sudo apt install bubblewrap."
    prov = subprocess.run(["bwrap", *_rom(), "--", "true"], capture_output=True, text=True)
    if not prov.returncode:
        return ""
    hvorfor = f"bubblewrap får ikke lage et rom her: {prov.stderr.strip()[:200]}."
    return (
        f"{hvorfor} {APPARMOR}" if prov.stderr.startswith(("bwrap: setting up uid map", "bwrap: loopback")) else hvorfor
    )


def _rom() -> list[str]:
    """Det en besvarelse ser av maskinen: systemet, Python, pakken og øvingsdataene, og ingenting av det kan endres."""
    b = [
        "--die-with-parent",
        "--new-session",
        "--unshare-pid",
        "--unshare-net",
        "--unshare-ipc",
        "--unshare-uts",
        "--clearenv",
    ]
    b += [] if os.geteuid() == 0 else ["--unshare-user"]
    b += ["--hostname", "kurset", "--proc", "/proc", "--dev", "/dev"]
    for mappe in ("/usr", "/lib", "/lib64", "/bin"):
        if os.path.islink(mappe):
            b += ["--symlink", os.readlink(mappe), mappe]
        elif os.path.isdir(mappe):
            b += ["--ro-bind", mappe, mappe]
    for fil in ("/etc/ld.so.cache", "/etc/localtime", "/etc/fonts"):
        b += ["--ro-bind-try", fil, fil]
    # bare «/arbeid» kan skrives i; kurset selv kan ligge under `/tmp`
    b += ["--dir", "/tmp", "--tmpfs", "/arbeid"]
    pythonene = {os.path.realpath(p) for p in (sys.prefix, sys.base_prefix)} | {sys.prefix}
    stier = [Path(p) for p in sorted(pythonene) if not p.startswith("/usr/") and p != "/usr"]
    kurset = rot()
    stier += [kurset / navn for navn in ("somekurs", "datasets", "kursplan.yml")]
    # mappene over lages av bubblewrap, og uten dette kan bare eieren gå inn i dem
    over = {mappe for sti in stier for mappe in sti.parents if mappe != Path("/")}
    for mappe in sorted(over, key=lambda m: len(m.parts)):
        b += ["--perms", "0755", "--dir", str(mappe)]
    for sti in stier:
        b += ["--ro-bind", str(sti), str(sti)]
    for navn, verdi in {**MILJO, "PYTHONPATH": str(kurset)}.items():
        b += ["--setenv", navn, verdi]
    return [*b, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"]


class Sandkasse:
    """En varm sandkasse. Brukes av én prosess, til én besvarelse om gangen. Lukkes med `lukk` eller som `with`."""

    def __init__(self, grenser: dict[str, Any] = GRENSER):
        self.grenser = grenser
        self._start()

    def _start(self) -> None:
        if hvorfor := hvorfor_ikke():
            raise KursFeil(f"Besvarelser rettes bare i en sandkasse. {hvorfor}")
        self._styring, der = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        kommando = ["bwrap", *_rom(), "--", sys.executable, "-m", "somekurs.sandkasse.varm"]
        kommando += [str(der.fileno()), json.dumps(self.grenser)]
        with der:
            self._prosess = subprocess.Popen(
                kommando,
                pass_fds=[der.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        self._styring.settimeout(60)
        try:
            svar = self._styring.recv(64)
        except TimeoutError:
            svar = b""
        if svar != b"klar":
            self._prosess.kill()
            grunn = self._prosess.stderr.read().decode("utf-8", "replace").strip().splitlines() or ["uten forklaring"]
            raise KursFeil(f"Sandkassen kom ikke i gang: {grunn[-1][:200]}")

    def __enter__(self) -> Sandkasse:
        return self

    def __exit__(self, *_: object) -> None:
        self.lukk()

    def lukk(self) -> None:
        """Slutt, og rydd bort alt."""
        self._styring.close()
        self._prosess.kill()
        self._prosess.wait(10)
        self._prosess.stderr.close()

    @contextlib.contextmanager
    def rom(self, filer: dict[str, bytes]) -> Iterator[Rom]:
        """Et rom for én besvarelse, med filene den hadde ved siden av notatboken. Borte når blokken er ferdig."""
        if self._prosess.poll() is not None:
            self._start()
        her, der = socket.socketpair()
        with her:
            with der:
                socket.send_fds(self._styring, [b"ny"], [der.fileno()])
            r = Rom(her, self._styring)
            try:
                r.spor({"filer": {n: base64.b64encode(x).decode() for n, x in filer.items()}}, 30)
                yield r
            finally:
                self._avslutt(r)

    def _avslutt(self, r: Rom) -> None:
        """Stopp studenten, og vent på at den varme prosessen er klar for den neste."""
        r.stopp()
        if not r.ferdig:
            # den varme prosessen svarer ikke; da er det tryggest å begynne på nytt
            self.lukk()
            self._start()


@dataclass
class Rom:
    """Samtalen med prosessen som kjører én besvarelse.

    Felter: `linje` (samtalen), `styring` (til den varme prosessen), `ferdig` (prosessen er borte) og `hvorfor`.
    """

    linje: socket.socket
    styring: socket.socket
    ferdig: bool = False
    hvorfor: str = ""
    nr: int = field(default=0)

    def spor(self, melding: dict, sekunder: float) -> Any:
        """Send en melding, og gi svaret. Feil: `ror.Brutt` når det ikke kommer i tide."""
        ror.send(self.linje, melding)
        return ror.motta(self.linje, time.monotonic() + sekunder)

    def kjor(self, kode: str) -> dict:
        """Kjør en celle. Gir «utdata», «kuttet» og «nr».

        Feil: `ror.Brutt` når prosessen døde, eller måtte stoppes fordi cellen ikke lot seg avbryte.
        """
        ror.send(self.linje, {"celle": kode})
        try:
            return ror.motta(self.linje, time.monotonic() + CELLE)
        except ror.Brutt as e:
            if str(e) != "tiden er ute":
                raise
        self.styring.send(b"avbryt")
        svar = ror.motta(self.linje, time.monotonic() + 3)
        return {**svar, "for_treg": True}

    def drep_gren(self) -> None:
        """Stopp kopien som svarer en testcelle, og alt den har startet."""
        with contextlib.suppress(OSError):
            self.styring.send(b"gren")

    def stopp(self, sekunder: float = 20) -> None:
        """Stopp prosessen om den lever, vent til den er borte, og noter hvorfor."""
        if self.ferdig:
            return
        self.styring.settimeout(sekunder)
        with contextlib.suppress(OSError):
            self.styring.send(b"stopp")
            svar = self.styring.recv(1024)
            if svar.startswith(b"ferdig"):
                self.ferdig, self.hvorfor = True, svar[7:].decode("utf-8", "replace")


def filer_ved_siden_av(mappe: Path) -> dict[str, bytes]:
    """Filene studenten leverte ved siden av notatboken. Lenker, notatbøker og det som er for stort, er ikke med."""
    ut: dict[str, bytes] = {}
    for fil in sorted(mappe.iterdir()) if mappe.is_dir() else []:
        if fil.is_symlink() or not fil.is_file() or fil.suffix == ".ipynb" or fil.name == "timestamp.txt":
            continue
        if sum(map(len, ut.values())) + fil.stat().st_size <= MAKS_FILER:
            ut[fil.name] = fil.read_bytes()
    return ut


_sandkasser: dict[int, Sandkasse] = {}


def sandkassen() -> Sandkasse:
    """Prosessens egen sandkasse, startet når den trengs.

    Feil: `KursFeil` når maskinen ikke har en.
    """
    if os.getpid() not in _sandkasser:
        _sandkasser[os.getpid()] = s = Sandkasse()
        atexit.register(s.lukk)
    return _sandkasser[os.getpid()]
