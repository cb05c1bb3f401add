"""Øvelsene i leksjon 2: kultur, trender og kildekritikk."""

from __future__ import annotations

import re

import pandas as pd
import plotly.express as px

from ..data import sti
from ..ovelser.definisjon import Leksjon
from ..ovelser.knapper import Galt, Knapp, samling, sporsmal, tekstvalg
from ..ovelser.krav import antall_ord, ord_mellom
from ..ovelser.sammenlign import er, er_figur, er_tabell, er_tall, lik, som_liste, som_tall, som_tekst
from ..usikkerhet import intervall

L = Leksjon(2, "02-kultur")

SA_STORYEN = 8650
TRYKKET = 1126
FOLGERE = 38500


@L.data
def avstemning():
    return pd.read_csv(sti("avstemning.csv"))


@L.data
def utvalg():
    return pd.read_csv(sti("utvalg.csv"))


@L.data
def trendlogg():
    return pd.read_csv(sti("trendlogg.csv"))


@L.data
def folgeliste():
    return pd.read_csv(sti("folgeliste.csv"))


@L.data
def skjermtid():
    return pd.read_csv(sti("skjermtid.csv"))


# ── 2.1 andelen i storyen ────────────────────────────────────────────────────────────────────────────


@L.verdi(
    1,
    "andel_trend",
    tittel="Hvor mange av dem som trykket?",
    mal=("m2",),
    sifre=2,
    venter="en andel: stemmene for trendvideoer delt på stemmene på dette spørsmålet",
    se="Hvem kunne ha trykket på det andre svaret? De skal også være med under brøkstreken.",
    riktig="Det er Maris 54 prosent, på sifferet. Legg merke til at over 7 500 så storyen uten å trykke på noe.",
    hint=(
        "Hvem kunne ha svart noe annet enn trendvideoer?",
        "Under brøkstreken skal det stå en sum, bygd som den over streken. Det er bare tabellen som er en annen.",
        'Slik ser den siste linjen ut:\nandel_trend = trend["stemmer"].sum() / mer[...].sum()',
    ),
)
def andel_trend(
    avstemning,
    *,
    spor=sporsmal(),
    svaret=tekstvalg(
        "trendvideoer", {"strikkehjelp": ("du har talt opp strikkehjelp", "Hvilket svar spør oppgaven om?")}
    ),
    nevner=Knapp(
        lambda mer, alle: mer["stemmer"].sum(),
        (
            Galt(
                lambda mer, alle: alle["stemmer"].sum(),
                "du har delt på stemmene i alle tre avstemningene",
                "Hva heter tabellen med bare dette spørsmålet?",
                r"/\s*avstemning\b|/\s*sum\(\s*avstemning",
            ),
            Galt(
                lambda mer, alle: SA_STORYEN,
                "du har delt på dem som så storyen, ikke på dem som trykket",
                "Hvem har svart?",
                r"8\s?650",
            ),
            Galt(lambda mer, alle: FOLGERE, "du har delt på alle følgerne, ikke på dem som trykket", "Hvem har svart?"),
            Galt(lambda mer, alle: len(mer), "du har delt på antall rader", "Hva er det hver rad teller?", r"\blen\b"),
            Galt(lambda mer, alle: 1, "ingenting er delt", "En andel er en brøk. Hva står under streken?"),
            Galt(lambda mer, alle: 100, "du har delt på hundre", "Hvor mange var det som trykket?", r"/\s*100\b"),
        ),
        '{0}["stemmer"].sum()',
    ),
):
    er_sporsmal = avstemning["sporsmal"] == "Hva vil du se mer av?"
    mer = avstemning[er_sporsmal]
    er_trend = spor(mer["svar"], svaret)
    trend = mer[er_trend]
    return trend["stemmer"].sum() / nevner(mer, avstemning)


@andel_trend.feilsvar
def det_andre_svaret(avstemning):
    """Du har delt på dem som valgte strikkehjelp. Det er forholdet mellom de to svarene, ikke en andel av alle som trykket."""
    s = avstemning.set_index("svar")["stemmer"]
    return s["trendvideoer"] / s["strikkehjelp"]


@andel_trend.feilsvar
def seg_selv(avstemning):
    """Du har delt tallet på seg selv, og da blir svaret alltid 1. Hvilken tabell har begge svarene?"""
    return 1.0


@andel_trend.feilsvar
def snudd(avstemning):
    """Brøken er snudd. Det du vil vite noe om, står over streken, og alle som trykket, står under."""
    mer = avstemning[avstemning["sporsmal"] == "Hva vil du se mer av?"].set_index("svar")["stemmer"]
    return mer.sum() / mer["trendvideoer"]


@andel_trend.alternativ
def med_tall_fra_tabellen(avstemning):
    s = avstemning.groupby("svar")["stemmer"].sum()
    return s["trendvideoer"] / (s["trendvideoer"] + s["strikkehjelp"])


