from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.when import Day, When, parse_edtf
from site_builder.pages.language import direction
from site_builder.pages.words import (
    date_words,
    day_words,
    when_html,
    when_words,
    year_words,
)

WEEK = When(Day(2022, 9, 5), Day(2022, 9, 11), "week")
QUARTER = When(Day(2022, 1, 1), Day(2022, 3, 31), "quarter")
HALF = When(Day(2022, 7, 1), Day(2022, 12, 31), "half")
EARLY = When(Day(2022, 9, 1), Day(2022, 9, 10), "month")
MIDDLE = When(Day(2022, 9, 11), Day(2022, 9, 20), "month")
LATE = When(Day(2022, 9, 21), Day(2022, 9, 30), "month")


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-09-10", "10 September 2022"),
        ("2022-09", "September 2022"),
        ("2022", "2022"),
        ("1948~", "about 1948"),
        ("2022-09-10~", "about 10 September 2022"),
        ("../2022-09-12", "by 12 September 2022"),
        ("2022-09-12/..", "since 12 September 2022"),
        ("2022-09-01~/..", "since about 1 September 2022"),
        ("2022-08-14/2022-08-24", "14–24 August 2022"),
        ("2022-08-28/2022-09-02", "28 August – 2 September 2022"),
        ("2021-12-28/2022-01-02", "28 December 2021 – 2 January 2022"),
        ("2022-06/2022-08", "June – August 2022"),
        ("2021-11/2022-02", "November 2021 – February 2022"),
        ("1961/1990", "1961–1990"),
        ("[2022-09-10,2022-09-17]", "10 or 17 September 2022"),
        ("[2022-08-28,2022-09-02]", "28 August or 2 September 2022"),
        ("[2021-12-31,2022-12-31]", "31 December 2021 or 31 December 2022"),
        ("2022-22", "summer 2022"),
        ("2022-24", "winter 2022–23"),
        ("198X", "the 1980s"),
        ("19XX", "the 20th century"),
        ("-0479-08", "August 480 BC"),
        ("-0479-08-10/-0479-08-12", "10–12 August 480 BC"),
        ("0079-08-24", "24 August 79 AD"),
    ],
)
def test_a_date_says_what_its_sources_say_and_no_more(edtf: str, words: str) -> None:
    assert when_words(parse_edtf(edtf), "en-GB") == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (WEEK, "week of 5–11 September 2022"),
        (QUARTER, "first quarter of 2022"),
        (HALF, "second half of 2022"),
        (EARLY, "early September 2022"),
        (MIDDLE, "mid-September 2022"),
        (LATE, "late September 2022"),
        (When(EARLY.earliest, EARLY.latest, "month", approximate=True), "early September 2022"),
        (When(Day(1980, 1, 1), Day(1983, 12, 31), "decade"), "early 1980s"),
        (When.on(Day(2022, 9, 10), "evening"), "10 September 2022, evening"),
        (When.on(Day(2022, 9, 10), "19:30"), "10 September 2022, 19:30"),
    ],
)
def test_parts_of_a_month_year_or_day_have_their_names(when: When, words: str) -> None:
    assert when_words((when,), "en-GB") == words


def test_american_pages_put_the_month_first() -> None:
    assert when_words(parse_edtf("2022-09-10"), "en-US") == "September 10, 2022"
    assert when_words(parse_edtf("2022-08-14/2022-08-24"), "en-US") == "August 14–24, 2022"
    assert when_words(parse_edtf("2022-23"), "en-US") == "fall 2022"
    assert day_words(Day(2022, 9, 10), "en-US", weekday=True) == "Saturday, September 10, 2022"


def test_plain_english_is_british() -> None:
    assert day_words(Day(2022, 9, 10), "en", weekday=True) == "Saturday 10 September 2022"


@pytest.mark.parametrize("language", ["uk", "ru", "de", "fr", "es", "pl", "ar"])
@pytest.mark.parametrize(
    "edtf", ["2022-24", "198X", "../2022-09-12", "1948~", "[2022-09-10,2022-09-17]", "2022-09"]
)
def test_other_languages_never_get_english_words(language: str, edtf: str) -> None:
    words = when_words(parse_edtf(edtf), language)
    for english in ("by", "about", "or", "winter", "the", "September"):
        assert english not in words.split() or (english, language) == ("September", "de")


def test_a_weekday_is_right_in_any_year() -> None:
    assert day_words(Day(1989, 11, 9), "en-GB", weekday=True) == "Thursday 9 November 1989"
    assert day_words(Day(2022, 9, 10), "uk", weekday=True).startswith("субота")


def test_html_takes_a_time_only_where_html_can_say_it() -> None:
    assert when_html(parse_edtf("2022-09-10"), "en") == (
        '<time datetime="2022-09-10" data-edtf="2022-09-10">10 September 2022</time>'
    )
    assert 'datetime="2022-09"' in when_html(parse_edtf("2022-09"), "en")
    for edtf in ("1948~", "198X", "2022-22", "-0479-08"):
        html = when_html(parse_edtf(edtf), "en")
        assert "<time" not in html
        assert f'data-edtf="{edtf}"' in html


def test_a_range_is_two_times_in_html() -> None:
    html = when_html(parse_edtf("2022-08-14/2022-08-24"), "en")
    assert html.count("<time") == 2
    assert '<time datetime="2022-08-14">14</time>–<time datetime="2022-08-24">' in html


def test_html_is_escaped_even_from_a_strange_hour() -> None:
    html = when_html((When.on(Day(2022, 9, 10), "<b>:"),), "en")
    assert "<b>" not in html


def test_an_unknown_language_does_not_stop_a_build() -> None:
    assert date_words(datetime.date(2022, 9, 10), "xx-nonsense") == "10 September 2022"


def test_arabic_runs_from_right_to_left() -> None:
    assert (direction("ar"), direction("he"), direction("uk")) == ("rtl", "rtl", "ltr")


@given(st.integers(-3000, 9000), st.integers(1, 12), st.integers(1, 28))
def test_every_day_of_every_year_names_its_day_and_year(year: int, month: int, day: int) -> None:
    words = day_words(Day(year, month, day), "en-GB")
    assert words.split()[0] == str(day)
    assert words.endswith(year_words(year, "en-GB"))
