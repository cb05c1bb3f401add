"""Øvelsene i leksjon 3: skriv så folk forstår, også de som ikke ser bildet."""

from __future__ import annotations

import re
from collections.abc import Callable

import pandas as pd

from ..data import sti
from ..farger import STOR_TEKST, VANLIG_TEKST, kontrast
from ..ovelser.definisjon import Leksjon
from ..ovelser.knapper import Galt, Knapp
from ..ovelser.krav import antall_ord as tell_ord
from ..ovelser.krav import ord_mellom
from ..ovelser.sammenlign import er, er_tabell, er_tall, som_liste, som_tall, som_tekst
from ..tekst import del_opp, feil_i_alt, ord_i, setninger
from ..tekst import liks as liks_av
from ..tekst.vurdering import EMOJI, skjult_emneknagg

L = Leksjon(3, "03-skriving")

ORD_PER_BLOKK = 9  # 180 ord i minuttet er 9 på tre sekunder (MediaLT)
I_FJOR, ARET_FOR, MINUTTER = 41, 6, 15  # henvendelser uten og med datoen i teksten, og minutter på hver


@L.data
def utkast():
    return pd.read_csv(sti("utkast_soknad.csv"))


@L.data
def teksting():
    return pd.read_csv(sti("teksting.csv"))


@L.data
def farger():
    return pd.read_csv(sti("farger.csv"))


# ── 3.1 liks for hånd ────────────────────────────────────────────────────────────────────────────────


@L.verdi(
    1,
    "liks_tall",
    tittel="Liks for hånd",
    mal=("m2",),
    bokstavelig=True,
    venter="ett tall: ord per setning, pluss hvor mange av hundre ord som er lange",
    se="Regn de to leddene hver for seg først. Av hundre ord, hvor mange ville vært lange?",
    riktig="37 er lett på skalaen. Likevel spurte 41 søkere om datoen, for den sto bare på plakaten.",
    hint=(
        "Av hundre slike ord, hvor mange er lange?",
        "Andelen lange ord er de lange delt på alle ordene. Gang den med hundre.",
        "Slik er linjen bygd opp:\nliks_tall = antall_ord / antall_setninger + antall_lange * 100 / ...",
    ),
)
def liks_tall(
    *,
    forste=Knapp(
        lambda o, s: o / s,
        (
            Galt(lambda o, s: 0.0, "ordene per setning mangler", "Formelen har to ledd. Hvor er det første?"),
            Galt(lambda o, s: s / o, "det første leddet er snudd", "Det er ord per setning, ikke omvendt."),
            Galt(lambda o, s: o, "ordene ikke er delt på setningene", "Hvor mange ord er det i en setning?"),
        ),
        "{0} / {1}",
    ),
    lange=Knapp(
        lambda n, o: n,
        (
            Galt(lambda n, o: o - n, "du har talt de korte ordene", "Hvilke ord er over seks bokstaver?"),
            Galt(lambda n, o: o, "alle ordene er regnet som lange", "Hva heter tallet på de lange?"),
            Galt(lambda n, o: 0, "de lange ordene mangler", "Formelen har to ledd. Hvor er det andre?"),
        ),
        "{0}",
    ),
    hundre=Knapp(
        100,
        (
            Galt(1, "andelen ikke er gjort om til «av hundre»", "En fjerdedel er 25 av hundre."),
            Galt(10, "du har ganget med ti", "Formelen sier av hundre ord."),
        ),
    ),
    per=Knapp(
        lambda o, s, n: o,
        (
            Galt(lambda o, s, n: s, "de lange ordene er delt på setningene", "Hva er de lange ordene en del av?"),
            Galt(lambda o, s, n: n, "de lange ordene er delt på seg selv", "Hva er de lange ordene en del av?"),
            Galt(lambda o, s, n: 1, "de lange ordene ikke er delt på noe", "Hva er de lange ordene en del av?"),
        ),
        "{0}",
    ),
    tegn=Knapp(
        lambda a, b: a + b,
        (
            Galt(lambda a, b: a - b, "leddene er trukket fra hverandre", "Hvilket tegn står mellom dem?"),
            Galt(lambda a, b: a * b, "leddene er ganget med hverandre", "Hvilket tegn står mellom dem?"),
        ),
        "{0} + {1}",
    ),
):
    antall_ord = 36
    antall_setninger = 3
    antall_lange = 9
    return tegn(
        forste(antall_ord, antall_setninger),
        lange(antall_lange, antall_ord) * hundre / per(antall_ord, antall_setninger, antall_lange),
    )


@liks_tall.alternativ
def med_tallene():
    return 36 / 3 + 100 * 9 / 36


@liks_tall.alternativ
def helt_tall():
    return 37


# ── 3.2 løkken ───────────────────────────────────────────────────────────────────────────────────────


@L.rekkefolge(
    2,
    "lokken",
    tittel="Løkken som teller lange ord",
    mal=("m2",),
    venter="fire bokstaver i rekkefølge",
    linjer={
        "A": "        lange = lange + 1",
        "B": "lange = 0",
        "C": "        lange = lange + len(o)",
        "D": "    if len(o) > 6:",
        "E": "for o in setning.split():",
    },
    riktig="Telleren står på null før løkken, og den vokser med én inne i den. Slik teller du hva som helst: kommentarer uten svar, innlegg uten alt-tekst.",
    hint=(
        "Hvilken linje må kjøres bare én gang, før alt annet?",
        "Telleren, løkken, spørsmålet, én til.",
        'Svaret er fire bokstaver:\nlokken = "..."',
    ),
)
def linjene():
    return "BEDA"


linjene.bytte(
    "C",
    "Linje C legger til lengden av ordet, så den teller bokstaver. Hvor mye skal telleren vokse når ett ord er langt?",
)


@linjene.alternativ
def sma_bokstaver():
    return "b e d a"


@linjene.alternativ
def som_liste_av_bokstaver():
    return ["B", "E", "D", "A"]


# ── 3.3 funksjonen ───────────────────────────────────────────────────────────────────────────────────

