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
from ..ovelser.sammenlign import _nokkel, er_tabell, pakk_ut
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
        nr = len(self.ovelser) + 1
        felt |= {"tittel": f"Oppgave {oppgave}", "venter": venter, "bokstavelig": True}
        return self.verdi(nr, variabel, godta=lambda svar, _: form(svar) or True, **felt)(dict)


def malbart(o: Ovelse, verdi: Any) -> Any:
    """Det i et svar som kan få et avtrykk: tallet selv, eller det en funksjon gir på de første argumentene den prøves med.

    En tabell blir til en tekst av antall rader og summen av tallkolonnene forbildet har. None når funksjonen stopper.
    """
    if o.slag != "funksjon":
        return verdi
    argumenter = next(iter(o.prov()))
    try:
        svar = kall(verdi, argumenter)
        if not er_tabell(svar):
            return svar
        kolonner = [k for k in kall(o.leksjon.kjor(o.fasit), argumenter).columns if svar[k].dtype.kind in "if"]
        return " ".join([str(len(svar)), *(f"{k}={svar[k].sum():.6g}" for k in sorted(kolonner))])
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
