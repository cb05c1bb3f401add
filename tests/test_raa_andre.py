"""Løftet: eksportfilene fra de andre nettverkene ser ut som de virkelige, og sier det samme som de ryddige tabellene.

Overskriftene her er skrevet av fra virkelige filer, uavhengig av koden som skriver våre.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import pandas as pd
import pytest
from raafiler import fil, konto, tabell

from somekurs import sti
from somekurs.data import rot
from somekurs.datasett.skriv import FILER
from somekurs.feil import KursFeil

X = (
    "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,"
    "Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
)
X_DAG = (
    "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,"
    "Video views,Media views"
)
TIKTOK = {
    "Overview.csv": '"Date","Video Views","Profile Views","Likes","Comments","Shares"',
    "Content.csv": '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"',
    "Viewers.csv": "Date,Total Viewers,New Viewers,Returning Viewers",
    "FollowerHistory.csv": '"Date","Followers","Difference in followers from previous day"',
    "FollowerActivity.csv": "Date,Hour,Active followers",
    "FollowerGender.csv": "Gender,Distribution",
    "FollowerTopTerritories.csv": "Top territories,Distribution",
}
YOUTUBE = (
    "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
    "Impressions click-through rate (%)"
)
LI_POSTS = (
    "Post title, Post link, Post type, Campaign name, Posted by, Created date, Campaign start date, Campaign end date, Audience, "
    "Impressions, Views (Excluding offsite video views), Offsite Views, Clicks, Click through rate (CTR), Likes, Comments, "
    "Reposts, Follows, Engagement rate, Content Type"
)
LI_FOLLOWERS = "Date, Sponsored followers, Organic followers, Auto-invited followers, Total followers"
ADS = (
    "Campaign name, Campaign ID, Ad set name, Ad set ID, Ad name, Ad ID, Reporting starts, Reporting ends, Amount spent (NOK), "
    "Result type, Results, Cost per result, Reach, Impressions, Frequency, CPM (cost per 1,000 impressions) (NOK), Link clicks, "
    "CTR (link click-through rate), CPC (cost per link click) (NOK), Post engagements, Post reactions, Post comments, Post shares"
)
ADS_NORSK = (
    "Rapportering starter, Beløp brukt (NOK), Eksponeringer, Rekkevidde, Frekvens, CPM (kostnad per 1000 eksponeringer) (NOK), "
    "Klikk på lenke, CPC (kostnad per klikk på lenke) (NOK)"
)
X_FILER = sorted(n for n in FILER if n.startswith("raa/x/account_analytics_content"))


def i_zip(navn: str) -> dict[str, str]:
    with zipfile.ZipFile(sti(navn)) as z:
        return {n: z.read(n).decode("utf-8") for n in z.namelist()}


# ── X ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def x_alle() -> pd.DataFrame:
    return pd.concat([pd.read_csv(io.BytesIO(fil(n.split("/")[-1])), dtype={"Post id": str}) for n in X_FILER])


def test_ni_filer_paa_hoyst_90_dager_dekker_to_aar():
    perioder = [re.search(r"content_(.{10})_(.{10})\.csv", n).groups() for n in X_FILER]
    assert len(perioder) == 9 and perioder[0][0] == "2024-01-01" and perioder[-1][1] == "2025-12-31"
    for fra, til in perioder:
        assert (pd.Timestamp(til) - pd.Timestamp(fra)).days < 90


def test_overskriftene_fra_x(x_alle):
    for n in X_FILER:
        innhold = fil(n.split("/")[-1])
        assert (
            innhold.split(b"\n")[0].decode() == X and not innhold.startswith(b"\xef\xbb\xbf") and b"\r" not in innhold
        )
    assert fil("account_overview_analytics.csv").split(b"\n")[0].decode() == X_DAG


def test_x_filene_har_innleggene_og_svarene(x_alle):
    egne = konto("innlegg.csv", "fliskode", "x").set_index("innlegg_id")
    assert x_alle["Post id"].is_unique and set(egne.index) < set(x_alle["Post id"])
    svar = x_alle[~x_alle["Post id"].isin(egne.index)]
    assert svar["Post text"].str.startswith("@").all() and 0.2 < len(svar) / len(x_alle) < 0.3
    t = x_alle[x_alle["Post id"].isin(egne.index)].set_index("Post id").loc[egne.index]
    for x, norsk in {
        "Impressions": "visninger",
        "Likes": "reaksjoner",
        "Bookmarks": "lagringer",
        "URL Clicks": "lenkeklikk",
    }.items():
        assert t[x].tolist() == egne[norsk].tolist(), x
    assert (x_alle["Engagements"] >= x_alle[["Likes", "Replies", "Reposts"]].sum(axis=1)).all()


def test_tiden_ligger_i_nummeret_paa_x(x_alle):
    ms = x_alle["Post id"].map(lambda i: (int(i) >> 22) + 1_288_834_974_657)
    dag = pd.to_datetime(ms, unit="ms").dt.strftime("%a, %b %d, %Y")
    assert dag.tolist() == x_alle["Date"].tolist()


def test_oversikten_fra_x_har_nyeste_dag_forst_og_en_halv_siste_dag():
    t = pd.read_csv(sti("account_overview_analytics.csv"))
    dato = pd.to_datetime(t["Date"], format="%a, %b %d, %Y")
    assert dato.is_monotonic_decreasing and len(t) == 90 and (t["Video views"] == 0).all()
    d = konto("daglig.csv", "fliskode", "x").set_index("dato")["visninger"]
    sant = d.reindex(dato.dt.strftime("%Y-%m-%d")).to_numpy()
    assert (t["Impressions"].to_numpy()[1:] == sant[1:]).all() and t["Impressions"][0] < 0.7 * sant[0]


# ── TikTok ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("navn", [n.split("/")[-1] for n in FILER if n.startswith("raa/tiktok/")])
def test_overskriftene_fra_tiktok(navn):
    for del_, innhold in i_zip(navn).items():
        assert innhold.split("\n")[0] == TIKTOK[del_], del_


def test_dagene_fra_tiktok_er_uten_aar_over_et_aarsskifte_og_den_siste_er_tom():
    t = pd.read_csv(io.StringIO(i_zip("Overview_2024-04-01_2025-03-31.zip")["Overview.csv"]))
    assert len(t) == 365 and t["Date"].iloc[0] == "April 1" and t["Date"].iloc[-1] == "March 31"
    assert not t["Date"].str.contains("202").any() and (t.iloc[-1, 1:] == 0).all() and (t["Comments"] < 0).sum() == 1
    d = konto("daglig.csv", "universitetet", "tiktok").set_index("dato")["2024-04-01":"2025-03-30"]
    assert t["Video Views"].tolist()[:-1] == d["visninger"].tolist()
    norsk = pd.read_csv(io.StringIO(i_zip("Overview_norsk_2024-04-01_2025-03-31.zip")["Overview.csv"]))
    assert norsk["Date"].iloc[0] == "1. april"


def test_titlene_fra_tiktok_odelegger_for_en_naiv_leser_og_nummeret_gjemmer_tiden():
    tekst = i_zip("Content_universitetet.simulert.zip")["Content.csv"]
    rader = list(csv.reader(io.StringIO(tekst)))
    assert sum(len(r) != 8 for r in rader) >= 1 and len(rader) == 16
    egne = konto("innlegg.csv", "universitetet", "tiktok").set_index("innlegg_id")
    for video in re.findall(r"/video/(\d+)", tekst):
        dag = pd.Timestamp(int(video) >> 32, unit="s", tz="UTC").tz_convert("Europe/Oslo")
        assert f"{dag:%Y-%m-%d}" == egne.loc[video, "dato"]


def test_historikken_begynner_med_undefined():
    t = i_zip("Followers_universitetet.simulert.zip")
    assert '"undefined"' in t["FollowerHistory.csv"].split("\n")[1]
    assert len(t["FollowerActivity.csv"].strip().split("\n")) == 1 + 7 * 24


# ── LinkedIn, YouTube, annonser, GA4, ark for hånd ───────────────────────────────────────────────────


# pandas vil bytte leser for .xls, og varsler om den vi har
@pytest.mark.filterwarnings("ignore:The xlrd engine")
def test_linkedin_er_gammel_excel_med_en_beskrivelse_over_overskriftene():
    navn = "fliskode_content_1743494400000.xls"
    assert fil(navn).startswith(b"\xd0\xcf\x11\xe0")
    ark = pd.read_excel(sti(navn), sheet_name=None, skiprows=1)
    assert list(ark) == ["Metrics", "All posts"] and ", ".join(ark["All posts"].columns) == LI_POSTS
    assert len(pd.read_excel(sti(navn), sheet_name="All posts", header=None).iloc[0].dropna()) == 1
    t = ark["All posts"].assign(id=lambda x: x["Post link"].str.split(":").str[-1]).set_index("id")
    egne = konto("innlegg.csv", "fliskode", "linkedin").set_index("innlegg_id").loc[t.index]
    assert t["Impressions"].tolist() == egne["visninger"].tolist() and t["Clicks"].tolist() == egne["klikk"].tolist()
    rate = (egne["klikk"] + egne["interaksjoner"]) / egne["visninger"]
    assert t["Engagement rate"].tolist() == pytest.approx(rate.tolist(), abs=1e-6) and (t["Engagement rate"] < 1).all()
    assert (ark["Metrics"]["Reactions (total)"] < 0).any() and len(ark["Metrics"]) == 90
    assert ark["Metrics"]["Date"].iloc[0] == "01/01/2025"


@pytest.mark.filterwarnings("ignore:The xlrd engine")
def test_total_followers_er_de_nye_den_dagen():
    t = pd.read_excel(sti("fliskode_followers_1743494400000.xls"), sheet_name="New followers")
    assert ", ".join(t.columns) == LI_FOLLOWERS
    d = konto("daglig.csv", "fliskode", "linkedin").set_index("dato")["2025-01-01":"2025-03-31"]
    assert t["Total followers"].tolist() == d["nye_folgere"].tolist() and t["Total followers"].max() < 100
    b = pd.read_excel(sti("fliskode_visitors_1743494400000.xls"), sheet_name=None)
    assert len(b["Visitor metrics"].columns) == 25 and set(b) > {"Location", "Seniority"}


def test_youtube_har_summen_overst_og_radene_naar_ikke_opp():
    t = i_zip("Content 2024-01-01_2026-01-01 Universitetet.zip")
    assert list(t) == ["Table data.csv", "Chart data.csv", "Totals.csv"]
    tabell = pd.read_csv(io.StringIO(t["Table data.csv"]))
    assert [k for k in tabell.columns if k in YOUTUBE.split(",")] == YOUTUBE.split(",")
    total, rader = tabell.iloc[0], tabell.iloc[1:]
    egne = konto("innlegg.csv", "universitetet", "youtube").set_index("innlegg_id")
    assert total["Content"] == "Total" and total["Views"] == egne["visninger"].sum() > rader["Views"].sum()
    sett = rader.assign(id=rader["Content"].str.strip()).set_index("id")
    assert sett["Views"].tolist() == egne.loc[sett.index, "visninger"].tolist()
    starter = rader["Content"].str.startswith(" -")
    assert starter.any() and not rader["Content"].str.startswith("-").any()
    assert rader["Video publish time"].isna().sum() == 1 and (rader["Subscribers"] < 0).sum() == 1
    assert rader["Average view duration"].str.fullmatch(r"\d:\d\d:\d\d").all()
    graf = pd.read_csv(io.StringIO(t["Chart data.csv"]))
    ute = pd.to_datetime(graf["Video publish time"], format="%b %d, %Y")
    assert (pd.to_datetime(graf["Date"]) >= ute).all()


def test_annonsene_har_tomme_celler_og_ikke_null():
    t = pd.read_csv(io.BytesIO(fil("annonser_engelsk.csv")), dtype=str)
    assert ", ".join(t.columns) == ADS and t["Ad ID"].is_unique and not t["Campaign name"].is_unique
    assert t["Post comments"].isna().any() and not (t["Post comments"].dropna().astype(int) < 3).any()
    norsk = pd.read_csv(sti("annonser_norsk.csv"))
    assert set(ADS_NORSK.split(", ")) <= set(norsk.columns)
    assert norsk["Beløp brukt (NOK)"].tolist() == t["Amount spent (NOK)"].astype(float).tolist()
    ren = pd.read_csv(sti("annonser.csv"), dtype={"annonse_id": str}).query("konto == 'tangholmen'")
    assert ren["annonse_id"].tolist() == t["Ad ID"].tolist() and ren["kroner"].sum() == pytest.approx(
        norsk["Beløp brukt (NOK)"].sum()
    )


def test_ga4_har_kommentarlinjer_og_andeler():
    innhold = fil("Traffic_acquisition.csv").decode()
    linjer = innhold.split("\n")
    assert linjer[0].startswith("# ---") and "# Start date: 20250301" in linjer and linjer[9] == ""
    t = pd.read_csv(io.StringIO(innhold), comment="#")
    k = pd.read_csv(sti("ga4_okter.csv"))
    assert (
        t["Sessions"].sum() == k[k["dato"].str.startswith("2025-03")]["okter"].sum()
        and (t["Engagement rate"] < 1).all()
    )


def test_sprout_har_tusenskille_og_prosenttegn():
    t = pd.read_csv(sti("Post Performance.csv"), dtype=str)
    sett = (
        "Date, Post ID, Network, Post Type, Content Type, Profile, Post, Impressions, Organic Impressions, Paid Impressions, "
        "Reach, Engagement Rate (per Impression), Engagements, Reactions, Comments, Shares, Saves, Post Link Clicks"
    )
    assert ", ".join(t.columns) == sett
    assert (
        t["Impressions"].str.contains(",").any()
        and t["Engagement Rate (per Impression)"].str.fullmatch(r"\d+\.\d\d%").all()
    )
    assert t["Date"].str.fullmatch(r"07/\d\d/2025 \d\d:\d\d [ap]m").all() and t["Saves"].isna().any()
    egne = tabell("innlegg.csv").set_index("innlegg_id").loc[t["Post ID"]]
    assert t["Impressions"].str.replace(",", "").astype(int).tolist() == egne["visninger"].tolist()


def test_arket_for_hand_har_anslag_som_tekst():
    t = pd.read_excel(sti("snapchat_threads_bluesky.xlsx"))
    assert t["Sett av"].astype(str).str.startswith("ca. ").sum() == 3 and len(t) == 27


# ── det som er gått i stykker ────────────────────────────────────────────────────────────────────────


def test_excel_har_odelagt_numrene_og_skiftet_skilletegn():
    innhold = fil("mars_apnet_i_excel.csv")
    assert b"\r\n" in innhold and innhold.split(b"\r\n")[0].count(b";") == 26
    t = pd.read_csv(io.BytesIO(innhold), sep=";", encoding="cp1252", dtype=str)
    assert (
        t["Post ID"].str.fullmatch(r"1,8\d+E\+15").all()
        and t["Publish time"].str.fullmatch(r"\d\d\.\d\d\.2025 \d\d:\d\d").all()
    )
    with pytest.raises(UnicodeDecodeError):
        innhold.decode("utf-8")


def test_feil_tegn_kan_rettes_ved_aa_gaa_baklengs():
    tekst = fil("mars_feil_tegn.csv").decode("utf-8")
    assert "Ã¸" in tekst and "ø" not in tekst
    linje = next(x for x in tekst.split("\n") if "Ã¸" in x and "Ÿ" not in x and "â" not in x and "ð" not in x)
    assert "ø" in linje.encode("cp1252").decode("utf-8")


def test_den_gale_filen_har_28_rader_for_hvert_innlegg_og_ingen_visninger():
    t = pd.read_csv(sti("Mar-01-2025_Mar-31-2025_daily_1045512873390733.csv"), dtype={"Post ID": str})
    assert "Views" not in t and len(t) == 28 * t["Post ID"].nunique() and "Lifetime" not in set(t["Date"])


def test_maaneden_fra_2024_har_de_gamle_navnene():
    t = pd.read_csv(sti("Mar-01-2024_Mar-31-2024_1045512873390108.csv"), dtype={"Post ID": str})
    assert {"Impressions", "Plays"} <= set(t.columns) and "Views" not in t
    egne = konto("innlegg.csv", "ullvott", "instagram").set_index("innlegg_id").loc[t["Post ID"]]
    assert t["Impressions"].tolist() == egne["visninger"].tolist()
    assert (t["Plays"].notna() == (t["Post type"] == "IG reel")).all()


def test_filen_for_april_overlapper_og_har_tvillinger():
    mars, april = (
        pd.read_csv(sti(n), dtype={"Post ID": str})
        for n in ("Mar-01-2025_Mar-31-2025_1045512873390511.csv", "Mar-10-2025_Apr-30-2025_1045512873390620.csv")
    )
    assert (len(mars.columns), len(april.columns)) == (32, 33)
    assert len(set(mars["Post ID"]) & set(april["Post ID"])) >= 6
    doble = april[april["Post ID"].duplicated(keep=False)]
    assert doble["Post ID"].nunique() == 3 and len(doble) == 6
    assert (doble.groupby("Post ID")["Reach"].count() == 1).all() and (
        doble.groupby("Post ID")["Reactions"].count() == 1
    ).all()
    felles = sorted(set(mars["Post ID"]) & set(april["Post ID"]))
    siste = april.groupby("Post ID")["Reach"].max()[felles]
    assert (siste > mars.set_index("Post ID")["Reach"][felles]).all()  # tallene har vokst siden sist


@pytest.mark.parametrize("nettverk", ["facebook", "instagram"])
@pytest.mark.parametrize("navn", ["Views", "Follows", "Interactions"])
def test_dagfilene_er_utf_16_og_sier_det_samme_som_dagene(nettverk, navn):
    innhold = fil(f"{nettverk}/{navn}.csv")
    assert innhold.startswith(b"\xff\xfe") and innhold.decode("utf-16").startswith("sep=,\n")
    t = pd.read_csv(io.BytesIO(innhold), encoding="utf-16", skiprows=2)
    d = konto("daglig.csv", "ullvott", nettverk).set_index("dato")["2025-03-01":"2025-03-31"]
    sant = {"Views": d["visninger"], "Follows": d["nye_folgere"]}.get(
        navn, d[["reaksjoner", "kommentarer", "delinger"]].sum(axis=1)
    )
    sant = sant[sant > 0] if navn == "Follows" else sant
    assert t["Primary"].tolist() == sant.astype(int).tolist() and t["Date"].str[:10].tolist() == sant.index.tolist()


# ── navn, adresser og egenheter ──────────────────────────────────────────────────────────────────────


def test_et_navn_i_flere_mapper_maa_ha_mappen_med():
    assert sti("instagram/Views.csv").endswith("instagram/Views.csv") and sti("facebook/Views.csv") != sti(
        "instagram/Views.csv"
    )
    with pytest.raises(KursFeil, match=r'flere mapper.*sti\("facebook/Views.csv"\) eller sti\("instagram/Views.csv"\)'):
        sti("Views.csv")


def test_hver_eksportfil_sier_hva_en_leser_maa_taale():
    for navn, f in FILER.items():
        assert bool(f.egenheter) == navn.startswith("raa/"), navn


def test_ingen_adresse_i_filene_peker_paa_noe_virkelig():
    """Hver adresse har «simulert» i seg, eller et nummer nettverkene ikke bruker."""
    t = pd.read_csv(sti("innlegg.csv"), dtype=str)
    ok = (
        t["lenke"].str.contains("simulert")
        | t["lenke"].str.contains("activity:0")
        | t["lenke"].str.contains("youtu.be/.iM")
    )
    assert ok.all() and t["innlegg_id"].is_unique
    pakke = json.loads((rot() / "datasets" / "datapackage.json").read_text("utf-8"))
    assert not re.search(r"\b[\w.]+@(?!.*example)[\w-]+\.(no|com)\b", json.dumps(pakke))
