"""Which country a place lies in, as exactly as the name of a country on a map needs it."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAGIC = b"MAP2"


@dataclass(frozen=True, slots=True)
class Countries:
    """A grid over the world, `steps` to a degree, of numbers in `codes` (ISO 3166; '' is none)."""

    steps: int
    codes: tuple[str, ...]
    grid: bytes

    def at(self, lat: float, lon: float) -> str:
        """The code of the country there; '' at sea, and where it is in dispute whose it is."""
        if not self.steps:
            return ""
        wide, high = 360 * self.steps, 180 * self.steps
        row = min(high - 1, max(0, int((lat + 90) * self.steps)))
        column = int((lon + 180) * self.steps // 1) % wide
        return self.codes[self.grid[row * wide + column]]


@cache
def countries(path: Path) -> Countries:
    """Of a file that tools/make_basemap.py made; one without countries where it is missing."""
    try:
        content = path.read_bytes()
    except OSError:
        content = b""
    if content[:4] != MAGIC:
        return Countries(0, (), b"")
    [size] = struct.unpack_from("<I", content, 4)
    header = json.loads(content[8 : 8 + size])
    return Countries(header["steps"], tuple(header["codes"]), zlib.decompress(content[8 + size :]))
