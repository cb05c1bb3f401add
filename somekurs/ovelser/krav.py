"""Krav til tekster den lærende skriver. Hvert krav gir None når det er møtt, ellers én setning."""

from __future__ import annotations

import re
from collections.abc import Callable

Krav = Callable[[str], str | None]


def antall_ord(tekst: str) -> int:
    """Ordene i en tekst. «e-post» er ett ord."""
    return len(re.findall(r"\w+(?:[-'’]\w+)*", tekst))


def ord_mellom(minst: int, mest: int) -> Krav:
    """Antall ord skal ligge fra `minst` til `mest`."""

    def krav(tekst: str) -> str | None:
        n = antall_ord(tekst)
        if n < minst:
            return f"Teksten din er på {n} ord. Skriv minst {minst}, så det blir plass til en begrunnelse."
        if n > mest:
            return (
                f"Teksten din er på {n} ord. Kutt den til høyst {mest}: Hva kan du ta bort uten at meningen forsvinner?"
            )
        return None

    krav.__name__ = f"ord_mellom_{minst}_{mest}"
    return krav


def nevner(*ord_: str, setning: str) -> Krav:
    """Teksten skal nevne minst ett av ordene; ellers sier vi `setning`."""

    def krav(tekst: str) -> str | None:
        return None if any(o.casefold() in tekst.casefold() for o in ord_) else setning

    krav.__name__ = f"nevner_{ord_[0].casefold()}"
    return krav


def liks_under(grense: float) -> Krav:
    """Lesbarhetsindeksen (liks) skal ligge under grensen. Samme mål som kurset bruker på sine egne tekster."""

    def krav(tekst: str) -> str | None:
        from ..tekst import liks

        verdi = liks(tekst)
        if verdi <= grense:
            return None
        return (
            f"Teksten din har liks {verdi:.0f}, og målet er høyst {grense:.0f}. Del den lengste setningen i to, og bytt ut et "
            "langt ord."
        )

    krav.__name__ = f"liks_under_{grense:g}"
    return krav


def klart_sprak() -> Krav:
    """Ingen av reglene for klart språk er brutt. Den første som er det, nevnes med et forslag."""

    def krav(tekst: str) -> str | None:
        from ..tekst import regelbrudd

        brudd = [b for b in regelbrudd(tekst) if b.niva in "ew"]
        if not brudd:
            return None
        flere = f" Etter det er det {len(brudd) - 1} til." if len(brudd) > 1 else ""
        return f"Vi ville endret «{brudd[0].funn.strip()}». Skriv heller: {brudd[0].heller}.{flere}"

    krav.__name__ = "klart_sprak"
    return krav
