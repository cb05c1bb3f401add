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
    fil = mappe / INNHOLD
    try:
        pakke = json.loads(fil.read_text(encoding="utf-8"))
        stier = [mappe / r["path"] for r in pakke["resources"]]
    except json.JSONDecodeError as e:
        raise KursFeil(
            f"{fil} er skadet (linje {e.lineno}). Kjør «python3 kurs.py data» for å lage den på nytt."
        ) from None
    except (OSError, KeyError, TypeError) as e:
        raise KursFeil(
            f"{fil} mangler listen over datafiler ({type(e).__name__}). "
            "Kjør «python3 kurs.py data» for å lage den på nytt."
        ) from None
    antall = Counter(s.name for s in stier)
    return {s.name if antall[s.name] == 1 else f"{s.parent.name}/{s.name}": s for s in stier}


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
    filer = innhold()
    if navn in filer:
        if not filer[navn].is_file():
            raise KursFeil(
                f"Datafilen «{navn}» står på listen, men er borte fra {filer[navn].parent}. "
                "Kjør «python3 kurs.py data» for å lage den på nytt."
            )
        return str(filer[navn])
    like = sorted(n for n in filer if n.endswith(f"/{navn}"))
    if like:
        raise KursFeil(
            f"«{navn}» finnes i flere mapper. Skriv mappen med: " + " eller ".join(f'sti("{n}")' for n in like)
        )
    uten = {f"{s.parent.name}/{s.name}": s for s in filer.values()}
    if navn in uten:
        return str(uten[navn])
    nermest = difflib.get_close_matches(navn, filer, n=3, cutoff=0.4) or sorted(filer)[:5]
    raise KursFeil(f"Vi har ingen datafil som heter «{navn[:80]}». De nærmeste er: {', '.join(nermest)}.")
