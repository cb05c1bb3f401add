"""nbgrader, slik resten av kurset bruker den: oppsettet, ett trinn om gangen, stille, og det karakterboken svarer på."""

from __future__ import annotations

import logging
import os
import re
import sys
import warnings
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ..data import rot

OSLO = ZoneInfo("Europe/Oslo")  # tidspunktene i karakterboken er UTC
KJERNEN_DODE = r"Kernel died before replying"  # slik det står i loggen


def innleveringer(mappe: Path | None = None) -> list[str]:
    """Navnene på innleveringene i `solutions/`, i rekkefølge."""
    return sorted(f.parent.name for f in ((mappe or rot()) / "solutions").glob("[0-9][0-9]-*/innlevering.ipynb"))


def oppsett(mappe: Path, **deler: dict[str, Any]) -> Any:
    """Oppsettet i `nbgrader_config.py` med mappen som kursets rot, og det som står i `deler`, lagt oppå."""
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    konfig = PyFileConfigLoader("nbgrader_config.py", path=str(mappe)).load_config()
    konfig.merge(Config({"CourseDirectory": {"root": str(mappe)}, **deler}))
    return konfig


def miljoets_programmer() -> None:
    """Legg mappen med miljøets programmer i PATH: nbgrader starter alembic på navnet."""
    programmer = str(Path(sys.executable).parent)
    if programmer not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = programmer + os.pathsep + os.environ.get("PATH", "")


def nbgrader_api(konfig: Any) -> Any:
    """nbgraders programmeringsgrensesnitt, stille."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    miljoets_programmer()
    logg = logging.getLogger("nbgrader.somekurs")
    logg.propagate = False
    return NbGraderAPI(CourseDirectory(config=konfig, log=logg), config=konfig, log=logg)


def kjor_trinn(trinn: Any, *args: Any, **kwargs: Any) -> tuple[bool, str]:
    """Kjør ett trinn i nbgrader. Gir (gikk det bra, loggen)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # advarsler mellom nbgrader og databasen sier ikke læreren noe
        svar = trinn(*args, **kwargs)
    return bool(svar["success"]), f"{svar.get('log') or ''}\n{svar.get('error') or ''}".strip()


def rett_en(api: Any, slug: str, student: str) -> tuple[bool, str]:
    """Rett én besvarelse på nytt. Gir (gikk det bra, loggen).

    En kjerne som dør før den har sagt noe, har støtt sammen med en annen om en port. Det er ikke studentens feil, så da
    prøves det igjen.
    """
    for _ in range(3):
        gikk, logg = kjor_trinn(api.autograde, slug, student, force=True, create=True)
        if gikk or not re.search(KJERNEN_DODE, logg):
            break
    return gikk, logg


def siste_linje(logg: str) -> str:
    """Det siste nbgrader sa, kort."""
    linjer = [x.strip() for x in logg.splitlines() if x.strip()]
    return linjer[-1][:200] if linjer else "uten forklaring"


def venter(levering: Any) -> float:
    """Poengene i en levering som ikke er vurdert av læreren ennå."""
    return sum(g.max_score for n in levering.notebooks for g in n.grades if g.needs_manual_grade)
