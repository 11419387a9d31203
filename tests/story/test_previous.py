from __future__ import annotations

from dataclasses import replace
from typing import Any

from site_builder.core.model import Edit, Reading, Timeline
from site_builder.core.when import edtf_of, parse_edtf
from site_builder.story import events_of, tell
from tests.story.build import explainer, reading

FIRST = "Troops entered {Izium|@izium} on {Saturday|2022-09-10}."
NIGHT = "A bridge burned all night on {Saturday|2022-09-10}."


def told(*texts: Reading, previous: dict[str, Any] | None = None) -> Timeline:
    events = [event for text in texts for event in events_of(text)]
    return tell(explainer(), texts, events, previous=previous)[0]


def published(timeline: Timeline) -> dict[str, Any]:
    """What timeline.json says of it, as far as ids go."""
    return {
        "version": 1,
        "events": [
            {
                "id": event.id,
                "ids": list(event.ids),
                "date": edtf_of(event.readings),
                "former": [list(place) for place in event.former],
                "sources": [{"name": s.name, "quote": s.quote} for s in event.sources],
            }
            for event in timeline.events
        ],
    }


def reached(timeline: Timeline, name: str) -> list[str]:
    return [event.text for event in timeline.events if name in (event.id, *event.ids)]


def test_a_redated_event_keeps_its_published_id() -> None:
    before = told(reading(FIRST))
    after = told(reading(FIRST.replace("2022-09-10", "2022-09-03")), previous=published(before))
    assert before.events[0].id in after.events[0].ids


def test_an_event_of_a_renamed_article_keeps_its_published_id() -> None:
    before = told(reading(FIRST))
    same_source = before.events[0].sources[0].name
    renamed = reading(FIRST, slug="renamed")
    article = renamed.article
    renamed = replace(
        renamed, article=replace(article, source=replace(article.source, name=same_source))
    )
    after = told(renamed, previous=published(before))
    assert reached(after, before.events[0].id) == ["Troops entered Izium on Saturday."]


def test_older_ids_live_on() -> None:
    before = published(told(reading(FIRST)))
    before["events"][0]["ids"] = ["eveteran"]
    after = told(reading(FIRST), previous=before)
    assert after.events[0].ids == ("eveteran",)


def test_a_sentence_put_in_before_takes_no_published_id() -> None:
    before = told(reading(FIRST))
    after = told(reading(NIGHT, FIRST), previous=published(before))
    assert reached(after, before.events[0].id) == ["Troops entered Izium on Saturday."]
    names = [name for event in after.events for name in (event.id, *event.ids)]
    assert len(names) == len(set(names))


def test_and_what_was_put_in_keeps_its_id_from_then_on() -> None:
    first = told(reading(FIRST))
    second = told(reading(NIGHT, FIRST), previous=published(first))
    third = told(reading(NIGHT, FIRST), previous=published(second))
    assert [(e.id, e.text) for e in third.events] == [(e.id, e.text) for e in second.events]


def test_a_reworded_event_keeps_its_id_without_any_help() -> None:
    before = told(reading(FIRST))
    after = told(reading(FIRST.replace("entered", "freed")), previous=published(before))
    assert after.events[0].id == before.events[0].id


def test_joined_events_answer_to_both_published_ids() -> None:
    texts = reading(FIRST, slug="a"), reading(FIRST.replace("Saturday", "10 September"), slug="b")
    apart = told(*texts)
    before = published(apart)
    if len(apart.events) == 2:
        raise AssertionError("the two reports should be one event")
    first, *_ = apart.events
    before["events"] = [{"id": name, "ids": [], "sources": []} for name in (first.id, *first.ids)]
    after = told(*texts, previous=before)
    assert {after.events[0].id, *after.events[0].ids} == {first.id, *first.ids}


def test_a_split_event_is_reached_by_each_of_its_ids() -> None:
    texts = reading(FIRST, slug="a"), reading(FIRST, slug="b")
    joined = told(*texts)
    (event,) = joined.events
    (other,) = events_of(texts[1])
    split = reading(FIRST, slug="a", edits=(Edit(1, "Troops", not_same_as=(other.id,)),))
    after = told(split, texts[1], previous=published(joined))
    assert len(after.events) == 2
    for name in (event.id, *event.ids):
        assert len(reached(after, name)) == 1


def test_growing_leaves_every_published_link() -> None:
    small = told(reading(FIRST, NIGHT))
    more = [
        reading(f"Shells hit farm number {n} on {{Saturday|2022-09-10}}.", slug=f"x{n}")
        for n in range(2, 40)
    ]
    large = told(reading(FIRST, NIGHT), *more, previous=published(small))
    for event in small.events:
        assert reached(large, event.id) == [event.text]


def test_an_old_file_of_another_shape_is_passed_over() -> None:
    plain = told(reading(FIRST))
    for odd in (
        {},
        {"events": 3},
        {"events": [None, {"id": 4}, {"id": "e", "sources": [7], "ids": "x"}]},
    ):
        assert told(reading(FIRST), previous=odd) == plain


def test_redating_by_an_edit_needs_no_previous_file() -> None:
    before = told(reading(FIRST))
    after = told(reading(FIRST, edits=(Edit(1, "Troops", readings=parse_edtf("2022-09-03")),)))
    assert after.events[0].id == before.events[0].id


def test_an_event_that_went_to_another_year_knows_where_it_stood() -> None:
    before = told(reading(FIRST))
    after = told(reading(FIRST.replace("2022-09-10", "2021-09-11")), previous=published(before))
    assert after.events[0].former == ((before.events[0].id, 2022),)


def test_an_event_that_stayed_in_its_year_stood_nowhere_else() -> None:
    before = told(reading(FIRST))
    after = told(reading(FIRST.replace("2022-09-10", "2022-09-03")), previous=published(before))
    assert after.events[0].former == ()


def test_where_it_stood_is_known_two_publications_later() -> None:
    first = told(reading(FIRST))
    redated = reading(FIRST.replace("2022-09-10", "2021-09-11"))
    second = told(redated, previous=published(first))
    third = told(redated, previous=published(second))
    assert third.events[0].former == ((first.events[0].id, 2022),)


def test_an_event_that_went_back_to_its_year_is_not_moved() -> None:
    first = told(reading(FIRST))
    second = told(reading(FIRST.replace("2022-09-10", "2021-09-11")), previous=published(first))
    third = told(reading(FIRST), previous=published(second))
    assert all(year != 2022 for _, year in third.events[0].former)


def test_an_older_file_without_dates_is_understood() -> None:
    before = published(told(reading(FIRST)))
    before["events"][0]["date"] = "some day"
    before["events"][0]["former"] = [["e1", "2020"], "e2", None]
    after = told(reading(FIRST.replace("2022-09-10", "2021-09-11")), previous=before)
    assert after.events[0].former == ()
    assert before["events"][0]["id"] in after.events[0].ids
