"""Where names stand on a map: beside their dots, clear of each other, of borders and of water."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import hypot

from site_builder.pages.basemap import GRID, Box
from site_builder.pages.projection import WIDTH, Frame

FONT = 14
PLACE_COST = 3
"""How much ink under a name is worth moving it to the next place of the order of preference."""

Place = tuple[float, float, str, Box]
"""x and y of the text, its anchor, and the box it fills."""


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def place_names(
    names: Sequence[tuple[int, str]],
    circles: Sequence[Box],
    frame: Frame,
    *,
    taken: Iterable[Box],
    ink: Mapping[tuple[int, int], int],
) -> dict[int, Place]:
    """A place for each (number of its circle, name), in this order; none where all are taken."""
    boxes = list(taken)
    found: dict[int, Place] = {}
    for number, name in names:
        top, bottom = circles[number][1] - 2 * FONT, circles[number][3] + 2 * FONT
        near = [
            circle
            for other, circle in enumerate(circles)
            if other != number and circle[3] > top and circle[1] < bottom
        ]
        free = [
            (order * PLACE_COST + _ink(place[3], ink), order, place)
            for order, place in enumerate(_places(name, circles[number]))
            if _inside(place[3], frame)
            and not any(overlap(place[3], other) for other in (*boxes, *near))
        ]
        if free:
            place = min(free)[2]
            boxes.append(place[3])
            found[number] = place
    return found


def width_of(name: str, font: float = FONT) -> float:
    """Letters differ: wide enough for most names in a bold sans, a little too wide for the rest."""
    return len(name) * font * 0.64 + 4


def _places(name: str, circle: Box) -> Iterable[Place]:
    """Eight places about a circle, the best first."""
    left, top, right, bottom = circle
    middle, centre = (top + bottom) / 2, (left + right) / 2
    width, base = width_of(name), FONT * 0.36
    for x, y, anchor in (
        (right + 5, middle + base, "start"),
        (left - 5, middle + base, "end"),
        (right + 2, top + 2, "start"),
        (right + 2, bottom + FONT - 4, "start"),
        (left - 2, top + 2, "end"),
        (left - 2, bottom + FONT - 4, "end"),
        (centre, top - 5, "middle"),
        (centre, bottom + FONT, "middle"),
    ):
        start = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        yield x, y, anchor, (start, y - FONT * 0.85, start + width, y + FONT * 0.25)


def _inside(box: Box, frame: Frame) -> bool:
    return box[0] >= 3 and box[2] <= WIDTH - 3 and box[1] >= 3 and box[3] <= frame.height - 3


def _ink(box: Box, ink: Mapping[tuple[int, int], int]) -> int:
    return sum(
        ink.get((column, row), 0)
        for column in range(int(box[0] // GRID), int(box[2] // GRID) + 1)
        for row in range(int(box[1] // GRID), int(box[3] // GRID) + 1)
    )


# ---------------------------------------------------------------- countries

SQUARE = 12
"""Countries are looked up once in so many units of the drawing."""
SMALLEST_SHARE = 0.04
"""Of the map: what covers less has no room for its name."""
LETTER, TALL = 8.6, 15.0
"""Width of a spaced capital letter of a country's name, and the height that a name takes."""


def place_countries(
    frame: Frame,
    code_at: Callable[[float, float], str],
    name_of: Callable[[str], str],
    *,
    taken: Sequence[Box],
    ink: Mapping[tuple[int, int], int],
) -> list[tuple[str, float, float]]:
    """(name, x and y of its middle) where a map shows more than one country, the largest first."""
    squares = _squares(frame, code_at)
    sizes = Counter(code for code in squares.values() if code)
    if len(sizes) < 2:
        return []
    boxes = list(taken)
    found: list[tuple[str, float, float]] = []
    for code, size in sorted(sizes.items(), key=lambda one: (-one[1], one[0])):
        if size < SMALLEST_SHARE * len(squares):
            break
        own = [square for square, other in squares.items() if other == code]
        middle_x, middle_y = (sum(axis) / len(own) for axis in zip(*own, strict=True))
        name = name_of(code)
        half = len(name) * LETTER / 2 + 4
        best: tuple[float, float, float, Box] | None = None
        for column, row in own:
            x, y = (column + 0.5) * SQUARE, (row + 0.5) * SQUARE
            box = (x - half, y - TALL / 2, x + half, y + TALL / 2)
            reach = range(int(box[0] // SQUARE), int(box[2] // SQUARE) + 1)
            if (
                not _inside(box, frame)
                or any(squares.get((at, row)) != code for at in reach)
                or any(overlap(box, other) for other in boxes)
            ):
                continue
            cost = 2 * _ink(box, ink) + hypot(column - middle_x, row - middle_y)
            if best is None or cost < best[0]:
                best = cost, x, y, box
        if best:
            boxes.append(best[3])
            found.append((name, best[1], best[2]))
    return found


def _squares(frame: Frame, code_at: Callable[[float, float], str]) -> dict[tuple[int, int], str]:
    found = {}
    for row in range(frame.height // SQUARE):
        for column in range(WIDTH // SQUARE):
            x, y = (column + 0.5) * SQUARE, (row + 0.5) * SQUARE
            lat, lon = frame.projection.back(
                (x - WIDTH / 2) / frame.scale + frame.centre[0],
                (frame.height / 2 - y) / frame.scale + frame.centre[1],
            )
            found[column, row] = code_at(lat, lon)
    return found
