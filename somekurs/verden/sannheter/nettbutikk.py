"""Nettbutikken til Ullvott: bestillinger, besøk, tester og forsøk. Alle beløp er eks. mva."""

from __future__ import annotations

from . import Sannhet

L10, L12, L14, L18 = ("10-ab-tester",), ("12-skapere",), ("14-instagram",), ("18-manedsrapport",)

ORDRER = Sannhet(
    {2024: 11_800, 2025: 12_750}, "bestillinger, uten dem forsøkene skapte; vekst 8 prosent", leksjoner=L10 + L18
)
ORDREINDEKS = Sannhet(
    (1.0, 0.95, 0.85, 0.7, 0.5, 0.42, 0.4, 0.75, 1.15, 1.45, 2.0, 1.9), "bestillinger, januar–desember"
)
UKEDAG = Sannhet((1.0, 1.0, 1.0, 1.0, 0.95, 0.90, 1.25), "bestillinger, mandag–søndag")
KVELD = Sannhet((20, 22, 0.2), "fra kl., til kl., andel av dagens bestillinger")
BLACK_WEEK = Sannhet(
    (("2024-11-25", "2024-12-01"), ("2025-11-24", "2025-11-30")), "fra og med, til og med", leksjoner=L18
)
BLACK_GANGER = Sannhet(2.3, "bestillinger i Black Week mot ellers", leksjoner=L18)
ETTER_20_DESEMBER = Sannhet(0.35, "bestillinger etter siste dag for levering før jul")
KAMPANJEGANGER = Sannhet(1.15, "bestillinger i kampanjeukene")
KURV = Sannhet({"median": 620, "spredning": 0.5}, "kroner per bestilling, og standardavvik av logaritmen")
DEKNING = Sannhet(0.42, "andel av kurven som er igjen etter varen", leksjoner=L10)
PER_ORDRE = Sannhet(300, "kroner igjen per bestilling: 712 · 0,42", leksjoner=L10)
OMRADER = Sannhet({"antall": 40, "spredning": 0.8, "drift": 0.05}, "handelsområder; skjevhet; drift hver sjette uke")
MOBIL = Sannhet(0.62, "andel av besøkene fra mobil")

KONVERTERING = Sannhet({"vanlig": 0.022, "black": 0.048}, "bestillinger per besøk")
OKTER = Sannhet(500_000, "besøk i 2024; i 2025 vokser de som bestillingene", leksjoner=L10)
SAMTYKKE = Sannhet(
    {"fra": "2025-01-01", "andel": 0.69}, "andel av besøkene GA4 ser etter at samtykke ble krevd", leksjoner=L10
)
KILDER = Sannhet(
    {
        "google": 0.345,
        "(direct)": 0.16,
        "nyhetsbrev": 0.12,
        "facebook": 0.065,
        "instagram": 0.20,
        "henvisning": 0.07,
        "annet": 0.04,
    },
    "andel av besøkene",
    leksjoner=L10,
)
SKRIVEMATER = Sannhet(
    {"instagram": 0.44, "Instagram": 0.21, "ig": 0.14, "IG": 0.08, "instagram.com": 0.09, "l.instagram.com": 0.04},
    "andel av besøkene fra Instagram som er merket slik",
    leksjoner=L10,
)
TRAKT = Sannhet(
    (
        ("mobil", "økt", 62_000),
        ("mobil", "produkt", 28_200),
        ("mobil", "kurv", 5_300),
        ("mobil", "kasse", 3_130),
        ("mobil", "ordre", 900),
        ("pc", "økt", 38_000),
        ("pc", "produkt", 17_800),
        ("pc", "kurv", 3_700),
        ("pc", "kasse", 2_370),
        ("pc", "ordre", 1_300),
    ),
    "enhet, steg og antall i de første 100 000 besøkene i 2024",
    leksjoner=L10,
)

# ── tester: to varianter, en rad for hver dag, arm og segment ────────────────────────────────────────

