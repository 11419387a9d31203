from __future__ import annotations

from site_builder.pages.basemap import GRID, Box
from site_builder.pages.labels import overlap, place_countries, place_names
from site_builder.pages.projection import WIDTH, Frame

FRAME = Frame.of([(49.9, 36.2), (49.2, 37.3)])
DOT: Box = (200.0, 120.0, 210.0, 130.0)


def ink_over(box: Box, weight: int) -> dict[tuple[int, int], int]:
    return {
        (column, row): weight
        for column in range(int(box[0] // GRID), int(box[2] // GRID) + 1)
        for row in range(int(box[1] // GRID), int(box[3] // GRID) + 1)
    }


def test_a_name_stands_to_the_right_of_its_dot() -> None:
    x, _, anchor, _ = place_names([(0, "Izium")], [DOT], FRAME, taken=[], ink={})[0]
    assert (x > DOT[2], anchor) == (True, "start")


def test_a_name_moves_off_the_border_that_runs_beside_its_dot() -> None:
    border = ink_over((214.0, 0.0, 230.0, 260.0), 4)
    box = place_names([(0, "Izium")], [DOT], FRAME, taken=[], ink=border)[0][3]
    assert box[2] < 214


def test_a_name_between_two_evils_stays_readable_and_on_the_map() -> None:
    everywhere = ink_over((0.0, 0.0, float(WIDTH), 300.0), 4)
    assert place_names([(0, "Izium")], [DOT], FRAME, taken=[], ink=everywhere)


def test_the_second_name_does_not_lie_on_the_first() -> None:
    close: Box = (212.0, 122.0, 222.0, 132.0)
    found = place_names([(0, "Balakliia"), (1, "Verbivka")], [DOT, close], FRAME, taken=[], ink={})
    boxes = [place[3] for place in found.values()]
    assert len(boxes) == 2
    assert not overlap(boxes[0], boxes[1])


def test_a_name_without_room_is_left_out() -> None:
    assert place_names([(0, "Izium")], [DOT], FRAME, taken=[(0, 0, WIDTH, 400)], ink={}) == {}


def west_or_east(_lat: float, lon: float) -> str:
    return "UA" if lon < 36.8 else "RU"


def test_each_country_is_named_on_its_own_ground() -> None:
    names = {"UA": "Ukraine", "RU": "Russia"}
    found = place_countries(FRAME, west_or_east, names.__getitem__, taken=[], ink={})
    assert {name for name, _, _ in found} == {"Ukraine", "Russia"}
    line, _ = FRAME.place(49.5, 36.8)
    for name, x, _ in found:
        half = len(name) * 4
        assert x + half < line if name == "Ukraine" else x - half > line


def test_where_there_is_one_country_it_needs_no_name() -> None:
    assert place_countries(FRAME, lambda *_: "UA", str, taken=[], ink={}) == []


def test_a_country_without_room_for_its_name_has_none() -> None:
    found = place_countries(FRAME, west_or_east, lambda code: code * 40, taken=[], ink={})
    assert found == []
