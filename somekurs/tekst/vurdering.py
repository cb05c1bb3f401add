"""Det en språkvasker ser etter i et innlegg: lange setninger, passiv, tung form, emneknagger, lenker, lengde og alt-tekst.

Hver kontroll er én liten funksjon som gir en merknad eller None. Verktøyet ser etter form, og setter aldri en karakter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from somekurs.feil import KursFeil
from somekurs.tekst.liks import liks, liksniva
from somekurs.tekst.regler import regelbrudd
from somekurs.tekst.setninger import ord_i, setninger

LANG_SETNING = 20  # flere ord enn dette
TUNGT_ORD = 15  # så mange tegn eller flere
VISES = 4  # så mange funn nevnes i hver merknad
ALT_FRA, ALT_TIL = 40, 250
# Tegn i ett innlegg. X: https://docs.x.com/fundamentals/counting-characters, lest i 2026. De andre er andrehånds, fra
# https://help.publer.com og https://socialk.it/en/tools/social-media-character-limits, lest i 2026.
GRENSER = {"x": 280, "instagram": 2200, "tiktok": 2200, "linkedin": 3000, "facebook": 63_206}
_NAVN = {"x": "X", "instagram": "Instagram", "tiktok": "TikTok", "linkedin": "LinkedIn", "facebook": "Facebook"}
LENKE_PA_X = 23  # så mange tegn teller en lenke der, uansett lengde

EMOJI = re.compile("[\\U0001F1E6-\\U0001F1FF\\U0001F300-\\U0001FAFF\\u2600-\\u27BF\\u2B00-\\u2BFF]")
_LENKE = re.compile(r"(?:https?://|www\.)\S*[\w/]|(?<![\w.@/-])(?:[\w-]{1,63}\.){1,6}[a-z]{2,10}/\S*[\w/]")
_EMNEKNAGG = re.compile(r"(?<!\w)#([^\W\d]\w*)")
# språk: av
# s-verb som ikke er passiv, og andre ord på -es
_IKKE_PASSIVE = """
synes finnes trives lykkes mislykkes møtes sees føles kjennes enes minnes undres eldes behøves skyldes ferdes følges nøyes
lenges skilles grues tenkes spørres høres vises deres alles felles begges brytes stedes andres noens
"""
_PASSIV = re.compile(
    r"\b(?P<s>[a-zæøå]{3,}es)\b|\b(?:blir|ble|bli|blitt) (?:\w+ )?(?P<bli>\w*(?:ert|ført|sendt|gjort|tatt|gitt|satt|lagt|"
    r"valgt|stilt|bedt|solgt|kjøpt|brukt|lest|vist|åpnet|sluttet|laget|kontaktet|behandlet|vurdert|publisert))\b"
)
_TUNGE_ENDELSER = re.compile(r"\b\w{3,}(?:ing|ingen|inger|else|elsen|elser|sjon|sjonen|het|heten)\b", re.I)
_TOMT_VERB = re.compile(r"\b(?:foreta|foretar|foretas|gjennomfør|utføre|utfører|utføres|besørge|iverksette)\w*\b", re.I)
_NYNORSK = re.compile(
    r"\b(?:ikkje|eg|me|dykk|dykkar|kva|korleis|kvar|frå|berre|vere|ein|eit|noko|nokon|desse|vert|òg|treng|meir|mykje|difor|"
    r"hjå|sjå|saman|opne|gjere)\b",
    re.I,
)
_ENGELSK = re.compile(r"\b(?:the|and|you|your|is|are|of|with|this|that|we|our|will)\b", re.I)
_VERB = re.compile(r"\b(?:er|står|ler|sitter|viser|ligger|har|går|holder|ser|løper|smiler|henger|peker)\b", re.I)
# språk: på
_IKKE_PASSIV = frozenset(_IKKE_PASSIVE.split())
# kursets egen skikk, som ingen kunde trenger å følge
_HUSET = frozenset({"N26", "N64", "N65", "N67", "N85", "N86", "N87", "N91"})


@dataclass(frozen=True)
class Merknad:
    """Noe å se på. Felter: `hva` (hva det gjelder), `funn` (stedene i teksten), `se` (et spørsmål eller et råd)."""

    hva: str
    funn: tuple[str, ...]
    se: str

    def __str__(self) -> str:
        vist = ", ".join(f"«{_kort(f)}»" for f in self.funn[:VISES])
        flere = f" og {len(self.funn) - VISES} til" if len(self.funn) > VISES else ""
        return f"{self.hva}: {vist}{flere}. {self.se}" if self.funn else f"{self.hva}. {self.se}"


@dataclass(frozen=True)
class Vurdering:
    """Det `vurder` fant. Felter: `liks` (None uten ord), `antall_ord`, `antall_setninger` og `merknader`."""

    liks: float | None
    antall_ord: int
    antall_setninger: int
    merknader: tuple[Merknad, ...]

    def __str__(self) -> str:
        if self.liks is None:
            topp = "Fant ingen ord i teksten, så det er ingenting å måle. Skriv minst én setning."
        else:
            tall = f"{self.liks:.0f}"
            topp = (
                f"liks {tall} ({liksniva(self.liks)}) · {_antall(self.antall_ord, 'ord', 'ord')} · "
                f"{_antall(self.antall_setninger, 'setning', 'setninger')}"
            )
        linjer = [f"→ {m}" for m in self.merknader]
        if self.liks is not None:
            linjer = linjer or ["Ingenting å merke seg ved formen."]
            linjer.append("Om det som står, er sant, ser ikke verktøyet.")
        return "\n".join([topp, *linjer])

    __repr__ = __str__

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from somekurs.melding import Melding

        return Melding(str(self))._repr_mimebundle_() | {"text/plain": str(self)}


def _antall(n: int, en: str, flere: str) -> str:
    return f"{n:,} {en if n == 1 else flere}".replace(",", "\u00a0")


def _kort(tekst: str, tegn: int = 60) -> str:
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= tegn else tekst[: tegn - 1].rstrip() + "…"


def _unike(funn: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(funn))


# ── kontrollene ──────────────────────────────────────────────────────────────────────────────────────


def spraket(tekst: str) -> str:
    """bokmål, nynorsk, engelsk eller tom når det ikke er noe å se. Et skjønn, ut fra vanlige småord."""
    ordene = ord_i(tekst)
    if not ordene:
        return ""
    nynorsk, engelsk = len(_NYNORSK.findall(tekst)), len(_ENGELSK.findall(tekst))
    if engelsk >= 3 and engelsk / len(ordene) > 0.12:
        return "engelsk"
    return "nynorsk" if nynorsk >= 2 and nynorsk / len(ordene) > 0.04 else "bokmål"


def _om_spraket(tekst: str) -> Merknad | None:
    return {
        "nynorsk": Merknad(
            "Teksten ser ut til å være på nynorsk", (), "liks virker likt der, men rådene om ord er laget for bokmål."
        ),
        "engelsk": Merknad(
            "Teksten ser ut til å være på engelsk",
            (),
            "liks er laget for svensk, og tallet kan ikke sammenlignes med norske tekster.",
        ),
    }.get(spraket(tekst))


def _lange_setninger(tekst: str) -> Merknad | None:
    lange = [(len(ord_i(s)), s) for s in setninger(tekst)]
    funn = tuple(f"{_kort(s, 44)} ({_antall(n, 'ord', 'ord')})" for n, s in lange if n > LANG_SETNING)
    return Merknad("Lang setning", funn, "Kan den deles i to?") if funn else None


def _tunge_ord(tekst: str) -> Merknad | None:
    funn = _unike(o for o in ord_i(tekst) if len(o) >= TUNGT_ORD)
    return (
        Merknad("Langt ord", funn, "Finnes det et kortere, eller kan ordet bli til en liten setning?") if funn else None
    )


def _passiv(tekst: str) -> Merknad | None:
    funn = _unike(t.group() for t in _PASSIV.finditer(tekst) if (t["bli"] or t["s"]) not in _IKKE_PASSIV)
    return Merknad("Kan være passiv", funn, "Hvem gjør det? Sett dem først i setningen.") if funn else None


def _tung_form(tekst: str) -> Merknad | None:
    funn = [t.group() for t in _TOMT_VERB.finditer(tekst)]
    for s in setninger(tekst):
        tunge = _TUNGE_ENDELSER.findall(s)
        if len(tunge) >= 3:
            funn.append(", ".join(tunge[:3]))
    return (
        Merknad(
            "Tung form", _unike(funn), "Si det med ett vanlig verb: «holde» for «gjennomføre», «søke» for «søkning»."
        )
        if funn
        else None
    )


def skjult_emneknagg(knagg: str) -> bool:
    """Er dette en lang emneknagg uten stor forbokstav i hvert ord? `knagg` er uten #."""
    return len(knagg) >= 10 and (knagg[1:].islower() or knagg.isupper())


