"""Det en figur sier, uavhengig av hvordan den ble laget: slaget, tallene, titlene og aksene."""

from __future__ import annotations

from typing import Any

from .sammenlign import _nokkel, er_tall, som_liste, som_tall


def figurtrekk(fig: Any) -> dict[str, Any]:
    """Trekkene ved en plotly-figur som en øvelse kan spørre etter.

    Gir en ordbok: `slag` (sortert liste med spornavn som «bar»), `verdier` (for stolper: kategori → sum, uansett
    om stolpene ligger eller står; ellers listen av punkter), `tittel`, `xtittel`, `ytittel`, `antall_spor`.
    """
    spor = list(fig.data)
    slag = sorted({s.type for s in spor})
    oppsett = fig.layout
    trekk = {
        "slag": slag,
        "antall_spor": len(spor),
        "tittel": (oppsett.title.text or "").strip(),
        "xtittel": (oppsett.xaxis.title.text or "").strip(),
        "ytittel": (oppsett.yaxis.title.text or "").strip(),
    }
    if slag == ["bar"]:
        summer: dict[Any, float] = {}
        for s in spor:
            kategorier, tall = (s.y, s.x) if s.orientation == "h" else (s.x, s.y)
            for k, t in zip(som_liste(kategorier) or [], som_liste(tall) or [], strict=False):
                if er_tall(t):
                    summer[_nokkel(k)] = summer.get(_nokkel(k), 0) + som_tall(t)
                else:
                    summer[_nokkel(k)] = float("nan")
        trekk["verdier"] = summer
    else:
        trekk["verdier"] = [
            (_nokkel(x), _nokkel(y))
            for s in spor
            for x, y in zip(
                som_liste(getattr(s, "x", None)) or [], som_liste(getattr(s, "y", None)) or [], strict=False
            )
        ]
    return trekk


def like_figurer(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Viser to figurer det samme? Titler og farger teller ikke her; dem kan øvelsen spørre etter selv."""
    if a["slag"] != b["slag"]:
        return False
    x, y = a["verdier"], b["verdier"]
    if isinstance(x, dict) and isinstance(y, dict):
        # stolper på null synes ikke og teller ikke
        x = {k: v for k, v in x.items() if v != 0}
        y = {k: v for k, v in y.items() if v != 0}
        return x.keys() == y.keys() and all(abs(x[k] - y[k]) <= 1e-6 * max(1, abs(y[k])) for k in y)
    return x == y
