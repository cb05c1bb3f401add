"""Kurskartet på forsiden og tabellen i README, laget av kursplanen."""

from __future__ import annotations

import json
import re
from pathlib import Path

from .data import rot
from .feil import KursFeil
from .kursplan import Kursplan, Leksjon, les_kursplan

START, SLUTT = "<!-- kurskart: laget av python3 kurs.py lag -->", "<!-- slutt på kurskartet -->"
CELLE = "kurskart"


def _rad(x: Leksjon, mappe: str) -> str:
    navn = f"[{x.tittel}]({mappe}{x.slug}.ipynb)" if x.klar else x.tittel
    if x.innlevering and x.innlevering.klar:
        navn += f" · [innlevering]({'' if mappe else '../'}assignments/{x.innlevering.slug}/innlevering.ipynb)"
    tid = f"{x.minutter}\u00a0min" if x.klar else "kommer"
    return f"| {x.nr} | {navn} | {tid} | {'kortløp' if x.kortlop else ''} |"


def tabell(plan: Kursplan, mappe: str = "") -> str:
    """De tjue leksjonene som markdown-tabeller, én for hver del.

    Parametre: `mappe` er stien til notatbøkene sett fra filen tabellen skal stå i, for eksempel "lessons/".
    """
    deler: dict[str, list[str]] = {}
    for x in plan.leksjoner:
        deler.setdefault(x.del_, []).append(_rad(x, mappe))
    ut = []
    for del_, rader in deler.items():
        ut.append(f"**{del_}**\n\n| Nr. | Leksjon | Tid | |\n|---|---|---|---|\n" + "\n".join(rader))
    kort = " → ".join(str(x.nr) for x in plan.kortlop)
    ut.append(
        f"Har du om lag femten timer, tar du *kortløpet*: leksjon {kort}. Hele kurset krever 100–130 timer av en som aldri "
        "har kodet. Leksjonene som står med «kommer», er ikke skrevet ennå."
    )
    return "\n\n".join(ut)


def _skriv(fil: Path, tekst: str) -> list[Path]:
    if fil.is_file() and fil.read_text(encoding="utf-8") == tekst:
        return []
    fil.write_text(tekst, encoding="utf-8")
    return [fil]


def i_readme(tekst: str, plan: Kursplan) -> str:
    """README med kurskartet satt inn mellom merkene."""
    if START not in tekst or SLUTT not in tekst:
        raise KursFeil(
            f"README.md mangler merkene «{START}» og «{SLUTT}», der kurskartet skal stå. Sett dem inn igjen."
        )
    return re.sub(
        rf"{re.escape(START)}.*?{re.escape(SLUTT)}",
        lambda _: f"{START}\n\n{tabell(plan, 'lessons/')}\n\n{SLUTT}",
        tekst,
        flags=re.S,
    )


def i_forsiden(tekst: str, plan: Kursplan) -> str:
    """Forsidens JSON med kurskartet i cellen som heter «kurskart»."""
    bok = json.loads(tekst)
    celle = next((c for c in bok["cells"] if c["id"] == CELLE), None)
    if celle is None:
        raise KursFeil(
            f"Forsiden mangler cellen «{CELLE}», der kurskartet skal stå. Legg til en tekstcelle med den id-en."
        )
    celle["source"] = f"## Kurskart\n\n{tabell(plan)}".splitlines(keepends=True)
    return json.dumps(bok, ensure_ascii=False, indent=1) + "\n"


def skriv_kurskart(mappe: Path | None = None) -> list[Path]:
    """Skriv kurskartet i README og på forsiden. Gir tilbake filene som ble endret."""
    mappe = mappe or rot()
    plan = les_kursplan(mappe / "kursplan.yml")
    endret = []
    for fil, sett_inn in ((mappe / "README.md", i_readme), (plan.forside.fil, i_forsiden)):
        endret += _skriv(fil, sett_inn(fil.read_text(encoding="utf-8"), plan))
    return endret
