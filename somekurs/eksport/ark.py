"""En tabell der overskriftene er kjent igjen: kolonnene hentes med stabile navn, uansett språk i filen."""

from __future__ import annotations

import csv
import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..feil import KursFeil
from . import verdier
from .fil import HODE_I_DE_FORSTE, Raatabell

if TYPE_CHECKING:
    import pandas as pd

FEIL_BREDDE = "enn overskriftene, og er tatt bort."
MAKS_NEDOVER = 60  # så mange linjer har et ark med navnene nedover
BRED = 45  # så mange kolonner har bare eksporter av flere sider
ALIASER = Path(__file__).with_name("aliaser.csv")


@functools.cache
def aliaser(fil: Path = ALIASER) -> dict[str, tuple[str, str, bool]]:
    """Kolonnenavnet slik `verdier.ren` skriver det → (feltet, språket, om noen har sett det i en fil).

    Legg til egne linjer i aliaser.csv. Språket er tomt når to språk har det samme ordet.

    Feil: `KursFeil` når en linje mangler felt eller navn.
    """
    ut = {}
    with open(fil, encoding="utf-8-sig", newline="") as f:
        for nr, rad in enumerate(csv.DictReader(f), 2):
            if not rad.get("felt") or not rad.get("navn"):
                raise KursFeil(f"{fil.name}, linje {nr}: Skriv felt,navn,språk,status.")
            sett = (rad.get("status") or "").strip() != "ikke bekreftet"
            ut[verdier.ren(rad["navn"])] = (rad["felt"].strip(), (rad.get("sprak") or "").strip(), sett)
    return ut


def vanlig_navn(felt: str) -> str:
    """Det første navnet i aliaser.csv på et felt, slik det står der."""
    with open(ALIASER, encoding="utf-8-sig", newline="") as f:
        return next((rad["navn"] for rad in csv.DictReader(f) if rad["felt"] == felt), felt)


@dataclass
class Ark:
    """Radene under overskriftene. Felter: `navn`, `felter` (felt → kolonnenumre), `rader`, `over` (linjene over), `merknader`."""

    navn: str
    felter: dict[str, list[int]]
    rader: list[list[str]]
    over: list[str]
    desimal: str
    merknader: list[str] = field(default_factory=list)
    sprak: set[str] = field(default_factory=set)
    raa: Raatabell | None = None
    hode: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rader)

    def har(self, *felt: str) -> bool:
        """Har filen minst én av disse kolonnene?"""
        return any(f in self.felter for f in felt)

    def tekst(self, *felt: str) -> list[str]:
        """Teksten i den første utfylte av kolonnene, rad for rad. Tom når ingen av dem er fylt ut."""
        kolonner = [k for f in felt for k in self.felter.get(f, [])]
        return [next((r[k] for k in kolonner if k < len(r) and r[k].strip()), "") for r in self.rader]

    def tall(self, *felt: str) -> list[float | int | None]:
        """Tallene i den første utfylte av kolonnene. Det som ikke er et tall, blir tomt, og det sies."""
        ut: list[float | int | None] = []
        galt: list[str] = []
        for t in self.tekst(*felt):
            try:
                ut.append(verdier.tall(t, self.desimal))
            except ValueError:
                ut.append(None)
                galt.append(t)
        if galt:
            navn, som = self.navn_paa(*felt), f"«{galt[0][:20]}»"
            self.si(
                f"«{navn}» har {len(galt)} av {len(ut)} celler som ikke er tall, som {som}. De er tomme i tabellen."
            )
        return ut

    def heltall(self, *felt: str) -> list[int | None]:
        """Som `tall`, men et antall med desimaler blir tomt, og det sies."""
        verdiene = self.tall(*felt)
        brutt = [v for v in verdiene if v is not None and v != int(v)]
        if brutt:
            hvor = f"«{self.navn_paa(*felt)}» har {len(brutt)} av {len(verdiene)} celler"
            self.si(f"{hvor} med desimaler. Et antall har ikke det, så de er tomme.")
        return [int(v) if v is not None and v == int(v) else None for v in verdiene]

    def navn_paa(self, *felt: str) -> str:
        """Overskriften slik den står i filen."""
        k = next((k for f in felt for k in self.felter.get(f, [])), -1)
        return " ".join(self.hode[k].split()) if 0 <= k < len(self.hode) else felt[0]

    def si(self, merknad: str) -> None:
        """Legg til en merknad, én gang."""
        if merknad not in self.merknader:
            self.merknader.append(merknad)

    def uten(self, bort: Callable[[list[str]], bool]) -> int:
        """Ta bort rader. Gir antallet som ble borte."""
        for_ = len(self.rader)
        self.rader = [r for r in self.rader if not bort(r)]
        return for_ - len(self.rader)


