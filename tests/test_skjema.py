"""Løftet: tabellene er hele. Typer, lovlige verdier, tomme celler og sammenhenger står i skjemaer skrevet for hånd (pandera)."""

from __future__ import annotations

import json

import pandas as pd
import pandera.pandas as pa
import pytest

from somekurs import sti
from somekurs.data import rot

HELTALL = pa.Column("Int64", pa.Check.ge(0), nullable=True)
FULL = pa.Column("Int64", pa.Check.ge(0))
DATO = pa.Column(str, pa.Check.str_matches(r"^202[456]-\d\d-\d\d$"))
KONTO = pa.Column(str, pa.Check.isin(["ullvott", "universitetet", "fliskode", "tangholmen"]))
NETTVERK = pa.Column(str, pa.Check.isin(["facebook", "instagram", "tiktok", "x", "linkedin", "youtube"]))
FORMATER = ["bilde", "karusell", "reel", "video", "short", "dokument", "tekst", "lenke"]
MAL = ["reaksjoner", "kommentarer", "delinger"]
JA_NEI = pa.Column(str, pa.Check.isin(["ja", "nei"]))


def vises(kolonne: str, *nettverk: str) -> pa.Check:
    """Kolonnen har tall på alle radene for nettverkene, og er tom på alle de andre."""
    return pa.Check(lambda t: t[kolonne].notna() == t["nettverk"].isin(nettverk), name=f"{kolonne} vises av {nettverk}")


