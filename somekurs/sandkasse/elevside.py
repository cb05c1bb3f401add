"""Studentens side, inne i sandkassen: kjører cellene, og gir fra seg verdier som data. Ingen stoler på det den sier.

For hver testcelle deler prosessen seg. Kopien svarer på det dommeren spør om, og forsvinner. Da kan ingen funksjon som
prøves, endre noe for cellene eller prøvene etterpå.
"""

from __future__ import annotations

import base64
import contextlib
import io
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from typing import Any

from . import ror
from .verdier import pakk, pakk_ut

MAKS_UTDATA = 1_000_000  # tegn fra én celle
MAKS_GREN = 90  # sekunder en kopi får leve
MAKS_KALL = 6  # sekunder for ett kall; dommeren gir seg etter fem


class Utdata:
    """Det én celle viser, i nbformat, kuttet når det blir for mye."""

    def __init__(self) -> None:
        self.liste: list[dict] = []
        self.tegn = 0
        self.kuttet = False

    def legg_til(self, utdata: dict, tegn: int) -> None:
        """Legg til, hvis det er plass."""
        self.tegn += tegn
        if self.tegn > MAKS_UTDATA:
            self.kuttet = True
            return
        siste = self.liste[-1] if self.liste else {}
        if utdata["output_type"] == "stream" == siste.get("output_type") and siste["name"] == utdata["name"]:
            siste["text"] += utdata["text"]
        else:
            self.liste.append(utdata)


