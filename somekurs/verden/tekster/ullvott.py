"""Setningene innleggene til Ullvott settes sammen av, etter tema. Alt er oppdiktet."""

from __future__ import annotations

APNING = {
    "oppskrift": (
        "Oppskriften på selburosen er gratis denne uken.",
        "Slik feller du tommelen uten hull 🧶",
        "Vrangborden som ikke ruller seg? Den begynner med pinne 2,5.",
        "Du spurte, vi tegnet: diagrammet til vottene fra i går.",
        "Ti minutter, én maske om gangen: latvisk flette.",
        "Strikkefastheten avgjør om votten passer deg eller naboen.",
        "Restegarn igjen? Her er oppskriften på pulsvarmere i én kveld.",
        "Tre feil nesten alle gjør når de strikker den første votten.",
        "Oppskrift nummer {n} i rekken er klar.",
        "{navn} spurte om hælen. Her er svaret.",
        "Mønsteret fra {sted} er tegnet om.",
        "Slik øker du på {n} masker uten å se det.",
    ),
    "strikkepakke": (
        "Strikkepakken med «Nordlys» er tilbake på lager ✨",
        "Garn, pinner og oppskrift i én eske. Kaffen må du koke selv.",
        "Ny pakke: votter til barn fra to til åtte år.",
        "For deg som aldri har strikket: pakken «Første vott».",
        "Vi har pakket 120 esker i dag, og stuen lukter ull.",
        "Gaven til hun som har alt, unntatt tid til å lete etter garn.",
        "Pakken til jul kan bestilles nå.",
        "Hvilken farge skal den neste pakken ha?",
        "{n} pakker igjen av «Nordlys».",
        "Pakken {navn} ventet på.",
        "Ny farge i «Første vott»: {farge}.",
        "Julepakken sendes fra {dag}.",
    ),
    "produkt": (
        "Votten «Fjordgrå», strikket av norsk ull.",
        "Tykk nok til scooteren, tynn nok til bussen.",
        "Nå finnes lua i fire farger.",
        "Vaskes for hånd, varer i ti år.",
        "Størrelse S er på lager igjen.",
        "Detaljen ingen ser: dobbel innside i tommelen.",
        "Den varmeste vi har laget.",
        "Votter til to, i samme par 💛",
        "Lua «{sted}» er tilbake.",
        "Votten i {farge}, nå i barnestørrelse.",
        "{n} par på lager, så er det slutt.",
        "«Fjordgrå» har fått en fetter i {farge}.",
    ),
    "kunde": (
        "«Jeg strikket den på toget til Bergen», skriver Oddny.",
        "Takk for bildet, Jorunn! Se på de kantene.",
        "Første votten til sønnen på ni. Han er stolt, og det er vi også.",
        "Hun rakk det til bursdagen: tre par på fem dager.",
        "Vottene har vært på Besseggen, sier eieren.",
        "«Mamma, de klør ikke!» Bedre attest finnes ikke 😄",
        "Strikkeklubben på sykehjemmet sendte oss dette.",
        "Slik så de ut etter fire vintre. Fortsatt hele.",
        "{navn} fra {sted} strikket til hele klassen.",
        "Etter {n} vaskinger. Bildet er fra {navn}.",
        "{navn} lærte det av bestemor i {sted}.",
        "Hun begynte {dag} og ble ferdig {dag2}.",
    ),
    "kulisser": (
        "Fargegryten koker, og det lukter våt sau.",
        "Torsdag på lageret: alle leter etter den samme esken.",
        "Vi prøvde å fotografere sauen. Sauen ville ikke.",
        "Her blir etikettene sydd på, én for én.",
        "Mari tester tommelen for sjette gang.",
        "Slik ser skrivebordet ut før en ny kolleksjon.",
        "Spinneriet ringte: garnet er ferdig!",
        "Kaffepausen ble til et møte om knapper.",
        "{navn} veier garn. Det tar hele {dag}.",
        "{n} nøster i {farge} ankom i dag.",
        "Vi var i {sted} og hentet ull.",
        "Slik ser det ut når {navn} pakker {dag}.",
    ),
}
MIDTEN = {
    "oppskrift": (
        "Sveip for diagrammet, og lagre det til kvelden.",
        "Legg opp 48 masker, og strikk vrangbord i seks centimeter.",
        "Står du fast på rad 14, er du ikke alene.",
        "Bruk en markør. Du takker deg selv på omgang 30.",
        "Vi har skrevet den for både høyre- og venstrehendte.",
        "Den passer til garn med 22 masker på ti centimeter.",
    ),
    "strikkepakke": (
        "Du får nøyaktig det garnet du trenger, og litt til.",
        "Videoen viser hver eneste maske.",
        "Prisen er 549 kroner, og frakten er med.",
        "De 40 første får en maskemarkør på kjøpet.",
        "Bytter du farge, bytter vi pakken.",
        "Ferdig på to kvelder, sier de raskeste.",
    ),
    "produkt": (
        "Ullen kommer fra gårder vi kjenner.",
        "Fôret er av lammeull, så den klør ikke.",
        "Mål hånden over knokene før du velger størrelse.",
        "Finnes i nettbutikken så lenge det er garn.",
        "Sys på norsk jord, av folk med tålmodighet.",
        "Tåler snøballkrig.",
    ),
    "kunde": (
        "Hva er det lengste du har strikket på én gang?",
        "Vi deler gjerne ditt bilde også.",
        "Slike meldinger henger på veggen vår.",
        "Fargen er egen, og det kler den.",
        "Se nøye på tommelen: det er håndverk.",
        "Vi har spurt om lov til å vise det.",
    ),
    "kulisser": (
        "Ingen ting går på skinner her, men det går.",
        "Neste uke blir det ryddet. Kanskje.",
        "Gjett hvor mange nøster det er plass til i en varebil.",
        "Vi lover at hendene er vasket.",
        "Hvem tror du tapte konkurransen?",
        "Det tok fire timer lenger enn planlagt.",
    ),
}
SLUTT = (
    "Lenke i profilen.",
    "Hva strikker du på nå?",
    "Send den til en som fryser.",
    "Fortell oss i kommentarfeltet 👇",
    "God helg fra oss 🐑",
    "",
)
KNAGGER = {
    "oppskrift": "#GratisOppskrift #Strikkeglede",
    "strikkepakke": "#Strikkepakke #UllvottStrikk",
    "produkt": "#NorskUll #Ullvott",
    "kunde": "#UllvottKunde #Strikkeglede",
    "kulisser": "#BakKulissene #Ullvott",
}
SAUEN = (
    "Han heter Gunnar, og han betalte ikke for garnet 🐑💨\n\n"
    "Filmet i fjæra i dag tidlig. Ingen sau kom til skade.\n\n#Ullvott #BakKulissene"
)

# Det som bare gir mening på Instagram, og det som står i stedet på Facebook.
ANNERLEDES = {
    "facebook": {
        "Sveip for diagrammet, og lagre det til kvelden.": "Diagrammet ligger i første kommentar.",
        "Lenke i profilen.": "Lenken ligger i første kommentar.",
    }
}
