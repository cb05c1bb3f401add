"""Tabeller flere leksjoner bruker: kalenderen med alt som skjedde, publikum på kontoene, og første kvartal 2026."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.kunder import alle, kvartal
from ...verden.nett.alle import NETTVERK, VISER
from ...verden.sannheter import fliskode, l11, l17, nettbutikk, tangholmen, ullvott, universitetet
from ...verden.sannheter import nettverk as n
from ...verden.sannheter import publikum as p
from ...verden.strommer import husk, strom
from ..datafil import Datafil

KALENDER = {
    "fra": "første dag, år-måned-dag",
    "til": "siste dag, år-måned-dag",
    "slag": "`helligdag`, `ferie`, `eksamen`, `kampanje`, `forsøk`, `hendelse` eller `brudd`",
    "konto": "kunden det gjelder, eller `alle`",
    "hva": "det som skjedde",
}
PUBLIKUM = {
    "konto": "kunden som eier kontoen",
    "nettverk": "nettverket kontoen er på",
    "del": "`alder` eller `sted`",
    "gruppe": "aldersgruppen eller stedet",
    "folgere": "følgere i gruppen 31. desember 2025",
}
TIMER = {
    "konto": "kunden som eier kontoen",
    "nettverk": "nettverket kontoen er på",
    "time": "timen, 0–23, norsk tid",
    "aktive": "følgere som var innom den timen, snittet av en uke",
}
KVARTAL = {
    "nettverk": "nettverket innlegget sto på",
    "konto": "kunden som eier kontoen",
    "dato": "dagen det ble lagt ut, år-måned-dag",
    "format": "bilde, karusell, reel, video, short, dokument, tekst eller lenke",
    "tema": "det innlegget handlet om",
    "visninger": "antall visninger",
    "rekkevidde": "kontoer nådd; bare Facebook og Instagram viser det",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer til sammen; tom for YouTube",
}


def hendelser() -> pd.DataFrame:
    """Alt som skjedde i to år: helligdager, ferier, kampanjer, forsøk, hendelser, og dagene nettverkene telte på nytt."""
    import holidays

    rader: list[tuple[str, str, str, str, str]] = []
    for dag, navn in sorted(holidays.country_holidays("NO", years=[2024, 2025], language="no").items()):
        rader.append((str(dag), str(dag), "helligdag", "alle", navn))
    for ar in (2024, 2025):
        start = pd.Timestamp.fromisocalendar(ar, 28, 1)
        rader.append(
            (f"{start:%Y-%m-%d}", f"{start + pd.Timedelta(days=20):%Y-%m-%d}", "ferie", "alle", "fellesferien")
        )
        for fra, til in ((f"{ar}-05-13", f"{ar}-06-07"), (f"{ar}-11-25", f"{ar}-12-18")):
            rader.append((fra, til, "eksamen", "universitetet", "eksamen"))
        rader.append((f"{ar}-04-15", f"{ar}-04-15", "hendelse", "universitetet", "søknadsfristen"))
    for kunde, modul in (("ullvott", ullvott), ("fliskode", fliskode), ("tangholmen", tangholmen)):
        rader += [(fra, til, "kampanje", kunde, "kampanje") for fra, til in modul.KAMPANJER.verdi]
    rader += [(v["fra"], v["til"], "forsøk", "ullvott", f"testen {k}") for k, v in nettbutikk.TESTER.verdi.items()]
    rader += [(v["fra"], v["til"], "forsøk", "ullvott", f"forsøket {k}") for k, v in nettbutikk.FORSOK.verdi.items()]
    rader += [(fra, til, "hendelse", "tangholmen", "festivalen") for fra, til in tangholmen.FESTIVAL.verdi]
    enkle = (
        ("2024-05-14", "2024-05-15", "ullvott", "12 000 følgere blir kjøpt"),
        ("2025-06-01", "2025-06-01", "ullvott", "annonsene på Facebook stopper"),
        ("2025-08-20", "2025-08-20", "ullvott", "kontoen på TikTok åpnes"),
        ("2025-08-31", "2025-08-31", "ullvott", "siste dag med produktmerker på Instagram"),
        ("2025-10-14", "2025-10-14", "ullvott", "sauen stikker av med garnet"),
        (
            universitetet.NYNORSK.verdi["fra"],
            universitetet.NYNORSK.verdi["fra"],
            "universitetet",
            "språkrådgiveren begynner",
        ),
        ("2025-01-31", "2025-01-31", "universitetet", "kontoen på X stenges"),
        (universitetet.VIRAL.verdi["dato"], universitetet.VIRAL.verdi["dato"], "universitetet", "en video blir viral"),
        ("2024-09-01", "2024-09-30", "fliskode", "ingen markedsansvarlig"),
        ("2024-09-01", "2024-09-01", "fliskode", "ambassadørprogrammet begynner"),
        (fliskode.DYRERE_X.verdi, fliskode.DYRERE_X.verdi, "fliskode", "abonnementet på X blir dyrere"),
        (l17.LEADS.verdi["uttrekk"], l17.LEADS.verdi["uttrekk"], "fliskode", "kundeemnene tas ut av kundesystemet"),
        ("2025-07-12", "2025-07-12", "tangholmen", "lørdagen avlyses klokken 14.10"),
        (l11.INNBOKS.verdi["ny_rutine"], l11.INNBOKS.verdi["ny_rutine"], "alle", "ny rutine for å svare"),
    )
    rader += [(fra, til, "hendelse", kunde, hva) for fra, til, kunde, hva in enkle]
    rader += [(s[:10], s[:10], "hendelse", "fliskode", "innloggingen stanser") for s in fliskode.STANS.verdi]
    for dag, hva in (
        (n.VISNINGSBRUDD.verdi["instagram"], "Instagram: «visninger» teller noe annet"),
        (n.VISNINGSBRUDD.verdi["facebook"], "Facebook: «visninger» teller noe annet"),
        (nettbutikk.SAMTYKKE.verdi["fra"], "GA4 ser bare dem som samtykker"),
        (n.SHORTSBRUDD.verdi["dato"], "YouTube teller hver start av en short"),
        (n.FILMBRUDD.verdi, "Facebook: film blir reels"),
    ):
        rader.append((dag, dag, "brudd", "alle", hva))
    return pd.DataFrame(rader, columns=list(KALENDER)).sort_values(["fra", "konto", "hva"], ignore_index=True)


def publikum() -> pd.DataFrame:
    """Følgerne på hver konto etter alder og sted."""
    rader = []
    for navn in alle.NAVN:
        konto, nettverk = navn.split("/")
        antall, rng = int(alle.folgere(navn).iloc[-1]), strom(navn, "publikum")
        vekt = np.array(p.ALDERSANDEL.verdi[nettverk]) * p.KUNDENS_ALDER.verdi[konto] ** np.arange(7)
        for del_, grupper, andeler in (
            ("alder", p.ALDER.verdi, vekt / vekt.sum()),
            ("sted", p.STEDER.verdi, np.array(p.STEDSANDEL.verdi[konto])),
        ):
            for gruppe, n_ in zip(grupper, rng.multinomial(antall, andeler), strict=True):
                rader.append([konto, nettverk, del_, gruppe, int(n_)])
    return pd.DataFrame(rader, columns=list(PUBLIKUM))


def aktive_timer() -> pd.DataFrame:
    """Hvor mange følgere som er innom hver time, norsk tid."""
    timer, rader = np.arange(24) + 0.5, []
    for navn in alle.NAVN:
        konto, nettverk = navn.split("/")
        kurve = np.full(24, p.LAVEST.verdi)
        for tid, (topp, bredde, vekt) in p.DOGN.verdi.items():
            vekt *= p.I_JOBBEN.verdi.get(nettverk, 1) if tid == "kveld" else 1
            avstand = np.minimum(np.abs(timer - topp), 24 - np.abs(timer - topp))
            kurve += vekt * np.exp(-0.5 * (avstand / bredde) ** 2)
        antall = int(alle.folgere(navn).iloc[-1])
        aktive = strom(navn, "aktive timer").binomial(antall, p.INNOM.verdi * kurve / kurve.max())
        rader += [[konto, nettverk, t, int(a)] for t, a in enumerate(aktive)]
    return pd.DataFrame(rader, columns=list(TIMER))


@husk
def forste_kvartal() -> pd.DataFrame:
    """Innleggene i januar–mars 2026. De er holdt utenfor alt annet, til sluttprosjektet."""
    deler = []
    for navn, t in kvartal.alle().items():
        konto, nettverk = navn.split("/")
        t = NETTVERK[nettverk].med_det_nettverket_viser(t, f"{navn}/2026")
        t = t.assign(nettverk=nettverk, konto=konto, dato=t["tid"].dt.strftime("%Y-%m-%d"))
        kjent = [k for k in ("reaksjoner", "kommentarer", "delinger", "lagringer") if k in VISER[nettverk]]
        t["interaksjoner"] = t[kjent].sum(axis=1) if kjent else pd.NA
        if "rekkevidde" not in VISER[nettverk]:
            t["rekkevidde"] = pd.NA
        for k in ("interaksjoner", "rekkevidde"):
            t[k] = t[k].astype("Int64")
        deler.append(t[list(KVARTAL)])
    return pd.concat(deler, ignore_index=True)


FILER = {
    "ryddet/kalender.csv": Datafil(
        hendelser,
        "Alt som skjedde i 2024 og 2025: helligdager, kampanjer, forsøk, hendelser og brudd i tellingen.",
        KALENDER,
    ),
    "ryddet/publikum.csv": Datafil(publikum, "Følgerne på hver konto etter alder og sted.", PUBLIKUM),
    "ryddet/aktive_timer.csv": Datafil(aktive_timer, "Når på døgnet følgerne er innom.", TIMER),
    "sluttprosjekt/innlegg_2026_k1.csv": Datafil(
        forste_kvartal, "Innleggene i januar–mars 2026, til sluttprosjektet. Ingen annen leksjon bruker dem.", KVARTAL
    ),
}
