"""Øvelsene i leksjon 1: rollen og notatboken."""

from __future__ import annotations

import pandas as pd
import plotly.express as px

from ..data import sti
from ..ovelser.definisjon import Leksjon
from ..ovelser.knapper import Galt, Knapp, samling, sporsmal, tekstvalg, valgte_rader
from ..ovelser.krav import nevner, ord_mellom
from ..ovelser.sammenlign import er, er_tall, som_liste, som_tall

L = Leksjon(1, "01-rollen")

KOLONNEN = "Hvilken kolonne har tallene?"
# Kolonnene noen kan komme til å summere i stedet for timene. Summen av tekst er en lang remse, og fanges som form.
FEIL_KOLONNE = {"kunde": "du har lagt sammen kundenavnene", "ben": "du har lagt sammen navnene på bena"}


@L.data
def timeliste():
    return pd.read_csv(sti("timer.csv"), decimal=",")


@L.data
def kompetanser():
    return pd.read_csv(sti("kompetanser.csv"))


def kunde(riktig: str, **mer: str) -> Knapp:
    """Knappen for hvilken kunde filteret leter etter."""
    alle = {
        "Ullvott": "filteret leter etter Ullvott",
        "Fliskode": "filteret leter etter Fliskode",
        "Universitetet i Ytrevåg": "filteret leter etter universitetet",
        "Tangholmen": "filteret leter etter «Tangholmen» med stor forbokstav",
        "tangholmen": "filteret leter etter «tangholmen» med liten forbokstav",
        "Brisling & Bjørk": "filteret leter etter byrået selv, altså den interne tiden",
    } | mer
    vanlig, skrivematen = "Hvilket navn spør oppgaven etter?", "Hvilke andre skrivemåter finnes i kolonnen «kunde»?"
    neste = {k: skrivematen if k.casefold() == riktig.casefold() else vanlig for k in alle}
    return tekstvalg(riktig, {k: (t, neste[k]) for k, t in alle.items() if k != riktig})


# ── 1.1 alle timene ──────────────────────────────────────────────────────────────────────────────────


@L.verdi(
    1,
    "alle_timer",
    tittel="Alle timene i november",
    mal=("m1",),
    venter="ett tall: summen av kolonnen med timer",
    se="Se på den fete raden øverst i tabellen: hvilken av de seks kolonnene er timene?",
    riktig="Fem personer, tjue dager à 7,5 timer skulle blitt 750. Her er det sju for mye. Ta med deg den undringen.",
    hint=(
        "Hvilken av de seks kolonnene i tabellen skal legges sammen?",
        "Navnet på kolonnen skal stå i hermetegn inni hakeparentesen, skrevet akkurat som i tabellen.",
        "Slik ser linjen ut:\nalle_timer = timeliste[...].sum()",
    ),
)
def alle_timer(timeliste, *, kolonne=tekstvalg("timer", FEIL_KOLONNE), samle=samling("sum", "timene")):
    return samle(timeliste[kolonne])


@alle_timer.kjenn
def uten_dobbelraden(svar, celle):
    """Det er timene uten raden som står to ganger. Så langt er vi ikke kommet: her skal alle radene i filen være med."""
    return er_tall(svar) and som_tall(svar) == 750 and not celle.er_bokstavelig("alle_timer")


@alle_timer.kjenn
def gangestykket(svar, celle):
    """Du har ganget antall personer med dager og timer. Det er slik det skulle vært. Spør tabellen hva som faktisk er ført."""
    return er_tall(svar) and som_tall(svar) == 750


@alle_timer.alternativ
def med_innebygd_sum(timeliste):
    return sum(timeliste["timer"])


@alle_timer.alternativ
def alle_som_heltall(timeliste):
    return int(timeliste.timer.sum())


# ── 1.2 én kunde ─────────────────────────────────────────────────────────────────────────────────────


