"""Setningene i tabellene til én leksjon: meldinger, svar, annonser og sakene i loven. Alt er oppdiktet."""