@andel_trend.alternativ
def avrundet(avstemning):
    s = avstemning.set_index("svar")["stemmer"]
    return round(s["trendvideoer"] / 1126, 2)


@andel_trend.alternativ
def med_query(avstemning):
    mer = avstemning.query("sporsmal == 'Hva vil du se mer av?'")
    return mer.loc[mer["svar"] == "trendvideoer", "stemmer"].sum() / mer.stemmer.sum()


# ── 2.2 kundene som ble trukket ──────────────────────────────────────────────────────────────────────


@L.verdi(
    2,
    "kunde_intervall",
    tittel="Kundene som ble trukket",
    mal=("m2", "m3"),
    stjerner=2,
    sifre=2,
    ordnet=True,
    venter="et intervall, altså to andeler i en liste",
    se="Tell de to tabellene hver for seg med len, og se hvem som er med i den største.",
    riktig="Det er 24 prosent, et sted mellom 19 og 30. Om så alle de 160 som tidde, hadde villet ha trendvideoer, ble det 54,5 prosent. Blant kundene "
    "som følger dere, er det 48 prosent: Storyen spurte dem som alt var på festen.",
    hint=(
        "Hvem er det dette tallet kan svare for?",
        "len teller rader i en tabell. Du trenger to tabeller: de som svarte trendvideoer, og alle som svarte.",
        "Slik er den siste linjen bygd opp:\nkunde_intervall = intervall(len(...), len(...))",
    ),
)
def kunde_intervall(
    utvalg,
    *,
    svarte=tekstvalg(
        "ja", {"nei": ("du har tatt dem som ikke svarte", "Hva skal stå i kolonnen «svarte» hos dem du vil høre på?")}
    ),
    svaret=tekstvalg(
        "trendvideoer", {"strikkehjelp": ("du har talt dem som vil ha strikkehjelp", "Hvilket svar spør Mari om?")}
    ),
    antall=Knapp(
        lambda trend, svar: len(trend),
        (
            Galt(
                lambda trend, svar: 604, "du har brukt antallet fra storyen", "Hvem er det vi spør om nå?", r"\b604\b"
            ),
            Galt(
                lambda trend, svar: len(svar) - len(trend),
                "du har trukket fra dem du skulle telt",
                "Hva teller len(trend_kunder)?",
                r"-\s*len",
            ),
        ),
        "len({0})",
    ),
    av=Knapp(
        lambda svar, alle: len(svar),
        (
            Galt(
                lambda svar, alle: len(alle),
                "de 160 som ikke svarte, er regnet som nei",
                "Har den som ikke svarer, sagt nei?",
                r"len\(\s*utvalg\s*\)|\b400\b",
            ),
            Galt(
                lambda svar, alle: TRYKKET,
                "du har brukt dem som trykket i storyen, under brøkstreken",
                "Hvor mange kunder svarte?",
                r"\b1126\b",
            ),
            Galt(
                lambda svar, alle: int((svar["folger"] == "ja").sum()),
                "bare kundene som følger dere, er med under brøkstreken",
                "Er det alle kundene som svarte?",
                r"folger",
            ),
        ),
        "len({0})",
    ),
):
    er_svar = utvalg["svarte"] == svarte
    kunder = utvalg[er_svar]
    er_trend = kunder["svar"] == svaret
    trend_kunder = kunder[er_trend]
    return intervall(antall(trend_kunder, kunder), av(kunder, utvalg))


@kunde_intervall.kjenn
def uten_len(svar, celle):
    """intervall vil ha to antall, men fikk en hel tabell. Hva teller radene i en tabell?"""
    return "intervall(" in celle.kode and "len(" not in celle.kode and er_tabell(svar)


@kunde_intervall.kjenn
def bare_antallene(svar, celle):
    """Det er de to antallene. intervall regner ut grensene av dem: intervall(antall, av)."""
    tall = som_liste(svar) or []
    return len(tall) == 2 and all(er_tall(v) and som_tall(v) > 1 for v in tall)


@kunde_intervall.feilsvar
def storyens_intervall(utvalg):
    """Det er intervallet til storyen, altså det Mari alt har. Her spør vi kundene som ble trukket ut."""
    return intervall(604, TRYKKET)


@kunde_intervall.kjenn
def bare_en_andel(svar, celle):
    """Det er én andel. Oppgaven ber om intervallet rundt den, og det regner intervall ut av to antall."""
    return er_tall(svar) and 0 < som_tall(svar) < 1


@kunde_intervall.feilsvar
def bare_folgerne(utvalg):
    """Du har bare regnet på kundene som følger Ullvott på Instagram. Mari spør om alle kundene."""
    f = utvalg[utvalg["folger"] == "ja"]
    return intervall(int((f["svar"] == "trendvideoer").sum()), len(f))


