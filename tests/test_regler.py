"""Løftet: reglene er datert og har kilde, et utkast dømmes etter loven den dagen det skal ut, og hver sjekk sier hvorfor."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somekurs.datasett.tekster.utkast_loven import VANLIG
from somekurs.feil import KursFeil
from somekurs.regler import FAKTA, er_merket, farge, merkets_andel, regel, regelverk, vurder
from somekurs.regler.loven import OMRADER
from somekurs.regler.sjekker import _SJEKKER

GRONT = VANLIG | {
    "dato": "2026-03-02",
    "kunde": "ullvott",
    "nettverk": "instagram",
    "tekst": "Garnet er på lager igjen.",
    "bilde": "tre nøster på et bord",
    "bildekilde": "eget",
    "alt_tekst": "ja",
}
SKAPER = {"avsender": "skaper", "ytelse": "varer"}
FOLK = {"personer": "gjenkjennelig", "yngste": "34", "samtykke": "instagram", "samtykke_fra": "personen"}
RETUSJ = {"endret": "kropp", "bredde": 1000, "hoyde": 1000}
REGISTER = [
    {"lyd": "Privat", "kilde": "appens private bibliotek", "gjelder_til": "", "gjelder_for": "instagram"},
    {"lyd": "Kjøpt", "kilde": "kjøpt lisens", "gjelder_til": "2026-03-02", "gjelder_for": "instagram tiktok"},
    {"lyd": "Egen", "kilde": "egen", "gjelder_til": float("nan"), "gjelder_for": "youtube"},
]
# (det som er annerledes enn det grønne utkastet, regelen som slår til og fargen); None er grønt
SAKER = [
    ({}, None),
    (SKAPER, ("skjult-reklame", "rød")),
    (SKAPER | {"tekst": "Takk for garnet! #annonse"}, ("skjult-reklame", "rød")),
    (SKAPER | {"tekst": "I samarbeid med Ullvott ❤"}, ("skjult-reklame", "rød")),
    (SKAPER | {"tekst": "🧶 REKLAME for Ullvott: nytt garn"}, None),
    (SKAPER | {"ytelse": "ingen"}, None),
    (SKAPER | {"ytelse": "gave uten avtale"}, ("skjult-reklame", "gul")),
    ({"avsender": "ansatt", "ytelse": "lønn"}, ("skjult-reklame", "gul")),
    ({"pastand": "udokumentert"}, ("pastand", "rød")),
    ({"pastand": "dokumentert"}, None),
    (RETUSJ, ("retusj", "rød")),
    (RETUSJ | {"merkets_bredde": 200, "merkets_hoyde": 200}, ("retusj", "rød")),
    (RETUSJ | {"merkets_bredde": 240, "merkets_hoyde": 240}, ("retusj", "gul")),
    (RETUSJ | {"merkets_bredde": 265, "merkets_hoyde": 265}, None),
    ({"endret": "lys og farge"}, None),
    ({"endret": "ny kropp fra KI"}, ("ki-person", "gul")),
    ({"kanal": "melding", "mottakere": "liste uten ja"}, ("direkte-reklame", "rød")),
    ({"kanal": "melding", "mottakere": "kunder"}, ("direkte-reklame", "gul")),
    ({"kanal": "melding", "mottakere": "har sagt ja"}, None),
    ({"kanal": "melding", "mottakere": "firmaadresser"}, None),
    (FOLK, None),
    (FOLK | {"samtykke": "", "samtykke_fra": ""}, ("eget-bilde", "rød")),
    (FOLK | {"samtykke": "nettsted facebook"}, ("samtykke-sted", "rød")),
    (FOLK | {"yngste": 14}, ("bilder-av-barn", "rød")),
    (FOLK | {"yngste": 16.0}, ("bilder-av-barn", "gul")),
    (FOLK | {"yngste": 9, "samtykke_fra": "foresatte"}, None),
    ({"personer": "folkemengde"}, None),
    ({"om_person": "navn uten ja"}, ("navn", "rød")),
    ({"om_person": "navn med ja"}, None),
    ({"om_person": "taushetsbelagt"}, ("taushetsplikt", "rød")),
    ({"alkohol": "i sentrum"}, ("alkohol", "rød")),
    ({"alkohol": "i bakgrunnen"}, ("alkohol", "gul")),
    ({"alkohol": "samme merke uten alkohol"}, ("alkohol", "gul")),
    ({"vare": "tobakk"}, ("tobakk", "rød")),
    ({"vare": "pengespill uten tillatelse"}, ("pengespill", "rød")),
    ({"vare": "usunn mat", "malgruppe": "barn"}, ("usunn-mat", "rød")),
    ({"vare": "usunn mat", "malgruppe": "alle"}, None),
    ({"musikk": "Privat"}, ("musikk", "rød")),
    ({"musikk": "Kjøpt"}, None),
    ({"musikk": "Kjøpt", "dato": "2026-03-03"}, ("musikk", "rød")),
    ({"musikk": "Egen"}, ("musikk", "rød")),
    ({"musikk": "Egen", "nettverk": "instagram", "dato": "2026-03-03"}, ("musikk", "rød")),
    ({"musikk": "Ukjent"}, ("musikk", "gul")),
    ({"bildekilde": "hentet"}, ("andres-bilder", "rød")),
    ({"bildekilde": "lånt med ja"}, None),
    ({"teksting": "nei"}, ("teksting", "rød")),
    ({"alt_tekst": "nei"}, ("alt-tekst", "rød")),
]


@pytest.mark.parametrize(("annet", "venter"), SAKER)
def test_en_opplysning_gir_ett_funn(annet, venter):
    funn = vurder(GRONT | annet, REGISTER)
    assert [(f.regel, f.farge) for f in funn] == ([venter] if venter else [])
    assert farge(funn) == (venter[1] if venter else "grønn")


def test_hver_sjekk_har_et_utkast_den_stanser_og_en_regel_som_gjelder():
    assert {id_ for id_, _ in _SJEKKER} == {v[0] for _, v in SAKER if v}
    for id_, _ in _SJEKKER:
        assert regel(id_).status in ("gjelder", "vurdering")


def test_et_utkast_dommes_etter_loven_den_dagen_det_skal_ut():
    """Is til barn var lov i august 2025, ikke i mars 2026."""
    is_til_barn = GRONT | {"vare": "usunn mat", "malgruppe": "barn"}
    assert vurder(is_til_barn | {"dato": "2025-10-24"}) == []
    assert farge(vurder(is_til_barn | {"dato": "2025-10-25"})) == "rød"
    assert regel("arkiv-1992") not in regelverk(date(2026, 1, 1)) and regel("arkiv") not in regelverk(
        date(2025, 12, 31)
    )
    assert regel("skjult-reklame-2009") not in regelverk(date(2023, 10, 1))


def test_flere_brudd_sies_hver_for_seg_med_de_rode_forst():
    funn = vurder(GRONT | {"alkohol": "i bakgrunnen", "alt_tekst": "nei"})
    assert [f.farge for f in funn] == ["rød", "gul"] and len({f.hvorfor for f in funn}) == 2


def test_hver_regel_har_kilde_og_dato_og_den_opphevede_har_en_siste_dag():
    for r in regelverk():
        assert r.kilde.startswith(("https://", "http://")) and r.hjemmel and r.myndighet, r.id
        assert date(2025, 1, 1) < r.sist_kontrollert <= date.today(), r.id
        assert (r.status == "opphevet") == (r.til is not None), r.id
        assert r.fra is None or r.til is None or r.fra < r.til, r.id
        assert 40 <= len(r.kort_regel) <= 320 and r.kort_regel.endswith("."), r.id
    assert {r.omrade for r in regelverk()} == set(OMRADER) and len(OMRADER) == 6


def test_usikker_lov_er_merket_og_sier_hva_en_skal_sjekke():
    usikre = [r for r in regelverk() if r.status == "må sjekkes"]
    assert {r.id for r in usikre} == {"aldersgrense", "ki-loven", "digitaltjenester"}
    assert all("sjekk" in r.kort_regel for r in usikre)


@pytest.mark.parametrize(
    ("annet", "sier"),
    [
        ({"alkohol": "litt"}, "«alkohol» er «litt». Den skal være nei, i sentrum"),
        ({"dato": "i morgen"}, "«dato» er «i morgen». Den skal være en dato som 2026-03-02"),
        ({"bredde": "bred"}, "«bredde» er «bred». Den skal være et antall piksler"),
        ({"kunde": ""}, "«kunde» er «»"),
    ],
)
def test_gale_opplysninger_gir_en_setning(annet, sier):
    with pytest.raises(KursFeil, match=re.escape(sier)):
        vurder(GRONT | annet)


def test_manglende_opplysninger_og_ukjente_regler_gir_en_setning():
    with pytest.raises(KursFeil, match="mangler tekst, teksting"):
        vurder({k: v for k, v in GRONT.items() if k not in ("tekst", "teksting")})
    with pytest.raises(KursFeil, match="Ingen regel heter «grunnloven»"):
        regel("grunnloven")


def test_merket_maales_i_piksler_og_ordet_maa_staa_forst():
    assert merkets_andel({"bredde": 100, "hoyde": 100, "merkets_bredde": 10, "merkets_hoyde": 70}) == 0.07
    assert merkets_andel({"bredde": 0, "hoyde": 0, "merkets_bredde": 0, "merkets_hoyde": 0}) == 0
    assert er_merket("Annonselenke: Ullvott") and er_merket("«Reklame» Hei")
    assert not er_merket("Reklamen er over") and not er_merket("#ad Hei") and not er_merket("")


LOVLIGE = {k: re.findall(r"`([^`]+)`", v) for k, v in FAKTA.items() if k not in ("musikk", "samtykke")}


@given(
    st.fixed_dictionaries({k: st.sampled_from(v) for k, v in LOVLIGE.items() if v}), st.sampled_from(["", "instagram"])
)
def test_ingen_lovlige_opplysninger_gir_et_unntak(valgt, samtykke):
    funn = vurder(GRONT | valgt | {"samtykke": samtykke, "yngste": 12}, REGISTER)
    assert all(f.hvorfor and f.farge in ("rød", "gul") for f in funn)
