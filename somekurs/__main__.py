"""Kommandolinjen: `python3 kurs.py ORD …` kommer hit. Hvert ord kaller bare rommets egen funksjon."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from .feil import KursFeil


def data(argumenter: Sequence[str]) -> int:
    """skriver eksempeldataene på nytt"""
    from .datasett.kommando import data

    return data(argumenter)


def lag(argumenter: Sequence[str]) -> int:
    """lager de avledede filene på nytt"""
    from .binder import skriv_binder
    from .kurskart import skriv_kurskart
    from .samtaler import skriv_samtaler
    from .utgave import skriv_utgaver

    if "--las" in argumenter:
        from .las import skriv_las

        skriv_las()
    print("Lager kurskart, filene til Binder, innleveringene og samtalene …", flush=True)
    endret = [*skriv_kurskart(), *skriv_binder(), *skriv_utgaver(), *skriv_samtaler()]
    for fil in endret:
        print(f"Skrev {fil}")
    if not endret:
        print("Alle avledede filer er som de skal være.")
    return 0


def les(argumenter: Sequence[str]) -> int:
    """leser filer du har lastet ned fra nettverkene"""
    from .eksport.kommando import main

    return main(argumenter)


def korrektur(argumenter: Sequence[str]) -> int:
    """leser korrektur på kursets tekster"""
    from .tekst.les import main

    return main(argumenter)


def rett(argumenter: Sequence[str]) -> int:
    """retter besvarelsene av en innlevering"""
    from .retting.kommando import rett

    return rett(argumenter)


def tilbakemelding(argumenter: Sequence[str]) -> int:
    """skriver tilbakemeldinger og poeng for en innlevering"""
    from .tilbakemelding.kommando import tilbakemelding

    return tilbakemelding(argumenter)


def nbgrader(argumenter: Sequence[str]) -> int:
    """sender resten videre til nbgrader"""
    import subprocess

    from .retting.nbgraderen import miljoets_programmer

    miljoets_programmer()
    return subprocess.call([sys.executable, "-m", "nbgrader", *argumenter])


def ytelse(argumenter: Sequence[str]) -> int:
    """måler hvor raskt kurset kommer i gang og svarer"""
    from .ytelse import main

    return main(argumenter)


ORD: dict[str, Callable[[Sequence[str]], int]] = {
    "lag": lag,
    "data": data,
    "les": les,
    "korrektur": korrektur,
    "rett": rett,
    "tilbakemelding": tilbakemelding,
    "nbgrader": nbgrader,
    "ytelse": ytelse,
}


def hoved(argumenter: Sequence[str]) -> int:
    """Kjør ordet i `argumenter[0]`. Gir 0 når alt gikk bra, 1 ved en feil brukeren kan gjøre noe med."""
    ordet = argumenter[0] if argumenter else ""
    if ordet not in ORD:
        hva = f"Kjenner ikke ordet «{ordet}». " if ordet else ""
        print(f"{hva}Du kan skrive: " + ", ".join(f"{o} ({f.__doc__})" for o, f in ORD.items()) + ".", file=sys.stderr)
        return 1
    try:
        return ORD[ordet](argumenter[1:])
    except KursFeil as feil:
        print(feil, file=sys.stderr)
        return 1
    except PermissionError as feil:
        # i en beholder, eller i en mappe en annen eier
        print(
            f"Får ikke lese eller skrive {feil.filename or 'en fil i kursmappen'}. Sjekk at mappen er din, og at filen ikke er "
            "åpen i et annet program.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("\nAvbrutt. Det som er ferdig, er lagret: kjør samme kommando igjen når du vil.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(hoved(sys.argv[1:]))
