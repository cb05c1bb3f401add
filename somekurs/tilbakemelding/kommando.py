"""`python3 kurs.py tilbakemelding`: en side til hver student, og poengene som én fil."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..data import rot
from ..feil import KursFeil
from ..ovelser.ord import antall
from ..retting.kommando import les_argumenter
from ..retting.nbgraderen import kjor_trinn, nbgrader_api, oppsett, siste_linje
from .poengfil import rader, som_csv


def tilbakemelding(argumenter: Sequence[str], mappe: Path | None = None) -> int:
    """Skriv tilbakemeldingen til hver student og poengene som én fil."""
    mappe = mappe or rot()
    slug = les_argumenter(argumenter, "python3 kurs.py tilbakemelding INNLEVERING", mappe).innlevering
    with tempfile.TemporaryDirectory() as tmp:
        api = nbgrader_api(oppsett(mappe, Exchange={"root": tmp}))
        studenter = sorted(api.get_autograded_students(slug), key=str.casefold)
        if not studenter:
            raise KursFeil(f"Ingen besvarelser av {slug} er rettet ennå. Kjør «python3 kurs.py rett {slug}» først.")
        svikt = []
        for student in studenter:
            gikk, logg = kjor_trinn(api.generate_feedback, slug, student, force=True)
            if not gikk:
                svikt.append(f"  {student}: {siste_linje(logg)}")
        with api.gradebook as gb:
            poengene = [r for r in rader(gb) if r["innlevering"] == slug]
    fil = mappe / "feedback" / f"poeng-{slug}.csv"
    fil.parent.mkdir(exist_ok=True)
    fil.write_bytes(som_csv(poengene))
    laget = len(studenter) - len(svikt)
    sider = antall(laget, "tilbakemelding", "tilbakemeldinger")
    print(f"Skrev {sider} i {fil.parent.name}/NAVN/{slug}/, og poengene i {fil.name} der.")
    if venter := [r["student"] for r in poengene if r["venter på vurdering"] not in ("", "0")]:
        print(f"Læreren har ikke vurdert alt hos {', '.join(venter)}. Det står på siden deres.")
    if svikt:
        print("Disse ble det ingen tilbakemelding til:\n" + "\n".join(svikt), file=sys.stderr)
    return 1 if svikt else 0
