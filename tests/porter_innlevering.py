"""Portene for en innlevering: rene funksjoner som gir en liste med norske setninger om det som ikke stemmer.

tests/test_portene_innlevering.py viser at hver av dem stopper feilen sin.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from innlevering import REGION, lost, rolle

from somekurs.kursplan import Innlevering
from somekurs.ovelser.ord import tall
from somekurs.ovelser.sammenlign import er, er_tall, som_tall
from somekurs.prover.testcelle import frie_navn

NIVAER = ("4", "3", "2", "1", "0")


def _tall(tekst: str) -> float:
    return float(tekst.replace(",", "."))


def _metadata(celle: Any) -> dict:
    return celle.metadata.get("nbgrader", {})


def _prover(celler: list[Any]) -> list[Any]:
    return [c for c in celler if rolle(c) == "prove"]


def feil_i_poeng(celler: list[Any], plan: Innlevering) -> list[str]:
    """Poengene i prosaen, i metadata, i testcellene og i kursplanen er de samme."""
    feil = []
    auto = sum(_metadata(c)["points"] for c in _prover(celler))
    manuell = sum(_metadata(c)["points"] for c in celler if rolle(c) == "manuell")
    for hva, har, skal in (("prøvene", auto, plan.auto), ("lærerens vurdering", manuell, plan.manuell)):
        if har != skal:
            feil.append(f"{hva} gir {tall(har)} poeng, men kursplanen sier {tall(skal)}.")
    if (
        f"gir {plan.poeng} poeng: {plan.auto} som rettes av prøver, og {plan.manuell} som læreren"
        not in celler[0].source
    ):
        feil.append("den første cellen sier ikke poengene slik kursplanen gjør.")
    per_oppgave = _poeng_per_oppgave(celler)
    tabell = re.findall(r"^\| (\d+) \|.*\| ([\d,]+) \|$", celler[0].source, flags=re.M)
    if [(n, _tall(p)) for n, p in tabell] != [(n, har) for n, (_, har) in per_oppgave.items()]:
        feil.append("tabellen i den første cellen har ikke de samme poengene som metadata.")
    for nr, (i_overskrift, har) in per_oppgave.items():
        if i_overskrift != har:
            feil.append(f"overskriften på oppgave {nr} sier {tall(i_overskrift)} poeng, men metadata sier {tall(har)}.")
    for c in _prover(celler):
        for kall in _kall(lost(c.source), "gi_poeng"):
            forste = kall.args[0] if kall.args else None
            if not isinstance(forste, ast.Constant) or forste.value != _metadata(c)["points"]:
                feil.append(f"«{c['id']}»: gi_poeng og metadata har ikke de samme poengene.")
    nett = re.search(r"\*\*Sikkerhetsnettet\*\* er oppgave ([\d, og]+?)\. .*?gir (\d+) poeng", celler[0].source, re.S)
    i_nettet = sum(per_oppgave[n][1] for n in re.findall(r"\d+", nett[1])) if nett else None
    if not nett or {i_nettet, float(nett[2])} != {float(plan.sikkerhetsnett)}:
        feil.append(f"sikkerhetsnettet skal stå i den første cellen og gi {plan.sikkerhetsnett} poeng.")
    return feil


def _poeng_per_oppgave(celler: list[Any]) -> dict[str, tuple[float, float]]:
    """Oppgavenummer → (poengene i overskriften, poengene i metadata)."""
    ut: dict[str, tuple[float, float]] = {}
    nr = ""
    for c in celler:
        if c.cell_type == "markdown" and (t := re.match(r"## Oppgave (\d+): .+ \(([\d,]+) poeng\)\n", c.source)):
            nr = t[1]
            ut[nr] = (_tall(t[2]), 0.0)
        elif nr and "points" in _metadata(c):
            ut[nr] = (ut[nr][0], ut[nr][1] + _metadata(c)["points"])
    return ut


def feil_i_ider(celler: list[Any], slug: str) -> list[str]:
    """Navnene er unike, skrevet for hånd, og de samme i cellen som hos nbgrader."""
    feil, sett = [], set()
    forstavelse = f"a{slug[:2]}-"
    for c in celler:
        id_ = c["id"]
        if id_ in sett:
            feil.append(f"«{id_}» er brukt to ganger.")
        sett.add(id_)
        if re.fullmatch(r"(cell-)?[0-9a-f]{8,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id_):
            feil.append(f"«{id_}» er ikke skrevet for hånd.")
        if _metadata(c) and _metadata(c).get("grade_id") != id_:
            feil.append(f"«{id_}» heter «{_metadata(c).get('grade_id')}» hos nbgrader.")
        if rolle(c) in ("svar", "prove", "manuell") and not id_.startswith(forstavelse):
            feil.append(f"«{id_}» skal begynne med {forstavelse}.")
    return feil


def _kall(kode: str, navn: str) -> list[ast.Call]:
    return [n for n in ast.walk(ast.parse(kode)) if isinstance(n, ast.Call) and getattr(n.func, "id", "") == navn]


def feil_i_testceller(celler: list[Any]) -> list[str]:
    """Regelen for testceller: den henter det den bruker, lager resten selv, og alle andre navn er den lærendes."""
    feil, svar, laget_i_prover = [], set(), {}
    for c in celler:
        if c.cell_type != "code":
            continue
        tre = ast.parse(lost(c.source))
        laget = {n.id for n in ast.walk(tre) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        if rolle(c) != "prove":
            svar |= laget if rolle(c) == "svar" else set()
            continue
        hvor = f"«{c['id']}»"
        siste = tre.body[-1]
        if not (
            isinstance(siste, ast.Expr)
            and isinstance(siste.value, ast.Call)
            and getattr(siste.value.func, "id", "") == "gi_poeng"
        ):
            feil.append(f"{hvor}: den siste linjen skal være gi_poeng(…), ellers blir noe annet til poeng.")
        if any(isinstance(n, ast.Assert) for n in ast.walk(tre)):
            feil.append(f"{hvor}: assert gir alt eller ingenting og ingen melding. Bruk gi_poeng.")
        if synlige := sorted(n for n in laget if not n.startswith("_")):
            feil.append(f"{hvor}: navnet «{synlige[0]}» kan være den lærendes. La det begynne med _.")
        for navn in frie_navn(lost(c.source)):
            if navn in laget_i_prover:
                feil.append(f"{hvor}: «{navn}» kommer fra testcellen «{laget_i_prover[navn]}». Lag det i denne cellen.")
            elif navn not in svar:
                feil.append(f"{hvor}: «{navn}» er verken hentet, laget her eller et svar i oppgaven.")
        for kall in (n for n in ast.walk(tre) if isinstance(n, ast.Call)):
            if getattr(kall.func, "attr", getattr(kall.func, "id", "")) in (
                "default_rng",
                "RandomState",
                "Random",
                "seed",
            ) and not (kall.args and isinstance(kall.args[0], ast.Constant) and type(kall.args[0].value) is int):
                feil.append(f"{hvor}: frøet skal være et helt tall, eller klassefro().")
        laget_i_prover |= dict.fromkeys(laget, c["id"])
    return feil


def feil_i_vurdering(celler: list[Any]) -> list[str]:
    """En oppgave læreren vurderer, har nivåer 0–4 med poeng og eksempler på tre nivåer som studenten ikke ser før etterpå."""
    feil = []
    for nr, c in enumerate(celler):
        if rolle(c) != "manuell":
            continue
        poeng = _metadata(c)["points"]
        rader = re.findall(r"^\| (\d) \| .+ \| ([\d,]+) \|$", celler[nr - 1].source, flags=re.M)
        if tuple(n for n, _ in rader) != NIVAER:
            feil.append(f"«{c['id']}»: tabellen foran skal ha nivåene 4, 3, 2, 1 og 0.")
        elif [_tall(p) for _, p in rader] != [poeng * int(n) / 4 for n in NIVAER]:
            feil.append(f"«{c['id']}»: poengene i tabellen skal gå jevnt fra {tall(poeng)} til 0.")
        etter = celler[nr + 1].source if nr + 1 < len(celler) else ""
        skjult = next((t[2] for t in REGION.finditer(etter) if t[1] == "MARK SCHEME"), "")
        if len(re.findall(r"^\*\*Nivå \d \([\d,]+ poeng\):\*\* «", skjult, flags=re.M)) < 3:
            feil.append(f"«{c['id']}»: cellen etter skal ha eksempler på minst tre nivåer mellom merkene MARK SCHEME.")
    return feil


def feil_i_utgaven(utgave: list[Any], kilde: list[Any], filer: list[str]) -> list[str]:
    """Det studenten får, har ingen løsning, ingen skjult prøve, ingen utdata og ingen andre filer."""
    feil = [f"{f} skal ikke være med i utgaven." for f in filer if not f.endswith("/innlevering.ipynb")]
    alt = "\n".join(c.source for c in utgave)
    apent = "\n".join(REGION.sub("", c.source) for c in kilde)
    if t := re.search(r"(###|<!--) (BEGIN|END) [A-Z ]+", alt):
        feil.append(f"merket «{t[0]}» står igjen.")
    for c in kilde:
        # en skrevet oppgave er en løsning fra ende til annen
        skjult = c.source if rolle(c) == "manuell" else "\n".join(t[2] for t in REGION.finditer(c.source))
        for linje in (x.strip() for x in skjult.splitlines()):
            if (
                len(linje) > 12
                and linje in alt
                and linje not in apent.replace(c.source if rolle(c) == "manuell" else "", "")
            ):
                feil.append(f"«{c['id']}»: «{linje[:60]}» står i utgaven.")
    for c in utgave:
        if c.get("outputs") or c.get("execution_count"):
            feil.append(f"«{c['id']}» har utdata.")
    return feil


def feil_i_fasitlekkasje(fasit: dict[str, Any], tekster: dict[str, str]) -> list[str]:
    """Svarene står ingen andre steder enn i solutions/. Bare tall med minst tre gjeldende sifre lar seg kjenne igjen.

    Parametre: `fasit` er variabel → svar, `tekster` navnet på et sted → teksten der.
    """
    feil = []
    for navn, svar in fasit.items():
        if er_tall(svar):
            v = som_tall(svar)
            if len(f"{v:g}".replace(".", "").strip("0")) < 3:
                continue
            former = {tall(v), tall(v).replace("\xa0", ""), f"{v:g}"}
        elif er(svar, str):
            former = {svar}
        else:
            continue
        for hvor, tekst in tekster.items():
            for form in former:
                if re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d]|[.,]\d)", tekst):
                    feil.append(f"{hvor}: svaret på {navn} ({form}) står der.")
    return feil
