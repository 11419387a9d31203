"""Words in a quotation count from the day on which they were said."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates

WEDNESDAY = datetime.date(2024, 6, 5)


def told(sentence: str, language: str = "en") -> list[str]:
    mentions = find_dates(sentence, published=WEDNESDAY, language=language, mode="news")
    return [f"{m.text} {edtf_of(m.readings)}" for m in mentions if m.when is not None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"We start tomorrow," he said yesterday.', ["tomorrow 2024-06-05", "yesterday 2024-06-04"]),
        ("“We will open today,” she said on Friday.", ["today 2024-05-31", "Friday 2024-05-31"]),
        ("On Friday she said: “We open today.”", ["Friday 2024-05-31", "today 2024-05-31"]),
        ('"We saw smoke on Friday," he said on Sunday.', ["Friday 2024-05-31", "Sunday 2024-06-02"]),
        ('"We will win on Sunday," she told us on Monday.', ["Sunday 2024-06-09", "Monday 2024-06-03"]),
        ('"We are ready. We start tomorrow," he told us on Friday.', ["tomorrow 2024-06-01", "Friday 2024-05-31"]),
    ],
)  # fmt: skip
def test_the_date_beside_the_verb_of_saying_is_the_day_it_was_said(
    sentence: str, expected: list[str]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"We start tomorrow," he said.', ["tomorrow 2024-06-06"]),
        ("He said yesterday that talks would begin tomorrow.", ["yesterday 2024-06-04", "tomorrow 2024-06-06"]),
        ('"We start tomorrow," he said. On Friday he left.', ["tomorrow 2024-06-06", "Friday 2024-05-31"]),
        ('The "tomorrow" bill was debated on Friday.', ["tomorrow 2024-06-06", "Friday 2024-05-31"]),
    ],
)  # fmt: skip
def test_without_such_a_date_it_counts_from_publication(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_what_was_foretold_before_a_weekday_that_has_passed_is_doubtful() -> None:
    sentence = "The minister said on Friday that he would resign on Monday."
    assert told(sentence) == ["Friday 2024-05-31", "Monday [2024-06-10,2024-06-03]"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "„Wir öffnen morgen“, sagte er am Montag."),
        ("fr", "« Nous ouvrons demain », a-t-elle dit lundi."),
        ("es", "«Abrimos mañana», dijo el lunes."),
        ("it", "«Apriamo domani», ha detto lunedì."),
        ("pl", "„Zaczynamy jutro”, powiedział w poniedziałek."),
        ("ru", "«Мы начнём завтра», — сказал он в понедельник."),
        ("uk", "«Почнемо завтра», — сказав він у понеділок."),
    ],
)
def test_a_quotation_in_any_language_counts_from_its_day(language: str, sentence: str) -> None:
    tomorrow, monday = told(sentence, language)
    assert tomorrow.endswith("2024-06-04")
    assert monday.endswith("2024-06-03")


def test_the_reason_names_the_day_on_which_it_was_said() -> None:
    mention = find_dates(
        '"We open tomorrow," she said on Friday.', published=WEDNESDAY, language="en", mode="news"
    )[0]
    assert mention.reason == (
        "“tomorrow” is Saturday 1 June 2024, counted from the day on which it was said, Friday 31 May 2024."
    )
