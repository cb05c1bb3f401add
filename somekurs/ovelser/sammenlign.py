"""Når er to svar like? Romslig om formen, streng om innholdet.

Romslig: rekkefølgen på rader og kolonner, indeksen, heltall eller desimaltall, kolonne eller liste, mellomrom
rundt tekst, en beholder med én verdi, og avrunding der øvelsen tillater det. Streng: tallene, ordene, antallet og
kolonnenavnene.
Ingen verdi får kjøre sin egen `__eq__`: alt gjøres om til kjente typer først.
"""

from __future__ import annotations

import datetime
import math
import numbers
import sys
import unicodedata
from collections.abc import Mapping
from typing import Any

MAKS_DYBDE = 6
MAKS_TEGN = 100_000  # en tekst som er lengre, er ikke et svar, og skal ikke koste minutter å lese


def er(verdi: Any, *typer: type) -> bool:
    """Som `isinstance`, men uten å spørre verdien selv: et objekt kan lyve om `__class__`."""
    return issubclass(type(verdi), typer)


def _pandas():
    return sys.modules.get("pandas")


def er_tabell(v: Any) -> bool:
    """Sant for en dataramme, uten å laste pandas for den som ikke har gjort det."""
    return (pd := _pandas()) is not None and er(v, pd.DataFrame)


def er_kolonne(v: Any) -> bool:
    """Sant for en dataserie."""
    return (pd := _pandas()) is not None and er(v, pd.Series)


def er_matrise(v: Any) -> bool:
    """Sant for numpy-rekker, pandas-indekser og pandas' egne rekker."""
    np, pd = sys.modules.get("numpy"), _pandas()
    return (np is not None and er(v, np.ndarray)) or (
        pd is not None and er(v, pd.Index, pd.api.extensions.ExtensionArray)
    )


def er_figur(v: Any) -> bool:
    """Sant for en plotly-figur."""
    grunnlag = sys.modules.get("plotly.basedatatypes")
    return grunnlag is not None and er(v, grunnlag.BaseFigure)


def er_tall(v: Any) -> bool:
    """Sant for hel- og desimaltall (også numpys), usant for True og False."""
    return type(v) in (int, float) or (er(v, numbers.Real) and not er_sannhet(v))


def er_sannhet(v: Any) -> bool:
    """Sant for True og False, også numpys."""
    np = sys.modules.get("numpy")
    return er(v, bool) or (np is not None and er(v, np.bool_))


def er_dato(v: Any) -> bool:
    """Sant for datoer og tidspunkter."""
    np = sys.modules.get("numpy")
    return er(v, datetime.date) or (np is not None and er(v, np.datetime64))


def som_tall(v: Any) -> int | float:
    """Et ekte int eller float, uten overstyrte metoder."""
    if er(v, int):
        return int.__int__(v)
    if er(v, float):
        return float.__float__(v)
    return float(v)


def som_tekst(v: str) -> str:
    """En ekte str: uten overstyrte metoder, uten mellomrom rundt, hardt mellomrom som vanlig."""
    return " ".join(unicodedata.normalize("NFC", str.__str__(v)[:MAKS_TEGN]).split())


def som_liste(v: Any) -> list | None:
    """Innholdet i en liste, tuppel, kolonne eller rekke; None for alt annet."""
    if er(v, list):
        return list.__getitem__(v, slice(None))
    if er(v, tuple):
        return list(tuple.__iter__(v))
    if er_kolonne(v) or er_matrise(v):
        return v.tolist()
    if er_tabell(v) and v.shape[1] == 1:
        return v.iloc[:, 0].tolist()
    return None


def pakk_ut(v: Any) -> Any:
    """Verdien i en beholder med bare én: `[217]`, en kolonne med én rad eller en tabell med én celle."""
    for _ in range(3):
        if er_matrise(v) and v.ndim == 0:
            return v.item()
        liste = som_liste(v)
        if liste is None or len(liste) != 1:
            return v
        v = liste[0]
    return v


def _navngitt(kolonne: Any) -> bool:
    """Sant når indeksen på en kolonne bærer innhold (som etter groupby), ikke bare radnummer."""
    indeks = kolonne.index
    return indeks.dtype == object or indeks.dtype.kind not in "iu" or indeks.name is not None


def like_tall(a: int | float, b: int | float, *, sifre: int | None = None, rtol: float = 1e-6) -> bool:
    """Er `a` lik fasit `b`, eller en riktig avrunding av den til minst `sifre` gjeldende sifre?

    Uten `sifre` godtas ingen avrunding (penger og timer rundes aldri). Et heltall i fasit er et antall og må stemme
    helt. Begge regler for halve godtas.
    """
    if math.isnan(a) or math.isnan(b):
        return math.isnan(a) and math.isnan(b)
    if math.isinf(a) or math.isinf(b):
        return a == b
    if a == b:
        return True
    if er(b, int):
        return abs(a - b) < 1e-9 * max(1, abs(b))
    if math.isclose(a, b, rel_tol=rtol, abs_tol=1e-12):
        return True
    if a == 0 or sifre is None:
        return False
    storrelse = math.floor(math.log10(abs(a)))
    for plass in range(sifre - 1 - storrelse, 16 - storrelse):  # antall desimaler, negativt for tiere og hundrere
        enhet = 10.0**-plass
        if math.isclose(a / enhet, round(a / enhet), abs_tol=1e-6):
            return abs(a - b) <= enhet * (0.5 + 1e-6)
    return False


