"""Fasiten: hva den riktige analysen av filene viser, hva den fristende viser, og hva den feilen koster.

Hver kontrakt er en funksjon som regner på de publiserte tabellene, aldri på det verdenen vet. Verdenen brukes bare til
`sann`, som den riktige analysen skal treffe. Tabellen `datasets/fasit.csv` er svarene, og leksjonene henter tallene der.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from ...feil import KursFeil
from ...verden.strommer import med_fro, med_trekning

Les = Callable[[str], pd.DataFrame]


class Svar(NamedTuple):
    """Det en kontrakt gir.

    Felter: `riktig` er svaret den riktige analysen gir, med 95-prosentintervallet (`lav`, `hoy`) når det er et anslag;
    `sann` er det verdenen er laget med (tom når svaret er et antall som telles); `fristende` er det den andre analysen
    viser; `lurer` er sant når den gir feil beslutning; `pris` er hva den koster, i `prisenhet`.
    """

    riktig: float
    fristende: float
    lurer: bool
    lav: float | None = None
    hoy: float | None = None
    sann: float | None = None
    pris: float | None = None
    prisenhet: str = "kr"

    @property
    def holder(self) -> bool:
        """Sant når den riktige analysen treffer det sanne, og den fristende lurer."""
        if self.lav is None or self.hoy is None:
            treffer = self.sann is None or abs(self.riktig - self.sann) <= 1e-6 * max(1, abs(self.sann))
        else:
            treffer = self.lav <= self.riktig <= self.hoy and (self.sann is None or self.lav <= self.sann <= self.hoy)
        return treffer and self.lurer


class Kontrakt(NamedTuple):
    """`id`, `leksjon` (slug), `sporsmal`, `enhet` på svarene, `feil` (beslutningen den fristende analysen gir),
    `trekninger` (det som trekkes på nytt når den ikke holder) og `regn` (tabellene → svaret).
    """

    id: str
    leksjon: str
    sporsmal: str
    enhet: str
    feil: str
    trekninger: tuple[str, ...]
    regn: Callable[[Les], Svar]


KONTRAKTER: dict[str, Kontrakt] = {}


def kontrakt(id_: str, leksjon: str, sporsmal: str, enhet: str, feil: str, *trekninger: str) -> Callable:
    """Dekorator: funksjonen er kontrakten `id_`. De andre argumentene står i `Kontrakt`."""

    def merk(funksjon: Callable[[Les], Svar]) -> Callable[[Les], Svar]:
        KONTRAKTER[id_] = Kontrakt(id_, leksjon, sporsmal, enhet, feil, trekninger, funksjon)
        return funksjon

    return merk


for _rom in sorted(m.name for m in pkgutil.iter_modules(__path__)):
    importlib.import_module(f".{_rom}", __name__)
KONTRAKTER = dict(sorted(KONTRAKTER.items()))

KOLONNER = {
    "id": "navnet på sannheten: leksjonens nummer og et ord",
    "leksjon": "leksjonen den møtes i",
    "sporsmal": "det en vil vite",
    "riktig": "det den riktige analysen av filene viser",
    "lav": "nedre grense i 95-prosentintervallet; tom når svaret er talt",
    "hoy": "øvre grense",
    "sann": "det verdenen er laget med; tom når svaret er talt",
    "fristende": "det den fristende analysen viser",
    "enhet": "enheten på tallene foran",
    "feil_beslutning": "det en bestemmer når en tror på den fristende analysen",
    "pris": "hva det koster; tom når prisen ikke er et tall",
    "prisenhet": "enheten på prisen",
}


def tabell(les: Les) -> pd.DataFrame:
    """Alle kontraktene med svarene, én på hver rad. `les` gir tabellen med et filnavn, som `innlegg.csv`."""
    rader = []
    for k in KONTRAKTER.values():
        s = k.regn(les)
        sifre = 4 if s.lav is not None else 7  # det som er talt, står helt ut
        tall = [None if x is None else float(f"{x:.{sifre}g}") for x in (s.riktig, s.lav, s.hoy, s.sann, s.fristende)]
        pris = None if s.pris is None else float(f"{s.pris:.5g}")
        rader.append([k.id, k.leksjon, k.sporsmal, *tall, k.enhet, k.feil, pris, s.prisenhet if pris else ""])
    t = pd.DataFrame(rader, columns=list(KOLONNER))
    return t.astype({x: float for x in ("riktig", "lav", "hoy", "sann", "fristende", "pris")})


def grupper() -> list[tuple[tuple[str, ...], list[Kontrakt]]]:
    """Kontraktene som må holde samtidig, fordi de deler en trekning: (navnene på trekningene, kontraktene)."""
    ut: list[tuple[set[str], list[Kontrakt]]] = []
    for k in KONTRAKTER.values():
        navn, egne = set(k.trekninger), [k]
        felles = [g for g in ut if g[0] & navn]
        for g in felles:
            ut.remove(g)
            navn, egne = navn | g[0], g[1] + egne
        if navn:
            ut.append((navn, egne))
    return [(tuple(sorted(navn)), egne) for navn, egne in ut]


def finn_trekninger(
    fro: int, lag_leser: Callable[[], Les], meld: Callable[[str], None] = lambda _: None, bare: tuple[str, ...] = ()
) -> dict[str, int]:
    """Trekningene som gjør at fasiten holder i verdenen med frøet `fro`.

    Parametre: `lag_leser` gir en ny leser av tabellene, `meld` får en linje for hver gruppe, `bare` er starten på id-ene
    som skal holde (alle når den er tom).
    Feil: `KursFeil` når ingen av de første `MAKS` trekningene gjør det.
    """
    valgt: dict[str, int] = {}
    with med_fro(fro):
        for navn, kontrakter in grupper():
            kontrakter = [k for k in kontrakter if k.id.startswith(bare or "")]
            if kontrakter:
                valgt |= _finn(fro, navn, kontrakter, valgt, lag_leser, meld)
    return valgt


MAKS = 400


def _finn(
    fro: int,
    navn: tuple[str, ...],
    kontrakter: list[Kontrakt],
    valgt: dict[str, int],
    lag_leser: Callable[[], Les],
    meld: Callable[[str], None],
) -> dict[str, int]:
    vanskelig = list(kontrakter)
    for nr in range(1, MAKS + 1):
        proves = dict.fromkeys(navn, nr)
        with med_trekning(valgt | proves):
            les = lag_leser()
            for k in vanskelig:
                if not k.regn(les).holder:
                    # den som felte denne trekningen, prøves først neste gang
                    vanskelig.remove(k)
                    vanskelig.insert(0, k)
                    break
            else:
                meld(f"{', '.join(k.id for k in kontrakter)}: trekning {nr}")
                return proves
    raise KursFeil(
        f"Frøet {fro} gir ingen verden der fasiten holder for {', '.join(k.id for k in vanskelig)} "
        f"(prøvde {MAKS} trekninger). Velg et annet tall."
    )