@kunde_intervall.alternativ
def med_tall(utvalg):
    svarte = utvalg.dropna(subset=["svar"])
    return intervall((svarte["svar"] == "trendvideoer").sum(), svarte["svar"].size)


@kunde_intervall.alternativ
def to_desimaler(utvalg):
    svar = utvalg[utvalg["svarte"] == "ja"]
    return [round(x, 2) for x in intervall(len(svar[svar["svar"] == "trendvideoer"]), len(svar))]


@kunde_intervall.alternativ
def som_tuppel(utvalg):
    return tuple(intervall(len(utvalg[utvalg["svar"] == "trendvideoer"]), len(utvalg[utvalg["svarte"] == "ja"])))


# ── 2.3 kildekortene ─────────────────────────────────────────────────────────────────────────────────

KORT = "ABCDEF"
_KORTENE = ("ett", "to", "tre", "fire", "fem", "seks")
FLAGG = {"antall": set("CF"), "dato": set("ACE"), "interesse": set("AD"), "utvalg": set("ACDF")}


def _bokstavene(verdi) -> set[str] | None:
    """Bokstavene i «C F», «c,f» eller ["C", "F"]. None når det er noe annet enn bokstaver der."""
    deler = [som_tekst(v) for v in som_liste(verdi) or [] if er(v, str)] if not er(verdi, str) else [som_tekst(verdi)]
    tekst = re.sub(r"\bog\b|[\s,;.+&]", "", " ".join(deler).casefold()).upper()
    return set(tekst) if tekst.isalpha() or tekst == "" else None


def _flaggene(svar) -> dict[str, set[str]]:
    """Bokstavene under hvert flagg, for flaggene som finnes og er skrevet med bokstaver."""
    if not er(svar, dict):
        return {}
    par = {som_tekst(k).casefold(): _bokstavene(v) for k, v in dict.items(svar) if er(k, str)}
    return {k: v for k, v in par.items() if v is not None}


def _godta_flagg(svar, fasit):
    if not er(svar, dict):
        return 'Svaret er en ordbok med fire flagg: {"antall": "…", "dato": "…", "interesse": "…", "utvalg": "…"}.'
    har = _flaggene(svar)
    navn = [som_tekst(k).casefold() for k in dict.keys(svar) if er(k, str)]
    if ukjent := [k for k in navn if k not in FLAGG]:
        return f"Flagget «{ukjent[0][:30]}» finnes ikke. De fire heter antall, dato, interesse og utvalg."
    for f in FLAGG:
        if f not in navn:
            return f"Flagget «{f}» mangler i ordboken."
        if f not in har or not har[f] <= set(KORT):
            return f'Under «{f}» skal det bare stå bokstaver fra A til F, for eksempel "B E".'
    for f, skal in FLAGG.items():
        if mangler := len(skal - har[f]):
            hva = f"{_KORTENE[mangler - 1]} kort"
            return f"Under «{f}» mangler {hva}. Les regelen for flagget, og så den ene kolonnen den handler om, kort for kort."
        if for_mye := len(har[f] - skal):
            hva = f"{_KORTENE[for_mye - 1]} kort"
            return f"Under «{f}» står {hva} for mye. Bruk bare det som står på kortet, ikke det du tror."
    return True


@L.verdi(
    3,
    "flagg",
    tittel="Flagg på kildene",
    mal=("m3",),
    stjerner=2,
    bokstavelig=True,
    godta=_godta_flagg,
    venter="en ordbok med fire flagg, og bokstavene på kortene under hvert",
    riktig="Kort B kan stå på lysbildet: 3 340 spurte, trukket ut, og det er sagt hvor mange som svarte. Et flagg gjør ingen kilde gal. Det sier hva du må "
    "spørre om først.",
    hint=(
        "Hvilken kolonne avgjør hvert av de fire flaggene?",
        "Les én kolonne om gangen nedover alle seks kortene, i stedet for ett kort om gangen.",
        'Slik er svaret bygd opp:\nflagg = {"antall": "...", "dato": "...", "interesse": "...", "utvalg": "..."}',
    ),
)
def flagg():
    flagg = {
        "antall": "C F",
        "dato": "A C E",
        "interesse": "A D",
        "utvalg": "A C D F",
    }
    return flagg


@flagg.kjenn
def lite_er_ikke_ukjent(svar, celle):
    """Et kort under «antall» oppgir hvor mange som svarte. Tolv er lite, men lite er ikke det samme som ukjent."""
    return bool(_flaggene(svar).get("antall", set()) & set("ABDE"))


@flagg.kjenn
def frafall_er_ikke_selvvalg(svar, celle):
    """Kort B står under «utvalg». 55,9 prosent svarte, men de var trukket ut. Det er frafall, og det er noe annet enn at folk har valgt seg selv."""
    return "B" in _flaggene(svar).get("utvalg", set())


