"""En løsning har knapper: hver selvstendige avgjørelse har én riktig innstilling og noen gale.

Av én løsning med knapper regner motoren ut alle enkle og parvise feil, og vet hva den skal si om hver av dem.
Knappene som alle øvelser deler (samling og skala), står her og lyder likt overalt.
"""

from __future__ import annotations

import inspect
import itertools
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

MAKS_AVVIK = 400  # flere enn dette er en løsning som gjør for mye på én gang


@dataclass(frozen=True)
class Galt:
    """En gal innstilling.

    Felter: `verdi` (innstillingen), `at` (leddsetningen etter «det kommer trolig av at»), `se` (hvor du kan se
    videre), `spor` (regulært uttrykk som står i koden til den som gjorde dette; tomt når koden ikke sier noe).
    """

    verdi: Any
    at: str
    se: str = ""
    spor: str = ""


@dataclass(frozen=True)
class Knapp:
    """En avgjørelse: den riktige innstillingen, de gale, og hvordan avgjørelsen ser ut som notatbokkode.

    Felter: `riktig`, `gale`, `kode` (mal med {0}, {1} … for argumentene når knappen er en funksjon; tom for en verdi
    som skal stå slik den er), `spor` (regulært uttrykk som kjennetegner den riktige innstillingen i koden).
    """

    riktig: Any
    gale: tuple[Galt, ...] = ()
    kode: str = ""
    spor: str = ""

    def som_kode(self, *argumenter: str) -> str:
        """Teksten som står i notatboken der knappen er brukt."""
        if self.kode:
            return self.kode.format(*argumenter)
        if isinstance(self.riktig, str):
            return '"' + self.riktig.replace("\\", "\\\\").replace('"', '\\"') + '"'
        return repr(self.riktig)


def ordet(tekst: str) -> str:
    """Sporet etter en tekst i hermetegn i koden."""
    return rf"[\"']{re.escape(tekst)}[\"']"


def tekstvalg(riktig: str, gale: dict[str, str | tuple[str, str]]) -> Knapp:
    """En knapp som er en tekst i hermetegn: et kolonnenavn eller en kunde.

    Parametre: `gale` er tekst → leddsetning, eller (leddsetning, hvor du kan se videre).
    """
    par = {v: (t, "") if isinstance(t, str) else t for v, t in gale.items()}
    return Knapp(riktig, tuple(Galt(v, at, se, ordet(v)) for v, (at, se) in par.items()), spor=ordet(riktig))


_TALT = r"\b(len|size|count|shape|value_counts)\b|\ber_\w+\.sum\b"
# navnet → (det den lærende har gjort, det oppgaven ber om, funksjonen, sporet i koden)
_SAMLINGER: dict[str, tuple[str, str, Callable, str]] = {
    "sum": ("lagt sammen", "summen av", lambda k: k.sum(), r"\bsum\b|\+="),
    "mean": ("regnet ut gjennomsnittet", "gjennomsnittet av", lambda k: k.mean(), r"\b(mean|average)\b"),
    "median": ("funnet den midterste verdien (medianen)", "medianen av", lambda k: k.median(), r"\bmedian\b"),
    "max": ("funnet den største verdien", "den største av", lambda k: k.max(), r"\bmax\b"),
    "min": ("funnet den minste verdien", "den minste av", lambda k: k.min(), r"\bmin\b"),
    "size": ("talt radene", "antallet av", lambda k: k.size, _TALT),
    "nunique": (
        "talt hvor mange ulike verdier det er",
        "antall ulike av",
        lambda k: k.nunique(),
        r"\b(nunique|unique|set)\b",
    ),
}


def samling(riktig: str = "sum", hva: str = "tallene") -> Knapp:
    """Knappen for hva en kolonne skal bli til: `samle(kolonnen)` i løsningen, `.sum()` i notatboken.

    Parametre: `riktig` er sum, mean, median, max, min, size eller nunique; `hva` er det som samles, i bestemt form.
    """
    _, rett, funksjon, eget_spor = _SAMLINGER[riktig]
    gale = tuple(
        Galt(f, f"du har {gjort}, der oppgaven ber om {rett} {hva}", "Hva skal stå bak kolonnen i stedet?", spor)
        for n, (gjort, _, f, spor) in _SAMLINGER.items()
        if n != riktig
    )
    return Knapp(funksjon, gale, "{0}." + riktig + "()", eget_spor)


