"""Løftet: `python3 kurs.py les` leser en mappe, sier fra om hver fil, og skriver tabellene og siden uten å overskrive noe."""

from __future__ import annotations

import re
import shutil
import zipfile

import pandas as pd
import pytest

from somekurs.__main__ import hoved
from somekurs.data import rot
from somekurs.eksport import les_eksport
from somekurs.eksport.kommando import main
from somekurs.eksport.samling import samle
from somekurs.feil import KursFeil

RAA = rot() / "datasets" / "raa"


@pytest.fixture
def mappe(tmp_path):
    for navn in (
        "facebook/Mar-01-2025_Mar-31-2025_1045512873390511.csv",
        "facebook/Mar-10-2025_Apr-30-2025_1045512873390620.csv",
    ):
        shutil.copy(RAA / navn, tmp_path)
    shutil.copy(RAA / "linkedin" / "fliskode_content_1743494400000.xls", tmp_path)
    (tmp_path / "bilde.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


def test_en_mappe_blir_ryddige_tabeller_og_en_side(mappe, tmp_path, capsys):
    for_ = {f: f.read_bytes() for f in mappe.iterdir()}
    assert main([str(mappe), "--ut", str(tmp_path / "ut")]) == 1
    ut = capsys.readouterr()
    assert (
        "[1/4]" in ut.out and "[4/4]" in ut.out and "→ «bilde.csv» er et bilde" in ut.out and "1 av 4 filer" in ut.err
    )
    t = pd.read_csv(tmp_path / "ut" / "innlegg.csv", dtype={"innlegg_id": str})
    assert t["innlegg_id"].is_unique and set(t["nettverk"]) == {"facebook", "linkedin"} and "mer enn én fil" in ut.out
    assert len(pd.read_csv(tmp_path / "ut" / "daglig.csv")) == 90
    assert {f: f.read_bytes() for f in for_} == for_, "filene som leses, skal være urørt"


def test_siden_har_tre_figurer_med_alternativ_tekst_og_henter_ingenting(mappe, tmp_path):
    main([str(mappe), "--ut", str(tmp_path / "ut")])
    side = (tmp_path / "ut" / "oversikt.html").read_text(encoding="utf-8")
    utenom = re.sub(r"<script[^>]*>.*?</script>", "", side, flags=re.S)
    assert len(re.findall(r'role="img" aria-label="[^"]{30,}"', utenom)) == 3 and side.startswith("<!doctype html>")
    assert not re.search(r'(src|href)\s*=\s*"', utenom) and "<script src" not in side and 'lang="nb"' in side
    assert "California" in utenom and "bilde.csv</th><td>ikke lest" in utenom


@pytest.mark.parametrize(
    "navn",
    ["x/account_overview_analytics.csv", "facebook/annonser_norsk.csv", "ga4/Traffic_acquisition.csv", "tiktok/*tent*"],
)
def test_hver_slags_fil_gir_figurer(navn, tmp_path):
    fil = next(RAA.glob(navn))
    assert main([str(fil), "--ut", str(tmp_path / "ut")]) == 0
    side = (tmp_path / "ut" / "oversikt.html").read_text(encoding="utf-8")
    assert 1 <= side.count('role="img"') <= 3 and "NaN" not in re.sub(r"<script.*?</script>", "", side, flags=re.S)


def test_to_kontoer_uten_navn_blandes_ikke(tmp_path, capsys):
    for navn in ("Overview_2024-04-01_2025-03-31.zip", "Overview_norsk_2024-04-01_2025-03-31.zip"):
        shutil.copy(RAA / "tiktok" / navn, tmp_path)
    assert main([str(tmp_path), "--ut", str(tmp_path / "ut")]) == 0
    t = pd.read_csv(tmp_path / "ut" / "daglig.csv")
    assert t["konto"].nunique() == 2 and len(t) == 730 and "Filnavnet står som konto" in capsys.readouterr().out


def test_andre_gang_blir_ingenting_overskrevet(mappe, tmp_path):
    for _ in range(2):
        main([str(mappe / "fliskode_content_1743494400000.xls"), "--ut", str(tmp_path / "ut")])
    assert {f.name for f in (tmp_path / "ut").iterdir()} == {
        *("innlegg.csv", "innlegg-2.csv", "daglig.csv", "daglig-2.csv", "oversikt.html", "oversikt-2.html")
    }


@pytest.mark.parametrize(
    ("ordene", "bit"),
    [
        ([], "Bruk: python3 kurs.py les"),
        (["--ut"], "trenger navnet"),
        (["--utt", "x"], "Kjenner ikke «--utt»"),
        (["x.csv"], "Ingen av filene"),
    ],
)
def test_gale_ord_far_en_setning(ordene, bit, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(KursFeil, match=bit):
        main(ordene)
    assert not list(tmp_path.iterdir())


def test_les_er_leseren_og_korrektur_er_korrekturen(capsys):
    assert hoved(["les"]) == 1 and "eksport du har lastet ned" in capsys.readouterr().err
    assert hoved(["korrektur", "--hjelp"]) in (0, 1)


def test_en_zip_av_maneder_blir_en_tabell(tmp_path):
    filene = sorted((RAA / "x").glob("account_analytics_content_*.csv"))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as z:
        for f in filene:
            z.write(f, f.name)
        z.writestr("les meg.csv", "a,b\n1,2\n")
    t = les_eksport(tmp_path / "x.zip")
    hver = [les_eksport(f) for f in filene]
    assert len(t) == sum(map(len, hver)) and t["visninger"].sum() == sum(h["visninger"].sum() for h in hver)
    assert t.attrs["kilde"]["fra"] == hver[0].attrs["kilde"]["fra"] and t.attrs["kilde"]["til"].year == 2025
    assert any("«les meg.csv» er ikke lest" in m for m in t.attrs["merknader"])


def test_innlegg_uten_nummer_i_to_filer_sies(tmp_path):
    t = les_eksport(RAA / "facebook" / "mars_apnet_i_excel.csv")
    tapt = t.assign(innlegg_id=None)
    tapt.attrs = t.attrs
    samlet, sagt = samle("innlegg", [tapt, t])
    assert len(samlet) == 2 * len(t) and any("kan innlegg stå to ganger" in m for m in sagt)
    samlet, _ = samle("innlegg", [t, t])
    assert len(samlet) == len(t) and samlet["visninger"].sum() == t["visninger"].sum()