@L.verdi(
    2,
    "timer_fliskode",
    tittel="Timene til Fliskode",
    mal=("m2",),
    venter="ett tall: timene i radene der kunden er Fliskode",
    se="Følg de tre linjene: spørsmålet, radene, summen. Hvilken av dem gjør noe annet enn i eksempelet?",
    riktig="Spørsmål, rader, sum: de tre linjene er nok til å hente ut hvilken kunde som helst, også når listen er ti ganger så lang.",
    hint=(
        "Hva måtte du gjort for hånd, om timelisten lå på papir og du hadde en gul tusj?",
        "Først et spørsmål med ==, så tabellen med spørsmålet i hakeparentes, så .sum() på kolonnen med timer.",
        'Slik ser de tre linjene ut:\ner_fliskode = timeliste["kunde"] == "Fliskode"\nfliskode = timeliste[...]\n'
        "timer_fliskode = fliskode[...].sum()",
    ),
)
def timer_fliskode(
    timeliste,
    *,
    navnet=kunde("Fliskode"),
    spor=sporsmal(),
    rader=valgte_rader("timeliste"),
    kolonne=tekstvalg("timer", FEIL_KOLONNE),
    samle=samling("sum", "timene"),
):
    er_fliskode = spor(timeliste["kunde"], navnet)
    fliskode = timeliste[er_fliskode]
    return samle(rader(timeliste, fliskode)[kolonne])


@timer_fliskode.feilsvar
def sum_av_filteret(timeliste):
    """Det er antallet rader for Fliskode: du har lagt sammen spørsmålet (sant teller som 1), ikke timene. Bruk spørsmålet
    til å hente radene først."""
    return (timeliste["kunde"] == "Fliskode").sum()


@timer_fliskode.feilsvar
def i_kroner(timeliste):
    """Det er kroner. Her ber oppgaven om timene, så timeprisen skal ikke være med ennå."""
    return timeliste[timeliste["kunde"] == "Fliskode"]["timer"].sum() * 1100


@timer_fliskode.alternativ
def med_query(timeliste):
    return timeliste.query("kunde == 'Fliskode'")["timer"].sum()


@timer_fliskode.alternativ
def med_lokke(timeliste):
    return sum(t for k, t in zip(timeliste["kunde"], timeliste["timer"], strict=True) if k == "Fliskode")


@timer_fliskode.alternativ
def med_gruppering(timeliste):
    return timeliste.groupby("kunde")["timer"].sum()["Fliskode"]


# ── 1.3 timene som manglet ───────────────────────────────────────────────────────────────────────────


@L.verdi(
    3,
    "manglende_timer",
    tittel="Timene som manglet",
    mal=("m2",),
    stjerner=2,
    venter="ett tall: timene i radene der kunden er skrevet med liten forbokstav",
    se="Bare Per Oves skrivemåte skal være med. Hva skiller den fra navnet i cellen over?",
    riktig="Ganget med 1 100 kr er det nesten 47 000 kr på én måned, og Per Ove har ført slik i årevis. Ingen feilmelding sa fra.",
    hint=(
        "Hvordan skriver Per Ove kundens navn, bokstav for bokstav?",
        "Det er de samme tre linjene som før. Det er bare teksten etter == som er ny.",
        'Slik begynner det:\ner_liten = timeliste["kunde"] == ...\nliten = timeliste[er_liten]\nmanglende_timer = ...',
    ),
)
def manglende_timer(
    timeliste,
    *,
    navnet=kunde("tangholmen"),
    spor=sporsmal(),
    rader=valgte_rader("timeliste"),
    samle=samling("sum", "timene"),
):
    er_liten = spor(timeliste["kunde"], navnet)
    liten = timeliste[er_liten]
    return samle(rader(timeliste, liten)["timer"])


@manglende_timer.feilsvar
def begge_skrivematene(timeliste):
    """Det er begge skrivemåtene til sammen. Spørsmålet er hvor mange timer den andre skrivemåten alene står for."""
    return timeliste[timeliste["kunde"].str.lower() == "tangholmen"]["timer"].sum()


