"""`python3 kurs.py data --hvor FIL`: hvor tallene i en fil kommer fra, funnet ved å lage filen og se hva som kjøres."""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..feil import KursFeil
from ..ovelser.ord import antall
from ..verden.sannheter import VALGT, Konto, Sannhet
from .datafil import Datafil

_PAKKEN = Path(__file__).parents[1]
_ROMMENE = tuple(f"{_PAKKEN / rom}{os.sep}" for rom in ("verden", "datasett"))
_SANNHETER = Konto.__module__
# setninger, datoer og trekninger er redskap, og ikke noe sted et tall kommer fra
_REDSKAP = ("tekster", "strommer.py", "kalender.py", "datafil.py", "hvor.py")


class Steg(NamedTuple):
    """En funksjon som kjørte: filen fra kursmappen, linjen den begynner på, navnet, antall linjer, og hva den gjør."""

    fil: str
    linje: int
    navn: str
    linjer: int
    hva: str


class Svar(NamedTuple):
    """Stegene i den rekkefølgen de først kjørte, og sannhetene de brukte: «modul.NAVN» → sannheten, eller tallene selv."""

    steg: tuple[Steg, ...]
    sannheter: dict[str, Any]


def spor(fil: Datafil) -> Svar:
    """Lag filen, og noter hver funksjon i de to rommene som kjører.

    Det som er husket fra før, kjører ikke: bruk en fersk prosess.
    """
    sett: dict[types.CodeType, dict] = {}
    kontoer: dict[int, Konto] = {}

    def noter(ramme: types.FrameType, hendelse: str, _: object) -> None:
        if hendelse == "call" and ramme.f_code.co_filename.startswith(_ROMMENE):
            sett.setdefault(ramme.f_code, ramme.f_globals)
            # en konto kommer inn som argument, og ikke ved navn
            kontoer.update({id(v): v for v in ramme.f_locals.values() if isinstance(v, Konto)})

    for_ = sys.getprofile()
    sys.setprofile(noter)
    try:
        (fil.raa or fil.lag)()
    finally:
        sys.setprofile(for_)
    steg, sannheter = [], {}
    for kode, verden in sett.items():
        sti = Path(kode.co_filename).relative_to(_PAKKEN)
        sannheter |= _sannhetene(kode, verden)
        if sti.parts[1] not in (*_REDSKAP, "sannheter") and not kode.co_name.startswith("<"):
            linjer = [nr for _, _, nr in kode.co_lines() if nr]
            forste = kode.co_firstlineno
            doc = kode.co_consts[0] if kode.co_consts and isinstance(kode.co_consts[0], str) else ""
            navn = (Path(_PAKKEN.name) / sti).as_posix()
            steg.append(Steg(navn, forste, kode.co_name, max(linjer) - forste + 1, doc.strip().split("\n")[0]))
    for n, v in _alle_sannheter().items():
        mine = v.values() if isinstance(v, dict) else v if isinstance(v, tuple) else (v,)
        sannheter |= {f"{n}: {k.kunde} på {k.nettverk}": k for k in mine if isinstance(k, Konto) and id(k) in kontoer}
    return Svar(tuple(steg), sannheter)


def _alle_sannheter() -> dict[str, Any]:
    """Alt med store bokstaver i `sannheter/`: «modul.NAVN» → det."""
    moduler = {n.removeprefix(f"{_SANNHETER}."): m for n, m in sys.modules.items() if n.startswith(f"{_SANNHETER}.")}
    return {
        f"{n}.{navn}": v
        for n, m in moduler.items()
        for navn, v in vars(m).items()
        if navn.isupper() and navn != "VALGT"
    }


def _sannhetene(kode: types.CodeType, verden: dict) -> dict[str, Any]:
    """Sannhetene koden nevner: `modul.NAVN` når modulen er hentet, eller `NAVN` når navnet er det."""
    alle = _alle_sannheter()
    hvem = {id(v): n for n, v in alle.items()}
    ut: dict[str, Any] = {}
    for n in kode.co_names:
        v = verden.get(n)
        if isinstance(v, types.ModuleType) and v.__name__.startswith(f"{_SANNHETER}."):
            modul = v.__name__.removeprefix(f"{_SANNHETER}.")
            ut |= {f"{modul}.{m}": alle[f"{modul}.{m}"] for m in kode.co_names if f"{modul}.{m}" in alle}
        elif n.isupper() and id(v) in hvem:
            ut[hvem[id(v)]] = v
    for indre in kode.co_consts:
        if isinstance(indre, types.CodeType) and indre.co_name.startswith("<"):
            ut |= _sannhetene(indre, verden)
    return ut


def som_tekst(navn: str, fil: Datafil) -> str:
    """Svaret slik det skrives ut: funksjonene med fil og linje, og tallene som driver dem."""
    svar = spor(fil)
    ut = [
        f"{navn}: {fil.beskrivelse}",
        "",
        f"Laget av {antall(len(svar.steg), 'funksjon', 'funksjoner')}, {sum(s.linjer for s in svar.steg)} linjer:",
    ]
    ut += [f"  {s.fil}:{s.linje}  {s.navn}  {s.hva}" for s in svar.steg]
    ut += ["", f"Tallene som driver dem ({len(svar.sannheter)}), i somekurs/verden/sannheter/:"]
    ut += [f"  {n} = {_vist(s)}" for n, s in svar.sannheter.items()]
    return "\n".join(ut)


def _vist(s: Any) -> str:
    """Verdien på én linje, med enhet og kilde når den har det."""
    verdi = (
        f"{sum(n for *_, n in s.antall)} innlegg, et vanlig når {s.nadd} og har raten {s.rate}"
        if isinstance(s, Konto)
        else str(getattr(s, "verdi", s))
    )
    kort = verdi if len(verdi) < 60 else f"{verdi[:57]}…"
    enhet = f" {s.enhet}" if isinstance(s, Sannhet) and s.enhet else ""
    return f"{kort}{enhet}. Kilde: {getattr(s, 'kilde', VALGT)}"


def finn_filen(ord_: str, filer: dict[str, Datafil]) -> str:
    """Navnet i `filer` på filen `ord_`, med eller uten mapper foran.

    Feil: `KursFeil` når ingen eller flere heter det.
    """
    treff = [n for n in filer if n == ord_ or Path(n).name == Path(ord_).name]
    eksakt = [n for n in treff if Path(ord_).as_posix().endswith(n)]
    if len(eksakt or treff) != 1:
        kjente = ", ".join(treff) if treff else "alle står i datasets/README.md"
        raise KursFeil(
            f"Fant {len(treff)} datafiler som heter «{Path(ord_).name}» ({kjente}). Skriv navnet med mappen foran."
        )
    return (eksakt or treff)[0]


def vis(ordene: Sequence[str], filer: dict[str, Datafil]) -> int:
    """Skriv ut hvor tallene i filen kommer fra. Gir 0."""
    if len(ordene) != 1:
        raise KursFeil("Skriv navnet på én fil etter --hvor, som ullvott_innlegg.csv.")
    navn = finn_filen(ordene[0], filer)
    print(som_tekst(navn, filer[navn]))
    return 0
