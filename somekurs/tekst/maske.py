"""Gjemmer det som ikke er løpende tekst (kode, adresser, HTML, filnavn), uten å flytte på noe tegn."""

from __future__ import annotations

import re
from itertools import pairwise

# Tegn fra Unicodes private område: de er verken bokstaver, sifre eller mellomrom, så ingen regel treffer dem.
SKJULT = "\ue000"
# Står der en f-streng setter inn en verdi når programmet kjører.
INNSATT = "\ue001"

_FILENDELSER = "csv|tsv|ipynb|py|xlsx?|json|ya?ml|md|txt|html?|zip|png|jpe?g|svg|gif|toml|sh|js|css|mp4|pdf|db|po|mo"
DOMENER = "no|com|org|net|io|eu|dk|se|fr|uk|be|example"

# Rekkefølgen betyr noe: det ytterste først, så en adresse inne i kode ikke deler koden i to. Hvert mønster kan bare
# begynne der et ord begynner, eller har en øvre grense: da går også en svært lang tekst fort. I en rf-streng skrives {{1,63}}.
_MASKER = [
    # Avsnitt som viser dårlig språk med vilje, og det engelske avsnittet i README.
    re.compile(r"<!-- *språk: av *-->.*?(?:<!-- *språk: på *-->|\Z)", re.S),
    re.compile(r"<!-- *english *-->.*?(?:<!-- */english *-->|\Z)", re.S),
    re.compile(r"<(\w+)[^<>]*\blang=[\"']en[\w-]*[\"'][^<>]*>.*?</\1>", re.S),
    re.compile(r"^ {0,3}(```|~~~)[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)", re.S | re.M),
    re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).){1,1000}?(?<!`)\1(?!`)", re.S),
    re.compile(r"^[ \t]*>>> [^\n]*(?:\n(?!\s*$)(?!\s*\n)[^\n]*)*", re.M),
    re.compile(r"<!--.*?-->", re.S),
    re.compile(r"<(script|style|pre|code)\b[^<>]*>.*?</\1>", re.S | re.I),
    re.compile(r"</?[A-Za-z][^<>\n]*>"),
    # Den engelske termen ved første bruk: *dataramme* (data frame), med høyst tre ord uten æ, ø og å …
    re.compile(r"(?<=[^*\s]\*) \([A-Za-z]+(?:[ -][A-Za-z]+){0,2}\)"),
    # … eller rekkevidde (*reach*).
    re.compile(r"\(\*[^*\n]+\*\)|\*\([^()*\n]+\)\*|\(_[^_\n]+_\)"),
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+[\"'«][^)\n]*)?\)"),
    re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]+\S+.*$", re.M),
    re.compile(r"\b(?:https?|mailto|file):[^\s<>«»)\]]+"),
    re.compile(r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}\.[\w.-]{0,80}\w"),
    re.compile(rf"(?<![\w/.-])(?:[\w-]{{1,63}}\.){{1,6}}(?:{DOMENER})\b(?:/[^\s<>«»)\]]*)?(?![\w-])"),
    re.compile(rf"(?<![\w./*~-])[\w./*~-]{{0,200}}[\w*]\.(?:{_FILENDELSER})\b(?![\w-])"),
    re.compile(r"(?<![\w/.-])[\w.-]{1,100}/(?=[\s,.;:)»]|$)", re.M),
    # En linje kode i en melding uten markdown, kommandoer i hermetegn og rekkefølger som «CAD».
    re.compile(r"^[ \t]*[a-z_]\w* = \S.*$", re.M),
    re.compile(r"\b(?:px|pd|np|go|df|plt|pio)\.\w+|«(?:git|python3?|pip|uv|cd|jupyter) [^»\n]*»|«[A-Z]{2,6}»"),
    # Kall, navn_med_understrek, argumenter og oppslag i en melding uten markdown.
    re.compile(
        r"(?<![\w.])[\w.]{0,80}\w\([^()\n]{0,200}\)|\b[^\W_]+_\w+|\b\w+=(?:\"[^\"\n]*\"|[\w.]+)|"
        r"\b\w+\[(?:\"[^\"\n]*\"|'[^'\n]*')\]|\b\w+Error\b"
    ),
    re.compile(r"(?<!\w)[@#][^\W\d]\w*"),
    re.compile(r"&(?:[A-Za-z]+|#\d+);"),
    re.compile(r"^[ \t]*+(?:\|[ \t]*+)?:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-{2,}+:?[ \t]*+)*+\|?[ \t]*+$", re.M),
    re.compile(r"\|"),
]
_IKKE_LINJESKIFT = re.compile(r"[^\n]")
# Et linjeskift midt i et avsnitt er bare et mellomrom. Disse linjestartene begynner på noe nytt.
_NY_BLOKK = re.compile(rf"[ \t]*(?:$|#{{1,6}}\s|[-*+•]\s|\d{{1,2}}[.)]\s|>|[|{SKJULT}]\s)")
_OVERSKRIFT = re.compile(r" {0,3}#{1,6}\s")


def _skjul(treff: re.Match) -> str:
    return _IKKE_LINJESKIFT.sub(SKJULT, treff.group())


def masker(tekst: str) -> str:
    """Bytt ut kode, adresser, HTML, filnavn, @navn og emneknagger med et tegn ingen regel treffer.

    Parametre: `tekst` (ren tekst eller markdown).
    Gir en streng med nøyaktig samme lengde og de samme linjeskiftene, så en posisjon er gyldig i begge.

    >>> len(masker("Se `reach` her")) == len("Se `reach` her")
    True
    """
    for maske in _MASKER:
        tekst = maske.sub(_skjul, tekst)
    return tekst


def brett_ut(tekst: str) -> str:
    """Gjør linjeskift midt i et avsnitt om til mellomrom. Lengden er den samme som før."""
    linjer = tekst.split("\n")
    ut = [linjer[0]]
    for forrige, linje in pairwise(linjer):
        ny = not forrige.strip() or _OVERSKRIFT.match(forrige) or _NY_BLOKK.match(linje)
        ut.append(("\n" if ny else " ") + linje)
    return "".join(ut)


def sted(tekst: str, posisjon: int) -> tuple[int, int]:
    """Linje og kolonne (begge fra 1) for en posisjon i teksten."""
    return tekst.count("\n", 0, posisjon) + 1, posisjon - tekst.rfind("\n", 0, posisjon)
