"""Hvor filene ligger: den samme linjen virker i leksjoner, innleveringer, Binder og rettingen."""

from __future__ import annotations

import difflib
import json
import os
from collections import Counter
from pathlib import Path

from .feil import KursFeil

INNHOLD = "datapackage.json"


def rot() -> Path:
    """Kursets rotmappe: mappen over pakken, der `kursplan.yml` og `datasets/` ligger.

    Feil: `KursFeil` når pakken er installert uten kurset rundt seg og arbeidsmappen heller ikke er i kurset.
    """
    for mappe in [Path(__file__).resolve().parent.parent, Path.cwd(), *Path.cwd().parents]:
        if (mappe / "kursplan.yml").is_file():
            return mappe
    raise KursFeil(
        f"Fant ikke kursplan.yml, verken ved siden av pakken eller over mappen {Path.cwd()}. "
        "Åpne JupyterLab fra kursmappen, eller hent kurset på nytt."
    )


def datamappe() -> Path:
    """Mappen `datasets/`: fra `SOMEKURS_DATA`, ellers oppover fra arbeidsmappen, ellers ved siden av pakken.

    Feil: `KursFeil` når ingen av stedene har en `datapackage.json`.
    """
    valgt = os.environ.get("SOMEKURS_DATA")
    if valgt:
        if not (Path(valgt) / INNHOLD).is_file():
            raise KursFeil(
                f"SOMEKURS_DATA peker på «{valgt}», men der er det ingen {INNHOLD}. Rett stien eller fjern variabelen."
            )
        return Path(valgt)
    her = Path.cwd()
    for mappe in [her, *her.parents, Path(__file__).resolve().parent.parent]:
        if (mappe / "datasets" / INNHOLD).is_file():
            return mappe / "datasets"
    raise KursFeil(
        f"Fant ikke mappen datasets/ noe sted over {her}. Hent kurset på nytt, eller kjør «python3 kurs.py data»."
    )


def innhold(mappe: Path | None = None) -> dict[str, Path]:
    """Filnavn → full sti, slik `datasets/datapackage.json` lister dem. Et navn som finnes i flere mapper, har mappen foran.

    Feil: `KursFeil` når innholdslisten ikke lar seg lese.
    """
    mappe = mappe or datamappe()
    return {navn: mappe / sti for navn, sti in _listen(mappe / INNHOLD).items()}


_lest: dict[tuple[int, ...], dict[str, str]] = {}


def _listen(fil: Path) -> dict[str, str]:
    """Navn → sti i mappen. Listen er lang og trengs for hver fil noen ber om, så den leses én gang til filen er endret."""
    try:
        om = fil.stat()
        utgave = (om.st_dev, om.st_ino, om.st_mtime_ns, om.st_size)
        if utgave not in _lest:
            stier = [r["path"] for r in json.loads(fil.read_text(encoding="utf-8"))["resources"]]
            navn = Counter(s.rsplit("/", 1)[-1] for s in stier)
            _lest[utgave] = {
                n if navn[n := s.rsplit("/", 1)[-1]] == 1 else "/".join(s.split("/")[-2:]): s for s in stier
            }
    except json.JSONDecodeError as e:
        raise KursFeil(
            f"{fil} er skadet (linje {e.lineno}). Kjør «python3 kurs.py data» for å lage den på nytt."
        ) from None
    except (OSError, KeyError, TypeError, AttributeError) as e:
        raise KursFeil(
            f"{fil} mangler listen over datafiler ({type(e).__name__}). "
            "Kjør «python3 kurs.py data» for å lage den på nytt."
        ) from None
    return _lest[utgave]


def sti(navn: str) -> str:
    """Full sti til en av kursets datafiler.

    Parametre: `navn` er filnavnet, for eksempel `"timer.csv"`. Finnes det i flere mapper, er mappen med:
    `"instagram/Views.csv"`.
    Gir tilbake stien som tekst, klar for `pd.read_csv`.
    Feil: `KursFeil` når navnet er ukjent (med de nærmeste navnene) eller filen er borte.

    >>> sti("timer.csv").endswith("timer.csv")
    True
    """
    if type(navn) is not str:
        raise KursFeil('sti() trenger et filnavn i hermetegn, for eksempel sti("timer.csv").')
    mappe = datamappe()
    filer = _listen(mappe / INNHOLD)
    if navn in filer:
        fil = mappe / filer[navn]
        if not fil.is_file():
            raise KursFeil(
                f"Datafilen «{navn}» står på listen, men er borte fra {fil.parent}. "
                "Kjør «python3 kurs.py data» for å lage den på nytt."
            )
        return str(fil)
    like = sorted(n for n in filer if n.endswith(f"/{navn}"))
    if like:
        raise KursFeil(
            f"«{navn}» finnes i flere mapper. Skriv mappen med: " + " eller ".join(f'sti("{n}")' for n in like)
        )
    for s in filer.values():
        if navn == "/".join(s.split("/")[-2:]):
            return str(mappe / s)
    nermest = difflib.get_close_matches(navn, filer, n=3, cutoff=0.4) or sorted(filer)[:5]
    raise KursFeil(f"Vi har ingen datafil som heter «{navn[:80]}». De nærmeste er: {', '.join(nermest)}.")