@manglende_timer.feilsvar
def alle_de_andre_kundene(timeliste):
    """Det er alle timene som ikke er ført på Tangholmen med stor forbokstav, altså alle de andre kundene til sammen. Her
    gjelder det bare den ene skrivemåten som ble oversett."""
    return timeliste[timeliste["kunde"] != "Tangholmen"]["timer"].sum()


@manglende_timer.feilsvar
def alt_til_per_ove(timeliste):
    """Det er alle timene til Per Ove, for alle kunder. Her gjelder det bare radene der han har skrevet Tangholmen på sin måte."""
    return timeliste[timeliste["person"] == "Per Ove"]["timer"].sum()


@manglende_timer.feilsvar
def sum_av_sporsmalet(timeliste):
    """Det er antallet rader: du har lagt sammen spørsmålet (sant teller som 1), ikke timene i radene."""
    return (timeliste["kunde"] == "tangholmen").sum()


@manglende_timer.feilsvar
def manglende_i_kroner(timeliste):
    """Det er kroner. Her ber oppgaven om timene, så timeprisen skal ikke være med ennå."""
    return timeliste[timeliste["kunde"] == "tangholmen"]["timer"].sum() * 1100


@manglende_timer.alternativ
def per_ove_og_kunden(timeliste):
    per_ove = timeliste[timeliste["person"] == "Per Ove"]
    return per_ove[per_ove["kunde"] == "tangholmen"]["timer"].sum()


@manglende_timer.alternativ
def forskjellen(timeliste):
    begge = timeliste[timeliste["kunde"].str.lower() == "tangholmen"]["timer"].sum()
    return begge - timeliste[timeliste["kunde"] == "Tangholmen"]["timer"].sum()


# ── 1.4 fakturaen ────────────────────────────────────────────────────────────────────────────────────


