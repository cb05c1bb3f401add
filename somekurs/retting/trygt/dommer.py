"""Dommeren: kjører prøvene der studentens kode aldri har vært, på verdier som kom ut av sandkassen som data."""

from __future__ import annotations

import ast
import base64
import builtins
import contextlib
import difflib
import io
import time
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any

from ...ovelser.utprov import ForTreg, tidsgrense
from ..testcelle import Mangler, frie_navn
from . import ror
from .sandkasse import Rom
from .verdier import pakk, pakk_ut

SVAR = 20  # sekunder for verdiene en testcelle trenger
KALL = 8  # sekunder for ett kall; den lærendes funksjon har fem
FORSOK = 4  # ganger vi ber kopien om å bli borte
OMKJORING = 40  # sekunder for alle cellene om igjen
TESTCELLE = 90  # sekunder for en hel testcelle
_GREN: ContextVar[Gren | None] = ContextVar("gren", default=None)


class Elevfeil(Exception):
    """Noe studentens kode gjorde, som ikke har en egen feil i Python."""


class Gren:
    """Kopien av studentens prosess som svarer én testcelle."""

    def __init__(self, rom: Rom):
        self.rom, self.brutt, self.borte = rom, False, False
        self.verdier: dict[str, Any] = {}
        self.egne: list[str] = []
        rom.nr += 1

    def hent(self, navn: list[str], kjorer: bool) -> None:
        """Hent verdiene av navnene. Det som ikke lar seg lese, blir `Ukjent`. `kjorer` sier om cellene skal kjøres om igjen.

        Feil: `Elevfeil` når svaret ikke er det en ærlig besvarelse gir, `ror.Brutt` når prosessen er borte.
        """
        svar = self._spor({"prov": navn, "nr": self.rom.nr, "kjorer": kjorer}, SVAR)
        verdier, egne = svar.get("verdier"), svar.get("egne")
        if not isinstance(verdier, dict) or not isinstance(egne, list):
            self.brutt = True
            raise Elevfeil("Svaret lar seg ikke lese.")
        self.verdier = {n: self._ut(verdier[n]) for n in navn if n in verdier}
        self.egne = [n for n in egne if isinstance(n, str)]
        self.borte = svar.get("bare_data") is True

    def _spor(self, melding: dict, sekunder: float) -> dict:
        if self.brutt:
            raise ForTreg
        try:
            svar = self.rom.spor(melding, sekunder)
        except (
            BaseException
        ):  # også når tiden er ute hos den som kalte: svaret kan komme senere, og hører da ikke til noe
            self.brutt = True
            raise
        if not isinstance(svar, dict) or "slutt" in svar:
            self.brutt, self.borte = True, svar == {"slutt": self.rom.nr}
            raise Elevfeil("Programmet stoppet mens koden din ble prøvd.")
        return svar

    def _ut(self, verdi: Any) -> Any:
        try:
            return pakk_ut(verdi, lambda nokkel: Stedfortreder(self, nokkel))
        except Exception:
            raise Elevfeil("Svaret lar seg ikke lese.") from None

    def kall(self, nokkel: str, a: tuple, k: dict, etter: bool) -> tuple[Any, tuple]:
        """Kall funksjonen i sandkassen. Gir svaret, og argumentene slik de var etterpå når `etter` ber om det.

        Feil: den samme innebygde feilen som funksjonen gav, `ForTreg` når den ikke ble ferdig, ellers `Elevfeil`.
        """
        try:
            argumenter = {"a": [pakk(x) for x in a], "k": {n: pakk(x) for n, x in k.items()}}
            svar = self._spor({"kall": nokkel, "etter": etter, **argumenter}, KALL)
        except ror.Brutt as e:
            raise (ForTreg if str(e) == "tiden er ute" else Elevfeil("Programmet stoppet i funksjonen din.")) from None
        if svar.get("treg"):
            raise ForTreg
        if "feil" in svar:
            navn, tekst = (str(x)[:500] for x in svar["feil"])
            feil = getattr(builtins, navn, None)
            kjent = isinstance(feil, type) and issubclass(feil, Exception)
            raise feil(tekst) if kjent else Elevfeil(f"{navn}: {tekst}")
        return self._ut(svar.get("ok")), tuple(self._ut(x) for x in svar.get("etter", []))

    def andre_data(self, filer: dict[str, bytes], navn: tuple[str, ...]) -> dict[str, Any]:
        """Kjør studentens celler om igjen på andre filer, i sandkassen."""
        sendt = {n: base64.b64encode(x).decode() for n, x in filer.items()}
        svar = self._spor({"andre_data": sendt, "navn": list(navn)}, OMKJORING)
        verdier = svar.get("verdier")
        return {n: self._ut(verdier.get(n, {"@": "..."}) if isinstance(verdier, dict) else {"@": "..."}) for n in navn}

    def slutt(self) -> None:
        """La kopien forsvinne, og vent til den er borte.

        Feil: `ror.Brutt` når hele prosessen er borte.
        """
        if self.borte:
            return
        if self.brutt:
            self.rom.drep_gren()
        else:
            ror.send(self.rom.linje, {"slutt": True})
        for _ in range(FORSOK):
            try:
                if ror.motta(self.rom.linje, time.monotonic() + 1) == {"slutt": self.rom.nr}:
                    return
            except ror.Brutt as e:
                if str(e) != "tiden er ute":
                    raise
            self.rom.drep_gren()
        raise ror.Brutt("kopien ble ikke borte")


