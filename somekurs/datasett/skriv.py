"""Alt som skrives til `datasets/`: tabellene, eksportfilene, fasiten, innholdslisten, figurene og README."""

from __future__ import annotations

import functools
import hashlib
import inspect
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from ..data import INNHOLD, rot
from ..ovelser.ord import tall
from ..verden.kunder import ullvott_facebook, ullvott_instagram
from ..verden.sannheter import ullvott
from ..verden.strommer import trekning
from . import eksportfiler, fasit, figurer, klient, ryddet, utvalg
from .datafil import Datafil, som_csv

FILER: dict[str, Datafil] = {**ryddet.FILER, **eksportfiler.FILER, **utvalg.FILER}
FASIT = "fasit.csv"


def skriv_data(
    mappe: Path | None = None, meld: Callable[[int, int, str], None] = lambda *_: None, kunde: str = ""
) -> list[Path]:
    """Skriv alle datafilene, innholdslisten og README. Samme innhold hver gang, byte for byte.

    Parametre: `mappe` er `datasets/`; uten den brukes kursets egen. `meld` får (nummer, antall, filnavn) for hver fil.
    Med `kunde` skrives bare den kundens filer, uten fasit og figurer. Gir tilbake filene som ble endret. Under `med_fro` blir
    det en annen verden.
    """
    mappe = mappe or rot() / "datasets"
    ressurser, endret = [], []
    if kunde:
        filer = klient.filer(kunde)
        les = leser(filer)
    else:
        les = leser()
        filer = FILER | {FASIT: Datafil(functools.partial(fasit.tabell, les), _FASIT, fasit.KOLONNER)}
    for nr, (navn, fil) in enumerate(filer.items(), 1):
        meld(nr, len(filer), navn)
        tabell = None
        if fil.lag is not None:
            tabell = fil.lag() if navn == FASIT else les(_kort(navn, filer))
            if list(tabell.columns) != list(fil.kolonner):
                raise ValueError(f"{navn} har kolonnene {list(tabell.columns)}, men {list(fil.kolonner)} er beskrevet.")
        innhold = fil.raa() if fil.raa else som_csv(tabell, fil.desimal)
        endret += _skriv(mappe / navn, innhold)
        ressurser.append(_ressurs(navn, fil, tabell, innhold, filer))
    pakke = {
        "name": "sosiale-medier-i-praksis",
        "title": "Øvingsdata til Sosiale medier i praksis",
        "description": "Alle tall, navn og kunder er oppdiktet og laget av somekurs.verden med faste frø.",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": ressurser,
    }
    tekst = json.dumps(pakke, ensure_ascii=False, indent=2) + "\n"
    endret += _skriv(mappe / INNHOLD, tekst.encode("utf-8"))
    endret += _skriv(mappe / "KOLONNER.md", _kolonner(ressurser).encode("utf-8"))
    if kunde:
        return endret
    figurene = figurer.alle(ryddet.innlegg(), ryddet.daglig())
    for navn, (figur, _) in figurene.items():
        endret += _skriv(mappe / "figurer" / navn, figur.encode("utf-8"))
    alt = {navn: tekst for navn, (_, tekst) in figurene.items()}
    return endret + _skriv(mappe / "README.md", _readme(ressurser, alt).encode("utf-8"))


_FASIT = (
    "Fasiten: det som er sant i dataene, det den fristende analysen viser, og hva den koster. Les den etterpå. Verdenen er "
    "valgt slik at hver linje holder."
)


def _kort(navn: str, filer: dict[str, Datafil]) -> str:
    """Filnavnet slik `sti` vil ha det: uten mappe når det er det eneste med det navnet."""
    delt = sum(Path(n).name == Path(navn).name for n in filer) > 1
    return "/".join(Path(navn).parts[-2:]) if delt else Path(navn).name


def leser(filer: dict[str, Datafil] = FILER) -> Callable[[str], pd.DataFrame]:
    """En funksjon som gir tabellen med et filnavn, som `innlegg.csv`. Hver tabell lages én gang."""
    korte = {_kort(navn, filer): fil for navn, fil in filer.items()}

    @functools.cache
    def les(navn: str) -> pd.DataFrame:
        return korte[navn].lag()

    return les