@L.verdi(
    4,
    "belop",
    tittel="Fakturaen til Tangholmen",
    mal=("m1", "m2"),
    stjerner=2,
    venter="ett beløp i kroner, eks. mva.: de sanne timene ganget med timeprisen",
    se="Skriv først ut timene alene, og se om de er rimelige. Gang så med timeprisen fra e-posten.",
    riktig="Begge skrivemåtene er med, og filmdagen telles én gang. Legg merke til at svaret krevde to rettelser som trakk hver sin vei.",
    hint=(
        "Hvilke to feil har du funnet i timelisten, og hvilken vei trekker hver av dem?",
        "Timene er de du fant med stor forbokstav, pluss de du fant i 1.3, minus raden som står to ganger. Så ganger du.",
        "Slik kan det bygges opp:\ntimer_tangholmen = ...\nsanne_timer = timer_tangholmen + manglende_timer - ...\nbelop = sanne_timer * ...",
    ),
)
def belop(
    timeliste,
    manglende_timer,
    *,
    stor=Knapp(
        lambda t: t,
        (Galt(lambda t: 0, "bare timene med liten forbokstav er med", "Hvor er timene resten av byrået førte?"),),
        "{0}",
    ),
    liten=Knapp(
        lambda t: t,
        (
            Galt(
                lambda t: 0,
                "timene Per Ove førte, mangler",
                "Hva het variabelen fra øvelse 1.3?",
            ),
            Galt(lambda t: -t, "timene Per Ove førte, er trukket fra", "Skal de legges til eller trekkes fra?"),
            Galt(lambda t: 2 * t, "timene Per Ove førte, er med to ganger", "Hvor mange ganger er de lagt til?"),
        ),
        "{0}",
    ),
    dobbel=Knapp(
        7,
        (
            Galt(
                0,
                "filmdagen som står to ganger, er regnet med to ganger",
                "Hvor mange timer er ført for mye den dagen?",
            ),
            Galt(
                14,
                "begge filmdagsradene er trukket fra, men arbeidet ble gjort én gang",
                "Hvor mange av de to er riktig?",
            ),
            Galt(
                -7, "den doble raden er lagt til i stedet for trukket fra", "Har kunden fått mer arbeid, eller mindre?"
            ),
            Galt(
                1,
                "du har trukket fra én time, altså antallet rader, i stedet for timene i raden",
                "Hvor lang var økten?",
            ),
            Galt(
                7.5, "du har trukket fra en hel arbeidsdag, med morgenmøtet", "Hvor mange timer står i den doble raden?"
            ),
            Galt(14.5, "du har trukket fra alt Amir førte den dagen", "Hvor mange av de timene er ført for mye?"),
        ),
        spor=r"-\s*7\b|drop_duplicates",
    ),
    pris=Knapp(
        1100,
        (
            Galt(1, "svaret er timer, ikke kroner", "Hva koster en time?"),
            Galt(
                1100 * 1.25,
                "merverdiavgiften er lagt til, men avtalen er eks. mva.",
                "Hva står i e-posten om mva.?",
                r"1[.,]25|25",
            ),
            Galt(
                1100 * 0.8,
                "merverdiavgiften er trukket fra en pris som alt er uten",
                "Hva står i e-posten om mva.?",
                r"0?[.]8|1[.]25",
            ),
            Galt(
                1.1,
                "timeprisen er skrevet 1.100, og punktum er desimaltegn i kode",
                "Skriv tusener uten skilletegn.",
                r"1\.15",
            ),
            Galt(1050, "timeprisen er 1 050 i stedet for 1 100", "Se på prisen i e-posten.", "1050"),
            Galt(1000, "timeprisen er 1 000 i stedet for 1 100", "Se på prisen i e-posten.", "1000"),
            Galt(110, "timeprisen er ti ganger for lav", "Se på prisen i e-posten.", r"\b110\b"),
            Galt(11000, "timeprisen er ti ganger for høy", "Se på prisen i e-posten.", "11000"),
        ),
        spor=r"\b1150\b",
    ),
):
    er_tangholmen = timeliste["kunde"] == "Tangholmen"
    tangholmen = timeliste[er_tangholmen]
    sanne_timer = stor(tangholmen["timer"].sum()) + liten(manglende_timer) - dobbel
    return sanne_timer * pris


@belop.kjenn
def alle_kundene(svar, celle):
    """Regnestykket bygger på timene til alle kundene. Fakturaen gjelder bare Tangholmen. Hvilke rader er deres?"""
    alle = L.kjor(alle_timer.fasit)
    return er_tall(svar) and som_tall(svar) / 1100 in (alle, alle - 7, alle - 14, alle + 7)


@belop.feilsvar
def prisen_pluss(timeliste):
    """Du har lagt timeprisen til timene. En pris per time skal ganges med antallet timer."""
    return timeliste.drop_duplicates()[lambda t: t["kunde"].str.lower() == "tangholmen"]["timer"].sum() + 1100


@belop.feilsvar
def prisen_for_tidlig(timeliste):
    """Bare det siste leddet er ganget med prisen, fordi * regnes før + og -. Sett parentes rundt timene, eller gi dem et navn først."""
    return timeliste[timeliste["kunde"].str.lower() == "tangholmen"]["timer"].sum() - 7 * 1100


@belop.feilsvar
def prisen_bare_pa_manglende(timeliste):
    """Bare noe av regnestykket er ganget med prisen, fordi * regnes før + og -. Regn ut timene for seg, og gang etterpå."""
    per_kunde = timeliste.groupby("kunde")["timer"].sum()
    return per_kunde["Tangholmen"] - 7 + per_kunde["tangholmen"] * 1100


@belop.kjenn
def annen_timepris(svar, celle):
    """Timene er de riktige, men timeprisen er en annen enn den i e-posten. Les tallet der en gang til, siffer for siffer."""
    sanne_timer = L.kjor(belop.fasit) / 1100
    pris = som_tall(svar) / sanne_timer if er_tall(svar) else 0
    return 200 < pris < 9000 and abs(pris - round(pris)) < 1e-9 and f"{pris:.0f}" in celle.kode and round(pris) != 1100


