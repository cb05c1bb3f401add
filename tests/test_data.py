"""Løftet: datafilene er de samme hver gang, er beskrevet, og `sti` finner dem eller sier hva som mangler."""

from __future__ import annotations

import dataclasses
import functools
import gc
import itertools
import json
import platform
import re
import shutil
import sys
import zipfile
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from somekurs.data import innhold, rot, sti
from somekurs.datasett.fasit import KONTRAKTER
from somekurs.datasett.skriv import FILER, skriv_data
from somekurs.feil import KursFeil
from somekurs.verden.byraet import BEN, BYRAET, DAG, DOBBELTFORT, FOLK, KUNDER, TO_SKRIVEMATER, timeliste
from somekurs.verden.sannheter.byraet import TIMEPRIS
from somekurs.verden.strommer import med_fro, strom

# frictionless glemmer å lukke zip-filene det leser
ZIP_ER_APEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")


@pytest.fixture(scope="module")
def skrevet(tmp_path_factory) -> Path:
    mappe = tmp_path_factory.mktemp("datasets")
    assert skriv_data(mappe)
    return mappe


def like(mappe: Path) -> None:
    for navn in [*FILER, "datapackage.json", "README.md", "KOLONNER.md", "fasit.csv"]:
        assert (mappe / navn).read_bytes() == (rot() / "datasets" / navn).read_bytes(), navn


BYTE_FOR_BYTE = sys.platform == "linux" and platform.machine() == "x86_64"  # ellers er innholdet likt


def test_datafilene_lages_likt_byte_for_byte(skrevet):
    alle = {str(f.relative_to(skrevet)) for f in skrevet.rglob("*") if f.is_file()}
    assert alle == {str(f.relative_to(rot() / "datasets")) for f in (rot() / "datasets").rglob("*") if f.is_file()}
    if BYTE_FOR_BYTE:
        like(skrevet)


def innholdet(fil: Path) -> dict[str, pd.DataFrame]:
    """Tabellene i en datafil, alt som tekst, etter navnet på delen."""
    if fil.suffix == ".zip":
        with zipfile.ZipFile(fil) as z:
            return {n: pd.DataFrame(z.read(n).decode("utf-8").splitlines()) for n in z.namelist()}
    if fil.suffix in (".xls", ".xlsx"):
        return pd.read_excel(fil, sheet_name=None, header=None)
    raa = fil.read_bytes()
    koding = "utf-16" if raa.startswith(b"\xff\xfe") else "cp1252" if fil.name == "mars_apnet_i_excel.csv" else "utf-8"
    return {"": pd.DataFrame(raa.decode(koding).splitlines())}


# pandas vil bytte leser for .xls, og varsler om den vi har
@pytest.mark.filterwarnings("ignore:The xlrd engine")
def test_innholdet_er_det_samme_paa_alle_maskiner(skrevet):
    """Bytene i en zip kan være andre når zlib er en annen. Det som står i filene, er likt."""
    for navn in FILER:
        ny, publisert = innholdet(skrevet / navn), innholdet(rot() / "datasets" / navn)
        assert list(ny) == list(publisert), navn
        for del_, t in publisert.items():
            pd.testing.assert_frame_equal(ny[del_], t, obj=f"{navn} {del_}")


@ZIP_ER_APEN
def test_innholdslisten_er_gyldig_og_stemmer_med_filene():
    rapport = frictionless.validate(str(rot() / "datasets" / "datapackage.json"))
    gc.collect()
    assert rapport.valid, rapport.flatten(["title", "message"])


def test_hver_kolonne_er_forklart():
    pakke = json.loads((rot() / "datasets" / "datapackage.json").read_text(encoding="utf-8"))
    for ressurs in pakke["resources"]:
        deler = [ressurs["schema"]] if "schema" in ressurs else ressurs["deler"]
        assert deler, ressurs["name"]
        for felt in [f for d in deler for f in d["fields"]]:
            assert len(felt["description"]) > 4, f"{ressurs['name']}.{felt['name']}"


def test_innholdslisten_sier_hvor_store_filene_er_og_ingen_er_for_stor():
    pakke = json.loads((rot() / "datasets" / "datapackage.json").read_text(encoding="utf-8"))
    storrelser = {r["path"]: (rot() / "datasets" / r["path"]).stat().st_size for r in pakke["resources"]}
    assert {r["path"]: r["bytes"] for r in pakke["resources"]} == storrelser
    assert max(storrelser.values()) < 1_250_000 and sum(storrelser.values()) < 12_000_000
    assert all(r.get("rader", 0) <= 25_000 for r in pakke["resources"])
    assert len({r["name"] for r in pakke["resources"]}) == len(pakke["resources"])


