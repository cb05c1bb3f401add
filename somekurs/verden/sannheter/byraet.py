"""Brisling & Bjørk: hvordan de fem fordeler arbeidet, hvor lange øktene er, og hva en time koster. Valgt for kurset."""

from __future__ import annotations

TIMEPRIS = 1100  # kroner for en time, eks. mva., bestemt for dette kurset
# Hvordan den enkelte fordeler arbeidet: på bena (uten intern tid) og på kundene, i rekkefølgen over.
FOLK = {
    "Solveig": ((0.10, 0.60, 0.10, 0.20), (0.22, 0.36, 0.22, 0.20)),
    "Amir": ((0.86, 0.06, 0.02, 0.06), (0.36, 0.18, 0.08, 0.38)),
    "Ingunn": ((0.78, 0.10, 0.04, 0.08), (0.28, 0.34, 0.14, 0.24)),
    "Tuva": ((0.14, 0.14, 0.62, 0.10), (0.34, 0.24, 0.20, 0.22)),
    "Per Ove": ((0.14, 0.42, 0.14, 0.30), (0.26, 0.16, 0.32, 0.26)),
}
MORGENMOTE = 0.5
DAG = 7.5
# Resten av dagen, sju timer, delt i økter slik folk faktisk fører dem.
DELINGER = (
    (4.0, 3.0),
    (3.5, 2.5, 1.0),
    (5.0, 1.5, 0.5),
    (3.0, 2.5, 1.5),
    (4.0, 2.0, 1.0),
    (2.5, 2.0, 1.5, 1.0),
    (3.0, 2.0, 1.0, 1.0),
)
KORT_OKT = 1.5  # møter og intern tid tar høyst så lenge
