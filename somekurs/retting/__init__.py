"""Rettingen: det læreren kjører, lagt til nbgrader. En testcelle henter prøvene her; de bor i `somekurs.prover`.

Les filene i denne rekkefølgen:

- `kommando` er hele veien: finn, kjør, skriv poengene, si fra.
- `leveringer` og `forbehandling` ser hvem som har levert hva, og setter cellene i stand.
- `arbeidere` kjører flere besvarelser om gangen i `somekurs.sandkasse`.
- `trinn` er det som settes inn i nbgraders egen rekke, `nbgraderen` og `raskt` måten vi bruker den på.
"""

from __future__ import annotations

import importlib

# navn → modulen som eier det; hentes først når det brukes, så en testcelle ikke laster mer enn den trenger
_NAVN = {
    "gi_poeng": "prover.poeng",
    "formen": "prover.sjekker",
    "likt": "prover.sjekker",
    "gir": "prover.sjekker",
    "bokstavene": "prover.sjekker",
    "tekstsvar": "prover.sjekker",
    "med_andre_data": "prover.omkjoring",
    "klassefro": "prover.klasse",
}
__all__ = sorted(_NAVN)


def __getattr__(navn: str):
    if navn not in _NAVN:
        raise AttributeError(f"somekurs.retting har ikke noe som heter «{navn}». Det finnes: {', '.join(__all__)}.")
    verdi = getattr(importlib.import_module(f"somekurs.{_NAVN[navn]}"), navn)
    globals()[navn] = verdi
    return verdi
