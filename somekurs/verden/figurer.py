"""Figurene i beskrivelsen av dataene: et merke for hvert innlegg, så rytmen, annonsene og unntakene synes. Ren SVG."""

from __future__ import annotations

import html
import math

import pandas as pd

from ..ovelser.ord import tall

BREDDE, HOYDE = 900, 340
VENSTRE, HOYRE, TOPP, BUNN = 105, 20, 64, 40
ORGANISK, BETALT = "#0072B2", "#D55E00"
MANEDER = ("jan.", "april", "juli", "okt.")


def innleggene(t: pd.DataFrame, tittel: str, under: str) -> str:
    """Et merke for hvert innlegg: tiden bortover, rekkevidden oppover, der hvert trinn er ti ganger så mye.

    Parametre: `t` har kolonnene dato, rekkevidde og betalt. Betalte innlegg er firkanter, de andre er sirkler.
    """
    dager = pd.to_datetime(t["dato"])
    forste, siste = pd.Timestamp(f"{dager.min().year}-01-01"), pd.Timestamp(f"{dager.max().year}-12-31")
    lav, hoy = math.floor(math.log10(t["rekkevidde"].min())), math.ceil(math.log10(t["rekkevidde"].max()))

    def x(dag: pd.Timestamp) -> float:
        return VENSTRE + (BREDDE - VENSTRE - HOYRE) * (dag - forste).days / (siste - forste).days

    def y(nadd: float) -> float:
        return HOYDE - BUNN - (HOYDE - TOPP - BUNN) * (math.log10(nadd) - lav) / (hoy - lav)

    deler = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREDDE} {HOYDE}" role="img" lang="nb" '
        f'font-family="system-ui, sans-serif" font-size="14" fill="#333">',
        f"<title>{html.escape(tittel)}</title>",
        f'<rect width="{BREDDE}" height="{HOYDE}" fill="#fff"/>',
        f'<text x="16" y="28" font-size="18" font-weight="bold">{html.escape(tittel)}</text>',
        f'<text x="16" y="49" fill="#555">{html.escape(under)}</text>',
    ]
    for potens in range(lav, hoy + 1):
        h = y(10**potens)
        deler.append(f'<line x1="{VENSTRE}" x2="{BREDDE - HOYRE}" y1="{h:.0f}" y2="{h:.0f}" stroke="#ddd"/>')
        deler.append(f'<text x="{VENSTRE - 10}" y="{h + 5:.0f}" text-anchor="end">{tall(10**potens)}</text>')
    for nr, dag in enumerate(pd.date_range(forste, siste, freq="QS")):
        navn = f"{MANEDER[nr % 4]} {dag.year}" if nr % 4 == 0 else MANEDER[nr % 4]
        deler.append(f'<text x="{x(dag):.0f}" y="{HOYDE - 14}">{navn}</text>')
    for dag, nadd, betalt in zip(dager, t["rekkevidde"], t["betalt"], strict=True):
        if betalt:
            deler.append(f'<rect x="{x(dag) - 3:.1f}" y="{y(nadd) - 3:.1f}" width="6" height="6" fill="{BETALT}"/>')
        else:
            deler.append(f'<circle cx="{x(dag):.1f}" cy="{y(nadd):.1f}" r="3" fill="{ORGANISK}" fill-opacity="0.7"/>')
    return "\n".join(deler) + "\n</svg>\n"


def alle(innlegg: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Filnavn → (figuren, teksten til den som ikke ser den), for hver konto i `innlegg`."""
    ut = {}
    for (konto, nettverk), t in innlegg.groupby(["konto", "nettverk"]):
        betalt, uten = t[t["betalt"]], t[~t["betalt"]]
        vanlig, storst = tall(int(uten["rekkevidde"].median())), t.loc[t["rekkevidde"].idxmax()]
        bak = " uten penger bak" if len(betalt) else ""
        hvem = f"{konto.capitalize()} på {nettverk.capitalize()}"
        mer = f" Firkantene er {len(betalt)} betalte innlegg, det siste {betalt['dato'].max()}." if len(betalt) else ""
        under = "Kontoer nådd, ett merke for hvert innlegg. Hvert trinn oppover er ti ganger så mye. Simulert."
        alt = (
            f"Prikker for {len(t)} innlegg i to år. Halvparten{bak} nådde under {vanlig} kontoer. Det største, "
            f"{storst['dato']}, nådde {tall(int(storst['rekkevidde']))}.{mer}"
        )
        ut[f"{konto}_{nettverk}.svg"] = (innleggene(t, f"{hvem}: et vanlig innlegg{bak} nådde {vanlig}", under), alt)
    return ut
