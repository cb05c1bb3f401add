"""De seksti sakene i leksjon 4: utkast til innlegg, med opplysningene som avgjør om de kan ut.

Hver sak har to eller tre utgaver, og verdenen velger én av dem. Fargen og reglene ved hver utgave er satt for hånd; prøvene
holder dem opp mot sjekkene i `somekurs.regler`. Alle navn er oppdiktet.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Utgave(NamedTuple):
    """Én utgave av en sak: `farge` og `regler` er dommen, `fakta` er det som er annerledes enn i saken."""

    farge: str
    regler: tuple[str, ...]
    fakta: dict[str, Any]


class Sak(NamedTuple):
    """En sak: opplysningene som er felles, og utgavene."""

    fakta: dict[str, Any]
    utgaver: tuple[Utgave, ...]


VANLIG = {
    "avsender": "kunden",
    "kanal": "innlegg",
    "bilde": "",
    "ytelse": "ingen",
    "personer": "ingen",
    "yngste": "",
    "samtykke": "",
    "samtykke_fra": "",
    "endret": "nei",
    "bredde": "",
    "hoyde": "",
    "merkets_bredde": "",
    "merkets_hoyde": "",
    "musikk": "",
    "alkohol": "nei",
    "vare": "vanlig",
    "malgruppe": "alle",
    "pastand": "nei",
    "bildekilde": "",
    "mottakere": "åpent",
    "om_person": "nei",
    "alt_tekst": "",
    "teksting": "",
}


def _sak(dato: str, kunde: str, nettverk: str, tekst: str, bilde: str = "", *utgaver: Utgave, **fakta: Any) -> Sak:
    felles = VANLIG | {"dato": dato, "kunde": kunde, "nettverk": nettverk, "tekst": tekst, "bilde": bilde}
    if bilde:
        film = fakta.get("kanal") == "film"
        felles |= {"bildekilde": "eget"} | ({"teksting": "ja"} if film else {"alt_tekst": "ja"})
    return Sak(felles | fakta, utgaver)


def _rod(*regler: str, **fakta: Any) -> Utgave:
    return Utgave("rød", regler, fakta)


def _gul(*regler: str, **fakta: Any) -> Utgave:
    return Utgave("gul", regler, fakta)


def _gronn(**fakta: Any) -> Utgave:
    return Utgave("grønn", (), fakta)


def _folk(alder: int | str, samtykke: str = "", fra: str = "personen") -> dict[str, Any]:
    """Opplysningene om noen som kan kjennes igjen."""
    return {
        "personer": "gjenkjennelig",
        "yngste": alder,
        "samtykke": samtykke,
        "samtykke_fra": fra if samtykke else "",
    }


def _merke(side: int) -> dict[str, int]:
    """Et kvadratisk retusjmerke på et stående bilde."""
    return {"bredde": 1080, "hoyde": 1350, "merkets_bredde": side, "merkets_hoyde": side}


_PRIVAT = {"musikk": "Brennmanet: Refreng"}

# fmt: off
ULLVOTT = (
    _sak(
        "2026-01-14", "ullvott", "instagram", "", "votter på en trapp med snø",
        _gronn(tekst="Annonse | Ullvott. Disse vottene har holdt hendene mine varme siden november."),
        _rod("skjult-reklame", tekst="Disse vottene har holdt hendene mine varme siden november. I samarbeid med @ullvott ❤"),
        avsender="skaper", ytelse="penger",
    ),
    _sak(
        "2026-02-03", "ullvott", "tiktok", "", "hender som pakker opp en strikkepakke",
        _gronn(tekst="Reklame for Ullvott: Jeg strikker «Nordlys» på én helg. Går det?"),
        _rod("skjult-reklame", tekst="Jeg strikker «Nordlys» på én helg. Går det? #gave #strikk"),
        _rod("skjult-reklame", "teksting", tekst="Jeg strikker «Nordlys» på én helg. Går det?", teksting="nei"),
        avsender="skaper", ytelse="varer", kanal="film",
    ),
    _sak(
        "2026-02-11", "ullvott", "instagram", "", "et garnnøste på et kjøkkenbord",
        _gul("skjult-reklame", tekst="Garnet lå i postkassen. Jeg hadde ikke bestilt noe. Takk, Ullvott!", ytelse="gave uten avtale"),
        _gronn(tekst="Tredje nøstet fra Ullvott. Jeg betaler dem selv, og de er verdt det."),
        avsender="skaper",
    ),
    _sak(
        "2026-01-20", "ullvott", "instagram", "", "et skjermbilde av en rabattkode",
        _gronn(tekst="Annonselenke: Bruk VOTT15 hos Ullvott ut uken."),
        _rod("skjult-reklame", tekst="Bruk VOTT15 hos Ullvott ut uken. Jeg får litt når du handler."),
        avsender="skaper", ytelse="rabattkode", kanal="story",
    ),
    _sak(
        "2026-01-09", "ullvott", "facebook", "Vi har fylt opp lageret med rust og sjøblå.", "to nøster, ett rustrødt og ett blått",
        _gronn(),
        _rod("alt-tekst", alt_tekst="nei"),
    ),
    _sak(
        "2026-02-16", "ullvott", "instagram", "Vottene tåler 400 vask uten å krympe.", "en vott på en klessnor",
        _gronn(pastand="dokumentert"),
        _rod("pastand", pastand="udokumentert"),
    ),
    _sak(
        "2026-03-04", "ullvott", "instagram", "Genseren «Fjære» er her. Tynn nok til kontoret, varm nok til bryggen.",
        "en kvinne i genser, huden er glattet",
        _gronn(**_merke(320)),
        _rod("retusj", **_merke(200)),
        _rod("retusj"),
        endret="kropp", **_folk(29, "instagram facebook"),
    ),
    _sak(
        "2026-03-09", "ullvott", "facebook", "Vesten sitter der den skal.", "en mann i vest foran et naust",
        _rod("retusj", endret="kropp", bilde="en mann i vest foran et naust; magen er gjort flatere"),
        _gronn(endret="lys og farge"),
        _gul("retusj", endret="kropp", **_merke(290)),
        **_folk(41, "instagram facebook"),
    ),
    _sak(
        "2026-02-20", "ullvott", "instagram", "Slik ser «Havskodde» ut i størrelse 44.", "en kvinne i en lang kofte",
        _gul("ki-person", endret="ny kropp fra KI", bilde="en kvinne i en lang kofte; hun finnes ikke"),
        _gronn(**_folk(52, "instagram")),
    ),
    _sak(
        "2026-01-28", "ullvott", "instagram", "Se hva Randi fra Langnes har strikket!", "en genser på en stolrygg",
        _gronn(bildekilde="lånt med ja", om_person="navn med ja", tekst="Se hva Randi fra Langnes har strikket! Foto: Randi"),
        _rod("andres-bilder", "navn", bildekilde="hentet", om_person="navn uten ja"),
    ),
    _sak(
        "2026-02-06", "ullvott", "instagram", "Endelig i barnestørrelser.", "et barn på fire år i lue og votter",
        _gronn(**_folk(4, "instagram facebook", "foresatte")),
        _rod("samtykke-sted", **_folk(4, "nettsted", "foresatte")),
    ),
    _sak(
        "2026-02-25", "ullvott", "e-post", "Vinterens siste salg begynner torsdag. Her er lenken din.", "",
        _gronn(mottakere="har sagt ja"),
        _rod("direkte-reklame", mottakere="liste uten ja"),
        _gul("direkte-reklame", mottakere="kunder"),
        kanal="melding",
    ),
    _sak(
        "2026-01-16", "ullvott", "instagram", "Fra sau til sokk på tjue sekunder.", "ull som kardes, spinnes og strikkes",
        _gronn(musikk="Morgengry"),
        _rod("musikk", **_PRIVAT),
        kanal="film",
    ),
    _sak(
        "2026-03-12", "ullvott", "facebook", "", "sauer på en holme",
        _gronn(tekst="Ullen i «Nordlys» kommer fra fjorten gårder ute ved kysten.", pastand="dokumentert"),
        _rod("pastand", tekst="«Nordlys» er klimanøytral fra sau til vott.", pastand="udokumentert"),
    ),
    _sak(
        "2026-01-30", "ullvott", "facebook", "", "et skjermbilde av en klage",
        _gronn(tekst="«Vottene var for små.» Nå står målene på alle sidene våre.", bilde="et skjermbilde av en klage, uten navn"),
        _rod("navn", tekst="@gunnvor_s synes vottene var små. Nå står målene på alle sidene våre!", om_person="navn uten ja"),
    ),
)

UNIVERSITETET = (
    _sak(
        "2026-02-02", "universitetet", "tiktok", "Sunniva forteller hva hun skulle visst før hun søkte.", "en student som snakker til kameraet",
        _gronn(),
        _rod("teksting", teksting="nei"),
        _rod("samtykke-sted", "teksting", samtykke="nettsted instagram", teksting="nei"),
        kanal="film", **_folk(21, "tiktok instagram"),
    ),
    _sak(
        "2026-03-03", "universitetet", "facebook", "", "",
        _gronn(tekst="Hei! Vi kan ikke svare om en søknad her. Logg inn på søknadssiden, eller ring studieveilederen."),
        _rod("taushetsplikt", tekst="Hei, Jonas! Du fikk avslag fordi du mangler R1. Ta kontakt.", om_person="taushetsbelagt"),
    ),
    _sak(
        "2026-02-09", "universitetet", "instagram", "Programmet for Åpen dag.", "en plakat med klokkeslett og rom",
        _gronn(),
        _rod("alt-tekst", alt_tekst="nei"),
    ),
    _sak(
        "2026-03-06", "universitetet", "facebook", "Slik så Åpen dag ut.", "en full aula, sett bakfra",
        _gronn(personer="folkemengde"),
        _rod("eget-bilde", bilde="to jenter på første rad som ler", **_folk(19)),
    ),
    _sak(
        "2026-02-13", "universitetet", "instagram", "Åttendeklassinger bygger bro av spagetti.", "fire elever ved et bord",
        _gronn(**_folk(13, "instagram nettsted", "foresatte")),
        _rod("bilder-av-barn", **_folk(13, "instagram nettsted")),
    ),
    _sak(
        "2026-03-10", "universitetet", "instagram", "«Hva gjør dere hele dagen?» Vi lot noen som lurte, få svare selv.", "en ungdom ved et mikroskop",
        _gul("bilder-av-barn", **_folk(17, "instagram")),
        _gronn(**_folk(19, "instagram")),
    ),
    _sak(
        "2026-02-18", "universitetet", "tiktok", "Korøving i trappen.", "et kor i en trapp",
        _gronn(musikk="Kor fra Åpen dag 2024", personer="folkemengde"),
        _rod("musikk", musikk="Enslig vott (originalen)", personer="folkemengde"),
        kanal="film", teksting="",
    ),
    _sak(
        "2026-01-27", "universitetet", "instagram", "Tolv sekunder i laboratoriet.", "en sentrifuge som starter",
        _gronn(musikk="Labblyd: sentrifuge"),
        _rod("musikk", musikk="Pausemusikk 12"),
        kanal="film", teksting="",
    ),
    _sak(
        "2026-03-16", "universitetet", "linkedin", "Ni av ti som ble ferdige i fjor, hadde jobb innen et halvt år.", "en graf med én søyle",
        _gronn(pastand="dokumentert"),
        _rod("pastand", pastand="udokumentert"),
        _rod("pastand", "alt-tekst", pastand="udokumentert", alt_tekst="nei"),
    ),
    _sak(
        "2026-01-22", "universitetet", "linkedin", "Vi har fått en ny professor i havbruk.", "et portrett fra nettstedet",
        _gronn(**_folk(47, "nettsted linkedin")),
        _rod("samtykke-sted", **_folk(47, "nettsted")),
    ),
    _sak(
        "2026-02-24", "universitetet", "facebook", "Forskerne våre har funnet en ny art i fjorden.", "en liten krabbe på en hånd",
        _gronn(bildekilde="kjøpt"),
        _rod("andres-bilder", bildekilde="hentet", bilde="en liten krabbe på en hånd, fra lokalavisen"),
    ),
    _sak(
        "2026-03-02", "universitetet", "instagram", "Denne meldingen gjorde dagen vår.", "et skjermbilde av en melding",
        _gronn(om_person="navn med ja"),
        _rod("navn", om_person="navn uten ja"),
        kanal="story",
    ),
    _sak(
        "2026-02-27", "universitetet", "linkedin", "", "",
        _gul("skjult-reklame", tekst="Det nye masterprogrammet er det beste i landet. Søk!", avsender="ansatt", ytelse="lønn"),
        _gronn(tekst="Nå kan du søke på det nye masterprogrammet. Fristen er 15. april."),
    ),
    _sak(
        "2026-01-19", "universitetet", "facebook", "Hvorfor fryser ikke fjorden? Forskeren svarer.", "en forsker ved et vindu",
        _gronn(),
        _rod("teksting", teksting="nei"),
        kanal="film", **_folk(38, "instagram facebook"),
    ),
    _sak(
        "2026-03-20", "universitetet", "facebook", "Søk innen 15. april. Slik gjør du det, steg for steg.", "fem skjermbilder med tekst på",
        _gronn(),
        _rod("alt-tekst", alt_tekst="nei"),
    ),
)

FLISKODE = (
    _sak(
        "2026-01-13", "fliskode", "linkedin", "Kundene våre sparer to timer i uken på timelistene.", "en graf med to søyler",
        _gronn(pastand="dokumentert", tekst="61 kunder målte før og etter: De sparer to timer i uken på timelistene."),
        _rod("pastand", pastand="udokumentert"),
    ),
    _sak(
        "2026-02-05", "fliskode", "linkedin", "", "",
        _gul("skjult-reklame", tekst="Fliskode er det beste verktøyet jeg har brukt. Prøv det!"),
        _gronn(tekst="Reklame for jobben min: Jeg har laget timelisten i Fliskode. Spør meg om den."),
        avsender="ansatt", ytelse="lønn",
    ),
    _sak(
        "2026-02-12", "fliskode", "linkedin", "Hei! Bruker dere fortsatt papir på byggeplassen? Jeg viser gjerne Fliskode.", "",
        _rod("direkte-reklame", mottakere="liste uten ja"),
        _gronn(nettverk="e-post", mottakere="firmaadresser"),
        kanal="melding",
    ),
    _sak(
        "2026-03-05", "fliskode", "e-post", "Ny pris fra 1. april. Slik bytter du abonnement.", "",
        _gul("direkte-reklame", mottakere="kunder", tekst="Prøv tilleggspakken vår gratis i mars."),
        _gronn(mottakere="har sagt ja"),
        kanal="melding",
    ),
    _sak(
        "2026-01-21", "fliskode", "linkedin", "Murmester Haldis fikk fredagene tilbake.", "en murer foran en varebil",
        _gronn(om_person="navn med ja", **_folk(44, "linkedin nettsted")),
        _rod("eget-bilde", "navn", om_person="navn uten ja", **_folk(44)),
    ),
    _sak(
        "2026-02-17", "fliskode", "linkedin", "Slik ser en godkjent timeliste ut.", "et skjermbilde av timelisten",
        _gronn(),
        _rod("navn", om_person="navn uten ja", bilde="et skjermbilde av timelisten til en kunde, med fem navn"),
    ),
    _sak(
        "2026-02-26", "fliskode", "x", "Våtrom er det dyreste rommet å gjøre to ganger.", "et bad under bygging",
        _gronn(bildekilde="kjøpt"),
        _rod("andres-bilder", bildekilde="hentet"),
    ),
    _sak(
        "2026-01-15", "fliskode", "linkedin", "Et tilbud på ti minutter, uten å lete etter pennen.", "skjermen, med stemme over",
        _gronn(),
        _rod("teksting", teksting="nei"),
        kanal="film",
    ),
    _sak(
        "2026-03-11", "fliskode", "instagram", "", "en tømrer på et stillas",
        _gronn(tekst="Annonse for Fliskode. Jeg fører timene på mobilen nå, og slipper lappene i bilen."),
        _rod("skjult-reklame", tekst="Jeg fører timene på mobilen nå, og slipper lappene i bilen. Sponset av Fliskode."),
        avsender="skaper", ytelse="varer", kanal="film", **_folk(35, "instagram"),
    ),
    _sak(
        "2026-03-18", "fliskode", "linkedin", "Færre avvik, roligere overtakelse.", "en montør på et bad",
        _gul("ki-person", endret="ny kropp fra KI", bilde="en montør på et bad; han finnes ikke"),
        _gronn(**_folk(31, "linkedin")),
    ),
    _sak(
        "2026-01-26", "fliskode", "x", "Innloggingen er nede. Vi retter den nå og skriver igjen kl. 10.30.", "",
        _gronn(),
        _rod("navn", tekst="Innloggingen er nede fordi Kvam Rør lastet opp 9 000 bilder. Vi retter den nå.", om_person="navn uten ja"),
    ),
    _sak(
        "2026-02-10", "fliskode", "linkedin", "Dobbelt så raskt som det du bruker nå.", "en stoppeklokke",
        _rod("pastand", pastand="udokumentert"),
        _gronn(tekst="Hvor lang tid bruker du på et tilbud? Ta tiden på det neste."),
    ),
    _sak(
        "2026-03-24", "fliskode", "linkedin", "De nye kravene til våtrom, på én side.", "en side full av tekst",
        _rod("alt-tekst", alt_tekst="nei"),
        _gronn(tekst="De nye kravene til våtrom, på én side. Hele teksten står på nettstedet."),
    ),
    _sak(
        "2026-02-19", "fliskode", "e-post", "Bli med på nettmøtet om avvik 5. mars.", "",
        _gronn(mottakere="har sagt ja"),
        _rod("direkte-reklame", mottakere="liste uten ja"),
        kanal="melding",
    ),
    _sak(
        "2026-01-08", "fliskode", "linkedin", "Takk for et godt år, sier hele kontoret.", "åtte ansatte rundt et bord",
        _gul("alkohol", alkohol="i bakgrunnen", bilde="åtte ansatte rundt et bord med ølglass"),
        _gronn(),
        **_folk(24, "linkedin"),
    ),
)

TANGHOLMEN = (
    _sak(
        "2026-03-13", "tangholmen", "instagram", "", "et skilt i en bar",
        _rod("alkohol", tekst="I år får du øl fra det lokale bryggeriet ved scenen.", alkohol="i sentrum", bilde="en kran og fire fulle glass"),
        _gronn(tekst="I år får du fiskesuppe og kaffe ved scenen.", bilde="en gryte med fiskesuppe"),
    ),
    _sak(
        "2026-02-04", "tangholmen", "facebook", "Vi gleder oss til juli.", "publikum foran scenen",
        _gul("alkohol", alkohol="i bakgrunnen", bilde="publikum foran scenen, med en øllogo på et seil"),
        _gronn(),
        personer="folkemengde",
    ),
    _sak(
        "2026-03-19", "tangholmen", "instagram", "Kjør båt hjem, og ta noe kaldt uten.", "en flaske på en brygge",
        _gul("alkohol", alkohol="samme merke uten alkohol", bilde="en flaske alkoholfritt øl på en brygge"),
        _gronn(tekst="Kjør båt hjem, og ta en eplemost på bryggen.", bilde="en flaske eplemost på en brygge"),
    ),
    _sak(
        "2026-01-29", "tangholmen", "instagram", "Husker du lørdagen?", "publikum sett ovenfra",
        _gronn(personer="folkemengde"),
        _rod("eget-bilde", bilde="en jente på skuldrene til faren", **_folk(6)),
        _rod("eget-bilde", "alt-tekst", bilde="en jente på skuldrene til faren", alt_tekst="nei", **_folk(6)),
    ),
    _sak(
        "2026-03-23", "tangholmen", "instagram", "Alle barn: Kom og smak softisen i museets kiosk! 20 kroner.", "en softis foran et fyr",
        _rod("usunn-mat"),
        _gronn(dato="2025-08-11"),
        vare="usunn mat", malgruppe="barn",
    ),
    _sak(
        "2026-02-23", "tangholmen", "facebook", "", "en disk med drops og lakris",
        _gronn(tekst="Kiosken på museet åpner igjen til påske.", vare="usunn mat"),
        _rod("usunn-mat", tekst="Hei, barn! Få mamma og pappa til kiosken, og velg din egen godtepose.", vare="usunn mat", malgruppe="barn"),
    ),
    _sak(
        "2026-01-23", "tangholmen", "tiktok", "Tre dager på førti sekunder.", "klipp fra scenen",
        _gronn(musikk="Havbris 3"),
        _rod("musikk", musikk="Tåkelur (remiks)"),
        _gul("musikk", musikk="Stille Kai: Brygga"),
        kanal="film", teksting="", personer="folkemengde",
    ),
    _sak(
        "2025-09-15", "tangholmen", "instagram", "Takk for i sommer.", "klipp fra de tre dagene",
        _rod("musikk"),
        _gronn(dato="2025-06-20", tekst="Snart er det sommer på Tangholmen.", bilde="klipp fra i fjor"),
        kanal="film", teksting="", personer="folkemengde", musikk="Elektrisk sild",
    ),
    _sak(
        "2026-03-26", "tangholmen", "facebook", "", "en plakat med en logo",
        _rod("pengespill", tekst="Årets sponsor gir deg hundre gratisspinn. Hent dem i dag!", vare="pengespill uten tillatelse"),
        _gronn(tekst="Årets sponsor er Ytrevåg Sparebank. Takk for at dere blir med igjen."),
    ),
    _sak(
        "2026-02-14", "tangholmen", "facebook", "Vi trenger 60 frivillige. Kjenner du noen?", "en frivillig som smiler",
        _gronn(**_folk(34, "facebook instagram")),
        _rod("samtykke-sted", **_folk(34, "nettsted")),
    ),
    _sak(
        "2026-03-17", "tangholmen", "instagram", "", "en skaper foran fyret",
        _gronn(tekst="Reklame | Tangholmen. Jeg har fått pass til alle dagene. Her er fire ting jeg skal se."),
        _rod("skjult-reklame", tekst="Her er fire ting jeg skal se på Tangholmen! #samarbeid"),
        avsender="skaper", ytelse="varer", **_folk(26, "instagram"),
    ),
    _sak(
        "2026-02-28", "tangholmen", "facebook", "Vi teller dager. Bildet er fra fredagen i fjor.", "scenen i solnedgang",
        _gronn(bildekilde="lånt med ja", tekst="Vi teller dager. Foto: Eskil Rørvik, fredagen i fjor"),
        _rod("andres-bilder", bildekilde="hentet"),
    ),
    _sak(
        "2026-03-30", "tangholmen", "facebook", "Slik hjelper sanitetslaget når noen faller.", "en båre på bryggen",
        _gronn(bilde="to fra sanitetslaget ved en tom båre, bakfra"),
        _rod("eget-bilde", bilde="en mann med vond ankel på båren", **_folk(58)),
    ),
    _sak(
        "2026-03-25", "tangholmen", "instagram", "«Det beste er pausene på berget.»", "en frivillig på et svaberg",
        _gul("bilder-av-barn", **_folk(16, "instagram")),
        _gronn(**_folk(22, "instagram")),
    ),
    _sak(
        "2026-03-27", "tangholmen", "facebook", "", "en bod ved inngangen",
        _rod("tobakk", tekst="Snus og røyk får du i boden ved inngangen.", vare="tobakk"),
        _gronn(tekst="Ørepropper og regnponcho får du i boden ved inngangen."),
    ),
)

# fmt: on
SAKER = ULLVOTT + UNIVERSITETET + FLISKODE + TANGHOLMEN
