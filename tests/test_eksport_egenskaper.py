"""Løftet: uansett hvilke særheter som blandes i en fil, gir leseren de samme tallene, eller sier hvorfor ikke."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

import mutasjoner as m
import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_eksport_dialekter import FB, IG

from somekurs.eksport import les_eksport

# særheter som endrer teksten, i en rekkefølge der hver kan bygge på den forrige
I_TEKSTEN = (
    *(m.ekstra_kolonner, m.to_sprak, m.svensk_hode, m.andre_kolonner_forst, m.tusenskille, m.nan_som_tekst),
    *(m.snudd_rekkefolge, m.store_bokstaver, m.myke_bindestreker, m.tomme_linjer),
)
# særheter ved selve filen; høyst én av dem
RUNDT = (m.utf16, m.bom_og_crlf, m.i_zip, m.norsk_excel)
KORT = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

saerheter = st.tuples(
    st.lists(st.sampled_from(range(len(I_TEKSTEN))), max_size=4, unique=True).map(sorted),
    st.sampled_from([None, *range(len(RUNDT))]),
    st.randoms(use_true_random=False),
)


def blandet(innhold: str, valg: tuple) -> bytes:
    i_teksten, rundt, slump = valg
    for nr in i_teksten:
        innhold = I_TEKSTEN[nr](innhold, slump).decode("utf-8-sig")
    return innhold.encode() if rundt is None else RUNDT[rundt](innhold, slump)


@given(kilde=st.sampled_from(m.KILDER), valg=saerheter)
@KORT
def test_en_blanding_av_saerheter_gir_verdenens_egne_tall(kilde, valg):
    sant, _ = m.sannheten(kilde)
    with tempfile.TemporaryDirectory() as mappe:
        f = Path(mappe) / Path(kilde.partition("!")[0]).name.replace(".zip", ".csv")
        f.write_bytes(blandet(m.tekst(kilde), valg))
        t = les_eksport(f)
    assert m._rader(t) == m._rader(sant)


tekster = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u00c3\u00e2\u00f0\u2028\u2029\u0085"
    ),
    max_size=60,
).map(str.strip)
antall = st.one_of(st.none(), st.integers(0, 10_000_000))
tider = st.datetimes(dt.datetime(2025, 7, 1), dt.datetime(2026, 9, 30)).map(
    lambda d: d.replace(second=0, microsecond=0)
)
rad = st.tuples(st.integers(10**14, 10**17), tider, tekster, *[antall] * 5)


def filen(hode: str, rader: list[tuple], navn: list[str]) -> str:
    """En fil med overskriftene slik Meta skriver dem. `navn` er kolonnene de fem tallene hører til."""
    kolonner = next(csv.reader([hode]))
    ut = io.StringIO()
    skriver = csv.writer(ut, lineterminator="\n")
    skriver.writerow(kolonner)
    for nr, tid, tekst, *tall in rader:
        felt = {
            "Post ID": nr,
            "Description": tekst,
            "Title": tekst,
            "Publish time": tid.strftime("%m/%d/%Y %H:%M"),
            "Permalink": f"https://www.facebook.com/{nr}",
            "Post type": "Photos",
            "Date": "Lifetime",
            **dict(zip(navn, ("" if v is None else v for v in tall), strict=True)),
        }
        skriver.writerow([felt.get(k, "") for k in kolonner])
    return ut.getvalue()


@given(rader=st.lists(rad, min_size=1, max_size=12, unique_by=lambda r: r[0]), valg=saerheter, facebook=st.booleans())
@KORT
def test_det_som_skrives_i_en_fil_er_det_som_leses(rader, valg, facebook):
    """Overskriftene, skriveren og tallene her er ikke leserens egne."""
    navn = ["Views", "Reach", "Reactions" if facebook else "Likes", "Comments", "Shares"]
    with tempfile.TemporaryDirectory() as mappe:
        f = Path(mappe) / "mars.csv"
        f.write_bytes(blandet(filen(FB if facebook else IG, rader, navn), valg))
        t = les_eksport(f).set_index("innlegg_id")
    assert len(t) == len(rader)
    for nr, tid, tekst, *tall in rader:
        lest = t.loc[str(nr)]
        har = [
            None if pd.isna(v) else v
            for v in lest[["visninger", "rekkevidde", "reaksjoner", "kommentarer", "delinger"]]
        ]
        assert har == tall
        i_california = tid.replace(tzinfo=ZoneInfo("America/Los_Angeles"))
        i_norge = i_california.astimezone(ZoneInfo("Europe/Oslo"))
        assert abs(lest["tidspunkt"].to_pydatetime() - i_norge) <= dt.timedelta(hours=1)
        if valg[1] != RUNDT.index(m.norsk_excel):
            assert lest["tekst"].strip() == tekst or not tekst
