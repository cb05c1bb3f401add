"""Setningene innleggene til Universitetet i Ytrevåg settes sammen av, på bokmål og nynorsk. Alt er oppdiktet."""

from __future__ import annotations

APNING = {
    "soknad": (
        "Søknadsfristen er 15. april.",
        "Usikker på hva du skal søke? Da er du som de fleste.",
        "Tre spørsmål vi får hver dag om opptak:",
        "Har du husket karakterutskriften?",
        "Åpen dag på Havnehallen: kom og spør om alt.",
        "Du kan endre rekkefølgen på studiene til 1. juli.",
        "Poenggrensene fra i fjor ligger ute nå.",
        "Fra søknad til svar: slik går det for seg.",
    ),
    "forskning": (
        "Hvorfor forsvinner ålegresset i Ytrevågen?",
        "Doktorgrad på kråkeboller? Sigrid kan forklare.",
        "Forskerne våre har lyttet til en isbre i to år.",
        "Ny studie: pendlere sover dårligere enn de tror.",
        "Hva gjør en robot i et fjøs?",
        "De fant en ukjent dialekt i et arkiv fra 1894.",
        "Tang som isolasjon i vegger: det virker.",
        "Kan en app få deg til å lese saktere? Vi prøvde.",
    ),
    "studieliv": (
        "Kaffen i kantinen er tilbake på ti kroner.",
        "Slik ser et rom på studenthjemmet ut klokken 07.50.",
        "Eksamensuke: her er de stilleste plassene på biblioteket.",
        "Tolv ting Sunniva ville visst før hun begynte.",
        "Fadderuken i bilder.",
        "Koret søker altstemmer. Du trenger ikke kunne noter.",
        "Hybel uten mugg til under fem tusen? Vi leter med deg.",
        "Gratis skiutleie for studenter fra mandag.",
    ),
    "arrangement": (
        "Onsdag klokken 18: åpent foredrag om stormflo.",
        "Forskningsdagene begynner i morgen.",
        "Kom på debatt: hvem skal få bo i kystbyen?",
        "Siste sjanse til å melde seg på karrieredagen.",
        "Lunsjkonsert i foajeen, ingen billett.",
        "Disputas på fredag, og alle kan komme.",
        "Vi åpner laboratoriet for barn fra ti år.",
        "Bokbad med to forfattere og én kaffekanne.",
    ),
    "ansatte": (
        "Møt Halvard, som har passet akvariet i 31 år.",
        "Vi ansetter: ledig stilling i kommunikasjonsavdelingen.",
        "Prisen for god undervisning går til Marit på kjemi.",
        "Hvem svarer deg på studentsenteret? Disse fire.",
        "Gratulerer til tre nye professorer!",
        "Hun fant feilen i læreboken og skrev en ny.",
        "Vaktmesteren vår kan åtte språk.",
        "Rektor om budsjettet: dette må vi prioritere.",
    ),
}
MIDTEN = {
    "soknad": (
        "Du søker på nett, og kvitteringen kommer på e-post samme dag.",
        "Studieveilederne svarer på telefon til klokken 15.",
        "Trenger du tilrettelegging, si fra i søknaden.",
        "Alle dokumentene må være lastet opp før 1. juli.",
        "Du binder deg ikke før du takker ja.",
    ),
    "forskning": (
        "Arbeidet er betalt av Forskningsrådet og varer til 2027.",
        "Funnene er publisert åpent, så alle kan lese dem.",
        "Det tok 214 prøver og mange kalde morgener.",
        "Resultatet overrasket forskerne selv.",
        "Neste steg er å prøve det i full størrelse.",
    ),
    "studieliv": (
        "Ta med en venn, eller finn en her.",
        "Studentsamskipnaden har åpent til klokken 20.",
        "Tips oss om det neste vi bør vise.",
        "Ingen spørsmål er for små.",
        "Husk å ta vare på deg selv og hverandre.",
    ),
    "arrangement": (
        "Det er gratis, og alle kan komme.",
        "Salen har teleslynge og rampe.",
        "Vi strømmer, og opptaket blir tekstet.",
        "Dørene åpner en halv time før.",
        "Etterpå er det suppe.",
    ),
    "ansatte": (
        "Les hele intervjuet på nettsidene våre.",
        "Søknadsfristen er om tre uker.",
        "«Studentene lærer meg noe hver dag», sier hun.",
        "Si gjerne hei når du går forbi.",
        "Bildet er tatt med tillatelse.",
    ),
}
SLUTT = ("Les mer på nettsidene.", "Lurer du på noe? Spør i kommentarfeltet.", "Del gjerne.", "Vel møtt!", "", "")
KNAGGER = {
    "soknad": "#UniYtrevåg #Studievalg",
    "forskning": "#UniYtrevåg #Forskning",
    "studieliv": "#UniYtrevåg #Studentliv",
    "arrangement": "#UniYtrevåg #SkjerIYtrevåg",
    "ansatte": "#UniYtrevåg",
}
ANNERLEDES: dict[str, dict[str, str]] = {}

# De nynorske innleggene er kortere. Derfor er andelen av ordene lavere enn andelen av innleggene.
# Ordboken i kontrollen er på bokmål.
# språk: av
NYNORSK = {
    "soknad": (
        "Søknadsfristen er 15. april. Du søkjer på nett.",
        "Kva vil du bli? Studierettleiarane svarar til klokka 15.",
        "Hugsar du karakterutskrifta? Last ho opp før 1. juli.",
        "Open dag i Havnehallen: kom og spør om alt.",
    ),
    "forskning": (
        "Kvifor forsvinn ålegraset i Ytrevågen? Sigrid har svaret.",
        "Dei fann ein ukjend dialekt i eit arkiv frå 1894.",
        "Tang som isolasjon i veggene: det verkar.",
        "Kva gjer ein robot i eit fjøs?",
    ),
    "studieliv": (
        "Kaffien i kantina kostar ti kroner att.",
        "Eksamensveke: her er dei stillaste plassane.",
        "Koret treng altstemmer. Du treng ikkje kunne notar.",
        "Fadderveka i bilete.",
    ),
    "arrangement": (
        "Onsdag klokka 18: ope føredrag om stormflo. Alle kan kome.",
        "Lunsjkonsert i foajeen. Du treng ikkje billett.",
        "Disputas på fredag, og alle er velkomne.",
        "Vi opnar laboratoriet for born frå ti år.",
    ),
    "ansatte": (
        "Møt Halvard, som har passa akvariet i 31 år.",
        "Vaktmeisteren vår kan åtte språk.",
        "Gratulerer til tre nye professorar!",
        "Ho fann feilen i læreboka og skreiv ei ny.",
    ),
}
NYNORSK_MIDTEN = (
    "Spør oss gjerne i kommentarfeltet, så svarar vi same dag.",
    "Les heile saka på nettsidene våre.",
    "Del gjerne med ein du kjenner som treng å vite det.",
    "Du finn tid, stad og vegbeskriving på nettsidene.",
    "Takk til alle som hjelpte oss med dette.",
)
# språk: på
