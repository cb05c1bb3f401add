"""Samtalene: hva en lærende skriver i en øvelse, og nøyaktig hva hun får lese.

Batteriet (tests/batteri/SLUG.yml) er celler en nybegynner ville skrevet, gale og riktige, og tilstander som omstart og en
tabell noen har skrevet over. De kjøres som ekte celler, og svarene skrives til tests/samtaler/SLUG.md, så et endret ord synes når
noen leser gjennom endringen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .data import rot
from .feil import KursFeil


@dataclass(frozen=True)
class Ytring:
    """Én celle og svaret på den.

    Felter: `nr` (øvelsen), `slag` (gal, riktig eller tilstand), `forst` (koden før), `kode`, `svar` (det som ble vist),
    `stoppet` (navnet på feilen, tomt når cellen kjørte ferdig), `sier` (mønsteret svaret skal ha).
    """

    nr: str
    slag: str
    forst: str
    kode: str
    sier: str
    svar: str = ""
    stoppet: str = ""


def les_batteri(fil: Path) -> list[Ytring]:
    """Cellene i et batteri, i rekkefølge.

    Feil: `KursFeil` når filen ikke har den formen den skal ha.
    """
    import yaml

    ut = []
    try:
        for nr, deler in yaml.safe_load(fil.read_text(encoding="utf-8")).items():
            if nr == "celler":
                continue
            for post in deler["gale"]:
                ut.append(Ytring(nr, "gal", post.get("forst", ""), post["kode"], post["sier"]))
            ut += [Ytring(nr, "riktig", "", kode, "") for kode in deler["riktige"]]
            for post in deler.get("tilstander") or []:
                ut.append(Ytring(nr, "tilstand", post["forst"], post["kode"], post["sier"]))
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as e:
        raise KursFeil(
            f"{fil.name} er ikke et batteri vi kan lese ({type(e).__name__}: {' '.join(str(e).split())[:160]}). Hver øvelse "
            "skal ha «gale» (kode og sier), «riktige» (kode) og gjerne «tilstander» (forst, kode og sier)."
        ) from None
    return ut


def _utfylte_celler(fil: Path) -> dict[str, str]:
    """Cellene med hull som ikke er nummererte øvelser, slik den lærende har fylt dem ut på veien: celle-id → kode."""
    import yaml

    return yaml.safe_load(fil.read_text(encoding="utf-8")).get("celler", {})


def kjor_batteri(slug: str, mappe: Path | None = None) -> list[Ytring]:
    """Kjør et batteri i en egen prosess, med samme skall som kjernen bruker. Gir ytringene med svarene."""
    mappe = mappe or rot()
    with tempfile.TemporaryDirectory() as tmp:
        ut = Path(tmp) / "svar.json"
        miljo = {
            **os.environ,
            "SOMEKURS_FREMGANG": str(Path(tmp) / "fremgang.jsonl"),
            "IPYTHONDIR": tmp,
            "PYTHONUTF8": "1",
        }
        svar = subprocess.run(
            [sys.executable, "-m", "somekurs.samtaler", slug, str(ut)],
            cwd=mappe / "lessons",
            env=miljo,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if not ut.exists():
            raise KursFeil(f"Batteriet {slug} stoppet: {(svar.stderr.strip().splitlines() or ['uten forklaring'])[-1]}")
        return [Ytring(**y) for y in json.loads(ut.read_text(encoding="utf-8"))]


# ── i den egne prosessen ─────────────────────────────────────────────────────────────────────────────


def _kopi(rom: dict[str, Any]) -> dict[str, Any]:
    """Navnerommet slik det er nå, med tabellene kopiert, så en celle ikke ødelegger for den neste."""
    return {n: v.copy() if type(v).__name__ in ("DataFrame", "Series", "list") else v for n, v in rom.items()}


def _kjor(skall: Any, kode: str) -> tuple[str, str]:
    """(det cellen viste, navnet på feilen) for én celle."""
    from IPython.utils.capture import capture_output

    with capture_output() as fanget:
        utfall = skall.run_cell(kode, store_history=True)
    feil = utfall.error_before_exec or utfall.error_in_exec
    deler = [fanget.stdout, *(o.data.get("text/plain", "") for o in fanget.outputs if "text/plain" in o.data)]
    return "\n".join(d.strip("\n") for d in deler if d.strip()), type(feil).__name__ if feil else ""


def _kjor_her(slug: str, mappe: Path) -> Iterator[Ytring]:
    from IPython.core.interactiveshell import InteractiveShell

    from . import _koble_til
    from .notatbok import les_notatbok
    from .ovelser import finn, lost_celle
    from .ovelser.celle import Celle

    skall = InteractiveShell.instance()
    skall.colors = "nocolor"
    skall.displayhook.finish_displayhook = lambda: None
    fil = mappe / "tests" / "batteri" / f"{slug}.yml"
    ytringer, utfylt = les_batteri(fil), _utfylte_celler(fil)
    igjen = {y.nr for y in ytringer}
    _koble_til()
    for c in les_notatbok(mappe / "lessons" / f"{slug}.ipynb").cells:
        if c.cell_type != "code":
            continue
        numre = Celle(c.source).sjekkede()
        for nr in set(numre) & igjen:
            # det cellen importerer, står der også når den lærende har skrevet om resten
            _kjor(skall, "\n".join(x for x in c.source.splitlines() if x.startswith(("import ", "from "))))
            start = _kopi(skall.user_ns)
            for y in (y for y in ytringer if y.nr == nr):
                yield _en(skall, start, y, finn(nr))
            skall.user_ns.clear()
            skall.user_ns.update(start)
        kode = utfylt.get(c.id, c.source)
        for nr in numre:
            kode = lost_celle(kode, nr)
        _kjor(skall, kode)


def _en(skall: Any, start: dict[str, Any], y: Ytring, o: Any) -> Ytring:
    skall.user_ns.clear()
    skall.user_ns.update(_kopi(start))
    if y.forst:
        _kjor(skall, y.forst)
    kode = y.kode if "sjekk(" in y.kode else f'{y.kode}\nsjekk("{o.nr}", {o.variabel})'
    svar, stoppet = _kjor(skall, kode)
    return Ytring(**{**asdict(y), "svar": svar, "stoppet": stoppet})


# ── den gylne avskriften ─────────────────────────────────────────────────────────────────────────────

_TITTEL = {"gal": "Feil", "riktig": "Riktige veier", "tilstand": "Tilstander"}


def som_markdown(slug: str, ytringer: list[Ytring]) -> str:
    """Samtalen som en tekst å lese gjennom."""
    from .ovelser import finn

    ut = [f"# Samtaler: {slug}\n\nLaget av `python3 kurs.py lag`. Les svarene som den lærende.\n"]
    for nr in dict.fromkeys(y.nr for y in ytringer):
        o = finn(nr)
        ut.append(f"## {nr} {o.tittel}\n\n```python\n{o.kode()}\n```\n")
        ut += [f"{i}. {h.partition(chr(10))[0]}" for i, h in enumerate(o.hint, 1)]
        for slag, tittel in _TITTEL.items():
            egne = [y for y in ytringer if y.nr == nr and y.slag == slag]
            if egne:
                ut.append(f"\n### {tittel}\n")
            for y in egne:
                kode = f"# først: {y.forst}\n{y.kode}" if y.forst else y.kode
                # Pythons egen linje er ulik fra utgave til utgave; avskriften tar bare med navnet på feilen
                linjer = [f"{y.stoppet}: …" if x.startswith(f"{y.stoppet}: ") else x for x in y.svar.splitlines()]
                svar = "\n".join(f"> {linje}".rstrip() for linje in linjer) or "> (ingenting)"
                ut.append(f"```python\n{kode}\n```\n\n{svar}\n")
    return "\n".join(ut).rstrip() + "\n"


def skriv_samtaler(mappe: Path | None = None) -> list[Path]:
    """Kjør alle batteriene og skriv avskriftene. Gir tilbake filene som ble endret."""
    mappe = mappe or rot()
    endret = []
    for fil in sorted((mappe / "tests" / "batteri").glob("*.yml")):
        tekst = som_markdown(fil.stem, kjor_batteri(fil.stem, mappe))
        ut = mappe / "tests" / "samtaler" / f"{fil.stem}.md"
        if not ut.is_file() or ut.read_text(encoding="utf-8") != tekst:
            ut.parent.mkdir(exist_ok=True)
            ut.write_text(tekst, encoding="utf-8")
            endret.append(ut)
    return endret


if __name__ == "__main__":
    resultat = [asdict(y) for y in _kjor_her(sys.argv[1], rot())]
    Path(sys.argv[2]).write_text(json.dumps(resultat, ensure_ascii=False), encoding="utf-8")
