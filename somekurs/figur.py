"""Figurene: kursets plotly-tema, norske tall, og `vis`, som viser en figur sammen med det den sier i ord og tall.

Reglene: én stolpe er ett merke, grått med én farge på det tittelen nevner, tall på stolpene i stedet for en akse,
sortert etter verdi når kategoriene ikke har sin egen rekkefølge. Ingenting hviler på farge alene.
"""

from __future__ import annotations

import datetime
import html
import json
import re
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from .melding import i_notatbok, si
from .ovelser.ord import tall as norsk_tall
from .ovelser.sammenlign import er_figur, er_kolonne, er_tabell, er_tall, som_liste, som_tall

# Okabe og Ito (2008): kan skilles også av den som ser få farger, og har minst 3:1 mot hvitt.
FARGER = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000")
UTHEVET, DEMPET = FARGER[0], "#8A9199"
# Kategorier med sin egen rekkefølge. De beholder den i hele kurset.
REKKEFOLGER = (
    ("innhold", "strategi", "analyse", "møter", "internt"),
    ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
)
# kolonnenavn skrives uten æøå; på en akse skal de være ord
KOLONNENAVN = {"maned": "måned", "ar": "år", "folgere": "følgere", "nye": "nye følgere", "innlegg_id": "innlegg"}
FLEST_TALL = 24  # over dette blir tall på stolpene en grøt
TEGN_I_BREDDEN = 96  # så mange sifre er det plass til ved siden av hverandre over stående stolper
LANG_TITTEL = 62  # tegn på én linje i en figur av vanlig bredde
FIGURTYPE = "application/vnd.plotly.v1+json"


def _tema() -> go.layout.Template:
    skrift = {"family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif", "size": 14}
    akse = {
        "title": {"standoff": 12, "font": {"size": 14}},
        "showline": False,
        "zeroline": False,
        "gridcolor": "#E3E6E9",
        "automargin": True,
        # 150 000, ikke «150k»
        "exponentformat": "none",
        "separatethousands": True,
    }
    akse |= {"ticks": "outside", "ticklen": 5, "tickcolor": "white"}
    return go.layout.Template(
        layout={
            "font": {**skrift, "color": "#24292F"},
            "title": {"font": {"size": 18}, "x": 0, "xref": "container", "xanchor": "left", "pad": {"l": 12}},
            "colorway": list(FARGER),
            "separators": ",\u00a0",
            "paper_bgcolor": "white",
            "plot_bgcolor": "white",
            "margin": {"l": 12, "r": 24, "t": 76, "b": 48},
            "xaxis": akse,
            "yaxis": akse,
            "bargap": 0.35,
            "hoverlabel": {"font": skrift},
        }
    )


pio.templates["somekurs"] = _tema()
pio.templates.default = "somekurs"


def vis(
    fig: Any = None, alt: str = "", *, under: str = "", tall: bool = True, linjer: dict[str, float] | None = None
) -> None:
    """Vis en figur, og det den sier i ord og tall for den som ikke ser den.

    Parametre: `fig` er figuren fra plotly. `alt` er én til to setninger: hva slags figur, hva den viser, hovedmønsteret
    og unntaket. `under` er en linje under tittelen (enhet og periode). `tall=False` utelater tabellen under figuren.
    `linjer` er linjer på tvers av verdiaksen med navn og verdi, som {"median": 3599}.

    >>> vis(px.bar(t, x="ben", y="timer"), alt="Stolpediagram med …")  # doctest: +SKIP
    """
    if not er_figur(fig):
        si(_ikke_figur(fig), "videre")
        return
    pen = pynt(go.Figure(fig), under, linjer or {})
    tekst = " ".join(str(alt).split()) if isinstance(alt, str) else ""
    if i_notatbok():
        from IPython.display import HTML, display

        # Konfigurasjonen følger med figuren, så verktøylinjen ikke dekker tittelen.
        innhold = json.loads(pen.to_json()) | {"config": {"displayModeBar": False, "responsive": True}}
        display({FIGURTYPE: innhold, "text/plain": tekst or "Figur uten beskrivelse"}, raw=True)
        if under_figuren := _ord_og_tall(pen, tekst, tall):
            display(HTML(under_figuren))
    if len(tekst) < 20:
        si(
            "Figuren din mangler ord. Den som ikke ser den, får da ingenting. Skriv i vis-parentesen hva slags figur det er "
            'og hva den viser: vis(fig, alt="Stolpediagram med …")',
            "info",
        )


