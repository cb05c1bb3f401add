"""Den utleverte innleveringen, laget av `solutions/` med nbgraders egen `generate_assignment`."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

from ..data import rot
from ..feil import KursFeil
from ..prover.gale_svar import skriv_gale_svar

KJERNEN_DODE = r"Kernel died before replying"  # slik det står i loggen
IKKE_I_UTGAVEN = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", "*.pyc")


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


def lag_utgave(slug: str, mappe: Path | None = None) -> dict[str, bytes]:
    """Filene i den utleverte innleveringen: sti under `assignments/` → innhold. Skriver ingenting i kurset.

    Feil: `KursFeil` med nbgraders egne ord når innleveringen ikke lar seg lage.
    """
    mappe = mappe or rot()
    with tempfile.TemporaryDirectory() as tmp:
        her = Path(tmp)
        shutil.copytree(mappe / "solutions" / slug, her / "solutions" / slug, ignore=IKKE_I_UTGAVEN)
        shutil.copy(mappe / "nbgrader_config.py", her)
        konfig = oppsett(
            her, CourseDirectory={"root": tmp, "db_url": f"sqlite:///{tmp}/gradebook.db"}, Exchange={"root": tmp}
        )
        gikk, logg = kjor_trinn(nbgrader_api(konfig).generate_assignment, slug)
        if not gikk:
            raise KursFeil(f"nbgrader fikk ikke laget {slug}: {logg.splitlines()[-1] if logg else 'ingen forklaring'}")
        ut = her / "assignments"
        return {str(f.relative_to(ut)): f.read_bytes() for f in sorted(ut.rglob("*")) if f.is_file()}


def skriv_utgaver(mappe: Path | None = None) -> list[Path]:
    """Skriv `assignments/` og tabellene over gale svar. Gir tilbake filene som ble endret."""
    mappe = mappe or rot()
    endret = []
    for slug in innleveringer(mappe):
        endret += skriv_gale_svar(slug, mappe, mappe / "somekurs" / "innleveringer")
        for navn, innhold in lag_utgave(slug, mappe).items():
            fil = mappe / "assignments" / navn
            if fil.is_file() and fil.read_bytes() == innhold:
                continue
            fil.parent.mkdir(parents=True, exist_ok=True)
            ny = fil.with_name(fil.name + ".tmp")
            ny.write_bytes(innhold)
            os.replace(ny, fil)
            endret.append(fil)
    return endret
