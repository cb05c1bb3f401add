"""Siden `les` skriver: hva som ble lest, merknadene, og høyst tre figurer. Alt ligger i siden, så den virker uten nett."""

from __future__ import annotations

import html
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from babel.dates import format_date

from ..figur import pynt
from ..ovelser.ord import tall
from .felles import rader
from .leser import SLAG

_MAL = Path(__file__).with_name("side.html")
_UKEDAGER = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_NAVN = {
    "visninger": "Visninger",
    "rekkevidde": "Rekkevidde",
    "interaksjoner": "Interaksjoner",
    "nye_folgere": "Nye følgere",
    "folgere": "Følgere",
}
_MALNAVN = {"kroner": "kroner", "okter": "økter"}
FLEST_SERIER = 4
HOYDE = 130  # punkter for hver rute
Figur = tuple[go.Figure, str]


def siden(
    tabeller: dict[str, pd.DataFrame], kilder: list[pd.DataFrame], sagt: list[str], avvist: list[tuple[str, str]]
) -> str:
    """HTML-siden.

    Parametre: `tabeller` er de samlede, `kilder` er hver fil for seg, `sagt` gjelder alle filene, og `avvist` er
    navn og grunn for filene som ikke ble lest.
    """
    figurer = [
        f'<figure><div role="img" aria-label="{html.escape(alt)}">'
        + fig.to_html(full_html=False, include_plotlyjs=nr == 0, config={"displayModeBar": False, "responsive": True})
        + f"</div><figcaption>{html.escape(alt)}</figcaption></figure>"
        for nr, (fig, alt) in enumerate(figurene(tabeller))
    ]
    filene = [
        f'<tr><th scope="row">{html.escape(t.attrs["kilde"]["fil"])}</th><td>{html.escape(t.attrs["kilde"]["hva"])}</td>'
        f"<td>{len(t)}</td><td>{_liste(t.attrs['merknader'])}</td></tr>"
        for t in kilder
    ]
    filene += [
        f'<tr><th scope="row">{html.escape(navn)}</th><td>ikke lest</td><td></td><td>{html.escape(grunn)}</td></tr>'
        for navn, grunn in avvist
    ]
    biter = {
        "SLAG": html.escape(", ".join(f"{s} ({rader(len(t))})" for s, t in tabeller.items())),
        "SAGT": _liste(sagt),
        "FIGURER": "\n".join(figurer),
        "FILER": "\n".join(filene),
    }
    mal = _MAL.read_text(encoding="utf-8")
    for navn, verdi in biter.items():
        mal = mal.replace(f"<!-- {navn} -->", verdi)
    return mal


def _liste(setninger: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(s)}</li>' for s in setninger)}</ul>" if setninger else ""


def figurene(tabeller: dict[str, pd.DataFrame]) -> list[Figur]:
    """Høyst tre figurer med alternativ tekst, av det tabellene har."""
    innlegg, daglig, annonser, okter = (tabeller.get(s) for s in SLAG)
    dager = [] if daglig is None else _dag_for_dag(daglig.dropna(subset="dato"))
    ut = dager[:1]
    if annonser is not None:
        ut += _storst(annonser, "kampanje", "kroner", "Kroner brukt etter kampanje")
    if okter is not None:
        ut += _storst(okter, "kanal", "okter", "Besøk etter kanal")
    if innlegg is not None:
        ut += _etter_format(innlegg) + _per_maned(innlegg) + _etter_ukedag(innlegg)
    return (ut + dager[1:])[:3]


def _storst(t: pd.DataFrame, gruppe: str, mal: str, tittel: str, flest: int = 10) -> list[Figur]:
    per = t.groupby(gruppe, as_index=False)[mal].sum().nlargest(flest, mal).astype({mal: float})
    if not per[mal].gt(0).any():
        return []
    fig = px.bar(per, x=mal, y=gruppe, title=tittel, labels={mal: _MALNAVN[mal], gruppe: ""})
    biter = ", ".join(f"{navn} {tall(verdi)}" for navn, verdi in zip(per[gruppe], per[mal], strict=True))
    under = f"de {len(per)} største" if len(per) < t[gruppe].nunique() else _MALNAVN[mal]
    return [(pynt(fig, under), f"Liggende stolper, {tittel[0].lower()}{tittel[1:]}: {biter}.")]


def _dag_for_dag(t: pd.DataFrame) -> list[Figur]:
    """Én figur for hvert mål som finnes, i rekkefølgen i `_NAVN`."""
    return [_linjer(t, mal) for mal in _NAVN if t[mal].notna().any()]


