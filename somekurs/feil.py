"""Feil som en bruker kan forårsake: én norsk setning i stedet for en feilsporing."""

from __future__ import annotations


class KursFeil(Exception):
    """En feil med én setning: hva vi fant, hva vi ventet, hva du kan gjøre.

    I en notatbok vises bare setningen. I et skript oppfører den seg som en vanlig feil.
    """

    def _render_traceback_(self) -> list[str]:
        # IPython spør etter denne: uten den får en nybegynner tjue linjer engelsk feilsporing.
        return [f"→ {self}"]
