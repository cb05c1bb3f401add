"""Leksjon 3: skriving. Utkastene, tekstingen, fargene, stemmekortene, faktaarket og bildene. Skrevet for hånd; de andre
utkastene er innlegg fra kontoene."""

from __future__ import annotations

import pandas as pd

from ...farger import kontrast
from ...verden.sannheter import l03 as s
from ...verden.strommer import strom
from ...verden.tekster import innleggstekst
from ..datafil import Datafil

# Tekstene har tunge ord, adresser og nynorsk med vilje.
# språk: av
# Seks versjoner av innlegget om søknaden. A, B og D har alle fem fakta. C mangler fristen, E har tre oppdiktede, F en annen dato.
VERSJONER = {
    "A": (
        "Søknadsregistreringen for nye studenter ved Universitetet i Ytrevåg åpnes 1. februar på uyv.example/sok. "
        "Søknadsfristen er 15. april kl. 23.59, og registreringen gjennomføres elektronisk. Manglende vitnemål "
        "ettersendes innen 1. juli. Studieveilederne besvarer opptakshenvendelser i nettpraten på hverdager kl. "
        "10–14, og søkere oppfordres til å kontrollere opplysningene før innsending og til å benytte tjenesten ved "
        "spørsmål."
    ),
    "B": (
        "Nå kan du søke hos oss. Siden uyv.example/sok åpner 1. februar. Fristen er 15. april kl. 23.59. Har du "
        "ikke fått vitnemålet ennå? Da kan du sende det til 1. juli. Er du usikker på noe, kan du spørre "
        "studieveilederne i nettpraten på hverdager kl. 10–14. Ta det i ditt eget tempo, og ikke vent til siste "
        "dag."
    ),
    "C": (
        "Vil du gå her hos oss? Fra 1. februar kan du søke på uyv.example/sok. Alt om når du må søke, står på "
        "plakaten. Har du ikke vitnemålet ennå, kan du sende det til 1. juli. Er det noe du lurer på, er det bare "
        "å spørre. Vi sitter i nettpraten på hverdager kl. 10–14, og vi svarer på alt."
    ),
    "D": (
        "Drømmer du om å studere ved havet? Søknaden åpner 1. februar, og du søker på uyv.example/sok innen 15. "
        "april kl. 23.59. Mangler du vitnemål når fristen går ut, kan du sende det inn til 1. juli. "
        "Studieveilederne våre svarer på spørsmål i nettpraten på hverdager kl. 10–14, både om studievalg, hybel "
        "og økonomi."
    ),
    "E": (
        "Snart er du en av oss! Søk på uyv.example/sok fra 1. februar. Du har god tid, for fristen er først 15. "
        "mai. Det går fort, og du må ikke sende inn noe mer. Lurer du på noe? Vi er på nett hele døgnet, og vi "
        "liker å prate. Søk i dag. Kom som du er. Vi ses til høsten!"
    ),
    "F": (
        "Søknaden åpner 1. februar, og du søker på uyv.example/sok. Fristen er 1. mars kl. 23.59. Har du ikke fått "
        "vitnemålet, kan du sende det til 1. juli. Vet du ikke hva du skal velge, kan du spørre studieveilederne i "
        "nettpraten på hverdager kl. 10–14. Mange synes valget er tungt, så du er ikke alene."
    ),
}
# tekster der ett ord flytter mye, der adresser og emoji kan bli talt som ord, og én på nynorsk
KORTE = (
    (
        "universitetet",
        "Universitetsbiblioteket åpner påmeldingen til undervisning i kildebruk mandag ettermiddag klokken tre.",
    ),
    (
        "universitetet",
        "Sjå programmet for Forskingsdagane på uyv.example/forskingsdagane. Alle føredrag er opne, og du treng ikkje billett.",
    ),
    ("universitetet", "Fadderuken 🎉🎉 begynner mandag! 🌊 Ta med ullgenser 🧶 og godt humør 😄"),
    ("universitetet", "Les om studiene på uyv.example/studier/bachelor/marinbiologi?kilde=innlegg før du søker."),
    ("ullvott", "Kom og se på garnet. Det er blått, og det er mykt som en katt."),
    ("ullvott", "Ny oppskrift 🧤❄️ på ullvott.example/oppskrift/selbu-2026 👉 gratis denne uken!"),
    (
        "fliskode",
        "Dokumentasjonsplikten for våtromsarbeid omfatter sluttkontroll, membranbilder og overleveringsprotokoll.",
    ),
    ("tangholmen", "Båten går kl. 10. Ta den. Den er rød, og du ser den fra kaia."),
)
TEKSTING = (
    "Hei! Jeg heter Sunniva, og jeg studerer marinbiologi.",
    "Søknaden åpner 1. februar, på siden uyv.example/sok.",
    "Fristen er 15. april, ett minutt før midnatt.",
    "Jeg brukte tre uker på å bestemme meg, og så byttet jeg likevel.",
    "Det går helt fint, og det gjør mange.",
    "Studieveilederne kjenner utdanningene, arbeidslivet og byen bedre enn brosjyrene.",
    "Er du ny her, så er vi på lag nå.",
    "De sitter i nettpraten på hverdager mellom ti og to.",
    "Spør om hybel, jobb, pensum og alt det andre.",
    "Vitnemålet kan du sende etterpå, helt fram til 1. juli.",
    "Ta vare på kvitteringen du får på e-post.",
    "Jeg satt på denne benken da jeg søkte.",
    "Nå sitter jeg i laboratoriet hver eneste torsdag kveld.",
    "Det ble bra. Våt og kald, men veldig bra.",
    "Vi ses på Åpen dag nede i Havnehallen!",
)
FARGER = (
    ("fjord", "#0B4F8A"),
    ("brygge", "#6B4F3A"),
    ("sol", "#F2B134"),
    ("tang", "#4A7A36"),
    ("laks", "#D9632B"),
    ("skifer", "#6E7683"),
    ("måke", "#B8C4CC"),
)
STEMMER = (
    ("ullvott", "du", "varm, og det er lov å le", "unik, kvalitetsprodukt", "Vaskes for hånd, varer i ti år."),
    (
        "universitetet",
        "du",
        "rolig, med hele datoen",
        "herved, vedrørende, benytte, !",
        "Fristen er 15. april kl. 23.59.",
    ),
    ("fliskode", "dere", "tall eller tid først", "ledende, revolusjonerende, emoji", "Ti minutter, ett tilbud."),
    ("tangholmen", "vi", "sted og vær er med", "magisk, opplev", "Vi sees på kaia. Ta med regntøy."),
)
FAKTA = (
    "Fristen er 15. april kl. 23.59.",
    "Søknaden åpner 1. februar.",
    "Du søker på uyv.example/sok.",
    "Vitnemål kan ettersendes til 1. juli.",
    "Studieveilederne svarer i nettpraten på hverdager kl. 10–14.",
)
BILDER = (
    (
        "plakaten til søknaden",
        "blå kai, tre studenter som ler, logo",
        "SØK NÅ (stor skrift). Frist 15. april kl. 23.59 (liten skrift)",
    ),
    ("vottene «Nordlys»", "grønne og blå votter på et trebord, en kopp kaffe", ""),
    ("kartet over holmen", "kart med tre scener, to brygger og røde piler", "Nordre brygge, Søndre brygge, Fyret"),
    ("søylediagram over tilbud", "to søyler, den høyre halvparten så høy", "40 i januar, 12 i juni"),
    ("fra gjesteboken på museet", "en side med barneskrift", "Sildene luktet men det var gøy. Hilsen 3A"),
    ("kveld på kaia", "tom kai i skumring, en lykt", ""),
)
# innleveringen: papiret og fargene på Tangholmen, og tekstene den skjulte prøven teller
PAPIR = "#F4F1EA"
FARGER_TANGHOLMEN = (
    ("natt", "#1D3557"),
    ("tau", "#8C6A3F"),
    ("bøye", "#D64526"),
    ("rust", "#A4452C"),
    ("sand", "#E3C9A0"),
    ("vind", "#6F757B"),
    ("lykt", "#C98A1B"),
)
SKJULTE_NAVN = {
    "fjell": "dyp",
    "tjære": "vanlig",
    "torv": "bare_hvit",
    "lyng": "stor",
    "is": "ingen",
    "skum": "ingen",
}
SKJULTE_TEKSTER = {
    "vanlig": (
        "Biblioteket låner ut ukuleler. Ta med lånekortet, så finner vi en som passer. Kurset er gratis, og du trenger ikke "
        "å kunne noe fra før.",
        "Museet har fått en gammel robåt som trenger stell. Frivillige skal skrape, male og tjære den i løpet av vinteren. "
        "Alle som vil, kan være med.",
        "Korpset selger kaker utenfor butikken. Pengene går til nye uniformer, for de gamle er blitt altfor små. Kom innom!",
    ),
    "adresse": (
        "Påmeldingen ligger på ytrevagkultur.example/kurs. 🎻 Skriv hvilket instrument du spiller, og hvor lenge. "
        "#KulturskolenYtrevåg",
        "Bestill billetter på https://ytrevagkino.example/program i dag. Forestillingene begynner presis. 🎬🎬 "
        "#KinoIYtrevåg #Premiere",
    ),
    "dato": (
        "Generalforsamlingen er onsdag 4. mars kl. 18.30 i f.eks. idrettshallen eller grendehuset. Medlemmene får beskjed "
        "innen 1. mars.",
        "Kommunen stenger vannet tirsdag 12. mai fra kl. 09.15 til ca. kl. 14.00. Husstander nord for elven berøres ikke.",
    ),
    "overskrift": (
        "Dugnad på stranden\nVi rydder søppel lørdag. Hansker og sekker finner du ved naustet, og etterpå griller vi pølser.",
        "Sommerskolen åpner\nPåmeldingen gjelder elever fra femte til sjuende klasse. Plassene fordeles etter loddtrekning.",
    ),
}
# språk: på
UTKAST = {
    "nr": "utkastets nummer, 1–40",
    "kunde": "kunden det er skrevet for",
    "versjon": "`A`, `B`, `C`, `D`, `E` eller `F` for de seks til søknaden; tom for de andre",
    "tekst": "utkastet",
}
PER_KUNDE = 10


