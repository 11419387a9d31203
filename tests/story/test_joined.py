"""What a joined event shows of its reports."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.model import Event
from site_builder.core.when import Day, When
from site_builder.story import events_of
from site_builder.story.merge import merge
from tests.story.build import reading, sentence

RETAKEN = (
    "Ukrainian troops retook {Balakliia|@balakliia}, a railway town, on {Thursday|2022-09-08}."
)
CONFIRMED = (
    "The president confirmed on {Thursday evening|2022-09-08} that {Balakliia|@balakliia}, a railway "
    "town, had been retaken by Ukrainian troops."
)
EVENING = (When.on(Day(2022, 9, 8), "evening"),)


def report(text: str, slug: str) -> Event:
    (event,) = events_of(reading(sentence(text), slug=slug))
    return event


def test_the_evening_of_a_speech_is_not_that_of_what_it_tells() -> None:
    said = replace(report(CONFIRMED, "a"), readings=EVENING)
    (event,) = merge([said, report(RETAKEN, "b")])
    assert event.text.startswith("Ukrainian troops retook")
    assert event.readings == (When.on(Day(2022, 9, 8)),)


def test_the_hour_of_the_text_that_is_shown_stays() -> None:
    (event,) = merge([report(CONFIRMED, "a"), replace(report(RETAKEN, "b"), readings=EVENING)])
    assert event.text.startswith("Ukrainian troops retook")
    assert event.readings == EVENING


def test_the_reason_spells_a_town_as_a_report_does() -> None:
    (event,) = merge([report(RETAKEN, "a"), report(CONFIRMED, "b")])
    assert "Balakliia" in str(event.joined_reason)


def test_a_town_that_no_report_spells_out_is_no_reason() -> None:
    by_hand = [
        replace(
            report(text.replace("{Balakliia|@balakliia}", "the place"), slug), towns=("balakliia",)
        )
        for slug, text in (("a", RETAKEN), ("b", CONFIRMED))
    ]
    for event in merge(by_hand):
        assert "balakliia" not in str(event.joined_reason)
