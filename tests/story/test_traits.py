"""What sets one report apart from another that has its words."""

from __future__ import annotations

import pytest

from site_builder.story.traits import apart, sets_apart, traits_of
from site_builder.story.words import terms


def traits(text: str) -> frozenset[str]:
    return frozenset(traits_of(text, terms(text, english=True), ()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A tram of line 4 stood still.", "A tram of line 7 stood still."),
        ("Reactor 2 was idle.", "The third unit was idle."),
        ("Shells fell on the cannery in the morning.", "Shells fell on the cannery at dusk."),
        ("Nobody was hurt in the blaze.", "The blaze killed a watchman."),
        ("A ferry burned.", "A trawler burned."),
    ],
)
def test_these_are_two_events(one: str, other: str) -> None:
    assert apart(traits(one), traits(other))
    assert apart(traits(other), traits(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reactor 3 was idle.", "The third unit was idle."),
        ("Shells fell in the evening.", "Shells fell at dusk."),
        ("Gunboats took a freighter.", "Two gunboats took a ship."),
        ("Nobody was hurt in the blaze.", "No one was injured in the fire."),
        ("A tram of line 4 stood still.", "A tram stood still."),
    ],
)
def test_these_may_be_one(one: str, other: str) -> None:
    assert not apart(traits(one), traits(other))


@pytest.mark.parametrize(
    "text",
    [
        "Another drone fell on the town.",
        "In Marbury, another judge was ill.",
        "Teachers of the coast began a strike of their own.",
        "Supporters of Ferrant marched.",
        "Ferrant's deputy was chosen.",
        "The former director fell ill.",
        "Inspectors looked for the cause of the fire.",
        "The women's team won.",
    ],
)
def test_another_one_of_the_kind_or_what_belongs_to_it_is_told_from_the_thing_itself(
    text: str,
) -> None:
    assert sets_apart(traits(text))


@pytest.mark.parametrize(
    "text",
    [
        "One tram ran into another.",
        "Talks ended without a date for another round.",
        "Three women died.",
    ],
)
def test_the_same_words_elsewhere_say_nothing(text: str) -> None:
    assert not sets_apart(traits(text))
