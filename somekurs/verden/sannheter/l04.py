"""Leksjon 4: loven. De seksti utkastene står i `datasett/tekster/utkast_loven.py`, med dommen over hver av dem."""

from __future__ import annotations

from . import Sannhet

L4 = ("04-loven",)
SPRAKKRAV = Sannhet(
    0.25, "andel av hver målform et statlig organ skal ha på nett og i sosiale medier", "språklova § 13", L4
)
FORELDET = Sannhet(
    {"arkiv-1992": "2021-02-15"},
    "raden ingen har kontrollert siden den dagen: den sier at loven gjelder ennå",
    leksjoner=L4,
)
