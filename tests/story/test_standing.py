from __future__ import annotations

import pytest

from site_builder.core.model import Event
from site_builder.story import events_of
from site_builder.story.standing import leans, stands_alone
from tests.story.build import reading, sentence

PLAIN = "On {1 April|2022-04-01} Russian forces took {Izium|@izium}."


def event(text: str) -> Event:
    (found,) = events_of(reading("The minister was tired.", text))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "On {1 April|2022-04-01} Russian forces held all of it.",
        "Eight days later the blow fell where few had expected it, on {1 April|2022-04-01}.",
        "They took {Izium|@izium} on {1 April|2022-04-01}.",
        "{That day|2022-04-01} Russian soldiers drove into {Izium|@izium}.",
        "Only on {Friday|2022-04-01} had Russian forces left {Izium|@izium}.",
        "Four days later Russian forces left {Izium|@izium}, on {1 April|2022-04-01}.",
        "The army left the town on {1 April|2022-04-01}.",
        "Nobody came on {1 April|2022-04-01}.",
        "Anna Lind confirmed it on {1 April|2022-04-01}.",
    ],
)
def test_a_sentence_that_names_who_and_where_stands_better(text: str) -> None:
    assert stands_alone(event(text)) < stands_alone(event(PLAIN)) == 1.0


def test_a_pronoun_for_a_town_named_before_it_leans_on_nothing() -> None:
    text = "Russian forces took {Izium|@izium} in {May|2022-05} and used it as a base."
    assert stands_alone(event(text)) == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on {Friday|2022-09-09}.", True),
        ("On {Friday|2022-09-09} he left.", True),
        ("Late on {Friday|2022-09-09}, they left.", True),
        ("On {Friday|2022-09-09} the minister said he would leave.", False),
        ("{Friday|2022-09-09} was his last day.", False),
    ],
)
def test_a_sentence_whose_first_person_was_named_before_leans_on_that(
    text: str, expected: bool
) -> None:
    assert leans(sentence(text)) is expected
    assert bool(event(text).sources[0].context) is expected
