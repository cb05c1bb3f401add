"""Fasiten til innlevering 2, med knappene feilene regnes ut av. Brukes av `python3 kurs.py lag` og av testene."""

from __future__ import annotations

from somekurs.innleveringer import i02_kultur as i02
from somekurs.leksjoner.l02_kultur import SISTE_UKE
from somekurs.ovelser.definisjon import Leksjon
from somekurs.ovelser.knapper import Galt, Knapp, samling, sporsmal, tekstvalg
from somekurs.usikkerhet import intervall

F = Leksjon(2, "02-kultur")
F.kilder.update(i02.SVAR.kilder)

BATEN = tekstvalg(
    "Bør siste båt gå kl. 01?",
    {
        "Vil du ha T-skjorte i år?": (
            "du har talt svarene på spørsmålet om T-skjorten",
            "Hvilket spørsmål gjelder det?",
        ),
        "Hvor vil du stå?": ("du har talt svarene på spørsmålet om hvor de vil stå", "Hvilket spørsmål gjelder det?"),
    },
)
HELE = Knapp(
    lambda alle, ett: ett,
    (
        Galt(
            lambda alle, ett: alle,
            "svarene på de andre spørsmålene er med",
            "Plukk ut ett spørsmål først. Det er flere som har svart «ja» på noe.",
        ),
    ),
)


@F.verdi(1, "ja_vakter")
def ja_vakter(
    vaktliste,
    *,
    hvilket=BATEN,
    rader=HELE,
    svaret=tekstvalg("ja", {"nei": ("du har talt dem som svarte nei", "Hvilket svar spør oppgaven om?")}),
    samle=samling("sum", "stemmene"),
):
    om_baten = rader(vaktliste, vaktliste[vaktliste["sporsmal"] == hvilket])
    return samle(om_baten[om_baten["svar"] == svaret]["stemmer"])


@F.verdi(2, "svar_vakter")
def svar_vakter(vaktliste, *, hvilket=BATEN, spor=sporsmal(), rader=HELE, samle=samling("sum", "stemmene")):
    om_baten = rader(vaktliste, vaktliste[spor(vaktliste["sporsmal"], hvilket)])
    return samle(om_baten["stemmer"])


@svar_vakter.feilsvar
def bare_ja(vaktliste):
    """Det er dem som svarte ja. Alle som svarte på spørsmålet, skal være med."""
    t = vaktliste[vaktliste["sporsmal"] == "Bør siste båt gå kl. 01?"]
    return t[t["svar"] == "ja"]["stemmer"].sum()


@ja_vakter.feilsvar
def andelen(vaktliste):
    """Det er en andel. Oppgaven ber om hvor mange."""
    return 171 / 220


@F.verdi(3, "gjesteintervall")
def gjesteintervall(
    gjester,
    *,
    svarte=tekstvalg("ja", {"nei": ("du har tatt dem som ikke svarte", "Hva skal stå i kolonnen «svarte»?")}),
    svaret=tekstvalg("ja", {"nei": ("du har talt dem som sa nei til båten", "Hvilket svar spør oppgaven om?")}),
    antall=Knapp(
        lambda ja, svar: len(ja),
        (
            Galt(lambda ja, svar: 171, "du har brukt antallet fra vaktlisten", "Hvem er det vi spør om nå?"),
            Galt(lambda ja, svar: len(svar) - len(ja), "du har trukket fra dem du skulle telt", "Hva teller len?"),
            Galt(
                lambda ja, svar: int((ja["overnatter"] == "ja").sum()),
                "bare de som overnatter, er talt",
                "Spør oppgaven om alle gjestene?",
            ),
        ),
    ),
    av=Knapp(
        lambda svar, alle: len(svar),
        (
            Galt(
                lambda svar, alle: len(alle),
                "de som ikke svarte, er regnet som nei",
                "Har den som ikke svarer, sagt nei?",
            ),
            Galt(lambda svar, alle: 220, "du har delt på dem som trykket i vaktlisten", "Hvor mange gjester svarte?"),
            Galt(
                lambda svar, alle: int((svar["overnatter"] == "nei").sum()),
                "bare de som ikke overnatter, står under brøkstreken",
                "Spør oppgaven om alle gjestene?",
            ),
        ),
    ),
):
    som_svarte = gjester[gjester["svarte"] == svarte]
    ja = som_svarte[som_svarte["svar"] == svaret]
    return intervall(antall(ja, som_svarte), av(som_svarte, gjester))