@belop.alternativ
def i_ett_stykke(timeliste, manglende_timer):
    return (timeliste[timeliste["kunde"] == "Tangholmen"]["timer"].sum() + manglende_timer - 7) * 1100


@belop.alternativ
def uten_dubletter(timeliste):
    t = timeliste.drop_duplicates()
    return t[t["kunde"].str.lower() == "tangholmen"]["timer"].sum() * 1100


@belop.alternativ
def med_isin(timeliste):
    return (timeliste[timeliste["kunde"].isin(["Tangholmen", "tangholmen"])]["timer"].sum() - 7.0) * 1100.0


# ── 1.5 ben og roller ────────────────────────────────────────────────────────────────────────────────


@L.flervalg(
    5,
    "plassering",
    tittel="Tre ben, fem roller",
    mal=("m3",),
    tomt="?",
    valg={
        "A": "innhold",
        "B": "strategi",
        "C": "analyse",
        "D": "strateg",
        "E": "SoMe-ansvarlig",
        "F": "koordinator",
        "G": "spesialist",
        "H": "innholdsprodusent",
    },
    riktig="I et lite byrå har samme person ofte alle fem hattene. Da er det godt å vite hvilken du har på når telefonen ringer.",
    hint=(
        "Spør om hver oppgave: Blir det laget noe, bestemt noe eller målt noe? Og hvem må svare for det?",
        "Ta de sikre først. Oppgave 1–6 skal ha A, B eller C, og oppgave 7–12 skal ha D, E, F, G eller H.",
        'Slik er svaret bygget opp:\nplassering = "1? 2? 3? 4? 5? 6? 7? 8? 9? 10? 11? 12?"',
    ),
)
def plassering():
    return "1A 2C 3B 4A 5C 6B 7F 8G 9D 10H 11E 12E"


for _valg, _tekst in {
    "1B": "Her blir det skrevet noe andre skal lese. Å bestemme hva det skal skrives om, er noe annet.",
    "1C": "Ingenting blir målt her. Hva sitter du igjen med når oppgaven er gjort?",
    "2A": "Det blir ikke laget noe nytt her. Noen ser på det som alt er ute.",
    "2B": "Ingenting blir bestemt ennå. Tallet kan brukes til en beslutning, men hva er det å regne det ut?",
    "3A": "Her blir det ikke laget noe innlegg. Noen velger retning før noen lager noe.",
    "3C": "Tall kan hjelpe valget, men selve oppgaven er å bestemme. Hvilket ben er det?",
    "4B": "Å filme er å lage, ikke å planlegge.",
    "4C": "Ingenting blir målt her. Hva kommer ut av en dag med kamera?",
    "5A": "Annonsene er alt laget. Nå blir de sammenlignet.",
    "5B": "Å sammenligne er å finne ut. Valget som følger etterpå, er noe annet.",
    "6A": "Innleggene er ikke skrevet ennå. Noen velger hva de skal handle om.",
    "6C": "Ingenting blir målt her. Noen legger en plan.",
    "7D": "Strategen velger retning. Her gjelder det klokkeslett og lenke.",
    "7E": "SoMe-ansvarlig svarer for helheten, men hvem holder frister og publisering i orden fra dag til dag?",
    "7G": "Spesialisten går dypt i ett felt. Her er det en frist som skal holdes.",
    "7H": "Innlegget er alt laget. Nå skal det ut i rett tid. Hvem har fristene?",
    "8D": "Strategen bestemmer hva annonsene skal oppnå. Hvem steller med dem hver dag, og bare med dem?",
    "8E": "Den SoMe-ansvarlige har hele kanalen. Her er det én som går dypt i ett felt.",
    "8F": "Koordinatoren har kalenderen. Hvem har annonser som fag?",
    "8H": "Annonsene er alt laget. Her blir budene justert.",
    "9E": "Å velge nettverk for et helt år er å velge retning. Hvem av de fem gjør det?",
    "9F": "Koordinatoren følger planen. Hvem velger hva planen skal handle om?",
    "9G": "Spesialisten kan ett nettverk godt. Hvem velger mellom dem?",
    "9H": "Her blir det ikke laget noe. Noen velger retning for et helt år.",
    "10D": "Strategen velger retning. Hvem står med kameraet?",
    "10E": "Den SoMe-ansvarlige svarer for resultatet. Hvem lager bildene?",
    "10F": "Koordinatoren passer på at bildene kommer i tide. Hvem tar dem?",
    "10G": "Spesialisten går dypt i måling, annonser eller ett nettverk. Hvem lager bilder?",
    "11D": "Strategen har lagt planen. Hvem tar telefonen når kanalen brenner?",
    "11F": "Koordinatoren varsler gjerne først, men hvem svarer for kanalen?",
    "11G": "Spesialisten svarer for sitt felt. Her gjelder det uansett hva.",
    "11H": "Produsenten svarer for filmen sin. Her gjelder det hele kanalen.",
    "12D": "Strategen velger retning en gang iblant. Hvem holder trådene uke etter uke?",
    "12F": "Koordinatoren har kalender og frister. Hvem har innhold, plan og tall på én gang?",
    "12G": "Spesialisten har ett felt. Her er det tre på én gang.",
    "12H": "Produsenten lager innholdet. Hvem har også planen og tallene?",
}.items():
    plassering.bytte(_valg, _tekst)


