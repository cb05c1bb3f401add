"""Fra fil til rader av tekst: tegnkoding, skilletegn, Excel og zip. Ingen tall og ingen datoer tolkes her.

Alt som kan være galt med selve filen, ender i én setning. Minnet er avgrenset: for store filer og zip-filer som vokser
uten grenser, leses ikke.
"""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..feil import KursFeil

MB = 1_000_000
MAKS_FIL = 200 * MB
MAKS_UTPAKKET = 400 * MB
MAKS_DELER = 200
HODE_I_DE_FORSTE = 15  # så mange rader kan stå over overskriftene
_BILDE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"%PDF", b"\x00\x00\x00\x18ftyp", b"\x00\x00\x00 ftyp")
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf¦¸¥†˜…¶¼¤©¨]|â€|ðŸ")


@dataclass
class Raatabell:
    """En tabell slik den sto i filen, alt som tekst. Felter: `navn` (filen eller arket), `rader`, `desimal`, `merknader`."""

    navn: str
    rader: list[list[str]]
    desimal: str = "."
    merknader: list[str] = field(default_factory=list)
    tekst: str = ""
    uten_slutt: bool = False  # en tekstfil som ikke slutter med linjeskift
    pakket: dt.date | None = None  # dagen filen ble lagt i en zip


def les_deler(sti: str | Path) -> list[Raatabell]:
    """Tabellene i en fil: én for en CSV-fil, én for hvert ark i Excel, én for hver fil i en zip.

    Feil: `KursFeil` når filen ikke finnes, er tom, låst, for stor, ødelagt eller av et annet slag.
    """
    fil = Path(sti)
    if fil.is_dir():
        raise KursFeil(f"«{fil.name}» er en mappe. Gi filen i den, eller bruk python3 kurs.py les på hele mappen.")
    if not fil.is_file():
        raise KursFeil(f"Fant ikke filen «{fil.name}». Se om navnet er riktig, og om den ligger i mappen du tror.")
    if fil.stat().st_size > MAKS_FIL:
        raise KursFeil(
            f"«{fil.name}» er på {fil.stat().st_size // MB} MB. Grensen er {MAKS_FIL // MB}. Last ned en kortere periode."
        )
    return fra_bytes(fil.read_bytes(), fil.name)


def fra_bytes(innhold: bytes, navn: str) -> list[Raatabell]:
    """Som `les_deler`, av innholdet selv."""
    if not innhold.strip(b"\x00 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise KursFeil(f"«{navn}» er tom. Last den ned en gang til.")
    if innhold.startswith(_BILDE):
        raise KursFeil(
            f"«{navn}» er et bilde, en film eller en PDF, hva den enn heter. Last ned eksporten som CSV eller Excel."
        )
    if re.match(rb"\s*(<!doctype|<html|<\?xml)", innhold[:200], re.I):
        raise KursFeil(f"«{navn}» er en nettside, trolig innloggingssiden. Logg inn, og last ned filen på nytt.")
    if innhold.startswith(b"PK"):
        return _zip(innhold, navn)
    if innhold.startswith(b"\xd0\xcf\x11\xe0"):
        return _gammel_excel(innhold, navn)
    return [_tekstfil(innhold, navn)]


# ── zip og Excel ─────────────────────────────────────────────────────────────────────────────────────


def _zip(innhold: bytes, navn: str) -> list[Raatabell]:
    try:
        with zipfile.ZipFile(io.BytesIO(innhold)) as z:
            infoer = [i for i in z.infolist() if not i.is_dir()]
            if sum(i.file_size for i in infoer) > MAKS_UTPAKKET or len(infoer) > MAKS_DELER:
                raise KursFeil(f"«{navn}» blir for stor når den pakkes ut. Last ned en kortere periode.")
            if any(i.flag_bits & 1 for i in infoer):
                raise KursFeil(f"«{navn}» er låst med passord. Pakk den ut, og gi filene i den.")
            if "[Content_Types].xml" in z.namelist():
                return _excel(innhold, navn)
            deler = []
            for i in infoer:
                kort = PurePosixPath(i.filename.replace("\\", "/")).name
                if (
                    kort.startswith((".", "__MACOSX"))
                    or "__MACOSX" in i.filename
                    or not kort.lower().endswith((".csv", ".tsv", ".xlsx", ".xls"))
                ):
                    continue
                with z.open(i) as f:
                    data = f.read(MAKS_UTPAKKET + 1)
                if len(data) > MAKS_UTPAKKET:
                    raise KursFeil(f"«{navn}» blir for stor når den pakkes ut. Last ned en kortere periode.")
                if data.strip():
                    nye = fra_bytes(data, kort)
                    for t in nye:
                        with contextlib.suppress(ValueError):  # noen zip-filer har måned null
                            t.pakket = dt.date(*i.date_time[:3])
                    deler += nye
            if not deler:
                raise KursFeil(f"«{navn}» har ingen CSV- eller Excel-filer i seg. Er det riktig zip-fil?")
            return deler
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError) as e:
        raise KursFeil(f"«{navn}» er avkuttet eller ødelagt ({type(e).__name__}). Last den ned en gang til.") from None


