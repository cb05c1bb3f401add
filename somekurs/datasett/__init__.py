"""Datasettet: alt som skrives til `datasets/`. Det som skjedde, kommer fra `somekurs.verden`; her blir det tabeller og filer.

Lagene, der hvert bare bruker dem foran: `datafil` og `tekster`, `ryddet` (de felles tabellene) og `skrivere` (filer slik
nettverkene skriver dem), `eksportfiler` (hver eksport i kurset, med feilene sine), `utvalg` (tabellene til hver leksjon),
`fasit` (hva den riktige og den fristende analysen viser), `klient` og `skriv` (alt til disken). Hver fil i `utvalg` og
`fasit` gjelder én leksjon og leses når den trengs. `hvor` sier hvilke funksjoner og tall en fil er laget av.
"""
