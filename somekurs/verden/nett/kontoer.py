"""Det en konto heter på nettverkene. «simulert» er med, så ingenting peker på en virkelig konto."""

from __future__ import annotations

NUMMER = {"ullvott": "000000117", "universitetet": "000000231", "fliskode": "000000305", "tangholmen": "000000446"}
KUNDENAVN = {
    "ullvott": "Ullvott",
    "universitetet": "Universitetet i Ytrevåg",
    "fliskode": "Fliskode",
    "tangholmen": "Tangholmen",
}


def kunden(navn: str) -> str:
    """Kunden i «kunde/nettverk»."""
    return navn.split("/")[0]


def bruker(navn: str, skille: str = ".") -> str:
    """Brukernavnet til kontoen."""
    return f"{kunden(navn)}{skille}simulert"
