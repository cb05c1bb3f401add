"""Leksjon 4: utkastene som må stanses, og nynorsken."""

from __future__ import annotations

import pandas as pd

from ...regler import er_merket, farge, vurder
from ...verden.sannheter import l04 as s
from . import Les, Svar, kontrakt

L4 = "04-loven"
# ordene Tuva søker etter, og det som ligner et merke når en bare leter etter ordet
SOKEORD = "reklame|annonse|samarbeid|øl|barn|sponset|gave"
LIGNER_MERKE = "reklame|annonse|samarbeid|sponset|gave"


@kontrakt("04-nynorsk", L4, "Hvor stor del av ordene er på nynorsk?", "prosent", "«over 25, ferdig»")
def nynorsk(les: Les) -> Svar:
    """De nynorske innleggene er kortere. Riktig: tell ord. Fristende: tell innlegg."""
    t = les("malformer.csv")
    ny = t["malform"] == "nynorsk"
    ord_, innlegg = t[ny]["ord"].sum() / t["ord"].sum() * 100, ny.mean() * 100
    mangler = (s.SPRAKKRAV.verdi - ord_ / 100) * t["ord"].sum()
    return Svar(ord_, innlegg, innlegg > 25 > ord_, pris=mangler, prisenhet="ord for lite")


def _tekst(t: pd.DataFrame, kolonne: str) -> pd.Series:
    return t[kolonne].fillna("").astype(str)


@kontrakt(
    "04-stans",
    L4,
    "Hvor mange av de seksti utkastene må stanses?",
    "utkast",
    "de farlige ordene er funnet, de farlige opplysningene ikke",
    "l04/utkast",
)
def stans(les: Les) -> Svar:
    """Riktig: hold opplysningene opp mot reglene. Fristende: søk i teksten etter ord som lyder farlige."""
    t = les("utkast_loven.csv")
    register = les("musikkregister.csv").to_dict("records")
    rode = pd.Series([farge(vurder(rad, register)) == "rød" for rad in t.to_dict("records")], index=t.index)
    ord_ = _tekst(t, "tekst").str.contains(SOKEORD, case=False)
    sluppet = (rode & ~ord_).sum()
    return Svar(rode.sum(), ord_.sum(), sluppet > rode.sum() / 2, pris=sluppet, prisenhet="utkast som slipper ut")


@kontrakt(
    "04-merke",
    L4,
    "Hvor mange betalte innlegg fra andre er ikke merket godt nok?",
    "utkast",
    "«#samarbeid nederst holder»",
    "l04/utkast",
)
def merke(les: Les) -> Svar:
    """Riktig: ordet må stå først og være forståelig. Fristende: let etter et ord som ligner, hvor som helst."""
    t = les("utkast_loven.csv")
    betalt = t[(t["avsender"] != "kunden") & t["ytelse"].isin(["penger", "varer", "rabattkode"])]
    umerket = (~betalt["tekst"].map(er_merket)).sum()
    uten_ord = (~betalt["tekst"].str.contains(LIGNER_MERKE, case=False)).sum()
    return Svar(umerket, uten_ord, uten_ord < umerket, pris=umerket - uten_ord, prisenhet="innlegg som slipper ut")


@kontrakt(
    "04-samtykke",
    L4,
    "Hvor mange bilder av folk kan ikke vises der de skal?",
    "utkast",
    "ja til nettstedet blir til ja til TikTok",
    "l04/utkast",
)
def samtykke(les: Les) -> Svar:
    """Riktig: samtykket må gjelde stedet, og for barn under 15 må det komme fra de foresatte. Fristende: er feltet fylt ut?"""
    t = les("utkast_loven.csv")
    folk = t[t["personer"] == "gjenkjennelig"]
    har = _tekst(folk, "samtykke")
    her = pd.Series([n in ja.split() for n, ja in zip(folk["nettverk"], har, strict=True)], index=folk.index)
    # en tom alder i filen blir et tall som ikke finnes, og da er ingen under 15
    barn = (pd.to_numeric(folk["yngste"]) < 15) & (_tekst(folk, "samtykke_fra") != "foresatte")
    kan_ikke, tomme = (~her | barn).sum(), (har == "").sum()
    return Svar(kan_ikke, tomme, tomme < kan_ikke, pris=kan_ikke - tomme, prisenhet="bilder som slipper ut")
