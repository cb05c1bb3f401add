"""Kursplanen som Python-objekter: leser kursplan.yml, og sier fra med fil og linje når noe ikke stemmer."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .data import rot
from .feil import KursFeil

DELER = ("Grunnlag", "Praksis", "Nettverkene", "Samling")
VIKTIGHET = ("nødvendig", "nyttig")
# Poengene er et løfte til lærerne: 20 for hver innlevering, bortsett fra de to store.
STORE_INNLEVERINGER = {"18-manedsrapport": 40, "20-sluttprosjekt": 60}
VANLIGE_POENG = 20


@dataclass(frozen=True)
class Mal:
    """Et læringsmål. `str(mal)` er teksten slik den trykkes under Læringsmål."""

    id: str
    verb: str
    tekst: str

    def __str__(self) -> str:
        return self.tekst


@dataclass(frozen=True)
class Forkunnskap:
    """En rad i tabellen Forkunnskaper. `hvor` er en slug eller fri tekst."""

    hva: str
    hvor_viktig: str
    hvor: str


@dataclass(frozen=True)
class Nytt:
    """Det en leksjon lærer bort for første gang, i notasjonen som kontrollen «lært før brukt» leser."""

    syntaks: tuple[str, ...] = ()
    kall: tuple[str, ...] = ()
    samme_monster: tuple[str, ...] = ()
    argumenter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Innlevering:
    """En innlevering: mappen i solutions/ og poengene.

    Felter: `auto` og `manuell` er poeng, `sikkerhetsnett` poengene i delen som tar ti minutter, `manuell_teller` om lærerens
    vurdering teller uten at noen slår det på, `data` filene den bruker, `klar` om den er skrevet.
    """

    slug: str
    auto: int
    manuell: int
    manuell_teller: bool = False
    sikkerhetsnett: int = 8
    data: tuple[str, ...] = ()
    klar: bool = False

    @property
    def poeng(self) -> int:
        """Poengene til sammen, automatiske og skjønnsbaserte."""
        return self.auto + self.manuell


@dataclass(frozen=True)
class Leksjon:
    """En leksjon slik kursplanen beskriver den. Forsiden er en leksjon med nummer 0, uten mål og innlevering."""

    nr: int
    slug: str
    tittel: str
    minutter: int
    klar: bool
    fil: Path
    linje: int = field(compare=False, default=0)
    del_: str = ""
    sporsmal: str = ""
    mal: tuple[Mal, ...] = ()
    forkunnskaper: tuple[Forkunnskap, ...] = ()
    data: tuple[str, ...] = ()
    nytt: Nytt = Nytt()
    hopper_over: tuple[str, ...] = ()
    innlevering: Innlevering | None = None
    kortlop: bool = False

    @property
    def poeng(self) -> int:
        """Poengene for innleveringen, 0 for forsiden."""
        return self.innlevering.poeng if self.innlevering else 0

    @property
    def er_forside(self) -> bool:
        """Sant for 00-start-her."""
        return self.nr == 0


@dataclass(frozen=True)
class Kursplan:
    """Hele kursplanen. `leksjoner` er de tjue leksjonene, `alle` har forsiden først."""

    fil: Path
    tittel: str
    poeng: int
    forside: Leksjon
    leksjoner: tuple[Leksjon, ...]
    kortlop: tuple[Leksjon, ...]

    @property
    def alle(self) -> tuple[Leksjon, ...]:
        """Forsiden og alle leksjonene, i rekkefølge."""
        return (self.forside, *self.leksjoner)

    @property
    def klare(self) -> tuple[Leksjon, ...]:
        """Notatbøkene som finnes, med forsiden først."""
        return tuple(x for x in self.alle if x.klar)

    def leksjon(self, hvilken: str | int) -> Leksjon:
        """Finn en leksjon fra slug eller nummer, for eksempel `leksjon("01-rollen")` eller `leksjon(1)`.

        Feil: KursFeil med det nærmeste navnet når leksjonen ikke finnes.
        """
        for leksjon in self.alle:
            if hvilken == leksjon.slug or (type(hvilken) is int and hvilken == leksjon.nr):
                return leksjon
        raise KursFeil(
            f"Kursplanen har ingen leksjon som heter «{hvilken}».{_naermest(str(hvilken), [x.slug for x in self.alle])}"
        )


def les_kursplan(fil: str | Path | None = None) -> Kursplan:
    """Les og kontroller kursplanen.

    Parametre: `fil` er stien til en kursplan. Uten den leses kursplan.yml i roten av kurset.
    Feil: KursFeil med én setning som nevner fil og linje når noe er feilskrevet, mangler eller står dobbelt.
    Eksempel: `les_kursplan().leksjon("01-rollen").tittel`
    """
    fil = Path(fil) if fil is not None else rot() / "kursplan.yml"
    try:
        tekst = fil.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KursFeil(
            f"Finner ikke {fil.name} i {fil.parent}. Hent den tilbake med «git checkout {fil.name}»."
        ) from None
    except UnicodeDecodeError as feil:
        linje = feil.object[: feil.start].count(b"\n") + 1
        raise KursFeil(
            f"{fil.name}, linje {linje}: Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnkodingen UTF-8."
        ) from None
    except OSError as feil:
        raise KursFeil(f"Får ikke lest {fil}: {feil.strerror}. Sjekk at det er en fil du har tilgang til.") from None
    return _Leser(fil).kursplan(tekst)


def _naermest(ord_: str, mulige: list[str] | tuple[str, ...]) -> str:
    """« Mente du «…»?» når noe ligner, ellers de mulige valgene når de er få nok til å leses."""
    treff = difflib.get_close_matches(ord_, mulige, n=1, cutoff=0.5)
    if treff:
        return f" Mente du «{treff[0]}»?"
    return f" Velg mellom {', '.join(mulige)}." if 0 < len(mulige) <= 14 else ""


_TYPENAVN = {"str": "tekst", "int": "et heltall", "bool": "true eller false", "liste": "en liste", "kart": "nøkler"}


class _Leser:
    """Går gjennom YAML-treet med linjenumrene i behold. Hver metode tar en node og gir en verdi."""

    def __init__(self, fil: Path) -> None:
        self.fil = fil

    def stopp(self, node: Any, melding: str) -> KursFeil:
        """Lag feilen, med linjen der `node` begynner."""
        return KursFeil(f"{self.fil.name}, linje {node.start_mark.line + 1}: {melding}")

    def tre(self, tekst: str) -> Any:
        """YAML-treet, eller KursFeil med linjen der tolkingen stoppet."""
        import yaml  # først her, så pakken er rask å importere

        try:
            node = yaml.compose(tekst, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except yaml.YAMLError as feil:
            merke = getattr(feil, "problem_mark", None)
            hvor = f", linje {merke.line + 1}" if merke else ""
            raise KursFeil(
                f"{self.fil.name}{hvor}: Linjen følger ikke YAML. Se etter innrykk, et kolon midt i en tekst uten "
                "anførselstegn, eller en parentes som ikke er lukket."
            ) from None
        except RecursionError:
            raise KursFeil(f"{self.fil.name}: Filen er nøstet for dypt til å være en kursplan.") from None
        if node is None:
            raise KursFeil(f"{self.fil.name}, linje 1: Filen er tom. Hent den tilbake med «git checkout».")
        return node

    # ── de enkle verdiene ────────────────────────────────────────────────────────────────────────────

    def _slag(self, node: Any) -> str:
        if node.id == "sequence":
            return "liste"
        if node.id == "mapping":
            return "kart"
        return node.tag.rsplit(":", 1)[-1]

    def _krev(self, node: Any, slag: str, navn: str) -> None:
        funnet = self._slag(node)
        if funnet == slag:
            return
        verdi = f"«{node.value}»" if node.id == "scalar" and node.value else _TYPENAVN.get(funnet, "ingenting")
        tips = " Sett teksten i anførselstegn." if slag == "str" and node.id == "scalar" and node.value else ""
        raise self.stopp(node, f"«{navn}» skal være {_TYPENAVN[slag]}, men er {verdi}.{tips}")

    def tekst(self, node: Any, navn: str) -> str:
        self._krev(node, "str", navn)
        if not node.value.strip():
            raise self.stopp(node, f"«{navn}» er tom. Skriv en tekst.")
        return node.value

    def heltall(self, node: Any, navn: str) -> int:
        self._krev(node, "int", navn)
        if not re.fullmatch(r"0|[1-9]\d{0,5}", node.value):
            raise self.stopp(node, f"«{navn}» skal være et vanlig heltall fra 0 og opp, men er «{node.value}».")
        return int(node.value)

    def sant(self, node: Any, navn: str) -> bool:
        self._krev(node, "bool", navn)
        if node.value not in ("true", "false"):
            raise self.stopp(node, f"«{navn}» skal være true eller false, men er «{node.value}».")
        return node.value == "true"

    def valg(self, *mulige: str) -> Callable[[Any, str], str]:
        def les(node: Any, navn: str) -> str:
            verdi = self.tekst(node, navn)
            if verdi not in mulige:
                raise self.stopp(node, f"«{verdi}» er ikke en gyldig verdi for «{navn}».{_naermest(verdi, mulige)}")
            return verdi

        return les

    def liste(self, les: Callable[[Any, str], Any]) -> Callable[[Any, str], tuple]:
        def les_liste(node: Any, navn: str) -> tuple:
            self._krev(node, "liste", navn)
            verdier = []
            for barn in node.value:
                verdi = les(barn, navn)
                if verdi in verdier:
                    raise self.stopp(barn, f"«{verdi}» står to ganger i «{navn}».")
                verdier.append(verdi)
            return tuple(verdier)

        return les_liste

    def kart(self, node: Any, navn: str, skjema: dict[str, Callable], valgfrie: tuple[str, ...] = ()) -> dict:
        """Les nøklene i `skjema`. En ukjent, dobbelt eller manglende nøkkel stopper lesingen."""
        self._krev(node, "kart", navn)
        verdier: dict[str, Any] = {}
        for nokkel, barn in node.value:
            n = nokkel.value if nokkel.id == "scalar" else "?"
            if n in verdier:
                raise self.stopp(nokkel, f"«{n}» står to ganger i {navn}.")
            if n not in skjema:
                raise self.stopp(nokkel, f"Kjenner ikke nøkkelen «{n}» i {navn}.{_naermest(n, list(skjema))}")
            verdier[n] = skjema[n](barn, n)
        mangler = [n for n in skjema if n not in verdier and n not in valgfrie]
        if mangler:
            raise self.stopp(node, f"{navn[0].upper()}{navn[1:]} mangler «{mangler[0]}».")
        return verdier

    # ── delene av planen ─────────────────────────────────────────────────────────────────────────────

    def slug(self, node: Any, navn: str) -> str:
        verdi = self.tekst(node, navn)
        if not re.fullmatch(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*", verdi):
            raise self.stopp(
                node, f"«{verdi}» kan ikke være slug. Skriv to sifre og små bokstaver uten æøå, som 01-rollen."
            )
        return verdi

    def mal(self, node: Any, navn: str) -> Mal:
        m = Mal(**self.kart(node, "målet", {"id": self.tekst, "verb": self.tekst, "tekst": self.tekst}))
        if not re.fullmatch(r"m[1-9]", m.id):
            raise self.stopp(node, f"«{m.id}» kan ikke være id for et mål. Skriv m1, m2 og så videre.")
        # «slå sammen» og «velge bort» er to ord: hele verbet må stå først
        if not m.tekst.startswith(m.verb + " "):
            raise self.stopp(node, f"Målet «{m.tekst}» skal begynne med verbet «{m.verb}».")
        if m.tekst.endswith("."):
            raise self.stopp(node, f"Målet «{m.tekst}» skal ikke slutte med punktum: det står i en punktliste.")
        return m

    def mal_liste(self, node: Any, navn: str) -> tuple[Mal, ...]:
        mal = self.liste(self.mal)(node, navn)
        for i, (m, barn) in enumerate(zip(mal, node.value, strict=True), 1):
            if m.id != f"m{i}":
                hva = "står to ganger" if m.id in [x.id for x in mal[: i - 1]] else "står på feil plass"
                raise self.stopp(barn, f"Målet «{m.id}» {hva}. Mål nummer {i} skal hete m{i}.")
        if not mal:
            raise self.stopp(node, "En leksjon må ha minst ett mål.")
        return mal

    def forkunnskap(self, node: Any, navn: str) -> Forkunnskap:
        skjema = {"hva": self.tekst, "hvor_viktig": self.valg(*VIKTIGHET), "hvor": self.tekst}
        return Forkunnskap(**self.kart(node, "forkunnskapen", skjema))

    def kall(self, node: Any, navn: str) -> str:
        verdi = self.tekst(node, navn)
        if not re.fullmatch(r"(\w+)?\.?\w+", verdi):
            raise self.stopp(node, f"«{verdi}» er ikke et kall. Skriv len, .sum eller pd.read_csv, uten parenteser.")
        return verdi

    def nytt(self, node: Any, navn: str) -> Nytt:
        skjema = {
            "syntaks": self.liste(self.tekst),
            "kall": self.liste(self.kall),
            "samme_monster": self.liste(self.kall),
            "argumenter": self.liste(self.tekst),
        }
        return Nytt(**self.kart(node, "nytt", skjema, valgfrie=("samme_monster",)))

    def innlevering(self, node: Any, navn: str) -> Innlevering:
        valgfrie = {
            "manuell_teller": self.sant,
            "sikkerhetsnett": self.heltall,
            "data": self.liste(self.tekst),
            "klar": self.sant,
        }
        skjema = {"slug": self.slug, "auto": self.heltall, "manuell": self.heltall} | valgfrie
        return Innlevering(**self.kart(node, "innleveringen", skjema, valgfrie=tuple(valgfrie)))

    def leksjon(self, node: Any, nr: int) -> Leksjon:
        felles = {
            "slug": self.slug,
            "tittel": self.tekst,
            "minutter": self.heltall,
            "data": self.liste(self.tekst),
            "klar": self.sant,
        }
        if nr == 0:
            verdier, navn = self.kart(node, "forsiden", felles), "forsiden"
        else:
            skjema = felles | {
                "sporsmal": self.tekst,
                "del": self.valg(*DELER),
                "mal": self.mal_liste,
                "forkunnskaper": self.liste(self.forkunnskap),
                "nytt": self.nytt,
                "hopper_over": self.liste(self.slug),
                "innlevering": self.innlevering,
            }
            navn = self._navn(node, nr)
            verdier = self.kart(node, navn, skjema, valgfrie=("sporsmal", "hopper_over"))
        if not verdier["slug"].startswith(f"{nr:02d}-"):
            raise self.stopp(
                self._under(node, "slug"),
                f"«{verdier['slug']}» er nummer {nr} i rekkefølgen, så slug skal begynne med {nr:02d}.",
            )
        if verdier["minutter"] == 0:
            raise self.stopp(self._under(node, "minutter"), f"«minutter» er 0 i {navn}. Skriv arbeidstiden i minutter.")
        fil = self.fil.parent / "lessons" / f"{verdier['slug']}.ipynb"
        del_ = verdier.pop("del", "")
        return Leksjon(nr=nr, fil=fil, linje=node.start_mark.line + 1, del_=del_, **verdier)

    def _navn(self, node: Any, nr: int) -> str:
        """Navnet på leksjonen i en feilmelding: slug når den er lesbar, ellers nummeret i rekkefølgen."""
        if node.id == "mapping":
            for nokkel, barn in node.value:
                if nokkel.value == "slug" and barn.id == "scalar" and barn.value:
                    return f"leksjonen {barn.value}"
        return f"leksjon nummer {nr}"

    def _under(self, node: Any, *sti: str | int) -> Any:
        """Noden under `node` langs stien av nøkler og plasser, for å peke på riktig linje."""
        for steg in sti:
            if isinstance(steg, int):
                node = node.value[steg]
            else:
                node = next(barn for nokkel, barn in node.value if nokkel.value == steg)
        return node

    def kursplan(self, tekst: str) -> Kursplan:
        """Hele planen, med kontrollene som går på tvers av leksjonene."""
        topp = self.tre(tekst)
        ubrukt: Callable[[Any, str], Any] = lambda node, navn: node
        deler = self.kart(topp, "kursplanen", {"kurs": ubrukt, "forside": ubrukt, "leksjoner": ubrukt})
        kurs = self.kart(
            deler["kurs"],
            "kurs",
            {"tittel": self.tekst, "poeng": self.heltall, "kortlop": self.liste(self.slug)},
        )
        forside = self.leksjon(deler["forside"], 0)
        self._krev(deler["leksjoner"], "liste", "leksjoner")
        noder = deler["leksjoner"].value
        self._dobbelte_sluger([deler["forside"], *noder])
        leksjoner = [self.leksjon(node, nr) for nr, node in enumerate(noder, 1)]
        sluger = [x.slug for x in leksjoner]

        forrige_del = 0
        for leksjon, node in zip(leksjoner, noder, strict=True):
            self._kryss(leksjon, node, ["00-start-her", *sluger[: leksjon.nr - 1]], sluger)
            if DELER.index(leksjon.del_) < forrige_del:
                raise self.stopp(
                    self._under(node, "del"),
                    f"{leksjon.slug} står i delen {leksjon.del_}, men kommer etter {DELER[forrige_del]}.",
                )
            forrige_del = DELER.index(leksjon.del_)

        kort_node = self._under(deler["kurs"], "kortlop")
        for plass, slug in enumerate(kurs["kortlop"]):
            if slug not in sluger:
                raise self.stopp(
                    kort_node.value[plass], f"Kortløpet nevner «{slug}», som ikke finnes.{_naermest(slug, sluger)}"
                )
        if list(kurs["kortlop"]) != sorted(kurs["kortlop"]):
            raise self.stopp(kort_node, "Kortløpet skal stå i samme rekkefølge som leksjonene.")
        sum_ = sum(x.poeng for x in leksjoner)
        if sum_ != kurs["poeng"]:
            raise self.stopp(
                self._under(deler["kurs"], "poeng"),
                f"Kurset lover {kurs['poeng']} poeng, men innleveringene gir {sum_} til sammen.",
            )
        leksjoner = [_med_kortlop(x, x.slug in kurs["kortlop"]) for x in leksjoner]
        return Kursplan(
            fil=self.fil,
            tittel=kurs["tittel"],
            poeng=kurs["poeng"],
            forside=forside,
            leksjoner=tuple(leksjoner),
            kortlop=tuple(x for x in leksjoner if x.kortlop),
        )

    def _dobbelte_sluger(self, noder: list[Any]) -> None:
        sett: dict[str, int] = {}
        for node in noder:
            if node.id != "mapping":
                continue
            for nokkel, barn in node.value:
                if nokkel.value != "slug" or barn.id != "scalar":
                    continue
                if barn.value in sett:
                    raise self.stopp(barn, f"Slug «{barn.value}» er alt brukt på linje {sett[barn.value]}.")
                sett[barn.value] = barn.start_mark.line + 1

    def _kryss(self, leksjon: Leksjon, node: Any, tidligere: list[str], alle: list[str]) -> None:
        """Det som peker ut av leksjonen: forkunnskaper, leksjoner som hoppes over, og innleveringen."""
        for i, f in enumerate(leksjon.forkunnskaper):
            # en slug begynner med to sifre og bindestrek. Alt annet er fri tekst, som «egen erfaring».
            if re.match(r"\d\d-", f.hvor) and f.hvor not in tidligere:
                hva = "kommer ikke før denne" if f.hvor in alle else "finnes ikke"
                raise self.stopp(
                    self._under(node, "forkunnskaper", i, "hvor"),
                    f"Forkunnskapen «{f.hva}» viser til {f.hvor}, som {hva}.{_naermest(f.hvor, tidligere)}",
                )
        for i, slug in enumerate(leksjon.hopper_over):
            if slug not in tidligere:
                raise self.stopp(
                    self._under(node, "hopper_over", i),
                    f"«hopper_over» viser til {slug}, som ikke er en tidligere leksjon.{_naermest(slug, tidligere)}",
                )
        lever = leksjon.innlevering
        assert lever is not None
        lever_node = self._under(node, "innlevering")
        if lever.slug != leksjon.slug:
            raise self.stopp(lever_node, f"Innleveringen heter «{lever.slug}», men skal hete «{leksjon.slug}».")
        ventet = STORE_INNLEVERINGER.get(leksjon.slug, VANLIGE_POENG)
        if lever.poeng != ventet:
            raise self.stopp(
                lever_node,
                f"Innleveringen i {leksjon.slug} gir {lever.auto} + {lever.manuell} = {lever.poeng} poeng, "
                f"men skal gi {ventet}.",
            )


def _med_kortlop(leksjon: Leksjon, kortlop: bool) -> Leksjon:
    from dataclasses import replace

    return replace(leksjon, kortlop=kortlop)