def _ikke_figur(verdi: Any) -> str:
    if er_tabell(verdi) or er_kolonne(verdi):
        return "vis viser figurer. En tabell vises når navnet på den står alene på siste linje i cellen."
    if verdi is None:
        return "vis fikk ingenting å vise (None). Lag figuren på én linje med fig = px.bar(…), og vis den på den neste."
    return "vis trenger en figur, for eksempel fra px.bar. Står navnet på figuren først i parentesen, uten hermetegn?"


# ── utseendet ────────────────────────────────────────────────────────────────────────────────────────


def pynt(fig: go.Figure, under: str = "", linjer: dict[str, float] | None = None) -> go.Figure:
    """Figuren slik kurset viser den. Tallene og aksene er de samme; fragmentene av en stolpe er slått sammen."""
    fig.update_layout(template=pio.templates["somekurs"])
    _tittel(fig, under)
    stolper = [s for s in fig.data if s.type == "bar"]
    if stolper and len(stolper) == len(fig.data):
        for s in stolper:
            _samle(s)
        _aksenavn(fig)
        _stolpedrakt(fig, stolper)
    else:
        _bred_form(fig, under)
        _aksenavn(fig)
        if fig.data and all(s.type == "scatter" for s in fig.data):
            _linjedrakt(fig)
    for navn, verdi in (linjer or {}).items():
        _merk_linje(fig, str(navn), som_tall(verdi))
    return fig


def _del_linje(tekst: str, bredde: int) -> str:
    import textwrap

    return "<br>".join(textwrap.wrap(tekst, bredde)) if "<br>" not in tekst else tekst


def _tittel(fig: go.Figure, under: str) -> None:
    tekst = (fig.layout.title.text or "").strip()
    if not tekst:
        fig.update_layout(margin={"t": 28})
        return
    linjer = _del_linje(tekst, LANG_TITTEL)
    fig.update_layout(
        title={"text": f"<b>{linjer}</b>", "yanchor": "top", "y": 1, "yref": "container", "pad": {"t": 14}}
    )
    fig.update_layout(margin={"t": 52 + 24 * linjer.count("<br>") + (22 if under else 0)})
    if under:
        fig.update_layout(title={"subtitle": {"text": under, "font": {"size": 13, "color": "#57606A"}}})


def _aksenavn(fig: go.Figure) -> None:
    """Stor forbokstav og norske bokstaver i stedet for rå kolonnenavn."""
    for akse in ("xaxis", "yaxis"):
        navn = fig.layout[akse].title.text
        if navn:
            navn = KOLONNENAVN.get(navn, navn)
            fig.update_layout({f"{akse}_title_text": navn[0].upper() + navn[1:].replace("_", " ")})


def _bred_form(fig: go.Figure, under: str) -> None:
    """Med y=[…] kaller plotly aksen «value» og gruppen «variable». Enheten står i linjen under tittelen."""
    if fig.layout.yaxis.title.text == "value":
        fig.update_layout(yaxis_title_text=under.split(",")[0] or "verdi")
    if fig.layout.legend.title.text == "variable":
        fig.update_layout(legend_title_text="")


def _linjedrakt(fig: go.Figure) -> None:
    """Linjer med navnet sitt i enden i stedet for en forklaring ved siden av, og akser som begynner på null."""
    fig.update_layout(height=360, showlegend=False)
    if fig.layout.yaxis.range is None:
        fig.update_layout(yaxis_rangemode="tozero")
    if len(fig.data) > 1:
        lengst = max(len(s.name or "") for s in fig.data)
        fig.update_layout(margin={"r": 24 + 8 * lengst})
        for s, farge in zip(fig.data, FARGER, strict=False):
            y = [v for v in som_liste(s.y) or [] if er_tall(v)]
            if y and s.name:
                s.update(line={"color": farge}, marker={"color": farge})
                fig.add_annotation(
                    x=1,
                    xref="paper",
                    y=som_tall(y[-1]),
                    yref="y",
                    text=s.name,
                    showarrow=False,
                    xanchor="left",
                    xshift=6,
                )
                fig.layout.annotations[-1].font = {"color": farge, "size": 14}
    x = som_liste(fig.data[0].x) or []
    if x and all(re.match(r"\d{4}-\d\d(-\d\d)?$", str(v)) for v in x):
        _datoer(fig, "xaxis", x, 6 if len(fig.data) == 1 else 4)


