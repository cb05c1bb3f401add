"""Løftet: hver port stopper feilen den er laget for. En port som ikke kan lukkes, er en feil.

Hver prøve begynner med en liten notatbok porten slipper gjennom, gjør én ting galt, og ser at porten sier fra om det.
"""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace as Ting

import porter
import porter_hygiene
import pytest
from notatbok import Utfall, kildekoder, kjor, kjor_flere, kjor_i_kjerne, kursplan, lag_notatbok, ord_i, prosa
from porter_laert import bruk_i, feil_i_hjelpere, feil_i_laert, feil_i_vist_for_krevd, laert_til_og_med

from somekurs.kursplan import Forkunnskap, Innlevering, Leksjon, Mal, Nytt

NYTT = Nytt(syntaks=("variabel", "tekst", "kolonne"), kall=("pd.read_csv", ".sum"), argumenter=("decimal",))
LEKSJON = Leksjon(
    nr=2,
    slug="02-prove",
    tittel="Prøve",
    minutter=90,
    klar=True,
    fil=None,
    del_="Grunnlag",
    mal=(Mal("m1", "kjøre", "kjøre en celle"), Mal("m2", "telle", "telle til ti")),
    forkunnskaper=(Forkunnskap("Lese", "nødvendig", "01-rollen"),),
    data=("timer.csv",),
    nytt=NYTT,
    innlevering=Innlevering("02-prove", 10, 10),
)
FORSIDE = Leksjon(nr=0, slug="00-start-her", tittel="Start her", minutter=15, klar=True, fil=None)
TITTEL = """# Prøve

**Læringsmål.** Når du er ferdig, kan du

- **kjøre** en celle
- telle til ti

**Forkunnskaper**

| Hva | Hvor viktig | Hvor |
|---|---|---|
| Lese | nødvendig | [Leksjon 1](01-rollen.ipynb) |

**Tid:** omtrent 90 minutter.

**Data:** `timer.csv`, simulert.
"""


def sier(feil: list[str], bit: str) -> None:
    """Porten er lukket, og minst én setning nevner saken."""
    assert any(bit in f for f in feil), feil or "porten er åpen"


# ── første celle ─────────────────────────────────────────────────────────────────────────────────────


def test_forste_celle_slipper_gjennom_en_hel():
    assert porter.feil_i_forste_celle(lag_notatbok([TITTEL]), LEKSJON) == []
    assert porter.feil_i_forste_celle(lag_notatbok(["# Start her\n\nHei."]), FORSIDE) == []


@pytest.mark.parametrize(
    ("gammelt", "nytt", "bit"),
    [
        ("# Prøve", "# Prøven", "kursplanen sier «Prøve»"),
        ("# Prøve", "# Prøve\n\n# En til", "En til"),
        ("telle til ti", "telle til tolv", "m2 «telle til ti»"),
        ("- telle til ti\n", "", "m2"),
        ("- telle til ti", "- telle til ti\n- fly", "«fly»"),
        ("- **kjøre** en celle\n- telle til ti", "- telle til ti\n- kjøre en celle", "rekkefølge"),
        ("**Læringsmål.**", "Mål:", "mangler «Læringsmål»"),
        ("**Forkunnskaper**", "Før du begynner", "mangler «Forkunnskaper»"),
        ("| Lese | nødvendig |", "| Lese | nyttig |", "nødvendig"),
        ("01-rollen.ipynb", "02-kultur.ipynb", "01-rollen"),
        ("| Lese |", "| Skrive |", "«Lese»"),
        ("(01-rollen.ipynb) |\n", "(01-rollen.ipynb) |\n| Mer | nyttig | her |\n", "2 rader"),
        ("90 minutter", "190 minutter", "90 minutter"),
        ("`timer.csv`", "en fil", "timer.csv"),
    ],
)
def test_forste_celle_stopper(gammelt, nytt, bit):
    assert gammelt in TITTEL
    sier(porter.feil_i_forste_celle(lag_notatbok([TITTEL.replace(gammelt, nytt, 1)]), LEKSJON), bit)


def test_forste_celle_skal_vaere_tekst():
    sier(porter.feil_i_forste_celle(lag_notatbok([("code", "1")]), LEKSJON), "tekstcelle")
    sier(porter.feil_i_forste_celle(lag_notatbok([]), LEKSJON), "tekstcelle")


# ── rytme og omfang ──────────────────────────────────────────────────────────────────────────────────

LEDD = [f"## {navn}" for navn in porter.RYTME]


