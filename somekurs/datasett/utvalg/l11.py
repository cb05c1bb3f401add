"""Leksjon 11: innboksen til de fire kundene i åtte uker, og omtalene to personer har kodet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...verden.kunder import felles
from ...verden.sannheter import l11 as s
from ...verden.strommer import husk, strom, trukket
from ..datafil import Datafil
from ..tekster import innboks as tekster

MELDING = {
    "melding_id": "meldingens nummer; den samme meldingen i to kanaler har det samme",
    "tidspunkt": "da den kom, norsk tid, år-måned-dag og klokkeslett",
    "kanal": "`facebook`, `instagram`, `epost`, `tiktok` eller `x`",
    "kunde": "kunden som fikk meldingen",
    "avsender": "avsenderen, et nummer i stedet for navnet",
    "tekst": "det avsenderen skrev",
    "slag": "`spørsmål`, `ros`, `klage` eller `krise`, satt av et menneske",
    "alarm": "`ja` når maskinen mener at dette er en krise, ellers `nei`",
    "timer_til_svar": "timer til noen svarte; tom når ingen har svart",
}
OMTALE = {
    "nr": "omtalens nummer, 1–240",
    "tekst": "det noen skrev om kunden",
    "koder_1": "slaget den ene satte: `nøytral`, `ros`, `klage` eller `krise`",
    "koder_2": "slaget den andre satte",
}
OKTNING = np.array([1, 1, 0, 0, 0, 1, 3, 6, 9, 10, 9, 8, 8, 8, 8, 7, 7, 8, 9, 10, 11, 9, 6, 3], float)  # time for time


@husk
def meldinger() -> pd.DataFrame:
    """Meldingene, én på hver rad, uten dubletter."""
    v = s.INNBOKS.verdi
    rng = trukket("l11/innboks", s.INNBOKS_TREKNING.verdi)
    n = v["meldinger"]
    dager = pd.date_range(v["fra"], v["til"])
    minutter = rng.choice(24, n, p=OKTNING / OKTNING.sum()) * 60 + rng.integers(0, 60, n)
    tid = pd.Series(dager[rng.integers(0, len(dager), n)] + pd.to_timedelta(minutter, unit="min"))
    t = pd.DataFrame({"tid": tid.sort_values(ignore_index=True)})
    t["kanal"] = np.array(list(s.KANALER.verdi))[felles.andeler(n, tuple(s.KANALER.verdi.values()), rng)]
    t["kunde"] = np.array(list(s.KUNDER.verdi))[felles.andeler(n, tuple(s.KUNDER.verdi.values()), rng)]
    t["avsender"] = rng.integers(20_000, 60_000, n)
    # nøyaktig så mange kriser og klager som sannhetene sier, resten spørsmål og ros
    sint = rng.choice(n, s.SINT.verdi["meldinger"], replace=False)
    andre = rng.permutation(np.setdiff1d(np.arange(n), sint))
    kriser = s.KRISE.verdi["kriser"]
    negative = round(s.SINT.verdi["andre"] * len(andre)) - kriser
    slag = np.where(rng.random(n) < s.ROS.verdi, "ros", "spørsmål").astype(object)
    slag[andre[:kriser]], slag[andre[kriser : kriser + negative]], slag[sint] = "krise", "klage", "klage"
    t["slag"] = slag
    t["tekst"] = [tekster.melding(rng, k, x) for k, x in zip(t["kunde"], t["slag"], strict=True)]
    for nr, rad in enumerate(np.sort(sint), 1):
        t.loc[rad, "tekst"] = tekster.SINT[nr % len(tekster.SINT)].format(n=nr)
    t.loc[sint, ["avsender", "kunde", "kanal"]] = [13_013, "ullvott", "facebook"]
    k = s.KRISE.verdi
    er_krise = t["slag"] == "krise"
    alarm = np.zeros(n, bool)
    alarm[rng.permutation(np.flatnonzero(er_krise))[: round(k["treffer"] * kriser)]] = True
    alarm[rng.permutation(np.flatnonzero(~er_krise))[: round(k["falske"] * (n - kriser))]] = True
    t["alarm"] = np.where(alarm, "ja", "nei")
    ny = (t["tid"] >= v["ny_rutine"]).to_numpy()
    t["timer"] = np.nan
    for er_ny, f in ((False, s.SVAR.verdi["før"]), (True, s.SVAR.verdi["etter"])):
        nr = np.flatnonzero(ny == er_ny)
        far = rng.permutation(nr)[: round(f["besvart"] * len(nr))]
        t.loc[far, "timer"] = (f["timer"] * np.exp(f["spredning"] * rng.standard_normal(len(far)))).round(1)
    return t.assign(melding_id=range(1, n + 1))


def innboks() -> pd.DataFrame:
    """Innboksen slik den hentes ut: noen meldinger står to ganger, fordi de kom i to kanaler."""
    t = meldinger()
    rng = strom("l11/dubletter")
    like = t.iloc[np.sort(rng.choice(len(t), s.INNBOKS.verdi["dubletter"], replace=False))].copy()
    like["kanal"] = np.where(like["kanal"] == "epost", "facebook", "epost")
    like["tid"] += pd.to_timedelta(rng.integers(1, 50, len(like)), unit="min")
    t = pd.concat([t, like]).sort_values("tid", kind="stable", ignore_index=True)
    t = t.assign(tidspunkt=t["tid"].dt.strftime("%Y-%m-%d %H:%M"), timer_til_svar=t["timer"])
    return t[list(MELDING)]


def omtaler() -> pd.DataFrame:
    """Omtalene og de to koderne. Hver av dem treffer fire av fem ganger, ellers tar de et annet slag etter andelene."""
    v = s.OMTALER.verdi
    rng = trukket("l11/omtaler", s.OMTALE_TREKNING.verdi)
    slag = list(v["andeler"])
    sant = np.array(slag)[felles.andeler(v["antall"], tuple(v["andeler"].values()), rng)]
    t = pd.DataFrame({"nr": range(1, v["antall"] + 1)})
    kunder = ("Ullvott", "universitetet", "Fliskode", "Tangholmen")
    tekst = []
    for x in sant:
        if x == "nøytral":
            bank = tekster.NOYTRALE_OMTALER
            tekst.append(bank[rng.integers(len(bank))].format(k=kunder[rng.integers(4)]))
        else:
            tekst.append(tekster.melding(rng, "ullvott", x))
    t["tekst"] = tekst
    p = np.array(list(v["andeler"].values()))
    for kolonne in ("koder_1", "koder_2"):
        gjettet = np.array(slag)[rng.choice(len(slag), v["antall"], p=p)]
        t[kolonne] = np.where(rng.random(v["antall"]) < v["riktig"], sant, gjettet)
    return t[list(OMTALE)]


KRISE = {"minutt": "minutter siden den første meldingen", "hva": "det som skjer, eller det noen vet"}
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


def krise() -> pd.DataFrame:
    """Den første timen av en krise, minutt for minutt."""
    return pd.DataFrame(_KRISE, columns=list(KRISE))


FILER = {
    "ryddet/krisetime.csv": Datafil(krise, "Til leksjon 11: den første timen av en krise hos Ullvott.", KRISE),
    "ryddet/innboks.csv": Datafil(
        innboks, "Til leksjon 11: innboksen til de fire kundene fra 1. september til 26. oktober 2025.", MELDING
    ),
    "ryddet/omtaler_kodet.csv": Datafil(
        omtaler, "Til leksjon 11: 240 omtaler som to personer har kodet hver for seg.", OMTALE
    ),
}