@plassering.alternativ
def med_linjeskift():
    return "1a\n2c\n3b\n4a\n5c\n6b\n7f\n8g\n9d\n10h\n11e\n12e"


@plassering.alternativ
def bare_bokstaver():
    return "ACBACBFGDHEE"


@plassering.alternativ
def som_liste_av_par():
    return ["1A", "2C", "3B", "4A", "5C", "6B", "7F", "8G", "9D", "10H", "11E", "12E"]


# ── 1.6 kompetansekartet ─────────────────────────────────────────────────────────────────────────────

ANTALL = 8


def _nivaer(fig) -> list[float] | None:
    """De åtte tallene i figuren, uansett om stolpene ligger eller står, og om de er delt på flere farger."""
    for akse in ("x", "y"):
        verdier = [v for spor in fig.data for v in som_liste(getattr(spor, akse)) or []]
        if len(verdier) == ANTALL and all(er_tall(v) for v in verdier):
            return [som_tall(v) for v in verdier]
    return None


def _tekst_for_tall(fig) -> bool:
    verdier = [v for spor in fig.data for akse in (spor.x, spor.y) for v in som_liste(akse) or []]
    return sum(er(v, str) and v.strip().replace(",", ".").replace(".", "", 1).isdigit() for v in verdier) == ANTALL


def _godta_kart(svar, fasit):
    from ..ovelser.sammenlign import er_figur

    if not er_figur(svar):
        return False
    tall = _nivaer(svar)
    if tall is None and _tekst_for_tall(svar):
        return "Tallene i listen står i hermetegn, og da er de tekst. Ta bort hermetegnene, så blir stolpene like lange som tallene."
    if tall is None:
        return (
            "Vi finner ikke åtte tall i figuren. Fikk listen ett tall for hver setning, og fikk px.bar kolonnen «nivå»?"
        )
    if tall == list(range(1, ANTALL + 1)):
        return "Figuren viser numrene på setningene, ikke nivåene dine. Hvilken kolonne laget du?"
    if any(not 0 <= t <= 5 for t in tall):
        galt = next(t for t in tall if not 0 <= t <= 5)
        return f"Minst ett av tallene ({galt:g}) er utenfor skalaen. Den går fra 0 (helt ny) til 5 (kan lære det bort)."
    return True


