"""TIMEX3 values and spans of days: weeks, decades, centuries, early, middle and late."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.when import Day, When, parse_edtf
from site_builder.reading.dates import calendar


@given(st.dates())
def test_a_week_is_the_iso_week(day: datetime.date) -> None:
    year, week, _ = day.isocalendar()
    assert calendar.week_value(Day.of(day)) == f"{year:04d}-W{week:02d}" or year < 1
    when = calendar.week_of(Day.of(day))
    assert when.earliest is not None
    assert when.earliest.weekday == 0
    assert when.earliest <= Day.of(day)


@pytest.mark.parametrize(
    ("year", "value"), [(2022, "2022"), (14, "0014"), (0, "BC0001"), (-479, "BC0480")]
)
def test_a_year_before_christ_is_written_with_its_number(year: int, value: str) -> None:
    assert calendar.year_value(year) == value


def test_decades_and_centuries_before_christ() -> None:
    assert calendar.decade_value(1930) == "193"
    assert calendar.decade_value(-488) == "BC048"
    assert calendar.century_value(1800) == "18"
    assert calendar.century_value(-499) == "BC04"


@pytest.mark.parametrize(
    ("when", "mod", "first", "last"),
    [
        (When.month(2022, 2), "early", "2022-02-01", "2022-02-10"),
        (When.month(2022, 2), "mid", "2022-02-11", "2022-02-20"),
        (When.month(2022, 2), "late", "2022-02-21", "2022-02-28"),
        (When.month(2022, 2), "mid-late", "2022-02-11", "2022-02-28"),
        (When.year(2022), "early", "2022-01-01", "2022-04-30"),
        (When.year(2022), "late", "2022-09-01", "2022-12-31"),
        (When.decade(1990), "mid", "1994-01-01", "1996-12-31"),
    ],
)
def test_early_middle_and_late_are_about_a_third(
    when: When, mod: str, first: str, last: str
) -> None:
    part = calendar.part_of(when, mod)
    assert part.earliest is not None
    assert part.latest is not None
    assert (part.earliest.iso, part.latest.iso, part.approximate) == (first, last, True)
    assert part.precision == when.precision


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2022-09-10", "2022-09-10"),
        ("2022-09", "2022-09"),
        ("2022", "2022"),
        ("2022-21", "2022-SP"),
        ("199X", "199"),
        ("17XX", "17"),
        ("2022-09-10/..", "2022-09-10/.."),
        ("2022-09-10/2022-09-12", "2022-09-10/2022-09-12"),
    ],
)
def test_an_editors_date_has_a_value_too(edtf: str, value: str) -> None:
    assert calendar.value_of(parse_edtf(edtf)[0]) == value


@given(st.integers(-500, 2500), st.integers(1, 12), st.integers(-600, 600))
def test_months_are_counted_across_years(year: int, month: int, months: int) -> None:
    there = calendar.plus_months(year, month, months)
    assert calendar.plus_months(*there, -months) == (year, month)
    assert (there[0] - year) * 12 + there[1] - month == months
