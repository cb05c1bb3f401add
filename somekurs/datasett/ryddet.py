"""De ryddige tabellene: samme kolonner, samme navn og norsk tid for alle nettverk."""

from __future__ import annotations

import pandas as pd

from ..verden import kalender
from ..verden.kunder import alle, dager
from ..verden.nett import alle as nett
from ..verden.strommer import husk
from .datafil import Datafil

INNLEGG = {
    "nettverk": "nettverket innlegget sto på: `facebook`, `instagram`, `tiktok`, `x`, `linkedin` eller `youtube`",
    "konto": "kunden som eier kontoen: `ullvott`, `universitetet`, `fliskode` eller `tangholmen`",
    "innlegg_id": "nettverkets eget nummer på innlegget; les det som tekst, ellers blir sifre borte",
    "tidspunkt": "når det ble lagt ut, norsk tid; tomt for nettverkene som bare oppgir dagen",
    "dato": "dagen det ble lagt ut, år-måned-dag",
    "format": "bilde, karusell, reel, video, short, dokument, tekst eller lenke",
    "tekst": "teksten i innlegget, med linjeskift, emneknagger og emoji",
    "lenke": "adressen til innlegget; den er oppdiktet og virker ikke",
    "betalt": "True når det er brukt penger til annonser på innlegget",
    "visninger": "ganger innlegget er vist; ordet skiftet betydning 1. september 2024 på Instagram og 1. desember på Facebook",
    "rekkevidde": "kontoer som har sett innlegget minst én gang; bare Facebook og Instagram viser det",
    "reaksjoner": "antall likerklikk; tom for YouTube, der filen ikke har dem",
    "kommentarer": "antall kommentarer; tom for YouTube",
    "delinger": "antall ganger innlegget er delt; tom for YouTube",
    "lagringer": "antall ganger innlegget er lagret; bare Instagram og X viser det",
    "klikk": "alle klikk på innlegget; bare Facebook og LinkedIn viser det",
    "lenkeklikk": "klikk på lenken; bare Facebook og X viser det",
    "nye_folgere": "følgere nettverket sier at innlegget brakte; tom for Facebook og TikTok",
    "seertid_sek": "sekunder film som er sett til sammen; bare Facebook og YouTube viser det",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer til sammen; tom for YouTube",
    "ar": "året innlegget ble lagt ut",
    "kvartal": "kvartalet, som `2025-K1`",
    "maned": "måneden, som `2025-03`",
}
DAGLIG = {
    "nettverk": "nettverket kontoen er på",
    "konto": "kunden som eier kontoen",
    "dato": "dagen tallet gjelder, år-måned-dag",
    "visninger": "visninger den dagen, av alt kontoen har lagt ut",
    "rekkevidde": "kontoer som ble nådd minst én gang den dagen; bare Facebook og Instagram viser det",
    "reaksjoner": "likerklikk den dagen; tom for YouTube",
    "kommentarer": "kommentarer den dagen; tom for YouTube",
    "delinger": "delinger den dagen; tom for YouTube",
    "klikk": "klikk den dagen; bare Facebook og LinkedIn viser det",
    "profilvisninger": "besøk på profilen eller siden den dagen; tom for YouTube",
    "folgere": "følgere ved slutten av dagen",
    "nye_folgere": "kontoer som begynte å følge den dagen",
    "tapte_folgere": "kontoer som sluttet å følge den dagen",
}
KONTOTALL = {
    "nettverk": "nettverket kontoen er på: `facebook` eller `instagram`",
    "konto": "kunden som eier kontoen",
    "maned": "måneden tallet gjelder, som `2025-03`",
    "kontorekkevidde": "kontoer som ble nådd minst én gang den måneden, med annonser, storyer og besøk",
}
_MAL = (
    *("rekkevidde", "reaksjoner", "kommentarer", "delinger", "lagringer"),
    *("klikk", "lenkeklikk", "nye_folgere", "seertid_sek"),
)


@husk
def innlegg() -> pd.DataFrame:
    """Alle innleggene i kurset, ett på hver rad, etter konto og tid. Kolonnene står i `INNLEGG`.

    Det nettverket ikke viser, er tomt og aldri null.
    """
    deler = []
    for navn in alle.NAVN:
        konto, nettverk = navn.split("/")
        t = nett.innlegg(navn)
        skjult = {k: pd.NA for k in _MAL if k not in nett.VISER[nettverk]}
        t = t.assign(nettverk=nettverk, konto=konto, betalt=t.get("betalt", False), **skjult)
        t["tidspunkt"] = t["tid"].dt.strftime("%Y-%m-%d %H:%M") if nettverk in nett.MED_KLOKKESLETT else ""
        kjent = [k for k in ("reaksjoner", "kommentarer", "delinger", "lagringer") if k not in skjult]
        t["interaksjoner"] = t[kjent].sum(axis=1) if kjent else pd.NA
        for k in (*_MAL, "interaksjoner"):
            t[k] = t[k].astype("Int64")
        t["dato"], t["maned"] = t["tid"].dt.strftime("%Y-%m-%d"), t["tid"].dt.strftime("%Y-%m")
        t["ar"] = t["tid"].dt.year
        t["kvartal"] = t["ar"].astype(str) + "-K" + t["tid"].dt.quarter.astype(str)
        deler.append(t[list(INNLEGG)])
    return pd.concat(deler, ignore_index=True)


@husk
def daglig() -> pd.DataFrame:
    """Kontoene dag for dag. Kolonnene står i `DAGLIG`."""
    deler = []
    for navn in alle.NAVN:
        konto, nettverk = navn.split("/")
        t = nett.daglig(navn).assign(konto=konto, nettverk=nettverk)
        t = t.reindex(columns=list(DAGLIG))
        heltall = [k for k in DAGLIG if k not in ("nettverk", "konto", "dato")]
        t[heltall] = t[heltall].astype("Int64")
        deler.append(t.assign(dato=t["dato"].dt.strftime("%Y-%m-%d")))
    return pd.concat(deler, ignore_index=True)


@husk
def kontotall() -> pd.DataFrame:
    """Hvor mange ulike kontoer som ble nådd hver måned. Kan ikke legges sammen. Kolonnene står i `KONTOTALL`."""
    maneder = pd.period_range(kalender.START, kalender.SLUTT, freq="M")
    deler = []
    for navn in alle.NAVN:
        konto, nettverk = navn.split("/")
        if "rekkevidde" in nett.VISER_DAGER[nettverk]:
            nadde = [dager.nadde_kontoer(navn, m.start_time, m.end_time.normalize()) for m in maneder]
            t = pd.DataFrame({"maned": maneder.astype(str), "kontorekkevidde": nadde})
            deler.append(t.assign(nettverk=nettverk, konto=konto)[list(KONTOTALL)])
    return pd.concat(deler, ignore_index=True)


FILER = {
    "ryddet/innlegg.csv": Datafil(
        innlegg, "Innleggene til alle kundene på alle nettverkene i 2024 og 2025, ett på hver rad.", INNLEGG
    ),
    "ryddet/daglig.csv": Datafil(daglig, "Kontoene til kundene dag for dag i 2024 og 2025.", DAGLIG),
    "ryddet/kontotall.csv": Datafil(
        kontotall,
        "Hvor mange ulike kontoer kundene nådde hver måned. En konto som ble nådd i to måneder, er med i begge, så månedene "
        "kan ikke legges sammen.",
        KONTOTALL,
    ),
}