def utkast() -> pd.DataFrame:
    """Førti utkast, ti for hver kunde. Seks av dem er versjonene av innlegget om søknaden."""
    rader = []
    for kunde in ("universitetet", "ullvott", "fliskode", "tangholmen"):
        egne = [(v, t) for v, t in VERSJONER.items()] if kunde == "universitetet" else []
        egne += [("", t) for k, t in KORTE if k == kunde]
        rng = strom("l03/utkast", kunde)
        temaer = {"ullvott": "produkt", "fliskode": "fag", "tangholmen": "museum", "universitetet": "forskning"}
        while len(egne) < PER_KUNDE:
            ny = ("", innleggstekst(rng, kunde, temaer[kunde], "facebook"))
            egne += [ny] if ny not in egne else []
        rader += [(kunde, v, t) for v, t in egne]
    t = pd.DataFrame(rader, columns=["kunde", "versjon", "tekst"])
    return t.assign(nr=t.index + 1)[list(UTKAST)]


def soknad() -> pd.DataFrame:
    """De seks versjonene av innlegget om søknaden."""
    return pd.DataFrame(list(VERSJONER.items()), columns=["versjon", "tekst"])


def teksting() -> pd.DataFrame:
    """Femten blokker à tre sekunder, til en film på 45 sekunder."""
    return pd.DataFrame([(nr, t) for nr, t in enumerate(TEKSTING, 1)], columns=["nr", "tekst"])


