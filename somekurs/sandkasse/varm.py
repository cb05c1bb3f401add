"""Den varme prosessen inne i sandkassen: har lastet det studentene bruker, og deler seg for hver besvarelse.

Startes én gang for hver arbeider, av `sandkasse.py`, under bubblewrap: uten nett, uten hjemmemappe, uten kursets løsninger.
Hver besvarelse får i tillegg sitt eget sett av prosesser, filer og brukerrettigheter. Når den er ferdig, er alt det borte.

    python -m somekurs.sandkasse.varm SOKKEL GRENSER
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import resource
import select
import signal
import socket
import sys

from .elevside import forbered, kjor

NS = {"mount": 0x20000, "ipc": 0x8000000, "bruker": 0x10000000, "pid": 0x20000000}
PRIVAT, REKURSIVT, UTEN_SUID, UTEN_ENHETER = 1 << 18, 16384, 2, 4
INGEN = 65534  # brukeren uten noen rettigheter
EGNE = 1 << 30  # numrene herfra har ingen virkelig bruker
ARBEID = "/arbeid"
HVER = 0.05  # sekunder mellom hver gang prosessene telles
libc = ctypes.CDLL(None, use_errno=True)


def _krev(svar: int, hva: str) -> None:
    if svar:
        raise OSError(ctypes.get_errno(), f"{hva}: {os.strerror(ctypes.get_errno())}")


def _monter(hva: str, hvor: str, slag: str | None, flagg: int, data: str | None = None) -> None:
    kodet = [x and x.encode() for x in (hva, hvor, slag)]
    _krev(libc.mount(*kodet, ctypes.c_ulong(flagg), data and data.encode()), f"mount {hvor}")


def _skill_ut(grenser: dict) -> None:
    """Egne prosesser, filer og rettigheter for prosessene som kommer etter."""
    uid, gid = os.getuid(), os.getgid()
    rot = uid == 0
    # nettet er alt borte: det tok bubblewrap
    flagg = NS["mount"] | NS["pid"] | NS["ipc"] | (0 if rot else NS["bruker"])
    libc.prctl(4, 1, 0, 0, 0)  # ellers eier prosessen ikke sine egne opplysninger i `/proc`
    _krev(libc.unshare(flagg), "unshare")
    if not rot:
        for fil, tekst in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
            with open(f"/proc/self/{fil}", "w") as f:
                f.write(tekst)
    _monter("none", "/", None, REKURSIVT | PRIVAT)
    _monter("tmpfs", ARBEID, "tmpfs", UTEN_SUID | UTEN_ENHETER, f"size={grenser['disk']},mode=0777")


def _slipp_alt(grenser: dict) -> None:
    """Ingen rettigheter, og grenser for minne, filer, tid og prosesser. Kan ikke gjøres om."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(INGEN, INGEN, INGEN)
        # en egen bruker for hver besvarelse: grensen for prosesser teller alle en bruker har, også i de andre sandkassene
        bruker = EGNE + int.from_bytes(os.urandom(3))
        try:
            os.setresuid(bruker, bruker, bruker)
        except OSError:  # en beholder kan ha færre brukere å gi
            os.setresuid(INGEN, INGEN, INGEN)
    hode = (ctypes.c_uint32 * 2)(0x20080522, 0)
    _krev(libc.capset(ctypes.byref(hode), ctypes.byref((ctypes.c_uint32 * 6)())), "capset")
    _krev(libc.prctl(38, 1, 0, 0, 0), "no_new_privs")
    for navn, verdi in grenser["rlimit"].items():
        if navn == "NPROC" and os.getuid() < EGNE:
            verdi *= (
                40  # her kan de andre programmene til den som retter, telle med; vokteren stanser en bombe før dette
            )
        resource.setrlimit(getattr(resource, f"RLIMIT_{navn}"), (verdi, verdi))


