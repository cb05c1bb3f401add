"""Innlevering 3: beredskapen på Tangholmen. Formen på svarene, og reglene for tekstene; fasiten ligger i `solutions/`."""

from __future__ import annotations

import re

import pandas as pd

from ..data import sti
from ..leksjoner.l03_skriving import datoer, provetekster
from ..ovelser.krav import antall_ord
from ..prover.innlevering import Innlevering
from ..tekst import feil_i_alt, ord_i, setninger
from ..tekst import liks as liks_av
from ..tekst.vurdering import skjult_emneknagg

SVAR = Innlevering(3, "03-skriving")
ANDRE = "en annen festival"
LIKS_MAL = 40
KNAGG = "#tangholmenfestivalen2026"


@SVAR.data
def farger() -> pd.DataFrame:
    return pd.read_csv(sti("farger_tangholmen.csv"))


# ── oppgave 2: meldingen om båten ────────────────────────────────────────────────────────────────────


def feil_i_formen(tekst: str) -> str:
    """Lengden, liks og om setningene er hakket opp. Tom når alt er i orden."""
    n = antall_ord(tekst)
    if not 20 <= n <= 80:
        return f"Meldingen er på {n} ord. Den skal ha 20 til 80."
    if len(ord_i(tekst)) / max(len(setninger(tekst)), 1) < 6:
        return "Setningene er hakket opp. Liks blir lav, men leseren må sette sammen bitene selv."
    if liks_av(tekst) > LIKS_MAL:
        return f"Liks er {liks_av(tekst):.0f}, og målet er {LIKS_MAL}. Bytt ut et langt ord med et verb."
    return ""


_FAKTA = (
    (
        r"(går|kjører|seiler)( \w+){0,2} ikke|(går det|kjører det) ingen|innstil|avlys|kanseller|utgår|går likevel ikke",
        "at båten ikke går",
    ),
    (r"23(?:[.:]00)?(?!\d)|elleve", "når båten skulle gått"),
    (
        r"(ikke|ingen|heller) .{0,40}(båt|buss|erstatning|transport|i stedet|skyss|alternativ)|"
        r"(båt|buss|erstatning|skyss).{0,40}\b(ikke|ingen)\b",
        "at det ikke kommer noe i stedet",
    ),
    (r"(?<!\d)0?8[.:]30|halv ni", "når neste båt går"),
    (r"penge|refu|tilbakebetal|betalt|tilbake", "at billetten blir betalt tilbake"),
    (r"(fem|5) (virke|arbeids|hver)", "hvor lang tid det tar å få pengene"),
)


def feil_i_fakta(tekst: str) -> str:
    """Det første av faktaene som mangler i meldingen, som én setning. Tom når alle er med."""
    har = datoer(tekst)
    if "10. juli" not in har:
        return "Meldingen mangler dagen båten er innstilt. Skriv datoen helt ut."
    if "11. juli" not in har:
        return "Meldingen mangler dagen neste båt går. Skriv datoen helt ut."
    for monster, hva in _FAKTA:
        if not re.search(monster, tekst, re.I | re.S):
            return f"Meldingen mangler {hva}."
    return ""


def snudd_fakta(tekst: str) -> str:
    """Noe i meldingen som er blitt et annet enn i den gamle, som én setning. Tom når ingenting er snudd."""
    if andre := datoer(tekst) - {"10. juli", "11. juli"}:
        return f"Datoen {min(andre)} står ikke i den gamle meldingen."
    klokken = {t.replace(":", ".").lstrip("0") for t in re.findall(r"(?<![\d.])(\d{1,2}[.:][0-5]\d)(?!\d)", tekst)}
    if andre := klokken - {"23.00", "8.30"}:
        return f"Klokkeslettet {min(andre)} står ikke i den gamle meldingen."
    for dag, dato in (("fredag", "10. juli"), ("lørdag", "11. juli")):
        m = re.search(rf"(\w+dag)\s+(?:den\s+)?{re.escape(dato)}", tekst, re.I)
        if m and m[1].casefold() != dag:
            return f"{dato} er en {dag}, og i meldingen står det {m[1].casefold()}."
    if re.search(
        r"(setter opp|kommer|får) (en |et )?(ekstra|annen|ny) (båt|buss|skyss)", tekst, re.I
    ) and not re.search(r"ikke .{0,20}(ekstra|annen|ny) (båt|buss|skyss)|ingen", tekst, re.I):
        return "I den gamle meldingen står det at det ikke kommer noe i stedet. Ordet «ikke» er falt ut."
    if re.search(r"\b(må|kan|skal) (du |dere )?(selv )?(søke|kreve|be|fylle)", tekst, re.I) and not re.search(
        r"(må|trenger) (du |dere )?ikke|ikke (må|trenger)|slipper", tekst, re.I
    ):
        return "Pengene kommer av seg selv i den gamle meldingen. Hos deg må reisende gjøre noe for å få dem."
    return ""


