"""Sandkassen: besvarelsen kjøres der den ikke kan røre noe, og prøvene der den aldri har vært. Bare data går imellom.

`kjerne.kjor_notatbok` er én funksjon: notatbok inn, den samme notatboken med resultater og en rapport ut. Rommet kjenner
hverken nbgrader, karakterboken eller klassen. Les filene i denne rekkefølgen:

- `kjerne` går gjennom cellene, og begynner på nytt når programmet stoppet.
- `rom` er sandkassen sett fra utsiden: bubblewrap og grensene, og rommet hver besvarelse får.
- `varm` er prosessen inne i den, som deler seg for hver besvarelse og holder grensene.
- `elevside` er det i hver besvarelses prosess som kjører cellene og gir fra seg verdier.
- `dommer` kjører prøvene på de verdiene, utenfor.
- `ror` og `verdier` er språket mellom dem: lengde og JSON, og verdier som merket JSON.
- `uvanlig` nevner kode ingen oppgave trenger.
"""

USIKKER = "SOMEKURS_USIKKER"  # satt når læreren har valgt å rette uten sandkasse
