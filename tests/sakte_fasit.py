"""Kjøres når noe i verdenen er endret: `.venv/bin/python -m pytest tests/sakte_fasit.py`. Tar et minutt eller to.

Løftet: de riktige analysene treffer det sanne så ofte som intervallene lover, også i verdener som ikke er valgt, og de
fristende lurer i så mange av dem at en lærer kan finne en egen verden.
"""

from __future__ import annotations

from collections import Counter

from somekurs.datasett.fasit import KONTRAKTER
from somekurs.datasett.skriv import leser
from somekurs.verden.strommer import med_fro

FROENE = range(101, 131)


def test_intervallene_holder_det_de_lover_i_tretti_verdener():
    dekker, lurer = Counter(), Counter()
    med_intervall = set()
    for fro in FROENE:
        with med_fro(fro):
            les = leser()
            for k in KONTRAKTER.values():
                s = k.regn(les)
                lurer[k.id] += s.lurer
                if s.lav is not None and s.hoy is not None and s.sann is not None:
                    med_intervall.add(k.id)
                    dekker[k.id] += s.lav <= s.sann <= s.hoy
    andel = {i: dekker[i] / len(FROENE) for i in sorted(med_intervall)}
    print({i: f"{a:.0%}" for i, a in andel.items()})
    print({i: f"{lurer[i] / len(FROENE):.0%}" for i in KONTRAKTER})
    # 95 prosent lovet: færre enn 24 av 30 skjer i ett av tusen tilfeller
    assert min(andel.values()) >= 0.8, min(andel, key=andel.get)
    assert sum(andel.values()) / len(andel) >= 0.93
    assert all(lurer[i] for i in KONTRAKTER), [i for i in KONTRAKTER if not lurer[i]]
