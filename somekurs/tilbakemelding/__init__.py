"""Svaret på en innlevering: siden studenten får, poengene som fil, og Validate på norsk. Satt inn av `nbgrader_config.py`."""
