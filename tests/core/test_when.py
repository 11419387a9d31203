"""Days of any year, and EDTF there and back."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.when import (
    Day,
    EdtfError,
    When,
    days_in_month,
    edtf_of,
    parse_edtf,
)

ordinals = st.integers(-4_000_000, 3_600_000)
days = ordinals.map(Day.from_ordinal)


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    day = Day.of(date)
    assert (day.ordinal, day.weekday, day.iso) == (
        date.toordinal(),
        date.weekday(),
        date.isoformat(),
    )


@given(ordinals, st.integers(-200_000, 200_000))
def test_day_arithmetic_works_before_year_1(ordinal: int, count: int) -> None:
    day = Day.from_ordinal(ordinal)
    assert day.ordinal == ordinal
    assert day.plus(count).ordinal == ordinal + count
    assert day.plus(count).plus(-count) == day
    assert (day.plus(1).weekday - day.weekday) % 7 == 1


@given(days, days)
def test_days_are_ordered_as_the_calendar_is(one: Day, other: Day) -> None:
    assert (one < other) == (one.ordinal < other.ordinal)


def test_the_year_before_1_is_1_bc_and_a_leap_year() -> None:
    assert Day(1, 1, 1).plus(-1) == Day(0, 12, 31)
    assert str(Day(0, 12, 31)) == "31 December 1 BC"
    assert days_in_month(0, 2) == 29
    assert Day(-479, 9, 20).iso == "-0479-09-20"
    assert str(Day(-479, 9, 20)) == "20 September 480 BC"


@given(st.integers(-3000, 9000), st.integers(1, 12))
def test_a_month_ends_where_the_next_begins(year: int, month: int) -> None:
    assert Day(year, month, days_in_month(year, month)).plus(1).day == 1


# ISO 8601-2 (EDTF), levels 0 and 1, in the forms that the subset takes.
@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision", "approximate"),
    [
        ("1985-04-12", "1985-04-12", "1985-04-12", "day", False),
        ("1985-04", "1985-04-01", "1985-04-30", "month", False),
        ("1985", "1985-01-01", "1985-12-31", "year", False),
        ("0000", "0000-01-01", "0000-12-31", "year", False),
        ("-1985", "-1985-01-01", "-1985-12-31", "year", False),
        ("1964/2008", "1964-01-01", "2008-12-31", "range", False),
        ("2004-06/2006-08", "2004-06-01", "2006-08-31", "range", False),
        ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "range", False),
        ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "range", False),
        ("2005/2006-02", "2005-01-01", "2006-02-28", "range", False),
        ("2001-21", "2001-03-01", "2001-05-31", "season", False),
        ("2001-24", "2001-12-01", "2002-02-28", "season", False),
        ("1984?", "1984-01-01", "1984-12-31", "year", True),
        ("2004-06~", "2004-06-01", "2004-06-30", "month", True),
        ("2004-06-11%", "2004-06-11", "2004-06-11", "day", True),
        ("201X", "2010-01-01", "2019-12-31", "decade", False),
        ("20XX", "2000-01-01", "2099-12-31", "century", False),
        ("1985-04-12/..", "1985-04-12", None, "range", False),
        ("../1985-04-12", None, "1985-04-12", "range", False),
        ("1985-04-12/", "1985-04-12", None, "range", False),
        ("/1985", None, "1985-12-31", "range", False),
        ("1984~/2004-06", "1984-01-01", "2004-06-30", "range", True),
    ],
)
def test_the_standards_examples_mean_what_it_says(
    edtf: str, earliest: str | None, latest: str | None, precision: str, approximate: bool
) -> None:
    (when,) = parse_edtf(edtf)
    assert (when.earliest.iso if when.earliest else None) == earliest
    assert (when.latest.iso if when.latest else None) == latest
    assert (when.precision, when.approximate) == (precision, approximate)


def test_one_of_a_set_is_several_readings() -> None:
    assert [when.edtf for when in parse_edtf("[2022-09-10, 2022-09-17]")] == [
        "2022-09-10",
        "2022-09-17",
    ]


@pytest.mark.parametrize(
    "bad",
    ["", "tomorrow", "2022-13", "2022-02-30", "2022-9-1", "10/09/2022", "2022-00-10", "2022-04-00", "../..", "/", "2022/2021",
     "2022-09-10/11", "[]", "[2022", "2022-25", "1985-04-12T23:20:30Z", "22", "20220910", "2022-09-10/2022-09-11/2022-09-12", "١٩٨٥x"],
)  # fmt: skip
def test_what_is_no_edtf_is_refused_and_quoted(bad: str) -> None:
    with pytest.raises(EdtfError) as fault:
        parse_edtf(bad)
    assert bad in str(fault.value)


_years = st.integers(-2000, 9990)
_whens = st.one_of(
    days.filter(lambda day: -9000 < day.year < 9999).map(When.on),
    st.builds(When.month, _years, st.integers(1, 12)),
    st.builds(When.season, _years, st.integers(21, 24)),
    st.builds(When.year, _years),
    st.integers(1, 998).map(lambda n: parse_edtf(f"{n:03d}X")[0]),
    st.integers(1, 98).map(lambda n: parse_edtf(f"{n:02d}XX")[0]),
    st.lists(days.filter(lambda day: -9000 < day.year < 9999), min_size=2, max_size=2, unique=True).map(
        lambda pair: When.between(min(pair), max(pair))
    ),
    days.filter(lambda day: -9000 < day.year < 9999).map(lambda day: When.between(day, None)),
    days.filter(lambda day: -9000 < day.year < 9999).map(lambda day: When.between(None, day)),
)  # fmt: skip


@given(_whens)
def test_edtf_is_read_back_as_it_was_written(when: When) -> None:
    assert parse_edtf(when.edtf) == (when,)


@given(st.lists(_whens.filter(lambda when: "/" not in when.edtf), min_size=2, max_size=4))
def test_several_readings_are_read_back_too(readings: list[When]) -> None:
    assert parse_edtf(edtf_of(tuple(readings))) == tuple(readings)


@given(st.text(alphabet="0123456789-/.~?%X[], T"))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        readings = parse_edtf(text)
    except EdtfError:
        return
    assert readings
    for reading in readings:
        assert parse_edtf(reading.edtf)[0].start == reading.start


def test_readings_that_are_spans_are_written_with_two_dots_in_a_set() -> None:
    text = "[2022-09-05..2022-09-11,2022-09-12..2022-09-18]"
    readings = parse_edtf(text)
    assert [reading.precision for reading in readings] == ["range", "range"]
    assert edtf_of(readings) == text