SETNING = "Studieveilederne svarer på spørsmål om opptak og vitnemål hver dag klokken ti til to"
# tre av dem er lange, så en gal grense gir et annet tall
PROVETEKSTER = (
    "Åpen dag i Havnehallen\nKom lørdag kl. 11. Vi viser laboratoriene, biblioteket og kantinen. Spør studentene våre om alt "
    "du lurer på, eller se programmet på uyv.example/dag. 🎉 #ÅpenDag",
    "Eksamen i mars er flyttet til lesesalen. Møt opp kl. 08.45 med gyldig legitimasjon. Kommer du etter kl. 09.15, må du vente "
    "til neste semester, så vi anbefaler å ta bussen før.",
    "Biblioteket holder åpent hele natten i eksamensperioden, og det er gratis kaffe i annen etasje for alle som har "
    "studentbevis. Vekterne låser opp hver time.",
    "Alle må registrere seg innen fristen.",
    "Regn? Vi ses uansett. Ta med ullsokker og godt humør!",
)


def provetekster() -> list[tuple[str]]:
    """Tekstene funksjonen prøves på. Ingen av dem står i leksjonen."""
    return [(t,) for t in PROVETEKSTER]


GRENSE = Knapp(
    lambda n: n > 6,
    (
        Galt(lambda n: n > 5, "ord på seks bokstaver er regnet som lange", "Et langt ord har flere enn seks."),
        Galt(lambda n: n > 7, "ord på sju bokstaver ikke er med", "Et langt ord har flere enn seks."),
        Galt(lambda n: n < 6, "du har talt de korte ordene", "Hvilken vei skal tegnet peke?"),
        Galt(lambda n: True, "alle ordene er talt", "Hva skal stå etter if?"),
    ),
    "{0} > 6",
)
TELLER = Knapp(
    lambda lange, ord_: lange + 1,
    (
        Galt(
            lambda lange, ord_: lange + len(ord_),
            "du har lagt sammen bokstavene i de lange ordene",
            "Hvor mye skal telleren vokse når ett ord er langt?",
            r"lange\s*\+\s*len|lange\s*\+=\s*len",
        ),
        Galt(lambda lange, ord_: 1, "telleren settes til 1 hver gang", "Hva var lange før dette ordet kom?"),
        Galt(lambda lange, ord_: lange, "telleren ikke vokser", "Hvor mye skal telleren vokse?"),
    ),
    "{0} + 1",
)
HUNDRE = Knapp(
    100,
    (
        Galt(1, "andelen ikke er gjort om til «av hundre»", "Hva ganget du med i øvelse 3.1?"),
        Galt(10, "du har ganget med ti", "Hva ganget du med i øvelse 3.1?"),
    ),
)
PER = Knapp(
    lambda d: len(d["ord"]),
    (
        Galt(
            lambda d: len(d["setninger"]),
            "de lange ordene er delt på setningene",
            "Hva er de lange ordene en del av?",
        ),
        Galt(lambda d: 1, "de lange ordene ikke er delt på noe", "Hva er de lange ordene en del av?"),
    ),
    'len({0}["ord"])',
)
FORSTE = Knapp(
    lambda d: len(d["ord"]) / len(d["setninger"]),
    (
        Galt(lambda d: 0, "ordene per setning mangler", "Formelen har to ledd."),
        Galt(lambda d: len(d["ord"]), "ordene ikke er delt på setningene", "Hvor mange ord er det i en setning?"),
        Galt(lambda d: len(d["setninger"]) / len(d["ord"]), "det første leddet er snudd", "Det er ord per setning."),
    ),
    'len({0}["ord"]) / len({0}["setninger"])',
)
PLUSS = Knapp(
    lambda a, b: a + b,
    (Galt(lambda a, b: a - b, "leddene er trukket fra hverandre", "Hvilket tegn står mellom dem?"),),
    "{0} + {1}",
)
OPPDELING = Knapp(
    del_opp,
    (
        Galt(
            lambda t: del_opp(t) | {"ord": t.split()},
            "adresser, emneknagger og emojier er talt som ord",
            "Hvilke ord gir del_opp?",
            r"\.split",
        ),
    ),
    "del_opp({0})",
)
TEKSTEN = Knapp(
    lambda gitt: gitt,
    (
        Galt(
            lambda gitt: SETNING,
            "funksjonen regner på «setning», en tekst utenfra, uansett hvilken tekst den får",
            "Hva heter teksten i parentesen på def-linjen?",
            r"\(\s*setning\s*\)|setning\.",
        ),
    ),
    "{0}",
)


@L.funksjon(
    3,
    "liks",
    prov=provetekster,
    tittel="Din egen målestokk",
    mal=("m2",),
    stjerner=2,
    sifre=2,
    venter="en funksjon som gir liks for en tekst",
    se="Kall funksjonen på setningen fra øvelse 3.2, og regn den samme for hånd: fjorten ord, fire av dem lange.",
    riktig="Nå eier du målestokken. Den tåler adresser, emojier og klokkeslett, så den virker på det du skal legge ut i morgen.",
    hint=(
        "Hvilke to linjer fra øvelse 3.2 hører hjemme inne i løkken?",
        "Det siste leddet er det du regnet ut i øvelse 3.1, men med navnene i funksjonen.",
        'Slik er funksjonen bygd opp:\ndef liks(tekst):\n    deler = del_opp(tekst)\n    lange = 0\n    for o in deler["ord"]:\n        if len(o) > ...:\n'
        '            lange = lange + ...\n    return len(deler["ord"]) / len(deler["setninger"]) + lange * 100 / ...',
    ),
)
def liks(
    *,
    teksten=TEKSTEN,
    oppdeling=OPPDELING,
    grense=GRENSE,
    teller=TELLER,
    forste=FORSTE,
    per=PER,
    hundre=HUNDRE,
    pluss=PLUSS,
):
    def liks(tekst):
        deler = oppdeling(teksten(tekst))
        lange = 0
        for o in deler["ord"]:
            if grense(len(o)):
                lange = teller(lange, o)
        return pluss(forste(deler), lange * hundre / per(deler))

    return liks


@liks.kjenn
def return_i_lokken(svar, celle):
    """Linjen med return står inne i løkken, så funksjonen er ferdig etter det første ordet. Rykk den ut, rett under for."""
    m = re.search(r"^(?P<inn>[ \t]+)for\b", celle.kode, re.M)
    r = re.search(r"^(?P<inn>[ \t]+)return\b", celle.kode, re.M)
    return bool(m and r) and len(r["inn"].expandtabs()) > len(m["inn"].expandtabs())