def sporsmal() -> Knapp:
    """Knappen for spørsmålet et filter stiller: `spor(kolonne, verdi)` i løsningen, `==` i notatboken."""
    return Knapp(
        operator.eq,
        (
            Galt(
                operator.ne,
                "filteret har plukket ut alle de andre radene (!=, «ikke lik»)",
                "Hvilket tegn spør om noe er likt?",
                r"!=|~|<>",
            ),
        ),
        "{0} == {1}",
        "==",
    )


def valgte_rader(hele: str) -> Knapp:
    """Knappen for hvilke rader som teller: `rader(alle, valgte)` i løsningen, de valgte i notatboken.

    Parametre: `hele` er navnet på hele tabellen, som det står i meldingen.
    """
    return Knapp(
        lambda alle, valgte: valgte,
        (
            Galt(
                lambda alle, valgte: alle,
                f"du har regnet på hele tabellen «{hele}», ikke på radene filteret plukket ut",
                "Hva heter tabellen med bare de radene du vil ha?",
            ),
        ),
        "{1}",
    )


# Feil som kan skje med ethvert tall, etter at resten er gjort. Faktoren, leddsetningen og hvor du kan se videre.
PROSENT = Galt(100, "du har svart i prosent, der oppgaven ber om en andel", "En andel er et tall mellom 0 og 1.")
SKALA = (
    Galt(
        0.001,
        "et punktum er brukt som tusenskille: i kode betyr 1.150 litt over én",
        "Skriv tusener uten skilletegn.",
        r"\d\.\d{3}\b",
    ),
    Galt(1000, "tallet er blitt tusen ganger så stort", "Se etter tre nuller for mye.", r"000"),
    Galt(-1, "fortegnet er snudd", "Hva har du trukket fra hva?", r"-"),
)


def knapper(f: Callable) -> dict[str, Knapp]:
    """Knappene i en løsning, etter parameternavn."""
    return {n: p.default for n, p in inspect.signature(f).parameters.items() if isinstance(p.default, Knapp)}


def riktige(f: Callable) -> dict[str, Any]:
    """Den riktige innstillingen av hver knapp."""
    return {n: k.riktig for n, k in knapper(f).items()}


@dataclass(frozen=True)
class Avvik:
    """Svaret en bestemt feil gir, og innstillingene som gav det: par av (knappen, den gale innstillingen)."""

    svar: Any
    valg: tuple[tuple[Knapp | None, Galt], ...]

    @property
    def setning(self) -> str:
        """Leddsetningene til sammen: «du har talt radene og at …»."""
        return " og at ".join(g.at for _, g in self.valg)

    @property
    def se(self) -> str:
        """Hvor du kan se videre, for den første feilen som sier noe om det."""
        return next((g.se for _, g in self.valg if g.se), "")


def avvik(f: Callable, argumenter: dict[str, Any], dybde: int = 2) -> list[Avvik]:
    """Alle svar som høyst `dybde` gale innstillinger gir, de enkle først.

    Parametre: `argumenter` er løsningens data etter navn. Innstillinger som stopper, gir ikke noe svar.
    """
    import numpy as np  # først her: knappene leses uten numpy, og avvik regnes bare ut når noen svarer galt

    with np.errstate(all="ignore"):  # et filter uten rader deler null på null
        return _avvik(f, argumenter, dybde)


def _avvik(f: Callable, argumenter: dict[str, Any], dybde: int) -> list[Avvik]:
    kn, rett, ut = knapper(f), riktige(f), []
    for d in range(1, dybde + 1):
        for navn in itertools.combinations(kn, d):
            for gale in itertools.product(*[kn[n].gale for n in navn]):
                if len(ut) >= MAKS_AVVIK:
                    return ut
                try:
                    svar = f(**argumenter, **rett | {n: g.verdi for n, g in zip(navn, gale, strict=True)})
                except Exception:  # en feil som stopper, møter den lærende som en feilmelding, ikke som et tall
                    continue
                ut.append(Avvik(svar, tuple(zip([kn[n] for n in navn], gale, strict=True))))
    return ut


def stotte(a: Avvik, kode: str) -> int:
    """Hvor godt koden passer med feilene: ett poeng for hvert spor som finnes, minus tre for hver som motsies.

    En feil motsies når koden har sporet etter den riktige innstillingen, men ikke etter den gale.
    """
    poeng = 0
    for knapp, galt in a.valg:
        if galt.spor and re.search(galt.spor, kode):
            poeng += 1
        elif galt.spor and knapp is not None and knapp.spor and re.search(knapp.spor, kode):
            poeng -= 3
    return poeng
