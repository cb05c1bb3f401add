"""Portene for selve filen: ingen utdata, lesbare id-er, riktige overskrifter, ingenting fra nettet."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable

from notatbok import Notatbok, uten_kode

IMPORTER = ("somekurs", "pandas", "plotly.express")


def feil_i_utdata(bok: Notatbok) -> list[str]:
    """Ingen utdata, ingen kjørenumre og ingen andre spor etter en kjøring."""
    feil = []
    for celle, raa in zip(bok.celler, bok.raa.cells, strict=True):
        if not celle.er_kode:
            continue
        if raa.get("outputs"):
            feil.append(f"{celle} har utdata. Tøm dem før du lagrer.")
        if raa.get("execution_count") is not None:
            feil.append(f"{celle} har kjørenummer {raa['execution_count']}.")
        feil += [
            f"{celle} har spor etter en kjøring i metadata ({n})."
            for n in ("execution", "collapsed", "scrolled")
            if n in raa.metadata
        ]
    return feil


def feil_i_metadata(bok: Notatbok) -> list[str]:
    """Fast kjerne, språkmerke og format 4.5, så filen er lik på alle maskiner."""
    feil = []
    if (bok.raa.nbformat, bok.raa.nbformat_minor) != (4, 5):
        feil.append(f"Formatet er {bok.raa.nbformat}.{bok.raa.nbformat_minor}, ikke 4.5.")
    kjerne = dict(bok.raa.metadata.get("kernelspec", {}))
    if (kjerne.get("name"), kjerne.get("display_name")) != ("python3", "Python 3 (ipykernel)"):
        feil.append("kernelspec skal være python3, «Python 3 (ipykernel)».")
    sprak = dict(bok.raa.metadata.get("language_info", {}))
    if sprak.get("name") != "python":
        feil.append("language_info.name skal være python.")
    if "version" in sprak:
        feil.append("language_info skal ikke nevne Python-versjonen: den er ulik på ulike maskiner.")
    if "widgets" in bok.raa.metadata:
        feil.append("Notatboken har lagret tilstanden til widgets i metadata.")
    return feil


def feil_i_celleid(bok: Notatbok) -> list[str]:
    """Hver celle har en lesbar, egen id: små ord og bindestreker, ikke tilfeldige tegn."""
    feil, sett = [], set()
    for c in bok.celler:
        if not re.fullmatch(r"[a-z]+(-([a-z]+|\d+[a-z]?))*", c.id) or re.fullmatch(r"[0-9a-f]{8}", c.id):
            feil.append(f"{c}: Id-en skal være små ord med bindestrek, som «forutsi-sum».")
        elif max(map(len, c.id.split("-"))) < 3:
            feil.append(f"{c}: Id-en sier ikke hva cellen er.")
        if c.id in sett:
            feil.append(f"{c}: Id-en er brukt før i notatboken.")
        sett.add(c.id)
    return feil


def feil_i_overskrifter(bok: Notatbok) -> list[str]:
    """Én H1, først, og ingen hopp: etter nivå 2 kommer 2 eller 3, ikke 4. Ingen overskrift står to ganger på rad."""
    feil = []
    alle = bok.overskrifter()
    h1 = [(t, c) for n, t, c in alle if n == 1]
    if len(h1) != 1:
        feil.append(f"Notatboken har {len(h1)} overskrifter på nivå 1. Den skal ha én.")
    if alle and alle[0][0] != 1:
        feil.append(f"{alle[0][2]}: Den første overskriften skal være på nivå 1.")
    for (forrige, _, _), (nivaa, tekst, celle) in itertools.pairwise(alle):
        if nivaa > forrige + 1:
            feil.append(f"{celle}: «{tekst}» hopper fra nivå {forrige} til nivå {nivaa}.")
    feil += [
        f"{c}: Overskriften på nivå {n} er skrevet med HTML."
        for c in bok.tekst
        for n in re.findall(r"<h([1-6])\b", uten_kode(c.kilde), flags=re.I)
    ]
    return feil


def feil_i_celler(bok: Notatbok) -> list[str]:
    """Ingen tomme celler, ingen råceller og ingen vedlegg."""
    feil = [f"{c} er tom." for c in bok.celler if not c.kilde.strip()]
    feil += [f"{c} er en råcelle. Bruk tekst eller kode." for c in bok.celler if c.slag not in ("markdown", "code")]
    feil += [f"{c} har et vedlegg." for c, raa in zip(bok.celler, bok.raa.cells, strict=True) if raa.get("attachments")]
    return feil


_ABSOLUTT = re.compile(r"(?<![\w./:-])(/(home|work|Users|tmp|root|usr|mnt|content)/|[A-Z]:[\\/]|~/|file:)")


def feil_i_adresser(bok: Notatbok) -> list[str]:
    """Ingen absolutte stier, ingenting hentet fra nettet når siden vises, og bare https i lenker."""
    feil = []
    for c in bok.celler:
        if m := _ABSOLUTT.search(c.kilde):
            feil.append(f"{c}: «{m[0]}» er en sti på én bestemt maskin.")
        if c.er_kode:
            feil += [f"{c}: Koden har en adresse på nettet ({a})." for a in re.findall(r"https?://[^\s\"')]+", c.kilde)]
            continue
        ren = uten_kode(c.kilde)
        feil += [f"{c}: Lenken {a} skal begynne med https." for a in re.findall(r"http://[^\s\"')>]+", ren)]
        feil += [
            f"{c}: Bildet {a} hentes fra nettet."
            for a in re.findall(r"!\[[^\]]*\]\(\s*<?((?:https?:)?//[^\s)>]+)", ren)
        ]
        feil += [
            f"{c}: <{m[1].lower()}> henter noe fra nettet eller kjører kode."
            for m in re.finditer(r"<(script|iframe|link|object|embed|style)\b", ren, flags=re.I)
        ]
        feil += [
            f"{c}: <{m[1].lower()}> hentes fra nettet."
            for m in re.finditer(r"<(img|video|audio|source)\b[^>]*\bsrc\s*=\s*[\"']?(?:https?:)?//", ren, flags=re.I)
        ]
        feil += [f"{c}: Lenken «{a}» begynner på roten av maskinen." for a in re.findall(r"\]\(\s*(/[^)\s]*)", ren)]
    return feil


def feil_i_lenker(bok: Notatbok, finnes: Iterable[str]) -> list[str]:
    """Lenker til andre filer i kurset peker på noe som finnes. `finnes` er stiene sett fra lessons/."""
    mulige = set(finnes)
    return [
        f"{c}: Lenken til «{a}» peker på en fil som ikke finnes."
        for c in bok.tekst
        for a in re.findall(r"\]\(\s*<?([^)\s>#]+)", uten_kode(c.kilde))
        if not re.match(r"[a-z]+:", a) and not a.startswith("/") and a not in mulige
    ]


def feil_i_tex(bok: Notatbok) -> list[str]:
    """Ingen TeX: en formel skrives med ord og med kode. Dollartegn i par tegnes som formel i Jupyter."""
    return [
        f"{c}: «{m[0][:30]}» tegnes som en TeX-formel."
        for c in bok.tekst
        if (m := re.search(r"(?<!\\)\$[^$\n]+\$|\$\$|\\\\[(\[]|\\(frac|sum|begin|times|cdot)\b", uten_kode(c.kilde)))
    ]


def feil_i_importer(bok: Notatbok) -> list[str]:
    """En leksjon importerer bare somekurs, pandas og plotly.express. Ingen skallkommandoer."""
    feil = []
    for c in bok.kode:
        if c.tre is None:
            skall = re.search(r"^\s*[!%]\S*", c.kilde, flags=re.M)
            feil.append(
                f"{c}: " + (f"«{skall[0].strip()}» er ikke Python." if skall else "Koden lar seg ikke lese som Python.")
            )
            continue
        for n in ast.walk(c.tre):
            navn = (
                [a.name for a in n.names]
                if isinstance(n, ast.Import)
                else [n.module or "."]
                if isinstance(n, ast.ImportFrom)
                else []
            )
            feil += [f"{c}: Leksjoner importerer ikke {x}." for x in navn if x not in IMPORTER]
            if isinstance(n, ast.ImportFrom) and any(a.name == "*" for a in n.names):
                feil.append(f"{c}: Skriv navnene som importeres, ikke *.")
            if isinstance(n, ast.Name) and n.id in ("__import__", "eval", "exec", "open"):
                feil.append(f"{c}: Leksjoner bruker ikke {n.id}().")
    return feil


HYGIENE = (
    feil_i_utdata,
    feil_i_metadata,
    feil_i_celleid,
    feil_i_overskrifter,
    feil_i_celler,
    feil_i_adresser,
    feil_i_tex,
    feil_i_importer,
)
