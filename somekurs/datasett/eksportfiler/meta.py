"""Meta Business Suite: innlegg og dager fra Facebook og Instagram, og filene som er gått i stykker på vanlige måter."""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Callable
from typing import Any

import pandas as pd

from ...verden.nett import alle as nett
from ...verden.sannheter import nettverk
from ..datafil import Datafil
from ..skrivere import facebook, instagram

MARS_INSTAGRAM = "Mar-01-2025_Mar-31-2025_1045512873390217.csv"
MARS_FACEBOOK = "Mar-01-2025_Mar-31-2025_1045512873390342.csv"

INSTAGRAM = {
    "Post ID": "Instagrams nummer på innlegget; les det som tekst",
    "Account ID": "Instagrams nummer på kontoen",
    "Account username": "brukernavnet til kontoen",
    "Account name": "navnet på kontoen",
    "Description": "teksten i innlegget, med linjeskift",
    "Duration (sec)": "lengden i sekunder, 0 for det som ikke er film",
    "Publish time": "når det ble lagt ut, måned/dag/år og klokkeslett slik det er i California",
    "Permalink": "adressen til innlegget, oppdiktet",
    "Post type": "`IG image`, `IG carousel` eller `IG reel`",
    "Data comment": "tom i alle filene vi har sett",
    "Date": "ordet `Lifetime`: tallene gjelder fra innlegget ble lagt ut",
    "Views": "antall visninger",
    "Reach": "kontoer nådd",
    "Likes": "antall likerklikk",
    "Shares": "antall delinger",
    "Follows": "følgere Instagram sier at innlegget brakte",
    "Comments": "antall kommentarer",
    "Saves": "antall lagringer",
}

FACEBOOK = {
    "Post ID": "Facebooks nummer på innlegget; les det som tekst",
    "Page ID": "Facebooks nummer på siden",
    "Page name": "navnet på siden",
    "Title": "teksten i innlegget når det er et bilde",
    "Description": "teksten i innlegget ellers",
    "Duration (sec)": "lengden i sekunder, 0 for det som ikke er film",
    "Publish time": "når det ble lagt ut, måned/dag/år og klokkeslett slik det er i California",
    "Caption type": "`N/A` i alle radene",
    "Permalink": "adressen til innlegget, oppdiktet",
    "Is crosspost": "0 i alle radene",
    "Is share": "0 i alle radene",
    "Post type": "`Photos`, `Links`, `Videos` eller `Reels`",
    "Languages": "tom i alle filene vi har sett",
    "Custom labels": "tom i alle filene vi har sett",
    r"Funded content status": "tom i alle filene vi har sett",
    "Data comment": "tom i alle filene vi har sett",
    "Date": "ordet `Lifetime`: tallene gjelder fra innlegget ble lagt ut",
    "Views": "antall visninger",
    "Reach": "kontoer nådd, med annonser",
    r"Reactions, Comments and Shares": "reaksjoner, kommentarer og delinger til sammen",
    "Reactions": "antall reaksjoner",
    "Comments": "antall kommentarer",
    "Shares": "antall delinger",
    "Total clicks": "alle klikk på innlegget",
    r"Matched Audience Targeting Consumption (Photo Click)": "klikk for å åpne bildet",
    "Other Clicks": "klikk på noe annet, som «vis mer»",
    "Link Clicks": "klikk på lenken",
}

DAGER = {"Date": "dagen, med klokkeslettet 00:00:00", "Primary": "kontoer nådd den dagen"}
_TALL = {"Views", "Reach", "Reactions", "Comments", "Shares", "Likes", "Follows", "Saves", "Duration (sec)"}
_TALL |= {k for k in FACEBOOK if "lick" in k or k.startswith(("Is ", "Reactions,"))}
_FILM = {
    r"Seconds viewed": "sekunder film som er sett",
    r"Average Seconds viewed": "sekunder sett per visning",
    r"Estimated earnings (USD)": "tom i filene til kontoer uten inntekter",
    r"Ad CPM (USD)": "tom i filene til kontoer uten inntekter",
    r"Ad impressions": "tom i filene til kontoer uten inntekter",
}
_NEGATIVT = {r"Negative feedback from users: Hide all": "ganger noen skjulte alt fra siden"}
FILM_FACEBOOK = FACEBOOK | _FILM
SKJULT_FACEBOOK = FACEBOOK | _NEGATIVT | _FILM
GAMMEL_INSTAGRAM: dict[str, str] = {}
for _k, _v in INSTAGRAM.items():
    if _k == "Views":
        GAMMEL_INSTAGRAM[r"Impressions"] = "visninger slik Meta talte dem før august 2024"
        GAMMEL_INSTAGRAM["Plays"] = "ganger en reel ble spilt av; tom for det som ikke er film"
    else:
        GAMMEL_INSTAGRAM[_k] = _v
