"""Det Python ikke kan lese: hermetegn, parenteser, komma og kolon som mangler eller er feil."""

from __future__ import annotations

import re
from typing import Any

from .naermest import kolonne_med_verdi

_TYPOGRAFISKE = "“”„«»‘’‚´`"


def syntaks(ev: SyntaxError, rom: dict[str, Any]) -> str:
    """Forklaringen på en SyntaxError eller IndentationError, tom når vi ikke kjenner den."""
    m, linje = str(ev.msg or ""), (ev.text or "").rstrip("\n")
    for regel in (
        _innrykk,
        _tegn,
        _hermetegn,
        _ordbok,
        _parentes,
        _tall,
        _print,
        _likhetstegn,
        _kolon,
        _argumenter,
        _resten,
    ):
        if tekst := regel(m, linje, rom):
            return tekst
    return ""


def _innrykk(m: str, linje: str, rom: dict) -> str:
    if r"unexpected indent" in m:
        return "Linjen begynner med mellomrom den ikke skal ha. Ta dem bort, så teksten begynner helt til venstre."
    if r"expected an indented block" in m:
        return "Linjen under et kolon skal rykkes inn. Sett fire mellomrom foran den."
    if r"unindent" in m or r"inconsistent use of tabs" in m:
        return "Linjene er ikke rykket like langt inn. Bruk fire mellomrom på hver av dem."
    return ""


def _tegn(m: str, linje: str, rom: dict) -> str:
    if t := re.search(r"invalid (?:character|non-printable character) ?'?(.?)'? ?\(?U\+([0-9A-F]{4,6})", m):
        tegn = t[1] or chr(int(t[2], 16))
        if tegn in _TYPOGRAFISKE:
            return f'Tegnet {tegn} er et hermetegn fra et tekstprogram. Kode bruker de rette: skriv " med tastaturet, foran og bak.'
        if tegn in "–—−":
            return f"Tegnet {tegn} er en tankestrek fra et tekstprogram. Minus i kode er bindestreken på tastaturet: -."
        if tegn in "×·":
            return f"Python ganger med stjerne (*), ikke med {tegn}."
        if tegn == "÷":
            return "Python deler med skråstrek (/), ikke med ÷."
        if not tegn.isprintable() or tegn == "\xa0":
            return "Linjen har et usynlig tegn, som ofte følger med når noe er limt inn. Skriv linjen på nytt med tastaturet."
        return f"Tegnet {tegn} kan ikke stå i kode utenfor hermetegn."
    if r"unexpected character after line continuation" in m:
        return "Det står en omvendt skråstrek (\\) i koden. Python deler med vanlig skråstrek: /."
    return ""


def _hermetegn(m: str, linje: str, rom: dict) -> str:
    if r"unterminated string literal" in m or r"EOL while scanning string" in m:
        if len(re.findall('"', linje)) % 2 and "'" in linje:
            return "Teksten begynner og slutter med ulike hermetegn. Bruk det samme foran og bak."
        return 'Et hermetegn mangler makker. Tekst skal ha " både foran og bak, på samme linje.'
    if r"unterminated triple-quoted" in m or r"EOF while scanning triple" in m:
        return 'Tre hermetegn (""") er åpnet, men ikke lukket. Sett tre til etter teksten.'
    return ""


def _ordbok(m: str, linje: str, rom: dict) -> str:
    """Linjer i en ordbok: likhetstegn for kolon, klammer for krøllparenteser, komma som mangler."""
    par = r"^\s*(?:[^\W\d]\w*\s*=\s*)?([\[({])?\s*[\"'][^\"']*[\"']\s*"
    inne = linje[:1].isspace() or "{" in linje
    if inne and re.match(par + r"[=;]\s*[\"'\[\d]", linje):
        return 'I en ordbok står det kolon mellom de to: "navn": "verdi".'
    if (t := re.match(par + r":", linje)) and t[1] in ("[", "("):
        return "En ordbok skal ha krøllparenteser: { foran og } bak."
    if re.match(par + r":", linje) and re.search(r"invalid syntax|forgot a comma", m):
        return "Hver linje i ordboken slutter med komma, og det er kolon mellom navnet og verdien. Mangler kommaet på linjen over?"
    if "':' expected after dictionary key" in m:
        return "Etter kommaet venter Python en ny linje i ordboken. Hører det sammen, skal alt stå i ett par hermetegn."
    if "cannot mix bytes" in m:
        return "Det står et hermetegn midt i teksten. Bruk bare ett foran og ett bak."
    return ""


def _parentes(m: str, linje: str, rom: dict) -> str:
    if t := re.search(r"'([(\[{])' was never closed", m):
        lukk = {"(": ")", "[": "]", "{": "}"}[t[1]]
        return f"Parentesen {t[1]} er åpnet, men ikke lukket. Tell dem på linjen: hvor skal {lukk} stå?"
    if t := re.search(r"closing parenthesis '(.)' does not match opening parenthesis '(.)'", m):
        return f"En parentes som er åpnet med {t[2]}, er lukket med {t[1]}. Kolonner henter du med [ ], og metoder kaller du med ( )."
    if t := re.search(r"unmatched '(.)'", m):
        return f"Det er en {t[1]} for mye, eller den som skulle åpnet den, mangler."
    if r"unexpected EOF" in m or r"incomplete input" in m:
        if apen := _apen_parentes(linje):
            return apen
        return "Koden stopper midt i noe. Mangler det en parentes eller et hermetegn til slutt?"
    return ""


