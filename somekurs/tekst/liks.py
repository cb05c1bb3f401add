"""Lesbarhetsindeksen liks."""

from __future__ import annotations

from somekurs.feil import KursFeil
from somekurs.tekst.setninger import ord_i, setninger

LANGT = 6  # flere tegn enn dette er et langt ord
# Björnssons tolkning: hver grense er der neste nivå begynner.
_NIVAER = ((30, "svært lett"), (40, "lett"), (50, "middels"), (60, "vanskelig"))


def liks(tekst: str) -> float:
    """Regn ut lesbarhetsindeksen (liks) for en tekst. Lavt tall betyr lettlest.

    liks = ord / setninger + 100 · lange ord / ord, der et langt ord har flere enn seks tegn.

    Parametre: `tekst` (en streng med minst ett ord; hvor en setning slutter, står i `setninger`).
    Gir et desimaltall uten enhet, vanligvis mellom 20 og 70.
    Feil: `KursFeil` hvis teksten er tom eller uten ord.
    Kilde: C.H. Björnsson, Läsbarhet, Stockholm: Liber, 1968.

    >>> liks("Katten sover. Hunden spiser middagen.")
    42.5
    """
    alle = ord_i(tekst)
    if not alle:
        raise KursFeil("Fant ingen ord i teksten, så liks kan ikke regnes ut. Skriv minst én setning og prøv igjen.")
    lange = sum(len(o) > LANGT for o in alle)
    return len(alle) / max(len(setninger(tekst)), 1) + 100 * lange / len(alle)


def liksniva(verdi: float) -> str:
    """Si med ord hvor vanskelig en tekst med denne liksverdien er.

    Parametre: `verdi` (et tall fra `liks`). Kilde: Björnsson 1968.

    >>> liksniva(42.5)
    'middels'
    """
    return next((navn for grense, navn in _NIVAER if verdi < grense), "svært vanskelig")
