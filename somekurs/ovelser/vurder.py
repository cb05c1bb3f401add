"""Vurderingen av ett svar: stigen fra «fortsatt tre prikker» til «riktig», ett lite steg for hvert trinn.

Rekkefølgen: hull → riktig (med forbehold om hvor verdien kommer fra) → er kildetabellene som de ble lest → gav denne
cellen variabelen en verdi → formfeil som lyder likt overalt → navngitte feil og knapper → riktig regnet på et galt
tidligere svar → det koden viser → slag og form → «noe annet», med hva vi ventet og én ting å se på.
Én melding om gangen. Ingen verdi, uansett hvor fiendtlig, slipper en feilsporing ut herfra.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ..feil import KursFeil
from . import ord
from .celle import Celle
from .definisjon import Feilsvar, Ovelse
from .figurtrekk import figurtrekk, like_figurer
from .form import for_grovt, formfeil, funksjonsform, slagfeil
from .knapper import PROSENT, SKALA, Avvik, stotte
from .sammenlign import (
    MAKS_TEGN,
    er,
    er_figur,
    er_tabell,
    er_tall,
    lik,
    pakk_ut,
    som_tall,
    som_tekst,
)
from .utprov import ForTreg, kall
from .valgsvar import rekkefolge, valgsvar, vurder_rekkefolge, vurder_valg


@dataclass(frozen=True)
class Vurdering:
    """Utfallet: `riktig`, teksten den lærende får, og `funn` (hvilket trinn i stigen som svarte, for testene)."""

    riktig: bool
    tekst: str
    funn: str


@dataclass(frozen=True)
class Sak:
    """Alt et trinn får vite: øvelsen, svaret, fasiten, den lærendes egne variabler og cellen."""

    o: Ovelse
    verdi: Any
    fasit: Any
    egne: dict[str, Any]
    celle: Celle

    def nei(self, funn: str, tekst: str) -> Vurdering:
        return Vurdering(False, tekst, funn)

    @property
    def du_fikk(self) -> str:
        """Hva vi så. En figur og en funksjon beskrives i meldingen selv."""
        if self.o.slag in ("figur", "funksjon") or er_figur(self.verdi) or er(self.verdi, dict):
            return ""
        vist = ord.verdi(self.verdi)
        return f"Du svarte {vist}. " if self.o.slag in ("valg", "rekkefolge") else f"Du fikk {vist}. "


def vurder(o: Ovelse, verdi: Any, egne: dict[str, Any] | None = None, celle: Celle | None = None) -> Vurdering:
    """Vurder et svar.

    Parametre: `o` er øvelsen, `verdi` svaret, `egne` den lærendes variabler, `celle` koden i cellen som sjekker.
    Gir alltid en `Vurdering`; en verdi som ikke lar seg lese, får sin egen linje.
    """
    return _trygt(o, lambda: _vurder(o, verdi, egne or {}, celle or Celle()))


def vurder_form(o: Ovelse, verdi: Any) -> Vurdering:
    """Se bare på formen av et svar: om det er utfylt, av riktig slag og skrevet riktig. Ingen fasit er med.

    Parametre: `o.fasit` er her et forbilde som viser slaget (NaN for et tall, «1? 2?» for bokstaver). Til innleveringene,
    der den lærende kan se over svarene sine uten at det riktige svaret finnes på maskinen.
    """
    return _trygt(o, lambda: _formen(Sak(o, verdi, o.fasit(), {}, Celle())))


def _formen(sak: Sak) -> Vurdering:
    if svar := _hull(sak) or _for_langt(sak):
        return svar
    if sak.o.slag == "valg":
        funn, tekst = vurder_valg(sak.o, sak.verdi, sak.fasit)
        return Vurdering(True, "", "form") if funn.startswith("bytte:") else sak.nei(funn, tekst)
    if sak.o.slag == "funksjon":
        treff = funksjonsform(sak.o, sak.verdi, sak.fasit)
        return sak.nei(*treff) if treff else Vurdering(True, "", "form")
    for trinn in (_form, _navngitt, _godta_sier) if sak.o.godta else (_form, _navngitt, _slag):
        if svar := trinn(sak):
            return svar
    return Vurdering(True, "", "form")


def _trygt(o: Ovelse, arbeid: Callable[[], Vurdering]) -> Vurdering:
    """Svaret fra `arbeid`, uten tegn ingen kan vise og uten at noe svar får stoppe sjekken."""
    try:
        svar = arbeid()
        # Det vi gjentar, kan inneholde halve tegn og styretegn som ingen nettleser kan vise.
        ren = "".join(t if t.isprintable() or t in "\n\xa0" else "�" for t in svar.tekst)
        return replace(svar, tekst=ren.encode("utf-8", "replace").decode("utf-8"))
    except KeyboardInterrupt:
        return Vurdering(False, "Sjekken ble avbrutt. Kjør cellen igjen når du er klar.", "avbrutt")
    except KursFeil as e:
        return Vurdering(False, str(e), "kursfeil")
    except BaseException:  # svaret kan være hva som helst: et objekt som lyver, en tabell som er ødelagt …
        return Vurdering(
            False,
            f"Vi klarte ikke å lese «{o.variabel}». Det ligner ikke et svar på øvelse {o.nr}. "
            "Kjør cellen på nytt, og se hva variabelen inneholder.",
            "uleselig",
        )


def _vurder(o: Ovelse, verdi: Any, egne: dict[str, Any], celle: Celle) -> Vurdering:
    sak = Sak(o, verdi, None, egne, celle)
    if svar := _hull(sak) or _for_langt(sak):
        return svar
    if o.slag in ("tekst", "fri"):
        return _skrevet(sak)
    sak = replace(sak, fasit=o.leksjon.kjor(o.fasit))
    if svar := _riktig(sak):
        return svar
    for trinn in TRINN:
        if svar := trinn(sak):
            return svar
    raise AssertionError("det siste trinnet svarer alltid")


# ── (c) hull ─────────────────────────────────────────────────────────────────────────────────────────


def er_urort(verdi: Any) -> bool:
    """Er svaret, eller noe i en liste, fortsatt tre prikker?"""
    if verdi is ...:
        return True
    if er(verdi, list):
        return any(x is ... for x in list.__iter__(verdi))
    if er(verdi, tuple):
        return any(x is ... for x in tuple.__iter__(verdi))
    if er(verdi, dict):
        return any(x is ... for x in dict.values(verdi))
    return er(verdi, str) and str.__len__(verdi) < 9 and som_tekst(verdi) in ("...", "…")


def _hull(sak: Sak) -> Vurdering | None:
    o = sak.o
    if er_urort(sak.verdi):
        if ikke_laget := _ikke_laget_her(sak, "som fortsatt er tre prikker"):
            return ikke_laget
        return sak.nei("urort", f"«{o.variabel}» er fortsatt tre prikker. Skriv svaret ditt der prikkene står.")
    if o.tomt != "..." and er(sak.verdi, str) and (igjen := str.__str__(sak.verdi).count(o.tomt)):
        return sak.nei(
            "urort",
            f"Det står fortsatt {ord.antall(igjen, 'åpen plass', 'åpne plasser')} («{o.tomt}») i «{o.variabel}». "
            "Fyll ut, og kjør cellen igjen.",
        )
    return None


def _for_langt(sak: Sak) -> Vurdering | None:
    if er(sak.verdi, str) and str.__len__(sak.verdi) > MAKS_TEGN:
        return sak.nei(
            "form",
            f"«{sak.o.variabel}» er en tekst på {ord.antall(str.__len__(sak.verdi), 'tegn', 'tegn')}. Det er altfor langt "
            "for et svar. Har du lagt en hel fil eller en løkke for mye i variabelen?",
        )
    return None


# ── tekster den lærende skriver ──────────────────────────────────────────────────────────────────────


def _skrevet(sak: Sak) -> Vurdering:
    """En tekst måles mot kravene. En fri tekst blir aldri gal, men settes opp mot tre ankersvar."""
    o, verdi = sak.o, pakk_ut(sak.verdi)
    if not er(verdi, str):
        return sak.nei(
            "form:slag",
            f"«{o.variabel}» er {ord.verdi(verdi)}. Skriv svaret som tekst mellom hermetegn. Går det over flere linjer, bruk "
            "tre hermetegn foran og bak.",
        )
    tekst = str.__str__(verdi)
    if not som_tekst(tekst):
        return sak.nei("urort", f"«{o.variabel}» er en tom tekst. Skriv svaret ditt mellom hermetegnene.")
    for krav in o.krav:
        if grunn := krav(tekst):
            return sak.nei(f"krav:{krav.__name__}", grunn)
    if ikke_laget := _ikke_laget_her(sak):
        return ikke_laget
    mer = o.riktig(tekst) if callable(o.riktig) else o.riktig
    if o.slag == "tekst":
        return Vurdering(True, f'Kravene er møtt. {mer} Sammenlign med et eksempelsvar: losning("{o.nr}").', "riktig")
    nivaer = "\n".join(
        f"{navn}: «{svar}» {hvorfor}" for navn, (svar, hvorfor) in zip(("Svakt", "Greit", "Godt"), o.anker, strict=True)
    )
    return Vurdering(True, f"Notert. {mer} Hvilket av disse tre ligner svaret ditt mest på?\n{nivaer}", "riktig")


# ── (d) riktig ───────────────────────────────────────────────────────────────────────────────────────


class Stopp(tuple):
    """Hvordan et kall stoppet: navnet på feilen og det den sa."""


def _utfall(funksjon: Any, argumenter: tuple) -> Any:
    try:
        return kall(funksjon, argumenter)
    except (Exception, ForTreg) as e:
        return Stopp((type(e).__name__, str(e)))


def lik_svar(o: Ovelse, a: Any, b: Any) -> bool:
    """Er svaret `a` det samme svaret som `b` for denne øvelsen?"""
    match o.slag:
        case "funksjon":
            if not (callable(a) and callable(b)):
                return False
            for argumenter in o.prov():
                ra, rb = _utfall(a, argumenter), _utfall(b, argumenter)
                # to som stopper på samme måte, er like på de argumentene; fasiten stopper aldri
                if isinstance(ra, Stopp) or isinstance(rb, Stopp):
                    if not (isinstance(ra, Stopp) and isinstance(rb, Stopp) and ra == rb):
                        return False
                elif not lik(ra, rb, sifre=o.sifre, rekkefolge=o.ordnet):
                    return False
            return True
        case "figur":
            return er_figur(a) and er_figur(b) and like_figurer(figurtrekk(a), figurtrekk(b))
        case "valg":
            x, y = valgsvar(a), valgsvar(b)
            return x is not None and x == y
        case "rekkefolge":
            return rekkefolge(a) is not None and rekkefolge(a) == rekkefolge(b)
        case _:
            return lik(a, b, sifre=o.sifre, rekkefolge=o.ordnet)


def _riktig(sak: Sak) -> Vurdering | None:
    o = sak.o
    if o.godta is not None:
        # åpne svar: en kjent feil avgjør alene, også når svaret ellers ville passert
        if any(f.kjenn and _prov(f.kjenn, sak.verdi, sak.celle) for f in o.feil):
            return None
        if o.godta(sak.verdi, sak.fasit) is not True:
            return None
    elif not lik_svar(o, sak.verdi, sak.fasit):
        return None
    if ikke_laget := _ikke_laget_her(sak):
        return ikke_laget
    if not o.bokstavelig and not o.egenvurdering and sak.celle.er_bokstavelig(o.variabel):
        return sak.nei(
            "bokstavelig",
            f"Svaret stemmer, men det er skrevet rett inn i cellen. La koden regne det ut fra tabellen, så gir samme celle "
            f"riktig svar også neste måned. Til høyre for «{o.variabel} =» skal det stå et regnestykke.",
        )
    mer = o.riktig(sak.verdi) if callable(o.riktig) else o.riktig
    innledning = "Notert." if o.egenvurdering else "Riktig."
    return Vurdering(True, f"{innledning} {mer}".strip(), "riktig")


def _prov(funksjon: Callable, *argumenter: Any) -> bool:
    try:
        return bool(funksjon(*argumenter))
    except Exception:
        return False


# ── (a) kildetabellene ───────────────────────────────────────────────────────────────────────────────


def _endret_kilde(sak: Sak) -> Vurdering | None:
    """Er tabellene øvelsen bygger på, fortsatt slik de ble lest? Nye kolonner er lov."""
    for navn in sak.o.leksjon.kilder:
        if navn not in sak.egne or not (navn in sak.o.data or navn in sak.celle.kode):
            continue
        hva = _hva_er_endret(sak.egne[navn], sak.o.leksjon.hent(navn))
        if not hva:
            continue
        hvorfor = ""
        if navn in sak.celle.tildelte:
            hvorfor = f" Cellen din gir selv «{navn}» en ny verdi"
            hvorfor += (
                ": ett likhetstegn endrer, to spør (==)."
                if f"{navn}[" in sak.celle.kode.replace(" ", "")
                else ". Gi resultatet et annet navn."
            )
        return sak.nei(
            "kilde",
            f"Tabellen «{navn}» er ikke lenger slik den ble lest inn: {hva}.{hvorfor} Kjør cellen som leser filen "
            "(pd.read_csv) på nytt, og så cellene ned til denne.",
        )
    return None


def _hva_er_endret(har: Any, skal: Any) -> str:
    """Hva som skiller den lærendes tabell fra filen, som en leddsetning. Tom når den er som den var."""
    if not er_tabell(skal):
        return ""
    if not er_tabell(har):
        return f"den er nå {ord.slag(har)}"
    if mangler := [k for k in skal.columns if k not in har.columns]:
        return f"kolonnen «{mangler[0]}» er borte"
    if len(har) != len(skal):
        return f"den har {ord.antall(len(har), 'rad', 'rader')}, men filen har {ord.antall(len(skal), 'rad', 'rader')}"
    for k in skal.columns:
        if skal[k].dtype.kind in "if" and har[k].dtype.kind not in "if":
            return f'tallene i «{k}» er lest som tekst, fordi decimal="," mangler'
        try:
            if not lik(har[k].tolist(), skal[k].tolist()):
                return f"kolonnen «{k}» er endret"
        except Exception:
            return f"kolonnen «{k}» er endret"
    return ""


# ── (b) kom verdien fra denne cellen? ────────────────────────────────────────────────────────────────


def _ikke_laget_her(sak: Sak, som: str = "som har en verdi fra før") -> Vurdering | None:
    """Cellen gir andre navn verdi, men ikke det sjekken ser på."""
    o, celle = sak.o, sak.celle
    argument = celle.sjekket(o.nr)
    if not isinstance(argument, ast.Name) or not celle.tildelte:
        return None
    if argument.id in celle.tildelte:
        return None
    nermest = (difflib.get_close_matches(argument.id, celle.tildelte, n=1, cutoff=0.5) or celle.tildelte[-1:])[0]
    return sak.nei(
        "ikke-laget",
        f"Cellen din lager «{nermest}», men sjekken ser på «{argument.id}», {som}. Store og små "
        f"bokstaver og hver strek teller. Bytt ut «{nermest}» med «{argument.id}» der svaret lages, og kjør igjen.",
    )


# ── (e) form som lyder likt overalt ──────────────────────────────────────────────────────────────────


def _tomt_filter(sak: Sak) -> Vurdering | None:
    """NaN eller null fordi et filter leter etter noe som ikke står i kolonnen."""
    from .koden import filter_uten_treff

    v = pakk_ut(sak.verdi)
    if sak.celle.tre is None or not er_tall(v) or (som_tall(v) == som_tall(v) and som_tall(v) != 0):
        return None
    tekst = filter_uten_treff(sak.celle, sak.egne)
    return sak.nei("filter", tekst) if tekst else None


def _form(sak: Sak) -> Vurdering | None:
    treff = formfeil(sak.o, sak.verdi, sak.fasit, sak.celle)
    return sak.nei(*treff) if treff else None


def _avrunding_av_kode(sak: Sak) -> Vurdering | None:
    """Et tall nær svaret, skrevet rett inn: den lærende har regnet det ut et annet sted og rundet det av."""
    return _avrunding(sak) if sak.celle.er_ett_tall(sak.o.variabel) else None


def _avrunding(sak: Sak) -> Vurdering | None:
    treff = for_grovt(sak.o, sak.verdi, sak.fasit)
    return sak.nei(*treff) if treff else None


# ── (f) navngitte feil og knapper ────────────────────────────────────────────────────────────────────


def _navngitt(sak: Sak) -> Vurdering | None:
    for f in sak.o.feil:
        if _er_feilsvar(sak, f):
            return sak.nei(f"feil:{f.navn}", sak.du_fikk + f.tekst)
    return None


def _er_feilsvar(sak: Sak, f: Feilsvar) -> bool:
    if f.kjenn is not None:
        return _prov(f.kjenn, sak.verdi, sak.celle)
    if f.svar is not None:
        return _prov(lambda: lik_svar(sak.o, sak.verdi, sak.o.leksjon.kjor(f.svar)))
    return False  # et bytte av valg; se valgsvar


def _knapper(sak: Sak) -> Vurdering | None:
    if sak.o.slag in ("valg", "rekkefolge"):
        return None
    kode = sak.celle.uten_kommentarer
    treff = [a for a in sak.o.avvik() if _treffer(sak, a)]
    if not treff and er_tall(sak.fasit):
        treff = _med_skala(sak)
    treff = [a for a in treff if stotte(a, kode) >= 0]
    if not treff:
        return None
    # de færreste feilene som forklarer verdien; står flere igjen, avgjør koden
    farrest = min(len(a.valg) for a in treff)
    treff = [a for a in treff if len(a.valg) == farrest]
    best = max(stotte(a, kode) for a in treff)
    treff = list({a.setning: a for a in treff if stotte(a, kode) == best}.values())
    if len(treff) > 1:
        ting = ", eller ".join(f"at {a.setning}" for a in treff[:3])
        return sak.nei(
            "knapp?",
            f"{sak.du_fikk}Tallet alene sier ikke hva som skjedde. Det kan være {ting}. Hva ligner på cellen din?",
        )
    a = treff[0]
    se = a.se or sak.o.se
    return sak.nei(
        "knapp", f"{sak.du_fikk}Det kommer trolig av at {a.setning.removesuffix('.')}.{' ' + se if se else ''}"
    )


def _treffer(sak: Sak, a: Avvik) -> bool:
    return _prov(lambda: lik_svar(sak.o, sak.verdi, a.svar) and not lik_svar(sak.o, a.svar, sak.fasit))


def _med_skala(sak: Sak) -> list[Avvik]:
    """Fasiten eller et enkelt avvik, ganget med en av skalafeilene."""
    v = pakk_ut(sak.verdi)
    if not er_tall(v) or not som_tall(sak.fasit):
        return []
    utgangspunkt = [Avvik(sak.fasit, ()), *(a for a in sak.o.avvik() if len(a.valg) == 1 and er_tall(a.svar))]
    skala = (PROSENT, *SKALA) if abs(som_tall(sak.fasit)) <= 1 else SKALA
    return [
        Avvik(v, (*a.valg, (None, g)))
        for a in utgangspunkt
        for g in skala
        if som_tall(a.svar) and lik(som_tall(v), som_tall(a.svar) * g.verdi, sifre=sak.o.sifre)
    ]


def _bare_gjettet(sak: Sak) -> Vurdering | None:
    """Et galt tall skrevet rett inn, uten noe regnestykke."""
    o = sak.o
    if not er_tall(sak.fasit) or o.bokstavelig or not sak.celle.er_ett_tall(o.variabel):
        return None
    return sak.nei(
        "gjettet",
        f"{sak.du_fikk}Tallet er skrevet rett inn i cellen, og det stemmer ikke. La koden regne det ut fra tabellen. Vi venter "
        f"{o.venter or 'ett tall'}.",
    )


def _regnet_videre(sak: Sak) -> Vurdering | None:
    """Riktig svar, eller en kjent feil, som så er ganget, delt, lagt til eller trukket fra et tall i cellen."""
    v = pakk_ut(sak.verdi)
    if not (er_tall(v) and er_tall(sak.fasit)):
        return None
    kode = sak.celle.uten_kommentarer
    enkle = [a for a in sak.o.avvik() if len(a.valg) == 1 and er_tall(a.svar) and stotte(a, kode) >= 0]
    for a in (Avvik(sak.fasit, ()), *enkle):
        for tall in sak.celle.tall:
            for ord_, svar in _videre(som_tall(a.svar), tall):
                if lik(som_tall(v), svar) and not lik(svar, a.svar):
                    vist = ord.tall(tall)
                    forst = f"{a.setning}, og at " if a.valg else ""
                    return sak.nei(
                        "videre",
                        f"{sak.du_fikk}Det kommer trolig av at {forst}tallet etterpå er {ord_} {vist}. Skal det være "
                        f"med? Vi venter {sak.o.venter or 'ett tall'}.",
                    )
    return None


def _videre(a: int | float, k: int | float) -> list[tuple[str, float]]:
    ut = [("økt med", a + k), ("minket med", a - k), ("ganget med", a * k)]
    return [*ut, ("delt på", a / k)] if k else ut


# ── (g) følgefeil ────────────────────────────────────────────────────────────────────────────────────


def _folgefeil(sak: Sak) -> Vurdering | None:
    """Riktig regnet på et tidligere svar som er galt?"""
    o = sak.o
    tidligere = {p: sak.egne[p] for p in o.data if p in sak.egne and p not in o.leksjon.kilder}
    if not tidligere:
        return None
    if not _prov(lambda: lik_svar(o, sak.verdi, o.leksjon.kjor(o.fasit, tidligere))):
        return None
    gale = [
        p
        for p, v in tidligere.items()
        if not _prov(lambda p=p, v=v: lik_svar(o.leksjon.ovelse_for(p), v, o.leksjon.hent(p)))
    ]
    if not gale:
        return None
    nr = o.leksjon.ovelse_for(gale[0]).nr
    return sak.nei(
        "folgefeil",
        f"Regnestykket stemmer, men bygger på «{gale[0]}» fra øvelse {nr}, som ikke er riktig ennå. Rett den først, "
        "og kjør så denne cellen igjen.",
    )


# ── det koden viser ──────────────────────────────────────────────────────────────────────────────────


def _koden(sak: Sak) -> Vurdering | None:
    from .koden import kodefeil

    if sak.o.slag in ("valg", "rekkefolge") or sak.celle.tre is None:
        return None
    tekst = kodefeil(sak.celle, sak.o, sak.egne)
    return sak.nei("koden", sak.du_fikk + tekst) if tekst else None


# ── (h) slag, form og resten ─────────────────────────────────────────────────────────────────────────


def _slag(sak: Sak) -> Vurdering | None:
    treff = slagfeil(sak.o, sak.verdi, sak.fasit)
    return sak.nei(*treff) if treff else None


def _valg(sak: Sak) -> Vurdering | None:
    if sak.o.slag == "valg":
        return sak.nei(*vurder_valg(sak.o, sak.verdi, sak.fasit))
    if sak.o.slag == "rekkefolge":
        return sak.nei(*vurder_rekkefolge(sak.o, sak.verdi, sak.fasit))
    return None


def _godta_sier(sak: Sak) -> Vurdering | None:
    """Et åpent svar som ikke ble godtatt, kan ha sin egen setning."""
    svar = sak.o.godta(sak.verdi, sak.fasit) if sak.o.godta else None
    return sak.nei("godta", svar) if er(svar, str) else None


def _noe_annet(sak: Sak) -> Vurdering:
    o, v = sak.o, pakk_ut(sak.verdi)
    if "round(" in sak.celle.kode and er_tall(v) and er_tall(sak.fasit) and som_tall(v) == round(som_tall(sak.fasit)):
        return sak.nei(
            "form:avrunding",
            f"{sak.du_fikk}Det ligner svaret, men er rundet av til et helt tall. Ta bort round, og la koden beholde desimalene.",
        )
    if er_tall(v) and som_tall(v) == 0 and "==" in sak.celle.kode:
        return sak.nei(
            "null",
            f"{sak.du_fikk}Da fant filteret ingen rader. Sammenlign teksten etter == med det som står i tabellen, tegn for tegn.",
        )
    venter = f" Vi venter {o.venter}." if o.venter else ""
    se = f" {o.se}" if o.se else f' Står du fast, skriv hint("{o.nr}") i en ny celle.'
    return sak.nei(
        "verdi",
        f"{sak.du_fikk or 'Dette er noe annet enn oppgaven spør om. '}Vi kjenner ikke igjen veien dit.{venter}{se}",
    )


TRINN: tuple[Callable[[Sak], Vurdering | None], ...] = (
    _endret_kilde,
    _ikke_laget_her,
    _tomt_filter,
    _form,
    _valg,
    _navngitt,
    _avrunding_av_kode,
    _bare_gjettet,
    _knapper,
    _avrunding,
    _folgefeil,
    _koden,
    _regnet_videre,
    _godta_sier,
    _slag,
    _noe_annet,
)
