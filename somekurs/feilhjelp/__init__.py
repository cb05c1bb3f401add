"""Feilmeldinger på norsk: høyst åtte linjer i stedet for femti på engelsk.

En feil i notatboken vises som den lærendes egen linje, Pythons egen siste linje (på engelsk, så den kan søkes opp) og
hva den betyr her, med det nærmeste ekte navnet og neste steg. Feilen er fortsatt en feil: utdataene har samme navn og
verdi som før, så «kjør alle» stopper og nbgrader ser den. En feil vi ikke kjenner, vises som den alltid har vært.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from ..skall import skallet

BREDDE = 96  # tegn på linjen, det en notatbok på en liten bærbar har plass til
_siste: list[str] = []  # hele feilmeldingen, for den som vil se den


def hele_feilen() -> None:
    """Vis hele den forrige feilmeldingen, slik Python skrev den."""
    if _siste:
        print("\n".join(_siste))
    else:
        print("Det har ikke vært noen feil siden kjernen startet.")


def _linjen(evalue: BaseException) -> tuple[int, str]:
    """Nummeret på og teksten i den siste linjen fra den lærendes egen celle. (0, "") når feilen ikke kom derfra."""
    import linecache

    if isinstance(evalue, SyntaxError):
        return evalue.lineno or 0, (evalue.text or "").strip("\n")
    nr, filnavn = 0, ""
    tb = evalue.__traceback__
    while tb is not None:
        navn = tb.tb_frame.f_code.co_filename
        if "ipykernel" in navn or navn.startswith(("<ipython-input", "<input")):
            nr, filnavn = tb.tb_lineno, navn
        tb = tb.tb_next
    return nr, linecache.getline(filnavn, nr).strip("\n") if nr else ""


def _pythons_ord(etype: type, evalue: BaseException) -> str:
    """Pythons egen siste linje, på én linje og ikke lengre enn at den kan leses."""
    tekst = evalue.msg if isinstance(evalue, SyntaxError) else str(evalue)
    tekst = " ".join(str(tekst).split())
    return f"{etype.__name__}: {tekst[:160]}{' …' if len(tekst) > 160 else ''}"


def kort_feil(etype: type, evalue: BaseException, navnerom: dict[str, Any]) -> list[str] | None:
    """Linjene en lærende får se, eller None når vi ikke kjenner feilen.

    Parametre: `navnerom` er det kjernen husker, der de nærmeste navnene og kolonnene letes opp.
    """
    from .forklaringer import forklar

    nr, linje = _linjen(evalue)
    forklaring = forklar(etype, evalue, navnerom, linje)
    if not forklaring:
        return None
    hvor = [f"Linje {nr}:  {linje.strip()[:120]}"] if nr and linje.strip() else []
    # notatboken bryter lange linjer midt i ord, så vi bryter dem selv
    brutt = textwrap.wrap(f"→ {forklaring}", BREDDE, subsequent_indent="  ")
    luft = [""] if len(brutt) < 4 else []
    return [*hvor, _pythons_ord(etype, evalue), *luft, *brutt, *luft, "Hele feilmeldingen ser du med hele_feilen()."]


def koble_til(ved_feil: Callable[[], None] = lambda: None) -> None:
    """Ta over visningen av feil i den IPython-kjernen som kjører. Gjør ingenting utenfor IPython eller andre gang.

    Parametre: `ved_feil` kalles hver gang en celle stopper, også når feilen er ukjent.
    """
    skall = skallet()
    if skall is None or getattr(skall._showtraceback, "_somekurs", False):
        return
    opprinnelig = skall._showtraceback

    def vis(etype: type, evalue: BaseException, stb: list[str]) -> None:
        # forklaringen er et tillegg: svikter den, skal den vanlige feilmeldingen komme frem
        try:
            ved_feil()
            linjer = kort_feil(etype, evalue, skall.user_ns)
            if linjer is not None:
                _siste[:] = list(stb)
                stb = linjer
        except Exception:
            pass
        opprinnelig(etype, evalue, stb)

    vis._somekurs = True
    # set_custom_exc ville fjernet feilen fra utdataene, og da går «kjør alle» videre og nbgrader ser ingenting
    skall._showtraceback = vis
    skall.user_ns.setdefault("hele_feilen", hele_feilen)
    skall.user_ns_hidden.setdefault("hele_feilen", hele_feilen)


__all__ = ["hele_feilen", "koble_til", "kort_feil"]
