"""Løftet: hver setning om tallene i leksjon 1 stemmer med dataene."""

from __future__ import annotations

import pandas as pd
import pytest
from notatbok import hent

from somekurs import sti
from somekurs.verden.sannheter.byraet import DAG, TIMEPRIS


@pytest.fixture(scope="module")
def t():
    return pd.read_csv(sti("timer.csv"), decimal=",")


@pytest.fixture(scope="module")
def tekst():
    return "\n".join(c.kilde for c in hent("01-rollen").celler).replace("\u00a0", " ")


def norsk(x: float) -> str:
    return f"{x:,.1f}".replace(",", " ").replace(".", ",").removesuffix(",0")


def test_figuren_per_ben(t, tekst):
    ben = t.groupby("ben")["timer"].sum()
    assert list(ben.sort_values(ascending=False).index) == ["innhold", "strategi", "analyse", "internt", "møter"]
    for bit in (
        f"Innhold har {norsk(ben['innhold'])}",
        f"strategi {norsk(ben['strategi'])}",
        f"analyse {norsk(ben['analyse'])}",
    ):
        assert bit in tekst
    assert f"med {norsk(ben['internt'])} og {norsk(ben['møter'])}" in tekst


def test_de_tre_radene_finnes(t):
    dag = t[t["dato"] == "2025-11-03"]
    for person, kunde, ben, timer in (
        ("Amir", "Brisling & Bjørk", "internt", 0.5),
        ("Amir", "Ullvott", "innhold", 2.5),
        ("Ingunn", "Ullvott", "møter", 1.0),
    ):
        rader = dag[(dag["person"] == person) & (dag["kunde"] == kunde) & (dag["ben"] == ben) & (dag["timer"] == timer)]
        assert len(rader) == 1, (person, kunde)


def test_tallene_i_fortellingen(t, tekst):
    per_kunde = t.groupby("kunde")["timer"].sum()
    assert f"{len(t)} rader" in tekst
    assert f"Du skal få {per_kunde['Universitetet i Ytrevåg']}" in tekst
    assert f"til {norsk(TIMEPRIS)} kr timen" in tekst and f"timer_tangholmen * {TIMEPRIS}\n" in f"{tekst}\n"
    assert f"{norsk(7 * TIMEPRIS)} kr for arbeid som ikke er gjort" in tekst
    assert per_kunde.idxmin() == "tangholmen", "den laveste stolpen er den Per Ove har laget"


def test_de_fire_andre_har_fort_like_mye_hver_dag(t):
    per_dag = t.groupby(["person", "dato"])["timer"].sum()
    assert set(per_dag.drop("Amir")) == {DAG}
    amir = per_dag["Amir"]
    assert amir["2025-11-14"] == 14.5 and set(amir.drop("2025-11-14")) == {DAG}


def test_de_to_forste_timetallene_som_tekst(t, tekst):
    uten = pd.read_csv(sti("timer.csv"))["timer"]
    assert uten.sum().startswith("0,55,0") and "«0,5» og «5,0» blir «0,55,0»" in tekst


def test_de_tolv_oppgavene_er_de_samme_som_i_filen(tekst):
    for _, rad in pd.read_csv(sti("roller.csv")).head(12).iterrows():
        assert f"{rad['nr']}. {rad['oppgave']}\n" in tekst + "\n"


def test_fasiten_i_plasseringen_er_filens():
    from somekurs.ovelser import finn

    r = pd.read_csv(sti("roller.csv"))
    o = finn("1.5")
    navn = {v: k for k, v in o.valg.items()}
    ventet = [
        f"{n}{navn[b if n <= 6 else ro]}" for n, b, ro in zip(r["nr"], r["ben"], r["rolle"], strict=True) if n <= 12
    ]
    assert o.fasit() == " ".join(ventet)