@flagg.kjenn
def stort_er_ikke_nytt(svar, celle):
    """Under «dato» mangler det eldste kortet. Tusen svar gjør ikke tallet nytt."""
    f = _flaggene(svar).get("dato")
    return bool(f) and "E" not in f and f <= FLAGG["dato"]


@flagg.kjenn
def ukjent_teller_ikke(svar, celle):
    """Kort C står under «interesse». Når avsenderen er ukjent, vet vi ikke hva den lever av. Bruk bare det som står på kortet."""
    return "C" in _flaggene(svar).get("interesse", set())


@flagg.alternativ
def flagg_i_lister():
    return {"antall": ["C", "F"], "dato": ["A", "C", "E"], "interesse": ["A", "D"], "utvalg": ["A", "C", "D", "F"]}


@flagg.alternativ
def flagg_tett_skrevet():
    return {"Utvalg": "FDCA", "antall": "c,f", "dato": "a, c og e", "interesse": "da"}


# ── 2.4 de uskrevne reglene ──────────────────────────────────────────────────────────────────────────


@L.flervalg(
    4,
    "brudd",
    tittel="Hvilken regel ble brutt?",
    mal=("m1",),
    stjerner=2,
    tomt="?",
    valg={"F": "form", "A": "avsender", "T": "tid", "S": "svar", "G": "gjest"},
    riktig="Kommentarfeltet er det billigste kurset i kultur som finnes. Nummer 1 rettes med lenken i profilen, nummer 7 med å slette innlegget den dagen feilen er "
    "borte. Hver regel ble brutt på to nettverk, så ingen av dem hører til bare ett.",
    hint=(
        "Hva er det den som kommenterer, ønsker seg?",
        "Les hver regel som et spørsmål til innlegget. Bare ett av dem handler om det kommentaren sier.",
        'Det er to av hver bokstav. Slik er svaret bygd opp:\nbrudd = "1? 2? 3? …"',
    ),
)
def brudd():
    return "1F 2A 3T 4S 5G 6S 7T 8A 9F 10G"


for _valg, _tekst in {
    "1A": "Ingen spør hvem som snakker i nummer 1. Hva er det som ikke virker?",
    "1S": "I nummer 1 har ingen spurt om noe. Hva er det som ikke virker?",
    "2F": "Teksten virker fint på LinkedIn. Hva lurer den som kommenterer nummer 2, på?",
    "2G": "LinkedIn er Odas eget sted også. Hva har hun latt være å si i nummer 2?",
    "3S": "I nummer 3 fikk ingen for sent svar. Innlegget kom for sent.",
    "3F": "Formen er trendens egen i nummer 3. Hva sier kommentaren om når?",
    "3G": "Trenden var åpen for alle i nummer 3. Hva sier kommentaren om når?",
    "4T": "Nummer 4 kom tidsnok. Hva skjedde etterpå, fire år på rad?",
    "4G": "Tangholmen er på sin egen side i nummer 4. Hva skjedde med kommentarene?",
    "5F": "Et tilbud kan ha fin form. Hvem har bestemt reglene i gruppen i nummer 5?",
    "5A": "Avsenderen er tydelig i nummer 5. Hvem har bestemt reglene i gruppen?",
    "6T": "I nummer 6 er det ikke samtalen som er over. Noen venter på noe. Hva?",
    "6F": "En melding virker på X. Hva venter den som kommenterer nummer 6, på?",
    "7F": "Advarselen er tydelig nok i nummer 7. Hva har skjedd siden?",
    "7S": "Ingen spør om noe i nummer 7. Hva har skjedd siden?",
    "8G": "Universitetet er på sin egen konto i nummer 8. Hvem høres det ut som?",
    "8F": "Videoen virker på TikTok. Hvem høres det ut som i nummer 8?",
    "9A": "Ingen er i tvil om hvem som snakker i nummer 9. Hva får leseren ikke til?",
    "9S": "Ingen spør om noe i nummer 9. Hva får leseren ikke til?",
    "10T": "Når det kom, er ikke det som sårer i nummer 10. Hvem er stedet for?",
    "10A": "Alle ser hvem avsenderen er i nummer 10. Hvem er stedet for?",
    "10F": "Formen er det ikke noe galt med i nummer 10. Hvem er stedet for?",
}.items():
    brudd.bytte(_valg, _tekst)


