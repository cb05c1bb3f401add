"""Poengene som en fil læringsplattformen og et norsk Excel kan lese: semikolon, desimalkomma, norsk tid."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from ..retting.nbgraderen import OSLO, venter

KOLONNER = (
    "innlevering",
    "student",
    "etternavn",
    "fornavn",
    "e-post",
    "frist",
    "levert",
    "poeng",
    "av",
    "venter på vurdering",
)


def norsk_tid(tid: datetime | None) -> str:
    """Et tidspunkt fra nbgrader (UTC) som norsk tid, tomt når det mangler.

    >>> norsk_tid(datetime(2026, 7, 1, 10, 0))
    '01.07.2026 12.00'
    """
    return "" if tid is None else tid.replace(tzinfo=UTC).astimezone(OSLO).strftime("%d.%m.%Y %H.%M")


def _tall(x: float) -> str:
    return f"{x:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def rader(gradebook: Any) -> list[dict[str, str]]:
    """En rad for hver student og innlevering i karakterboken. Uten levering er poengene tomme, ikke null."""
    ut = []
    for innlevering in gradebook.assignments:
        for student in gradebook.students:
            rad = dict.fromkeys(KOLONNER, "")
            rad |= {
                "innlevering": innlevering.name,
                "student": student.id,
                "etternavn": student.last_name or "",
                "fornavn": student.first_name or "",
                "e-post": student.email or "",
                "frist": norsk_tid(innlevering.duedate),
                "av": _tall(innlevering.max_score),
            }
            try:
                levering = gradebook.find_submission(innlevering.name, student.id)
            except MissingEntry:
                pass
            else:
                rad |= {
                    "levert": norsk_tid(levering.timestamp),
                    "poeng": _tall(levering.score),
                    "venter på vurdering": _tall(venter(levering)),
                }
            ut.append(rad)
    return ut


def som_csv(rader: list[dict[str, str]]) -> bytes:
    """Radene som CSV. En celle som begynner som en formel, får en apostrof foran, så regnearket viser den som tekst."""
    ut = io.StringIO(newline="")
    skriver = csv.DictWriter(ut, KOLONNER, delimiter=";", lineterminator="\r\n")
    skriver.writeheader()
    for rad in rader:
        skriver.writerow({k: f"'{v}" if v[:1] in ("=", "+", "-", "@") else v for k, v in rad.items()})
    return ut.getvalue().encode("utf-8-sig")


class NorskEksport(ExportPlugin):
    """`nbgrader export` på norsk."""

    def export(self, gradebook: Any) -> None:
        fil = Path(self.to or "poeng.csv")
        fil.write_bytes(som_csv(rader(gradebook)))
        self.log.info("Skrev %s", fil)
