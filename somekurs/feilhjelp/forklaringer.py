"""Én liten funksjon for hver slags feil: får feilen, det kjernen husker og linjen, og gir en norsk forklaring.

En forklaring sier hva Python ikke fikk til, hva som trolig var ment, og neste steg. Tom tekst betyr «vet ikke».
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Any

from ..ovelser.sammenlign import er_kolonne, er_tabell
from .naermest import (
    IMPORTERT,
    METODER,
    egne_navn,
    innebygde,
    kolonne_med_verdi,
    kolonner,
    metoder,
    naermest,
    navnet_pa,
    tabeller,
)
from .syntaks import syntaks

Rom = dict[str, Any]
# tallene en skriver med bokstaver i en liste, etter verdien
TALLORD = ("null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti")


def forklar(etype: type, ev: BaseException, rom: Rom, linje: str) -> str:
    """Forklaringen på feilen, tom når vi ikke kjenner den."""
    if isinstance(ev, SyntaxError):
        return syntaks(ev, rom)
    for slag, funksjon in FORKLARINGER:
        if any(t.__name__ == slag for t in etype.__mro__) and (tekst := funksjon(ev, rom, linje)):
            return tekst
    return ""


def _eller(navn: list[str]) -> str:
    return " eller ".join(f"«{n}»" for n in navn)


# ── navn ─────────────────────────────────────────────────────────────────────────────────────────────


def query_navn(ev: BaseException, rom: Rom, linje: str) -> str:
    """Et ukjent navn inne i .query("…")."""
    treff = re.search(r"name '(.+?)' is not defined", str(ev))
    if not treff:
        return ""
    navn = treff[1]
    start = f"Inne i query står «{navn}», men ingen kolonne heter det."
    if nere := naermest(navn, kolonner(rom)):
        return f"{start} Mente du {_eller(nere)}?"
    if verdi := kolonne_med_verdi(navn, rom):
        return f"{start} «{verdi[0]}» er en verdi i kolonnen «{verdi[1]}»: sett enkle hermetegn rundt, '{verdi[0]}'."
    return f"{start} Kolonnene heter {', '.join(list(kolonner(rom))[:8])}."


def navn(ev: BaseException, rom: Rom, linje: str) -> str:
    """NameError: et navn Python ikke kjenner."""
    ukjent = getattr(ev, "name", None) or ""
    if not ukjent:
        return ""
    start = f"Python kjenner ikke navnet «{ukjent}»."
    if svar := _svaret_mangler(ukjent, linje):
        return svar
    if re.match(rf"\s*{re.escape(ukjent)}\s*==", linje):
        return f"{start} To likhetstegn spør om noe er likt. Skal «{ukjent}» få en verdi, trengs bare ett: {ukjent} = …"
    if re.fullmatch(r"[A-ZÆØÅ]|[A-ZÆØÅ]{3,}", ukjent):
        return f'{start} Er det bokstaver i et svar, skal alle stå i ett par hermetegn, slik: "{ukjent}…".'
    if re.search(rf"\b{re.escape(ukjent)}\[", linje) and not any(
        n.casefold() == ukjent.casefold() for n in egne_navn(rom)
    ):
        nere = naermest(ukjent, tabeller(rom), grense=0.7)
        mente = f" Mente du {_eller(nere)}?" if nere else f" Er linjen som lager tabellen «{ukjent}», skrevet og kjørt?"
        return f"{start}{mente} Etter en omstart av kjernen må cellene kjøres på nytt fra toppen."
    if ukjent in IMPORTERT:
        return f"{start} Det hentes i cellen øverst i notatboken. Kjør den, og så denne cellen en gang til."
    if ukjent.casefold() in TALLORD:
        return f"{start} Tall skrives med siffer i kode: {TALLORD.index(ukjent.casefold())}."
    if ukjent.casefold() in ("true", "false", "none"):
        return f"{start} Det skrives med stor forbokstav: {ukjent.capitalize()}."
    mine = egne_navn(rom)
    treff = kolonne_med_verdi(ukjent, rom)
    if treff and treff[0] == ukjent:
        return f'{start} «{ukjent}» er en verdi i kolonnen «{treff[1]}», altså tekst. Sett hermetegn rundt: "{ukjent}".'
    like = [n for n in (*mine, *innebygde()) if n.casefold() == ukjent.casefold()]
    if like:
        return f"{start} Mente du «{like[0]}»? Store og små bokstaver teller."
    if treff:
        return f'{start} «{treff[0]}» er en verdi i kolonnen «{treff[1]}», altså tekst. Sett hermetegn rundt: "{treff[0]}".'
    if ukjent in kolonner(rom):
        har = [n for n, t in tabeller(rom).items() if ukjent in t.columns]
        hvor = next((n for n in har if re.search(rf"\b{n}\b", linje)), har[0])
        return f'{start} Det er navnet på en kolonne i «{hvor}». Sett hermetegn rundt: "{ukjent}".'
    if nere := naermest(ukjent, mine, grense=0.7):
        return f"{start} Mente du {_eller(nere)}? Hver bokstav må være lik."
    if nere := naermest(ukjent, innebygde(), 1, 0.75):
        return f"{start} Mente du «{nere[0]}»?"
    if nere := naermest(ukjent, kolonner(rom), 1, 0.75):
        return f'{start} Mente du kolonnen «{nere[0]}»? Da trengs hermetegn rundt: "{nere[0]}".'
    if re.search(rf"(?<![\w.]){re.escape(ukjent)}\s*$", linje) and "=" in linje:
        return f'{start} Er det et ord, skal det ha hermetegn: "{ukjent}". Er det et navn, må cellen som lager det, kjøres først.'
    return (
        f"{start} Er cellen som lager «{ukjent}», kjørt? Etter en omstart av kjernen må cellene kjøres på nytt fra toppen. "
        f'Skal det være tekst, mangler hermetegnene: "{ukjent}".'
    )


def _svaret_mangler(ukjent: str, linje: str) -> str:
    """`sjekk("1.2", svaret)` der cellen har gitt svaret et annet navn, eller ikke noe navn."""
    if not re.match(rf"\s*sjekk\(.*,\s*{re.escape(ukjent)}\s*\)", linje):
        return ""
    from ..ovelser import fersk_celle

    celle = fersk_celle()
    if re.search(rf"(?m)^\s*{re.escape(ukjent)}\s*:", celle.kode):
        return f"Det står kolon etter «{ukjent}». Et navn får verdi med likhetstegn: {ukjent} = …"
    if not celle.tildelte:
        return f"Ingen linje i cellen gir «{ukjent}» en verdi. Skriv «{ukjent} =» foran svaret ditt."
    nermest = (naermest(ukjent, celle.tildelte, 1, 0.8) or celle.tildelte[-1:])[0]
    return f"Cellen din lager «{nermest}», men sjekken ser etter «{ukjent}». Gi svaret navnet «{ukjent}», bokstav for bokstav."


# ── kolonner, rader og filer ─────────────────────────────────────────────────────────────────────────


def _tabellen(ev: BaseException) -> Any:
    """Tabellen som manglet kolonnen: den innerste datarammen i kallene som feilet."""
    funnet, tb = None, ev.__traceback__
    while tb is not None:
        lokale = tb.tb_frame.f_locals
        for n in ("self", "obj", "data_frame"):
            if er_tabell(lokale.get(n)):
                funnet = lokale[n]
        tb = tb.tb_next
    return funnet


def _ett_likhetstegn(ukjent: Any, rom: Rom, linje: str) -> str:
    """`er_2024 = t["ar"] = 2024`: navnet ble verdien, og kolonnen ble skrevet over."""
    for navn_ in re.findall(r"\[\s*([^\W\d]\w*)\s*\]", linje):
        verdi_ = rom.get(navn_)
        if isinstance(verdi_, bool) and not _gitt_med_ett(navn_):
            continue  # et spørsmål om to ord gir også sant eller usant
        if isinstance(verdi_, str | int | float) and type(verdi_) is type(ukjent) and verdi_ == ukjent:
            hva = "teksten" if isinstance(verdi_, str) else "verdien" if isinstance(verdi_, bool) else "tallet"
            return (
                f"«{navn_}» er {hva} «{ukjent}» og ikke et spørsmål. Der «{navn_}» lages, står det ett likhetstegn, som endrer "
                "tabellen. To likhetstegn (==) spør. Kjør cellen som leser filen på nytt, og rett så linjen."
            )
    return ""


def _gitt_med_ett(navn_: str) -> bool:
    from ..ovelser import fersk_celle

    return re.search(rf"(?m)^\s*{re.escape(navn_)}\s*=[^=\n]*\]\s*=\s*[^=]", fersk_celle().kode) is not None


def nokkel(ev: BaseException, rom: Rom, linje: str) -> str:
    """KeyError: en kolonne eller rad som ikke finnes."""
    if not ev.args:
        return ""
    ukjent = ev.args[0]
    tabell = _tabellen(ev)
    if forklart := _ett_likhetstegn(ukjent, rom, linje):
        return forklart
    if isinstance(ukjent, bool):
        return (
            "Hakeparentesen fikk sant eller usant i stedet for et kolonnenavn. Spørsmålet med == skal gjelde en kolonne: "
            'tabell["kolonne"] == "verdi", og det skal stå utenfor den første hakeparentesen.'
        )
    if tabell is None:
        if isinstance(ukjent, str) and ukjent in kolonner(rom):
            t = kolonner(rom)[ukjent]
            return f'Det du henter fra, er alt én kolonne. «{ukjent}» henter du fra tabellen: {t}["{ukjent}"].'
        if linje and isinstance(ukjent, str) and (nere := naermest(ukjent, kolonner(rom), 1)):
            return f"Det finnes ingen kolonne eller rad som heter «{ukjent}». Mente du «{nere[0]}»?"
        if t := re.search(r"([^\W\d]\w*)\[[\"'](\w+)[\"']\]\[[\"']" + re.escape(str(ukjent)), linje):
            return (
                f"Bak en kolonne leter hakeparentesen etter et radnummer, og «{ukjent}» er ikke det. Spør slik: "
                f'{t[1]}[{t[1]}["{t[2]}"] == "{ukjent}"].'
            )
        if any(er_kolonne(v) for v in rom.values()):
            return f"Det finnes ingen rad eller nøkkel som heter «{ukjent}» her. Har du hentet kolonnen før du hentet raden?"
        return ""
    navn_ = navnet_pa(tabell, rom)
    hvor = f"Tabellen «{navn_}»" if navn_ else "Tabellen"
    har = [str(k) for k in tabell.columns]
    if not isinstance(ukjent, str):
        if isinstance(ukjent, int | float):
            return (
                f"{hvor} har ingen kolonne som heter {ukjent}. Hakeparenteser henter kolonner, og navnet skal stå i hermetegn: "
                f"{', '.join(har)}."
            )
        mangler = re.findall(r"'(.+?)'", str(ukjent))
        manglende = next((m for m in mangler if m not in har), str(ukjent)[:40])
        return f"{hvor} mangler «{manglende}». Kolonnene heter {', '.join(har)}."
    if ukjent.startswith("None of ["):
        return (
            "Hakeparentesen fikk en hel kolonne med verdier. Skal rader plukkes ut, må det stå et spørsmål der, laget med ==. "
            "Skal en kolonne hentes, skal det stå ett navn i hermetegn."
        )
    if re.match(r"[^=]*\]\s*==", linje) and not linje.strip().startswith("sjekk"):
        return f"{hvor} har ingen kolonne som heter «{ukjent}» å spørre om. Skal linjen lage en ny kolonne, trengs ett likhetstegn."
    if nb := re.match(r"\[?['\"]?(.+?)['\"]?\]? not in index", ukjent):
        ukjent = nb[1]
    start = f"{hvor} har ingen kolonne som heter «{ukjent}»."
    if like := [k for k in har if k.strip().casefold() == ukjent.strip().casefold()]:
        return f"{start} Mente du «{like[0]}»? Store og små bokstaver og mellomrom teller."
    if nere := naermest(ukjent, har) or [k for k in har if len(k) > 2 and k.casefold() in ukjent.casefold()]:
        return f"{start} Mente du {_eller(nere)}?"
    if treff := kolonne_med_verdi(ukjent, rom):
        return (
            f"{start} «{treff[0]}» er en verdi i kolonnen «{treff[1]}». Spør etter den slik: "
            f'{navn_ or "tabell"}["{treff[1]}"] == "{treff[0]}".'
        )
    if ukjent in egne_navn(rom):
        return f"{start} «{ukjent}» er et navn du har laget. Skal det brukes her, skrives det uten hermetegn."
    return f"{start} Den har {', '.join(har)}."


TALLSLAG = ("float", "int", "float64", "int64")


def attributt(ev: BaseException, rom: Rom, linje: str) -> str:
    """AttributeError: et objekt som ikke kan det vi ber om."""
    ukjent, objekt = getattr(ev, "name", None) or "", getattr(ev, "obj", None)
    if t := re.search(r"'(\w+)' is not a valid function for", str(ev)):
        return (
            f"«{t[1]}» står i hermetegn, og da er det bare et ord. Navnet på funksjonen skal stå slik: .apply({t[1]})."
        )
    if not ukjent:
        return ""
    slag = type(objekt).__name__
    if ukjent == "split" and er_kolonne(objekt):
        return f".{ukjent} deler opp én tekst, men fikk en hel kolonne. Med .apply får funksjonen én tekst om gangen."
    if ukjent == "split" and slag in TALLSLAG:
        return f"Det som står foran .{ukjent}, er et tall, og bare tekst kan deles opp. Hvilken kolonne har teksten?"
    if isinstance(objekt, str) and ukjent in ("sum", "mean", "median", "max", "min", "groupby", "head"):
        har = tabeller(rom)
        vist = objekt[:40]
        if vist in har:
            return f"«{vist}» står i hermetegn, og da er det bare et ord. Uten hermetegn er det tabellen."
        return (
            f"«{vist}» er bare et ord i hermetegn, og ord har ingen .{ukjent}. Hent kolonnen fra tabellen først: "
            f'{next(iter(har), "tabell")}["{vist}"].{ukjent}().'
        )
    if objekt is None:
        return f"Det som står foran .{ukjent}, er tomt (None). Hva skulle linjen over gitt tilbake?"
    if objekt is ...:
        return "Det som står foran punktumet, er fortsatt tre prikker. Fyll ut cellen som lager det, og kjør den først."
    if slag in ("SeriesGroupBy", "DataFrameGroupBy"):
        return f"Tabellen er delt i grupper, men ingenting er regnet ut ennå. Skriv for eksempel .sum() etter groupby, før .{ukjent}."
    if slag in ("method", "function", "builtin_function_or_method"):
        return f"Foran .{ukjent} mangler det parenteser: .{getattr(objekt, '__name__', '…')}()."
    if slag in TALLSLAG:
        return f"Det som står foran .{ukjent}, er allerede ett tall. Da er det ikke mer å legge sammen. Ta bort .{ukjent}()."
    if isinstance(objekt, list) and ukjent in ("sum", "mean", "max", "min"):
        return f"En liste har ingen .{ukjent}. For en liste skriver du {ukjent if ukjent != 'mean' else 'sum'}(listen)."
    if hasattr(objekt, "__path__") and ukjent in METODER and not naermest(ukjent, metoder(objekt), 1, 0.75):
        eksempel = next((f'{n}["{t.columns[-1]}"]' for n, t in tabeller(rom).items()), 'tabell["kolonne"]')
        return f".{ukjent}() hører til en kolonne, ikke til biblioteket. Skriv den bak kolonnen: {eksempel}.{ukjent}()."
    if ukjent == "str" and er_kolonne(objekt):
        return "Kolonnen har tall, og .str virker bare på kolonner med tekst. Ta bort .str."
    if (er_tabell(objekt) or er_kolonne(objekt)) and ukjent.casefold() in ("sum", "mean"):
        return f"Det heter .{ukjent.casefold()}, med små bokstaver."
    hva = (
        "En tabell"
        if er_tabell(objekt)
        else "En kolonne"
        if er_kolonne(objekt)
        else f"«{navnet_pa(objekt, rom) or slag}»"
    )
    start = f"{hva} har ingenting som heter «{ukjent}»."
    if er_tabell(objekt) and (nere := naermest(ukjent, map(str, objekt.columns), 1)):
        return f'{start} Mente du kolonnen? Den hentes slik: {navnet_pa(objekt, rom) or "tabell"}["{nere[0]}"].'
    if nere := naermest(ukjent, metoder(objekt), 2, 0.55):
        return f"{start} Mente du .{' eller .'.join(nere)}?"
    if er_tabell(objekt) or er_kolonne(objekt):
        return f"{start} Det du har lært så langt, er blant annet .sum(). Se på skrivemåten i eksempelet over."
    return ""


def fil(ev: BaseException, rom: Rom, linje: str) -> str:
    """FileNotFoundError: en fil som ikke finnes der vi leter."""
    from ..data import innhold
    from ..feil import KursFeil

    navn_ = os.path.basename(str(getattr(ev, "filename", "") or ""))
    if not navn_:
        return ""
    try:
        kjente = list(innhold())
    except KursFeil:
        kjente = []
    start = f"Fant ikke filen «{navn_}» i mappen notatboken ligger i."
    if navn_ in kjente:
        return f'{start} Kursets datafiler finner du med sti: pd.read_csv(sti("{navn_}"), …).'
    if nere := naermest(navn_, kjente, 1):
        return f'{start} Mente du «{nere[0]}»? Skriv det slik: pd.read_csv(sti("{nere[0]}"), …).'
    return f"{start} Sjekk navnet, og at filen ligger der."


# ── slag og verdier ──────────────────────────────────────────────────────────────────────────────────


def slag(ev: BaseException, rom: Rom, linje: str) -> str:
    """TypeError: to ting som ikke passer sammen, eller noe som blir brukt på en måte det ikke kan."""
    m = str(ev)
    if tabell := _tabell_uten_hermetegn(linje, rom):
        return tabell
    for navn_ in re.findall(r"\[([^\W\d]\w*)\]", linje):
        if callable(rom.get(navn_)) and navn_ in kolonner(rom):
            return f'«{navn_}» uten hermetegn er en funksjon. Skal kolonnen hentes, må navnet ha hermetegn: "{navn_}".'
    if re.search(r"must be str or None, not", m):
        return "I parentesen skal det stå tekst i hermetegn, eller ingenting. Uten noe i parentesen deler .split() ved mellomrom."
    if hel := _hel_tabell(linje, rom):
        return hel
    if t := re.search(r"'(?:\w+\.)*(\w+)' object is not callable", m):
        return _ikke_kallbar(t[1], rom, linje)
    if t := re.search(
        r"'(\w+)' is an invalid keyword argument for print|print\(\) got an unexpected keyword argument '(\w+)'", m
    ):
        return f"Inne i parentesen til print skal det ikke stå likhetstegn. Gi «{t[1] or t[2]}» verdien sin på en egen linje først."
    if re.search(r"Indexing a Series with|Cannot index with|DataFrame.*not supported", m):
        return "Rekkefølgen er snudd. Tabellen står først, og spørsmålet står i hakeparentesen: tabell[spørsmål]."
    if re.search(r"'(method|builtin_function_or_method|function)' object is not subscriptable", m):
        return "Runde parenteser skal stå rett etter navnet på en metode, som i .sum(). Hakeparenteser henter kolonner."
    if re.search(r"operand type\(s\) for .+: '(method|function|builtin)|: '\w+' and '(method|function)", m):
        return "Det mangler parenteser etter navnet på en metode. Skriv .sum(), ikke bare .sum, før du regner videre."
    if re.search(r"string indices must be integers|str.*indices", m):
        return "Det som står foran hakeparentesen, er tekst. Er det en tabell, skal navnet stå uten hermetegn."
    for kolonne in re.findall(r"\[[\"'](\w+)[\"']\]\.sum\(\)", linje):
        if _er_tekstkolonne(kolonne, rom):
            return f"Kolonnen «{kolonne}» har ord, og ord kan ikke regnes på. Hvilken kolonne har tallene?"
    if re.search(r"dict expected", m):
        return 'En ordbok lages med krøllparenteser: {"navn": "verdi"}.'
    if re.search(r"object of type '(method|function|builtin_function_or_method)' has no len", m):
        return "len fikk navnet på en metode, ikke det den gir. Sett parenteser bak navnet, som i .split()."
    if re.search(r"between instances of 'list' and|between instances of '\w+' and 'list'", m):
        return "En liste kan ikke sammenlignes med et tall. len gir antallet i listen."
    for navn_ in re.findall(r"[\"'](\w+)[\"']", linje):
        if re.search(r"str", m) and isinstance(rom.get(navn_), int | float):
            return f"«{navn_}» står i hermetegn, og da er det bare et ord. Uten hermetegn er det tallet {rom[navn_]}."
    if re.search(r"can only concatenate str|unsupported operand type\(s\) for .+'str'|must be str, not", m) or (
        (re.search(r"concatenate|unsupported operand|ufunc", m) and re.search(r"str|dtype\('<U", m))
        or r"can't multiply sequence by non-int" in m
    ):
        return (
            "Her blandes tekst og tall. Tall i hermetegn er tekst, og Python regner ikke med tekst. Ta bort hermetegnene rundt "
            'tallet. Kommer tallene fra en fil, leses de med decimal=",".'
        )
    if re.search(r"not supported between instances of|Invalid comparison|Cannot compare", m):
        return "Python kan ikke sammenligne tekst med tall. Tekst skal ha hermetegn, tall skal ikke. Hva slags verdier har kolonnen?"
    if re.search(r"list indices must be integers", m):
        return "Det som står foran hakeparentesen, er en liste, og der hentes verdier med et tall. Skulle det vært en tabell?"
    if re.search(r"'(NoneType)'", m):
        return (
            "En av verdiene er tom (None). print og vis gir ingenting tilbake, så det de viser, kan ikke brukes videre."
        )
    if re.search(r"'?ellipsis'?", m):
        return "En av verdiene er fortsatt tre prikker. Fyll ut cellen som lager den, og kjør den først."
    if t := re.search(r"got an unexpected keyword argument '(\w+)'", m):
        return _ukjent_argument(t[1])
    if t := re.search(r"missing \d+ required positional arguments?: (.+)", m):
        return _for_faa(t[1].replace(" and ", " og "), linje)
    if t := re.search(r"(\w+)\(\) takes exactly one argument \(\d+ given\)", m):
        return f"{t[1]} tar én ting om gangen. Skal flere telles, får hver sin parentes: {t[1]}(…), {t[1]}(…)."
    if re.search(r"takes .+ positional arguments? but \d+", m):
        return "Parentesen har fått flere verdier enn den tar imot. Komma skiller verdier, så desimaltall skrives med punktum."
    if re.search(r"\[[^\]]*==.*,\s*[\"']", linje) and re.search("unhashable|hashed|Series", m):
        return to_i_parentes(ev, rom, linje)
    if re.search(r"unhashable type: '(list|DataFrame|Series|dict|slice)'|cannot be hashed", m):
        return "Hakeparentesen fikk en hel kolonne eller liste der det skulle stått ett navn. Er det en klamme for mye?"
    if re.search(r"bad operand type for unary|Cannot perform '\w+_' with", m):
        return "& og | binder sterkere enn ==. Sett parenteser rundt hver av delene: (a == 1) & (b == 2)."
    if re.search(r"(Could not convert|could not convert|does not support operation|Cannot perform reduction)", m):
        return (
            'Kolonnen har tekst, og tekst kan ikke regnes på slik. Kommer tallene fra en fil, leses de med decimal=",".'
        )
    if re.search(r"object is not iterable|'(int|float)' object is not subscriptable", m):
        return "Det du vil hente noe fra, er ett enkelt tall. Er navnet brukt om noe annet tidligere i notatboken?"
    return ""


def _er_tekstkolonne(kolonne: str, rom: Rom) -> bool:
    har = [t[kolonne] for t in tabeller(rom).values() if kolonne in t.columns]
    return bool(har) and all(k.dtype.kind not in "ifbM" for k in har)


def _hel_tabell(linje: str, rom: Rom) -> str:
    """En hel tabell brukt i et regnestykke, eller gitt til sum()."""
    for navn_ in tabeller(rom):
        if re.search(rf"\b(sum|max|min)\(\s*{navn_}\s*\)", linje):
            return (
                f"«{navn_}» er en hel tabell med både tekst og tall. Hent kolonnen med tallene i hakeparenteser først."
            )
        if re.search(rf"(?<![\w\"'.]){navn_}\s*[-+*/]|[-+*/]\s*{navn_}(?![\w\[.(\"'])", linje):
            tall = [n for n in egne_navn(rom) if navn_ in n and n != navn_ and isinstance(rom[n], int | float)]
            mente = f" Mente du «{tall[0]}»?" if tall else " Hent kolonnen med tallene, og legg den sammen først."
            return f"«{navn_}» er en hel tabell, og den kan ikke regnes med slik.{mente}"
    return ""


def _ikke_kallbar(hva: str, rom: Rom, linje: str) -> str:
    navn_ = next((n for n in re.findall(r"(\w+)\s*\(", linje) if n in rom and not callable(rom[n])), "")
    vist = f"«{navn_}» er" if navn_ else "Det som står foran parentesen, er"
    if hva in ("DataFrame", "Series"):
        ting = "en tabell" if hva == "DataFrame" else "en kolonne"
        kolonne = re.search(rf"{re.escape(navn_)}\s*\(\s*[\"'](.+?)[\"']", linje) if navn_ else None
        slik = f'{navn_ or "tabell"}["{kolonne[1] if kolonne else "kolonne"}"]'
        return f"{vist} {ting}, og der hentes ting med hakeparenteser: {slik}."
    if hva == "module":
        return f"{vist} et helt bibliotek. Skriv punktum og det du vil bruke, for eksempel {navn_ or 'pd'}.read_csv(…)."
    if hva == "str":
        if re.search(r"[\"']\s*\(", linje):
            return "Det står en parentes rett etter en tekst. Mangler det et komma eller et punktum imellom?"
        return f"{vist} en tekst, og kan ikke kalles. Har du brukt navnet på en funksjon, som print, om noe annet?"
    if hva in ("int", "float", "float64", "int64"):
        if re.search(r"\d\s*\(|\)\s*\(", linje):
            return "Gangetegnet mangler: skriv * mellom tallet og parentesen."
        return f"{vist} ett tall, og kan ikke kalles. Er det et gangetegn (*) som mangler, eller en parentes for mye?"
    if hva in ("list", "tuple", "dict"):
        return f"{vist} en liste. Verdier hentes med hakeparenteser, ikke runde."
    if hva == "ellipsis":
        return f"{vist} fortsatt tre prikker. Fyll ut cellen som lager det, og kjør den først."
    return f"{vist} ikke noe som kan kalles. Er det en parentes for mye?"


_ARGUMENTER = (
    *("decimal", "sep", "encoding", "skiprows", "dtype", "x", "y", "title", "color", "facet_col", "orientation"),
    *("as_index", "by", "ascending", "on", "how", "subset", "alt", "tall", "text", "labels", "range_x", "range_y"),
)


def _for_faa(mangler: str, linje: str) -> str:
    """En funksjon som ble kalt med færre verdier enn den trenger: av den lærende, eller av `.apply`."""
    if t := re.search(r"\.apply\(\s*(\w+)\s*\(\s*\)", linje):
        return (
            f"Etter .apply skal navnet på funksjonen stå uten parenteser, slik: .apply({t[1]}). Da kaller .apply den selv, én "
            "gang for hver verdi."
        )
    if t := re.search(r"\.apply\(\s*(\w+)\s*\)", linje):
        return (
            f".apply gir {t[1]} bare én verdi om gangen, og da mangler {mangler}. Lag en egen funksjon med ett navn i "
            f"parentesen, som kaller {t[1]} med det som mangler."
        )
    return f"Parentesen er ikke fylt ut: det mangler {mangler}. Sammenlign med eksempelet over."


def _ukjent_argument(navn_: str) -> str:
    start = f"Parentesen har et navn den ikke kjenner: «{navn_}»."
    if nere := naermest(navn_, _ARGUMENTER, 1, 0.5):
        return f"{start} Mente du «{nere[0]}»?"
    return f"{start} Sammenlign med eksempelet over, bokstav for bokstav."


def verdi(ev: BaseException, rom: Rom, linje: str) -> str:
    """ValueError: riktig slag, men en verdi som ikke går."""
    m = str(ev)
    if tabell := _tabell_uten_hermetegn(linje, rom):
        return tabell
    if t := re.search(
        r"Value of '(\w+)' is not the name of a column.*?Expected one of \[(.*?)\] but received: (.*)", m, re.S
    ):
        return _plotlykolonne(t[1], re.findall(r"'(.*?)'", t[2]), " ".join(t[3].split()).removesuffix("."), rom)
    if (t := re.search(r"groupby\(\s*(\w+)", linje)) and er_tabell(rom.get(t[1])):
        return f"«{t[1]}» uten hermetegn er en tabell du har laget. Skal det grupperes på en kolonne, må navnet ha hermetegn."
    if t := re.search(r"could not convert string to float: '?(.{0,30}?)'?$", m):
        return (
            f"«{t[1]}» kan ikke gjøres om til tall. I kode skrives desimaltall med punktum, uten mellomrom og uten kr."
        )
    if t := re.search(r"invalid literal for int\(\) with base 10: '(.{0,30}?)'", m):
        return f"«{t[1]}» kan ikke gjøres om til et helt tall. Har det komma eller mellomrom, må det bort først."
    if r"truth value of a" in m:
        return (
            "Her blir en hel kolonne brukt som om den var én verdi. «and», «or» og «if» spør om én ting; et filter spør hver "
            "rad, med & og | og parenteser rundt hver del."
        )
    if t := re.search(r"Length of values \((\d+)\) does not match length of index \((\d+)\)", m):
        ekstra = " Et komma inne i et desimaltall lager to tall: skriv punktum." if int(t[1]) > int(t[2]) else ""
        return f"Listen har {t[1]} verdier, men tabellen har {t[2]} rader. Det skal være én for hver rad.{ekstra}"
    if r"No axis named" in m:
        return "Parentesen etter metoden skal være tom her, som i .sum(). Hva som legges sammen, står foran punktumet."
    if "== [" in linje and r"match" in m:
        return "Hakeparentesene rundt teksten gjør den til en liste. Skriv bare teksten i hermetegn etter ==."
    if r"Lengths of operands" in m:
        return (
            "Her blir en kolonne regnet sammen med en liste av en annen lengde. Skal kolonnen legges sammen, skrives .sum() rett "
            "bak den, med punktum og parenteser."
        )
    if re.search(r"Item wrong length|identically-labeled|Lengths must match|cannot reindex|Unalignable", m):
        return _annen_tabell()
    if re.search(r"only possible when a DataFrame or an array is provided", m):
        return "Figuren har fått kolonnenavn, men ingen tabell å hente dem fra. Skriv tabellen først i parentesen."
    if re.search(r"All arguments should have the same length", m):
        return (
            "px.bar fikk kolonner med ulik lengde. Gi den hele tabellen først, og så navnene på kolonnene i hermetegn."
        )
    if re.search(r"Cannot set a DataFrame|Columns must be same length", m):
        return "Venstre side er én kolonne, men høyre side er en hel tabell. Hvilken kolonne skal den nye bygges av?"
    if re.search(r"Invalid property specified|did you mean", m, re.I) and r"plotly" in m.casefold():
        egenskap = re.search(r"Invalid property specified for object of type [\w.]+: '(\w+)'", m)
        return f"Figuren kjenner ikke «{egenskap[1]}». Sammenlign med eksempelet over." if egenskap else ""
    return ""


def _tabell_uten_hermetegn(linje: str, rom: Rom) -> str:
    """`timeliste["kunde"] == tangholmen`, der tangholmen er en tabell noen har laget før."""
    for navn_ in re.findall(r"(?:==|!=)\s*(\w+)\s*\]?\s*$", linje):
        if er_tabell(rom.get(navn_)) or er_kolonne(rom.get(navn_)):
            hva = "en tabell" if er_tabell(rom[navn_]) else "en kolonne"
            return (
                f"«{navn_}» uten hermetegn er {hva} du har laget. Skal filteret lete etter ordet, må det ha hermetegn: "
                f'"{navn_}", skrevet akkurat som i tabellen.'
            )
    return ""


def _annen_tabell() -> str:
    return (
        "Filteret er laget av en annen tabell enn den det brukes på, så radene passer ikke sammen. Lag spørsmålet av den samme "
        "tabellen som står foran hakeparentesen."
    )


def to_i_parentes(ev: BaseException, rom: Rom, linje: str) -> str:
    """InvalidIndexError: både et spørsmål og et navn i samme hakeparentes."""
    return (
        "Det står to ting i samme hakeparentes. Hent radene først, og så kolonnen i et nytt par: "
        'tabell[spørsmål]["kolonne"].'
    )


def indeksering(ev: BaseException, rom: Rom, linje: str) -> str:
    """IndexingError: et filter fra en annen tabell."""
    return _annen_tabell() if "Unalignable" in str(ev) or "Too many" not in str(ev) else ""


def _plotlykolonne(akse: str, har: list[str], fikk: str, rom: Rom) -> str:
    start = f"Tabellen har ingen kolonne som heter «{fikk}», og px fikk den som {akse}."
    if like := [k for k in har if k.casefold() == fikk.casefold()]:
        return f"{start} Mente du «{like[0]}»? Store og små bokstaver teller."
    if nere := naermest(fikk, har):
        return f"{start} Mente du {_eller(nere)}?"
    if treff := kolonne_med_verdi(fikk, rom):
        return f"{start} «{treff[0]}» er en verdi i kolonnen «{treff[1]}». Til {akse} gir du navnet på en kolonne."
    return f"{start} Kolonnene heter {', '.join(har[:8])}."


def lite_annet(ev: BaseException, rom: Rom, linje: str) -> str:
    """De små: deling på null, plass i liste, modul, omvei i minnet."""
    return {
        "ZeroDivisionError": "Her deles det på null. Hvilken av verdiene til høyre for / er null, og hvorfor?",
        "IndexError": "Listen er kortere enn plassen du ber om. Python teller fra 0.",
        "RecursionError": "En funksjon kaller seg selv uten å stoppe. Se etter navnet på funksjonen inne i den.",
        "KeyboardInterrupt": "Cellen ble stoppet. Kjør den igjen når du er klar.",
        "UnboundLocalError": "Navnet brukes i funksjonen før det har fått en verdi der. Flytt linjen som lager det, lenger opp.",
        "EmptyDataError": "Filen er tom. Er det riktig fil?",
        "ParserError": "Filen er ikke delt opp slik pandas ventet. Hvilket tegn skiller kolonnene, komma eller semikolon?",
        "UnicodeDecodeError": 'Filen er lagret med en annen tegnkoding. Prøv encoding="utf-16" eller encoding="cp1252".',
    }.get(type(ev).__name__, "")


def modul(ev: BaseException, rom: Rom, linje: str) -> str:
    """ImportError og ModuleNotFoundError."""
    m = str(ev)
    if t := re.search(r"No module named '([\w.]+)'", m):
        nere = naermest(t[1], ("pandas", "plotly.express", "plotly", "numpy", "somekurs"), 1)
        return f"Python finner ikke biblioteket «{t[1]}»." + (f" Mente du «{nere[0]}»?" if nere else "")
    if t := re.search(r"cannot import name '(\w+)' from '([\w.]+)'", m):
        nere = naermest(t[1], ("sti", "sjekk", "hint", "losning", "vis"), 1)
        return f"«{t[2]}» har ikke noe som heter «{t[1]}»." + (f" Mente du «{nere[0]}»?" if nere else "")
    return ""


FORKLARINGER: tuple[tuple[str, Callable[[BaseException, Rom, str], str]], ...] = (
    ("UndefinedVariableError", query_navn),
    ("UnboundLocalError", lite_annet),
    ("NameError", navn),
    ("KeyError", nokkel),
    ("AttributeError", attributt),
    ("FileNotFoundError", fil),
    ("ImportError", modul),
    ("TypeError", slag),
    ("IndexingError", indeksering),
    ("InvalidIndexError", to_i_parentes),
    ("UnicodeDecodeError", lite_annet),
    ("ParserError", lite_annet),
    ("EmptyDataError", lite_annet),
    ("ValueError", verdi),
    ("Exception", lite_annet),
    ("KeyboardInterrupt", lite_annet),
)
