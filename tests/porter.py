"""Portene: rene funksjoner som tar en notatbok og gir en liste med norske setninger om det som ikke stemmer.

Testene kaller dem på hver klare leksjon. tests/test_portene.py kaller dem på små, gale notatbøker og viser at hver
port faktisk stopper feilen sin. En tom liste betyr at porten er åpen.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from notatbok import MAKS_SEKUNDER, Celle, Notatbok, Utfall, ord_i, overskrifter, uten_kode

from somekurs.kursplan import Leksjon

RYTME = (
    "Husk",
    "Oppdraget",
    "Vist eksempel",
    "Forutsi, kjør, undersøk, endre",
    "Fellen",
    "Lag",
    "Loven sier",
    "Pust ut",
    "Oppsummering",
    "Neste",
)
# Den første leksjonen har ingen tidligere leksjon å huske fra. Der kan eleven kartlegge seg selv i stedet.
FOR_HUSK = "Der du står i dag"
CELLER = (35, 65)
ORD = (900, 1900)
ORD_I_CELLE = 180
KODE_PAA_RAD = 2
ALT = (60, 300)
KJERNE = 5
FORDYPNING = 4
QUIZSPORSMAL = 4


class Ovelse(Protocol):
    """Det portene trenger å vite om en øvelse."""

    nr: str
    slag: str
    mal: tuple[str, ...]
    fordypning: bool
    egenvurdering: bool


class Sporsmal(Protocol):
    """Det portene trenger å vite om et quizspørsmål."""

    mal: Any


class Quiz(Protocol):
    """Det portene trenger å vite om en quiz."""

    sporsmal: Any


# ── Kontrakten: første celle ─────────────────────────────────────────────────────────────────────────


def _deler(kilde: str) -> dict[str, str]:
    """Første celle delt på merkene Læringsmål, Forkunnskaper, Tid og Data, som overskrift eller fet skrift."""
    deler: dict[str, list[str]] = {}
    na = None
    for linje in kilde.splitlines():
        treff = re.match(r"[#*_\s]*(Læringsmål|Forkunnskaper|Tid|Data)\b[*_:\s.]*(.*)", linje)
        if treff and re.match(r"\s*(#|\*|_)", linje):
            na = treff[1]
            deler[na] = [treff[2]]
        elif na:
            deler[na].append(linje)
    return {k: "\n".join(v) for k, v in deler.items()}


def feil_i_forste_celle(bok: Notatbok, leksjon: Leksjon) -> list[str]:
    """Kontraktens punkt 1: tittel, mål ordrett, forkunnskaper, tid og data, slik kursplanen sier."""
    if not bok.celler or not bok.celler[0].er_tekst:
        return ["Første celle skal være en tekstcelle med tittelen."]
    celle = bok.celler[0]
    feil = []
    h1 = [t for n, t in overskrifter(celle.kilde) if n == 1]
    # kursplanens tittel er hele overskriften. Nummeret foran er valgfritt: det følger av rekkefølgen.
    rene = [re.sub(r"^\d+[.:]?\s+", "", t) for t in h1]
    if rene != [leksjon.tittel]:
        feil.append(f"Overskriften er «{'», «'.join(h1) or 'ingen'}», men kursplanen sier «{leksjon.tittel}».")
    if leksjon.er_forside:
        return feil
    deler = _deler(celle.kilde)
    feil += [f"{celle} mangler «{n}»." for n in ("Læringsmål", "Forkunnskaper", "Tid", "Data") if n not in deler]
    if list(deler) != sorted(deler, key=["Læringsmål", "Forkunnskaper", "Tid", "Data"].index):
        feil.append(f"{celle}: Rekkefølgen skal være Læringsmål, Forkunnskaper, Tid, Data.")
    if "Læringsmål" in deler:
        punkter = re.findall(r"^\s*(?:[-*+]|\d+[.)])\s+(.*\S)\s*$", deler["Læringsmål"], flags=re.M)
        rene = [re.sub(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)", "", p).rstrip(".") for p in punkter]
        if rene != [m.tekst for m in leksjon.mal]:
            for m in leksjon.mal:
                if m.tekst not in rene:
                    feil.append(f"{celle}: Målet {m.id} «{m.tekst}» står ikke ordrett i listen under Læringsmål.")
            feil += [
                f"{celle}: «{p}» står under Læringsmål, men ikke i kursplanen."
                for p in rene
                if p not in {m.tekst for m in leksjon.mal}
            ]
            if not feil or sorted(rene) == sorted(m.tekst for m in leksjon.mal):
                feil.append(f"{celle}: Læringsmålene står ikke i samme rekkefølge som i kursplanen.")
    if "Forkunnskaper" in deler:
        rader = [
            [c.strip() for c in r.strip().strip("|").split("|")]
            for r in re.findall(r"^\s*\|.*$", deler["Forkunnskaper"], re.M)
        ]
        kropp = [r for r in rader[1:] if not re.fullmatch(r"[\s:-]*", "".join(r))]
        for f in leksjon.forkunnskaper:
            rad = next((r for r in kropp if r[0] == f.hva), None)
            if rad is None:
                feil.append(f"{celle}: Tabellen Forkunnskaper mangler raden «{f.hva}».")
            elif len(rad) != 3 or rad[1] != f.hvor_viktig or f.hvor not in rad[2]:
                feil.append(f"{celle}: Raden «{f.hva}» skal ha «{f.hvor_viktig}» og «{f.hvor}».")
        if len(kropp) != len(leksjon.forkunnskaper):
            feil.append(
                f"{celle}: Tabellen Forkunnskaper har {len(kropp)} rader, kursplanen har {len(leksjon.forkunnskaper)}."
            )
    if "Tid" in deler and not re.search(rf"(?<!\d){leksjon.minutter}[ \u00a0]minutter", deler["Tid"]):
        feil.append(f"{celle}: Tid skal nevne {leksjon.minutter} minutter.")
    if "Data" in deler:
        feil += [f"{celle}: Data skal nevne {fil}." for fil in leksjon.data if fil not in deler["Data"]]
    return feil


# ── Kontrakten: rytme og omfang ──────────────────────────────────────────────────────────────────────


def _ledd(overskrift: str) -> str | None:
    """Hvilket ledd i rytmen en overskrift er: «Lag: fakturaen» er leddet Lag, og et sitat er fellen."""
    # fellen annonseres ikke: overskriften er kundens eller kollegaens egne ord
    if overskrift.startswith("«"):
        return "Fellen"
    for navn in RYTME:
        if overskrift == navn or overskrift.startswith((f"{navn}:", f"{navn} –")):
            return navn
    return None


def feil_i_rytme(bok: Notatbok, leksjon: Leksjon) -> list[str]:
    """Kontraktens punkt 2: leddene som overskrifter på nivå 2, hvert én gang og i riktig rekkefølge."""
    if leksjon.er_forside:
        return []
    feil, funnet = [], []
    for nivaa, tekst, celle in bok.overskrifter():
        if nivaa != 2 or celle.nr == 1:
            continue
        ledd = _ledd(tekst)
        if leksjon.nr == 1 and tekst == FOR_HUSK and not funnet:
            continue
        if ledd is None:
            feil.append(f"{celle}: «{tekst}» er ikke et ledd i rytmen. Bruk ### for egne emner.")
        else:
            funnet.append(ledd)
    ventet = [r for r in RYTME if r != "Husk" or leksjon.nr > 1 or "Husk" in funnet]
    feil += [f"Leddet «{r}» mangler." for r in ventet if r not in funnet]
    feil += [f"Leddet «{r}» står {funnet.count(r)} ganger." for r in RYTME if funnet.count(r) > 1]
    if not feil and funnet != ventet:
        feil.append(f"Leddene står i feil rekkefølge: {', '.join(funnet)}.")
    return feil


def ledd_for_celler(bok: Notatbok) -> dict[str, str]:
    """Hvilket ledd hver celle hører til: {celle-id: «Lag»}. Før det første leddet er svaret tomt."""
    na, hvor = "", {}
    for celle in bok.celler:
        if celle.er_tekst:
            for nivaa, tekst in overskrifter(celle.kilde):
                if nivaa == 2:
                    na = _ledd(tekst) or na
        hvor[celle.id] = na
    return hvor


def feil_i_husk(bok: Notatbok, leksjon: Leksjon, antall_sporsmal: Mapping[str, int] | None = None) -> list[str]:
    """Husk har ett spørsmål fra forrige leksjon, ett fra tre tilbake og ett fra seks tilbake, så langt de finnes.

    Parametre: `antall_sporsmal` er antall spørsmål i hver quiz, som {"7.A": 3}.
    """
    ventet = sum(leksjon.nr - tilbake >= 1 for tilbake in (1, 3, 6))
    if leksjon.er_forside or not ventet:
        return []
    hvor = ledd_for_celler(bok)
    celler = [c for c in bok.celler if hvor[c.id] == "Husk"]
    sporsmal = sum(len(c.sjekker()) for c in celler)
    sporsmal += sum((antall_sporsmal or {}).get(q, 0) for c in celler for q in c.quizer())
    sporsmal += sum(len(re.findall(r"^\s*\d+[.)]\s", uten_kode(c.kilde), flags=re.M)) for c in celler if c.er_tekst)
    if sporsmal < ventet:
        return [f"Husk har {sporsmal} spørsmål, men skal ha minst {ventet}."]
    return []


def feil_i_omfang(bok: Notatbok, leksjon: Leksjon) -> list[str]:
    """Kontraktens punkt 4: antall celler, ord, ord i hver celle, kodeceller på rad og linjer i dem."""
    feil = []
    maks_linjer = 8 if leksjon.nr < 9 else 12
    if not leksjon.er_forside:
        if not CELLER[0] <= len(bok.celler) <= CELLER[1]:
            feil.append(f"Notatboken har {len(bok.celler)} celler. Den skal ha fra {CELLER[0]} til {CELLER[1]}.")
        ordene = sum(len(ord_i(c.kilde)) for c in bok.tekst)
        if not ORD[0] <= ordene <= ORD[1]:
            feil.append(f"Notatboken har {ordene} ord. Den skal ha fra {ORD[0]} til {ORD[1]}.")
    paa_rad = 0
    for c in bok.celler:
        if c.er_tekst and (n := len(ord_i(c.kilde))) > ORD_I_CELLE:
            feil.append(f"{c} har {n} ord. En tekstcelle kan ha høyst {ORD_I_CELLE}.")
        paa_rad = paa_rad + 1 if c.er_kode else 0
        if paa_rad == KODE_PAA_RAD + 1:
            feil.append(f"{c} er den tredje kodecellen på rad. Sett inn en tekst som sier hva den gjør.")
        linjer = [x for x in c.kilde.splitlines() if x.strip()]
        if c.er_kode and len(linjer) > maks_linjer:
            feil.append(f"{c} har {len(linjer)} linjer kode. Her er grensen {maks_linjer}.")
    return feil


# ── Kontrakten: øvelser, avtrapping og quiz ──────────────────────────────────────────────────────────


def hull_i(celle: Celle) -> int:
    """Antall hull (…) i en celle, uten dem som står i sjekk() selv."""
    if celle.tre is None:
        return 0
    i_sjekk = {id(a) for k in celle.kall("sjekk") for a in ast.walk(k)}
    return sum(isinstance(n, ast.Constant) and n.value is ... and id(n) not in i_sjekk for n in ast.walk(celle.tre))


def avtrapping(celle: Celle) -> str:
    """Hvor mye hjelp en øvelsescelle gir: «ett hull», «flere hull» eller «tom»."""
    if celle.tre is None:
        return "tom"
    setninger = [s for s in celle.tre.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Call))]
    bare_navn = all(
        isinstance(s, ast.Assign) and isinstance(s.value, ast.Constant) and s.value.value is ... for s in setninger
    )
    if bare_navn and len(setninger) <= 1:
        return "tom"
    hull = hull_i(celle)
    return "ett hull" if hull == 1 else "flere hull" if hull > 1 else "ferdig"


def feil_i_avtrapping(bok: Notatbok, leksjon: Leksjon, ovelser: Mapping[str, Ovelse]) -> list[str]:
    """Kontraktens punkt 3: ett hull, så tre, så en tom celle. Gjelder øvelsene der eleven skriver kode."""
    if leksjon.er_forside:
        return []
    trinn: list[tuple[str, int]] = []
    for c in bok.kode:
        for nr in c.sjekker():
            if nr in ovelser and ovelser[nr].slag in ("verdi", "funksjon", "figur"):
                trinn.append((avtrapping(c), hull_i(c)))
    navn = [t for t, _ in trinn]
    feil = [f"Avtrappingen mangler en øvelse med {n}." for n in ("ett hull",) if n not in navn]
    if not any(t == "flere hull" and h >= 3 for t, h in trinn):
        feil.append("Avtrappingen mangler en øvelse med tre hull.")
    if "tom" not in navn:
        feil.append("Avtrappingen mangler en øvelse som begynner med en tom celle.")
    if not feil and not navn.index("ett hull") < navn.index("flere hull") < len(navn) - 1 - navn[::-1].index("tom"):
        feil.append("Avtrappingen går i feil rekkefølge. Den skal være: ett hull, så tre, så en tom celle.")
    return feil


def feil_i_ovelser(bok: Notatbok, leksjon: Leksjon, ovelser: Mapping[str, Ovelse]) -> list[str]:
    """Kontraktens punkt 5: fem kjerneøvelser, høyst fire merket fordypning, og de samme numrene som i modulen."""
    feil = []
    i_bok = [nr for c in bok.kode for nr in c.sjekker()]
    if i_bok != list(ovelser):
        feil.append(f"Notatboken sjekker øvelsene {', '.join(i_bok) or 'ingen'}, men modulen har {', '.join(ovelser)}.")
    ventet = [f"{leksjon.nr}.{i}" for i in range(1, len(ovelser) + 1)]
    if list(ovelser) != ventet:
        feil.append(f"Øvelsene i modulen heter {', '.join(ovelser)}. De skal hete {', '.join(ventet)}.")
    # en egenvurdering kan ikke bli feil, og et puslespill kan komme i tillegg til de fem (to i hver analyseleksjon)
    kjerne = [nr for nr, o in ovelser.items() if not (o.fordypning or o.egenvurdering or o.slag == "rekkefolge")]
    fordypning = [nr for nr, o in ovelser.items() if o.fordypning]
    if len(kjerne) != KJERNE and not leksjon.er_forside:
        feil.append(f"Leksjonen har {len(kjerne)} kjerneøvelser. Den skal ha {KJERNE}.")
    if len(fordypning) > FORDYPNING:
        feil.append(f"Leksjonen har {len(fordypning)} fordypninger. Den kan ha høyst {FORDYPNING}.")
    for plass, c in enumerate(bok.celler):
        for nr in c.sjekker():
            # teksten som hører til øvelsen: tekstcellene mellom forrige sjekk og denne
            tekst = []
            for forrige in reversed(bok.celler[:plass]):
                if forrige.sjekker():
                    break
                if forrige.er_tekst:
                    tekst.append(forrige.kilde)
            samlet = "\n".join(tekst)
            if nr not in samlet:
                feil.append(f"{c}: Teksten foran øvelsen nevner ikke nummeret {nr}.")
            elif nr in ovelser and not leksjon.er_forside and f"{nr} {'★' * ovelser[nr].stjerner}**" not in samlet:
                feil.append(
                    f"{c}: Øvelse {nr} har {ovelser[nr].stjerner} ★ i modulen. Skriv like mange i overskriften."
                )
            if nr in ovelser and ovelser[nr].fordypning and ("fordypning" not in samlet.lower() or "★" not in samlet):
                feil.append(f"{c}: Øvelse {nr} er fordypning. Skriv det i teksten foran, med stjerner (★).")
    return feil


def feil_i_quiz(bok: Notatbok, leksjon: Leksjon, quizer: Mapping[str, Quiz]) -> list[str]:
    """Kontraktens punkt 5: minst én quiz med fire spørsmål. `quizer` er dem notatboken viser."""
    if leksjon.er_forside:
        return []
    feil = [
        f"Quiz {q} hører ikke til leksjon {leksjon.nr}." for q in quizer if not re.fullmatch(rf"{leksjon.nr}\.[A-Z]", q)
    ]
    if not any(len(q.sporsmal) == QUIZSPORSMAL for q in quizer.values()):
        feil.append(f"Leksjonen skal ha minst én quiz med {QUIZSPORSMAL} spørsmål.")
    return feil


# ── Sporbarhet ───────────────────────────────────────────────────────────────────────────────────────


def _mal(verdi: Any) -> tuple[str, ...]:
    return (verdi,) if isinstance(verdi, str) and verdi else tuple(verdi or ())


def feil_i_sporbarhet(leksjon: Leksjon, ovelser: Mapping[str, Ovelse], quizer: Mapping[str, Quiz]) -> list[str]:
    """Hvert mål øves i en øvelse og spørres om i en quiz, og hver øvelse og hvert spørsmål nevner mål som finnes."""
    mal = {m.id for m in leksjon.mal}
    feil = []
    i_ovelser = [(f"Øvelse {nr}", o.mal) for nr, o in ovelser.items()]
    i_quiz = [(f"Quiz {q}, spørsmål {i}", s.mal) for q, quiz in quizer.items() for i, s in enumerate(quiz.sporsmal, 1)]
    for hva, ting in (("øves ikke i noen øvelse", i_ovelser), ("spørres ikke om i noen quiz", i_quiz)):
        dekket: set[str] = set()
        for navn, verdi in ting:
            egne = _mal(verdi)
            if not egne:
                feil.append(f"{navn} nevner ikke noe læringsmål.")
            feil += [f"{navn} nevner målet «{m}», som ikke finnes i kursplanen." for m in egne if m not in mal]
            dekket |= set(egne)
        feil += [f"Målet {m.id} «{m.tekst}» {hva}." for m in leksjon.mal if m.id not in dekket]
    return feil


# ── Lekkasjer ────────────────────────────────────────────────────────────────────────────────────────


def feil_i_lekkasje(bok: Notatbok, ovelser: Mapping[str, Any]) -> list[str]:
    """Svaret på en øvelse står ikke i notatboken: verken i teksten, i titler, i alternative tekster eller som bokstaver."""
    from somekurs.ovelser.ord import tall
    from somekurs.ovelser.sammenlign import er_tall, som_tall

    feil = []
    for nr, o in ovelser.items():
        if o.egenvurdering:
            continue
        fasit = o.leksjon.kjor(o.fasit)
        if o.slag in ("valg", "rekkefolge"):
            former = {fasit} if len(fasit) > 2 else set()
        else:
            verdier = [som_tall(v) for v in (fasit if isinstance(fasit, list) else [fasit]) if er_tall(v)]
            former = {
                f for v in verdier for f in (tall(v), tall(v).replace("\u00a0", " "), str(v), f"{v:g}", f"{v:.0f}")
            }
            former = {f for f in former if len(re.sub(r"\D", "", f).strip("0")) >= 3}
        for c in bok.celler:
            feil += [
                f"{c}: Her står svaret på øvelse {nr} ({f})."
                for f in sorted(former)
                if re.search(rf"(?<![\w,.]){re.escape(f)}(?![\w]|[.,]\d)", c.kilde)
            ]
    return feil


# ── Figurer og alternativ tekst ──────────────────────────────────────────────────────────────────────


def _figurnavn(bok: Notatbok) -> set[str]:
    """Navnene som får en figur fra plotly.express: fig = px.bar(…)."""
    return {
        mal.id
        for c in bok.kode
        if c.tre
        for n in ast.walk(c.tre)
        if isinstance(n, ast.Assign) and _er_px(n.value)
        for mal in n.targets
        if isinstance(mal, ast.Name)
    }


def _er_px(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("px.")


def feil_i_alttekst(bok: Notatbok) -> list[str]:
    """Hver figur i en levert celle har alternativ tekst på 60–300 tegn, og bilder i teksten har alternativ tekst.

    Tabeller kan også gå gjennom vis(). De trenger ingen, for en skjermleser leser dem celle for celle.
    """
    feil = []
    figurer = _figurnavn(bok)
    for c in bok.kode:
        for k in c.kall("vis"):
            alt = next((a.value for a in k.keywords if a.arg == "alt"), None)
            figur = k.args and (_er_px(k.args[0]) or (isinstance(k.args[0], ast.Name) and k.args[0].id in figurer))
            hull = alt is None or (isinstance(alt, ast.Constant) and alt.value is ...)
            if hull:
                # i en øvelse er figuren elevens, og alt-teksten kan være oppgaven
                if figur and not c.sjekker():
                    feil.append(f'{c}: vis() mangler alt="…".')
            elif isinstance(alt, ast.Constant) and isinstance(alt.value, str):
                feil += [f"{c}: {f}" for f in _feil_i_alt(alt.value)]
            else:
                feil.append(f"{c}: Den alternative teksten skal stå som ren tekst i cellen, så den kan leses og måles.")
        for navn in ("show", "iplot"):
            if c.tre and any(isinstance(n, ast.Attribute) and n.attr == navn for n in ast.walk(c.tre)):
                feil.append(f'{c}: Figuren vises med .{navn}(). Bruk vis(fig, alt="…").')
        siste = c.tre.body[-1] if c.tre and c.tre.body else None
        if isinstance(siste, ast.Expr) and (
            _er_px(siste.value) or (isinstance(siste.value, ast.Name) and siste.value.id in figurer)
        ):
            feil.append(f'{c}: Figuren vises uten alternativ tekst. Bruk vis(fig, alt="…").')
    for c in bok.tekst:
        ren = uten_kode(c.kilde)
        feil += [
            f"{c}: Et bilde mangler alternativ tekst." for m in re.finditer(r"!\[([^\]]*)\]", ren) if not m[1].strip()
        ]
        for m in re.finditer(r"<img\b[^>]*>", ren, flags=re.I):
            if not re.search(r"\balt\s*=\s*([\"'])\s*[^\s\"'].*?\1", m[0], flags=re.I):
                feil.append(f"{c}: Et bilde mangler alternativ tekst.")
    return feil


def _feil_i_alt(alt: str) -> list[str]:
    """Lengden, og tomme åpninger som «Bilde av»."""
    feil = []
    n = len(" ".join(alt.split()))
    if not ALT[0] <= n <= ALT[1]:
        feil.append(f"Den alternative teksten har {n} tegn. Den skal ha fra {ALT[0]} til {ALT[1]}.")
    if m := re.match(r"\s*((et )?(bilde|figur|figuren|diagram) (av|som|viser))\b", alt, flags=re.I):
        feil.append(f"Den alternative teksten begynner med «{m[1]}». Si hva slags figur det er, og hva den viser.")
    return feil


def _tittel(verdi: Any) -> str:
    """Teksten i en tittel, som plotly lagrer enten som tekst eller som {"text": …}."""
    return (verdi.get("text") or "" if isinstance(verdi, Mapping) else verdi or "").strip()


def feil_i_figur(figur: Mapping) -> list[str]:
    """En levert figur har en tittel som sier noe, titler på aksene, og stolper som begynner på null."""
    layout = figur.get("layout", {})
    spor = figur.get("data", [])
    feil = []
    tittel = _tittel(layout.get("title"))
    if len(tittel.split()) < 3:
        feil.append(f"tittelen «{tittel}» sier ikke hva figuren viser")
    uten_akser = {"pie", "treemap", "sunburst", "table", "indicator", "scatterpolar", "barpolar"}
    if not all(s.get("type", "scatter") in uten_akser for s in spor):
        for akse in ("xaxis", "yaxis"):
            a = layout.get(akse, {})
            if not _tittel(a.get("title")) and a.get("visible") is not False:
                feil.append(f"{akse[0]}-aksen mangler tittel")
    for s in spor:
        if s.get("type") == "bar":
            akse = layout.get("xaxis" if s.get("orientation") == "h" else "yaxis", {})
            omrade = akse.get("range")
            if omrade and min(omrade[0], omrade[-1]) > 0:
                feil.append(f"stolpene begynner på {omrade[0]}, ikke på null")
                break
    return feil


def feil_i_figurer(bok: Notatbok, utfall: Utfall) -> list[str]:
    """Figurene som notatboken viser som levert, etter en kjøring."""
    feil = [f"Figuren i «{id_}»: {f}." for id_, figur in utfall.figurer() for f in feil_i_figur(figur)]
    viser = [c.id for c in bok.kode if c.kall("vis") and not hull_i(c) and not c.sjekker()]
    tegnet = {id_ for id_, _ in utfall.figurer()}
    return feil + [f"Cellen «{id_}» kaller vis(), men ingen figur ble tegnet." for id_ in viser if id_ not in tegnet]


# ── Kjøring ──────────────────────────────────────────────────────────────────────────────────────────

# Det JupyterLab og kjernen selv sier på stderr, og som ikke kommer fra notatboken, skal listes her. Listen er tom.
LOVLIG_STDERR: tuple[str, ...] = ()


def feil_i_kjoring(utfall: Utfall, lov_feil: Iterable[str] = ()) -> list[str]:
    """Ingen feil, ingen advarsler, ingenting på stderr, ingen forsøk på nettet, og under 30 sekunder.

    Parametre: `lov_feil` er id-ene til cellene som skal feile (merket raises-exception).
    """
    lov = set(lov_feil)
    feil = []
    for c in utfall.celler:
        if c["feil"] and c["id"] not in lov:
            feil.append(f"Cellen «{c['id']}» stoppet: {c['feil'][:300]}")
        if not c["feil"] and c["id"] in lov:
            feil.append(f"Cellen «{c['id']}» er merket raises-exception, men den feilet ikke.")
        stderr = "\n".join(x for x in c["stderr"].splitlines() if x.strip() and not x.startswith(LOVLIG_STDERR or "\0"))
        if stderr:
            feil.append(f"Cellen «{c['id']}» skrev til stderr: {stderr[:300]}")
    if utfall.stderr.strip():
        feil.append(f"Kjøringen skrev til stderr: {utfall.stderr.strip()[:300]}")
    feil += [f"Notatboken prøvde å nå nettet: {n}." for n in dict.fromkeys(utfall.nett)]
    if utfall.sekunder >= MAKS_SEKUNDER:
        feil.append(f"Notatboken brukte {utfall.sekunder:.0f} sekunder. Grensen er {MAKS_SEKUNDER}.")
    return feil


def feil_i_lost(bok: Notatbok, utfall: Utfall) -> list[str]:
    """I en løst notatbok svarer hver sjekk() med en linje som begynner med ✓, og ingen med →."""
    feil = []
    for c in bok.kode:
        ventet = len(c.sjekker())
        linjer = utfall.linjer(c.id)
        riktige = sum(linje.startswith("✓") for linje in linjer)
        if ventet and riktige < ventet:
            svar = next((x for x in linjer if x.startswith("→")), linjer[-1] if linjer else "ingenting")
            feil.append(f"{c}: Løsningen på {', '.join(c.sjekker())} ble ikke godtatt. Sjekken svarte: {svar}")
    return feil
