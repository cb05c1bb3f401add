"""De andre nettverkene, annonsene, nettanalysen og arket som føres for hånd: filene slik de lastes ned."""

from __future__ import annotations

import functools

import numpy as np
import pandas as pd

from ...verden.kunder import alle, fliskode, ullvott_nettbutikk
from ...verden.nett import alle as nett
from ...verden.nett import annonser
from ...verden.nett.x import med_det_nettverket_viser
from ...verden.sannheter import nettverk
from ...verden.strommer import husk, strom
from .. import ryddet
from ..datafil import Datafil
from ..skrivere import annonser as annonseskriver
from ..skrivere import felles, ga4, linkedin, sprout, tiktok, x, youtube
from .meta import som_tekst

FRA, TIL = "2024-04-01", "2025-03-31"  # året TikTok viser
X_DAGER = 90  # lengste periode X gir i én fil
_TALL = "antall den dagen"

TIKTOK = {
    "Date": "dagen, uten år, på språket i appen",
    "Video Views": f"visninger, {_TALL}",
    "Profile Views": f"besøk på profilen, {_TALL}",
    "Likes": f"likerklikk, {_TALL}",
    "Comments": f"kommentarer, {_TALL}; kan være negativt",
    "Shares": f"delinger, {_TALL}",
}
TIKTOK_VIDEO = {
    "Time": "dagen filen ble lastet ned, uten år",
    "Video title": "teksten til videoen; hermetegn og komma er ikke beskyttet",
    "Video link": "adressen til videoen; nummeret gjemmer sekundet den ble lagt ut",
    "Post time": "dagen den ble lagt ut, uten år",
    "Total likes": "likerklikk i alt",
    "Total comments": "kommentarer i alt",
    "Total shares": "delinger i alt",
    "Total views": "visninger i alt",
}
TIKTOK_DELER = {
    "Viewers.csv": {
        "Date": "dagen, uten år",
        "Total Viewers": "seere den dagen; dagene kan ikke legges sammen",
        "New Viewers": "nye seere den dagen",
        "Returning Viewers": "seere som har vært der før",
    },
    "FollowerHistory.csv": {
        "Date": "dagen, uten år",
        "Followers": "følgere ved slutten av dagen",
        # språk: av
        "Difference in followers from previous day": "endringen fra dagen før; `undefined` den første dagen",
        # språk: på
    },
    "FollowerActivity.csv": {
        "Date": "dagen, bare de sju siste",
        "Hour": "timen, 0–23; tidssonen står ikke i filen",
        "Active followers": "følgere som var innom den timen",
    },
    "FollowerGender.csv": {"Gender": "kjønn, slik TikTok gjetter det", "Distribution": "andel av følgerne"},
    "FollowerTopTerritories.csv": {"Top territories": "landkode, eller `Others`", "Distribution": "andel av følgerne"},
}
X_INNHOLD = {
    "Post id": "nummeret på innlegget, 19 sifre; det gjemmer tiden i UTC",
    "Date": "dagen i UTC, på engelsk",
    "Post text": "teksten; svar til andre begynner med @",
    "Post Link": "adressen til innlegget, oppdiktet",
    r"Impressions": "visninger i alt",
    r"Likes": "likerklikk i alt",
    r"Engagements": "alt X regner som engasjement: også utvidelser og besøk på profilen",
    "Bookmarks": "lagringer i alt",
    r"Shares": "ganger adressen er kopiert eller sendt",
    "New follows": "følgere innlegget brakte",
    "Replies": "svar i alt",
    "Reposts": "videresendinger i alt",
    "Profile visits": "besøk på profilen fra innlegget",
    "Detail Expands": "ganger noen åpnet innlegget",
    "URL Clicks": "klikk på lenken",
    r"Hashtag Clicks": "klikk på emneknagger",
    "Permalink Clicks": "klikk på adressen til innlegget",
}
X_DAGFIL = {
    "Date": "dagen i UTC, på engelsk; nyeste først",
    r"Impressions": f"visninger, {_TALL}",
    r"Likes": f"likerklikk, {_TALL}",
    r"Engagements": f"alt X regner som engasjement, {_TALL}",
    "Bookmarks": f"lagringer, {_TALL}",
    r"Shares": f"ganger en adresse er kopiert eller sendt, {_TALL}",
    "New follows": f"nye følgere, {_TALL}",
    "Unfollows": f"tapte følgere, {_TALL}",
    "Replies": f"svar, {_TALL}",
    "Reposts": f"videresendinger, {_TALL}",
    "Profile visits": f"besøk på profilen, {_TALL}",
    "Create Post": f"innlegg, {_TALL}",
    "Video views": "alltid 0",
    "Media views": "alltid 0",
}
_GA4 = (
    "kanalgruppen slik GA4 deler dem inn",
    "økter i perioden",
    "økter der den besøkende gjorde noe eller ble i ti sekunder",
    "andel av øktene",
    "sekunder per økt",
    "hendelser per økt",
    "hendelser i alt",
    "nøkkelhendelser: bestillinger",
    "nøkkelhendelser per økt, andel",
    "kroner i alt",
)
_ADS = (
    "navnet på kampanjen; brukes om igjen",
    "nummeret på kampanjen",
    "navnet på annonsesettet",
    "nummeret på annonsesettet",
    "navnet på annonsen",
    "nummeret på annonsen; les det som tekst",
    "første dag i perioden",
    "siste dag i perioden",
    "kroner brukt; valutaen står i navnet",
    "det annonsen ble bedt om å gi",
    "antall av det; tom når det er null",
    "kroner per resultat",
    "kontoer som så annonsen",
    "ganger den ble vist",
    "visninger per konto",
    "kroner per 1 000 visninger",
    "klikk på lenken",
    "klikk per visning, i prosent",
    "kroner per klikk på lenken",
    "reaksjoner, kommentarer, delinger og klikk",
    "reaksjoner; tom når de er færre enn tre",
    "kommentarer; tom når de er færre enn tre",
    "delinger; tom når de er færre enn tre",
)
_SPROUT = (
    "dagen og klokkeslettet, måned/dag/år og am/pm",
    "nettverkets nummer på innlegget; les det som tekst",
    "nettverket innlegget sto på",
    "`Post` i alle radene",
    "`Photo`, `Carousel`, `Reel`, `Video` eller `Link`",
    "navnet på kontoen",
    "teksten i innlegget",
    "visninger, med tusenskille",
    "visninger uten penger bak",
    "visninger noen har betalt for",
    "kontoer nådd",
    "engasjement per visning, som tekst med prosenttegn",
    "interaksjoner og klikk på lenken",
    "antall reaksjoner",
    "antall kommentarer",
    "antall delinger",
    "antall lagringer; tom for Facebook",
    "klikk på lenken; tom for Instagram",
)
_ADS_NORSK = (_ADS[0], _ADS[6], _ADS[7], _ADS[8], _ADS[13], _ADS[12], _ADS[14], _ADS[15], _ADS[16], _ADS[18])