@liks.kjenn
def null_i_lokken(svar, celle):
    """Linjen lange = 0 står inne i løkken, så telleren begynner på nytt for hvert ord. Den skal stå over for."""
    m = re.search(r"^(?P<inn>[ \t]+)for\b", celle.kode, re.M)
    n = re.search(r"^(?P<inn>[ \t]+)lange\s*=\s*0\s*$", celle.kode, re.M)
    return bool(m and n) and n.start() > m.start() and len(n["inn"].expandtabs()) > len(m["inn"].expandtabs())


@liks.kjenn
def uten_return(svar, celle):
    """Funksjonen regner ut noe, men gir det ikke tilbake: Ordet return mangler. print viser et tall på skjermen, og så er det
    borte."""
    return callable(svar) and not er(svar, type) and "return" not in celle.kode and "lambda" not in celle.kode


@liks.kjenn
def tallene_fra_for(svar, celle):
    """Funksjonen bruker antall_ord, antall_setninger eller antall_lange, og det er tallene fra øvelse 3.1. De er de samme for alle
    tekster. Hva heter det samme inne i funksjonen?"""
    navn = r"antall_(?:ord|setninger|lange)\b"
    return bool(re.search(navn, celle.kode)) and not re.search(navn + r"\s*=(?!=)", celle.kode)


@liks.kjenn
def teller_bokstaver(svar, celle):
    """Løkken går gjennom teksten tegn for tegn. Ordene ligger i deler["ord"]."""
    return re.search(r"\bfor\s+\w+\s+in\s+tekst\s*:", celle.kode) is not None


@liks.alternativ
def i_en_linje():
    def regn(tekst):
        o = ord_i(tekst)
        return len(o) / len(setninger(tekst)) + 100 * sum(len(x) > 6 for x in o) / len(o)

    return regn


@liks.alternativ
def med_minst_sju():
    def regn(tekst):
        deler = del_opp(tekst)
        lange = [o for o in deler["ord"] if len(o) >= 7]
        return round(len(deler["ord"]) / len(deler["setninger"]) + len(lange) / len(deler["ord"]) * 100, 1)

    return regn


@liks.alternativ
def den_ferdige():
    return liks_av


# ── 3.4 utkastet ─────────────────────────────────────────────────────────────────────────────────────


@L.flervalg(
    4,
    "valgt",
    tittel="Hvilket utkast skal ut?",
    mal=("m3",),
    stjerner=2,
    tomt="?",
    valg={
        "A": "Søknadsregistreringen …",
        "B": "Nå kan du søke …",
        "C": "Vil du gå her …",
        "D": "Drømmer du om …",
        "E": "Snart er du …",
        "F": "Søknaden åpner …",
    },
    riktig="B er det letteste av dem som har alle fem punktene. E kommer fra en tekstrobot, og F er skrevet av fjorårets vikar. Begge er gode å lese, og ingen holdt "
    "dem opp mot faktaarket. E har tre feil. Finner du dem?",
    hint=(
        "Hva sa Ragnhild at hvert utkast må ha?",
        "Gå gjennom de fem punktene på faktaarket for hvert utkast, ett punkt om gangen.",
        'Svaret er én bokstav:\nvalgt = "?"',
    ),
)
def valgt():
    return "B"


for _bokstav, _tekst in {
    "A": "I A stemmer alt. Er det lettest av dem som stemmer?",
    "C": "Liks ser bare ordene som står der. Hva må den som leser C, finne på plakaten?",
    "D": "I D stemmer alt. Er det lettest av dem som stemmer?",
    "E": "E har det laveste tallet av alle. Les det høyt med faktaarket i den andre hånden: Hvor mange av de fem punktene stemmer?",
    "F": "Nesten. Sammenlign datoene i F med faktaarket, én for én.",
}.items():
    valgt.bytte(_bokstav, _tekst)


@valgt.alternativ
def liten_b():
    return "b"


@valgt.alternativ
def bokstav_i_liste():
    return ["B"]


# ── 3.5 tekstingen ───────────────────────────────────────────────────────────────────────────────────


def _numre(svar) -> set | None:
    """Blokkene i svaret. None når det ikke er en tabell med kolonnen nr, eller en liste med numre."""
    if er_tabell(svar) and "nr" in [str(k) for k in svar.columns]:
        return set(svar["nr"].tolist())
    liste = som_liste(svar)
    return {int(v) for v in liste} if liste and all(er_tall(v) for v in liste) else None


def _blokker(krav: Callable[[str], bool]) -> set:
    t = L.hent("teksting")
    return {nr for nr, tekst in zip(t["nr"].tolist(), t["tekst"], strict=True) if krav(tekst)}


def _ord(tekst: str) -> int:
    return len(tekst.split())


def _godta_blokker(svar, fasit):
    return er_tabell(svar) and _numre(svar) == _blokker(lambda t: _ord(t) > ORD_PER_BLOKK)


@L.verdi(
    5,
    "for_lange",
    tittel="Blokkene ingen rekker å lese",
    mal=("m4",),
    stjerner=2,
    godta=_godta_blokker,
    venter="en tabell med blokkene som har flere ord enn en rekker på tre sekunder",
    se="Se på kolonnen «antall» i tabellen teksting. Hvilke av radene har flere enn det en rekker?",
    riktig="134 ord på 45 sekunder er 179 i minuttet: I snitt går det akkurat. Snittet skjuler de fire. Del dem i to, eller stryk det leseren kan klare seg uten.",
    hint=(
        "Hvor mange ord rekker en på tre sekunder, når en rekker 180 i minuttet?",
        "tekst.split() gir en liste med ordene, og len teller dem. Etter .apply skal navnet på funksjonen stå uten parenteser.",
        'Slik er linjene bygd opp:\ndef antall_ord(tekst):\n    return len(...)\n\nteksting["antall"] = teksting["tekst"].apply(...)\nfor_lange = teksting[teksting["antall"] > ...]',
    ),
)
def for_lange(teksting):
    def antall_ord(tekst):
        return len(tekst.split())

    teksting["antall"] = teksting["tekst"].apply(antall_ord)
    er_for_lang = teksting["antall"] > 9
    return teksting[er_for_lang]


