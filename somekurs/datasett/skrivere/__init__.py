"""Filene slik nettverkene skriver dem: overskriftene, klokken, kodingen og særhetene. Vet ingenting om hva tallene kommer av."""
