"""Feasts, against published tables."""

from __future__ import annotations

import pytest

from site_builder.core.when import Day
from site_builder.reading.dates.feasts import easter, feast_day, fixed_year, orthodox_easter


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1818, 3, 22),
        (1943, 4, 25),
        (2000, 4, 23),
        (2016, 3, 27),
        (2022, 4, 17),
        (2024, 3, 31),
        (2038, 4, 25),
    ],
)
def test_western_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == Day(year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2010, 4, 4), (2016, 5, 1), (2021, 5, 2), (2022, 4, 24), (2024, 5, 5)],
)
def test_orthodox_easter(year: int, month: int, day: int) -> None:
    assert orthodox_easter(year) == Day(year, month, day)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("12-25", Day(2022, 12, 25)),
        ("easter-2", Day(2022, 4, 15)),
        ("orthodox+1", Day(2022, 4, 25)),
        ("11-thu4", Day(2022, 11, 24)),
        ("5-mon-1", Day(2022, 5, 30)),
        ("1944-06-06", None),
    ],
)
def test_the_day_of_a_feast_in_2022(formula: str, expected: Day | None) -> None:
    assert feast_day(formula, 2022) == expected


def test_a_feast_that_happened_once_knows_its_year() -> None:
    assert fixed_year("1944-06-06") == 1944
    assert feast_day("1944-06-06", 1944) == Day(1944, 6, 6)
    assert fixed_year("12-25") is None


def test_what_is_no_formula_is_refused() -> None:
    with pytest.raises(ValueError, match="“often” is no formula"):
        feast_day("often", 2022)