# forklaringen → regelen som gir de samme blokkene
_GALE_BLOKKER = {
    "Blokkene på akkurat ni ord er med. Ni rekker en.": lambda t: _ord(t) >= 9,
    "Her er blokkene en rekker. Hvilken vei skal tegnet peke?": lambda t: _ord(t) <= 9,
    "Her er blokkene med færre enn ni ord. Hvilken vei skal tegnet peke?": lambda t: _ord(t) < 9,
    "Her er blokkene med akkurat ni ord. Hvilket tegn betyr «flere enn»?": lambda t: _ord(t) == 9,
    "Grensen er for høy: Blokker på ti ord mangler. Hvor mange ord er 180 i minuttet på tre sekunder?": lambda t: (
        _ord(t) > 10
    ),
    "Du har talt tegn, og brukt 40 som grense. Det er rådet for lengden på en linje, ikke for hvor mye en rekker.": lambda t: (
        len(t) > 40
    ),
    "Du har talt tegn. Lange ord gjør en blokk bred, men det er antall ord rådet handler om.": lambda t: len(t) > 51,
}
for _i, (_forklaring, _regel) in enumerate(_GALE_BLOKKER.items()):

    def _samme(svar, celle, regel=_regel):
        numre = _numre(svar)
        return numre is not None and er_tabell(svar) and numre == _blokker(regel)

    _samme.__name__, _samme.__doc__ = f"blokker_{_i}", _forklaring
    for_lange.kjenn(_samme)


@for_lange.kjenn
def antall_uten_return(svar, celle):
    """Funksjonen gir ingenting tilbake, så kolonnen ble tom. Ordet return mangler."""
    return (
        er_tabell(svar)
        and len(svar) == 0
        and re.search(r"\bdef\b", celle.kode) is not None
        and "return" not in celle.kode
    )


@for_lange.kjenn
def ordene_i_ett_minutt(svar, celle):
    """Ingen blokker er med. 180 er ordene på ett minutt, og blokken står i tre sekunder."""
    return er_tabell(svar) and len(svar) == 0 and re.search(r">=?\s*180\b", celle.kode) is not None


@for_lange.kjenn
def ordene_i_ett_sekund(svar, celle):
    """Alle blokkene er med. Tre er ordene på ett sekund, og blokken står i tre sekunder."""
    return er_tabell(svar) and len(svar) == 15 and re.search(r">=?\s*3\b", celle.kode) is not None


@for_lange.kjenn
def uten_filter(svar, celle):
    """Alle blokkene er med. Sett spørsmålet i hakeparenteser bak teksting, så får du bare radene det gjelder."""
    return er_tabell(svar) and len(svar) == 15 and re.search(r"[<>]", celle.kode) is None


@for_lange.kjenn
def tegn_ikke_ord(svar, celle):
    """Alle blokkene er med. Du har trolig talt tegn, for det er det len gjør med en tekst. Hva gjør .split() med den?"""
    return er_tabell(svar) and len(svar) == 15


@for_lange.kjenn
def bare_kolonnen(svar, celle):
    """Det er spørsmålet: sant eller usant for hver blokk. Sett det i hakeparenteser bak teksting, så får du radene."""
    liste = som_liste(svar)
    return liste is not None and len(liste) == 15 and {str(v) for v in liste} <= {"True", "False"}


@for_lange.alternativ
def med_numre_og_tekst(teksting):
    return teksting[teksting["tekst"].str.split().str.len() > 9]


@for_lange.alternativ
def med_minst_ti(teksting):
    teksting["ord"] = teksting["tekst"].apply(lambda t: len(t.split()))
    return teksting.query("ord >= 10")[["nr", "ord"]]


@for_lange.alternativ
def med_mellomrom(teksting):
    return teksting[teksting["tekst"].apply(lambda t: t.count(" ") + 1) > 9]


# ── 3.6 alt-teksten ──────────────────────────────────────────────────────────────────────────────────

_MODELL_ALT = "SØK NÅ. Frist 15. april kl. 23.59. Tre studenter ler på en blå kai. Logoen til Universitetet i Ytrevåg."
MANED = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"


def datoer(tekst: str) -> set[str]:
    """Datoene i en tekst, som «15. april»."""
    return {f"{int(d)}. {m.casefold()}" for d, m in re.findall(rf"\b(\d{{1,2}})\.\s*({MANED})\b", tekst, re.I)}


def _formen_pa_alt(tekst: str) -> str | None:
    return feil_i_alt(tekst) or None


def _datoen_i_alt(tekst: str) -> str | None:
    d = datoer(tekst)
    if "15. april" in d:
        return None
    if d:
        return f"I alt-teksten står {min(d)}. Hva står det på plakaten?"
    return "Alt-teksten sier hva en ser, men ikke det leseren trenger. Hva står det med liten skrift på plakaten?"


def _klokken_i_alt(tekst: str) -> str | None:
    if re.search(r"23[.:]59", tekst):
        return None
    return "Datoen er med. Men fristen har et klokkeslett også, og det står bare på plakaten."


def _ser_en_det(tekst: str) -> str | None:
    m = re.search(r"glad|lykkelig|spent|fornøyd|Sunniva|drømme|magisk|fantastisk|stemning|koser", tekst, re.I)
    return f"«{m[0]}» er en tolkning, og den kan ingen se. Skriv det som er på bildet." if m else None


@L.tekst(
    6,
    "alt_tekst",
    tittel="Alt-tekst til plakaten",
    mal=("m4",),
    stjerner=2,
    egenvurdering=True,
    venter="en tekst på 40 til 250 tegn",
    krav=(_formen_pa_alt, _datoen_i_alt, _klokken_i_alt, _ser_en_det),
    riktig="Enda bedre: La fristen stå i selve innlegget også. Da finner alle den på første forsøk.",
    hint=(
        "Hva mister den som ikke ser plakaten?",
        "Det viktigste først: det som står på plakaten, så det en ser.",
        'Slik kan den begynne:\nalt_tekst = "SØK NÅ. Frist …"',
    ),
)
def alt_tekst():
    return _MODELL_ALT


