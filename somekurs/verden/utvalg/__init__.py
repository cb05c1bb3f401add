"""Tabellene som hører til én leksjon: utsnitt av verdenen, og små tabeller som er skrevet for hånd."""
