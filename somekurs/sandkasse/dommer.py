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
from typing import Any

from ..ovelser.utprov import ForTreg, tidsgrense
from ..prover.omkjoring import UTENFRA
from ..prover.testcelle import Mangler, frie_navn
from . import ror
from .rom import Rom
from .verdier import pakk, pakk_ut

SVAR = 20  # sekunder for verdiene en testcelle trenger
KALL = 8  # sekunder for ett kall; den lærendes funksjon har fem
ULESELIG = "svarte med noe som ikke lar seg lese"
FORSOK = 4  # ganger vi ber kopien om å bli borte
OMKJORING = 40  # sekunder for alle cellene om igjen
TESTCELLE = 90  # sekunder for en hel testcelle; prøvene setter sin egen klokke for hvert kall


class Elevfeil(Exception):
    """Noe studentens kode gjorde, som ikke har en egen feil i Python."""


class Gren:
    """Kopien av studentens prosess som svarer én testcelle."""

    def __init__(self, rom: Rom):
        self.rom, self.brutt, self.borte = rom, False, False
        self.hvorfor = ""  # det læreren bør vite, når noe annet enn et svar kom tilbake
        self.hentet: set[str] = set()
        self.egne: list[str] = []
        self._verdier: dict[str, Any] = {}
        rom.nr += 1

    def hent(self, navn: list[str], kjorer: bool) -> None:
        """Hent verdiene av navnene slik de er nå. `kjorer` sier om cellene skal kjøres om igjen.

        Feil: `Elevfeil` når svaret ikke er det en ærlig besvarelse gir, `ror.Brutt` når prosessen er borte.
        """
        svar = self._spor({"prov": navn, "nr": self.rom.nr, "kjorer": kjorer}, SVAR)
        verdier, egne = svar.get("verdier"), svar.get("egne")
        if not isinstance(verdier, dict) or not isinstance(egne, list):
            self.brutt, self.hvorfor = True, ULESELIG
            raise Elevfeil("Svaret lar seg ikke lese.")
        self.hentet, self._verdier = set(navn), verdier
        self.egne = [n for n in egne if isinstance(n, str)]
        self.borte = svar.get("bare_data") is True

    def verdi(self, navn: str) -> Any:
        """Verdien av navnet, ny hver gang: en prøve skal ikke se hva en annen gjorde med den. `Mangler` når det ikke finnes.

        Det som ikke er data, blir `Ukjent`. Feil: `Elevfeil` når svaret ikke lar seg lese.
        """
        if navn in self._verdier:
            return self._ut(self._verdier[navn])
        return Mangler(navn, *difflib.get_close_matches(navn, self.egne, n=1, cutoff=0.85))

    def _spor(self, melding: dict, sekunder: float) -> dict:
        if self.brutt:
            raise ForTreg
        if self.borte:  # da var det ingen funksjoner å kalle
            self.hvorfor = ULESELIG
            raise Elevfeil("Svaret lar seg ikke lese.")
        try:
            svar = self.rom.spor(melding, sekunder)
        except BaseException:
            # også når tiden er ute hos den som kalte: svaret kan komme senere, og hører da ikke til noe
            self.brutt, self.hvorfor = True, "ble ikke ferdig"
            raise
        if not isinstance(svar, dict) or "slutt" in svar:
            self.brutt, self.borte = True, svar == {"slutt": self.rom.nr}
            self.hvorfor = "stoppet hele programmet" if self.borte else ULESELIG
            raise Elevfeil("Programmet stoppet mens koden din ble prøvd.")
        return svar

    def _ut(self, verdi: Any) -> Any:
        try:
            return pakk_ut(verdi, lambda nokkel: Stedfortreder(self, nokkel))
        except Exception:
            self.hvorfor = ULESELIG
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
            self.hvorfor = "ble ikke ferdig"
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


def kjor_testceller(koder: list[str], rom: Rom) -> Iterator[tuple[list[dict], str]]:
    """Utdataene av testceller som står etter hverandre, i nbformat, slik nbgrader leser poengene av dem, og det koden som ble
    prøvd, gjorde i stedet for å svare (tomt når den svarte).

    De spør den samme kopien av studentens prosess: ingenting av hens er kjørt mellom dem. Er den borte, får den neste en ny.
    Feil: `ror.Brutt` når studentens prosess er borte, så det ikke er noe å prøve.
    """
    navnene = [frie_navn(kode) for kode in koder]
    kjorer = ["med_andre_data" in kode for kode in koder]
    gren: Gren | None = None
    for nr, kode in enumerate(koder):
        try:
            if gren is None or gren.brutt or kjorer[nr] or not gren.hentet.issuperset(navnene[nr]):
                if gren:
                    gren.slutt()
                gren = Gren(rom)
                resten = (
                    []
                    if kjorer[nr]
                    else [n for m, x in zip(navnene[nr:], kjorer[nr:], strict=True) if not x for n in m]
                )
                gren.hent(sorted({*navnene[nr], *resten}), kjorer[nr])
            merke = UTENFRA.set(gren.andre_data)
            try:
                utdata = doem(kode, {n: gren.verdi(n) for n in navnene[nr]})
            finally:
                UTENFRA.reset(merke)
        except Elevfeil as e:
            utdata = [_feil(e)]
        hvorfor, gren.hvorfor = gren.hvorfor, ""
        if nr + 1 == len(koder) or kjorer[nr]:
            gren.slutt()
            gren = None
        yield utdata, hvorfor


def doem(kode: str, verdier: dict[str, Any]) -> list[dict]:
    """Kjør testcellen på verdiene. Prøvens egne navn og studentens møtes bare her, i et rom som er nytt hver gang."""
    utdata: list[dict] = []
    tre = ast.parse(kode)
    siste = tre.body.pop() if tre.body and isinstance(tre.body[-1], ast.Expr) else None
    navnerom: dict[str, Any] = {"__name__": "__main__", **verdier}
    vist = io.StringIO()
    try:
        with contextlib.redirect_stdout(vist), contextlib.redirect_stderr(io.StringIO()), tidsgrense(TESTCELLE):
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
