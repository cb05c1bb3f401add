"""Nettverkene: hvordan de teller, og når de begynte å telle på en annen måte. Gjelder alle kundene."""

from __future__ import annotations

from . import Sannhet

L7 = ("07-nokkeltall",)

VISNINGER_PER_NADD = Sannhet({"før": 1.18, "etter": 1.89}, "visninger per nådd konto hos Meta", "Metas «views»", L7)
VISNINGSBRUDD = Sannhet(
    {"instagram": "2024-09-01", "facebook": "2024-12-01"},
    "dagen «visninger» begynte å telle noe annet",
    "antatt; Meta varslet 7. august og 14. november 2024",
    L7,
)
VISNINGSSTOY = Sannhet(0.06, "standardavvik av logaritmen til visninger per nådd", leksjoner=L7)
REELSEKUNDER = Sannhet((9, 46), "sekunder: korteste og lengste reel")
FOLGERE_PER_NADD = Sannhet(0.0003, "nye følgere per nådd konto, slik Instagram oppgir dem")
VIRALT = Sannhet(
    {"grense": 500_000, "følgere": 330},
    "rekkevidden der Instagram oppgir et fast antall følgere, og antallet",
    leksjoner=L7,
)

# ── det kontoene deler ───────────────────────────────────────────────────────────────────────────────

SPREDT_OVER = Sannhet(
    {False: (0.62, 0.20, 0.09, 0.05, 0.03, 0.01), True: (0.16, 0.16, 0.16, 0.16, 0.12, 0.12, 0.12)},
    "andel av det et innlegg får, hver dag fra det er lagt ut; annonsene går en uke",
)
UTENFRA = Sannhet(0.25, "andel av leveringene uten penger bak som går til andre enn følgerne")
PUBLIKUM_UTENFRA = Sannhet(3.0, "kontoer som kan nås utenom følgerne, i ganger av følgerne")
AKTIVITET = Sannhet(0.55, "formen på fordelingen av hvor ofte en følger er innom")
PROFILVISNINGER = Sannhet(0.012, "besøk på profilen per visning")
SLUTTER = Sannhet(0.00022, "andel av følgerne som slutter å følge hver dag")

L13, L15 = ("13-facebook",), ("15-tiktok",)
FILM_PER_NADD = Sannhet({"før": 0.42, "etter": 0.95}, "visninger per nådd konto for film på Facebook", leksjoner=L13)
FILMBRUDD = Sannhet(
    "2025-06-01", "dagen film ble til reels og en visning ble talt fra starten, ikke etter 3 s", "Meta, juni 2025", L13
)
SEERTID = Sannhet(3.6, "sekunder sett per nådd konto, film på Facebook", leksjoner=L13)
SEERSTOY = Sannhet(0.30, "standardavvik av logaritmen til sekundene")
SHORTSBRUDD = Sannhet(
    {"dato": "2025-03-31", "ganger": 1.7},
    "dagen YouTube begynte å telle hver start av en short, og hvor mye det betydde",
    "support.google.com/youtube/thread/333869549",
    L15,
)
KLIKKFREKVENS = Sannhet(0.045, "visninger per gang YouTube viste miniatyrbildet")
SETT = Sannhet({"short": 0.62, "video": 0.31}, "andel av en film på YouTube som blir sett")

ANNONSER = Sannhet(
    {"cpm": 75.0, "spredning": 0.18, "frekvens": 1.7, "dager": 7},
    "kroner per 1 000 visninger og spredningen; ganger hver konto så annonsen; dager den gikk",
    "valgt; norske tall er ikke funnet",
    L13,
)
SKJULT_UNDER = Sannhet(3, "antall Meta ikke viser når de er lavere: cellen er tom, ikke null", "en virkelig fil", L13)

# ── når det legges ut, og det som sprer seg ──────────────────────────────────────────────────────────

