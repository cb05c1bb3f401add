"""En øvelse defineres ett sted: variabelen, løsningen med knappene sine, hintene og det som ikke er en knapp."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ..feil import KursFeil
from . import kilde
from .knapper import Avvik, Knapp, avvik, knapper, riktige
from .sammenlign import er_kolonne, er_tabell

SLAG = ("verdi", "funksjon", "figur", "valg", "rekkefolge", "tekst", "fri")


@dataclass(frozen=True)
class Feilsvar:
    """Et typisk feilsvar som ikke er en knapp.

    Felter: `navn`, `tekst` (hele forklaringen), `svar` (funksjon som gir svaret, eller None), `kjenn` (funksjon som
    får svaret og cellen, og sier om det er denne feilen), `eksempel` (kode eller verdi testene prøver med).
    """

    navn: str
    tekst: str
    svar: Callable | None = None
    kjenn: Callable[[Any, Any], bool] | None = None


@dataclass(eq=False)
class Ovelse:
    """En øvelse i en leksjon.

    Felter: `nr` («1.2»), `slag`, `fasit` (løsningen; datakilder og tidligere svar som parametere, knapper etter *),
    `variabel` (navnet i notatboken), `tittel`, `mal` (målene den øver), `hint` (spørsmål tilbake, navnet på verktøyet,
    skjelett), `riktig` (setningen som legger til noe når svaret er riktig; tekst, eller en funksjon som får svaret),
    `venter` (hva svaret skal være: «ett tall: timene til alle fem»), `se` (én ting å se på når vi ikke vet mer),
    `egenvurdering` (svaret er aldri galt), `bokstavelig` (svaret kan skrives rett inn), `sifre` (hvor få gjeldende
    sifre svaret kan rundes av til; None er ingen avrunding), `alternativer` (andre veier til riktig svar, for testene).
    """

    leksjon: Leksjon
    nr: str
    slag: str
    fasit: Callable
    variabel: str
    tittel: str = ""
    mal: tuple[str, ...] = ()
    hint: tuple[str, ...] = ()
    riktig: str | Callable[[Any], str] = ""
    venter: str = ""
    se: str = ""
    stjerner: int = 1
    fordypning: bool = False
    egenvurdering: bool = False
    bokstavelig: bool = False
    tomt: str = "..."  # det som står i den utleverte cellen der svaret skal inn
    godta: Callable[[Any, Any], bool | str] | None = None
    sifre: int | None = None
    ordnet: bool = False
    prov: Callable[[], Iterable[tuple]] | None = None  # slag funksjon: argumentene den prøves med
    valg: dict[str, str] = field(default_factory=dict)  # slag valg og rekkefolge: bokstav -> tekst
    krav: tuple[Callable[[str], str | None], ...] = ()  # slag tekst og fri: hvert krav gir None eller en setning
    anker: tuple[tuple[str, str], ...] = ()  # slag fri: (svar, hva som gjør det svakt, greit eller godt), svakest først
    feil: list[Feilsvar] = field(default_factory=list)
    alternativer: list[Callable] = field(default_factory=list)
    _avvik: list[Avvik] | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Navnet forsøk huskes under. Tåler at øvelser får nye numre."""
        return f"{self.leksjon.slug}/{self.fasit.__name__}"

    @property
    def data(self) -> list[str]:
        """Navnene løsningen bygger på: datakilder og tidligere svar."""
        return [n for n in inspect.signature(self.fasit).parameters if n not in knapper(self.fasit)]

    def avvik(self) -> list[Avvik]:
        """Alle enkle og parvise feil på de rene dataene. Regnes ut første gang noen svarer galt."""
        if self._avvik is None:
            # en figur koster mange ganger så mye som et tall, så der nøyer vi oss med de enkle
            dybde = 1 if self.slag == "figur" else 2
            self._avvik = avvik(self.fasit, {n: self.leksjon.hent(n) for n in self.data}, dybde)
        return self._avvik

    def feilsvar(self, funksjon: Callable) -> Callable:
        """Dekorator: et typisk feilsvar som ikke er en knapp. Docstringen er det den som svarer slik, får lese."""
        self._legg_til(Feilsvar(funksjon.__name__, _avsnitt(funksjon), svar=funksjon))
        return funksjon

    def kjenn(self, funksjon: Callable[[Any, Any], bool]) -> Callable:
        """Dekorator: en feil som kjennes på svaret og cellen, og ikke på ett bestemt svar.

        Funksjonen får (svar, celle) og sier om det er denne feilen. Docstringen er det den lærende får lese.
        """
        self._legg_til(Feilsvar(funksjon.__name__, _avsnitt(funksjon), kjenn=funksjon))
        return funksjon

    def bytte(self, valg: str, tekst: str) -> None:
        """Forklaringen når et valg er galt: `bytte("7E", "…")` når oppgave 7 har fått E, `bytte("B", "…")` ellers."""
        self._legg_til(Feilsvar(valg, tekst))

    def _legg_til(self, feil: Feilsvar) -> None:
        if not feil.tekst:
            raise ValueError(f"Feilsvaret {feil.navn} i øvelse {self.nr} mangler forklaring.")
        self.feil.append(feil)

    def alternativ(self, funksjon: Callable) -> Callable:
        """Dekorator: en annen riktig vei, som testene krever at `sjekk` godtar."""
        self.alternativer.append(funksjon)
        return funksjon

    def kode(self) -> str:
        """Løsningen som notatbokkode."""
        if self.slag in ("valg", "rekkefolge", "tekst", "fri"):
            return f"{self.variabel} = {_norsk_repr(self.fasit())}"
        return kilde.notatbokkode(self.fasit, self.variabel)


