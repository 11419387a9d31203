from __future__ import annotations

import datetime
from dataclasses import replace

from site_builder.core.model import Correction, Edit, Event, Reading, Timeline
from site_builder.core.problems import Problem
from site_builder.core.when import parse_edtf
from site_builder.story import events_of, tell
from tests.story.build import explainer, reading, sentence

FIRST = "Troops entered {Izium|@izium} on {Saturday|2022-09-10}."
SECOND = "The mayor resigned on {Sunday|2022-09-11}, citing his health."


def told(*edits: Edit, others: tuple[Reading, ...] = ()) -> tuple[Timeline, tuple[Problem, ...]]:
    texts = [reading(FIRST, SECOND, edits=edits), *others]
    events = [event for text in texts for event in events_of(text)]
    return tell(explainer(), texts, events)


def one(*edits: Edit, day: str = "2022-09-10") -> Event:
    timeline, problems = told(*edits)
    assert problems == ()
    (event,) = (e for e in timeline.events if e.readings[0].edtf == day)
    return event


def test_an_event_is_named_by_its_opening_words_whatever_their_case() -> None:
    assert one(Edit(5, "troops  ENTERED", text="Troops freed Izium.")).text == "Troops freed Izium."


def test_an_event_is_named_by_its_id() -> None:
    found = events_of(reading(FIRST, SECOND))
    assert one(Edit(5, found[0].id, text="Troops freed Izium.")).text == "Troops freed Izium."


def test_the_quoted_sentence_stays_what_the_source_wrote() -> None:
    event = one(Edit(5, "Troops", text="Troops freed Izium."))
    assert event.sources[0].quote == "Troops entered Izium on Saturday."


def test_a_hidden_event_is_gone() -> None:
    timeline, _ = told(Edit(5, "Troops", hide=True))
    assert [event.text for event in timeline.events] == [
        "The mayor resigned on Sunday, citing his health."
    ]


def test_a_new_date_keeps_the_id_and_says_who_gave_it() -> None:
    before = one()
    event = one(Edit(5, "Troops", readings=parse_edtf("2022-09-09")), day="2022-09-09")
    assert event.id == before.id
    assert event.sources[0].reason == "This date was given by the editors."
    assert event.sources[0].expression == ""


def test_a_statement_can_be_given_a_day() -> None:
    text = reading("The town of {Izium|@izium} is quiet.", edits=(Edit(2, "The town", readings=parse_edtf("2022-09-12")),))  # fmt: skip
    timeline, _ = tell(explainer(), [text], events_of(text))
    assert timeline.undated == ()
    assert len(timeline.events) == 1


def test_towns_status_and_speaker_are_the_editors() -> None:
    event = one(
        Edit(5, "Troops", towns=("kupiansk",), status="confirmed", attributed_to="the army")
    )
    assert (event.towns, event.status, event.attributed_to) == (
        ("kupiansk",),
        "confirmed",
        "the army",
    )


def test_no_towns_and_no_speaker_take_them_away() -> None:
    event = one(Edit(5, "Troops", towns=(), attributed_to=""))
    assert (event.towns, event.attributed_to) == ((), "")


def test_a_pin_makes_a_key_moment_and_a_refusal_none() -> None:
    timeline, _ = told(Edit(5, "Troops", key=False), Edit(6, "The mayor", key=True))
    assert [event.text[:9] for event in timeline.key_moments] == ["The mayor"]


def test_an_editor_joins_events_by_their_opening_words() -> None:
    timeline, problems = told(Edit(5, "Troops", same_as=("The mayor resigned",)))
    assert problems == ()
    assert len(timeline.events) == 1


def test_an_editor_splits_what_was_joined() -> None:
    twin = reading("Troops entered {Izium|@izium} on {10 September|2022-09-10}.", slug="second")
    joined, _ = told(others=(twin,))
    assert len(joined.events) == 2
    (other,) = events_of(twin)
    parted, _ = told(Edit(5, "Troops", not_same_as=(other.id,)), others=(twin,))
    assert len(parted.events) == 3


