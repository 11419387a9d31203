"""Cutting, thinning and writing down the lines and areas of a map, in the drawing's units."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def clip_ring(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of an area inside the box (Sutherland and Hodgman 1974)."""
    found = list(ring)
    for axis, edge, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        if not found:
            break
        kept: list[Point] = []
        one = found[-1]
        was = (one[axis] - edge) * sign >= 0
        for point in found:
            inside = (point[axis] - edge) * sign >= 0
            if inside != was:
                part = (edge - one[axis]) / (point[axis] - one[axis])
                across = one[1 - axis] + (point[1 - axis] - one[1 - axis]) * part
                kept.append((edge, across) if axis == 0 else (across, edge))
            if inside:
                kept.append(point)
            one, was = point, inside
        found = kept
    return found


def clip_line(line: Sequence[Point], box: Box) -> list[list[Point]]:
    """The runs of a line whose steps touch the box; a step is kept whole."""
    left, top, right, bottom = box
    runs: list[list[Point]] = []
    open_run = False
    for at in range(1, len(line)):
        (x, y), (x2, y2) = line[at - 1], line[at]
        apart = (
            (x < left and x2 < left)
            or (x > right and x2 > right)
            or (y < top and y2 < top)
            or (y > bottom and y2 > bottom)
        )
        if apart:
            open_run = False
            continue
        if not open_run:
            runs.append([(x, y)])
            open_run = True
        runs[-1].append((x2, y2))
    return runs


def joined(lines: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """Lines that meet end to end made one, so that they thin well and dash evenly."""
    ends: dict[tuple[int, int], list[int]] = {}
    for number, line in enumerate(lines):
        for point in {_spot(line[0]), _spot(line[-1])}:
            ends.setdefault(point, []).append(number)
    used: set[int] = set()
    found = []
    for number, line in enumerate(lines):
        if number in used:
            continue
        used.add(number)
        chain = list(line)
        for _ in range(2):
            while following := [at for at in ends[_spot(chain[-1])] if at not in used]:
                used.add(following[0])
                more = lines[following[0]]
                forward = _spot(more[0]) == _spot(chain[-1])
                chain += more[1:] if forward else more[-2::-1]
            chain.reverse()
        found.append(chain)
    return found


def _spot(point: Point) -> tuple[int, int]:
    return round(point[0] * 10), round(point[1] * 10)


def thinned(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Without the points that change nothing one could see (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return list(line)
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    limit = tolerance * tolerance
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        x, y = line[first]
        dx, dy = line[last][0] - x, line[last][1] - y
        length = dx * dx + dy * dy
        worst, where = limit, -1
        for at in range(first + 1, last):
            px, py = line[at][0] - x, line[at][1] - y
            part = (px * dx + py * dy) / length if length else 0.0
            if part <= 0:
                gap = px * px + py * py
            elif part >= 1:
                gap = (px - dx) ** 2 + (py - dy) ** 2
            else:
                gap = (px * dy - py * dx) ** 2 / length
            if gap > worst:
                worst, where = gap, at
        if where >= 0:
            keep.add(where)
            stack += [(first, where), (where, last)]
    return [line[at] for at in sorted(keep)]


def thinned_ring(ring: Sequence[Point], tolerance: float) -> list[Point]:
    """The same of an area; [] when it becomes too small to see."""
    if len(ring) < 3:
        return []
    x, y = ring[0]
    far = max(range(len(ring)), key=lambda at: (ring[at][0] - x) ** 2 + (ring[at][1] - y) ** 2)
    there = thinned(ring[: far + 1], tolerance)
    back = thinned([*ring[far:], ring[0]], tolerance)
    found = [*there[:-1], *back[:-1]]
    return found if len(found) >= 3 else []


def path(line: Sequence[Point], *, ring: bool = False) -> str:
    """SVG path data in tenths of a unit, relative and without needless signs and spaces."""
    x, y = round(line[0][0] * 10), round(line[0][1] * 10)
    parts = [f"M{x} {y}l"]
    for px, py in line[1:]:
        nx, ny = round(px * 10), round(py * 10)
        if (nx, ny) == (x, y):
            continue
        parts.append(f"{' ' if nx >= x and parts[-1][-1] != 'l' else ''}{nx - x}")
        parts.append(f"{' ' if ny >= y else ''}{ny - y}")
        x, y = nx, ny
    return "".join(parts) + "z" * ring if len(parts) > 1 else ""
