"""Leksjon 3: fargene de skjulte prøvene i innleveringen regner på."""

from __future__ import annotations

from . import Sannhet

SKJULTE_FARGER = Sannhet(
    {
        "dyp": (7.5, 12.0),
        "vanlig": (5.0, 6.1),
        "bare_hvit": (4.15, 4.4),
        "stor": (3.1, 3.9),
        "ingen": (1.2, 2.6),
        "hvit_fra": 4.55,
    },
    "kontrast mot papiret, fra og til: en dyp farge, en som kan bære vanlig tekst, en som bare kan det mot hvitt, en som bare "
    "kan bære stor tekst, og farger som ikke kan bære noe; kontrasten mot hvitt den ene må ha",
    leksjoner=("03-skriving",),
)