def _som_tekst(verdi: object) -> str:
    """En celle i Excel som tekst: hele tall uten desimaler, datoer som år-måned-dag."""
    if verdi is None:
        return ""
    if isinstance(verdi, bool):
        return str(verdi)
    if isinstance(verdi, float):
        return "" if verdi != verdi else str(int(verdi)) if verdi.is_integer() and abs(verdi) < 1e15 else repr(verdi)
    if hasattr(verdi, "strftime"):
        return verdi.strftime(
            "%Y-%m-%d" if not getattr(verdi, "hour", 0) and not getattr(verdi, "minute", 0) else "%Y-%m-%d %H:%M"
        )
    return str(verdi)


def _excel(innhold: bytes, navn: str) -> list[Raatabell]:
    import openpyxl

    try:
        bok = openpyxl.load_workbook(io.BytesIO(innhold), read_only=True, data_only=True)
        deler = [
            Raatabell(f"{navn} › {a.title}", [[_som_tekst(c) for c in r] for r in a.iter_rows(values_only=True)])
            for a in bok.worksheets
        ]
    except Exception as e:  # openpyxl kan stoppe med hva som helst på en ødelagt bok
        raise KursFeil(
            f"Excel-filen «{navn}» kan ikke leses ({type(e).__name__}). Åpne den i Excel, og lagre den på nytt som .xlsx."
        ) from None
    return [d for d in deler if any(any(r) for r in d.rader)] or _tom_bok(navn)


def _gammel_excel(innhold: bytes, navn: str) -> list[Raatabell]:
    if "EncryptedPackage".encode("utf-16-le") in innhold:
        raise KursFeil(f"«{navn}» er låst med passord. Åpne den i Excel, ta bort passordet, og lagre en kopi.")
    import xlrd

    try:
        bok = xlrd.open_workbook(file_contents=innhold, logfile=io.StringIO())
        deler = []
        for ark in bok.sheets():
            rader = [[_xlrd_celle(bok, ark, r, k) for k in range(ark.row_len(r))] for r in range(ark.nrows)]
            deler.append(Raatabell(f"{navn} › {ark.name}", rader))
    except Exception as e:
        raise KursFeil(
            f"Excel-filen «{navn}» kan ikke leses ({type(e).__name__}). Åpne den i Excel, og lagre den på nytt som .xlsx."
        ) from None
    return [d for d in deler if any(any(r) for r in d.rader)] or _tom_bok(navn)


def _xlrd_celle(bok: object, ark: object, r: int, k: int) -> str:
    import xlrd

    verdi, slag = ark.cell_value(r, k), ark.cell_type(r, k)
    if slag == xlrd.XL_CELL_DATE:
        return _som_tekst(xlrd.xldate_as_datetime(verdi, bok.datemode))
    return "" if slag in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR) else _som_tekst(verdi)


def _tom_bok(navn: str) -> list[Raatabell]:
    raise KursFeil(f"Arkene i «{navn}» er tomme. Last den ned en gang til.")


# ── tekst ────────────────────────────────────────────────────────────────────────────────────────────


