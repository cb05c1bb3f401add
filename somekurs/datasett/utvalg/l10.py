"""Leksjon 10: tester, trakt og mereffekt. Nettbutikken, fire tester, forsøkene i områder, returer og en liten kampanje."""

from __future__ import annotations

import functools

import numpy as np
import pandas as pd

from ...verden import kalender
from ...verden.kunder import ullvott_nettbutikk as butikk
from ...verden.nett import alle as nett
from ...verden.sannheter import nettbutikk as s
from ...verden.strommer import husk, trukket
from ..datafil import Datafil

ORDRER = {
    "ordre_id": "bestillingens nummer",
    "dato": "dagen, år-måned-dag",
    "time": "timen på døgnet, 0–23",
    "omrade": "handelsområdet, 1–40",
    "enhet": "`mobil` eller `pc`",
    "belop": "kroner eks. mva.",
    "utm_kilde": "kilden som fikk æren for bestillingen: det siste klikket",
    "utm_innhold": "nummeret på Instagram-innlegget kjøperen kom fra; tom for alle andre. Les det som tekst",
    "kode": "rabattkoden som ble brukt; tom når ingen ble brukt",
}
OKTER = {
    "dato": "dagen, år-måned-dag",
    "kilde": "kilden slik den ble merket; samme kilde kan være skrevet på flere måter",
    "okter": "besøk GA4 har sett; fra 2025 bare dem som samtykket",
}
TEST = {
    "dato": "dagen, år-måned-dag",
    "arm": "`A` (som før) eller `B` (det nye)",
    "enhet": "`mobil` eller `pc`",
    "kunde": "`ny` eller `kjent`",
    "kanal": "`søk` eller `sosialt`",
    "okter": "besøk den dagen i segmentet",
    "treff": "besøk som endte med det testen måler: bestilling, eller i testen «feil» en vare i kurven",
}
FORSOK = {
    "forsok": "`annonser`, `merkesøk` eller `skapere`",
    "uke": "uker fra forsøket begynte: -12 til -1 er før, 1 til 6 er forsøket",
    "omrade": "handelsområdet, 1–40",
    "gruppe": "`tiltak` eller `kontroll`",
    "ordrer": "bestillinger i området den uken",
}
FOR, UNDER = 12, 6  # uker før og i forsøket


def ordrer() -> pd.DataFrame:
    """Hver bestilling i to år."""
    t = butikk.ordrer()
    ider = nett.innlegg("ullvott/instagram")["innlegg_id"]
    innhold = t["innlegg"].map(dict(enumerate(ider))).fillna("")
    t = t.assign(
        ordre_id=np.arange(len(t)) + 100_001,
        dato=t["tid"].dt.strftime("%Y-%m-%d"),
        time=t["tid"].dt.hour,
        utm_kilde=t["kilde"],
        utm_innhold=innhold,
    )
    return t[list(ORDRER)]


def okter() -> pd.DataFrame:
    """Besøkene GA4 har sett, etter dag og kilde."""
    t = butikk.okter()
    return t.assign(dato=t["dato"].dt.strftime("%Y-%m-%d"))[list(OKTER)]


def trakt() -> pd.DataFrame:
    """De første 100 000 besøkene i 2024, steg for steg."""
    return pd.DataFrame(s.TRAKT.verdi, columns=["enhet", "steg", "antall"])


@husk
def test(navn: str) -> pd.DataFrame:
    """En test: besøk og treff for hver dag, arm og segment. Segmentene betyr noe for nivået, men ikke for forskjellen."""
    v = s.TESTER.verdi[navn]
    rng = trukket(f"l10/{navn}", s.TEST_TREKNING.verdi[navn])
    dager = kalender.dager(pd.Timestamp(v["fra"]), pd.Timestamp(v["til"]))
    rader = pd.MultiIndex.from_product(
        [dager, ["A", "B"], ["mobil", "pc"], ["ny", "kjent"], ["søk", "sosialt"]],
        names=["dato", "arm", "enhet", "kunde", "kanal"],
    ).to_frame(index=False)
    andel = rader["enhet"].map({"mobil": s.MOBIL.verdi, "pc": 1 - s.MOBIL.verdi})
    for k, hver in s.SEGMENTANDEL.verdi.items():
        andel *= rader[k].map(hver)
    black = kalender.er_i(pd.DatetimeIndex(rader["dato"]), s.BLACK_WEEK.verdi).to_numpy()
    dag = np.full(len(rader), 1.0)
    if navn == "blackweek":
        b = s.BLACK_TEST.verdi["andel"]
        dag = np.where(black, b / (black.sum() / 16), (1 - b) / ((~black).sum() / 16)) * len(dager)
    okter = rng.poisson(v["per_arm"] * andel * dag / len(dager))
    rate = rader["arm"].map({"A": v["a"], "B": v["b"]}).to_numpy(float)
    if navn == "feil":
        f = s.TRAFIKKFEIL.verdi
        treff = rng.binomial(okter, rader["enhet"].map({"mobil": f["mobil"], "pc": f["pc"]}))
        mobil_b = ((rader["arm"] == "B") & (rader["enhet"] == "mobil")).to_numpy()
        okter = np.where(mobil_b, okter - rng.binomial(okter - treff, f["borte"]), okter)
    else:
        # nivået i segmentet; vektet snitt er 1, så raten i sannhetene gjelder alle sammen
        ganger = s.SEGMENTNIVA.verdi
        niva = rader["enhet"].map(ganger["enhet"]) * rader["kunde"].map(ganger["kunde"])
        niva /= np.average(niva, weights=andel)
        if navn == "blackweek":
            ganger = np.where(black & (rader["arm"] == "B"), s.BLACK_TEST.verdi["ganger"], 1)
            rate = np.where(black, s.BLACK_TEST.verdi["konvertering"], rate) * ganger
        treff = rng.binomial(okter, np.minimum(rate * niva, 1))
    t = rader.assign(okter=okter, treff=treff, dato=rader["dato"].dt.strftime("%Y-%m-%d"))
    return t[list(TEST)]


