"""Det rommene for nettverkene deler: numre, tider, bruddene i definisjonene og hvilke typer innlegg som heter hva."""

from __future__ import annotations

import datetime as dt
import re

import pandas as pd

from . import verdier
from .ark import Ark

FORMAT = {
    **dict.fromkeys(("photos", "photo", "foton", "ig image", "ig-bild", "ig bilde", "bilde", "image"), "bilde"),
    **dict.fromkeys(("ig carousel", "ig karusell", "carousel", "album"), "karusell"),
    **dict.fromkeys(("videos", "video", "videor", "ig video", "live"), "video"),
    **dict.fromkeys(("reels", "reel", "ig reel", "ig-reel"), "reel"),
    **dict.fromkeys(("ig story", "story", "stories"), "story"),
    **dict.fromkeys(("links", "link", "länkar", "lenker", "article"), "lenke"),
    **dict.fromkeys(("text", "status", "tekst"), "tekst"),
    **dict.fromkeys(("document", "dokument"), "dokument"),
}
# (nettverk, dagen, setningen). Kilder, lest i 2026: https://astondigital.com.au om visninger hos Meta, https://blog.mondometrics.com
# om filmer som ble reels, og https://support.google.com/youtube/thread/333869549 om Shorts. Dagen hos Meta er omtrentlig.
BRUDD = (
    (
        "instagram",
        dt.date(2024, 9, 1),
        "Instagram byttet ut `Impressions` med `Views` høsten 2024. Ikke tegn én linje over skiftet.",
    ),
    (
        "facebook",
        dt.date(2024, 12, 1),
        "Facebook gikk over til `Views` mot slutten av 2024. Ikke tegn én linje over skiftet.",
    ),
    ("facebook", dt.date(2025, 6, 1), "Alle filmer på Facebook ble reels i juni 2025, og en visning telles fra start."),
    ("youtube", dt.date(2025, 3, 31), "YouTube teller visninger av Shorts på en ny måte fra 31. mars 2025."),
)


def n_av(n: int, en: str, flere: str) -> str:
    """«1 dag», «3 dager»."""
    return f"{n} {en if n == 1 else flere}"


def rader(n: int) -> str:
    """«1 rad», «12 345 rader»."""
    return n_av(n, "rad", "rader").replace(str(n), f"{n:,}".replace(",", "\u00a0"), 1)


def formatene(tekster: list[str]) -> list[str]:
    """Format for hver rad, «annet» når typen er ukjent, tom når den ikke står."""
    kjent = {t: FORMAT.get(verdier.ren(t), "annet" if t.strip() else "") for t in set(tekster)}
    return [kjent[t] for t in tekster]


def numrene(ark: Ark, felt: str = "post_id", lenke: str = "lenke", monster: str = r"(\d{10,})") -> list[str | None]:
    """Numrene i en kolonne som tekst. Et nummer Excel har rundet av, hentes fra lenken, ellers er det tomt, og det sies."""
    ut: list[str | None] = []
    tapt = reddet = 0
    for nr, adresse in zip(ark.tekst(felt, tom=verdier.er_tomt), ark.tekst(lenke), strict=True):
        nr = nr.strip().strip("'\"").removesuffix(".0")
        if not re.fullmatch(r"[\d_]+", nr):
            treff = re.search(monster, adresse)
            reddet, tapt = (reddet + 1, tapt) if treff else (reddet, tapt + 1)
            nr = treff[1] if treff else ""
        ut.append(nr or None)
    if reddet:
        ark.si(f"{n_av(reddet, 'nummer', 'numre')} var rundet av (som 1,8E+15) og er hentet fra lenken i stedet.")
    if tapt:
        hvor = "annonse_id" if felt == "annonse_id" else "innlegg_id"
        ark.si(
            f"{n_av(tapt, 'nummer', 'numre')} mangler eller er rundet av (som 1,8E+15), trolig i Excel, og sifrene kan ikke "
            f"reddes. {hvor} er tom der. Last ned filen på nytt uten å åpne den."
        )
    return ut


_MED_PUNKTUM = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_SKRA = re.compile(r'\s*"?(\d{1,2})[/-](\d{1,2})[/-]\d{4}')


