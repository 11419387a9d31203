"""How dates in news are placed: from publication, by what the sentence says of its time."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.model import DateMention
from site_builder.reading.dates import find_dates, names_an_occasion

MONDAY = datetime.date(2022, 9, 12)


def one(text: str, published: datetime.date = MONDAY, **options: object) -> DateMention:
    (mention,) = [m for m in news(text, published, **options) if m.when]
    return mention


def news(text: str, published: datetime.date = MONDAY, **options: object) -> list[DateMention]:
    return list(find_dates(text, published=published, language="en", mode="news", **options))  # type: ignore[arg-type]


def test_a_weekday_is_the_last_one_on_or_before_publication() -> None:
    mention = one("The mayor resigned on Sunday.")
    assert mention.value == "2022-09-11"
    assert mention.reason == (
        "“Sunday” is 11 September 2022, the last Sunday on or before publication, Monday 12 September 2022."
    )


def test_a_weekday_on_publication_day_means_today() -> None:
    assert one("The mayor resigned on Monday.").value == "2022-09-12"


@pytest.mark.parametrize(
    "text",
    [
        "The court will rule on Friday.",
        "The ban lasts until Friday.",
        "The vote is scheduled for Friday.",
        "The president is to speak on Friday.",
        "Talks are due to resume on Friday.",
        "On Friday the court will rule.",
        "The report will be published on Friday.",
        "Trading is set to begin on Friday.",
        "She'll speak on Friday.",
        "He said on Tuesday that talks would resume on Friday.",
        "The road could be open again by Friday.",
    ],
)
def test_a_weekday_after_a_tight_future_cue_is_the_next_one(text: str) -> None:
    assert [m.value for m in news(text) if m.text == "Friday"] == ["2022-09-16"]


@pytest.mark.parametrize(
    "text",
    [
        "The report was published on Friday.",
        "The army said on Friday that it will return.",
        "The talks that were due to end soon failed on Friday.",
        "The minister, who resigned on Friday, will not return.",
    ],
)
def test_a_weekday_beside_a_past_verb_is_the_last_one(text: str) -> None:
    assert one(text).value == "2022-09-09"
    assert one(text).alternatives == ()


def test_a_weekday_after_a_weak_future_cue_is_doubtful_with_both_readings() -> None:
    mention = one("Ministers agreed to meet on Friday.")
    assert [when.edtf for when in mention.readings] == ["2022-09-09", "2022-09-16"]
    assert "may be Friday 9 September 2022 or Friday 16 September 2022" in mention.reason


def test_a_weekday_that_contradicts_its_date_is_doubtful() -> None:
    mention = one("On Tuesday, 10 September 2022, it rained.")
    assert [when.edtf for when in mention.readings] == ["2022-09-10", "2022-09-13"]
    assert mention.reason == (
        "“Tuesday, 10 September 2022” does not fit the calendar: 10 September 2022 is a Saturday. "
        "It may be Saturday 10 September 2022 or Tuesday 13 September 2022."
    )


def test_a_weekday_picks_the_year_that_it_agrees_with() -> None:
    assert (
        one("On Friday, 10 September, it rained.", datetime.date(2022, 3, 1)).value == "2021-09-10"
    )


@pytest.mark.parametrize(
    ("order", "value", "alternatives"),
    [(None, "2022-10-09", 1), ("DMY", "2022-10-09", 0), ("MDY", "2022-09-10", 0)],
)
def test_the_order_of_day_and_month_is_the_sites_or_doubtful(
    order: str | None, value: str, alternatives: int
) -> None:
    mention = one("Dated 09/10/2022.", date_order=order)
    assert (mention.value, len(mention.alternatives)) == (value, alternatives)


def test_a_date_in_numbers_that_only_one_order_allows_is_certain() -> None:
    assert one("Dated 09/23/2022.").value == "2022-09-23"
    assert one("Dated 09/23/2022.").alternatives == ()


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It fell on 28 December.", datetime.date(2023, 1, 3), "2022-12-28"),
        ("It opens on 3 January.", datetime.date(2022, 12, 28), "2023-01-03"),
        ("It fell on 29 February.", datetime.date(2021, 3, 1), "2020-02-29"),
        ("Millions fled after 24 February.", MONDAY, "2022-02-24"),
    ],
)
def test_a_day_without_a_year_is_the_nearest(
    text: str, published: datetime.date, value: str
) -> None:
    assert one(text, published).value == value


def test_a_month_alone_is_the_latest_or_after_a_future_cue_the_next() -> None:
    assert one("The talks resumed in October.").value == "2021-10"
    assert one("The talks will resume in October.").value == "2022-10"


def test_a_bare_month_at_the_turn_of_the_year_is_doubtful() -> None:
    mention = one("A trial in January is the next step.", datetime.date(2022, 12, 20))
    assert [when.edtf for when in mention.readings] == ["2022-01", "2023-01"]


def test_later_continues_the_day_of_the_sentence_before() -> None:
    saturday, later = news("On Saturday the town fell. The ministry later said so.")
    assert later.rule == "later"
    assert later.value == "FUTURE_REF"
    assert later.when == saturday.when


def test_later_without_a_day_before_it_has_no_date() -> None:
    assert [mention.when for mention in news("The ministry later said so.")] == [None]


@pytest.mark.parametrize(
    ("text", "edtf", "rule"),
    [
        ("Since 2014 it has been shut.", "2014-01-01/..", "year:since"),
        ("It is shut until Friday.", "../2022-09-16", "weekday:until"),
        ("It was shut by 12 September.", "../2022-09-12", "day-month:by"),
        ("It was shut before May 2022.", "../2022-04-30", "month-year:before"),
        ("It was shut after May 2022.", "2022-06-01/..", "month-year:after"),
        ("It is shut from Saturday on.", "2022-09-10/..", "weekday:since"),
    ],
)
def test_an_open_end_is_open_and_no_occasion(text: str, edtf: str, rule: str) -> None:
    mention = one(text)
    assert mention.when is not None
    assert (mention.when.edtf, mention.rule) == (edtf, rule)
    assert not names_an_occasion(mention)


@pytest.mark.parametrize(
    "text",
    ["24 hours passed.", "It lasted nearly a month.", "He came every Monday.", "He recently came."],
)
def test_what_names_no_date_is_no_occasion(text: str) -> None:
    assert [(mention.when, names_an_occasion(mention)) for mention in news(text)] == [(None, False)]


def test_a_range_is_two_mentions_with_one_span_of_time() -> None:
    first, last = news("From 24 February to 2 April 2022 the town held out.")
    assert (first.value, last.value) == ("2022-02-24", "2022-04-02")
    assert first.when is not None
    assert first.when == last.when
    assert first.when.edtf == "2022-02-24/2022-04-02"
    assert names_an_occasion(first)


@pytest.mark.parametrize(
    ("text", "precision", "approximate"),
    [
        ("It fell on 5 May 2021.", "day", False),
        ("It fell in May 2021.", "month", False),
        ("It fell in early May 2021.", "month", True),
        ("It fell around 5 May 2021.", "day", True),
        ("It fell in 2021.", "year", False),
        ("It fell in the summer of 2021.", "season", False),
        ("It fell in the first quarter of 2021.", "quarter", False),
        ("It fell in the first half of 2021.", "half", False),
        ("It fell in the 1980s.", "decade", False),
        ("It fell in the 17th century.", "century", False),
        ("It fell last week.", "week", False),
        ("It fell two weeks ago.", "week", False),
        ("It fell two months ago.", "month", False),
        ("It fell about two years ago.", "year", True),
    ],
)
def test_precision_is_what_the_text_states(text: str, precision: str, approximate: bool) -> None:
    when = one(text).when
    assert when is not None
    assert (when.precision, when.approximate) == (precision, approximate)


def test_weekdays_in_a_row_keep_their_order() -> None:
    assert [m.value for m in news("It rained on Sunday and Monday.")] == [
        "2022-09-11",
        "2022-09-12",
    ]
    assert [m.value for m in news("It rained on Monday and Tuesday.")] == [
        "2022-09-05",
        "2022-09-06",
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2014 protests began. On 22 February the president fled.", "2014-02-22"),
        ("In 2014 protests began. In March it rained.", "2014-03"),
        ("On 18 February 2014 shots fell. By then it was cold. On Sunday it snowed.", "2014-02-23"),
    ],
)
def test_after_a_date_of_another_year_a_date_without_one_is_doubtful(text: str, edtf: str) -> None:
    mention = news(text)[-1]
    assert [when.edtf for when in mention.readings][1:] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Since 2014 it has been shut. In March it reopened.",
        "In 2014 protests began.\n\nIn March it rained.",
        "In 2022 it rained. In March it snowed.",
        "In 2021 prices fell. In October they will rise.",
    ],
)
def test_other_years_that_are_only_background_raise_no_doubt(text: str) -> None:
    assert news(text)[-1].alternatives == ()


def test_a_day_linked_to_a_dated_one_has_its_year() -> None:
    assert [m.value for m in news("From 28 December 2014 to 3 January it rained.")] == [
        "2014-12-28",
        "2015-01-03",
    ]


def test_what_was_told_long_ago_is_not_counted_from() -> None:
    long_ago = (
        "On Saturday the town fell. " + "Nothing more was said about the matter at all. " * 20
    )
    assert news(long_ago + "The next day it burned.")[-1].when is None
    assert news("On Saturday the town fell. The next day it burned.")[-1].when is not None


@pytest.mark.parametrize(
    "text", ["The talks would resume on Friday.", "The ministry announced talks for Friday."]
)
def test_a_weekday_that_may_look_either_way_has_both_readings(text: str) -> None:
    assert [when.edtf for when in one(text).readings] == ["2022-09-09", "2022-09-16"]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("At 4 a.m. local time (0100 GMT) on Saturday shells fell.", "2022-09-10T04:00"),
        ("Between 22:00 and 23:00 on 10 September shells fell.", "2022-09-10T22:00"),
        ("On Saturday shells fell. They fell again at 23:00.", "2022-09-10T23:00"),
        ("Shells fell at 16:08 UTC.", "2022-09-12T16:08Z"),
    ],
)
def test_a_clock_time_is_on_the_day_of_its_sentence(text: str, moment: str) -> None:
    assert moment in [mention.value for mention in news(text)]


def test_a_clock_time_knows_its_hour_and_a_part_of_the_day_its_name() -> None:
    when = one("Shells fell at 5:30 p.m. on Saturday.").when
    assert when is not None
    assert (when.edtf, when.part_of_day) == ("2022-09-10", "17:30")
    when = one("Shells fell on Saturday night.").when
    assert when is not None
    assert (when.edtf, when.part_of_day) == ("2022-09-10", "night")


def test_what_leans_on_a_doubtful_date_is_doubtful_too() -> None:
    text = "Ministers agreed to meet on Friday. The next day it rained. Later that day it snowed."
    assert [[when.edtf for when in mention.readings] for mention in news(text)] == [
        ["2022-09-09", "2022-09-16"],
        ["2022-09-10", "2022-09-17"],
        ["2022-09-10", "2022-09-17"],
    ]


def test_later_does_not_continue_a_day_that_is_yet_to_come() -> None:
    assert news("The vote is on 4 November. The mayor later said so.")[-1].when is None
