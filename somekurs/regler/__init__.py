"""Loven i praksis: reglene kurset bruker, og sjekkene som holder et utkast opp mot dem.

`regelverk()` er reglene, hver med hjemmel, kilde og dagen den sist ble kontrollert. `vurder(utkast)` sier hva som stanser et
utkast (rødt), hva en bør spørre om (gult), og hvorfor. Dette er opplæring, ikke juridisk rådgivning.
"""

from somekurs.regler.loven import KOLONNER, Regel, regel, regelverk
from somekurs.regler.sjekker import FAKTA, Funn, er_merket, farge, merkets_andel, vurder

__all__ = [
    "FAKTA",
    "KOLONNER",
    "Funn",
    "Regel",
    "er_merket",
    "farge",
    "merkets_andel",
    "regel",
    "regelverk",
    "vurder",
]
