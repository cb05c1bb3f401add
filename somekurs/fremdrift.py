"""Hva den lærende har prøvd og løst: én lokal fil, som aldri sendes noe sted.

Filen er en liste av hendelser, én på hver linje, og det legges bare til på slutten. Da ødelegger et avbrudd høyst den
siste linjen, en ny utgave av kurset leser den gamle filen, og to filer slås sammen ved å ta med alle linjene fra begge.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .feil import KursFeil

PROVD, LOST = "prøvd", "løst"


@dataclass(frozen=True)
class Status:
    """Når øvelsen først ble prøvd og løst (ISO-tid i UTC), tomt når det ikke har skjedd."""

    provd: str = ""
    lost: str = ""


_minne: list[str] = []  # linjene som ikke lot seg lagre, så økten husker dem likevel
_lest: tuple[Path, int, dict[str, Status]] | None = None


def fremgangsfil() -> Path:
    """Hvor det lagres: `SOMEKURS_FREMGANG`, ellers brukerens egen datamappe (utenfor kursmappen)."""
    if valgt := os.environ.get("SOMEKURS_FREMGANG"):
        return Path(valgt)
    import platformdirs

    return Path(platformdirs.user_data_dir("sosiale-medier-i-praksis", appauthor=False)) / "fremgang.jsonl"


def _hendelse(linje: str) -> tuple[str, str, str] | None:
    """(øvelse, hva, tid) fra en linje, None når den er skadet eller av et slag vi ikke kjenner."""
    try:
        h = json.loads(linje)
        if h["hva"] in (PROVD, LOST) and isinstance(h["id"], str) and isinstance(h["tid"], str):
            return h["id"], h["hva"], h["tid"]
    except (ValueError, KeyError, TypeError):
        pass
    return None


def _samle(linjer: Iterable[str]) -> dict[str, Status]:
    ut: dict[str, Status] = {}
    for linje in linjer:
        if (h := _hendelse(linje)) is None:
            continue
        id_, hva, tid = h
        gammel = ut.get(id_, Status())
        provd = min(filter(None, (gammel.provd, tid)))
        lost = min(filter(None, (gammel.lost, tid)), default="") if hva == LOST else gammel.lost
        ut[id_] = Status(provd, lost)
    return ut


def status() -> dict[str, Status]:
    """Øvelse («01-rollen/alle_timer») → når den ble prøvd og løst. Leses på nytt bare når filen er endret."""
    global _lest
    fil = fremgangsfil()
    try:
        stempel = fil.stat().st_mtime_ns
    except OSError:
        stempel = 0
    if _lest is None or _lest[:2] != (fil, stempel):
        tekst = ""
        with contextlib.suppress(OSError):
            tekst = fil.read_text(encoding="utf-8", errors="replace")
        _lest = (fil, stempel, _samle(tekst.splitlines()))
    return _samle_to(_lest[2], _samle(_minne)) if _minne else _lest[2]


def _samle_to(a: dict[str, Status], b: dict[str, Status]) -> dict[str, Status]:
    ut = dict(a)
    for id_, s in b.items():
        g = ut.get(id_, Status())
        ut[id_] = Status(
            min(filter(None, (g.provd, s.provd)), default=""), min(filter(None, (g.lost, s.lost)), default="")
        )
    return ut


def _legg_til(linjer: list[str], fil: Path) -> None:
    """Legg linjene til på slutten, i én skriving. En halv siste linje får bli stående for seg selv."""
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("ab+") as f:
        if f.seek(0, os.SEEK_END):
            f.seek(-1, os.SEEK_END)
            linjer = ([] if f.read(1) == b"\n" else [""]) + linjer
        f.write(("\n".join(linjer) + "\n").encode())


def noter(id_: str, lost: bool) -> None:
    """Husk at øvelsen er prøvd, og om den er løst. Skriver bare når det er noe nytt."""
    s = status().get(id_, Status())
    if s.lost or (s.provd and not lost):
        return
    tid = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    linje = json.dumps({"id": id_, "hva": LOST if lost else PROVD, "tid": tid}, ensure_ascii=False)
    try:
        _legg_til([linje], fremgangsfil())
    except OSError:
        _minne.append(linje)


def er_provd(id_: str) -> bool:
    """Har den lærende gjort et ærlig forsøk på øvelsen, nå eller i en tidligere økt?"""
    return id_ in status()


# ── å ta fremgangen med seg ──────────────────────────────────────────────────────────────────────────


def lagre(til: Any) -> Path:
    """Skriv fremgangen til en fil som kan tas med til en annen maskin.

    Feil: `KursFeil` når filen finnes fra før eller ikke lar seg skrive.
    """
    fil = _fil(til, "lagre")
    linjer = [
        json.dumps({"id": id_, "hva": hva, "tid": tid}, ensure_ascii=False)
        for id_, s in sorted(status().items())
        for hva, tid in ((PROVD, s.provd), (LOST, s.lost))
        if tid
    ]
    try:
        with fil.open("x", encoding="utf-8") as f:
            f.write("".join(linje + "\n" for linje in linjer))
    except FileExistsError:
        raise KursFeil(
            f"Filen «{fil.name}» finnes fra før. Velg et annet navn, så blir ingenting skrevet over."
        ) from None
    except OSError as e:
        raise KursFeil(
            f"Fikk ikke skrevet «{fil.name}» ({e.strerror}). Velg en mappe du har lov til å skrive i."
        ) from None
    return fil


def hent(fra: Any) -> int:
    """Legg til fremgangen fra en fil. Det du har fra før, blir stående. Gir antallet øvelser der noe er nytt.

    Feil: `KursFeil` når filen ikke finnes eller ikke er en fremgangsfil.
    """
    fil = _fil(fra, "hent")
    try:
        linjer = fil.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as e:
        raise KursFeil(f"Fikk ikke lest «{fil.name}» ({e.strerror}). Ligger filen i mappen til notatboken?") from None
    gode = [linje for linje in linjer if _hendelse(linje)]
    if linjer and not gode:
        raise KursFeil(f"«{fil.name}» er ikke en fremgangsfil: ingen av linjene lar seg lese. Ingenting er endret.")
    har, nye = status(), _samle(gode)
    ferske = [id_ for id_, s in nye.items() if id_ not in har or (s.lost and not har[id_].lost)]
    if gode:
        try:
            _legg_til(gode, fremgangsfil())
        except OSError:
            _minne.extend(gode)
    return len(ferske)


def _fil(navn: Any, ordet: str) -> Path:
    if not isinstance(navn, str | os.PathLike) or not str(navn).strip():
        raise KursFeil(f'Skriv et filnavn i hermetegn, for eksempel fremgang({ordet}="min-fremgang.jsonl").')
    return Path(navn)