def farger() -> pd.DataFrame:
    """Fargene til plakaten."""
    return pd.DataFrame(FARGER, columns=["navn", "farge"])


def stemmekort() -> pd.DataFrame:
    """Hvordan hver kunde høres ut."""
    return pd.DataFrame(STEMMER, columns=["kunde", "tiltale", "tone", "unngar", "slik_hores_vi_ut"])


def farger_tangholmen() -> pd.DataFrame:
    """Fargene til festivalen på Tangholmen."""
    return pd.DataFrame(FARGER_TANGHOLMEN, columns=["navn", "farge"])


def skjulte_farger(fro: int) -> pd.DataFrame:
    """Fargene til en annen festival, til de skjulte prøvene. Parametre: `fro` er klassens.

    Mot papiret er to nok for vanlig tekst og to bare for stor, og for én av dem avgjør det om bakgrunnen er papir eller hvit.
    """
    rng, v = strom("innlevering03/farger", fro), s.SKJULTE_FARGER.verdi
    valgt: dict[str, str] = {}
    for navn, slag in SKJULTE_NAVN.items():
        while navn not in valgt:
            kode = f"#{int(rng.integers(2**24)):06X}"
            mot_hvit = slag != "bare_hvit" or kontrast(kode, "#FFFFFF") >= v["hvit_fra"]
            if v[slag][0] <= kontrast(kode, PAPIR) <= v[slag][1] and mot_hvit:
                valgt[navn] = kode
    t = pd.DataFrame(list(valgt.items()), columns=["navn", "farge"])
    return t.iloc[rng.permutation(len(t))].reset_index(drop=True)