@L.figur(
    6,
    "fig_meg",
    tittel="Kompetansekartet ditt",
    mal=("m4",),
    egenvurdering=True,
    godta=_godta_kart,
    venter="en figur med åtte stolper, én for hver setning",
    riktig="Det finnes ikke noe galt kart. Ta vare på det: i leksjon 19 tegner du et nytt og ser hva som har flyttet seg.",
    hint=(
        "Hva ville du sagt på et jobbintervju, om den som spør, kunne be deg vise det etterpå?",
        "Listen skal ha åtte tall med komma imellom. I px.bar er x kolonnen med tallene og y kolonnen med setningene.",
        'Slik kan det se ut, med egne tall:\nnivaer = [0, 0, 0, 0, 0, 0, 0, 0]\nkompetanser["nivå"] = nivaer\n'
        "fig_meg = px.bar(kompetanser, x=..., y=...)",
    ),
)
def kompetansekart(kompetanser):
    nivaer = [2, 1, 0, 3, 2, 2, 1, 0]
    kompetanser["nivå"] = nivaer
    fig_meg = px.bar(kompetanser, x="nivå", y="setning", range_x=[0, 5], title="Det jeg kan i dag")
    return fig_meg


@kompetansekart.alternativ
def staaende_stolper(kompetanser):
    kompetanser["mitt nivå"] = [5, 5, 5, 5, 5, 5, 5, 5]
    return px.bar(kompetanser, x="setning", y="mitt nivå")


@kompetansekart.alternativ
def halve_trinn(kompetanser):
    kompetanser["nivå"] = [0.5, 1.5, 0, 0, 0, 0, 0, 0]
    return px.bar(kompetanser, x="nivå", y="setning")


# ── 1.7 grunnlaget for de andre fakturaene ───────────────────────────────────────────────────────────


@L.verdi(
    7,
    "fakturaer",
    tittel="De tre andre fakturaene",
    mal=("m2",),
    fordypning=True,
    stjerner=2,
    venter="en liste med tre beløp: Ullvott, Universitetet i Ytrevåg og Fliskode, i den rekkefølgen",
    se="Regn ut én kunde om gangen, og se at beløpet er timer ganget med 1100, før du lager listen.",
    riktig="Tre kunder, de samme tre linjene. I leksjon 2 lærer du å få alle på én gang.",
    hint=(
        "Hvilke tre linjer har du alt skrevet for Fliskode, som kan gjentas for de to andre?",
        "Lag tre variabler, én for hver kunde, og sett dem i en liste med hakeparenteser og komma.",
        "Slik ser den siste linjen ut:\nfakturaer = [..., ..., timer_fliskode * 1100]",
    ),
)
def fakturaer(
    timeliste,
    timer_fliskode,
    *,
    pris=Knapp(
        1100,
        (
            Galt(1, "svaret er timer, ikke kroner", "Hva koster en time?"),
            Galt(
                1.1, "timeprisen er skrevet 1.100, og punktum er desimaltegn i kode", "Skriv tusener uten skilletegn."
            ),
        ),
        spor=r"\b1150\b",
    ),
    samle=samling("sum", "timene"),
):
    ullvott = timeliste[timeliste["kunde"] == "Ullvott"]
    universitetet = timeliste[timeliste["kunde"] == "Universitetet i Ytrevåg"]
    return [samle(ullvott["timer"]) * pris, samle(universitetet["timer"]) * pris, timer_fliskode * pris]


@fakturaer.kjenn
def en_kunde_for_mye(svar, celle):
    """Listen har fire beløp. Tangholmen er alt regnet ut i 1.4: her er det de tre andre kundene."""
    return er(svar, list) and len(svar) == 4


@fakturaer.kjenn
def lagt_sammen(svar, celle):
    """Det er ett tall. Oppgaven ber om tre beløp i en liste, fordi hver kunde skal ha sin egen faktura."""
    return er_tall(svar)


