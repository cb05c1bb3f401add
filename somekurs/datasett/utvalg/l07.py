"""Leksjon 7: nøkkeltall. Ullvotts innlegg, følgere og nådde kontoer, tre innlegg fra Tangholmen, og fjorten mulige måltall."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import l07, tangholmen
from ...verden.strommer import strom
from .. import ryddet
from ..datafil import Datafil

UTEN = ("konto", "tidspunkt", "lenke", "klikk", "lenkeklikk", "nye_folgere", "seertid_sek")
INNLEGG = {k: v for k, v in ryddet.INNLEGG.items() if k not in UTEN}
FOLGERE = {"dato": "dagen, år-måned-dag", "folgere": "følgere på Instagram ved slutten av dagen"}
KONTOTALL = {k: ryddet.KONTOTALL[k] for k in ("maned", "kontorekkevidde")}
DAGLIG = {
    "dato": "dagen, år-måned-dag",
    "maned": "måneden, som `2025-03`",
    "rekkevidde": "kontoer siden på Facebook nådde minst én gang den dagen",
}
MANEDER = {
    "maned": "måneden, som `2025-09`",
    "nettverk": "nettverket kontoen er på: `instagram` eller `tiktok`",
    "folgere": "følgere ved slutten av måneden",
    "nye": "nye følgere siden begynnelsen av september",
}
TRE = {
    "innlegg": "innlegget, 1–3",
    "rekkevidde": "kontoer som ble nådd",
    "interaksjoner": "reaksjoner, kommentarer og delinger til sammen",
}
MALTALL = {
    "kode": "navnet på måltallet, slik det skrives i koden",
    "teller": "det som telles",
    "nevner": "det telleren deles på; `ingen` når måltallet ikke er delt på noe",
    "kilde": "hvor tallet hentes",
}
UTEN_DAGER = "2025-07"  # måneden ingen lastet ned dagene


def _ullvott(t: pd.DataFrame, *nettverk: str) -> pd.DataFrame:
    return t[(t["konto"] == "ullvott") & t["nettverk"].isin(nettverk)]


def innlegg() -> pd.DataFrame:
    """Ullvotts innlegg på Facebook og Instagram i to år."""
    t = _ullvott(ryddet.innlegg(), "facebook", "instagram")
    return t.assign(rekkevidde=t["rekkevidde"].astype(int))[list(INNLEGG)]


def folgere_instagram() -> pd.DataFrame:
    """Ullvotts følgere på Instagram hver dag i to år."""
    return _ullvott(ryddet.daglig(), "instagram")[list(FOLGERE)]


def kontotall() -> pd.DataFrame:
    """Kontoer siden på Facebook nådde hver måned."""
    return _ullvott(ryddet.kontotall(), "facebook")[list(KONTOTALL)]


def facebook_daglig() -> pd.DataFrame:
    """Kontoer siden på Facebook nådde hver dag, uten én måned."""
    t = _ullvott(ryddet.daglig(), "facebook")
    t = t.assign(maned=t["dato"].str[:7], rekkevidde=t["rekkevidde"].astype(int))
    return t[t["maned"] != UTEN_DAGER][list(DAGLIG)]


def folgere_maned() -> pd.DataFrame:
    """Følgerne på TikTok og Instagram ved slutten av hver måned, september–desember 2025."""
    slutt = ["2025-09-30", "2025-10-31", "2025-11-30", "2025-12-31"]
    deler = []
    for nettverk in ("instagram", "tiktok"):
        dager = _ullvott(ryddet.daglig(), nettverk).set_index("dato")["folgere"]
        t = pd.DataFrame({"maned": [d[:7] for d in slutt], "nettverk": nettverk, "folgere": [dager[d] for d in slutt]})
        deler.append(t.assign(nye=t["folgere"] - dager["2025-09-01"]))
    return pd.concat(deler, ignore_index=True)[list(MANEDER)]


def tangholmen_tre() -> pd.DataFrame:
    """Tre innlegg fra Tangholmen, der ett har nesten all rekkevidden."""
    return pd.DataFrame(tangholmen.TRE_INNLEGG.verdi, columns=list(TRE))


_MALTALL = (
    ("bestillinger", "bestilte strikkepakker", "ingen", "nettbutikken"),
    ("okter", "besøk i nettbutikken", "ingen", "Google Analytics"),
    ("konvertering", "bestillinger", "besøk i nettbutikken", "nettbutikken og Google Analytics"),
    ("lagringsrate", "lagringer", "kontoer nådd", "eksporten fra Instagram"),
    ("delingsrate", "delinger", "kontoer nådd", "eksporten fra Instagram"),
    ("engasjementsrate", "interaksjoner", "kontoer nådd", "eksporten"),
    ("typisk_rekkevidde", "medianen av rekkevidden til innleggene", "ingen", "eksporten"),
    ("timer_per_innlegg", "timer brukt på innlegg", "antall innlegg", "timelisten"),
    ("folgere", "følgere ved slutten av måneden", "ingen", "eksporten"),
    ("summert_rekkevidde", "rekkevidden til alle innleggene, lagt sammen", "ingen", "eksporten"),
    ("rate_fra_lysarket", "interaksjoner", "ikke oppgitt", "et lysark fra våren 2025"),
    ("visninger_mot_i_fjor", "visninger i år", "visninger i fjor, med en annen definisjon", "eksporten"),
    ("lenkeklikk_instagram", "klikk på lenker i innlegg", "ingen", "står ikke i eksporten fra Instagram"),
    ("utforsk_plass", "plassen på Utforsk-siden", "ingen", "står ikke i eksporten fra Instagram"),
)


def maltall() -> pd.DataFrame:
    """Fjorten måltall Ullvott kunne fulgt, med teller, nevner og kilde. Fire av dem faller på fakta."""
    return pd.DataFrame(_MALTALL, columns=list(MALTALL))


# innleveringen: Tangholmen på Facebook, halvannet år, og måltallene de kan følge
FORSTE_HALVANNET = "2025-06"
TANGHOLMEN = {
    **{k: INNLEGG[k] for k in ("innlegg_id", "dato", "maned", "ar", "format", "betalt")},
    **{k: INNLEGG[k] for k in ("visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger", "interaksjoner")},
    "folgere": "følgere ved slutten av dagen innlegget ble lagt ut",
}
_MALTALL_TANGHOLMEN = (
    ("billetter", "solgte billetter", "ingen", "billettsystemet"),
    ("okter", "besøk på billettsiden", "ingen", "Google Analytics"),
    ("konvertering", "solgte billetter", "besøk på billettsiden", "billettsystemet og Google Analytics"),
    ("delingsrate", "delinger", "kontoer nådd", "eksporten"),
    ("engasjementsrate", "interaksjoner", "kontoer nådd", "eksporten"),
    ("typisk_rekkevidde", "medianen av rekkevidden til organiske innlegg", "ingen", "eksporten"),
    ("interesserte", "kontoer som har svart «interessert» på arrangementet", "ingen", "lest av siden for hånd"),
    ("folgere", "følgere ved slutten av måneden", "ingen", "eksporten"),
    ("summert_rekkevidde", "rekkevidden til alle innleggene, lagt sammen", "ingen", "eksporten"),
    ("rate_fra_sponsoren", "interaksjoner", "ikke oppgitt", "et lysark fra hovedsponsoren"),
    ("visninger_mot_i_fjor", "visninger i år", "visninger i fjor, med en annen definisjon", "eksporten"),
    ("rekkevidde_tiktok", "kontoer nådd på TikTok", "ingen", "står ikke i eksporten fra TikTok"),
)


def tangholmen_innlegg() -> pd.DataFrame:
    """Tangholmens innlegg på Facebook fra januar 2024 til juni 2025, med følgerne den dagen."""
    t = ryddet.innlegg()
    t = t[(t["konto"] == "tangholmen") & (t["nettverk"] == "facebook") & (t["maned"] <= FORSTE_HALVANNET)]
    dager = ryddet.daglig()
    dager = dager[(dager["konto"] == "tangholmen") & (dager["nettverk"] == "facebook")].set_index("dato")["folgere"]
    t = t.assign(folgere=t["dato"].map(dager).astype(int), rekkevidde=t["rekkevidde"].astype(int))
    return t[list(TANGHOLMEN)]


def tangholmen_maneder() -> pd.DataFrame:
    """Kontoer siden til Tangholmen på Facebook nådde hver måned fra januar 2024 til juni 2025."""
    t = ryddet.kontotall()
    t = t[(t["konto"] == "tangholmen") & (t["nettverk"] == "facebook") & (t["maned"] <= FORSTE_HALVANNET)]
    return t[list(KONTOTALL)]


def maltall_tangholmen() -> pd.DataFrame:
    """Tolv måltall Tangholmen kunne fulgt. Tre av dem faller på fakta."""
    return pd.DataFrame(_MALTALL_TANGHOLMEN, columns=list(MALTALL))


def skjulte_innlegg(fro: int) -> pd.DataFrame:
    """Innlegg fra en annen kunde, til de skjulte prøvene: ett år, annonser i mars og april, og juli uten innlegg.

    Parametre: `fro` er klassens. Raten faller med rekkevidden, så snittet av rater er høyere enn sum på sum, og annonsene når
    langt og rører få. Kolonnene er som i `TANGHOLMEN`, med `seere` i tillegg.
    """
    k = l07.SKJULT_KUNDE.verdi
    rng = strom("innlevering07", fro)
    dager = pd.date_range("2025-01-02", "2025-12-30", freq="2D")
    dager = dager[dager.month != 7]
    betalt = dager.month.isin([3, 4]) & (rng.random(len(dager)) < k["annonser"])
    organisk = np.exp(rng.normal(*k["rekkevidde"], len(dager)))
    rekkevidde = np.rint(organisk * np.where(betalt, k["annonse_rekkevidde"], 1)).astype(int) + 40
    rate = k["rate"] * (rekkevidde / k["rate_ved"]) ** k["rate_faller"] * np.where(betalt, k["annonse_rate"], 1)
    rate = rate * np.exp(rng.normal(0, k["rate_støy"], len(dager)))
    interaksjoner = np.maximum(np.rint(rekkevidde * rate), 1).astype(int)
    kommentarer, delinger = (rng.binomial(interaksjoner, k[del_]) for del_ in ("kommentarer", "delinger"))
    folgere = 21_400 + np.cumsum(rng.integers(0, 25, len(dager)))
    t = pd.DataFrame({"dato": dager.strftime("%Y-%m-%d"), "maned": dager.strftime("%Y-%m"), "ar": dager.year})
    t = t.assign(innlegg_id=(10**15 + rng.integers(0, 10**14, len(dager))).astype(str), format="bilde", betalt=betalt)
    t = t.assign(
        rekkevidde=rekkevidde, visninger=np.rint(rekkevidde * k["visninger"]).astype(int), interaksjoner=interaksjoner
    )
    t = t.assign(kommentarer=kommentarer, delinger=delinger, reaksjoner=interaksjoner - kommentarer - delinger)
    seere = np.rint(rekkevidde * rng.uniform(*k["seere"], len(dager))).astype(int)
    return t.assign(folgere=folgere, seere=seere)


def skjulte_maneder(fro: int) -> pd.DataFrame:
    """Kontoene den andre kunden nådde hver måned, også i måneden uten innlegg. Kolonnene er som i `KONTOTALL`."""
    k = l07.SKJULT_KUNDE.verdi
    per_maned = skjulte_innlegg(fro).groupby("maned")["rekkevidde"].sum()
    maneder = [f"2025-{m:02d}" for m in range(1, 13)]
    ganger = strom("innlevering07", "måneder", fro).uniform(*k["ganger"], 12)
    nadd = [round(per_maned.get(m, k["stille_maned"]) / g) for m, g in zip(maneder, ganger, strict=True)]
    return pd.DataFrame({"maned": maneder, "kontorekkevidde": nadd})


FILER = {
    "ryddet/tangholmen_innlegg.csv": Datafil(
        tangholmen_innlegg,
        "Til innlevering 7: innleggene til Tangholmen på Facebook fra januar 2024 til juni 2025.",
        TANGHOLMEN,
    ),
    "ryddet/tangholmen_maneder.csv": Datafil(
        tangholmen_maneder, "Til innlevering 7: kontoer siden til Tangholmen nådde hver måned.", KONTOTALL
    ),
    "ryddet/maltall_tangholmen.csv": Datafil(
        maltall_tangholmen,
        "Til innlevering 7: tolv måltall Tangholmen kunne fulgt, med teller, nevner og kilde.",
        MALTALL,
    ),
    "ryddet/ullvott_innlegg.csv": Datafil(
        innlegg, "Til leksjon 7: innleggene til Ullvott på Facebook og Instagram i 2024 og 2025.", INNLEGG
    ),
    "ryddet/ullvott_folgere_instagram.csv": Datafil(
        folgere_instagram, "Til leksjon 7: følgerne til Ullvott på Instagram, dag for dag.", FOLGERE
    ),
    "ryddet/ullvott_kontotall.csv": Datafil(
        kontotall, "Til leksjon 7: kontoer siden til Ullvott på Facebook nådde hver måned.", KONTOTALL
    ),
    "ryddet/ullvott_facebook_daglig.csv": Datafil(
        facebook_daglig,
        "Til leksjon 7: kontoer siden til Ullvott på Facebook nådde hver dag. Juli 2025 mangler, for ingen lastet den ned.",
        DAGLIG,
    ),
    "ryddet/folgere_maned.csv": Datafil(
        folgere_maned, "Til leksjon 7: følgerne på Instagram og TikTok høsten 2025, måned for måned.", MANEDER
    ),
    "ryddet/tangholmen_tre.csv": Datafil(
        tangholmen_tre, "Til leksjon 7: tre innlegg fra Tangholmen, et lite, et vanlig og et stort.", TRE
    ),
    "ryddet/maltall_ullvott.csv": Datafil(
        maltall, "Til leksjon 7: fjorten måltall Ullvott kunne fulgt, med teller, nevner og kilde.", MALTALL
    ),
}
