"""Nettverkene: hva de viser av det som skjedde, og hvordan eksportfilene deres ser ut."""
