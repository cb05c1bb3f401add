"""En klasse i en egen mappe: innleveringen, dataene, og simulerte studenter som leverer på ulike vis."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from innlevering import kilden, lost, rolle, utgaven

from somekurs.sandkasse import USIKKER
from somekurs.sandkasse.rom import hvorfor_ikke
from somekurs.ytelse.rettingen import kurset_alene

UTEN_SANDKASSE = hvorfor_ikke()
if UTEN_SANDKASSE:
    # klassene her er våre egne studenter, så resten av rettingen kan prøves uten
    os.environ[USIKKER] = "1"
bare_i_sandkasse = pytest.mark.skipif(bool(UTEN_SANDKASSE), reason=UTEN_SANDKASSE or "sandkassen virker")
SLUG = "01-rollen"
lag_klasse = kurset_alene


def losningene(slug: str = SLUG) -> dict[str, str]:
    """Celle-id → svaret, for alle oppgavene, også den læreren vurderer."""
    return {c["id"]: lost(c.source) for c in kilden(slug).cells if rolle(c) in ("svar", "manuell")}


def besvarelse(svar: dict[str, str], endre: Callable[[list[Any]], Any] = lambda celler: None, slug: str = SLUG) -> Any:
    """Den utleverte notatboken med svarene skrevet inn. `endre` får listen med celler til slutt."""
    bok = copy.deepcopy(utgaven(slug))
    for c in bok.cells:
        if c["id"] in svar:
            c["source"] = svar[c["id"]]
    endre(bok.cells)
    return bok


def lever(klasse: Path, student: str, bok: Any, navn: str = "innlevering.ipynb", slug: str = SLUG) -> Path:
    """Legg besvarelsen der læreren samler dem. `bok` kan også være ferdig tekst."""
    mappe = klasse / "submitted" / student / slug
    mappe.mkdir(parents=True, exist_ok=True)
    fil = mappe / navn
    fil.write_text(bok if isinstance(bok, str) else som_json(bok), encoding="utf-8")
    return fil


def som_json(bok: Any) -> str:
    return json.dumps(bok, ensure_ascii=False, indent=1)


def finn(celler: list[Any], id_: str) -> int:
    return next(i for i, c in enumerate(celler) if c["id"] == id_)
