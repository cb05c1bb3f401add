"""Leksjon 2: avstemningen i storyen, kundene som ble trukket ut, trendene og skjermtiden."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...usikkerhet import wilson
from ...verden.sannheter import l02 as s
from ...verden.strommer import strom
from ..datafil import Datafil

AVSTEMNING = {
    "dato": "dagen, år-måned-dag",
    "sporsmal": "spørsmålet i storyen",
    "svar": "et av de to svarene",
    "stemmer": "kontoer som trykket på svaret",
}
GRUPPER = {
    "hvem": "hvem som svarte, og hvor mange de var",
    "prosent": "prosent som vil ha trendvideoer",
    "under": "prosentpoeng ned til den nedre grensen i 95-prosentintervallet",
    "over": "prosentpoeng opp til den øvre grensen",
}
TREND = {
    "dato": "dagen, år-måned-dag",
    "dag": "dager fra 1. desember 2025, 1–42",
    "trend": "navnet på trenden, oppdiktet",
    "nye innlegg": "nye innlegg med trenden den dagen",
    "innlegg i alt": "alle innlegg til og med den dagen; tallet kan bare stige",
}
UTVALG = {
    "nr": "kundens nummer, 1–400",
    "svarte": "`ja` eller `nei`",
    "svar": "`trendvideoer` eller `strikkehjelp`; tom for dem som ikke svarte",
    "folger": "`ja` når kunden følger Ullvott på Instagram, ellers `nei`; tom for dem som ikke svarte",
}
SKJERM = {
    "dato": "dagen, år-måned-dag",
    "time": "timen på døgnet, 0–23",
    "minutter": "minutter med skjerm den timen",
    "varsler": "varsler som kom den timen",
}
KORT = {
    "kort": "bokstaven på kortet, A–F",
    "pastand": "det kilden sier",
    "avsender": "hvem som sier det",
    "lever_av": "det avsenderen lever av",
    "nar": "året tallene er fra, eller `står ikke`",
    "antall": "hvor mange som har svart, eller `står ikke`",
    "hvordan_valgt": "hvordan de som svarte, ble valgt",
}
REGELBRUDD = {
    "nr": "saken, 1–10",
    "nettverk": "nettverket det skjedde på",
    "innlegg": "det som ble lagt ut",
    "kommentar": "det noen svarte",
}
KILDER = {"kilde": "navnet på kilden", "type": "`myndighet`, `tall`, `fagpresse`, `leverandør` eller `publikum`"}
# A og B er virkelige, slik de er gjengitt; de andre er oppdiktet
_KORT = (
    (
        *("A", "44 prosent mener kulturen er det viktigste å kunne i jobben", "Sprout Social, i en artikkel"),
        *("verktøy til dem som arbeider med sosiale medier", "2022", "784", "følgere som trykket"),
    ),
    (
        *("B", "80 prosent bruker sosiale medier en vanlig dag", "Statistisk sentralbyrå (mediebarometeret)"),
        *("bevilgninger", "2024", "3340", "trukket; 55,9 prosent av dem svarte"),
    ),
    ("C", "«Alle under 30 har sluttet på Facebook»", "ukjent, et skjermbilde", "ukjent", *("står ikke",) * 3),
    (
        *("D", "Ni av tolv fikk flere kunder av korte filmer", "Lyngkråka Film", "korte filmer", "2025", "12"),
        "egne kunder, valgt av avsenderen",
    ),
    (
        *("E", "31 prosent får nyheter fra kommunens sider", "Ytrevågpanelet, for fylket"),
        *("oppdrag fra det offentlige", "2019", "1000", "trukket"),
    ),
    (
        *("F", "«De fleste studenter skrur av lyden»", "sammendrag av en masteroppgave"),
        *("studielån", "2025", "står ikke", "står ikke"),
    ),
)
_BRUDD = (
    ("Instagram", "Ullvott skriver adressen til nettbutikken midt i teksten.", "Får ikke trykket på lenken."),
    ("LinkedIn", "Oda i Fliskode: «Dette er det beste verktøyet jeg har brukt.»", "Jobber ikke du der?"),
    ("TikTok", "Tangholmen henger seg på Enslig vott 6. januar.", "Denne var ferdig før jul."),
    ("Facebook", "Tangholmen: «Hva vil dere høre i år?» 64 kommentarer.", "Fjerde året dere spør uten å svare."),
    ("Facebook", "Ullvott legger ut tilbud i en strikkegruppe.", "Les regel 2: ikke salg."),
    ("X", "Fliskode: «Send oss en melding, så hjelper vi.»", "Sendte mandag. Nå er det fredag."),
    ("X", "Fliskode advarer om en feil i timelisten.", "Dette ble rettet forrige uke."),
    ("TikTok", "Universitetet skriver «sjekk dette, bro».", "Er det rektor som skriver, eller har dere leid inn noen?"),
    ("LinkedIn", "Universitetet legger ut en plakat med små bokstaver.", "Uleselig på mobil."),
    ("Instagram", "Ullvott bruker emneknaggen til en minnestund.", "Denne er for oss som mistet noen."),
)
_KILDER = (
    ("Forbrukertilsynet", "myndighet"),
    ("Datatilsynet", "myndighet"),
    ("Uutilsynet", "myndighet"),
    ("Medietilsynet", "myndighet"),
    ("Språkrådet", "myndighet"),
    ("Statistisk sentralbyrå", "tall"),
    ("Nordmenns digitale nyhetsbruk, Universitetet i Bergen", "tall"),
    ("Kampanje", "fagpresse"),
    ("Kom24", "fagpresse"),
    ("Kommunikasjonsforeningen", "fagpresse"),
    ("Metas nyhetsside", "leverandør"),
    ("TikToks nyhetsside", "leverandør"),
    ("Bloggen til et planleggingsverktøy", "leverandør"),
    ("Strikkegruppen i Ytrevåg (oppdiktet)", "publikum"),
)


def avstemning() -> pd.DataFrame:
    """Tre avstemninger med to svar hver."""
    return pd.DataFrame(s.AVSTEMNING.verdi, columns=list(AVSTEMNING))


def _trukne(v: dict, kolonne: str, valgt: str, ellers: str, navn: tuple[str | int, ...]) -> pd.DataFrame:
    """De trukne med svar og ett kjennetegn. Antallene i `v` er faste, rekkefølgen tilfeldig.

    Parametre: `v` har trukket, svarte, valgt, med og valgt_med (valgt og med kjennetegn), `kolonne` er navnet på kjennetegnet.
    """
    nr = np.arange(v["trukket"])
    svarte, er_valgt = nr < v["svarte"], nr < v["valgt"]
    med = (nr < v["valgt_med"]) | (~er_valgt & (nr < v["valgt"] + v["med"] - v["valgt_med"]))
    t = pd.DataFrame(
        {
            "svarte": np.where(svarte, "ja", "nei"),
            "svar": np.where(svarte, np.where(er_valgt, valgt, ellers), ""),
            kolonne: np.where(svarte, np.where(med, "ja", "nei"), ""),
        }
    )
    t = t.iloc[strom(*navn).permutation(len(t))].reset_index(drop=True)
    return t.assign(nr=t.index + 1)[["nr", "svarte", "svar", kolonne]]


def utvalg() -> pd.DataFrame:
    """Fire hundre kunder trukket fra kundelisten."""
    v = s.UTVALG.verdi
    v = {**v, "valgt": v["trend"], "med": v["følger"], "valgt_med": v["følger_trend"]}
    return _trukne(v, "folger", "trendvideoer", "strikkehjelp", ("l02/utvalg",))


def to_grupper() -> pd.DataFrame:
    """Andelen som vil ha trendvideoer i de to gruppene, med intervallet fra Wilson."""
    a, v = avstemning(), s.UTVALG.verdi
    mer = a[a["sporsmal"] == "Hva vil du se mer av?"].set_index("svar")["stemmer"]
    rader = []
    for k, n, hvem in (
        (int(mer["trendvideoer"]), int(mer.sum()), "{} trykket i storyen"),
        (v["trend"], v["svarte"], "{} trukne kunder svarte"),
    ):
        lav, hoy = wilson(k, n)
        deler = (100 * k / n, 100 * (k / n - lav), 100 * (hoy - k / n))
        rader.append((hvem.format(f"{n:,}".replace(",", "\u00a0")), *(round(d, 1) for d in deler)))
    return pd.DataFrame(rader, columns=list(GRUPPER))


def _uke_for_uke(uker: tuple[int, ...], *navn: str | int) -> np.ndarray:
    """Nye innlegg hver dag. Summen av hver uke er fast, og innenfor uken går det gradvis mot neste ukes nivå."""
    neste = [*uker[1:], uker[-1] ** 2 / max(uker[-2], 1)]
    deler = []
    for uke, (na, etter) in enumerate(zip(uker, neste, strict=True)):
        vekt = (max(etter, 1) / max(na, 1)) ** (np.arange(7) / 7)
        deler.append(strom(*navn, uke).multinomial(na, vekt / vekt.sum()))
    return np.concatenate(deler)


def _logg(serier: dict[str, np.ndarray]) -> pd.DataFrame:
    """Trendene dag for dag fra 1. desember 2025, i én tabell."""
    dager = pd.date_range("2025-12-01", periods=42)
    nr = np.arange(1, 43)
    t = pd.concat([pd.DataFrame({"dag": nr, "dato": dager, "trend": k, "nye innlegg": v}) for k, v in serier.items()])
    t["innlegg i alt"] = t.groupby("trend")["nye innlegg"].cumsum()
    t["dato"] = t["dato"].dt.strftime("%Y-%m-%d")
    return t.sort_values(["dag", "trend"], ignore_index=True)[list(TREND)]


def trendlogg() -> pd.DataFrame:
    """Nye innlegg hver dag med seks trender, i seks uker. Antallet hver uke er fast."""
    nr = np.arange(1, 43)
    hoyest, topp, stiger, faller = s.ENSLIG_VOTT.verdi
    formen = np.where(nr < topp, np.exp(-0.5 * ((nr - topp) / stiger) ** 2), np.exp(-(nr - topp) / faller))
    vott = {"Enslig vott": np.rint(hoyest * formen).astype(int)}
    return _logg(vott | {k: _uke_for_uke(v, "l02/trend", k) for k, v in s.TRENDER.verdi.items()})


def skjermtid() -> pd.DataFrame:
    """To uker med skjermtid for en oppdiktet person, time for time."""
    rng, rader, v = strom("l02/skjermtid"), [], s.SKJERMTID.verdi
    dogn = np.array(s.SKJERMDOGN.verdi) / sum(s.SKJERMDOGN.verdi)
    helg = s.HELG.verdi
    for dag in pd.date_range("2025-12-29", periods=v["dager"]):
        ganger = (helg["ganger"] if dag.day_of_week > 4 else 1) * np.exp(helg["støy"] * rng.standard_normal())
        minutter, varsler = (rng.poisson(v[k] * ganger * dogn) for k in ("minutter", "varsler"))
        for time, (m, a) in enumerate(zip(minutter, varsler, strict=True)):
            rader.append([f"{dag:%Y-%m-%d}", time, min(int(m), 60), int(a)])
    return pd.DataFrame(rader, columns=list(SKJERM))


def kildekort() -> pd.DataFrame:
    """Seks kilder på kort. A og B er virkelige, slik de er gjengitt; de andre er oppdiktet."""
    return pd.DataFrame(_KORT, columns=list(KORT))


def regelbrudd() -> pd.DataFrame:
    """Ti innlegg der en uskreven regel ble brutt, og kommentaren som viser det. Alle er oppdiktet."""
    return pd.DataFrame([(nr, *rad) for nr, rad in enumerate(_BRUDD, 1)], columns=list(REGELBRUDD))


# innleveringen: festivalen på Tangholmen
GJESTER = {
    "nr": "gjestens nummer, 1–500",
    "svarte": "`ja` eller `nei`",
    "svar": "`ja` eller `nei` til båt kl. 01; tom for dem som ikke svarte",
    "overnatter": "`ja` når gjesten sover på Tangholmen, ellers `nei`; tom for dem som ikke svarte",
}
TALLKORT = KORT | {
    "kort": "bokstaven på kortet, fra A",
    "nar": "året tallene er fra",
    "antall": "hvor mange som har svart; 0 når det ikke står",
    "hvordan_valgt": "`trukket`, `følgere som trykket`, `egne kunder` eller `står ikke`",
}
_TANGHOLMKORT = (
    (
        *(
            "A",
            "«Tre av fire velger festival etter vennene»",
            "Billettfuglen, som selger billettsystemer til festivaler",
        ),
        *("salg av billettsystemer", 2025, 1200, "trukket"),
    ),
    (
        "B",
        "«58 prosent vil ha mat fra stedet»",
        "Ytrevågpanelet, for fylket",
        "oppdrag fra det offentlige",
        2024,
        1040,
        "trukket",
    ),
    ("C", "«Alle kommer for artistene»", "en tråd i en musikkgruppe", "ukjent", 2025, 0, "følgere som trykket"),
    ("D", "«31 prosent kom med båt»", "en masteroppgave om festivaler", "studielån", 2019, 410, "trukket"),
    ("E", "«Ni av ti anbefaler oss»", "Scenerigg, som leier ut scener", "utleie av scener", 2024, 0, "egne kunder"),
    (
        "F",
        "«Unge kjøper billett senere enn før»",
        "et avisoppslag om en rapport",
        "annonser og abonnement",
        2025,
        0,
        "trukket",
    ),
    (
        *("G", "«Halvparten vil ha kontantfri bar»", "Kortbryggen, som selger betalingsløsninger"),
        *("gebyrer på kortkjøp", 2023, 86, "egne kunder"),
    ),
    (
        *("H", "«67 prosent leser programmet på mobilen»", "Festivalforum, en medlemsforening"),
        *("medlemsavgift", 2024, 640, "følgere som trykket"),
    ),
    (
        "I",
        "«Hver fjerde gjest kommer alene»",
        "Kulturdata Vest, et senter ved en høyskole",
        "bevilgninger",
        2017,
        2200,
        "trukket",
    ),
)


def vaktliste() -> pd.DataFrame:
    """Tre avstemninger i gruppen for de frivillige på Tangholmen."""
    return pd.DataFrame(s.VAKTLISTE.verdi, columns=list(AVSTEMNING))


def gjester() -> pd.DataFrame:
    """Fem hundre gjester trukket fra billettlisten."""
    return _trukne(s.GJESTER.verdi, "overnatter", "ja", "nei", ("l02/gjester",))


def trender_festival() -> pd.DataFrame:
    """Nye innlegg hver dag med seks festivaltrender, i seks uker."""
    return _logg({k: _uke_for_uke(v, "l02/festival", k) for k, v in s.FESTIVALTRENDER.verdi.items()})


def kildekort_tangholmen() -> pd.DataFrame:
    """Ni oppdiktede kilder på kort, med år og antall som tall."""
    return pd.DataFrame(_TANGHOLMKORT, columns=list(TALLKORT))


def skjult_vaktliste(fro: int) -> pd.DataFrame:
    """De samme avstemningene et annet år, til de skjulte prøvene. Parametre: `fro` er klassens."""
    rng, t = strom("innlevering02/vaktliste", fro), vaktliste()
    return t.assign(stemmer=rng.permutation(np.arange(31, 31 + 17 * len(t), 17)) + rng.integers(0, 9, len(t)))


def skjulte_gjester(fro: int) -> pd.DataFrame:
    """Gjester trukket et annet år. Andelen er mellom en femdel og en tredel, og noen av dem overnatter."""
    rng = strom("innlevering02/gjester", fro)
    svarte = int(rng.integers(220, 280))
    valgt = int(svarte * rng.uniform(*s.SKJULTE_GJESTER.verdi))
    v = {"trukket": 400, "svarte": svarte, "valgt": valgt, "med": svarte // 2, "valgt_med": valgt // 6}
    return _trukne(v, "overnatter", "ja", "nei", ("innlevering02/rekkefølge", fro))


def skjult_trendlogg(fro: int) -> pd.DataFrame:
    """Trender med andre navn og andre tall, der ingen to er like store den siste uken."""
    rng = strom("innlevering02/trender", fro)
    siste = 40 + 60 * rng.permutation(6) + rng.integers(0, 30, 6)
    uker = rng.integers(60, 420, (6, 5))
    navn = ("Regnfrakken", "Tomt telt", "Morgenkoret", "Kai til kai", "Pølse i kø", "Første bølge")
    return _logg(
        {
            k: _uke_for_uke((*map(int, u), int(n)), "innlevering02/dag", fro, k)
            for k, u, n in zip(navn, uker, siste, strict=True)
        }
    )


# gamle kort og kort uten antall av tolv, valgt så verken en gal telling eller tallene fra kortene over gir et riktig svar
_KORTTALL = ((3, 4), (4, 2), (3, 2), (4, 1))


def skjulte_kort(fro: int) -> pd.DataFrame:
    """Kort med andre år og antall. Ett står på hver side av grensen, og det er ikke like mange på de to sidene."""
    rng = strom("innlevering02/kort", fro)
    gamle, uten = _KORTTALL[int(rng.integers(len(_KORTTALL)))]
    trukne, n = 7, 12
    t = pd.concat([kildekort_tangholmen()] * 2, ignore_index=True).head(n).assign(kort=list("ABCDEFGHIJKL"))
    nar = np.where(np.arange(n) < gamle, rng.integers(2012, 2023, n), rng.integers(2024, 2026, n))
    nar[[0, gamle]] = 2022, 2023
    antall = np.where(np.arange(n) < uten, 0, rng.integers(120, 3000, n))
    antall[-1] = 40
    mate = ["trukket"] * trukne + ["egne kunder"] * 3 + ["følgere som trykket"] * (n - trukne - 3)
    return t.assign(nar=rng.permutation(nar), antall=rng.permutation(antall), hvordan_valgt=rng.permutation(mate))


def folgeliste() -> pd.DataFrame:
    """Fjorten kilder en kan følge. Alle finnes, unntatt strikkegruppen."""
    return pd.DataFrame(_KILDER, columns=list(KILDER))


FILER = {
    "ryddet/avstemning.csv": Datafil(
        avstemning,
        "Til leksjon 2: tre avstemninger i storyene til Ullvott, fra desember 2025 til januar 2026.",
        AVSTEMNING,
    ),
    "ryddet/utvalg.csv": Datafil(utvalg, "Til leksjon 2: 400 kunder trukket ut og spurt om det samme.", UTVALG),
    "ryddet/to_grupper.csv": Datafil(
        to_grupper,
        "Til leksjon 2: samme spørsmål til to grupper, med intervallene. Regnet ut av de to filene over.",
        GRUPPER,
    ),
    "ryddet/trendlogg.csv": Datafil(
        trendlogg, "Til leksjon 2: nye innlegg hver dag med seks oppdiktede trender.", TREND
    ),
    "ryddet/skjermtid.csv": Datafil(skjermtid, "Til leksjon 2: to uker med skjermtid for en oppdiktet person.", SKJERM),
    "ryddet/kildekort.csv": Datafil(
        kildekort,
        "Til leksjon 2: seks kilder på kort. A og B er virkelige, slik de er gjengitt; de andre er oppdiktet.",
        KORT,
    ),
    "ryddet/regelbrudd.csv": Datafil(
        regelbrudd, "Til leksjon 2: ti oppdiktede innlegg der en uskreven regel ble brutt.", REGELBRUDD
    ),
    "ryddet/folgeliste.csv": Datafil(folgeliste, "Til leksjon 2: fjorten kilder en kan følge.", KILDER),
    "ryddet/vaktliste.csv": Datafil(
        vaktliste, "Til innlevering 2: tre avstemninger i gruppen for de frivillige på Tangholmen.", AVSTEMNING
    ),
    "ryddet/gjester.csv": Datafil(gjester, "Til innlevering 2: 500 festivalgjester trukket ut og spurt.", GJESTER),
    "ryddet/trender_festival.csv": Datafil(
        trender_festival, "Til innlevering 2: nye innlegg hver dag med seks oppdiktede festivaltrender.", TREND
    ),
    "ryddet/kildekort_tangholmen.csv": Datafil(
        kildekort_tangholmen, "Til innlevering 2: ni oppdiktede kilder på kort.", TALLKORT
    ),
}