def _dag_over_tolv(tekst: str) -> bool:
    return bool(m := _MED_PUNKTUM.match(tekst)) and max(int(m[1]), int(m[2])) > 12


def _byttet_av_excel(tekster: list[str]) -> set[int]:
    """Radene der Excel har lest måned/dag som dag/måned.

    Åpnes en fil med `03/04/2025` og `03/14/2025` på en norsk maskin, blir den første 3. april, mens den andre ikke kan være en
    dato og står urørt. Da har alle de gjorte om dager til og med 12, og alle de urørte dager over 12.
    """
    urort = [m for t in tekster if (m := _SKRA.match(t))]
    gjort_om = {nr: m for nr, t in enumerate(tekster) if (m := _MED_PUNKTUM.match(t) or _ISO.match(t))}
    if not urort or not gjort_om or any(int(m[2]) <= 12 for m in urort):
        return set()
    sma = all(max(int(d) for d in m.groups() if len(d) < 4) <= 12 for m in gjort_om.values())
    return set(gjort_om) if sma else set()


def _bytt_tilbake(tekst: str) -> str:
    if m := _MED_PUNKTUM.match(tekst):
        return f"{m[2]}.{m[1]}.{m[3]}{tekst[m.end() :]}"
    m = _ISO.match(tekst)
    return f"{m[1]}-{m[3]}-{m[2]}{tekst[m.end() :]}"


def tidene(ark: Ark, felt: str, ventet: str = "mdå") -> list[dt.datetime | None]:
    """Tidspunktene i en kolonne. Sier fra når dag og måned kan være byttet om."""
    tekster = ark.tekst(felt, tom=verdier.er_tomt)
    if byttet := _byttet_av_excel(tekster):
        ark.si(
            f"{n_av(len(byttet), 'dato', 'datoer')} er gjort om av Excel på en norsk maskin, så dag og måned har byttet plass. "
            "De er byttet tilbake. De andre datoene i filen viser hvordan de sto."
        )
        tekster = [_bytt_tilbake(t) if nr in byttet else t for nr, t in enumerate(tekster)]
    elif len(punktum := [t for t in tekster if _MED_PUNKTUM.match(t)]) and not any(_dag_over_tolv(t) for t in punktum):
        ark.si("Datoene kan leses på to måter, for ingen dag er over 12. De er lest som dag.måned.år.")
    ulike = list(dict.fromkeys(tekster))
    rekkefolge = verdier.rekkefolgen(ulike)
    skra = any(_SKRA.match(t) for t in ulike)
    if skra and not rekkefolge:
        ark.si(
            "Datoene kan leses på to måter, for ingen dag er over 12. De er lest som måned/dag/år, slik nettverket skriver dem."
        )
    elif skra and rekkefolge != ventet:
        ark.si("Datoene står som dag/måned/år, og ikke slik nettverket pleier å skrive dem. De er lest slik.")
    kjent: dict[str, dt.datetime | None] = {}
    galt: set[str] = set()
    for t in set(tekster):
        try:
            kjent[t] = verdier.dato(t, rekkefolge or ventet)
        except ValueError:
            kjent[t] = None
            galt.add(t)
    if galt:
        uleste = [t for t in tekster if t in galt]
        ark.si(
            f"{n_av(len(uleste), 'dato', 'datoer')} kan ikke leses, som «{uleste[0][:20]}». Feltet er tomt i tabellen."
        )
    return [kjent[t] for t in tekster]


def dagene(ark: Ark, felt: str) -> pd.Series:
    """Datoene i en kolonne, uten klokkeslett. Det som ikke kan leses, er tomt."""
    return pd.to_datetime(pd.Series(tidene(ark, felt), dtype="object")).astype("datetime64[ns]").dt.normalize()


def brudd(ark: Ark, nettverk: str, dager: pd.Series) -> None:
    """Si fra når filen går over en dag der nettverket begynte å telle på en ny måte."""
    kjente = dager.dropna()
    if not len(kjente):
        return
    fra, til = min(kjente).date(), max(kjente).date()
    for n, dag, setning in BRUDD:
        if n == nettverk and fra < dag <= til:
            ark.si(setning)
