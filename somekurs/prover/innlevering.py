"""Formen på svarene i en innlevering, uten noen fasit, og de kjente gale svarene som avtrykk.

Innholdet ligger i `somekurs.innleveringer`, én modul for hver innlevering, og finnes på navnet. De gale svarene regnes ut
av knappene i `solutions/NN-slug.py` når `python3 kurs.py lag` kjøres. Så kan Validate gjenkjenne en typisk feil uten at
det riktige svaret finnes utenfor `solutions/`.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..feil import KursFeil
from ..ovelser.definisjon import Leksjon, Ovelse
from ..ovelser.sammenlign import _nokkel, er, er_kolonne, er_tabell, er_tall, pakk_ut, som_liste, som_tall, som_tekst
from ..ovelser.utprov import ForTreg, kall

MAPPE = Path(__file__).resolve().parent.parent / "innleveringer"


class Innlevering(Leksjon):
    """Svarene i én innlevering: navnet på variabelen, og hvilken form svaret skal ha.

    Parametre: `nr` er leksjonens nummer, `slug` innleveringens mappe, som «01-rollen».
    """

    def __init__(self, nr: int, slug: str):
        super().__init__(nr, slug)
        self.ord_om: dict[str, tuple[str, str]] = {}  # svarcellen → (det som gikk bra, hvor en kan lese mer)

    def tall(self, oppgave: int, variabel: str, *, venter: str, **felt: Any) -> Ovelse:
        """Et svar som er ett tall. `venter` sier hva tallet skal være, med ubestemt artikkel."""
        nr = len(self.ovelser) + 1
        return self.verdi(nr, variabel, tittel=f"Oppgave {oppgave}", venter=venter, **felt)(lambda: math.nan)

    def bokstaver(self, oppgave: int, variabel: str, *, antall: int, valg: dict[str, str], **felt: Any) -> Ovelse:
        """Et svar med én bokstav for hvert nummer, som «1D 2H», eller bare én, som «B». `valg` er bokstav → ord."""
        nr = len(self.ovelser) + 1
        forbilde = " ".join(f"{n}X" for n in range(1, antall + 1)) if antall > 1 else "X"
        felt |= {"tittel": f"Oppgave {oppgave}", "tomt": "?", "valg": valg}
        return self.flervalg(nr, variabel, **felt)(lambda: forbilde)

    def gir_tall(self, oppgave: int, variabel: str, *, prov: Callable, venter: str, **felt: Any) -> Ovelse:
        """Et svar som er en funksjon som gir ett tall. `prov` gir argumentene den kalles med."""
        nr = len(self.ovelser) + 1
        felt |= {"tittel": f"Oppgave {oppgave}", "venter": venter}
        return self.funksjon(nr, variabel, prov=prov, **felt)(lambda: lambda *_: math.nan)

    def gir_tabell(
        self, oppgave: int, variabel: str, *, prov: Callable, kolonner: tuple[str, ...], venter: str, **felt: Any
    ) -> Ovelse:
        """Et svar som er en funksjon som gir en tabell med minst disse kolonnene."""
        import pandas as pd

        nr = len(self.ovelser) + 1
        felt |= {"tittel": f"Oppgave {oppgave}", "venter": venter}
        return self.funksjon(nr, variabel, prov=prov, **felt)(lambda: lambda *_: pd.DataFrame(columns=list(kolonner)))

    def ordbok(self, oppgave: int, variabel: str, *, form: Callable[[Any], str], venter: str, **felt: Any) -> Ovelse:
        """Et svar som er en ordbok. `form` gir en tom tekst når formen er i orden, ellers én setning."""
        return self._med_form(oppgave, variabel, form, dict, venter=venter, bokstavelig=True, **felt)

    def grenser(self, oppgave: int, variabel: str, *, venter: str, **felt: Any) -> Ovelse:
        """Et svar som er to andeler i en liste, den minste først."""
        return self._med_form(oppgave, variabel, _feil_i_grenser, lambda: [math.nan, math.nan], venter=venter, **felt)

    def tabell(
        self, oppgave: int, variabel: str, *, kolonner: tuple[str, ...], rader: int, venter: str, **felt: Any
    ) -> Ovelse:
        """Et svar som er en tabell med akkurat disse kolonnene og så mange rader. En kolonne (Series) godtas også."""

        def forbilde() -> Any:
            import pandas as pd

            return pd.DataFrame(columns=list(kolonner))

        def form(svar: Any) -> str:
            return _feil_i_tabell(svar, kolonner, rader)

        return self._med_form(oppgave, variabel, form, forbilde, venter=venter, **felt)

    def utvalg(self, oppgave: int, variabel: str, *, kolonne: str, venter: str, **felt: Any) -> Ovelse:
        """Et svar som er noen av radene i en tabell. Bare kolonnen `kolonne` teller; de andre kan hete hva som helst."""

        def forbilde() -> Any:
            import pandas as pd

            return pd.DataFrame(columns=[kolonne])

        def form(svar: Any) -> str:
            if not er_tabell(svar):
                return (
                    "Oppgaven ber om en tabell, og dette er noe annet. Sett spørsmålet i hakeparenteser bak tabellen."
                )
            if kolonne not in [str(k) for k in svar.columns]:
                return f"Tabellen mangler kolonnen «{kolonne}»."
            return "" if len(svar) else "Tabellen er tom. Ingen rader passer med spørsmålet ditt."

        return self._med_form(oppgave, variabel, form, forbilde, venter=venter, **felt)

    def skrevet(self, oppgave: int, variabel: str, *, form: Callable[[str], str], venter: str, **felt: Any) -> Ovelse:
        """Et svar som er en tekst. `form` gir en tom tekst når formen er i orden, ellers én setning."""

        def teksten(svar: Any) -> str:
            if not er(svar, str):
                return "Svaret er en tekst. Skriv den mellom tre hermetegn foran og tre bak."
            return form(som_tekst(svar)) if som_tekst(svar) else "Teksten er tom. Skriv svaret mellom hermetegnene."

        return self._med_form(oppgave, variabel, teksten, str, venter=venter, bokstavelig=True, **felt)

    def _med_form(self, oppgave: int, variabel: str, form: Callable, forbilde: Callable, **felt: Any) -> Ovelse:
        felt |= {"tittel": f"Oppgave {oppgave}", "godta": lambda svar, _: form(svar) or True}
        return self.verdi(len(self.ovelser) + 1, variabel, **felt)(forbilde)


def _feil_i_grenser(svar: Any) -> str:
    grenser = som_liste(svar)
    if er_tall(svar):
        return "Det er ett tall. Et intervall er to andeler: en nedre og en øvre grense."
    if er_tabell(svar) or grenser is None or len(grenser) != 2 or not all(er_tall(g) for g in grenser):
        return "Et intervall er en liste med to andeler, slik intervall(antall, av) gir det."
    lav, hoy = (som_tall(g) for g in grenser)
    if lav >= 1 or hoy > 1:
        return "Grensene i et intervall er andeler, altså tall mellom 0 og 1."
    return "Den minste grensen skal stå først." if lav > hoy else ""


def _feil_i_tabell(svar: Any, kolonner: tuple[str, ...], rader: int) -> str:
    if er_kolonne(svar):
        return "" if len(svar) == rader else f"Svaret har {len(svar)} rader. Det skal ha {rader}."
    if not er_tabell(svar):
        return f"Oppgaven ber om en tabell med {rader} rader, og dette er noe annet."
    har = [str(k) for k in svar.columns]
    if mangler := [k for k in kolonner if k not in har]:
        return f"Tabellen mangler kolonnen «{mangler[0]}»."
    if ekstra := [k for k in har if k not in kolonner]:
        return f"Tabellen har en kolonne for mye: «{ekstra[0][:30]}»."
    return "" if len(svar) == rader else f"Tabellen har {len(svar)} rader. Den skal ha {rader}."


def _malt(kolonne: Any) -> str:
    if kolonne.dtype.kind in "if":
        return f"{kolonne.sum():.6g}"
    return "|".join(sorted(map(str, kolonne.tolist()[:50])))


def malbart(o: Ovelse, verdi: Any) -> Any:
    """Det i et svar som kan få et avtrykk: tallet selv, eller det en funksjon gir på de første argumentene den prøves med.

    En tabell blir til en tekst av antall rader, summen av tallkolonnene forbildet har, og navnene i de andre. En liste
    blir til en tekst av tallene. None når funksjonen stopper eller tabellen mangler en kolonne.
    """
    try:
        argumenter = next(iter(o.prov())) if o.slag == "funksjon" else None
        svar = verdi if argumenter is None else kall(verdi, argumenter)
        if er_kolonne(svar) and o.godta:  # groupby uten as_index gir en kolonne med navnene ved siden av
            svar = svar.reset_index()
        if er_tabell(svar):
            forbilde = o.leksjon.kjor(o.fasit) if argumenter is None else kall(o.leksjon.kjor(o.fasit), argumenter)
            return " ".join([str(len(svar)), *(f"{k}={_malt(svar[k])}" for k in sorted(forbilde.columns))])
        if argumenter is None and er(svar, list, tuple) and svar and all(er_tall(v) for v in svar):
            return " ".join(f"{som_tall(v):.6g}" for v in svar) if len(svar) > 1 else svar
        return svar
    except (Exception, ForTreg):
        return None


def modulnavn(slug: str) -> str:
    """«01-rollen» → «i01_rollen»."""
    return "i" + slug.replace("-", "_")


@functools.cache
def hent_innlevering(slug: str) -> Innlevering:
    """Innleveringen som heter `slug`.

    Feil: `KursFeil` når den ikke finnes.
    """
    try:
        return importlib.import_module(f"somekurs.innleveringer.{modulnavn(slug)}").SVAR
    except ModuleNotFoundError:
        finnes = ", ".join(sorted(f.stem[1:].replace("_", "-") for f in MAPPE.glob("i[0-9][0-9]_*.py")))
        raise KursFeil(f"Det finnes ingen innlevering som heter «{slug}». De som finnes, er {finnes}.") from None


# ── de kjente gale svarene ───────────────────────────────────────────────────────────────────────────


def avtrykk(slug: str, variabel: str, verdi: Any) -> str:
    """Et kort avtrykk av et svar. Like tall gir samme avtrykk, uansett om de er hel- eller desimaltall."""
    nokkel = f"{slug}/{variabel}/{_nokkel(pakk_ut(verdi))}"
    return hashlib.sha256(nokkel.encode("utf-8")).hexdigest()[:16]


def tabellfil(slug: str, mappe: Path = MAPPE) -> Path:
    """Filen med avtrykkene av de gale svarene. Lages av `python3 kurs.py lag`."""
    return mappe / f"{modulnavn(slug)}.gale.json"


@functools.cache
def _tabell(slug: str) -> dict[str, dict[str, str]]:
    fil = tabellfil(slug)
    return json.loads(fil.read_text(encoding="utf-8")) if fil.is_file() else {}


def kjent_feil(slug: str, variabel: str, verdi: Any) -> str:
    """Forklaringen på et kjent galt svar, tom når svaret ikke er et av dem."""
    verdi = malbart(hent_innlevering(slug).ovelse_for(variabel), verdi)
    return _tabell(slug).get(variabel, {}).get(avtrykk(slug, variabel, verdi), "")