# de andre bokstavene får spørsmålet som avgjør saken
_AVGJOR = {
    1: "I nummer 1 er det noe som ikke virker. Hva prøvde den som kommenterer?",
    2: "Les kommentaren til nummer 2: Hva burde Oda ha sagt først?",
    3: "Les nummer 3 igjen: Når var trenden på topp, og når kom Tangholmen?",
    4: "Se på kommentarene i nummer 4: Hva skjedde etter at folk skrev?",
    5: "I nummer 5 viser kommentaren til en regel. Hvem har laget den?",
    6: "Les dagene i kommentaren til nummer 6. Hva mangler?",
    7: "Stemmer det innlegget i nummer 7 sier, den dagen det kommer?",
    8: "I nummer 8 lurer noen på stemmen. Hvem ligner den på?",
    9: "I nummer 9 klager leseren på noe ved selve bildet. Hva?",
    10: "Hvem er emneknaggen i nummer 10 for?",
}
_SVART = {f.navn for f in brudd.feil}
for _nr, _tekst in _AVGJOR.items():
    for _bokstav in brudd.valg:
        if f"{_nr}{_bokstav}" not in _SVART and f"{_nr}{_bokstav}" not in brudd.fasit().split():
            brudd.bytte(f"{_nr}{_bokstav}", _tekst)


@brudd.alternativ
def brudd_bare_bokstaver():
    return "FATSGSTAFG"


@brudd.alternativ
def brudd_som_liste():
    return ["1F", "2A", "3T", "4S", "5G", "6S", "7T", "8A", "9F", "10G"]


# ── 2.5 den siste uken ───────────────────────────────────────────────────────────────────────────────


def _godta_uke(svar, fasit):
    if not er_tabell(svar):
        return False
    # den som sorterer med den største øverst, har svart på det samme
    return lik(svar, fasit, rekkefolge=True) or lik(svar.iloc[::-1], fasit, rekkefolge=True)


SISTE_UKE = Knapp(
    35,
    (
        Galt(34, "åtte dager er med", "Tell dagene fra og med den første: Er det sju?"),
        Galt(36, "seks dager er med", "Tegnet > tar ikke med tallet selv."),
        Galt(28, "fjorten dager er med", "Hvor mange dager er en uke?"),
        Galt(7, "alt etter den første uken er med", "Loggen slutter på dag 42. Hva er dag 42 minus sju?"),
        Galt(0, "hele perioden er med, og da vinner den som alt er ferdig", "Hvilke dager er de siste sju?"),
        Galt(41, "bare den siste dagen er med", "Hvor mange dager spør oppgaven om?"),
    ),
    spor=r">\s*35\b|>=\s*36\b",
)


@L.verdi(
    5,
    "siste_uke",
    tittel="Hvilke trender lever?",
    mal=("m6",),
    stjerner=2,
    ordnet=True,
    godta=_godta_uke,
    venter="en tabell med seks rader, trenden og de nye innleggene de siste sju dagene, sortert",
    se="Skriv siste alene i en celle, og se hvilke dager som er med.",
    riktig="Garnlapp går fra 177 til 443 på en uke, og Enslig vott, den største i alt, er nede i 63. Ingen vet når Garnlapp topper, så se igjen fredag. Er en "
    "lyd med i trenden, må den være klarert for bedrifter også. Det kommer i leksjon 4.",
    hint=(
        "Loggen slutter på dag 42. Hvilken dag er den åttende siste?",
        "Tegnet > tar ikke med tallet selv. Grupper på trenden, og sorter på antallet.",
        'Slik er de tre linjene bygd opp:\nsiste = trendlogg[trendlogg["dag"] > ...]\nper_trend = siste.groupby(..., as_index=False)["nye innlegg"].sum()\n'
        "siste_uke = per_trend.sort_values(...)",
    ),
)
def siste_uke(
    trendlogg,
    *,
    dager=SISTE_UKE,
    gruppe=tekstvalg(
        "trend",
        {
            "dag": ("du har gruppert på dag, så trendene er slått sammen", "Hva skal det bli én rad for?"),
            "dato": ("du har gruppert på dato, så trendene er slått sammen", "Hva skal det bli én rad for?"),
        },
    ),
    kolonne=tekstvalg(
        "nye innlegg",
        {
            "innlegg i alt": (
                "du har summert «innlegg i alt», som teller de gamle på nytt hver dag",
                "Hvilken kolonne har de nye?",
            )
        },
    ),
    samle=samling("sum", "de nye innleggene"),
    sorter=Knapp(
        lambda t, k: t.sort_values(k),
        (
            Galt(
                lambda t, k: t.sort_values(t.columns[0]),
                "tabellen er sortert etter navnet, ikke etter antallet",
                "Hvilken kolonne avgjør hvem som er størst?",
            ),
        ),
        "{0}.sort_values({1})",
    ),
):
    er_siste = trendlogg["dag"] > dager
    siste = trendlogg[er_siste]
    per_trend = samle(siste.groupby(gruppe, as_index=False)[kolonne])
    return sorter(per_trend, kolonne)


@siste_uke.feilsvar
def snudd_tegn(trendlogg):
    """Du har tatt dagene før den siste uken. Hvilket tegn betyr «større enn»?"""
    t = trendlogg[trendlogg["dag"] < 35].groupby("trend", as_index=False)["nye innlegg"].sum()
    return t.sort_values("nye innlegg")


