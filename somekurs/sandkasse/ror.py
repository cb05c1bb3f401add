"""Meldinger på en sokkel: fire byte med lengden, så JSON. Den samme filen brukes på begge sider."""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

MAKS_MELDING = 30_000_000  # byte; et svar i kurset er under en hundredel


class Brutt(Exception):
    """Den andre siden er borte, svarer ikke i tide, eller sender noe som ikke er en melding."""


def send(ror: socket.socket, melding: Any) -> None:
    """Send en melding. Feil: `Brutt` når den andre siden er borte eller ikke tar imot."""
    data = json.dumps(melding).encode()
    try:
        ror.sendall(struct.pack(">I", len(data)) + data)
    except OSError as e:
        raise Brutt(_hva(e)) from None


def _hva(e: OSError) -> str:
    return "borte" if isinstance(e, ConnectionError) else type(e).__name__


def motta(ror: socket.socket, frist: float | None = None) -> Any:
    """Den neste meldingen. `frist` er et tidspunkt på `time.monotonic()`, ingen frist uten.

    Feil: `Brutt` når det ikke kommer noen, eller når den er for stor.
    """
    (lengde,) = struct.unpack(">I", _les(ror, 4, frist))
    if lengde > MAKS_MELDING:
        raise Brutt("for stor melding")
    try:
        return json.loads(_les(ror, lengde, frist))
    except (ValueError, RecursionError) as e:
        raise Brutt(type(e).__name__) from None


def _les(ror: socket.socket, antall: int, frist: float | None) -> bytes:
    biter, igjen = [], antall
    while igjen:
        try:
            ror.settimeout(None if frist is None else max(frist - time.monotonic(), 0.001))
            bit = ror.recv(min(igjen, 1 << 20))
        except TimeoutError:
            raise Brutt("tiden er ute") from None
        except OSError as e:
            raise Brutt(_hva(e)) from None
        if not bit:
            raise Brutt("borte")
        biter.append(bit)
        igjen -= len(bit)
    return b"".join(biter)