DAGVEKT = Sannhet((1.0, 1.0, 1.0, 1.0, 1.0, 0.45, 0.6), "innlegg mandag–søndag: når folk på jobb legger ut")
KAMPANJEVEKT = Sannhet(1.6, "innlegg i kampanjer mot ellers")
STILLE_VEKT = Sannhet(0.5, "innlegg på stille dager mot ellers")
HALE = Sannhet(
    (0.03, 8, 1.2), "andel film som treffer langt flere, størrelsen og formen på halen", "SANNHETENE: Lomax 1,2"
)
ANNET = Sannhet(0.05, "visninger hver dag per følger utenom innleggene, på kontoene uten egne tall")
URO = Sannhet(0.3, "minste standardavvik i følgerne fra dag til dag")

# ── det nettverkene legger til i filene sine ─────────────────────────────────────────────────────────

LINKEDIN = Sannhet(
    {"unike": 0.71, "film": 0.4, "mobil": 0.4, "sider": (0.78, 0.14, 0.08), "besøkende": 0.7},
    "unike visninger; film sett; besøk fra mobil; besøk på hver del av siden; besøkende per besøk; alt som andeler",
)
LINKEDIN_GRUPPER = Sannhet(
    {
        "Location": (("Ytrevåg", 0.31), ("Oslo-området", 0.22), ("Bergen-området", 0.14), ("Trondheim-området", 0.08)),
        "Job function": (("Operations", 0.24), ("Engineering", 0.19), ("Sales", 0.12), ("Administrative", 0.09)),
        "Seniority": (("Senior", 0.31), ("Entry", 0.29), ("Owner", 0.17), ("Director", 0.08)),
        "Industry": (("Construction", 0.38), ("Software Development", 0.14), ("Building Materials", 0.09)),
        "Company size": (("1-10", 0.33), ("11-50", 0.27), ("51-200", 0.15), ("10001+", 0.03)),
    },
    "andel av følgerne; resten vises ikke",
)
TIKTOK = Sannhet(
    {"seere": 0.82, "nye": 0.64, "kjønn": (0.58, 0.4, 0.02), "land": (0.811, 0.062, 0.041, 0.086), "innom": 0.6},
    "seere per visning; nye av dem; kvinner, menn og andre; Norge, Sverige, Danmark og resten; innom den timen flest er det",
)
TIKTOK_DOGN = Sannhet((0.5, 0.45, 13, 0.04), "nivået, utslaget, timen kurven stiger mest, og det laveste nivået")
X = Sannhet(
    {"profil": 0.004, "utvidet": 0.009, "emneknagg": 0.0004, "annet": 0.011, "lagret": 0.06, "siste_dag": 0.55},
    "besøk på profilen, utvidelser, klikk på emneknagg og annet per visning; lagringer per likerklikk; andelen av den siste "
    "dagen som er talt",
)
YOUTUBE = Sannhet(
    {"bindestrek": 0.06, "seerstøy": 0.15, "mest_sett": 0.98, "eksponeringsstøy": 0.2},
    "andel numre som begynner med bindestrek; spredningen i seertid; mest av en film noen ser; spredningen i eksponeringer",
)
GA4 = Sannhet(
    {"søk": 0.62, "ellers": 0.51, "hendelser": 6.2, "sekunder": 41},
    "andel engasjerte økter fra søk og ellers; hendelser per økt; sekunder per økt, minst",
)
PLAYS = Sannhet(0.93, "avspillinger per visning av en reel, i de gamle filene")
ANNONSEANDEL = Sannhet(
    {"nådd": 0.92, "lenkeklikk": 0.8, "reaksjoner": 0.7, "støy": 0.1},
    "andel av det betalte innlegget som kom fra annonsen; spredningen i visninger per nådd",
)
NY_EKSPORT = Sannhet(1.02, "tallene i en ny eksport mot den gamle: de vokser til filen lastes ned")
FOR_HAND = Sannhet(
    {"Snapchat": 900, "Threads": 120, "Bluesky": 35, "støy": 0.4},
    "sett av i en vanlig uke på nettverkene som føres for hånd, og spredningen",
)
