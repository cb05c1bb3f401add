"""Løftet: hver øvelse kjenner igjen de typiske feilene, sier noe nyttig om dem og røper aldri svaret.

Gjelder av seg selv for hver leksjon med en modul i somekurs/leksjoner/.
"""

from __future__ import annotations

import pkgutil
import re

import pytest

import somekurs.leksjoner
from somekurs.kursplan import les_kursplan
from somekurs.ovelser import leksjon
from somekurs.ovelser.definisjon import Leksjon, Ovelse
from somekurs.ovelser.knapper import knapper
from somekurs.ovelser.ord import tall as norsk_tall
from somekurs.ovelser.sammenlign import er_tall, som_tall
from somekurs.ovelser.valgsvar import valgsvar
from somekurs.ovelser.vurder import lik_svar, vurder

NUMRE = [int(m.name[1:3]) for m in pkgutil.iter_modules(somekurs.leksjoner.__path__)]
OVELSER = [o for nr in NUMRE for o in leksjon(nr).ovelser.values()]
LUKKEDE = [o for o in OVELSER if not o.egenvurdering and o.slag not in ("tekst", "fri")]


def alle(ovelser):
    return pytest.mark.parametrize("o", ovelser, ids=lambda o: f"{o.nr}-{o.fasit.__name__}")


def par(ovelser, felt):
    navn = lambda f: getattr(f, "navn", None) or f.__name__
    return pytest.mark.parametrize(
        ("o", "f"), [pytest.param(o, f, id=f"{o.nr}-{navn(f)}") for o in ovelser for f in getattr(o, felt)]
    )


def test_hver_modul_hoerer_til_en_leksjon_i_planen():
    assert {leksjon(nr).slug for nr in NUMRE} <= {x.slug for x in les_kursplan().alle}


@alle(OVELSER)
def test_fasiten_er_riktig(o: Ovelse):
    svar = vurder(o, o.leksjon.kjor(o.fasit))
    assert svar.riktig, svar.tekst


@alle(OVELSER)
def test_riktig_svar_gir_en_setning_som_legger_til_noe(o: Ovelse):
    tekst = vurder(o, o.leksjon.kjor(o.fasit)).tekst
    assert len(tekst) > 40, f"«{tekst}» sier for lite"


@alle(LUKKEDE)
def test_minst_tre_ting_kan_gaa_galt_med_hver_sin_forklaring(o: Ovelse):
    gale = sum(len(k.gale) for k in knapper(o.fasit).values())
    avhengige = len(o.valg) if o.slag == "rekkefolge" else 0  # linjene leses som kode
    assert gale + len(o.feil) + avhengige >= 3


@par(OVELSER, "feil")
def test_hvert_feilsvar_motes_av_sin_egen_melding(o: Ovelse, f):
    if f.svar is None:
        assert len(f.tekst) >= 20
        return
    svar = vurder(o, o.leksjon.kjor(f.svar))
    assert not svar.riktig
    assert svar.funn == f"feil:{f.navn}", f"fikk {svar.funn}: {svar.tekst}"
    assert len(svar.tekst) >= 60, "en melding sier hva vi så, hva det kommer av og hvor du kan se videre"


@pytest.mark.parametrize(
    ("o", "f"), [pytest.param(o, f, id=f"{o.nr}-{f.navn}") for o in OVELSER if o.slag == "valg" for f in o.feil]
)
def test_hvert_galt_valg_motes_av_sin_egen_forklaring(o: Ovelse, f):
    rett = valgsvar(o.fasit())
    n, b = re.fullmatch(r"(\d*)([A-Z])", f.navn).groups()
    assert n in rett and rett[n] != b and b in o.valg, f"{f.navn} er ikke et galt valg"
    svar = " ".join(f"{k}{b if k == n else v}" for k, v in rett.items())
    assert f.tekst in vurder(o, svar).tekst


@alle([o for o in LUKKEDE if o.slag not in ("valg", "rekkefolge")])
def test_ingen_knapp_treffer_det_riktige_svaret_uten_at_det_godtas(o: Ovelse):
    """En gal innstilling som gir riktig svar på leksjonens data, kan ikke øves der: bytt data eller ta den bort."""
    fasit = o.leksjon.kjor(o.fasit)
    like = [a.setning for a in o.avvik() if len(a.valg) == 1 and lik_svar(o, a.svar, fasit)]
    assert not like