def test_rytmen():
    hel = [TITTEL, *LEDD]
    forste = dataclasses.replace(LEKSJON, nr=1)
    assert porter.feil_i_rytme(lag_notatbok(hel), LEKSJON) == []
    assert porter.feil_i_rytme(lag_notatbok([TITTEL, *LEDD[1:]]), forste) == []
    assert porter.feil_i_rytme(lag_notatbok([TITTEL, "## Der du står i dag", *LEDD[1:]]), forste) == []
    assert porter.feil_i_rytme(lag_notatbok([x.replace("Fellen", "Fellen: et komma") for x in hel]), LEKSJON) == []
    assert porter.feil_i_rytme(lag_notatbok([*hel, "### Eget emne", "```\n## ikke en overskrift\n```"]), LEKSJON) == []
    sier(porter.feil_i_rytme(lag_notatbok([TITTEL, *LEDD[1:]]), LEKSJON), "«Husk» mangler")
    sier(porter.feil_i_rytme(lag_notatbok([*hel, "## Eget emne"]), LEKSJON), "«Eget emne»")
    sier(porter.feil_i_rytme(lag_notatbok([TITTEL, "## Der du står i dag", *LEDD]), LEKSJON), "Der du står")
    sier(porter.feil_i_rytme(lag_notatbok([*hel, "## Lag"]), LEKSJON), "2 ganger")
    sier(porter.feil_i_rytme(lag_notatbok([TITTEL, LEDD[1], LEDD[0], *LEDD[2:]]), LEKSJON), "feil rekkefølge")
    for i in range(len(LEDD)):
        sier(porter.feil_i_rytme(lag_notatbok([TITTEL, *LEDD[:i], *LEDD[i + 1 :]]), LEKSJON), "mangler")


def test_husk():
    sjuende = dataclasses.replace(LEKSJON, nr=7)
    en, to = ("code", 'svar = ...\nsjekk("7.1", svar)'), "1. Hva er en rate?\n2. Hva er en nevner?"
    assert porter.feil_i_husk(lag_notatbok([LEDD[0], en, to]), sjuende) == []
    assert porter.feil_i_husk(lag_notatbok([LEDD[0], ("code", 'quiz("7.A")')]), sjuende, {"7.A": 3}) == []
    assert porter.feil_i_husk(lag_notatbok(["tekst"]), dataclasses.replace(LEKSJON, nr=1)) == []
    sier(porter.feil_i_husk(lag_notatbok([LEDD[0], to]), sjuende), "minst 3")
    sier(porter.feil_i_husk(lag_notatbok([LEDD[0], en, LEDD[1], to]), sjuende), "har 1 spørsmål")


def passe(antall: int = 40, ord_: int = 30) -> list:
    """Celler med passe lengde, annenhver tekst og kode."""
    return [("code", "x = 1") if i % 2 else "ord " * ord_ * 2 for i in range(antall)]


def test_omfang():
    assert porter.feil_i_omfang(lag_notatbok(passe()), LEKSJON) == []
    assert porter.feil_i_omfang(lag_notatbok(["kort"]), FORSIDE) == []
    sier(porter.feil_i_omfang(lag_notatbok(passe(34)), LEKSJON), "34 celler")
    sier(porter.feil_i_omfang(lag_notatbok(passe(66)), LEKSJON), "66 celler")
    sier(porter.feil_i_omfang(lag_notatbok(passe(40, 22)), LEKSJON), "880 ord")
    sier(porter.feil_i_omfang(lag_notatbok(passe(40, 48)), LEKSJON), "1920 ord")
    sier(porter.feil_i_omfang(lag_notatbok(["ord " * 181]), FORSIDE), "181 ord")
    assert porter.feil_i_omfang(lag_notatbok(["ord " * 180]), FORSIDE) == []
    sier(porter.feil_i_omfang(lag_notatbok([("code", "1")] * 3), FORSIDE), "tredje kodecellen")
    assert porter.feil_i_omfang(lag_notatbok([("code", "1"), ("code", "1"), "a", ("code", "1")]), FORSIDE) == []
    ni = ("code", "x = 1\n" * 9)
    sier(porter.feil_i_omfang(lag_notatbok([*passe(), ni]), LEKSJON), "9 linjer")
    assert porter.feil_i_omfang(lag_notatbok([*passe(41), ni]), dataclasses.replace(LEKSJON, nr=9)) == []


def test_ordtellingen_ser_bare_det_som_leses():
    md = "## To ord\n\n- en [lenke](https://eksempel.no/lang/adresse) og `kode her`\n\n"
    md += "```python\nx = 1\n```\n<b>fet</b> e-post"
    assert ord_i(md) == ["To", "ord", "en", "lenke", "og", "fet", "e-post"]
    assert "adresse" not in prosa(md) and "kode" not in prosa(md)


# ── øvelser, avtrapping, quiz, sporbarhet ────────────────────────────────────────────────────────────


def ovelse(nr: int, slag: str = "verdi", mal=("m1",), fordypning: bool = False, stjerner: int = 1) -> Ting:
    return Ting(nr=f"2.{nr}", slag=slag, mal=mal, fordypning=fordypning, stjerner=stjerner, egenvurdering=False)


