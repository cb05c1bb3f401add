"""Kundene slik de virkelig er: hvem som ble nådd, og hva de gjorde. Nettverkene viser det på sin måte i `nett`."""