@alt_tekst.alternativ
def det_en_ser_forst():
    return "Tre studenter ler på en blå kai. Teksten over dem: «Søk nå. Frist 15. april kl. 23.59.»"


@alt_tekst.alternativ
def uten_logo():
    return "Plakaten sier SØK NÅ, med frist 15. april kl. 23:59. Tre studenter står på kaia og ler."


# ── 3.7 fargene ──────────────────────────────────────────────────────────────────────────────────────

HVIT = "#FFFFFF"


def _navnene(svar) -> set | None:
    if er_tabell(svar) and "navn" in [str(k) for k in svar.columns]:
        return set(svar["navn"].tolist())
    liste = som_liste(svar)
    return set(liste) if liste and all(er(v, str) for v in liste) else None


def _fargene(krav: Callable[[str], bool]) -> set:
    t = L.hent("farger")
    return {navn for navn, farge in zip(t["navn"], t["farge"], strict=True) if krav(farge)}


def _godta_farger(svar, fasit):
    return er_tabell(svar) and _navnene(svar) == _fargene(lambda f: kontrast(f, HVIT) >= VANLIG_TEKST)


@L.verdi(
    7,
    "lesbare",
    tittel="Farger som kan bære hvit tekst",
    mal=("m5",),
    stjerner=2,
    godta=_godta_farger,
    venter="en tabell med fargene som har minst 4,5 mot hvitt",
    se="Regn kontrasten mot hvitt for én farge med kontrast(…), og se om den skal være med.",
    riktig="Sol får 1,9 mot hvitt, men 11,1 mot svart. Amir trenger ikke bytte farge på plakaten, bare på bokstavene.",
    hint=(
        "Hva er forskjellen på dette og øvelse 3.5, bortsett fra hva funksjonen regner ut?",
        "Lag en funksjon med én farge inn, og kontrasten mot hvitt ut. Så .apply, og så filteret.",
        'Slik er linjene bygd opp:\ndef mot_hvit(farge):\n    return kontrast(farge, ...)\n\nfarger["kontrast"] = farger["farge"].apply(...)\nlesbare = farger[farger["kontrast"] > ...]',
    ),
)
def lesbare(farger):
    def mot_hvit(farge):
        return kontrast(farge, "#FFFFFF")

    farger["kontrast"] = farger["farge"].apply(mot_hvit)
    er_lesbar = farger["kontrast"] > 4.5
    return farger[er_lesbar]


_GALE_FARGER = {
    "Grensen på 3 gjelder stor tekst. Her skal teksten ha vanlig størrelse.": lambda f: kontrast(f, HVIT) >= STOR_TEKST,
    "Du har brukt 7 som grense. Det er et strengere nivå enn loven krever.": lambda f: kontrast(f, HVIT) >= 7,
    "Dette er fargene som kan bære svart tekst. Hva skal fargen sammenlignes med?": lambda f: (
        kontrast(f, "#000000") >= 4.5
    ),
    "Her er fargene som ikke kan bære hvit tekst. Hvilken vei skal tegnet peke?": lambda f: kontrast(f, HVIT) < 4.5,
    "Alle fargene er med. Har du filtrert, og er grensen 4.5?": lambda f: True,
}
for _i, (_forklaring, _regel) in enumerate(_GALE_FARGER.items()):

    def _samme_farger(svar, celle, regel=_regel):
        navn = _navnene(svar)
        return navn is not None and er_tabell(svar) and navn == _fargene(regel)

    _samme_farger.__name__, _samme_farger.__doc__ = f"farger_{_i}", _forklaring
    lesbare.kjenn(_samme_farger)


@lesbare.kjenn
def uten_return_her(svar, celle):
    """Funksjonen gir ingenting tilbake, så kolonnen ble tom. Ordet return mangler."""
    return (
        er_tabell(svar)
        and len(svar) == 0
        and re.search(r"\bdef\b", celle.kode) is not None
        and "return" not in celle.kode
    )


@lesbare.kjenn
def uten_desimaltegn(svar, celle):
    """Ingen farger er med. Grensen er skrevet 45. Desimaltall skrives med punktum i kode."""
    return er_tabell(svar) and len(svar) == 0 and re.search(r">=?\s*45\b", celle.kode) is not None


@lesbare.kjenn
def samme_farge_hver_gang(svar, celle):
    """Hver farge har fått samme kontrast. Funksjonen regner på en bestemt fargekode, ikke på fargen den får i parentesen."""
    return (
        er_tabell(svar)
        and len(svar) in (0, 7)
        and re.search(r"kontrast\(\s*[\"']#\w+[\"']\s*,\s*[\"']#", celle.kode) is not None
    )


@lesbare.kjenn
def bare_sporsmalet(svar, celle):
    """Det er spørsmålet: sant eller usant for hver farge. Sett det i hakeparenteser bak farger, så får du radene."""
    liste = som_liste(svar)
    return liste is not None and len(liste) == 7 and {str(v) for v in liste} <= {"True", "False"}


@lesbare.alternativ
def med_sortering(farger):
    farger["mot hvit"] = farger["farge"].apply(lambda f: kontrast(f, "#fff"))
    return farger[farger["mot hvit"] >= 4.5].sort_values("mot hvit")


@lesbare.alternativ
def bare_navnene(farger):
    farger["k"] = [kontrast("#FFFFFF", f) for f in farger["farge"]]
    return farger.query("k > 4.5")[["navn"]]


# ── 3.8 fire stemmer ─────────────────────────────────────────────────────────────────────────────────

