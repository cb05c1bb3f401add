"""Setningene innleggene til Fliskode settes sammen av, etter tema. Alt er oppdiktet."""

from __future__ import annotations

APNING = {
    "fag": (
        "Hvor lang tid tar det å skrive et tilbud på et bad?",
        "Membran først, fliser etterpå, faktura sist. I praksis ofte omvendt.",
        "Fem ting byggherren spør om når jobben er ferdig.",
        "Avvik som ikke er skrevet ned, har ikke skjedd.",
        "Sju av ti tilleggsarbeider avtales muntlig, sier kundene våre.",
        "Våtromsnormen er endret. Dette betyr det for sjekklisten din.",
        "Timer ført på fredag er gjettet.",
        "Fastpris eller medgått tid? Regn på begge.",
    ),
    "produkt": (
        "Nå kan du legge ved bilder i tilbudet.",
        "Befaring, tilbud og kontrakt på samme sted.",
        "Ny i appen: sjekkliste for våtrom.",
        "Du slipper å skrive adressen tre ganger.",
        "Timelisten virker uten dekning, også i kjelleren.",
        "Kalkylen husker hva flisene kostet sist.",
        "Eksport til regnskapet er på plass.",
        "Kunden signerer på mobilen.",
    ),
    "kunde": (
        "«Vi sparer to kvelder i uken», sier Rørvik Flis & Mur.",
        "Fra ringperm til app på tre uker.",
        "Slik fører åtte murere timer uten å mase.",
        "Halvorsen Bad hadde 40 åpne tilbud. Nå har de 12.",
        "De fant 90 000 kroner i tilleggsarbeid de ikke hadde fakturert.",
        "En kunde om vinteren da alt stoppet.",
    ),
    "guide": (
        "Gratis guide: Tilbudet som blir lest.",
        "Last ned malen for befaring.",
        "Vi har regnet på hva et tapt tilbud koster.",
        "Sjekklisten for overlevering, som PDF.",
        "Påmelding til frokostmøte om dokumentasjon.",
        "Tolv sider om kontrakter, uten jus-språk.",
    ),
    "folk": (
        "Fredagskaken var Oskars tur. Det ble fliser av sjokolade 🍰",
        "Velkommen til Ine, som begynner i kundeservice.",
        "Ti år i Fliskode: gratulerer, Bård!",
        "Vi er 40 nå, og kaffemaskinen merker det.",
        "Utviklerne på befaring. To av dem hadde hjelm på feil vei.",
        "Vi søker en utvikler som liker regneark litt for godt.",
    ),
    "drift": (
        "Driftsmelding: innlogging er treg for noen av dere.",
        "Vedlikehold i natt mellom 01 og 03.",
        "Feilen i timelisten er rettet.",
        "Vi ser på et problem med bilder i tilbud.",
        "Alt virker som det skal igjen. Takk for tålmodigheten.",
    ),
}
MIDTEN = {
    "fag": (
        "Spør svenden, ikke regnearket.",
        "Det koster ti minutter nå og ti timer siden.",
        "Skriv det ned før du kjører fra plassen.",
        "De beste vi kjenner, gjør det samme hver gang.",
        "Hva gjør dere?",
    ),
    "produkt": (
        "Oppdater appen, så ligger den der.",
        "Den er med i abonnementet.",
        "Bygget etter ønske fra fire kunder.",
        "Si fra om noe er rart.",
        "Prøv gratis i 14 dager.",
    ),
    "kunde": (
        "Les hele historien på nettsidene.",
        "Tallene er deres egne.",
        "De fikk ingen rabatt for å si det.",
        "Fire ansatte, to biler, én app.",
    ),
    "guide": (
        "Du får den på e-post.",
        "Ingen ringer deg.",
        "Skrevet sammen med en mester.",
        "Meld deg av når du vil.",
    ),
    "folk": (
        "Kom innom om du er i byen.",
        "Si hei i kommentarfeltet.",
        "Bildet er tatt med tillatelse.",
        "Vi deler oppskriften.",
    ),
    "drift": (
        "Vi skriver her når vi vet mer.",
        "Følg statussiden for detaljer.",
        "Timene du har ført, er trygge.",
        "Neste melding kommer om en halv time.",
    ),
}
SLUTT = ("Lenke i første kommentar.", "Enig?", "Hva er erfaringen din?", "", "", "")
KNAGGER = {
    "fag": "#Håndverk #Våtrom",
    "produkt": "#Fliskode",
    "kunde": "#Fliskode #Håndverk",
    "guide": "#Håndverk #Dokumentasjon",
    "folk": "#LivetIFliskode",
    "drift": "",
}
ANNERLEDES: dict[str, dict[str, str]] = {}

# Svar til andre på X, som blandes med kontoens egne innlegg i eksporten.
SVAR = (
    "@murermester_lie Det skal den. Send oss gjerne et skjermbilde.",
    "@badogbygg Takk! Vi hilser til utviklerne.",
    "@fliskunde22 Vi ser på det nå.",
    "@byggavisen_sim Ring Oda, så får dere svar i dag.",
    "@rorleggernord Enig, og det står i kontrakten.",
    "@hansenflis Prøv å logge ut og inn igjen.",
)
