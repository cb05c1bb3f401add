"""Fliskode: programvare for håndverkere, 40 ansatte, få kundeemner og lang salgssyklus."""

from __future__ import annotations

from . import Format, Konto, Sannhet

INDEKS = (1, 1, 1, 1, 1, 1, 0.35, 1, 1, 1, 1, 0.6)
PASKE = (("2024-03-25", "2024-04-01", 0.3), ("2025-04-14", "2025-04-21", 0.3))
TEMAER = {"fag": 0.30, "produkt": 0.22, "kunde": 0.15, "guide": 0.13, "folk": 0.20}
HOYSESONG = Sannhet((), "ingen måneder peker seg ut")
KAMPANJER = Sannhet(
    (("2025-01-06", "2025-03-31"),), "guidekampanjen på LinkedIn, 90 000 kr", leksjoner=("17-linkedin",)
)
DYRERE_X = Sannhet("2025-03-01", "dagen abonnementet på X ble dyrere, og visningene doblet seg", leksjoner=("16-x",))
SVAR_PA_X = Sannhet(0.25, "andel av innleggene i eksporten fra X som er svar til andre", "en virkelig fil: 47 av 172")
STANS = Sannhet(
    ("2024-02-13 09:20", "2024-06-04 13:10", "2024-11-26 08:05", "2025-05-14 15:30", "2025-11-11 09:00"),
    "da innloggingen stanset; den siste varte i 90 minutter",
    leksjoner=("16-x",),
)

# (fra og med, til og med, innlegg i full drift på to år): ingen markedsansvarlig i september 2024, halvparten så mange
_DELER = (("2024-01-01", "2024-08-31", 8.0), ("2024-09-01", "2024-09-30", 0.5), ("2024-10-01", "2025-12-31", 15.0))


def _antall(i_alt: int) -> tuple[tuple[str, str, int], ...]:
    n = [round(i_alt * d / sum(x[2] for x in _DELER)) for _, _, d in _DELER]
    n[-1] += i_alt - sum(n)
    return tuple((fra, til, k) for (fra, til, _), k in zip(_DELER, n, strict=True))


_FELLES = {"kunde": "fliskode", "indeks": INDEKS, "unntak": PASKE, "temaer": TEMAER, "kraft": 1.0}

KONTOER = (
    Konto(
        **_FELLES,
        nettverk="linkedin",
        antall=_antall(209),
        folgere=(("2024-01-01", 3_100), ("2025-01-05", 3_620), ("2025-03-31", 4_120), ("2025-12-31", 4_700)),
        nadd=0.165,
        spredning=0.7,
        rate=0.016,
        formater={
            "bilde": Format(60 / 209),
            "dokument": Format(24 / 209, 1.2),
            "lenke": Format(65 / 209, 0.9, klikk=1.4),
            "tekst": Format(40 / 209, 1.0, klikk=0.5),
            "video": Format(20 / 209, 0.9, 1.1, (20, 90)),
        },
        deling={"reaksjoner": 0.88, "kommentarer": 0.07, "delinger": 0.05},
        klikk=0.034,
        folger=0.0006,
        kilde="Socialinsider og Buffer 2025: 3,85–6,5 % med klikk",
        trekning=22,
        leksjoner=("17-linkedin",),
    ),
    Konto(
        **_FELLES,
        nettverk="x",
        antall=_antall(520),
        folgere=(("2024-01-01", 1_450), ("2025-12-31", 1_520)),
        nadd=0.18,
        spredning=1.0,
        rate=0.022,
        formater={"tekst": Format(0.7), "lenke": Format(0.3, 0.9, klikk=1.8)},
        deling={"reaksjoner": 0.74, "kommentarer": 0.12, "delinger": 0.10, "lagringer": 0.04},
        klikk=0.012,
        lenkeklikk=0.75,
        skift=(("2025-03-01", "rekkevidde", 2.0), ("2025-03-01", "klikk", 0.5)),
        kilde="en virkelig konto: 70–9 956 visninger, 3,4 %",
        trekning=17,
        leksjoner=("16-x",),
    ),
    Konto(
        **_FELLES,
        nettverk="facebook",
        antall=_antall(26),
        folgere=(("2024-01-01", 900), ("2025-12-31", 905)),
        nadd=60,
        spredning=0.8,
        rate=0.015,
        formater={"bilde": Format(0.6), "lenke": Format(0.4, 0.9, klikk=2.0)},
        deling={"reaksjoner": 0.90, "kommentarer": 0.05, "delinger": 0.05},
        klikk=0.012,
        lenkeklikk=0.5,
        kilde="valgt for kurset",
        leksjoner=("13-facebook",),
    ),
    Konto(
        **_FELLES,
        nettverk="youtube",
        antall=_antall(16),
        folgere=(("2024-01-01", 310), ("2025-12-31", 420)),
        nadd=90,
        spredning=0.8,
        rate=0.015,
        formater={"video": Format(1.0, sekunder=(90, 480))},
        deling={"reaksjoner": 0.9, "kommentarer": 0.1},
        folger=0.004,
        kilde="valgt for kurset",
        leksjoner=(),
    ),
)