def tiktok_oversikt(kunde: str, norsk: bool = False) -> bytes:
    """En zip med `Overview.csv` og `Viewers.csv` for ett år."""
    t = nett.daglig(f"{kunde}/tiktok").set_index("dato", drop=False)[FRA:TIL].reset_index(drop=True)
    t.loc[40, "kommentarer"] = -1  # noen slettet en kommentar, og det var ingen nye
    return felles.zip_bytes({"Overview.csv": tiktok.oversikt(t, norsk)})


def tiktok_videoer(kunde: str) -> bytes:
    """En zip med `Content.csv`: de femten siste videoene før 1. april 2025. To titler har hermetegn og komma i seg."""
    t = nett.innlegg(f"{kunde}/tiktok")
    t = t[t["tid"] < "2025-04-01"].tail(15).copy()
    for nr, tittel in ((4, 'Vi spurte: "hva er labb?", og fikk 14 svar'), (9, 'Dag 3, "den lange", uten klipp')):
        t.iloc[nr, t.columns.get_loc("tekst")] = tittel
    return felles.zip_bytes({"Content.csv": tiktok.videofil(t, pd.Timestamp("2025-04-01"))})


def tiktok_seere(kunde: str) -> bytes:
    """En zip med `Viewers.csv` for ett år."""
    t = nett.daglig(f"{kunde}/tiktok").set_index("dato", drop=False)[FRA:TIL]
    return felles.zip_bytes({"Viewers.csv": tiktok.seere(t, f"{kunde}/tiktok")})


def tiktok_folgere(kunde: str) -> bytes:
    """En zip med filene om følgerne."""
    t = nett.daglig(f"{kunde}/tiktok").set_index("dato", drop=False)[FRA:TIL].reset_index(drop=True)
    return felles.zip_bytes(tiktok.folgerfiler(t, f"{kunde}/tiktok"))


