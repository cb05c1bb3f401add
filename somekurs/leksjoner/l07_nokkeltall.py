"""Øvelsene i leksjon 7: nøkkeltall som betyr noe."""

from __future__ import annotations

import re

import pandas as pd
import plotly.express as px

from ..data import sti
from ..ovelser.definisjon import Leksjon
from ..ovelser.knapper import PROSENT, Galt, Knapp, ordet, samling, sporsmal, tekstvalg
from ..ovelser.krav import antall_ord
from ..ovelser.maltre import (
    Maltall,
    feil_i_beslutning,
    feil_i_form,
    feil_i_omfang,
    feil_i_piler,
    gar_i_ring,
    som_par,
)
from ..ovelser.sammenlign import er, er_figur, er_tall, som_liste, som_tall, som_tekst

L = Leksjon(7, "07-nokkeltall")

KONTOER_K1 = 96400  # kontoene appen viser for første kvartal 2025
NY_DEFINISJON = "du har tatt «visninger», der samme konto teller flere ganger for ett innlegg"


def _innlegg() -> pd.DataFrame:
    return pd.read_csv(sti("ullvott_innlegg.csv"))


@L.data
def innlegg():
    return _innlegg()


@L.data
def facebook():
    t = _innlegg()
    return t[t["nettverk"] == "facebook"]


@L.data
def instagram():
    t = _innlegg()
    return t[t["nettverk"] == "instagram"]


@L.data
def med_folgere():
    return instagram().merge(pd.read_csv(sti("ullvott_folgere_instagram.csv")), on="dato", how="left")


@L.data
def instagram_2024():
    t = med_folgere()
    return t[t["ar"] == 2024]


@L.data
def tangholmen():
    return pd.read_csv(sti("tangholmen_tre.csv"))


@L.data
def maltall():
    return pd.read_csv(sti("maltall_ullvott.csv"))


@L.data
def vekst():
    return pd.read_csv(sti("folgere_maned.csv"))


def nettverk(riktig: str) -> Knapp:
    """Knappen for hvilket nettverk: `fra(facebook, instagram)` i løsningen, det riktige navnet i notatboken."""
    gal = "instagram" if riktig == "facebook" else "facebook"
    nr = ("facebook", "instagram").index(riktig)
    return Knapp(
        lambda f, i: (f, i)[nr],
        (
            Galt(
                lambda f, i: (f, i)[1 - nr],
                f"du har regnet på {gal.capitalize()}",
                "Hvilket nettverk spør oppgaven om?",
                rf"\b{gal}\b",
            ),
            Galt(
                lambda f, i: pd.concat([f, i]),
                "begge nettverkene er med",
                "Hvilket nettverk spør oppgaven om?",
                r"\binnlegg\[",
            ),
        ),
        "{%d}" % nr,  # noqa: UP031 – krøllparentesene skal stå i malen
        rf"\b{riktig}\b",
    )


def maltallet(riktig: str, **mer: tuple[str, str]) -> Knapp:
    """Knappen for hvilken kolonne som måles."""
    reagerte = "Spør oppgaven om dem som reagerte, eller dem som ble nådd?"
    gale = {
        "visninger": (NY_DEFINISJON, "Hvilken kolonne teller kontoer, og ikke ganger?"),
        "interaksjoner": ("du har tatt «interaksjoner», altså dem som reagerte", reagerte),
        "reaksjoner": ("du har tatt «reaksjoner», altså bare likerklikkene", reagerte),
        "kommentarer": ("du har tatt «kommentarer»", reagerte),
        "delinger": ("du har tatt «delinger»", reagerte),
    } | mer
    return tekstvalg(riktig, {k: v for k, v in gale.items() if k != riktig})


# ── 7.1 innlegg per konto ────────────────────────────────────────────────────────────────────────────


@L.verdi(
    1,
    "innlegg_per_konto",
    tittel="Ganger og kontoer",
    mal=("m1",),
    sifre=2,
    venter="ett tall: den summerte rekkevidden i første kvartal 2025, delt på kontoene appen viser",
    se="Se på kolonnenavnet i hakeparentesen: teller kolonnen kontoer for hvert innlegg, eller noe annet?",
    riktig="354 951 er altså ganger, ikke mennesker. Appen teller også storyer, så tallet er heller for lavt enn for høyt.",
    hint=(
        "Hva er det appen teller én gang, men som eksporten teller på nytt for hvert innlegg?",
        "Kolonnen heter det samme som ordet Mari bruker: rekkevidde. Navnet skal ha hermetegn.",
        "Slik ser den siste linjen ut:\ninnlegg_per_konto = k1[...].sum() / 96400",
    ),
)
def innlegg_per_konto(
    facebook,
    instagram,
    *,
    fra=nettverk("facebook"),
    spor=sporsmal(),
    periode=tekstvalg(
        "2025-K1",
        {
            "2024-K1": ("du har tatt første kvartal i 2024", "Hvilket kvartal er appens tall fra?"),
            "2025-K2": ("du har tatt andre kvartal", "Hvilket kvartal er appens tall fra?"),
        },
    ),
    kolonne=maltallet("rekkevidde"),
    samle=samling("sum", "tallene"),
    delt=Knapp(
        lambda a, b: a / b,
        (
            Galt(lambda a, b: b / a, "brøken er snudd", "Hva skal deles på hva?", r"96400\s*/"),
            Galt(lambda a, b: a, "du ikke har delt på kontoene appen viser", "Hvor mange kontoer nådde siden?"),
            Galt(lambda a, b: a - b, "kontoene er trukket fra", "Skal det deles eller trekkes fra?", r"-\s*96400"),
            Galt(lambda a, b: a * b, "det er ganget, ikke delt", "Hvilket tegn deler?", r"\*"),
        ),
        "{0} / {1}",
        r"/\s*96400",
    ),
):
    er_k1 = spor(fra(facebook, instagram)["kvartal"], periode)
    k1 = fra(facebook, instagram)[er_k1]
    return delt(samle(k1[kolonne]), 96400)


