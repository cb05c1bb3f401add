"""Kontrasten mellom to farger, slik kravene til nettsider regner den ut."""

from __future__ import annotations

import math
import re

from .feil import KursFeil

VANLIG_TEKST, STOR_TEKST = 4.5, 3.0  # WCAG 2.1, krav 1.4.3


def _lysstyrke(farge: object) -> float:
    """Relativ lysstyrke fra 0 (svart) til 1 (hvit)."""
    kode = farge.strip() if isinstance(farge, str) else ""
    if re.fullmatch(r"#[0-9a-fA-F]{3}", kode):
        kode = "#" + "".join(2 * t for t in kode[1:])
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", kode):
        vist = f"«{farge[:30]}»" if isinstance(farge, str) else f"{type(farge).__name__}"
        if hasattr(farge, "shape"):
            raise KursFeil("kontrast fikk en hel kolonne som farge. Med .apply får funksjonen én farge om gangen.")
        raise KursFeil(
            f'kontrast fikk {vist} som farge. Skriv fargekoden i hermetegn: # og seks tegn, for eksempel "#F2B134".'
        )
    lys = []
    for i in (1, 3, 5):
        v = int(kode[i : i + 2], 16) / 255
        lys.append(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * lys[0] + 0.7152 * lys[1] + 0.0722 * lys[2]


def kontrast(farge: str, bakgrunn: str) -> float:
    """Kontrasten mellom to farger, fra 1 (like) til 21 (svart på hvitt), med to desimaler.

    Parametre: `farge` og `bakgrunn` er fargekoder, `"#RRGGBB"` eller `"#RGB"`. Rekkefølgen betyr ingenting. Siste desimal er
    rundet ned, så et tall aldri kommer over en grense fordi det er rundet av.
    Vanlig tekst skal ha minst 4,5, og stor tekst minst 3. Feil: `KursFeil` når en fargekode ikke kan leses.
    Kilde: WCAG 2.1, krav 1.4.3 og definisjonen av kontrastforhold.

    >>> kontrast("#000000", "#FFFFFF")
    21.0
    """
    lys, mork = sorted((_lysstyrke(farge), _lysstyrke(bakgrunn)), reverse=True)
    return math.floor(100 * (lys + 0.05) / (mork + 0.05) + 1e-9) / 100
