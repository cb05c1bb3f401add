"""Fra fil til rader av tekst: tegnkoding, skilletegn, Excel og zip. Ingen tall og ingen datoer tolkes her.

Alt som kan være galt med selve filen, ender i én setning. Minnet er avgrenset: for store filer og zip-filer som vokser
uten grenser, leses ikke.
"""

from __future__ import annotations

import codecs
import contextlib
import csv
import dataclasses
import datetime as dt
import functools
import io
import itertools
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from ..feil import KursFeil

MB = 1_000_000
MAKS_FIL = 300 * MB
BEGYNNELSE = 4096  # byte
TOPP = 61  # så mange rader trengs for å kjenne igjen tabellen
ENDELSER = (".csv", ".tsv", ".xlsx", ".xls")
_BLANKE = b"\x00 \r\n\t\xef\xbb\xbf\xff\xfe"
MAKS_UTPAKKET = 400 * MB
MAKS_DELER = 200
HODE_I_DE_FORSTE = 15  # så mange rader kan stå over overskriftene
_BILDE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"%PDF")
_ANDRE_PAKKER = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf¦¸¥†˜…¶¼¤©¨]|â€|ðŸ")


@dataclass
class Raatabell:
    """En tabell slik den sto i filen, alt som tekst. Radene leses fra filen hver gang, så de ligger aldri i minnet samtidig.

    Felter: `navn` (filen eller arket), `apne` (gir radene fra begynnelsen), `topp` (de første radene), `desimal`, `merknader`,
    `tekst` (gir teksten uten det som står over tabellen), `uten_slutt` (en tekstfil som ikke slutter med linjeskift) og
    `pakket` (dagen filen ble lagt i en zip).
    """

    navn: str
    apne: Callable[[], Iterator[list[str]]]
    desimal: str = "."
    merknader: list[str] = field(default_factory=list)
    tekst: Callable[[], str] = str
    uten_slutt: bool = False
    pakket: dt.date | None = None
    topp: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.topp = list(itertools.islice(self.apne(), TOPP))


@dataclass(frozen=True)
class Innhold:
    """Det som står i en fil, uten at det er lest. Felter: `navn`, `apne` (gir en ny strøm av byte) og `storrelse` i byte."""

    navn: str
    apne: Callable[[], IO[bytes]]
    storrelse: int

    def begynnelsen(self) -> bytes:
        """De første byte, nok til å se hva filen er."""
        with self.apne() as f:
            return f.read(BEGYNNELSE)

    def alt(self) -> bytes:
        """Alle byte. Brukes bare for filer som må være i minnet, som gammel Excel."""
        with self.apne() as f:
            return f.read()


def les_deler(sti: str | Path) -> list[Raatabell]:
    """Tabellene i en fil: én for en CSV-fil, én for hvert ark i Excel, én for hver fil i en zip.

    Feil: `KursFeil` når filen ikke finnes, er tom, låst, for stor, ødelagt eller av et annet slag.
    """
    fil = Path(sti).expanduser()
    if fil.is_dir():
        raise KursFeil(f"«{fil.name}» er en mappe. Gi filen i den, eller bruk python3 kurs.py les på hele mappen.")
    if not fil.is_file():
        raise KursFeil(f"Fant ikke filen «{fil.name}». Se om navnet er riktig, og om den ligger i mappen du tror.")
    storrelse = fil.stat().st_size
    if storrelse > MAKS_FIL:
        raise KursFeil(
            f"«{fil.name}» er på {storrelse // MB} MB. Grensen er {MAKS_FIL // MB}. Last ned en kortere periode."
        )
    try:
        return _deler(Innhold(fil.name, lambda: open(fil, "rb"), storrelse))
    except PermissionError:
        raise KursFeil(f"«{fil.name}» kan ikke åpnes. Er den åpen i Excel, lukk den og prøv igjen.") from None