@fakturaer.alternativ
def med_gruppering_av_kunder(timeliste):
    per_kunde = timeliste.groupby("kunde")["timer"].sum() * 1100
    return per_kunde[["Ullvott", "Universitetet i Ytrevåg", "Fliskode"]]


# ── 1.8 puslespillet ─────────────────────────────────────────────────────────────────────────────────


@L.rekkefolge(
    8,
    "rekkefolge",
    tittel="Linjer på avveie",
    mal=("m1", "m2"),
    fordypning=True,
    stjerner=2,
    venter="fire bokstaver i rekkefølge",
    linjer={
        "A": 'timer_analyse = analyse["timer"].sum()',
        "B": 'er_analyse = timeliste["ben"] == "analyse"',
        "C": 'timeliste = pd.read_csv(sti("timer.csv"), decimal=",")',
        "D": "analyse = timeliste[er_analyse]",
        "E": 'timeliste = pd.read_csv(sti("timer.csv"))',
    },
    riktig="Hver linje bruker bare navn som linjene over har laget. Slik kan du lese all kode, også kode du ikke forstår helt.",
    hint=(
        "Hvilken linje kan kjøres helt alene, før noe annet er laget?",
        "Se hvilket navn hver linje lager (til venstre for =), og hvilke navn den bruker (til høyre).",
        'Svaret er fire bokstaver:\nrekkefolge = "..."',
    ),
)
def linjene():
    return "CBDA"


linjene.bytte(
    "E", "Linje E leser filen uten å si at komma er desimaltegn. Da blir timene tekst, og summen en lang remse."
)


@linjene.alternativ
def med_mellomrom():
    return "c, b, d, a"


@linjene.alternativ
def som_liste_av_bokstaver():
    return ["C", "B", "D", "A"]


# ── 1.9 kunden du ville sagt nei til ─────────────────────────────────────────────────────────────────

_GODT = (
    "Jeg ville nølt mest med Tangholmen. En festival lever av øl i solnedgang, og alkoholreklame er forbudt i Norge. Jeg "
    "tar oppdraget hvis kunden skriver under på at jeg får stoppe slike innlegg, og sier ellers nei."
)


@L.fri(
    9,
    "nei_til",
    tittel="Hvem ville du sagt nei til?",
    mal=("m4",),
    fordypning=True,
    venter="en tekst på 15 til 120 ord",
    krav=(
        nevner(
            "Ullvott",
            "Universitetet",
            "Fliskode",
            "Tangholmen",
            "ingen",
            setning="Vi ser ikke hvilken kunde du skriver om. Nevn navnet: Ullvott, Universitetet, Fliskode eller Tangholmen.",
        ),
        ord_mellom(15, 120),
    ),
    anker=(
        ("Fliskode, for programvare er kjedelig.", "Det sier noe om deg, men ingenting om kunden eller jobben."),
        (
            "Tangholmen, fordi alkoholreklame er forbudt og de lever av ølsalg.",
            "Det peker på noe ved kunden, men sier ikke hvor grensen din går.",
        ),
        (_GODT, "Det peker på noe ved kunden, på en regel, og på en grense som ikke flyttes."),
    ),
    riktig="En god begrunnelse sier noe om kunden, noe om deg, og hvor grensen går.",
    hint=(
        "Hva ville vært vanskeligst å forsvare for en venn: varen, måten den selges på, eller arbeidsmengden?",
        "Tenk på tre ting: hvem kunden vil nå, hva de kan be deg om, og hva du selv har erfaring med.",
        'Du kan begynne slik:\nnei_til = "Jeg ville sagt nei til ..."',
    ),
)
def nei_til():
    return _GODT


@nei_til.alternativ
def ja_til_alle():
    return (
        "Jeg ville ikke sagt nei til noen. Ingen av de fire selger noe jeg ikke kan stå for, men jeg ville bedt om å få "
        "stoppe innlegg som bryter loven, og fått det skriftlig først."
    )