TESTER = Sannhet(
    {
        "tom": {"fra": "2024-01-08", "til": "2024-03-03", "per_arm": 31_000, "a": 0.022, "b": 0.022},
        "kasse": {"fra": "2024-09-23", "til": "2024-11-10", "per_arm": 31_000, "a": 0.022, "b": 0.026},
        "blackweek": {"fra": "2024-11-11", "til": "2024-12-08", "per_arm": 46_000, "a": 0.022, "b": 0.022},
        "feil": {"fra": "2024-04-01", "til": "2024-06-09", "per_arm": 27_000, "a": 0.0902, "b": 0.0902},
    },
    "besøk i hver arm, og andelen som bestiller (i «feil»: legger i kurven) i A og B",
    leksjoner=L10,
)
BLACK_TEST = Sannhet(
    {"ganger": 1.25, "konvertering": 0.048, "andel": 0.40},
    "B mot A i Black Week; konvertering da; andel av besøkene",
    leksjoner=L10,
)
TRAFIKKFEIL = Sannhet(
    {"mobil": 0.075, "pc": 0.115, "borte": 0.17},
    "andel som legger i kurven på mobil og pc; andel av B-besøk på mobil uten kurv som aldri ble logget",
    leksjoner=L10,
)
TEST_TREKNING = Sannhet({"tom": 8, "kasse": 1, "blackweek": 1, "feil": 3}, "nummeret på trekningen som er valgt")

# ── forsøk i handelsområder ──────────────────────────────────────────────────────────────────────────

FORSOK = Sannhet(
    {
        "annonser": {"fra": "2025-09-22", "til": "2025-11-02", "virkning": 0.12, "kroner": 115_000, "siste_klikk": 424},
        "merkesøk": {"fra": "2025-01-13", "til": "2025-02-23", "virkning": 0.0, "kroner": 45_000, "siste_klikk": 229},
        "skapere": {"fra": "2025-02-24", "til": "2025-04-06", "virkning": 0.07, "kroner": 60_000, "siste_klikk": 246},
    },
    "seks uker i 20 av 40 områder: virkning på bestillingene, kostnad, og bestillinger siste klikk (koden) tar æren for",
    leksjoner=L10 + L12,
)
FRA_KUPONGSIDE = Sannhet(118, "av dem som brukte koden, kom fra en kupongside", leksjoner=L12)
ORDRE_TREKNING = Sannhet(13, "nummeret på trekningen av bestillingene", leksjoner=L10)
RETURFORSOK = Sannhet(
    {"ordrer": 450, "kroner": 94_500, "A": (1134, 0.34), "B": (977, 0.07)},
    "bestillinger og annonsekroner i hver kampanje; kroner per bestilling og andel i retur",
    leksjoner=L10,
)
RETUR_TREKNING = Sannhet(2, "nummeret på trekningen av returene")
LITEN_KAMPANJE = Sannhet(
    {"kroner": 5_000, "roas": 2.28, "ordrer": 14}, "kroner brukt, sann avkastning (ROAS), bestillinger"
)
LITEN_TREKNING = Sannhet(1, "nummeret på trekningen")

# ── fra Instagram til bestilling ─────────────────────────────────────────────────────────────────────

BESOK_PER_1000 = Sannhet(7.5, "besøk fra lenkesiden per 1 000 nådd", leksjoner=L14)
BESOK_PERIODE = Sannhet({"vanlig": 1.0, "høysesong": 1.8, "kampanje": 4.0}, "ganger besøk", leksjoner=L14)
BESOK_FORMAT = Sannhet(
    {"karusell": 1.0, "bilde": 1.0, "reel": 0.70}, "ganger besøk; reel mot karusell er det sanne", leksjoner=L14
)
BESOK_TEMA = Sannhet(
    {"oppskrift": 0.9, "strikkepakke": 1.2, "produkt": 1.2, "kunde": 0.7, "kulisser": 0.6},
    "ganger besøk",
    leksjoner=L14,
)
BESOK_STOY = Sannhet(0.4, "standardavvik av logaritmen til besøkene")
ORDRE_PER_BESOK = Sannhet(
    {"oppskrift": 0.004, "strikkepakke": 0.030, "produkt": 0.028, "kunde": 0.010, "kulisser": 0.006},
    "bestillinger per besøk fra lenkesiden",
    leksjoner=L14,
)
SAUEN_BESOK = Sannhet({"besøk": 610, "ordrer": 2, "utlandet": 0.82}, "det den virale reelen brakte", leksjoner=L14)
LENKE_TREKNING = Sannhet(10, "nummeret på trekningen av besøkene", leksjoner=L14)

SEGMENTANDEL = Sannhet(
    {"kunde": {"ny": 0.68, "kjent": 0.32}, "kanal": {"søk": 0.6, "sosialt": 0.4}}, "andel av besøkene i testene"
)
SEGMENTNIVA = Sannhet(
    {"enhet": {"mobil": 0.8, "pc": 1.33}, "kunde": {"ny": 0.8, "kjent": 1.42}}, "bestillinger per besøk mot snittet"
)
DAGEN = Sannhet((6, 14, 23.98), "timen de første bestillingene kommer, timen flest kommer, og den siste")
