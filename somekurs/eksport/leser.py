"""`les_eksport`: kjenner igjen filen, leser den med rommet til nettverket, og sier hva som ble funnet og rettet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..feil import KursFeil
from .ark import Ark, Skjema, finn_hodet, kolonnenavnene
from .fil import Raatabell, les_deler

if TYPE_CHECKING:
    import pandas as pd

SLAG = ("innlegg", "daglig", "annonser", "okter")


def _skjemaer() -> tuple[Skjema, ...]:
    from . import ga4, linkedin, meta, tiktok, x, youtube

    return (*meta.SKJEMAER, *x.SKJEMAER, *tiktok.SKJEMAER, *linkedin.SKJEMAER, *youtube.SKJEMAER, *ga4.SKJEMAER)


def les_eksport(sti: str | Path, slag: str = "") -> pd.DataFrame:
    """Les en fil du har lastet ned fra et nettverk, og få en ryddig tabell.

    Parametre: `sti` er filen (CSV, TSV, Excel eller zip). `slag` velger mellom tabellene når filen har flere: innlegg, daglig,
    annonser eller okter. Gir en tabell der `attrs["slag"]` sier hva den er, `attrs["merknader"]` er en liste med det som ble
    funnet og rettet, og `attrs["kilde"]` sier fil, nettverk og periode. Tider er norske, numre er tekst, og det filen ikke har,
    er tomt og aldri null.
    Feil: `KursFeil` med én setning når filen ikke kan leses, eller ikke er en eksport vi kjenner.
    """
    fil = Path(sti)
    if slag and slag not in SLAG:
        raise KursFeil(f"les_eksport kjenner ikke slaget «{slag}». Skriv et av disse: {', '.join(SLAG)}.")
    funnet = [(ark, skjema) for d in les_deler(fil) if (par := _kjenn(d, fil)) for ark, skjema in [par]]
    if not funnet:
        raise KursFeil(_ukjent(fil, les_deler(fil)))
    rekkefolge = [slag] if slag else list(SLAG)
    valgt = next((p for s in rekkefolge for p in funnet if p[1].slag == s), None)
    if valgt is None:
        raise KursFeil(f"«{fil.name}» har ingen tabell av slaget {slag}. Den har {_og([p[1].navn for p in funnet])}.")
    ark, skjema = valgt
    if not len(ark):
        raise KursFeil(
            f"«{fil.name}» har overskrifter for {skjema.navn}, men ingen rader. Var det noe i perioden du valgte?"
        )
    t = skjema.les(ark)
    if mangler := sorted(skjema.venter - ark.felter.keys()):
        ark.si(f"Filen har ikke {_og(mangler)}, så det er tomt i tabellen.")
    if ark.sprak:
        ark.si(f"Overskriftene er på {_og(sorted(ark.sprak))}.")
    andre = [p[1].navn for p in funnet if p is not valgt]
    if andre:
        ark.si(f"Filen har også {_og(andre)}. Skriv slag=… for å lese noe annet.")
    dager = t["dato"].dropna() if "dato" in t else []
    t.attrs.update(
        slag=skjema.slag,
        merknader=list(ark.merknader),
        kilde={
            "fil": fil.name,
            "hva": skjema.navn,
            "nettverk": skjema.nettverk or (t["nettverk"].iloc[0] if "nettverk" in t and len(t) else ""),
            "fra": min(dager).date() if len(dager) else _dag(t, "fra", min),
            "til": max(dager).date() if len(dager) else _dag(t, "til", max),
        },
    )
    return t


def _dag(t: pd.DataFrame, kolonne: str, ytterst: Callable) -> dt.date | None:
    """Den første eller siste dagen i en tabell uten én dato på hver rad."""
    dager = t[kolonne].dropna() if kolonne in t else []
    return ytterst(dager).date() if len(dager) else t.attrs.get(kolonne)


def _kjenn(del_: Raatabell, fil: Path) -> tuple[Ark, Skjema] | None:
    treff = finn_hodet(del_, _skjemaer())
    if treff:
        # rommene ser etter mappen og perioden i navnet
        treff[0].navn = str(Path(fil.parent.name) / fil.name)
    return treff


def _og(navn: list[str]) -> str:
    return navn[0] if len(navn) == 1 else f"{', '.join(navn[:-1])} og {navn[-1]}"


def _ukjent(fil: Path, deler: list[Raatabell]) -> str:
    navn = kolonnenavnene(deler[0])
    har = (
        f"Den begynner med kolonnene {_og([f'«{n}»' for n in navn])}." if len(navn) > 1 else "Den har bare én kolonne."
    )
    return (
        f"«{fil.name}» er ikke en eksport leseren kjenner igjen. {har} Er overskriftene på et annet språk, legg dem til i "
        "somekurs/eksport/aliaser.csv."
    )
