"""Meldingene i innboksen, slik folk skriver: bokmål, nynorsk, dialekt, ironi og emoji. Alt er oppdiktet."""

from __future__ import annotations

import numpy as np

# språk: av
SPORSMAL = {
    "ullvott": (
        "Har dere «Nordlys» i rødt?",
        "Når blir den neste pakken sluppet?",
        "Hvor mange nøster går med til str. M?",
        "Kan eg vaske dei i maskin?",
        "Rekker den fram til fredag?",
        "Hei! Når er str. S tilbake?",
        "Klør ullen for en på fire?",
        "kor lang tid tar det å få pakka",
        "Kan jeg bytte farge etter at jeg har bestilt?",
        "Er oppskrifta på norsk eller engelsk?",
        "Sender dere til Svalbard?",
        "Hva er strikkefastheten på «Nordlys»?",
        "Eg fekk feil garn, kva gjer eg no?",
    ),
    "universitetet": (
        "Finnes det hybel med hund?",
        "Når er fadderuken i år?",
        "Er forelesningen om stormflo tatt opp?",
        "Må eg søkje på nytt om eg bytter rekkjefølgje?",
        "Hei, rekker jeg å endre søknaden?",
        "Når kjem svaret på opptaket?",
        "Teller realfagspoeng for lærerutdanningen?",
        "Kor ligg Havnehallen?",
        "Må jeg ha politiattest for å søke?",
        "Kan eg ta med hund på open dag? 🐕",
        "Jeg har glemt brukernavnet mitt",
    ),
    "fliskode": (
        "Hvordan legger jeg inn rabatt i tilbudet?",
        "Får ikke eksportert til regnskapet",
        "Kan to på samme prosjekt føre timer samtidig?",
        "Har dere integrasjon mot byggvareleverandøren vår?",
    ),
    "tangholmen": (
        "Er det dusj på holmen?",
        "Når slippes programmet for neste år?",
        "Får vi pengene for lørdagen snart??",
        "Kan jeg låne lokalet til konfirmasjon?",
        "Er kafeen open på sundagar?",
        "Ka kosta det å leie båten",
    ),
}
ROS = (
    "Takk for rask hjelp! 💛",
    "Dette var sykt bra",
    "Dokker e best",
    "Nydelig, tusen takk",
    "Så fint at noen svarer ordentlig",
    "Ikke verst i det hele tatt 😄",
    "Rett og slett dritbra jobba",
)
KLAGE = {
    "ullvott": (
        "Vottene hadde hull etter en uke",
        "Pakken manglet et nøste, og fargen var feil",
        "Fikk str. L. Bestilte S.",
    ),
    "universitetet": ("Nettsiden for søknad har vært nede hele kvelden", "Ingen tar telefonen på studentsenteret"),
    "fliskode": ("Tredje oppdatering på rad som roter til timelista", "Støtten hos dere er blitt treig"),
    "tangholmen": (
        "En pølse til 95 kroner er en vits",
        "Lyden var grøt foran scenen",
        "Køen til båten var en skandale",
    ),
}
KLAGE_ALLE = (
    "Tredje gang jeg skriver. Svarer dere i det hele tatt?",
    "Flott service, bare fire dager å svare 👏",
    "Ikke imponert",
    "Dette er rett og slett for dårlig",
    "Eg er skikkeleg skuffa",
    "Javel, da vet man hvor lista ligger",
)
KRISE = {
    "ullvott": (
        "Datteren min fikk utslett av vottene, legen tror det er fargen",
        "Noen har lagt ut bilder av barnet mitt på siden deres. Fjern det nå",
        "Kortet mitt ble trukket 14 ganger i natt",
    ),
    "universitetet": (
        "Jeg ser navnet og fødselsnummeret til en annen søker når jeg logger inn!!",
        "Det er røyk i auditoriet, og ingen alarm går",
        "Foreleseren deres har lagt ut karakterene våre med navn",
    ),
    "fliskode": (
        "Eg får opp lønnslipp til ein heilt annan i appen",
        "Alle prosjektene våre er borte. Alle.",
        "En kunde av oss ser prisene vi gir naboen",
    ),
    "tangholmen": (
        "En av vaktene deres tok på kjæresten min. Vi har anmeldt.",
        "Vi sitter fast på holmen, båten har motorstopp",
        "Rekkverket på brygga ga etter. Noen falt.",
    ),
}
SINT = (
    "Nå har jeg ventet i {n} dager.",
    "Dere er en skam. Melding nummer {n}.",
    "FORTSATT ikke noe svar ({n})",
    "Jeg gir meg ikke. {n}.",
)
NOYTRALE_OMTALER = (
    "Var på {k} i helgen.",
    "Noen som kjenner til {k}?",
    "{k} holder til ved kaia",
    "Så en annonse fra {k}",
    "Kompisen min jobber i {k}",
    "{k} er nevnt i avisen i dag",
)
# språk: på


def melding(rng: np.random.Generator, kunde: str, slag: str) -> str:
    """Én melding av slaget spørsmål, ros, klage eller krise."""
    klager = (*KLAGE.get(kunde, ()), *KLAGE_ALLE)
    bank = {"spørsmål": SPORSMAL[kunde], "ros": ROS, "klage": klager, "krise": KRISE[kunde]}[slag]
    return bank[rng.integers(len(bank))]
