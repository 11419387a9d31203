"""What a number may be."""

from __future__ import annotations

import pytest

from site_builder.reading.dates.grammar import language_of
from site_builder.reading.dates.numbers import number_values
from site_builder.reading.dates.scan import scan

SUFFIXES = {"st": "ordinal", "nd": "ordinal", "rd": "ordinal", "th": "ordinal", "s": "decade"}


@pytest.mark.parametrize(
    ("token", "classes"),
    [
        ("5", "cardinal day hour num"),
        ("12", "cardinal day hour num shortyear"),
        ("31", "cardinal day num shortyear"),
        ("32", "num shortyear"),
        ("480", "num year3"),
        ("1990", "num year"),
        ("1530", "military num year"),
        ("2099", "num year"),
        ("2100", "military num"),
        ("12,000", "num"),
        ("3.5", "num"),
        ("9th", "day ordinal"),
        ("38th", "ordinal"),
        ("1980s", "decade"),
        ("80s", "shortdecade"),
        ("1985s", ""),
        ("7:30", "clock"),
        ("25:61", ""),
        ("5pm", "fullclock"),
        ("13pm", ""),
        ("03:00hrs", "fullclock"),
        ("2022-09-10", "isodate"),
        ("10/09/2022", "numericdate"),
        ("10.9.2022", "numericdate"),
        ("1.2.3", ""),
        ("12345678901", ""),
        ("4x", ""),
    ],
)
def test_a_token_belongs_to_these_classes(token: str, classes: str) -> None:
    assert " ".join(sorted(number_values(token, SUFFIXES))) == classes


@pytest.mark.parametrize(
    ("token", "clock"),
    [("12am", "00:00"), ("12pm", "12:00"), ("5:30PM", "17:30"), ("11.15am", "11:15")],
)
def test_half_days_are_told_on_the_clock_of_24_hours(token: str, clock: str) -> None:
    assert number_values(token, SUFFIXES) == {"fullclock": clock}


@pytest.mark.parametrize(
    "text", ["$12", "Covid-19", "40%", "#9", "v.7", "example.com/2022/09/10", "A12", "B-52"]
)
def test_a_number_that_is_glued_to_something_else_is_no_day(text: str) -> None:
    language = language_of("en")
    assert language is not None
    tokens = scan(text, language.lexicon, {})
    assert not any(tokens.is_a(index, "day", "isodate") for index in range(len(tokens.tokens)))
