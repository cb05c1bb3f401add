"""`python3 kurs.py ytelse`: hvor lang tid det tar å komme i gang, og å få svar. Målt her og nå, i én kjøring."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..data import rot
from ..feil import KursFeil

LAGRING = "SOMEKURS_FREMGANG"


def _kode(kode: str, *, cwd: Path | None = None) -> str:
    """Kjør en kodebit i en fersk prosess, og gi det den skrev ut."""
    svar = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, encoding="utf-8", cwd=cwd, env=dict(os.environ)
    )
    if svar.returncode:
        raise KursFeil(f"Målingen stoppet: {(svar.stderr.strip().splitlines() or ['uten forklaring'])[-1]}")
    return svar.stdout.strip()


def _beste(gang: Callable[[], float], antall: int = 3) -> float:
    """Medianen av noen gjentatte målinger: det en lærende oftest møter."""
    return statistics.median(gang() for _ in range(antall))


def import_av_pakken() -> str:
    """Tiden `import somekurs` tar, og hvor mange moduler den laster."""
    kode = (
        "import sys, time; f = set(sys.modules); t = time.perf_counter(); import somekurs; "
        "tunge = [m for m in ('pandas', 'plotly', 'numpy') if m in sys.modules]; "
        "print(time.perf_counter() - t, len(set(sys.modules) - f), *(tunge or ['ingen']))"
    )
    tid, antall, tunge = _kode(kode).split(" ", 2)
    sekunder = _beste(lambda: float(_kode(kode).split()[0]), 5)
    return f"{1000 * min(float(tid), sekunder):.0f} ms, {antall} moduler, av pandas, plotly og numpy: {tunge}"


def forste_figur() -> str:
    """Tiden fra en fersk prosess til den første figuren er klar til å tegnes."""
    kode = (
        "import time; t = time.perf_counter(); import pandas as pd, plotly.express as px; from somekurs import sti; "
        "from somekurs.figur import pynt; import plotly.graph_objects as go; "
        "d = pd.read_csv(sti('timer.csv'), decimal=','); a = time.perf_counter(); "
        "pynt(go.Figure(px.bar(d, x='ben', y='timer', title='x'))).to_json(); print(a - t, time.perf_counter() - a)"
    )
    hentet, tegnet = map(float, _kode(kode).split())
    return f"{hentet:.1f} s å hente bibliotekene, {tegnet:.2f} s for figuren"


def sjekker_i_sekundet() -> str:
    """Hvor mange riktige og gale svar `sjekk` vurderer i sekundet."""
    kode = (
        "import time; from somekurs.ovelser import finn, vurder; o = finn('1.2'); r = o.leksjon.kjor(o.fasit); "
        "vurder(o, 1.0); ut = []\n"
        "for svar in (r, 48, 3.25):\n"
        "    t = time.perf_counter(); n = 0\n"
        "    while time.perf_counter() - t < .5: vurder(o, svar); n += 1\n"
        "    ut.append(n / (time.perf_counter() - t))\n"
        "print(*ut)"
    )
    riktig, kjent, ukjent = (float(x) for x in _kode(kode).split())
    return f"{riktig:.0f} riktige, {kjent:.0f} kjente feil, {ukjent:.0f} ukjente i sekundet"


def leksjonene() -> Iterator[tuple[str, str]]:
    """Tiden hver notatbok bruker fra topp til bunn i en ekte kjerne, med start av kjernen."""
    from ..kursplan import les_kursplan

    for x in les_kursplan().klare:
        kode = (
            f"import nbformat, nbclient, time; b = nbformat.read({str(x.fil)!r}, 4); t = time.perf_counter(); "
            f"r = {{'metadata': {{'path': {str(x.fil.parent)!r}}}}}; "
            "nbclient.NotebookClient(b, timeout=120, allow_errors=True, resources=r).execute(); print(time.perf_counter() - t)"
        )
        with tempfile.TemporaryDirectory() as tmp:
            gammel = os.environ.get(LAGRING)
            os.environ[LAGRING] = str(Path(tmp) / "f.jsonl")
            try:
                yield f"leksjon {x.slug}", f"{float(_kode(kode).splitlines()[-1]):.1f} s"
            finally:
                os.environ.pop(LAGRING) if gammel is None else os.environ.update({LAGRING: gammel})


def rett_ti(slug: str) -> tuple[float, float]:
    """Sekundene det tar å rette ti riktige besvarelser, og å skrive tilbakemeldingene og filen med poeng."""
    from ..retting.kommando import rett
    from ..tilbakemelding.kommando import tilbakemelding
    from .rettingen import lag_klasse

    with tempfile.TemporaryDirectory() as tmp, contextlib.redirect_stdout(io.StringIO()):
        klasse = lag_klasse(Path(tmp), 10, slug)
        t = time.perf_counter()
        rett([slug], klasse)
        rettet = time.perf_counter()
        tilbakemelding([slug], klasse)
        return rettet - t, time.perf_counter() - rettet


def ti_besvarelser(slug: str = "01-rollen") -> str:
    """Hele veien for en klasse på ti, i en fersk prosess."""
    rettet, skrevet = map(float, _kode(f"from somekurs.ytelse import rett_ti; print(*rett_ti({slug!r}))").split())
    return f"{rettet:.1f} s å rette, {skrevet:.1f} s å skrive tilbakemeldinger"


def innlegg_i_sekundet() -> Iterator[tuple[str, str]]:
    """Innlegg den simulerte verdenen lager i sekundet når hver konto er 1, 10 og 100 ganger så stor, og det alt veier."""
    # språk: av
    kode = (
        "import dataclasses, time\n"
        "from somekurs.verden.kunder import alle, konto\n"
        "from somekurs.verden.nett.alle import NETTVERK\n"
        "ganger = GANGER\n"
        "t, n = time.perf_counter(), 0\n"
        "for navn, k in alle.KONTOER.items():\n"
        "    k = dataclasses.replace(k, antall=tuple((f, t_, x * ganger) for f, t_, x in k.antall))\n"
        "    n += len(NETTVERK[k.nettverk].med_det_nettverket_viser(konto.innlegg(k), navn))\n"
        "sek = time.perf_counter() - t\n"
        "import psutil\n"
        "print(n, sek, psutil.Process().memory_info().rss / 2**20)"
    )
    # språk: på
    for ganger in (1, 10, 100):
        n, sek, mb = map(float, _kode(kode.replace("GANGER", str(ganger))).split())
        tall = (
            f"{n:.0f} innlegg på {sek:.1f} s, {n / sek:.0f} i sekundet, {1000 * sek / n:.3f} ms for hvert, {mb:.0f} MB"
        )
        yield f"verdenen, {ganger} ganger så stor", tall


# språk: av
STORE_FILER = {
    "dager": (
        "Date,Impressions,Likes,Engagements,Replies,Reposts,Bookmarks,New follows,Unfollows,Profile visits",
        lambda i: f'"Tue, Aug {1 + i % 28}, {2000 + i % 25}",{i % 9973},{i % 97},29,6,3,0,1,0,4',
    ),
    "innlegg": (
        "Post ID,Page name,Title,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares",
        lambda i: (
            f"{10**15 + i},Et sted,Tekst {i} med æøå 🎉,03/14/2025 {i % 24}:12,https://www.facebook.com/reel/{10**15 + i},"
            f"Photos,Lifetime,{i % 9973},20,4,0,0"
        ),
    ),
}
# språk: på


def les_stor_fil(slag: str, antall: int) -> str:
    """Hva leseren svarer på en fil med `antall` rader, hvor lang tid det tar, og det meste minnet prosessen har brukt."""
    import resource

    from ..eksport import les_eksport

    hode, rad = STORE_FILER[slag]
    with tempfile.TemporaryDirectory() as m:
        fil = Path(m) / "stor.csv"
        with open(fil, "w", encoding="utf-8") as ut:
            ut.write(f"{hode}\n")
            ut.writelines(f"{rad(i)}\n" for i in range(antall))
        t = time.perf_counter()
        try:
            svar = f"leste {len(les_eksport(fil))} rader"
        except KursFeil as e:
            svar = f"sa «{e}»"
        sek = time.perf_counter() - t
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    return f"{svar}, {sek:.1f} s, på det meste {mb:.0f} MB"


def leseren() -> Iterator[tuple[str, str]]:
    """Leseren og store filer: en million dager, og innlegg i hundretusener. Hver i en fersk prosess."""
    for slag, antall in (("dager", 1_000_000), ("innlegg", 300_000), ("innlegg", 1_000_000)):
        kode = f"from somekurs.ytelse import les_stor_fil; print(les_stor_fil({slag!r}, {antall}))"
        yield f"leseren, {antall} {slag}", _kode(kode)


def kursets_data() -> str:
    """Tiden det tar å skrive alle dataene på nytt i en tom mappe, og hvor mye de veier."""
    # språk: av
    kode = (
        "import pathlib, tempfile, time; from somekurs.datasett.skriv import skriv_data\n"
        "with tempfile.TemporaryDirectory() as m:\n"
        "    t = time.perf_counter(); f = skriv_data(pathlib.Path(m)); s = time.perf_counter() - t\n"
        "    print(s, len(f), sum(x.stat().st_size for x in f) / 1e6)"
    )
    # språk: på
    sek, antall, mb = map(float, _kode(kode).split())
    return f"{sek:.1f} s for {antall:.0f} filer på {mb:.1f} MB"


def _til_jupyter(mappe: Path) -> float:
    """Sekunder fra `kurs.py start` til JupyterLab svarer i en mappe."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    kommando = [sys.executable, "kurs.py", "start", "--no-browser", "--port", str(port)]
    t = time.perf_counter()
    with tempfile.TemporaryFile() as ut:
        prosess = subprocess.Popen(kommando, cwd=mappe, stdout=ut, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            while prosess.poll() is None and time.perf_counter() - t < 600:
                try:
                    socket.create_connection(("127.0.0.1", port), timeout=1).close()
                    return time.perf_counter() - t
                except OSError:
                    time.sleep(0.1)
            ut.seek(0)
            raise KursFeil(f"JupyterLab kom ikke i gang: {ut.read().decode('utf-8', 'replace').strip()[-200:]}")
        finally:
            if hasattr(os, "killpg"):
                os.killpg(prosess.pid, 15)
            else:
                prosess.terminate()
            prosess.wait(20)


def fra_fersk_kopi() -> Iterator[tuple[str, str]]:
    """Fra en fersk kopi av kurset til JupyterLab svarer, og andre gang. Henter pakker fra nettet eller mellomlageret."""
    with tempfile.TemporaryDirectory() as tmp:
        mappe = Path(tmp) / "kurset"
        shutil.copytree(
            rot(), mappe, ignore=shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", ".hypothesis")
        )
        yield "fersk kopi til JupyterLab svarer", f"{_til_jupyter(mappe):.1f} s"
        yield "andre start", f"{_til_jupyter(mappe):.1f} s"


def suiten() -> str:
    """Tiden hele testsamlingen tar."""
    t = time.perf_counter()
    svar = subprocess.run([sys.executable, "-m", "pytest"], cwd=rot(), capture_output=True, text=True, encoding="utf-8")
    siste = (svar.stdout.strip().splitlines() or ["ingen tester"])[-1]
    return f"{time.perf_counter() - t:.0f} s ({siste})"


def main(argumenter: Sequence[str] = ()) -> int:
    """Skriv ut målingene. Med «--alt» også den ferske kopien og hele testsamlingen, som tar noen minutter.

    «--retting 100» måler bare rettingen av hundre besvarelser, mot nbgrader slik den er. Gir 0 når alt lot seg måle.
    """
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} kjerner", flush=True)
    for navn, verdi in _malinger(list(argumenter)):
        print(f"{navn:<36} {verdi}", flush=True)
    return 0


def _malinger(valg: list[str]) -> Iterator[tuple[str, str]]:
    match valg:
        case ["--retting", antall] if antall.isdecimal() and int(antall):
            from .rettingen import rettingen

            yield from rettingen(int(antall))
            return
        case [] | ["--alt"]:
            pass
        case _:
            raise KursFeil(
                f"Kjenner ikke «{' '.join(valg)}» etter ytelse. Det går an å skrive --alt, eller --retting og et antall."
            )
    yield "import somekurs", import_av_pakken()
    yield "første figur i en fersk prosess", forste_figur()
    yield "sjekk", sjekker_i_sekundet()
    yield from leksjonene()
    yield "ti besvarelser av 01-rollen", ti_besvarelser()
    yield "kursets data", kursets_data()
    yield from innlegg_i_sekundet()
    if sys.platform != "win32":  # Windows oppgir ikke det meste minnet på samme måte
        yield from leseren()
    if valg:
        yield from fra_fersk_kopi()
        yield "testene", suiten()
