"""Hverdagen i Brisling & Bjørk: timelister, arbeidsoppgaver og ferdigheter. Byrået, kundene og folkene er oppdiktet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .sannheter.byraet import DAG, DELINGER, FOLK, KORT_OKT, MORGENMOTE
from .strommer import strom

BYRAET = "Brisling & Bjørk"  # «kunden» som intern tid føres på
KUNDER = ("Ullvott", "Universitetet i Ytrevåg", "Fliskode", "Tangholmen")
# Det som er skrevet på to måter: Per Ove fører på telefonen, med liten forbokstav.
TO_SKRIVEMATER = ("Per Ove", "Tangholmen", "tangholmen")
DOBBELTFORT = ("Amir", "Tangholmen", "filme og klippe")  # den ene raden som er ført to ganger

BEN = ("innhold", "strategi", "analyse", "møter", "internt")
OPPGAVER = {
    "innhold": ("skrive innlegg", "ta bilder", "filme og klippe", "lage karusell", "tekste video"),
    "strategi": ("innholdskalender", "planlegge kampanje", "brif til innholdsskaper", "velge målgruppe"),
    "analyse": ("hente eksport", "månedsrapport", "sammenligne annonser", "lese kommentarer"),
    "møter": ("statusmøte", "idémøte", "telefon med kunden"),
    "internt": ("administrasjon", "opplæring", "tilbud til ny kunde"),
}


def _dager(maned: str) -> list[pd.Timestamp]:
    """Hverdagene i måneden, uten norske helligdager."""
    import holidays

    fri = holidays.country_holidays("NO", years=int(maned[:4]), language="no")
    forste = pd.Timestamp(f"{maned}-01")
    return [d for d in pd.bdate_range(forste, forste + pd.offsets.MonthEnd(0)) if d.date() not in fri]


def _okt(rng: np.random.Generator, person: str, timer: float) -> tuple[str, str, str]:
    """Kunde, oppgave og ben for én økt."""
    ben_andel, kunde_andel = FOLK[person]
    # de korte øktene er der møtene og det interne får plass
    andel = np.array([*ben_andel[:3], ben_andel[3] * 8, 0.5]) * (1, 1, 1, timer <= KORT_OKT, timer <= KORT_OKT)
    ben = BEN[rng.choice(len(BEN), p=andel / andel.sum())]
    kunde = BYRAET if ben == "internt" else KUNDER[rng.choice(len(KUNDER), p=kunde_andel)]
    return kunde, OPPGAVER[ben][rng.integers(len(OPPGAVER[ben]))], ben


def timeliste(maned: str = "2025-11", fro: int = 0) -> pd.DataFrame:
    """Timelisten for én måned, en rad for hver økt, slik de fem i byrået førte den.

    Parametre: `maned` er år-måned; `fro` (int) gir en annen måned med de samme slags feil, for innleveringene.
    Gir kolonnene dato (tekst, år-måned-dag), person, kunde, oppgave, ben og timer (desimaltall, hele halvtimer).
    Plantede feil, og ingen andre: Per Ove skriver Tangholmen med liten forbokstav, og en av Amirs økter på hele
    dagen står to ganger. Når tabellen skrives til fil, får timene i tillegg desimalkomma.
    """
    rng = strom("timer", maned, fro)
    dager = _dager(maned)
    heldag = dager[int(rng.integers(5, len(dager) - 4))]
    rader: list[tuple] = []
    for dag in dager:
        dato = dag.strftime("%Y-%m-%d")
        for person in FOLK:
            rader.append((dato, person, BYRAET, "morgenmøte", "internt", MORGENMOTE))
            if person == DOBBELTFORT[0] and dag == heldag:
                rader += [(dato, person, *DOBBELTFORT[1:], "innhold", DAG - MORGENMOTE)] * 2
                continue
            brukt = set()
            for timer in DELINGER[rng.integers(len(DELINGER))]:
                while (okt := _okt(rng, person, timer))[:2] in brukt:  # samme arbeid føres ikke to ganger samme dag
                    pass
                brukt.add(okt[:2])
                kunde, oppgave, ben = okt
                if (person, kunde) == TO_SKRIVEMATER[:2]:
                    kunde = TO_SKRIVEMATER[2]
                rader.append((dato, person, kunde, oppgave, ben, timer))
    return pd.DataFrame(rader, columns=["dato", "person", "kunde", "oppgave", "ben", "timer"])


# Oppgaven, benet den hører til, og rollen den hører hjemme i.
_ROLLER = (
    ("Skrive teksten til en karusell om vaskeråd for ull", "innhold", "innholdsprodusent"),
    ("Regne ut hvor stor del av seerne som så videoen ferdig", "analyse", "spesialist"),
    ("Bestemme hvem Tangholmen vil nå neste sommer", "strategi", "strateg"),
    ("Filme og klippe en kort video om strikking", "innhold", "innholdsprodusent"),
    ("Sammenligne klikkene fra to annonser", "analyse", "spesialist"),
    ("Velge hva de neste fire ukenes innlegg skal handle om", "strategi", "strateg"),
    ("Passe på at innlegget om søknadsfristen går ut kl. 09.00, med riktig lenke", "innhold", "koordinator"),
    ("Justere budene i tre annonser hver dag, og bare det", "analyse", "spesialist"),
    ("Velge hvilke to nettverk Fliskode skal bruke kreftene på neste år", "strategi", "strateg"),
    ("Ta bildene til museets julekalender", "innhold", "innholdsprodusent"),
    ("Svare for en kanal overfor kunden når noe går galt, uansett hva det gjelder", "strategi", "SoMe-ansvarlig"),
    ("Holde innhold, plan og tall sammen for én kunde, uke etter uke", "strategi", "SoMe-ansvarlig"),
)


def roller() -> pd.DataFrame:
    """Tolv arbeidsoppgaver fra faget, med benet og rollen hver av dem hører til.

    Gir kolonnene nr (1–12), oppgave, ben (innhold, strategi eller analyse) og rolle (strateg, SoMe-ansvarlig,
    koordinator, spesialist eller innholdsprodusent).
    """
    tabell = pd.DataFrame(_ROLLER, columns=["oppgave", "ben", "rolle"])
    tabell.insert(0, "nr", range(1, len(tabell) + 1))
    return tabell


_KOMPETANSER = (
    ("Jeg kan skrive et innlegg folk leser ferdig", "innhold"),
    ("Jeg kan ta et bilde som holder", "innhold"),
    ("Jeg kan klippe en kort video", "innhold"),
    ("Jeg kan svare rolig på en sur kommentar", "innhold"),
    ("Jeg kan planlegge en måned med innlegg", "strategi"),
    ("Jeg kan si hvem et innlegg er for", "strategi"),
    ("Jeg kan se feilen i et diagram", "analyse"),
    ("Jeg kan regne ut om noe virket", "analyse"),
)


def kompetanser() -> pd.DataFrame:
    """Åtte setninger til kompetansekartet. Gir kolonnene nr (1–8), setning og ben."""
    tabell = pd.DataFrame(_KOMPETANSER, columns=["setning", "ben"])
    tabell.insert(0, "nr", range(1, len(tabell) + 1))
    return tabell