@innlegg_per_konto.feilsvar
def hele_aret(facebook):
    """Det er alle innleggene i 2025. Appens tall gjelder bare januar, februar og mars, så summen må gjøre det også."""
    return facebook[facebook["ar"] == 2025]["rekkevidde"].sum() / KONTOER_K1


@innlegg_per_konto.feilsvar
def begge_arene(facebook):
    """Det er alle innleggene i begge årene. Det er tabellen «k1» som har bare første kvartal."""
    return facebook["rekkevidde"].sum() / KONTOER_K1


@innlegg_per_konto.feilsvar
def bare_mars(facebook):
    """Det er bare mars. Appens tall gjelder hele kvartalet."""
    return facebook[facebook["maned"] == "2025-03"]["rekkevidde"].sum() / KONTOER_K1


@innlegg_per_konto.feilsvar
def uten_annonsene(facebook):
    """Annonsene er tatt ut. Appens tall har dem med, så da må summen ha det også."""
    t = facebook[(facebook["kvartal"] == "2025-K1") & ~facebook["betalt"]]
    return t["rekkevidde"].sum() / KONTOER_K1


@innlegg_per_konto.alternativ
def med_et_navn_forst(facebook):
    kontoer = 96400
    summen = sum(facebook[facebook["kvartal"] == "2025-K1"]["rekkevidde"])
    return summen / kontoer


@innlegg_per_konto.alternativ
def rundet_av(facebook):
    return round(facebook[facebook["kvartal"] == "2025-K1"]["rekkevidde"].sum() / 96400, 1)


@innlegg_per_konto.alternativ
def med_query(facebook):
    return facebook.query("kvartal == '2025-K1'")["rekkevidde"].sum() / 96400


# ── 7.2 et vanlig innlegg uten penger bak ────────────────────────────────────────────────────────────


@L.verdi(
    2,
    "typisk_2025",
    tittel="Et vanlig innlegg uten penger bak",
    mal=("m2",),
    stjerner=2,
    venter="ett tall: den midterste rekkevidden til innleggene fra 2025 uten annonsepenger",
    se="Følg de fem linjene fra 2024. Hvilke rader er igjen i «organisk_2025», og hva gjør den siste linjen med dem?",
    riktig="Året før var det 2 126. Forskjellen er 43 kontoer på 125 innlegg, så si «ingen synlig endring». Hele fallet er kjøpt rekkevidde som ikke ble kjøpt.",
    hint=(
        "Hvilke rader kostet penger, og hvilke av dem skal være med?",
        "False skrives uten hermetegn. Den siste linjen slutter med .median().",
        'Slik ser de tre siste linjene ut:\ner_organisk = i_2025["betalt"] == ...\norganisk_2025 = i_2025[er_organisk]\n'
        "typisk_2025 = organisk_2025[...].median()",
    ),
)
def typisk_2025(
    facebook,
    instagram,
    *,
    fra=nettverk("facebook"),
    ar=Knapp(
        2025, (Galt(2024, "du har tatt året før", "Hvilket år spør oppgaven om?", r"==\s*2024"),), spor=r"==\s*2025"
    ),
    annonser=Knapp(
        lambda t, k: t[k],
        (
            Galt(
                lambda t, k: t,
                "annonsene er med, og de når ti ganger så mange",
                "Hvilken tabell har bare innleggene uten penger bak?",
            ),
            Galt(
                lambda t, k: t[~k],
                "du har beholdt akkurat dem som kostet penger",
                "Skal kolonnen «betalt» være True eller False?",
                r"==\s*True|!=\s*False",
            ),
        ),
        "{0}[{1}]",
    ),
    kolonne=maltallet("rekkevidde"),
    samle=samling("median", "rekkevidden"),
):
    er_2025 = fra(facebook, instagram)["ar"] == ar
    i_2025 = fra(facebook, instagram)[er_2025]
    er_organisk = i_2025["betalt"] == False  # noqa: E712 – slik leksjonen viser det
    organisk_2025 = annonser(i_2025, er_organisk)
    return samle(organisk_2025[kolonne])


@typisk_2025.feilsvar
def begge_ar(facebook):
    """Begge årene er med. Hvilken tabell har bare radene fra 2025?"""
    return facebook[~facebook["betalt"]]["rekkevidde"].median()


@typisk_2025.feilsvar
def hele_facebook(facebook):
    """Det er alle innleggene på Facebook, begge år og med annonser. De fire første linjene laget en mindre tabell."""
    return facebook["rekkevidde"].median()


@typisk_2025.kjenn
def false_som_tekst(svar, celle):
    """Ingen rader passet. Hermetegnene gjør False til et ord, og kolonnen «betalt» har ingen ord. Skriv False uten hermetegn."""
    return re.search(r"==\s*[\"']False[\"']", celle.kode) is not None


@typisk_2025.alternativ
def med_tilde(facebook):
    return facebook[(facebook["ar"] == 2025) & ~facebook["betalt"]]["rekkevidde"].median()