def _emneknagger(tekst: str) -> Merknad | None:
    funn = _unike("#" + k for k in _EMNEKNAGG.findall(tekst) if skjult_emneknagg(k))
    return (
        Merknad("Emneknagg", funn, "Er det flere ord, gi hvert ord stor forbokstav, så opplesningen skiller dem.")
        if funn
        else None
    )


def _emojier(tekst: str) -> Merknad | None:
    antall = len(EMOJI.findall(tekst))
    return (
        Merknad(f"{_antall(antall, 'emoji', 'emojier')}", (), "Hver av dem leses opp med navn. Trengs alle?")
        if antall > 3
        else None
    )


def _lenker(tekst: str, nettverk: str) -> Merknad | None:
    funn = tuple(_LENKE.findall(tekst))
    if not funn:
        return None
    if nettverk == "instagram":
        return Merknad("Lenke i teksten", funn, "På Instagram kan den ikke trykkes. Prøv, eller vis til profilen.")
    if len(funn) > 1:
        return Merknad("Flere lenker", funn, "Hvilken av dem vil du at leseren skal trykke på?")
    if len(funn[0]) > 45:
        return Merknad("Lang lenke", funn, "Den leses opp tegn for tegn. Finnes det en kortere?")
    return None


def _klarsprak(tekst: str) -> Merknad | None:
    brudd = [b for b in regelbrudd(tekst) if b.id not in _HUSET and (b.niva in "ew" or b.id == "N96")]
    funn = _unike(f"{b.funn.strip()} → {b.heller}" for b in brudd)
    return Merknad("Skriv heller", funn, "Språkrådet har flere råd.") if funn else None


