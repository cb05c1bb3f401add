"""Løftet: hver setning om tall og tekster i leksjon 3 stemmer med dataene, også prisene og det ros-setningene sier."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from innlevering import kilden, utgaven
from notatbok import hent

from somekurs import kontrast, liks_ferdig, sti
from somekurs.datasett.fasit.l03 import FAKTA
from somekurs.innleveringer import i03_skriving as i03
from somekurs.leksjoner import l03_skriving as l03
from somekurs.leksjoner.l03_skriving import L
from somekurs.ovelser.utprov import kall
from somekurs.tekst import del_opp, feil_i_alt

VIRKELIG_UKEDAG = {"19. januar": "mandag", "2. februar": "mandag", "14. februar": "lørdag"}


@pytest.fixture(scope="module")
def tekst() -> str:
    return "\n".join(c.kilde for c in hent("03-skriving").celler).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def ros() -> str:
    return " ".join(o.riktig for o in L.ovelser.values() if isinstance(o.riktig, str))


@pytest.fixture(scope="module")
def liks() -> pd.Series:
    t = pd.read_csv(sti("utkast_soknad.csv"))
    return t.set_index("versjon")["tekst"].map(liks_ferdig)


def test_teksten_fra_i_fjor_er_36_ord_3_setninger_og_9_lange(tekst):
    i_fjor = re.search(r"^> (Du kan søke hos oss.+)$", tekst, re.M)[1]
    deler = del_opp(i_fjor)
    lange = sum(len(o) > 6 for o in deler["ord"])
    assert (len(deler["ord"]), len(deler["setninger"]), lange) == (36, 3, 9) and liks_ferdig(i_fjor) == 37
    assert "15. april" not in i_fjor and "Det er 36 ord, 3 setninger og 9 lange ord" in tekst


def test_setningen_har_fjorten_ord_og_tabellen_viser_de_fire_forste(tekst):
    ordene = l03.SETNING.split()
    assert f'setning = "{l03.SETNING}"' in tekst and len(ordene) == 14 and "de fjorten" in tekst
    korte = 0
    for o in ordene[:4]:
        korte += len(o) < 4
        assert f"| {o} | {'sant' if len(o) < 4 else 'usant'} | {korte} |" in tekst
    assert sum(len(o) > 6 for o in ordene) == 4 and "fjorten ord, fire av dem lange" in L.ovelser["3.3"].se


def test_eksempelet_med_adressen_lurer_split(tekst):
    eksempel = re.search(r'^eksempel = "(.+)"$', tekst, re.M)[1]
    assert {"uyv.example/sok.", "🎉", "april!"} <= set(eksempel.split())
    assert del_opp(eksempel)["ord"] == ["Søk", "på", "Fristen", "er", "15", "april"]


def test_utkastene_er_de_faktaarket_og_svaret_sier(tekst, ros, liks):
    t = pd.read_csv(sti("utkast_soknad.csv")).set_index("versjon")["tekst"]
    stemmer = [v for v in t.index if all(f in t[v] for f in FAKTA)]
    assert stemmer == ["A", "B", "D"] and liks[stemmer].idxmin() == "B" and liks.idxmin() == "E"
    assert round(liks["B"]) == 20 and "liks 20" in l03._MODELL and "av de tre" in l03._MODELL
    for feil in ("15. mai", "ikke sende inn noe", "hele døgnet"):
        assert feil in t["E"]
    assert "E har tre feil" in ros and "1. mars" in t["F"]
    assert list(liks.sort_values().index) == list("ECBFDA")
    assert "E har lavest liks, 9,9, så kommer C, B, F og D, og A er høyest med 57,9" in tekst
    assert f"{liks['E']:.1f} {liks['A']:.1f}" == "9.9 57.9"
    fakta = pd.read_csv(sti("faktaark.csv")).set_index("nr")["fakta"]
    i_e = {"15. april": 1, "1. februar": 2, "uyv.example/sok": 3, "ettersendes": 4, "10–14": 5}
    assert {nr for bit, nr in i_e.items() if bit in fakta[nr] and bit not in t["E"]} == l03.GALE_I_E
    for bokstav, start in L.ovelser["3.4"].valg.items():
        assert t[bokstav].startswith(start.removesuffix(" …"))


def test_tallene_til_de_andre_utkastene_kjennes_igjen_i_svaret(liks):
    krav = l03._har_tallet
    for bokstav, verdi in liks.items():
        svar = krav(f"Liks er {verdi:.0f}.")
        assert (svar is None) == (bokstav == "B"), (bokstav, svar)
        if bokstav != "B":
            assert "et annet utkast" in svar


def test_prisen_er_regnet_av_tallene_i_e_posten(tekst):
    assert "41 søkere" in tekst and "var det 6 som spurte" in tekst and "et kvarter hver" in tekst
    for antall, tid in ((l03.I_FJOR, "10 t 15 min"), (l03.ARET_FOR, "1 t 30 min")):
        minutter = antall * l03.MINUTTER
        assert f"{minutter // 60} t {minutter % 60} min" == tid and tid in tekst
    minutter = (l03.I_FJOR - l03.ARET_FOR) * l03.MINUTTER
    assert f"{minutter // 60} timer og {minutter % 60} minutter" in tekst and "11 søkte for sent" in tekst
    assert "elleve studieplasser" in tekst


def test_ett_langt_ord_i_tjue_flytter_liks_fem():
    korte = "Vi ses på kaia i dag. " * 4  # 24 ord
    ordene = korte.split()[:20]
    for_, etter = (liks_ferdig(" ".join(o)) for o in (ordene, ["universitetet", *ordene[1:]]))
    assert etter - for_ == pytest.approx(5)


def test_tekstingen_er_slik_rosen_sier(tekst, ros):
    t = pd.read_csv(sti("teksting.csv"))
    antall = t["tekst"].str.split().str.len()
    assert len(t) == 15 and (antall > l03.ORD_PER_BLOKK).sum() == 4 and l03.ORD_PER_BLOKK == 180 * 3 / 60
    assert (
        f"{antall.sum()} ord på 45 sekunder er {antall.sum() / 45 * 60:.0f} i minuttet" in ros
        and antall.sum() / 45 * 60 < 180
    )
    # figuren teller med del_opp, og viser de samme fire over linjen
    i_figuren = t["tekst"].map(lambda x: len(del_opp(x)["ord"]))
    assert set(t.loc[i_figuren > 9, "nr"]) == set(t.loc[antall > 9, "nr"])
    over = dict(zip(t["nr"], i_figuren, strict=True))
    assert {nr: n for nr, n in over.items() if n > 9} == {4: 13, 7: 10, 8: 10, 10: 10}
    assert "Blokk 7, 8 og 10 har ti, og blokk 4 har tretten" in tekst
    assert "Elleve rekkes, med seks til ni ord" in tekst and i_figuren[i_figuren <= 9].min() == 6


def test_fargene_er_slik_rosen_og_quizen_sier(ros):
    t = pd.read_csv(sti("farger.csv")).set_index("navn")["farge"]
    assert f"Sol får {kontrast(t['sol'], '#FFFFFF'):.1f} mot hvitt".replace(".", ",") in ros
    assert f"{kontrast(t['sol'], '#000000'):.1f} mot svart".replace(".", ",") in ros
    assert round(kontrast(t["laks"], "#FFFFFF"), 1) == 3.6
    # én farge ligger så nær grensen at svart og hvitt begge holder: da gir «mot svart» og «snudd» ulike svar
    assert sum(min(kontrast(f, "#FFFFFF"), kontrast(f, "#000000")) > 4.5 for f in t) == 1


def test_dagene_i_e_posten_er_virkelige_ukedager(tekst):
    dager = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
    maneder = {"januar": 1, "februar": 2}
    for dato, ukedag in VIRKELIG_UKEDAG.items():
        dag, maned = dato.split(". ")
        assert dager[pd.Timestamp(2026, maneder[maned], int(dag)).day_of_week] == ukedag
        assert f"{ukedag} {dato}" in tekst.lower()


def test_den_tyngste_setningen_star_i_utkast_a_og_har_liks_72(tekst):
    a = pd.read_csv(sti("utkast_soknad.csv"))["tekst"][0]
    assert l03.TUNG in a and l03.TUNG in tekst and round(liks_ferdig(l03.TUNG)) == 72
    assert liks_ferdig(l03.TUNG) == max(liks_ferdig(s) for s in del_opp(a)["setninger"])


def test_eksemplene_holder_kravene_de_selv_stiller():
    assert feil_i_alt(l03._MODELL_ALT) == ""
    assert l03._godta_innlegg(l03.alle_fire(), None) is True
    for o in L.ovelser.values():
        for krav in o.krav:
            assert krav(o.fasit()) is None, (o.nr, krav.__name__)


def test_ingen_gal_innstilling_av_liks_gir_riktig_svar_paa_alle_fem():
    """En kort tekst skjuler grensen, så de fem tekstene må skille enhver enkel eller dobbel feil."""
    o = L.ovelser["3.3"]
    rett = [kall(o.leksjon.kjor(o.fasit), a) for a in l03.provetekster()]
    for a in o.avvik():
        try:
            fikk = [kall(a.svar, arg) for arg in l03.provetekster()]
        except Exception:
            continue
        assert any(abs(x - y) > 0.5 for x, y in zip(fikk, rett, strict=True)), a.setning


# ── innleveringen ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def innlevering() -> str:
    return "\n".join(c.source for c in utgaven("03-skriving").cells).replace("\u00a0", " ")


def test_den_gamle_meldingen_er_tung_og_har_alle_fakta(innlevering):
    gammel = re.search(r'gammel_melding = """(.+?)"""', innlevering, re.S)[1]
    assert liks_ferdig(gammel) > 55 and i03.feil_i_formen(gammel).startswith("Liks er 58")
    assert i03.feil_i_fakta(gammel) == i03.snudd_fakta(gammel) == ""
    assert i03.KNAGG in innlevering and i03.feil_i_knagg("#TangholmenFestivalen2026") == ""


@pytest.mark.parametrize(
    ("dato", "ukedag"), [((2026, 3, 2), 0), ((2026, 5, 1), 4), ((2026, 7, 10), 4), ((2026, 7, 11), 5)]
)
def test_ukedagene_i_innleveringen_er_virkelige(dato, ukedag):
    assert pd.Timestamp(*dato).day_of_week == ukedag


def test_blokkene_i_eksempelmanuset_er_femten_og_rekkes():
    (manus,) = (c.source for c in kilden("03-skriving").cells if c["id"] == "a03-manus")
    blokker = re.findall(r"^\d+\. (.+)$", manus, re.M)
    assert len(blokker) == 15
    for b in blokker:
        assert len(re.sub(r"\(.*?\)", "", b).split()) <= l03.ORD_PER_BLOKK, b
    assert manus.count("1. juni") >= 2


@pytest.mark.parametrize("fro", range(40))
def test_hver_gal_grense_og_bakgrunn_gir_andre_farger_enn_den_riktige(fro):
    from somekurs.datasett.utvalg.l03 import PAPIR, farger_tangholmen, skjulte_farger

    for t in (farger_tangholmen(), skjulte_farger(fro)):
        k = {b: t["farge"].map(lambda f, b=b: kontrast(f, b)) for b in (PAPIR, "#FFFFFF", "#000000")}
        valg = {(b, g): frozenset(t.loc[v >= g, "navn"]) for b, v in k.items() for g in (3, 4.5, 7)}
        rett, stor = valg[PAPIR, 4.5], valg[PAPIR, 3]
        assert rett and rett not in {v for n, v in valg.items() if n != (PAPIR, 4.5)}, fro
        assert stor not in {valg[PAPIR, 4.5], valg["#000000", 3]} and len(stor) < len(t)
    # den som regner mot hvitt, mister de vanlige, men aldri de store
    assert stor == valg["#FFFFFF", 3]
    # ingen farge ligger på grensen, så > og >= er det samme
    assert not any(abs(v - g) < 0.02 for v in k[PAPIR] for g in (3, 4.5))


def test_hver_skjult_tekst_skiller_funksjonene_som_teller_feil():
    from somekurs.datasett.utvalg.l03 import SKJULTE_TEKSTER, skjulte_tekster

    assert all(set(skjulte_tekster(fro)) == {"vanlig", "adresse", "dato", "overskrift"} for fro in range(40))
    for slag, tekster in SKJULTE_TEKSTER.items():
        for t in tekster:
            lengder = [len(o) for o in del_opp(t)["ord"]]
            # grensen er fem eller sju, eller telleren står på én: da skal hver eneste tekst si fra
            assert lengder.count(6) and lengder.count(7) and sum(n > 6 for n in lengder) > 1, t
            assert slag != "adresse" or len(t.split()) != len(lengder)
