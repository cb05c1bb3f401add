"""Ullvott: nettbutikken med votter og strikkepakker. Tallene bak innleggene på Instagram i 2024 og 2025."""

from __future__ import annotations

from . import Format, Konto, Sannhet

L7, L14 = ("07-nokkeltall",), ("14-instagram",)
BEGGE = L7 + L14

KAMPANJER = Sannhet(
    (
        ("2024-03-11", "2024-03-24"),
        ("2024-09-09", "2024-09-22"),
        ("2024-11-25", "2024-12-01"),
        ("2024-12-02", "2024-12-15"),
        ("2025-02-24", "2025-03-16"),
        ("2025-09-08", "2025-09-21"),
        ("2025-11-24", "2025-11-30"),
        ("2025-12-01", "2025-12-14"),
    ),
    "fra og med, til og med",
    leksjoner=L14,
)
HOYSESONG = Sannhet((10, 11, 12), "månedene da folk strikker og kjøper mest", leksjoner=L14)
MANEDSINDEKS = Sannhet(
    (1.0, 0.95, 0.85, 0.75, 0.65, 0.6, 0.55, 0.85, 1.15, 1.3, 1.5, 1.45),
    "rekkevidde mot et vanlig innlegg i januar, januar–desember",
    leksjoner=L7,
)
SESONGKRAFT = Sannhet(0.5, "eksponenten til indeksen over i rekkevidden", leksjoner=L7)

ANTALL = Sannhet({2024: 146, 2025: 207}, "innlegg", leksjoner=L7)
MEDIAN = Sannhet(
    {2024: 4999, 2025: 3599}, "kontoer nådd av et vanlig innlegg", "omtrent en femdel av følgerne før kjøpet", L7
)
SPREDNING = Sannhet(
    {"bilde": 0.60, "karusell": 0.60, "reel": 1.0},
    "standardavvik av logaritmen til rekkevidden",
    "valgt etter en virkelig side på Facebook",
    L7,
)
REELFAKTOR = Sannhet(1.25, "rekkevidden av en reel mot et bilde", leksjoner=BEGGE)
KVELD = Sannhet((18, 21), "fra og med kl., til kl.", leksjoner=L14)
KVELDSFAKTOR = Sannhet(1.40, "rekkevidden om kvelden mot ellers; den eneste virkningen av klokkeslett", leksjoner=L14)
KVELDSANDEL = Sannhet(0.38, "andel av innleggene som legges ut om kvelden", leksjoner=("06-eksport", *L14))

REELANDEL = Sannhet({"vanlig": 0.15, "høysesong": 0.35, "kampanje": 0.75}, "andel reels i perioden", leksjoner=L14)
KARUSELLANDEL = Sannhet(0.5, "andel karuseller av det som ikke er reels", leksjoner=L14)
TEMA = Sannhet(("oppskrift", "strikkepakke", "produkt", "kunde", "kulisser"), "temaene, i rekkefølge", leksjoner=L14)
TEMAANDEL = Sannhet(
    {
        "vanlig": (0.24, 0.16, 0.22, 0.20, 0.18),
        "høysesong": (0.20, 0.22, 0.26, 0.17, 0.15),
        "kampanje": (0.08, 0.34, 0.42, 0.08, 0.08),
    },
    "andel av innleggene i perioden",
    leksjoner=L14,
)

RATE = Sannhet(
    {"karusell": 0.059, "bilde": 0.043, "reel": 0.033},
    "interaksjoner per nådd, vektet",
    "valgt for kurset, i størrelse etter Rival IQ",
    L7,
)
# Karusellene som sprer seg vidt, gjør det fordi folk blir sittende. De andre sprer seg videre enn de engasjerer.
RATEKRAFT = Sannhet(
    {"karusell": 0.40, "bilde": -0.70, "reel": -0.70}, "eksponenten til rekkevidden i raten", leksjoner=L7
)
RATESTOY = Sannhet(0.30, "standardavvik av logaritmen til raten", leksjoner=L7)
LAGRET = Sannhet(
    {"oppskrift": 10.0, "strikkepakke": 6.5, "produkt": 2.2, "kunde": 1.4, "kulisser": 1.1},
    "lagringer per 1 000 nådd",
    leksjoner=L14,
)
DELING = Sannhet(
    {"reaksjoner": 0.91, "kommentarer": 0.035, "delinger": 0.055},
    "andel av interaksjonene utenom lagringer",
    leksjoner=L7,
)

FOLGERE = Sannhet(
    (
        ("2024-01-01", 23_900),
        ("2024-05-13", 24_393),
        ("2024-05-15", 36_408),
        ("2025-09-01", 37_744),
        ("2025-10-13", 37_905),
        ("2025-10-21", 38_346),
        ("2025-12-31", 38_431),
    ),
    "følgere ved slutten av dagen",
    leksjoner=L7,
)
KJOPT = Sannhet(12_000, "følgere en tidligere kollega kjøpte 14. og 15. mai 2024", leksjoner=L7)
SAUEN = Sannhet(
    {"tid": "2025-10-14 11:12", "rekkevidde": 930_000, "interaksjoner": 8184},
    "reelen av sauen som stikker av med garnet",
    leksjoner=BEGGE,
)
TREKNING = Sannhet(
    110, "nummeret på trekningen som er valgt, fordi det leksjonene sier om den, er sant", leksjoner=BEGGE
)

