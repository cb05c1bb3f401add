"""Leksjon 10: tester, trakt og mereffekt. Her også koden fra leksjon 12, for den er målt i det samme forsøket."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.sannheter import nettbutikk as s
from ...verden.sannheter.byraet import TIMEPRIS
from . import Les, Svar, kontrakt
from .statistikk import Z, andelsforskjell

L10, L12 = "10-ab-tester", "12-skapere"
BUTIKK = "ullvott/nettbutikk"
PER_ORDRE = s.PER_ORDRE.verdi


def _armer(t: pd.DataFrame) -> tuple[float, float, float]:
    """(B minus A, lav, høy) i prosentpoeng."""
    a, b = (t[t["arm"] == x][["treff", "okter"]].sum() for x in "AB")
    d, lav, hoy = andelsforskjell(a["treff"], a["okter"], b["treff"], b["okter"])
    return d * 100, lav * 100, hoy * 100


@kontrakt(
    "10-kassetest",
    L10,
    "Hvor mye flere bestiller med den nye kassen?",
    "prosentpoeng",
    "testen stoppes på dag fire",
    "l10/kasse",
)
def kassetest(les: Les) -> Svar:
    t = les("ab_test_kasse.csv")
    d, lav, hoy = _armer(t)
    tidlig, tidlig_lav, tidlig_hoy = _armer(t[t["dato"] <= sorted(t["dato"].unique())[3]])
    sann = (s.TESTER.verdi["kasse"]["b"] - s.TESTER.verdi["kasse"]["a"]) * 100
    lurer = lav > 0 and tidlig_lav < 0 < tidlig_hoy
    return Svar(d, tidlig, lurer, lav, hoy, sann, pris=2180 * PER_ORDRE)


@kontrakt(
    "10-kikking",
    L10,
    "Hvor ofte vinner noe i en test der ingenting skiller?",
    "prosent",
    "én test av fem rulles ut på støy",
)
def kikking(les: Les) -> Svar:
    """Riktig: én titt til slutt. Fristende: stopp første gang p er under 0,05, med fjorten titter. Simulert."""
    z = np.random.default_rng(1).standard_normal((100_000, 14)).cumsum(axis=1) / np.sqrt(np.arange(1, 15))
    slutt, underveis = (np.abs(z[:, -1]) > Z).mean() * 100, (np.abs(z) > Z).any(axis=1).mean() * 100
    feil = Z * np.sqrt(5 * 95 / len(z))
    return Svar(slutt, underveis, underveis > 20, slutt - feil, slutt + feil, 5, pris=40 * TIMEPRIS)


@kontrakt(
    "10-segment",
    L10,
    "Hvor stor er forskjellen i den tomme testen?",
    "prosentpoeng",
    "en egen side for ett segment",
    "l10/tom",
)
def segment(les: Les) -> Svar:
    t = les("ab_test_tom.csv")
    vinnere, best = 0, 0.0
    for _, gruppe in t.groupby(["enhet", "kunde", "kanal"]):
        d, lav, _ = _armer(gruppe)
        a = gruppe[gruppe["arm"] == "A"][["treff", "okter"]].sum()
        vinnere += lav > 0
        best = max(best, d / (a["treff"] / a["okter"] * 100) * 100) if lav > 0 else best
    d, lav, hoy = _armer(t)
    return Svar(d, best, vinnere == 1, lav, hoy, 0, pris=25 * TIMEPRIS)


@kontrakt(
    "10-srm",
    L10,
    "Hvor stor andel av besøkene er i A, når det skal være halvparten?",
    "prosent",
    "kassen bygges om for ingenting",
    "l10/feil",
)
def srm(les: Les) -> Svar:
    t = les("ab_test_feil.csv")
    n = t.groupby("arm")["okter"].sum()
    andel = n["A"] / n.sum() * 100
    feil = Z * 50 / np.sqrt(n.sum())
    d, lav, _ = _armer(t)
    skjev = abs(andel - 50) > 3 * feil
    return Svar(andel, d, skjev and lav > 0, andel - feil, andel + feil, pris=44_000)


@kontrakt(
    "10-blackweek",
    L10,
    "Hvor mye betyr banneret i en vanlig uke?",
    "prosentpoeng",
    "ti prosent rabatt hele året",
    "l10/blackweek",
)
def blackweek(les: Les) -> Svar:
    t = les("ab_test_blackweek.csv")
    fra, til = s.BLACK_WEEK.verdi[0]
    utenfor = t[~t["dato"].between(fra, til)]
    pooled, pooled_lav, _ = _armer(t)
    return Svar(*_armer(utenfor)[:1], pooled, pooled_lav > 0, *_armer(utenfor)[1:], 0, pris=71 * 11_000)


@kontrakt(
    "10-utm",
    L10,
    "Hvor stor del av besøkene kommer fra Instagram?",
    "prosent",
    "60 000 kr flyttes fra Instagram",
    BUTIKK,
)
def utm(les: Les) -> Svar:
    t = les("ga4_okter.csv")
    t = t[t["dato"].between("2024-02-01", "2024-04-30")]
    rettet = (
        t["kilde"]
        .str.lower()
        .replace({"ig": "instagram", "instagram.com": "instagram", "l.instagram.com": "instagram"})
    )
    samlet = t.groupby(rettet)["okter"].sum().sort_values(ascending=False)
    hver = t.groupby("kilde")["okter"].sum()
    storst = hver[hver.index.str.lower().str.contains("insta|ig$")].max()
    lurer = samlet.index[1] == "instagram" and storst < hver["nyhetsbrev"]
    return Svar(samlet["instagram"] / samlet.sum() * 100, storst / samlet.sum() * 100, lurer, pris=60_000)


@kontrakt(
    "10-trakt", L10, "Hvor mye dårligere går kassen på mobil enn på pc?", "prosentpoeng", "produktsidene bygges om"
)
def trakt(les: Les) -> Svar:
    t = les("trakt_2024.csv").pivot(index="steg", columns="enhet", values="antall")
    d, lav, hoy = andelsforskjell(*t.loc[["ordre", "kasse"], "mobil"], *t.loc[["ordre", "kasse"], "pc"])
    alle = t.sum(axis=1)
    fall = (1 - alle["produkt"] / alle["økt"]) * 100
    # halve gapet lukket på mobil
    tapt = d / 2 * t.loc["kasse", "mobil"]
    return Svar(d * 100, fall, fall > d * 100, lav * 100, hoy * 100, pris=tapt * PER_ORDRE)


@kontrakt(
    "10-retur",
    L10,
    "Hvor mye mer enn B gir A igjen per annonsekrone, etter returer?",
    "kr per krone",
    "100 000 kr til kampanje A",
    "l10/retur",
)
def retur(les: Les) -> Svar:
    t = les("retur.csv").assign(netto=lambda x: x["belop"] - x["i_retur"])
    kr, n = s.RETURFORSOK.verdi["kroner"], s.RETURFORSOK.verdi["ordrer"]
    g = t.groupby("kampanje")
    netto, brutto = g["netto"].sum() / kr, g["belop"].sum() / kr
    feil = Z * np.sqrt((g["netto"].var() * n).sum()) / kr
    d = netto["A"] - netto["B"]
    (ka, ra), (kb, rb) = (s.RETURFORSOK.verdi[x] for x in "AB")
    sann = (ka * (1 - ra) - kb * (1 - rb)) * n / kr
    fristende = brutto["A"] - brutto["B"]
    return Svar(d, fristende, fristende > 0 > d + feil, d - feil, d + feil, sann, pris=-d * 100_000 * s.DEKNING.verdi)


@kontrakt("10-samtykke", L10, "Hvor mye vokste salget fra 2024 til 2025?", "prosent", "Instagram kuttes", BUTIKK)
def samtykke(les: Les) -> Svar:
    o = les("nettbutikk_ordrer.csv")["dato"].str[:4].value_counts()
    k = les("ga4_okter.csv")
    k = k.groupby(k["dato"].str[:4])["okter"].sum()
    vekst, feil = o["2025"] / o["2024"], Z * np.sqrt(1 / o["2025"] + 1 / o["2024"])
    rett, okter = (vekst - 1) * 100, (k["2025"] / k["2024"] - 1) * 100
    sann = (s.ORDRER.verdi[2025] / s.ORDRER.verdi[2024] - 1) * 100
    grenser = ((vekst * np.exp(-feil) - 1) * 100, (vekst * np.exp(feil) - 1) * 100)
    return Svar(rett, okter, okter < -20, *grenser, sann, pris=290 * PER_ORDRE)


def mereffekt(les: Les, forsok: str) -> tuple[float, float, float]:
    """(prosent, lav, høy): endringen i tiltaksområdene mot kontrollområdene, uke 1–6 mot de tolv ukene før."""
    t = les("omradeforsok.csv")
    t = t[t["forsok"] == forsok]
    sum_ = t.groupby(["gruppe", t["uke"] > 0])["ordrer"].sum()
    ln = np.log(sum_["tiltak"][True] / sum_["tiltak"][False]) - np.log(sum_["kontroll"][True] / sum_["kontroll"][False])
    # Poisson i fire summer, og driften til områdene i to perioder
    v = s.OMRADER.verdi
    per_gruppe = np.exp(v["spredning"] ** 2) / (v["antall"] / 2)  # noen få store områder teller mest
    drift = 2 * 1.5 * v["drift"] ** 2 * per_gruppe  # to perioder før og én i forsøket, i hver gruppe
    feil = Z * np.sqrt((1 / sum_).sum() + drift)
    return tuple((np.exp(x) - 1) * 100 for x in (ln, ln - feil, ln + feil))  # type: ignore[return-value]


def _forsok(les: Les, navn: str) -> Svar:
    v = s.FORSOK.verdi[navn]
    rett, lav, hoy = mereffekt(les, navn)
    t = les("omradeforsok.csv")
    fikk = t[(t["forsok"] == navn) & (t["uke"] > 0) & (t["gruppe"] == "tiltak")]["ordrer"].sum()
    grunn = fikk / (1 + rett / 100)
    ordrer = [grunn * x / 100 for x in (rett, lav, hoy)]
    # merkesøket ble stanset i tiltaksområdene, så virkningen av å ha det er motsatt
    if navn == "merkesøk":
        ordrer = [-ordrer[0], -ordrer[2], -ordrer[1]]
    sann = v["virkning"] * grunn
    lonnsomt = v["kroner"] / PER_ORDRE
    lurer = ordrer[2] < lonnsomt and (v["siste_klikk"] > ordrer[2])
    return Svar(ordrer[0], v["siste_klikk"], lurer, ordrer[1], ordrer[2], sann, pris=v["kroner"] - sann * PER_ORDRE)


@kontrakt(
    "10-mereffekt", L10, "Hvor mange bestillinger skapte annonsene?", "bestillinger", "annonsene går videre", BUTIKK
)
def annonser(les: Les) -> Svar:
    """Under det som trengs for å gå i null, og siste klikk tar æren for mer enn intervallet rommer."""
    return _forsok(les, "annonser")


@kontrakt(
    "10-merkesok",
    L10,
    "Hvor mange bestillinger skapte annonsene på eget navn?",
    "bestillinger",
    "45 000 kr hver sjette uke for ingenting",
    BUTIKK,
)
def merkesok(les: Les) -> Svar:
    return _forsok(les, "merkesøk")


@kontrakt("12-kode", L12, "Hvor mange bestillinger skapte skaperne?", "bestillinger", "avtalen dobles", BUTIKK)
def kode(les: Les) -> Svar:
    """Koden ble brukt 246 ganger, men 118 av dem kom fra en kupongside."""
    return _forsok(les, "skapere")


@kontrakt(
    "10-roas", L10, "Hva gir 5 000 kroner igjen per krone?", "kr per krone", "60 000 kr brukes i blinde", "l10/liten"
)
def roas(les: Les) -> Svar:
    """Antallet bestillinger er like usikkert som beløpene: ± 25 prosent krever 83 bestillinger. «Vet ikke» er svaret."""
    v = s.LITEN_KAMPANJE.verdi
    belop = les("liten_kampanje.csv")["belop"].to_numpy(float)
    rng = np.random.default_rng(1)
    trekk = [rng.choice(belop, rng.poisson(len(belop))).sum() / v["kroner"] for _ in range(4000)]
    lav, hoy = np.quantile(trekk, [0.025, 0.975])
    rett = belop.sum() / v["kroner"]
    grense = 1 / s.DEKNING.verdi
    return Svar(rett, rett, lav < grense < hoy, lav, hoy, v["roas"], pris=60_000)