def _merk_linje(fig: go.Figure, navn: str, verdi: float) -> None:
    """En linje på tvers av verdiaksen, med navn og tall: over linjen ved høyre kant, eller øverst når stolpene ligger."""
    if fig.data and all(s.type == "bar" and s.orientation == "h" for s in fig.data):
        fig.add_vline(x=verdi, line={"color": FARGER[1], "width": 2, "dash": "dash"})
        fig.add_annotation(
            x=verdi, xref="x", y=1, yref="paper", text=f"{navn} {norsk_tall(round(verdi))}", showarrow=False
        )
        fig.layout.annotations[-1].update(yanchor="bottom", yshift=2, font={"color": FARGER[1], "size": 14})
        fig.update_layout(margin={"t": (fig.layout.margin.t or 76) + 14}, height=(fig.layout.height or 0) + 14 or None)
        return
    staende = bool(fig.data) and all(s.type == "bar" for s in fig.data)
    fig.add_hline(y=verdi, line={"color": FARGER[1], "width": 2, "dash": "dash"})
    fig.add_annotation(
        x=1,
        xref="paper",
        y=verdi,
        yref="y",
        text=f"{navn}{'<br>' if staende else ' '}{norsk_tall(round(verdi))}",
        showarrow=False,
        xanchor="left" if staende else "right",
        align="left",
    )
    fig.layout.annotations[-1].update(yshift=0 if staende else 10, font={"color": FARGER[1], "size": 14})
    if staende:  # over stolpene er det tall, så navnet står utenfor, og tallene nederst i stolpene, der linjen ikke går
        fig.layout.annotations[-1].update(xshift=6)
        fig.update_layout(margin={"r": max(fig.layout.margin.r or 0, 20 + 8 * len(navn))})
        fig.update_traces(
            textposition="inside", insidetextanchor="start", insidetextfont={"color": "white"}, textangle=0
        )


def _samle(spor: Any) -> None:
    """Slå sammen radene i hver kategori, så én stolpe er ett merke."""
    ligger = spor.orientation == "h"
    kategorier, verdier = (som_liste(a) or [] for a in ((spor.y, spor.x) if ligger else (spor.x, spor.y)))
    # et nummer som navngir et innlegg, er et navn og ikke et tall på en akse
    kategorier = [str(k) if er_tall(k) and som_tall(k) > 10**9 else k for k in kategorier]
    if not verdier or not all(er_tall(v) for v in verdier) or len(kategorier) != len(verdier):
        return
    summer: dict[Any, float] = {}
    for k, v in zip(kategorier, verdier, strict=True):
        summer[k] = summer.get(k, 0) + som_tall(v)
    navn = _sortert(summer, ligger)
    tall = [summer[k] for k in navn]
    _flytt_usikkerhet(spor.error_x if ligger else spor.error_y, [kategorier.index(k) for k in navn], len(kategorier))
    spor.update(x=tall, y=navn) if ligger else spor.update(x=navn, y=tall)
    spor.update(customdata=None, text=None, hovertemplate=None, hovertext=None)


def _flytt_usikkerhet(feil: Any, rekkefolge: list[int], antall: int) -> None:
    """La usikkerheten følge stolpen sin når stolpene sorteres. Er rader slått sammen, gjelder den ikke lenger."""
    for navn in ("array", "arrayminus"):
        verdier = som_liste(feil[navn])
        if verdier is not None:
            feil[navn] = [verdier[i] for i in rekkefolge] if len(rekkefolge) == antall == len(verdier) else None


