"""Figurene i `datasets/README.md`: én for hvert nettverk, med en rute for hver konto. Ren SVG, uten noe utenfra."""

from __future__ import annotations

import html
import math

import pandas as pd

from ..ovelser.ord import tall
from ..verden.kalender import SLUTT, START, STILLE
from ..verden.nett.kontoer import KUNDENAVN

BREDDE, RUTE = 900, 190
VENSTRE, TIDEN, UKEN = 105, 730, (775, 880)  # ruten med tiden går fra VENSTRE til TIDEN, den med ukedagene er UKEN
TOPP, BUNN = 34, 30  # i hver rute
HODE = 64
ORGANISK, BETALT, FOLGERE = "#0072B2", "#D55E00", "#555"
MANEDER = ("jan.", "april", "juli", "okt.")
NAVN = {"facebook": "Facebook", "instagram": "Instagram", "tiktok": "TikTok", "x": "X", "linkedin": "LinkedIn"}
NAVN |= {"youtube": "YouTube"}
# det som synes i hver figur, i alle verdener: historien er den samme
FUNN = {
    "facebook": "annonsene når ti ganger så mange, og hos Ullvott stopper de i juni 2025",
    "instagram": "Ullvott får 12 000 følgere på én natt i mai 2024, men når ikke flere",
    "tiktok": "én video ses av 412 000, en vanlig av noen hundre eller tusen",
    "x": "universitetet stenger i januar 2025, og Fliskodes visninger dobles i mars",
    "linkedin": "Fliskode legger ut halvparten så mye i september 2024, mellom to ansatte",
    "youtube": "en film hver annen uke, og abonnenter som vokser jevnt",
}


def _x(dag: pd.Timestamp) -> float:
    return VENSTRE + (TIDEN - VENSTRE) * (dag - START).days / (SLUTT - START).days


def rute(t: pd.DataFrame, folgere: pd.Series, mal: str, navn: str, topp: float) -> list[str]:
    """Én konto: et merke for hvert innlegg over tid, følgerne som strek, stille dager som bånd, og antallet per ukedag.

    Parametre: `t` har kolonnene dato, betalt og målet `mal`, `folgere` er følgerne etter dato. Hvert trinn oppover er ti
    ganger så mye. `topp` er hvor ruten begynner.
    """
    dager = pd.to_datetime(t["dato"])
    verdier = [*t[mal], *folgere]
    lav, hoy = math.floor(math.log10(min(verdier))), math.ceil(math.log10(max(verdier)))
    bunn = topp + RUTE - BUNN

    def y(antall: float) -> float:
        return bunn - (RUTE - TOPP - BUNN) * (math.log10(antall) - lav) / (hoy - lav)

    deler = [f'<text x="16" y="{topp + 18:.0f}" font-weight="bold">{html.escape(navn)}</text>']
    for fra, til in STILLE:
        a, b = _x(pd.Timestamp(fra)), _x(pd.Timestamp(til) + pd.Timedelta(days=1))
        deler.append(
            f'<rect x="{a:.1f}" y="{topp + TOPP}" width="{max(b - a, 1.5):.1f}" height="{RUTE - TOPP - BUNN}" fill="#eee"/>'
        )
    for potens in range(lav, hoy + 1):
        h = y(10**potens)
        deler.append(f'<line x1="{VENSTRE}" x2="{TIDEN}" y1="{h:.0f}" y2="{h:.0f}" stroke="#ddd"/>')
        deler.append(f'<text x="{VENSTRE - 10}" y="{h + 5:.0f}" text-anchor="end">{tall(10**potens)}</text>')
    for nr, dag in enumerate(pd.date_range(START, SLUTT, freq="QS")):
        tekst = f"{MANEDER[nr % 4]} {dag.year}" if nr % 4 == 0 else MANEDER[nr % 4]
        deler.append(f'<text x="{_x(dag):.0f}" y="{bunn + 18:.0f}">{tekst}</text>')
    for dag, antall, betalt in zip(dager, t[mal], t["betalt"], strict=True):
        if betalt:
            deler.append(f'<rect x="{_x(dag) - 3:.1f}" y="{y(antall) - 3:.1f}" width="6" height="6" fill="{BETALT}"/>')
        else:
            deler.append(
                f'<circle cx="{_x(dag):.1f}" cy="{y(antall):.1f}" r="2.5" fill="{ORGANISK}" fill-opacity="0.6"/>'
            )
    hver_uke = folgere[::7]
    punkter = " ".join(f"{_x(d):.1f},{y(n):.1f}" for d, n in zip(pd.to_datetime(hver_uke.index), hver_uke, strict=True))
    deler.append(f'<polyline points="{punkter}" fill="none" stroke="{FOLGERE}" stroke-width="1.5"/>')
    per_dag = dager.dt.day_of_week.value_counts().reindex(range(7), fill_value=0)
    bredde = (UKEN[1] - UKEN[0]) / 7
    for nr, antall in per_dag.items():
        h = (RUTE - TOPP - BUNN) * antall / per_dag.max()
        x = UKEN[0] + nr * bredde
        deler.append(
            f'<rect class="uke" x="{x:.1f}" y="{bunn - h:.1f}" width="{bredde - 3:.1f}" height="{h:.1f}" fill="#888"/>'
        )
        deler.append(f'<text x="{x + 1:.1f}" y="{bunn + 18:.0f}">{"mtotfls"[nr]}</text>')
    return deler


