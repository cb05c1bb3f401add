"""Den simulerte verdenen som skriver `datasets/`. Alt her er oppdiktet; ingen tall kommer fra virkelige personer.

Lagene, der hvert bare bruker dem over: `sannheter` (alle tallene som driver verdenen), `kalender`, `strommer`, `tekster`,
`kunder` (det som virkelig skjedde), `nett` (det nettverkene viser av det), `ryddet`, `utvalg` (tabellene til hver leksjon),
`eksportfiler` (slik nettverkene skriver dem), `fasit` (hva den riktige og den fristende analysen viser) og `skriv` (alt til
`datasets/`).
"""
