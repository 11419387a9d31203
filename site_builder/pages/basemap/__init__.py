"""The ground under the towns: water, land, rivers, regions and borders, as paths of an SVG.

`data/README.md` says where the data comes from. Where a data file is missing, its layer is too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin, sqrt
from pathlib import Path

from site_builder.pages.basemap.geometry import (
    Box,
    Point,
    clip_line,
    clip_ring,
    joined,
    path,
    thinned,
    thinned_ring,
)
from site_builder.pages.basemap.policy import DEFAULT
from site_builder.pages.basemap.store import (
    BORDER,
    LAKE,
    LAND,
    REGION,
    RIVER,
    UNIT,
    Bounds,
    Feature,
    Level,
    levels,
)
from site_builder.pages.places import EARTH_KM
from site_builder.pages.projection import WIDTH, Frame

DATA = Path(__file__).parent / "data"
LEVELS_KM = (1.5, 5.0, 20.0)
"""Up to so many kilometres in a unit of the drawing, a map shows the finest level, the next and so on."""
REGION_GAP = 14.0
"""Region lines are left out of a country where they would usually lie closer than this."""
LARGEST = 12_000
"""Of the base's bytes, or its lines are thinned more: towns and names need the rest of 25 KB."""
SAME = 0.3
"""Two points of a line nearer to each other than this are one."""
GRID = 6
"""Size of the squares that say what lies under a name."""
EDGE = 6.0
"""What lies so far outside the drawing is drawn too, so that no cut edge shows."""

AREAS = ("land", "lakes")
BORDERS = {"b": "border", "d": "border disputed", "r": "regions"}
WEIGHTS = {"border": 4, "border disputed": 4, "regions": 1, "rivers": 2, "lakes": 2, "land": 3}


@dataclass(frozen=True, slots=True)
class BaseMap:
    """`svg` is '' without data. `ink` is how much a name would cover in a square of GRID units.

    `layers`: the classes that are there, so that a caption says no more than the map shows.
    """

    svg: str = ""
    ink: tuple[tuple[tuple[int, int], int], ...] = ()
    layers: frozenset[str] = frozenset()

    def under(self) -> dict[tuple[int, int], int]:
        """The ink by square."""
        return dict(self.ink)


@lru_cache(maxsize=32)
def base_map(frame: Frame, *, borders: str = DEFAULT, data: Path = DATA) -> BaseMap:
    """What lies under the towns of a frame, with the border lines of a policy (`policy.POLICIES`)."""
    drawn: dict[str, list[list[Point]]] = {}
    known = False
    ink: dict[tuple[int, int], int] = {}
    bounds = _bounds(frame)
    box = (-EDGE, -EDGE, WIDTH + EDGE, frame.height + EDGE)
    for name in ("natural-earth.bin", "rivers.bin"):
        level = _level(frame, levels(data / name))
        if level is None:
            continue
        known = True
        for feature in level.features(bounds):
            kind = _kind(feature, level, borders, frame)
            if not kind or not _near(feature, bounds):
                continue
            line, kept = _projected(feature, frame)
            area = kind in AREAS
            pieces = [clip_ring(line, box)] if area else clip_line(line, box)
            if any(pieces):
                drawn.setdefault(kind, []).extend(piece for piece in pieces if len(piece) > 1)
            for run in _shores(feature, kept, line, level) if area else pieces:
                _mark(ink, run, WEIGHTS[kind], frame)
    if not known:
        return BaseMap()
    return BaseMap(_svg(drawn, frame), tuple(sorted(ink.items())), frozenset({"sea", *drawn}))


def _level(frame: Frame, found: Sequence[Level]) -> Level | None:
    if not found:
        return None
    number = sum(1 / frame.scale > limit for limit in LEVELS_KM)
    return found[min(number, len(found) - 1)]


def _bounds(frame: Frame) -> Bounds:
    corners = frame.corners()
    south, north = min(lat for lat, _ in corners), max(lat for lat, _ in corners)
    west, east = min(lon for _, lon in corners), max(lon for _, lon in corners)
    for pole in (-90.0, 90.0):
        x, y = frame.place(pole, 0)
        if 0 <= x <= WIDTH and 0 <= y <= frame.height:
            return -180, min(south, pole), 179.9, max(north, pole)
    # The edge of the drawing was sampled, and a parallel bulges between two samples.
    spare = (north - south) / 60
    return west - spare, max(-90.0, south - spare), east + spare, min(90.0, north + spare)


def _near(feature: Feature, bounds: Bounds) -> bool:
    if max(feature.ys) < bounds[1] * UNIT or min(feature.ys) > bounds[3] * UNIT:
        return False
    west, east = min(feature.xs), max(feature.xs)
    return any(
        east + turn >= bounds[0] * UNIT and west + turn <= bounds[2] * UNIT
        for turn in (0, 360 * UNIT, -360 * UNIT)
    )