# ── Facebook ─────────────────────────────────────────────────────────────────────────────────────────

L8 = ("08-diagrammer",)
FB_ANTALL = Sannhet(
    {(2024, False): 125, (2024, True): 48, (2025, False): 125, (2025, True): 20},
    "innlegg: (år, om det er brukt penger på det)",
    leksjoner=L7,
)
FB_SISTE_BETALTE = Sannhet("2025-05-31", "siste dagen det ble brukt penger, 8 000 kr i måneden", leksjoner=L7)
FB_MEDIAN = Sannhet(
    {(2024, False): 2126, (2024, True): 21_600, (2025, False): 2169, (2025, True): 20_210},
    "kontoer nådd av et vanlig innlegg",
    "omtrent en tidel av følgerne, som på en virkelig side",
    L7,
)
FB_SPREDNING = Sannhet({False: 0.80, True: 0.28}, "standardavvik av logaritmen til rekkevidden", leksjoner=L7)
FB_SLAG = Sannhet({"bilde": 0.62, "lenke": 0.20, "video": 0.18}, "andel av innleggene", leksjoner=L7)
FB_RATE = Sannhet(
    0.0265, "interaksjoner per nådd for et vanlig innlegg uten penger bak, 1. januar 2024", leksjoner=L7 + L8
)
FB_RATE_AR = Sannhet(0.68, "raten ett år senere, som andel", leksjoner=L8)
FB_DESEMBER = Sannhet(3.8, "raten i desember mot ellers, på grunn av julekalenderen", leksjoner=L8)
FB_RATEKRAFT = Sannhet(-0.20, "eksponenten til rekkevidden i raten", leksjoner=L7)
FB_RATESTOY = Sannhet(0.35, "standardavvik av logaritmen til raten", leksjoner=L7)
FB_DELING = Sannhet({"reaksjoner": 0.80, "kommentarer": 0.06, "delinger": 0.14}, "andel av interaksjonene", "UCI", L7)
FB_KLIKK = Sannhet({"bilde": 0.010, "lenke": 0.024, "video": 0.008}, "klikk per nådd")
FB_LENKEKLIKK = Sannhet({"bilde": 0.15, "lenke": 0.70, "video": 0.10}, "andel av klikkene som går til lenken")
FB_FOLGERE = Sannhet((("2024-01-01", 18_400), ("2025-12-31", 19_600)), "følgere ved slutten av dagen", leksjoner=L7)

# Hvor mange kontoer en side når til sammen. Leveringer er ganger noe er vist for en konto, minst én gang per innlegg.
FB_ANNET = Sannhet(
    1000, "leveringer til følgerne hver dag som ikke er innlegg: storyer og besøk på siden", leksjoner=L7
)
FB_PUBLIKUM = Sannhet({"utenfra": 60_000, "annonser": 58_000}, "kontoer som kan nås utenom følgerne", leksjoner=L7)
FB_TREKNING = Sannhet(23, "nummeret på trekningen som er valgt for Facebook", leksjoner=L7 + L8)

# ── TikTok og YouTube ────────────────────────────────────────────────────────────────────────────────

_TEMAER = {"oppskrift": 0.30, "strikkepakke": 0.15, "produkt": 0.15, "kunde": 0.10, "kulisser": 0.30}
KONTOER = (
    Konto(
        "ullvott",
        "tiktok",
        antall=(("2025-08-20", "2025-12-31", 35),),
        folgere=(
            ("2025-08-20", 12),
            ("2025-09-01", 58),
            ("2025-09-30", 131),
            ("2025-10-31", 223),
            ("2025-11-30", 318),
            ("2025-12-31", 429),
        ),
        nadd=300,
        spredning=1.3,
        rate=0.049,
        formater={"video": Format(1.0, sekunder=(8, 44))},
        temaer=_TEMAER,
        deling={"reaksjoner": 0.93, "kommentarer": 0.025, "delinger": 0.045},
        klokken=((8, 16, 0.5), (18, 21, 0.5)),
        hale=True,
        kilde="TikTok 3,70–5,69 %, Socialinsider og Rival IQ",
        leksjoner=L7,
    ),
    Konto(
        "ullvott",
        "youtube",
        antall=(("2024-01-01", "2024-12-31", 26), ("2025-01-01", "2025-12-31", 26)),
        folgere=(("2024-01-01", 1_900), ("2025-12-31", 4_400)),
        nadd=1_100,
        spredning=1.0,
        rate=0.044,
        formater={"short": Format(0.4, 0.9, sekunder=(20, 59)), "video": Format(0.6, sekunder=(240, 1500))},
        temaer=_TEMAER,
        deling={"reaksjoner": 0.9, "kommentarer": 0.1},
        folger=0.012,
        indeks=MANEDSINDEKS.verdi,
        kilde="Buffer 2025: 4,41 % på YouTube",
        leksjoner=(),
    ),
)

# ── første kvartal 2026 ──────────────────────────────────────────────────────────────────────────────

KVARTAL = Sannhet(
    {
        "bilde": 0.42,
        "karusell": 0.43,
        "reel": 0.15,
        "lagringer": 0.09,
        "instagram": 260,
        "facebook": 140,
        "sekunder": (9, 46),
    },
    "andel av innleggene i hvert format; lagringer av interaksjonene; nye følgere; korteste og lengste film",
    leksjoner=("20-sluttprosjekt",),
)
