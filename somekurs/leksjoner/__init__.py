"""Innholdet i øvelsene, én modul for hver leksjon: `l01_rollen.py`. Motoren finner dem på nummeret."""
