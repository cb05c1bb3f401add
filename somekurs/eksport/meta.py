"""Meta: innlegg fra Facebook og Instagram, ett tall for hver dag, og annonsene."""

from __future__ import annotations

import re
from pathlib import PurePath

import pandas as pd

from ..feil import KursFeil
from . import tabell, verdier
from .ark import Ark, Skjema, aliaser
from .felles import brudd, dagene, formatene, n_av, numrene, tidene

SONE = "America/Los_Angeles"
_LIFETIME = {"lifetime", "livstid", "levetid", "hele perioden", "gesamter zeitraum"}
# tittelen over dagfilen → (målet, nettverket når tittelen sier det)
_MAL = {
    "views": "visninger",
    "viewers": "rekkevidde",
    "reach": "rekkevidde",
    "content interactions": "interaksjoner",
    "visits": "profilvisninger",
    "link clicks": "lenkeklikk",
    "follows": "nye_folgere",
}


def _innlegg(ark: Ark, nettverk: str) -> pd.DataFrame:
    _ikke_per_dag(ark)
    tid, tvetydig = tabell.i_oslo(tidene(ark, "publisert"), SONE)
    if tvetydig:
        ark.si(f"{tvetydig} innlegg er fra en time som finnes to ganger (klokken stilles), og kan være en time feil.")
    if ark.har("eksponeringer") and not ark.har("visninger"):
        ark.si(
            "Filen er fra før visninger ble `Views`. Tallet heter `Impressions` der, og kan ikke sammenlignes med nyere filer."
        )
    ark.si("Klokkeslettene i filen er de i California, og er regnet om til norsk tid.")
    dato = tabell.slett_sone(tid)
    brudd(ark, nettverk, dato)
    t = tabell.bygg(
        tabell.INNLEGG,
        len(ark),
        nettverk=nettverk,
        konto=ark.tekst("brukernavn", "konto") if nettverk == "instagram" else ark.tekst("konto"),
        innlegg_id=numrene(ark),
        tidspunkt=tid,
        dato=dato,
        format=formatene(ark.tekst("type")),
        tekst=ark.tekst("beskrivelse", "tittel") if nettverk == "instagram" else ark.tekst("tittel", "beskrivelse"),
        lenke=ark.tekst("lenke"),
        **ark.hele(
            "rekkevidde",
            "kommentarer",
            "delinger",
            "lagringer",
            "klikk",
            "lenkeklikk",
            "nye_folgere",
            visninger=("visninger", "eksponeringer"),
            reaksjoner=("reaksjoner", "likes"),
        ),
        seertid_sek=ark.tall("sekunder_sett").round().astype("Int64"),
    )
    if t["konto"].nunique() > 1:
        ark.si(
            f"Filen har innlegg fra {t['konto'].nunique()} kontoer. Noen av dem kan være andres, fra felles innlegg."
        )
    t, samlet = tabell.samle_tvillinger(t)
    if samlet:
        rader = n_av(samlet, "rad", "rader")
        ark.si(f"{rader} var tvilling av et innlegg som alt sto der, og er slått sammen med det, kolonne for kolonne.")
    return t


def _ikke_per_dag(ark: Ark) -> None:
    """Den daglige oppdelingen ligner på filen, men har én rad for hvert innlegg hver dag."""
    datoer = [d for d in ark.tekst("dato") if d.strip()]
    daglige = [d for d in datoer if verdier.ren(d) not in _LIFETIME]
    numre = [n for n in ark.tekst("post_id") if n]
    if daglige and len(numre) > 1.5 * max(len(set(numre)), 1):
        raise KursFeil(
            f"«{ark.navn}» har én rad for hvert innlegg hver dag ({len(numre)} rader for {len(set(numre))} innlegg). Legger "
            "du dem sammen, blir tallene gale. Last ned på nytt, og velg `Lifetime` i stedet for `Daily`."
        )


def gammel_facebook(ark: Ark) -> pd.DataFrame:
    """Innlegg fra den gamle `Facebook Insights`, med en beskrivelse av hvert tall på raden under overskriftene."""
    ark.uten("post_id", lambda t: not t.strip())
    ark.si(
        "Filen er fra den gamle `Facebook Insights`. Den har ikke reaksjoner, og `Impressions` er ikke det samme som `Views`."
    )
    return _innlegg(ark, "facebook")


def facebook(ark: Ark) -> pd.DataFrame:
    """Innlegg fra Facebook, ett på hver rad."""
    return _innlegg(ark, "facebook")


def instagram(ark: Ark) -> pd.DataFrame:
    """Innlegg fra Instagram, ett på hver rad."""
    return _innlegg(ark, "instagram")