def _kind(feature: Feature, level: Level, borders: str, frame: Frame) -> str:
    """The class of the layer that a feature belongs to; '' when it is not drawn."""
    if feature.kind == REGION:
        return "regions" if feature.attribute * frame.scale >= REGION_GAP else ""
    if feature.kind == BORDER:
        policy = level.policies.index(borders) if borders in level.policies else 0
        return BORDERS.get(level.kinds[feature.attribute][policy], "")
    return {LAND: "land", LAKE: "lakes", RIVER: "rivers"}.get(feature.kind, "")


def _projected(feature: Feature, frame: Frame) -> tuple[list[Point], list[int]]:
    """As `Frame.place` does it for one, with what is the same for all points done once.

    Points too close to the last one to see are left out: the second result numbers those that are not.
    """
    projection, scale = frame.projection, frame.scale
    centre, middle_lon = radians(projection.lat), projection.lon
    sine, cosine = sin(centre), cos(centre)
    left, top = WIDTH / 2 - frame.centre[0] * scale, frame.height / 2 + frame.centre[1] * scale
    found: list[Point] = []
    kept: list[int] = []
    last_x = last_y = -1e9
    end = len(feature.xs) - 1
    for at, (x, y) in enumerate(zip(feature.xs, feature.ys, strict=True)):
        phi, east = radians(y / UNIT), radians(x / UNIT - middle_lon)
        up, along = sin(phi), cos(phi)
        turned = along * cos(east)
        towards = 1 + sine * up + cosine * turned
        k = EARTH_KM * scale * sqrt(2 / (towards if towards > 1e-9 else 1e-9))
        px, py = left + k * along * sin(east), top - k * (cosine * up - sine * turned)
        if abs(px - last_x) + abs(py - last_y) > SAME or at == end:
            found.append((px, py))
            kept.append(at)
            last_x, last_y = px, py
    return found, kept


def _shores(
    feature: Feature, kept: Sequence[int], line: Sequence[Point], level: Level
) -> Iterable[list[Point]]:
    """The steps of a ring that do not run along the edge of a cell."""
    xs, ys = feature.xs, feature.ys
    size, margin = level.cell, level.margin
    edges = {margin, size - margin}
    for at, number in enumerate(kept):
        before = kept[at - 1]
        along_x = xs[number] == xs[before] and (xs[number] + 180 * UNIT) % size in edges
        along_y = ys[number] == ys[before] and (ys[number] + 90 * UNIT) % size in edges
        if not (along_x or along_y):
            yield [line[at - 1], line[at]]


def _mark(
    ink: dict[tuple[int, int], int], line: Sequence[Point], weight: int, frame: Frame
) -> None:
    for at in range(1, len(line)):
        (x, y), (x2, y2) = line[at - 1], line[at]
        steps = min(200, int(max(abs(x2 - x), abs(y2 - y)) // GRID) + 1)
        for step in range(steps + 1):
            px, py = x + (x2 - x) * step / steps, y + (y2 - y) * step / steps
            if 0 <= px <= WIDTH and 0 <= py <= frame.height:
                square = int(px // GRID), int(py // GRID)
                ink[square] = max(weight, ink.get(square, 0))


def _svg(drawn: dict[str, list[list[Point]]], frame: Frame) -> str:
    """Thinned as little as the largest size allows."""
    areas = {kind: rings for kind, rings in drawn.items() if kind in AREAS}
    lines = {kind: joined(found) for kind, found in drawn.items() if kind not in AREAS}
    tolerance = 0.35
    while True:
        areas = {kind: _areas(found, tolerance) for kind, found in areas.items()}
        lines = {kind: _lines(kind, found, tolerance) for kind, found in lines.items()}
        paths = {kind: "".join(path(ring, ring=True) for ring in areas[kind]) for kind in areas}
        paths |= {kind: "".join(map(path, lines[kind])) for kind in lines}
        if sum(map(len, paths.values())) <= LARGEST or tolerance > 3:
            break
        tolerance *= 1.4
    sea = f'<path class="sea" d="M0 0h{WIDTH * 10}v{frame.height * 10}h-{WIDTH * 10}z"/>'
    order = ("land", "regions", "rivers", "lakes", "border disputed", "border")
    layers = "".join(
        f'<path class="{kind}" d="{paths[kind]}"/>' for kind in order if paths.get(kind)
    )
    return f'<g class="base" transform="scale(.1)" aria-hidden="true">{sea}{layers}</g>'


def _areas(rings: Iterable[Sequence[Point]], tolerance: float) -> list[list[Point]]:
    thin = (thinned_ring(ring, tolerance) for ring in rings)
    return [ring for ring in thin if ring and _area(ring) > 4 * tolerance * tolerance]


def _lines(kind: str, found: Iterable[Sequence[Point]], tolerance: float) -> list[list[Point]]:
    smallest = 1.0 if kind.startswith("border") else 5 * tolerance
    return [thinned(line, tolerance) for line in found if _extent(line) > smallest]


def _extent(line: Sequence[Point]) -> float:
    """Width and height together."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(xs) - min(xs) + max(ys) - min(ys)


def _area(ring: Sequence[Point]) -> float:
    return abs(
        sum(
            ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1] for at in range(len(ring))
        )
        / 2
    )


__all__ = ["DATA", "GRID", "BaseMap", "Box", "base_map"]