class Stedfortreder:
    """Står for en av studentens funksjoner. Kalles den, kjøres funksjonen i sandkassen, og svaret kommer tilbake som data."""

    def __init__(self, gren: Gren, nokkel: str):
        self._gren, self._nokkel = gren, nokkel
        self.__name__ = "funksjonen"

    def __call__(self, *a: Any, **k: Any) -> Any:
        return self._gren.kall(self._nokkel, a, k, etter=False)[0]

    def med_etter(self, *a: Any) -> tuple[Any, tuple]:
        """Svaret, og argumentene slik funksjonen lot dem være."""
        return self._gren.kall(self._nokkel, a, {}, etter=True)

    def __deepcopy__(self, _: dict) -> Stedfortreder:
        return self


def gren() -> Gren | None:
    """Kopien testcellen som kjører, spør. None når prøvene kjører i studentens egen kjerne, som i Validate."""
    return _GREN.get()


@contextlib.contextmanager
def _med_gren(rom: Rom, navn: list[str], kjorer: bool) -> Iterator[Gren]:
    g = Gren(rom)
    merke = _GREN.set(g)
    try:
        g.hent(navn, kjorer)
        yield g
    finally:
        _GREN.reset(merke)
        g.slutt()


def kjor_testcelle(kode: str, rom: Rom) -> list[dict]:
    """Utdataene av en testcelle, i nbformat, slik nbgrader leser poengene av dem.

    Feil: `ror.Brutt` når studentens prosess er borte, så det ikke er noe å prøve.
    """
    navn = frie_navn(kode)
    try:
        with _med_gren(rom, navn, "med_andre_data" in kode) as g:
            verdier = {n: g.verdier[n] if n in g.verdier else _mangler(n, g.egne) for n in navn}
            return doem(kode, verdier)
    except Elevfeil as e:
        return [_feil(e)]


def _mangler(navn: str, egne: list[str]) -> Mangler:
    return Mangler(navn, *difflib.get_close_matches(navn, egne, n=1, cutoff=0.85))


def doem(kode: str, verdier: dict[str, Any]) -> list[dict]:
    """Kjør testcellen på verdiene. Prøvens egne navn og studentens møtes bare her, i et rom som er nytt hver gang."""
    utdata: list[dict] = []
    tre = ast.parse(kode)
    siste = tre.body.pop() if tre.body and isinstance(tre.body[-1], ast.Expr) else None
    navnerom: dict[str, Any] = {"__name__": "__main__", **verdier}
    vist = io.StringIO()
    try:
        with contextlib.redirect_stdout(vist), contextlib.redirect_stderr(io.StringIO()), tidsgrense_hele():
            exec(compile(tre, "<prøven>", "exec"), navnerom)
            svar = eval(compile(ast.Expression(siste.value), "<prøven>", "eval"), navnerom) if siste else None
    except BaseException as e:
        if isinstance(e, KeyboardInterrupt):
            raise
        return [*_display(vist), _feil(e)]
    utdata += _display(vist)
    if svar is not None:
        utdata.append(
            {
                "output_type": "execute_result",
                "data": {"text/plain": repr(svar)},
                "metadata": {},
                "execution_count": None,
            }
        )
    return utdata


@contextlib.contextmanager
def tidsgrense_hele() -> Iterator[None]:
    """Prøvene setter sin egen klokke for hvert kall, så her er det bare sandkassens frister som gjelder."""
    with tidsgrense(TESTCELLE):
        yield


def _display(vist: io.StringIO) -> list[dict]:
    tekst = vist.getvalue().rstrip("\n")
    return [{"output_type": "display_data", "data": {"text/plain": tekst}, "metadata": {}}] if tekst else []


def _feil(e: BaseException) -> dict:
    """Feilen slik studenten får se den: meldingen når prøven har en, ellers bare hva det var. Aldri prøvens egen kode."""
    linjer = e._render_traceback_() if hasattr(e, "_render_traceback_") else traceback.format_exception_only(e)
    return {
        "output_type": "error",
        "ename": type(e).__name__,
        "evalue": str(e),
        "traceback": [x.rstrip("\n") for x in linjer],
    }
