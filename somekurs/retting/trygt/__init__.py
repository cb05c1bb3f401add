"""Retting der studentens kode og prøvene aldri møtes: koden kjører i en sandkasse, og bare data kommer ut av den.

`rett.kjor_notatbok` er kjernen: notatbok inn, den samme notatboken med resultater og en rapport ut.
"""
