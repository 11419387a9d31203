from __future__ import annotations

import pytest

from site_builder.story.words import stem, terms


def keys(text: str, *, english: bool = True) -> list[str]:
    return [term.key for term in terms(text, english=english)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("troops stormed", "soldiers entered"), ("was jailed", "sentenced"), ("Ukraine", "Ukrainian"),
     ("Kupiansk's", "Kupiansk’s"), ("Iñaki", "Inaki"), ("thirty-eight", "38"), ("2,000", "2000"),
     ("2.5 million", "2,500,000"), ("twelve", "12"), ("explosions", "exploded")],
)  # fmt: skip
def test_two_ways_of_writing_one_thing_are_one_key(one: str, other: str) -> None:
    assert keys("x " + one)[-1:] == keys("x " + other)[-1:] != []


@pytest.mark.parametrize(
    ("one", "other"), [("entered", "left"), ("12", "13"), ("killed", "injured"), ("Leeds", "York")]
)
def test_two_things_are_two_keys(one: str, other: str) -> None:
    assert keys("x " + one)[-1:] != keys("x " + other)[-1:]


def test_words_that_say_nothing_and_days_are_left_out() -> None:
    assert keys("On Saturday the officials said that they had been there in September") == []


def test_of_a_full_name_the_last_part_counts() -> None:
    found = terms("on a visit, President Anna Lind spoke", english=True)
    assert [(t.key, t.kind) for t in found if t.kind in ("name", "forename")] == [
        ("~president", "forename"),
        ("~anna", "forename"),
        ("lind", "name"),
    ]


def test_a_name_after_in_is_a_place() -> None:
    assert [t.kind for t in terms("he lived in Leeds", english=True)][-1] == "place"


def test_skipped_spans_are_not_read() -> None:
    assert keys("x Izium fell") != [
        t.key for t in terms("x Izium fell", english=True, skip=((2, 7),))
    ]


def test_other_languages_compare_the_beginnings_of_words() -> None:
    assert keys("війська увійшли", english=False) == keys("військом увійшло", english=False)


@pytest.mark.parametrize("word", ["", "s", "es", "ss", "ing", "ed", "agreed", "二", "ёё"])
def test_any_word_has_a_stem(word: str) -> None:
    assert len(stem(word)) <= len(word) + 1
