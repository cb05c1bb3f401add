"""Tabellene til hver leksjon. Et nytt rom `lNN` med `FILER` er alt som skal til for at tabellene blir skrevet."""

from __future__ import annotations

import importlib
import pkgutil

from ..datafil import Datafil

FILER: dict[str, Datafil] = {}
for _rom in sorted(m.name for m in pkgutil.iter_modules(__path__)):
    FILER |= importlib.import_module(f".{_rom}", __name__).FILER