def lag_skall() -> Any:
    """Et IPython-skall som samler det cellene viser, i stedet for å skrive det ut. Gir (skallet, der utdataene samles)."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets import Type
    from traitlets.config import Config

    naa = {"ut": Utdata()}

    class Krok(DisplayHook):
        def write_output_prompt(self) -> None:
            pass

        def write_format_data(self, format_dict: dict, md_dict: dict | None = None) -> None:
            ut = {
                "output_type": "execute_result",
                "data": dict(format_dict),
                "metadata": dict(md_dict or {}),
                "execution_count": self.prompt_count,
            }
            naa["ut"].legg_til(ut, len(str(format_dict)))

    class Tavle(DisplayPublisher):
        def publish(self, data: dict, metadata: dict | None = None, **_: Any) -> None:
            ut = {"output_type": "display_data", "data": dict(data), "metadata": dict(metadata or {})}
            naa["ut"].legg_til(ut, len(str(data)))

        def clear_output(self, wait: bool = False) -> None:
            naa["ut"].liste.clear()

    class Skall(InteractiveShell):
        displayhook_class = Type(Krok)
        display_pub_class = Type(Tavle)

        def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
            ut = {"output_type": "error", "ename": etype.__name__, "evalue": str(evalue), "traceback": list(stb)}
            naa["ut"].legg_til(ut, sum(map(len, stb)))

        def enable_gui(self, gui: Any = None) -> None:
            pass

    oppsett = Config()
    oppsett.HistoryManager.enabled = False
    oppsett.InteractiveShell.colors = "nocolor"
    # feilhjelpen skriver det studenten får lese; den lange feilmeldingen koster 40 MB i hver prosess som deler seg
    oppsett.InteractiveShell.xmode = "Plain"
    skall = Skall.instance(config=oppsett)
    return skall, naa


class _Strom(io.TextIOBase):
    def __init__(self, navn: str, naa: dict):
        self._navn, self._naa = navn, naa

    def write(self, tekst: str) -> int:
        tekst = str(tekst)
        if tekst:
            self._naa["ut"].legg_til({"output_type": "stream", "name": self._navn, "text": tekst}, len(tekst))
        return len(tekst)

    def writable(self) -> bool:
        return True

    @property
    def encoding(self) -> str:
        return "utf-8"


OPPVARMING = (
    "import pandas as pd, plotly.express as px, somekurs\nfor n in somekurs.__all__: getattr(somekurs, n)",
    "from somekurs import sti\nt = pd.read_csv(sti('timer.csv'), decimal=',')\nt",
    "g = t.groupby('ben', as_index=False)['timer'].sum().sort_values('timer')\ng['timer'].round(1).to_dict()",
    "t[t['timer'] > 1].merge(g, on='ben').pivot_table(index='ben', values='timer_x')",
    "somekurs.vis(px.bar(g, x='ben', y='timer', title='x'))",
    "t['finnes ikke']",
)


def forbered() -> tuple[Any, dict]:
    """Skallet, varmt: alt en vanlig besvarelse laster, er lastet, og ingenting av det er synlig for den."""
    skall, naa = lag_skall()
    # pakken ble lastet før IPython, så det den gjør i en kjerne, må gjøres nå
    sys.modules["somekurs"]._koble_til()
    for kode in OPPVARMING:
        skall.run_cell(kode, store_history=True)
    skall.reset(new_session=True)
    skall.execution_count = 1
    naa["ut"] = Utdata()
    return skall, naa


def kjor(linje: socket.socket, skall: Any, naa: dict) -> None:
    """Svar på det som kommer på sokkelen til den lukkes. Første melding har filene studenten leverte ved siden av."""
    sys.stdout, sys.stderr = _Strom("stdout", naa), _Strom("stderr", naa)
    while True:
        try:
            m = ror.motta(linje)
        except ror.Brutt:
            os._exit(0)
        if "filer" in m:
            for navn, innhold in m["filer"].items():
                with open(os.path.basename(navn), "wb") as f:
                    f.write(base64.b64decode(innhold))
            ror.send(linje, {"klar": True})
        elif "celle" in m:
            ror.send(linje, _kjor_celle(skall, naa, m["celle"]))
        elif "prov" in m:
            _gren(linje, skall, m)


def _kjor_celle(skall: Any, naa: dict, kode: str) -> dict:
    naa["ut"] = Utdata()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        if isinstance(skall.run_cell(kode, store_history=True).error_in_exec, KeyboardInterrupt):
            # en celle som måtte avbrytes, skal ikke kjøres om igjen på andre data
            skall.user_ns["In"][-1] = ""
    except BaseException as e:  # SystemExit og det en celle ellers kan finne på
        ut = {
            "output_type": "error",
            "ename": type(e).__name__,
            "evalue": str(e)[:500],
            "traceback": [type(e).__name__],
        }
        naa["ut"].legg_til(ut, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return {"utdata": naa["ut"].liste, "kuttet": naa["ut"].kuttet, "nr": skall.execution_count - 1}


# ── kopien som svarer en testcelle ───────────────────────────────────────────────────────────────────


def _gren(linje: socket.socket, skall: Any, m: dict) -> None:
    """Svar på en testcelle. Skal noe kjøres, deler prosessen seg, kopien svarer, og vi sier fra når den er borte."""
    funksjoner: dict[str, Any] = {}

    def nokkel(f: Any) -> str:
        k = f"f{len(funksjoner)}"
        funksjoner[k] = f
        return k

    rom = skall.user_ns
    verdier = {n: _trygt(rom[n], nokkel) for n in m["prov"] if n in rom}
    modul = type(sys)
    egne = [n for n, v in rom.items() if isinstance(n, str) and not n.startswith("_") and not isinstance(v, modul)]
    svar = {"verdier": verdier, "egne": egne[:2000], "bare_data": not funksjoner and not m["kjorer"]}
    if svar["bare_data"]:
        ror.send(linje, svar)
        return
    pid = os.fork()
    if not pid:
        with contextlib.suppress(BaseException):
            signal.alarm(MAKS_GREN)
            ror.send(linje, svar)
            _svar(linje, funksjoner, nokkel)
        os._exit(0)
    fd = os.pidfd_open(pid)
    if not select.select([fd], [], [], MAKS_GREN + 5)[0]:
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(fd)
    ror.send(linje, {"slutt": m["nr"]})


def _svar(linje: socket.socket, funksjoner: dict[str, Any], nokkel: Callable[[Any], str]) -> None:
    while True:
        m = ror.motta(linje)
        if "kall" in m:
            ror.send(linje, _kall(funksjoner, nokkel, m))
        elif "andre_data" in m:
            from ..prover.omkjoring import med_andre_data

            filer = {n: base64.b64decode(x) for n, x in m["andre_data"].items()}
            svar = med_andre_data(filer, *m["navn"])
            ror.send(linje, {"verdier": {n: _trygt(v, nokkel) for n, v in svar.items()}})
        else:
            return


def _trygt(v: Any, nokkel: Any) -> Any:
    try:
        return pakk(v, nokkel)
    except BaseException:  # et objekt kan protestere på hva som helst
        return {"@": "?", "v": "noe som ikke lar seg lese"}


class _ForTreg(BaseException):
    pass


def _kall(funksjoner: dict, nokkel: Any, m: dict) -> dict:
    def for_treg(*_: Any) -> None:
        raise _ForTreg

    signal.signal(signal.SIGALRM, for_treg)
    signal.alarm(MAKS_KALL)
    try:
        argumenter = [pakk_ut(x) for x in m["a"]]
        navngitte = {n: pakk_ut(x) for n, x in m["k"].items()}
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            svar = funksjoner[m["kall"]](*argumenter, **navngitte)
        return {"ok": _trygt(svar, nokkel), "etter": [_trygt(x, nokkel) for x in argumenter] if m["etter"] else []}
    except _ForTreg:
        return {"treg": True}
    except BaseException as e:
        # str av en KeyError er nøkkelen med hermetegn rundt, og feilen lages på nytt på den andre siden
        tekst = e.args[0] if isinstance(e, KeyError) and len(e.args) == 1 and type(e.args[0]) is str else str(e)
        return {"feil": [type(e).__name__, tekst[:500]]}
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(MAKS_GREN)
