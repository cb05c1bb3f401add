"""Setningene innleggene til Tangholmen settes sammen av, etter tema. Alle artister og navn er oppdiktet."""

from __future__ import annotations

APNING = {
    "festival": (
        "Første navn er sluppet: Måkeskrik spiller lørdag!",
        "Programmet er klart ☀️",
        "Dagspassene til lørdag er snart borte.",
        "Slik så det ut fra scenen i fjor.",
        "Stille Kai åpner festivalen fredag klokken 16.",
        "Hva vil dere høre i år?",
        "Plakaten henger på kaia.",
        "Tre dager, to scener, én holme.",
    ),
    "praktisk": (
        "Båten til holmen går hvert kvarter.",
        "Her kan du parkere, og her kan du ikke det.",
        "Regntøy er penere enn du tror.",
        "Slik kommer du hjem etter siste konsert.",
        "Rullestol på holmen? Vi har laget kart.",
        "Sekk i A4-størrelse er greit.",
        "Vannposten står ved bryggen, og den er gratis.",
        "Finn oss på kartet før du mister dekning.",
    ),
    "museum": (
        "Det eldste vi har i magasinet, er en tollepinne fra 1612.",
        "Søndagsomvisning med fyrvokterens barnebarn.",
        "Barna får rense sild på lørdag.",
        "Ny utstilling: Kvinnene som saltet.",
        "Vi pusser messing i dag. Bli med?",
        "Hva heter denne? Ingen av oss vet det.",
        "Motoren fra 1927 startet på første forsøk.",
        "Kom og bøt garn på søndag: alle knuter er lov.",
    ),
    "frivillig": (
        "Vi trenger 40 frivillige til bryggen.",
        "Møt Torunn, som har båret benker i ni somre.",
        "Vaktlisten er lagt ut.",
        "Takk til dere som plukket 200 poser søppel.",
        "Bli sanitetsvakt: kurset er gratis.",
        "Frivilligfesten er på fredag.",
    ),
    "kulisser": (
        "Scenen kom med lekter i natt.",
        "Lydprøve med måker.",
        "To hundre meter kabel og en hund.",
        "Kiosken er malt, og malingen er våt.",
        "Vi tester flagget. Det er for stort.",
        "Slik pakker vi ned en festival.",
    ),
}
MIDTEN = {
    "festival": (
        "Dagspass koster 790 kroner.",
        "Barn under 12 går gratis med en voksen.",
        "Billettene kjøper du på nettsidene våre.",
        "Portene åpner klokken 14.",
        "Det blir varmt, vått eller begge deler.",
    ),
    "praktisk": (
        "Siste båt går klokken 01.30.",
        "Spør oss i innboksen, vi svarer til klokken 22.",
        "Del med den som alltid går feil.",
        "Kartet ligger på nettsidene.",
        "Følg skiltene fra kaia.",
    ),
    "museum": (
        "Åpent onsdag til søndag.",
        "Inngangen koster mindre enn en is.",
        "Kafeen har vafler til klokken 16.",
        "Ta med besteforeldre, de kan svare.",
        "Vi samler på historier også.",
    ),
    "frivillig": (
        "Du får pass, mat og en altfor stor t-skjorte.",
        "Meld deg på innen fredag.",
        "Vi lover kaffe.",
        "Ingen trenger erfaring.",
    ),
    "kulisser": (
        "Snart klart.",
        "Vi lover ingenting, men det ser bra ut.",
        "Hvem kjenner igjen stemmen?",
        "Mer i morgen.",
    ),
}
SLUTT = ("Sees på holmen!", "Hvem tar du med?", "Lenke i profilen.", "Del gjerne.", "", "")
KNAGGER = {
    "festival": "#Tangholmen #TangholmenFestival",
    "praktisk": "#Tangholmen",
    "museum": "#KystmuseetTangholmen",
    "frivillig": "#Tangholmen #Dugnad",
    "kulisser": "#Tangholmen #BakScenen",
}
ANNERLEDES = {"facebook": {"Lenke i profilen.": "Lenken ligger i første kommentar."}}

# 12. juli 2025: meldingene som kom da lørdagen ble avlyst klokken 14.10.
AVLYST = (
    "Lørdagen på Tangholmen er avlyst på grunn av vind. Alle på holmen: bli der dere er til båten kommer.",
    "Båtene går fra nordre brygge. Følg vaktene med gul vest. Vi svarer på alt vi kan her.",
    "Leter du etter noen? Møtepunktet er ved fyret. Ring oss om et barn mangler.",
    "Ekstra busser fra kaia klokken 16.30, 17.15 og 18.00.",
    "Billetten blir betalt tilbake. Vi skriver hvordan innen mandag klokken 12.",
    "Alle er i land, og alle har det bra. Takk for at dere var så rolige.",
)
