"""`python3 kurs.py korrektur [filer]`: les korrektur på kursets tekster."""

from __future__ import annotations

import builtins
import keyword
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from somekurs.feil import KursFeil
from somekurs.tekst.liks import liks, liksniva
from somekurs.tekst.maske import masker
from somekurs.tekst.ordbok import (
    Ordliste,
    les_oppforinger,
    les_ordliste,
    sorteringsnokkel,
    stavefeil,
)
from somekurs.tekst.regler import regelbrudd
from somekurs.tekst.utdrag import Utdrag, fra_fil, kursets_filer, prosa

ROT = Path(__file__).resolve().parents[2]
LIKSGRENSE = 45
_PYTHONORD = frozenset(keyword.kwlist + dir(builtins))
# Navn fra kode, pandas og kommandolinjen, som kan stå i kursets egen kode uten å være norske ord.
_KODENAVN = frozenset(
    [
        "aria",
        "channels",
        "conda",
        "datasets",
        "dependencies",
        "fig",
        "forst",
        "groupby",
        "install",
        "lessons",
        "mean",
        "name",
        "nivaer",
        "no",
        "nodefaults",
        "nunique",
        "proxy",
        "px",
        "query",
        "rekkefolge",
        "size",
        "solution",
        "solutions",
        "sporsmal",
        "sudo",
        "syntax",
        "tangholmen",
    ]
)
# Meldinger og dokstrenger viser kode, og der er punktum, rette hermetegn og bindestrek riktig.
_KODEREGLER = frozenset({"N26", "N58", "N60", "N61", "N65", "N67", "N74", "N82"})
_BRUK = """Bruk: python3 kurs.py korrektur [--alt] [--sorter] [filer]

Uten filer leses alt i kurset. --alt viser også opplysninger som ikke feller en tekst.
--sorter setter ordliste.txt i alfabetisk rekkefølge."""


class Funn(NamedTuple):
    """Et funn: `fil`, `celle`, `linje`, `regel` (id eller «stav»), `niva`, `funn` og `heller`."""

    fil: str
    celle: str
    linje: int
    regel: str
    niva: str
    funn: str
    heller: str

    def __str__(self) -> str:
        sted = ":".join(str(del_) for del_ in (self.fil, self.celle, self.linje) if del_ != "")
        return f"{sted}: {self.regel} «{self.funn.strip()}» → {self.heller}"


class Unntak(NamedTuple):
    """En advarsel vi har lest og latt stå: `fil`, `regel`, `funn` og `grunn`, og linjen i unntaksfilen."""

    fil: str
    regel: str
    funn: str
    grunn: str
    linje: int


def les_unntak(fil: Path) -> list[Unntak]:
    """Les unntakene: `fil | regel | funn | grunn` på hver linje.

    Feil: `KursFeil` når en linje mangler noe. Et unntak uten grunn er ikke lest av noen.
    """
    ut = []
    for nr, linje in enumerate(fil.read_text(encoding="utf-8").splitlines() if fil.is_file() else [], start=1):
        if not linje.strip() or linje.startswith("#"):
            continue
        deler = [del_.strip() for del_ in linje.split("|")]
        if len(deler) != 4 or not all(deler):
            raise KursFeil(f"{fil.name}, linje {nr}: skriv «fil | regel | funn | grunn» med noe i alle fire.")
        ut.append(Unntak(*deler, nr))
    return ut


def finn(utdrag: Sequence[Utdrag], liste: Ordliste, unntak: Sequence[Unntak] = ()) -> list[Funn]:
    """Stavefeil og regelbrudd i utdragene, i tekstens rekkefølge. Advarsler det er gjort unntak for, er ikke med."""
    godtatt = {(u.fil, u.regel, u.funn) for u in unntak}
    ut = []
    for u in utdrag:
        maskert = masker(u.tekst)
        feil = stavefeil(maskert, liste, maskert=True)
        # I pakkens egne kommentarer kan Pythons ord stå som de er.
        funn = [
            (f.linje, "stav", "e", f.ord, f.forslag)
            for f in feil
            if u.slag != "python" or f.ord.split("-")[0] not in _PYTHONORD | _KODENAVN
        ]
        for b in regelbrudd(maskert, navn=liste.navn, maskert=True):
            if u.slag == "python" and b.id in _KODEREGLER:
                continue
            if b.niva != "w" or (u.fil, b.id, b.funn.strip()) not in godtatt:
                funn.append((b.linje, b.id, b.niva, b.funn, b.heller))
        ut += [Funn(u.fil, u.celle, u.linje + linje - 1, *resten) for linje, *resten in sorted(funn)]
    return ut


def _sorter(fil: Path) -> None:
    linjer = fil.read_text(encoding="utf-8").splitlines()
    hode = [linje for linje in linjer if not linje.partition("#")[0].strip()]
    ord_ = {linje for linje in linjer if linje.partition("#")[0].strip()}
    ferdig = hode + sorted(ord_, key=lambda linje: (sorteringsnokkel(linje.partition("#")[0].strip()), linje))
    fil.write_text("\n".join(ferdig) + "\n", encoding="utf-8")
    print(f"{fil.name}: {len(les_oppforinger(fil))} ord i rekkefølge.")


def main(argumenter: Sequence[str] | None = None) -> int:
    """Les korrektur og skriv funnene som `fil:celle:linje: regel «funn» → skriv heller`.

    Parametre: `argumenter` (ordene etter `les`; vanligvis tatt fra kommandolinjen).
    Gir 0 når alt er i orden, 1 når noe må rettes og 2 når en fil ikke kunne leses.
    """
    ordene = list(sys.argv[1:] if argumenter is None else argumenter)
    valg = {o for o in ordene if o.startswith("-")}
    if valg - {"--alt", "--sorter"}:
        print(_BRUK)
        return 0 if valg & {"-h", "--help", "--hjelp"} else 2
    try:
        if "--sorter" in valg:
            _sorter(ROT / "ordliste.txt")
            return 0
        liste = les_ordliste(ROT / "ordliste.txt")
        unntak = les_unntak(ROT / "tests" / "sprak_unntak.txt")
        filer = [Path(o).resolve() for o in ordene if not o.startswith("-")] or kursets_filer(ROT)
        antall = 0
        for fil in filer:
            utdrag = fra_fil(fil, ROT)
            for f in finn(utdrag, liste, unntak):
                if f.niva != "i" or "--alt" in valg:
                    print(f)
                    antall += f.niva != "i"
            tekst = prosa(utdrag) if fil.suffix == ".ipynb" else ""
            if tekst.strip():
                verdi = liks(tekst)
                for_hoy = verdi > LIKSGRENSE
                antall += for_hoy
                merknad = f", over grensen på {LIKSGRENSE}: kort ned setningene" if for_hoy else ""
                print(f"{utdrag[0].fil}: liks {verdi:.0f} ({liksniva(verdi)}{merknad})")
    except KursFeil as feil:
        print(f"→ {feil}")
        return 2
    print(f"{antall} steder å rette i {len(filer)} filer." if antall else f"Ingen feil i {len(filer)} filer.")
    return int(antall > 0)
