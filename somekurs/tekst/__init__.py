"""Språkverktøy for norske tekster: setninger, liks, klarspråksregler og stavekontroll.

Kurset bruker dem på sine egne tekster, og du bruker de samme i leksjon 3. Å importere pakken laster bare `re`.
"""

from somekurs.tekst.liks import liks, liksniva
from somekurs.tekst.regler import Brudd, regelbrudd
from somekurs.tekst.setninger import ord_i, setninger

__all__ = ["Brudd", "liks", "liksniva", "ord_i", "regelbrudd", "setninger"]