def ovelser(*liste: Ting) -> dict[str, Ting]:
    return {o.nr: o for o in liste}


EN = ("code", 's = t["timer"]\nsvar = regn(s, ...)\nsjekk("2.1", svar)')
TRE = ("code", 'a = t[...]\nb = t[...]\nsvar = regn(a, b, ...)\nsjekk("2.2", svar)')
TOM = ("code", 'svar = ...\nsjekk("2.3", svar)')


def test_avtrapping():
    alle = ovelser(ovelse(1), ovelse(2), ovelse(3))
    assert porter.feil_i_avtrapping(lag_notatbok([EN, TRE, TOM]), LEKSJON, alle) == []
    sier(porter.feil_i_avtrapping(lag_notatbok([TRE, TOM]), LEKSJON, alle), "ett hull")
    sier(porter.feil_i_avtrapping(lag_notatbok([EN, TOM]), LEKSJON, alle), "tre hull")
    sier(porter.feil_i_avtrapping(lag_notatbok([EN, TRE]), LEKSJON, alle), "tom celle")
    sier(porter.feil_i_avtrapping(lag_notatbok([TOM, TRE, EN]), LEKSJON, alle), "feil rekkefølge")
    # et valg er ikke kode eleven skriver, så det teller ikke som en tom celle
    valg = ovelser(ovelse(1), ovelse(2), ovelse(3, "valg"))
    sier(porter.feil_i_avtrapping(lag_notatbok([EN, TRE, TOM]), LEKSJON, valg), "tom celle")


def med_tekst(*ovelser_: Ting) -> list:
    ut = []
    for o in ovelser_:
        ut += [
            f"**Øvelse {o.nr} {'★' * o.stjerner}**" + (" Fordypning" if o.fordypning else ""),
            ("code", f'a = ...\nsjekk("{o.nr}", a)'),
        ]
    return ut


def test_ovelser():
    fem = [ovelse(i) for i in range(1, 6)]
    dyp = [ovelse(i, fordypning=True, stjerner=2) for i in range(6, 11)]
    hel = lag_notatbok(med_tekst(*fem, *dyp[:4]))
    assert porter.feil_i_ovelser(hel, LEKSJON, ovelser(*fem, *dyp[:4])) == []
    sier(porter.feil_i_ovelser(lag_notatbok(med_tekst(*fem[:4])), LEKSJON, ovelser(*fem[:4])), "4 kjerneøvelser")
    sier(porter.feil_i_ovelser(lag_notatbok(med_tekst(*fem, *dyp)), LEKSJON, ovelser(*fem, *dyp)), "5 fordypninger")
    sier(porter.feil_i_ovelser(lag_notatbok(med_tekst(*fem[:4])), LEKSJON, ovelser(*fem)), "Notatboken sjekker")
    sier(porter.feil_i_ovelser(lag_notatbok(med_tekst(*fem[::-1])), LEKSJON, ovelser(*fem)), "Notatboken sjekker")
    hoppet = [*fem[:4], ovelse(6)]
    sier(porter.feil_i_ovelser(lag_notatbok(med_tekst(*hoppet)), LEKSJON, ovelser(*hoppet)), "skal hete 2.1")
    uten = med_tekst(*fem, dyp[0])
    uten[-2] = "**Øvelse 2.6 ★★**"
    sier(porter.feil_i_ovelser(lag_notatbok(uten), LEKSJON, ovelser(*fem, dyp[0])), "er fordypning")
    uten[-2] = "Fordypning ★"
    sier(porter.feil_i_ovelser(lag_notatbok(uten), LEKSJON, ovelser(*fem, dyp[0])), "nevner ikke nummeret 2.6")
    uten[-2] = "**Øvelse 2.6 ★** Fordypning"
    sier(porter.feil_i_ovelser(lag_notatbok(uten), LEKSJON, ovelser(*fem, dyp[0])), "har 2 ★ i modulen")
    sier(porter.feil_i_ovelser(lag_notatbok([EN]), FORSIDE, {}), "modulen har")


def quiz(*mal) -> Ting:
    return Ting(sporsmal=[Ting(mal=m) for m in mal])


def test_quiz():
    fire = quiz("m1", "m1", "m2", "m2")
    assert porter.feil_i_quiz(lag_notatbok([]), LEKSJON, {"2.A": fire}) == []
    sier(porter.feil_i_quiz(lag_notatbok([]), LEKSJON, {}), "minst én quiz")
    sier(porter.feil_i_quiz(lag_notatbok([]), LEKSJON, {"2.A": quiz("m1")}), "minst én quiz")
    sier(porter.feil_i_quiz(lag_notatbok([]), LEKSJON, {"3.A": fire}), "hører ikke til")


