"""Prøvene: det en testcelle bruker, og det en innlevering er. Kjenner hverken nbgrader eller sandkassen.

En testcelle i en innlevering henter det den trenger gjennom `somekurs.retting`:

    from somekurs.retting import formen, gi_poeng

`formen` ser på svaret uten å kjenne fasiten, `likt`, `gir`, `bokstavene` og `tekstsvar` ser om det holder,
`med_andre_data` kjører den lærendes celler om igjen på andre filer, og `gi_poeng` gjør funnene om til poeng og én melding.
"""
