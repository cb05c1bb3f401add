"""Hvordan tall og tabeller vises i notatboken: tallet selv, ikke typen, og hele setninger i tabellene."""

from __future__ import annotations

import sys
from typing import Any

from .skall import skallet


def tabell_som_html(tabell: Any) -> str | None:
    """Tabellen slik pandas viser den, men med tekst til venstre. JupyterLab stiller alt til høyre, også hele setninger.

    Gir None når pandas er stilt inn til å vise tekst. En tabell med flere nivåer, eller der kolonner er utelatt, er urørt.
    """
    html = tabell._repr_html_()
    flat = tabell.columns.nlevels == tabell.index.nlevels == 1
    plass = sys.modules["pandas"].options.display.max_columns or 0
    if html is None or not flat or tabell.shape[1] > plass > 0:
        return html
    # den første cellen i en rad er navnet på raden
    tekst = [nr for nr, slag in enumerate(tabell.dtypes, 2) if slag.kind == "O"]
    if not tekst:
        return html
    merke = f"tekst-{'-'.join(map(str, tekst))}"  # det samme hver gang, så notatboken ikke endrer seg
    celler = ", ".join(f".{merke} tr > :nth-child({nr})" for nr in tekst)
    stil = f"<style>{celler} {{ text-align: left; }}</style>"
    return html.replace("<div>", f'<div class="{merke}">{stil}', 1)


def _still_inn(skall: Any) -> bool:
    """Still inn det som lar seg stille inn nå. Sant når både numpy og pandas er på plass."""
    np, pd = sys.modules.get("numpy"), sys.modules.get("pandas")
    if np is not None and hasattr(np, "floating"):
        # NumPy 2 viser np.float64(181.5). En nybegynner skal se tallet.
        tekst = skall.display_formatter.formatters["text/plain"]
        for slag in (np.float64, np.float32, np.int64, np.int32, np.bool_):
            tekst.for_type(slag, lambda v, p, _: p.text(repr(v.item())))
    if pd is not None and hasattr(pd, "options"):
        # pandas kutter tekst ved 50 tegn med tre prikker. Det ligner et hull, og et helt innlegg skal kunne leses
        pd.options.display.max_colwidth = 500
        skall.display_formatter.formatters["text/html"].for_type(pd.DataFrame, tabell_som_html)
    return np is not None and pd is not None


def koble_til() -> None:
    """Still inn visningen i IPython-kjernen som kjører, nå eller så snart pandas er hentet."""
    skall = skallet()
    if skall is None:
        return

    def etter_celle(*_: Any) -> None:
        if _still_inn(skall):
            skall.events.unregister("pre_run_cell", etter_celle)

    if not _still_inn(skall):
        skall.events.register("pre_run_cell", etter_celle)
