"""Kjøres når leseren er endret: `.venv/bin/python -m pytest tests/sakte_eksport.py -s`. Tar om lag to minutter.

Løftet: av ti tusen filer som er gått i stykker på tilfeldige måter, er ingen stille gal, og ingen gir en feilmelding fra Python.
"""

from __future__ import annotations

import time
from collections import Counter

from mutasjoner import prov

ANTALL = 10_000


def test_ti_tusen_odelagte_filer(tmp_path):
    start = time.perf_counter()
    ut = prov(ANTALL, 2026, tmp_path)
    print(Counter(d.slag for *_, d in ut), f"{ANTALL / (time.perf_counter() - start):.0f} filer i sekundet")
    galt = [(kilde, endring, nr, d) for kilde, endring, nr, d in ut if d.slag in ("krasj", "stille_galt")]
    assert not galt, galt[:5]
