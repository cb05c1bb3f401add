"""Lastes av Python ved oppstart når denne mappen står i PYTHONPATH: ingen vei ut på nettet.

Forsøk på å nå noe utenfor denne maskinen stoppes og noteres i filen SOMEKURS_NETTLOGG, så et forsøk som blir
fanget av en `except` også synes.
"""

import ipaddress
import os
import socket


def _lokal(vert) -> bool:
    """Sant for denne maskinen. Et navn som må slås opp, er ikke lokalt."""
    if isinstance(vert, bytes):
        vert = vert.decode("ascii", "replace")
    if vert in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(vert).split("%")[0]).is_loopback or str(vert) in ("0.0.0.0", "::")
    except ValueError:
        return False


def _stopp(hva: str) -> OSError:
    if logg := os.environ.get("SOMEKURS_NETTLOGG"):
        with open(logg, "a", encoding="utf-8") as fil:
            fil.write(hva + "\n")
    return OSError(f"Nettet er stengt i testene: {hva}")


def _vokt(navn: str, plass: int):
    """Pakk inn en av metodene på socket. `plass` er hvor adressen står blant argumentene."""
    ekte = getattr(socket.socket, navn)

    def voktet(self, *argumenter):
        adresse = argumenter[plass] if len(argumenter) > abs(plass) - (plass < 0) else None
        if isinstance(adresse, tuple) and not _lokal(adresse[0]):
            raise _stopp(f"{navn} {adresse[0]}:{adresse[1]}")
        return ekte(self, *argumenter)

    voktet.__name__ = navn
    setattr(socket.socket, navn, voktet)


_vokt("connect", 0)
_vokt("connect_ex", 0)
_vokt("sendto", -1)

_oppslag = socket.getaddrinfo


def _getaddrinfo(host, *argumenter, **navngitte):
    if not _lokal(host):
        raise _stopp(f"oppslag {host}")
    return _oppslag(host, *argumenter, **navngitte)


socket.getaddrinfo = _getaddrinfo
