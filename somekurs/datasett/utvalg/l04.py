"""Leksjon 4: loven. Byråets regelliste, de seksti utkastene, og målformen i innleggene fra universitetet."""

from __future__ import annotations

import pandas as pd

from ... import regler as loven
from ...verden.nett import alle as nett
from ...verden.sannheter import l04 as s
from ...verden.strommer import trukket
from ..datafil import Datafil
from ..tekster.utkast_loven import SAKER, Utgave

UTKAST = {"nr": "utkastets nummer, 1–60, etter datoen"} | loven.FAKTA
MALFORM = {
    "dato": "dagen innlegget ble lagt ut, år-måned-dag",
    "nettverk": "nettverket det sto på",
    "malform": "`bokmål` eller `nynorsk`",
    "ord": "antall ord i teksten",
}


# den trekningen av de første tre tusen som viser flest regler, og der hver kunde har både røde og grønne
VALGT = 1291


def utgaver() -> list[Utgave]:
    """Utgaven som er trukket av hver sak, i rekkefølgen sakene står."""
    return [sak.utgaver[trukket("l04/utkast", VALGT, nr).integers(len(sak.utgaver))] for nr, sak in enumerate(SAKER)]


def utkast() -> pd.DataFrame:
    """Seksti utkast med opplysningene som avgjør om de kan ut. Dommen er ikke med; den gir `somekurs.regler.vurder`."""
    rader = [sak.fakta | utgave.fakta for sak, utgave in zip(SAKER, utgaver(), strict=True)]
    t = pd.DataFrame(rader).sort_values("dato", kind="stable", ignore_index=True)
    return t.assign(nr=t.index + 1)[list(UTKAST)]


def regler() -> pd.DataFrame:
    """Byråets regelliste: reglene i `somekurs.regler`, med én rad ingen har kontrollert på flere år."""
    t = pd.DataFrame(loven.regelverk())[list(loven.KOLONNER)].set_index("id", drop=False)
    for id_, dag in s.FORELDET.verdi.items():
        t.loc[id_, ["til", "status", "sist_kontrollert"]] = [None, "gjelder", dag]
    return t.astype(object).where(t.notna(), "").astype(str).reset_index(drop=True)


def malformer() -> pd.DataFrame:
    """Målform og antall ord i hvert innlegg fra universitetet."""
    deler = []
    for nettverk in ("facebook", "instagram", "tiktok", "linkedin", "x", "youtube"):
        t = nett.innlegg(f"universitetet/{nettverk}")
        deler.append(
            t.assign(nettverk=nettverk, dato=t["tid"].dt.strftime("%Y-%m-%d"), ord=t["tekst"].str.split().str.len())
        )
    return pd.concat(deler).sort_values("dato", kind="stable")[list(MALFORM)]


FILER = {
    "ryddet/regler.csv": Datafil(
        regler,
        "Til leksjon 4: byråets regelliste. Dette er opplæring, ikke juridisk rådgivning. Se på datoen hver rad sist ble "
        "kontrollert: Én av dem er blitt for gammel.",
        loven.KOLONNER,
    ),
    "ryddet/utkast_loven.csv": Datafil(
        utkast, "Til leksjon 4: seksti utkast til innlegg, med det en må vite for å si om de kan ut.", UTKAST
    ),
    "ryddet/malformer.csv": Datafil(malformer, "Til leksjon 4: målformen i hvert innlegg fra universitetet.", MALFORM),
}