# ── oppgave 3: alt-teksten og emneknaggen ────────────────────────────────────────────────────────────


def feil_i_knagg(tekst: str) -> str:
    """Er emneknaggen den samme, med stor forbokstav i hvert ord? Tom når den er i orden."""
    if not tekst.startswith("#"):
        return "Emneknaggen begynner med #."
    if tekst.casefold() != KNAGG:
        return f"Bokstavene skal være de samme som i {KNAGG}. Det er bare de store og små som skal endres."
    if skjult_emneknagg(re.sub(r"\d", "", tekst[1:])):
        return "Emneknaggen leses fortsatt som ett ord. Gi hvert ord stor forbokstav."
    store = [i for i, t in enumerate(tekst) if t.isupper()]
    return "" if store == [1, 11] else "De store bokstavene skal stå der et nytt ord begynner, og bare der."


def mangler_i_alt(tekst: str) -> str:
    """Det kartet viser, og som alt-teksten mangler. Tom når det er med."""
    for monster, hva in (
        (r"nordre brygge", "Nordre brygge"),
        (r"søndre brygge", "Søndre brygge"),
        (r"scene", "scenene"),
        (r"bommen|stengt|sperr", "at veien mellom bryggene er stengt"),
    ):
        if not re.search(monster, tekst, re.I):
            return f"Den som ikke ser kartet, får ikke vite om {hva}."
    return ""


# ── oppgave 4: fargene ───────────────────────────────────────────────────────────────────────────────


def liksprover() -> list[tuple[str]]:
    """Tekstene fra leksjonen, med en først der hver gal innstilling gir et annet tall."""
    tekster = [t for (t,) in provetekster()]
    return [(tekster[0] + " Bussen går hvert kvarter fra klokken ti.",), *((t,) for t in tekster)]


def fargeprover() -> list[tuple[str]]:
    """Tre farger som ikke står i tabellen."""
    return [("#334455",), ("#AA7733",), ("#EEEEEE",)]


liks = SVAR.gir_tall(1, "liks", prov=liksprover, venter="en funksjon som gir ett tall: liks for teksten")
ny_melding = SVAR.skrevet(2, "ny_melding", form=feil_i_formen, venter="en tekst på 20 til 80 ord")
alt_tekst = SVAR.skrevet(3, "alt_tekst", form=feil_i_alt, venter="en tekst på 40 til 250 tegn")
knagg = SVAR.skrevet(3, "knagg", form=feil_i_knagg, venter="en emneknagg i hermetegn")
mot_papir = SVAR.gir_tall(
    4, "mot_papir", prov=fargeprover, venter="en funksjon som gir ett tall: kontrasten mot papiret"
)
vanlige = SVAR.utvalg(4, "vanlige", kolonne="navn", venter="en tabell med fargene som kan bære vanlig tekst")
store = SVAR.utvalg(4, "store", kolonne="navn", venter="en tabell med fargene som kan bære stor tekst")

SVAR.ord_om = {
    "a03-liks": (
        "Målestokken din tåler adresser, datoer og overskrifter du ikke har sett.",
        "Øvelse 3.3 i leksjonen er den samme funksjonen.",
    ),
    "a03-omskriv": (
        "Meldingen er lett, og ingen fakta er borte eller snudd.",
        "Les de to meldingene høyt ved siden av hverandre, ett punkt om gangen. Øvelse 3.10 i leksjonen ligner.",
    ),
    "a03-alt": (
        "Den som ikke ser kartet, finner frem likevel.",
        "«Hør innlegget» i leksjonen viser hva som skjer uten alt-tekst og med små bokstaver.",
    ),
    "a03-kontrast": (
        "Du regnet mot den fargen teksten faktisk står på, og skilte vanlig tekst fra stor.",
        "Øvelse 3.7 i leksjonen er den samme, men mot hvitt.",
    ),
    "a03-stemmer": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
    "a03-manus": ("", "Tabellen i oppgaven viser hva som skiller nivåene."),
}