def _sortert(summer: dict[Any, float], ligger: bool) -> list:
    """Kategoriene i sin egen rekkefølge når de har en, ellers etter verdi. Liggende stolper leses ovenfra."""
    navn = list(summer)
    for rekke in REKKEFOLGER:
        if set(navn) <= set(rekke):
            ut = [k for k in rekke if k in summer]
            return ut[::-1] if ligger else ut
    if all(re.match(r"\d+ ", str(k)) for k in navn):  # leksjoner og annet som er nummerert
        return sorted(navn, key=lambda k: int(str(k).split()[0]), reverse=ligger)
    if all(er_tall(k) or isinstance(k, datetime.date) or re.match(r"\d{4}-\d\d", str(k)) for k in navn):
        return sorted(navn)
    return sorted(navn, key=lambda k: summer[k], reverse=not ligger)


def _stolpedrakt(fig: go.Figure, stolper: list) -> None:
    antall = max((len(som_liste(s.x) or []) for s in stolper), default=0)
    ligger = stolper[0].orientation == "h"
    verdiakse, kategoriakse = ("xaxis", "yaxis") if ligger else ("yaxis", "xaxis")
    if len(stolper) == 1:
        _farge(fig, stolper[0])
        fig.update_layout(showlegend=False)
    if len(stolper) == 1 and _plass_til_tall(stolper[0], ligger):
        akse = "x" if ligger else "y"
        for s in stolper:
            s.update(
                texttemplate=f"%{{{akse}:,.1~f}}",
                textposition="outside",
                cliponaxis=False,
                textfont={"size": 14},
                constraintext="none",
                hovertemplate="%{y}: %{x:,.1~f}<extra></extra>" if ligger else "%{x}: %{y:,.1~f}<extra></extra>",
            )
            if (s.error_x if ligger else s.error_y).array is not None:
                # utenfor ville tallet stått oppå streken som viser usikkerheten
                s.update(textposition="inside", insidetextanchor="start", textfont={"color": "white"}, textangle=0)
        # tallene står på stolpene, så aksen med tall er bare støy
        fig.update_layout({f"{verdiakse}_visible": False})
        fast = fig.layout[verdiakse].range
        if fast is None:
            fig.update_layout({f"{verdiakse}_rangemode": "tozero"})
    if ligger:
        topp = fig.layout.margin.t or 76
        fig.update_layout(height=topp + 20 + 34 * antall)
        if fig.layout[verdiakse].visible is False:
            fig.update_layout(margin={"b": 16})
    else:
        fig.update_layout(height=300 if antall <= 4 else 360)
        navn = [str(k) for k in som_liste(stolper[0].x) or []]
        if any(len(n) > 10 for n in navn) and not all(re.match(r"\d{4}-", n) for n in navn):
            fig.update_layout(
                {f"{kategoriakse}_tickvals": navn, f"{kategoriakse}_ticktext": [_del_linje(n, 13) for n in navn]}
            )
    kategorier = som_liste(stolper[0].y if ligger else stolper[0].x) or [0]
    if all(re.match(r"\d{4}-\d\d(-\d\d)?$", str(k)) for k in kategorier):
        _datoer(fig, kategoriakse, kategorier)
    elif len(kategorier) > FLEST_TALL and all(len(str(k)) > 9 for k in kategorier):
        # mange innlegg: formen er poenget, og numrene på dem er det ikke
        fig.update_layout({f"{kategoriakse}_showticklabels": False, f"{kategoriakse}_type": "category", "bargap": 0.1})
        stolper[0].update(marker={"color": DEMPET})


def _plass_til_tall(spor: Any, ligger: bool) -> bool:
    """Er det plass til et tall på hver stolpe? Liggende stolper har en linje hver, stående deler på bredden."""
    verdier = [v for v in som_liste(spor.x if ligger else spor.y) or [] if er_tall(v)]
    bredest = max((len(norsk_tall(som_tall(v))) for v in verdier), default=0)
    return len(verdier) <= FLEST_TALL and (ligger or len(verdier) * bredest <= TEGN_I_BREDDEN)


