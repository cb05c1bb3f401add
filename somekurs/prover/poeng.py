"""Fra funn til poeng: én melding, delpoeng, og aldri full pott ved et uhell.

nbgrader leser poengene ut av testcellen: en feil gir 0, et tall på den siste linjen gir delpoeng, og alt annet gir full
pott. Derfor er `gi_poeng(…)` alltid den siste linjen i en testcelle, og den gir bare `None`, et ekte desimaltall eller en feil.
"""

from __future__ import annotations

import math
import os
import textwrap

from ..melding import i_notatbok

BREDDE = 80  # så ingen linje brytes midt i et ord når vinduet er smalt


class Kort(AssertionError):
    """Ingen poeng, med én melding. Vises uten feilsporing."""

    def _render_traceback_(self) -> list[str]:
        return [linje for del_ in str(self).split("\n") for linje in textwrap.wrap(del_, BREDDE) or [""]]


def gi_poeng(poeng: float, *funn: str) -> float | None:
    """Poengene til en testcelle. Hvert funn er tomt når delen er i orden, ellers meldingen den lærende skal få.

    Parametre: `poeng` er det cellen er verdt (det samme tallet som i metadata), `funn` er ett eller flere funn som teller
    like mye. Gir `None` når alt er i orden, og ellers delpoengene i halve poeng, rundet ned, med meldingene vist.
    Feil: `Kort` med meldingene når det ikke blir noen poeng. `ValueError` når kallet selv er galt, så en feil i
    testcellen aldri gir poeng.

    >>> gi_poeng(2, "", "")
    """
    if type(poeng) not in (int, float) or not math.isfinite(poeng) or poeng <= 0:
        raise ValueError(f"gi_poeng trenger et positivt tall først, men fikk {poeng!r}.")
    if not funn or not all(type(f) is str for f in funn):
        raise ValueError("gi_poeng trenger minst ett funn, og hvert funn skal være en tekst (tom når alt er i orden).")
    mangler = list(dict.fromkeys(f for f in funn if f))
    if not mangler:
        # bare den som sitter ved notatboken, trenger å høre at det gikk bra
        if i_notatbok() and "NBGRADER_EXECUTION" not in os.environ:
            _vis("✓ Formen er i orden.")
        return None
    rette = sum(not f for f in funn)
    del_ = math.floor(2 * poeng * rette / len(funn)) / 2
    tekst = "\n".join(f"→ {f}" for f in mangler)
    # Validate viser bare det som stopper. Der er meldingen viktigere enn delpoengene, som ingen får se uansett.
    if del_ == 0 or os.environ.get("NBGRADER_VALIDATING"):
        raise Kort(tekst)
    _vis(tekst)
    return float(del_)


def _vis(tekst: str) -> None:
    if i_notatbok():
        from IPython.display import display

        display({"text/plain": tekst}, raw=True)
    else:
        print(tekst)
