"""TikTok: dager og filmer fra Studio, der datoene er uten år og titlene ikke er beskyttet, og fra kontoer for bedrifter."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import pandas as pd

from ..feil import KursFeil
from . import tabell, verdier
from .ark import FEIL_BREDDE, Ark, Skjema
from .felles import dagene, n_av

TIKTOK_FRA = dt.date(2018, 1, 1)  # eldre enn det er en zip uten dato
_PERIODE = re.compile(r"(\d{4})[-_](\d{2})[-_](\d{2})\D{1,3}(\d{4})[-_](\d{2})[-_](\d{2})")
# en film på én linje, med en tittel der hermetegn og komma kan stå fritt
_FILM = re.compile(
    r'^"(?P<tid>[^"\n]*)","(?P<tittel>.*?)","(?P<lenke>https?://[^"\n]*)","(?P<lagt_ut>[^"\n]*)",'
    r'"(?P<a>[^"\n]*)","(?P<b>[^"\n]*)","(?P<c>[^"\n]*)","(?P<d>[^"\n]*)"[ \t]*$',
    re.M | re.S,
)


def _dager(ark: Ark) -> list[dt.date | None]:
    """Dagene, med året regnet ut: fra filnavnet når perioden står der, ellers så den siste dagen ikke er i fremtiden."""
    tekster = ark.tekst("dato")
    if any(re.search(r"\d{4}", t) for t in tekster):
        return dagene(ark, "dato")
    par = [verdier.dag_og_maned(t) for t in tekster]
    if uleste := [t for t, p in zip(tekster, par, strict=True) if p is None]:
        ark.si(
            f"{n_av(len(uleste), 'dato', 'datoer')} kan ikke leses, som «{uleste[0][:20]}». Feltet er tomt i tabellen."
        )
    if snudd := _nyeste_forst(par):
        par = par[::-1]
    siste = next((p for p in reversed(par) if p), None)
    if siste is None:
        return [None] * len(par)
    if perioder := _PERIODE.findall(ark.navn):
        # den siste er navnet på filen inni en zip
        slutt = dt.date(*map(int, perioder[-1][3:]))
        hvorfor = "fra filnavnet"
        if (siste[1], siste[0]) != (slutt.month, slutt.day):
            ark.si(
                f"Filnavnet sier at perioden slutter {slutt:%d.%m.%Y}, men den siste dagen i filen er {siste[0]}.{siste[1]}. "
                "Er det en gammel fil med nytt navn?"
            )
    else:
        i_dag = dt.date.today()
        pakket = ark.raa.pakket
        if pakket and TIKTOK_FRA < pakket < i_dag:
            slutt, nyest = pakket, f"før filen ble pakket {pakket:%d.%m.%Y}"
        else:
            slutt, nyest = i_dag, "som har vært"
        hvorfor = (
            f"så den siste dagen er den nyeste {nyest}. Er det galt, ha perioden i filnavnet, som 2025-01-01_2025-03-31"
        )
    ar = slutt.year if (siste[1], siste[0]) <= (slutt.month, slutt.day) else slutt.year - 1
    ark.si(f"Datoene i filen er uten år. Året er regnet ut {hvorfor}.")
    ut: list[dt.date | None] = []
    neste = (siste[1], siste[0])
    for p in reversed(par):
        if p is None:
            ut.append(None)
            continue
        ar -= (p[1], p[0]) > neste
        neste = (p[1], p[0])
        try:
            ut.append(dt.date(ar, p[1], p[0]))
        except ValueError:  # 29. februar i et år uten
            ut.append(None)
            ark.si("En dato finnes ikke i det året den er lest som. Den er tom i tabellen.")
    return ut if snudd else ut[::-1]


def _nyeste_forst(par: list[tuple[int, int, int | None] | None]) -> bool:
    """Går dagene bakover nedover i filen?"""
    nr = [dt.date(2000, p[1], min(p[0], 29 if p[1] == 2 else 30)).toordinal() for p in par if p]
    steg = [b - a for a, b in pairwise(nr)]
    return sum(-10 < s < 0 for s in steg) > sum(0 < s < 10 for s in steg)


def oversikt(ark: Ark) -> pd.DataFrame:
    """Kontoen dag for dag."""
    dag = _dager(ark)
    t = tabell.bygg(
        tabell.DAGLIG,
        len(ark),
        nettverk="tiktok",
        dato=dag,
        **ark.hele(
            "rekkevidde",
            "kommentarer",
            "delinger",
            "profilvisninger",
            "nye_folgere",
            "tapte_folgere",
            visninger="videovisninger",
            reaksjoner="likes",
            lenkeklikk="nettsideklikk",
        ),
    )
    if ark.har("rekkevidde"):
        ark.si("Rekkevidden er mennesker, og den som ble nådd to dager, er med begge. Dagene kan ikke legges sammen.")
    if len(t) and (t[["visninger", "reaksjoner"]].iloc[-1] == 0).all():
        ark.si("Den siste dagen er null, fordi den ikke var ferdig da filen ble laget.")
    return t


def folgere(ark: Ark) -> pd.DataFrame:
    """Følgere dag for dag."""
    return tabell.bygg(tabell.DAGLIG, len(ark), nettverk="tiktok", dato=_dager(ark), folgere=ark.heltall("folgere"))


def seere(ark: Ark) -> pd.DataFrame:
    """Seere dag for dag. De er mennesker, så dagene kan ikke legges sammen."""
    ark.si("Seere er mennesker, og den som så på to dager, er med begge dager. Dagene kan ikke legges sammen.")
    return tabell.bygg(tabell.DAGLIG, len(ark), nettverk="tiktok", dato=_dager(ark), rekkevidde=ark.heltall("seere"))


def filmer(ark: Ark) -> pd.DataFrame:
    """Filmene. Tidspunktet ligger i nummeret, for datoen er uten år, eller uten tidssone."""
    _rett_titler(ark)
    lenker = ark.tekst("videolenke")
    numre = [m[1] if (m := re.search(r"/(?:video|photo)/(\d+)", x)) else None for x in lenker]
    tider = [dt.datetime.fromtimestamp(int(n) >> 32, dt.UTC).replace(tzinfo=None) if n else None for n in numre]
    tid, _ = tabell.i_oslo(tider, "UTC")
    ark.si("Dag og klokkeslett er hentet fra nummeret på filmen, og regnet om til norsk tid.")
    if uten := numre.count(None):
        ark.si(f"{n_av(uten, 'film', 'filmer')} har ingen lenke med nummer, og er uten dato.")
    return tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk="tiktok",
        konto=[m[1] if (m := re.search(r"/@([^/]+)/", x)) else "" for x in lenker],
        innlegg_id=numre,
        tidspunkt=tid,
        dato=tabell.slett_sone(tid),
        format="video",
        tekst=ark.tekst("videotittel"),
        lenke=lenker,
        **ark.hele(
            "lagringer",
            visninger=("sum_visninger", "videovisninger"),
            reaksjoner=("sum_likes", "likes"),
            kommentarer=("sum_kommentarer", "kommentarer"),
            delinger=("sum_delinger", "delinger"),
        ),
    )


def _rett_titler(ark: Ark) -> None:
    """Les radene om igjen når hermetegn i en tittel har delt dem feil."""
    bredde = sum(bool(x.strip()) for x in ark.hode)
    if bredde != 8 or ark.felter.get("tid") != [0]:
        return
    tekst = ark.raa.tekst()
    lenker = len(re.findall(r'"https?://[^"\n]*/video/\d+', tekst))
    if not lenker or (len(ark) == lenker and all(x.startswith("http") for x in ark.tekst("videolenke"))):
        return
    felt = ("tid", "tittel", "lenke", "lagt_ut", "a", "b", "c", "d")
    rader = [[m[k].replace('""', '"') for k in felt] for m in _FILM.finditer(tekst)]
    if len(rader) != lenker:
        raise KursFeil(
            f"«{ark.navn}» har titler som deler radene feil ({len(rader)} av {lenker} kunne leses). Last ned som Excel."
        )
    ark.fyll(rader)
    ark.merknader = [m for m in ark.merknader if FEIL_BREDDE not in m]
    ark.si("Noen titler har hermetegn og komma som delte radene feil. De er lest om igjen.")


SKJEMAER = (
    Skjema(
        "dager fra TikTok",
        "tiktok",
        "daglig",
        frozenset({"dato", "videovisninger", "profilvisninger", "likes"}),
        oversikt,
        frozenset({"eksponeringer", "svar", "videresendt", "engasjement"}),
    ),
    Skjema("filmer fra TikTok", "tiktok", "innlegg", frozenset({"videolenke", "sum_visninger"}), filmer),
    Skjema(
        "filmer fra en konto for bedrifter på TikTok",
        "tiktok",
        "innlegg",
        frozenset({"videolenke", "videovisninger", "likes"}),
        filmer,
        venter=frozenset({"kommentarer", "delinger", "lagringer"}),
    ),
    Skjema("følgere fra TikTok", "tiktok", "daglig", frozenset({"dato", "folgere", "endring_folgere"}), folgere),
    Skjema("seere fra TikTok", "tiktok", "daglig", frozenset({"dato", "seere"}), seere),
)
