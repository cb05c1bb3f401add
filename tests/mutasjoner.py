"""Eksportfiler som er gått i stykker på tilfeldige måter, og reglene for hva leseren da har lov til å svare.

En endring er enten *snill* (samme tall, skrevet på en annen måte) eller *ødeleggende* (noe er borte eller galt). Etter en snill
endring skal tallene være de samme. Etter en ødeleggende skal hver rad leseren gir, være sann, eller så skal den si fra.
"""

from __future__ import annotations

import csv
import functools
import io
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from raafiler import MAL

from somekurs.data import rot
from somekurs.eksport import les_eksport
from somekurs.feil import KursFeil

RAA = rot() / "datasets" / "raa"
KILDER = (
    "facebook/Mar-01-2025_Mar-31-2025_1045512873390342.csv",
    "facebook/Mar-10-2025_Apr-30-2025_1045512873390620.csv",
    "facebook/Views.csv",
    "facebook/annonser_engelsk.csv",
    "instagram/Mar-01-2025_Mar-31-2025_1045512873390217.csv",
    "instagram/Mar-01-2024_Mar-31-2024_1045512873390108.csv",
    "x/account_analytics_content_2025-03-26_2025-06-23.csv",
    "x/account_overview_analytics.csv",
    "ga4/Traffic_acquisition.csv",
    "sprout/Post Performance.csv",
    "tiktok/Overview_2024-04-01_2025-03-31.zip!Overview.csv",
    "tiktok/Viewers_2024-04-01_2025-03-31.zip!Viewers.csv",
    "youtube/Content 2024-01-01_2026-01-01 Universitetet.zip!Table data.csv",
)
SVENSK = {
    "Post ID": "Publicerings-id",
    "Page name": "Sidnamn",
    "Publish time": "Publiceringstid",
    "Post type": "Inläggstyp",
    "Permalink": "Permalänk",
    "Views": "Visningar",
    "Reach": "Räckvidd",
    "Reactions": "Reaktioner",
    "Comments": "Kommentarer",
    "Shares": "Delningar",
    "Likes": "Gilla-markeringar",
    "Link Clicks": "Länkklick",
    "Saves": "Sparade objekt",
    "Impressions": "Exponeringar",
}


@functools.cache
def tekst(kilde: str) -> str:
    """Filen som tekst, uten BOM. «pakke.zip!fil.csv» er en fil i en zip."""
    navn, _, del_ = kilde.partition("!")
    innhold = (RAA / navn).read_bytes()
    if del_:
        with zipfile.ZipFile(io.BytesIO(innhold)) as z:
            innhold = z.read(del_)
    return innhold.decode("utf-16") if innhold.startswith(b"\xff\xfe") else innhold.decode("utf-8-sig")


@functools.cache
def sannheten(kilde: str) -> tuple[pd.DataFrame, frozenset[str]]:
    """Tabellen av den hele filen, og merknadene den gir."""
    t = les_eksport(RAA / kilde.partition("!")[0])
    return t, frozenset(t.attrs["merknader"])


def _delt(innhold: str) -> tuple[list[str], list[list[str]]]:
    """(linjene over tabellen, radene i den)."""
    linjer = innhold.split("\n")
    n = next(i for i, x in enumerate(linjer) if "," in x and not x.startswith(("#", "sep=")))
    return linjer[:n], list(csv.reader(io.StringIO("\n".join(linjer[n:]))))


def _samlet(over: list[str], rader: list[list[str]], skille: str = ",") -> str:
    ut = io.StringIO(newline="")
    csv.writer(ut, delimiter=skille, lineterminator="\n").writerows(rader)
    return "\n".join([*over, ut.getvalue()])


# ── snille endringer: (filen som tekst, slump) → bytes ──────────────────────────────────────────────


def utf16(innhold: str, r: random.Random) -> bytes:
    return innhold.encode("utf-16")


