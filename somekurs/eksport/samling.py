"""Flere eksporter med det samme slaget blir én tabell, uten at et innlegg eller en dag telles to ganger."""

from __future__ import annotations

import pandas as pd

from .felles import n_av, rader
from .tabell import samle_tvillinger


def samle(slag: str, deler: list[pd.DataFrame]) -> tuple[pd.DataFrame, list[str]]:
    """Tabellene fra flere filer som én, og det som skal sies om det.

    Et innlegg som står i to filer, blir til ett, kolonne for kolonne. Tall for samme dag og konto i ulike filer havner på
    samme rad. Annonser og besøk hører til hver sin periode, og legges bare under hverandre.
    """
    sagt: list[str] = []
    if slag == "daglig":
        deler, sagt = _hver_sin_konto(deler)
    alle = deler[0] if len(deler) == 1 else _under_hverandre(deler)
    if slag == "innlegg":
        if len(deler) > 1 and (uten := int(alle["innlegg_id"].isna().sum())):
            sagt.append(f"{rader(uten)} har ikke noe nummer. Dekker filene de samme dagene, kan innlegg stå to ganger.")
        delt = [samle_tvillinger(del_) for _, del_ in alle.groupby("nettverk", sort=False)]
        if doble := sum(n for _, n in delt):
            sagt.append(f"{rader(doble)} sto i mer enn én fil og er slått sammen, kolonne for kolonne.")
        alle = _under_hverandre([d for d, _ in delt]).sort_values(["nettverk", "dato"], ignore_index=True)
    elif slag == "daglig":
        nokkel = ["nettverk", "konto", "dato"]
        like = alle[alle.duplicated(nokkel, keep=False)]
        uenige = int(like.groupby(nokkel, dropna=False).nunique().gt(1).any(axis=1).sum()) if len(like) else 0
        if uenige:
            sagt.append(f"{n_av(uenige, 'dag', 'dager')} har ulike tall i to filer. Det største er brukt.")
        alle = alle.groupby(nokkel, dropna=False, as_index=False, sort=True).max()
    elif len(deler) > 1:
        sagt.append(f"Tabellene i {slag} ligger under hverandre. Dekker filene de samme dagene, er noe telt to ganger.")
    return alle, sagt


def _under_hverandre(deler: list[pd.DataFrame]) -> pd.DataFrame:
    typer = deler[0].dtypes.to_dict()
    # uten typene taper kolonner som er tomme i en av delene, sin
    return pd.concat([d.astype(object) for d in deler], ignore_index=True).astype(typer)


def _hver_sin_konto(deler: list[pd.DataFrame]) -> tuple[list[pd.DataFrame], list[str]]:
    """Daglige filer uten navnet på kontoen, med ulike tall for de samme dagene, er to kontoer. Da står filnavnet som konto."""
    uten = [i for i, d in enumerate(deler) if (d["konto"] == "").all()]
    kolliderer = {
        i
        for i in uten
        for j in uten
        if i != j and set(deler[i]["nettverk"]) == set(deler[j]["nettverk"]) and _ulike(deler[i], deler[j])
    }
    if not kolliderer:
        return deler, []
    navn = [deler[i].attrs["kilde"]["fil"] for i in sorted(kolliderer)]
    nye = [d.assign(konto=d.attrs["kilde"]["fil"]) if i in kolliderer else d for i, d in enumerate(deler)]
    return nye, [
        f"{' og '.join(navn)} har ulike tall for de samme dagene, og ingen av dem sier hvilken konto de gjelder. "
        "Filnavnet står som konto, så de ikke blandes."
    ]


def _ulike(a: pd.DataFrame, b: pd.DataFrame) -> bool:
    par = a.merge(b, on="dato", suffixes=("_a", "_b"))
    tall = [k for k in a.columns if k not in ("nettverk", "konto", "dato")]
    return any(bool((par[f"{k}_a"] != par[f"{k}_b"]).fillna(False).any()) for k in tall)
