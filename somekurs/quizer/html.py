"""En quiz som enkel HTML med et lite skript: virker uten nett i JupyterLab, på en vanlig side og i JupyterLite.

Hvert spørsmål er et skjema med ledetekst og ekte alternativknapper eller et tekstfelt, så det kan betjenes med bare
tastatur. Forklaringen kommer i et område skjermleseren leser opp (aria-live). Tegnet står foran ordene, så ingenting
hviler på farge. Fargene arves fra siden, så lyst og mørkt tema leses like godt.
"""

from __future__ import annotations

import html
import json
import re
import secrets
from pathlib import Path

from .les import Quiz, Sporsmal

_HER = Path(__file__).parent
_STIL = (_HER / "quiz.css").read_text(encoding="utf-8")
_SKRIPT = (_HER / "quiz.js").read_text(encoding="utf-8")


def som_html(q: Quiz) -> str:
    """HTML-en til en quiz. Selvstendig: stil, skript og forklaringer følger med, og ingenting hentes."""
    id_ = f"quiz-{re.sub(r'[^0-9A-Za-z]', '-', q.navn)}-{secrets.token_hex(4)}"
    skjemaer = "".join(_skjema(id_, nr, s) for nr, s in enumerate(q.sporsmal, 1))
    # < er skrevet om, så en forklaring aldri kan lukke skriptelementet
    svar = json.dumps([_svar(s) for s in q.sporsmal], ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<section class="somekurs-quiz" id="{id_}" lang="nb" aria-label="{html.escape(q.tittel)}" '
        f'data-lm-suppress-shortcuts="true"><style>{_STIL}</style>{skjemaer}'
        f'<script type="application/json">{svar}</script>'
        "<noscript>Quizen trenger skript for å svare. Kjør cellen på nytt i JupyterLab.</noscript>"
        f"<script>{_SKRIPT.replace('%ID%', id_)}</script></section>"
    )


def _svar(s: Sporsmal) -> object:
    if s.er_tall:
        return {"svar": s.svar, "fordi": s.fordi, "gale": [list(g) for g in s.gale], "ellers": s.ellers}
    return [("✓ " if v.riktig else "→ ") + v.fordi for v in s.valg]


def _kode(tekst: str) -> str:
    """Teksten som HTML, med `kode` i kodeskrift."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(tekst))


def _skjema(id_: str, nr: int, s: Sporsmal) -> str:
    if s.er_tall:
        enhet = f" {html.escape(s.enhet)}" if s.enhet else ""
        felt = (
            f'<label for="{id_}-{nr}">Svaret ditt: <input type="text" inputmode="decimal" autocomplete="off" id="{id_}-{nr}">'
            f"{enhet}</label>"
        )
    else:
        felt = "".join(
            f'<label><input type="radio" name="{id_}-{nr}" value="{i}"> {_kode(v.tekst)}</label>'
            for i, v in enumerate(s.valg)
        )
    return (
        f"<form><fieldset><legend>{nr}. {_kode(s.tekst)}</legend><div>{felt}"
        '<button type="submit">Sjekk svaret</button></div><p role="status" aria-live="polite"></p></fieldset></form>'
    )
