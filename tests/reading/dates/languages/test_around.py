"""“About”, “at the latest”, “in the first half of”, “in the night from … to …”, in the seven other languages.

`about.txt` and `parts.txt` hold the sentences with what a native reader takes from them, and beside them
sentences in which the same words count people, name a direction or cut a football match in two.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from site_builder.core.model import DateMention
from site_builder.core.when import Day, edtf_of
from site_builder.reading.dates import find_dates, names_an_occasion
from tests.reading.dates.languages.told import MONDAY

Row = tuple[str, str, str]


def rows(name: str) -> tuple[Row, ...]:
    """Language, what is expected, sentence."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    found = [line.split(" | ", 2) for line in lines if line and not line.startswith("#")]
    return tuple((language, expected, sentence) for language, expected, sentence in found)


def placed(sentence: str, language: str) -> list[DateMention]:
    mentions = find_dates(sentence, published=MONDAY, language=language, mode="news")
    return [mention for mention in mentions if mention.when is not None]


def in_days(mention: DateMention) -> str:
    """“2022-09-01..2022-09-15~ night”: first and last day, whether about, part of the day."""
    when = mention.when
    assert when is not None
    ends = "..".join(_day(day) for day in (when.earliest, when.latest))
    return f"{ends}{'~' * when.approximate} {when.part_of_day or ''}".strip()


def _day(day: Day | None) -> str:
    return "" if day is None else f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


@pytest.mark.parametrize("name", ["about.txt", "parts.txt"])
def test_each_language_has_more_than_twenty_five_of_these_sentences(name: str) -> None:
    counted = Counter(language for language, _, _ in rows(name))
    assert set(counted) == {"uk", "ru", "pl", "de", "fr", "es", "it"}
    assert min(counted.values()) > 25


@pytest.mark.parametrize("row", rows("about.txt"), ids=lambda row: row[2])
def test_what_is_only_about_right_or_open_at_one_end_says_so(row: Row) -> None:
    language, expected, sentence = row
    found = dict.fromkeys(edtf_of(mention.readings) for mention in placed(sentence, language))
    assert ", ".join(found) == (expected if expected != "-" else "")


@pytest.mark.parametrize("row", rows("parts.txt"), ids=lambda row: row[2])
def test_a_part_of_a_span_or_of_the_day_is_those_days(row: Row) -> None:
    language, expected, sentence = row
    found = dict.fromkeys(in_days(mention) for mention in placed(sentence, language))
    assert ", ".join(found) == (expected if expected != "-" else "")


@pytest.mark.parametrize(
    "row", [row for row in rows("about.txt") if ".." in row[1]], ids=lambda row: row[2]
)
def test_what_is_due_by_a_day_or_goes_on_from_it_names_no_occasion(row: Row) -> None:
    language, _, sentence = row
    assert not any(names_an_occasion(mention) for mention in placed(sentence, language))


def test_the_reason_says_about_too() -> None:
    (mention,) = placed("La poste a brûlé vers samedi.", "fr")
    assert "about" in mention.reason


def test_english_loosens_a_weekday_by_around_and_not_by_what_talks_are_about() -> None:
    values = [
        edtf_of(placed(sentence, "en")[0].readings)
        for sentence in ("It closed around Sunday.", "They spoke about Sunday.")
    ]
    assert values == ["2022-09-11~", "2022-09-11"]
