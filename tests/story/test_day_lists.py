"""“On 5 and 7 September” is two days; “between 5 and 7 September” and “5 or 7 September” are not."""

from __future__ import annotations

import pytest

from site_builder.story import events_of, tell
from tests.story.build import explainer, reading, sentence

FIFTH, SEVENTH, NINTH = "2022-09-05", "2022-09-07", "2022-09-09"


def days(marked: str, language: str = "en", **changes: object) -> list[str]:
    found = events_of(reading(sentence(marked, **changes), language=language))  # type: ignore[arg-type]
    return [event.readings[0].edtf for event in found if event.readings]


@pytest.mark.parametrize(
    "marked",
    [
        "On {5|2022-09-05} and {7 September|2022-09-07} rockets hit the port.",
        "Rockets hit the port on {5 September|2022-09-05} and {7 September|2022-09-07}.",
        "Rockets hit the port on {Monday|2022-09-05} and on {Wednesday|2022-09-07}.",
        "Rockets hit the port on {Monday|2022-09-05} and again on {Wednesday|2022-09-07}.",
        "The strikes on {5|2022-09-05} and {7 September|2022-09-07} killed twelve people.",
        "The mayor said that rockets hit the port on {5|2022-09-05} and {7 September|2022-09-07}.",
        "Rockets hit the port on {5|2022-09-05} and {7 September|2022-09-07}, the mayor said.",
        "Rockets hit the port on {5|2022-09-05} and {7 September|2022-09-07} and in {October|2022-10}.",
    ],
)
def test_each_day_that_a_clause_lists_has_an_event(marked: str) -> None:
    assert days(marked) == [FIFTH, SEVENTH]


def test_a_list_may_be_of_three_days() -> None:
    marked = (
        "Rockets hit the port on {5|2022-09-05}, {7|2022-09-07} and {9 September|2022-09-09}, "
        "the mayor said."
    )
    assert days(marked) == [FIFTH, SEVENTH, NINTH]


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("de", "Am {5|2022-09-05}. und {7. September|2022-09-07} trafen Raketen den Hafen."),
        ("fr", "Les {5|2022-09-05} et {7 septembre|2022-09-07}, des roquettes ont touché le port."),
        ("es", "El {5|2022-09-05} y el {7 de septiembre|2022-09-07} cayeron cohetes."),
        ("uk", "{5|2022-09-05} та {7 вересня|2022-09-07} ракети влучили в порт."),
        ("ru", "{5|2022-09-05} и {7 сентября|2022-09-07} ракеты попали в порт."),
    ],
)
def test_lists_are_read_in_other_languages(language: str, marked: str) -> None:
    assert days(marked, language) == [FIFTH, SEVENTH]


@pytest.mark.parametrize(
    "marked",
    [
        "The strikes of {5|2022-09-05} and {7 September|2022-09-07} were condemned.",
        "Since {5|2022-09-05/.. day:since} and {7 September|2022-09-07} nobody has slept.",
        "The vote was planned for {5|2022-09-05} and {7 September|2022-09-07}.",
        "On {Monday|2022-09-05} and {Wednesday's|2022-09-07} meetings nothing was said.",
    ],
)
def test_what_makes_one_day_background_holds_for_the_whole_list(marked: str) -> None:
    assert days(marked) == []


def test_two_halves_of_a_span_are_one_event() -> None:
    span = "2022-09-05/2022-09-07"
    marked = f"Between {{5|{span}}} and {{7 September|{span}}} rockets hit the port."
    assert days(marked) == [span]


def test_one_day_or_another_is_one_doubtful_event() -> None:
    doubt = "[2022-09-05,2022-09-07]"
    found = events_of(reading(f"Rockets hit the port on {{5|{doubt}}} or {{7 September|{doubt}}}."))
    assert [len(event.readings) for event in found] == [2]


def test_a_day_that_opens_the_next_clause_is_not_listed() -> None:
    found = events_of(
        reading(
            "Shells hit the old bridge on {Monday|2022-09-05} and on {Wednesday|2022-09-07} "
            "the mayor closed the school."
        )
    )
    assert [(event.readings[0].edtf, event.text) for event in found] == [
        (FIFTH, "Shells hit the old bridge on Monday."),
        (SEVENTH, "On Wednesday the mayor closed the school."),
    ]


def test_the_events_of_a_list_have_one_text_and_ids_of_their_own() -> None:
    first, second = events_of(
        reading("On {5|2022-09-05} and {7 September|2022-09-07} rockets hit the port.")
    )
    assert first.text == second.text == "On 5 and 7 September rockets hit the port."
    assert first.id != second.id


def test_one_sentence_is_one_key_moment_however_many_days_it_lists() -> None:
    text = reading("On {5|2022-09-05} and {9 September|2022-09-09} rockets hit the port of Odesa.")
    timeline, _ = tell(explainer(), [text], events_of(text))
    assert len(timeline.events) == 2
    assert len(timeline.key_moments) == 1
