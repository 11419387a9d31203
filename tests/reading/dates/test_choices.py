"""Dates joined by “or” are one occasion with several readings."""

from __future__ import annotations

import datetime

import pytest

from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates

WEDNESDAY = datetime.date(2024, 6, 5)


def readings(sentence: str, language: str = "en") -> list[str]:
    mentions = find_dates(sentence, published=WEDNESDAY, language=language, mode="news")
    return [edtf_of(mention.readings) for mention in mentions if mention.when is not None]


@pytest.mark.parametrize(
    ("sentence", "both"),
    [
        ("The mayor resigned on Friday or Saturday.", "[2024-05-31,2024-06-01]"),
        ("The mayor resigned on Friday or on Saturday.", "[2024-05-31,2024-06-01]"),
        ("The factory exploded on Friday or early Saturday.", "[2024-05-31,2024-06-01]"),
        ("The ship sank on 12 or 13 May 1941.", "[1941-05-12,1941-05-13]"),
        ("It happened on 3 May or 4 May.", "[2024-05-03,2024-05-04]"),
        ("It happened in March or April.", "[2024-03,2024-04]"),
        ("He was born in 1870 or 1871.", "[1870,1871]"),
    ],
)
def test_both_names_have_both_readings(sentence: str, both: str) -> None:
    assert readings(sentence) == [both, both]


def test_three_choices_are_three_readings() -> None:
    three = "[2024-05-31,2024-06-01,2024-06-02]"
    assert readings("He left on Friday, Saturday or Sunday.") == [three] * 3


def test_and_joins_two_occasions() -> None:
    assert readings("The court sat on Thursday and Friday.") == ["2024-05-30", "2024-05-31"]


def test_the_next_day_after_a_choice_is_as_doubtful() -> None:
    found = readings("He left on Friday or Saturday. The next day he was back.")
    assert found[2] == "[2024-06-01,2024-06-02]"


def test_the_reason_says_that_the_sentence_leaves_it_open() -> None:
    mentions = find_dates(
        "He left on Friday or Saturday.", published=WEDNESDAY, language="en", mode="news"
    )
    assert {mention.reason for mention in mentions} == {
        "“Friday or Saturday” may be Friday 31 May 2024 or Saturday 1 June 2024: the sentence leaves open which."
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Er starb am Freitag oder Samstag."),
        ("fr", "Il est mort vendredi ou samedi."),
        ("es", "Murió el viernes o el sábado."),
        ("it", "È morto venerdì o sabato."),
        ("pl", "Zginął w piątek lub sobotę."),
        ("ru", "Он умер в пятницу или субботу."),
        ("uk", "Він помер у п’ятницю або суботу."),
    ],
)
def test_a_choice_in_any_language_has_both_readings(language: str, sentence: str) -> None:
    assert readings(sentence, language) == ["[2024-05-31,2024-06-01]"] * 2
