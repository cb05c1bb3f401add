"""Sosiale medier i praksis: det en leksjon bruker.

`from somekurs import sti, sjekk, hint, losning, quiz, vis` er det en leksjon trenger ved siden av pandas og plotly.
Navnene hentes først når de brukes, så `import somekurs` er rask og laster verken pandas eller plotly.
"""

from __future__ import annotations

import importlib
import sys

__version__ = "0.1.0"

# navn -> modulen som eier det
_NAVN = {
    "sti": "data",
    "sjekk": "ovelser",
    "hint": "ovelser",
    "losning": "ovelser",
    "hele_feilen": "feilhjelp",
    "vis": "figur",
    "quiz": "quizer",
    "fremgang": "oversikt",
    "intervall": "usikkerhet",
    "del_opp": "tekst",
    "liks_ferdig": "tekst",
    "vurder": "tekst",
    "kontrast": "farger",
    "KursFeil": "feil",
}
__all__ = sorted(_NAVN)


def __getattr__(navn: str):
    if navn not in _NAVN:
        raise AttributeError(f"somekurs har ikke noe som heter «{navn}». Det finnes: {', '.join(__all__)}.")
    importlib.import_module(f"{__name__}.{_NAVN[navn]}")
    verdi = getattr(sys.modules[f"{__name__}.{_NAVN[navn]}"], navn)
    globals()[navn] = verdi
    return verdi


def __dir__() -> list[str]:
    return __all__


def _koble_til() -> None:
    """Hull, norske feilmeldinger og visning av tall i IPython-kjernen som kjører. Gjør ingenting andre gang."""
    from . import feilhjelp, visning
    from .ovelser import hull
    from .prover import testcelle

    def ved_feil() -> None:
        from .ovelser import fersk_celle, noter_stans

        noter_stans(fersk_celle())

    hull.koble_til()
    testcelle.koble_til()
    feilhjelp.koble_til(ved_feil)
    visning.koble_til()


if "IPython" in sys.modules:
    _koble_til()