def _student(linje: socket.socket, grenser: dict, skall: tuple) -> None:
    """Den første prosessen i sitt eget rom. Når den dør, dør alle den har laget."""
    with contextlib.suppress(OSError):
        _monter("proc", "/proc", "proc", UTEN_SUID | UTEN_ENHETER)
    _slipp_alt(grenser)
    # den som skrev stien til en fil i forhold til notatboken, skal finne den her også
    mappe = f"{ARBEID}/assignments/innlevering"
    os.makedirs(mappe)
    os.makedirs(os.environ["TMPDIR"])
    for sted in (ARBEID, f"{ARBEID}/assignments"):
        os.symlink(f"{os.environ['PYTHONPATH']}/datasets", f"{sted}/datasets")
    os.chdir(mappe)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    # ingenting annet enn samtalen er åpent
    beholdt = os.dup2(linje.fileno(), 3)
    os.closerange(4, 4096)
    kjor(socket.socket(fileno=beholdt), *skall)


def _prosesser(proc: int) -> set[int]:
    """Numrene på prosessene i mappen `proc`, en åpen `/proc`."""
    return {int(n) for n in os.listdir(proc) if n.isdigit()}


def _minne(proc: int, pid: int) -> int:
    """Byte prosessen har for seg selv, null når den er borte."""
    try:
        with open(os.open(f"{pid}/statm", os.O_RDONLY, dir_fd=proc)) as f:
            _, bruker, delt, *_ = (int(x) for x in f.read().split())
    except (OSError, ValueError):
        return 0
    return max(bruker - delt, 0) * resource.getpagesize()


def _vokt(styring: socket.socket, linje: socket.socket, grenser: dict, skall: tuple) -> str:
    """Start studenten, og se på til den er ferdig. Gir hvorfor den stoppet, tomt når den ble bedt om det."""
    # åpnet før studenten legger sin egen `/proc` over: numrene der er andre enn dem vi kan stoppe
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)
    for_ = _prosesser(proc)
    _skill_ut(grenser)
    pid = os.fork()
    if not pid:
        styring.close()
        try:
            _student(linje, grenser, skall)
        finally:
            os._exit(1)
    linje.close()
    kjent = {*for_, os.getpid(), pid}
    fd = os.pidfd_open(pid)
    hvorfor, bedt = "", False
    while True:
        klare, _, _ = select.select([styring, fd], [], [], HVER)
        if styring in klare:
            ord_ = styring.recv(64)
            if ord_ == b"avbryt":
                os.kill(pid, signal.SIGINT)
            elif ord_ == b"gren":
                for p in _prosesser(proc) - kjent:
                    with contextlib.suppress(OSError):
                        os.kill(p, signal.SIGKILL)
            elif fd not in klare:
                bedt = True
                os.kill(pid, signal.SIGKILL)
        if fd in klare:
            break
        nye = _prosesser(proc) - kjent
        if len(nye) > grenser["prosesser"]:
            hvorfor = "laget for mange prosesser"
        elif sum(_minne(proc, p) for p in {*nye, pid}) > grenser["minne"]:
            hvorfor = "brukte for mye minne"
        if hvorfor:
            os.kill(pid, signal.SIGKILL)
    kode = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if bedt:
        return ""
    return hvorfor or ("avsluttet seg selv" if kode >= 0 else f"ble stoppet av signal {-kode}")


def main(fd: int, grenser: dict) -> None:
    """Ta imot én besvarelse om gangen på sokkelen `styring`: sokkelen til samtalen følger med meldingen."""
    styring = socket.socket(fileno=fd)
    os.makedirs(os.environ["TMPDIR"])
    skall = forbered()
    gc.collect()
    gc.freeze()
    libc.prctl(4, 0, 0, 0, 0)  # studentene kan ikke se inn i den
    styring.send(b"klar")
    while True:
        ord_, fder, _, _ = socket.recv_fds(styring, 64, 1)
        if not ord_:
            return
        if ord_ != b"ny" or not fder:
            continue
        linje = socket.socket(fileno=fder[0])
        pid = os.fork()
        if not pid:
            try:
                svar = _vokt(styring, linje, grenser, skall)
            except BaseException as e:
                svar = f"sandkassen: {e}"
            with contextlib.suppress(OSError):
                styring.send(b"ferdig " + svar.encode()[:500])
            os._exit(0)
        linje.close()
        os.waitpid(pid, 0)


if __name__ == "__main__":
    # en sokkel som er åpen fra før, er det eneste som binder prosessen til verden utenfor
    main(int(sys.argv[1]), json.loads(sys.argv[2]))