def bom_og_crlf(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    return ("\ufeff" + _samlet(over, rader).replace("\n", "\r\n")).encode()


def andre_kolonner_forst(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    orden = list(range(len(rader[0])))
    r.shuffle(orden)
    return _samlet(over, [[x[i] if i < len(x) else "" for i in orden] for x in rader]).encode()


def tomme_linjer(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    for _ in range(r.randint(1, 5)):
        rader.insert(r.randint(1, len(rader)), [])
    return _samlet(over, rader).encode()


def ekstra_kolonner(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    plass = r.randint(0, len(rader[0]))
    return _samlet(
        over, [[*x[:plass], "Norge" if i == 0 else str(r.randint(0, 99)), *x[plass:]] for i, x in enumerate(rader)]
    ).encode()


def tusenskille(innhold: str, r: random.Random) -> bytes:
    tegn = r.choice(["\u00a0", "\u202f", ",", "\u2009"])
    over, rader = _delt(innhold)
    ny = [[f"{int(c):,}".replace(",", tegn) if re.fullmatch(r"\d{4,6}", c) else c for c in x] for x in rader[1:]]
    return _samlet(over, [rader[0], *ny]).encode()


def myke_bindestreker(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    hode = [h[:2] + "\u00ad" + h[2:] if len(h) > 3 and r.random() < 0.5 else h.replace(" ", "\u00a0") for h in rader[0]]
    return _samlet(over, [hode, *rader[1:]]).encode()


def store_bokstaver(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    return _samlet(over, [[h.upper() if r.random() < 0.5 else h.lower() for h in rader[0]], *rader[1:]]).encode()


def svensk_hode(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    return _samlet(over, [[SVENSK.get(h, h) for h in rader[0]], *rader[1:]]).encode()


def to_sprak(innhold: str, r: random.Random) -> bytes:
    """Hver kolonne med et svensk navn blir to, og radene fyller ut den ene eller den andre."""
    over, rader = _delt(innhold)
    ut = [[] for _ in rader]
    for k, h in enumerate(rader[0]):
        if h in SVENSK:
            ut[0] += [h, SVENSK[h]]
            for i, x in enumerate(rader[1:], 1):
                verdi = x[k] if k < len(x) else ""
                ut[i] += [verdi, ""] if r.random() < 0.5 else ["", verdi]
        else:
            for i, x in enumerate(rader):
                ut[i].append(x[k] if k < len(x) else "")
    return _samlet(over, ut).encode()


def norsk_excel(innhold: str, r: random.Random) -> bytes:
    """Semikolon og desimalkomma, som når en norsk Excel lagrer filen. Datoene er urørt."""
    over, rader = _delt(innhold)
    ny = [[re.sub(r"^(-?\d+)\.(\d+)$", r"\1,\2", c) for c in x] for x in rader[1:]]
    return _samlet([x for x in over if not x.startswith("sep=")], [rader[0], *ny], ";").encode("utf-8-sig")


def snudd_rekkefolge(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    return _samlet(over, [rader[0], *rader[:0:-1]]).encode()


def i_zip(innhold: str, r: random.Random) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("en mappe/fil.csv", innhold)
    return ut.getvalue()


def nan_som_tekst(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    tomt = r.choice(["NaN", "N/A", "-", "undefined"])
    tall = [
        k for k in range(len(rader[0])) if any(re.fullmatch(r"-?\d+(\.\d+)?", x[k]) for x in rader[1:] if k < len(x))
    ]
    return _samlet(
        over, [rader[0], *([tomt if k in tall and not c else c for k, c in enumerate(x)] for x in rader[1:])]
    ).encode()


# ── ødeleggende endringer ────────────────────────────────────────────────────────────────────────────


def avkuttet(innhold: str, r: random.Random) -> bytes:
    data = innhold.encode()
    return data[: r.randint(0, len(data))]


def avkuttet_zip(innhold: str, r: random.Random) -> bytes:
    data = i_zip(innhold, r)
    return data[: r.randint(1, len(data) - 1)]


def borte_kolonne(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    k = r.randrange(len(rader[0]))
    return _samlet(over, [[*x[:k], *x[k + 1 :]] for x in rader]).encode()


def borte_rader(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    return _samlet(over, [rader[0], *(x for x in rader[1:] if r.random() < 0.6)]).encode()


def ord_der_det_skal_sta_tall(innhold: str, r: random.Random) -> bytes:
    over, rader = _delt(innhold)
    for _ in range(r.randint(1, 8)):
        x = rader[r.randrange(1, len(rader))]
        if tall := [k for k, c in enumerate(x) if re.fullmatch(r"-?\d+(\.\d+)?", c)]:
            x[r.choice(tall)] = r.choice(["ca. 400", "mange", "1.2K", "=SUM(A1)", "🎉", "2,5,1", "se under"])
    return _samlet(over, rader).encode()


def odelagte_numre(innhold: str, r: random.Random) -> bytes:
    return re.sub(
        r"(?m)(^|,)(\d)(\d{5})\d{8,}(?=,|$)", lambda m: f"{m[1]}{m[2]}.{m[3]}E+{r.randint(14, 18)}", innhold
    ).encode()


def tilfeldige_bytes(innhold: str, r: random.Random) -> bytes:
    """Noen tegn som ikke er bokstaver eller sifre, byttes ut med noe annet som ikke er et siffer."""
    data = bytearray(innhold.encode())
    for _ in range(r.randint(1, 40)):
        i = r.randrange(len(data))
        if data[i] < 128 and not chr(data[i]).isalnum():
            data[i] = r.choice([0, 9, 10, 13, 34, 35, 44, 59, 65, 195, 255])
    return bytes(data)


def bare_rusk(innhold: str, r: random.Random) -> bytes:
    return r.choice([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"<html>", b'"']) + r.randbytes(
        r.randint(0, 3000)
    )


def feil_filtype(innhold: str, r: random.Random) -> bytes:
    return r.choice([b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"\xff\xd8\xff\xe0"]) + innhold.encode()[:500]


SNILLE: tuple[Callable, ...] = (
    *(utf16, bom_og_crlf, andre_kolonner_forst, tomme_linjer, ekstra_kolonner, tusenskille, myke_bindestreker),
    *(store_bokstaver, svensk_hode, to_sprak, norsk_excel, snudd_rekkefolge, i_zip, nan_som_tekst),
)
ODELEGGENDE: tuple[Callable, ...] = (
    *(avkuttet, avkuttet_zip, borte_kolonne, borte_rader, ord_der_det_skal_sta_tall, odelagte_numre, tilfeldige_bytes),
    *(bare_rusk, feil_filtype),
)


@dataclass(frozen=True)
class Dom:
    """Hva leseren svarte på én fil. Felter: `slag` (riktig, sagt, avvist, stille_galt, krasj) og `hva` (når det er galt)."""

    slag: str
    hva: str = ""


def _rader(t: pd.DataFrame) -> dict[tuple, tuple]:
    """Nøkkelen til hver rad → målene. Nøkkelen er nummeret og dagen, eller navnet."""
    nokkel = [k for k in ("innlegg_id", "annonse_id", "kanal", "dato") if k in t]
    mal = [k for k in (*MAL, "kroner", "okter") if k in t]
    ut = {}
    for rad in t.astype(object).where(t.notna(), None).to_dict("records"):
        ut[tuple(str(rad[k])[:10] if k == "dato" else rad[k] for k in nokkel)] = tuple(
            None if rad[k] is None else round(float(rad[k]), 6) for k in mal
        )
    return ut


def dom(kilde: str, endring: Callable, innhold: bytes, mappe: Path) -> Dom:
    """Les filen, og døm svaret etter reglene øverst."""
    # navnet har perioden TikTok trenger, også når filen er pakket ut
    f = mappe / Path(kilde.partition("!")[0]).name.replace(".zip", ".csv")
    f.write_bytes(innhold)
    sant, vanlige = sannheten(kilde)
    try:
        t = les_eksport(f)
    except KursFeil as e:
        if "\n" in str(e) or len(str(e)) > 600:
            return Dom("krasj", f"meldingen er ikke én setning: {e!r}")
        return Dom("avvist") if endring in ODELEGGENDE else Dom("stille_galt", f"avviste en snill endring: {e}")
    except Exception as e:
        return Dom("krasj", repr(e))
    nye = [m for m in t.attrs["merknader"] if m not in vanlige]
    har, skal = _rader(t), _rader(sant)
    if har == skal:
        return Dom("riktig")
    if endring in SNILLE:
        ulike = [(k, har.get(k), skal.get(k)) for k in {*har, *skal} if har.get(k) != skal.get(k)][:2]
        return Dom("stille_galt", f"{ulike} {nye}")
    # etter en ødeleggelse er det lov å mangle rader og verdier, men ikke å ha noe som er usant, uten å si fra
    usant = [
        k
        for k, v in har.items()
        if k not in skal or any(a is not None and a != b for a, b in zip(v, skal[k], strict=True))
    ]
    if usant and not nye:
        return Dom("stille_galt", f"{[(k, har[k], skal.get(k)) for k in usant[:2]]}")
    return Dom("sagt" if nye else "riktig")


def prov(
    antall: int, fro: int, mappe: Path, hver: Callable[[int], None] = lambda _: None
) -> list[tuple[str, str, int, Dom]]:
    """`antall` endrede filer av slumpen `fro`: (kilden, endringen, nummeret, dommen)."""
    ut = []
    for nr in range(antall):
        r = random.Random(f"{fro}/{nr}")
        kilde, endring = r.choice(KILDER), r.choice(SNILLE + ODELEGGENDE)
        ut.append((kilde, endring.__name__, nr, dom(kilde, endring, endring(tekst(kilde), r), mappe)))
        hver(nr)
    return ut
