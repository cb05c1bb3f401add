"""En tabell der overskriftene er kjent igjen: kolonnene hentes med stabile navn, uansett språk i filen."""

from __future__ import annotations

import csv
import functools
import itertools
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..feil import KursFeil
from . import verdier
from .fil import HODE_I_DE_FORSTE, Raatabell

if TYPE_CHECKING:
    import pandas as pd

FEIL_BREDDE = "enn overskriftene, og er tatt bort."
MAKS_NEDOVER = 60  # så mange linjer har et ark med navnene nedover
MANGE_ULIKE = 20_000
PROV_HVER = 50_000  # rader mellom hver gang minnet regnes ut
MAKS_MINNE = 140_000_000  # byte tekst; tabellen av den tar om lag like mye til
STORST = 10**15  # et antall er aldri så stort, så da er det et nummer
BRED = 45  # så mange kolonner har bare eksporter av flere sider
ALIASER = Path(__file__).with_name("aliaser.csv")


def aliaser() -> dict[str, tuple[str, str, bool]]:
    """Kolonnenavnet slik `verdier.ren` skriver det → (feltet, språket, om noen har sett det i en fil).

    Legg til egne linjer i aliaser.csv. Språket er tomt når to språk har det samme ordet.

    Feil: `KursFeil` når en linje mangler felt eller navn.
    """
    return _les_aliaser(ALIASER)


@functools.cache
def _les_aliaser(fil: Path) -> dict[str, tuple[str, str, bool]]:
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


def er_blank(tekst: str) -> bool:
    """Bare mellomrom, eller ingenting?"""
    return not tekst.strip()


class Kolonne:
    """En kolonne der like tekster ligger i minnet én gang. Felter: `tekster` (de ulike) og `koder` (hvilken, rad for rad)."""

    def __init__(self) -> None:
        self.tekster: list[str] = []
        self.koder = array("i")
        self._kjent: dict[str, int] = {}

    def legg_til(self, tekst: str) -> None:
        """Legg til en celle."""
        kode = self._kjent.get(tekst)
        if kode is None:
            kode = len(self.tekster)
            self.tekster.append(tekst)
            # der hver rad er sin egen, som numre og lenker, er oppslaget dyrere enn det sparer
            if len(self._kjent) < MANGE_ULIKE:
                self._kjent[tekst] = kode
        self.koder.append(kode)


