"""What “later”, “the day before” and “four years later” count from."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.model import Mode
from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates

WEDNESDAY = datetime.date(2024, 6, 5)


def told(text: str, mode: Mode = "news") -> list[tuple[str, str]]:
    mentions = find_dates(text, published=WEDNESDAY, language="en", mode=mode)
    return [(m.text, edtf_of(m.readings)) for m in mentions if m.when is not None]


@pytest.mark.parametrize("mode", ["news", "history"])
def test_years_later_count_from_the_year_beside_them(mode: Mode) -> None:
    text = "On 3 May 1959 the bridge opened. A tunnel was approved in 2001 and cancelled four years later."
    assert told(text, mode)[-1] == ("four years later", "2005")


def test_years_later_count_from_no_decade() -> None:
    assert told("In the 1990s it boomed. Four years later it closed.") == [("the 1990s", "199X")]


def test_a_since_is_no_day_that_the_day_before_counts_from() -> None:
    text = (
        "On 3 May 2024 they met. The rebels have held the town since the start of the month. "
        "The day before, a convoy came."
    )
    assert told(text)[-1] == ("The day before", "2024-05-02")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The road was closed the day before.", ("the day before", "2024-05-02")),
        ("The evening before, a convoy came.", ("The evening before", "2024-05-02")),
        ("A man arrested the night before in the town was freed.", ("the night before", "2024-05-02")),
        ("It left the morning after.", ("the morning after", "2024-05-04")),
        ("Shares rose, closing the day at a new high.", ("closing the day", "2024-05-03")),
    ],
)  # fmt: skip
def test_the_day_before_and_its_kin_lean_on_the_last_day(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert told(f"On 3 May they met. {sentence}")[-1] == expected


def test_the_day_after_the_vote_leans_on_nothing_told() -> None:
    assert told("On 3 May they met. It was closed the day after the vote.") == [
        ("3 May", "2024-05-03")
    ]


def test_a_by_keeps_a_day_for_the_story() -> None:
    text = "By Saturday evening the water had reached the church. The next morning it fell."
    assert told(text)[-1] == ("The next morning", "2024-06-02")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Last week the council met on Monday.", "2024-05-27"),
        ("The council met on Monday last week.", "2024-05-27"),
        ("Next week's meeting is on Monday.", "2024-06-10"),
        ("Last week the court ruled, and on Monday the mayor resigned.", "2024-06-03"),
    ],
)
def test_a_weekday_beside_a_week_is_of_that_week(sentence: str, expected: str) -> None:
    assert ("Monday", expected) in told(sentence)


def test_what_happened_so_long_after_something_dated_is_counted_out() -> None:
    assert told("Two days after the ceasefire of 3 June, shelling resumed.") == [
        ("Two days after the ceasefire of 3 June", "2024-06-05")
    ]
    assert told("Three years after the fire of 1666 the church was rebuilt.") == [
        ("Three years after the fire of 1666", "1669")
    ]


def test_throughout_is_the_whole_month() -> None:
    assert told("Troops fought throughout March.") == [("March", "2024-03")]
    assert told("Troops held it through March.") == [("March", "../2024-03-31")]
