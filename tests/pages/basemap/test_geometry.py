from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.basemap.geometry import (
    Point,
    clip_line,
    clip_ring,
    joined,
    path,
    thinned,
    thinned_ring,
)

BOX = (0.0, 0.0, 100.0, 100.0)
coordinates = st.floats(-300, 300).map(lambda value: round(value, 2))
points = st.tuples(coordinates, coordinates)


def area(ring: list[Point]) -> float:
    return sum(
        ring[at - 1][0] * ring[at][1] - ring[at][0] * ring[at - 1][1] for at in range(len(ring))
    ) / 2  # fmt: skip


def written(data: str) -> list[Point]:
    """The points of a path, read the way SVG is read."""
    start, _, steps = data.rstrip("z").partition("l")
    x, y = (int(number) for number in start[1:].split())
    found = [(x / 10, y / 10)]
    numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x / 10, y / 10))
    return found


def test_land_that_fills_the_map_becomes_its_whole_sheet() -> None:
    everywhere = [(-500.0, -500.0), (500.0, -500.0), (500.0, 500.0), (-500.0, 500.0)]
    assert abs(area(clip_ring(everywhere, BOX))) == 100 * 100


def test_land_beyond_the_map_is_not_drawn() -> None:
    assert clip_ring([(200.0, 0.0), (300.0, 0.0), (300.0, 50.0)], BOX) == []


def test_a_hole_still_runs_the_other_way_round_after_cutting() -> None:
    ring = [(-50.0, 20.0), (50.0, 20.0), (50.0, 60.0), (-50.0, 60.0)]
    assert area(clip_ring(ring, BOX)) == 50 * 40
    assert area(clip_ring(ring[::-1], BOX)) == -50 * 40


@given(st.lists(points, min_size=3, max_size=30))
def test_nothing_of_an_area_sticks_out_of_the_map(ring: list[Point]) -> None:
    for x, y in clip_ring(ring, BOX):
        assert -0.01 <= x <= 100.01
        assert -0.01 <= y <= 100.01


def test_a_river_that_leaves_the_map_and_comes_back_is_two_runs() -> None:
    river = [(10.0, 10.0), (20.0, 20.0), (150.0, 30.0), (160.0, 40.0), (90.0, 50.0), (80.0, 60.0)]
    assert clip_line(river, BOX) == [river[:3], river[3:]]


@given(st.lists(points, min_size=2, max_size=40), st.floats(0.1, 20))
def test_a_thinned_line_keeps_its_ends_and_runs_close_to_every_point(
    line: list[Point], tolerance: float
) -> None:
    thin = thinned(line, tolerance)
    assert (thin[0], thin[-1]) == (line[0], line[-1])
    for point in line:
        assert min(distance(point, a, b) for a, b in itertools.pairwise(thin)) <= tolerance + 0.01


def distance(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    part = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0
    part = min(1.0, max(0.0, part))
    return float(((a[0] + part * dx - point[0]) ** 2 + (a[1] + part * dy - point[1]) ** 2) ** 0.5)


def test_an_island_too_small_to_see_is_left_out() -> None:
    assert thinned_ring([(5.0, 5.0), (5.1, 5.0), (5.1, 5.1)], 1) == []
    square = [(5.0, 5.0), (15.0, 5.0), (15.0, 15.0), (5.0, 15.0)]
    assert thinned_ring(square, 1) == square


def test_pieces_of_a_border_that_meet_become_one_line() -> None:
    pieces = [[(0.0, 0.0), (1.0, 1.0)], [(5.0, 5.0), (6.0, 6.0)], [(2.0, 0.0), (1.0, 1.0)]]
    assert joined(pieces) == [[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], [(5.0, 5.0), (6.0, 6.0)]]


def test_a_closed_line_is_joined_once() -> None:
    loop = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]
    assert joined([loop]) == [loop]


@given(st.lists(points, min_size=2, max_size=30))
def test_a_path_says_where_every_point_lies(line: list[Point]) -> None:
    wanted = [(round(x * 10) / 10, round(y * 10) / 10) for x, y in line]
    wanted = [point for at, point in enumerate(wanted) if not at or point != wanted[at - 1]]
    data = path(line)
    assert (written(data) if data else wanted[:1]) == wanted
    assert not data or re.fullmatch(r"M-?\d+ -?\d+l[-\d ]+", data)
