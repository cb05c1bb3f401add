"""Tangholmen: sommerfestivalen og kystmuseet. Lørdag 12. juli 2025 ble avlyst klokken 14.10."""

from __future__ import annotations

from . import Format, Konto, Sannhet

TRE_INNLEGG = Sannhet(
    ((1, 200, 20), (2, 5000, 40), (3, 90_000, 500)),
    "innlegg, kontoer nådd og interaksjoner",
    leksjoner=("07-nokkeltall",),
)
INDEKS = (0.5, 0.5, 0.6, 0.8, 1.2, 1.8, 2.6, 1.3, 0.7, 0.6, 0.6, 0.7)
TEMAER = {"festival": 0.34, "praktisk": 0.14, "museum": 0.26, "frivillig": 0.12, "kulisser": 0.14}
HOYSESONG = Sannhet((6, 7), "månedene før og under festivalen")
KAMPANJER = Sannhet((("2024-07-01", "2024-07-14"), ("2025-06-30", "2025-07-13")), "fra og med, til og med")
FESTIVAL = Sannhet(
    (("2024-07-12", "2024-07-14"), ("2025-07-11", "2025-07-13")), "fra og med, til og med", leksjoner=("13-facebook",)
)
AVLYST = Sannhet(
    {"fra": "2025-07-12 14:10", "minutter": (4, 26, 61, 118, 205, 322), "ganger": 8.0},
    "dagen ble avlyst; minutter til hvert av de seks innleggene; rekkevidden mot et vanlig innlegg i juli",
    leksjoner=("13-facebook",),
)
# innlegg hver måned på Facebook: 75 i første halvår, 40 i juli
_FB = (7, 8, 11, 13, 16, 20, 40, 15, 9, 9, 9, 10)
_FELLES = {"kunde": "tangholmen", "indeks": INDEKS, "kraft": 0.35, "temaer": TEMAER}


def _antall(
    hver_maned: tuple[int, ...], uten: tuple[tuple[int, int, int], ...] = ()
) -> tuple[tuple[str, str, int], ...]:
    """Innlegg hver måned i to år. `uten` er (år, måned, antall) som kommer på andre måter."""
    deler = []
    for ar in (2024, 2025):
        for m, n in enumerate(hver_maned, 1):
            siste = 29 if (ar, m) == (2024, 2) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]
            trekk = sum(k for a, b, k in uten if (a, b) == (ar, m))
            deler.append((f"{ar}-{m:02}-01", f"{ar}-{m:02}-{siste}", n - trekk))
    return tuple(deler)


KONTOER = (
    Konto(
        **_FELLES,
        nettverk="facebook",
        antall=_antall(_FB, ((2025, 7, 6),)),
        folgere=(("2024-01-01", 9_800), ("2025-12-31", 12_600)),
        nadd=0.10,
        spredning=0.8,
        rate=0.029,
        ratekraft=-0.4,
        formater={
            "bilde": Format(0.78 - 73 / 334),
            "lenke": Format(0.22, klikk=2.2),
            "video": Format(73 / 334, sekunder=(15, 90), klikk=0.6),
        },
        deling={"reaksjoner": 0.82, "kommentarer": 0.08, "delinger": 0.10},
        klikk=0.014,
        lenkeklikk=0.5,
        klokken=((8, 12, 0.34), (12, 16, 0.34), (16, 20, 0.2), (20, 23, 0.12)),
        betalt=((2024, 0.32), (2025, 0.05)),
        kilde="UCI Facebook Metrics: 90 av 100 innlegg når under 31 % av følgerne",
        trekning=3,
        leksjoner=("07-nokkeltall", "13-facebook"),
    ),
    Konto(
        **_FELLES,
        nettverk="instagram",
        antall=_antall((7, 8, 10, 12, 15, 21, 30, 14, 10, 9, 9, 11), ((2024, 1, -1),)),
        folgere=(("2024-01-01", 6_900), ("2025-12-31", 9_950)),
        nadd=0.24,
        spredning=0.8,
        rate=0.040,
        formater={"bilde": Format(0.42), "karusell": Format(0.22), "reel": Format(0.36, 1.2, 0.9, (8, 45))},
        deling={"reaksjoner": 0.86, "kommentarer": 0.03, "delinger": 0.07, "lagringer": 0.04},
        klokken=((8, 16, 0.6), (18, 22, 0.4)),
        kilde="20–40 % av følgerne under 10 000",
        leksjoner=("12-skapere",),
    ),
    Konto(
        **_FELLES,
        nettverk="tiktok",
        antall=_antall((2, 2, 3, 4, 5, 8, 12, 5, 3, 3, 2, 3)),
        folgere=(("2024-01-01", 1_100), ("2025-12-31", 3_900)),
        nadd=900,
        spredning=1.3,
        rate=0.05,
        formater={"video": Format(1.0, sekunder=(8, 50))},
        deling={"reaksjoner": 0.93, "kommentarer": 0.025, "delinger": 0.045},
        klokken=((8, 16, 0.6), (16, 22, 0.4)),
        hale=True,
        kilde="TikTok 3,70–5,69 %, Socialinsider og Rival IQ",
        leksjoner=("15-tiktok",),
    ),
    Konto(
        **_FELLES,
        nettverk="youtube",
        antall=_antall((0, 0, 1, 1, 1, 2, 3, 2, 1, 1, 0, 0)),
        folgere=(("2024-01-01", 240), ("2025-12-31", 410)),
        nadd=350,
        spredning=0.9,
        rate=0.03,
        formater={"short": Format(0.4, sekunder=(15, 59)), "video": Format(0.6, 0.8, sekunder=(90, 420))},
        deling={"reaksjoner": 0.9, "kommentarer": 0.1},
        folger=0.003,
        kilde="valgt for kurset",
        leksjoner=(),
    ),
)
AVLYST_STOY = Sannhet(0.2, "standardavvik av logaritmen til rekkevidden den dagen")
