"""In a history, dates lean on the narrative: the year told of, not the day of publication."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.model import DateMention
from site_builder.reading.dates import find_dates


def told(text: str) -> list[DateMention]:
    published = datetime.date(2020, 3, 1)
    return list(find_dates(text, published=published, language="en", mode="history"))


def values(text: str) -> list[str]:
    return [mention.value for mention in told(text)]


def test_a_month_belongs_to_the_year_told_of() -> None:
    assert values("In May 1940 the front broke. In June the capital fell.") == [
        "1940-05",
        "1940-06",
    ]


def test_a_day_belongs_to_the_year_told_of() -> None:
    text = "In May 1940 the front broke. On 14 June the capital fell, and on the 22nd he signed."
    assert values(text) == ["1940-05", "1940-06-14", "1940-06-22"]


def test_a_heading_with_a_year_starts_a_new_one() -> None:
    text = "In May 1940 the front broke.\n\n1941\n\nIn June the war reached the east."
    assert values(text) == ["1940-05", "1941", "1941-06"]


def test_before_any_year_the_first_one_stated_later_counts() -> None:
    assert values("On 20 July the coup failed. By August 1936 war raged.") == [
        "1936-07-20",
        "1936-08",
    ]


def test_without_any_year_a_month_has_no_date() -> None:
    assert [mention.when for mention in told("On 20 July the coup failed.")] == [None]


def test_publication_says_nothing_about_a_history() -> None:
    assert [
        mention.when for mention in told("Today a museum stands there. Last year it reopened.")
    ] == [None, None]


@pytest.mark.parametrize(
    "aside",
    [
        "The 1919 treaty was void.",
        "A study (1998) doubts it.",
        "Papers released in 2005 doubt it.",
        "Five years earlier he had been a clerk.",
    ],
)
def test_a_glance_elsewhere_does_not_move_the_story(aside: str) -> None:
    assert (
        values(f"On 10 May 1940 the front broke. {aside} On 14 June the capital fell.")[-1]
        == "1940-06-14"
    )


def test_a_jump_over_new_year_is_doubtful_with_both_years() -> None:
    mention = told("In December 1940 the siege began. In January it was lifted.")[-1]
    assert [when.edtf for when in mention.readings] == ["1941-01", "1940-01"]


def test_days_are_counted_from_the_last_date_mentioned() -> None:
    text = "On 28 April 1945 he fled. Two days later he died. The following day the city fell. A week earlier it had been bombed."
    assert values(text) == ["1945-04-28", "1945-04-30", "1945-05-01", "1945-W17"]


def test_a_day_is_not_counted_from_a_month() -> None:
    assert told("In April 1945 he fled. Two days later he died.")[-1].when is None


def test_a_weekday_is_the_first_after_the_last_day_mentioned() -> None:
    assert values("On 10 May 1940 the front broke. On Monday the king fled.")[-1] == "1940-05-13"


def test_years_before_christ_carry_on_without_saying_so() -> None:
    mentions = told(
        "The fleet sailed in 480 BC. By 479 it had returned. In the spring the king left."
    )
    assert [mention.value for mention in mentions] == ["BC0480", "BC0479", "BC0479-SP"]
    assert mentions[1].when is not None
    assert mentions[1].when.edtf == "../-0478-12-31"


def test_a_number_of_three_digits_is_no_year_elsewhere() -> None:
    assert values("In 1940 he led 300. By 479 to 300 the motion fell.") == ["1940"]


def test_that_year_and_the_following_year_lean_on_the_story() -> None:
    text = "In May 1940 he left. Later that year he returned. The following year he died."
    assert values(text) == ["1940-05", "1940", "1941"]


def test_later_dates_nothing_in_a_history() -> None:
    assert values("On 10 May 1940 he left. He later returned.") == ["1940-05-10"]


def test_a_year_that_was_only_planned_for_does_not_move_the_story() -> None:
    text = "On 10 March 1975 they attacked, ahead of a campaign planned for 1976. On 11 March the town fell."
    assert values(text) == ["1975-03-10", "1976", "1975-03-11"]


def test_two_years_share_one_era() -> None:
    assert values("The revolt of 499–492 BC failed.") == ["BC0499", "BC0492"]
    assert {
        mention.when.edtf for mention in told("The revolt of 499–492 BC failed.") if mention.when
    } == {"-0498-01-01/-0491-12-31"}
