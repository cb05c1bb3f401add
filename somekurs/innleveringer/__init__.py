"""Innleveringene: hvilken form svarene skal ha, og hva den som retter, vil si om dem. Fasiten ligger bare i `solutions/`."""
