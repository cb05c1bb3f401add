"""Løftet: hver innlevering har riktige poeng, rettferdige testceller og en utgave som ikke roper svarene."""

from __future__ import annotations

import json

import porter_innlevering as porter
import pytest
from innlevering import SLUGER, kilden, lost, oppgaver, rolle, utgaven
from notatbok import ROT, kursplan
from porter_laert import feil_i_laert

from somekurs.prover.gale_svar import gale_svar, les_fasit
from somekurs.prover.innlevering import MAPPE, avtrykk, hent_innlevering, modulnavn, tabellfil
from somekurs.utgave import lag_utgave

INNLEVERINGER = pytest.mark.parametrize("slug", SLUGER)


def aapen(feil: list[str]) -> None:
    assert not feil, "\n" + "\n".join(feil)


def fasiten(slug: str) -> dict:
    F = les_fasit(slug, ROT)
    return {o.variabel: F.kjor(o.fasit) for o in F.ovelser.values()}


def test_hver_klar_innlevering_finnes_og_ingen_andre():
    klare = {x.innlevering.slug for x in kursplan().leksjoner if x.innlevering.klar}
    assert set(SLUGER) == klare
    for mappe in ("assignments", "solutions"):
        assert {f.parent.name for f in (ROT / mappe).glob("*/innlevering.ipynb")} == klare


@INNLEVERINGER
def test_poengene_er_de_samme_i_prosa_metadata_og_kursplan(slug):
    aapen(porter.feil_i_poeng(kilden(slug).cells, kursplan().leksjon(slug).innlevering))


@INNLEVERINGER
def test_navnene_er_unike_og_skrevet_for_hand(slug):
    aapen(porter.feil_i_ider(kilden(slug).cells, slug))


@INNLEVERINGER
def test_testcellene_henter_lager_og_lar_resten_vaere(slug):
    aapen(porter.feil_i_testceller(kilden(slug).cells))


@INNLEVERINGER
def test_det_laereren_vurderer_har_nivaer_og_eksempler(slug):
    aapen(porter.feil_i_vurdering(kilden(slug).cells))


@INNLEVERINGER
def test_utgaven_har_ingen_losning_skjult_prove_utdata_eller_fil(slug):
    filer = [str(f.relative_to(ROT)) for f in (ROT / "assignments" / slug).rglob("*") if f.is_file()]
    filer = [f for f in filer if ".ipynb_checkpoints" not in f]
    aapen(porter.feil_i_utgaven(utgaven(slug).cells, kilden(slug).cells, filer))


@INNLEVERINGER
def test_svarene_star_bare_i_solutions(slug):
    modul = MAPPE / f"{modulnavn(slug)}.py"
    tekster = {
        "utgaven": "\n".join(c.source for c in utgaven(slug).cells),
        modul.name: modul.read_text("utf-8"),
        tabellfil(slug).name: "\n".join(
            t for rad in json.loads(tabellfil(slug).read_text("utf-8")).values() for t in rad.values()
        ),
    }
    apne = {"timepris"}  # står i oppdraget
    aapen(porter.feil_i_fasitlekkasje({n: v for n, v in fasiten(slug).items() if n not in apne}, tekster))


@INNLEVERINGER
def test_en_ny_utgave_er_lik_til_siste_tegn(slug):
    for navn, innhold in lag_utgave(slug, ROT).items():
        assert (ROT / "assignments" / navn).read_bytes() == innhold, f"Kjør python3 kurs.py lag: {navn} er gammel."


@INNLEVERINGER
def test_tabellen_over_gale_svar_er_fersk_og_uten_det_riktige(slug):
    tabell = json.loads(tabellfil(slug).read_text("utf-8"))
    F = les_fasit(slug, ROT)
    for o in F.ovelser.values():
        ventet = {avtrykk(slug, o.variabel, svar) for svar, _ in gale_svar(o)}
        assert set(tabell[o.variabel]) == ventet, "Kjør python3 kurs.py lag."
        assert avtrykk(slug, o.variabel, F.kjor(o.fasit)) not in ventet


@INNLEVERINGER
def test_hvert_svar_har_en_form_og_en_prove_av_formen(slug):
    synlig = "\n".join(c.source for c in utgaven(slug).cells if rolle(c) == "prove")
    for o in hent_innlevering(slug).ovelser.values():
        assert f"{o.variabel}={o.variabel}" in synlig, f"Ingen synlig prøve ser på formen av {o.variabel}."


@INNLEVERINGER
def test_hver_svarcelle_har_ord_om_det_som_gikk_bra_og_hvor_en_leser_mer(slug):
    ord_ = hent_innlevering(slug).ord_om
    svar = {c["id"]: rolle(c) for c in kilden(slug).cells if rolle(c) in ("svar", "manuell")}
    assert set(ord_) == set(svar)
    for id_, (bra, rad) in ord_.items():
        assert rad and (bra or svar[id_] == "manuell"), id_


@INNLEVERINGER
def test_losningene_bruker_bare_det_som_er_laert(slug):
    plan = kursplan()
    leksjon = plan.leksjon(slug)
    celler = [
        (c["id"], lost(c.source)) for c in kilden(slug).cells if rolle(c) in ("svar", "lest") and c.cell_type == "code"
    ]
    for kortlop in {False, leksjon.kortlop}:
        aapen(feil_i_laert(celler, plan, leksjon, kortlop))


@INNLEVERINGER
def test_sikkerhetsnettet_er_rett_fra_leksjonen(slug):
    """De første oppgavene gir åtte poeng eller flere uten at noe nytt må finnes ut."""
    nett = kursplan().leksjon(slug).innlevering.sikkerhetsnett
    poeng = [o.poeng for o in oppgaver(slug)]
    assert nett in [sum(poeng[:n]) for n in range(1, len(poeng) + 1)]