def test_figurene_er_gyldige_og_har_en_tekst_til_den_som_ikke_ser_dem():
    from xml.etree import ElementTree

    tekst = (rot() / "datasets" / "README.md").read_text("utf-8")
    figurer = sorted((rot() / "datasets" / "figurer").glob("*.svg"))
    t = pd.read_csv(sti("innlegg.csv"), dtype={"innlegg_id": str})
    assert {f.stem for f in figurer} == set(t["nettverk"]) and len(figurer) == 6
    for fil in figurer:
        merker = [e for e in ElementTree.parse(fil).getroot() if e.get("r") == "2.5" or e.get("width") == "6"]
        assert len(merker) == (t["nettverk"] == fil.stem).sum()
        (alt,) = re.findall(rf"!\[([^\]]+)\]\(figurer/{fil.name}\)", tekst)
        assert 60 <= len(alt) <= 300


def test_sti_finner_en_fil():
    assert sti("timer.csv").endswith("timer.csv")


def test_sti_foreslar_de_naermeste_navnene():
    with pytest.raises(KursFeil, match=r"timer\.csv"):
        sti("timer.cvs")


@pytest.mark.parametrize("navn", [None, ..., 3, ["timer.csv"]])
def test_sti_uten_tekst_far_en_setning(navn):
    with pytest.raises(KursFeil, match="hermetegn"):
        sti(navn)


def test_en_borte_fil_nevnes_ved_navn(tmp_path, monkeypatch):
    shutil.copytree(rot() / "datasets", tmp_path / "d")
    (tmp_path / "d" / "ryddet" / "timer.csv").unlink()
    monkeypatch.setenv("SOMEKURS_DATA", str(tmp_path / "d"))
    with pytest.raises(KursFeil, match=r"«timer\.csv» står på listen"):
        sti("timer.csv")


def test_en_skadet_innholdsliste_far_fil_og_linje(tmp_path):
    (tmp_path / "datapackage.json").write_text('{\n "resources": [\n', encoding="utf-8")
    with pytest.raises(KursFeil, match=r"datapackage\.json er skadet \(linje 3\)"):
        innhold(tmp_path)


def test_somekurs_data_som_peker_feil_far_en_setning(tmp_path, monkeypatch):
    monkeypatch.setenv("SOMEKURS_DATA", str(tmp_path))
    with pytest.raises(KursFeil, match="SOMEKURS_DATA"):
        sti("timer.csv")


def test_sti_virker_fra_en_undermappe_og_langt_borte(tmp_path, monkeypatch):
    for mappe in (rot() / "lessons", tmp_path):
        monkeypatch.chdir(mappe)
        assert sti("timer.csv") == str(rot() / "datasets" / "ryddet" / "timer.csv")


# ------------------------------------------------------------ timelisten: de plantede feilene, og ingen andre


@pytest.fixture(scope="module")
def timer():
    return pd.read_csv(sti("timer.csv"), decimal=",")


def test_timene_er_tekst_til_noen_sier_at_komma_er_desimaltegn(timer):
    assert pd.read_csv(sti("timer.csv"))["timer"].dtype.kind not in "if"
    assert timer["timer"].dtype.kind == "f" and set(timer["timer"] * 2 % 1) == {0}


def test_bare_en_rad_er_fort_to_ganger(timer):
    doble = timer[timer.duplicated(keep=False)]
    assert doble[["person", "kunde", "oppgave", "timer"]].values.tolist() == [[*DOBBELTFORT, 7.0]] * 2
    # heller ikke samme arbeid ført to ganger med ulikt timetall
    rene = timer.drop_duplicates()
    assert not rene.duplicated(["dato", "person", "kunde", "oppgave"]).any()


def test_bare_en_kunde_er_skrevet_pa_to_mater_og_bare_av_en(timer):
    person, kunde, annen = TO_SKRIVEMATER
    assert set(timer["kunde"]) == {*KUNDER, BYRAET, annen}
    assert set(timer[timer["kunde"] == annen]["person"]) == {person}
    assert person not in set(timer[timer["kunde"] == kunde]["person"])


def test_dagene_er_hele_unntatt_den_med_den_doble_raden(timer):
    per_dag = timer.groupby(["dato", "person"])["timer"].sum()
    assert len(per_dag) == 20 * len(FOLK)
    assert per_dag[per_dag != DAG].to_list() == [DAG + 7.0]
    assert set(timer.drop_duplicates().groupby(["dato", "person"])["timer"].sum()) == {DAG}


