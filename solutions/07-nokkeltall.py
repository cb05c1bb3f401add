"""Fasiten til innlevering 7, med knappene feilene regnes ut av. Brukes av `python3 kurs.py lag` og av testene."""

from __future__ import annotations

import pandas as pd

from somekurs.innleveringer import i07_nokkeltall as i07
from somekurs.leksjoner.l07_nokkeltall import RATE, SKALA_ANDEL, TELLER, UNDER, tabell_utenfra
from somekurs.ovelser.definisjon import Leksjon
from somekurs.ovelser.knapper import Galt, Knapp, samling, tekstvalg

F = Leksjon(7, "07-nokkeltall")


@F.data
def innlegg() -> pd.DataFrame:
    return i07.innlegg()


@F.funksjon(1, "engasjementsrate", prov=i07.rateprover)
def engasjementsrate(
    innlegg, *, hvilken=tabell_utenfra("innlegg"), teller=TELLER, under=UNDER, rate=RATE, skala=SKALA_ANDEL
):
    def engasjementsrate(tabell, nevner):
        t = hvilken(tabell, innlegg.assign(seere=innlegg["visninger"]))
        return skala(rate(t[teller], t[under(nevner)]))

    return engasjementsrate


RADER = Knapp(
    lambda t: t[~t["betalt"]],
    (
        Galt(lambda t: t, "annonsene er med", "Hvilke rader kostet penger?"),
        Galt(lambda t: t[t["betalt"]], "bare annonsene er med", "Skal kolonnen «betalt» være True eller False?"),
    ),
)
NEVNEREN = tekstvalg(
    "rekkevidde",
    {
        "visninger": ("du har delt på visninger", "Hva spør styret om: dem som ble nådd, eller gangene det ble vist?"),
        "folgere": ("du har delt på følgere", "Hva spør styret om: dem som ble nådd, eller dem som følger?"),
    },
)


@F.funksjon(2, "organisk_rate", prov=i07.organiskprover)
def organisk_rate(
    innlegg,
    *,
    hvilken=tabell_utenfra("innlegg"),
    rader=RADER,
    teller=TELLER,
    nevner=NEVNEREN,
    rate=RATE,
    skala=SKALA_ANDEL,
):
    def organisk_rate(tabell):
        organiske = rader(hvilken(tabell, innlegg))
        return skala(rate(organiske[teller], organiske[nevner]))

    return organisk_rate


@F.funksjon(3, "ganger", prov=i07.gangerprover)
def ganger(
    *,
    rader=Knapp(
        lambda t: t,
        (
            Galt(lambda t: t[~t["betalt"]], "annonsene er tatt ut, og appens tall har dem med", "Hva teller appen?"),
            Galt(lambda t: t[t["betalt"]], "bare annonsene er med", "Hva teller appen?"),
        ),
    ),
    kobling=tekstvalg(
        "left",
        {
            "inner": ("måneden uten innlegg er borte", "Hva gjør `how` med radene som ikke finner noen makker?"),
            "right": ("måneden uten innlegg er borte", "Hva gjør `how` med radene som ikke finner noen makker?"),
        },
    ),
    samle=samling("sum", "rekkevidden"),
    delt=Knapp(
        lambda a, b: a / b,
        (
            Galt(lambda a, b: b / a, "brøken er snudd", "Hvilket av de to tallene er størst?"),
            Galt(lambda a, b: a - b, "kontoene er trukket fra, ikke delt på", "Hvilket tegn deler?"),
        ),
    ),
):
    def ganger(innlegg, konto):
        per_maned = rader(innlegg).groupby("maned")["rekkevidde"].apply(samle).reset_index()
        begge = konto.merge(per_maned, on="maned", how=kobling)
        return begge.assign(ganger=delt(begge["rekkevidde"], begge["kontorekkevidde"]))

    return ganger
