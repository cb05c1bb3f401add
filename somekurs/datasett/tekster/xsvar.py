"""Svar til Fliskode på X, slik kunder, presse og støy skriver. Alle kontoer er oppdiktet."""

from __future__ import annotations

# språk: av
# (med et av ordene regelen leter etter, uten)
SVAR = {
    "kunde": (
        (
            "Innlogging henger, og jeg står på byggeplass. Hjelp?",
            "Fakturaen min er feil, hvem snakker jeg med",
            "appen virker ikke på ny mobil",
            "Får feil når jeg legger ved bilde i tilbud",
            "Trenger hjelp med kalkylen, den regner moms to ganger",
        ),
        (
            "Står her med ti tilbud og får ikke sendt noe som helst",
            "er dere nede eller er det meg",
            "Timelista mi er tom. Den var ikke det i går",
            "kem kan eg ringe?",
            "Tredje gang i dag at den bare snurrer",
        ),
    ),
    "presse": (
        (
            "Hei, journalist i Byggavisen (simulert). Får vi en kommentar fra dere om stansen?",
            "Skriver en sak for lokalavisen. Hvem er talsperson?",
        ),
        ("Hvor mange kunder er berørt? Skriver om det nå.", "Kan du ringe redaksjonen før klokken tre?"),
    ),
    "støy": (
        (
            "Feil å si at Excel er dødt 😂",
            "hjelp så enig jeg er",
            "Virker ikke som noen leser slikt",
            "avisen skrev om dette i fjor",
            "Feil farge på logoen!!",
        ),
        (
            "Så bra! 🔥",
            "Enig!",
            "Great post, check my profile",
            "Dette 👏",
            "Følg meg så følger jeg deg",
            "Interessant perspektiv.",
            "100 %",
            "tenker på dette hver dag",
            "🚀🚀🚀",
            "Noen som har vært på messe i dag?",
            "Har dere prøvd å skru den av og på?",
        ),
    ),
}
# språk: på
REGELORD = ("hjelp", "virker ikke", "feil", "innlogging", "faktura", "journalist", "avisen")
