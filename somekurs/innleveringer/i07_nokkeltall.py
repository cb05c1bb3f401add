"""Innlevering 7: kvartalsrapporten til Tangholmen. Bare formen på svarene; fasiten ligger i `solutions/`."""

from __future__ import annotations

import pandas as pd

from ..data import sti
from ..ovelser.maltre import (
    Maltall,
    feil_i_beslutning,
    feil_i_fakta,
    feil_i_form,
    feil_i_omfang,
    feil_i_piler,
)
from ..prover.innlevering import Innlevering

SVAR = Innlevering(7, "07-nokkeltall")

UMULIGE = {
    "rate_fra_sponsoren": "«rate_fra_sponsoren» har ingen oppgitt nevner, så ingen vet hva som endrer seg når tallet gjør det.",
    "visninger_mot_i_fjor": "«visninger_mot_i_fjor» har to definisjoner. Et måltall må være det samme hele veien.",
    "rekkevidde_tiktok": "«rekkevidde_tiktok» står ikke i eksporten: Det tallet har dere ikke.",
}
KODER = (
    *("billetter", "okter", "konvertering", "delingsrate", "engasjementsrate", "typisk_rekkevidde"),
    *("interesserte", "folgere", "summert_rekkevidde", *UMULIGE),
)
MALTALL = Maltall("billetter", KODER, "maltall", UMULIGE, minst=4)
SETNINGER = {
    "A": "Vi nådde 229 000 mennesker i juli 2024.",
    "B": "I juli 2024 så hver konto vi nådde, i snitt 4,3 av innleggene våre.",
    "C": "Appen viser 53 000 for juli 2024, men vi nådde 229 000.",
    "D": "I juli 2024 var rekkevidden vår fire ganger så stor som byen.",
}


def innlegg() -> pd.DataFrame:
    """Innleggene slik studenten leser dem."""
    return pd.read_csv(sti("tangholmen_innlegg.csv"))


def konto() -> pd.DataFrame:
    """Månedene slik studenten leser dem."""
    return pd.read_csv(sti("tangholmen_maneder.csv"))


def rateprover() -> list[tuple[pd.DataFrame, str]]:
    """Tre innlegg med en kolonne ingen har sett, og de ekte innleggene fra 2024."""
    tre = pd.DataFrame({"interaksjoner": [3, 10, 2], "reaksjoner": [1, 8, 2], "kommentarer": [2, 1, 0]})
    tre = tre.assign(seere=[40, 900, 25], rekkevidde=[80, 1000, 60])
    t = innlegg()
    return [(tre, "seere"), (t[t["ar"] == 2024], "visninger")]


def organiskprover() -> list[tuple[pd.DataFrame]]:
    """Innleggene fra 2024."""
    t = innlegg()
    return [(t[t["ar"] == 2024],)]


def gangerprover() -> list[tuple[pd.DataFrame, pd.DataFrame]]:
    """Innleggene uten oktober 2024, og alle månedene: Én måned har ingen innlegg."""
    t = innlegg()
    return [(t[t["maned"] != "2024-10"], konto())]


engasjementsrate = SVAR.gir_tall(
    1, "engasjementsrate", prov=rateprover, venter="en funksjon som gir ett tall: andelen av nevneren som gjorde noe"
)
organisk_rate = SVAR.gir_tall(
    2, "organisk_rate", prov=organiskprover, venter="en funksjon som gir ett tall: raten for innleggene uten penger bak"
)
ganger = SVAR.gir_tabell(
    3,
    "ganger",
    prov=gangerprover,
    kolonner=("maned", "kontorekkevidde", "rekkevidde", "ganger"),
    venter="en funksjon som gir en tabell med en rad for hver måned",
)
setning = SVAR.bokstaver(3, "setning", antall=1, valg=SETNINGER)
maltre = SVAR.ordbok(
    4,
    "maltre",
    form=lambda svar: (
        feil_i_form(svar, MALTALL)
        or feil_i_piler(svar, MALTALL)
        or feil_i_fakta(svar, MALTALL)
        or feil_i_omfang(svar, MALTALL)
    ),
    venter="en ordbok der hver pil til slutt ender i «billetter»",
)
beslutning = SVAR.ordbok(
    4,
    "beslutning",
    form=lambda svar: feil_i_beslutning(svar, MALTALL, minst=4),
    venter="en ordbok med én hel setning for hvert tall i treet",
)

SVAR.ord_om = {
    "a07-rate": (
        "Raten din spør alltid «av hvem?», og den tåler tall du ikke har sett.",
        "Øvelse 7.3 i leksjonen er den samme funksjonen.",
    ),
    "a07-rate-organisk": (
        "Du skiller det dere betaler for, fra det dere får, før du deler.",
        "De fem linjene foran øvelse 7.2 viser filteret, og «3,8 eller 0,6?» viser hvorfor summene kommer først.",
    ),
    "a07-ganger": (
        "Ingen måned er borte, og du vet hva tallet kan kalles.",
        "Les om `how` under «Er 46 238 mye?», og om ganger og kontoer foran øvelse 7.1.",
    ),
    "a07-tre": (
        "Pilene ender i billetter, og hvert tall har noe å bestemme.",
        "«Fra tall til beslutning» i leksjonen har et tre og en setning å måle seg mot.",
    ),
    "a07-kpi": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
}
