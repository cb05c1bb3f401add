"""Prøvene en testcelle bruker: de gir en tom tekst når svaret er i orden, og ellers det den lærende skal få lese."""

from __future__ import annotations

from typing import Any

from ..ovelser import ord
from ..ovelser.sammenlign import er_figur, lik
from ..ovelser.valgsvar import valgsvar
from ..ovelser.vurder import er_urort, vurder_form
from .innlevering import hent_innlevering, kjent_feil
from .testcelle import Mangler


def formen(slug: str, **svar: Any) -> str:
    """Er svaret utfylt, av riktig slag, og ikke en feil vi kjenner? Sier aldri at det er riktig.

    Parametre: `slug` er innleveringen, `svar` ett navn med verdien sin: `formen("01-rollen", timepris=timepris)`.
    Gir en tom tekst når formen er i orden, ellers én melding. Feil: `ValueError` når kallet selv er galt.
    """
    if len(svar) != 1:
        raise ValueError("formen ser på ett svar om gangen: formen(innlevering, navn=navn).")
    ((navn, verdi),) = svar.items()
    o = hent_innlevering(slug).ovelse_for(navn)
    if o is None:
        raise ValueError(f"Innleveringen {slug} har ikke noe svar som heter «{navn}».")
    if type(verdi) is Mangler:
        return verdi.setning
    utfall = vurder_form(o, verdi)
    if not utfall.riktig:
        return utfall.tekst
    try:
        forklaring = kjent_feil(slug, navn, verdi)
    except Exception:  # et svar som ikke lar seg lese, er ikke en kjent feil
        forklaring = ""
    return f"«{navn}» er {_vist(verdi)}. {forklaring}" if forklaring else ""


def likt(navn: str, svar: Any, fasit: Any, *, her: Any = None, sifre: int | None = None) -> str:
    """Er svaret likt fasiten? Romslig om formen, streng om innholdet.

    Parametre: `navn` er variabelen, `svar` det koden gav på andre data (`...` når den ikke gav noe), `her` svaret på den
    lærendes egne data, `sifre` hvor få gjeldende sifre svaret kan rundes av til. Uten `her` er svaret det samme begge steder.
    """
    try:
        return _likt(navn, svar, fasit, her, sifre)
    except Exception:  # svaret kan være hva som helst, og ingenting skal vise testens egen kode
        return f"«{navn}» lar seg ikke lese. Kjør cellen på nytt, og se hva variabelen inneholder."


def _likt(navn: str, svar: Any, fasit: Any, her: Any, sifre: int | None) -> str:
    if type(her) is Mangler or type(svar) is Mangler:
        return (her if type(her) is Mangler else svar).setning
    if er_urort(svar if her is None else her):
        return f"«{navn}» er fortsatt tre prikker. Skriv svaret ditt der prikkene står."
    if er_urort(svar):
        return f"«{navn}» får ingen verdi når cellene dine kjøres én gang, fra toppen, på andre tall."
    if lik(svar, fasit, sifre=sifre):
        return ""
    if her is None:
        return f"«{navn}» er {_vist(svar)}, og det er ikke svaret på oppgaven."
    if lik(svar, her):
        return (
            f"Koden din gir {_vist(svar)} også når tallene i filen er andre. Da er svaret skrevet rett inn, i stedet for "
            "regnet ut fra tabellen."
        )
    return (
        f"Kjørt på tallene fra en annen måned gir koden din {_vist(svar)} i «{navn}». Det stemmer ikke med den måneden."
    )


def bokstavene(navn: str, svar: Any, fasit: str, valg: dict[str, str], forklaringer: dict[str, str]) -> list[str]:
    """Ett funn for hvert nummer i et svar med bokstaver.

    Parametre: `fasit` er som «1D 2H», `valg` bokstav → ord, `forklaringer` «1H» → hvorfor det ikke passer.
    """
    riktig = valgsvar(fasit)
    try:
        gitt = None if er_urort(svar) else valgsvar(svar)
    except Exception:  # se likt
        gitt = None
    if gitt is None:
        return [svar.setning if type(svar) is Mangler else f"«{navn}» har ingen bokstaver."] * len(riktig)
    ut = []
    for nr, bokstav in riktig.items():
        b = gitt.get(nr, "")
        if b == bokstav:
            ut.append("")
        elif b not in valg:
            ut.append(f"Nummer {nr} mangler et svar.")
        else:
            mer = forklaringer.get(nr + b, f"Hvem av de {_TALLORD.get(len(valg), len(valg))} gjør dette?")
            ut.append(f"Nummer {nr} har fått {b} ({valg[b]}). {mer}")
    return ut


_TALLORD = {3: "tre", 4: "fire", 5: "fem", 6: "seks"}


def _vist(verdi: Any) -> str:
    return "en figur" if er_figur(verdi) else ord.verdi(verdi)
