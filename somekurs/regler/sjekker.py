"""Sjekkene: hver er en liten funksjon som ser på opplysningene om ett utkast og på én regel.

Rødt er det loven er klar på. Gult er det en må spørre noen om: tilsynet, juristen, den som er på bildet. Grønt er resten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ..feil import KursFeil
from .loven import regel

Rad = Mapping[str, Any]

# opplysningene om et utkast: kolonnen → hva den er. Verdier med kodeskrift er de eneste lovlige
FAKTA = {
    "dato": "dagen det skal ut, år-måned-dag",
    "kunde": "kunden det gjelder: `ullvott`, `universitetet`, `fliskode` eller `tangholmen`",
    "avsender": "den som legger det ut: `kunden`, `skaper` eller `ansatt`",
    "kanal": "`innlegg`, `story`, `film` eller `melding`",
    "nettverk": "`facebook`, `instagram`, `tiktok`, `x`, `linkedin` eller `e-post`",
    "tekst": "teksten slik den skal stå",
    "bilde": "det bildet eller filmen viser; tom når det ikke er noe",
    "ytelse": "det avsenderen får av kunden: `ingen`, `penger`, `varer`, `rabattkode`, `gave uten avtale` eller `lønn`",
    "personer": "`ingen`, `folkemengde` eller `gjenkjennelig`",
    "yngste": "alderen til den yngste som kan kjennes igjen; tom når ingen kan det",
    "samtykke": "stedene de på bildet har sagt ja til, med mellomrom; `nettsted` er ikke et nettverk; tom når ingen er spurt",
    "samtykke_fra": "den som har sagt ja: `personen` eller `foresatte`; tom når ingen er spurt",
    "endret": "det som er gjort med kroppen på bildet: `nei`, `lys og farge`, `kropp` eller `ny kropp fra KI`",
    "bredde": "bildets bredde i piksler; tom uten retusjmerke",
    "hoyde": "bildets høyde i piksler; tom uten retusjmerke",
    "merkets_bredde": "retusjmerkets bredde i piksler; tom uten merke",
    "merkets_hoyde": "retusjmerkets høyde i piksler; tom uten merke",
    "musikk": "lyden i filmen, med navnet fra `musikkregister.csv`; tom uten musikk",
    "alkohol": "`nei`, `i sentrum`, `i bakgrunnen` eller `samme merke uten alkohol`",
    "vare": "`vanlig`, `usunn mat`, `tobakk` eller `pengespill uten tillatelse`",
    "malgruppe": "`alle`, `voksne` eller `barn`",
    "pastand": "om det står en påstand om fakta som kan måles: `nei`, `dokumentert` eller `udokumentert`",
    "bildekilde": "hvor bildet kommer fra: `eget`, `kjøpt`, `lånt med ja` eller `hentet`; tom uten bilde",
    "mottakere": "`åpent`, `har sagt ja`, `kunder`, `firmaadresser` eller `liste uten ja`",
    "om_person": "om en bestemt person er omtalt: `nei`, `navn med ja`, `navn uten ja` eller `taushetsbelagt`",
    "alt_tekst": "`ja` eller `nei`; tom uten bilde",
    "teksting": "`ja` eller `nei`; tom uten tale",
}
_TOMME = ("bilde", "yngste", "samtykke", "samtykke_fra", "musikk", "bildekilde", "alt_tekst", "teksting")
_TALL = ("bredde", "hoyde", "merkets_bredde", "merkets_hoyde")
_MERKE_FORST = re.compile(r"\W*(?:reklame|annonse|annonselenke)\b", re.IGNORECASE)
_OMTRENT_7, _FOR_LITE = 0.065, 0.05  # «omtrent 7 prosent»: litt under er i orden, halvparten er det ikke


class Funn(NamedTuple):
    """Det én sjekk fant: `regel` (navnet), `farge` (`rød` eller `gul`) og `hvorfor` (én setning)."""

    regel: str
    farge: str
    hvorfor: str


Sjekk = Callable[[dict[str, Any], Mapping[str, Rad]], tuple[str, str] | None]
_SJEKKER: list[tuple[str, Sjekk]] = []


def _for(id_: str) -> Callable[[Sjekk], Sjekk]:
    """Dekorator: funksjonen sjekker regelen `id_`, og bare for utkast med en dato regelen gjelder."""

    def merk(sjekk: Sjekk) -> Sjekk:
        _SJEKKER.append((id_, sjekk))
        return sjekk

    return merk


def er_merket(tekst: str) -> bool:
    """Sant når teksten begynner med et ord folk forstår: reklame, annonse eller annonselenke.

    Kilde: Forbrukertilsynets veiledning om reklame i sosiale medier. «Samarbeid», «gave» og «#ad» er ikke tydelige nok, og et
    merke nederst blir ikke sett.

    >>> er_merket("Annonse | Ullvott. Nå er garnet her"), er_merket("Nå er garnet her #annonse")
    (True, False)
    """
    return bool(_MERKE_FORST.match(tekst))


def merkets_andel(rad: Rad) -> float:
    """Retusjmerkets andel av bildet, 0–1, av målene i piksler. 0 når det ikke er noe merke.

    >>> round(merkets_andel({"bredde": 1080, "hoyde": 1350, "merkets_bredde": 320, "merkets_hoyde": 320}), 3)
    0.07
    """
    flate = rad["bredde"] * rad["hoyde"]
    return rad["merkets_bredde"] * rad["merkets_hoyde"] / flate if flate else 0.0


def vurder(utkast: Rad, musikkregister: Iterable[Rad] = ()) -> list[Funn]:
    """Alt som stanser utkastet eller må spørres om, etter reglene som gjelder den dagen det skal ut.

    Parametre: `utkast` er opplysningene i `FAKTA` (en rad fra `utkast_loven.csv` duger). `musikkregister` er radene i
    `musikkregister.csv`, med `lyd`, `kilde`, `gjelder_til` og `gjelder_for`.
    Gir: funnene, de røde først. Ingen funn er grønt.
    Feil: `KursFeil` når en opplysning mangler eller datoen ikke er en dato.
    """
    rad = _ryddig(utkast)
    lyder = {str(lyd["lyd"]): {k: _ren(v) for k, v in lyd.items()} for lyd in musikkregister}
    funn = []
    for id_, sjekk in _SJEKKER:
        if regel(id_).gjelder(rad["dato"]) and (svar := sjekk(rad, lyder)):
            funn.append(Funn(id_, *svar))
    return sorted(funn, key=lambda f: f.farge != "rød")


def farge(funn: Iterable[Funn]) -> str:
    """`rød` når noe stanser utkastet, `gul` når noe må spørres om, ellers `grønn`."""
    farger = {f.farge for f in funn}
    return "rød" if "rød" in farger else "gul" if "gul" in farger else "grønn"


def _ren(verdi: Any) -> Any:
    """Tom tekst for det som er tomt i tabellen, uansett om den er lest av pandas eller csv."""
    return "" if verdi is None or verdi != verdi else verdi


def _dag(verdi: Any) -> date:
    return date.fromisoformat(str(verdi)[:10])


def _tall(verdi: Any) -> float:
    return float(verdi or 0)


def _alder(verdi: Any) -> int | None:
    return None if verdi == "" else int(float(verdi))


_LESES: dict[str, Callable[[Any], Any]] = {"dato": _dag, "yngste": _alder, **dict.fromkeys(_TALL, _tall)}
_SKAL = {_dag: "en dato som 2026-03-02", _tall: "et antall piksler, eller tom", _alder: "et helt tall år, eller tom"}


def _ryddig(utkast: Rad) -> dict[str, Any]:
    mangler = [k for k in FAKTA if k not in utkast]
    if mangler:
        raise KursFeil(f"Utkastet mangler {', '.join(mangler)}. En rad fra utkast_loven.csv har alle opplysningene.")
    rad = {k: _ren(utkast[k]) for k in FAKTA}
    for k in FAKTA:
        lovlige = re.findall(r"`([^`]+)`", FAKTA[k])
        if k not in ("musikk", "samtykke") and lovlige and rad[k] not in (*lovlige, *([""] if k in _TOMME else [])):
            raise KursFeil(f"Opplysningen «{k}» er «{rad[k]}». Den skal være {', '.join(lovlige)}.")
    for k, les in _LESES.items():
        try:
            rad[k] = les(rad[k])
        except ValueError:
            raise KursFeil(f"Opplysningen «{k}» er «{rad[k]}». Den skal være {_SKAL[les]}.") from None
    return rad


# --- reklame ---


@_for("skjult-reklame")
def _skjult(u: dict, _: Mapping) -> tuple[str, str] | None:
    if u["avsender"] == "kunden":
        return None
    if u["ytelse"] in ("penger", "varer", "rabattkode") and not er_merket(u["tekst"]):
        return "rød", f"{u['avsender']} får {u['ytelse']}, og teksten begynner ikke med «reklame» eller «annonse»"
    if u["ytelse"] in ("gave uten avtale", "lønn") and not er_merket(u["tekst"]):
        return "gul", f"{u['avsender']} har {u['ytelse']}; spør om det må merkes"
    return None


@_for("pastand")
def _pastand(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "påstanden kan måles, og ingen har dokumentert den") if u["pastand"] == "udokumentert" else None


@_for("retusj")
def _retusj(u: dict, _: Mapping) -> tuple[str, str] | None:
    if u["endret"] != "kropp":
        return None
    andel = merkets_andel(u)
    if andel < _FOR_LITE:
        return "rød", "kroppen er endret, og merket mangler eller er mye mindre enn omtrent 7 prosent"
    return ("gul", "merket er litt mindre enn omtrent 7 prosent") if andel < _OMTRENT_7 else None


@_for("ki-person")
def _ki(u: dict, _: Mapping) -> tuple[str, str] | None:
    return (
        ("gul", "kroppen er laget med KI; retusjmerket gjelder ikke, men bildet kan villede")
        if (u["endret"] == "ny kropp fra KI")
        else None
    )


@_for("direkte-reklame")
def _direkte(u: dict, _: Mapping) -> tuple[str, str] | None:
    if u["kanal"] != "melding":
        return None
    if u["mottakere"] == "liste uten ja":
        return "rød", "reklame rett til personer som ikke har sagt ja"
    return ("gul", "kunder kan få tilbud på vilkår; sjekk dem") if u["mottakere"] == "kunder" else None


# --- person ---


def _viser_frem(u: dict) -> bool:
    return u["personer"] == "gjenkjennelig"


@_for("eget-bilde")
def _samtykke(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "noen kan kjennes igjen, og ingen har spurt dem") if _viser_frem(u) and not u["samtykke"] else None


@_for("samtykke-sted")
def _sted(u: dict, _: Mapping) -> tuple[str, str] | None:
    if _viser_frem(u) and u["samtykke"] and u["nettverk"] not in u["samtykke"].split():
        return "rød", f"de har sagt ja til {u['samtykke']}, ikke til {u['nettverk']}"
    return None


@_for("bilder-av-barn")
def _barn(u: dict, _: Mapping) -> tuple[str, str] | None:
    if not _viser_frem(u) or u["yngste"] is None or not u["samtykke"] or u["samtykke_fra"] == "foresatte":
        return None
    if u["yngste"] < 15:
        return "rød", f"den yngste er {u['yngste']} år, og de foresatte har ikke sagt ja"
    return (
        ("gul", f"den yngste er {u['yngste']} år og har sagt ja selv; spør om det er nok") if u["yngste"] < 18 else None
    )


@_for("navn")
def _navn(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "en navngitt person er med uten å ha sagt ja") if u["om_person"] == "navn uten ja" else None


# --- vare ---


@_for("alkohol")
def _alkohol(u: dict, _: Mapping) -> tuple[str, str] | None:
    return {
        "i sentrum": ("rød", "alkohol er vist frem i reklame"),
        "i bakgrunnen": ("gul", "alkohol er med i bakgrunnen; helheten avgjør"),
        "samme merke uten alkohol": ("gul", "drikken har samme merke som øl; helheten avgjør"),
    }.get(u["alkohol"])


@_for("tobakk")
def _tobakk(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "tobakk er vist frem") if u["vare"] == "tobakk" else None


@_for("pengespill")
def _spill(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "spillet har ikke norsk tillatelse") if u["vare"] == "pengespill uten tillatelse" else None


@_for("usunn-mat")
def _usunn(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "usunn mat er rettet mot barn") if (u["vare"], u["malgruppe"]) == ("usunn mat", "barn") else None


# --- opphav ---


@_for("musikk")
def _musikk(u: dict, lyder: Mapping[str, Rad]) -> tuple[str, str] | None:
    if not u["musikk"]:
        return None
    lyd = lyder.get(u["musikk"])
    if lyd is None:
        return "gul", f"«{u['musikk']}» står ikke i musikkregisteret"
    if lyd["kilde"] == "appens private bibliotek":
        return "rød", "lyden er fra biblioteket for private"
    if lyd["gjelder_til"] and date.fromisoformat(lyd["gjelder_til"]) < u["dato"]:
        return "rød", f"lisensen gikk ut {lyd['gjelder_til']}"
    if u["nettverk"] not in lyd["gjelder_for"].split():
        return "rød", f"lyden er klarert for {lyd['gjelder_for']}, ikke for {u['nettverk']}"
    return None


@_for("andres-bilder")
def _andres(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "bildet er hentet uten at den som laget det, har sagt ja") if u["bildekilde"] == "hentet" else None


# --- universell utforming ---


@_for("teksting")
def _teksting(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "filmen har tale og mangler teksting") if u["teksting"] == "nei" else None


@_for("alt-tekst")
def _alt(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "bildet mangler alt-tekst") if u["alt_tekst"] == "nei" else None


# --- offentlig ---


@_for("taushetsplikt")
def _taushet(u: dict, _: Mapping) -> tuple[str, str] | None:
    return ("rød", "det som står om personen, er taushetsbelagt") if u["om_person"] == "taushetsbelagt" else None