def test_sporbarhet():
    begge = ovelser(ovelse(1, mal=("m1", "m2")))
    assert porter.feil_i_sporbarhet(LEKSJON, begge, {"2.A": quiz(("m1", "m2"))}) == []
    assert porter.feil_i_sporbarhet(LEKSJON, begge, {"2.A": quiz("m1", "m2")}) == []
    sier(porter.feil_i_sporbarhet(LEKSJON, begge, {}), "m2 «telle til ti» spørres ikke om i noen quiz")
    sier(porter.feil_i_sporbarhet(LEKSJON, ovelser(ovelse(1)), {}), "m2 «telle til ti» øves ikke i noen øvelse")
    sier(porter.feil_i_sporbarhet(LEKSJON, ovelser(ovelse(1, mal=("m1", "m2", "m9"))), {}), "«m9»")
    sier(porter.feil_i_sporbarhet(LEKSJON, ovelser(ovelse(1, mal=())), {}), "Øvelse 2.1 nevner ikke noe")
    sier(porter.feil_i_sporbarhet(LEKSJON, {}, {"2.A": quiz("m1", "")}), "Quiz 2.A, spørsmål 2 nevner ikke noe")


# ── alternativ tekst og figurer ──────────────────────────────────────────────────────────────────────

ALT = "Stolpediagram med timer per kunde. Tangholmen har flest timer, og Fliskode har færrest av de fire."
FIG = 'fig = px.bar(t, x="a", y="b")\n'


@pytest.mark.parametrize(
    "celle",
    [
        ("code", f'{FIG}vis(fig, alt="{ALT}")'),
        ("code", f'{FIG}vis(fig)\nsjekk("2.1", fig)'),
        ("code", "vis(tabell)"),
        "![Kart over byen](kart.png)",
        '<img src="kart.png" alt="Kart over byen">',
    ],
)
def test_alttekst_slipper_gjennom(celle):
    assert porter.feil_i_alttekst(lag_notatbok([celle])) == []


@pytest.mark.parametrize(
    ("celle", "bit"),
    [
        (("code", f"{FIG}vis(fig)"), "mangler alt"),
        (("code", f"{FIG}vis(fig, alt=...)"), "mangler alt"),
        (("code", 'vis(px.bar(t, x="a", y="b"))'), "mangler alt"),
        (("code", f"{FIG}fig"), "uten alternativ tekst"),
        (("code", 'px.bar(t, x="a", y="b")'), "uten alternativ tekst"),
        (("code", f"{FIG}fig.show()"), ".show()"),
        (("code", f'{FIG}vis(fig, alt="For kort")'), "8 tegn"),
        (("code", f'{FIG}vis(fig, alt="{"x" * 301}")'), "301 tegn"),
        (("code", f"{FIG}vis(fig, alt=tekst)"), "ren tekst"),
        (("code", f'{FIG}vis(fig, alt="Bilde av {ALT}")'), "begynner med «Bilde av»"),
        ("![](kart.png)", "mangler alternativ tekst"),
        ("![ ](kart.png)", "mangler alternativ tekst"),
        ('<img src="kart.png">', "mangler alternativ tekst"),
        ('<img src="kart.png" alt="">', "mangler alternativ tekst"),
    ],
)
def test_alttekst_stopper(celle, bit):
    sier(porter.feil_i_alttekst(lag_notatbok([celle])), bit)


def figur(**endret) -> dict:
    """En figur slik plotly sender den til notatboken, uten malen."""
    import plotly.express as px

    fig = px.bar(x=["a", "b"], y=[1, 2], labels={"x": "kunde", "y": "timer"}, title="Kunde b tok mest tid")
    return fig.update_layout(template="none", **endret).to_plotly_json()


def test_figurer():
    assert porter.feil_i_figur(figur()) == []
    sier(porter.feil_i_figur(figur(title=None)), "tittelen")
    sier(porter.feil_i_figur(figur(title="Timer")), "tittelen")
    sier(porter.feil_i_figur(figur(xaxis_title="")), "x-aksen")
    sier(porter.feil_i_figur(figur(yaxis_title=None)), "y-aksen")
    sier(porter.feil_i_figur(figur(yaxis_range=[0.5, 3])), "ikke på null")
    assert porter.feil_i_figur(figur(yaxis_range=[0, 3])) == []
    bok = lag_notatbok([("code", f'{FIG}vis(fig, alt="{ALT}")', "vist-figur")])
    ut = [{"application/vnd.plotly.v1+json": figur(title=None)}]
    celle = {"id": "vist-figur", "feil": "", "stdout": "", "stderr": "", "utdata": ut}
    sier(porter.feil_i_figurer(bok, Utfall("x", (celle,), 1)), "«vist-figur»")
    sier(porter.feil_i_figurer(bok, Utfall("x", ({**celle, "utdata": []},), 1)), "ingen figur ble tegnet")


# ── kjøring ──────────────────────────────────────────────────────────────────────────────────────────

