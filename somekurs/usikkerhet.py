"""Hvor sikkert et tall er: intervallet rundt en andel. Leksjonene bruker `intervall`, og verdenen bruker `wilson`."""

from __future__ import annotations

import math
from typing import Any

from .feil import KursFeil

Z = 1.959963984540054  # 97,5-prosentilen i normalfordelingen


def wilson(k: int, n: int) -> tuple[float, float]:
    """95-prosentintervall for en andel, `k` av `n`, som to andeler.

    Kilde: Wilson (1927), `doi:10.1080/01621459.1927.10502953`.

    >>> lav, hoy = wilson(604, 1126)
    >>> round(lav, 3), round(hoy, 3)
    (0.507, 0.565)
    """
    p, z2 = k / n, Z**2
    midt = (p + z2 / (2 * n)) / (1 + z2 / n)
    bredde = Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n**2)) / (1 + z2 / n)
    return float(midt - bredde), float(midt + bredde)


def _antall(verdi: Any, navn: str) -> int:
    try:
        tall = float(verdi)
    except (TypeError, ValueError):
        if isinstance(verdi, str) and verdi.isidentifier():
            raise KursFeil(
                f"intervall fikk {_vist(verdi)} som {navn}. Er det en tabell, skal navnet stå uten hermetegn: len({verdi})."
            ) from None
        raise KursFeil(
            f"intervall fikk {_vist(verdi)} som {navn}. Der skal det stå et antall, for eksempel 58. len(tabell) teller rader."
        ) from None
    if 0 < tall < 1:
        raise KursFeil(
            f"intervall fikk andelen {_vist(verdi)} som {navn}. Der skal det stå et antall, altså hvor mange."
        )
    if not math.isfinite(tall) or tall < 0 or tall != int(tall):
        raise KursFeil(f"intervall fikk {_vist(verdi)} som {navn}. Der skal det stå et helt antall, 0 eller mer.")
    return int(tall)


def _vist(verdi: Any) -> str:
    if isinstance(verdi, str):
        return f"teksten «{verdi[:30]}»"
    if isinstance(verdi, float) and math.isfinite(verdi):
        return f"{verdi:.4g}".replace(".", ",")
    if hasattr(verdi, "shape") and getattr(verdi, "shape", ()) != ():
        return "en hel tabell eller kolonne"
    return str(verdi)[:30]


def intervall(antall: int, av: int) -> list[float]:
    """Hvor en andel trolig ligger: `antall` av `av`, som [lav, høy] med tre desimaler.

    Parametre: `antall` er hvor mange som svarte det du teller, og `av` hvor mange som svarte i alt (begge hele tall).
    Regnestykket er 95-prosentintervallet til Wilson, og regner som om de som svarte, var trukket tilfeldig.
    Feil: `KursFeil` når et av tallene er en andel, eller når `antall` er større enn `av`.

    >>> intervall(604, 1126)
    [0.507, 0.565]
    """
    k, n = _antall(antall, "antall"), _antall(av, "av")
    if n == 0:
        raise KursFeil("intervall fikk 0 som av. Har ingen svart, er det ingenting å regne på.")
    if k > n:
        raise KursFeil(
            f"intervall fikk {k} av {n}, og det kan ikke stemme. Det minste tallet står først: intervall(antall, av)."
        )
    lav, hoy = wilson(k, n)
    return [round(lav, 3), round(hoy, 3)]