def _dekod(innhold: bytes, navn: str) -> tuple[str, list[str]]:
    """Teksten, og det som måtte gjøres for å lese den."""
    for bom, koding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if innhold.startswith(bom):
            try:
                return innhold.decode(koding), []
            except UnicodeDecodeError:
                return innhold.decode(koding, errors="replace"), ["Noen tegn i filen kunne ikke leses, og står som �."]
    if innhold[:200].count(b"\x00") > 40:
        koding = "utf-16-le" if innhold[1:2] == b"\x00" else "utf-16-be"
        return innhold.decode(koding, errors="replace"), ["Filen er UTF-16 uten merke i begynnelsen."]
    try:
        tekst = innhold.decode("utf-8")
    except UnicodeDecodeError:
        tekst = innhold.decode("cp1252", errors="replace")
        return tekst, [
            "Filen er skrevet med Windows-tegn (cp1252), trolig lagret på nytt i Excel. Emojier kan være borte."
        ]
    if "\x00" in tekst:
        raise KursFeil(f"«{navn}» er ikke en tekstfil. Last ned eksporten som CSV eller Excel.")
    return tekst, []


def _rett_tegn(tekst: str) -> tuple[str, int]:
    """Rett «Ã¸» tilbake til «ø», linje for linje. Gir også antall linjer som ble rettet."""
    ut, antall = [], 0
    for linje in tekst.split("\n"):
        if _MOJIBAKE.search(linje):
            rettet = _baklengs(linje)
            antall += rettet != linje
            linje = rettet
        ut.append(linje)
    return "\n".join(ut), antall


def _baklengs(linje: str) -> str:
    try:
        return linje.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        # noen tegn er borte for godt; rett de norske og de svenske
        for gal, rett in (
            ("Ã¦", "æ"),
            ("Ã¸", "ø"),
            ("Ã¥", "å"),
            ("Ã†", "Æ"),
            ("Ã˜", "Ø"),
            ("Ã…", "Å"),
            ("Ã¤", "ä"),
            ("Ã¶", "ö"),
            ("Ã©", "é"),
            ("â€“", "–"),
        ):
            linje = linje.replace(gal, rett)
        return linje


def _tekstfil(innhold: bytes, navn: str) -> Raatabell:
    tekst, merknader = _dekod(innhold, navn)
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    if _MOJIBAKE.search(tekst):
        tekst, antall = _rett_tegn(tekst)
        if antall:
            merknader.append(f"Tegnene æ, ø og å var ødelagt («Ã¸») og er rettet i {antall} linjer.")
    linjer = tekst.split("\n")
    skille = ""
    if t := re.match(r"sep=(.)\s*$", linjer[0].strip("\ufeff")):
        skille, linjer = t[1], linjer[1:]
    # kommentarlinjer øverst (GA4) er ikke tabellen
    topp = 0
    while topp < len(linjer) and (linjer[topp].startswith("#") or not linjer[topp].strip()):
        topp += 1
    forlinjer, linjer = linjer[:topp], linjer[topp:]
    if not any(x.strip() for x in linjer):
        raise KursFeil(f"«{navn}» har ingen rader under overskriftene. Var det noe i perioden du valgte?")
    skille = skille or _skilletegn(linjer)
    csv.field_size_limit(10 * MB)
    try:
        rader = list(csv.reader(io.StringIO("\n".join(linjer)), delimiter=skille))
    except csv.Error as e:
        raise KursFeil(f"«{navn}» kan ikke leses som en tabell ({e}). Last den ned en gang til.") from None
    rader = [[c.strip("\ufeff") for c in r] for r in rader]
    uten_slutt = not tekst.endswith("\n")
    alt = [[x] for x in forlinjer if x.strip()] + rader
    t = Raatabell(navn, alt, "," if skille == ";" else ".", merknader, "\n".join(linjer), uten_slutt)
    if skille == ";":
        t.merknader.append(
            "Filen har semikolon mellom kolonnene, trolig lagret på nytt i norsk Excel. Desimaltegnet er lest som komma."
        )
    return t


def _skilletegn(linjer: list[str]) -> str:
    """Tegnet det er flest av i de første linjene, utenom det som står i hermetegn."""
    prov = [re.sub(r'"[^"]*"', "", x) for x in linjer[:HODE_I_DE_FORSTE]]
    antall = {t: max((x.count(t) for x in prov), default=0) for t in (",", ";", "\t")}
    return max(antall, key=lambda t: antall[t])