def _ressurs(navn: str, fil: Datafil, tabell: pd.DataFrame | None, innhold: bytes, filer: dict[str, Datafil]) -> dict:
    slag = Path(navn).suffix[1:]
    ut = {
        "name": re.sub(r"[^a-z0-9._-]", "-", _kort(navn, filer).removesuffix(f".{slag}").lower()),
        "path": navn,
        "description": fil.beskrivelse,
        "format": slag,
        "mediatype": _MEDIER[slag],
    }
    if tabell is None:
        ut |= {"type": "file", "deler": [{"name": d, "fields": _bare_navn(k)} for d, k in fil.deler.items()]}
    else:
        felter = [_felt(tabell[k], fil.kolonner[k], fil.desimal) for k in tabell.columns]
        ut |= {**_koding(innhold), **fil.koding, "schema": {"fields": felter}}
        ut["rader"] = len(tabell)
    if fil.egenheter:
        ut["egenheter"] = list(fil.egenheter)
    if fil.plantet:
        ut["plantet"] = fil.plantet
    ut["laget_av"] = _laget_av(fil)
    return ut | {"bytes": len(innhold), "hash": "sha256:" + hashlib.sha256(innhold).hexdigest()}


def _laget_av(fil: Datafil) -> str:
    """Funksjonen som lager filen, så en kan slå opp hvor et tall kommer fra."""
    f = fil.raa or fil.lag
    while isinstance(f, functools.partial):
        f = f.func
    f = inspect.unwrap(f)
    return f"{f.__module__}.{f.__qualname__}"