def tegn_pa(tekst: str, nettverk: str) -> int:
    """Antall tegn slik nettverket teller: på X er en lenke alltid 23 tegn, og en emoji to."""
    if nettverk != "x":
        return len(tekst)
    uten = _LENKE.sub("", tekst)
    return len(uten) + len(EMOJI.findall(uten)) + LENKE_PA_X * len(_LENKE.findall(tekst))


def _lengde(tekst: str, nettverk: str) -> Merknad | None:
    grense = GRENSER.get(nettverk)
    har = tegn_pa(tekst, nettverk) if grense else 0
    if not grense or har <= grense:
        return None
    return Merknad(
        f"For langt: {_antall(har, 'tegn', 'tegn')}",
        (),
        f"{_NAVN[nettverk]} tar {_antall(grense, 'tegn', 'tegn')}. Hva kan vente til kommentarfeltet?",
    )


_BILDE_AV = re.compile(
    r"^\W*(?:et |en )?(?:bilde|foto|fotografi|plakat|grafikk|illustrasjon)\w* (?:av|som|der)\b", re.I
)


def feil_i_alt(alt: str) -> str:
    """Det første å rette i en alt-tekst, som én setning. Tom når formen er i orden.

    Parametre: `alt` (det skjermleseren skal si i stedet for bildet). Om den er sann, må den som har sett bildet, svare på.
    """
    if not alt.strip():
        return "Alt-teksten er tom. Hva mister den som ikke ser bildet?"
    if _BILDE_AV.match(alt):
        return "Skjermleseren har alt sagt at det er et bilde. Begynn med det som er på det."
    if _EMNEKNAGG.search(alt) or EMOJI.search(alt):
        return "Emneknagger og emojier hører til i innlegget. Skriv hele setninger i alt-teksten."
    if re.search(r"\.(?:jpe?g|png|webp|heic)\b", alt, re.I):
        return "Et filnavn sier ingen noe. Skriv det en ser på bildet."
    n = len(alt.strip())
    if n < ALT_FRA:
        return f"Alt-teksten er på {n} tegn. Da rekker den sjelden å si det viktigste. Skriv minst {ALT_FRA}."
    if n > ALT_TIL:
        return f"Alt-teksten er på {n} tegn. Flytt det som ikke er å se, til selve innlegget. Skriv høyst {ALT_TIL}."
    if alt.count(",") >= 4 and not re.search(r"[.!?]", alt.strip().rstrip(".!?")) and not re.search(_VERB, alt):
        return "Dette er en rad med stikkord. Skriv det som en setning, slik du ville sagt det i telefonen."
    return ""