def test_intern_tid_har_sin_egen_kunde_og_sitt_eget_ben(timer):
    assert set(timer["ben"]) == set(BEN)
    assert set(timer[timer["ben"] == "internt"]["kunde"]) == {BYRAET}
    assert BYRAET not in set(timer[timer["ben"] != "internt"]["kunde"])


def test_alle_tekster_er_uten_usynlige_tegn(timer):
    for k in ("person", "kunde", "oppgave", "ben"):
        assert all(v == v.strip() and v.isprintable() for v in timer[k])


def test_de_sanne_summene():
    """Tallene leksjon 1 lener seg på. Endres verdenen, skal det synes her først."""
    t = timeliste()
    kunde = t.groupby("kunde")["timer"].sum()
    assert len(t) == 410 and t["timer"].sum() == 757.0
    assert (kunde["Tangholmen"], kunde["tangholmen"]) == (181.5, 42.5)
    sant = 181.5 + 42.5 - 7.0
    assert sant == 217.0 and sant * TIMEPRIS == 238_700


@pytest.mark.parametrize(("maned", "fro"), [("2025-10", 1), ("2025-12", 2), ("2026-05", 3)])
def test_en_annen_maned_har_de_samme_slags_feil(maned, fro):
    t = timeliste(maned, fro)
    assert t.duplicated().sum() == 1 and t["dato"].str.startswith(maned).all()
    assert {"Tangholmen", "tangholmen"} < set(t["kunde"])
    assert timeliste(maned, fro).equals(t) and not timeliste(maned, fro + 1).equals(t)


def test_helligdager_er_ikke_arbeidsdager():
    assert "2026-05-01" not in set(timeliste("2026-05")["dato"])


def test_rollene_dekker_alle_ben_og_alle_roller():
    r = pd.read_csv(sti("roller.csv"))
    assert len(r) == 12 and r["oppgave"].is_unique
    assert set(r["ben"]) == {"innhold", "strategi", "analyse"}
    assert r["rolle"].value_counts().min() >= 1 and r["rolle"].nunique() == 5


def test_froet_gjelder_bare_inne_i_blokken():
    for_ = strom("x").random()
    with med_fro(3):
        inni = strom("x").random()
    assert strom("x").random() == for_ != inni


def test_strommene_er_navngitte_og_uavhengige():
    a = strom("timer", "2025-11", 0).random(4).tolist()
    assert a == strom("timer", "2025-11", 0).random(4).tolist()
    assert a != strom("timer", "2025-11", 1).random(4).tolist()


# ------------------------------------------------------------ en annen verden


SKREVET_FOR_HAND = {
    "roller",
    "kompetanser",
    "tangholmen_tre",
    "maltall_ullvott",
    "pamelding",
    "trakt_2024",
    "driftsstans",
    "avstemning",
    "to_grupper",
    "vaktliste",
    "kildekort_tangholmen",
    "kalender",
    "tiltakskort",
    "kildekort",
    "regelbrudd",
    "folgeliste",
    "teksting",
    "utkast_soknad",
    "farger",
    "farger_tangholmen",
    "stemmekort",
    "faktaark",
    "bilder_beskrevet",
    "kalender_utkast",
    "oppgaver",
    "kapasitet",
    "hoytider",
    "krisetime",
    "merking",
    "festivalbilder",
    "musikkregister",
    "regler",
    "maltall_tangholmen",
}  # like i alle verdener


def finn(mappe: Path, navn: str) -> Path:
    return next(f for f in mappe.rglob(Path(navn).name) if str(f).endswith(navn))


def test_et_annet_fro_gir_en_annen_verden_med_samme_form(tmp_path, skrevet):
    from somekurs.datasett.kommando import data

    assert data(["--ut", str(tmp_path / "klasse"), "--fro", "7"]) == 0
    for navn in FILER:
        egen, annen = (rot() / "datasets" / navn).read_bytes(), (tmp_path / "klasse" / navn).read_bytes()
        if Path(navn).stem in SKREVET_FOR_HAND:
            assert egen == annen  # skrevet for hånd, ikke trukket
        else:
            assert egen != annen, navn
            assert not navn.endswith(".csv") or egen.split(b"\n")[0] == annen.split(b"\n")[0], navn
    les = functools.cache(lambda navn: pd.read_csv(finn(tmp_path / "klasse", navn), dtype={"innlegg_id": str}))
    for id_, k in KONTRAKTER.items():
        assert k.regn(les).holder, id_
    # etterpå er verdenen kursets egen igjen, og andre gang skrives ingenting
    assert skriv_data(skrevet) == [] and like(skrevet) is None


