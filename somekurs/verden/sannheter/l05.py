"""Leksjon 5: planlegging. Kalenderen for mai 2026 er skrevet for hånd, med tolv feil."""

from __future__ import annotations

from . import Sannhet

L5 = ("05-planlegging",)
UNI = "Universitetet i Ytrevåg"
FEIL = Sannhet(
    {
        3: "godkjent etter at det skal ut",
        6: "ingen eier",
        8: "utenfor mai",
        11: "samme rad som 10, skrevet en gang til",
        13: "kampanjen er skrevet på en annen måte",
        15: "salg på 17. mai",
        17: "17. mai er glemt for universitetet: morsomt innlegg midt i toget",
        19: "klokkeslettet er i UTC og vil komme to timer senere",
        22: "eieren er ikke blant dem som har timer",
        24: "studenttreff midt i eksamen",
        27: "ikke noe mål",
        30: "nettverket er stengt for kunden",
    },
    "raden og det som er galt med den",
    leksjoner=L5,
)
# fmt: off
UTKAST = Sannhet(
    (
        (1, "2026-05-04", "12:00", "Ullvott", "instagram", "Vårgarn", "bestillinger", "Ingunn", "2026-04-29", "Vårpakken", 3.0),
        (2, "2026-05-04", "18:30", "Tangholmen", "facebook", "Program", "billetter", "Per Ove", "2026-04-30", "Slippet", 4.0),
        (3, "2026-05-05", "09:00", "Fliskode", "linkedin", "Tilbud på ti minutter", "kundeemner", "Tuva", "2026-05-07", "", 2.5),
        (4, "2026-05-05", "15:00", UNI, "instagram", "Leseplass", "tillit", "Amir", "2026-04-30", "", 2.0),
        (5, "2026-05-06", "20:00", "Ullvott", "instagram", "Pulsvarmere", "lagringer", "Ingunn", "2026-04-29", "", 2.5),
        (6, "2026-05-06", "18:00", "Tangholmen", "instagram", "Måkeskrik", "billetter", "", "2026-04-30", "Slippet", 3.0),
        (7, "2026-05-07", "08:30", "Fliskode", "linkedin", "Timer på fredag", "kundeemner", "Tuva", "2026-05-04", "", 2.0),
        (8, "2026-06-01", "12:00", "Ullvott", "facebook", "Sommerlager", "bestillinger", "Ingunn", "2026-05-05", "", 1.5),
        (9, "2026-05-08", "11:00", UNI, "facebook", "Ny professor", "tillit", "Ingunn", "2026-05-05", "", 2.0),
        (10, "2026-05-11", "18:30", "Tangholmen", "facebook", "Frivillige", "påmeldte", "Per Ove", "2026-05-06", "Dugnad", 2.0),
        (11, "2026-05-11", "18:30", "Tangholmen", "facebook", "Frivillige", "påmeldte", "Per Ove", "2026-05-06", "Dugnad", 2.0),
        (12, "2026-05-12", "12:00", "Ullvott", "instagram", "Vårpakken", "bestillinger", "Amir", "2026-05-07", "Vårpakken", 5.0),
        (13, "2026-05-13", "12:00", "Ullvott", "facebook", "Vårpakken", "bestillinger", "Amir", "2026-05-07", "vårpakke", 2.0),
        (14, "2026-05-13", "09:00", "Fliskode", "linkedin", "Våtromsnormen", "kundeemner", "Tuva", "2026-05-08", "", 3.0),
        (15, "2026-05-17", "10:00", "Ullvott", "instagram", "20 prosent på alt", "bestillinger", "Ingunn", "2026-05-08", "", 1.5),
        (16, "2026-05-16", "15:00", "Tangholmen", "instagram", "Pynt båten", "engasjement", "Amir", "2026-05-11", "", 1.5),
        (17, "2026-05-17", "11:30", UNI, "tiktok", "Gjett foreleseren", "tillit", "Amir", "2026-05-12", "", 3.0),
        (18, "2026-05-18", "09:00", "Fliskode", "linkedin", "Avvik", "kundeemner", "Tuva", "2026-05-13", "", 2.0),
        (19, "2026-05-19", "16:30Z", "Ullvott", "instagram", "Bak kulissene", "tillit", "Ingunn", "2026-05-13", "", 2.0),
        (20, "2026-05-19", "18:00", "Tangholmen", "facebook", "Båtruter", "færre spørsmål", "Per Ove", "2026-05-13", "", 2.5),
        (21, "2026-05-20", "12:00", UNI, "instagram", "Pauser", "tillit", "Ingunn", "2026-05-13", "", 2.0),
        (22, "2026-05-20", "18:30", "Tangholmen", "instagram", "Stille Kai", "billetter", "Oskar", "2026-05-13", "Slippet", 3.0),
        (23, "2026-05-21", "09:00", "Fliskode", "linkedin", "Gratis mal", "kundeemner", "Tuva", "2026-05-18", "Malen", 3.5),
        (24, "2026-05-21", "19:00", UNI, "facebook", "Studenttreff", "påmeldte", "Amir", "2026-05-18", "", 2.5),
        (25, "2026-05-22", "12:00", "Ullvott", "instagram", "Kundens bilde", "tillit", "Ingunn", "2026-05-19", "", 1.0),
        (26, "2026-05-23", "11:00", "Tangholmen", "facebook", "Museet åpner", "besøk", "Per Ove", "2026-05-19", "", 2.0),
        (27, "2026-05-26", "12:00", "Ullvott", "tiktok", "Fargegryten", "", "Amir", "2026-05-20", "", 4.0),
        (28, "2026-05-27", "09:00", "Fliskode", "linkedin", "Kundehistorie", "kundeemner", "Tuva", "2026-05-22", "Malen", 4.0),
        (29, "2026-05-27", "15:00", UNI, "linkedin", "Forskning", "tillit", "Ingunn", "2026-05-22", "", 3.0),
        (30, "2026-05-28", "09:00", UNI, "x", "Ny rapport", "tillit", "Ingunn", "2026-05-22", "", 1.0),
        (31, "2026-05-28", "18:30", "Tangholmen", "instagram", "Tåkelur", "billetter", "Amir", "2026-05-22", "Slippet", 3.0),
        (32, "2026-05-29", "20:00", "Ullvott", "instagram", "Oppskrift", "lagringer", "Ingunn", "2026-05-26", "", 2.5),
    ),
    "radene i utkastet, i rekkefølgen til kolonnene",
    leksjoner=L5,
)
# fmt: on
# fmt: off
OPPGAVER = Sannhet(
    (
        ("A", "avtale med artistene", 6.0, "", 5, 5),
        ("B", "bilder av artistene", 4.0, "A", 4, 4),
        ("C", "tekst til programmet", 5.0, "A", 5, 4),
        ("D", "korrektur", 1.5, "C", 3, 3),
        ("E", "plakat", 8.0, "B D", 4, 4),
        ("F", "alt-tekster", 1.0, "B", 4, 3),
        ("G", "film på 45 sekunder", 12.0, "B", 4, 2),
        ("H", "teksting av filmen", 1.5, "G", 4, 2),
        ("I", "siden med billetter er klar", 3.0, "", 5, 5),
        ("J", "godkjenning hos kunden", 2.0, "E F", 5, 5),
        ("K", "svar på vanlige spørsmål", 3.0, "C I", 4, 3),
        ("L", "slippet går ut", 1.0, "I J K", 5, 5),
    ),
    "bokstav, oppgave, timer, det den venter på, verdi og hast",
    leksjoner=L5,
)
# fmt: on
VANLIG = Sannhet(
    {"Solveig": 10.0, "Amir": 26.0, "Ingunn": 26.0, "Tuva": 22.0, "Per Ove": 24.0}, "timer som kan planlegges"
)
UKENE = Sannhet((19, 20, 21, 22), "ukene i mai 2026")
FRAVAR = Sannhet(
    {
        ("Ingunn", 20): (15.5, "Kristi himmelfartsdag og fri fredag"),
        ("Amir", 20): (20.5, "Kristi himmelfartsdag"),
        ("Tuva", 21): (7.5, "kurs tre dager"),
        ("Per Ove", 22): (16.5, "andre pinsedag"),
        ("Solveig", 22): (0.0, "ferie"),
    },
    "(timer, grunn) når det er færre enn vanlig",
)