def _linjer(t: pd.DataFrame, mal: str) -> Figur:
    t = t[t[mal].notna()].assign(serie=(t["nettverk"] + " " + t["konto"]).str.strip())
    storst = t.groupby("serie")[mal].sum().sort_values(ascending=False).index[:FLEST_SERIER]
    t = t[t["serie"].isin(storst)].astype({mal: float}).assign(dag=t["dato"].dt.strftime("%Y-%m-%d"))
    navn = _NAVN[mal]
    mellom = 0.22 / len(storst)
    rute = HOYDE * (1 - mellom * (len(storst) - 1))  # navnet skal stå over ruten, ikke oppå linjen
    # hver serie får sin egen høyde: nettverkene er så ulike i størrelse at de små ellers blir en strek langs bunnen
    fig = px.line(
        t.sort_values("dag"),
        x="dag",
        y=mal,
        facet_row="serie",
        facet_row_spacing=mellom,
        category_orders={"serie": list(storst), "dag": sorted(t["dag"].unique())},
        title=f"{navn} dag for dag",
        labels={"dag": "", mal: ""},
    )
    fig.for_each_annotation(
        lambda a: a.update(text=a.text.removeprefix("serie="), textangle=0, x=0, xanchor="left", yshift=rute / 2 + 11)
    )
    fig.update_yaxes(matches=None, rangemode="tozero")
    fig = pynt(
        fig, "slik nettverket teller, hver rute med sin egen akse" if len(storst) > 1 else "slik nettverket teller"
    )
    fig.update_layout(height=174 + HOYDE * len(storst), margin_t=(fig.layout.margin.t or 76) + 24, showlegend=False)
    fig.update_xaxes(**_datoakse(t["dato"].min(), t["dato"].max()))
    biter = [f"{n} fra {tall(t[t['serie'] == n][mal].min())} til {tall(t[t['serie'] == n][mal].max())}" for n in storst]
    return fig, f"Linjer med {navn.lower()} dag for dag: {', '.join(biter)}."


def _datoakse(fra: pd.Timestamp, til: pd.Timestamp) -> dict[str, list]:
    """Høyst sju merker på norsk: den første i måneden, eller hver n-te dag når perioden er kort."""
    dager = pd.date_range(fra, til, freq="MS")
    form = "MMM yyyy"
    if len(dager) < 3:
        dager, form = pd.date_range(fra, til), "d. MMM"
    dager = dager[:: -(-len(dager) // 7)]
    return {"type": "date", "tickvals": list(dager), "ticktext": [format_date(d, form, locale="nb") for d in dager]}


def _etter_format(t: pd.DataFrame) -> list[Figur]:
    mal = next((m for m in ("rekkevidde", "visninger", "interaksjoner") if t[m].notna().any()), None)
    if mal is None:
        return []
    t = t[t["format"].ne("") & t[mal].notna()].astype({mal: float})
    t = t.assign(gruppe=t["nettverk"] + ", " + t["format"])
    per = t.groupby("gruppe").agg(median=(mal, "median"), antall=(mal, "size")).reset_index().sort_values("median")
    if not len(per):
        return []
    navn = _NAVN[mal].lower()
    fig = px.bar(
        per, x="median", y="gruppe", title=f"Typisk {navn} etter format", labels={"median": navn, "gruppe": ""}
    )
    biter = ", ".join(f"{r.gruppe} {tall(r.median)} ({tall(r.antall)} innlegg)" for r in per.itertuples())
    return [(pynt(fig, "median av innleggene"), f"Liggende stolper med median {navn}: {biter}.")]


def _per_maned(t: pd.DataFrame) -> list[Figur]:
    t = t[t["dato"].notna()]
    if not len(t):
        return []
    per = t.groupby(t["dato"].dt.to_period("M")).size()
    per = per.reindex(pd.period_range(per.index.min(), per.index.max(), freq="M"), fill_value=0)
    tabell = pd.DataFrame({"måned": per.index.astype(str), "innlegg": per.tolist()})
    fig = px.bar(tabell, x="måned", y="innlegg", title="Innlegg i måneden")
    return [(pynt(fig, "antall innlegg"), f"Stolper for {len(per)} måneder, fra {per.min()} til {per.max()} innlegg.")]


def _etter_ukedag(t: pd.DataFrame) -> list[Figur]:
    t = t[t["dato"].notna()]
    if not len(t):
        return []
    per = t["dato"].dt.day_of_week.value_counts().reindex(range(7), fill_value=0)
    tabell = pd.DataFrame({"ukedag": list(_UKEDAGER), "innlegg": per.tolist()})
    fig = px.bar(tabell, x="ukedag", y="innlegg", title="Innlegg etter ukedag")
    biter = ", ".join(f"{d} {n}" for d, n in zip(_UKEDAGER, per.tolist(), strict=True))
    return [(pynt(fig, "antall innlegg"), f"Sju stolper med antall innlegg: {biter}.")]