@pytest.mark.parametrize(
    ("ordene", "bit"),
    [
        (["--fro", "7"], "Legg til --ut"),
        (["--fro", "sju", "--ut", "x"], "helt tall"),
        (["--ut"], "trenger en verdi"),
        (["--utt", "x"], "Kjenner ikke «--utt»"),
        (["--ut", __file__], "er en fil"),
        (["--ut", str(rot() / "tests")], "har filer fra før"),
        (["--fro", "7", "--ut", str(rot() / "datasets")], "Velg en annen mappe"),
        (["--klient", "Ullvott"], "Bare én kunde"),
        (["--klient", "Ulvott", "--ut", "x"], "ullvott, universitetet, fliskode, tangholmen"),
    ],
)
def test_gale_valg_far_en_setning_og_skriver_ingenting(ordene, bit):
    from somekurs.datasett.kommando import data

    with pytest.raises(KursFeil, match=bit):
        data(ordene)


@ZIP_ER_APEN
def test_en_kundes_filer_er_bare_dens_egne(tmp_path, capsys):
    from somekurs.datasett.kommando import data

    assert data(["--ut", str(tmp_path / "a"), "--klient", "Fliskode"]) == 0
    mine = pd.read_csv(tmp_path / "a" / "ryddet" / "innlegg.csv", dtype={"innlegg_id": str})
    alle = pd.read_csv(sti("innlegg.csv"), dtype={"innlegg_id": str})
    alle = alle[alle["konto"] == "fliskode"].reset_index(drop=True)
    pd.testing.assert_frame_equal(mine, alle, check_dtype=False)
    raa = [f for f in (tmp_path / "a" / "raa").rglob("*.csv") if f.parent.name == "facebook"]
    ider = pd.concat([pd.read_csv(f, dtype={"Post ID": str}) for f in raa])["Post ID"]
    assert set(ider) == set(alle[alle["nettverk"] == "facebook"]["innlegg_id"]) and ider.is_unique
    assert not (tmp_path / "a" / "fasit.csv").exists()
    rapport = frictionless.validate(str(tmp_path / "a" / "datapackage.json"))
    gc.collect()
    assert rapport.valid, rapport.flatten(["title", "message"])


# ------------------------------------------------------------ å endre én ting endrer ingen annen


@pytest.mark.parametrize("navn", ["tangholmen/facebook", "universitetet/tiktok", "fliskode/x", "ullvott/youtube"])
def test_en_prosent_mer_paa_en_konto_endrer_ingen_andre(navn, monkeypatch):
    from somekurs.verden.kunder import alle

    k = alle.KONTOER[navn]
    for_ = {n: alle.innlegg.__wrapped__(n) for n in alle.NAVN}
    monkeypatch.setitem(alle.KONTOER, navn, dataclasses.replace(k, nadd=k.nadd * 1.01, rate=k.rate * 1.01))
    for n, t in for_.items():
        assert t.equals(alle.innlegg.__wrapped__(n)) == (n != navn), n


def test_forsok_og_tester_overlapper_aldri():
    from somekurs.verden.sannheter import nettbutikk

    tester = {n: v for n, v in nettbutikk.TESTER.verdi.items()}
    perioder = sorted((v["fra"], v["til"]) for v in [*tester.values(), *nettbutikk.FORSOK.verdi.values()])
    assert all(til < fra for (_, til), (fra, _) in itertools.pairwise(perioder)) and len(perioder) == 7


def test_hver_kontrakt_horer_til_en_gruppe_og_grupper_deler_ingen_trekning():
    from somekurs.datasett.fasit import grupper

    alle = [n for navn, _ in grupper() for n in navn]
    assert len(alle) == len(set(alle)) > 20
    assert {k.id for _, ks in grupper() for k in ks} == {k.id for k in KONTRAKTER.values() if k.trekninger}


def test_et_fro_uten_en_verden_som_holder_far_en_setning(monkeypatch):
    from somekurs.datasett import fasit
    from somekurs.datasett.skriv import leser

    umulig = KONTRAKTER["19-prove"]._replace(regn=lambda les: fasit.Svar(1, 1, False))
    monkeypatch.setitem(fasit.KONTRAKTER, "19-prove", umulig)
    monkeypatch.setattr(fasit, "MAKS", 3)
    with pytest.raises(KursFeil, match=r"Frøet 7 .*19-prove \(prøvde 3 trekninger\)"):
        fasit.finn_trekninger(7, leser, bare=("19-prove",))