NETT_SOM_FANGES = """
import urllib.request
try:
    urllib.request.urlopen("https://eksempel.no")
except OSError:
    pass
"""
GALE_CELLER = {
    "en feil": ("1 / 0", "ZeroDivisionError"),
    "galt navn": ("finnes_ikke", "NameError"),
    "ikke Python": ("x = = 1", "SyntaxError"),
    "stderr": ("import sys; print('au', file=sys.stderr)", "stderr"),
    "nett": ("import socket; socket.create_connection(('192.0.2.1', 80), 0.1)", "nå nettet"),
    "nett som fanges": (
        NETT_SOM_FANGES,
        "oppslag eksempel.no",
    ),
}


@pytest.mark.parametrize(("kode", "bit"), GALE_CELLER.values(), ids=GALE_CELLER.keys())
def test_kjoringen_stopper(kode, bit):
    (utfall,) = kjor_flere([("prove", kildekoder(lag_notatbok([("code", kode)]), lost=False))])
    sier(porter.feil_i_kjoring(utfall), bit)


def test_kjoringen_gjor_advarsler_til_feil_og_holder_bokene_fra_hverandre():
    advarsel = lag_notatbok([("code", "import warnings\nwarnings.warn('snart borte', FutureWarning)")])
    hel = lag_notatbok([("code", "x = 2"), ("code", "x")])
    lener_seg = lag_notatbok([("code", "x")])
    feiler = lag_notatbok([("code", "1 / 0"), ("code", "y = 1")])
    feiler.raa.cells[0].metadata["tags"] = ["raises-exception"]
    from notatbok import fra_nbformat

    feiler = fra_nbformat(feiler.raa, "feiler")
    boker = [advarsel, hel, lener_seg, feiler]
    a, h, b, f = kjor_flere([("prove", kildekoder(x, lost=False)) for x in boker])
    sier(porter.feil_i_kjoring(a), "FutureWarning")
    assert porter.feil_i_kjoring(h) == [] and h.linjer("code-2") == ["2"]
    sier(porter.feil_i_kjoring(b), "NameError")
    assert porter.feil_i_kjoring(f, ["code-1"]) == [] and len(f.celler) == 2
    sier(porter.feil_i_kjoring(f), "ZeroDivisionError")
    sier(porter.feil_i_kjoring(f, ["code-1", "code-2"]), "feilet ikke")
    sier(porter.feil_i_kjoring(dataclasses.replace(h, sekunder=31.0)), "31 sekunder")
    sier(porter.feil_i_kjoring(dataclasses.replace(h, stderr="au")), "au")


def test_den_ekte_kjernen_stopper_det_samme():
    kode = [
        ("code", "x = 2\nx"),
        ("code", "import warnings\nwarnings.warn('snart borte', FutureWarning)"),
        (
            "code",
            NETT_SOM_FANGES,
        ),
        ("code", "1 / 0"),
        ("code", "print('hit kommer ingen')"),
    ]
    utfall = kjor_i_kjerne(lag_notatbok(kode))
    feil = porter.feil_i_kjoring(utfall)
    sier(feil, "FutureWarning")
    sier(feil, "oppslag eksempel.no")
    sier(feil, "ZeroDivisionError")
    assert utfall.linjer("code-1") == ["2"] and utfall.linjer("code-5") == []


def test_lost_krever_at_sjekken_sier_riktig():
    bok = lag_notatbok([("code", 'print("✓ Riktig")\nsjekk("2.1", 1)'), ("code", 'print("→ Nei")\nsjekk("2.2", 1)')])
    ut = [
        {"id": c.id, "feil": "", "stdout": t, "stderr": "", "utdata": []}
        for c, t in zip(bok.kode, ["✓ Ja", "→ Nei"], strict=True)
    ]
    feil = porter.feil_i_lost(bok, Utfall("x", tuple(ut), 1))
    assert len(feil) == 1
    sier(feil, "2.2")
    sier(porter.feil_i_lost(bok, Utfall("x", (), 1)), "2.1")
    koder = kildekoder(bok, lost=True, los=lambda kilde, nr: f"{kilde}  # {nr}")
    assert [k[1].rsplit("# ")[-1] for k in koder] == ["2.1", "2.2"]


# ── lært før brukt ───────────────────────────────────────────────────────────────────────────────────

HODE = ("hode", "import pandas as pd\nimport plotly.express as px\nfrom somekurs import sti, sjekk, vis")

