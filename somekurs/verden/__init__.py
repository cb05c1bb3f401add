"""Den simulerte verdenen som skriver `datasets/`. Alt her er oppdiktet; ingen tall kommer fra virkelige personer.

Ett rom for hver del av verdenen (`byraet`), og her: hvilke filer som skrives, og hva kolonnene betyr.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from ..data import INNHOLD, rot
from . import eksportfiler, figurer, ryddet
from .byraet import kompetanser, roller, timeliste
from .sannheter import ullvott
from .utvalg import l07


class Datafil(NamedTuple):
    """En datafil: funksjonen som lager tabellen, hva den er, og hva hver kolonne betyr.

    `plantet` er feilene som ligger i filen med vilje, og hvor de møtes: feilen → «slug#celle-id» i lessons/.
    """

    lag: Callable[[], pd.DataFrame]
    beskrivelse: str
    kolonner: dict[str, str]
    plantet: dict[str, str] = {}  # noqa: RUF012 – leses bare
    raa: Callable[[], bytes] | None = None  # filen slik nettverket skriver den; `lag` leser da det som står i den


_TIMER = {
    "dato": "dagen timene gjelder, år-måned-dag",
    "person": "hvem som førte timene (oppdiktede navn)",
    "kunde": "kunden timene gjelder, slik den enkelte skrev navnet; byrået selv for intern tid",
    "oppgave": "hva som ble gjort",
    "ben": "innhold, strategi, analyse, møter eller internt",
    "timer": "antall timer i økten, med desimalkomma («1,5»)",
}

FILER = {
    "ryddet/timer.csv": Datafil(
        timeliste,
        "Timelisten til Brisling & Bjørk for november 2025, slik den kommer ut av timesystemet. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen#timer-som-tekst",
            "én kunde er skrevet på to måter": "01-rollen#ovelse-manglende",
            "én rad er ført to ganger": "01-rollen#den-fjortende",
        },
    ),
    "ryddet/timer_oktober.csv": Datafil(
        functools.partial(timeliste, "2025-10", 2),
        "Timelisten for oktober 2025, til innleveringen etter leksjon 1. En rad for hver økt.",
        _TIMER,
        {
            "timene har desimalkomma, og er tekst for den som ikke sier fra": "01-rollen/innlevering#les-timelisten",
            "én kunde er skrevet på to måter": "01-rollen/innlevering#a01-manglende",
            "én rad er ført to ganger": "01-rollen/innlevering#a01-ben",
        },
    ),
    "ryddet/roller.csv": Datafil(
        roller,
        "Tolv arbeidsoppgaver fra faget, med benet og rollen hver av dem hører til.",
        {
            "nr": "nummeret på oppgaven, 1–12",
            "oppgave": "det noen skal gjøre",
            "ben": "innhold, strategi eller analyse",
            "rolle": "strateg, SoMe-ansvarlig, koordinator, spesialist eller innholdsprodusent",
        },
    ),
    "ryddet/kompetanser.csv": Datafil(
        kompetanser,
        "Åtte setninger om det du kan, til kompetansekartet i leksjon 1.",
        {
            "nr": "nummeret på setningen, 1–8",
            "setning": "noe en som arbeider med sosiale medier, kan",
            "ben": "benet ferdigheten hører til: innhold, strategi eller analyse",
        },
    ),
}


def _meta_fil(innhold: Callable[[], bytes], beskrivelse: str, kolonner: dict[str, str]) -> Datafil:
    return Datafil(functools.partial(eksportfiler.les_meta, innhold, kolonner), beskrivelse, kolonner, raa=innhold)


FILER |= {
    "ryddet/innlegg.csv": Datafil(
        ryddet.innlegg,
        "Innleggene til alle kundene på alle nettverkene i 2024 og 2025, ett på hver rad.",
        ryddet.INNLEGG,
    ),
    "ryddet/daglig.csv": Datafil(ryddet.daglig, "Kontoene til kundene dag for dag i 2024 og 2025.", ryddet.DAGLIG),
    "ryddet/kontotall.csv": Datafil(
        ryddet.kontotall,
        "Hvor mange ulike kontoer kundene nådde hver måned. En konto som ble nådd i to måneder, er "
        "med i begge, så månedene kan ikke legges sammen.",
        ryddet.KONTOTALL,
    ),
    f"raa/instagram/{eksportfiler.MARS_INSTAGRAM}": _meta_fil(
        eksportfiler.mars_instagram,
        "Eksporten fra Meta Business Suite for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        eksportfiler.INSTAGRAM,
    ),
    f"raa/facebook/{eksportfiler.MARS_FACEBOOK}": _meta_fil(
        eksportfiler.mars_facebook,
        "Eksporten av innlegg fra Facebook for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        eksportfiler.FACEBOOK,
    ),
    "raa/facebook/Viewers.csv": Datafil(
        functools.partial(eksportfiler.les_dagfil, eksportfiler.dager_facebook),
        "Kontoer siden nådde hver dag i mars 2025, slik Business Suite skriver det: UTF-16, og to linjer foran overskriftene.",
        eksportfiler.DAGER,
        raa=eksportfiler.dager_facebook,
    ),
}


FILER |= {
    "ryddet/ullvott_innlegg.csv": Datafil(
        l07.innlegg, "Til leksjon 7: innleggene til Ullvott på Facebook og Instagram i 2024 og 2025.", l07.INNLEGG
    ),
    "ryddet/ullvott_folgere_instagram.csv": Datafil(
        l07.folgere_instagram, "Til leksjon 7: følgerne til Ullvott på Instagram, dag for dag.", l07.FOLGERE
    ),
    "ryddet/ullvott_kontotall.csv": Datafil(
        l07.kontotall, "Til leksjon 7: kontoer siden til Ullvott på Facebook nådde hver måned.", l07.KONTOTALL
    ),
    "ryddet/ullvott_facebook_daglig.csv": Datafil(
        l07.facebook_daglig,
        "Til leksjon 7: kontoer siden til Ullvott på Facebook nådde hver dag. Juli 2025 mangler, for ingen lastet den ned.",
        l07.DAGLIG,
    ),
    "ryddet/folgere_maned.csv": Datafil(
        l07.folgere_maned, "Til leksjon 7: følgerne på Instagram og TikTok høsten 2025, måned for måned.", l07.MANEDER
    ),
    "ryddet/tangholmen_tre.csv": Datafil(
        l07.tangholmen_tre, "Til leksjon 7: tre innlegg fra Tangholmen, et lite, et vanlig og et stort.", l07.TRE
    ),
    "ryddet/maltall_ullvott.csv": Datafil(
        l07.maltall, "Til leksjon 7: fjorten måltall Ullvott kunne fulgt, med teller, nevner og kilde.", l07.MALTALL
    ),
}


def som_csv(tabell: pd.DataFrame) -> bytes:
    """Tabellen som filen ser ut på disken: UTF-8, komma mellom kolonnene og desimalkomma i hermetegn."""
    return tabell.to_csv(index=False, lineterminator="\n", decimal=",").encode("utf-8")


def skriv_data(mappe: Path | None = None, meld: Callable[[int, int, str], None] = lambda *_: None) -> list[Path]:
    """Skriv alle datafilene, innholdslisten og README. Samme innhold hver gang, byte for byte.

    Parametre: `mappe` er `datasets/`; uten den brukes kursets egen. `meld` får (nummer, antall, filnavn) for hver fil.
    Gir tilbake filene som ble endret. Under `med_fro` blir det en annen verden.
    """
    mappe = mappe or rot() / "datasets"
    ressurser, endret = [], []
    for nr, (navn, fil) in enumerate(FILER.items(), 1):
        meld(nr, len(FILER), navn)
        tabell = fil.lag()
        if list(tabell.columns) != list(fil.kolonner):
            raise ValueError(f"{navn} har kolonnene {list(tabell.columns)}, men {list(fil.kolonner)} er beskrevet.")
        innhold = fil.raa() if fil.raa else som_csv(tabell)
        endret += _skriv(mappe / navn, innhold)
        ressurser.append(_ressurs(navn, fil, tabell, innhold))
    pakke = {
        "name": "sosiale-medier-i-praksis",
        "title": "Øvingsdata til Sosiale medier i praksis",
        "description": "Alle tall, navn og kunder er oppdiktet og laget av somekurs.verden med faste frø.",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": ressurser,
    }
    tekst = json.dumps(pakke, ensure_ascii=False, indent=2) + "\n"
    endret += _skriv(mappe / INNHOLD, tekst.encode("utf-8"))
    figurene = figurer.alle(ryddet.innlegg(), ryddet.daglig())
    for navn, (figur, _) in figurene.items():
        endret += _skriv(mappe / "figurer" / navn, figur.encode("utf-8"))
    alt = {navn: tekst for navn, (_, tekst) in figurene.items()}
    return endret + _skriv(mappe / "README.md", _readme(ressurser, alt).encode("utf-8"))


def _ressurs(navn: str, fil: Datafil, tabell: pd.DataFrame, innhold: bytes) -> dict:
    return {
        "name": re.sub(r"[^a-z0-9._-]", "-", Path(navn).stem.lower()),
        "path": navn,
        "description": fil.beskrivelse,
        "format": "csv",
        "mediatype": "text/csv",
        **_koding(innhold),
        "bytes": len(innhold),
        "hash": "sha256:" + hashlib.sha256(innhold).hexdigest(),
        "schema": {"fields": [_felt(tabell[k], fil.kolonner[k]) for k in tabell.columns]},
    }


def _koding(innhold: bytes) -> dict:
    """Tegnkodingen, og linjene foran overskriftene når filen har noen."""
    if innhold.startswith(b"\xff\xfe"):
        return {"encoding": "utf-16", "dialect": {"commentRows": [1, 2]}}
    return {"encoding": "utf-8-sig" if innhold.startswith(b"\xef\xbb\xbf") else "utf-8"}


def _felt(kolonne: pd.Series, forklaring: str) -> dict:
    slag = {"i": "integer", "f": "number", "b": "boolean"}.get(kolonne.dtype.kind, "string")
    slag = "date" if kolonne.name == "dato" else slag
    return {"name": kolonne.name, "type": slag, "description": forklaring} | (
        {"decimalChar": ","} if slag == "number" else {}
    )


_SLAG = {"date": "dato", "integer": "heltall", "number": "desimaltall", "string": "tekst", "boolean": "sant/usant"}


def _readme(ressurser: list[dict], figurene: dict[str, str]) -> str:
    """Innholdet i `datasets/README.md`: de samme opplysningene som innholdslisten, for mennesker."""
    deler = [
        "# Øvingsdata\n\nBrisling & Bjørk er et lite byrå i en oppdiktet kystby, med fire kunder: nettbutikken Ullvott, "
        "Universitetet i Ytrevåg, programvaren Fliskode og festivalen Tangholmen. Dette er dataene deres. Alle tall, navn og "
        "kunder er oppdiktet.\n",
        'Filene i `ryddet/` er klare til bruk: `pd.read_csv(sti("timer.csv"))`. Filene i `raa/` ser ut som dem du selv laster '
        "ned fra et nettverk, med alt som er galt med dem. Alt er laget av `somekurs.verden` og skrives på nytt, like til "
        "siste tegn, med `python3 kurs.py data`. Innholdet kan brukes fritt med kilde (CC BY 4.0).\n",
        f"Innleggene til Ullvott på Instagram er trekning nummer {ullvott.TREKNING.verdi} av en tilfeldig verden, og de på "
        f"Facebook nummer {ullvott.FB_TREKNING.verdi}. De er valgt fordi de viser det leksjonene handler om, også det som "
        "lurer en. En virkelig konto trenger ikke være så tydelig.\n",
        *(f"![{tekst}](figurer/{navn})\n" for navn, tekst in figurene.items()),
    ]
    for r in ressurser:
        rader = "\n".join(f"| `{f['name']}` | {_SLAG[f['type']]} | {f['description']} |" for f in r["schema"]["fields"])
        topp = f"## `{Path(r['path']).name}`\n\n{r['description']}"
        deler.append(f"{topp}\n\n| Kolonne | Slag | Hva den sier |\n|---|---|---|\n{rader}\n")
    return "\n".join(deler)


def _skriv(fil: Path, innhold: bytes) -> list[Path]:
    """Bytt ut filen i ett trekk, og bare når innholdet er nytt."""
    if fil.is_file() and fil.read_bytes() == innhold:
        return []
    fil.parent.mkdir(parents=True, exist_ok=True)
    ny = fil.with_name(fil.name + ".tmp")
    ny.write_bytes(innhold)
    os.replace(ny, fil)
    return [fil]
