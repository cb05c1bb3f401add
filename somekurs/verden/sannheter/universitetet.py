"""Universitetet i Ytrevåg: seks kontoer, søknadsfristen 15. april, nynorsk og kontoene til instituttene."""

from __future__ import annotations

from . import Format, Konto, Sannhet

INDEKS = (1.1, 1.2, 1.35, 1.4, 0.95, 0.8, 0.45, 1.4, 1.1, 1.0, 1.0, 0.7)
ETTER_FRISTEN = tuple((f"{ar}-04-16", f"{ar}-04-30", 0.9) for ar in (2024, 2025))
SEMESTRENE = (("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31"))
TEMAER = {"soknad": 0.22, "forskning": 0.24, "studieliv": 0.24, "arrangement": 0.18, "ansatte": 0.12}
HOYSESONG = Sannhet((2, 3, 4), "månedene før søknadsfristen")
KAMPANJER = Sannhet((("2024-02-01", "2024-04-15"), ("2025-02-01", "2025-04-15")), "fra og med, til og med")
NYNORSK = Sannhet(
    {"før": 0.16, "etter": 0.32, "fra": "2024-08-15"},
    "andel av innleggene som er på nynorsk, før og etter at språkrådgiveren begynte",
    leksjoner=("04-loven",),
)
VIRAL = Sannhet(
    {"dato": "2025-02-18", "visninger": 412_000, "serie": "labb"},
    "videoen som ble sett av mange, uten at søknadene endret seg",
    leksjoner=("15-tiktok",),
)
KLYNGER = Sannhet(
    {"kampanjer": 12, "innlegg": 8, "icc": 0.5, "spredning": 0.7},
    "kampanjer og innlegg i hver; hvor like innleggene i én kampanje er; standardavvik av logaritmen til rekkevidden",
    leksjoner=("09-usikkerhet",),
)

_FELLES = {"kunde": "universitetet", "indeks": INDEKS, "unntak": ETTER_FRISTEN, "temaer": TEMAER}


def _to_ar(forste: int, andre: int) -> tuple[tuple[str, str, int], ...]:
    return tuple((*ar, n) for ar, n in zip(SEMESTRENE, (forste, andre), strict=True))


KONTOER = (
    Konto(
        **_FELLES,
        nettverk="facebook",
        antall=_to_ar(156, 157),
        folgere=(("2024-01-01", 31_000), ("2025-12-31", 32_200)),
        nadd=0.05,
        spredning=0.8,
        rate=0.021,
        formater={
            "bilde": Format(0.55),
            "lenke": Format(0.27, 0.8, 0.9, klikk=2.4),
            "video": Format(0.18, 1.0, 0.9, (20, 95), 0.6),
        },
        deling={"reaksjoner": 0.84, "kommentarer": 0.035, "delinger": 0.125},
        klikk=0.012,
        lenkeklikk=0.5,
        kilde="UCI Facebook Metrics, raten per nådd",
        trekning=28,
        leksjoner=("09-usikkerhet", "17-linkedin"),
    ),
    Konto(
        **_FELLES,
        nettverk="instagram",
        antall=_to_ar(180, 185),
        folgere=(("2024-01-01", 14_500), ("2025-12-31", 18_700)),
        nadd=0.22,
        spredning=0.8,
        rate=0.055,
        formater={"bilde": Format(0.40), "karusell": Format(0.30), "reel": Format(0.30, 1.0, 1.0, (12, 58))},
        deling={"reaksjoner": 0.87, "kommentarer": 0.03, "delinger": 0.05, "lagringer": 0.05},
        klokken=((8, 16, 0.75), (18, 21, 0.25)),
        kilde="Rival IQ 2025, høyere utdanning: 2,10 % av følgerne",
        trekning=12,
        leksjoner=("09-usikkerhet",),
    ),
    Konto(
        **_FELLES,
        nettverk="tiktok",
        antall=_to_ar(38, 52),
        folgere=(("2024-01-01", 3_200), ("2025-02-17", 6_050), ("2025-03-10", 7_900), ("2025-12-31", 9_800)),
        nadd=2_600,
        spredning=1.25,
        rate=0.05,
        formater={"video": Format(1.0, sekunder=(9, 60))},
        deling={"reaksjoner": 0.93, "kommentarer": 0.025, "delinger": 0.045},
        hale=True,
        kilde="en virkelig konto med 10 000 følgere: 1 400–20 000 visninger om dagen",
        leksjoner=("15-tiktok",),
    ),
    Konto(
        **_FELLES,
        nettverk="linkedin",
        antall=_to_ar(130, 131),
        folgere=(("2024-01-01", 38_000), ("2025-12-31", 46_000)),
        nadd=0.09,
        spredning=0.6,
        rate=0.016,
        formater={
            "bilde": Format(0.5),
            "lenke": Format(0.3, 0.8, klikk=1.6),
            "video": Format(0.2, 0.9, 1.1, (30, 120)),
        },
        deling={"reaksjoner": 0.90, "kommentarer": 0.04, "delinger": 0.06},
        klikk=0.026,
        kilde="Socialinsider og Buffer 2025: 3,85–6,5 % med klikk",
        leksjoner=("17-linkedin",),
    ),
    Konto(
        **_FELLES,
        nettverk="x",
        antall=(("2024-01-01", "2025-01-31", 112),),
        folgere=(("2024-01-01", 12_300), ("2025-01-31", 11_900), ("2025-12-31", 11_900)),
        nadd=0.06,
        spredning=1.0,
        rate=0.018,
        formater={"tekst": Format(0.6), "lenke": Format(0.4, 0.8, klikk=2.0)},
        deling={"reaksjoner": 0.72, "kommentarer": 0.08, "delinger": 0.15, "lagringer": 0.05},
        klikk=0.006,
        lenkeklikk=0.7,
        kilde="Buffer 2025: 0,7–3,4 % av visningene",
        leksjoner=("16-x",),
    ),
    Konto(
        **_FELLES,
        nettverk="youtube",
        antall=_to_ar(28, 34),
        folgere=(("2024-01-01", 5_100), ("2025-12-31", 6_600)),
        nadd=900,
        spredning=0.9,
        rate=0.03,
        formater={"short": Format(44 / 62, 1.0, 1.0, (15, 59)), "video": Format(18 / 62, 0.7, 1.0, (180, 900))},
        deling={"reaksjoner": 0.9, "kommentarer": 0.1},
        folger=0.0012,
        kilde="valgt for kurset",
        trekning=15,
        leksjoner=("15-tiktok",),
    ),
)
MED_MIDTEN = Sannhet(0.75, "andel nynorske innlegg med to setninger", leksjoner=("04-loven",))