def dager(ark: Ark) -> pd.DataFrame:
    """En fil med ett tall for hver dag. Hva tallet er, står på linjen over overskriftene."""
    tittel = " ".join(next((x for x in reversed(ark.over) if x.strip()), "").split())
    ord_ = verdier.ren(tittel)
    nettverk = next((n for n in ("facebook", "instagram") if n in ord_), "")
    uten = re.sub(r"^(facebook|instagram) ", "", ord_)
    # et navn på et annet språk står i aliaser.csv, som overskriftene
    mal = _MAL.get(uten) or next((f for f, *_ in [aliaser().get(uten, ("",))] if f in set(_MAL.values())), None)
    if re.search(r"earning|inntekt|revenue|monetiz", ord_) or any(
        "(" in x and re.search(r"usd|nok|kr", x.casefold()) for x in ark.over
    ):
        raise KursFeil(
            f"«{ark.navn}» handler om penger («{tittel}»), og kroner er ikke et mål på innlegg. Den leses ikke."
        )
    if mal is None:
        raise KursFeil(
            f"«{ark.navn}» har tallet «{tittel[:40]}», og det kjenner ikke leseren. Legg det til i somekurs/eksport/aliaser.csv."
        )
    if not nettverk:
        mappe = PurePath(ark.navn).parent.name.casefold()
        nettverk = mappe if mappe in ("facebook", "instagram") else ""
        ark.si(
            "Filen sier ikke om tallene er fra Facebook eller Instagram."
            + (f" Mappen heter {mappe}." if nettverk else " Kolonnen nettverk er tom.")
        )
    if mal == "nye_folgere" and (ark.tall("primar").dropna() % 1 != 0).any():
        raise KursFeil(
            f"«{ark.navn}» har desimaler der det skal stå følgere, så dette er trolig kroner. Den leses ikke. Se på tittelen."
        )
    dag = ark.ordne(dagene(ark, "dato"))
    t = tabell.bygg(tabell.DAGLIG, len(ark), nettverk=nettverk, dato=dag, **{mal: ark.heltall("primar")})
    if t["dato"].notna().any():
        alle = (t["dato"].max() - t["dato"].min()).days + 1
        if alle > t["dato"].nunique():
            mangler = n_av(alle - t["dato"].nunique(), "dag", "dager")
            ark.si(f"{mangler} mangler i filen. For følgere kan det bety null, ellers at tallet ikke finnes.")
    if mal == "visninger":
        brudd(ark, nettverk, dag)
    return t


def annonser(ark: Ark) -> pd.DataFrame:
    """Annonser fra Ads Manager, én på hver rad."""
    if not ark.har("kroner"):
        raise KursFeil(f"«{ark.navn}» mangler kolonnen med beløp brukt. Ta den med i eksporten.")
    valuta = m[1].upper() if (m := re.search(r"\((\w{3})\)", ark.navn_paa("kroner"))) else ""
    if not valuta:
        ark.si("Filen sier ikke hvilken valuta beløpene er i.")
    if bort := ark.uten("kampanje", lambda t: not t.strip()):
        ark.si(f"{n_av(bort, 'sum eller delsum', 'summer og delsummer')} er tatt bort.")
    for felt in ("annonse_id", "annonse", "annonsesett"):
        utfylt = [bool(x.strip()) for x in ark.tekst(felt)]
        if any(utfylt) and not all(utfylt):
            bort = ark.uten(felt, lambda t: not t.strip())
            ark.si(f"{n_av(bort, 'rad', 'rader')} uten annonse er summer av de andre, og er tatt bort.")
            break
    if valuta not in ("NOK", ""):
        ark.si(f"Beløpene er i {valuta}. De er ikke regnet om, selv om kolonnen heter kroner.")
    ark.si("Tomme celler er ikke null: Meta skriver ikke små antall.")
    return tabell.bygg(
        tabell.ANNONSER,
        len(ark),
        nettverk="facebook",
        kampanje=ark.tekst("kampanje"),
        annonse_id=numrene(ark, "annonse_id") if ark.har("annonse_id") else None,
        fra=dagene(ark, "rapport_fra"),
        til=dagene(ark, "rapport_til"),
        kroner=ark.tall("kroner"),
        valuta=valuta,
        **ark.hele(
            "rekkevidde",
            "lenkeklikk",
            visninger="eksponeringer",
            reaksjoner="annonse_reaksjoner",
            kommentarer="annonse_kommentarer",
            delinger="annonse_delinger",
        ),
    )


_VANLIG = frozenset({"kommentarer", "delinger", "rekkevidde", "type"})
_ANNONSE = frozenset(
    {"annonse_id", "rekkevidde", "lenkeklikk", "annonse_reaksjoner", "annonse_kommentarer", "annonse_delinger"}
)
SKJEMAER = (
    Skjema(
        "innlegg fra Facebook",
        "facebook",
        "innlegg",
        frozenset({"post_id", "publisert", "lenke", "reaksjoner"}),
        facebook,
        venter=_VANLIG | {"visninger", "klikk", "lenkeklikk"},
    ),
    Skjema(
        "innlegg fra Instagram",
        "instagram",
        "innlegg",
        frozenset({"post_id", "publisert", "lenke", "likes"}),
        instagram,
        venter=_VANLIG | {"lagringer", "nye_folgere"},
    ),
    Skjema(
        "innlegg fra den gamle `Facebook Insights`",
        "facebook",
        "innlegg",
        frozenset({"post_id", "publisert", "rekkevidde", "beskrivelse"}),
        gammel_facebook,
        frozenset({"reaksjoner", "likes", "visninger"}),
    ),
    Skjema("ett tall for hver dag fra Meta", "", "daglig", frozenset({"dato", "primar"}), dager),
    Skjema(
        "annonser fra Meta",
        "facebook",
        "annonser",
        frozenset({"kampanje", "rapport_fra", "eksponeringer"}),
        annonser,
        venter=_ANNONSE,
    ),
)
