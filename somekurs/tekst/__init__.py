"""Språkverktøy for norske tekster: setninger, liks, klarspråksregler, vurdering av innlegg og stavekontroll.

Kurset bruker dem på sine egne tekster, og du bruker de samme i leksjon 3. Å importere pakken laster bare `re`.
"""

from somekurs.tekst.liks import liks, liksniva
from somekurs.tekst.regler import Brudd, regelbrudd
from somekurs.tekst.setninger import del_opp, ord_i, setninger
from somekurs.tekst.vurdering import Merknad, Vurdering, feil_i_alt, vurder

# navnet i leksjon 3, der `liks` er funksjonen du skriver selv
liks_ferdig = liks

__all__ = [
    "Brudd",
    "Merknad",
    "Vurdering",
    "del_opp",
    "feil_i_alt",
    "liks",
    "liks_ferdig",
    "liksniva",
    "ord_i",
    "regelbrudd",
    "setninger",
    "vurder",
]