def _norsk_repr(tekst: str) -> str:
    """Teksten i doble hermetegn, slik kurset skriver den."""
    if "\n" in tekst:
        return f'"""{tekst}"""'
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _avsnitt(funksjon: Callable) -> str:
    return inspect.cleandoc(funksjon.__doc__ or "").replace("\n", " ")


class Leksjon:
    """Øvelsene og dataene i én leksjon. Hver leksjon har sitt eget register.

    Parametre: `nr` er leksjonens nummer, `slug` er navnet som forsøkene huskes under.
    """

    def __init__(self, nr: int, slug: str):
        self.nr, self.slug = nr, slug
        self.ovelser: dict[str, Ovelse] = {}
        self.kilder: dict[str, Callable] = {}
        self._lest: dict[str, Any] = {}

    def data(self, funksjon: Callable) -> Callable:
        """Dekorator: en datakilde. Navnet er variabelen som leksjonen bruker for den samme tabellen."""
        self.kilder[funksjon.__name__] = funksjon
        return funksjon

    def _ny(self, slag: str, nr: int, variabel: str | None, **felt) -> Callable[[Callable], Ovelse]:
        def dekorator(funksjon: Callable) -> Ovelse:
            nummer = f"{self.nr}.{nr}"
            if nummer in self.ovelser:
                raise ValueError(f"Øvelse {nummer} finnes fra før ({self.ovelser[nummer].fasit.__name__}).")
            for navn in ("mal", "hint"):
                if type(felt.get(navn)) is str:
                    felt[navn] = (felt[navn],)
            o = Ovelse(self, nummer, slag, funksjon, variabel or funksjon.__name__, **felt)
            self.ovelser[nummer] = o
            return o

        return dekorator

    def verdi(self, nr: int, variabel: str | None = None, **felt):
        """Dekorator: svaret er et tall, en tekst, en liste, en kolonne eller en tabell."""
        return self._ny("verdi", nr, variabel, **felt)

    def funksjon(self, nr: int, variabel: str | None = None, *, prov: Callable[[], Iterable[tuple]], **felt):
        """Dekorator: svaret er en funksjon, som prøves på argumentene `prov()` gir."""
        return self._ny("funksjon", nr, variabel, prov=prov, **felt)

    def figur(self, nr: int, variabel: str | None = None, **felt):
        """Dekorator: svaret er en plotly-figur; det er figurens egne egenskaper som vurderes."""
        return self._ny("figur", nr, variabel, **felt)

    def flervalg(self, nr: int, variabel: str | None = None, *, valg: dict[str, str], **felt):
        """Dekorator: svaret er én bokstav («B»), eller én bokstav for hvert nummer («1B 2A»)."""
        return self._ny("valg", nr, variabel, valg=valg, bokstavelig=True, **felt)

    def rekkefolge(self, nr: int, variabel: str | None = None, *, linjer: dict[str, str], **felt):
        """Dekorator: svaret er kodelinjer i riktig rekkefølge («CAD»); én linje hører ikke med."""
        return self._ny("rekkefolge", nr, variabel, valg=linjer, bokstavelig=True, **felt)

    def tekst(self, nr: int, variabel: str | None = None, *, krav=(), **felt):
        """Dekorator: svaret er en tekst som måles mot krav; løsningen gir et eksempelsvar."""
        return self._ny("tekst", nr, variabel, krav=krav, bokstavelig=True, **felt)

    def fri(self, nr: int, variabel: str | None = None, *, anker: tuple[tuple[str, str], ...], krav=(), **felt):
        """Dekorator: svaret vurderer den lærende selv mot tre ankersvar; løsningen gir det beste av dem."""
        if len(anker) != 3:
            raise ValueError("En fri øvelse skal ha tre ankersvar: svakt, greit og godt.")
        felt |= {"anker": anker, "krav": krav, "bokstavelig": True, "egenvurdering": True}
        return self._ny("fri", nr, variabel, **felt)

    def ovelse_for(self, variabel: str) -> Ovelse | None:
        """Øvelsen som lager variabelen, om noen."""
        return next((o for o in self.ovelser.values() if o.variabel == variabel), None)

    def hent(self, navn: str, egne: dict[str, Any] | None = None) -> Any:
        """Verdien av en parameter: den lærendes egen (når `egne` har den), en datakilde eller svaret på en øvelse.

        Datakilder leses én gang og gis ut som kopi, så en løsning kan legge til kolonner uten å ødelegge for neste.
        """
        if egne and navn in egne:
            return egne[navn]
        if navn in self.kilder:
            if navn not in self._lest:
                self._lest[navn] = self.kjor(self.kilder[navn])
            verdi = self._lest[navn]
            return verdi.copy() if er_tabell(verdi) or er_kolonne(verdi) else verdi
        if o := self.ovelse_for(navn):
            return self.kjor(o.fasit, egne)
        raise KursFeil(
            f"Leksjon {self.nr} trenger «{navn}», men det er verken en datafil eller svaret på en øvelse der."
        )

    def kjor(self, funksjon: Callable, egne: dict[str, Any] | None = None) -> Any:
        """Kall en løsning eller et feilsvar med dataene hentet etter navn og knappene på riktig innstilling."""
        rett = riktige(funksjon)
        navn = [n for n in inspect.signature(funksjon).parameters if n not in rett]
        return funksjon(**{n: self.hent(n, egne) for n in navn}, **rett)


__all__ = ["SLAG", "Feilsvar", "Knapp", "Leksjon", "Ovelse"]
