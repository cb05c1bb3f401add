"""Klarspråksregler: finner anglisismer, særskriving og tegnsettingsfeil i norske tekster."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from somekurs.feil import KursFeil
from somekurs.tekst.maske import SKJULT, brett_ut, masker, sted

REGELFIL = Path(__file__).with_name("norsk_regler.txt")
NIVAER = {"e": "feil", "w": "advarsel", "i": "opplysning"}
# Navn en overskrift kan ha utenom første ord. Kontrollen av kurset legger til navnene i ordliste.txt.
# språk: av
_NAVNTEKST = """
Brisling Bjørk Solveig Amir Ingunn Tuva Per Ove Ullvott Universitetet Ytrevåg Fliskode Tangholmen Mari Facebook
Instagram TikTok X LinkedIn Snapchat YouTube Meta Threads Python Jupyter JupyterLab Binder Plotly Excel Norge
Oslo Språkrådet Datatilsynet Forbrukertilsynet SoMe
"""
# språk: på
NAVN = frozenset(_NAVNTEKST.split())
_OVERSKRIFT = re.compile(r"^ {0,3}#{1,6}\s+(.+)$", re.M)
# Første ord i overskriften, eller etter skilletegn og nummer, skal ha stor forbokstav.
_STORT_ORD = re.compile(r"(?<=[^\W_][ ,])[A-ZÆØÅ][a-zæøå]+(?:-\w+)*")


class Regel(NamedTuple):
    """En regel: `id`, `monster` (regulært uttrykk), `heller` (skriv dette), `niva` og eksemplene i regelfilen."""

    id: str
    monster: re.Pattern | None
    heller: str
    niva: str
    feil: tuple[str, ...]
    rett: tuple[str, ...]


class Brudd(NamedTuple):
    """Et brudd: regelens `id` og `niva` (e, w eller i), funnet, hvor, og hva du heller kan skrive."""

    id: str
    niva: str
    funn: str
    linje: int
    kolonne: int
    heller: str

    def __str__(self) -> str:
        return f"{self.id} ({NIVAER[self.niva]}), linje {self.linje}: «{self.funn}» → {self.heller}"


def les_regler(fil: Path = REGELFIL) -> tuple[Regel, ...]:
    """Les reglene fra en fil. Formen står øverst i `norsk_regler.txt`.

    Feil: `KursFeil` med fil og linje når en regel ikke kan leses.
    """
    regler: list[Regel] = []
    for nr, linje in enumerate(fil.read_text(encoding="utf-8").splitlines(), start=1):
        if not linje.strip() or linje.startswith("#"):
            continue
        eksempel = re.match(r"\s+(feil|rett): ?(.+)", linje)
        if eksempel and regler:
            slag, tekst = eksempel.groups()
            gammel = regler[-1]
            tekst = tekst.replace(r"\n", "\n").replace("~", "\u00a0")
            regler[-1] = gammel._replace(**{slag: (*getattr(gammel, slag), tekst)})
            continue
        # Mønsteret kan selv inneholde loddrette streker, så del fra begge ender.
        try:
            ident, rest = linje.split("|", 1)
            monster, heller, niva = rest.rsplit("|", 2)
            if niva not in NIVAER:
                raise ValueError(f"nivået «{niva}» er ukjent")
            regler.append(Regel(ident, re.compile(monster, re.M) if monster else None, heller, niva, (), ()))
        except (ValueError, re.error) as feil:
            raise KursFeil(
                f"{fil.name}, linje {nr}: regelen kan ikke leses ({feil}). Skriv «id|mønster|heller|e, w eller i»."
            ) from None
    return tuple(regler)


@lru_cache(maxsize=1)
def reglene() -> tuple[Regel, ...]:
    """Kursets egne regler, lest én gang."""
    return les_regler()


def _titler(tekst: str, navn: frozenset[str]) -> list[tuple[int, str]]:
    """Overskrifter der to eller flere ord utenom det første har stor forbokstav uten å være navn."""
    ut = []
    for overskrift in _OVERSKRIFT.finditer(tekst):
        store = [
            treff
            for treff in _STORT_ORD.finditer(overskrift.group(1))
            if treff.group() not in navn and treff.group().removesuffix("s") not in navn
        ]
        if len(store) >= 2:
            ut.append((overskrift.start(1) + store[0].start(), " … ".join(t.group() for t in store)))
    return ut


def regelbrudd(tekst: str, *, navn: Iterable[str] = (), maskert: bool = False) -> list[Brudd]:
    """Finn steder der teksten bryter en klarspråksregel.

    Kode, nettadresser, HTML og filnavn blir hoppet over. Det samme blir den engelske termen i parentes, skrevet
    slik: rekkevidde (*reach*). Rekkefølgen er den i teksten.

    Parametre: `tekst` (ren tekst eller markdown), `navn` (flere ord som kan ha stor forbokstav i en overskrift),
    `maskert` (sant når teksten alt har vært gjennom `masker`).
    Gir en liste av `Brudd`, tom når alt er i orden.
    Feil: `KursFeil` hvis du gir noe annet enn en tekst.
    Kilde: Språkrådets skriveregler og kursets eget utvalg, se `norsk_regler.txt`.

    >>> [b.heller for b in regelbrudd("Bruk en god hashtag.")]
    ['emneknagg']
    """
    if not isinstance(tekst, str):
        raise KursFeil(f"Jeg ventet en tekst, men fikk {type(tekst).__name__}. Skriv teksten mellom hermetegn.")
    tekst = tekst if maskert else masker(tekst)
    brettet = brett_ut(tekst)
    funn: list[tuple[int, Regel, str]] = []
    for regel in reglene():
        if regel.monster is None:
            funn += [(start, regel, hva) for start, hva in _titler(tekst, NAVN.union(navn))]
            continue
        # Et mønster med gruppen «funn» hopper over alt det andre det treffer: slik skriver vi unntak.
        gruppe = "funn" if "funn" in regel.monster.groupindex else 0
        for treff in regel.monster.finditer(brettet):
            if treff.group(gruppe) is not None and treff.group(gruppe).strip(SKJULT):
                funn.append((treff.start(gruppe), regel, treff.group(gruppe)))
    funn.sort(key=lambda f: (f[0], f[1].id))
    return [Brudd(r.id, r.niva, hva, *sted(tekst, start), r.heller) for start, r, hva in funn]