@siste_uke.kjenn
def ikke_gruppert(svar, celle):
    """Det er fortsatt én rad for hver dag. groupby skal gi én rad for hver trend."""
    return er_tabell(svar) and len(svar) == 42 and "dag" in svar.columns


@siste_uke.alternativ
def med_storst_overst(trendlogg):
    t = trendlogg[trendlogg["dag"] >= 36].groupby("trend", as_index=False)["nye innlegg"].sum()
    return t.sort_values("nye innlegg", ascending=False)


@siste_uke.alternativ
def med_dato(trendlogg):
    t = trendlogg[trendlogg["dato"] >= "2026-01-05"]
    return t.groupby("trend")["nye innlegg"].sum().sort_values().reset_index()


# ── 2.6 svaret til Mari ──────────────────────────────────────────────────────────────────────────────

_MODELL = (
    "Hei, Mari! 24 prosent av kundene som svarte i desember, vil ha trendvideoer, et sted mellom 19 og 30. Tallet 54 prosent gjelder dem som trykket i storyen, og kan "
    "ikke stå i en annonse. Enslig vott fikk 63 nye innlegg sist uke mot 2 419 på det meste, og filmene kommer først 23. januar. Jeg anbefaler å si nei til "
    "pakken, bruke 12 000 kr på én film med strikkehjelp og se på Garnlapp igjen fredag. 160 kunder svarte ikke, og det bør styret vite."
)


def _har_andelen(tekst: str) -> str | None:
    if re.search(r"(?<!\d)(24([.,]\d+)?\s*(%|prosent|pst)|0[.,]24\d*)|tjuefire prosent", tekst, re.IGNORECASE):
        return None
    return "Svaret mangler tallet for kundene. Hvor mange prosent av kundene som svarte, vil ha trendvideoer? Skriv det med % bak."


def _har_intervallet(tekst: str) -> str | None:
    if re.search(r"mellom|intervall|fra .{1,20} til|19\D{1,12}30", tekst, re.IGNORECASE) and re.search(r"\b19", tekst):
        return None
    return "Svaret har ett tall, men ikke hvor sikkert det er. Skriv hvor andelen trolig ligger: mellom … og … ."


def _sier_hvem(tekst: str) -> str | None:
    if re.search(r"svart|spurt|trukket|svar fra|svarene|hørte fra", tekst, re.IGNORECASE):
        return None
    return "Det står ikke hvem prosenten gjelder. Av hvem? De som svarte, er ikke det samme som alle kundene."


def _ikke_54_om_kundene(tekst: str) -> str | None:
    if re.search(
        r"(\b5[34]([.,]\d)?\s*(%|prosent)|halvparten) (av )?(alle )?(kundene|av kundene)", tekst, re.IGNORECASE
    ):
        return "Du skriver 54 prosent, eller halvparten, om kundene. Det tallet gjelder dem som trykket i storyen. Hva sa kundene som ble trukket ut?"
    return None


def _har_anbefaling(tekst: str) -> str | None:
    if re.search(
        r"anbefal|\bråd|\bbør\b|\bnei\b|\bvent|dropp|avlys|la være|heller|foreslå|si ja|bestill|takk",
        tekst,
        re.IGNORECASE,
    ):
        return None
    return "Svaret har tall, men Mari vet ikke hva hun skal gjøre. Skriv hva du anbefaler: bestille, vente, si nei eller noe annet."


def _nevner_trenden(tekst: str) -> str | None:
    if re.search(r"vott\b|garnlapp|trenden\b", tekst, re.IGNORECASE) and re.search(
        r"januar|uke|fredag|dag", tekst, re.IGNORECASE
    ):
        return None
    return "Mari spør også om pakken. Si hvordan det går med trenden nå, og når filmene ville vært ferdige."


@L.tekst(
    6,
    "svar_til_mari",
    tittel="Svaret til Mari",
    mal=("m2", "m6"),
    stjerner=3,
    egenvurdering=True,
    venter="en tekst på høyst 120 ord: tall, forbehold, anbefaling",
    krav=(
        ord_mellom(25, 120),
        _har_andelen,
        _har_intervallet,
        _sier_hvem,
        _ikke_54_om_kundene,
        _nevner_trenden,
        _har_anbefaling,
    ),
    riktig="Den som sier hva tallet ikke svarer på, blir spurt neste gang også.",
    hint=(
        "Hva er det første styret kommer til å spørre Mari om?",
        "Tall, forbehold, anbefaling. Tallet sier hvem som svarte, forbeholdet hvor sikkert det er.",
        'Slik kan det begynne:\nsvar_til_mari = """Hei, Mari! … prosent av kundene som svarte, …\nTrenden …\nJeg anbefaler …"""',
    ),
)
def svar_til_mari():
    return _MODELL