_MEDIER = {
    "csv": "text/csv",
    "zip": "application/zip",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _bare_navn(kolonner: dict[str, str]) -> list[dict]:
    return [{"name": k, "description": v} for k, v in kolonner.items()]


def _koding(innhold: bytes) -> dict:
    """Tegnkodingen, og linjene foran overskriftene når filen har noen."""
    if innhold.startswith(b"\xff\xfe"):
        return {"encoding": "utf-16", "dialect": {"commentRows": [1, 2]}}
    return {"encoding": "utf-8-sig" if innhold.startswith(b"\xef\xbb\xbf") else "utf-8"}


# enheten på tall, etter navnet på kolonnen; andre heltall er antall
ENHETER = {
    "kroner": ("belop", "pris", "kroner", "i_retur"),
    "timer": ("timer", "timer_til_svar"),
    "minutter": ("minutter", "minutt"),
    "sekunder": ("sekunder", "seertid_sek", "sekund"),
    "andel, 0–1": ("andel", "overlapp", "etter_3_s", "fullfort"),
    "kontoer": ("rekkevidde", "kontorekkevidde", "nye_nadd", "folgere", "interesserte"),
}
UTEN_ENHET = ("nr", "ar", "dag", "uke", "rute", "story", "video", "omrade", "avsender", "konto", "kampanje", "innlegg")
_ENHET = {navn: enhet for enhet, navnene in ENHETER.items() for navn in navnene}


def _felt(kolonne: pd.Series, forklaring: str, desimal: str) -> dict:
    """Det innholdslisten sier om en kolonne. Verdiene som står med kodeskrift i forklaringen, er de eneste lovlige når
    kolonnen ikke har andre."""
    slag = {"i": "integer", "f": "number", "b": "boolean"}.get(kolonne.dtype.kind, "string")
    navn = str(kolonne.name)
    slag = "date" if navn == "dato" else slag
    felt: dict = {"name": navn, "type": slag, "description": forklaring}
    if slag == "number" and desimal != ".":
        felt["decimalChar"] = desimal
    if slag in ("integer", "number") and navn not in UTEN_ENHET and not navn.endswith("_id"):
        felt["enhet"] = _ENHET.get(navn, "antall")
    nevnt = re.findall(r"`([^`]+)`", forklaring)
    tom = kolonne.isna() | (kolonne.astype("string") == "")
    if slag == "string" and nevnt and set(kolonne[~tom]) <= set(nevnt):
        felt["constraints"] = {"enum": nevnt}
    if tom.any():
        felt["andel_tom"] = round(float(tom.mean()), 4)
    return felt


_SLAG = {"date": "dato", "integer": "heltall", "number": "desimaltall", "string": "tekst", "boolean": "sant/usant"}


def _readme(ressurser: list[dict], figurene: dict[str, str]) -> str:
    """Innholdet i `datasets/README.md`: historien, figurene og kartet over filene."""
    instagram = trekning(ullvott_instagram.NAVN, ullvott.TREKNING.verdi)
    facebook = trekning(ullvott_facebook.NAVN, ullvott.FB_TREKNING.verdi)
    storst = sum(r["bytes"] for r in ressurser) / 1e6
    deler = [
        "# Øvingsdata",
        "Brisling & Bjørk er et lite byrå i en oppdiktet kystby, med fire kunder: nettbutikken Ullvott, Universitetet i Ytrevåg, "
        "programvaren Fliskode og festivalen Tangholmen. Her er det kontoene deres gjorde på nettverkene i 2024 og 2025, og alt "
        "rundt: bestillinger, kundeemner, meldinger og timer. Alle tall, navn og kunder er oppdiktet.",
        "## Det som skjedde",
        *(f"- {x}" for x in _HISTORIEN),
        "## Slik leser du dem",
        'Filene i `ryddet/` er klare til bruk: `pd.read_csv(sti("innlegg.csv"))`. Filene i `raa/` ser ut som dem du selv laster '
        "ned fra et nettverk, med alt som er galt med dem. Finnes et navn i to mapper, skriver du mappen med: "
        '`sti("instagram/Views.csv")`. Hva hver kolonne betyr, står i [KOLONNER.md](KOLONNER.md).',
        f"Alt er laget av `somekurs.verden` og skrives på nytt, like til siste tegn, med `python3 kurs.py data`. Det er "
        f"{len(ressurser)} filer på {f'{storst:.1f}'.replace('.', ',')} MB. Innholdet kan brukes fritt med kilde (CC BY 4.0).",
        "## Nettverkene",
        *(f"![{tekst}](figurer/{navn})" for navn, tekst in figurene.items()),
        "## Verdenen er valgt",
        "Dette er trekninger av en tilfeldig verden. De er valgt slik at det leksjonene handler om, synes, også det som lurer "
        f"en: {len(fasit.KONTRAKTER)} ting som er sanne, med det den fristende analysen viser i stedet. De står i `fasit.csv`. "
        "Les den etterpå. "
        f"Innleggene til Ullvott på Instagram er for eksempel trekning nummer {instagram}, og de på Facebook nummer "
        f"{facebook}. En virkelig konto trenger ikke være så tydelig. De andre numrene står i "
        "`somekurs/verden/sannheter/`.",
        "## Filene",
    ]
    for mappe in sorted(
        {str(Path(r["path"]).parent) for r in ressurser}, key=lambda m: (not m.startswith("ryddet"), m)
    ):
        rader = [
            f"| `{Path(r['path']).name}` | {r['description']} | {_hva(r)} |"
            for r in ressurser
            if str(Path(r["path"]).parent) == mappe
        ]
        deler.append(f"### `{'datasets' if mappe == '.' else mappe}/`")
        deler.append("\n".join(["| Fil | Hva | |", "|---|---|---|", *rader]))
    return re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", "\n\n".join(deler) + "\n")


def _hva(r: dict) -> str:
    """Radene i en tabell, eller det en leser må tåle i en eksportfil."""
    if "egenheter" in r:
        return "; ".join(r["egenheter"])
    return f"{tall(r['rader'])} rader"


_HISTORIEN = (
    "**Ullvott:** i mai 2024 kjøper en tidligere kollega 12 000 følgere på Instagram. 1. juni 2025 stopper annonsene på "
    "Facebook. 14. oktober 2025 stikker en sau av med garnet, og hele verden ser på. I august 2025 åpner de på TikTok.",
    "**Universitetet i Ytrevåg:** søknadsfristen er 15. april. En ny språkrådgiver begynner 15. august 2024, kontoen på X "
    "stenges 31. januar 2025, og 18. februar 2025 blir en video fra laboratoriet sett av 412 000.",
    "**Fliskode:** markedsansvarlig slutter i august 2024, og Oda begynner 1. oktober. Abonnementet på X blir dyrere "
    "1. mars 2025. 11. november 2025 stanser innloggingen i 90 minutter.",
    "**Tangholmen:** festival i juli. Lørdag 12. juli 2025 blir avlyst klokken 14.10.",
    "**Nettverkene:** «visninger» betyr noe annet fra 1. september 2024 på Instagram og 1. desember på Facebook. Film ble "
    "reels på Facebook 1. juni 2025. YouTube teller hver start av en short fra 31. mars 2025. Fra 2025 ser Google Analytics "
    "bare dem som samtykker.",
)


def _kolonner(ressurser: list[dict]) -> str:
    """Innholdet i `datasets/KOLONNER.md`: hva hver kolonne betyr."""
    deler = ["# Kolonnene\n\nHva hver kolonne i filene betyr. Kartet over filene står i [README.md](README.md).\n"]
    for r in ressurser:
        deler.append(f"## `{r['path']}`\n\n{r['description']}\n")
        for navn, felter in [(d["name"], d["fields"]) for d in r.get("deler", [])] or [("", r["schema"]["fields"])]:
            rader = "\n".join(
                f"| `{f['name']}` | {_SLAG.get(f.get('type', ''), 'tekst')} | {f['description']} |" for f in felter
            )
            topp = f"**{navn}**\n\n" if navn else ""
            deler.append(f"{topp}| Kolonne | Slag | Hva den sier |\n|---|---|---|\n{rader}\n")
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
