"""Leksjon 15: TikTok for universitetet."""

from __future__ import annotations

import numpy as np

from ...verden.sannheter import l15 as s
from . import Les, Svar, kontrakt
from .statistikk import Z, bootstrap, medianforhold

L15, TIKTOK = "15-tiktok", "universitetet/tiktok"


@kontrakt(
    "15-fullforing",
    L15,
    "Hvor mange prosent faller fra hvert sekund i serien som holder best?",
    "prosent",
    "18 trendvideoer lages i stedet",
    "l15/kurver",
    TIKTOK,
)
def fullforing(les: Les) -> Svar:
    """En kort video blir nesten alltid sett ferdig. Riktig: tapet per sekund etter åpningen."""
    t = les("tiktok_videoer.csv")
    tap = -np.log(t["fullfort"] / t["etter_3_s"]) / (t["sekunder"] - 3) * 100
    per_serie = tap.groupby(t["serie"])
    snitt, ferdig = per_serie.mean(), t.groupby("serie")["fullfort"].mean()
    best = snitt.idxmin()
    feil = Z * per_serie.std()[best] / np.sqrt(per_serie.size()[best])
    sann = s.SERIER.verdi["studentdag"][1] * 100
    v = s.TRENDVIDEO.verdi
    lurer = best == "studentdag" and ferdig.idxmax() == "trend" and ferdig.idxmin() == "studentdag"
    svar = (snitt[best], ferdig["trend"] * 100, lurer, snitt[best] - feil, snitt[best] + feil, sann)
    return Svar(*svar, pris=v["videoer"] * v["timer"] * 650)


@kontrakt(
    "15-apning",
    L15,
    "Hvor mange flere er igjen etter 3 sekunder med åpning B?",
    "prosentpoeng",
    "åpningen til den heldigste videoen",
    "l15/kurver",
    TIKTOK,
)
def apning(les: Les) -> Svar:
    """Åpningene er satt annenhver gang i hver serie. Fristende: visninger, der én video er en femdel av alt."""
    t = les("tiktok_videoer.csv")
    ren = t["etter_3_s"] - t.groupby("serie")["etter_3_s"].transform("mean")
    a, b = (ren[t["apning"] == x] * 100 for x in "AB")
    d, feil = b.mean() - a.mean(), Z * np.sqrt(a.var() / len(a) + b.var() / len(b))
    v = s.APNING.verdi
    p = [
        1 / (1 + np.exp(-(np.log(v["etter_3_s"] / (1 - v["etter_3_s"])) + x)))
        for x in (-v["virkning"] / 2, v["virkning"] / 2)
    ]
    forhold = medianforhold(*(t[t["apning"] == x]["visninger"].to_numpy() for x in "AB"))
    lav, hoy = bootstrap(medianforhold, *(t[t["apning"] == x]["visninger"].to_numpy() for x in "AB"))
    lurer = d - feil > 0 and lav < 1 < hoy
    return Svar(d, forhold, lurer, d - feil, d + feil, (p[1] - p[0]) * 100)


@kontrakt(
    "15-soknader",
    L15,
    "Hvor mye endret den virale videoen søknadene?",
    "prosent endring",
    "en videopakke til 120 000 kr",
    "l15/søknader",
)
def soknader(les: Les) -> Svar:
    """Riktig: de samme ukene før fristen i fjor. Fristende: to uker etter mot to uker før, når søknadene stiger uansett."""
    t = les("soknader_uke.csv").pivot(index="uke_for_frist", columns="ar", values="soknader")
    for_, etter = t.loc[[10, 9]].sum(), t.loc[[8, 7]].sum()
    ln = np.log(etter[2025] / for_[2025]) - np.log(etter[2024] / for_[2024])
    feil = Z * np.sqrt((1 / for_).sum() + (1 / etter).sum() + 4 * s.UKESTOY.verdi**2 / 2)
    opp = (etter[2025] / for_[2025] - 1) * 100
    rett, lav, hoy = ((np.exp(x) - 1) * 100 for x in (ln, ln - feil, ln + feil))
    return Svar(rett, opp, opp > 35, lav, hoy, 0, pris=120_000)


@kontrakt(
    "15-shorts",
    L15,
    "Hvor mye mer ses en short etter 31. mars 2025?",
    "ganger",
    "en kampanje til 80 000 kr gjentas",
    "universitetet/youtube",
)
def shorts(les: Les) -> Svar:
    t = les("shorts.csv")
    ny = t["dato"] >= "2025-03-31"
    grupper = [t[m]["engasjerte"].to_numpy() for m in (~ny, ny)]
    visninger = medianforhold(*(t[m]["visninger"].to_numpy() for m in (~ny, ny)))
    return Svar(
        medianforhold(*grupper), visninger, visninger > 1.4, *bootstrap(medianforhold, *grupper), 1, pris=80_000
    )