@svar_til_mari.alternativ
def kort_svar():
    return (
        "Av kundene som svarte, ville 24 prosent ha trendvideoer (mellom 19 og 30 prosent). Enslig vott er nesten ferdig, og 23. januar er for sent. "
        "Vent med bestillingen."
    )


@svar_til_mari.alternativ
def ja_til_garnlapp():
    return (
        "24,2\u00a0% av de 240 som svarte, vil ha trendvideoer, trolig mellom 19 og 30\u00a0%. Vi vet ikke nok om Garnlapp ennå. Jeg foreslår én film i stedet for fire, "
        "og at vi ser på tallene igjen på fredag."
    )


# ── 2.7 følgelisten ──────────────────────────────────────────────────────────────────────────────────


def _kilder() -> dict[str, str]:
    """Kilde → type, i samme rekkefølge som i tabellen."""
    t = L.hent("folgeliste")
    return dict(zip(t["kilde"], t["type"], strict=True))


ANTALL_KILDER = 6


def _numrene(svar) -> list[int] | None:
    """Radnumrene i svaret, også når kildene er skrevet med navn. None når noe ikke er en kilde i tabellen."""
    verdier = som_liste(svar)
    if verdier is None:
        return None
    antall = len(_kilder())
    navn = {k.casefold(): i for i, k in enumerate(_kilder())}
    ut = []
    for v in verdier:
        if er_tall(v) and som_tall(v) in range(antall):
            ut.append(int(som_tall(v)))
        elif er(v, str) and som_tekst(v).casefold() in navn:
            ut.append(navn[som_tekst(v).casefold()])
        else:
            return None
    return ut


def _godta_kilder(svar, fasit):
    numre = _numrene(svar)
    if numre is None:
        return f"Svaret er en liste med seks radnumre fra tabellen, fra 0 til {len(_kilder()) - 1}: [0, 5, …]."
    if len(set(numre)) < len(numre):
        return "En kilde står to ganger i listen. Bytt ut den ene."
    if len(numre) != ANTALL_KILDER:
        return f"Vi teller {len(numre)} i listen. En liste som rekkes, har seks kilder: Ta bort eller legg til."
    typer = [list(_kilder().values())[n] for n in numre]
    if typer.count("myndighet") < 2:
        return "Hvem sier fra når en regel endrer seg? Ta med minst to kilder av typen «myndighet»."
    if "tall" not in typer:
        return "Ingen av kildene dine teller noe. Ta med minst én av typen «tall»."
    if "publikum" not in typer:
        return "Ingen av kildene dine er dem du skriver for. Ta med en av typen «publikum»."
    if typer.count("leverandør") > 1:
        return "To av kildene dine selger det de skriver om. Behold høyst én av typen «leverandør»."
    return True


def _ros_for_kilder(svar) -> str:
    typer = {list(_kilder().values())[n] for n in _numrene(svar) or []}
    uten = [t for t in ("fagpresse", "leverandør") if t not in typer]
    if not uten:
        return "Alle fem typene er med. Sett av et kvarter i uken, og la resten av nettet være."
    hva = {"fagpresse": "hva andre byråer prøver", "leverandør": "nye knapper den dagen de kommer"}[uten[0]]
    return f"Du har valgt bort typen «{uten[0]}». Da hører du ikke om {hva}, og det kan være et godt bytte."


@L.verdi(
    7,
    "seks_kilder",
    tittel="Seks kilder du rekker",
    mal=("m4",),
    bokstavelig=True,
    egenvurdering=True,
    godta=_godta_kilder,
    venter="en liste med seks radnumre fra tabellen",
    riktig=_ros_for_kilder,
    hint=(
        "Hvem sier fra til deg den dagen en regel endrer seg?",
        "Kolonnen «type» sier hva slags kilde det er. Minst to myndigheter, minst én som teller, publikum, og høyst én leverandør.",
        "Slik er svaret bygd opp:\nseks_kilder = [..., ..., ..., ..., ..., ...]",
    ),
)
def seks_kilder():
    seks_kilder = [0, 1, 5, 6, 8, 13]
    return seks_kilder


@seks_kilder.alternativ
def med_navn():
    return [
        "Uutilsynet",
        "Språkrådet",
        "Statistisk sentralbyrå",
        "Kampanje",
        "Metas nyhetsside",
        "Strikkegruppen i Ytrevåg (oppdiktet)",
    ]


@seks_kilder.alternativ
def andre_rekkefolge():
    return [13, 2, 3, 4, 5, 9]


# ── 2.8 planen ───────────────────────────────────────────────────────────────────────────────────────

PLAN = ("varsler av fra", "trender sjekker jeg", "hvis det brenner, ringer")