@dataclass
class Ark:
    """Kolonnene leseren kjenner, under overskriftene.

    Felter: `navn`, `felter` (felt → kolonnenumre), `hode` (overskriftene), `over` (linjene over), `desimal`, `merknader`,
    `sprak` (språkene i overskriftene), `raa` (tabellen det er lest av) og `kolonner` (kolonnenummer → kolonnen).
    """

    navn: str
    felter: dict[str, list[int]]
    hode: list[str]
    over: list[str]
    raa: Raatabell
    merknader: list[str] = field(default_factory=list)
    sprak: set[str] = field(default_factory=set)
    kolonner: dict[int, Kolonne] = field(default_factory=dict)
    antall: int = 0
    uenige: int = 0  # rader der to kolonner med samme overskrift sa hver sitt, sist noen spurte

    @property
    def desimal(self) -> str:
        return self.raa.desimal

    def __len__(self) -> int:
        return self.antall

    def har(self, *felt: str) -> bool:
        """Har filen minst én av disse kolonnene?"""
        return any(f in self.felter for f in felt)

    def fyll(self, rader: Iterable[list[str]]) -> np.ndarray:
        """Les radene inn i kolonnene. Gir antall felt i hver rad, og ett mer enn overskriftene når det står noe utenfor."""
        mine = sorted({k for n in self.felter.values() for k in n})
        self.kolonner = {k: Kolonne() for k in mine}
        legg_til = [(k, self.kolonner[k].legg_til) for k in mine]
        bredde = len(self.hode)
        lengder = array("i")
        for rad in rader:
            n = len(rad)
            if n > bredde:
                n = bredde + 1 if any(c.strip() for c in rad[bredde:]) else bredde
            elif not any(rad):
                continue
            if n <= bredde and not any(c.strip() for c in rad):
                continue
            lengder.append(n)
            for k, inn in legg_til:
                inn(rad[k] if k < len(rad) else "")
            if len(lengder) % PROV_HVER == 0 and self._minne() > MAKS_MINNE:
                raise KursFeil(
                    f"«{self.navn}» er for stor: Leseren stoppet etter {len(lengder) // 1000} 000 rader, før minnet ble brukt "
                    "opp. Last ned en kortere periode."
                )
        self.antall = len(lengder)
        return np.frombuffer(lengder, dtype=np.int32) if lengder else np.zeros(0, dtype=np.int32)

    def _minne(self) -> int:
        """Om lag hvor mange byte tekstene tar, av et utvalg av dem."""
        ut = 0
        for kol in self.kolonner.values():
            utvalg = kol.tekster[:: len(kol.tekster) // 500 + 1]
            ut += len(kol.tekster) * sum(map(sys.getsizeof, utvalg)) // max(len(utvalg), 1)
        return ut

    def ordne(self, dager: pd.Series) -> pd.Series:
        """Legg radene i den rekkefølgen dagene har, og gi dagene slik. Rader uten dag havner sist."""
        if dager.is_monotonic_increasing:
            return dager
        orden = dager.argsort(kind="stable").to_numpy()
        orden = np.concatenate([orden[dager.notna().to_numpy()[orden]], np.flatnonzero(dager.isna())])
        for kol in self.kolonner.values():
            kol.koder = array("i", np.frombuffer(kol.koder, dtype=np.int32)[orden].tobytes())
        return dager.iloc[orden].reset_index(drop=True)

    def behold(self, med: np.ndarray) -> None:
        """Behold bare radene der `med` er sann."""
        for kol in self.kolonner.values():
            kol.koder = (
                array("i", np.frombuffer(kol.koder, dtype=np.int32)[med].tobytes()) if self.antall else kol.koder
            )
        self.antall = int(med.sum())

    def kolonne(self, nr: int) -> list[str]:
        """Teksten i én kolonne, uten mellomrom i endene."""
        kol = self.kolonner[nr]
        return [kol.tekster[k].strip() for k in kol.koder]

    def _valgt(self, felt: tuple[str, ...], tom: Callable[[str], bool]) -> tuple[list[str], np.ndarray]:
        """(de ulike tekstene, koden for hver rad) i den første utfylte av kolonnene. Koden er −1 der ingen er fylt ut."""
        tekster: list[str] = []
        ut = np.full(self.antall, -1, dtype=np.int32)
        self.uenige = 0
        for k, samme in ((k, nr > 0) for f in felt for nr, k in enumerate(self.felter.get(f, []))):
            kol = self.kolonner[k]
            koder = np.frombuffer(kol.koder, dtype=np.int32) if self.antall else ut
            utfylt = np.fromiter((not tom(x) for x in kol.tekster), dtype=bool, count=len(kol.tekster))
            her = (ut < 0) & utfylt[koder] if len(kol.tekster) else np.zeros(self.antall, dtype=bool)
            if samme and len(kol.tekster):
                # den samme overskriften står to ganger: er begge fylt ut, skal de være like
                begge = np.flatnonzero((ut >= 0) & utfylt[koder])
                self.uenige += sum(tekster[ut[r]].strip() != kol.tekster[koder[r]].strip() for r in begge)
            ut[her] = koder[her] + len(tekster)
            tekster = tekster + kol.tekster if tekster else kol.tekster
        return tekster, ut

    def hver(self, *felt: str, gjor: Callable[[str], Any]) -> list[Any]:
        """`gjor` av teksten i den første utfylte av kolonnene, rad for rad, regnet ut én gang for hver ulike tekst."""
        tekster, koder = self._valgt(felt, er_blank)
        brukt = np.unique(koder)
        svar = {int(k): gjor(tekster[k] if k >= 0 else "") for k in brukt}
        return [svar[k] for k in koder.tolist()]

    def tekst(self, *felt: str, tom: Callable[[str], bool] = er_blank) -> list[str]:
        """Teksten i den første utfylte av kolonnene, rad for rad. Tom når ingen av dem er fylt ut.

        `tom` sier hva som ikke er fylt ut. For numre og datoer er det også «N/A» og slikt: det skal ikke skjule det rette, som
        står i den andre kolonnen. Et innlegg kan derimot hete «NaN».
        """
        tekster, koder = self._valgt(felt, tom)
        return [tekster[k] if k >= 0 else "" for k in koder.tolist()]

    def tall(self, *felt: str, antall: bool = False) -> pd.arrays.FloatingArray:
        """Tallene i den første utfylte av kolonnene, én for hver rad. Det som ikke er et tall, blir tomt, og det sies.

        Er det et `antall`, er `1,000` tusen, hva enn desimaltegnet i filen er, for et antall har ikke desimaler.
        """
        import pandas as pd

        tekster, koder = self._valgt(felt, verdier.er_tomt)
        if self.uenige:
            hvor = f"«{self.navn_paa(*felt)}» står i flere kolonner, med ulike tall i {self.uenige} rader."
            self.si(f"{hvor} Den første er brukt.")
        verdi = np.full(len(tekster) + 1, np.nan)  # den siste er for rader uten noe
        galt = np.zeros(len(tekster) + 1, dtype=bool)
        tusener = ""
        for k in np.unique(koder):
            if k >= 0:
                try:
                    t = verdier.tall(tekster[k], self.desimal)
                except ValueError:
                    t = np.nan
                    galt[k] = True
                if t is not None and abs(t) > STORST:
                    t = np.nan
                    galt[k] = True
                if antall and (gruppe := verdier.grupper_av_tre(tekster[k])) not in (None, t):
                    t, galt[k], tusener = gruppe, False, tekster[k].strip()
                verdi[k] = np.nan if t is None else t
        if tusener:
            self.si(f"«{tusener}» og slike tall er lest som tusener, for et antall har ikke desimaler.")
        if gale := int(galt[koder].sum()):
            forste = tekster[koder[np.argmax(galt[koder])]]
            navn, som = self.navn_paa(*felt), f"«{forste[:20]}»"
            self.si(f"«{navn}» har {gale} av {self.antall} celler som ikke er tall, som {som}. De er tomme i tabellen.")
        ut = verdi[koder]
        return pd.arrays.FloatingArray(ut, np.isnan(ut))

    def heltall(self, *felt: str) -> pd.arrays.IntegerArray:
        """Som `tall`, men et antall med desimaler blir tomt, og det sies."""
        import pandas as pd

        tall = self.tall(*felt, antall=True)
        tomt = np.asarray(tall.isna())
        verdi = np.where(tomt, 0, tall.to_numpy(dtype=float, na_value=0))
        brutt = verdi != np.floor(verdi)
        if antall := int(brutt.sum()):
            hvor = f"«{self.navn_paa(*felt)}» har {antall} av {self.antall} celler"
            self.si(f"{hvor} med desimaler. Et antall har ikke det, så de er tomme.")
        return pd.arrays.IntegerArray(np.where(brutt, 0, verdi).astype(np.int64), tomt | brutt)

    def hele(self, *samme: str, **andre: str | tuple[str, ...]) -> dict[str, pd.arrays.IntegerArray]:
        """`heltall` for flere kolonner: de som heter det samme som feltet, og de andre som `visninger="eksponeringer"`."""
        return {k: self.heltall(k) for k in samme} | {
            k: self.heltall(*((f,) if isinstance(f, str) else f)) for k, f in andre.items()
        }

    def navn_paa(self, *felt: str) -> str:
        """Overskriften slik den står i filen."""
        k = next((k for f in felt for k in self.felter.get(f, [])), -1)
        return " ".join(self.hode[k].split()) if 0 <= k < len(self.hode) else felt[0]

    def si(self, merknad: str) -> None:
        """Legg til en merknad, én gang."""
        if merknad not in self.merknader:
            self.merknader.append(merknad)

    def uten(self, felt: str, bort: Callable[[str], bool]) -> int:
        """Ta bort radene der `bort` er sann for teksten i feltet. Gir antallet som ble borte."""
        for_ = self.antall
        self.behold(~np.array(self.hver(felt, gjor=bort), dtype=bool))
        return for_ - self.antall

    def sett_rader(self, felter: list[str], rader: list[list[str]]) -> None:
        """Bytt ut radene når et rom har lest dem om igjen. `felter` er navnet på hver kolonne."""
        self.hode = felter
        self.felter = {f: [k] for k, f in enumerate(felter)}
        self.fyll(rader)


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
    return _finn_hodet(t, skjemaer) or (_finn_hodet(_lagt_om(t), skjemaer) if len(t.topp) <= MAKS_NEDOVER else None)


def _lagt_om(t: Raatabell) -> Raatabell:
    """De to første kolonnene som overskrifter og én rad."""
    par = [(r[0], r[1]) for r in t.topp if len(r) > 1 and r[0].strip()]
    return Raatabell(t.navn, lambda: iter([[n for n, _ in par], [v for _, v in par]]), t.desimal, list(t.merknader))


def _finn_hodet(t: Raatabell, skjemaer: Iterable[Skjema]) -> tuple[Ark, Skjema] | None:
    kjente = aliaser()
    for nr, rad in enumerate(t.topp[:HODE_I_DE_FORSTE]):
        felter: dict[str, list[int]] = defaultdict(list)
        sprak: set[str] = set()
        usett: list[str] = []
        for k, navn in enumerate(rad):
            rent = verdier.ren(navn)
            if kjent := kjente.get(rent) or kjente.get(re.sub(r" \([a-z]{3}\)$", "", rent)):
                felter[kjent[0]].append(k)
                sprak.add(kjent[1])
                usett += [] if kjent[2] else [navn.strip()]
        treff = [s for s in skjemaer if s.krever <= felter.keys() and not s.uten & felter.keys()]
        if treff:
            skjema = max(treff, key=lambda s: len(s.krever))
            over = [" ".join(c for c in r if c).strip() for r in t.topp[:nr]]
            ark = Ark(t.navn, dict(felter), rad, over, t, list(t.merknader), sprak - {"", "engelsk"})
            lengder = ark.fyll(itertools.islice(t.apne(), nr + 1, None))
            trengs = max(k for f in skjema.krever | skjema.venter for k in felter.get(f, [])) + 1
            _hele_rader(ark, lengder, trengs, t.uten_slutt)
            if usett:
                ark.si(
                    f"Ingen har sett en eksport med «{usett[0]}» i overskriftene, så navnene er gjettet. Sjekk noen tall mot "
                    "det du ser på skjermen, og si gjerne fra om de stemmer."
                )
            return ark, skjema
    return None


def _hele_rader(ark: Ark, lengder: np.ndarray, trengs: int, uten_slutt: bool) -> None:
    """Ta bort radene som er delt feil eller kuttet av, og si det.

    En rad som er kortere enn overskriftene, er ødelagt: et felt kan være borte midt i, og da står tallene i feil kolonne. Bare
    eksporter av flere sider har slike rader av seg selv. De er brede, og radene når til de `trengs` kolonnene alle har.
    """
    bredde = len(ark.hode)
    bort = lengder > bredde
    kort = lengder < (trengs if bredde >= BRED else bredde)
    if kort.sum() * 2 <= len(lengder):
        bort |= kort
    if not bort.any() and uten_slutt and len(lengder) and lengder[-1] < min(lengder[:-1], default=bredde):
        bort[-1] = True
    if antall := int(bort.sum()):
        hva = "1 rad har et annet antall felt" if antall == 1 else f"{antall} rader har et annet antall felt"
        avkuttet = bort[-1] and lengder[-1] < bredde
        slutt = " Den siste er med blant dem, så filen kan være avkuttet." if avkuttet else ""
        ark.si(f"{hva} {FEIL_BREDDE}{slutt}")
        ark.behold(~bort)
    elif kort.any():
        ark.si(
            f"{int(kort.sum())} av {len(ark)} rader er kortere enn overskriftene. Det som mangler i dem, er tomt i tabellen."
        )
    elif uten_slutt:
        ark.si("Filen slutter uten linjeskift. Er den avkuttet, kan det siste tallet være galt.")


def kolonnenavnene(t: Raatabell) -> list[str]:
    """De første overskriftene i en tabell ingen kjente igjen, til meldingen."""
    rad = max(t.topp[:HODE_I_DE_FORSTE], key=lambda r: sum(bool(c.strip()) for c in r), default=[])
    return [re.sub(r"\s+", " ", c).strip()[:30] for c in rad if c.strip()][:6]
