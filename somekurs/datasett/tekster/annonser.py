"""Setningene stillingsannonsene settes sammen av, på bokmål og nynorsk. Arbeidsgiverne er oppdiktet."""

from __future__ import annotations

ARBEIDSGIVERE = (
    "Ytrevåg kommune",
    "Havnehallen kultur",
    "Brisling & Bjørk",
    "Kystmuseene i Ytrevåg",
    "Norsk Tollepinnelag",
    "Fjordbank",
    "Sildeby sykehus",
    "Ytrevåg fergeselskap",
    "Vang Møbel",
    "Nordre Brygge boligbyggelag",
    "Tangloppa barnehager",
    "Stormflo reiser",
)
INGRESS = {
    "bokmål": (
        "Vi søker en {tittel} som liker både folk og tall.",
        "Vil du være vår nye {tittel}?",
        "Kontoret ved kaia trenger en {tittel}.",
        "Du blir en av fire i kommunikasjonsavdelingen, som {tittel}.",
    ),
    # språk: av
    "nynorsk": (
        "Vi søkjer ein {tittel} som likar både folk og tal.",
        "Vil du vere den nye {tittel}en vår?",
        "Kontoret ved kaia treng ein {tittel}.",
    ),
    # språk: på
}
KRAV = {
    "bokmål": {
        "tekst": "skrive godt norsk",
        "analyse": "erfaring med analyse av tall",
        "film": "filme og klippe selv",
        "foto": "ta gode bilder",
        "annonser": "sette opp annonser",
        "universell utforming": "kjenne kravene til universell utforming",
        "krise": "ha stått i en krise",
        "nynorsk": "skrive nynorsk",
        "personvern": "kunne personvern",
    },
    # språk: av
    "nynorsk": {
        "tekst": "skrive godt norsk",
        "analyse": "røynsle med analyse av tal",
        "film": "filme og klippe sjølv",
        "foto": "ta gode bilete",
        "annonser": "setje opp annonsar",
        "universell utforming": "kjenne krava til universell utforming",
        "krise": "ha stått i ei krise",
        "nynorsk": "skrive nynorsk",
        "personvern": "kunne personvern",
    },
    # språk: på
}