def test_an_unknown_name_is_an_error_that_shows_what_is_near() -> None:
    timeline, (problem,) = told(Edit(5, "Trops entered", hide=True))
    assert (problem.path, problem.line, problem.code) == ("first.md", 5, "unknown-event")
    assert "Trops entered" in problem.message
    assert "Troops entered Izium on Saturday." in problem.hint
    assert len(timeline.events) == 2


def test_an_ambiguous_name_is_an_error_that_lists_the_ids() -> None:
    text = reading(FIRST, "Troops entered the town hall on {Monday|2022-09-12}.", edits=(Edit(3, "Troops entered", hide=True),))  # fmt: skip
    events = events_of(text)
    _, (problem,) = tell(explainer(), [text], events)
    assert (problem.code, problem.line) == ("ambiguous-event", 3)
    assert all(event.id in problem.message for event in events)


def test_an_article_comes_before_the_others_for_opening_words() -> None:
    twin = reading("Troops entered {Lyman|@lyman} on {1 October|2022-10-01}.", slug="second")
    timeline, problems = told(Edit(5, "Troops entered", hide=True), others=(twin,))
    assert problems == ()
    assert [event.towns for event in timeline.events if event.text.startswith("Troops")] == [
        ("lyman",)
    ]


def test_a_correction_of_no_event_is_a_warning() -> None:
    note = Correction(datetime.date(2022, 9, 14), "Wrong.", "Nothing of the kind")
    text = reading(FIRST, corrections=(note,))
    _, (problem,) = tell(explainer(), [text], events_of(text))
    assert (problem.severity, problem.code) == ("warning", "unknown-event")


def test_an_edit_changes_only_what_it_names() -> None:
    plain, _ = told()
    edited, _ = told(Edit(5, "Troops", key=True))
    before = [replace(e, pinned=None) for e in plain.events]
    assert [replace(e, pinned=None) for e in edited.events] == before


def test_a_claim_keeps_its_speaker_when_only_the_day_is_edited() -> None:
    text = reading(
        sentence("The army said on {Sunday|2022-09-11} that it left.", says="The army said",
                 speaker="the army", status="claimed"),
        edits=(Edit(2, "The army", readings=parse_edtf("2022-09-10")),),
    )  # fmt: skip
    timeline, _ = tell(explainer(), [text], events_of(text))
    assert (timeline.events[0].status, timeline.events[0].attributed_to) == ("claimed", "the army")


TWIN = "Troops entered {Izium|@izium} on {10 September|2022-09-10}, ending the siege."
NEWS = "Troops entered {Izium|@izium} on {Saturday|2022-09-10}, ending the siege, residents wrote."


def joined(*edits: Edit, more: tuple[Reading, ...] = ()) -> Timeline:
    texts = [reading(TWIN, slug="a", edits=edits), reading(NEWS, slug="b"), *more]
    return tell(explainer(), texts, [event for text in texts for event in events_of(text)])[0]


def test_hiding_an_event_hides_all_its_reports() -> None:
    assert len(joined().events) == 1
    assert joined(Edit(1, "Troops", hide=True)).events == ()


def test_a_new_date_moves_all_reports_and_joins_those_of_the_new_day() -> None:
    right = reading(TWIN.replace("10 September|2022-09-10", "9 September|2022-09-09"), slug="c")
    (event,) = joined(Edit(1, "Troops", readings=parse_edtf("2022-09-09")), more=(right,)).events
    assert event.readings[0].edtf == "2022-09-09"
    assert len(event.sources) == 3


def test_the_editors_word_wins_over_every_joined_report() -> None:
    (event,) = joined(
        Edit(
            1, "Troops", text="Izium is free.", towns=(), status="claimed", attributed_to="the army"
        )
    ).events
    assert (event.text, event.towns) == ("Izium is free.", ())
    assert (event.status, event.attributed_to) == ("claimed", "the army")
    assert len(event.sources) == 2
