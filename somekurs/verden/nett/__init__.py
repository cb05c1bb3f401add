"""Nettverkene: hva de viser av det som skjedde."""
