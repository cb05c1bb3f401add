"""Innleggene på hver konto slik nettverket viser dem: det nettverket ikke viser, er tomt."""

from __future__ import annotations

import pandas as pd

from ..kunder import alle, dager
from ..kunder.alle import kontoens
from ..strommer import husk
from . import facebook, instagram, linkedin, tiktok, x, youtube

NETTVERK = {
    "facebook": facebook,
    "instagram": instagram,
    "tiktok": tiktok,
    "x": x,
    "linkedin": linkedin,
    "youtube": youtube,
}
_FELLES = ("innlegg_id", "lenke", "visninger")
# målene hvert nettverk viser for ett innlegg, og om det oppgir klokkeslettet
VISER = {
    "facebook": ("rekkevidde", "reaksjoner", "kommentarer", "delinger", "klikk", "lenkeklikk", "seertid_sek"),
    "instagram": ("rekkevidde", "reaksjoner", "kommentarer", "delinger", "lagringer", "nye_folgere"),
    "tiktok": ("reaksjoner", "kommentarer", "delinger"),
    "x": ("reaksjoner", "kommentarer", "delinger", "lagringer", "lenkeklikk", "nye_folgere"),
    "linkedin": ("reaksjoner", "kommentarer", "delinger", "klikk", "nye_folgere"),
    "youtube": ("nye_folgere", "seertid_sek"),
}
MED_KLOKKESLETT = ("facebook", "instagram")
# målene hvert nettverk viser dag for dag; følgerne vises overalt
VISER_DAGER = {
    "facebook": ("visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger", "klikk", "profilvisninger"),
    "instagram": ("visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger", "profilvisninger"),
    "tiktok": ("visninger", "reaksjoner", "kommentarer", "delinger", "profilvisninger"),
    "x": ("visninger", "reaksjoner", "kommentarer", "delinger", "profilvisninger"),
    "linkedin": ("visninger", "reaksjoner", "kommentarer", "delinger", "klikk", "profilvisninger"),
    "youtube": ("visninger",),
}


@husk(av=kontoens)
def innlegg(navn: str) -> pd.DataFrame:
    """Innleggene på kontoen «kunde/nettverk» med alt nettverket viser, og mer: også det verdenen vet."""
    return NETTVERK[navn.split("/")[1]].med_det_nettverket_viser(alle.innlegg(navn), navn)


@husk(av=kontoens)
def daglig(navn: str) -> pd.DataFrame:
    """Kontoen dag for dag med kolonnene dato, det nettverket viser, `folgere`, nye_folgere og tapte_folgere."""
    nett = navn.split("/")[1]
    t = dager.dager(navn, tuple(innlegg(navn)["visninger"]))
    if "rekkevidde" in VISER_DAGER[nett]:
        t["rekkevidde"] = dager.nadde_hver_dag(navn).to_numpy()
    return t[["dato", *VISER_DAGER[nett], "folgere", "nye_folgere", "tapte_folgere"]]
