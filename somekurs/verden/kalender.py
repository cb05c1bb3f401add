"""Kalenderen alle kundene deler: stille dager, kampanjer og sommertid."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

START, SLUTT = pd.Timestamp("2024-01-01"), pd.Timestamp("2025-12-31")
OSLO = "Europe/Oslo"
# Dager da de fleste legger ut halvparten så mye: (fra og med, til og med).
STILLE = (
    ("2024-01-01", "2024-01-07"),
    ("2024-03-28", "2024-04-01"),
    ("2024-05-01", "2024-05-01"),
    ("2024-05-09", "2024-05-09"),
    ("2024-05-17", "2024-05-17"),
    ("2024-05-19", "2024-05-20"),
    ("2024-12-23", "2024-12-31"),
    ("2025-01-01", "2025-01-07"),
    ("2025-04-17", "2025-04-21"),
    ("2025-05-01", "2025-05-01"),
    ("2025-05-17", "2025-05-17"),
    ("2025-05-29", "2025-05-29"),
    ("2025-06-08", "2025-06-09"),
    ("2025-12-23", "2025-12-31"),
)


def dager(fra: pd.Timestamp = START, til: pd.Timestamp = SLUTT) -> pd.DatetimeIndex:
    """Alle dagene fra og med, til og med."""
    return pd.date_range(fra, til, freq="D")


def er_i(dager: pd.DatetimeIndex, perioder: Iterable[tuple[str, str]]) -> pd.Series:
    """Sant for hver dag som er i en av periodene (fra og med, til og med)."""
    svar = pd.Series(False, index=dager)
    for fra, til in perioder:
        svar |= (dager >= pd.Timestamp(fra)) & (dager <= pd.Timestamp(til))
    return svar
