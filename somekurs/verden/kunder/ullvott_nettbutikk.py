"""Nettbutikken til Ullvott: hver bestilling i to år, besøkene, og det forsøkene i handelsområdene endret."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .. import kalender
from ..sannheter import nettbutikk as s
from ..sannheter import ullvott
from ..strommer import husk, trukket
from . import ullvott_instagram

NAVN, LENKESIDEN = "ullvott/nettbutikk", "ullvott/lenkesiden"


def _strom(*navn: str | int) -> np.random.Generator:
    return trukket(NAVN, s.ORDRE_TREKNING.verdi, *navn)


def dagvekt() -> pd.Series:
    """Hvor mange bestillinger det er hver dag, mot en vanlig mandag i januar."""
    dager = kalender.dager()
    vekt = np.array(s.ORDREINDEKS.verdi)[dager.month - 1] * np.array(s.UKEDAG.verdi)[dager.day_of_week]
    black = kalender.er_i(dager, s.BLACK_WEEK.verdi).to_numpy()
    vekt = vekt * np.where(black, s.BLACK_GANGER.verdi, 1)
    vekt *= np.where(kalender.er_i(dager, ullvott.KAMPANJER.verdi).to_numpy() & ~black, s.KAMPANJEGANGER.verdi, 1)
    vekt *= np.where((dager.month == 12) & (dager.day > 20), s.ETTER_20_DESEMBER.verdi, 1)
    return pd.Series(vekt, index=dager)


@husk
def omradevekt() -> np.ndarray:
    """Vekten til hvert område hver dag (731 × 40): skjev, med en drift som skifter hver sjette uke."""
    v = s.OMRADER.verdi
    dager = len(kalender.dager())
    fast = np.exp(v["spredning"] * _strom("områder").standard_normal(v["antall"]))
    drift = np.exp(v["drift"] * _strom("drift").standard_normal((dager // 42 + 1, v["antall"])))
    return (fast * drift)[np.arange(dager) // 42]


@husk
def behandlede(forsok: str) -> np.ndarray:
    """Områdene (0–39) som fikk tiltaket i forsøket: ett av hvert par like store områder, trukket."""
    orden = np.argsort(-omradevekt().mean(axis=0), kind="stable").reshape(-1, 2)
    valgt = _strom("par", forsok).integers(0, 2, len(orden))
    return np.sort(orden[np.arange(len(orden)), valgt])


@husk
def ordrer() -> pd.DataFrame:
    """Hver bestilling, i rekkefølge.

    Gir kolonnene tid (norsk tid uten sone), `omrade` (1–40), enhet, `belop` (kroner eks. mva.), kilde, kode og innlegg (nummeret
    på Instagram-innlegget kjøperen kom fra, ellers -1). Forsøkenes virkning er lagt til; resten av året er som før.
    """
    dager, vekt = kalender.dager(), dagvekt().to_numpy()[:, None] * omradevekt()
    antall = np.zeros(vekt.shape, int)
    for ar, n in s.ORDRER.verdi.items():
        i_ar = np.flatnonzero(dager.year == ar)
        p = vekt[i_ar].ravel() / vekt[i_ar].sum()
        antall[i_ar] = _strom("antall", ar).multinomial(n, p).reshape(len(i_ar), -1)
    for navn, f in s.FORSOK.verdi.items():
        if f["virkning"]:
            inni = np.flatnonzero((dager >= f["fra"]) & (dager <= f["til"]))
            celler = np.ix_(inni, behandlede(navn))
            i_ar = dager.year == dager[inni[0]].year
            forventet = vekt[celler] / vekt[i_ar].sum() * s.ORDRER.verdi[dager[inni[0]].year]
            antall[celler] += _strom("virkning", navn).poisson(f["virkning"] * forventet)
    dag, omrade = np.repeat(np.indices(antall.shape).reshape(2, -1), antall.ravel(), axis=1)
    n = len(dag)
    (fra, til, andel), (forste, flest, siste) = s.KVELD.verdi, s.DAGEN.verdi
    rng = _strom("klokken")
    kveld = rng.random(n) < andel
    time = np.where(kveld, rng.uniform(fra, til, n), rng.triangular(forste, flest, 24, n).clip(forste, siste))
    tid = dager[dag] + pd.to_timedelta((time * 60).astype(int), unit="min")
    t = pd.DataFrame({"tid": tid, "omrade": omrade + 1})
    t["enhet"] = np.where(_strom("enhet").random(n) < 0.5, "mobil", "pc")
    kurv = s.KURV.verdi
    t["belop"] = np.rint(kurv["median"] * np.exp(kurv["spredning"] * _strom("kurv").standard_normal(n))).astype(int)
    kilder = s.KILDER.verdi
    t["kilde"] = np.array(list(kilder))[_strom("kilde").choice(len(kilder), n, p=list(kilder.values()))]
    t["kode"], t["innlegg"] = "", -1
    t = t.sort_values("tid", kind="stable", ignore_index=True)
    _siste_klikk(t)
    return _fra_instagram(t)


def _siste_klikk(t: pd.DataFrame) -> None:
    """Bestillingene annonsene og koden tar æren for. De fleste av dem ville kommet uansett."""
    merker = {"annonser": ("meta-annonse", ""), "merkesøk": ("google-merkesøk", ""), "skapere": ("", "VOTT15")}
    for navn, f in s.FORSOK.verdi.items():
        fikk = t["omrade"].isin(behandlede(navn) + 1)
        fikk = ~fikk if navn == "merkesøk" else fikk  # merkesøket var på der det ikke ble stanset
        inni = np.flatnonzero(fikk & t["tid"].between(f["fra"], pd.Timestamp(f["til"]) + pd.Timedelta(days=1)))
        valgt = np.sort(_strom("siste klikk", navn).choice(inni, min(f["siste_klikk"], len(inni)), replace=False))
        kilde, kode = merker[navn]
        if kilde:
            t.loc[valgt, "kilde"] = kilde
        if kode:
            t.loc[valgt, "kode"] = kode
            kupong = _strom("kupong").permutation(valgt)[: s.FRA_KUPONGSIDE.verdi]
            t.loc[kupong, "kilde"] = "kupongside"


@husk
def besok() -> pd.DataFrame:
    """Besøk og bestillinger fra lenkesiden for hvert Instagram-innlegg, i samme rekkefølge som innleggene."""
    t = ullvott_instagram.innlegg()
    rng = trukket(LENKESIDEN, s.LENKE_TREKNING.verdi, "besøk")
    ganger = t["periode"].map(s.BESOK_PERIODE.verdi) * t["format"].map(s.BESOK_FORMAT.verdi)
    ganger *= t["tema"].map(s.BESOK_TEMA.verdi)
    stoy = np.exp(s.BESOK_STOY.verdi * rng.standard_normal(len(t)))
    besok = rng.poisson(t["rekkevidde"] * s.BESOK_PER_1000.verdi / 1000 * ganger * stoy)
    bestilt = trukket(LENKESIDEN, s.LENKE_TREKNING.verdi, "bestilt").binomial(
        besok, t["tema"].map(s.ORDRE_PER_BESOK.verdi)
    )
    sauen = (t["rekkevidde"] == ullvott.SAUEN.verdi["rekkevidde"]).to_numpy()
    besok[sauen], bestilt[sauen] = s.SAUEN_BESOK.verdi["besøk"], s.SAUEN_BESOK.verdi["ordrer"]
    return pd.DataFrame({"tid": t["tid"], "okter": besok, "ordrer": bestilt})


def _fra_instagram(t: pd.DataFrame) -> pd.DataFrame:
    """Merk bestillingene som kom fra lenkesiden: de som ble gjort i dagene etter innlegget."""
    rng = _strom("fra innlegg")
    ledig = ((t["kilde"] != "meta-annonse") & (t["kode"] == "")).to_numpy(copy=True)
    tider = t["tid"].to_numpy()
    for nr, (tid, _, antall) in enumerate(besok().itertuples(index=False)):
        fra = np.searchsorted(tider, np.datetime64(tid))
        kandidater = fra + np.flatnonzero(ledig[fra : fra + 400])
        if len(kandidater) < antall:  # i de siste dagene av året: ta dem som er igjen, også før innlegget
            kandidater = np.flatnonzero(ledig)[-max(antall, 400) :]
        valgt = rng.choice(kandidater[: max(antall * 4, 40)], antall, replace=False)
        ledig[valgt] = False
        t.loc[valgt, "innlegg"] = nr
        t.loc[valgt, "kilde"] = "instagram"
    return t


@husk
def okter() -> pd.DataFrame:
    """Besøkene hver dag, etter kilde slik den ble merket, slik GA4 så dem: `dato`, `kilde`, `okter`.

    Fra 2025 må den besøkende samtykke, og GA4 ser bare noen av dem.
    """
    dager = kalender.dager()
    konv = np.where(
        kalender.er_i(dager, s.BLACK_WEEK.verdi), s.KONVERTERING.verdi["black"], s.KONVERTERING.verdi["vanlig"]
    )
    vekt = dagvekt().to_numpy() / konv
    vekst = {ar: n / s.ORDRER.verdi[2024] for ar, n in s.ORDRER.verdi.items()}
    sann = np.zeros(len(dager))
    for ar, ganger in vekst.items():
        i_ar = dager.year == ar
        sann[i_ar] = s.OKTER.verdi * ganger * vekt[i_ar] / vekt[i_ar].sum()
    sett = sann * np.where(dager >= s.SAMTYKKE.verdi["fra"], s.SAMTYKKE.verdi["andel"], 1)
    andeler = {k: a for k, a in s.KILDER.verdi.items() if k != "instagram"}
    andeler |= {k: a * s.KILDER.verdi["instagram"] for k, a in s.SKRIVEMATER.verdi.items()}
    antall = _strom("økter").poisson(sett[:, None] * np.array(list(andeler.values())))
    t = pd.DataFrame(antall, index=dager, columns=list(andeler)).rename_axis("dato")
    return (
        t.reset_index()
        .melt("dato", var_name="kilde", value_name="okter")
        .sort_values(["dato", "kilde"], ignore_index=True)
    )