# kunde → (navnet i meldingene, ærendet, ordene som viser det, tiltalen, det kortet unngår)
KUNDER: dict[str, tuple[str, str, str, str, str]] = {
    "universitetet": (
        "Universitetet",
        "prøvetimene",
        r"prøvetim",
        r"\b(du|deg|din|ditt|dine)\b",
        r"herved|vedrørende|benytte|!",
    ),
    "ullvott": (
        "Ullvott",
        "strikkekafeen for nybegynnere",
        r"strikkekaf[eé]|nybegynn",
        r"\b(du|deg|din|ditt|dine)\b",
        r"unik|kvalitetsprodukt",
    ),
    "fliskode": (
        "Fliskode",
        "de to sommerjobbene",
        r"sommerjobb",
        r"\b(dere|deres)\b",
        r"ledende|revolusjonerende",
    ),
    "tangholmen": ("Tangholmen", "de frivillige", r"frivillig", r"\b(vi|oss|vår|vårt|våre)\b", r"magisk|opplev"),
}
OBLIGATORISKE = ("universitetet", "ullvott")
# det alle skal ha med: navnet i meldingen og mønsteret
FELLES = (
    ("navnet på dagen", r"åpen dag"),
    ("stedet", r"havnehall"),
    ("klokkeslettet", r"\b11([.:]00)?\s*(–|-|til|og)\s*(kl\.?\s*)?15"),
    ("at det er gratis", r"gratis|koster (ikke noe|ingenting)|uten å betale|0 kr"),
)
LIKS_MAL = 40


def _om_innlegget(kunde: str, tekst: str) -> str:
    """Det første å rette i innlegget for en kunde, tomt når fakta og kortet stemmer. Smaken dømmer vi ikke."""
    navn, arend, monster, tiltale, unngar = KUNDER[kunde]
    n = tell_ord(tekst)
    if n < 25:
        return f"Innlegget for {navn} er på {n} ord. Skriv minst 25, så alle fakta får plass."
    if n > 90:
        return f"Innlegget for {navn} er på {n} ord. Kutt det til høyst 90."
    har = datoer(tekst)
    if "14. februar" not in har:
        if har:
            return f"I innlegget for {navn} står datoen {min(har)}. Les meldingen en gang til."
        return f"Innlegget for {navn} mangler datoen. Skriv den helt ut."
    if andre := har - {"14. februar"}:
        return f"I innlegget for {navn} står også {min(andre)}. Hvilken dag er det?"
    for hva, m in FELLES:
        if not re.search(m, tekst, re.I):
            return f"Innlegget for {navn} mangler {hva}."
    if not re.search(monster, tekst, re.I):
        return f"Innlegget for {navn} mangler ærendet deres: {arend}."
    if funn := re.search(unngar, tekst, re.I):
        return f"«{funn[0]}» står på kortet til {navn} blant det de unngår. Skriv det på en annen måte."
    if kunde == "fliskode" and EMOJI.search(tekst):
        return "Fliskode bruker ikke emojier. Det står på kortet."
    if kunde == "fliskode" and not re.search(r"\d|klokken|lørdag", " ".join(tekst.split()[:6]), re.I):
        return "Fliskode begynner med et tall eller en tid. Hva kan stå først?"
    if kunde == "tangholmen" and not re.search(
        r"regn|sol|vind|vær|snø|kald|varm|ull|støvl|brygg|kai|båt|holm", tekst, re.I
    ):
        return "Tangholmen har sted og vær med. Hvordan er det i Havnehallen i februar?"
    if not re.search(tiltale, tekst, re.I):
        return f"Hvem snakker {navn} til? Se på tiltalen på kortet."
    if knagger := [k for k in re.findall(r"(?<!\w)#(\w+)", tekst) if skjult_emneknagg(k)]:
        return f"Emneknaggen #{knagger[0][:30]} leses som ett ord. Gi hvert ord stor forbokstav."
    if len(ord_i(tekst)) / max(len(setninger(tekst)), 1) < 5:
        return f"Innlegget for {navn} er hakket opp. Liks blir lav, men leseren må sette sammen bitene selv."
    if liks_av(tekst) > LIKS_MAL:
        return f"Innlegget for {navn} har liks {liks_av(tekst):.0f}. Få det ned til {LIKS_MAL}: Del den lengste setningen, eller bytt ut et langt ord."
    return ""


def _like_tekster(a: str, b: str) -> bool:
    en, to = ({o.casefold() for o in ord_i(t)} for t in (a, b))
    return bool(en and to) and len(en & to) / min(len(en), len(to)) > 0.8


def _godta_innlegg(svar, fasit):
    if not er(svar, dict):
        return 'Svaret er en ordbok: {"universitetet": """…""", "ullvott": """…"""}.'
    par = {som_tekst(k).casefold(): v for k, v in dict.items(svar) if er(k, str)}
    if ukjent := [k for k in par if k not in KUNDER]:
        return f"Kunden «{ukjent[0][:30]}» finnes ikke. De fire heter {', '.join(KUNDER)}."
    if mangler := [k for k in OBLIGATORISKE if k not in par]:
        return f"Ordboken mangler «{mangler[0]}». De to andre kundene er frivillige, men ikke den."
    for kunde, tekst in par.items():
        if not er(tekst, str):
            return f"Innlegget for {KUNDER[kunde][0]} skal være en tekst mellom tre hermetegn."
        if feil := _om_innlegget(kunde, som_tekst(tekst)):
            return feil
    tekster = list(par.items())
    for i, (a, tekst_a) in enumerate(tekster):
        for b, tekst_b in tekster[i + 1 :]:
            if _like_tekster(tekst_a, tekst_b):
                return f"Innleggene for {KUNDER[a][0]} og {KUNDER[b][0]} har nesten de samme ordene. Hvem sitter på bussen og leser hvert av dem?"
    return True


_FLISKODE = (
    "Klokken 11–15 lørdag 14. februar møter dere oss på Åpen dag i Havnehallen. Vi har to sommerjobber, og dere kan spørre oss om "
    "alt. Det er gratis å komme inn."
)
_TANGHOLMEN = (
    "Vi står i Havnehallen på Åpen dag lørdag 14. februar kl. 11–15, med regntøyet på kroken. Vi trenger frivillige til sommeren, "
    "og viser dere gjerne scenen på bilder. Det er gratis å komme."
)