SKJEMA = {
    "innlegg.csv": pa.DataFrameSchema(
        {
            "nettverk": NETTVERK,
            "konto": KONTO,
            "innlegg_id": pa.Column(str, unique=True),
            "tidspunkt": pa.Column(str, pa.Check.str_matches(r"^202[45]-\d\d-\d\d \d\d:\d\d$"), nullable=True),
            "dato": DATO,
            "format": pa.Column(
                str, pa.Check.isin(["bilde", "karusell", "reel", "video", "short", "dokument", "tekst", "lenke"])
            ),
            "tekst": pa.Column(str, pa.Check.str_length(3, 900)),
            "lenke": pa.Column(str, pa.Check.str_startswith("https://")),
            "betalt": pa.Column(bool),
            "visninger": FULL,
            **dict.fromkeys(
                [
                    "rekkevidde",
                    "reaksjoner",
                    "kommentarer",
                    "delinger",
                    "lagringer",
                    "klikk",
                    "lenkeklikk",
                    "nye_folgere",
                    "seertid_sek",
                ],
                HELTALL,
            ),
            "interaksjoner": HELTALL,
            "ar": pa.Column("Int64", pa.Check.isin([2024, 2025])),
            "kvartal": pa.Column(str, pa.Check.str_matches(r"^202[45]-K[1-4]$")),
            "maned": pa.Column(str, pa.Check.str_matches(r"^202[45]-\d\d$")),
        },
        checks=[
            vises("rekkevidde", "facebook", "instagram"),
            vises("tidspunkt", "facebook", "instagram"),
            vises("lagringer", "instagram", "x"),
            vises("klikk", "facebook", "linkedin"),
            vises("lenkeklikk", "facebook", "x"),
            vises("interaksjoner", "facebook", "instagram", "tiktok", "x", "linkedin"),
            pa.Check(lambda t: t["betalt"] <= (t["nettverk"] == "facebook"), name="bare Facebook har annonser"),
            pa.Check(lambda t: (t["interaksjoner"] <= t["visninger"]).fillna(True), name="ingen rate over 1"),
            pa.Check(lambda t: t["maned"] == t["dato"].str[:7], name="måneden er datoens"),
        ],
        strict=True,
        ordered=True,
        coerce=True,
    ),
    "daglig.csv": pa.DataFrameSchema(
        {
            "nettverk": NETTVERK,
            "konto": KONTO,
            "dato": DATO,
            "visninger": FULL,
            **dict.fromkeys(["rekkevidde", *MAL, "klikk", "profilvisninger"], HELTALL),
            "folgere": FULL,
            "nye_folgere": FULL,
            "tapte_folgere": FULL,
        },
        checks=[
            vises("rekkevidde", "facebook", "instagram"),
            vises("klikk", "facebook", "linkedin"),
            pa.Check(
                lambda t: (
                    t.groupby(["konto", "nettverk"])["folgere"].diff().fillna(0)
                    == t["nye_folgere"] - t["tapte_folgere"]
                ),
                name="endringen i følgere er nye minus tapte",
            ),
        ],
        unique=["nettverk", "konto", "dato"],
        strict=True,
        coerce=True,
    ),
    "nettbutikk_ordrer.csv": pa.DataFrameSchema(
        {
            "ordre_id": pa.Column("Int64", unique=True),
            "dato": DATO,
            "time": pa.Column("Int64", pa.Check.in_range(0, 23)),
            "omrade": pa.Column("Int64", pa.Check.in_range(1, 40)),
            "enhet": pa.Column(str, pa.Check.isin(["mobil", "pc"])),
            "belop": pa.Column("Int64", pa.Check.in_range(50, 10_000)),
            "utm_kilde": pa.Column(str),
            "utm_innhold": pa.Column(str, pa.Check.str_length(17, 17), nullable=True),
            "kode": pa.Column(str, pa.Check.eq("VOTT15"), nullable=True),
        },
        checks=[
            pa.Check(
                lambda t: t["utm_innhold"].isna() | (t["utm_kilde"] == "instagram"), name="innlegg bare fra Instagram"
            )
        ],
        strict=True,
        coerce=True,
    ),
    "annonser.csv": pa.DataFrameSchema(
        {
            "konto": KONTO,
            "annonse_id": pa.Column(str, unique=True),
            "innlegg_id": pa.Column(str, unique=True),
            "kampanje": pa.Column(str),
            "fra": DATO,
            "til": DATO,
            "kroner": pa.Column(float, pa.Check.in_range(1, 20_000)),
            "rekkevidde": FULL,
            "visninger": FULL,
            "lenkeklikk": FULL,
            **dict.fromkeys(
                ["reaksjoner", "kommentarer", "delinger"], pa.Column("Int64", pa.Check.ge(3), nullable=True)
            ),
        },
        checks=[pa.Check(lambda t: t["visninger"] >= t["rekkevidde"], name="hver konto ser annonsen minst én gang")],
        strict=True,
        coerce=True,
    ),
    "crm_leads.csv": pa.DataFrameSchema(
        {
            "lead_id": pa.Column("Int64", unique=True),
            "opprettet": DATO,
            "kilde": pa.Column(str, pa.Check.isin(["linkedin", "søk", "anbefaling", "messe", "x"])),
            "inngang": pa.Column(str, pa.Check.isin(["demo", "guide"])),
            "status": pa.Column(str, pa.Check.isin(["åpen", "kunde"])),
            "kunde_fra": pa.Column(str, nullable=True),
        },
        checks=[
            pa.Check(lambda t: (t["status"] == "kunde") == t["kunde_fra"].notna(), name="bare kunder har en dato"),
            pa.Check(lambda t: t["kunde_fra"].isna() | (t["kunde_fra"] > t["opprettet"]), name="kunde etter kundeemne"),
        ],
        strict=True,
        coerce=True,
    ),
    "innboks.csv": pa.DataFrameSchema(
        {
            "melding_id": FULL,
            "tidspunkt": pa.Column(str, pa.Check.str_matches(r"^2025-(09|10)-\d\d \d\d:\d\d$")),
            "kanal": pa.Column(str, pa.Check.isin(["facebook", "instagram", "epost", "tiktok", "x"])),
            "kunde": KONTO,
            "avsender": FULL,
            "tekst": pa.Column(str, pa.Check.str_length(3, 200)),
            "slag": pa.Column(str, pa.Check.isin(["spørsmål", "ros", "klage", "krise"])),
            "alarm": JA_NEI,
            "timer_til_svar": pa.Column(float, pa.Check.ge(0), nullable=True),
        },
        strict=True,
        coerce=True,
    ),
    "skapere.csv": pa.DataFrameSchema(
        {
            "skaper": pa.Column(str, pa.Check.str_matches(r"^S\d\d$"), unique=True),
            "nisje": pa.Column(str, pa.Check.isin(["strikk", "friluft", "mat", "familie", "mote"])),
            "folgere": FULL,
            "pris": pa.Column("Int64", pa.Check(lambda p: p % 500 == 0)),
            "overlapp": pa.Column(float, pa.Check.in_range(0, 1)),
        },
        strict=True,
        coerce=True,
    ),
    "seerkurver.csv": pa.DataFrameSchema(
        {
            "video": FULL,
            "serie": pa.Column(str, pa.Check.isin(["trend", "spør", "labb", "studentdag"])),
            "sekund": pa.Column(float, pa.Check.ge(0)),
            "andel": pa.Column(float, pa.Check.in_range(0, 1)),
        },
        checks=[
            pa.Check(lambda t: t.groupby("video")["andel"].diff().fillna(0) <= 0, name="en seerkurve stiger aldri")
        ],
        strict=True,
        coerce=True,
    ),
    "utkast_loven.csv": pa.DataFrameSchema(
        {
            "nr": pa.Column(int, unique=True),
            "dato": DATO,
            "kunde": KONTO,
            "avsender": pa.Column(str, pa.Check.isin(["kunden", "skaper", "ansatt"])),
            "kanal": pa.Column(str, pa.Check.isin(["innlegg", "story", "film", "melding"])),
            "nettverk": pa.Column(str, pa.Check.isin(["facebook", "instagram", "tiktok", "x", "linkedin", "e-post"])),
            "tekst": pa.Column(str, pa.Check.str_length(15, 280)),
            "personer": pa.Column(str, pa.Check.isin(["ingen", "folkemengde", "gjenkjennelig"])),
        },
        checks=[
            pa.Check(
                lambda t: t["yngste"].notna() == (t["personer"] == "gjenkjennelig"), name="alder når noen kan kjennes"
            ),
            pa.Check(lambda t: t["samtykke"].notna() == t["samtykke_fra"].notna(), name="et ja kommer fra noen"),
            pa.Check(lambda t: t["bilde"].notna() == t["bildekilde"].notna(), name="et bilde har en kilde"),
            pa.Check(
                lambda t: t["alt_tekst"].notna() == (t["bilde"].notna() & (t["kanal"] != "film")),
                name="alt-tekst til bilder",
            ),
            pa.Check(lambda t: t["merkets_bredde"].isna() | (t["endret"] == "kropp"), name="merke bare på retusj"),
            pa.Check(lambda t: (t["nettverk"] == "e-post") <= (t["kanal"] == "melding"), name="e-post er en melding"),
            pa.Check(
                lambda t: (t["ytelse"] == "ingen") | (t["avsender"] != "kunden"), name="kunden betaler ikke seg selv"
            ),
        ],
    ),
}
PAKKE = json.loads((rot() / "datasets" / "datapackage.json").read_text("utf-8"))
RYDDET = [r for r in PAKKE["resources"] if r["path"].startswith("ryddet/")]


