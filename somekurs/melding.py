"""Én måte å snakke til den som sitter ved notatboken."""

from __future__ import annotations

import html
import sys
from dataclasses import dataclass

from .skall import skallet

# Tegnet står sammen med ordene, så meldingen aldri hviler på farge alene.
TEGN = {"riktig": "✓", "videre": "→", "hint": "?", "info": "·"}
# Fargene bærer ingen tekst (bare streken til venstre), så de trenger 3:1 mot både lys og mørk bakgrunn.
STREK = {"riktig": "#009E73", "videre": "#D55E00", "hint": "#0072B2", "info": "#7A7A7A"}


@dataclass(frozen=True)
class Melding:
    """En melding med ren tekst og HTML. `str(melding)` er det en test og en skjermleser ser.

    Parametre: `tekst` (norsk, avsnitt skilles med linjeskift), `slag` (riktig, videre, hint eller info),
    `kode` (valgfri kode som vises under teksten).
    """

    tekst: str
    slag: str = "info"
    kode: str = ""

    def __str__(self) -> str:
        return f"{TEGN[self.slag]} {self.tekst}" + (f"\n\n{self.kode}" if self.kode else "")

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        avsnitt = html.escape(f"{TEGN[self.slag]} {self.tekst}").replace("\n", "<br>")
        kode = f'<pre style="margin:.5em 0 0" tabindex="0">{html.escape(self.kode)}</pre>' if self.kode else ""
        return {
            "text/plain": str(self),
            "text/html": f'<div class="somekurs-melding somekurs-{self.slag}" role="status" style="'
            f'border-left:4px solid {STREK[self.slag]};padding:.3em .8em;margin:.3em 0;max-width:46em">'
            f"{avsnitt}{kode}</div>",
        }


def i_notatbok() -> bool:
    """Sant når koden kjører i IPython."""
    return skallet() is not None


def si(tekst: str, slag: str = "info", kode: str = "") -> None:
    """Vis en melding i notatboken, eller skriv den ut i et vanlig skript."""
    melding = Melding(tekst, slag, kode)
    if i_notatbok():
        sys.modules["IPython"].display.display(melding)
    else:
        print(melding)
