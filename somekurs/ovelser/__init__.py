"""Øvelsesmotoren: én definisjon gir tilbakemelding, løsning, tester og lærerens veiledning.

I en notatbok brukes `sjekk`, `hint` og `losning`. Motoren kjenner ingen leksjon: øvelsene ligger i
`somekurs.leksjoner`, én modul for hver leksjon, og finnes på nummeret i navnet.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
import re
import sys
from typing import Any

from .. import fremdrift
from ..feil import KursFeil
from ..melding import si
from .celle import Celle, fersk_celle
from .definisjon import Leksjon, Ovelse
from .kilde import lost_celle as _lost_celle
from .vurder import Vurdering, vurder

__all__ = ["Leksjon", "Ovelse", "Vurdering", "finn", "hint", "leksjon", "losning", "lost_celle", "sjekk", "vurder"]

_MANGLER = object()
_hint_gitt: dict[str, int] = {}  # hvor langt ned i hintene den lærende er i denne økten


def leksjon(nr: int) -> Leksjon:
    """Øvelsene i leksjon `nr`.

    Feil: `KursFeil` når leksjonen ikke har øvelser (ennå).
    """
    pakke = importlib.import_module("somekurs.leksjoner")
    for m in pkgutil.iter_modules(pakke.__path__):
        if re.match(rf"l{nr:02d}_", m.name):
            return importlib.import_module(f"{pakke.__name__}.{m.name}").L
    raise KursFeil(f"Leksjon {nr} har ingen øvelser ennå. Se kurskartet på forsiden for hva som er klart.")


def finn(nr: Any) -> Ovelse:
    """Øvelsen med nummeret `nr`, skrevet som tekst («1.2»).

    Feil: `KursFeil` når nummeret ikke er en tekst eller ikke finnes (med de nærmeste).
    """
    if not issubclass(type(nr), str):
        vist = f' Mener du sjekk("{nr}", …)?' if type(nr) in (int, float) else ""
        raise KursFeil(f'Skriv øvelsens nummer i hermetegn, for eksempel sjekk("1.2", svaret).{vist}')
    tekst = str.__str__(nr)[:40].strip()
    treff = re.fullmatch(r"(\d{1,2})\s*[.,]\s*(\d{1,2})", tekst, flags=re.ASCII)
    if not treff:
        raise KursFeil(f'«{tekst}» er ikke nummeret på en øvelse. De skrives som "1.2": leksjon 1, øvelse 2.')
    le = leksjon(int(treff[1]))
    nr = f"{int(treff[1])}.{int(treff[2])}"
    if nr not in le.ovelser:
        nermest = difflib.get_close_matches(nr, le.ovelser, n=3, cutoff=0) or list(le.ovelser)
        raise KursFeil(f"Leksjon {le.nr} har ingen øvelse {nr}. De nærmeste er {', '.join(sorted(nermest))}.")
    return le.ovelser[nr]


def _finn_eller_si(nr: Any, ordet: str) -> Ovelse | None:
    """Øvelsen, eller None etter å ha sagt hva som var galt med nummeret."""
    try:
        if nr is _MANGLER:
            raise KursFeil(f'{ordet} trenger nummeret på øvelsen i hermetegn, for eksempel {ordet}("1.2").')
        return finn(nr)
    except KursFeil as e:
        si(str(e), "videre")
    except Exception:
        si(f'Skriv øvelsens nummer i hermetegn, for eksempel {ordet}("1.2").', "videre")
    return None


def sjekk(nr: str = _MANGLER, svar: Any = _MANGLER, *flere: Any) -> None:
    """Få tilbakemelding på et svar: hva vi så, hva det trolig kommer av, og hvor du kan se videre.

    Parametre: `nr` er øvelsens nummer i hermetegn, `svar` er variabelen du laget.

    >>> sjekk("1.2", timer_fliskode)  # doctest: +SKIP
    """
    o = _finn_eller_si(nr, "sjekk")
    if o is None:
        return
    if svar is _MANGLER:
        return si(f'Sjekken trenger svaret ditt også: sjekk("{o.nr}", {o.variabel}).', "videre")
    if flere:
        return si(
            f"Sjekken fikk {len(flere) + 1} svar, men skal ha ett. Komma skiller svar fra hverandre, så desimaltall "
            f'skrives med punktum. Slik er det ment: sjekk("{o.nr}", {o.variabel}).',
            "videre",
        )
    utfall = vurder(o, svar, sys._getframe(1).f_globals, fersk_celle())
    if utfall.funn != "urort":
        fremdrift.noter(o.id, utfall.riktig)
    return si(utfall.tekst, "riktig" if utfall.riktig else "videre")


def noter_stans(celle: Celle) -> None:
    """En celle med `sjekk` som stoppet med en feil, er også et ærlig forsøk."""
    for nr in celle.sjekkede():
        try:
            fremdrift.noter(finn(nr).id, False)
        except KursFeil:
            continue


def hint(nr: str = _MANGLER) -> None:
    """Få et hint, ett nivå dypere for hver gang: et spørsmål, navnet på verktøyet, et skjelett.

    Parametre: `nr` er øvelsens nummer i hermetegn.
    """
    o = _finn_eller_si(nr, "hint")
    if o is None:
        return
    if not o.hint:
        return si(f"Øvelse {o.nr} har ingen hint. Her er det din vurdering som teller.", "hint")
    i = min(_hint_gitt.get(o.id, 0), len(o.hint) - 1)
    _hint_gitt[o.id] = i + 1
    mer = f' Vil du ha mer hjelp, kjør hint("{o.nr}") en gang til.' if i + 1 < len(o.hint) else ""
    tekst, _, kode = o.hint[i].partition("\n")
    return si(f"Hint {i + 1} av {len(o.hint)}: {tekst}{mer}", "hint", kode)


def losning(nr: str = _MANGLER) -> None:
    """Vis en løsning. Den åpner seg etter ett ærlig forsøk.

    Parametre: `nr` er øvelsens nummer i hermetegn.
    """
    o = _finn_eller_si(nr, "losning")
    if o is None:
        return
    if not fremdrift.er_provd(o.id):
        return si(
            f"Løsningen på øvelse {o.nr} åpner seg når du har prøvd én gang. Et galt svar er et godt sted å begynne; "
            f'et hint får du med hint("{o.nr}").',
            "hint",
        )
    if o.slag in ("tekst", "fri"):
        return si(f"Ett eksempelsvar på øvelse {o.nr}, ikke det eneste gode:", "hint", o.fasit())
    return si(
        f"Slik kan øvelse {o.nr} løses. Skriv den selv i stedet for å lime den inn, så sitter den bedre.",
        "hint",
        o.kode(),
    )


def lost_celle(celle: str, nr: str) -> str:
    """Cellen til øvelse `nr` slik en som har løst den, ville hatt den."""
    return _lost_celle(celle, nr, finn(nr).kode())
