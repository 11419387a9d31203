from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.maps import Dot, town_map
from site_builder.pages.places import EARTH_KM, direction, distance_km, kilometres, nearest
from site_builder.pages.projection import WIDTH, Frame, Projection
from tests.pages.story import TOWNS

KHARKIV_OBLAST = [
    Dot("Izium", 49.2088, 37.2485, 11, "towns/izium/index.html", "Izium: 11 events"),
    Dot("Kupiansk", 49.7106, 37.6156, 8, "towns/kupiansk/index.html"),
    Dot("Balakliia", 49.4561, 36.8389, 6, "towns/balakliia/index.html"),
    Dot("Kharkiv", 49.9935, 36.2304, 2),
]
FIJI = [Dot("Suva", -18.1416, 178.4419, 2), Dot("Apia", -13.8333, -171.7667, 1)]


def drawing_of(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<figure>{html}</figure>")


def frame_of(dots: list[Dot]) -> Frame:
    return Frame.of([(dot.lat, dot.lon) for dot in dots])


def place_of(dot: Dot, dots: list[Dot]) -> tuple[float, float]:
    return frame_of(dots).place(dot.lat, dot.lon)


def test_north_is_up_and_east_is_right() -> None:
    izium, kupiansk, balakliia, kharkiv = (place_of(dot, KHARKIV_OBLAST) for dot in KHARKIV_OBLAST)
    assert kupiansk[1] < izium[1]
    assert kharkiv[0] < balakliia[0] < izium[0] < kupiansk[0]


@pytest.mark.parametrize("dots", [KHARKIV_OBLAST, FIJI, KHARKIV_OBLAST[:1]])
def test_every_town_lies_inside_the_drawing(dots: list[Dot]) -> None:
    frame = frame_of(dots)
    for dot in dots:
        x, y = frame.place(dot.lat, dot.lon)
        assert 0 < x < WIDTH
        assert 0 < y < frame.height


def test_towns_on_both_sides_of_the_antimeridian_stay_neighbours() -> None:
    frame = frame_of(FIJI)
    (west, _), (east, _) = (frame.place(dot.lat, dot.lon) for dot in FIJI)
    assert west < east
    assert "180° " not in town_map(FIJI, about="").replace("180° E", "").replace("180° W", "")
    assert 900 < (east - west) / frame.scale < 1300


def test_distances_on_the_map_are_those_on_the_ground() -> None:
    frame = frame_of(KHARKIV_OBLAST)
    for one, other in combinations(KHARKIV_OBLAST, 2):
        (x, y), (x2, y2) = (frame.place(dot.lat, dot.lon) for dot in (one, other))
        drawn = ((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 / frame.scale
        assert drawn == pytest.approx(distance_km(one.lat, one.lon, other.lat, other.lon), rel=0.01)


def test_one_town_is_not_blown_up() -> None:
    assert frame_of(KHARKIV_OBLAST[:1]).scale * 10 < WIDTH


def test_names_do_not_lie_on_each_other() -> None:
    crowd = [Dot(f"Town number {n}", 49 + n % 7 * 0.02, 37 + n // 7 * 0.03, n) for n in range(49)]
    drawing = drawing_of(town_map(crowd, about="a crowd"))
    texts = [
        (float(text.get("x", 0)), float(text.get("y", 0)), text.get("text-anchor"), text.text or "")
        for text in drawing.iter("text")
        if text.get("text-anchor")
    ]
    assert 5 <= len(texts) < 49
    boxes = []
    for x, y, anchor, name in texts:
        width = len(name) * 7
        left = x - {"start": 0, "middle": width / 2, "end": width}[anchor or "start"]
        boxes.append((left, y - 10, left + width, y))
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart


def test_a_dot_leads_to_its_town_and_says_how_much_is_told() -> None:
    svg = town_map(KHARKIV_OBLAST, about="Map of Kharkiv oblast")
    assert '<div role="group" aria-label="Map of Kharkiv oblast">' in svg
    assert 'href="towns/izium/index.html" aria-label="Izium: 11 events"' in svg
    assert svg.count("<a ") == 3


def test_a_map_without_links_is_an_image() -> None:
    assert 'role="img"' in town_map([Dot("Suva", -18.1, 178.4)], about="Suva")


def test_more_events_make_a_bigger_dot_and_small_dots_lie_on_top() -> None:
    svg = town_map(KHARKIV_OBLAST, about="")
    sizes = [float(size) for size in re.findall(r'class="dot"[^>]* r="([\d.]+)"', svg)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_a_hostile_name_stays_text() -> None:
    svg = town_map([Dot('<script>"&', 1, 1, 1, 'x" onload="')], about='"><script>')
    drawing_of(svg)
    assert "<script>" not in svg


def test_without_towns_there_is_no_map() -> None:
    assert town_map([], about="") == ""


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(-60, 60), st.floats(-60, 60))
def test_the_projection_has_an_inverse(lat: float, lon: float, x: float, y: float) -> None:
    projection = Projection(lat, lon)
    back = projection(*projection.back(x * 10, y * 10))
    assert back == pytest.approx((x * 10, y * 10), abs=0.01)


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-90, 90), st.floats(-180, 180))
def test_no_two_places_are_farther_apart_than_half_the_globe(
    lat: float, lon: float, lat2: float, lon2: float
) -> None:
    there = distance_km(lat, lon, lat2, lon2)
    assert 0 <= there <= EARTH_KM * 3.15
    assert there == pytest.approx(distance_km(lat2, lon2, lat, lon), abs=1e-6)


def test_a_town_far_from_the_rest_is_an_arrow_at_the_edge_not_a_dot() -> None:
    ramstein = Dot("Ramstein", 49.4472, 7.6006, 1, "towns/ramstein/index.html", "Ramstein: 1 event")
    svg = town_map([*KHARKIV_OBLAST, ramstein], about="")
    assert svg.count('class="dot"') == 4
    assert "Ramstein, 2,1" in svg
    # Its name begins with what is seen, for those who speak to their browser.
    assert re.search(r'aria-label="Ramstein, [\d,]+ km: 1 event, beyond the edge of the map"', svg)


def test_a_far_town_where_much_happened_stays_on_the_map() -> None:
    leipzig = Dot("Leipzig", 51.3397, 12.3731, 30)
    assert town_map([*KHARKIV_OBLAST, leipzig], about="").count('class="dot"') == 5


def test_distance_and_direction_of_known_places() -> None:
    assert distance_km(52.52, 13.405, 51.3397, 12.3731) == pytest.approx(149, abs=1.5)
    assert direction(52.52, 13.405, 51.3397, 12.3731) == "south-west"
    assert direction(-18.14, 178.44, -13.83, -171.77) == "north-east"
    assert kilometres(149.4, "en") == "149 km"
    assert kilometres(3.14, "en") == "3.1 km"
    assert kilometres(1234.5, "en") == "1,234 km"
    assert kilometres(1234.5, "uk").endswith("км")


def test_neighbours_are_the_nearest_first() -> None:
    izium = TOWNS[1]
    assert [town.slug for town, _, _ in nearest(izium, TOWNS, 3)] == [
        "balakliia",
        "lyman",
        "kupiansk",
    ]


def test_a_map_of_very_many_towns_stays_small_enough_for_a_page() -> None:
    crowd = [
        Dot(f"Town {n}", 45 + n % 40 * 0.1, 30 + n // 40 * 0.1, n % 9, f"{n}/") for n in range(2000)
    ]
    svg = town_map(crowd, about="")
    assert svg.count('class="dot"') == 2000
    assert svg.count("<a ") == 150
    assert len(svg) < 200_000


def test_a_map_shows_ground_borders_and_countries_and_says_whose_borders() -> None:
    html = town_map(KHARKIV_OBLAST, about="", language="uk")
    assert 'class="border"' in html
    assert ">Україна</text>" in html
    note = drawing_of(html).find("p[@class='map-note']")
    assert note is not None
    assert "міжнародно визнані" in (note.text or "")


def test_the_ground_is_hidden_from_screen_readers_and_the_towns_are_not() -> None:
    drawing = drawing_of(town_map(KHARKIV_OBLAST, about=""))
    hidden = [group for group in drawing.iter("g") if group.get("aria-hidden") == "true"]
    assert {group.get("class") for group in hidden} >= {"base", "lands", "degrees", "scale"}
    assert not [link for group in hidden for link in group.iter("a")]


def test_the_policy_of_the_site_reaches_the_map() -> None:
    crimea = [Dot("Kherson", 46.64, 32.61, 3), Dot("Kerch", 45.36, 36.47, 1)]
    assert "disputed" not in town_map(crimea, about="")
    assert 'class="border disputed"' in town_map(crimea, about="", borders="in-practice")
    assert town_map(crimea, about="", borders="") == town_map(crimea, about="")


def test_a_map_of_forty_towns_has_at_most_25_kilobytes() -> None:
    towns = [
        Dot(f"Town {n}", 47 + n % 8 * 0.7, 12 + n // 8 * 1.3, n, f"../towns/town-{n}/index.html")
        for n in range(40)
    ]
    assert len(town_map(towns, about="").encode("utf-8")) <= 25_000


def test_a_page_of_a_far_town_still_shows_that_town() -> None:
    around = [Dot(dot.name, dot.lat, dot.lon, dot.count, main=False) for dot in KHARKIV_OBLAST]
    own = Dot("Ramstein", 49.4472, 7.6006, 1)
    assert town_map([own, *around], about="").count('class="dot"') == 5
