"""Leksjon 13: Facebook for Tangholmen. Innleggene, arrangementene og tråden fra dagen som ble avlyst."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.nett import alle as nett
from ...verden.sannheter import l13 as s
from ...verden.sannheter import tangholmen
from ...verden.strommer import strom, trukket
from ..datafil import Datafil
from ..tekster import trad

INNLEGG = {
    "dato": "dagen innlegget ble lagt ut, år-måned-dag",
    "klokken": "når på dagen, norsk tid",
    "format": "bilde, lenke, video eller reel",
    "betalt": "True når det er brukt penger på innlegget",
    "hendelse": "True for de seks meldingene 12. juli 2025, da lørdagen ble avlyst",
    "folgere": "følgere ved slutten av dagen",
    "rekkevidde": "kontoer nådd",
    "visninger": "antall visninger",
    "seertid_sek": "sekunder film som er sett til sammen; tom for det som ikke er film",
    "interaksjoner": "reaksjoner, kommentarer og delinger til sammen",
}
ARRANGEMENT = {
    "arrangement": "navnet på arrangementet",
    "type": "`festival` eller `museum`",
    "dato": "dagen det var, år-måned-dag",
    "interesserte": "kontoer som trykket «interessert» på Facebook, lest av for hånd",
    "billetter": "billetter kjøpt av de interesserte",
}
TRAD = {
    "nr": "kommentarens nummer, i den rekkefølgen de kom",
    "minutter": "minutter etter at dagen ble avlyst klokken 14.10",
    "tekst": "kommentaren",
    "liker": "antall likerklikk på kommentaren da noen leste den",
    "slag": "`leter`, `transport`, `refusjon`, `sinne og spøk` eller `annet`, satt av et menneske",
}
FESTIVALER = (
    ("Tangholmen 2024, dag to", "2024-07-13"),
    ("Tangholmen 2024, dag tre", "2024-07-14"),
    ("Vinterfestival på kaia", "2025-02-15"),
    ("Tangholmen 2025, dag én", "2025-07-11"),
    ("Tangholmen 2025, dag tre", "2025-07-13"),
)
MUSEET = (
    ("Kvinnene som saltet", "2024-03-10"),
    ("Motordagen", "2024-05-26"),
    ("Garn og bøting", "2024-08-25"),
    ("Lykt og mørke", "2024-11-16"),
    ("Juleverksted", "2024-12-07"),
    ("Sildas dag", "2025-04-27"),
    ("Fyrvokterens barnebarn", "2025-06-15"),
    ("Båtbyggerhelg", "2025-09-13"),
    ("Høstmarked", "2025-10-18"),
)


def innlegg() -> pd.DataFrame:
    """Tangholmens innlegg på Facebook i to år, med følgerne den dagen."""
    t = nett.innlegg("tangholmen/facebook")
    folgere = nett.daglig("tangholmen/facebook").set_index("dato")["folgere"]
    t = t.assign(
        dato=t["tid"].dt.strftime("%Y-%m-%d"),
        klokken=t["tid"].dt.strftime("%H:%M"),
        folgere=folgere.reindex(t["tid"].dt.normalize()).to_numpy(),
        seertid_sek=t["seertid_sek"].astype("Int64"),
        interaksjoner=t[["reaksjoner", "kommentarer", "delinger"]].sum(axis=1),
    )
    return t[list(INNLEGG)]


def arrangement() -> pd.DataFrame:
    """Fjorten arrangementer: hvor mange som var interessert, og hvor mange av dem som kjøpte billett."""
    rng = trukket("l13/arrangement", s.ARRANGEMENT_TREKNING.verdi)
    deler = []
    for (slag, v), navn in zip(s.ARRANGEMENT.verdi.items(), (FESTIVALER, MUSEET), strict=True):
        n = v["antall"]
        interesserte = np.rint(v["interesserte"] * np.exp(s.INTERESSESTOY.verdi * rng.standard_normal(n))).astype(int)
        odds = np.log(v["andel"] / (1 - v["andel"])) + v["spredning"] * rng.standard_normal(n)
        t = pd.DataFrame(navn, columns=["arrangement", "dato"]).assign(type=slag, interesserte=interesserte)
        deler.append(t.assign(billetter=rng.binomial(interesserte, 1 / (1 + np.exp(-odds)))))
    return pd.concat(deler).sort_values("dato", ignore_index=True)[list(ARRANGEMENT)]


def kommentarer() -> pd.DataFrame:
    """De 900 kommentarene til avlysningen, i den rekkefølgen de kom. De viktigste er ikke de som får flest likerklikk."""
    rng = strom("l13/tråden")
    slag = np.repeat(list(s.TRAD.verdi), list(s.TRAD.verdi.values()))
    n = len(slag)
    minutter = np.sort(np.rint(rng.exponential(95, n)).astype(int) + 1)
    slag = slag[rng.permutation(n)]
    liker = rng.poisson(np.array([s.LIKERKLIKK.verdi[x] for x in slag]) * np.exp(rng.standard_normal(n)))
    brukt = {x: 0 for x in s.TRAD.verdi}
    tekster = []
    for x in slag:
        tekster.append(trad.kommentar(rng, x, brukt[x]))
        brukt[x] += 1
    return pd.DataFrame({"nr": range(1, n + 1), "minutter": minutter, "tekst": tekster, "liker": liker, "slag": slag})


def annonsetest() -> pd.DataFrame:
    """To annonser som har fått halvparten av 5 000 kroner hver."""
    v = s.FEM_TUSEN.verdi
    rng = trukket("l13/annonsetest", s.FEM_TREKNING.verdi)
    visninger = round(v["kroner"] / v["cpm"] * 1000 / 2)
    rader = [[navn, visninger, int(rng.binomial(visninger, ctr))] for navn, ctr in zip("AB", v["ctr"], strict=True)]
    return pd.DataFrame(rader, columns=["annonse", "visninger", "klikk"])


BILDE = {
    "bilde": "bildets nummer, 1–20",
    "motiv": "det bildet viser",
    "personer": "antall personer som er hovedsak i bildet",
    "barn": "`ja` når et barn under 15 år er hovedsak, ellers `nei`",
    "samtykke": "det den avbildede har sagt ja til: `nettsted`, `sosiale medier`, `begge` eller `ikke spurt`",
    "alkohol": "`ja` når et merke for alkohol er synlig, ellers `nei`",
}

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


def bilder() -> pd.DataFrame:
    """Tjue bilder fra festivalen og museet."""
    return pd.DataFrame([(nr, *rad) for nr, rad in enumerate(_BILDER, 1)], columns=list(BILDE))


FILER = {
    "ryddet/festivalbilder.csv": Datafil(bilder, "Til leksjon 13: tjue bilder fra festivalen og museet.", BILDE),
    "ryddet/annonsetest.csv": Datafil(
        annonsetest,
        "Til leksjon 13: en test av to annonser for til sammen 5 000 kr.",
        {"annonse": "`A` eller `B`", "visninger": "ganger annonsen ble vist", "klikk": "klikk på lenken"},
    ),
    "ryddet/tangholmen_facebook.csv": Datafil(
        innlegg,
        f"Til leksjon 13: innleggene til Tangholmen på Facebook. Lørdagen ble avlyst {tangholmen.AVLYST.verdi['fra'][:10]}.",
        INNLEGG,
    ),
    "ryddet/arrangement.csv": Datafil(
        arrangement,
        "Til leksjon 13: fjorten arrangementer på Facebook, fem på festivalen og ni på museet.",
        ARRANGEMENT,
    ),
    "ryddet/avlyst_trad.csv": Datafil(
        kommentarer, "Til leksjon 13: de 900 kommentarene under meldingen om at lørdagen var avlyst.", TRAD
    ),
}
