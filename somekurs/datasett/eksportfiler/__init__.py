"""Eksportfilene i `datasets/raa/`: hva de heter, hva kolonnene betyr, og egenhetene en leser må tåle."""

from __future__ import annotations

import importlib
import pkgutil

from ..datafil import Datafil

FILER: dict[str, Datafil] = {}
for _rom in sorted(m.name for m in pkgutil.iter_modules(__path__)):
    FILER |= importlib.import_module(f".{_rom}", __name__).FILER