PER_DAG = {
    "Post ID": "Facebooks nummer på innlegget; det samme i 28 rader",
    "Page ID": "Facebooks nummer på siden",
    "Page name": "navnet på siden",
    "Title": "teksten i innlegget",
    "Publish time": "når det ble lagt ut, slik klokken er i California",
    "Permalink": "adressen til innlegget, oppdiktet",
    "Post type": "`Photos`, `Links`, `Videos` eller `Reels`",
    "Date": "dagen raden gjelder, måned/dag/år; her står det ikke `Lifetime`",
    "Reach": "kontoer nådd den dagen",
    r"Reactions, Comments and Shares": "til sammen den dagen",
    "Reactions": "reaksjoner den dagen",
    "Comments": "kommentarer den dagen",
    "Shares": "delinger den dagen",
}
OVERLAPP_MARS = "Mar-01-2025_Mar-31-2025_1045512873390511.csv"
OVERLAPP_APRIL = "Mar-10-2025_Apr-30-2025_1045512873390620.csv"
TVILLINGER = 3  # innlegg som står to ganger i den siste filen


def innlegg_i(navn: str, maned: str) -> pd.DataFrame:
    """Innleggene på kontoen i én måned, slik nettverket viser dem."""
    t = nett.innlegg(navn)
    return t[t["tid"].dt.strftime("%Y-%m") == maned]


def mars_instagram() -> bytes:
    """Innleggene til Ullvott på Instagram i mars 2025, slik de lastes ned."""
    return instagram.eksport(innlegg_i("ullvott/instagram", "2025-03"), "ullvott/instagram")


def mars_facebook() -> bytes:
    """Innleggene til Ullvott på Facebook i mars 2025, slik de lastes ned."""
    return facebook.eksport(innlegg_i("ullvott/facebook", "2025-03"), "ullvott/facebook")


def dager_facebook() -> bytes:
    """Kontoene siden nådde hver dag i mars 2025, slik de lastes ned."""
    t = nett.daglig("ullvott/facebook").set_index("dato")["rekkevidde"]
    return facebook.dagfil("Viewers", t["2025-03-01":"2025-03-31"])


def les_meta(innhold: Callable[[], bytes], kolonner: dict[str, str]) -> pd.DataFrame:
    """Det som står i en eksportfil fra Meta, med tall som tall og resten som tekst."""
    tekst = {k: str for k in kolonner if k not in _TALL}
    return pd.read_csv(io.BytesIO(innhold()), dtype=tekst, keep_default_na=False, encoding="utf-8-sig")


def les_dagfil(innhold: Callable[[], bytes]) -> pd.DataFrame:
    """Det som står i en fil med ett tall for hver dag."""
    return pd.read_csv(io.BytesIO(innhold()), encoding="utf-16", skiprows=2)


def april_tangholmen() -> bytes:
    """Tangholmens innlegg fra 10. mars til 30. april 2025. Overlapper mars, og tre innlegg står to ganger, halvt utfylt.

    Innleggene fra mars har vokst litt siden sist, for tallene gjelder til den dagen filen ble lastet ned.
    """
    t = nett.innlegg("tangholmen/facebook")
    t = t[t["tid"].between("2025-03-10", "2025-05-01")].copy()
    gamle = t["tid"] < "2025-04-01"
    for k in ("rekkevidde", "visninger", "reaksjoner"):
        t.loc[gamle, k] = (t.loc[gamle, k] * nettverk.NY_EKSPORT.verdi).astype(int) + 1
    linjer = facebook.eksport(t, "tangholmen/facebook", film=True, negativt=True).decode("utf-8-sig")
    rader = list(csv.reader(io.StringIO(linjer)))
    hode, rader = rader[0], rader[1:]
    nr = {
        navn: hode.index(navn)
        for navn in ("Views", "Reach", "Reactions", "Comments", "Shares", "Link Clicks", "Total clicks")
    }
    for plass, rad in enumerate(rader[1 : 1 + 2 * TVILLINGER : 2]):
        tvilling = list(rad)
        # i den ene mangler rekkevidden, i den andre reaksjonene: ingen av dem er hel
        for navn in ("Views", "Reach", "Link Clicks"):
            tvilling[nr[navn]] = ""
        for navn in ("Reactions", "Comments", "Shares", "Total clicks"):
            rad[nr[navn]] = ""
        rader.insert(rader.index(rad) + (plass % 2), tvilling)
    ut = io.StringIO(newline="")
    ut.write(linjer.split("\n", 1)[0] + "\n")
    csv.writer(ut, lineterminator="\n").writerows(rader)
    return ut.getvalue().encode("utf-8-sig")


