"""Prøvene en testcelle bruker: de gir en tom tekst når svaret er i orden, og ellers det den lærende skal få lese."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from ..ovelser import ord
from ..ovelser.sammenlign import er, er_figur, er_tabell, er_tall, lik, som_tall, som_tekst
from ..ovelser.utprov import ForTreg, kall
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
    if not forklaring:
        return ""
    return forklaring if o.slag == "funksjon" else f"«{navn}» er {_vist(verdi)}. {forklaring}"


def likt(
    navn: str,
    svar: Any,
    fasit: Any,
    *,
    her: Any = None,
    sifre: int | None = None,
    sortert: bool = False,
    kolonne: str = "",
    andre: str = "en annen måned",
) -> str:
    """Er svaret likt fasiten? Romslig om formen, streng om innholdet.

    Parametre: `navn` er variabelen, `svar` det koden gav på andre data (`...` når den ikke gav noe), `her` svaret på den
    lærendes egne data, `sifre` hvor få gjeldende sifre svaret kan rundes av til, `sortert` om radene må stå i fasitens
    rekkefølge eller den motsatte, `kolonne` den ene kolonnen som teller i en tabell, `andre` hva de andre dataene er fra.
    Uten `her` er svaret det samme begge steder.
    """
    try:
        if kolonne:
            svar, fasit, her = (_bare(kolonne, v) for v in (svar, fasit, her))
        return _likt(navn, svar, fasit, her, sifre, sortert, andre)
    except Exception:  # svaret kan være hva som helst, og ingenting skal vise testens egen kode
        return f"«{navn}» lar seg ikke lese. Kjør cellen på nytt, og se hva variabelen inneholder."


def _bare(kolonne: str, verdi: Any) -> Any:
    """De ulike verdiene i kolonnen, i rekkefølge. Noe annet enn en tabell er urørt."""
    if not er_tabell(verdi) or kolonne not in [str(k) for k in verdi.columns]:
        return verdi
    return sorted({str(v) for v in verdi[kolonne].tolist()})


def _likt(navn: str, svar: Any, fasit: Any, her: Any, sifre: int | None, sortert: bool, andre: str) -> str:
    if type(her) is Mangler or type(svar) is Mangler:
        return (her if type(her) is Mangler else svar).setning
    if er_urort(svar if her is None else her):
        return f"«{navn}» er fortsatt tre prikker. Skriv svaret ditt der prikkene står."
    if er_urort(svar):
        return f"«{navn}» får ingen verdi når cellene dine kjøres én gang, fra toppen, på andre tall."
    if lik(svar, fasit, sifre=sifre):
        snudd = fasit.iloc[::-1] if sortert and er_tabell(fasit) else fasit
        if not sortert or any(lik(svar, f, sifre=sifre, rekkefolge=True) for f in (fasit, snudd)):
            return ""
        return f"Radene i «{navn}» er de riktige, men de er ikke sortert på tallet."
    if her is None:
        return f"«{navn}» er {_vist(svar)}, og det er ikke svaret på oppgaven."
    if lik(svar, her):
        if er_tall(svar) and som_tall(svar) == 0:
            return f"«{navn}» er 0 her og på tallene fra {andre}: Filteret finner ingen rader."
        return (
            f"Koden din gir {_vist(svar)} også når tallene i filen er andre. Da er svaret skrevet rett inn, i stedet for "
            "regnet ut fra tabellen."
        )
    return f"Kjørt på tallene fra {andre} gir koden din {_vist(svar)} i «{navn}». Det stemmer ikke med de tallene."


def gir(
    navn: str,
    funksjon: Any,
    argumenter: tuple,
    fasit: Any,
    *,
    uendret: bool = False,
    sifre: int | None = None,
    andre: str = "tallene til en annen kunde",
) -> str:
    """Gir funksjonen fasiten når den kalles med andre tall enn dem den lærende har sett?

    Parametre: `navn` er variabelen, `argumenter` det den kalles med (hver gang en kopi), `fasit` det riktige svaret. Er det en
    tabell, teller bare kolonnene fasiten har. `uendret` krever også at funksjonen lar argumentene være som de var. `sifre` er
    hvor få gjeldende sifre svaret kan rundes av til, og `andre` hva argumentene er.
    """
    try:
        return _gir(navn, funksjon, argumenter, fasit, uendret, sifre, andre)
    except Exception:
        return f"«{navn}» lar seg ikke prøve. Kjør cellen på nytt, og se hva variabelen inneholder."


def _gir(navn: str, funksjon: Any, argumenter: tuple, fasit: Any, uendret: bool, sifre: int | None, andre: str) -> str:
    if type(funksjon) is Mangler:
        return funksjon.setning
    if er_urort(funksjon):
        return f"«{navn}» er fortsatt tre prikker. Skriv svaret ditt der prikkene står."
    if not callable(funksjon):
        return f"«{navn}» er {_vist(funksjon)}, og oppgaven ber om en funksjon."
    gitt = copy.deepcopy(argumenter)
    try:
        if uendret and hasattr(funksjon, "med_etter"):
            # en stedfortreder får argumentene tilbake som data, slik funksjonen lot dem være
            svar, gitt = kall(lambda: funksjon.med_etter(*gitt), ())
        else:
            svar = kall(lambda: funksjon(*gitt), ())
    except ForTreg:
        return f"«{navn}» blir ikke ferdig med {andre}."
    except Exception as e:
        return f"«{navn}» stopper med {type(e).__name__} på {andre}."
    if er_tabell(fasit) and er_tabell(svar) and set(fasit.columns) <= set(svar.columns):
        svar = svar[list(fasit.columns)]
    if not lik(svar, fasit, sifre=sifre):
        return f"Kalt med {andre} gir «{navn}» {_vist(svar)}. Det stemmer ikke."
    if uendret and not all(_uendret(a, b) for a, b in zip(gitt, argumenter, strict=True)):
        return f"«{navn}» endrer tabellen den får. Den som kaller, kan trenge den igjen. Lag en ny tabell med et annet navn."
    return ""


def _uendret(etter: Any, for_: Any) -> bool:
    return lik(etter, for_) if er_tabell(for_) else etter == for_


def tekstsvar(navn: str, svar: Any, sjekk: Callable[[str], str]) -> str:
    """Det `sjekk` sier om en tekst, eller hvorfor det ikke er noen tekst å lese. Tomt når teksten holder."""
    if type(svar) is Mangler:
        return svar.setning
    if er_urort(svar):
        return f"«{navn}» er fortsatt tre prikker. Skriv svaret ditt der prikkene står."
    if not er(svar, str) or not som_tekst(svar):
        return f"«{navn}» er ikke en tekst. Skriv svaret mellom hermetegn."
    return sjekk(som_tekst(svar))


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
            ut.append(f"Nummer {nr} mangler et svar." if nr else f"«{navn}» skal være én bokstav: {', '.join(valg)}.")
        elif not nr:
            ut.append(f"Du svarte {b}. {forklaringer.get(b, 'Les alternativene en gang til.')}")
        else:
            mer = forklaringer.get(nr + b, f"Hvem av de {_TALLORD.get(len(valg), len(valg))} gjør dette?")
            ut.append(f"Nummer {nr} har fått {b} ({valg[b]}). {mer}")
    return ut


_TALLORD = {3: "tre", 4: "fire", 5: "fem", 6: "seks"}


def _vist(verdi: Any) -> str:
    return "en figur" if er_figur(verdi) else ord.verdi(verdi)
