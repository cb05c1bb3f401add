"""Kjør den lærendes egne celler om igjen, på filer med andre tall.

Slik prøver vi kode i de første leksjonene, før funksjoner er lært: det samme arbeidet skal gi riktig svar også neste
måned. Alle cellene som er kjørt, unntatt testcellene, kjøres i et tomt navnerom der `sti` og `pd.read_csv` gir de andre filene.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from ..data import INNHOLD, datamappe
from ..skall import skallet
from .testcelle import er_testcelle

# Den som retter uten å ha den lærendes celler hos seg, setter inn en annen måte å kjøre dem på.
UTENFRA: ContextVar[Callable[[dict[str, bytes], tuple[str, ...]], dict[str, Any]] | None] = ContextVar(
    "utenfra", default=None
)


def med_andre_data(filer: dict[str, bytes], *navn: str) -> dict[str, Any]:
    """Verdiene cellene gir når filene har et annet innhold.

    Parametre: `filer` er filnavn → innhold, `navn` variablene som hentes. Gir navn → verdi, med `...` for et navn som ikke
    fikk noen verdi. En celle som stopper, hindrer ikke de neste, akkurat som når læreren retter. Det cellene viser, og
    advarslene de gir, kommer ikke ut.
    """
    if (kjor := UTENFRA.get()) is not None:
        return kjor(filer, navn)
    rom: dict[str, Any] = {"__name__": "__main__"}
    with _andre_filer(filer), _stille():
        for kode in _cellene():
            try:
                exec(compile(kode, "<besvarelsen>", "exec"), rom)
            except KeyboardInterrupt:
                raise
            except BaseException:  # hva som helst kan stå i en besvarelse, også exit()
                continue
    return {n: rom.get(n, ...) for n in navn}


def _cellene() -> list[str]:
    """Cellene som er kjørt i denne kjernen, i rekkefølge, uten testcellene."""
    skall = skallet()
    return [k for k in (skall.user_ns.get("In", []) if skall else []) if k and not er_testcelle(k)]


@contextlib.contextmanager
def _andre_filer(filer: dict[str, bytes]) -> Iterator[None]:
    """La `sti` og `pd.read_csv` finne de andre filene så lenge blokken varer."""
    import pandas as pd

    ekte, gammel = pd.read_csv, os.environ.get("SOMEKURS_DATA")
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp)
        for navn, innhold in filer.items():
            (mappe / navn).write_bytes(innhold)
        kilde = datamappe()
        pakke = json.loads((kilde / INNHOLD).read_text(encoding="utf-8"))
        for r in pakke["resources"]:
            navn = Path(r["path"]).name
            r["path"] = str(mappe / navn if navn in filer else kilde / r["path"])
        (mappe / INNHOLD).write_text(json.dumps(pakke), encoding="utf-8")

        def les(fil: Any, *args: Any, **kwargs: Any) -> Any:
            # også den som skrev en hel sti selv, skal få den andre filen
            navn = os.path.basename(fil) if isinstance(fil, str | os.PathLike) else ""
            return ekte(mappe / navn if navn in filer else fil, *args, **kwargs)

        pd.read_csv = les
        os.environ["SOMEKURS_DATA"] = tmp
        try:
            yield
        finally:
            pd.read_csv = ekte
            if gammel is None:
                del os.environ["SOMEKURS_DATA"]
            else:
                os.environ["SOMEKURS_DATA"] = gammel


@contextlib.contextmanager
def _stille() -> Iterator[None]:
    """Ingen utskrift, ingen figurer og ingen advarsler ut av blokken."""
    from IPython.utils.capture import capture_output

    with capture_output(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
