"""Løftet: eksportfilene fra Facebook ser ut som dem Meta lager, og sier det samme som de ryddige tabellene."""

from __future__ import annotations

import io

import pandas as pd
import pytest
from raafiler import fil, konto

from somekurs import sti
from somekurs.datasett.eksportfiler.meta import MARS_FACEBOOK

# Skrevet av fra virkelige filer, uavhengig av koden som skriver våre.
META = (
    "Post ID, Page ID, Page name, Title, Description, Duration (sec), Publish time, Caption type, Permalink, Is crosspost, "
    "Is share, Post type, Languages, Custom labels, Funded content status, Data comment, Date, Views, Reach, "
    "Reactions, Comments and Shares, Reactions, Comments, Shares, Total clicks, "
    "Matched Audience Targeting Consumption (Photo Click), Other Clicks, Link Clicks"
)


@pytest.fixture(scope="module")
def innhold() -> bytes:
    return fil(MARS_FACEBOOK)


@pytest.fixture(scope="module")
def raa(innhold) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(innhold), dtype={"Post ID": str})


@pytest.fixture(scope="module")
def ren() -> pd.DataFrame:
    return konto("innlegg.csv", "ullvott", "facebook", "2025-03").set_index("innlegg_id")


def test_bom_og_metas_overskrifter(innhold, raa):
    assert innhold.startswith(b"\xef\xbb\xbf") and b"\r" not in innhold
    assert ", ".join(raa.columns) == META and 32 >= len(raa.columns) >= 26
    assert '"Reactions, Comments and Shares"' in innhold.decode("utf-8-sig").split("\n", 1)[0]


def test_tallene_er_de_samme_som_i_den_ryddige_tabellen(raa, ren):
    assert set(raa["Post ID"]) == set(ren.index) and len(raa) == len(ren) >= 8
    t = ren.loc[raa["Post ID"]]
    par = {"Views": "visninger", "Reach": "rekkevidde", "Reactions": "reaksjoner", "Comments": "kommentarer"}
    par |= {"Shares": "delinger", "Total clicks": "klikk", "Link Clicks": "lenkeklikk", "Permalink": "lenke"}
    for meta, norsk in (par | {"Reactions, Comments and Shares": "interaksjoner"}).items():
        assert raa[meta].tolist() == t[norsk].tolist(), meta
    assert (raa["Title"].fillna("") + raa["Description"].fillna("")).tolist() == t["tekst"].tolist()


def test_klikkene_gaar_opp(raa):
    deler = raa["Matched Audience Targeting Consumption (Photo Click)"] + raa["Other Clicks"] + raa["Link Clicks"]
    assert (deler == raa["Total clicks"]).all()


def test_teksten_star_i_ulike_kolonner_etter_slag(raa):
    assert raa["Title"].notna().any() and raa["Description"].notna().any()
    assert (raa["Title"].isna() ^ raa["Description"].isna()).all()
    for tom in ("Languages", "Custom labels", "Funded content status", "Data comment"):
        assert raa[tom].isna().all()


def test_klokken_er_den_i_california(raa, ren):
    skrevet = pd.to_datetime(raa["Publish time"], format="%m/%d/%Y %H:%M")
    riktig = skrevet.dt.tz_localize("America/Los_Angeles").dt.tz_convert("Europe/Oslo").dt.strftime("%Y-%m-%d %H:%M")
    assert riktig.tolist() == ren.loc[raa["Post ID"], "tidspunkt"].tolist()


def test_dagfilen_er_utf_16_med_to_linjer_foran_og_stemmer_med_dagene():
    innhold = fil("Viewers.csv")
    assert innhold.startswith(b"\xff\xfe")
    linjer = innhold.decode("utf-16").split("\n")
    assert linjer[:3] == ["sep=,", '"Viewers"', '"Date","Primary"'] and linjer[3].startswith('"2025-03-01T00:00:00","')
    t = pd.read_csv(sti("Viewers.csv"), encoding="utf-16", skiprows=2)
    d = konto("daglig.csv", "ullvott", "facebook", "2025-03")
    assert t["Primary"].tolist() == d["rekkevidde"].tolist() and t["Date"].str[:10].tolist() == d["dato"].tolist()


def test_lenkene_sier_at_de_er_simulert(raa):
    assert raa["Permalink"].str.startswith("https://www.facebook.com/ullvott.simulert/posts/").all()