@typisk_2025.alternativ
def med_sortering(facebook):
    t = facebook[(facebook["ar"] == 2025) & (facebook["betalt"] == False)]  # noqa: E712
    return sorted(t["rekkevidde"])[len(t) // 2]


@typisk_2025.alternativ
def med_gruppering(facebook):
    return facebook.groupby(["ar", "betalt"])["rekkevidde"].median()[(2025, False)]


# ── 7.3 funksjonen ───────────────────────────────────────────────────────────────────────────────────


def _prover() -> list[tuple[pd.DataFrame, str]]:
    """Tabellene funksjonen prøves på. Den siste har en kolonne ingen har sett før."""
    t = med_folgere()
    ny = pd.DataFrame({"interaksjoner": [3, 10, 2], "reaksjoner": [1, 8, 2], "seere": [40, 900, 25]})
    ny["rekkevidde"], ny["kommentarer"] = [80, 1000, 60], [1, 1, 0]
    return [(ny, "seere"), (tangholmen(), "rekkevidde"), (facebook(), "visninger"), (t[t["ar"] == 2025], "folgere")]


def tabell_utenfra(navn: str) -> Knapp:
    """Knappen for hvilken tabell en funksjon regner på: `hvilken(tabell, navn)` i løsningen, tabellen den får i notatboken."""
    return Knapp(
        lambda gitt, ute: gitt,
        (
            Galt(
                lambda gitt, ute: ute,
                f"funksjonen regner på «{navn}», en tabell utenfra, uansett hvilken tabell den får",
                "Hva heter tabellen inne i parentesen på def-linjen?",
                rf"return.*{navn}|=\s*{navn}\[",
            ),
        ),
        "{0}",
    )


TELLER = tekstvalg(
    "interaksjoner",
    {
        "reaksjoner": ("du bare har telt reaksjoner", "Hvilken kolonne har alt folk gjorde?"),
        "kommentarer": ("du bare har telt kommentarer", "Hvilken kolonne har alt folk gjorde?"),
        "rekkevidde": ("du har satt rekkevidden over brøkstreken", "Hvem gjorde noe?"),
    },
)
UNDER = Knapp(
    lambda n: n,
    (
        Galt(
            lambda n: "rekkevidde",
            "funksjonen deler på rekkevidde uansett hva du ber om",
            "Hva heter det andre argumentet på def-linjen?",
            ordet("rekkevidde"),
        ),
    ),
    "{0}",
    r"\[\s*nevner\s*\]",
)
RATE = Knapp(
    lambda a, b: a.sum() / b.sum(),
    (
        Galt(
            lambda a, b: (a / b).mean(),
            "du har regnet en rate for hvert innlegg og tatt snittet",
            "Summer først, og del etterpå.",
            r"\bmean\b",
        ),
        Galt(
            lambda a, b: (a / b).median(),
            "du har regnet en rate for hvert innlegg og tatt medianen",
            "Summer først, og del etterpå.",
            r"\bmedian\b",
        ),
        Galt(lambda a, b: b.sum() / a.sum(), "brøken er snudd", "Hva står over brøkstreken?"),
        Galt(
            lambda a, b: a.sum() / len(b),
            "du har delt på antall innlegg",
            "Hva skal det deles på?",
            r"\blen\b|\bmean\b|\bsize\b|\bcount\b",
        ),
        Galt(lambda a, b: a.sum(), "ingenting er delt", "En rate er en brøk. Hva står under streken?"),
        Galt(lambda a, b: a.sum() - b.sum(), "du har trukket fra, ikke delt", "Hvilket tegn deler?", r"\)\s*-"),
    ),
    "{0}.sum() / {1}.sum()",
)
SKALA_ANDEL = Knapp(lambda x: x, (Galt(lambda x: 100 * x, PROSENT.at, PROSENT.se, r"100"),), "{0}")


@L.funksjon(
    3,
    "engasjementsrate",
    prov=_prover,
    tittel="En rate du kan ta med deg",
    mal=("m1", "m2"),
    stjerner=2,
    venter="en funksjon som deler summen av interaksjoner på summen av kolonnen den blir bedt om",
    se="Regn Tangholmens tre innlegg for hånd: 560 delt på 95 200. Hva gjør funksjonen din annerledes?",
    riktig="Nå må den som spør, si hva det deles på. Det er hele poenget: En rate uten nevner er en halv setning.",
    hint=(
        "Hvem gjorde noe, og av hvor mange?",
        "Navnet «nevner» skal skrives uten hermetegn, for det er alt et navn. Navnet på telleren er en kolonne og skal ha hermetegn.",
        "Slik er funksjonen bygget opp:\ndef engasjementsrate(tabell, nevner):\n    return tabell[...].sum() / tabell[...].sum()",
    ),
)
def engasjementsrate(
    instagram_2024,
    *,
    hvilken=tabell_utenfra("instagram_2024"),
    teller=TELLER,
    under=UNDER,
    rate=RATE,
    skala=SKALA_ANDEL,
):
    def engasjementsrate(tabell, nevner):
        return skala(rate(hvilken(tabell, instagram_2024)[teller], hvilken(tabell, instagram_2024)[under(nevner)]))

    return engasjementsrate


@engasjementsrate.kjenn
def nevner_i_hermetegn(svar, celle):
    """Funksjonen ber om en kolonne som heter «nevner», og den finnes ikke. Hermetegnene gjør navnet til et ord. Skriv nevner
    uten hermetegn, så står det for kolonnen den som kaller, ber om."""
    return re.search(r"\[\s*[\"']nevner[\"']\s*\]", celle.kode) is not None


@engasjementsrate.kjenn
def uten_return(svar, celle):
    """Funksjonen regner ut noe, men gir det ikke tilbake: Ordet return mangler. print viser et tall på skjermen, og så er det
    borte."""
    return callable(svar) and not er(svar, type) and "return" not in celle.kode and "lambda" not in celle.kode


@engasjementsrate.alternativ
def med_snitt_over_snitt():
    return lambda tabell, nevner: tabell["interaksjoner"].mean() / tabell[nevner].mean()


@engasjementsrate.alternativ
def med_lokke():
    def rate(t, n):
        over, under = 0, 0
        for a, b in zip(t["interaksjoner"], t[n], strict=True):
            over, under = over + a, under + b
        return over / under

    return rate


@engasjementsrate.alternativ
def i_to_linjer():
    def rate(tabell, nevner):
        teller = sum(tabell["interaksjoner"])
        return teller / sum(tabell[nevner])

    return rate


# ── 7.4 puslespillet ─────────────────────────────────────────────────────────────────────────────────


@L.rekkefolge(
    4,
    "rekkefolge",
    tittel="Hvilket format fikk flest til å gjøre noe?",
    mal=("m2",),
    stjerner=2,
    venter="fem bokstaver i rekkefølge",
    linjer={
        "A": 'per_format["rate"] = per_format["interaksjoner"] / per_format["rekkevidde"]',
        "B": "i_2024 = instagram[er_2024]",
        "C": 'per_format = i_2024.groupby("format", as_index=False)["rate"].mean()',
        "D": 'er_2024 = instagram["ar"] == 2024',
        "E": 'per_format = i_2024.groupby("format", as_index=False)[["interaksjoner", "rekkevidde"]].sum()',
        "F": 'per_format.sort_values("rate")',
    },
    riktig="Da kommer karusell øverst med 6,0 %, så bilde med 4,4 og reel med 3,3. I snittet av rater sto reel først, og Amir var i ferd med å slutte med karuseller.",
    hint=(
        "Hvilken linje kan kjøres før alt annet, og hvilken trenger en kolonne som heter «rate»?",
        "Spørsmålet, tabellen, summene, raten, sorteringen.",
        'Svaret er fem bokstaver:\nrekkefolge = "..."',
    ),
)
def linjene():
    return "DBEAF"


linjene.bytte(
    "C",
    "Linje C leter etter en kolonne «rate» som ikke finnes ennå. Og snittet av rater lar en reel som 400 så, telle like mye "
    "som en som 75 000 så.",
)


@linjene.alternativ
def med_komma():
    return "d, b, e, a, f"


@linjene.alternativ
def som_bokstavliste():
    return ["D", "B", "E", "A", "F"]


# ── 7.5 måltreet ─────────────────────────────────────────────────────────────────────────────────────

_FINNES_IKKE = {
    "rate_fra_lysarket": "«rate_fra_lysarket» har ingen oppgitt nevner, og da vet ingen hva som endrer seg når tallet gjør det.",
    "visninger_mot_i_fjor": "«visninger_mot_i_fjor» har to definisjoner: Ordet skiftet innhold i september 2024. Et måltall må være det samme hele veien.",
    "lenkeklikk_instagram": "«lenkeklikk_instagram» står ikke i eksporten fra Instagram. Et tall dere ikke har, kan dere ikke styre etter.",
    "utforsk_plass": "«utforsk_plass» står ikke i eksporten. Et tall dere ikke har, kan dere ikke styre etter.",
}
_KODER = (
    *("bestillinger", "okter", "konvertering", "lagringsrate", "delingsrate", "engasjementsrate"),
    *("typisk_rekkevidde", "timer_per_innlegg", "folgere", "summert_rekkevidde", *_FINNES_IKKE),
)
_MALTALL = Maltall("bestillinger", _KODER, "maltall", _FINNES_IKKE)


def _godta_tre(svar, fasit):
    if feil := feil_i_form(svar, _MALTALL) or feil_i_piler(svar, _MALTALL):
        return feil
    if len(som_par(svar)) < 4:
        return "Treet har de tre linjene du fikk. Sett til minst én egen fra tabellen: et tall dere vil følge, og det tallet skal flytte på."
    return feil_i_omfang(svar, _MALTALL) or True


def _ros_for_tre(svar) -> str:
    par = som_par(svar) or {}
    if "folgere" in par or "summert_rekkevidde" in par:
        kode = "folgere" if "folgere" in par else "summert_rekkevidde"
        return f"Formen holder. Men hva gjør dere annerledes når «{kode}» stiger? Finner du ikke svaret i neste øvelse, tar du det ut."
    return "En pil er en påstand om at det ene flytter det andre. I leksjon 10 prøver du en av dem."


@L.verdi(
    5,
    "maltre",
    tittel="Fra lagringer til bestillinger",
    mal=("m1", "m3"),
    stjerner=2,
    bokstavelig=True,
    godta=_godta_tre,
    venter="en ordbok der hver pil til slutt ender i «bestillinger»",
    riktig=_ros_for_tre,
    hint=(
        "Hva skjer rett før en bestilling? Og hva skjer rett før det?",
        "Hver linje er to koder fra tabellen: tallet dere følger, og det tallet skal flytte på. Legg fingeren på en linje, og følg pilene.",
        'Slik begynner det:\nmaltre = {\n    "lagringsrate": "okter",\n    "okter": "...",\n    "...": "...",\n}',
    ),
)
def maltre():
    maltre = {
        "lagringsrate": "okter",
        "okter": "bestillinger",
        "typisk_rekkevidde": "okter",
        "konvertering": "bestillinger",
    }
    return maltre


def _bruker(svar, *koder: str) -> bool:
    par = som_par(svar) or {}
    return any(k in par or k in par.values() for k in koder)


@maltre.kjenn
def snudd_pil(svar, celle):
    """En pil er snudd: Bestillingene er målet, og skal ikke skaffe dere noe annet. La «bestillinger» bare stå til høyre for kolon."""
    return _MALTALL.rot in (som_par(svar) or {})


@maltre.kjenn
def pilene_i_ring(svar, celle):
    """Pilene går i ring: Følger du dem med fingeren, kommer du tilbake til et tall du har vært innom. De skal ende i «bestillinger»."""
    return gar_i_ring(som_par(svar) or {})


@maltre.kjenn
def uten_nevner(svar, celle):
    """«rate_fra_lysarket» har ingen oppgitt nevner, og da vet ingen hva som endrer seg når tallet gjør det. Velg et annet."""
    return _bruker(svar, "rate_fra_lysarket")


@maltre.kjenn
def to_definisjoner(svar, celle):
    """«visninger_mot_i_fjor» har to definisjoner: Ordet skiftet innhold i september 2024. Et måltall må være det samme hele veien."""
    return _bruker(svar, "visninger_mot_i_fjor")


@maltre.kjenn
def tall_dere_ikke_har(svar, celle):
    """Et av tallene står ikke i eksporten, det ser du i kolonnen «kilde». Et tall dere ikke har, kan dere ikke styre etter."""
    return _bruker(svar, "lenkeklikk_instagram", "utforsk_plass")


@maltre.alternativ
def tre_med_timer():
    return {
        "lagringsrate": "okter",
        "okter": "bestillinger",
        "typisk_rekkevidde": "lagringsrate",
        "timer_per_innlegg": "typisk_rekkevidde",
        "delingsrate": "typisk_rekkevidde",
    }


@maltre.alternativ
def tre_med_folgere():
    return {
        "lagringsrate": "okter",
        "okter": "bestillinger",
        "typisk_rekkevidde": "okter",
        "folgere": "typisk_rekkevidde",
    }


# ── 7.6 beslutningen ─────────────────────────────────────────────────────────────────────────────────

_GITT = "Er lagringsraten under 3 per 1 000 to måneder på rad, legger vi oppskriften i første bilde."


def _godta_beslutning(svar, fasit):
    return feil_i_beslutning(svar, _MALTALL) or True


@L.verdi(
    6,
    "beslutning",
    tittel="Hva gjør dere mandag morgen?",
    mal=("m4",),
    stjerner=2,
    bokstavelig=True,
    egenvurdering=True,
    godta=_godta_beslutning,
    venter="en ordbok med én hel setning for hvert tall: grense, hvor lenge, og handling",
    riktig="Den setningen er det et nøkkeltall er til. Fant du ingen for et av tallene, er det et pyntetall. Ta det ut av treet.",
    hint=(
        "Hva ville dere gjort mandag morgen hvis tallet var halvert?",
        "Hver setning trenger tre ting: en grense, hvor lenge, og det dere gjør.",
        'Slik kan en setning bygges:\n"Er … under … to måneder på rad, … vi …"',
    ),
)
def beslutning():
    beslutning = {
        "lagringsrate": "Er lagringsraten under 3 per 1 000 to måneder på rad, legger vi oppskriften i første bilde.",
        "okter": "Faller besøkene fra sosiale medier med en firedel på en måned, bytter vi lenken i profilen samme uke.",
        "typisk_rekkevidde": "Når et vanlig innlegg færre enn 3 000 to måneder på rad, lager vi færre innlegg og bruker timene på hvert.",
        "konvertering": "Er den under 1,5 prosent en måned, ber vi noen utenfra handle mens vi ser på.",
    }
    return beslutning


@beslutning.alternativ
def tre_setninger():
    return {
        "lagringsrate": _GITT,
        "okter": "Er besøkene under 2 000 i måneden, flytter vi én annonse til nettbutikken.",
        "delingsrate": "Dobles delingene en uke, lager vi to innlegg til av samme slag.",
    }


# ── 7.7 Instagram ────────────────────────────────────────────────────────────────────────────────────


@L.verdi(
    7,
    "endring_instagram",
    tittel="Har et vanlig innlegg på Instagram fått større rekkevidde?",
    mal=("m2",),
    stjerner=3,
    sifre=2,
    venter="en andel: endringen i rekkevidden til et vanlig innlegg fra 2024 til 2025 (0.05 er fem prosent opp)",
    se="To filtre, to medianer, én brøk. Skriv ut de to medianene hver for seg, og se hvilken som er størst.",
    riktig="Uten den ene filmen gav 206 innlegg 1 057 685 i summert rekkevidde, mot 1 070 012 fra 146 året før. Det er 41 % mer arbeid for det samme.",
    hint=(
        "Hvilket av snitt og median sier noe om et vanlig innlegg?",
        "To filtre på året, to medianer av rekkevidden, og så ny delt på gammel, minus 1.",
        "Slik kan det bygges opp:\ner_2024 = instagram[...] == 2024\ni_2024 = instagram[er_2024]\nendring_instagram = ... / ... - 1",
    ),
)
def endring_instagram(
    facebook,
    instagram,
    *,
    fra=nettverk("instagram"),
    kolonne=maltallet(
        "rekkevidde",
        visninger=(
            "du har tatt «visninger», og det ordet skiftet innhold i september 2024",
            "Hvilken kolonne har samme definisjon begge årene?",
        ),
    ),
    samle=samling("median", "rekkevidden"),
    form=Knapp(
        lambda ny, gammel: ny / gammel - 1,
        (
            Galt(
                lambda ny, gammel: ny / gammel,
                "du har forholdet mellom årene, ikke endringen",
                "Trekk fra 1. Da blir uendret lik null.",
            ),
            Galt(
                lambda ny, gammel: gammel / ny - 1,
                "årene er byttet om",
                "Hvilket av de to årene endrer det seg fra?",
            ),
            Galt(
                lambda ny, gammel: 1 - gammel / ny,
                "du har delt på 2025, der endringen skal måles mot 2024",
                "Hvilket år skal stå under brøkstreken?",
            ),
            Galt(
                lambda ny, gammel: 1 - ny / gammel,
                "fortegnet er snudd",
                "Er det ny delt på gammel, minus 1, eller 1 minus noe?",
            ),
            Galt(
                lambda ny, gammel: ny - gammel,
                "du har en forskjell i kontoer, ikke en andel",
                "Hva skal forskjellen deles på?",
            ),
            Galt(lambda ny, gammel: ny, "du bare har 2025", "Hva skal tallet sammenlignes med?"),
            Galt(lambda ny, gammel: gammel, "du bare har 2024", "Hva skal tallet sammenlignes med?"),
        ),
        "{0} / {1} - 1",
    ),
):
    er_2024 = fra(facebook, instagram)["ar"] == 2024
    er_2025 = fra(facebook, instagram)["ar"] == 2025
    i_2024 = fra(facebook, instagram)[er_2024]
    i_2025 = fra(facebook, instagram)[er_2025]
    return form(samle(i_2025[kolonne]), samle(i_2024[kolonne]))


@endring_instagram.kjenn
def snittet(svar, celle):
    """Du har brukt snittet, og det trenger bare ett uvanlig innlegg for å snu. Hva er det midterste innlegget?"""
    return er_tall(svar) and abs(som_tall(svar) - _endring("mean")) < 0.005


@endring_instagram.kjenn
def summen(svar, celle):
    """Det er tallet Mari alt har: summen. Den stiger når dere legger ut flere innlegg, og når ett går av skaftet."""
    return er_tall(svar) and abs(som_tall(svar) - _endring("sum")) < 0.005


@endring_instagram.kjenn
def antallet(svar, celle):
    """Du har målt hvor mange innlegg dere la ut, ikke hvor langt hvert av dem rakk."""
    return er_tall(svar) and abs(som_tall(svar) - _endring("size")) < 0.005


def _endring(samling_: str) -> float:
    t = instagram().groupby("ar")["rekkevidde"].agg(samling_)
    return t[2025] / t[2024] - 1


@endring_instagram.alternativ
def med_gruppert_median(instagram):
    t = instagram.groupby("ar")["rekkevidde"].median()
    return t[2025] / t[2024] - 1


@endring_instagram.alternativ
def forskjell_delt_paa_gammel(instagram):
    gammel = instagram[instagram["ar"] == 2024]["rekkevidde"].median()
    ny = instagram[instagram["ar"] == 2025]["rekkevidde"].median()
    return (ny - gammel) / gammel


@endring_instagram.alternativ
def to_desimaler(instagram):
    t = instagram.groupby("ar")["rekkevidde"].median()
    return round(t[2025] / t[2024] - 1, 2)


# ── 7.8 svaret til Mari ──────────────────────────────────────────────────────────────────────────────

_SETNINGER = ("tall", "forbehold", "anbefaling")
_MODELL = (
    "Et vanlig innlegg uten annonsekroner nådde 2 169 kontoer på Facebook i 2025, mot 2 126 året før, og 3 599 på Instagram, "
    "28 % færre enn året før."
)


def _tall_i(setning: str) -> set[float]:
    """Tallene i en setning, med desimalkomma og mellomrom i tusener."""
    ut = set()
    for treff in re.findall(r"[-−]?\d{1,3}(?:[   ]\d{3})+|[-−]?\d+(?:[.,]\d+)?", setning):
        ut.add(abs(float(re.sub(r"[   −-]", "", treff).replace(",", "."))))
    return ut


def _nevner_nettverk(setning: str, *verdier: float) -> bool:
    return any(abs(t - v) <= max(0.006 * v, 0.5 if v > 1 else 0.006) for t in _tall_i(setning) for v in verdier)


def _godta_svar(svar, fasit):
    if not er(svar, dict):
        return 'Svaret er en ordbok med fire linjer: "tall", "forbehold", "anbefaling" og "folg".'
    par = {som_tekst(k): v for k, v in dict.items(svar) if er(k, str)}
    for navn in _SETNINGER:
        if navn not in par or not er(par[navn], str):
            return f"Linjen «{navn}» mangler, eller er ikke en tekst. Skriv én setning i hermetegn."
        n = antall_ord(par[navn])
        if not 8 <= n <= 40:
            return f"Setningen «{navn}» er på {n} ord. Mari skal kunne lese den høyt: fra 8 til 40."
        if treff := re.search(r"\b(mennesker|personer|nordmenn)\b", par[navn], re.IGNORECASE):
            return f"Du skriver «{treff[0]}» i «{navn}». Rekkevidde teller kontoer, og en sum teller noen av dem mange ganger."
    tallet = par["tall"]
    if not _tall_i(tallet):
        return "Setningen «tall» har ingen tall. Hvilket tall regnet du ut for hvert nettverk?"
    if not re.search(r"\bvanlig|median|uten annonse|uten penger|midterste", tallet, re.IGNORECASE):
        return "Si hva slags tall det er: et vanlig innlegg, medianen, eller uten annonser. Ellers tror Mari det er summen."
    if not _nevner_nettverk(tallet, 2169, 2126):
        return "Setningen «tall» mangler tallet du fant for Facebook i øvelse 7.2."
    if not _nevner_nettverk(tallet, 3599, 4999, 28, 0.28):
        return "Setningen «tall» mangler tallet du fant for Instagram i øvelse 7.7."
    folg = som_liste(par.get("folg"))
    if folg is None or not all(er(x, str) for x in folg):
        return 'Linjen «folg» skal være en liste med tre koder: ["…", "…", "…"].'
    koder = [som_tekst(x) for x in folg]
    if ukjent := [k for k in koder if k not in _KODER]:
        return f"Koden «{ukjent[0][:40]}» i «folg» står ikke i tabellen «maltall»."
    if galt := [k for k in koder if k in _FINNES_IKKE]:
        return _FINNES_IKKE[galt[0]]
    if len(set(koder)) != 3:
        return f"Mari spurte om tre tall. I «folg» har du {len(set(koder))}."
    return True


@L.verdi(
    8,
    "svar",
    tittel="Svaret til Mari",
    mal=("m4",),
    stjerner=2,
    bokstavelig=True,
    egenvurdering=True,
    godta=_godta_svar,
    venter="en ordbok med tre setninger og en liste med tre koder",
    riktig='Det kan sendes som det står. Les det én gang til: Ser Mari hva dere ikke vet? Kan hun bruke det onsdag kl. 12? Sammenlign med svaret i losning("7.8").',
    hint=(
        "Hva skal Mari kunne lese høyt i styremøtet?",
        "Tall, forbehold, anbefaling: én setning hver. Tallet skal si hva slags innlegg det gjelder.",
        'Slik er svaret bygget opp:\nsvar = {"tall": ..., "forbehold": ..., "anbefaling": ..., "folg": [..., ..., ...]}',
    ),
)
def svar():
    svar = {
        "tall": "Et vanlig innlegg uten annonsekroner nådde 2 169 kontoer på Facebook i 2025, mot 2 126 året før, og 3 599 på Instagram, 28 % færre.",
        "forbehold": "Vi vet ikke hvorfor Instagram faller, men dere la ut 41 % flere innlegg, så det kan være mengden.",
        "anbefaling": "Ikke kjøp timene ennå: Gå ned til tolv innlegg i måneden i februar og mars, og se på medianen. Setningen til emballasjen kan ikke trykkes.",
        "folg": ["typisk_rekkevidde", "lagringsrate", "okter"],
    }
    return svar


@svar.alternativ
def kort_svar():
    return {
        "tall": "Medianen på Facebook uten annonser var 2169 kontoer, og på Instagram falt den med 28 prosent.",
        "forbehold": "Dette er to år for en konto, og vi har ikke prøvd noe annet ennå.",
        "anbefaling": "La Facebook være som den er, og prøv færre innlegg på Instagram i to måneder.",
        "folg": ["okter", "konvertering", "typisk_rekkevidde"],
    }


# ── 7.9 puslespillet om dashbordet ───────────────────────────────────────────────────────────────────


@L.rekkefolge(
    9,
    "rekkefolge_dager",
    tittel="Dager som legges sammen",
    mal=("m2",),
    fordypning=True,
    stjerner=2,
    venter="fire bokstaver i rekkefølge",
    linjer={
        "A": 'begge["ganger"] = begge["rekkevidde"] / begge["kontorekkevidde"]',
        "B": 'dagsum = daglig.groupby("maned", as_index=False)["rekkevidde"].sum()',
        "C": 'begge = kontotall.merge(dagsum, on="rekkevidde", how="left")',
        "D": 'begge = kontotall.merge(dagsum, on="maned", how="left")',
        "E": 'daglig = pd.read_csv(sti("ullvott_facebook_daglig.csv"))',
    },
    riktig="Hver konto er talt 2,0 til 2,8 ganger. Tre leverandører av dashbord skriver selv på hjelpesidene at de legger sammen dagene (Planable, Databox og Reportei, lest i 2026).",
    hint=(
        "Hva har de to tabellene felles, så de kan kobles?",
        "Les, summer dagene, koble, del.",
        'Svaret er fire bokstaver:\nrekkefolge_dager = "..."',
    ),
)
def dagene():
    return "EBDA"


dagene.bytte("C", "Linje C kobler på tallet, ikke på måneden, og da finner nesten ingen rader hverandre.")


@dagene.alternativ
def dagene_med_mellomrom():
    return "e b d a"


# ── 7.10 samme nevner? ───────────────────────────────────────────────────────────────────────────────


@L.flervalg(
    10,
    "nevnere",
    tittel="Samme nevner?",
    mal=("m1",),
    fordypning=True,
    stjerner=2,
    tomt="?",
    valg={"J": "ja, samme nevner", "N": "nei, ulik nevner", "V": "vet ikke"},
    riktig="V er et helt svar: Står det ikke under brøkstreken, vet du det ikke. Med disse tallene kan Ullvott kalles både best og dårligst, bare ved å velge.",
    hint=(
        "Hva står under brøkstreken i hvert av de to tallene?",
        "Står det ikke oppgitt, vet du det ikke. V er et helt svar.",
        'Slik er svaret bygget opp:\nnevnere = "1? 2? 3? 4?"',
    ),
)
def nevnere():
    return "1N 2J 3V 4N"


for _valg, _tekst in {
    "1J": "Navnet er likt, men den ene er delt på kontoer nådd og den andre på følgere.",
    "1V": "Begge nevnerne står oppgitt. Les dem en gang til.",
    "2N": "Begge er delt på følgere. Om det er rettferdig å sammenligne, er et annet spørsmål.",
    "2V": "Begge nevnerne står oppgitt. Les dem en gang til.",
    "3J": "Hva Hootsuite deler på, står ikke der vi fant tallet. Kan du da vite det?",
    "3N": "Hva Hootsuite deler på, står ikke der vi fant tallet. Kan du da vite det?",
    "4J": "Navnet er likt, men se på datoene: Hva skjedde med ordet «visninger» i september 2024?",
    "4V": "Begge nevnerne står oppgitt, og du vet hva som skjedde i september 2024.",
}.items():
    nevnere.bytte(_valg, _tekst)


@nevnere.alternativ
def som_bokstaver():
    return "NJVN"


# ── 7.11 figuren ─────────────────────────────────────────────────────────────────────────────────────


def _tallene_i_figuren(fig) -> list[float]:
    ut = []
    for s in fig.data:
        for akse in (s.x, s.y):
            ut += [som_tall(v) for v in som_liste(akse) or [] if er_tall(v)]
    return ut


def _godta_vekst(svar, fasit):
    if not er_figur(svar):
        return False
    tall = _tallene_i_figuren(svar)
    if not tall:
        return "Vi finner ingen tall i figuren. Fikk px.bar en kolonne med antall som y?"
    tittel = (svar.layout.title.text or "").strip(" .…")
    if len(tittel.split()) < 3:
        return "Figuren mangler en tittel som sier hva Mari skal se. Skriv en hel setning i title."
    return True


def _navnene(fig) -> set[str]:
    return {str(v).casefold() for s in fig.data for akse in (s.x, s.y, [s.name or ""]) for v in som_liste(akse) or []}


def _lagt_sammen(fig) -> bool:
    """Har en stolpe flere rader fra samme nettverk?"""
    for s in fig.data:
        kategorier = [str(v) for v in som_liste(s.y if s.orientation == "h" else s.x) or []]
        if len(set(kategorier)) < len(kategorier):
            return True
    return False


@L.figur(
    11,
    "fig_vekst",
    tittel="640 prosent og 2 prosent",
    mal=("m4",),
    fordypning=True,
    stjerner=2,
    godta=_godta_vekst,
    venter="en figur med antall følgere eller nye følgere for begge nettverkene",
    riktig="371 nye på TikTok mot 687 på Instagram. En liten begynnelse gir en stor prosent, og det er prosenten som havner på lysarket.",
    hint=(
        "Hva ville Mari brukt mest tid på etter å ha sett «640 %»? Og etter å ha sett to stolper med antall?",
        "Filtrer på desember, for kolonnen «nye» teller fra 1. september. Vis antall, ikke prosent.",
        'Slik kan den bygges:\ner_desember = vekst[...] == "2025-12"\ndesember = vekst[er_desember]\nfig_vekst = px.bar(desember, x=..., y=..., title="...")',
    ),
)
def figuren(vekst):
    er_desember = vekst["maned"] == "2025-12"
    desember = vekst[er_desember]
    fig_vekst = px.bar(desember, x="nettverk", y="nye", title="Instagram fikk flest nye følgere høsten 2025")
    return fig_vekst


@figuren.kjenn
def bare_prosent(svar, celle):
    """640 % av 58 er 371 nye følgere, færre enn Instagram fikk. Vis antallet, så ser Mari hvor stort det er."""
    tall = _tallene_i_figuren(svar)
    return bool(tall) and any(abs(v - g) < 2 for v in tall for g in (639.66, 6.397, 739.66)) and 371 not in tall


@figuren.kjenn
def teller_rader(svar, celle):
    """Stolpene teller rader, ikke følgere. Fikk px.bar en kolonne med antall som y?"""
    tall = _tallene_i_figuren(svar)
    return bool(tall) and max(tall) < 100


@figuren.kjenn
def bare_ett_nettverk(svar, celle):
    """Figuren må vise begge nettverkene, med navn, så Mari kan sammenligne."""
    return er_figur(svar) and len(svar.data) > 0 and not {"tiktok", "instagram"} <= _navnene(svar)


@figuren.kjenn
def maneder_lagt_sammen(svar, celle):
    """Stolpen legger sammen fire måneder. Kolonnen «nye» teller fra 1. september og vokser hver måned, og det gjør følgertallet også.
    Filtrer på desember først."""
    return er_figur(svar) and all(s.type == "bar" for s in svar.data) and _lagt_sammen(svar)


@figuren.alternativ
def med_folgere_i_alt(vekst):
    return px.bar(
        vekst[vekst["maned"] == "2025-12"],
        x="folgere",
        y="nettverk",
        title="Instagram har fortsatt nesten alle følgerne",
    )


@figuren.alternativ
def linjer_per_nettverk(vekst):
    return px.line(vekst, x="maned", y="nye", color="nettverk", title="Begge vokser, og Instagram mest")