def _datoer(fig: go.Figure, akse: str, verdier: list, flest: int = 6) -> None:
    """Norske datoer og måneder på aksen: 14. nov., jan. 2024. Høyst `flest` måneder, eller hver n-te dag."""
    from babel.dates import format_date

    dager = sorted({str(k) for k in verdier})
    hele = all(len(d) == 10 for d in dager)
    if hele and len(dager) > 120:  # over noen måneder er det måneden som teller
        forste = [d for d in dager if d.endswith("-01") and int(d[5:7]) % 3 == 1]
        vist, hele = forste[:: -(-len(forste) // flest)], False
    else:
        vist = dager[:: max(1, len(dager) // 10)] if hele else dager[:: max(1, -(-len(dager) // flest))]
    form = "d. MMM" if hele else "MMM yyyy"
    tekst = [format_date(datetime.date.fromisoformat(f"{d}-01"[:10]), form, locale="nb") for d in vist]
    fig.update_layout({f"{akse}_type": "category", f"{akse}_tickvals": vist, f"{akse}_ticktext": tekst})


def _farge(fig: go.Figure, spor: Any) -> None:
    """Grått, med farge på kategoriene tittelen nevner. Nevner den ingen, får alle den samme fargen."""
    if spor.marker.color is not None and not isinstance(spor.marker.color, str):
        return
    tittel = re.sub(r"<[^>]*>", " ", fig.layout.title.text or "").casefold()  # <b> er ikke stolpen B
    navn = [str(k) for k in som_liste(spor.y if spor.orientation == "h" else spor.x) or []]
    tall = [norsk_tall(v) for v in som_liste(spor.x if spor.orientation == "h" else spor.y) or [] if er_tall(v)]
    # tittelen kan nevne stolpen ved navn («innhold») eller ved tallet den viser («14,5 timer»)
    nevnt = [_nevnt(n, tittel) for n in navn]
    if not any(nevnt) and len(tall) == len(navn):
        nevnt = [len(t) > 2 and _nevnt(t, tittel) for t in tall]
    farger = [UTHEVET if n or not any(nevnt) else DEMPET for n in nevnt]
    spor.update(marker={"color": farger, "line": {"width": 0}, "pattern": {"shape": ""}})


def _nevnt(ordet: str, tittel: str) -> bool:
    """Står ordet for seg selv i tittelen?"""
    return bool(ordet) and re.search(rf"(?<![\w,.]){re.escape(ordet.casefold())}(?![\w])", tittel) is not None


# ── ord og tall under figuren ────────────────────────────────────────────────────────────────────────


def _ord_og_tall(fig: go.Figure, alt: str, med_tall: bool) -> str:
    """Beskrivelsen og en liten tabell, lukket til noen åpner den."""
    deler = [f"<p>{html.escape(alt)}</p>"] if alt else []
    if med_tall and (tabell := _tabell(fig)):
        deler.append(tabell)
    if not deler:
        return ""
    navn = "Figuren i ord og tall" if len(deler) == 2 else "Figuren i ord" if alt else "Tallene i figuren"
    return f'<details class="somekurs-figur" style="margin:.2em 0 .8em"><summary>{navn}</summary>{"".join(deler)}</details>'


def _tabell(fig: go.Figure) -> str:
    if len(fig.data) != 1 or fig.data[0].type not in ("bar", "scatter"):
        return ""
    s = fig.data[0]
    ligger = s.type == "bar" and s.orientation == "h"
    forst, siste = (som_liste(a) or [] for a in ((s.y, s.x) if ligger else (s.x, s.y)))
    if not 0 < len(forst) == len(siste) <= FLEST_TALL:
        return ""
    akser = [fig.layout[a].title.text or "" for a in (("yaxis", "xaxis") if ligger else ("xaxis", "yaxis"))]
    topp = "".join(f'<th scope="col">{html.escape(a)}</th>' for a in akser)
    par = list(zip(forst, siste, strict=True))
    rader = "".join(
        f'<tr><th scope="row" style="text-align:left">{html.escape(str(k))}</th>'
        f"<td>{norsk_tall(som_tall(v)) if er_tall(v) else html.escape(str(v))}</td></tr>"
        for k, v in (par[::-1] if ligger else par)
    )
    return f"<table><thead><tr>{topp}</tr></thead><tbody>{rader}</tbody></table>"
