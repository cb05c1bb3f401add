"""Måtene nettverkene skriver filer på: CSV med og uten hermetegn, zip, gammel Excel (`.xls`) og ny (`.xlsx`).

Tidspunktene inne i filene er faste, så den samme tabellen alltid gir de samme bytene.
"""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence

ENGELSKE_MANEDER = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FAST_TID = (2026, 1, 2, 8, 0, 0)


def csv_bytes(
    overskrift: Sequence[str],
    rader: Iterable[Sequence[object]],
    *,
    alt_i_hermetegn: bool = False,
    bom: bool = False,
    skille: str = ",",
) -> bytes:
    """En CSV-fil med linjeskift som på Mac og Linux. Tomme verdier (None) blir tomme celler."""
    ut = io.StringIO(newline="")
    hvordan = csv.QUOTE_ALL if alt_i_hermetegn else csv.QUOTE_MINIMAL
    skriver = csv.writer(ut, lineterminator="\n", quoting=hvordan, delimiter=skille)
    skriver.writerow(overskrift)
    skriver.writerows(["" if v is None else v for v in rad] for rad in rader)
    return ut.getvalue().encode("utf-8-sig" if bom else "utf-8")


def zip_bytes(filer: dict[str, bytes]) -> bytes:
    """En zip med filene, i rekkefølge."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as z:
        for navn, innhold in filer.items():
            z.writestr(zipfile.ZipInfo(navn, FAST_TID), innhold, zipfile.ZIP_DEFLATED)
    return ut.getvalue()


def xls_bytes(ark: dict[str, list[Sequence[object]]]) -> bytes:
    """En gammel Excel-fil (.xls) med ett ark for hvert navn, rad for rad."""
    import xlwt

    bok = xlwt.Workbook(encoding="utf-8")
    for navn, rader in ark.items():
        side = bok.add_sheet(navn)
        for r, rad in enumerate(rader):
            for k, verdi in enumerate(rad):
                if verdi is not None:
                    side.write(r, k, verdi)
    ut = io.BytesIO()
    bok.save(ut)
    return ut.getvalue()


def xlsx_bytes(ark: dict[str, list[Sequence[object]]]) -> bytes:
    """En ny Excel-fil (.xlsx) med ett ark for hvert navn, rad for rad."""
    import openpyxl

    bok = openpyxl.Workbook()
    bok.remove(bok.active)
    for navn, rader in ark.items():
        side = bok.create_sheet(navn)
        for rad in rader:
            side.append(list(rad))
    tid = datetime.datetime(*FAST_TID)
    bok.properties.created = bok.properties.modified = tid
    raa = io.BytesIO()
    bok.save(raa)
    # openpyxl setter klokken når den lagrer: pakk om igjen med faste tider
    with zipfile.ZipFile(raa) as z:
        filer = {n: z.read(n) for n in sorted(z.namelist())}
    kjerne = filer["docProps/core.xml"].decode()
    filer["docProps/core.xml"] = _uten_klokke(kjerne, tid).encode()
    return zip_bytes(filer)


def _uten_klokke(xml: str, tid: datetime.datetime) -> str:
    import re

    return re.sub(r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{tid:%Y-%m-%dT%H:%M:%SZ}", xml)
