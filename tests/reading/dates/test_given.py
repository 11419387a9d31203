"""Dates that an editor has fixed, and texts in which markup has been masked by spaces."""

from __future__ import annotations

import datetime

from site_builder.core.model import DateMention
from site_builder.core.when import When, parse_edtf
from site_builder.reading.dates import find_dates

PUBLISHED = datetime.date(2022, 9, 12)


def found(text: str, *fixed: tuple[str, str]) -> list[DateMention]:
    given: list[tuple[int, int, tuple[When, ...]]] = []
    for words, edtf in fixed:
        start = text.index(words)
        given.append((start, start + len(words), parse_edtf(edtf) if edtf else ()))
    return list(find_dates(text, published=PUBLISHED, language="en", mode="news", given=given))


def test_what_an_editor_fixed_comes_back_as_it_is() -> None:
    (mention,) = found("On Saturday it fell.", ("Saturday", "2022-09-03"))
    assert (mention.text, mention.value, mention.rule) == ("Saturday", "2022-09-03", "editor")
    assert mention.reason == "“Saturday” is Saturday 3 September 2022: an editor says so."


def test_words_that_an_editor_took_away_name_no_date() -> None:
    (mention,) = found("On Saturday it fell.", ("Saturday", ""))
    assert (mention.when, mention.rule) == (None, "none")


def test_both_readings_of_an_editor_stay() -> None:
    (mention,) = found("On Saturday it fell.", ("Saturday", "[2022-09-03,2022-09-10]"))
    assert [when.edtf for when in mention.readings] == ["2022-09-03", "2022-09-10"]


def test_nothing_overlaps_what_an_editor_fixed() -> None:
    mentions = found("On 10 September 2022 it fell.", ("10 September", "2022-09-11"))
    assert [(mention.text, mention.rule) for mention in mentions] == [
        ("10 September", "editor"),
        ("2022", "year"),
    ]


def test_the_same_day_leans_on_what_an_editor_fixed() -> None:
    mentions = found("That day it fell. The next day it burned.", ("That day", "2022-09-03"))
    assert [mention.value for mention in mentions] == ["2022-09-03", "2022-09-04"]


def test_a_span_of_words_that_name_no_time_may_be_fixed() -> None:
    (mention,) = found("During the siege it burned.", ("the siege", "2022-03-05/2022-04-01"))
    assert (mention.text, mention.value) == ("the siege", "2022-03-05/2022-04-01")


def test_spans_at_the_very_ends_of_a_text_may_be_fixed() -> None:
    text = "Then it fell, then"
    mentions = found(text, ("Then", "2022-09-03"))
    assert [(mention.start, mention.end) for mention in mentions] == [(0, 4)]
    mentions = list(
        find_dates(text, published=PUBLISHED, language="en", mode="news", given=[(14, 18, ())])
    )
    assert [mention.text for mention in mentions] == ["then"]


def test_masked_markup_inside_an_expression_is_white_space() -> None:
    text = "On    10  \t  September\n   2022   it fell on   Saturday      night."
    assert [mention.value for mention in found(text)] == ["2022-09-10", "2022-09-10TNI"]
    assert found(text)[0].text == "10  \t  September\n   2022"


def test_a_blank_line_ends_an_expression() -> None:
    assert [mention.value for mention in found("It fell on 10 September\n\n2022 was hard.")] == [
        "2022-09-10",
        "2022",
    ]


def test_offsets_count_code_points_from_the_start_of_the_text() -> None:
    text = "\n\n  😀 Ізюм впав. On Saturday\u00a0it fell."
    (mention,) = found(text)
    assert text[mention.start : mention.end] == mention.text == "Saturday"


def test_non_breaking_spaces_and_dashes_of_every_kind_are_read() -> None:
    for dash in "-–‑−":
        mentions = found(f"On 9{dash}10\u00a0September\u202f2022 it fell.")
        assert [mention.value for mention in mentions] == ["2022-09-09", "2022-09-10"]


def test_an_empty_text_has_no_dates() -> None:
    assert found("") == found("  \n\n ") == []