BRUKER = {
    "x = 1": {"variabel", "tall"},
    'x = "a"': {"variabel", "tekst"},
    't["a"]': {"kolonne"},
    't[["a", "b"]]': {"kolonne", "liste", "tekst"},
    "t[er]": {"filter"},
    't[t["a"] == 1]': {"filter", "kolonne", "sammenligning", "tall"},
    "t[0]": {"liste"},
    "t[1:3]": {"utsnitt", "tall"},
    't["a"] = 1': {"ny_kolonne", "tall"},
    "1 + 2": {"regning", "tall"},
    "-1": {"tall"},
    "-x": {"regning"},
    "a & b": {"og_eller"},
    "~a": {"ikke"},
    "a and not b": {"and_or"},
    '"a" in b': {"tekst", "medlem"},
    "[1]": {"liste", "tall"},
    "{1: True}": {"ordbok", "tall", "sannhetsverdi"},
    "(1, 2)": {"tuppel", "tall"},
    "[x for x in y]": {"listebygging"},
    'f"{x}"': {"f_tekst"},
    "lambda x: x": {"lambda"},
    "for x in y:\n    t[x]": {"for", "kolonne_som_argument"},
    "def f(k):\n    return t[k]\nf(a)": {"funksjon", "kolonne_som_argument"},
    "def f(k=1):\n    return k": {"funksjon", "standardverdi", "tall"},
    "if a:\n    b\nelse:\n    c": {"if"},
    "x += 1": {"oppdatering", "tall"},
    "a, b = c": {"utpakking"},
    "a.b = 1": {"attributt", "tall"},
    "while a:\n    break": {"while"},
    "try:\n    a\nexcept KeyError:\n    b": {"try"},
    "with a:\n    b": {"with"},
    "class A:\n    pass": {"klasse"},
    "assert a": {"annet"},
    "global a": {"annet"},
    "(y := a)": {"annet"},
    "print(...)": set(),
    "x = ...": {"variabel"},
}


@pytest.mark.parametrize(("kode", "ventet"), BRUKER.items(), ids=BRUKER.keys())
def test_porten_ser_hvert_sprakstrekk(kode, ventet):
    bruk, feil = bruk_i([HODE, ("c", kode)])
    assert feil == []
    assert {b.navn for _, b in bruk if b.slag == "syntaks"} == ventet


KALL = {
    "len(x)": {"len"},
    "x.sum()": {".sum"},
    "x.shape": {".shape"},
    "x.str.lower()": {".str", ".lower"},
    "pd.read_csv(sti('a'))": {"pd.read_csv"},
    "px.colors.qualitative": {"px.colors", ".qualitative"},
    "def f(x):\n    return x\nf(1)": set(),
    "x.apply(min)": {".apply"},
    "print(1)": set(),
}


@pytest.mark.parametrize(("kode", "ventet"), KALL.items(), ids=KALL.keys())
def test_porten_ser_hvert_kall(kode, ventet):
    bruk, _ = bruk_i([HODE, ("c", kode)])
    assert {b.navn for _, b in bruk if b.slag == "kall"} == ventet


def test_porten_ser_argumenter_men_ikke_kursets_egne():
    bruk, _ = bruk_i([HODE, ("c", 'pd.read_csv("a", decimal=",")\nvis(fig, alt="b")\ndef f(n):\n    return n\nf(n=1)')])
    assert {b.navn for _, b in bruk if b.slag == "argumenter"} == {"decimal"}


def test_porten_sier_leksjon_celle_linje_og_hva():
    plan = kursplan()
    forste = plan.leksjon(1)
    god = ("god", 't = pd.read_csv(sti("timer.csv"), decimal=",")\nt["timer"].sum()')
    assert feil_i_laert([HODE, god], plan, forste) == []
    (feil,) = feil_i_laert([HODE, ("gal", 't = "a"\nt.groupby("kunde")')], plan, forste)
    assert feil.startswith("01-rollen, cellen «gal», linje 2: .groupby") and "Det læres i 02-kultur" in feil
    sier(feil_i_laert([HODE, ("gal", "def f(x):\n    return x")], plan, forste), "def og return")
    sier(feil_i_laert([HODE, ("gal", 'pd.read_csv("a", sep=";")')], plan, forste), "argumentet sep=")
    sier(feil_i_laert([HODE, ("gal", "x.ukjent()")], plan, forste), "ikke under nytt i noen leksjon")
    sier(feil_i_laert([HODE, ("gal", "def f(:")], plan, forste), "lar seg ikke lese")


def test_kortlopet_har_laert_mindre():
    plan = kursplan()
    attende = plan.leksjon(8)
    assert ".rename" in laert_til_og_med(plan, attende)["kall"]
    assert ".rename" not in laert_til_og_med(plan, attende, kortlop=True)["kall"]
    assert ".isin" not in laert_til_og_med(plan, plan.leksjon(6))["kall"]  # leksjon 6 bygger ikke på 4 og 5
    kode = [HODE, ("c", "t.rename()")]
    assert feil_i_laert(kode, plan, attende) == []
    sier(feil_i_laert(kode, plan, attende, kortlop=True), "i kortløpet")


