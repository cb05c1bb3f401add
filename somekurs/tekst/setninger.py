"""Deler norsk tekst i setninger og ord."""

from __future__ import annotations

import re

from somekurs.feil import KursFeil
from somekurs.tekst.maske import DOMENER, brett_ut

# Står i stedet for et punktum som ikke avslutter en setning.
_PUNKT = "\ue002"
# Står i stedet for en adresse eller en emneknagg, som verken er ord eller slutten på en setning.
_GJEMT = "\ue003"
# Adresser og emneknagger. Punktumet etter en adresse hører til setningen, og uten https:// kjennes den på endelsen.
_IKKE_ORD = re.compile(
    r"(?:https?://|www\.)\S*[\w/=#&-]|(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}\.[\w.-]{0,80}\w|"
    rf"(?<![\w.@/-])(?:[\w-]{{1,63}}\.){{1,6}}(?:{DOMENER})\b(?![\w-])(?:/\S*[\w/=#&-]|/)?|"
    r"(?<!\w)#[^\W\d]\w*",
)
# Forkortelser som aldri avslutter en setning …
# språk: av
_MIDT_I = re.compile(
    r"(?<![\w.])(?:f\. ?eks|bl\. ?a|d\.v\.s|dvs|bla|kl|nr|ca|jf|jfr|kap|s|evt|ev|inkl|ekskl|mht|pga|ift|iht|hhv|"
    r"tlf|vs|dr|prof|adm|red|gj\.sn|maks|min|ordf|art|fig|tab|vol|utg|St|Kgl|f\.o\.m|t\.o\.m|fom|tom|mfl)\."
    r"(?=\s*[\w§«(])",
    re.I,
)
# … og forkortelser som bare gjør det når neste ord har stor forbokstav.
_KANSKJE_SLUTT = re.compile(
    r"(?<![\w.])(?:osv|o\.s\.v|m\.m|mm|m\.fl|m\.v|mv|o\.l|ol|etc|mill|mrd|kr|mnd|o\.a|d\.d|d\.å|f\.Kr|e\.Kr)\."
    r"(?=\s*[a-zæøå0-9,;:)])"
)
# språk: på
# 1. mars, 3. plass: ordenstall foran liten bokstav.
_ORDENSTALL = re.compile(r"(?<![\w.,])\d{1,3}\.(?=\s+[a-zæøå])")
_INNI_FORKORTELSE = re.compile(r"(?<=[^\W\d_])\.(?=[a-zæøå]\b|[a-zæøå]{1,3}\.|eks)")
_NUMMER = re.compile(r"^[ \t]*(?:#{1,6}\s+)?\d{1,2}[.)]\s+", re.M)
# En kort linje uten punktum, med stor forbokstav på neste linje, er en overskrift i et innlegg.
_OVERSKRIFT = re.compile(r"^(?P<linje>[^\n]{1,80}[^\s.!?…:,;–-])[ \t]*\n(?=[^\w\n]*[A-ZÆØÅ\d])", re.M)
ORD_I_OVERSKRIFT = 8
_SKILLE = re.compile(r"(?<=[.!?])[»”\"')\]*_]*\s+|(?<=…)[»”\"')\]*_]*\s+(?![a-zæøå])")
_TRE_PRIKKER = re.compile(r"\.{2,}")
_ORD = re.compile(rf"[^\W_]+(?:[-‑'’{_PUNKT}][^\W_]+|(?<=\d)[.,:\u00a0\u202f](?=\d)[^\W_]+)*")


def _tekst(tekst: object) -> str:
    if not isinstance(tekst, str):
        raise KursFeil(f"Jeg ventet en tekst, men fikk {type(tekst).__name__}. Skriv teksten mellom hermetegn.")
    return tekst


def _vern(tekst: str) -> str:
    def vern(treff: re.Match) -> str:
        return treff.group().replace(".", _PUNKT)

    tekst = _IKKE_ORD.sub(_GJEMT, tekst)
    tekst = _NUMMER.sub("", tekst)
    tekst = _TRE_PRIKKER.sub("…", tekst)
    for monster in (_MIDT_I, _KANSKJE_SLUTT, _ORDENSTALL, _INNI_FORKORTELSE):
        tekst = monster.sub(vern, tekst)
    return tekst


def _egen_blokk(treff: re.Match) -> str:
    er_kort = len(treff["linje"].split()) <= ORD_I_OVERSKRIFT
    return treff.group() + "\n" if er_kort else treff.group()


def setninger(tekst: str) -> list[str]:
    """Del en tekst i setninger.

    En setning slutter ved punktum, utropstegn, spørsmålstegn eller der et avsnitt, en overskrift eller et
    listepunkt slutter. En kort linje uten punktum er en overskrift når neste linje har stor forbokstav.
    Forkortelser (f.eks., bl.a., osv.), klokkeslett (kl. 13.00), datoer (1. mars), desimaltall og nettadresser deler
    ikke en setning. Biter uten ord, som en rad med emojier, telles ikke.

    Parametre: `tekst` (en streng).
    Feil: `KursFeil` hvis du gir noe annet enn en tekst.

    >>> setninger("Vi åpner kl. 13.00 den 1. mars. Kommer du?")
    ['Vi åpner kl. 13.00 den 1. mars.', 'Kommer du?']
    """
    ut = []
    gjemte = iter(_IKKE_ORD.findall(_tekst(tekst)))
    for blokk in brett_ut(_OVERSKRIFT.sub(_egen_blokk, _vern(_tekst(tekst)))).split("\n"):
        for bit in _SKILLE.split(blokk):
            # også biter uten ord skal ta ut sine egne adresser
            hel = re.sub(_GJEMT, lambda _: next(gjemte, ""), bit).replace(_PUNKT, ".").strip()
            if _ORD.search(bit):
                ut.append(hel)
    return ut


def ord_i(tekst: str) -> list[str]:
    """Finn ordene i en tekst. Tall er ord, men skilletegn, emojier, nettadresser og emneknagger er det ikke.

    Parametre: `tekst` (en streng).
    Feil: `KursFeil` hvis du gir noe annet enn en tekst.

    >>> ord_i("SoMe-raten var 3,5 % 🎉, f.eks. i mars.")
    ['SoMe-raten', 'var', '3,5', 'f.eks', 'i', 'mars']
    """
    return [o.replace(_PUNKT, ".") for o in _ORD.findall(_vern(_tekst(tekst)))]


def del_opp(tekst: str) -> dict[str, list[str]]:
    """Del en tekst i ord og setninger, slik liks teller dem.

    Parametre: `tekst` (en streng). Hva som er et ord og en setning, står i `ord_i` og `setninger`.
    Gir en ordbok med to lister: `"ord"` og `"setninger"`. Begge er tomme når teksten ikke har noen ord.
    Feil: `KursFeil` hvis du gir noe annet enn en tekst.

    >>> del_opp("Søk på uyv.example/sok. Fristen er 15. april! 🎉 #SøkNå")["ord"]
    ['Søk', 'på', 'Fristen', 'er', '15', 'april']
    """
    return {"ord": ord_i(tekst), "setninger": setninger(tekst)}