def _deler(i: Innhold) -> list[Raatabell]:
    start = i.begynnelsen()
    if not start.strip(_BLANKE) and (i.storrelse <= BEGYNNELSE or not i.alt().strip(_BLANKE)):
        raise KursFeil(f"«{i.navn}» er tom. Last den ned en gang til.")
    if start.startswith(_BILDE) or start[4:8] == b"ftyp":
        raise KursFeil(
            f"«{i.navn}» er et bilde, en film eller en PDF, hva den enn heter. Last ned eksporten som CSV eller Excel."
        )
    if re.match(rb"\s*(<!doctype|<html|<\?xml)", start[:200], re.I):
        raise KursFeil(f"«{i.navn}» er en nettside, trolig innloggingssiden. Logg inn, og last ned filen på nytt.")
    if start.startswith(_ANDRE_PAKKER):
        raise KursFeil(f"«{i.navn}» er pakket på en måte leseren ikke åpner. Pakk den ut selv, og gi filene i den.")
    if re.match(rb"\s*[\[{]\s*[\"\[{]", start):
        raise KursFeil(
            f"«{i.navn}» er JSON, som i arkivet fra en konto. Leseren trenger eksporten med tall, som CSV eller Excel."
        )
    if start.startswith(b"PK"):
        return _zip(i)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _gammel_excel(i)
    return [_tekstfil(i)]


# ── zip og Excel ─────────────────────────────────────────────────────────────────────────────────────


def _zip(i: Innhold) -> list[Raatabell]:
    try:
        with i.apne() as f, zipfile.ZipFile(f) as z:
            infoer = [x for x in z.infolist() if not x.is_dir()]
            if sum(x.file_size for x in infoer) > MAKS_UTPAKKET or len(infoer) > MAKS_DELER:
                raise KursFeil(f"«{i.navn}» blir for stor når den pakkes ut. Last ned en kortere periode.")
            if any(x.flag_bits & 1 for x in infoer):
                raise KursFeil(f"«{i.navn}» er låst med passord. Pakk den ut, og gi filene i den.")
            if "[Content_Types].xml" in z.namelist():
                if not any(n.startswith("xl/") for n in z.namelist()):
                    raise KursFeil(f"«{i.navn}» er et dokument som fra Word, men ikke Excel. Last ned CSV eller Excel.")
                return _excel(i)
            # størrelsen som står i zip-filen, kan lyve, så hver del pakkes ut en gang for å se at den er hel og så stor
            deler = []
            for x in infoer:
                kort = PurePosixPath(x.filename.replace("\\", "/")).name
                if "__MACOSX" in x.filename or kort.startswith(".") or not kort.lower().endswith(ENDELSER):
                    continue
                lengde = _utpakket_lengde(z, x, i.navn)
                if not lengde:
                    continue
                nye = _deler(Innhold(kort, functools.partial(_apne_i_zip, i, x.filename), lengde))
                for t in nye:
                    with contextlib.suppress(ValueError):  # noen zip-filer har måned null
                        t.pakket = dt.date(*x.date_time[:3])
                deler += nye
            if not deler:
                raise KursFeil(f"«{i.navn}» har ingen CSV- eller Excel-filer i seg. Er det riktig zip-fil?")
            return deler
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError, zlib.error) as e:
        raise KursFeil(
            f"«{i.navn}» er avkuttet eller ødelagt ({type(e).__name__}). Last den ned en gang til."
        ) from None


def _utpakket_lengde(z: zipfile.ZipFile, x: zipfile.ZipInfo, navn: str) -> int:
    lengde = 0
    with z.open(x) as f:
        while bit := f.read(MB):
            lengde += len(bit)
            if lengde > MAKS_UTPAKKET:
                raise KursFeil(f"«{navn}» blir for stor når den pakkes ut. Last ned en kortere periode.")
    return lengde


def _apne_i_zip(i: Innhold, navn: str) -> IO[bytes]:
    """Filen inni zip-filen. Når den lukkes, lukkes også zip-filen den ligger i."""
    under = i.apne()
    z = zipfile.ZipFile(under)
    f = z.open(navn)
    lukk_delen = f.close

    def lukk() -> None:
        lukk_delen()
        z.close()
        under.close()

    f.close = lukk
    return f


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