@dataclass(frozen=True)
class Skjema:
    """En dialekt: hva slags fil det er, og kolonnene den kjennes på.

    Felter: `navn` (det som sies), `nettverk`, `slag` (innlegg, daglig, annonser eller okter), `krever` og `uten` (felter), `les`.
    """

    navn: str
    nettverk: str
    slag: str
    krever: frozenset[str]
    les: Callable[[Ark], pd.DataFrame]
    uten: frozenset[str] = frozenset()
    venter: frozenset[str] = frozenset()  # felter filen pleier å ha; mangler de, sies det


def finn_hodet(t: Raatabell, skjemaer: Iterable[Skjema]) -> tuple[Ark, Skjema] | None:
    """Overskriftsraden og dialekten, None når ingen kjenner tabellen igjen.

    En tabell med navnene nedover og verdiene ved siden av, leses også.
    """
    return _finn_hodet(t, skjemaer) or (_finn_hodet(_lagt_om(t), skjemaer) if len(t.rader) <= MAKS_NEDOVER else None)


def _lagt_om(t: Raatabell) -> Raatabell:
    """De to første kolonnene som overskrifter og én rad."""
    par = [(r[0], r[1]) for r in t.rader if len(r) > 1 and r[0].strip()]
    return replace(t, rader=[[n for n, _ in par], [v for _, v in par]], uten_slutt=False)


def _finn_hodet(t: Raatabell, skjemaer: Iterable[Skjema]) -> tuple[Ark, Skjema] | None:
    kjente = aliaser()
    for nr, rad in enumerate(t.rader[:HODE_I_DE_FORSTE]):
        felter: dict[str, list[int]] = defaultdict(list)
        sprak: set[str] = set()
        usett: list[str] = []
        for k, navn in enumerate(rad):
            if kjent := kjente.get(verdier.ren(navn)):
                felter[kjent[0]].append(k)
                sprak.add(kjent[1])
                usett += [] if kjent[2] else [navn.strip()]
        treff = [s for s in skjemaer if s.krever <= felter.keys() and not s.uten & felter.keys()]
        if treff:
            skjema = max(treff, key=lambda s: len(s.krever))
            rader = [r for r in t.rader[nr + 1 :] if any(c.strip() for c in r)]
            kjente_felt = [k for f in skjema.krever | skjema.venter for k in felter.get(f, [])]
            rader, merknader = _hele_rader(rader, len(rad), max(kjente_felt) + 1, t.uten_slutt)
            over = [" ".join(c for c in r if c).strip() for r in t.rader[:nr]]
            if usett:
                merknader.append(
                    f"Ingen har sett en eksport med «{usett[0]}» i overskriftene, så navnene er gjettet. Sjekk noen tall mot "
                    "det du ser på skjermen, og si gjerne fra om de stemmer."
                )
            return Ark(
                t.navn,
                dict(felter),
                rader,
                over,
                t.desimal,
                [*t.merknader, *merknader],
                sprak - {"", "engelsk"},
                t,
                rad,
            ), skjema
    return None


def _hele_rader(
    rader: list[list[str]], bredde: int, trengs: int, uten_slutt: bool
) -> tuple[list[list[str]], list[str]]:
    """Radene uten dem som er delt feil eller kuttet av, og det som skal sies om dem.

    En rad som er kortere enn overskriftene, er ødelagt: et felt kan være borte midt i, og da står tallene i feil kolonne. Bare
    eksporter av flere sider har slike rader av seg selv. De er brede, og radene når til de `trengs` kolonnene alle har.
    """
    minst = trengs if bredde >= BRED else bredde
    kort = [r for r in rader if len(r) < minst]
    for_lange = [r for r in rader if any(c.strip() for c in r[bredde:])]
    bort = for_lange + (kort if len(kort) * 2 <= len(rader) else [])
    if not bort and uten_slutt and rader and len(rader[-1]) < min((len(r) for r in rader[:-1]), default=bredde):
        bort = [rader[-1]]
    merknader = []
    if bort:
        ider = {id(r) for r in bort}
        siste = bool(rader) and id(rader[-1]) in ider and len(rader[-1]) < bredde
        rader = [r for r in rader if id(r) not in ider]
        hva = "1 rad har et annet antall felt" if len(bort) == 1 else f"{len(bort)} rader har et annet antall felt"
        avkuttet = " Den siste er med blant dem, så filen kan være avkuttet." if siste else ""
        merknader.append(f"{hva} {FEIL_BREDDE}{avkuttet}")
    elif uten_slutt:
        merknader.append("Filen slutter uten linjeskift. Er den avkuttet, kan det siste tallet være galt.")
    return rader, merknader


def kolonnenavnene(t: Raatabell) -> list[str]:
    """De første overskriftene i en tabell ingen kjente igjen, til meldingen."""
    rad = max(t.rader[:HODE_I_DE_FORSTE], key=lambda r: sum(bool(c.strip()) for c in r), default=[])
    return [re.sub(r"\s+", " ", c).strip()[:30] for c in rad if c.strip()][:6]
