"""Det som er sant i den simulerte verdenen. Hvert tall som driver den, står her og ingen andre steder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# Kilder som går igjen. Alt annet i verdenen er valgt for dette kurset.
VALGT = "valgt for kurset"


@dataclass(frozen=True)
class Sannhet:
    """Ett tall eller én liste som verdenen følger.

    Felter: `verdi`, `enhet`, `kilde` (hvor størrelsen kommer fra, eller «valgt for kurset»), `leksjoner` (der den møtes).
    """

    verdi: Any
    enhet: str
    kilde: str = VALGT
    leksjoner: tuple[str, ...] = ()


def verdi(s: Sannhet) -> Any:
    """Verdien av en sannhet."""
    return s.verdi


@dataclass(frozen=True)
class Format:
    """Ett slags innlegg på en konto.

    Felter: `andel` av innleggene, `rekkevidde` og `rate` som ganger av det vanlige på kontoen, `sekunder` er korteste og
    lengste film (tom for det som ikke er film), `klikk` ganger av kontoens klikkrate.
    """

    andel: float
    rekkevidde: float = 1.0
    rate: float = 1.0
    sekunder: tuple[int, int] = ()
    klikk: float = 1.0


@dataclass(frozen=True)
class Konto:
    """Én konto: alt som bestemmer hvordan innleggene på den går.

    Felter, med enhet:
    `antall`: (fra og med, til og med, innlegg) · `folgere`: (dato, følgere ved slutten av dagen) · `nadd`: det et vanlig
    innlegg når, som andel av følgerne når det er under 1, ellers antall · `spredning`: standardavvik av logaritmen ·
    `rate`: interaksjoner per nådd (per visning der nettverket ikke teller nådde) for et vanlig innlegg · `ratekraft`:
    eksponenten til rekkevidden i raten · `formater` og `temaer`: hva innleggene er, med andeler · `deling`: andel av
    interaksjonene · `klikk`: klikk per nådd, `lenkeklikk`: andelen av dem som går til lenken · `folger`: nye følgere
    per nådd · `indeks`: rekkevidde hver måned mot januar, opphøyd i `kraft`, med `unntak` (fra, til, indeks) · `klokken`:
    (fra kl., til kl., andel) · `hale`: noen få treffer langt flere · `betalt`: andel av innleggene det er brukt penger på
    hvert år; de når `betalt_ganger` så mange og har raten ganger `betalt_rate` · `skift`: (dato, måltall, ganger) fra og
    med den dagen · `annet`: visninger hver dag per følger utenom innleggene · `trekning`: nummeret på trekningen som er
    valgt · `kilde`, `leksjoner`: som i `Sannhet`.
    """

    kunde: str
    nettverk: str
    antall: tuple[tuple[str, str, int], ...]
    folgere: tuple[tuple[str, int], ...]
    nadd: float
    spredning: float
    rate: float
    formater: dict[str, Format]
    temaer: dict[str, float]
    deling: dict[str, float]
    kilde: str
    leksjoner: tuple[str, ...]
    ratekraft: float = -0.20
    ratestoy: float = 0.35
    klikk: float = 0.0
    lenkeklikk: float = 0.0
    folger: float = 0.0003
    indeks: tuple[float, ...] = (1.0,) * 12
    kraft: float = 0.5
    unntak: tuple[tuple[str, str, float], ...] = ()
    klokken: tuple[tuple[float, float, float], ...] = ((8, 16, 1.0),)
    hale: bool = False
    betalt: tuple[tuple[int, float], ...] = ()
    betalt_ganger: float = 8.0
    betalt_rate: float = 0.85
    skift: tuple[tuple[str, str, float], ...] = ()
    annet: float = 0.05
    trekning: int = 1

    @property
    def navn(self) -> str:
        """Navnet på kontoen i strømmer og filer: «kunde/nettverk»."""
        return f"{self.kunde}/{self.nettverk}"