def les(navn: str, **valg) -> pd.DataFrame:
    tekst = dict.fromkeys(["innlegg_id", "annonse_id", "utm_innhold"], str)
    return pd.read_csv(sti(navn), dtype=tekst, **valg)


@pytest.mark.parametrize("navn", SKJEMA)
def test_tabellen_folger_skjemaet(navn):
    SKJEMA[navn].validate(les(navn), lazy=True)


def test_et_skjema_slaar_til_naar_noe_er_galt():
    t = les("annonser.csv")
    t.loc[0, "visninger"] = 1
    with pytest.raises(pa.errors.SchemaErrors, match="hver konto ser annonsen minst"):
        SKJEMA["annonser.csv"].validate(t, lazy=True)


@pytest.mark.parametrize("ressurs", RYDDET, ids=[r["path"] for r in RYDDET])
def test_hver_ryddig_tabell_er_hel(ressurs):
    """Ingen negative tall, ingen tomme rader eller kolonner, ingen mellomrom rundt tekst, og andelen tomme er den som står."""
    desimal = next((f["decimalChar"] for f in ressurs["schema"]["fields"] if "decimalChar" in f), ".")
    t = les(ressurs["path"], decimal=desimal)
    assert len(t) == ressurs["rader"] and not t.isna().all().any() and not t.isna().all(axis=1).any()
    for felt in ressurs["schema"]["fields"]:
        k = t[felt["name"]]
        if felt["type"] in ("integer", "number"):
            assert (k.dropna() >= (-12 if felt["name"] == "uke" else 0)).all(), felt["name"]
        else:
            tekst = k.dropna().astype(str)
            assert (tekst == tekst.str.strip()).all(), felt["name"]
        assert round(float(k.isna().mean()), 4) == felt.get("andel_tom", 0), felt["name"]
        if "constraints" in felt:
            assert set(k.dropna()) <= set(felt["constraints"]["enum"])
