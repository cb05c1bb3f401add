"""Alle kontoene i kurset, og innleggene på hver av dem."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ..sannheter import Konto
from ..sannheter import fliskode as _fliskode
from ..sannheter import tangholmen as _tangholmen
from ..sannheter import ullvott as _ullvott
from ..sannheter import universitetet as _universitetet
from ..strommer import husk
from . import fliskode, konto, tangholmen, ullvott_facebook, ullvott_instagram, universitetet

KONTOER: dict[str, Konto] = {k.navn: k for m in (_ullvott, _universitetet, _fliskode, _tangholmen) for k in m.KONTOER}
_EGNE: dict[str, Callable[[Konto], pd.DataFrame]] = {
    "universitetet": universitetet.innlegg,
    "fliskode": fliskode.innlegg,
    "tangholmen": tangholmen.innlegg,
}
# Ullvotts to store kontoer er leksjon 7s, og har sine egne rom.
_ULLVOTT = {
    ullvott_facebook.NAVN: (ullvott_facebook.innlegg, ullvott_facebook.folgere),
    ullvott_instagram.NAVN: (
        ullvott_instagram.innlegg,
        lambda: ullvott_instagram.folgere().set_index("dato")["folgere"],
    ),
}
NAVN = (*_ULLVOTT, *KONTOER)


def kontoens(navn: str) -> tuple[str, ...]:
    """Navnet på trekningen kontoen følger: dens eget."""
    return (navn,)


@husk(av=kontoens)
def innlegg(navn: str) -> pd.DataFrame:
    """Innleggene på kontoen `navn` («kunde/nettverk») slik de virkelig gikk, ett på hver rad, i rekkefølge."""
    if navn in _ULLVOTT:
        return _ULLVOTT[navn][0]()
    k = KONTOER[navn]
    return _EGNE.get(k.kunde, konto.innlegg)(k)


@husk(av=kontoens)
def folgere(navn: str) -> pd.Series:
    """Følgerne på kontoen ved slutten av hver dag, etter dato."""
    return _ULLVOTT[navn][1]() if navn in _ULLVOTT else konto.folgere(KONTOER[navn])