@contextlib.contextmanager
def _hel_bok(i: Innhold) -> Iterator[None]:
    """Bøkene leses med biblioteker som kan stoppe med hva som helst på en ødelagt bok. Da blir det én setning."""
    try:
        yield
    except KursFeil:
        raise
    except Exception as e:
        raise KursFeil(
            f"Excel-filen «{i.navn}» kan ikke leses ({type(e).__name__}). Åpne den i Excel, og lagre den på nytt som .xlsx."
        ) from None


def _excel(i: Innhold) -> list[Raatabell]:
    import openpyxl

    def rader(tittel: str) -> Iterator[list[str]]:
        with _hel_bok(i), i.apne() as f:
            bok = openpyxl.load_workbook(f, read_only=True, data_only=True)
            for r in bok[tittel].iter_rows(values_only=True):
                yield [_som_tekst(c) for c in r]

    with _hel_bok(i), i.apne() as f:
        titler = [a.title for a in openpyxl.load_workbook(f, read_only=True, data_only=True).worksheets]
    deler = [Raatabell(f"{i.navn} › {t}", functools.partial(rader, t)) for t in titler]
    return [d for d in deler if any(any(r) for r in d.topp)] or _tom_bok(i.navn)


def _gammel_excel(i: Innhold) -> list[Raatabell]:
    innhold = i.alt()
    if "EncryptedPackage".encode("utf-16-le") in innhold:
        raise KursFeil(f"«{i.navn}» er låst med passord. Åpne den i Excel, ta bort passordet, og lagre en kopi.")
    import xlrd

    deler = []
    with _hel_bok(i):
        bok = xlrd.open_workbook(file_contents=innhold, logfile=io.StringIO())
        for ark in bok.sheets():
            rader = [[_xlrd_celle(bok, ark, r, k) for k in range(ark.row_len(r))] for r in range(ark.nrows)]
            deler.append(Raatabell(f"{i.navn} › {ark.name}", functools.partial(iter, rader)))
    return [d for d in deler if any(any(r) for r in d.topp)] or _tom_bok(i.navn)


def _xlrd_celle(bok: object, ark: object, r: int, k: int) -> str:
    import xlrd

    verdi, slag = ark.cell_value(r, k), ark.cell_type(r, k)
    if slag == xlrd.XL_CELL_DATE:
        return _som_tekst(xlrd.xldate_as_datetime(verdi, bok.datemode))
    return "" if slag in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR) else _som_tekst(verdi)


def _tom_bok(navn: str) -> list[Raatabell]:
    raise KursFeil(f"Arkene i «{navn}» er tomme. Last den ned en gang til.")


# ── tekst ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Koding:
    """Hvordan en tekstfil skal leses: tegnkodingen, hva den gjør med ukjente tegn, og om æ, ø og å må rettes."""

    navn: str
    ukjente: str = "strict"
    rett_tegn: bool = False

    def linjer(self, i: Innhold) -> Iterator[str]:
        """Linjene uten linjeskift."""
        with i.apne() as f, io.TextIOWrapper(f, self.navn, self.ukjente, newline=None) as tekst:
            for linje in tekst:
                ren = linje.removesuffix("\n")
                yield _baklengs(ren) if self.rett_tegn and _MOJIBAKE.search(ren) else ren


