"""De ryddige tabellene: samme kolonner, samme navn og norsk tid for alle nettverk."""

from __future__ import annotations

import pandas as pd

from .kunder import ullvott_instagram
from .nett import instagram

INNLEGG = {
    "nettverk": "nettverket innlegget sto på: `instagram`",
    "konto": "kunden som eier kontoen: `ullvott`",
    "innlegg_id": "nettverkets eget nummer på innlegget; les det som tekst, ellers blir sifre borte",
    "tidspunkt": "når det ble lagt ut, norsk tid, år-måned-dag og klokkeslett",
    "dato": "dagen det ble lagt ut, år-måned-dag",
    "format": "bilde, karusell eller reel",
    "tekst": "teksten i innlegget, med linjeskift, emneknagger og emoji",
    "lenke": "adressen til innlegget; den er oppdiktet og virker ikke",
    "betalt": "True når det er brukt penger til annonser på innlegget",
    "visninger": "ganger innlegget er vist; fra 1. september 2024 teller nettverket noe annet enn før",
    "rekkevidde": "kontoer som har sett innlegget minst én gang",
    "reaksjoner": "antall likerklikk",
    "kommentarer": "antall kommentarer",
    "delinger": "antall ganger innlegget er delt",
    "lagringer": "antall ganger innlegget er lagret",
    "nye_folgere": "følgere nettverket sier at innlegget brakte",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer til sammen",
    "ar": "året innlegget ble lagt ut",
    "kvartal": "kvartalet, som `2025-K1`",
    "maned": "måneden, som `2025-03`",
}
DAGLIG = {
    "nettverk": "nettverket kontoen er på: `instagram`",
    "konto": "kunden som eier kontoen: `ullvott`",
    "dato": "dagen tallet gjelder, år-måned-dag",
    "folgere": "følgere ved slutten av dagen",
    "nye_folgere": "endringen fra dagen før",
}


def ullvott_paa_instagram() -> pd.DataFrame:
    """Innleggene slik Instagram viser dem, med norsk tid i kolonnen tid."""
    return instagram.med_det_nettverket_viser(ullvott_instagram.innlegg(), ullvott_instagram.NAVN)


def innlegg() -> pd.DataFrame:
    """Alle innleggene i kurset, ett på hver rad, i rekkefølge. Kolonnene står i `INNLEGG`."""
    t = ullvott_paa_instagram().assign(nettverk="instagram", konto="ullvott", betalt=False)
    t["interaksjoner"] = t[["reaksjoner", "kommentarer", "delinger", "lagringer"]].sum(axis=1)
    t["tidspunkt"] = t["tid"].dt.strftime("%Y-%m-%d %H:%M")
    t["dato"], t["maned"], t["ar"] = t["tid"].dt.strftime("%Y-%m-%d"), t["tid"].dt.strftime("%Y-%m"), t["tid"].dt.year
    t["kvartal"] = t["ar"].astype(str) + "-K" + t["tid"].dt.quarter.astype(str)
    return t[list(INNLEGG)]


def daglig() -> pd.DataFrame:
    """Kontoene dag for dag. Kolonnene står i `DAGLIG`."""
    t = ullvott_instagram.folgere().assign(nettverk="instagram", konto="ullvott")
    t["dato"] = t["dato"].dt.strftime("%Y-%m-%d")
    return t[list(DAGLIG)]


def eksport_instagram(maned: str) -> bytes:
    """Eksportfilen til Ullvott fra Instagram for én måned (`2025-03`), slik den lastes ned."""
    t = ullvott_paa_instagram()
    return instagram.eksport(t[t["tid"].dt.strftime("%Y-%m") == maned])
