"""Den simulerte verdenen: det fire oppdiktede kunder la ut i 2024 og 2025, hvem det nådde, hva folk gjorde, og hva nettverkene
viste av det. Ingen tall kommer fra virkelige personer. Rommet skriver ingenting; det gjør `somekurs.datasett`.

Les det i denne rekkefølgen:

- `strommer` og `kalender`: navngitte tilfeldigheter, så én endring aldri endrer noe annet, og dagene folk er stille.
- `sannheter`: begynn i `__init__`, der en `Sannhet` og en `Konto` er forklart. Resten er tall med enhet og kilde, ett
  rom for hver kunde og leksjon, og slås opp når koden nevner dem.
- `kunder/konto`: en vanlig konto fra dagen til responsen. De fleste kontoene følger bare dette.
- `kunder/felles` og `kunder/dager`: skjeve fordelinger, hvor mange som egentlig er nådd, og kontoen dag for dag.
- Resten av `kunder`: det som er særlig ved hver kunde, med nettbutikken og kundeemnene. `alle` vet hvem som eier hva.
- `nett`: det nettverket viser av det, med dagene et ord skiftet betydning. `alle` sier hva hvert nettverk viser.
- `byraet`: timelisten. `tekster`: setningene innleggene settes sammen av, og de leses når en trenger dem.

Et tall i en fil finnes med `python3 kurs.py data --hvor FIL`: hver funksjon som kjørte, og hvert tall den brukte.
"""