def mars_tangholmen() -> bytes:
    """Tangholmens innlegg på Facebook i mars 2025, med kolonnene for film."""
    return facebook.eksport(innlegg_i("tangholmen/facebook", "2025-03"), "tangholmen/facebook", film=True)


def apnet_i_excel() -> bytes:
    """Ullvotts fil for mars, åpnet og lagret i norsk Excel: semikolon, norsk dato, cp1252 og ødelagte numre."""
    t = les_meta(mars_facebook, FACEBOOK)
    t["Post ID"] = [f"{float(x):.5E}".replace("E+", "E+").replace(".", ",") for x in t["Post ID"]]
    t["Page ID"] = "1E+14"
    tid = pd.to_datetime(t["Publish time"], format="%m/%d/%Y %H:%M")
    t["Publish time"] = tid.dt.strftime("%d.%m.%Y %H:%M")
    # Excel har ikke emoji i cp1252, og skriver spørsmålstegn
    tekst = t.to_csv(index=False, sep=";", lineterminator="\r\n")
    return tekst.encode("cp1252", errors="replace")


def feil_tegn() -> bytes:
    """Ullvotts fil for mars, lest som cp1252 og lagret som UTF-8: «Ã¸» der det skulle stått «ø»."""
    return mars_instagram().decode("utf-8-sig").encode("utf-8").decode("cp1252", errors="ignore").encode("utf-8")


def gammel_instagram() -> bytes:
    """Ullvotts innlegg på Instagram i mars 2024, fra den gangen kolonnene het `Impressions` og `Plays`."""
    return instagram.eksport(innlegg_i("ullvott/instagram", "2024-03"), "ullvott/instagram", gammel=True)


def gal_fil() -> bytes:
    """Den andre eksporten Business Suite tilbyr: samme innlegg, en rad for hver dag."""
    return facebook.per_dag(innlegg_i("tangholmen/facebook", "2025-03"), "tangholmen/facebook")


_DAGFILER = {
    "facebook": {
        "Views": ("Views", "visninger", "visninger"),
        "Follows": ("Facebook follows", "nye_folgere", "kontoer som begynte å følge"),
        "Interactions": ("Content interactions", "interaksjoner", "reaksjoner, kommentarer og delinger"),
        "Link clicks": (r"Facebook link clicks", "klikk", "klikk på lenker"),
        "Visits": ("Facebook visits", "profilvisninger", "besøk på siden"),
    },
    "instagram": {
        "Views": ("Views", "visninger", "visninger"),
        "Reach": ("Reach", "rekkevidde", "kontoer nådd"),
        "Follows": ("Instagram follows", "nye_folgere", "kontoer som begynte å følge"),
        "Interactions": ("Content interactions", "interaksjoner", "reaksjoner, kommentarer og delinger"),
    },
}


def dagfil(nettverk: str, fil: str) -> bytes:
    """En fil med ett tall for hver dag i mars 2025 for Ullvott. Dager uten nye følgere er ikke med i `Follows`."""
    tittel, mal, _ = _DAGFILER[nettverk][fil]
    t = nett.daglig(f"ullvott/{nettverk}").set_index("dato")["2025-03-01":"2025-03-31"]
    t = t.assign(interaksjoner=t[["reaksjoner", "kommentarer", "delinger"]].sum(axis=1))
    dager = t[mal]
    return facebook.dagfil(tittel, dager[dager > 0] if fil == "Follows" else dager)


def _meta_fil(innhold: Callable[[], bytes], beskrivelse: str, kolonner: dict[str, str], *egenheter: str) -> Datafil:
    lag = functools.partial(les_meta, innhold, kolonner)
    return Datafil(lag, beskrivelse, kolonner, raa=innhold, egenheter=egenheter)


def som_tekst(innhold: Callable[[], bytes], **valg: Any) -> pd.DataFrame:
    """Det som står i en CSV-fil, alt som tekst."""
    return pd.read_csv(io.BytesIO(innhold()), dtype=str, keep_default_na=False, **valg)


