"""`les_eksport`: kjenner igjen filen, leser den med rommet til nettverket, og sier hva som ble funnet og rettet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..feil import KursFeil
from . import verdier
from .ark import Ark, Skjema, finn_hodet, kolonnenavnene, vanlig_navn
from .felles import rader
from .fil import Raatabell, les_deler

if TYPE_CHECKING:
    import pandas as pd

SLAG = ("innlegg", "daglig", "annonser", "okter")


def _skjemaer() -> tuple[Skjema, ...]:
    from . import ga4, linkedin, manuell, meta, sprout, tiktok, x, youtube

    return tuple(s for rom in (meta, x, tiktok, linkedin, youtube, ga4, sprout, manuell) for s in rom.SKJEMAER)


def les_eksport(sti: str | Path, slag: str = "") -> pd.DataFrame:
    """Les en fil du har lastet ned fra et nettverk, og få en ryddig tabell.

    Parametre: `sti` er filen (CSV, TSV, Excel eller zip). `slag` velger mellom tabellene når filen har flere: innlegg, daglig,
    annonser eller okter. Deler av det samme slaget, som en zip med én fil for hver måned, blir én tabell.
    Gir en tabell der `attrs["slag"]` sier hva den er, `attrs["merknader"]` er en liste med det som ble
    funnet og rettet, og `attrs["kilde"]` sier fil, nettverk og periode. Tider er norske, numre er tekst, og det filen ikke har,
    er tomt og aldri null.
    Feil: `KursFeil` med én setning når filen ikke kan leses, eller ikke er en eksport vi kjenner.
    """
    fil = Path(sti)
    if slag and slag not in SLAG:
        raise KursFeil(f"les_eksport kjenner ikke slaget «{slag}». Skriv et av disse: {', '.join(SLAG)}.")
    funnet, uleste = _finn(fil)
    i_filen = [s for s in SLAG if any(skjema.slag == s for _, skjema in funnet)]
    if slag and slag not in i_filen:
        raise KursFeil(f"«{fil.name}» har ingen tabell av slaget {slag}. Den har {_og([p[1].navn for p in funnet])}.")
    t = _les_slag(fil, funnet, slag or i_filen[0])
    andre = [skjema.navn for _, skjema in funnet if skjema.slag != t.attrs["slag"]]
    if andre:
        t.attrs["merknader"].append(
            f"Filen har også {_og(list(dict.fromkeys(andre)))}. Skriv slag=… for å lese noe annet."
        )
    t.attrs["merknader"] += uleste
    return t


def les_alle(sti: str | Path) -> list[pd.DataFrame]:
    """Alle tabellene i en fil, én for hvert slag, slik `les_eksport` gir dem.

    Feil: som `les_eksport`.
    """
    fil = Path(sti)
    funnet, uleste = _finn(fil)
    tabeller = [_les_slag(fil, funnet, slag) for slag in SLAG if any(s.slag == slag for _, s in funnet)]
    tabeller[0].attrs["merknader"] += uleste
    return tabeller


def _finn(fil: Path) -> tuple[list[tuple[Ark, Skjema]], list[str]]:
    """Delene av filen som er kjent igjen, og hva som skal sies om de andre."""
    deler = les_deler(fil)
    par = [(d, _kjenn(d, fil)) for d in deler]
    if not any(treff for _, treff in par):
        raise KursFeil(_ukjent(fil, deler))
    ukjente: dict[str, list[str]] = {}
    for d, treff in par:
        if treff is None:
            grunn = kjent_men_ikke_lest(d) or "Leseren kjenner ikke overskriftene der."
            ukjente.setdefault(grunn, []).append(f"«{d.navn.split(' › ')[-1]}»")
    return [treff for _, treff in par if treff], [f"{_og(n)} er ikke lest. {g}" for g, n in ukjente.items()]


def _les_slag(fil: Path, funnet: list[tuple[Ark, Skjema]], slag: str) -> pd.DataFrame:
    """Tabellen av ett slag, satt sammen av alle delene som har det."""
    mine = [p for p in funnet if p[1].slag == slag]
    if len(mine) == 1:
        return _les_del(fil, *mine[0])
    from .samling import samle

    lest, sagt = [], []
    for ark, skjema in mine:
        try:
            lest.append(_les_del(fil, ark, skjema))
        except KursFeil as feil:
            sagt.append(f"Denne delen er ikke med: {feil}")
    if not lest:
        raise KursFeil(sagt[0])
    t, om_samlingen = samle(slag, lest)
    kilder = [d.attrs["kilde"] for d in lest]
    t.attrs = {
        "slag": slag,
        "merknader": [*sagt, *dict.fromkeys(m for d in lest for m in d.attrs["merknader"]), *om_samlingen],
        "kilde": {
            "fil": fil.name,
            "hva": _og(list(dict.fromkeys(k["hva"] for k in kilder))),
            "nettverk": _og(sorted({k["nettverk"] for k in kilder})),
            "fra": min((k["fra"] for k in kilder if k["fra"]), default=None),
            "til": max((k["til"] for k in kilder if k["til"]), default=None),
        },
    }
    return t


def _les_del(fil: Path, ark: Ark, skjema: Skjema) -> pd.DataFrame:
    if not len(ark):
        raise KursFeil(
            f"«{fil.name}» har overskrifter for {skjema.navn}, men ingen rader. Var det noe i perioden du valgte?"
        )
    t = skjema.les(ark)
    if mangler := sorted(skjema.venter - ark.felter.keys()):
        navn = sorted(f"`{vanlig_navn(f)}`" for f in mangler)
        ark.si(f"Filen har ikke {_og(navn)}, så det er tomt i tabellen.")
    if ark.sprak:
        ark.si(f"Overskriftene er på {_og(sorted(ark.sprak))}.")
    _se_over(ark, t, skjema)
    dager = t["dato"].dropna() if "dato" in t else []
    t.attrs.update(
        slag=skjema.slag,
        merknader=list(ark.merknader),
        kilde={
            "fil": fil.name,
            "hva": skjema.navn,
            "nettverk": skjema.nettverk or (t["nettverk"].iloc[0] if "nettverk" in t and len(t) else ""),
            "fra": min(dager).date() if len(dager) else _dag(t, "fra", min),
            "til": max(dager).date() if len(dager) else _dag(t, "til", max),
        },
    )
    return t


def _se_over(ark: Ark, t: pd.DataFrame, skjema: Skjema) -> None:
    """Det som er rart i en tabell, uansett nettverk: det samme to ganger, dager som ikke har vært, og tall under null."""
    nokkel = {"innlegg": ["innlegg_id"], "daglig": ["nettverk", "konto", "dato"]}.get(skjema.slag)
    if nokkel and (like := int(t.dropna(subset=nokkel[-1]).duplicated(nokkel).sum())):
        hva = "samme nummer" if skjema.slag == "innlegg" else "samme dag"
        ark.si(f"{rader(like)} har {hva} som en rad lenger opp. De er ikke slått sammen. Se om noe er telt to ganger.")
    for k in (k for k in ("dato", "fra", "til") if k in t):
        senere = int((t[k] > dt.datetime.now() + dt.timedelta(days=1)).sum())
        if senere:
            ark.si(f"{rader(senere)} har en dato som ikke har vært ennå. Er dag, måned eller år lest galt?")
    tall = t.select_dtypes("number")
    under = [k for k in tall.columns if k not in ("nye_folgere", "interaksjoner") and (tall[k] < 0).any()]
    trukket = [k for k in under if skjema.slag == "daglig" and k in KAN_TREKKES]
    if trukket:
        ark.si(f"Det står negative tall i {_og(trukket)}: Den dagen tok flere bort noe enn det kom til. De er beholdt.")
    if rart := [k for k in under if k not in trukket]:
        ark.si(f"Det står negative tall i {_og(rart)}. De er beholdt. Se om det kan stemme.")


def _dag(t: pd.DataFrame, kolonne: str, ytterst: Callable) -> dt.date | None:
    """Den første eller siste dagen i en tabell uten én dato på hver rad."""
    dager = t[kolonne].dropna() if kolonne in t else []
    return ytterst(dager).date() if len(dager) else t.attrs.get(kolonne)


def _kjenn(del_: Raatabell, fil: Path) -> tuple[Ark, Skjema] | None:
    if verdier.ren(" ".join(del_.topp[0])) in FLERE_I_EN:
        return None
    treff = finn_hodet(del_, _skjemaer())
    if treff:
        # rommene ser etter mappen og perioden i navnet
        del_navn = "" if del_.navn.startswith(fil.name) else f" › {del_.navn}"
        treff[0].navn = f"{Path(fil.parent.name) / fil.name}{del_navn}"
    return treff


def _og(navn: list[str]) -> str:
    return navn[0] if len(navn) == 1 else f"{', '.join(navn[:-1])} og {navn[-1]}"


# filer med flere tabeller under hverandre, kjent på den første linjen
FLERE_I_EN = {
    "video overview": "Det er filen om videoer fra X, med to tabeller i én. Innleggene er i account_analytics_content.",
    "age & gender": "Det er publikum, med flere tabeller i én fil.",
}
KAN_TREKKES = ("reaksjoner", "kommentarer", "delinger", "klikk")  # slettet eller angret, og trukket fra den dagen
# (overskrifter i tabellen, hva den er). Leseren kjenner dem, men de er verken innlegg, dager, annonser eller besøk.
IKKE_LEST = (
    ({"top territories", "distribution"}, "Det er hvor følgerne bor."),
    ({"gender", "distribution"}, "Det er følgernes kjønn."),
    ({"hour", "active followers"}, "Det er når følgerne er på, og bare for den siste uken."),
    ({"page", "total followers", "new followers"}, "Det er konkurrentene du har valgt."),
    ({"geography", "views"}, "Det er visninger etter land, uten dager og filmer."),
    *(({navn}, hva) for navn, hva in FLERE_I_EN.items()),
    ({"top demographics"}, "Det er hvem som så."),
)


def kjent_men_ikke_lest(del_: Raatabell) -> str:
    """Hva tabellen er, når leseren kjenner den og likevel ikke leser den."""
    celler = {verdier.ren(c) for rad in del_.topp[:3] for c in rad if c.strip()}
    kort = {verdier.ren(del_.navn.split(" › ")[-1])}
    if celler & {"location", "job function", "seniority", "industry", "company size"} and len(celler) < 20:
        return "Det er hvem følgerne eller de besøkende er."
    return next((hva for krever, hva in IKKE_LEST if krever <= celler | kort), "")


def _ukjent(fil: Path, deler: list[Raatabell]) -> str:
    if hva := next((h for d in deler if (h := kjent_men_ikke_lest(d))), ""):
        return f"«{fil.name}» er kjent igjen, men leses ikke. {hva}"
    navn = kolonnenavnene(deler[0])
    har = (
        f"Den begynner med kolonnene {_og([f'«{n}»' for n in navn])}." if len(navn) > 1 else "Den har bare én kolonne."
    )
    return (
        f"«{fil.name}» er ikke en eksport leseren kjenner igjen. {har} Er overskriftene på et annet språk, legg dem til i "
        "somekurs/eksport/aliaser.csv."
    )
