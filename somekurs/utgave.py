"""Den utleverte innleveringen, laget av `solutions/` med nbgraders egen `generate_assignment`."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from .data import rot
from .feil import KursFeil
from .prover.gale_svar import skriv_gale_svar
from .retting.nbgraderen import innleveringer, kjor_trinn, nbgrader_api, oppsett, siste_linje

IKKE_I_UTGAVEN = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__", "*.pyc")


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
            raise KursFeil(f"nbgrader fikk ikke laget {slug}: {siste_linje(logg)}")
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
