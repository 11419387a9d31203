"""Reads the map data that tools/make_basemap.py made: a level of detail, cut into small cells."""

from __future__ import annotations

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

UNIT = 500
"""Coordinates are whole numbers of 1/500 of a degree."""
LAND, LAKE, BORDER, REGION, RIVER = range(5)
MAGIC = b"MAP1"

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees; east may lie beyond 180, west before -180."""


@dataclass(frozen=True, slots=True)
class Feature:
    """A line, or a ring whose last point is not repeated.

    `attribute`: of a border, its row in `Level.kinds`; of a region line, the usual distance in km
    between such lines in its country.
    """

    kind: int
    attribute: int
    xs: list[int]
    ys: list[int]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of detail: `cell` and `margin` in units, `index` from a cell's number to its bytes."""

    cell: int
    margin: int
    index: dict[int, tuple[int, int]]
    content: bytes
    policies: tuple[str, ...]
    kinds: tuple[str, ...]

    def features(self, bounds: Bounds) -> Iterator[Feature]:
        """What lies in the cells that touch the bounds, row by row from the south-west."""
        columns, rows = 360 * UNIT // self.cell, 180 * UNIT // self.cell
        size = self.cell / UNIT
        west, east = int((bounds[0] + 180) // size), int((bounds[2] + 180) // size)
        south, north = int((bounds[1] + 90) // size), int((bounds[3] + 90) // size)
        for row in range(max(0, south), min(rows - 1, north) + 1):
            for column in range(west, min(east, west + columns - 1) + 1):
                number = row * columns + column % columns
                if number in self.index:
                    start, length = self.index[number]
                    yield from _unpacked(
                        self.content[start : start + length],
                        number % columns * self.cell - 180 * UNIT,
                        row * self.cell - 90 * UNIT,
                    )


@lru_cache(maxsize=64)
def _unpacked(packed: bytes, x: int, y: int) -> tuple[Feature, ...]:
    """A cell's features; x and y are its south-west corner. The maps of near towns share cells."""
    raw = zlib.decompress(packed)
    [count] = struct.unpack_from("<H", raw)
    heads = struct.iter_unpack("<BBH", raw[2 : 2 + 4 * count])
    steps = _steps(raw[2 + 4 * count :])
    half, at = len(steps) // 2, 0
    found = []
    for kind, attribute, points in heads:
        # Each feature's first step leads from the cell's corner.
        xs = list(accumulate(steps[at : at + points], initial=x))[1:]
        ys = list(accumulate(steps[half + at : half + at + points], initial=y))[1:]
        at += points
        found.append(Feature(kind, attribute, xs, ys))
    return tuple(found)


def _steps(octets: bytes) -> array[int]:
    mixed = bytearray(len(octets))
    mixed[::2], mixed[1::2] = octets[: len(octets) // 2], octets[len(octets) // 2 :]
    steps = array("h", bytes(mixed))
    if sys.byteorder == "big":
        steps.byteswap()
    return steps


@cache
def levels(path: Path) -> tuple[Level, ...]:
    """From the finest to the coarsest; () where the file is missing: then a map has no base."""
    try:
        content = path.read_bytes()
    except OSError:
        return ()
    if content[:4] != MAGIC:
        return ()
    [size] = struct.unpack_from("<I", content, 4)
    header: dict[str, Any] = json.loads(content[8 : 8 + size])
    body = 8 + size + header["index"]
    entries = struct.iter_unpack("<III", zlib.decompress(content[8 + size : body]))
    return tuple(
        Level(
            cell=level["cell"],
            margin=level["margin"],
            index={
                number: (body + start, length)
                for number, start, length in (next(entries) for _ in range(level["cells"]))
            },
            content=content,
            policies=tuple(header.get("policies", ())),
            kinds=tuple(header.get("kinds", ())),
        )
        for level in header["levels"]
    )
