"""Det som gjelder alle testene."""

from __future__ import annotations

import os

import pytest

from somekurs.prover.klasse import VARIABEL


@pytest.fixture(autouse=True)
def klassens_fro_blir_i_testen():
    """`rett` setter klassens frø i miljøet. Da ville testene etterpå fått andre skjulte tall."""
    for_ = os.environ.get(VARIABEL)
    yield
    if for_ is None:
        os.environ.pop(VARIABEL, None)
    else:
        os.environ[VARIABEL] = for_
