"""Leksjon 5: planlegging. Kalenderen for mai 2026 med tolv feil, oppgavene før festivalen, timene folk har, og helligdagene."""

from __future__ import annotations

import pandas as pd

from ...verden.sannheter import l05 as s
from ..datafil import Datafil

KALENDER = {
    "nr": "radens nummer, 1–32",
    "dato": "dagen innlegget skal ut, år-måned-dag",
    "klokken": "klokkeslettet, norsk tid i alle radene unntatt én",
    "kunde": "kunden det gjelder",
    "nettverk": "nettverket det skal ut på",
    "tema": "det innlegget handler om",
    "mal": "målet med innlegget; tom på én rad",
    "eier": "den som skal lage det; tom på én rad",
    "godkjent": "dagen kunden godkjente det, år-måned-dag",
    "kampanje": "kampanjen innlegget hører til; tom når det ikke hører til noen",
    "timer": "timer det tar",
}
OPPGAVE = {
    "oppgave": "bokstaven på oppgaven",
    "hva": "det som skal gjøres før programmet slippes",
    "timer": "timer det tar",
    "avhenger_av": "oppgavene som må være ferdige først, med mellomrom; tom når det ikke er noen",
    "verdi": "verdien for kunden, 1–5",
    "hast": "hvor mye det haster, 1–5",
}
KAPASITET = {
    "person": "den ansatte",
    "uke": "ukens nummer i 2026",
    "timer": "timer som kan planlegges den uken",
    "merknad": "grunnen når det er færre enn vanlig",
}
HELLIGDAG = {"dato": "dagen, år-måned-dag", "hva": "navnet på dagen, eller eksamen"}


def kalender_utkast() -> pd.DataFrame:
    """Utkastet til kalender for mai 2026. Tolv ting er galt i det; de står i sannhetene."""
    return pd.DataFrame(s.UTKAST.verdi, columns=list(KALENDER))


def oppgaver() -> pd.DataFrame:
    """Oppgavene før programmet til festivalen slippes, med det hver av dem venter på."""
    return pd.DataFrame(s.OPPGAVER.verdi, columns=list(OPPGAVE))


def kapasitet() -> pd.DataFrame:
    """Timene hver av de fem har, uke for uke i mai 2026."""
    rader = []
    for uke in s.UKENE.verdi:
        for person, vanlig in s.VANLIG.verdi.items():
            timer, merknad = s.FRAVAR.verdi.get((person, uke), (vanlig, ""))
            rader.append([person, uke, timer, merknad])
    return pd.DataFrame(rader, columns=list(KAPASITET))


def hoytider() -> pd.DataFrame:
    """Helligdager og eksamensuker våren 2026."""
    import holidays

    dager = holidays.country_holidays("NO", years=2026, language="no")
    rader = [[str(d), navn] for d, navn in sorted(dager.items()) if d.month in (3, 4, 5, 6)]
    rader += [[f"{d:%Y-%m-%d}", "eksamen på universitetet"] for d in pd.bdate_range("2026-05-18", "2026-06-05")]
    return pd.DataFrame(rader, columns=list(HELLIGDAG)).sort_values("dato", kind="stable", ignore_index=True)


FILER = {
    "ryddet/kalender_utkast.csv": Datafil(
        kalender_utkast, "Til leksjon 5: utkastet til innholdskalender for mai 2026. Tolv ting er galt i det.", KALENDER
    ),
    "ryddet/oppgaver.csv": Datafil(
        oppgaver, "Til leksjon 5: oppgavene før programmet til festivalen slippes.", OPPGAVE
    ),
    "ryddet/kapasitet.csv": Datafil(kapasitet, "Til leksjon 5: timene hver av de fem har, uke for uke.", KAPASITET),
    "ryddet/hoytider.csv": Datafil(hoytider, "Til leksjon 5: helligdager og eksamensuker våren 2026.", HELLIGDAG),
}