VANLIG = (
    "UTF-8 med BOM",
    "tiden er den i California, måned/dag/år",
    "`Date` er ordet `Lifetime`",
    "nummeret på innlegget er langt",
)
_DAG = ("UTF-16", "to linjer foran overskriftene")
FILER = {
    f"raa/instagram/{MARS_INSTAGRAM}": _meta_fil(
        mars_instagram,
        "Eksporten fra Meta Business Suite for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        INSTAGRAM,
        *VANLIG,
        "den første teksten har falske fete bokstaver",
    ),
    "raa/instagram/Mar-01-2024_Mar-31-2024_1045512873390108.csv": _meta_fil(
        gammel_instagram,
        "Ullvotts innlegg på Instagram i mars 2024, fra før visninger fikk et nytt navn og en ny betydning.",
        GAMMEL_INSTAGRAM,
        *VANLIG,
        "`Impressions` og `Plays` i stedet for `Views`",
    ),
    "raa/instagram/mars_feil_tegn.csv": Datafil(
        functools.partial(som_tekst, feil_tegn),
        "Eksporten for mars 2025 etter at et program leste den med feil tegnkoding: «Ã¸» der det skulle stått «ø».",
        INSTAGRAM,
        raa=feil_tegn,
        egenheter=("æ, ø og å er blitt to tegn",),
    ),
    f"raa/facebook/{MARS_FACEBOOK}": _meta_fil(
        mars_facebook,
        "Eksporten av innlegg fra Facebook for mars 2025, slik den lastes ned. De samme innleggene står ryddet i innlegg.csv.",
        FACEBOOK,
        *VANLIG,
        "komma inne i et kolonnenavn",
        "teksten står i `Title` eller `Description`",
    ),
    f"raa/facebook/{OVERLAPP_MARS}": _meta_fil(
        mars_tangholmen,
        "Tangholmens innlegg på Facebook i mars 2025. Filen har fem kolonner mer enn Ullvotts.",
        FILM_FACEBOOK,
        *VANLIG,
        "kolonnene skifter fra måned til måned",
    ),
    f"raa/facebook/{OVERLAPP_APRIL}": Datafil(
        functools.partial(som_tekst, april_tangholmen, encoding="utf-8-sig"),
        "Tangholmens innlegg fra 10. mars til 30. april 2025. Tre uker er med i filen for mars også, og tre innlegg står to "
        "ganger.",
        SKJULT_FACEBOOK,
        raa=april_tangholmen,
        egenheter=(*VANLIG, "overlapper en annen fil", "tre innlegg står to ganger, og ingen av radene er hel"),
    ),
    "raa/facebook/Mar-01-2025_Mar-31-2025_daily_1045512873390733.csv": Datafil(
        functools.partial(som_tekst, gal_fil, encoding="utf-8-sig"),
        "Den gale filen: de samme innleggene fra Tangholmen, men én rad for hver dag.",
        PER_DAG,
        raa=gal_fil,
        egenheter=("28 rader for hvert innlegg", "ingen `Views`"),
    ),
    "raa/facebook/mars_apnet_i_excel.csv": Datafil(
        functools.partial(som_tekst, apnet_i_excel, sep=";", encoding="cp1252"),
        "Ullvotts fil for mars etter at noen åpnet og lagret den i norsk Excel. Numrene er ødelagt og kan ikke reddes.",
        FACEBOOK,
        raa=apnet_i_excel,
        egenheter=(
            "semikolon",
            "cp1252",
            "dag.måned.år",
            "numrene er rundet til 1,84E+15",
            "emoji er blitt spørsmålstegn",
        ),
        koding={"encoding": "cp1252", "dialect": {"csv": {"delimiter": ";"}}},
    ),
    "raa/facebook/Viewers.csv": Datafil(
        functools.partial(les_dagfil, dager_facebook),
        "Kontoer siden nådde hver dag i mars 2025, slik Business Suite skriver det: UTF-16, og to linjer foran overskriftene.",
        DAGER,
        raa=dager_facebook,
        egenheter=_DAG,
    ),
    **{
        f"raa/{nettverk}/{fil}.csv": Datafil(
            functools.partial(les_dagfil, functools.partial(dagfil, nettverk, fil)),
            f"Ullvott på {nettverk.capitalize()} i mars 2025: {om} hver dag.",
            {"Date": DAGER["Date"], "Primary": f"{om} den dagen"},
            raa=functools.partial(dagfil, nettverk, fil),
            egenheter=(*_DAG, *(["dager med 0 er ikke med"] if fil == "Follows" else [])),
        )
        for nettverk, filer in _DAGFILER.items()
        for fil, (_, _, om) in filer.items()
    },
}