@alle([o for o in LUKKEDE if o.slag not in ("valg", "rekkefolge")])
def test_hvert_avvik_far_en_forklaring(o: Ovelse):
    """Hver enkelt gal innstilling blir nevnt, alene eller blant de få som gir samme tall."""
    fasit = o.leksjon.kjor(o.fasit)
    for a in o.avvik():
        if len(a.valg) == 1 and not lik_svar(o, a.svar, fasit):
            svar = vurder(o, a.svar)
            assert not svar.riktig
            assert svar.funn != "verdi", f"{a.setning} → {svar.tekst}"


@par(OVELSER, "alternativer")
def test_andre_riktige_veier_godtas(o: Ovelse, f):
    svar = vurder(o, o.leksjon.kjor(f))
    assert svar.riktig, svar.tekst


def tekster(o: Ovelse) -> list[str]:
    gale = [g for k in knapper(o.fasit).values() for g in k.gale]
    return [*(f.tekst for f in o.feil), *(t for g in gale for t in (g.at, g.se)), *o.hint, o.se, o.venter]


def lekkasjer(o: Ovelse) -> list[str]:
    """Tall med minst tre gjeldende sifre fra fasiten, eller bokstaver på riktig plass, i en fast tekst."""
    fasit = o.leksjon.kjor(o.fasit)
    verdier = [fasit] if er_tall(fasit) else [x for x in fasit if er_tall(x)] if isinstance(fasit, list) else []
    ut = []
    for v in verdier:
        former = {norsk_tall(som_tall(v)), str(v), f"{float(v):g}", f"{float(v):.1f}".replace(".", ",")}
        former = {f for f in former if len(re.sub(r"\D", "", f).lstrip("0")) >= 3}
        ut += [f"{f} i «{t[:60]}»" for t in tekster(o) for f in former if re.search(rf"(?<!\d){re.escape(f)}(?!\d)", t)]
    if o.slag == "rekkefolge":
        ut += [f"{fasit} i «{t[:60]}»" for t in tekster(o) if fasit in t]
    if o.slag == "valg" and "" not in valgsvar(fasit):
        ut += [f"{n}{b} i «{t[:60]}»" for t in tekster(o) for n, b in valgsvar(fasit).items() if f"{n}{b}" in t]
    return ut


@alle(OVELSER)
def test_ingen_melding_og_ikke_noe_hint_roper_svaret(o: Ovelse):
    assert lekkasjer(o) == []


def test_lekkasjeporten_ser_en_lekkasje():
    le = Leksjon(98, "98-prove")

    @le.verdi(1, se="Svaret er 1\u00a0234,5.")
    def svaret():
        return 1234.5

    @le.flervalg(2, valg={"A": "a", "B": "b"}, se="Velg 2B.")
    def valget():
        return "1A 2B"

    assert lekkasjer(svaret) and lekkasjer(valget)


@alle(OVELSER)
def test_tre_hint_som_gar_fra_sporsmal_til_skjelett(o: Ovelse):
    assert len(o.hint) == 3
    assert "?" in o.hint[0], "det første hintet er et spørsmål tilbake"
    assert "\n" in o.hint[2], "det tredje hintet er et skjelett i kode"


@alle(OVELSER)
def test_et_hint_limt_inn_i_cellen_stopper_ikke(o: Ovelse):
    """Skjelettet er gyldig Python med hull, så hulltransformatoren tar seg av resten."""
    compile(o.hint[2].partition("\n")[2], "hint", "exec")


@alle(OVELSER)
def test_meldingene_snakker_som_en_god_kollega(o: Ovelse):
    for t in [*tekster(o), o.riktig if isinstance(o.riktig, str) else ""]:
        assert not re.search(r"\bFeil!|\bBra jobbet|\bGodt forsøk|\bflink", t), t


@alle(OVELSER)
def test_losningen_er_kode_som_lager_variabelen_av_det_notatboken_har(o: Ovelse):
    """Løsningen bruker bare pandas, plotly, sti, datakildene og tidligere svar, og gir det samme som fasiten."""
    import pandas as pd
    import plotly.express as px

    import somekurs

    # hjelperne leksjonene importerer, som sti og intervall
    rom = (
        {"pd": pd, "px": px}
        | {n: getattr(somekurs, n) for n in somekurs.__all__}
        | {n: o.leksjon.hent(n) for n in o.data}
    )
    exec(o.kode(), rom)
    assert vurder(o, rom[o.variabel]).riktig