@L.verdi(
    8,
    "innlegg",
    tittel="Samme dag, ulike stemmer",
    mal=("m1", "m3"),
    stjerner=3,
    bokstavelig=True,
    egenvurdering=True,
    godta=_godta_innlegg,
    venter="en ordbok med ett innlegg for hver kunde",
    riktig="Fakta og kort stemmer. Les dem høyt uten å si hvem avsenderen er: Gjetter en kollega riktig? Og hva har hver stemme latt være å ta med?",
    hint=(
        "Hvem leser dette på bussen, og hva er det i det for dem?",
        "La den første setningen si hva leseren får. Ta fakta etterpå, ett i hver setning.",
        'Slik er svaret bygd opp:\ninnlegg = {\n    "universitetet": """…""",\n    "ullvott": """…""",\n}',
    ),
)
def innlegg():
    innlegg = {
        "universitetet": """Åpen dag er lørdag 14. februar kl. 11–15 i Havnehallen.
Der kan du være med på prøvetimer og spørre dem som alt er studenter.
Det er gratis, og du trenger ikke å melde deg på.""",
        "ullvott": """Vi strikker på Åpen dag lørdag 14. februar kl. 11–15 i Havnehallen.
Har du aldri holdt i en pinne? Da er strikkekafeen for nybegynnere for deg.
Det er gratis, garnet venter, og det er lov å le av den første votten.""",
    }
    return innlegg


@innlegg.alternativ
def alle_fire():
    return innlegg.fasit() | {"fliskode": _FLISKODE, "tangholmen": _TANGHOLMEN}


@innlegg.alternativ
def andre_ord():
    return {
        "Ullvott": "Kald på fingrene? Kom til Havnehallen lørdag 14. februar, fra 11 til 15, når det er Åpen dag. Der har vi "
        "strikkekafé for nybegynnere, og det koster ingenting. Du får låne pinner. #StrikkMedOss",
        "Universitetet": "Lurer du på hvordan det er å studere her? På Åpen dag kan du prøve selv. Kom til Havnehallen lørdag "
        "14. februar kl. 11–15. Prøvetimene er gratis, og du velger dem når du kommer.",
    }


# ── 3.9 svaret til Ragnhild ──────────────────────────────────────────────────────────────────────────

_MODELL = (
    "Hei, Ragnhild! Jeg anbefaler utkast B. Det har liks 20, og av de tre som har alle fem punktene, er det lettest. Liks ser ikke "
    "om datoene stemmer: E og F er også lette, men de har gal frist. Plakaten trenger svarte bokstaver på den gule fargen og en "
    "alt-tekst med fristen, og fire blokker i filmen går for fort. Ingen søker har lest dette ennå, så be gjerne to om å finne fristen "
    "før mandag 2. februar."
)


def _har_tallet(tekst: str) -> str | None:
    if not re.search(r"liks|lesbarhet|lettlest|lett å lese", tekst, re.I):
        return "Ragnhild spør hvor lett utkastet er å lese. Ta med tallet, og si at det er liks."
    tall = {
        int(float(t.replace(",", ".")))
        for t in re.findall(rf"(?<![\d.])\d{{1,2}}(?:[.,]\d+)?(?!\d|\.\s*(?:{MANED}))", tekst)
    }
    if tall & {20, 21}:
        return None
    if feil := sorted(tall & {10, 18, 23, 24, 37, 38, 57, 58}):
        return f"Liks {feil[0]} hører til et annet utkast. Hvilket tall har det du anbefaler?"
    return "Svaret mangler tallet. Hva er liks for utkastet du anbefaler?"


def _har_utkastet(tekst: str) -> str | None:
    if re.search(r"\bB\b", tekst):
        return None
    if m := re.search(r"(?:utkast|versjon|forslag|anbefaler)\s+([ACDEF])\b", tekst, re.I):
        return f"Du anbefaler {m[1].upper()}. Stemmer det med svaret ditt på øvelse 3.4?"
    return "Ragnhild vet ikke hvilket utkast hun skal legge ut. Skriv bokstaven."


def _har_forbehold(tekst: str) -> str | None:
    if re.search(
        r"ikke (ser|sett|måler|vet|sier)|(ser|måler|vet|sier|fanger|merker) (ikke|bare|ingenting)|forbehold|men liks|likevel|holder ikke|bare form",
        tekst,
        re.I,
    ):
        return None
    return "Svaret har et tall, men sier ikke hva tallet ikke ser. Hva kunne liks ikke fortelle om E og F?"


def _har_mer_enn_tekst(tekst: str) -> str | None:
    if re.search(r"alt-?tekst|tekst(et|ing|ede)|blokk|farge|kontrast|svart|gul|plakat|film", tekst, re.I):
        return None
    return "Ragnhild spør om *alle* får med seg fristen. Ta med minst én ting om plakaten, fargene eller filmen."


def _lover_ikke(tekst: str) -> str | None:
    m = re.search(
        r"(alle|ingen) (vil |kommer til å )?(forstå|forstår|misforstå\w*|får med seg)|garanter\w*|lovbrudd|ulovlig",
        tekst,
        re.I,
    )
    if m and not re.search(r"(vet|sikker|love|om) ikke|om alle|ikke (alle|vite)", tekst, re.I):
        return f"«{m[0]}» lover mer enn du har målt. Hva vet du, og hva gjenstår å prøve?"
    return None


@L.tekst(
    9,
    "svar_til_ragnhild",
    tittel="Svaret til Ragnhild",
    mal=("m2", "m3"),
    stjerner=2,
    egenvurdering=True,
    venter="en tekst på høyst 130 ord: tall, forbehold, anbefaling",
    krav=(ord_mellom(25, 130), _har_utkastet, _har_tallet, _har_forbehold, _har_mer_enn_tekst, _lover_ikke),
    riktig="Ingen søker har lest det ennå. Be to av dem finne fristen, og ta tiden.",
    hint=(
        "Hva må Ragnhild bestemme før 2. februar?",
        "Tallet du målte, det tallet ikke så, og hva du ville gjort med plakaten eller filmen.",
        'Slik kan det begynne:\nsvar_til_ragnhild = """Hei, Ragnhild! Jeg anbefaler …\nLiks er …, men …\nPlakaten …"""',
    ),
)
def svar_til_ragnhild():
    return _MODELL


@svar_til_ragnhild.alternativ
def kort_svar():
    return (
        "Hei! Legg ut B. Liks er 20,4, og alle fem punktene er med. Tallet måler bare ord og setninger, ikke om datoen er riktig. "
        "Plakaten må ha svarte bokstaver, og fristen må stå i alt-teksten."
    )


