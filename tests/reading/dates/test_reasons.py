"""The reasons that editors and readers see, word for word."""

from __future__ import annotations

import datetime

import pytest

from site_builder.reading.dates import find_dates

WEDNESDAY = datetime.date(2024, 6, 5)


def reasons(sentence: str) -> list[str]:
    mentions = find_dates(sentence, published=WEDNESDAY, language="en", mode="news")
    return [mention.reason for mention in mentions if mention.when is not None]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("In late autumn it rained.", "“late autumn” is late autumn 2023, the latest one on or before publication, Wednesday 5 June 2024."),
        ("In early winter it snowed.", "“early winter” is early winter 2023–24, the latest one on or before publication, Wednesday 5 June 2024."),
        ("It ended in mid-March.", "“mid-March” is mid-March 2024, the latest one on or before publication, Wednesday 5 June 2024."),
        ("It was built in the late 1930s.", "“the late 1930s” is the late 1930s, as written."),
        ("It was built in the early 19th century.", "“the early 19th century” is the early 19th century, as written."),
        ("The second half of May was wet.", "“The second half of May” is the second half of May 2024, the latest one on or before publication, Wednesday 5 June 2024."),
        ("On Wednesday 28 May the council met.", "“Wednesday 28 May” does not fit the calendar: 28 May 2024 is a Tuesday. It may be Tuesday 28 May 2024 or Wednesday 29 May 2024."),
        ("Polls open on Sunday.", "“Sunday” is Sunday 9 June 2024, the next one after publication, Wednesday 5 June 2024, because the sentence looks ahead."),
        ("Two days after the ceasefire of 3 June, shelling resumed.", "“Two days after the ceasefire of 3 June” is Wednesday 5 June 2024, counted from Monday 3 June 2024."),
    ],
)  # fmt: skip
def test_a_reason_reads_well(sentence: str, reason: str) -> None:
    assert reasons(sentence) == [reason]


def test_both_halves_of_a_range_say_what_the_range_is() -> None:
    first, last = reasons("Between 1 and 3 June it rained.")
    assert first == (
        "“1 and 3 June” is 1 to 3 June 2024: "
        "“1” is Saturday 1 June 2024, the nearest one to publication, Wednesday 5 June 2024."
    )
    assert last.startswith("“1 and 3 June” is 1 to 3 June 2024: “3 June” is Monday 3 June 2024")


def test_a_night_between_two_days_is_told_as_the_span_of_both() -> None:
    first, _ = reasons("It fell on the night of 9–10 September 2022.")
    assert first == (
        "“the night of 9–10 September 2022” is 9 to 10 September 2022: "
        "“the night of 9” is Friday 9 September 2022, as written."
    )


def test_ranges_of_years_and_months_are_named_as_such() -> None:
    assert reasons("The war lasted from 1914 to 1918.")[0].startswith(
        "“1914 to 1918” is 1914 to 1918:"
    )
    assert reasons("It rained from March to May 2022.")[0].startswith(
        "“March to May 2022” is March to May 2022:"
    )
