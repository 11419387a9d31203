"""What German, French, Spanish and Italian share."""

from __future__ import annotations

import datetime

import pytest

from site_builder.reading.dates import find_dates
from site_builder.reading.dates.grammar.frame import fill, roman
from tests.reading.dates.languages.told import MONDAY, told

SHARING = ("de", "fr", "es", "it")


def test_examples_of_a_rule_that_the_frame_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="no rule moon-day"):
        fill("xx", {}, {}, {"moon-day": (("On moon day.",), ())})


def test_a_rule_without_examples_is_not_the_languages() -> None:
    grammar = fill("xx", {}, {}, {"iso-date": (("2022-09-10",), ())})
    assert [rule.name for rule in grammar.rules] == ["iso-date"]


def test_the_numerals_of_centuries_are_written_as_the_language_writes_them() -> None:
    assert [roman("{}e")[numeral] for numeral in ("Ie", "IVe", "IXe", "XIXe", "XXIe")] == [
        1,
        4,
        9,
        19,
        21,
    ]


@pytest.mark.parametrize("language", SHARING)
@pytest.mark.parametrize("order", ["DMY", "MDY", None])
def test_the_language_orders_day_and_month_whatever_the_site_says(
    language: str, order: str
) -> None:
    found = find_dates(
        "(09.10.2022)", published=MONDAY, language=language, mode="news", date_order=order
    )  # type: ignore[arg-type]
    assert [(mention.value, mention.alternatives) for mention in found] == [("2022-10-09", ())]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Am 31. Dezember und am 1. Januar war es still."),
        ("fr", "Le 31 décembre et le 1er janvier, tout était calme."),
        ("es", "El 31 de diciembre y el 1 de enero todo estaba en calma."),
        ("it", "Il 31 dicembre e il 1º gennaio tutto era calmo."),
    ],
)
def test_neighbouring_days_keep_their_own_years_at_new_year(language: str, sentence: str) -> None:
    january = datetime.date(2023, 1, 4)
    values = [value for _, value in told(sentence, language, published=january)]
    assert values == ["2022-12-31", "2023-01-01"]


@pytest.mark.parametrize("language", SHARING)
def test_an_empty_text_names_no_time(language: str) -> None:
    assert told("", language) == told(" \n\n ", language) == []
