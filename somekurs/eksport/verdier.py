"""Tekst til tall, datoer og numre, slik eksportfilene skriver dem. Det som ikke kan leses, blir tomt, og aldri null."""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata

_TOMT = frozenset({"", "-", "–", "n/a", "nan", "none", "null", "undefined", "<na>", "#n/a"})
_MELLOMROM = re.compile(r"[\s\u00a0\u202f\u2009\u00ad\u200b\ufeff]+")
ODELAGT_NUMMER = re.compile(r"^\d(?:[.,]\d+)?E\+?\d+$", re.I)
# språk: av
_MANEDER = (
    "january januar januari janeiro enero janvier jan января ιανουαρίου stycznia",
    "february februar februari fevereiro febrero février feb февраля φεβρουαρίου lutego",
    "march mars märz marts março marzo maart mar марта μαρτίου marca",
    "april abril avril apr апреля απριλίου kwietnia",
    "may mai maj maio mayo mei мая μαΐου maja",
    "june juni junho junio juin jun июня ιουνίου czerwca",
    "july juli julho julio juillet jul июля ιουλίου lipca",
    "august augusti augustus agosto août aug августа αυγούστου sierpnia",
    "september setembro septiembre septembre sep sept сентября σεπτεμβρίου września",
    "october oktober outubro octubre octobre oct okt октября οκτωβρίου października",
    "november novembro noviembre novembre nov ноября νοεμβρίου listopada",
    "december desember dezember dezembro diciembre décembre dec des dez декабря δεκεμβρίου grudnia",
)
# på vietnamesisk er måneden et tall skrevet med bokstaver
_VIET = ("", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
# språk: på
MANED = {navn: nr for nr, navn_ in enumerate(_MANEDER, 1) for navn in navn_.split()}


def ren(tekst: str) -> str:
    """Et kolonnenavn uten usynlige tegn, dobbelte mellomrom og store bokstaver, så to skrivemåter blir like."""
    return _MELLOMROM.sub(" ", unicodedata.normalize("NFKC", tekst).replace("\u00ad", "")).strip(' "').casefold()


def er_tomt(tekst: str) -> bool:
    """Er cellen tom, eller et av ordene nettverkene skriver når de ikke har noe tall?"""
    return tekst.strip().casefold() in _TOMT


def tall(tekst: str, desimal: str = ".") -> float | int | None:
    """Et tall av teksten i en celle, None når den er tom.

    Parametre: `desimal` er filens desimaltegn. Harde og tynne mellomrom og myke bindestreker som tusenskille tas bort.
    Feil: `ValueError` når teksten ikke er et tall, eller kan leses på to måter.

    >>> tall("5,537"), tall("1\\u202f234"), tall("4,5", ","), tall("undefined")
    (5537, 1234, 4.5, None)
    """
    if er_tomt(tekst):
        return None
    t = _MELLOMROM.sub("", tekst).replace("−", "-")
    prosent = t.endswith("%")
    t = t.removesuffix("%")
    if desimal == ".":
        if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", t):
            t = t.replace(",", "")
    else:
        if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", t):
            t = t.replace(".", "")
        t = t.replace(",", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", t):
        raise ValueError(tekst)
    verdi = float(t)
    verdi = round(verdi / 100, 10) if prosent else verdi
    return int(verdi) if not prosent and verdi.is_integer() else verdi


def grupper_av_tre(tekst: str) -> int | None:
    """Et antall med punktum eller komma mellom hver tredje siffer, None når teksten ikke er det.

    >>> grupper_av_tre("1,000"), grupper_av_tre("12.345.678"), grupper_av_tre("424.0")
    (1000, 12345678, None)
    """
    t = tekst.strip().replace("−", "-")
    return int(re.sub(r"[.,]", "", t)) if re.fullmatch(r"-?\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)", t) else None


@functools.cache
def _ordene(tekst: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+|\d+", tekst.casefold()))


def dag_og_maned(tekst: str) -> tuple[int, int, int | None] | None:
    """(dag, måned, år) av en dato med månedsnavn, som `September 4`, «4. september» eller `Sep 27, 2024`. Året kan mangle."""
    if m := re.search(r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]", tekst):
        return int(m[3]), int(m[2]), int(m[1]) if m[1] else None
    if (m := re.search(r"(\d{1,2}) tháng ([^\W\d_]+(?: [^\W\d_]+)?)", tekst.casefold())) and m[2] in _VIET:
        return int(m[1]), _VIET.index(m[2]), None
    ordene = _ordene(tekst.strip())
    maned = next((MANED[o] for o in ordene if o in MANED), None)
    tallene = [int(o) for o in ordene if o.isdigit()]
    dager = [n for n in tallene if 1 <= n <= 31]
    ar = next((n for n in tallene if 1990 <= n <= 2100), None)
    return (dager[0], maned, ar) if maned and dager else None


def dato(tekst: str, rekkefolge: str = "") -> dt.datetime | None:
    """Et tidspunkt av en dato med år. None når cellen er tom.

    Parametre: `rekkefolge` er `mdå` eller `dmå`, for datoer med bare tall og skråstrek.
    Feil: `ValueError` når teksten ikke er en dato.
    """
    if er_tomt(tekst):
        return None
    t = tekst.strip().strip('"')
    klokke = re.search(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?", t, re.I)
    time, minutt = (int(klokke[1]), int(klokke[2])) if klokke else (0, 0)
    if klokke and klokke[3]:
        time = time % 12 + (12 if klokke[3].casefold() == "pm" else 0)
    uten = t[: klokke.start()] if klokke else t
    if m := re.match(r"(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?!\d)", uten):
        ar, maned, dag = (int(x) for x in m.groups())
    elif m := re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", uten):
        dag, maned, ar = (int(x) for x in m.groups())
    elif m := re.match(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", uten):
        a, b, ar = (int(x) for x in m.groups())
        dag, maned = (b, a) if rekkefolge != "dmå" else (a, b)
    elif (d := dag_og_maned(uten)) and d[2]:
        dag, maned, ar = d
    else:
        raise ValueError(tekst)
    return dt.datetime(ar, maned, dag, time, minutt)


def rekkefolgen(tekster: list[str]) -> str:
    """`mdå` eller `dmå` av datoer som `03/14/2025`, tom når ingen av dem avslører det."""
    par = [m.groups() for t in tekster if (m := re.match(r"\s*\"?(\d{1,2})[/-](\d{1,2})[/-]\d{4}", t))]
    if any(int(a) > 12 for a, _ in par):
        return "dmå"
    return "mdå" if any(int(b) > 12 for _, b in par) else ""
