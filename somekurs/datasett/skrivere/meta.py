"""Meta: klokken i California, falske fete bokstaver, og måten Instagram og Facebook skriver celler på."""

from __future__ import annotations

import re
import unicodedata

import pandas as pd

from ...verden.kalender import OSLO

CALIFORNIA = "America/Los_Angeles"


def i_california(tid: pd.Series) -> pd.Series:
    """Norsk tid som måned/dag/år og klokkeslett i California: ni timer bak, åtte mens bare USA har sommertid."""
    return tid.dt.tz_localize(OSLO).dt.tz_convert(CALIFORNIA).dt.strftime("%m/%d/%Y %H:%M")


def fete_bokstaver(tekst: str) -> str:
    """Teksten med «falske» fete bokstaver fra Unicode, slik noen skriver for å få feit skrift i et innlegg."""
    fet = {chr(ord("A") + i): chr(0x1D5D4 + i) for i in range(26)} | {
        chr(ord("a") + i): chr(0x1D5EE + i) for i in range(26)
    }
    ut = "".join(fet.get(t, t) for t in tekst)
    assert unicodedata.normalize("NFKC", ut) == tekst
    return ut


def celle(verdi: object) -> str:
    """En celle slik Meta skriver den: hermetegn når det er mellomrom, komma, linjeskift eller hermetegn i den."""
    tekst = str(verdi)
    return '"' + tekst.replace('"', '""') + '"' if re.search(r'[\s",]', tekst) else tekst
