"""Små tabeller skrevet for hånd: måned for måned, merking, bilder fra festivalen, musikk og den første timen av en krise."""

from __future__ import annotations

import pandas as pd

from .. import ryddet
from ..datafil import Datafil

MANED = {
    "konto": "kunden som eier kontoen",
    "nettverk": "nettverket kontoen er på",
    "maned": "måneden, som `2025-03`",
    "innlegg": "antall innlegg",
    "visninger": "visninger av innleggene, lagt sammen",
    "median_visninger": "visninger av et vanlig innlegg",
    "interaksjoner": "reaksjoner, kommentarer, delinger og lagringer; tom for YouTube",
    "folgere": "følgere ved slutten av måneden",
}
MERKING = {
    "nr": "innleggets nummer, 1–20",
    "skaper": "skaperen, `S01`–`S60`",
    "apning": "de første ordene i innlegget",
    "slutt": "de siste ordene i innlegget",
    "fikk": "det skaperen fikk: `penger`, `varer`, `rabattkode` eller `ingenting`",
    "merke_i_appen": "`ja` når nettverkets egen merking er slått på, ellers `nei`",
}
BILDE = {
    "bilde": "bildets nummer, 1–20",
    "motiv": "det bildet viser",
    "personer": "antall personer som er hovedsak i bildet",
    "barn": "`ja` når et barn under 15 år er hovedsak, ellers `nei`",
    "samtykke": "det den avbildede har sagt ja til: `nettsted`, `sosiale medier`, `begge` eller `ikke spurt`",
    "alkohol": "`ja` når et merke for alkohol er synlig, ellers `nei`",
}
MUSIKK = {
    "lyd": "lyden, oppdiktet",
    "kilde": "der lyden er hentet: `appens private bibliotek`, `appens bibliotek for bedrifter`, `egen` eller `kjøpt lisens`",
    "gjelder_til": "siste dag lisensen gjelder, år-måned-dag; tom når den ikke går ut",
    "gjelder_for": "nettverkene lisensen gjelder for",
}
KRISE = {"minutt": "minutter siden den første meldingen", "hva": "det som skjer, eller det noen vet"}
_MERKING = (
    ("S03", "Annonse | Ullvott. Jeg har strikket", "Koden gjelder ut uken.", "penger", "ja"),
    ("S07", "Endelig! Disse vottene er", "I samarbeid med @ullvott ❤", "penger", "nei"),
    ("S12", "REKLAME for Ullvott: ny pakke", "Si hva dere synes.", "varer", "nei"),
    ("S15", "Takk til Ullvott for garnet", "#gave #sponset", "varer", "nei"),
    ("S18", "Jeg kjøpte disse selv, og", "Anbefales.", "ingenting", "nei"),
    ("S21", "Bruk VOTT15 hos Ullvott", "Jeg får litt når du bruker koden.", "rabattkode", "nei"),
    ("S22", "Reklame. Slik feller du", "Oppskriften ligger hos Ullvott.", "penger", "ja"),
    ("S25", "Tre votter, én vinter", "#ad", "penger", "nei"),
    ("S28", "Annonselenke: Ullvott", "Lenken ligger i profilen.", "rabattkode", "ja"),
    ("S30", "Bestemor prøver «Nordlys»", "Hun fikk dem av meg, jeg fikk dem av Ullvott.", "varer", "nei"),
    ("S33", "Annonse for @ullvott", "", "penger", "nei"),
    ("S35", "Husker dere vottene?", "Betalt samarbeid", "penger", "ja"),
    ("S38", "Ærlig omtale: klør den?", "Svaret er nei.", "ingenting", "nei"),
    ("S41", "Garnet er fra Ullvott", "sponsa av dem", "varer", "nei"),
    ("S44", "Reklame | Ullvott", "#strikk", "varer", "ja"),
    ("S47", "Min favoritt denne uken", "Alle meninger er mine egne.", "penger", "nei"),
    ("S50", "Samarbeid med Ullvott", "", "penger", "ja"),
    ("S53", "Annonse: Strikkepakken", "Filter er brukt på ansiktet.", "penger", "ja"),
    ("S56", "Kodens siste dag: VOTT15", "", "rabattkode", "nei"),
    ("S59", "Jeg fant dem på loftet", "De er fra 1998.", "ingenting", "nei"),
)
_BILDER = (
    ("publikum sett ovenfra", 0, "nei", "ikke spurt", "nei"),
    ("to venner i regntøy", 2, "nei", "begge", "nei"),
    ("jente på skuldrene til faren", 1, "ja", "ikke spurt", "nei"),
    ("Måkeskrik på scenen", 4, "nei", "begge", "nei"),
    ("en som tapper øl i baren", 1, "nei", "begge", "ja"),
    ("frivillig som smiler", 1, "nei", "nettsted", "nei"),
    ("gutt renser sild på museet", 1, "ja", "begge", "nei"),
    ("kø til båten", 0, "nei", "ikke spurt", "nei"),
    ("dame som sover i gresset", 1, "nei", "ikke spurt", "nei"),
    ("glass av plast med logo i forgrunnen", 0, "nei", "ikke spurt", "ja"),
    ("vakt i gul vest, bakfra", 1, "nei", "ikke spurt", "nei"),
    ("par som kysser", 2, "nei", "sosiale medier", "nei"),
    ("skoleklasse i båthallen", 14, "ja", "nettsted", "nei"),
    ("scenen om natten", 0, "nei", "ikke spurt", "nei"),
    ("mann med vond ankel på båre", 1, "nei", "ikke spurt", "nei"),
    ("koret fra Langnes", 11, "nei", "begge", "nei"),
    ("hund med solbriller", 0, "nei", "ikke spurt", "nei"),
    ("tenåringer med øl foran fyret", 3, "nei", "ikke spurt", "ja"),
    ("Torunn bærer benk", 1, "nei", "begge", "nei"),
    ("hender som splitter tau", 1, "nei", "sosiale medier", "nei"),
)
_MUSIKK = (
    ("Tåkelur (remiks)", "appens private bibliotek", "", "tiktok"),
    ("Havbris 3", "appens bibliotek for bedrifter", "", "tiktok"),
    ("Kor fra Åpen dag 2024", "egen", "", "tiktok instagram youtube facebook"),
    ("Elektrisk sild", "kjøpt lisens", "2025-06-30", "tiktok instagram"),
    ("Brennmanet: Refreng", "appens private bibliotek", "", "instagram"),
    ("Pausemusikk 12", "kjøpt lisens", "2027-12-31", "youtube"),
    ("Labblyd: sentrifuge", "egen", "", "tiktok instagram youtube facebook"),
    ("Enslig vott (originalen)", "appens private bibliotek", "", "tiktok"),
    ("Morgengry", "appens bibliotek for bedrifter", "", "instagram facebook"),
    ("Studentorkesteret, Nordlys", "egen", "2026-08-01", "tiktok youtube"),
)
_KRISE = (
    (0, "En far skriver på Facebook: datteren fikk utslett av vottene. Bilde av hånden."),
    (6, "Elleve kommentarer. Tre andre skriver at det samme skjedde."),
    (11, "Mari er på vei hjem og har ikke sett det."),
    (15, "En skaper deler innlegget i storyen sin."),
    (19, "Fargeriet tar ikke telefonen."),
    (24, "En kunde ber om å få pengene tilbake."),
    (30, "Noen i byrået vil slette bildet, for hånden til barnet er synlig."),
    (36, "En i lokalavisen sender en e-post med to spørsmål."),
    (44, "Mari svarer: partiet er 240 par, sendt siden mandag."),
    (52, "Det er ingen som vet om det er fargen. Det er heller ingen som vet at det ikke er den."),
    (60, "Solveig spør om hvem som har vakt i natt."),
)


