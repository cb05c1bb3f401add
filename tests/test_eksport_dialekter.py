"""Løftet: filer andre har lastet ned, blir lest. Overskriftene er skrevet av fra virkelige filer, ikke fra vår egen kode."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from somekurs.data import rot
from somekurs.eksport import ark, les_eksport
from somekurs.feil import KursFeil

FB = (
    '"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time","Caption type",Permalink,'
    '"Is crosspost","Is share","Post type",Languages,"Custom labels","Funded content status","Data comment",Date,Views,Reach,'
    '"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks","Other Clicks",'
    '"Matched Audience Targeting Consumption (Photo Click)"'
)
IG = (
    '"Post ID","Account ID","Account username","Account name",Description,"Duration (sec)","Publish time",Permalink,'
    '"Post type","Data comment",Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'
)


def skriv(mappe: Path, navn: str, tekst: str, koding: str = "utf-8-sig") -> Path:
    f = mappe / navn
    f.write_bytes(tekst.encode(koding))
    return f


def bok(mappe: Path, navn: str, **ark: list[list]) -> Path:
    b = openpyxl.Workbook()
    b.remove(b.active)
    for tittel, rader in ark.items():
        a = b.create_sheet(tittel.replace("_", " "))
        for r in rader:
            a.append(r)
    b.save(mappe / navn)
    return mappe / navn


def merket(t: pd.DataFrame, bit: str) -> bool:
    return any(bit in m for m in t.attrs["merknader"])


def fb(nr: int, tid: str, *, vist: int = 27, tittel: str = "Hei") -> str:
    lenke = f"https://www.facebook.com/reel/{nr}"
    return f'{nr},100045700821521,"Et sted",{tittel},,0,"{tid}",N/A,{lenke},0,0,Photos,,,,,Lifetime,{vist},20,4,4,0,0,2,1,1'


def test_facebook_og_instagram_fra_meta(tmp_path):
    t = les_eksport(skriv(tmp_path, "a.csv", f"{FB}\n{fb(1827720132094663, '09/28/2026 18:12')}\n"))
    assert t[["visninger", "rekkevidde", "reaksjoner", "klikk"]].iloc[0].tolist() == [27, 20, 4, 2]
    assert f"{t['tidspunkt'][0]:%d.%m.%Y %H:%M}" == "29.09.2026 03:12" and t["format"][0] == "bilde"
    rad = (
        '18182686576415017,17841403398239763,studio,"Et studio","En ""tur"",\nto linjer",0,"09/24/2026 15:30",'
        'https://www.instagram.com/p/Ddr9jGEmLMp/,"IG carousel",,Lifetime,99,40,4,0,0,0,0'
    )
    t = les_eksport(skriv(tmp_path, "b.csv", f"{IG}\n{rad}\n"))
    assert t["tekst"][0] == 'En "tur",\nto linjer' and t["format"][0] == "karusell" and t["visninger"][0] == 99


def test_flere_sider_med_hundre_kolonner_og_rader_som_er_kortere(tmp_path):
    hode = FB + "".join(f',"Negative feedback from users: land {i}"' for i in range(100))
    rader = [fb(1827720132094663 + i, "09/28/2026 18:12") + ",0" * (i % 3) for i in range(9)]
    rader += [fb(1827720132094963, "09/28/2026 18:12") + ",0" * 100, fb(1827720132094964, "09/28/2026 18:12")]
    t = les_eksport(skriv(tmp_path, "a.csv", "\n".join([hode, *rader]) + "\n"))
    assert len(t) == 11 and not merket(t, "annet antall felt")


def test_excel_paa_norsk_som_har_byttet_dag_og_maaned(tmp_path):
    # Meta skrev 03/04, 03/05 og 03/14. De to første ble 3. april og 3. mai, den siste kunne ikke være en dato
    tider = ["03.04.2025 18:12", "03.05.2025 09:00", "03/14/2025 18:12"]
    rader = [fb(1827720132094663 + i, tid) for i, tid in enumerate(tider)]
    t = les_eksport(skriv(tmp_path, "a.csv", "\n".join([FB, *rader]) + "\n"))
    assert t["tidspunkt"].dt.strftime("%m-%d %H:%M").tolist() == ["03-05 03:12", "03-05 18:00", "03-15 02:12"]
    assert merket(t, "2 datoer er gjort om av Excel")
    ark = [r.split(",") for r in [FB.replace('"Reactions, Comments and Shares"', "Sum"), *rader]]
    ark = [[c.strip('"') for c in r] for r in ark]
    ark[1][6] = dt.datetime(2025, 4, 3, 18, 12)  # slik Excel lagrer det den tror er en dato
    ark[2][6] = dt.datetime(2025, 5, 3, 9, 0)
    x = les_eksport(bok(tmp_path, "a.xlsx", Sheet1=ark))
    assert merket(x, "byttet tilbake") and x["dato"].tolist() == t["dato"].tolist()


def test_norske_datoer_uten_dag_over_tolv_sies(tmp_path):
    t = les_eksport(skriv(tmp_path, "a.csv", f"{FB}\n{fb(1827720132094663, '03.04.2025 18:12')}\n"))
    assert merket(t, "kan leses på to måter") and f"{t['dato'][0]:%m-%d}" == "04-04"


def test_norske_overskrifter_ingen_har_sett(tmp_path):
    t = les_eksport(
        skriv(
            tmp_path,
            "a.csv",
            "Innleggs-ID,Sidenavn,Tittel,Publiseringstidspunkt,Innleggstype,Permalenke,Visninger,Rekkevidde,Reaksjoner,"
            "Kommentarer,Delinger,Totalt antall klikk\n1827720132094663,Et sted,Hei,03/14/2026 18:12,Photos,"
            "https://www.facebook.com/1,27,20,4,1,0,2\n",
        )
    )
    assert t["visninger"][0] == 27 and merket(t, "Ingen har sett") and merket(t, "på norsk")
    assert merket(t, "`Link Clicks`")


def test_annonser_med_summer_og_dollar(tmp_path):
    hode = "Campaign name,Campaign ID,Ad set name,Ad set ID,Ad name,Ad ID,Page ID,Reporting starts,Reporting ends,"
    hode += "Amount spent (PHP),Result type,Results,Cost per result,Reach,Impressions,Frequency,Post engagements,"
    hode += "Post reactions,Post comments,Post shares,Views,Viewers,Link clicks,Delivery status,Attribution setting"
    slutt = "1.1,,2026-01-01,2026-01-31,{0},Reach,{1},0.1,{1},{1},1,,,,,{1},{1},3,active,7-day click"
    ad = "Vår,120210000000000001,Alle,120210000000000002,{0},{1},1," + slutt.split(",,", 1)[1]
    rader = [
        ",,,,,,,2026-01-01,2026-01-31,300,Reach,30,0.1,30,30,1,,,,,30,30,6,,",
        ad.replace("{0}", "A", 1).replace("{1}", "120210000000000003", 1).format("100", "10"),
        ad.replace("{0}", "B", 1).replace("{1}", "120210000000000004", 1).format("200", "20"),
        ad.replace("{0}", "", 1).replace("{1}", "", 1).format("300", "30"),
    ]
    t = les_eksport(skriv(tmp_path, "a.csv", "\n".join([hode, *rader]) + "\n"))
    assert t["kroner"].sum() == 300 and len(t) == 2 and t["delinger"].isna().all()
    assert merket(t, "1 rad uten annonse er summer") and merket(t, "delsum er tatt bort") and merket(t, "i PHP")


@pytest.mark.parametrize(
    ("navn", "tittel", "verdi", "felt"),
    [
        ("Views.csv", "Views", "20", "visninger"),
        ("Visningar.csv", "Visningar", "20", "visninger"),
        ("Follows.csv", "Instagram follows", "20", "nye_folgere"),
        ("Link clicks (1).csv", "Facebook link clicks", "20", "lenkeklikk"),
    ],
)
def test_ett_tall_for_hver_dag(tmp_path, navn, tittel, verdi, felt):
    tekst = f'sep=,\r\n"{tittel}"\r\n"Date","Primary"\r\n"2025-08-01T00:00:00","{verdi}"\r\n'
    assert les_eksport(skriv(tmp_path, navn, tekst, "utf-16"))[felt].tolist() == [20]


def test_kroner_under_en_tittel_om_folgere(tmp_path):
    tekst = 'sep=,\n"Facebook follows"\n"Date","Primary"\n"2025-08-01T00:00:00","2.37"\n'
    with pytest.raises(KursFeil, match="trolig kroner"):
        les_eksport(skriv(tmp_path, "Follows.csv", tekst, "utf-16"))


def test_den_gamle_facebook_insights(tmp_path):
    tekst = (
        "Post ID,Permalink,Post Message,Type,Countries,Languages,Posted,Audience Targeting,Lifetime Post Total Reach,"
        "Lifetime Post organic reach,Lifetime Post Paid Reach,Lifetime Post Total Impressions\n"
        ",,,,,,,,Lifetime: The total number of people your Page post was served to. (Unique Users),,,x\n"
        "951745098223517_980422845355742,https://www.facebook.com/a/posts/980422845355742,Hei,Photo,,,10/13/2015 21:00,,1200,"
        "1200,0,2400\n"
    )
    t = les_eksport(skriv(tmp_path, "a.csv", tekst))
    assert (
        (t["rekkevidde"][0], t["visninger"][0]) == (1200, 2400)
        and len(t) == 1
        and merket(t, "gamle `Facebook Insights`")
    )
    assert t["innlegg_id"][0] == "951745098223517_980422845355742" and t["reaksjoner"].isna().all()


TT_DAGER = (
    "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,Product link clicks,Website clicks ,"
    "Phone number clicks,Net growth,New followers,Lost followers"
)
TT_SVENSK = (
    "Datum,Videovisningar,Målgrupp som nåtts,Profilvisningar,Gilla-markeringar,Delningar,Kommentarer,"
    "Klick på produktlänkar,Webbplatsklickar,Telefonnummerklickar,Nettotillväxt,Nya följare,Tappade följare"
)


@pytest.mark.parametrize("hode", [TT_DAGER, TT_SVENSK])
def test_tiktok_for_bedrifter(tmp_path, hode):
    tekst = f"{hode}\n2026/03/02,1400,NaN,31,170,2,3,0,5,0,15,16,1\n2026/03/03,1500,900,32,171,2,3,0,6,0,-6,2,8\n"
    t = les_eksport(skriv(tmp_path, "Overview(2026_03_02-2026_03_08).csv", tekst))
    assert t["visninger"].tolist() == [1400, 1500] and t["rekkevidde"].isna().tolist() == [True, False]
    assert t["tapte_folgere"].tolist() == [1, 8] and t["lenkeklikk"].tolist() == [5, 6] and not merket(t, "uten år")
    assert t["dato"].dt.strftime("%Y-%m-%d").tolist() == ["2026-03-02", "2026-03-03"]


@pytest.mark.parametrize(
    "hode",
    [
        "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to favorites",
        "Videotitel,Videolänk,Publiceringstid,Videovisningar,Gilla-markeringar,Kommentarer,Delningar,Lägg till i Favoriter",
    ],
)
def test_filmer_fra_tiktok_for_bedrifter(tmp_path, hode):
    rad = '"En ""tur"", ja",https://www.tiktok.com/@et.sted/video/7480000000000000001,2025/03/09 12:00,900,50,4,3,2'
    t = les_eksport(skriv(tmp_path, "Video.csv", f"{hode}\n{rad}\n"))
    assert t[["visninger", "reaksjoner", "kommentarer", "delinger", "lagringer"]].iloc[0].tolist() == [900, 50, 4, 3, 2]
    assert (
        t["tekst"][0] == 'En "tur", ja' and t["konto"][0] == "et.sted" and t["innlegg_id"][0] == "7480000000000000001"
    )


@pytest.mark.parametrize(
    "datoer",
    [
        ["December 30", "December 31", "January 1"],
        ["30 de dezembro", "31 de dezembro", "1 de janeiro"],
        ["30 décembre", "31 décembre", "1 janvier"],
        ["30. desember", "31. desember", "1. januar"],
        ["12月30日", "12月31日", "1月1日"],
        ["30 декабря", "31 декабря", "1 января"],
        ["30 tháng Mười Hai", "31 tháng Mười Hai", "1 tháng Một"],
    ],
)
def test_tiktok_med_datoer_uten_aar_paa_mange_spraak(tmp_path, datoer):
    rader = "\n".join(f'"{d}","100","1","2","{-1 if i else 0}","0"' for i, d in enumerate(datoer))
    tekst = f'"Date","Video Views","Profile Views","Likes","Comments","Shares"\n{rader}\n'
    t = les_eksport(skriv(tmp_path, "Overview_2025-12-30_2026-01-01.csv", tekst))
    assert t["dato"].dt.strftime("%Y-%m-%d").tolist() == ["2025-12-30", "2025-12-31", "2026-01-01"]
    assert merket(t, "uten år")


def test_zip_fra_tiktok_bruker_dagen_den_ble_pakket(tmp_path):
    tekst = (
        '"Date","Followers","Difference in followers from previous day"\n"June 1","10","undefined"\n"June 2","12","2"\n'
    )
    with zipfile.ZipFile(tmp_path / "Followers_a.zip", "w") as z:
        z.writestr(zipfile.ZipInfo("FollowerHistory.csv", (2024, 6, 3, 8, 0, 0)), tekst)
        z.writestr("FollowerGender.csv", '"Gender","Distribution"\n"Male","0.4"\n')
    t = les_eksport(tmp_path / "Followers_a.zip")
    assert (
        t["dato"].dt.year.tolist() == [2024, 2024] and merket(t, "pakket 03.06.2024") and merket(t, "følgernes kjønn")
    )


def test_x_fra_2025_og_den_gamle_dag_for_dag(tmp_path):
    dager = (
        "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,"
        'Video views,Media views\n"Tue, Aug 26, 2025",444,4,29,0,0,1,0,6,0,4,0,0,0\n'
    )
    t = les_eksport(skriv(tmp_path, "account_overview_analytics.csv", dager, "utf-8"))
    assert (t["visninger"][0], t["kommentarer"][0], f"{t['dato'][0]:%Y-%m-%d}") == (444, 6, "2025-08-26")
    tidlig = (
        "Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Replies,Reposts,Profile visits,"
        "Detail Expands,Url clicks,Hashtag clicks,Permalink clicks\n"
        "1899000000000000001,Mon Mar 10 2025,Hei,https://x.com/a/status/1899000000000000001,90,3,9,1,0,0,2,1,0,0,7,0,0\n"
    )
    t = les_eksport(skriv(tmp_path, "a.csv", tidlig, "utf-8"))
    assert t[["visninger", "lenkeklikk", "lagringer", "kommentarer", "delinger"]].iloc[0].tolist() == [90, 7, 1, 2, 1]
    gammel = (
        '"Date","Tweets published","impressions","engagements","engagement rate","retweets","replies","likes",'
        '"user profile clicks","url clicks","hashtag clicks","detail expands","permalink clicks","app opens","app installs",'
        '"follows","email tweet","dial phone","media views","media engagements"\n'
        '"2015-09-30","3","424.0","9.0","0.02","1.0","0.0","3.0","1.0","2.0","0","0","0","0","0","1","0","0","0","0"\n'
    )
    t = les_eksport(skriv(tmp_path, "daily_tweet_activity_metrics.csv", gammel, "utf-8"))
    assert t[["visninger", "delinger", "reaksjoner", "nye_folgere"]].iloc[0].tolist() == [424, 1, 3, 1]


def test_videofilen_fra_x_er_kjent_og_leses_ikke(tmp_path):
    tekst = (
        'Video overview,,,,,\nDate,Views,a,b,c,d\n"Tue, Aug 26, 2025",1,0,0,0,0\n,,,,,\nYour videos,,,,,\na,b,c,d,e,f\n'
    )
    with pytest.raises(KursFeil, match="videoer fra X"):
        les_eksport(skriv(tmp_path, "video_overview_analytics.csv", tekst, "utf-8"))


def test_linkedin_som_xlsx_med_de_gamle_navnene(tmp_path):
    dager = [
        ["Aggregated engagement metrics for your organic and sponsored posts"],
        [
            "Date",
            "Impressions (organic)",
            "Impressions (sponsored)",
            "Impressions",
            "Clicks (total)",
            "Reactions (total)",
            "Comments (total)",
            "Shares (total)",
            "Engagement rate (total)",
        ],
        ["04/01/2026", "10", "0", "10", "2", "-1", "0", "0", "0.4615"],
    ]
    f = bok(tmp_path, "firma_content_1777555091040.xlsx", Metrics=dager)
    t = les_eksport(f)
    assert (
        t[["visninger", "klikk", "reaksjoner"]].iloc[0].tolist() == [10, 2, -1]
        and f"{t['dato'][0]:%Y-%m-%d}" == "2026-04-01"
    )


def test_en_profil_paa_linkedin_har_to_lister_side_om_side(tmp_path):
    url = "https://www.linkedin.com/feed/update/urn:li:activity:74800000000000000{0}"
    f = bok(
        tmp_path,
        "AggregateAnalytics_En Person_2026-01-01_2026-03-31.xlsx",
        DISCOVERY=[
            ["Overall Performance", "1/1/2026 - 3/31/2026"],
            ["Impressions", "5,537"],
            ["Members reached", "2,001"],
        ],
        ENGAGEMENT=[["Date", "Impressions", "Engagements"], ["3/13/2026", "120", "4"], ["3/14/2026", "1,310", "9"]],
        TOP_POSTS=[
            ["Maximum of 50 posts available to list per category"],
            [],
            ["Post URL", "Post publish date", "Engagements", "", "Post URL", "Post publish date", "Impressions"],
            [url.format("01"), "3/13/2026", "40", "", url.format("02"), "3/14/2026", "5,537"],
            [url.format("03"), "3/15/2026", "30", "", url.format("01"), "3/13/2026", "1,200"],
        ],
        FOLLOWERS=[
            ["Total followers on 3/31/2026:", "4,321"],
            [],
            ["Date", "New followers"],
            ["3/13/2026", "3"],
            ["3/14/2026", "5"],
        ],
        DEMOGRAPHICS=[["Top Demographics", "Value", "Percentage"], ["Company size", "11-50", "less than 1 %"]],
    )
    t = les_eksport(f)
    vist = dict(zip(t["innlegg_id"].str[-2:], t["visninger"], strict=True))
    assert vist["01"] == 1200 and vist["02"] == 5537 and pd.isna(vist["03"]) and merket(t, "koblet på lenken")
    dager = les_eksport(f, "daglig")
    assert dager["visninger"].tolist() == [120, 1310] and dager["nye_folgere"].tolist() == [3, 5] and len(dager) == 2


def test_ett_innlegg_paa_linkedin_har_navnene_nedover(tmp_path):
    f = bok(
        tmp_path,
        "PostAnalytics_En Person_7480000000000000001.xlsx",
        PERFORMANCE=[
            ["Post URL", "https://www.linkedin.com/feed/update/urn:li:share:7480000000000000001"],
            ["Post Date", "Mar 14, 2026"],
            [],
            ["Impressions", "5,537"],
            ["Members reached", "2,001"],
            ["Reactions", "77"],
            ["Comments", "5"],
            ["Reposts", "2"],
            ["Saves", "9"],
            ["Sends on LinkedIn", "1"],
        ],
        TOP_DEMOGRAPHICS=[["Category", "Value", "%"], ["Company size", "11-50", "14 %"]],
    )
    t = les_eksport(f)
    assert t[["visninger", "rekkevidde", "reaksjoner", "delinger", "lagringer"]].iloc[0].tolist() == [
        5537,
        2001,
        77,
        2,
        9,
    ]
    assert f"{t['dato'][0]:%Y-%m-%d}" == "2026-03-14" and t["innlegg_id"][0] == "7480000000000000001"


def test_youtube_med_mange_kolonner_svensk_og_etter_land(tmp_path):
    hode = (
        "Content,Video title,Video publish time,Duration,Stayed to watch (%),Unique viewers,Average views per viewer,"
        "New viewers,Returning viewers,Casual viewers,Engaged views,Average view duration,Average percentage viewed (%),Views,"
        "Watch time (hours),Subscribers,Estimated revenue (USD),Impressions,Impressions click-through rate (%)"
    )
    rader = "Total,,,,,,,,,,,,,1200,30.5,9,,,\n" + (
        ' -abc123,Tur,"Sep 27, 2024",244,,,,,,,,0:04:04,,1000,25.5,-2,,9000,5.02\n'
    )
    t = les_eksport(skriv(tmp_path, "Table data.csv", f"{hode}\n{rader}", "utf-8"))
    assert t[["visninger", "nye_folgere", "seertid_sek"]].iloc[0].tolist() == [1000, -2, 91800]
    assert t["innlegg_id"][0] == "-abc123" and len(t) == 1
    svensk = (
        "Innehåll,Videotitel,Publiceringstid för video,Visningar,Visningstid (timmar),Prenumeranter,Exponeringar,"
        'Klickfrekvens för exponeringar (%)\nTotalt,,,12,1,0,9,1\nabc,Tur,"Sep 27, 2024",12,1,0,9,1\n'
    )
    t = les_eksport(skriv(tmp_path, "Tabelldata.csv", svensk, "utf-8"))
    assert t["visninger"].tolist() == [12]
    with pytest.raises(KursFeil, match="etter land"):
        les_eksport(skriv(tmp_path, "a.csv", "Geography,Views,Average view duration\nNO,12,0:01:00\n", "utf-8"))
    t = les_eksport(skriv(tmp_path, "b.csv", "Date,Views,Watch time (hours)\n2025-01-01,12,1.5\n", "utf-8"))
    assert t["visninger"].tolist() == [12] and t.attrs["slag"] == "daglig"


def test_ga4_etter_kilde_og_med_en_sum_som_har_en_kolonne_mer(tmp_path):
    tekst = (
        "# ----------------------------------------\n# Traffic acquisition: Session source / medium\n# Account: A\n"
        "# ----------------------------------------\n#\n# All Users\n# Start date: 20260101\n# End date: 20260923\n\n"
        "Session source / medium,Sessions,Engaged sessions,Engagement rate,Average engagement time per session,"
        "Events per session,Event count,Key events,Session key event rate,Total revenue\n"
        "facebook.com / referral,120,60,0.5,12.1,3,360,4,0.03,1990.5\ninstagram / social,80,30,0.37,9,2,160,1,0.01,0\n"
        "Grand total,Grand total,200,90,0.45,11,2.6,520,5,0.025,1990.5\n"
    )
    t = les_eksport(skriv(tmp_path, "a.csv", tekst, "utf-8"))
    assert t["okter"].tolist() == [120, 80] and t["inntekt"].sum() == 1990.5
    assert str(t.attrs["kilde"]["til"]) == "2026-09-23" and t.attrs["merknader"]


def test_sprout_er_som_tallene_i_verden():
    t = les_eksport(rot() / "datasets" / "raa" / "sprout" / "Post Performance.csv")
    egne = pd.read_csv(rot() / "datasets" / "ryddet" / "innlegg.csv", dtype={"innlegg_id": str}).set_index("innlegg_id")
    rader = egne.loc[t["innlegg_id"]]
    for k in ("visninger", "reaksjoner", "kommentarer", "delinger"):
        har, skal = t[k].astype("Float64"), rader[k].astype("Float64").reset_index(drop=True)
        assert (har == skal).fillna(har.isna() & skal.isna()).all(), k
    assert (t["tidspunkt"].dt.strftime("%Y-%m-%d %H:%M").tolist()) == rader["tidspunkt"].tolist()


def test_arket_som_fores_for_haand_trenger_aar(tmp_path):
    rader = [["Uke", "Nettverk", "Lagt ut", "Sett av", "Merknad"], [24, "Snapchat", 3, 1685, None]]
    t = les_eksport(bok(tmp_path, "a.xlsx", Sommer_2025=rader))
    assert f"{t['dato'][0]:%Y-%m-%d}" == "2025-06-09" and t["rekkevidde"][0] == 1685 and t["nettverk"][0] == "snapchat"
    with pytest.raises(KursFeil, match="ikke år"):
        les_eksport(bok(tmp_path, "b.xlsx", Sommer=rader))
    rader[1][0] = 60
    with pytest.raises(KursFeil, match="uke 60"):
        les_eksport(bok(tmp_path, "c.xlsx", Sommer_2025=rader))


def test_en_fil_pa_et_ukjent_spraak_sier_hva_du_kan_gjore(tmp_path):
    with pytest.raises(KursFeil, match=r"aliaser\.csv") as e:
        les_eksport(skriv(tmp_path, "a.csv", "Julkaisun tunnus,Sivun nimi,Katselukerrat\n1,A,2\n"))
    assert "«Julkaisun tunnus»" in str(e.value)


def test_en_tabell_inni_en_fil_blir_ikke_borte_i_stillhet(tmp_path):
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as z:
        z.writestr("mars.csv", f"{FB}\n{fb(1827720132094663, '03/28/2026 18:12')}\n")
        z.writestr("april.csv", f"{FB}\n")
    (tmp_path / "a.zip").write_bytes(ut.getvalue())
    t = les_eksport(tmp_path / "a.zip")
    assert len(t) == 1 and merket(t, "Denne delen er ikke med")


def test_et_antall_har_ikke_desimaler_uansett_skilletegn(tmp_path):
    hode = FB.replace('"Reactions, Comments and Shares"', "Sum").replace(",", ";")
    rad = (
        fb(1827720132094663, "03/28/2026 18:12").replace(",", ";").replace(";27;", ";1,000;").replace(";20;", ";1.200;")
    )
    t = les_eksport(skriv(tmp_path, "a.csv", f"{hode}\n{rad}\n"))
    assert (t["visninger"][0], t["rekkevidde"][0]) == (1000, 1200) and merket(t, "«1,000» og slike tall")


@pytest.mark.parametrize(
    ("innhold", "bit"),
    [
        (b'[{"media": [{"title": "S\xc3\xa3o Paulo"}]}]', "er JSON"),
        (b'{\n  "posts": []\n}', "er JSON"),
        (b"Rar!\x1a\x07\x00" + b"0" * 40, "er pakket"),
        (b"\x1f\x8b\x08" + b"0" * 40, "er pakket"),
        (b"\x00\x00\x00\x1cftypheic" + b"0" * 40, "er et bilde"),
    ],
)
def test_filer_som_ikke_er_eksporter(tmp_path, innhold, bit):
    (tmp_path / "a.csv").write_bytes(innhold)
    with pytest.raises(KursFeil, match=bit):
        les_eksport(tmp_path / "a.csv")


def test_et_dokument_fra_office(tmp_path):
    with zipfile.ZipFile(tmp_path / "brev.docx", "w") as z:
        z.writestr("[Content_Types].xml", "<x/>")
        z.writestr("word/document.xml", "<x/>")
    with pytest.raises(KursFeil, match="ikke Excel"):
        les_eksport(tmp_path / "brev.docx")


def test_det_som_er_rart_i_tallene_sies(tmp_path):
    to_like = [fb(1827720132094663, "09/28/2062 18:12", vist=-5), fb(1827720132094664, "09/28/2025 18:12", vist=10**17)]
    t = les_eksport(skriv(tmp_path, "a.csv", "\n".join([FB, *to_like]) + "\n"))
    assert merket(t, "1 rad har en dato som ikke har vært ennå") and merket(t, "negative tall i visninger")
    assert pd.isna(t["visninger"][1]) or (pd.isna(t["visninger"][0]) and merket(t, "ikke er tall"))
    filmer = "Video title,Video link,Post time,Video views,Likes,Comments,Shares,Add to favorites\n"
    film = "A,https://www.tiktok.com/@et.sted/video/7480000000000000001,2025/03/09 12:00,900,50,4,3,2\n"
    assert merket(les_eksport(skriv(tmp_path, "b.csv", filmer + film * 2)), "1 rad har samme nummer")
    dag = 'sep=,\n"Views"\n"Date","Primary"\n"2025-08-01T00:00:00","20"\n"2025-08-01T00:00:00","21"\n'
    assert merket(les_eksport(skriv(tmp_path, "c.csv", dag, "utf-16")), "1 rad har samme dag")
    hode, rad = FB + ",Views", fb(1827720132094663, "09/28/2025 18:12") + ",99"
    t = les_eksport(skriv(tmp_path, "d.csv", f"{hode}\n{rad}\n"))
    assert t["visninger"][0] == 27 and merket(t, "«Views» står i flere kolonner, med ulike tall i 1 rader")


def test_en_utforsking_fra_ga4(tmp_path):
    tekst = "# Et sted\n# Free form-Free form 1\n# 20260723-20260922\n\nSession source / medium,Sessions\na / b,12\n"
    t = les_eksport(skriv(tmp_path, "a.csv", tekst, "utf-8"))
    assert t["okter"].tolist() == [12] and str(t.attrs["kilde"]["fra"]) == "2026-07-23"


def test_et_nytt_spraak_er_noen_linjer_i_tabellen(tmp_path, monkeypatch):
    egen = tmp_path / "aliaser.csv"
    nye = "post_id,Julkaisun tunnus\npublisert,Julkaisuaika\nlenke,Pysyvä linkki\nreaksjoner,Reaktiot\nvisninger,Katselut\n"
    nye = "".join(f"{linje},finsk,sett\n" for linje in nye.splitlines())
    egen.write_text(ark.ALIASER.read_text(encoding="utf-8") + nye, encoding="utf-8")
    monkeypatch.setattr(ark, "ALIASER", egen)
    tekst = "Julkaisun tunnus,Julkaisuaika,Pysyvä linkki,Reaktiot,Katselut\n1827720132094663,03/14/2026 18:12,https://a/1,4,27\n"
    t = les_eksport(skriv(tmp_path, "a.csv", tekst))
    assert t["visninger"][0] == 27 and merket(t, "finsk")