def nettverket(nett: str, innlegg: pd.DataFrame, daglig: pd.DataFrame) -> tuple[str, str]:
    """(figuren, teksten til den som ikke ser den) for ett nettverk."""
    mal = "rekkevidde" if innlegg["rekkevidde"].notna().all() else "visninger"
    ordet = "kontoer nådd" if mal == "rekkevidde" else "visninger"
    kontoer = list(dict.fromkeys(innlegg["konto"]))
    hoyde = HODE + RUTE * len(kontoer)
    storst = innlegg.loc[innlegg[mal].astype(int).idxmax()]
    tittel = f"{NAVN[nett]}: {FUNN[nett]}"
    under = f"Prikk: {ordet} for ett innlegg. Firkant: betalt. Strek: følgere. Grått: stille dager. Stolper: innlegg per ukedag."
    deler = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREDDE} {hoyde}" role="img" lang="nb" '
        f'font-family="system-ui, sans-serif" font-size="13" fill="#333">',
        f"<title>{html.escape(tittel)}</title>",
        f'<rect width="{BREDDE}" height="{hoyde}" fill="#fff"/>',
        f'<text x="16" y="28" font-size="18" font-weight="bold">{html.escape(tittel)}</text>',
        f'<text x="16" y="49" fill="#555">{html.escape(under)} Simulert.</text>',
    ]
    linjer = []
    for nr, konto in enumerate(kontoer):
        t = innlegg[innlegg["konto"] == konto]
        f = daglig[daglig["konto"] == konto].set_index("dato")["folgere"].astype(int)
        vanlig = tall(int(t[~t["betalt"]][mal].astype(int).median()))
        funn = f"når {vanlig} kontoer" if mal == "rekkevidde" else f"gir {vanlig} visninger"
        uten = " uten penger bak" if t["betalt"].any() else ""
        deler += rute(t, f, mal, f"{KUNDENAVN[konto]}: et vanlig innlegg{uten} {funn}", HODE + nr * RUTE)
        linjer.append(f"{KUNDENAVN[konto]} {vanlig}")
    alt = (
        f"Prikker for {len(innlegg)} innlegg i to år, {ordet} oppover. Et vanlig innlegg: {', '.join(linjer)}. Det største er "
        f"fra {KUNDENAVN[storst['konto']]} {storst['dato']}: {tall(int(storst[mal]))}."
    )
    return "\n".join(deler) + "\n</svg>\n", alt


def alle(innlegg: pd.DataFrame, daglig: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Filnavn → (figuren, teksten til den som ikke ser den), for hvert nettverk."""
    return {
        f"{nett}.svg": nettverket(nett, innlegg[innlegg["nettverk"] == nett], daglig[daglig["nettverk"] == nett])
        for nett in NAVN
    }