def maneder() -> pd.DataFrame:
    """Hver konto måned for måned: innleggene og følgerne."""
    t, d = ryddet.innlegg(), ryddet.daglig()
    hver = t.groupby(["konto", "nettverk", "maned"], sort=False)
    ut = hver.agg(
        innlegg=("dato", "size"),
        visninger=("visninger", "sum"),
        median_visninger=("visninger", "median"),
        interaksjoner=("interaksjoner", lambda x: x.sum(min_count=1)),
    ).reset_index()
    d = d.assign(maned=d["dato"].str[:7]).groupby(["konto", "nettverk", "maned"])["folgere"].last()
    ut["folgere"] = d.reindex(pd.MultiIndex.from_frame(ut[["konto", "nettverk", "maned"]])).to_numpy()
    ut["median_visninger"] = ut["median_visninger"].astype(float).round().astype(int)
    ut["interaksjoner"] = ut["interaksjoner"].astype("Int64")
    return ut.sort_values(["konto", "nettverk", "maned"], ignore_index=True)[list(MANED)]


def merking() -> pd.DataFrame:
    """Tjue innlegg fra skapere, og det de fikk for dem."""
    return pd.DataFrame([(nr, *rad) for nr, rad in enumerate(_MERKING, 1)], columns=list(MERKING))


def bilder() -> pd.DataFrame:
    """Tjue bilder fra festivalen og museet."""
    return pd.DataFrame([(nr, *rad) for nr, rad in enumerate(_BILDER, 1)], columns=list(BILDE))


def musikk() -> pd.DataFrame:
    """Lydene universitetet har brukt eller vil bruke."""
    return pd.DataFrame(_MUSIKK, columns=list(MUSIKK))


def krise() -> pd.DataFrame:
    """Den første timen av en krise, minutt for minutt."""
    return pd.DataFrame(_KRISE, columns=list(KRISE))


FILER = {
    "ryddet/maned_kontoer.csv": Datafil(maneder, "Til leksjon 8: hver konto måned for måned i to år.", MANED),
    "ryddet/krisetime.csv": Datafil(krise, "Til leksjon 11: den første timen av en krise hos Ullvott.", KRISE),
    "ryddet/merking.csv": Datafil(
        merking, "Til leksjon 12 og 14: tjue innlegg fra skapere, og det de fikk for dem.", MERKING
    ),
    "ryddet/festivalbilder.csv": Datafil(bilder, "Til leksjon 13: tjue bilder fra festivalen og museet.", BILDE),
    "ryddet/musikkregister.csv": Datafil(
        musikk, "Til leksjon 15: lydene universitetet har brukt eller vil bruke.", MUSIKK
    ),
}