def skjulte_tekster(fro: int) -> dict[str, str]:
    """En vanlig tekst, en med adresse og emneknagg, en med dato og forkortelse, og en med overskrift."""
    rng = strom("innlevering03/tekster", fro)
    return {slag: tekster[int(rng.integers(len(tekster)))] for slag, tekster in SKJULTE_TEKSTER.items()}


def faktaark() -> pd.DataFrame:
    """De fem fakta som skal stemme."""
    return pd.DataFrame([(nr, f) for nr, f in enumerate(FAKTA, 1)], columns=["nr", "fakta"])


def bilder() -> pd.DataFrame:
    """Seks bilder, beskrevet med ord."""
    return pd.DataFrame(
        [(nr, *b) for nr, b in enumerate(BILDER, 1)], columns=["nr", "bilde", "i_bildet", "tekst_i_bildet"]
    )


FILER = {
    "ryddet/utkast_tekster.csv": Datafil(
        utkast, "Til leksjon 3: førti utkast, seks av dem til innlegget om søknaden.", UTKAST
    ),
    "ryddet/utkast_soknad.csv": Datafil(
        soknad,
        "Til leksjon 3: seks utkast til innlegget om søknaden.",
        {"versjon": "`A`, `B`, `C`, `D`, `E` eller `F`", "tekst": "utkastet"},
    ),
    "ryddet/teksting.csv": Datafil(
        teksting,
        "Til leksjon 3: tekstingen til en film på 45 sekunder, tre sekunder i hver blokk.",
        {"nr": "blokkens nummer, 1–15", "tekst": "det som står på skjermen i tre sekunder"},
    ),
    "ryddet/farger.csv": Datafil(
        farger,
        "Til leksjon 3: fargene til plakaten.",
        {"navn": "navnet på fargen", "farge": "fargekoden, rødt, grønt og blått"},
    ),
    "ryddet/farger_tangholmen.csv": Datafil(
        farger_tangholmen,
        "Til innlevering 3: fargene til festivalen på Tangholmen.",
        {"navn": "navnet på fargen", "farge": "fargekoden, rødt, grønt og blått"},
    ),
    "ryddet/stemmekort.csv": Datafil(
        stemmekort,
        "Til leksjon 3: hvordan hver av de fire kundene høres ut.",
        {
            "kunde": "kunden kortet gjelder",
            "tiltale": "`du`, `dere` eller `vi`",
            "tone": "slik skal det låte",
            "unngar": "ord og tegn kunden ikke bruker",
            "slik_hores_vi_ut": "en setning som er typisk",
        },
    ),
    "ryddet/faktaark.csv": Datafil(
        faktaark,
        "Til leksjon 3: de fem fakta om søknaden.",
        {"nr": "nummeret på punktet, 1–5", "fakta": "det som er sant"},
    ),
    "ryddet/bilder_beskrevet.csv": Datafil(
        bilder,
        "Til leksjon 3: seks bilder, beskrevet med ord.",
        {
            "nr": "bildets nummer, 1–6",
            "bilde": "hva slags bilde det er",
            "i_bildet": "det som er å se",
            "tekst_i_bildet": "det som står i bildet; tom når det ikke står noe",
        },
    ),
}