def _kan_leses(i: Innhold, koding: str) -> bool:
    """Er hele filen gyldig i denne kodingen?"""
    try:
        dekoder = codecs.getincrementaldecoder(koding)()
        with i.apne() as f:
            while bit := f.read(MB):
                dekoder.decode(bit)
        dekoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _finn_koding(i: Innhold) -> tuple[_Koding, list[str]]:
    """Hvordan filen skal leses, og hva som skal sies om det."""
    start = i.begynnelsen()
    for bom, koding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if start.startswith(bom):
            if _kan_leses(i, koding):
                return _Koding(koding), []
            return _Koding(koding, "replace"), ["Noen tegn i filen kunne ikke leses, og står som �."]
    if start[:200].count(b"\x00") > 40:
        koding = "utf-16-le" if start[1:2] == b"\x00" else "utf-16-be"
        return _Koding(koding, "replace"), ["Filen er UTF-16 uten merke i begynnelsen."]
    if not _kan_leses(i, "utf-8"):
        return _Koding("cp1252", "replace"), [
            "Filen er skrevet med Windows-tegn (cp1252), trolig lagret på nytt i Excel. Emojier kan være borte."
        ]
    if b"\x00" in start or (i.storrelse > BEGYNNELSE and any("\x00" in x for x in _Koding("utf-8").linjer(i))):
        raise KursFeil(f"«{i.navn}» er ikke en tekstfil. Last ned eksporten som CSV eller Excel.")
    return _Koding("utf-8"), []


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


def _tekstfil(i: Innhold) -> Raatabell:
    koding, merknader = _finn_koding(i)
    odelagte = sum(bool(_MOJIBAKE.search(x)) and _baklengs(x) != x for x in koding.linjer(i))
    if odelagte:
        koding = dataclasses.replace(koding, rett_tegn=True)
        merknader.append(f"Tegnene æ, ø og å var ødelagt («Ã¸») og er rettet i {odelagte} linjer.")
    skille = ""
    forlinjer: list[str] = []
    hopp = 0
    prov: list[str] = []
    linjer = koding.linjer(i)
    for nr, linje in enumerate(linjer):
        if not nr and (t := re.match(r"sep=(.)\s*$", linje.strip("\ufeff"))):
            skille, hopp = t[1], 1
        elif not prov and (linje.startswith("#") or not linje.strip()):
            # kommentarlinjer øverst (GA4) er ikke tabellen
            forlinjer.append(linje)
            hopp = nr + 1
        elif len(prov) < HODE_I_DE_FORSTE:
            prov.append(linje)
        else:
            break
    linjer.close()
    if not any(x.strip() for x in prov):
        raise KursFeil(f"«{i.navn}» har ingen rader under overskriftene. Var det noe i perioden du valgte?")
    skille = skille or _skilletegn(prov)
    csv.field_size_limit(10 * MB)

    def rader() -> Iterator[list[str]]:
        yield from ([x] for x in forlinjer if x.strip())
        kilde = (f"{x}\n" for x in itertools.islice(koding.linjer(i), hopp, None))
        try:
            for rad in csv.reader(kilde, delimiter=skille):
                yield [c.strip("\ufeff") for c in rad]
        except csv.Error as e:
            raise KursFeil(f"«{i.navn}» kan ikke leses som en tabell ({e}). Last den ned en gang til.") from None

    t = Raatabell(
        i.navn,
        rader,
        "," if skille == ";" else ".",
        merknader,
        lambda: "\n".join(itertools.islice(koding.linjer(i), hopp, None)),
        not _slutter_med_linjeskift(i),
    )
    if skille == ";":
        t.merknader.append(
            "Filen har semikolon mellom kolonnene, trolig lagret på nytt i norsk Excel. Desimaltegnet er lest som komma."
        )
    return t


def _slutter_med_linjeskift(i: Innhold) -> bool:
    slutt = b""
    with i.apne() as f:
        if f.seekable():
            f.seek(max(i.storrelse - 8, 0))
        while bit := f.read(MB):
            slutt = bit[-8:]
    return slutt.rstrip(b"\x00").endswith((b"\n", b"\r"))


def _skilletegn(linjer: list[str]) -> str:
    """Tegnet det er flest av i de første linjene, utenom det som står i hermetegn."""
    prov = [re.sub(r'"[^"]*"', "", x) for x in linjer[:HODE_I_DE_FORSTE]]
    antall = {t: max((x.count(t) for x in prov), default=0) for t in (",", ";", "\t")}
    return max(antall, key=lambda t: antall[t])
