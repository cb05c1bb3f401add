"""Formfeil som lyder likt overalt: tekst for tall, desimalkomma, glemte parenteser, None, filteret i stedet for radene."""

from __future__ import annotations

import builtins
import difflib
import math
import re
import sys
from collections.abc import Callable
from typing import Any

from . import ord
from .celle import Celle
from .definisjon import Ovelse
from .figurtrekk import figurtrekk
from .sammenlign import (
    er,
    er_figur,
    er_kolonne,
    er_matrise,
    er_sannhet,
    er_tabell,
    er_tall,
    lik,
    pakk_ut,
    som_liste,
    som_tall,
    som_tekst,
)
from .utprov import MAKS_SEKUNDER, ForTreg, kall

Treff = tuple[str, str] | None


def formfeil(o: Ovelse, verdi: Any, fasit: Any, celle: Celle) -> Treff:
    """(funn, melding) for en feil i formen, eller None. Slag, parenteser og komma, aldri selve innholdet."""
    if treff := _tomt(o, verdi, celle) or _funksjonen_selv(o, verdi, fasit):
        return treff
    if er_tall(fasit) and not er_sannhet(fasit):
        return _tallform(o, verdi, fasit, celle)
    if er(fasit, str) and o.slag == "verdi":
        return _tekstform(o, verdi, fasit)
    if o.slag == "figur":
        return _figurform(o, verdi)
    return None


def _tomt(o: Ovelse, verdi: Any, celle: Celle) -> Treff:
    if verdi is not None:
        return None
    hvorfor = (
        "print viser en verdi, men gir ingenting tilbake. Skriv regnestykket rett etter likhetstegnet, uten print."
        if "print(" in celle.kode
        else "vis viser figuren, men gir ingenting tilbake. Lag figuren på én linje, og vis den på den neste."
        if f"{o.variabel} = vis(" in celle.kode
        else "Det skjer når linjen bare gjør noe, i stedet for å gi et svar tilbake. "
        f"Hva skal stå til høyre for «{o.variabel} =»?"
    )
    return "form:none", f"«{o.variabel}» er tom (None). {hvorfor}"