def test_det_nye_er_vist_for_det_kreves():
    leksjon = dataclasses.replace(LEKSJON, nytt=Nytt(kall=(".sum",), argumenter=("decimal",)))
    vist = ("vist", 'pd.read_csv("a", decimal=",").sum()')
    tom, lost = ("ovelse", 'a = ...\nsjekk("2.1", a)'), {"ovelse": 'a = pd.read_csv("a", decimal=",").sum()'}

    def port(levert, tekster=(), losninger=lost):
        celler = [HODE, *levert]
        return feil_i_vist_for_krevd(
            celler, losninger, tekster, leksjon, {id_: 10 * i for i, (id_, _) in enumerate(celler)}
        )

    assert port([vist, tom]) == []
    assert port([tom], [(1, "Skriv `.sum()` og `decimal=`.")]) == []
    sier(port([tom, vist]), "krever .sum, som ikke er vist")
    sier(port([tom], [(99, "Skriv `.sum()` og `decimal=`.")]), "krever .sum")
    sier(port([tom], [(1, "Skriv .sum og decimal uten kodeskrift.")]), "krever .sum")
    sier(port([("vist", 'pd.read_csv("a").sum()')], losninger={}), "lover argumenter «decimal»")


# ── hygiene ──────────────────────────────────────────────────────────────────────────────────────────

REN = [
    ("markdown", "# Prøve\n\n## Del\n\nHer er [en lenke](https://eksempel.no).", "tittel"),
    ("code", "import pandas as pd", "hent-verktoy"),
]


def ny(*celler) -> object:
    return lag_notatbok([*REN, *celler])


@pytest.mark.parametrize("port", porter_hygiene.HYGIENE, ids=lambda f: f.__name__)
def test_hygienen_slipper_gjennom_en_ren_notatbok(port):
    assert port(ny()) == []


def raa(endre) -> object:
    """En ren notatbok der `endre` får ødelegge den rå strukturen."""
    bok = ny()
    endre(bok.raa)
    return bok


RAATT = {
    "utdata": (lambda b: b.cells[1].update(outputs=[{"output_type": "stream"}]), "feil_i_utdata", "utdata"),
    "kjørenummer": (lambda b: b.cells[1].update(execution_count=3), "feil_i_utdata", "kjørenummer 3"),
    "tidsspor": (lambda b: b.cells[1].metadata.update(execution={}), "feil_i_utdata", "execution"),
    "annen kjerne": (lambda b: b.metadata.kernelspec.update(name="ir"), "feil_i_metadata", "kernelspec"),
    "kjernenavn": (lambda b: b.metadata.kernelspec.update(display_name=".venv"), "feil_i_metadata", "kernelspec"),
    "uten kjerne": (lambda b: b.metadata.pop("kernelspec"), "feil_i_metadata", "kernelspec"),
    "uten språk": (lambda b: b.metadata.pop("language_info"), "feil_i_metadata", "language_info"),
    "versjon": (lambda b: b.metadata.language_info.update(version="3.11"), "feil_i_metadata", "versjonen"),
    "format": (lambda b: b.update(nbformat_minor=4), "feil_i_metadata", "4.4"),
    "widgets": (lambda b: b.metadata.update(widgets={}), "feil_i_metadata", "widgets"),
    "vedlegg": (lambda b: b.cells[0].update(attachments={"a.png": {}}), "feil_i_celler", "vedlegg"),
}


@pytest.mark.parametrize(("endre", "port", "bit"), RAATT.values(), ids=RAATT.keys())
def test_hygienen_stopper_rester_i_filen(endre, port, bit):
    sier(getattr(porter_hygiene, port)(raa(endre)), bit)


@pytest.mark.parametrize(
    ("celle", "port", "bit"),
    [
        (("code", "1", "a1b2c3d4"), "celleid", "små ord"),
        (("code", "1", "deadbeef"), "celleid", "små ord"),
        (("code", "1", "Celle-1"), "celleid", "små ord"),
        (("code", "1", "x"), "celleid", "sier ikke"),
        (("code", "1", "tittel"), "celleid", "brukt før"),
        (("markdown", "# En til", "ny"), "overskrifter", "2 overskrifter på nivå 1"),
        (("markdown", "#### For dypt", "ny"), "overskrifter", "hopper fra nivå 2 til nivå 4"),
        (("markdown", "<h2>Hei</h2>", "ny"), "overskrifter", "HTML"),
        (("markdown", "  \n", "ny"), "celler", "tom"),
        (("code", "", "ny"), "celler", "tom"),
        (("code", 'pd.read_csv("/home/tuva/timer.csv")', "ny"), "adresser", "/home/"),
        (("code", r'pd.read_csv("C:\data\timer.csv")', "ny"), "adresser", "bestemt maskin"),
        (("code", 'pd.read_csv("https://eksempel.no/t.csv")', "ny"), "adresser", "adresse på nettet"),
        (("markdown", "[lenke](http://eksempel.no)", "ny"), "adresser", "https"),
        (("markdown", "![kart](https://eksempel.no/a.png)", "ny"), "adresser", "hentes fra nettet"),
        (("markdown", "![kart](//eksempel.no/a.png)", "ny"), "adresser", "hentes fra nettet"),
        (("markdown", '<img alt="a" src="https://eksempel.no/a.png">', "ny"), "adresser", "hentes fra nettet"),
        (("markdown", '<script src="a.js"></script>', "ny"), "adresser", "script"),
        (("markdown", "<iframe></iframe>", "ny"), "adresser", "iframe"),
        (("markdown", "[fil](/lessons/a.ipynb)", "ny"), "adresser", "roten"),
        (("markdown", "Raten er $a/b$.", "ny"), "tex", "$a/b$"),
        (("markdown", "$$a$$", "ny"), "tex", "TeX"),
        (("markdown", r"Raten er \frac{a}{b}.", "ny"), "tex", "TeX"),
        (("code", "import numpy as np", "ny"), "importer", "numpy"),
        (("code", "from plotly import graph_objects", "ny"), "importer", "plotly"),
        (("code", "from somekurs import *", "ny"), "importer", "ikke *"),
        (("code", "!pip install x", "ny"), "importer", "!pip"),
        (("code", "%matplotlib inline", "ny"), "importer", "%matplotlib"),
        (("code", 'open("a.txt")', "ny"), "importer", "open()"),
    ],
    ids=lambda x: str(x)[:40] if not isinstance(x, tuple) else x[1][:40],
)
def test_hygienen_stopper(celle, port, bit):
    sier(getattr(porter_hygiene, f"feil_i_{port}")(ny(celle)), bit)


