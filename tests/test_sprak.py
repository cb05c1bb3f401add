"""Løftet: alt et menneske leser i kurset, er riktig og klart bokmål.

`python3 kurs.py korrektur` viser de samme funnene, med forslag.
"""

from __future__ import annotations

import re

import pytest

from somekurs.tekst import liks
from somekurs.tekst.les import LIKSGRENSE, ROT, finn, les_unntak
from somekurs.tekst.maske import masker
from somekurs.tekst.ordbok import les_oppforinger, les_ordliste, ordformer, sorteringsnokkel
from somekurs.tekst.utdrag import fra_fil, kursets_filer, prosa

ORDLISTE = ROT / "ordliste.txt"
UNNTAK = ROT / "tests" / "sprak_unntak.txt"
FILER = kursets_filer(ROT)
LEKSJONER = [fil for fil in FILER if fil.parent.name == "lessons"]


def navn(fil):
    return fil.relative_to(ROT).as_posix()


@pytest.fixture(scope="module")
def liste():
    return les_ordliste(ORDLISTE)


@pytest.fixture(scope="module")
def unntak():
    return les_unntak(UNNTAK)


@pytest.mark.parametrize("fil", FILER, ids=navn)
def test_hvert_ord_er_stavet_riktig(fil, liste):
    funn = [f for f in finn(fra_fil(fil, ROT), liste) if f.regel == "stav"]
    assert not funn, "\n" + "\n".join(map(str, funn))


@pytest.mark.parametrize("fil", FILER, ids=navn)
def test_ingen_regel_for_klart_bokmal_er_brutt(fil, liste, unntak):
    funn = [f for f in finn(fra_fil(fil, ROT), liste, unntak) if f.regel != "stav" and f.niva != "i"]
    assert not funn, "\n" + "\n".join(map(str, funn))


@pytest.mark.parametrize("fil", LEKSJONER, ids=navn)
def test_leksjonen_er_lett_a_lese(fil):
    verdi = liks(prosa(fra_fil(fil, ROT)))
    assert verdi <= LIKSGRENSE, f"{navn(fil)}: liks {verdi:.1f} er over {LIKSGRENSE}. Kort ned de lengste setningene."


@pytest.mark.parametrize("fil", LEKSJONER, ids=navn)
def test_leksjonen_sier_du_og_ikke_man(fil):
    tekst = "\n".join(masker(u.tekst) for u in fra_fil(fil, ROT) if u.slag == "markdown")
    man = re.findall(r"\b[Mm]an\b", tekst)
    assert len(man) <= 3, f"{navn(fil)} sier «man» {len(man)} ganger. Skriv «du», eller si hvem som gjør det."


def test_ordlisten_er_sortert_og_uten_gjengangere():
    ordene = [ordet for _, ordet in les_oppforinger(ORDLISTE)]
    assert ordene == sorted(ordene, key=lambda o: (sorteringsnokkel(o), o)), (
        "Kjør «python3 kurs.py korrektur --sorter»."
    )
    uten_strek = [ordet.replace("|", "") for ordet in ordene]
    assert len(uten_strek) == len(set(uten_strek))


def test_ordlisten_gjentar_ikke_ordboken():
    overflodig = [o for _, o in les_oppforinger(ORDLISTE) if o.replace("|", "").lower() in ordformer()]
    assert not overflodig, f"Disse står alt i Bokmålsordboka: {', '.join(overflodig)}"


def test_hvert_unntak_er_i_bruk(liste, unntak):
    brukt = {
        (f.fil, f.regel, f.funn.strip())
        for fil in FILER
        if navn(fil) in {u.fil for u in unntak}
        for f in finn(fra_fil(fil, ROT), liste)
    }
    ledige = [u for u in unntak if (u.fil, u.regel, u.funn) not in brukt]
    assert not ledige, f"Fjern unntak som ikke trengs lenger: {[u.linje for u in ledige]}"
    assert all(u.regel != "stav" for u in unntak)
