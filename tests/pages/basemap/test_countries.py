from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.pages.basemap import DATA
from site_builder.pages.basemap.countries import countries

WORLD = countries(DATA / "countries.bin")


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ((49.98, 36.25), "UA"),
        ((50.6, 36.58), "RU"),
        ((48.85, 2.35), "FR"),
        ((59.9, 10.75), "NO"),
        ((-18.0, 178.0), "FJ"),
        ((28.6, 437.2), "IN"),
        ((-29.5, 28.3), "LS"),
        ((33.0, 35.8), "SY"),
        ((40.0, -40.0), ""),
    ],
)
def test_a_place_lies_in_its_country(place: tuple[float, float], code: str) -> None:
    assert WORLD.at(*place) == code


@pytest.mark.parametrize(
    "place",
    [
        (45.0, 34.1),
        (42.7, 21.2),
        (24.5, -13.5),
        (23.8, 121.0),
        (34.1, 74.8),
        (35.3, 75.6),
    ],
)
def test_no_name_is_put_on_ground_in_dispute(place: tuple[float, float]) -> None:
    assert WORLD.at(*place) == ""


def test_without_the_file_no_place_lies_anywhere(tmp_path: Path) -> None:
    assert countries(tmp_path / "nothing.bin").at(48.85, 2.35) == ""
    (tmp_path / "other.bin").write_bytes(b"MAP")
    assert countries(tmp_path / "other.bin").at(48.85, 2.35) == ""
