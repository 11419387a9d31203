from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from site_builder.pages.basemap import GRID, base_map
from site_builder.pages.projection import WIDTH, Frame, Point

KHARKIV = ((49.98, 36.25), (49.2, 37.27), (49.71, 37.61), (49.45, 36.84), (50.29, 36.94))
BERLIN = ((52.52, 13.41), (51.34, 12.37), (47.685, 16.59))
VALLETTA = ((35.8989, 14.5146),)
FIJI = ((-18.1416, 178.4419), (-13.8333, -171.7667))
WORLD = ((40.7, -74.0), (51.5, 0.0), (-33.9, 151.2), (35.7, 139.7))
ARCTIC = ((78.2, 15.6), (76.5, -68.8), (71.3, -156.8))
NORWAY = ((60.39, 5.32), (62.47, 6.15))
PLACES = {
    "Kharkiv": KHARKIV, "Berlin": BERLIN, "Valletta": VALLETTA, "Fiji": FIJI, "world": WORLD,
    "Arctic": ARCTIC, "Norway": NORWAY,
}  # fmt: skip


def on_land(svg: str, place: Point, frame: Frame) -> bool:
    """Whether the land path covers a place, by the non-zero rule that SVG fills by."""
    x, y = (value * 10 for value in frame.place(*place))
    turns = 0
    for path in ElementTree.fromstring(svg).iter("path"):
        if path.get("class") != "land":
            continue
        for ring in path.get("d", "").split("M")[1:]:
            points = ring_points(ring)
            for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    turns += 1 if y2 > y1 else -1
    return turns != 0


def ring_points(ring: str) -> list[Point]:
    start, steps = ring.rstrip("z").split("l")
    x, y = (float(number) for number in start.split())
    numbers = [float(number) for number in steps.replace("-", " -").split()]
    points = [(x, y)]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


@pytest.mark.parametrize("name", list(PLACES))
def test_a_base_leaves_room_for_the_towns_within_25_kilobytes(name: str) -> None:
    assert 0 < len(base_map(Frame.of(PLACES[name])).svg) < 13_000


@pytest.mark.parametrize(
    ("name", "dry", "wet"),
    [
        ("Kharkiv", [*KHARKIV], []),
        ("Berlin", [*BERLIN], []),
        ("Valletta", [*VALLETTA], [(35.8, 14.4), (35.97, 14.6)]),
        ("Norway", [(61.5, 7.5), (60.4, 6.9)], [(61.5, 3.9)]),
        ("Arctic", [(78.9, 16.0), (77.0, -55.0)], [(89.0, 0.0), (89.0, 180.0), (75.0, -150.0)]),
        ("world", [(40.0, -100.0), (50.0, 60.0), (-25.0, 135.0)], [(30.0, -40.0), (0.0, 70.0)]),
    ],
)
def test_land_is_land_and_sea_is_sea(name: str, dry: list[Point], wet: list[Point]) -> None:
    frame = Frame.of(PLACES[name])
    svg = base_map(frame).svg
    assert [place for place in dry if not on_land(svg, place, frame)] == []
    assert [place for place in wet if on_land(svg, place, frame)] == []


def test_an_island_that_the_antimeridian_cuts_is_whole() -> None:
    frame = Frame.of(FIJI)
    svg = base_map(frame).svg
    assert not on_land(svg, (-16.0, -176.0), frame)
    for place in ((-16.65, 179.3), (-16.85, 179.99), (-16.85, -179.99)):
        assert on_land(svg, place, frame), "Vanua Levu and Taveuni"


def test_a_border_region_shows_land_rivers_borders_and_regions() -> None:
    assert base_map(Frame.of(KHARKIV)).layers >= {"land", "rivers", "border", "regions"}


def test_the_policy_of_the_site_decides_what_is_drawn() -> None:
    crimea = Frame.of(((46.6, 32.6), (45.36, 36.47)))
    assert "border disputed" not in base_map(crimea).layers
    assert "border disputed" in base_map(crimea, borders="in-practice").layers
    assert base_map(crimea, borders="russia").svg != base_map(crimea).svg


def test_an_unknown_policy_is_the_usual_one() -> None:
    frame = Frame.of(KHARKIV)
    assert base_map(frame, borders="atlantis") == base_map(frame)


def test_without_data_there_is_no_base(tmp_path: Path) -> None:
    assert base_map(Frame.of(KHARKIV), data=tmp_path).svg == ""


def test_the_same_map_has_the_same_bytes() -> None:
    first = base_map(Frame.of(BERLIN))
    base_map.cache_clear()
    assert base_map(Frame.of(BERLIN)) == first


def test_names_are_told_where_the_border_runs() -> None:
    frame = Frame.of(KHARKIV)
    under = base_map(frame).under()
    x, y = frame.place(50.4, 36.5)
    squares = [
        under.get((int(x // GRID) + dx, int(y // GRID) + dy), 0)
        for dx in range(-4, 5)
        for dy in range(-4, 5)
    ]
    assert max(squares) >= 4
    assert all(0 <= column * GRID <= WIDTH for column, _ in under)


def test_far_out_at_sea_there_is_only_sea() -> None:
    base = base_map(Frame.of(((-45.0, -130.0),)))
    assert base.layers == {"sea"}
    assert 'class="sea"' in base.svg


def test_a_map_within_one_country_claims_no_borders() -> None:
    assert "border" not in base_map(Frame.of(((49.21, 37.28), (49.46, 36.84)))).layers
