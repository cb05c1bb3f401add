"""`python3 kurs.py les FIL …`: les egne eksportfiler, og lag ryddige CSV-filer og én side med figurer."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..feil import KursFeil
from .felles import rader
from .leser import SLAG, les_alle

if TYPE_CHECKING:
    import pandas as pd

STOR_FIL = 20  # MB; mindre filer er lest før noen rekker å lure
ENDELSER = (".csv", ".tsv", ".xls", ".xlsx", ".zip")
BRUK = """Bruk: python3 kurs.py les [--ut MAPPE] FIL …

FIL er en eksport du har lastet ned, eller en mappe med flere. Alle med det samme slaget blir én tabell. Filene du leser,
blir ikke endret. Det som lages, havner i MAPPE (ryddet, om du ikke sier noe)."""


def main(argumenter: Sequence[str]) -> int:
    """Les filene, vis merknadene, og skriv tabellene og siden. Gir 0 når alle ble lest, 1 når noen ikke ble det."""
    filer, ut = _valg(list(argumenter))
    lest: dict[str, list[pd.DataFrame]] = {}
    avvist: list[tuple[str, str]] = []
    for nr, fil in enumerate(filer, 1):
        vist = fil.name if len({f.name for f in filer}) == len(filer) else str(Path(fil.parent.name) / fil.name)
        mb = fil.stat().st_size // 1_000_000 if fil.is_file() else 0
        stor = f" ({mb} MB, tar om lag {1 + mb // 10} sekunder)" if mb >= STOR_FIL else ""
        print(f"[{nr}/{len(filer)}] {vist}{stor}", flush=True)
        try:
            tabeller = les_alle(fil)
        except KursFeil as feil:
            avvist.append((vist, str(feil)))
            print(f"    → {feil}")
            continue
        for t in tabeller:
            k = t.attrs["kilde"]
            k["fil"] = vist
            periode = f", {k['fra']:%d.%m.%Y}–{k['til']:%d.%m.%Y}" if k["fra"] else ""
            print(f"    ✓ {k['hva']}, {rader(len(t))}{periode}")
            for m in t.attrs["merknader"]:
                print(f"      · {m}")
            lest.setdefault(t.attrs["slag"], []).append(t)
    if not lest:
        raise KursFeil("Ingen av filene kunne leses, så ingenting er skrevet.")
    from .samling import samle
    from .side import siden

    samlet: dict[str, pd.DataFrame] = {}
    sagt: list[str] = []
    for slag in (s for s in SLAG if s in lest):
        samlet[slag], nye = samle(slag, lest[slag])
        sagt += nye
    for m in sagt:
        print(f"· {m}")
    ut.mkdir(parents=True, exist_ok=True)
    for slag, t in samlet.items():
        fil = _ny_fil(ut / f"{slag}.csv")
        t.to_csv(fil, index=False, encoding="utf-8-sig")
        print(f"Skrev {fil} ({rader(len(t))})")
    side = _ny_fil(ut / "oversikt.html")
    side.write_text(siden(samlet, [t for liste in lest.values() for t in liste], sagt, avvist), encoding="utf-8")
    print(f"Skrev {side}. Åpne den i nettleseren. Den virker uten nett.")
    if avvist:
        print(f"{len(avvist)} av {len(filer)} filer ble ikke lest. Grunnen står ved hver av dem.", file=sys.stderr)
    return 1 if avvist else 0


def _valg(ordene: list[str]) -> tuple[list[Path], Path]:
    ut = Path("ryddet")
    if "--ut" in ordene:
        i = ordene.index("--ut")
        if i + 1 >= len(ordene):
            raise KursFeil("--ut trenger navnet på en mappe: --ut MAPPE.")
        ut = Path(ordene[i + 1])
        del ordene[i : i + 2]
    if ut.is_file():
        raise KursFeil(f"«{ut}» er en fil. Gi navnet på en mappe etter --ut.")
    if ukjente := [o for o in ordene if o.startswith("-")]:
        raise KursFeil(
            f"Kjenner ikke «{ukjente[0]}».\n{BRUK}" if ukjente[0] not in ("-h", "--help", "--hjelp") else BRUK
        )
    if not ordene:
        raise KursFeil(BRUK)
    filer: list[Path] = []
    for o in ordene:
        p = Path(o)
        if p.is_dir():
            funnet = sorted(
                f for f in p.rglob("*") if f.suffix.lower() in ENDELSER and not f.name.startswith((".", "~$"))
            )
            if not funnet:
                raise KursFeil(f"Mappen «{o}» har ingen CSV-, Excel- eller zip-filer.")
            filer += funnet
        else:
            filer.append(p)
    return filer, ut


def _ny_fil(fil: Path) -> Path:
    """Et navn som er ledig, så ingen fil går tapt."""
    nr = 2
    ny = fil
    while ny.exists():
        ny = fil.with_stem(f"{fil.stem}-{nr}")
        nr += 1
    return ny