def _funksjonen_selv(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    if not callable(verdi) or callable(fasit) or er(verdi, type):
        return None
    if er_tabell(verdi) or er_kolonne(verdi) or er_figur(verdi):
        return None
    navn = getattr(verdi, "__name__", "")
    metode = "." if er_kolonne(getattr(verdi, "__self__", None)) or er_tabell(getattr(verdi, "__self__", None)) else ""
    hva = f"{metode}{navn}" if er(navn, str) and navn.isidentifier() else "den"
    return "form:parentes", (
        f"«{o.variabel}» er selve funksjonen {hva}, ikke svaret den gir. Sett parenteser etter navnet, som i .sum(), så "
        "blir den kjørt."
    )


# ── tall ─────────────────────────────────────────────────────────────────────────────────────────────


def tall_i_tekst(verdi: str) -> float | None:
    """Tallet i «1 234,5 kr», None når det ikke er noe."""
    ren = som_tekst(verdi).replace("%", "").replace("kr", "").replace("timer", "").replace(" ", "").strip()
    for forsok in (ren, ren.replace(",", "."), ren.replace(".", "").replace(",", ".")):
        try:
            return float(forsok)
        except ValueError:
            continue
    return None


def _tallform(o: Ovelse, verdi: Any, fasit: Any, celle: Celle) -> Treff:
    ut = pakk_ut(verdi)
    if er(ut, str):
        return _tekst_for_tall(o, ut, fasit, celle)
    if er_sannhet(ut):
        return "form:sant", (
            f"«{o.variabel}» er {ord.verdi(ut)}, altså svaret på et spørsmål (sant eller usant). Oppgaven ber om et tall. "
            "Har du skrevet to likhetstegn der det skulle vært ett?"
        )
    if er_tabell(ut) or er_kolonne(ut) or er_matrise(ut):
        return _kolonne_for_tall(o, ut)
    if (liste := som_liste(ut)) is not None:
        return _liste_for_tall(o, liste, fasit)
    if not er_tall(ut):
        return None
    v = som_tall(ut)
    if v != v:
        return (
            "form:nan",
            f"«{o.variabel}» ble NaN, «ikke et tall». Mangler noe i kolonnen, eller er null delt på null?",
        )
    if math.isinf(v) and "**" in celle.kode:
        return (
            "form:uendelig",
            f"«{o.variabel}» ble uendelig stort. To stjerner (**) er opphøyd i. Skal det ganges, er det én.",
        )
    if math.isinf(v):
        return (
            "form:uendelig",
            f"«{o.variabel}» ble uendelig stort. Det skjer når noe deles på null. Hva har du delt på?",
        )
    return None


def for_grovt(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    """(funn, melding) når tallet er en grov avrunding av svaret. Prøves etter de navngitte feilene."""
    v = pakk_ut(verdi)
    if not (er_tall(fasit) and er_tall(v)) or not _grovt(som_tall(v), som_tall(fasit)):
        return None
    return "form:avrunding", (
        f"Du fikk {ord.tall(som_tall(v))}. Det ligner svaret, men er rundet av for grovt. Ta bort avrundingen, og la koden "
        "beholde alle desimalene."
    )


def _grovt(v: int | float, f: int | float) -> bool:
    """Er `v` en grov avrunding av fasiten: til heltall, tiere, hundrere, opp eller ned?"""
    if v == f or not v:
        return False
    for enhet in (0.1, 1, 10, 100, 1000):
        if abs(f) < 3 * enhet:
            break
        if any(math.isclose(v, g(f / enhet) * enhet, rel_tol=1e-9) for g in (round, math.floor, math.ceil)):
            # nederst på skalaen ligger mange tall nær hverandre: krev at avrundingen er tett på
            return abs(v - f) <= enhet and abs(v - f) / abs(f) < 0.03
    return False


def _tekst_for_tall(o: Ovelse, verdi: str, fasit: Any, celle: Celle) -> Treff:
    t = tall_i_tekst(verdi)
    if t is not None and lik(t, fasit, sifre=o.sifre):
        return "form:tekst", (
            f"Tallet er riktig, men «{o.variabel}» er en tekst: {ord.verdi(verdi)}. Python regner ikke med tekst. Ta bort "
            "hermetegnene, og la koden regne tallet ut."
        )
    if str.count(verdi, ",") > 3 and sum(c.isdigit() for c in str.__str__(verdi)) > 8:
        return "form:tekstsum", (
            f"«{o.variabel}» er en lang tekst: {ord.verdi(verdi)}. Tallene er limt sammen i stedet for lagt sammen, fordi "
            'kolonnen er lest som tekst. Les filen med decimal=",", og kjør cellen på nytt.'
        )
    if str.__len__(verdi) > 60:
        return "form:tekstsum", (
            f"«{o.variabel}» er en lang tekst: {ord.verdi(verdi)}. Å legge sammen tekst er å lime. Du har nok tatt en "
            "kolonne med ord. Hvilken kolonne har tallene?"
        )
    hvorfor = (
        "Er hermetegnene der ved et uhell?"
        if celle.er_bokstavelig(o.variabel)
        else "Kommer den fra en kolonne med ord?"
    )
    return "form:tekst", (
        f"«{o.variabel}» er en tekst: {ord.verdi(verdi)}. Oppgaven ber om et tall som koden regner ut. {hvorfor}"
    )


def _kolonne_for_tall(o: Ovelse, verdi: Any) -> Treff:
    if er_tabell(verdi):
        return "form:tabell", (
            f"«{o.variabel}» er {ord.verdi(verdi)}. Oppgaven ber om ett tall. Hent kolonnen med tallene i hakeparenteser, "
            "og legg den sammen."
        )
    if len(verdi) and all(er_sannhet(x) for x in verdi.tolist()[:50]):
        return "form:filter", (
            f"«{o.variabel}» er selve filteret: en kolonne med sant eller usant for hver rad. Bruk det til å hente radene, "
            "og legg så sammen timene i dem."
            if "timer" in o.venter or "time" in o.venter
            else f"«{o.variabel}» er selve filteret: en kolonne med sant eller usant for hver rad. Bruk det til å hente "
            "radene, og regn videre på dem."
        )
    if o.leksjon.kilder and set(verdi.index.tolist()) & {k for n in o.data for k in _kolonnene(o, n)}:
        return "form:alle", (
            f"«{o.variabel}» har ett svar for hver kolonne, fordi hele tabellen er lagt sammen. Hent den ene kolonnen i "
            "hakeparenteser først."
        )
    return "form:kolonne", (
        f"«{o.variabel}» er {ord.verdi(verdi)}. Oppgaven ber om ett tall. Hva må du gjøre med kolonnen for å få ett tall "
        "ut av den?"
    )


def _kolonnene(o: Ovelse, navn: str) -> list:
    tabell = o.leksjon.hent(navn) if navn in o.leksjon.kilder else None
    return list(tabell.columns) if er_tabell(tabell) else []


def _liste_for_tall(o: Ovelse, liste: list, fasit: Any) -> Treff:
    if len(liste) == 2 and all(er_tall(x) for x in liste):
        a, b = liste
        sammen = tall_i_tekst(f"{a},{b}") if er(a, int) and er(b, int) else None
        treff = sammen is not None and lik(sammen, fasit, sifre=o.sifre)
        return "form:komma", (
            f"«{o.variabel}» er to tall, {ord.verdi(a)} og {ord.verdi(b)}, fordi komma skiller verdier i kode. "
            "Desimaltall skrives med punktum i kode"
            + (", og tallet du mente, er riktig. La koden regne det ut." if treff else ".")
        )
    if len(liste) > 20 and len({str(x) for x in liste[:20]}) == 1:
        return "form:liste", (
            f"«{o.variabel}» er en liste med {ord.antall(len(liste), 'verdi', 'verdier')}. Hakeparenteser lager en liste, og en "
            "liste ganget med et tall blir gjentatt. Bruk runde parenteser i regnestykker."
        )
    # (42,5 - 7) * 1150: komma lager et par, og et par ganget med et helt tall blir gjentatt
    if len(liste) > 20 and all(er_tall(x) for x in liste[:2]) and str(liste[:10]) == str(liste[:2] * 5):
        return "form:komma", (
            f"«{o.variabel}» er to tall, {ord.verdi(liste[0])} og {ord.verdi(liste[1])}, gjentatt om og om igjen. Et komma i "
            "parentesen skiller to verdier. Desimaltall skrives med punktum i kode."
        )
    return "form:liste", (
        f"«{o.variabel}» er {ord.verdi(liste)}. Oppgaven ber om ett tall. Skal noe legges sammen, eller er det et komma "
        "for mye?"
    )


# ── tekst og figur ───────────────────────────────────────────────────────────────────────────────────


def _tekstform(o: Ovelse, verdi: Any, fasit: str) -> Treff:
    ut = pakk_ut(verdi)
    if not er(ut, str):
        return "form:slag", f"«{o.variabel}» er {ord.slag(ut)}. Oppgaven ber om en tekst i hermetegn."
    if som_tekst(ut).casefold() == som_tekst(fasit).casefold():
        return "form:bokstav", (
            f"Du skrev {ord.verdi(ut)}. Ordet er riktig, men Python skiller mellom store og små bokstaver. Skriv det "
            "akkurat som i tabellen."
        )
    return None


def _figurform(o: Ovelse, verdi: Any) -> Treff:
    if not er_figur(verdi):
        return "form:slag", (
            f"«{o.variabel}» er {ord.verdi(verdi)}. Oppgaven ber om en figur. Lag den med «{o.variabel} = px.bar(…)»."
        )
    trekk = figurtrekk(verdi)
    if trekk["antall_spor"] == 0:
        return "form:tom", "Figuren er tom: den har akser, men ingen data. Fikk px.bar en tabell som første argument?"
    return None


# ── slag og form til slutt ───────────────────────────────────────────────────────────────────────────

SPORNAVN = {"bar": "stolper", "scatter": "punkter eller linjer", "pie": "et kakediagram", "histogram": "et histogram"}


def slagfeil(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    """(funn, melding) når svaret er av galt slag eller har gal størrelse, eller None."""
    if o.slag == "funksjon":
        return _funksjon(o, verdi, fasit)
    if o.slag == "figur":
        return _figur(o, verdi, fasit)
    for sjekk in (_tabell, _liste):
        if treff := sjekk(o, verdi, fasit):
            return treff
    if ord.slag(pakk_ut(verdi)) != ord.slag(fasit):
        return "slag", (
            f"«{o.variabel}» er {ord.slag(verdi)}: {ord.verdi(verdi)}. Oppgaven ber om {o.venter or ord.slag(fasit)}. "
            "Se hva som skal stå igjen når linjen er kjørt."
        )
    return None


def _tabell(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    if not (er_tabell(fasit) and er_tabell(verdi)):
        return None
    har, skal = [str(k) for k in verdi.columns], [str(k) for k in fasit.columns]
    if len(set(har)) < len(har):
        dobbel = next(k for k in har if har.count(k) > 1)
        return "form", f"Tabellen din har to kolonner som heter «{ord.kort(dobbel)}». Navnene må være ulike."
    if mangler := [k for k in skal if k not in har]:
        return "form", (
            f"Tabellen din mangler kolonnen «{mangler[0]}». Den har {', '.join(ord.kort(k, 24) for k in har[:6])}. "
            "Er noe borte, eller skrevet på en annen måte?"
        )
    if ekstra := [k for k in har if k not in skal]:
        return "form", f"Tabellen din har en kolonne for mye: «{ord.kort(ekstra[0])}». Ta bare med det oppgaven ber om."
    if len(verdi) != len(fasit):
        return "form", (
            f"Tabellen din har {ord.antall(len(verdi), 'rad', 'rader')}, og det er ikke det antallet vi finner. Se på "
            "filteret: hvilke rader er med, og hvilke skulle vært det?"
        )
    for k in skal:
        a, b = verdi[k].tolist(), fasit[k].tolist()
        if not lik(a, b, sifre=o.sifre) and not lik(sorted(map(str, a)), sorted(map(str, b))):
            return "verdi", f"Antall rader og kolonner stemmer, men {_forste_ulike(verdi, fasit, k)} {o.se}".rstrip()
    if o.ordnet:
        return "verdi", "Radene er de riktige, men står i feil rekkefølge. Hva skal tabellen sorteres etter?"
    return None


def _forste_ulike(har: Any, skal: Any, kolonne: str) -> str:
    """Det den lærende har i den første raden som skiller seg ut, funnet på navnet i første kolonne når det går."""
    navn = str(skal.columns[0])
    rett, egne = (dict(zip(t[navn].tolist(), t[kolonne].tolist(), strict=True)) for t in (skal, har))
    if navn != kolonne and len(rett) == len(skal) and rett.keys() == egne.keys():
        ulik = next(n for n in rett if not lik(rett[n], egne[n]))
        return f"ikke innholdet i kolonnen «{kolonne}». Se på raden «{ord.kort(str(ulik))}»: Der har du {ord.verdi(egne[ulik])}."
    return f"innholdet i kolonnen «{kolonne}» er ikke som vi finner det."


def _liste(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    har, skal = som_liste(verdi), som_liste(fasit)
    if har is None or skal is None:
        return None
    if len(har) != len(skal):
        if len(har) > 50 and len(har) % len(skal) == 0:
            return "form", (
                f"Listen har {ord.antall(len(har), 'verdi', 'verdier')}. Å gange en liste med et tall gjentar listen. Gang hver "
                "verdi for seg, inne i hakeparentesene."
            )
        mer = " Desimaltall skrives med punktum: et komma lager to tall." if len(har) > len(skal) else ""
        return "form", (
            f"Du har {ord.antall(len(har), 'verdi', 'verdier')} i listen, men det skal være {len(skal)}. Tell én for hver "
            f"gang oppgaven ber om en.{mer}"
        )
    if lik(sorted(map(str, har)), sorted(map(str, skal))):
        return "rekkefolge", "Verdiene er de riktige, men de står i en annen rekkefølge enn oppgaven ber om."
    gale = [i for i, (x, y) in enumerate(zip(har, skal, strict=True)) if not lik(x, y, sifre=o.sifre)]
    if gale:
        rette = len(skal) - len(gale)
        start = (
            f"Antallet stemmer, og {rette} av {len(skal)} verdier også."
            if rette
            else "Antallet stemmer, men verdiene ikke."
        )
        hva = {"en tekst": " Det er tekst, ikke et tall.", "en tabell": " Hent kolonnen, og legg den sammen."}
        return "verdi", (
            f"{start} Se på nummer {gale[0] + 1}: der har du {ord.verdi(har[gale[0]])}."
            f"{hva.get(ord.slag(har[gale[0]]), '') if er_tall(skal[gale[0]]) else ''}"
        )
    return None


def _hver_prove(o: Ovelse, verdi: Any, fasit: Any, se: Callable[[Ovelse, tuple, Any, Any], Treff]) -> Treff:
    """Kall funksjonen med hvert sett argumenter, og la `se` dømme det den gir. Første funn teller."""
    if treff := _ikke_funksjon(o, verdi):
        return treff
    for argumenter in o.prov():
        riktig = kall(fasit, argumenter)
        treff, svar = _provd(verdi, argumenter, riktig)
        if treff := treff or se(o, argumenter, svar, riktig):
            return treff
    return None


def _funksjon(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    return _hver_prove(o, verdi, fasit, _galt_tall)


def _galt_tall(o: Ovelse, argumenter: tuple, svar: Any, riktig: Any) -> Treff:
    if lik(svar, riktig, sifre=o.sifre, rekkefolge=o.ordnet):
        return None
    return "verdi", (
        f"Vi prøvde funksjonen på {_med(argumenter)}, og den gav {ord.verdi(svar)}. Regn det samme for hånd: hvor skiller "
        "veiene lag?"
    )


def funksjonsform(o: Ovelse, verdi: Any, forbilde: Any) -> Treff:
    """(funn, melding) når funksjonen ikke lar seg kalle, eller gir noe av et annet slag enn forbildet."""
    return _hver_prove(o, verdi, forbilde, _galt_slag)


def _galt_slag(o: Ovelse, argumenter: tuple, svar: Any, riktig: Any) -> Treff:
    feil_slag = f"Funksjonen gav {ord.verdi(svar)} for {_med(argumenter)}. Oppgaven ber om {o.venter}."
    if er_tabell(riktig):
        if not er_tabell(svar):
            return "slag", feil_slag
        if mangler := [k for k in riktig.columns if k not in svar.columns]:
            return "form", (
                f"Tabellen funksjonen gir, mangler kolonnen «{mangler[0]}». Den har {', '.join(map(str, svar.columns[:6]))}."
            )
        return None
    tall = pakk_ut(svar)
    if not er_tall(tall):
        return "slag", feil_slag
    if som_tall(tall) != som_tall(tall):
        return "form:nan", (
            f"Funksjonen gav NaN, «ikke et tall», for {_med(argumenter)}. Da er null delt på null, fordi ingen rader "
            "passer. Er det et filter på True eller False, skal de ikke ha hermetegn."
        )
    return None


def _med(argumenter: tuple) -> str:
    return ", ".join(ord.verdi(a) for a in argumenter)


def _ikke_funksjon(o: Ovelse, verdi: Any) -> Treff:
    if callable(verdi) and not er(verdi, type):
        return None
    return "slag", (
        f"«{o.variabel}» er {ord.verdi(verdi)}. Oppgaven ber om en funksjon. Har du kalt funksjonen, der du skulle ha gitt den "
        "videre uten parenteser?"
    )


def _provd(funksjon: Any, argumenter: tuple, riktig: Any) -> tuple[Treff, Any]:
    """Kall funksjonen én gang. Gir (det som gikk galt, eller None, og svaret)."""
    med = _med(argumenter)
    try:
        svar = kall(funksjon, argumenter)
    except ForTreg:
        return (
            "treg",
            f"Vi gav opp etter {MAKS_SEKUNDER} sekunder. Funksjonen din blir ikke ferdig med {med}. Er det en løkke som aldri "
            "stopper?",
        ), None
    except Exception as e:
        if type(e) is TypeError and "positional argument" in str(e):
            return (
                "form",
                f"Vi kalte funksjonen med {med}, men den tar imot et annet antall verdier. Se på parentesen i def-linjen.",
            ), None
        return ("stopp", f"Funksjonen din stoppet da vi gav den {med}. {_hvorfor_stoppet(e, argumenter)}"), None
    if svar is ...:
        return ("urort", "Funksjonen gir tilbake tre prikker. Skriv svaret ditt der prikkene står."), None
    if svar is None and riktig is not None:
        return (
            "slag",
            f"Funksjonen gir ingenting tilbake (None) for {med}. Mangler det «return», eller skriver den ut svaret med print i "
            "stedet?",
        ), None
    if er_kolonne(svar) and len(svar) > 1 and er_tall(riktig):
        return (
            "form:kolonne",
            f"Vi prøvde funksjonen på {med}, og den gav {ord.verdi(svar)}. Vi venter ett tall. Hva må gjøres med hver kolonne "
            "før de deles?",
        ), None
    return None, svar


def _hvorfor_stoppet(e: Exception, argumenter: tuple) -> str:
    """Hva en lærendes funksjon trolig gjorde galt, av feilen den stoppet med."""
    sa = str(e)
    kolonner = [str(k) for a in argumenter if er_tabell(a) for k in a.columns]
    ukjent = getattr(e, "name", None) or (str(e.args[0]) if isinstance(e, KeyError) and e.args else "")
    if isinstance(e, KeyError) and kolonner:
        nere = difflib.get_close_matches(ukjent.casefold(), kolonner, 1, 0.6)
        return (
            f"Den ber om kolonnen «{ord.kort(ukjent, 40)}», men tabellen har {', '.join(kolonner[:6])}."
            f"{f' Mente du «{nere[0]}»?' if nere else ''}"
        )
    if "ellipsis" in sa:
        return "Det står fortsatt tre prikker inne i funksjonen. Fyll ut hver av dem."
    if isinstance(e, KeyError) and e.args and not isinstance(e.args[0], str):
        return "Navnet i hakeparentesen mangler hermetegn, så Python leter etter noe annet enn det du mente."
    if isinstance(e, KeyError):
        return f"Den ber om «{ord.kort(ukjent, 40)}», og det finnes ikke. Er navnet skrevet akkurat som i eksempelet?"
    if isinstance(e, UnboundLocalError) and (t := re.search(r"variable '(\w+)'", sa)):
        return (
            f"Den bruker «{t[1]}» før navnet har fått en verdi inne i funksjonen. Gi det en verdi der, på en linje over, "
            "eller se om du mente et annet navn."
        )
    if re.search(r"between instances of 'str' and '(int|float)'", sa):
        return "Et ord kan ikke sammenlignes med et tall. len gir antall tegn i ordet."
    if re.search(r"operand type\(s\) for .+'list'", sa):
        return "Det står en hel liste der det trengs et tall. len gir antallet i listen."
    if "has no len()" in sa:
        return "len fikk noe som ikke kan telles. Står riktig navn i parentesen?"
    if isinstance(e, NameError):
        kolonne = ukjent in kolonner
        mente = (
            "Det er navnet på en kolonne, så det skal ha hermetegn."
            if kolonne
            else "Er det et ord, skal det ha hermetegn."
        )
        if not kolonne and (
            nere := difflib.get_close_matches(ukjent, [*sys.modules["somekurs"].__all__, *dir(builtins)], 1, 0.75)
        ):
            mente = f"Mente du «{nere[0]}»?"
        return f"Python kjenner ikke navnet «{ukjent}» inne i funksjonen. {mente}"
    if isinstance(e, AttributeError) and "'str' object" in sa:
        return (
            f"Et kolonnenavn er bare et ord, og ord har ingen .{ukjent}. Hent kolonnen fra tabellen først, med navnet i "
            "hakeparentes."
        )
    if isinstance(e, AttributeError) and "DataFrame" in sa:
        return (
            f"Med punktum leter Python etter en kolonne som heter akkurat «{ukjent}». Hent den med hakeparentes, så brukes det "
            "navnet står for."
        )
    if isinstance(e, TypeError) and re.search(r"'function' object is not (subscriptable|iterable)", sa):
        return "Det mangler en parentes etter navnet på en funksjon, som i del_opp(tekst)."
    if isinstance(e, TypeError) and "method" in sa:
        return "Det mangler parenteser etter navnet på en metode, som i .sum()."
    return f"Python sa {type(e).__name__}: «{ord.kort(sa, 120)}»"


def _figur(o: Ovelse, verdi: Any, fasit: Any) -> Treff:
    har, skal = figurtrekk(verdi), figurtrekk(fasit)
    if har["slag"] != skal["slag"]:
        vi_ser = SPORNAVN.get(har["slag"][0], har["slag"][0])
        return "slag", f"Figuren din viser {vi_ser}. Oppgaven ber om {SPORNAVN.get(skal['slag'][0], skal['slag'][0])}."
    if isinstance(skal["verdier"], dict) and isinstance(har["verdier"], dict):
        mangler = [k for k in skal["verdier"] if k not in har["verdier"]]
        if len(mangler) == len(skal["verdier"]):
            return "form", "Stolpene dine står for noe annet enn oppgaven spør om. Hvilken kolonne har du gitt til x?"
        if mangler:
            return "form", f"Figuren mangler en stolpe. Du har {len(har['verdier'])}. Er noe filtrert bort?"
        if len(har["verdier"]) > len(skal["verdier"]):
            return "form", f"Figuren har {len(har['verdier'])} stolper, og noen av dem skulle ikke vært med. Hvilke?"
        return "verdi", "Stolpene heter det de skal, men lengden stemmer ikke. Hvilken kolonne har du gitt til y?"
    return "verdi", "Figuren er av riktig slag, men viser ikke de tallene oppgaven spør om. Se på x og y."