@svar_til_ragnhild.alternativ
def med_filmen():
    return (
        "Jeg ville valgt utkast B, som har lesbarhet (liks) på om lag 20. E er lettere, men har tre feil, så lavest er ikke best. Likevel vet vi "
        "ikke om alle får med seg fristen: Fire av tekstblokkene i filmen må deles først. Ring to søkere, og spør."
    )


# ── 3.10 fordypning: rydd i setningen ────────────────────────────────────────────────────────────────

TUNG = (
    "Studieveilederne besvarer opptakshenvendelser i nettpraten på hverdager kl. 10–14, og søkere oppfordres til å kontrollere "
    "opplysningene før innsending og til å benytte tjenesten ved spørsmål."
)


def _ryddet_er_lett(tekst: str) -> str | None:
    if not ord_i(tekst):
        return "Fant ingen ord. Skriv setningen på nytt, med dine egne ord."
    if liks_av(tekst) > LIKS_MAL:
        return f"Liks er {liks_av(tekst):.0f} nå, og var 72. Målet er {LIKS_MAL}. Hvilket av de lange ordene kan bli til et verb?"
    return None


def _ryddet_er_hel(tekst: str) -> str | None:
    if not re.search(r"10\s*(–|-|til|og)\s*(kl\.?\s*)?14", tekst):
        return "Klokkeslettet er borte. Når svarer de?"
    if not re.search(r"hverdag|mandag til fredag|ukedag", tekst, re.I):
        return "Dagene er borte. Svarer de i helgen?"
    if not re.search(r"nettprat|chat", tekst, re.I):
        return "Stedet er borte. Hvor svarer de?"
    if not re.search(r"\bse(r)? over|sjekk|les |kontroller|stemmer|riktig|gå gjennom", tekst, re.I):
        return "Rådet om å se over søknaden er borte. Fakta skal overleve ryddingen."
    return None


def _ryddet_er_ikke_hakket(tekst: str) -> str | None:
    if len(ord_i(tekst)) / max(len(setninger(tekst)), 1) < 5:
        return "Setningene er hakket opp. Liks blir lav, men leseren må sette sammen bitene selv."
    return None


@L.tekst(
    10,
    "ryddet",
    tittel="Rydd i den tyngste setningen",
    mal=("m3",),
    fordypning=True,
    stjerner=2,
    venter="to til fire setninger med de samme opplysningene",
    krav=(_ryddet_er_hel, _ryddet_er_ikke_hakket, _ryddet_er_lett),
    riktig="Verbene gjorde jobben: Den som svarer, og den som ser over, står først i hver sin setning.",
    hint=(
        "Hvem gjør hva i denne setningen?",
        "«besvarer henvendelser» er svarer. «før innsending» er før du sender.",
        'Slik kan den begynne:\nryddet = """Studieveilederne svarer …"""',
    ),
)
def ryddet():
    return (
        "Studieveilederne svarer i nettpraten på hverdager kl. 10–14. Se over søknaden før du sender den. Lurer du på noe, kan du "
        "spørre dem."
    )


@ryddet.alternativ
def med_andre_ord():
    return (
        "Har du spørsmål? Vi svarer i nettpraten fra 10 til 14 på hverdager. Sjekk at alt er riktig før du sender inn."
    )


@ryddet.alternativ
def i_to_setninger():
    return "Les gjennom søknaden før du sender den. Er du i tvil, får du svar i nettpraten mellom kl. 10 og 14, mandag til fredag."


# ── 3.11 fordypning: roboten ─────────────────────────────────────────────────────────────────────────

GALE_I_E = {1, 4, 5}
_TALLORD = ("ett", "to", "tre", "fire", "fem")


def _punktene(svar) -> set[int] | None:
    """Numrene i svaret, None når det er noe annet enn tall der."""
    verdier = list(svar) if er(svar, set) else som_liste(svar)
    return {int(som_tall(v)) for v in verdier} if verdier is not None and all(er_tall(v) for v in verdier) else None


def _godta_feil_i_e(svar, fasit):
    numre = _punktene(svar)
    if numre is None:
        return "Svaret er en liste med numre fra kolonnen nr på faktaarket: [1, 2]."
    if utenfor := numre - set(range(1, 6)):
        return f"Faktaarket har fem punkter, fra 1 til 5. {min(utenfor)} er ikke et av dem."
    if mangler := GALE_I_E - numre:
        return (
            f"Det er {_TALLORD[len(mangler) - 1]} til. Les E høyt én gang til, med ett punkt på faktaarket om gangen."
        )
    return numre == GALE_I_E


@L.verdi(
    11,
    "feil_i_e",
    tittel="Det roboten fant på",
    mal=("m3",),
    fordypning=True,
    bokstavelig=True,
    godta=_godta_feil_i_e,
    venter="en liste med numre fra faktaarket",
    riktig="Fristen, vitnemålet og nettpraten. Setningene er lette, og derfor er de lette å tro på. I oktober 2025 hadde 45 prosent av over 3 000 svar om nyheter "
    "fra KI-assistenter minst én alvorlig svakhet (EBU og BBC). Det gjaldt nyheter, ikke innlegg, men vanen er den samme.",
    hint=(
        "Hva i E kan du ikke finne igjen på faktaarket?",
        "Ta ett punkt om gangen: Finn setningen i E som handler om det samme.",
        "Slik er svaret bygd opp:\nfeil_i_e = [..., ...]",
    ),
)
def feil_i_e():
    feil_i_e = [1, 4, 5]
    return feil_i_e


@feil_i_e.kjenn
def punkt_2_stemmer(svar, celle):
    """Punkt 2 stemmer. Søknaden åpner 1. februar i E også."""
    return 2 in (_punktene(svar) or ())


@feil_i_e.kjenn
def punkt_3_stemmer(svar, celle):
    """Punkt 3 stemmer. Adressen i E er den samme som på faktaarket."""
    return 3 in (_punktene(svar) or ()) and 0 not in _punktene(svar)


@feil_i_e.kjenn
def radnumre(svar, celle):
    """Det er radnumrene til venstre i tabellen, og de begynner på 0. Bruk kolonnen nr."""
    return _punktene(svar) == {n - 1 for n in GALE_I_E}


@feil_i_e.alternativ
def i_annen_rekkefolge():
    return (5, 4, 1)


@feil_i_e.alternativ
def som_mengde():
    return [4, 1, 5, 5]
