"""Løftet: kursplan.yml og notatbøkene leses strengt, og en feil gir én norsk setning med fil og linje eller celle."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from notatbok import ROT, kursplan

from somekurs.feil import KursFeil
from somekurs.kursplan import les_kursplan
from somekurs.notatbok import les_notatbok

PLAN = (ROT / "kursplan.yml").read_text(encoding="utf-8")


def feilen(tmp_path, tekst: str | bytes) -> str:
    """Setningen en gal kursplan gir. Filen skal være urørt etterpå."""
    fil = tmp_path / "kursplan.yml"
    raa = tekst if isinstance(tekst, bytes) else tekst.encode()
    fil.write_bytes(raa)
    with pytest.raises(KursFeil) as fanget:
        les_kursplan(fil)
    assert fil.read_bytes() == raa
    setning = str(fanget.value)
    assert "\n" not in setning and "kursplan.yml" in setning
    return setning


def linje(bit: str, nr: int = 1) -> int:
    """Linjen der `bit` står for `nr`-te gang i den ekte planen."""
    treff = [i for i, x in enumerate(PLAN.splitlines(), 1) if bit in x]
    return treff[nr - 1]


# ── den ekte planen ──────────────────────────────────────────────────────────────────────────────────


def test_planen_har_tjue_leksjoner_og_460_poeng():
    plan = kursplan()
    assert [x.nr for x in plan.alle] == list(range(21))
    assert plan.poeng == sum(x.poeng for x in plan.leksjoner) == 18 * 20 + 40 + 60
    assert [x.nr for x in plan.kortlop] == [1, 2, 3, 7, 8, 14]
    deler = {d: [x.nr for x in plan.leksjoner if x.del_ == d] for d in dict.fromkeys(x.del_ for x in plan.leksjoner)}
    assert deler == {
        "Grunnlag": list(range(1, 11)),
        "Praksis": [11, 12],
        "Nettverkene": list(range(13, 18)),
        "Samling": [18, 19, 20],
    }


def test_manuelle_oppgaver_teller_der_pensum_sier_det():
    teller = [x.nr for x in kursplan().leksjoner if x.innlevering.manuell_teller]
    assert teller == [3, 4, 8, 11, 14, 16, 18, 20]


def test_hoyst_tre_nye_kall_i_leksjon_1_til_8():
    for x in kursplan().leksjoner[:8]:
        okter = 2 if x.slug == "06-eksport" else 1  # to økter
        assert len(x.nytt.kall) <= 3 * okter, x.slug


def test_klare_leksjoner_har_datafiler_som_finnes():
    finnes = {f.name for f in (ROT / "datasets").rglob("*") if f.is_file()}
    for x in kursplan().klare:
        assert set(x.data) <= finnes, f"{x.slug}: {sorted(set(x.data) - finnes)}"


def test_leksjon_finnes_paa_slug_og_nummer():
    plan = kursplan()
    assert plan.leksjon("01-rollen") is plan.leksjon(1) is plan.leksjoner[0]
    assert plan.leksjon(0) is plan.forside and plan.forside.er_forside
    with pytest.raises(KursFeil, match="Mente du «01-rollen»"):
        plan.leksjon("01-rolen")
    for rart in (True, None, 1.0, "1", -1):
        with pytest.raises(KursFeil):
            plan.leksjon(rart)


def test_linjene_i_planen_er_hoyst_110_tegn():
    assert [i for i, x in enumerate(PLAN.splitlines(), 1) if len(x) > 110] == []


def test_aa_importere_kursplanen_laster_verken_pandas_eller_plotly():
    kode = (
        "import sys, somekurs.kursplan as k; k.les_kursplan(); print({'pandas','plotly','nbformat'} & set(sys.modules))"
    )
    ut = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, cwd=ROT, check=True)
    assert ut.stdout.strip() == "set()"


# ── gale kursplaner ──────────────────────────────────────────────────────────────────────────────────

# (det som står, det som skrives i stedet, linjen feilen skal peke på, det setningen skal si)
SKRIVEFEIL = {
    "ukjent nøkkel": ("    minutter: 90\n", "    minuter: 90\n", linje("minutter: 90"), "Mente du «minutter»?"),
    "ukjent nøkkel i målet": ("verb: kjøre,", "verbb: kjøre,", linje("verb: kjøre,"), "Mente du «verb»?"),
    "gal del": ("    del: Praksis", "    del: Praxis", linje("del: Praksis"), "Mente du «Praksis»?"),
    "gal viktighet": ("hvor_viktig: nødvendig", "hvor_viktig: nødvending", linje("hvor_viktig: nød"), "«nødvendig»"),
    "tall som tekst": ("minutter: 150", 'minutter: "150"', linje("minutter: 150"), "skal være et heltall"),
    "null minutter": ("minutter: 150", "minutter: 0", linje("minutter: 150"), "06-eksport"),
    "ja i stedet for true": ("klar: true\n\nleks", "klar: ja\n\nleks", linje("klar: true"), "true eller false"),
    "yes i stedet for true": ("klar: true\n\nleks", "klar: yes\n\nleks", linje("klar: true"), "true eller false"),
    "tekst i stedet for liste": (
        "data: [timer.csv, roller.csv, kompetanser.csv]",
        "data: timer.csv",
        linje("data: [timer"),
        "en liste",
    ),
    "on uten anførselstegn": ('["on", how', "[on, how", linje('["on", how'), "anførselstegn"),
    "slug med æøå": ("slug: 07-nokkeltall\n    t", "slug: 07-nøkkeltall\n    t", linje("slug: 07"), "uten æøå"),
    "slug med galt nummer": ("slug: 05-plan", "slug: 15-plan", linje("slug: 05-plan"), "begynne med 05"),
    "dobbel slug": ("- slug: 05-planlegging", "- slug: 04-loven", linje("slug: 05-plan"), f"linje {linje('slug: 04')}"),
    "dobbelt mål": (
        "{id: m2, verb: plukke ut, t",
        "{id: m1, verb: plukke ut, t",
        linje("id: m2, verb: plukke"),
        "to ganger",
    ),
    "mål på feil plass": (
        "{id: m2, verb: plukke ut, t",
        "{id: m4, verb: plukke ut, t",
        linje("id: m2"),
        "skal hete m2",
    ),
    "feil verb": ("verb: kjøre,", "verb: starte,", linje("verb: kjøre,"), "begynne med verbet «starte»"),
    "tomt mål": ("tekst: vurdere hva du selv kan i dag", 'tekst: ""', linje("tekst: vurdere hva du"), "er tom"),
    "dobbel datafil": ("[timer.csv, roller.csv, ", "[timer.csv, timer.csv, ", linje("data: [timer"), "to ganger"),
    "dobbel nøkkel": (
        "    minutter: 150",
        "    minutter: 150\n    minutter: 90",
        linje("minutter: 150") + 1,
        "to ganger",
    ),
    "kall med parenteser": (".sum, px.bar]", ".sum(), px.bar]", linje(".sum, px.bar"), "uten parenteser"),
    "forkunnskap som ikke finnes": (
        "hvor: 00-start-her",
        "hvor: 00-start",
        linje("hvor: 00-"),
        "Mente du «00-start-her»",
    ),
    "forkunnskap fra fremtiden": ("hvor: 01-rollen", "hvor: 09-usikkerhet", linje("hvor: 01-r"), "kommer ikke før"),
    "hopper over noe ukjent": ("over: [04-loven, 05", "over: [04-lover, 05", linje("hopper_over: ["), "«04-loven»"),
    "innlevering med annet navn": (
        "slug: 08-diagrammer, a",
        "slug: 08-figurer, a",
        linje("slug: 08-diagrammer, a"),
        "«08-d",
    ),
    "gale poeng": ("auto: 14, manuell: 6,", "auto: 15, manuell: 6,", linje("auto: 14"), "15 + 6 = 21"),
    "gal sum": ("poeng: 460", "poeng: 450", linje("poeng: 460"), "450"),
    "negative poeng": ("auto: 14, manuell: 6,", "auto: -1, manuell: 6,", linje("auto: 14"), "heltall"),
    "kortløp som ikke finnes": (
        "    - 03-skriving",
        "    - 03-skrivning",
        linje("    - 03"),
        "Mente du «03-skriving»?",
    ),
    "kortløp i feil rekkefølge": (
        "    - 01-rollen\n    - 02-kultur",
        "    - 02-kultur\n    - 01-rollen",
        linje("    - 01-rollen"),
        "samme rekkefølge",
    ),
    "delene om hverandre": ("    del: Praksis", "    del: Samling", None, "men kommer etter"),
    "kolon i tekst": ("tittel: Skapersamarbeid", "tittel: Skapere: samarbeid", linje("Skapersamarbeid"), "kolon"),
    "tabulator": ("    minutter: 150", "\tminutter: 150", None, "innrykk"),
    "ulukket parentes": (
        "data: [timer.csv, roller.csv, kompetanser.csv]",
        "data: [timer.csv, roller.csv",
        None,
        "parentes",
    ),
    "anker som biter seg i halen": ("forside:\n", "forside: &a\n  data: *a\n", None, ""),
}


@pytest.mark.parametrize(("gammelt", "nytt", "ventet_linje", "sier"), SKRIVEFEIL.values(), ids=SKRIVEFEIL.keys())
def test_en_skrivefeil_gir_fil_linje_og_raad(tmp_path, gammelt, nytt, ventet_linje, sier):
    assert gammelt in PLAN
    setning = feilen(tmp_path, PLAN.replace(gammelt, nytt, 1))
    assert sier in setning, setning
    treff = re.search(r"kursplan\.yml, linje (\d+): \S", setning)
    assert treff, setning
    if ventet_linje:
        assert int(treff[1]) == ventet_linje, setning


@pytest.mark.parametrize("nokkel", ["slug", "tittel", "del", "minutter", "data", "klar", "innlevering", "nytt", "mal"])
def test_et_felt_som_mangler_nevnes(tmp_path, nokkel):
    import yaml

    plan = yaml.safe_load(PLAN)
    del plan["leksjoner"][2][nokkel]
    setning = feilen(tmp_path, yaml.safe_dump(plan, allow_unicode=True, sort_keys=False))
    assert f"mangler «{nokkel}»" in setning


@pytest.mark.parametrize(
    ("innhold", "sier"),
    [
        ("", "tom"),
        ("# bare en kommentar\n", "tom"),
        ("bare tekst", "nøkler"),
        ("- en\n- liste\n", "nøkler"),
        ("kurs: 3\nforside: 4\nleksjoner: 5\n", "nøkler"),
        ("[" * 5000, ""),
        ("kurs: {a: 1}\n? [x]\n: 3\n", ""),
        ("kurs: \x00\n", ""),
        ("kurs: ødelagt\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_noe_helt_annet_enn_en_kursplan(tmp_path, innhold, sier):
    assert sier in feilen(tmp_path, innhold)


def test_en_kursplan_som_mangler(tmp_path):
    with pytest.raises(KursFeil, match=r"Finner ikke kursplan\.yml"):
        les_kursplan(tmp_path / "kursplan.yml")
    with pytest.raises(KursFeil, match="Får ikke lest"):
        les_kursplan(tmp_path)


# ── ødelagte notatbøker ──────────────────────────────────────────────────────────────────────────────

HEL = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {},
    "cells": [
        {"cell_type": "markdown", "id": "tittel", "metadata": {}, "source": "# Prøve"},
        {"cell_type": "code", "id": "regn", "metadata": {}, "source": "1 + 1", "outputs": [], "execution_count": None},
    ],
}


def endret(**felt) -> dict:
    """En hel notatbok der felt i den siste cellen er endret. None fjerner feltet."""
    bok = json.loads(json.dumps(HEL))
    for navn, verdi in felt.items():
        bok["cells"][1][navn] = verdi
        if verdi is None:
            del bok["cells"][1][navn]
    return bok


def test_en_hel_notatbok_leses(tmp_path):
    fil = tmp_path / "prove.ipynb"
    fil.write_text(json.dumps(HEL), encoding="utf-8")
    assert [c.id for c in les_notatbok(fil).cells] == ["tittel", "regn"]


@pytest.mark.parametrize(
    ("innhold", "sier"),
    [
        (json.dumps(HEL, indent=1)[: json.dumps(HEL, indent=1).index('"1 + 1"')], "linje 16 (i celle 2)"),
        ("", "tom"),
        ("<<<<<<< HEAD\n{}\n=======\n", "linje 1: Her ligger et merke fra en fletting"),
        ("[]", "cells"),
        ("{}", "cells"),
        ("null", "cells"),
        ("[" * 100_000, "dypt"),
        (json.dumps(HEL | {"nbformat": 3}), "format 3.5"),
        (json.dumps(HEL | {"nbformat_minor": 4}), "format 4.4"),
        (json.dumps(HEL | {"metadata": 3}), "metadata"),
        (json.dumps(HEL | {"cells": [3]}), "celle 1"),
        (json.dumps(endret(id="tittel")), "Celle 1 og celle 2 har samme id, «tittel»"),
        (json.dumps(endret(id=None)), "celle 2"),
        (json.dumps(endret(source=None)), "celle 2 («regn»)"),
        (json.dumps(endret(outputs="tekst")), "celle 2 («regn»)"),
        (json.dumps(endret(cell_type="kode")), "celle 2 («regn»)"),
        ("# Prøve på æøå".encode("latin-1"), "UTF-8"),
    ],
)
def test_en_odelagt_notatbok_gir_fil_og_celle(tmp_path, innhold, sier):
    fil = tmp_path / "01-rollen.ipynb"
    raa = innhold if isinstance(innhold, bytes) else innhold.encode()
    fil.write_bytes(raa)
    with pytest.raises(KursFeil) as fanget:
        les_notatbok(fil)
    setning = str(fanget.value)
    assert setning.startswith("01-rollen.ipynb") and "\n" not in setning
    assert sier in setning
    assert fil.read_bytes() == raa


def test_en_notatbok_som_mangler(tmp_path):
    with pytest.raises(KursFeil, match=r"Finner ikke notatboken 99-borte\.ipynb"):
        les_notatbok(tmp_path / "99-borte.ipynb")