def test_hygienen_lar_lovlig_tekst_vaere():
    bok = ny(("markdown", "Det koster 5 \\$ og `$a$`. Se `http://x` og kr 1 000/time, og/eller.", "lovlig"))
    assert [f for port in porter_hygiene.HYGIENE for f in port(bok)] == []


def test_en_raacelle_stoppes():
    import nbformat.v4 as v4

    bok = ny()
    bok.raa.cells.append(v4.new_raw_cell("rå", id="raa"))
    from notatbok import fra_nbformat

    sier(porter_hygiene.feil_i_celler(fra_nbformat(bok.raa, "x")), "råcelle")


def test_lenker_til_filer_som_ikke_finnes():
    bok = ny(("markdown", "[a](01-rollen.ipynb) [b](99-borte.ipynb) [c](#del) [d](https://x.no)", "lenker"))
    assert porter_hygiene.feil_i_lenker(bok, ["01-rollen.ipynb", "99-borte.ipynb"]) == []
    sier(porter_hygiene.feil_i_lenker(bok, ["01-rollen.ipynb"]), "99-borte.ipynb")


def test_lekkasje():
    from somekurs.ovelser import leksjon

    ovelser_ = leksjon(1).ovelser
    for kilde, bit in (
        ("Det er 103,5 timer.", "1.2"),
        ("Svaret er 238 700 kr.", "1.4"),
        ("238\u00a0700", "1.4"),
        (("code", 'fig = px.bar(t, title="757 timer")'), "1.1"),
        ("Riktig er CBDA.", "1.8"),
    ):
        sier(porter.feil_i_lekkasje(lag_notatbok([kilde]), ovelser_), bit)
    assert porter.feil_i_lekkasje(lag_notatbok(["Mellom 700 og 800, 7570 og 1757."]), ovelser_) == []


def test_hjelpere():
    kode = ("code", "from somekurs import vis\nvis(fig, alt='x')")
    sier(feil_i_hjelpere(lag_notatbok([kode])), "«vis»")
    sier(feil_i_hjelpere(lag_notatbok(["Med `vis` ser du den.", kode])), "«alt»")
    assert feil_i_hjelpere(lag_notatbok(["Med `vis(fig, alt=…)` ser du den.", kode])) == []
    assert feil_i_hjelpere(lag_notatbok([kode]), [lag_notatbok(["`vis` og `alt`"])]) == []


def test_en_port_kan_ikke_glemmes():
    """Hver port i porter.py blir prøvd her og brukt på leksjonene. Legg til begge deler når du lager en ny."""
    from pathlib import Path

    mappe = Path(__file__).parent
    her = Path(__file__).read_text(encoding="utf-8")
    brukt = "".join(f.read_text(encoding="utf-8") for f in mappe.glob("test_*.py") if f.name != "test_portene.py")
    porter_ = [n for m in (porter, porter_hygiene) for n in dir(m) if n.startswith("feil_i_")]
    hygiene = {f.__name__ for f in porter_hygiene.HYGIENE}
    assert len(porter_) >= 20
    for navn in porter_:
        assert navn in her or navn.removeprefix("feil_i_") in her, f"{navn} er ikke prøvd"
        assert navn in brukt or navn in hygiene or navn == "feil_i_figur", f"{navn} brukes ikke på leksjonene"
    assert kjor  # den som leser leksjonene, kjører dem gjennom den samme funksjonen