def _apen_parentes(linje: str) -> str:
    """Den første parentesen på linjen som ikke stemmer, når Python selv bare sier at noe mangler."""
    makker = {")": "(", "]": "[", "}": "{"}
    apne: list[str] = []
    for tegn in re.sub(r"\"[^\"]*\"|'[^']*'", "", linje):
        if tegn in "([{":
            apne.append(tegn)
        elif tegn in makker and apne:
            if apne[-1] != makker[tegn]:
                return f"Parentesen {apne[-1]} er åpnet, men ikke lukket før {tegn}. Hvor skulle den vært lukket?"
            apne.pop()
    return f"Parentesen {apne[-1]} er åpnet, men ikke lukket. Hvor skulle den vært lukket?" if apne else ""


def _tall(m: str, linje: str, rom: dict) -> str:
    # tall i en tekst kan skrives som en vil
    uten_tekst = re.sub(r"\"[^\"]*\"|'[^']*'", '""', linje)
    if re.search(r"(?<![\w\"'.])\d{1,3}(?: \d{3})+(?![\w\"'])", uten_tekst) and r"invalid syntax" in m:
        tallet = re.search(r"(?<![\w\"'.])\d{1,3}(?: \d{3})+", uten_tekst)[0]
        return (
            f"Det står et mellomrom inne i et tall. I kode skrives tusener uten mellomrom: {tallet.replace(' ', '')}."
        )
    if r"leading zeros" in m:
        return "Et helt tall kan ikke begynne med 0. Er det en kode eller en dato, skal den ha hermetegn."
    if r"invalid decimal literal" in m:
        return "Et tall og et ord står tett sammen. Navn kan ikke begynne med et tall, og tall skrives uten kr, % og mellomrom."
    return ""


def _print(m: str, linje: str, rom: dict) -> str:
    if r"Missing parentheses in call to 'print'" in m:
        return "print trenger parenteser rundt det som skal vises: print(…)."
    return ""


def _likhetstegn(m: str, linje: str, rom: dict) -> str:
    if re.match(r"\s*[^\W\d]\w*\s*=\s+=", linje):
        return "Det står to likhetstegn. Ett er nok for å gi et navn en verdi."
    if "===" in linje:
        return "Et spørsmål skrives med to likhetstegn (==), ikke tre."
    if r"cannot assign to" in m and re.search(r"\)\s*=\s*[^\W\d]\w*\s*$", linje):
        return "Navnet skal stå til venstre for likhetstegnet, og regnestykket til høyre."
    if re.search(r"=\s+=", linje):
        return "De to likhetstegnene i == skal stå tett sammen."
    if t := re.match(r"\s*([^\W\d]\w*(?:-[^\W\d]\w*)+)\s*=(?!=)", linje):
        return f"Navn kan ikke ha bindestrek, for den betyr minus. Bruk understrek: {t[1].replace('-', '_')}."
    if "=<" in linje or "=>" in linje:
        return "Tegnene skal stå motsatt vei: <= og >=."
    if r"cannot assign to" in m and re.match(r"\s*[\"'\d]", linje):
        return "Navnet skal stå til venstre for likhetstegnet, og verdien til høyre. Navnet skal ikke ha hermetegn."
    if re.search(r"[^=!<>]=[^=].*\[.*[^=!<>]=[^=].*\]", linje) or r"Maybe you meant '=='" in m:
        return "Ett likhetstegn gir et navn en verdi. To likhetstegn (==) spør om noe er likt. Her trengs det to."
    if r"cannot assign to" in m:
        return "Til venstre for likhetstegnet skal det stå et navn. Er det et spørsmål, trengs det to likhetstegn: ==."
    if r"expression cannot contain assignment" in m:
        if re.search(r"[\"']\w+[\"']\s*=", linje):
            return 'Navnet på et argument skrives uten hermetegn: x="kunde", ikke "x"="kunde".'
        return "Inne i parentesen står det ett likhetstegn etter noe som ikke er et navn. Spørsmål skrives med to: ==."
    return ""


def _kolon(m: str, linje: str, rom: dict) -> str:
    if r"expected ':'" in m:
        return "Linjen skal slutte med kolon (:)."
    if r"expected '('" in m and re.match(r"\s*def\b", linje):
        return "Etter navnet på funksjonen skal det stå en parentes: def navn(tekst):"
    if t := re.match(r"\s*(For|If|Def|Else|While|Return|Import|From)\b(?!\s*[=(])", linje):
        return f"Python skriver {t[1].lower()} med liten forbokstav."
    if r"'return' outside function" in m:
        return (
            "Linjen med return hører til funksjonen, men er ikke rykket inn under def. Sett fire mellomrom foran den."
        )
    return ""


