"""Reglene, lest fra `loven.yml`. En regel endres ved å rette raden og datoen den ble kontrollert."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..feil import KursFeil

OMRADER = {
    "reklame": "reklame og markedsføring",
    "person": "bilder av folk og personopplysninger",
    "vare": "varer med egne regler",
    "opphav": "musikk og bilder andre har laget",
    "uu": "universell utforming",
    "offentlig": "offentlige organer og nye lover",
}
STATUSER = ("gjelder", "opphevet", "råd", "vurdering", "må sjekkes")
KOLONNER = {
    "id": "navnet på regelen",
    "omrade": "`reklame`, `person`, `vare`, `opphav`, `uu` eller `offentlig`",
    "hjemmel": "loven eller forskriften regelen står i",
    "myndighet": "den som passer på",
    "kort_regel": "regelen i korte trekk",
    "fra": "første dag regelen gjelder, år-måned-dag; tom når dagen ikke er kjent",
    "til": "siste dag; tom når den gjelder ennå",
    "status": "`gjelder`, `opphevet`, `råd`, `vurdering` eller `må sjekkes`",
    "kilde": "siden raden er kontrollert mot",
    "sist_kontrollert": "dagen noen holdt raden opp mot kilden, år-måned-dag",
}


class Regel(NamedTuple):
    """En regel. Feltene er som i `KOLONNER`; datoene er `date`, og tomme er None."""

    id: str
    omrade: str
    hjemmel: str
    myndighet: str
    kort_regel: str
    status: str
    kilde: str
    sist_kontrollert: date
    fra: date | None = None
    til: date | None = None

    def gjelder(self, dag: date) -> bool:
        """Sant når regelen gjaldt den dagen. Et råd og en vurdering gjelder fra sin dag, men er ikke lov.

        >>> from datetime import date
        >>> regel("arkiv-1992").gjelder(date(2025, 12, 31)), regel("arkiv-1992").gjelder(date(2026, 1, 1))
        (True, False)
        """
        return (self.fra is None or self.fra <= dag) and (self.til is None or dag <= self.til)


@functools.cache
def _alle() -> dict[str, Regel]:
    import yaml

    rader = yaml.safe_load((Path(__file__).parent / "loven.yml").read_text("utf-8"))
    ut: dict[str, Regel] = {}
    for rad in rader:
        r = Regel(**rad)
        if r.id in ut or r.omrade not in OMRADER or r.status not in STATUSER:
            raise KursFeil(
                f"loven.yml: regelen «{r.id}» står to ganger, eller har et ukjent område eller en ukjent status."
            )
        ut[r.id] = r
    return ut


def regelverk(dag: date | None = None) -> list[Regel]:
    """Reglene, i rekkefølgen de står i `loven.yml`. Med `dag` bare de som gjaldt den dagen.

    >>> from datetime import date
    >>> "usunn-mat" in [r.id for r in regelverk(date(2025, 8, 1))]
    False
    """
    return [r for r in _alle().values() if dag is None or r.gjelder(dag)]


def regel(id_: str) -> Regel:
    """Regelen med dette navnet.

    Feil: `KursFeil` når ingen regel heter det.
    """
    if id_ not in _alle():
        raise KursFeil(f"Ingen regel heter «{id_}». Navnene er {', '.join(_alle())}.")
    return _alle()[id_]
