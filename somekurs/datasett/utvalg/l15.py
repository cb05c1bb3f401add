"""Leksjon 15: TikTok for universitetet. Videoene, seerkurvene, søknadene og shorts på YouTube."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.nett import alle as nett
from ...verden.sannheter import l15 as s
from ...verden.strommer import husk, trukket
from ..datafil import Datafil

APNINGEN = 3  # sekunder
VIDEO = {
    "video": "videoens nummer, 1–90",
    "dato": "dagen den ble lagt ut, år-måned-dag",
    "serie": "`trend`, `spør`, `labb` eller `studentdag`",
    "sekunder": "lengden i sekunder",
    "apning": "`A` (navn og sted først) eller `B` (spørsmålet først); annenhver i hver serie",
    "visninger": "antall visninger",
    "etter_3_s": "andel av seerne som er igjen etter 3 sekunder",
    "fullfort": "andel av seerne som så hele",
}
KURVE = {
    "video": "videoens nummer, 1–90",
    "serie": "serien videoen er i",
    "sekund": "hvor langt ut i videoen kurven er lest av",
    "andel": "andel av seerne som fortsatt ser på",
}
SOKNAD = {
    "ar": "året søknadene gjelder",
    "uke_for_frist": "uker igjen til fristen 15. april; 1 er den siste uken, 11 er den første og korte",
    "fra": "første dag i uken, år-måned-dag",
    "soknader": "antall søknader den uken",
}
SHORT = {
    "dato": "dagen filmen ble lagt ut, år-måned-dag",
    "visninger": "visninger; fra 31. mars 2025 telles hver start",
    "engasjerte": "det YouTube kaller engasjerte visninger: de som ble sett en stund, talt likt hele tiden",
}


@husk
def _videoer() -> pd.DataFrame:
    t = nett.innlegg("universitetet/tiktok").copy()
    rng = trukket("l15/kurver", s.KURVE_TREKNING.verdi)
    t["sekunder"] = t["serie"].map({k: v[0] for k, v in s.SERIER.verdi.items()})
    t["apning"] = np.where(t.groupby("serie").cumcount() % 2 == 0, "A", "B")
    v = s.APNING.verdi
    odds = (
        np.log(v["etter_3_s"] / (1 - v["etter_3_s"]))
        + np.where(t["apning"] == "B", v["virkning"], 0)
        - v["virkning"] / 2
    )
    t["igjen"] = 1 / (1 + np.exp(-(odds + v["spredning"] * rng.standard_normal(len(t)))))
    t["tap"] = t["serie"].map({k: x[1] for k, x in s.SERIER.verdi.items()}) * np.exp(
        s.TAPSTOY.verdi * rng.standard_normal(len(t))
    )
    return t.assign(video=range(1, len(t) + 1))


def _igjen(t: pd.DataFrame, sekund: np.ndarray) -> np.ndarray:
    """Andelen som er igjen: et raskt fall de første tre sekundene, deretter like stort for hvert sekund."""
    etter = t["igjen"].to_numpy() * np.exp(-t["tap"].to_numpy() * sekund)
    return np.where(sekund <= 3, t["igjen"].to_numpy() ** (sekund / 3) * np.exp(-t["tap"].to_numpy() * sekund), etter)


def videoer() -> pd.DataFrame:
    """Videoene med åpning, og andelen som er igjen etter 3 sekunder og til slutt."""
    t = _videoer()
    t = t.assign(
        dato=t["tid"].dt.strftime("%Y-%m-%d"),
        etter_3_s=_igjen(t, np.full(len(t), float(APNINGEN))).round(3),
        fullfort=_igjen(t, t["sekunder"].to_numpy(float)).round(3),
    )
    return t[list(VIDEO)]


def kurver() -> pd.DataFrame:
    """Seerkurvene, åtte punkter for hver video, lest av for hånd."""
    t = _videoer()
    deler = []
    for andel in (*s.PUNKTER.verdi, None):
        sekund = np.full(len(t), float(APNINGEN)) if andel is None else t["sekunder"].to_numpy(float) * andel
        deler.append(t.assign(sekund=sekund.round(1), andel=_igjen(t, sekund).round(3))[list(KURVE)])
    return pd.concat(deler).sort_values(["video", "sekund"], ignore_index=True)


def soknader() -> pd.DataFrame:
    """Søknadene uke for uke, talt bakover fra fristen. Den virale videoen i februar 2025 endret ingenting."""
    rng = trukket("l15/søknader", s.SOKNAD_TREKNING.verdi)
    rader = []
    for ar, antall in s.SOKNADER.verdi.items():
        vekt = np.array(s.SOKNADSUKER.verdi) * np.exp(s.UKESTOY.verdi * rng.standard_normal(11))
        uker = rng.multinomial(antall, vekt / vekt.sum())
        for nr, n in enumerate(uker):
            fra = pd.Timestamp(f"{ar}-04-16") - pd.Timedelta(weeks=11 - nr)
            rader.append([ar, 11 - nr, f"{max(fra, pd.Timestamp(f'{ar}-02-01')):%Y-%m-%d}", n])
    return pd.DataFrame(rader, columns=list(SOKNAD))


def shorts() -> pd.DataFrame:
    """Universitetets shorts på YouTube, talt på to måter."""
    t = nett.innlegg("universitetet/youtube")
    t = t[t["format"] == "short"]
    return t.assign(dato=t["tid"].dt.strftime("%Y-%m-%d"))[list(SHORT)]


MUSIKK = {
    "lyd": "lyden, oppdiktet",
    "kilde": "der lyden er hentet: `appens private bibliotek`, `appens bibliotek for bedrifter`, `egen` eller `kjøpt lisens`",
    "gjelder_til": "siste dag lisensen gjelder, år-måned-dag; tom når den ikke går ut",
    "gjelder_for": "nettverkene lisensen gjelder for",
}

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


def musikk() -> pd.DataFrame:
    """Lydene universitetet har brukt eller vil bruke."""
    return pd.DataFrame(_MUSIKK, columns=list(MUSIKK))


FILER = {
    "ryddet/musikkregister.csv": Datafil(
        musikk, "Til leksjon 4 og 15: lydene i filmene, hvor de kommer fra, og hva hver av dem er klarert for.", MUSIKK
    ),
    "ryddet/tiktok_videoer.csv": Datafil(videoer, "Til leksjon 15: universitetets 90 videoer på TikTok.", VIDEO),
    "ryddet/seerkurver.csv": Datafil(
        kurver, "Til leksjon 15: seerkurvene til de 90 videoene, åtte punkter i hver.", KURVE
    ),
    "ryddet/soknader_uke.csv": Datafil(
        soknader, "Til leksjon 15: søknadene til universitetet, uke for uke fram mot fristen.", SOKNAD
    ),
    "ryddet/shorts.csv": Datafil(shorts, "Til leksjon 15: universitetets shorts på YouTube, talt på to måter.", SHORT),
}