def lik(a: Any, b: Any, *, sifre: int | None = None, rekkefolge: bool = False, dybde: int = 0) -> bool:
    """Er svaret `a` likt fasit `b`?

    Parametre: `sifre` er hvor få gjeldende sifre et desimaltall kan rundes av til, `rekkefolge` er om radene må
    stå i fasitens rekkefølge. Kaster ikke for ukjente typer; de er ulike.
    """
    if dybde > MAKS_DYBDE:
        return False
    if type(a) is type(b) and type(b) in (str, int, float) and a == b:
        return True  # det vanligste i en tabell
    videre = {"sifre": sifre, "rekkefolge": rekkefolge, "dybde": dybde + 1}
    if b is None:
        return a is None
    if er_sannhet(b):
        return er_sannhet(a) and bool(a) == bool(b)
    if er_tall(b):
        a = pakk_ut(a)
        return er_tall(a) and like_tall(som_tall(a), som_tall(b), sifre=sifre)
    if er(b, str):
        a = pakk_ut(a)
        return er(a, str) and som_tekst(a) == som_tekst(b)
    if er_dato(b):
        pd = _pandas()
        if not er_dato(a) or pd is None:
            return er_dato(a) and a == b
        return pd.Timestamp(a) == pd.Timestamp(b)
    if er_tabell(b):
        return _like_tabeller(a, b, **videre)
    if er_kolonne(b) and _navngitt(b):
        b = dict(zip(b.index.tolist(), b.tolist(), strict=True))
    if er(b, Mapping):
        return _like_ordboker(a, b, **videre)
    if er(b, set, frozenset):
        return er(a, set, frozenset) and {_nokkel(x) for x in a} == {_nokkel(x) for x in b}
    if (fasit := som_liste(b)) is not None:
        svar = som_liste(a)
        return (
            svar is not None
            and len(svar) == len(fasit)
            and all(lik(x, y, **videre) for x, y in zip(svar, fasit, strict=True))
        )
    return False


def _like_ordboker(a: Any, b: Any, **videre) -> bool:
    if er_kolonne(a):
        a = dict(zip(a.index.tolist(), a.tolist(), strict=True))
    elif er_tabell(a) and a.shape[1] == 2:  # groupby(..., as_index=False) gir samme svar som en kolonne med indeks
        a = dict(zip(a.iloc[:, 0].tolist(), a.iloc[:, 1].tolist(), strict=True))
    if not er(a, dict) or len(a) != len(b):
        return False
    svar = {_nokkel(k): v for k, v in dict.items(a)}
    return all(_nokkel(k) in svar and lik(svar[_nokkel(k)], v, **videre) for k, v in b.items())


def _nokkel(v: Any) -> Any:
    """En sammenlignbar, sorterbar nøkkel av en enkel verdi."""
    if er_sannhet(v):
        return ("b", str(bool(v)))
    if er_tall(v):
        t = som_tall(v)
        return ("t", "nan" if t != t else f"{float(t):.6g}")
    if er(v, str):
        return ("s", som_tekst(v))
    if er_dato(v) and (pd := _pandas()) is not None:
        return ("d", str(pd.Timestamp(v)))
    if v is None:
        return ("t", "nan")
    return ("o", type(v).__name__)


def _like_tabeller(a: Any, b: Any, *, rekkefolge: bool, **videre) -> bool:
    if er_kolonne(a):
        a = a.reset_index() if _navngitt(a) else a.to_frame()
    if not er_tabell(a):
        return False
    kolonner = [str(k) for k in b.columns]
    if set(map(str, a.columns)) != set(kolonner):
        a = a.reset_index()
        a = a.drop(columns=[k for k in ("index", "level_0") if k in a.columns and k not in kolonner])
    if len(a) != len(b) or len(a.columns) != len(kolonner) or set(map(str, a.columns)) != set(kolonner):
        return False
    a = a.set_axis([str(k) for k in a.columns], axis=1)
    rader_a = list(zip(*(a[k].tolist() for k in kolonner), strict=True))
    rader_b = list(zip(*(b.iloc[:, i].tolist() for i in range(len(kolonner))), strict=True))
    videre["rekkefolge"] = rekkefolge
    if _like_rader(rader_a, rader_b, **videre):
        return True
    if not rekkefolge:
        # Sorter på tekst og datoer før tall: en avrundet verdi skal ikke bytte plass på radene.
        def orden(rad):
            nokler = [_nokkel(x) for x in rad]
            return ([n for n in nokler if n[0] != "t"], [float(n[1]) for n in nokler if n[0] == "t"])

        rader_a, rader_b = sorted(rader_a, key=orden), sorted(rader_b, key=orden)
        return _like_rader(rader_a, rader_b, **videre)
    return False


def _like_rader(a: list[tuple], b: list[tuple], **videre) -> bool:
    return all(
        _lik_eller_mangler(x, y, **videre) for ra, rb in zip(a, b, strict=True) for x, y in zip(ra, rb, strict=True)
    )


def _mangler(v: Any) -> bool:
    pd = _pandas()
    return v is None or (er(v, float) and v != v) or (pd is not None and (v is pd.NA or v is pd.NaT))


def _lik_eller_mangler(a: Any, b: Any, **videre) -> bool:
    return _mangler(a) if _mangler(b) else lik(a, b, **videre)
