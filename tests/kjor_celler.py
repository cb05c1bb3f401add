"""Kjør celler i et ferskt IPython-skall og skriv utfallet som JSON. Startes av tests/notatbok.py som egen prosess.

Inn (stdin): {"boker": [{"navn": …, "celler": [[id, kode, kan_feile], …]}, …], "ut": filen utfallet skrives til,
"advarsler": "error" (en advarsel stopper cellen) eller "default"}.
Alle bøkene kjøres etter hverandre i samme prosess, hver med sitt eget ferske navnerom.
"""

import json
import sys
import time
import warnings


def main() -> None:
    oppdrag = json.load(sys.stdin)
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    skall = InteractiveShell.instance()
    # Verdien av en siste linje samles opp som i en kjerne, i stedet for å skrives ut som «Out[1]: …».
    siste: list[dict] = []
    skall.displayhook.write_output_prompt = lambda: None
    skall.displayhook.write_format_data = lambda data, metadata=None: siste.append(data)
    skall.displayhook.finish_displayhook = lambda: None
    # En advarsel er en feil her: på stderr ville den gitt 0 poeng i en innlevering, og den skremmer en nybegynner.
    warnings.resetwarnings()
    warnings.simplefilter(oppdrag.get("advarsler", "error"))

    utfall = []
    for bok in oppdrag["boker"]:
        skall.reset(new_session=True)
        start = time.perf_counter()
        celler = []
        for id_, kode, _ in bok["celler"]:
            siste.clear()
            with capture_output() as fanget:
                resultat = skall.run_cell(kode, store_history=True)
            feil = resultat.error_before_exec or resultat.error_in_exec
            celler.append(
                {
                    "id": id_,
                    "feil": f"{type(feil).__name__}: {feil}" if feil is not None else "",
                    "stdout": fanget.stdout,
                    "stderr": fanget.stderr,
                    "utdata": [*(ut.data for ut in fanget.outputs), *siste],
                    "svar": [data.get("text/plain", "") for data in siste],
                }
            )
            if feil is not None and not bok["celler"][len(celler) - 1][2]:
                break
        utfall.append({"navn": bok["navn"], "celler": celler, "sekunder": time.perf_counter() - start})
    with open(oppdrag["ut"], "w", encoding="utf-8") as fil:
        json.dump(utfall, fil, default=str)


main()