def _godta_plan(svar, fasit):
    if not er(svar, dict):
        return "Planen er en ordbok med tre linjer. Behold navnene til venstre, og skriv til høyre for kolon."
    par = {som_tekst(k): v for k, v in dict.items(svar) if er(k, str)}
    for navn in PLAN:
        if navn not in par:
            return f"Linjen «{navn}» mangler i planen."
        if not er(par[navn], str) or antall_ord(par[navn]) < 1 or som_tekst(par[navn]) in ("...", "…"):
            return f"Skriv noe på linjen «{navn}», i hermetegn."
    return True


@L.verdi(
    8,
    "plan",
    tittel="Tre grenser",
    mal=("m5",),
    bokstavelig=True,
    egenvurdering=True,
    godta=_godta_plan,
    venter="en ordbok med tre linjer i hermetegn",
    riktig="Prøv den i fjorten dager. Planen blir på din maskin, og ingen samler den inn.",
    hint=(
        "Når på døgnet kommer varslene i loggen?",
        "Hvilke av dem kunne ha ventet til dagen etter, og hvem ringer når det ikke kan vente?",
        'Slik kan det se ut:\nplan = {\n    "varsler av fra": "kl. …",\n    "trender sjekker jeg": "…",\n    "hvis det brenner, ringer": "…",\n}',
    ),
)
def plan():
    plan = {
        "varsler av fra": "kl. 20",
        "trender sjekker jeg": "mandag og fredag kl. 9",
        "hvis det brenner, ringer": "Solveig på telefon",
    }
    return plan


@plan.alternativ
def kort_plan():
    return {"varsler av fra": "18", "trender sjekker jeg": "fredag", "hvis det brenner, ringer": "ingen"}


# ── 2.9 varslene ─────────────────────────────────────────────────────────────────────────────────────


def _punkter(fig) -> tuple[list, list]:
    """Verdiene langs de to aksene, alle spor til sammen."""
    x = [v for s in fig.data for v in som_liste(s.x) or []]
    y = [v for s in fig.data for v in som_liste(s.y) or []]
    return x, y


def skjermtid_per_time(kolonne: str) -> list:
    """Summen av en kolonne i skjermtiden for hver av de 24 timene."""
    return L.hent("skjermtid").groupby("time")[kolonne].sum().tolist()


def _godta_varsler(svar, fasit):
    if not er_figur(svar):
        return False
    x, y = _punkter(svar)
    skal = skjermtid_per_time("varsler")
    if not any([som_tall(v) for v in akse if er_tall(v)] == skal for akse in (x, y)):
        return False
    tittel = (svar.layout.title.text or "").strip(" .…")
    if antall_ord(tittel) < 3:
        return "Figuren mangler en tittel som sier hva du ser. Skriv en hel setning i title."
    return True


@L.figur(
    9,
    "fig_varsler",
    tittel="Når forstyrrer telefonen?",
    mal=("m5",),
    fordypning=True,
    stjerner=2,
    godta=_godta_varsler,
    venter="en figur med 24 timer og antall varsler i hver",
    riktig="Flest kommer kl. 21, mens du lærer deg å legge bort telefonen. Hvor mange av dem måtte du svare på den kvelden?",
    hint=(
        "Hva skal det bli én stolpe for?",
        "Grupper på timen, summer varslene, og tegn den nye tabellen med px.bar eller px.line.",
        'Slik er den bygd opp:\nper_time = skjermtid.groupby(..., as_index=False)[...].sum()\nfig_varsler = px.bar(per_time, x=..., y=..., title="...")',
    ),
)
def fig_varsler(skjermtid):
    per_time = skjermtid.groupby("time", as_index=False)["varsler"].sum()
    fig_varsler = px.bar(per_time, x="time", y="varsler", title="Flest varsler kommer kl. 21")
    return fig_varsler


@fig_varsler.kjenn
def minuttene(svar, celle):
    """Figuren viser minutter, ikke varsler. Hvilken kolonne teller varslene?"""
    x, y = _punkter(svar)
    return any([som_tall(v) for v in akse if er_tall(v)] == skjermtid_per_time("minutter") for akse in (x, y))


@fig_varsler.kjenn
def uten_gruppering(svar, celle):
    """Figuren har én rad for hver time i fjorten dager, 336 i alt. Grupper på timen først, så blir det 24."""
    return len(_punkter(svar)[0]) == 336


@fig_varsler.kjenn
def per_dag(svar, celle):
    """Figuren har én verdi for hver dag. Oppgaven spør når på døgnet. Hvilken kolonne har timen?"""
    return len(_punkter(svar)[0]) == 14


@fig_varsler.alternativ
def varsler_som_linje(skjermtid):
    t = skjermtid.groupby("time", as_index=False)["varsler"].sum()
    return px.line(t, x="time", y="varsler", title="Varslene kommer om kvelden")


@fig_varsler.alternativ
def liggende_stolper(skjermtid):
    t = skjermtid.groupby("time", as_index=False)["varsler"].sum()
    return px.bar(t, x="varsler", y="time", orientation="h", title="Telefonen maser mest mellom 20 og 22")
