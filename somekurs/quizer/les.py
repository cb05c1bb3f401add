"""Quizfilen som objekter: streng lesing, og én setning med fil og spørsmål når noe mangler."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..feil import KursFeil


@dataclass(frozen=True)
class Valg:
    """Et svaralternativ: teksten, om det er riktig, og forklaringen den som velger det, får."""

    tekst: str
    fordi: str
    riktig: bool = False


@dataclass(frozen=True)
class Sporsmal:
    """Et spørsmål med svaralternativer, eller ett der svaret er et tall.

    Felter: `tekst`, `mal` (læringsmålet det gjelder, tomt på forsiden), `valg`; for tall `svar`, `enhet`, `fordi`
    (forklaringen når det er riktig), `gale` (tall → forklaring) og `ellers` (forklaringen på andre tall).
    """

    tekst: str
    mal: str = ""
    valg: tuple[Valg, ...] = ()
    svar: float | None = None
    enhet: str = ""
    fordi: str = ""
    gale: tuple[tuple[float, str], ...] = ()
    ellers: str = ""

    @property
    def er_tall(self) -> bool:
        return self.svar is not None


@dataclass(frozen=True)
class Quiz:
    """En quiz: navnet («1.A»), tittelen og spørsmålene."""

    navn: str
    tittel: str
    sporsmal: tuple[Sporsmal, ...]

    def som_tekst(self) -> str:
        """Spørsmålene som ren tekst, for den som leser uten nettleser."""
        linjer = [self.tittel]
        for nr, s in enumerate(self.sporsmal, 1):
            linjer.append(f"\n{nr}. {s.tekst}")
            linjer += [f"   {chr(97 + i)}) {v.tekst}" for i, v in enumerate(s.valg)]
        return "\n".join(linjer)


_VALG = {"tekst", "fordi", "riktig"}
_FELT = {"tekst", "mal", "valg", "svar", "enhet", "fordi", "gale", "ellers"}


def les_quizfil(fil: Path) -> dict[str, Quiz]:
    """Quizene i en fil, etter navn.

    Feil: `KursFeil` som nevner fil og spørsmål når noe mangler, er feilskrevet eller ikke kan besvares.
    """
    import yaml

    try:
        raa = yaml.safe_load(fil.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KursFeil(f"Finner ikke {fil.name} i {fil.parent}. Hent den tilbake med «git checkout».") from None
    except (yaml.YAMLError, UnicodeDecodeError) as e:
        merke = getattr(e, "problem_mark", None)
        hvor = f", linje {merke.line + 1}" if merke else ""
        raise KursFeil(f"{fil.name}{hvor}: Filen følger ikke YAML. Se etter innrykk og hermetegn der.") from None
    if not isinstance(raa, dict) or not raa:
        raise KursFeil(f"{fil.name}: Filen skal ha ett navn for hver quiz, som «1.A:».")
    return {str(navn): _quiz(fil.name, str(navn), innhold) for navn, innhold in raa.items()}


def _quiz(fil: str, navn: str, innhold: Any) -> Quiz:
    if (
        not isinstance(innhold, dict)
        or set(innhold) != {"tittel", "sporsmal"}
        or not isinstance(innhold["sporsmal"], list)
    ):
        raise KursFeil(f"{fil}: Quiz {navn} skal ha «tittel» og en liste som heter «sporsmal».")
    return Quiz(
        navn,
        innhold["tittel"],
        tuple(_sporsmal(f"{fil}: Quiz {navn}, spørsmål {nr}", s) for nr, s in enumerate(innhold["sporsmal"], 1)),
    )


def _sporsmal(hvor: str, s: Any) -> Sporsmal:
    if not isinstance(s, dict) or not s.get("tekst"):
        raise KursFeil(f"{hvor} mangler «tekst».")
    if ukjent := sorted(set(s) - _FELT):
        raise KursFeil(f"{hvor} har et felt vi ikke kjenner: «{ukjent[0]}». Det finnes {', '.join(sorted(_FELT))}.")
    if ("svar" in s) == ("valg" in s):
        raise KursFeil(f"{hvor} skal ha enten «valg» eller «svar» (et tall).")
    if "svar" in s:
        if not isinstance(s["svar"], int | float) or not s.get("fordi") or not s.get("ellers"):
            raise KursFeil(f"{hvor} har et tall som svar, og trenger da «fordi» og «ellers» også.")
        gale = tuple((float(k), str(v)) for k, v in (s.get("gale") or {}).items())
        return Sporsmal(
            s["tekst"], s.get("mal", ""), (), float(s["svar"]), s.get("enhet", ""), s["fordi"], gale, s["ellers"]
        )
    valg = []
    for v in s["valg"]:
        if not isinstance(v, dict) or not v.get("tekst") or not v.get("fordi") or set(v) - _VALG:
            raise KursFeil(f"{hvor}: Hvert valg skal ha «tekst» og «fordi», og det riktige skal ha «riktig: true».")
        valg.append(Valg(str(v["tekst"]), v["fordi"], bool(v.get("riktig", False))))
    if sum(v.riktig for v in valg) != 1 or len(valg) < 3:
        raise KursFeil(f"{hvor} skal ha minst tre valg, og nøyaktig ett av dem skal være riktig.")
    return Sporsmal(s["tekst"], s.get("mal", ""), tuple(valg))