def x_perioder() -> list[tuple[str, str]]:
    """(fra, til) for hver fil: så mange dager X gir om gangen, til de to årene er dekket."""
    starter = pd.date_range("2024-01-01", "2025-12-31", freq=f"{X_DAGER}D")
    return [
        (f"{d:%Y-%m-%d}", f"{min(d + pd.Timedelta(days=X_DAGER - 1), pd.Timestamp('2025-12-31')):%Y-%m-%d}")
        for d in starter
    ]


@husk
def _pa_x() -> pd.DataFrame:
    """Innleggene og svarene til Fliskode på X, slik X viser dem."""
    navn = "fliskode/x"
    svar = med_det_nettverket_viser(fliskode.svar(alle.KONTOER[navn], alle.innlegg(navn)), f"{navn}/svar")
    svar = svar.assign(lenke=[f"https://x.com/fliskode_simulert/status/{i}" for i in svar["innlegg_id"]])
    return pd.concat([nett.innlegg(navn), svar], ignore_index=True)


def x_innhold(fra: str, til: str) -> bytes:
    """Innleggene og svarene til Fliskode i perioden."""
    t = _pa_x()
    return x.innholdsfil(
        t[t["tid"].between(fra, pd.Timestamp(til) + pd.Timedelta(days=1), inclusive="left")], "fliskode/x"
    )


def x_dager() -> bytes:
    """Fliskode på X dag for dag, fra 1. januar til 31. mars 2025."""
    t = nett.daglig("fliskode/x").set_index("dato", drop=False)["2025-01-01":"2025-03-31"].reset_index(drop=True)
    return x.dagfil(t, nett.innlegg("fliskode/x"), "fliskode/x")


