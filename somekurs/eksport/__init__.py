"""Leseren: filene du laster ned fra nettverkene, som én ryddig tabell, med alt som ble funnet og rettet, sagt på norsk."""

from somekurs.eksport.leser import les_eksport

__all__ = ["les_eksport"]