def omradeforsok() -> pd.DataFrame:
    """Bestillinger i hvert område, uke for uke, før og under de tre forsøkene."""
    t = butikk.ordrer()
    deler = []
    for navn, v in s.FORSOK.verdi.items():
        uke = (t["tid"].dt.normalize() - pd.Timestamp(v["fra"])).dt.days // 7
        inni = t.assign(uke=np.where(uke >= 0, uke + 1, uke))[(uke >= -FOR) & (uke < UNDER)]
        antall = inni.groupby(["uke", "omrade"]).size()
        alle = pd.MultiIndex.from_product([sorted(inni["uke"].unique()), range(1, 41)], names=["uke", "omrade"])
        antall = antall.reindex(alle, fill_value=0).rename("ordrer").reset_index()
        tiltak = antall["omrade"].isin(butikk.behandlede(navn) + 1)
        deler.append(antall.assign(forsok=navn, gruppe=np.where(tiltak, "tiltak", "kontroll"))[list(FORSOK)])
    return pd.concat(deler, ignore_index=True)


def retur() -> pd.DataFrame:
    """To kampanjer: beløpet i hver bestilling, og hvor mye av det som kom i retur."""
    v = s.RETURFORSOK.verdi
    rng = trukket("l10/retur", s.RETUR_TREKNING.verdi)
    deler = []
    for kampanje in ("A", "B"):
        snitt, andel = v[kampanje]
        belop = np.exp(0.5 * rng.standard_normal(v["ordrer"]))
        belop = np.rint(belop * snitt / belop.mean()).astype(int)
        sendt = rng.random(v["ordrer"]) < andel
        deler.append(pd.DataFrame({"kampanje": kampanje, "belop": belop, "i_retur": np.where(sendt, belop, 0)}))
    t = pd.concat(deler, ignore_index=True)
    return t.assign(ordre_id=t.index + 1)[["ordre_id", "kampanje", "belop", "i_retur"]]


def liten_kampanje() -> pd.DataFrame:
    """Bestillingene etter annonser for 5 000 kroner."""
    v, kurv = s.LITEN_KAMPANJE.verdi, s.KURV.verdi
    rng = trukket("l10/liten", s.LITEN_TREKNING.verdi)
    belop = np.exp(kurv["spredning"] * rng.standard_normal(v["ordrer"]))
    belop = np.rint(belop * v["kroner"] * v["roas"] / v["ordrer"] / np.exp(kurv["spredning"] ** 2 / 2)).astype(int)
    return pd.DataFrame({"ordre": range(1, v["ordrer"] + 1), "belop": belop})


_TESTENE = {
    "tom": "begge armene er like, så alt som skiller dem, er tilfeldig",
    "kasse": "B har en kortere kasse",
    "blackweek": "B har et banner med ti prosent rabatt, og Black Week ligger midt i",
    "feil": "B mister noen besøk på vei til målingen",
}
FILER = {
    "ryddet/nettbutikk_ordrer.csv": Datafil(ordrer, "Bestillingene i nettbutikken til Ullvott i 2024 og 2025.", ORDRER),
    "ryddet/ga4_okter.csv": Datafil(okter, "Besøkene i nettbutikken til Ullvott, etter dag og kilde, fra GA4.", OKTER),
    "ryddet/trakt_2024.csv": Datafil(
        trakt,
        "Til leksjon 10: de første 100 000 besøkene i 2024, fra besøk til bestilling.",
        {
            "enhet": "`mobil` eller `pc`",
            "steg": "økt, produkt, kurv, kasse eller ordre",
            "antall": "besøk som kom så langt",
        },
    ),
    **{
        f"ryddet/ab_test_{navn}.csv": Datafil(
            functools.partial(test, navn), f"Til leksjon 10: testen `{navn}`: {om}.", TEST
        )
        for navn, om in _TESTENE.items()
    },
    "ryddet/omradeforsok.csv": Datafil(
        omradeforsok, "Til leksjon 10 og 12: tre forsøk der 20 av 40 handelsområder fikk tiltaket i seks uker.", FORSOK
    ),
    "ryddet/retur.csv": Datafil(
        retur,
        "Til leksjon 10: 900 bestillinger fra to kampanjer, og det som kom i retur. Hver kampanje kostet 94 500 kr.",
        {
            "ordre_id": "bestillingens nummer",
            "kampanje": "`A` (januarsalg) eller `B` (strikkepakke)",
            "belop": "kroner eks. mva.",
            "i_retur": "kroner av beløpet som ble betalt tilbake",
        },
    ),
    "ryddet/liten_kampanje.csv": Datafil(
        liten_kampanje,
        "Til leksjon 10: bestillingene etter en kampanje på 5 000 kr.",
        {"ordre": "bestillingens nummer", "belop": "kroner eks. mva."},
    ),
}