def _linkedin(fra: str, til: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    t = nett.innlegg("fliskode/linkedin")
    dager = nett.daglig("fliskode/linkedin").set_index("dato", drop=False)[fra:til]
    return t[t["tid"].between(fra, pd.Timestamp(til) + pd.Timedelta(days=1), inclusive="left")], dager


def linkedin_innhold() -> bytes:
    """Oppdateringene til Fliskode på LinkedIn, januar–mars 2025."""
    t, dager = _linkedin("2025-01-01", "2025-03-31")
    return linkedin.innholdsfil(t, dager, "fliskode/linkedin")


def linkedin_folgere() -> bytes:
    """Følgerne til Fliskode på LinkedIn, januar–mars 2025."""
    return linkedin.folgerfil(_linkedin("2025-01-01", "2025-03-31")[1])


def linkedin_besok() -> bytes:
    """Besøkene på siden til Fliskode på LinkedIn, januar–mars 2025."""
    return linkedin.besoksfil(_linkedin("2025-01-01", "2025-03-31")[1], "fliskode/linkedin")


def youtube_zip() -> bytes:
    """Universitetets filmer på YouTube i 2024 og 2025."""
    return youtube.zipfil(nett.innlegg("universitetet/youtube"), nett.daglig("universitetet/youtube"))


def ga4_trafikk() -> bytes:
    """Besøkene i nettbutikken i mars 2025, etter kanalgruppe."""
    return ga4.trafikkfil(ullvott_nettbutikk.okter(), ullvott_nettbutikk.ordrer(), "2025-03-01", "2025-03-31")


def alle_annonser() -> pd.DataFrame:
    """Annonsene til Ullvott og Tangholmen på Facebook i to år."""
    return pd.concat(
        [annonser.annonser("ullvott/facebook"), annonser.annonser("tangholmen/facebook")], ignore_index=True
    )


def annonsefil(norsk: bool = False) -> bytes:
    """Tangholmens annonser i 2024 og 2025, på engelsk eller norsk."""
    t = annonser.annonser("tangholmen/facebook")
    return annonseskriver.norsk(t) if norsk else annonseskriver.engelsk(t)


def sprout_rapport() -> bytes:
    """Tangholmens innlegg på Facebook og Instagram i juli 2025, slik Sprout viser dem."""
    t = ryddet.innlegg()
    t = t[(t["konto"] == "tangholmen") & t["nettverk"].isin(["facebook", "instagram"]) & (t["maned"] == "2025-07")]
    return sprout.rapport(t.assign(tid=pd.to_datetime(t["tidspunkt"])))


def for_hand() -> bytes:
    """Arket Tangholmen fører for hånd for nettverkene uten eksport, uke for uke sommeren 2025."""
    rng, v = strom("tangholmen", "for hånd"), nettverk.FOR_HAND.verdi
    rader: list[list] = [["Uke", "Nettverk", "Lagt ut", "Sett av", "Merknad"]]
    for uke in range(24, 33):
        for nett_, niva in [(k, n) for k, n in v.items() if k != "støy"]:
            sett: object = int(niva * np.exp(v["støy"] * rng.standard_normal()) * (3 if uke == 28 else 1))
            merknad = "avlyst lørdag" if uke == 28 and nett_ == "Snapchat" else None
            if uke == 30:
                sett, merknad = "ca. " + str(round(int(sett), -2) or 50), "Torunn på ferie, anslag"
            rader.append([uke, nett_, int(rng.poisson(3)), sett, merknad])
    return felles.xlsx_bytes({"Sommer 2025": rader})


def _raa(
    innhold: object,
    beskrivelse: str,
    kolonner: dict[str, str],
    *egenheter: str,
    koding: dict | None = None,
    **les: object,
) -> Datafil:
    lag = functools.partial(som_tekst, innhold, **les)
    return Datafil(lag, beskrivelse, kolonner, raa=innhold, egenheter=egenheter, koding=koding or {})


def _pakke(innhold: object, beskrivelse: str, deler: dict[str, dict[str, str]], *egenheter: str) -> Datafil:
    return Datafil(None, beskrivelse, {}, raa=innhold, egenheter=egenheter, deler=deler)


X_VANLIG = ("ingen klokkeslett", "dager på engelsk")
_UTEN_AR = "datoer uten år, over et årsskifte"
_LI = ("Excel 97–2003 (.xls)", "datoer som tekst, måned/dag/år")
_LI_DIM = {d: {d: "gruppen", k: "antall i gruppen"} for d in linkedin.DIMENSJONER for k in (r"Total followers",)}
_LI_VIS = {d: {d: "gruppen", r"Total views": "visninger fra gruppen"} for d in linkedin.DIMENSJONER}
FILER = {
    "ryddet/annonser.csv": Datafil(
        alle_annonser,
        "Annonsene til Ullvott og Tangholmen på Facebook, én for hvert innlegg med penger bak.",
        annonser.ANNONSER,
    ),
    "raa/facebook/annonser_engelsk.csv": _raa(
        annonsefil,
        "Tangholmens annonser i 2024 og 2025 fra Ads Manager, på engelsk.",
        dict(zip(annonseskriver.ENGELSK, _ADS, strict=True)),
        "UTF-8 med BOM",
        "små antall er tomme celler, ikke null",
        "det samme navnet på flere kampanjer",
        encoding="utf-8-sig",
    ),
    "raa/facebook/annonser_norsk.csv": _raa(
        functools.partial(annonsefil, True),
        "De samme annonsene fra norsk grensesnitt.",
        dict(zip(annonseskriver.NORSK, _ADS_NORSK, strict=True)),
        "UTF-8 med BOM",
        "norske kolonnenavn",
        encoding="utf-8-sig",
    ),
    "raa/tiktok/Overview_2024-04-01_2025-03-31.zip": _pakke(
        functools.partial(tiktok_oversikt, "universitetet"),
        "Universitetet på TikTok dag for dag i ett år.",
        {"Overview.csv": TIKTOK},
        "zip",
        "alt i hermetegn",
        _UTEN_AR,
        "den siste dagen er ikke ferdig",
        "én dag har negative kommentarer",
    ),
    "raa/tiktok/Overview_norsk_2024-04-01_2025-03-31.zip": _pakke(
        functools.partial(tiktok_oversikt, "tangholmen", True),
        "Tangholmen på TikTok dag for dag i ett år, lastet ned på norsk. Den norske datoen "
        "er ikke sett i en virkelig fil.",
        {"Overview.csv": TIKTOK},
        "zip",
        _UTEN_AR,
        "datoer på norsk",
    ),
    "raa/tiktok/Content_universitetet.simulert.zip": _pakke(
        functools.partial(tiktok_videoer, "universitetet"),
        "De femten siste videoene til universitetet på TikTok, 1. april 2025.",
        {"Content.csv": TIKTOK_VIDEO},
        "zip",
        "hermetegn og komma i titlene er ikke beskyttet",
        "datoer uten år",
        "bare femten videoer",
    ),
    "raa/tiktok/Viewers_2024-04-01_2025-03-31.zip": _pakke(
        functools.partial(tiktok_seere, "universitetet"),
        "Seerne til universitetet på TikTok dag for dag.",
        {"Viewers.csv": TIKTOK_DELER["Viewers.csv"]},
        "zip",
        _UTEN_AR,
        "seere er mennesker, og dagene kan ikke legges sammen",
    ),
    "raa/tiktok/Followers_universitetet.simulert.zip": _pakke(
        functools.partial(tiktok_folgere, "universitetet"),
        "Følgerne til universitetet på TikTok.",
        {k: v for k, v in TIKTOK_DELER.items() if k != "Viewers.csv"},
        "zip",
        _UTEN_AR,
        "`undefined` i stedet for et tall",
    ),
    **{
        f"raa/x/account_analytics_content_{fra}_{til}.csv": _raa(
            functools.partial(x_innhold, fra, til),
            f"Innleggene og svarene til Fliskode på X fra {fra} til {til}. X gir høyst 90 dager i en fil.",
            X_INNHOLD,
            *X_VANLIG,
            "svar til andre er blandet inn",
        )
        for fra, til in x_perioder()
    },
    "raa/x/account_overview_analytics.csv": _raa(
        x_dager,
        "Fliskode på X dag for dag, januar–mars 2025.",
        X_DAGFIL,
        "nyeste dag først",
        "den siste dagen er ikke ferdig",
        "dager på engelsk",
    ),
    "raa/linkedin/fliskode_content_1743494400000.xls": _pakke(
        linkedin_innhold,
        "Fliskode på LinkedIn, januar–mars 2025: dagene og oppdateringene.",
        {
            "Metrics": {
                k: "dagen, måned/dag/år som tekst" if k == "Date" else "antall eller andel den dagen"
                for k in linkedin.METRICS
            },
            "All posts": {k: "det kolonnen heter, for hele tiden oppdateringen har ligget ute" for k in linkedin.POSTS},
        },
        *_LI,
        "en beskrivelse over overskriftene",
        "ratene er andeler og har klikk i seg",
        "negative reaksjoner noen dager",
    ),
    "raa/linkedin/fliskode_followers_1743494400000.xls": _pakke(
        linkedin_folgere,
        "Følgerne til Fliskode på LinkedIn, januar–mars 2025.",
        {"New followers": {k: "dagen" if k == "Date" else "nye følgere den dagen" for k in linkedin.FOLLOWERS}}
        | _LI_DIM,
        *_LI,
        "`Total followers` er de nye den dagen",
    ),
    "raa/linkedin/fliskode_visitors_1743494400000.xls": _pakke(
        linkedin_besok,
        "Besøkene på siden til Fliskode på LinkedIn, januar–mars 2025.",
        {"Visitor metrics": {k: "dagen" if k == "Date" else "antall den dagen" for k in linkedin.VISITORS}} | _LI_VIS,
        *_LI,
        "25 kolonner",
    ),
    # språk: av
    "raa/youtube/Content 2024-01-01_2026-01-01 Universitetet.zip": _pakke(
        youtube_zip,
        # språk: på
        "Universitetets filmer på YouTube i to år.",
        {
            # språk: av
            "Table data.csv": {k: "det kolonnen heter, for hele perioden" for k in youtube.TABELL},
            "Chart data.csv": {k: "det kolonnen heter, for de tre største filmene hver dag" for k in youtube.GRAF},
            # språk: på
            "Totals.csv": {"Date": "dagen, år-måned-dag", r"Views": "visninger den dagen"},
        },
        "zip",
        "øverste rad er summen",
        "radene summerer seg ikke til den",
        "numre som begynner med bindestrek, har et mellomrom foran",
        "en film uten dato, og en med negative abonnenter",
    ),
    "raa/ga4/Traffic_acquisition.csv": _raa(
        ga4_trafikk,
        "Besøkene i nettbutikken til Ullvott i mars 2025, fra GA4.",
        dict(zip(ga4.KOLONNER, _GA4, strict=True)),
        "kommentarlinjer øverst",
        "andeler, ikke prosent",
        koding={"dialect": {"commentChar": "#", "skipBlankRows": True}},
        comment="#",
    ),
    "raa/sprout/Post Performance.csv": _raa(
        sprout_rapport,
        "Tangholmens innlegg på Facebook og Instagram i juli 2025, fra Sprout Social.",
        dict(zip(sprout.KOLONNER, _SPROUT, strict=True)),
        "tusenskille i tallene",
        "rater som tekst med prosenttegn",
        "måned/dag/år og am/pm",
    ),
    "raa/manuell/snapchat_threads_bluesky.xlsx": _pakke(
        for_hand,
        "Arket Tangholmen førte for hånd sommeren 2025, for nettverkene uten en fil å laste ned.",
        {
            "Sommer 2025": {
                "Uke": "ukens nummer",
                "Nettverk": "nettverket",
                "Lagt ut": "antall innlegg",
                "Sett av": "antall, eller et anslag som tekst",
                "Merknad": "fritekst",
            }
        },
        "Excel (.xlsx)",
        "anslag skrevet som tekst",
    ),
}