@gjesteintervall.feilsvar
def vaktlisten(gjester):
    """Det er intervallet til vaktlisten. Her spør vi gjestene som ble trukket ut."""
    return intervall(171, 220)


@F.verdi(4, "siste_uke")
def siste_uke(trender, *, dager=SISTE_UKE, samle=samling("sum", "de nye innleggene")):
    siste = trender[trender["dag"] > dager]
    return samle(siste.groupby("trend", as_index=False)["nye innlegg"]).sort_values("nye innlegg")


@siste_uke.feilsvar
def dagene_for(trender):
    """Du har tatt dagene før den siste uken. Hvilket tegn betyr «større enn»?"""
    t = trender[trender["dag"] < 35].groupby("trend", as_index=False)["nye innlegg"].sum()
    return t.sort_values("nye innlegg")


@F.verdi(5, "andel_siste_uke")
def andel_siste_uke(
    trender,
    *,
    dager=SISTE_UKE,
    kolonne=tekstvalg(
        "nye innlegg",
        {"innlegg i alt": ("du har summert «innlegg i alt», som teller de gamle på nytt hver dag", "Hva er nytt?")},
    ),
    over=samling("sum", "de nye innleggene"),
    under=Knapp(
        lambda alle, for_: alle.sum(),
        (
            Galt(
                lambda alle, for_: for_.sum(),
                "du har delt på ukene før, så den siste uken mangler under brøkstreken",
                "Er den siste uken med i «alle»?",
            ),
            Galt(lambda alle, for_: len(alle), "du har delt på antall rader", "Hva skal legges sammen?"),
        ),
    ),
):
    siste, tidligere = trender[trender["dag"] > dager], trender[trender["dag"] <= dager]
    return over(siste[kolonne]) / under(trender[kolonne], tidligere[kolonne])


@andel_siste_uke.feilsvar
def snudd(trender):
    """Brøken er snudd. Den siste uken skal stå over streken."""
    return trender["nye innlegg"].sum() / trender[trender["dag"] > 35]["nye innlegg"].sum()


@andel_siste_uke.feilsvar
def andelen_for(trender):
    """Over streken står dagene før den siste uken. Hvilket tegn betyr «større enn»?"""
    return trender[trender["dag"] < 35]["nye innlegg"].sum() / trender["nye innlegg"].sum()


@F.verdi(6, "gamle")
def gamle(
    kort,
    *,
    grense=Knapp(
        2023,
        (
            Galt(2024, "2023 er regnet som gammelt", "Flagget gjelder 2022 eller før."),
            Galt(2025, "2023 og 2024 er regnet som gamle", "Flagget gjelder 2022 eller før."),
        ),
    ),
):
    return len(kort[kort["nar"] < grense])


@gamle.feilsvar
def nye(kort):
    """Det er de nye kortene. Hvilket tegn betyr «mindre enn»?"""
    return len(kort[kort["nar"] >= 2023])


@F.verdi(7, "uten_antall")
def uten_antall(kort):
    return len(kort[kort["antall"] == 0])


@uten_antall.feilsvar
def med_antall(kort):
    """Det er kortene der antallet står. Hva står i kolonnen når det mangler?"""
    return len(kort[kort["antall"] > 0])


@uten_antall.feilsvar
def summen(kort):
    """Det er summen av alle som har svart, ikke antall kort."""
    return kort["antall"].sum()


@uten_antall.feilsvar
def ett_galt_sporsmal(kort):
    """Flagget gjelder kort der antallet ikke står i det hele tatt. Lite er noe annet enn ukjent."""
    return len(kort[kort["antall"] < 100])


@F.verdi(8, "ikke_trukket")
def ikke_trukket(kort):
    return len(kort) - len(kort[kort["hvordan_valgt"] == "trukket"])


@ikke_trukket.feilsvar
def trukket(kort):
    """Det er kortene der de som svarte, er trukket. Oppgaven spør om de andre."""
    return len(kort[kort["hvordan_valgt"] == "trukket"])


@ikke_trukket.feilsvar
def bare_en_mate(kort):
    """Det er bare én av måtene. De som er valgt av avsenderen, og de som valgte seg selv, skal begge med."""
    return len(kort[kort["hvordan_valgt"] == "egne kunder"])
