"""Reports of one event in quite other words are joined; a deed alone or a town alone joins nothing."""

from __future__ import annotations

import pytest

from site_builder.core.model import Event
from site_builder.story import events_of
from site_builder.story.merge import merge
from tests.story.build import reading, sentence


def told(*texts: str) -> tuple[Event, ...]:
    """Each text is an article of its own; [words] are the date, {Town} a town."""
    marked = [
        text.replace("{", "{#").replace("[", "{").replace("]", "|2022-09-10}") for text in texts
    ]
    return merge([
        event
        for number, text in enumerate(marked)
        for event in events_of(reading(sentence(_towns(text)), slug=f"paper-{number}"))
    ])  # fmt: skip


def _towns(text: str) -> str:
    pieces = text.split("{#")
    return pieces[0] + "".join(
        f"{{{name}|@{name.lower()}}}{rest}"
        for name, _, rest in (piece.partition("}") for piece in pieces[1:])
    )


SPANS = "Retreating troops blew up the road bridge at {Vashta} on [Saturday], severing the last route over the Ilmen."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SPANS, "The last crossing of the Ilmen is no more: sappers dynamited it [Saturday] at noon."),
        (SPANS, "On [Saturday] the general staff said that engineers had destroyed a bridge at {Vashta}."),
        ("The garrison of Fort Ansel surrendered on [Saturday] for want of water.",
         "White flags rose over Fort Ansel [Saturday], and its garrison laid down their arms."),
        ("The old market hall of {Sorvia} burned to the ground on [Saturday].",
         "Fire gutted the market hall in {Sorvia} [Saturday]; traders lost 260 stalls."),
        ("Carmaker Velox acquired the battery firm Ohmic on [Saturday].",
         "On [Saturday] Velox swallowed its supplier Ohmic."),
    ],
)  # fmt: skip
def test_one_deed_and_a_name_or_a_town_and_a_thing_are_one_event(first: str, second: str) -> None:
    (event,) = told(first, second)
    assert len(event.sources) == 2
    assert str(event.joined_reason).startswith("Joined because")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SPANS, "Engineers dynamited a rock in the harbour of {Tarsis} on [Saturday]."),
        (SPANS, "In {Vashta} a baker was praised on [Saturday] for his bread."),
        (SPANS, "Two anglers drowned in the Ilmen at {Vashta} on [Saturday] when their boat overturned."),
        (SPANS, "Another bridge at {Vashta} was blown up on [Saturday] by partisans."),
        ("The garrison of Fort Ansel surrendered on [Saturday] for want of water.",
         "The garrison of Fort Calder surrendered on [Saturday] when a wall fell."),
        ("Haldane agreed on [Saturday] to buy the brewer Thistle for four billion.",
         "Regulators blocked Haldane's purchase of a chain of pubs on [Saturday]."),
        ("The court of appeal overturned the conviction of Dale Hutchins on [Saturday].",
         "Carla Hutchins, a nurse, was cleared of arson on [Saturday]."),
        ("A drone hit a school in {Pelmo} on [Saturday] and a teacher died.",
         "In {Pelmo} a drone hit a bus depot on [Saturday], and a mechanic died."),
        ("A lorry driver died in {Kessel} on [Saturday] when a train ploughed into his tanker.",
         "A man fell from the platform in {Kessel} on [Saturday] and was killed by a train."),
        ("Reactor 2 at {Halvik} shut down on [Saturday] when a pump failed.",
         "Reactor 3 at {Halvik} shut down on [Saturday] when a pump failed."),
        ("The mills of {Merle} burned on [Saturday].",
         "The abbey of {Merle} burned down on [Saturday]."),
    ],
)  # fmt: skip
def test_a_deed_alone_a_town_alone_or_another_thing_is_none(first: str, second: str) -> None:
    assert len(told(first, second)) == 2


def test_who_says_two_things_on_one_day_says_two_things() -> None:
    speaker = "The commander, Valeri Zaluz,"
    texts = [
        f"{speaker} said on {{Saturday|2022-09-10}} that his forces had taken back 3,000 square kilometres.",
        f"{speaker} said on {{Saturday|2022-09-10}} that at some points the border was 50 kilometres away.",
    ]
    events = [
        event
        for number, text in enumerate(texts)
        for event in events_of(reading(sentence(text, says=f"{speaker} said"), slug=f"p{number}"))
    ]
    assert len(merge(events)) == 2
