"""Leksjon 2: avstemningen i storyen, kundene som ble trukket ut, trendene og skjermtiden."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...usikkerhet import wilson
from ..datafil import Datafil
from ..sannheter import l02 as s
from ..strommer import strom

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


def utvalg() -> pd.DataFrame:
    """Fire hundre kunder trukket fra kundelisten. Antallene er faste, rekkefølgen tilfeldig."""
    v = s.UTVALG.verdi
    nr = np.arange(v["trukket"])
    svarte, trend = nr < v["svarte"], nr < v["trend"]
    folger = (nr < v["følger_trend"]) | (~trend & (nr < v["trend"] + v["følger"] - v["følger_trend"]))
    t = pd.DataFrame(
        {
            "svarte": np.where(svarte, "ja", "nei"),
            "svar": np.where(svarte, np.where(trend, "trendvideoer", "strikkehjelp"), ""),
            "folger": np.where(svarte, np.where(folger, "ja", "nei"), ""),
        }
    )
    t = t.iloc[strom("l02/utvalg").permutation(len(t))].reset_index(drop=True)
    return t.assign(nr=t.index + 1)[list(UTVALG)]


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


def trendlogg() -> pd.DataFrame:
    """Nye innlegg hver dag med seks trender, i seks uker. Antallet hver uke er fast."""
    dager = pd.date_range("2025-12-01", periods=42)
    nr = np.arange(1, 43)
    hoyest, topp, stiger, faller = s.ENSLIG_VOTT.verdi
    formen = np.where(nr < topp, np.exp(-0.5 * ((nr - topp) / stiger) ** 2), np.exp(-(nr - topp) / faller))
    serier = {"Enslig vott": np.rint(hoyest * formen).astype(int)}
    for navn, uker in s.TRENDER.verdi.items():
        # innenfor uken går det gradvis mot neste ukes nivå
        neste = [*uker[1:], uker[-1] ** 2 / max(uker[-2], 1)]
        deler = []
        for uke, (na, etter) in enumerate(zip(uker, neste, strict=True)):
            vekt = (max(etter, 1) / max(na, 1)) ** (np.arange(7) / 7)
            deler.append(strom("l02/trend", navn, uke).multinomial(na, vekt / vekt.sum()))
        serier[navn] = np.concatenate(deler)
    t = pd.concat([pd.DataFrame({"dag": nr, "dato": dager, "trend": k, "nye innlegg": v}) for k, v in serier.items()])
    t["innlegg i alt"] = t.groupby("trend")["nye innlegg"].cumsum()
    t["dato"] = t["dato"].dt.strftime("%Y-%m-%d")
    return t.sort_values(["dag", "trend"], ignore_index=True)[list(TREND)]


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
}
