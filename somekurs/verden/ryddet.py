"""De ryddige tabellene: samme kolonner, samme navn og norsk tid for alle nettverk."""

from __future__ import annotations

import pandas as pd

from . import kalender
from .kunder import ullvott_facebook, ullvott_instagram
from .nett import facebook, instagram

INNLEGG = {
    "nettverk": "nettverket innlegget sto på: `facebook` eller `instagram`",
    "konto": "kunden som eier kontoen: `ullvott`",
    "innlegg_id": "nettverkets eget nummer på innlegget; les det som tekst, ellers blir sifre borte",
    "tidspunkt": "når det ble lagt ut, norsk tid, år-måned-dag og klokkeslett",
    "dato": "dagen det ble lagt ut, år-måned-dag",
    "format": "bilde, karusell, reel, video eller lenke",
    "tekst": "teksten i innlegget, med linjeskift, emneknagger og emoji",
    "lenke": "adressen til innlegget; den er oppdiktet og virker ikke",
    "betalt": "True når det er brukt penger til annonser på innlegget",
    "visninger": "ganger innlegget er vist; ordet skiftet betydning 1. september 2024 på Instagram og 1. desember på Facebook",
    "rekkevidde": "kontoer som har sett innlegget minst én gang",
    "reaksjoner": "antall likerklikk",
    "kommentarer": "antall kommentarer",
    "delinger": "antall ganger innlegget er delt",
    "lagringer": "antall ganger innlegget er lagret; tom for Facebook, som ikke viser det",
    "klikk": "alle klikk på innlegget; tom for Instagram, som ikke viser det",
    "lenkeklikk": "klikk på lenken; tom for Instagram",
    "nye_folgere": "følgere nettverket sier at innlegget brakte; tom for Facebook",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer til sammen",
    "ar": "året innlegget ble lagt ut",
    "kvartal": "kvartalet, som `2025-K1`",
    "maned": "måneden, som `2025-03`",
}
DAGLIG = {
    "nettverk": "nettverket kontoen er på: `facebook` eller `instagram`",
    "konto": "kunden som eier kontoen: `ullvott`",
    "dato": "dagen tallet gjelder, år-måned-dag",
    "rekkevidde": "kontoer som ble nådd minst én gang den dagen; tom for Instagram, som ikke er med ennå",
    "folgere": "følgere ved slutten av dagen",
    "nye_folgere": "endringen fra dagen før",
}


def ullvott_paa_instagram() -> pd.DataFrame:
    """Innleggene slik Instagram viser dem, med norsk tid i kolonnen tid."""
    return instagram.med_det_nettverket_viser(ullvott_instagram.innlegg(), ullvott_instagram.NAVN)


def ullvott_paa_facebook() -> pd.DataFrame:
    """Innleggene slik Facebook viser dem, med norsk tid i kolonnen tid."""
    return facebook.med_det_nettverket_viser(ullvott_facebook.innlegg(), ullvott_facebook.NAVN)


def innlegg() -> pd.DataFrame:
    """Alle innleggene i kurset, ett på hver rad, etter nettverk og tid. Kolonnene står i `INNLEGG`.

    Det nettverket ikke viser, er tomt og aldri null.
    """
    deler = [
        ullvott_paa_facebook().assign(nettverk="facebook", konto="ullvott"),
        ullvott_paa_instagram().assign(nettverk="instagram", konto="ullvott", betalt=False),
    ]
    t = pd.concat(deler, ignore_index=True)
    t["interaksjoner"] = t[["reaksjoner", "kommentarer", "delinger", "lagringer"]].sum(axis=1)
    t["tidspunkt"] = t["tid"].dt.strftime("%Y-%m-%d %H:%M")
    t["dato"], t["maned"], t["ar"] = t["tid"].dt.strftime("%Y-%m-%d"), t["tid"].dt.strftime("%Y-%m"), t["tid"].dt.year
    t["kvartal"] = t["ar"].astype(str) + "-K" + t["tid"].dt.quarter.astype(str)
    for k in ("lagringer", "klikk", "lenkeklikk", "nye_folgere", "interaksjoner"):
        t[k] = t[k].astype("Int64")
    return t[list(INNLEGG)]


def daglig() -> pd.DataFrame:
    """Kontoene dag for dag. Kolonnene står i `DAGLIG`."""
    folgere = ullvott_facebook.folgere()
    pa_facebook = pd.DataFrame({"dato": folgere.index, "folgere": folgere.to_numpy()})
    pa_facebook["nye_folgere"] = pa_facebook["folgere"].diff().fillna(0).astype(int)
    pa_facebook["rekkevidde"] = [ullvott_facebook.nadde_kontoer(d, d) for d in folgere.index]
    t = pd.concat(
        [pa_facebook.assign(nettverk="facebook"), ullvott_instagram.folgere().assign(nettverk="instagram")],
        ignore_index=True,
    )
    t["konto"], t["dato"] = "ullvott", t["dato"].dt.strftime("%Y-%m-%d")
    t["rekkevidde"] = t["rekkevidde"].astype("Int64")
    return t[list(DAGLIG)]


KONTOTALL = {
    "nettverk": "nettverket siden er på: `facebook`",
    "konto": "kunden som eier siden: `ullvott`",
    "maned": "måneden tallet gjelder, som `2025-03`",
    "kontorekkevidde": "kontoer siden nådde minst én gang den måneden, med annonser, storyer og besøk",
}


def kontotall() -> pd.DataFrame:
    """Hvor mange ulike kontoer siden nådde hver måned. Kan ikke legges sammen. Kolonnene står i `KONTOTALL`."""
    maneder = pd.period_range(kalender.START, kalender.SLUTT, freq="M")
    nadde = [ullvott_facebook.nadde_kontoer(m.start_time, m.end_time.normalize()) for m in maneder]
    t = pd.DataFrame({"maned": maneder.astype(str), "kontorekkevidde": nadde})
    return t.assign(nettverk="facebook", konto="ullvott")[list(KONTOTALL)]


def eksport_facebook(maned: str) -> bytes:
    """Eksportfilen til Ullvott fra Facebook for én måned (`2025-03`), slik den lastes ned."""
    t = ullvott_paa_facebook()
    return facebook.eksport(t[t["tid"].dt.strftime("%Y-%m") == maned])


def dagfil_facebook(maned: str) -> bytes:
    """Filen `Viewers.csv` for én måned: kontoer nådd hver dag."""
    dager = pd.date_range(f"{maned}-01", pd.Timestamp(f"{maned}-01") + pd.offsets.MonthEnd(0))
    return facebook.dagfil("Viewers", pd.Series({d: ullvott_facebook.nadde_kontoer(d, d) for d in dager}))


def eksport_instagram(maned: str) -> bytes:
    """Eksportfilen til Ullvott fra Instagram for én måned (`2025-03`), slik den lastes ned."""
    t = ullvott_paa_instagram()
    return instagram.eksport(t[t["tid"].dt.strftime("%Y-%m") == maned])
