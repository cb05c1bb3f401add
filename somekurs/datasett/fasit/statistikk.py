"""Intervallene kontraktene bruker. Alle trekk har fast frø, så samme fil alltid gir samme svar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ...usikkerhet import Z

TREKK = 2000


def bootstrap(
    statistikk: Callable[..., float], *grupper: Sequence[float] | np.ndarray, trekk: int = TREKK
) -> tuple[float, float]:
    """95-prosentintervall for `statistikk(gruppe, …)` når radene i hver gruppe trekkes på nytt."""
    rng = np.random.default_rng(1)
    g = [np.asarray(x) for x in grupper]
    verdier = [statistikk(*(x[rng.integers(0, len(x), len(x))] for x in g)) for _ in range(trekk)]
    lav, hoy = np.quantile(verdier, [0.025, 0.975])
    return float(lav), float(hoy)


def medianforhold(a: np.ndarray, b: np.ndarray) -> float:
    """Medianen av `b` delt på medianen av `a`."""
    return float(np.median(b) / np.median(a))


def andelsforskjell(k1: int, n1: int, k2: int, n2: int) -> tuple[float, float, float]:
    """(forskjell, lav, høy) mellom to andeler, gruppe 2 minus gruppe 1."""
    p1, p2 = k1 / n1, k2 / n2
    feil = Z * np.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    return p2 - p1, p2 - p1 - feil, p2 - p1 + feil


def poisson(k: int) -> tuple[float, float]:
    """95-prosentintervall for et forventet antall når `k` er talt (eksakt)."""
    from scipy.stats import chi2

    return (float(chi2.ppf(0.025, 2 * k) / 2) if k else 0.0), float(chi2.ppf(0.975, 2 * (k + 1)) / 2)


def antall_per_arm(p1: float, p2: float, styrke: float = 0.8) -> int:
    """Hvor mange som trengs i hver arm for å se forskjellen mellom to andeler, med 5 prosent falske funn.

    >>> antall_per_arm(0.02, 0.03)
    3825
    """
    from statistics import NormalDist

    snitt = (p1 + p2) / 2
    spredt = Z * np.sqrt(2 * snitt * (1 - snitt)) + NormalDist().inv_cdf(styrke) * np.sqrt(
        p1 * (1 - p1) + p2 * (1 - p2)
    )
    return round(float((spredt / (p2 - p1)) ** 2))