def _alt(alt: str | None) -> Merknad | None:
    feil = feil_i_alt(_som_tekst(alt, "alt")) if alt is not None else ""
    return Merknad("Alt-tekst", (), feil) if feil else None


def _som_tekst(verdi: object, navn: str) -> str:
    if not isinstance(verdi, str):
        raise KursFeil(f"vurder fikk {type(verdi).__name__} som {navn}. Skriv teksten mellom hermetegn.")
    return verdi


def vurder(tekst: str, nettverk: str = "", alt: str | None = None) -> Vurdering:
    """Se over et innlegg slik en språkvasker gjør, og si hva som er verdt å se på.

    Parametre: `tekst` (innlegget), `nettverk` (Facebook, Instagram, TikTok, X eller LinkedIn; tomt når det ikke er bestemt),
    `alt` (alt-teksten til bildet; None når innlegget ikke har noe bilde). Gir en `Vurdering`, som vises som en liste med
    merknader. Ingen av dem er en feil: du bestemmer. Om det som står, er sant, ser verktøyet ikke.
    Feil: `KursFeil` hvis teksten ikke er en tekst, eller nettverket er ukjent.
    Kilder: liks (Björnsson 1968), Språkrådets råd om klarspråk, og grensene i `GRENSER`.

    >>> vurder("Søknaden gjennomføres elektronisk.").merknader[0].hva
    'Kan være passiv'
    """
    tekst = _som_tekst(tekst, "tekst")
    navn = str(nettverk).strip().casefold()
    navn = {"twitter": "x", "insta": "instagram"}.get(navn, navn)
    if navn and navn not in GRENSER:
        raise KursFeil(
            f"vurder kjenner ikke nettverket «{str(nettverk)[:30]}». Skriv ett av disse: {', '.join(_NAVN.values())}."
        )
    ordene = ord_i(tekst)
    sjekker = (
        _om_spraket(tekst),
        _lengde(tekst, navn),
        _lange_setninger(tekst),
        _tunge_ord(tekst),
        _passiv(tekst) if spraket(tekst) != "engelsk" else None,
        _tung_form(tekst) if spraket(tekst) != "engelsk" else None,
        _klarsprak(tekst) if spraket(tekst) == "bokmål" else None,
        _emneknagger(tekst),
        _emojier(tekst),
        _lenker(tekst, navn),
        _alt(alt),
    )
    return Vurdering(
        liks(tekst) if ordene else None,
        len(ordene),
        len(setninger(tekst)),
        tuple(m for m in sjekker if m is not None),
    )