def _argumenter(m: str, linje: str, rom: dict) -> str:
    if r"positional argument follows keyword argument" in m:
        return "I parentesen kommer verdier uten navn først, og de med navn (som x=…) etterpå. Bytt rekkefølge, eller sett navn på alle."
    if t := re.search(r"keyword argument repeated: (\w+)", m):
        return f"«{t[1]}» står to ganger i parentesen. Ta bort den ene."
    return ""


def _resten(m: str, linje: str, rom: dict) -> str:
    """invalid syntax: let etter verdier uten hermetegn, og ellers si hvor det pleier å skurre."""
    if "invalid syntax" not in m and "forgot a comma" not in m:
        return ""
    for ordene in re.findall(r"(?:==|!=)\s*([^\W\d_][\w &-]*[^\W_])", linje):
        if treff := kolonne_med_verdi(ordene.strip(), rom):
            return f'«{treff[0]}» er tekst, og tekst skal ha hermetegn: "{treff[0]}".'
    if t := re.match(r"\s*((?:[^\W\d]\w*)(?: [^\W\d]\w*)+)\s*=(?!=)", linje):
        return f"Navn skrives i ett, uten mellomrom. Bruk understrek: {t[1].replace(' ', '_')}."
    if t := re.search(r"=\s*((?:[^\W\d]\w*)(?:,? [^\W\d]\w*)+)\s*$", linje):
        return f'Er «{t[1]}» tekst, skal den ha hermetegn foran og bak: "{t[1]}".'
    if re.search(r"\w\{|\]\{", linje):
        return "Krøllparenteser { } lager en ordbok. Kolonner henter du med hakeparenteser: [ ]."
    if re.search(r"\.\[", linje):
        return "Det skal ikke stå punktum foran hakeparentesen. Skriv navnet på tabellen rett foran den."
    if t := re.search(r"[\])]\s*([a-z_]+)\(", linje):
        if callable(rom.get(t[1])) or t[1] in ("len", "print", "round", "int", "float", "str"):
            return f"Foran {t[1]} mangler det noe: et komma mellom to verdier, eller et tegn som +, - eller /."
        return f"Foran {t[1]} mangler det et punktum: .{t[1]}()."
    if t := re.search(r"[\d)]\s+((?:kr|timer|eks|inkl|kroner|prosent|stk)\b.*)$", linje):
        return f"Bak regnestykket står det «{t[1][:30]}». Enheter og merknader skrives ikke i kode. Ta det bort."
    for a, b in re.findall(r"\b([^\W\d]\w*) (?=([^\W\d]\w*))", linje):
        if f"{a}_{b}" in rom:
            return f"Navn skrives i ett. Mente du {a}_{b}?"
    if re.search(r"=.*[\w)\]]\s+:\s+[\w(]", linje) and not re.match(
        r"\s*(?:def|if|for|while|class|with)\b|.*[{\[]", linje
    ):
        return "Python deler med skråstrek (/), ikke med kolon."
    if re.search(r"[\[({][^\])}]*;", linje):
        return "Verdier i en liste eller en parentes skilles med komma, ikke med semikolon."
    if re.search(r"\d\s*%\s*(?:$|[-+*/)])", linje):
        return "Prosenttegnet betyr noe annet i kode, så ta det bort. Ber oppgaven om en andel, er 25 prosent 0.25."
    if t := re.search(r"=\s*\d+(?:\.\d+)?\s+([^\W\d]+)\s*$", linje):
        return f"Bak tallet står det «{t[1][:30]}». Enheter og merknader skrives ikke i kode. Ta det bort."
    if re.search(r"[\d)]\s*x\s*[\d(]|[\w)] x [\w(]", linje):
        return "Python ganger med stjerne (*), ikke med x."
    if re.search(r"\w(?:\+\+|--)\s*$", linje):
        return "Python har ikke ++. Skriv hele regnestykket: antall = antall + 1."
    if t := re.search(r"\blen ([^\W\d]\w*)", linje):
        return f"Det som skal telles, står i parentes: len({t[1]})."
    if re.search(r"=!", linje):
        return "Ulik skrives !=, med utropstegnet først."
    if r"forgot a comma" in m:
        return "Mellom to verdier i en parentes skal det stå et komma. Er det tekst, mangler kanskje et hermetegn."
    if re.search(r"=\s*$", linje):
        return "Det står ingenting til høyre for likhetstegnet."
    if (
        re.search(r"[\"']\s*[\"']?\w", linje)
        and len(re.findall(r"[\"']", linje)) % 2 == 0
        and re.search(r"\w[\"']|[\"']\w", linje)
    ):
        return "Python klarer ikke å lese linjen. Se etter et hermetegn, et komma eller et punktum som mangler ved teksten."
    if re.search(r"\b(og|eller|hvis|ikke|er)\b", linje):
        return "Python klarer ikke å lese linjen. Den kan ikke norsk: vanlige ord må stå i hermetegn."
    return "Python klarer ikke å lese linjen. Se etter et tegn som mangler: komma, punktum, parentes eller regnetegn."
