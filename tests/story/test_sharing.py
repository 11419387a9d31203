"""A sentence that tells of two towns at once is a source of each town's event, and no event of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.model import Edit, Event, Timeline
from site_builder.story import events_of, tell
from site_builder.story.sharing import towns_told_alike
from tests.story.build import explainer, reading

NORTH = "Troops entered {Korsk|@korsk} on {Saturday|2022-09-10} and hoisted a flag."
SOUTH = "Troops entered {Lomno|@lomno} on {Saturday|2022-09-10}, hours after the bombing."
BOTH = "{Korsk|@korsk} and {Lomno|@lomno} had been entered by troops on {Saturday|2022-09-10}."


def told(*texts: str, edits: tuple[Edit, ...] = ()) -> Timeline:
    readings = [reading(text, slug=f"paper-{number}") for number, text in enumerate(texts)]
    readings[0] = replace(readings[0], article=replace(readings[0].article, edits=edits))
    events = [event for one in readings for event in events_of(one)]
    timeline, problems = tell(explainer(), readings, events)
    assert not problems
    return timeline


def of(timeline: Timeline, *towns: str) -> Event:
    (event,) = (event for event in timeline.events if event.towns == towns)
    return event


def test_it_is_a_source_of_both_events_and_neither_gains_a_town() -> None:
    timeline = told(NORTH, SOUTH, BOTH)
    assert len(timeline.events) == 2
    for town in ("korsk", "lomno"):
        event = of(timeline, town)
        assert [source.path for source in event.sources][-1] == "paper-2.md"
        assert "and Lomno" not in event.text


def test_it_may_be_the_oldest_report() -> None:
    timeline = told(BOTH, NORTH, SOUTH)
    assert [len(event.sources) for event in timeline.events] == [2, 2]
    assert of(timeline, "korsk").sources[0].path == "paper-0.md"


def test_one_of_the_two_answers_to_its_id() -> None:
    (alone,) = told(BOTH).events
    timeline = told(NORTH, SOUTH, BOTH)
    answering = [event for event in timeline.events if event.ids]
    assert len(answering) == 1
    assert len({name for event in timeline.events for name in (event.id, *event.ids)}) == 3
    assert alone.id in {name for event in told(BOTH, NORTH, SOUTH).events for name in event.ids}


def test_both_events_say_why_it_was_joined() -> None:
    timeline = told(NORTH, SOUTH, BOTH)
    assert "Korsk" in str(of(timeline, "korsk").joined_reason)
    assert "Lomno" in str(of(timeline, "lomno").joined_reason)
    assert "Korsk" not in str(of(timeline, "lomno").joined_reason)


def test_the_two_events_that_share_it_may_both_be_key_moments() -> None:
    assert len(told(NORTH, SOUTH, BOTH).key_moments) == 2


def test_a_list_of_three_towns_reaches_each_that_has_an_event() -> None:
    three = (
        "Troops entered {Korsk|@korsk}, {Lomno|@lomno} and the outskirts of {Orlo|@orlo} "
        "on {Saturday|2022-09-10}."
    )
    timeline = told(NORTH, SOUTH, three)
    assert [len(event.sources) for event in timeline.events] == [2, 2]


def test_where_only_one_of_its_towns_has_an_event_it_is_joined_as_ever() -> None:
    timeline = told(NORTH, BOTH)
    assert len({source.path for event in timeline.events for source in event.sources}) == 2


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        (BOTH, ("korsk", "lomno")),
        ("Shells hit {Korsk|@korsk}, {Lomno|@lomno} and {Orlo|@orlo} on {Saturday|2022-09-10}.",
         ("korsk", "lomno", "orlo")),
        ("It lost {Korsk|@korsk} and the centre of {Lomno|@lomno} on {Saturday|2022-09-10}.",
         ("korsk", "lomno")),
        ("It took {Korsk|@korsk}, on whose railway {Lomno|@lomno} depends, on {Saturday|2022-09-10}.", ()),
        ("Troops left {Korsk|@korsk} and then took {Lomno|@lomno} on {Saturday|2022-09-10}.", ()),
        ("Trains ran from {Korsk|@korsk} to {Lomno|@lomno} on {Saturday|2022-09-10}.", ()),
        ("Either {Korsk|@korsk} or {Lomno|@lomno} fell on {Saturday|2022-09-10}.", ()),
        (NORTH, ()),
    ],
)  # fmt: skip
def test_only_a_list_of_towns_tells_one_thing_of_each(text: str, towns: tuple[str, ...]) -> None:
    (event,) = events_of(reading(text))
    assert towns_told_alike(event) == towns


def test_another_deed_in_the_two_towns_is_an_event_of_its_own() -> None:
    schools = "Schools in {Korsk|@korsk} and {Lomno|@lomno} opened again on {Saturday|2022-09-10}."
    assert len(told(NORTH, SOUTH, schools).events) == 3


def test_an_editor_keeps_it_apart() -> None:
    (both,) = told(BOTH).events
    edit = Edit(line=3, event="Troops entered Korsk", not_same_as=(both.text,))
    timeline = told(NORTH, SOUTH, BOTH, edits=(edit,))
    north = next(
        event for event in timeline.events if event.text.startswith("Troops entered Korsk")
    )
    assert [source.path for source in north.sources] == ["paper-0.md"]
