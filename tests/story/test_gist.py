"""What a report is reduced to before it is compared with others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.core.model import Edit, Event, Gist
from site_builder.story import events_of, tell
from site_builder.story.edits import last_word, orders_of
from site_builder.story.likeness import report_of
from site_builder.story.words import terms
from tests.story.build import explainer, reading


def gist(*sentences: str, language: str = "en") -> Gist:
    """Of the last sentence."""
    found = events_of(reading(*sentences, language=language))[-1].gist
    assert found is not None
    return found


def keys(text: str) -> set[str]:
    return {term.key for term in terms(text, english=True)}


def events_on(day: str, *texts: list[str]) -> list[Event]:
    readings = [reading(*text, slug=f"paper-{number}") for number, text in enumerate(texts)]
    timeline, _ = tell(explainer(), readings, [e for one in readings for e in events_of(one)])
    return [event for event in timeline.events if event.readings[0].edtf == day]


@pytest.mark.parametrize(
    "text",
    [
        "The army lost {Korsk|@korsk} on {Saturday|2022-09-10}.",
        "{Korsk|@korsk} was lost on {Saturday|2022-09-10}.",
        "{Korsk|@korsk} had been lost by {Saturday|2022-09-10}, and on {Sunday|2022-09-11} snow fell.",
    ],
)
def test_a_town_that_one_side_loses_the_other_takes(text: str) -> None:
    assert "=take" in gist(text).words.split()


@pytest.mark.parametrize(
    "text",
    [
        "United lost in {Korsk|@korsk} on {Saturday|2022-09-10}.",
        "{Korsk|@korsk} lost its electricity on {Saturday|2022-09-10}.",
        "A child was lost near {Korsk|@korsk} on {Saturday|2022-09-10}.",
    ],
)
def test_other_losses_take_no_town(text: str) -> None:
    assert "=take" not in gist(text).words.split()


def test_what_is_declared_part_of_a_state_is_annexed() -> None:
    told = "The president declared four regions part of Varenia on {Friday|2022-09-09}."
    assert "=annex" in gist(told).words.split()
    other = "The music was part of the show on {Friday|2022-09-09}, made by Ann."
    assert "=annex" not in gist(other).words.split()


def test_a_word_that_only_looks_like_one_of_news_is_not_taken_for_it() -> None:
    assert "=kill" in keys("The blast claimed twelve lives")
    assert "=kill" not in keys("The painter lived there")
    assert "=approve" in keys("The council backed it")
    assert "=approve" not in keys("Land was taken back")
    assert "=fire" in keys("Two fires burned")
    assert "=sack" in keys("The coach was fired")


def test_it_at_the_beginning_means_what_the_sentence_before_speaks_of() -> None:
    before = "The defence ministry has given no figure."
    said = "It said on {Saturday|2022-09-10} that troops were being regrouped in the east."
    assert {"=defence", "=minister"} <= set(gist(before, said).others.split())
    assert "=minister" not in gist(said).others.split()


def test_there_and_the_town_mean_the_one_town_named_before() -> None:
    before = "{Korsk|@korsk} is a market town."
    for after in (
        "Troops had attacked there on {Tuesday|2022-09-06}.",
        "On {Tuesday|2022-09-06} the president visited the town.",
        "The attack had begun on {Tuesday|2022-09-06}.",
    ):
        assert "@korsk" in gist(before, after).others.split()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{Korsk|@korsk} and {Lomno|@lomno} are towns.", "Troops attacked there on {Tuesday|2022-09-06}."),
        ("{Korsk|@korsk} is a town.", "There was rain on {Tuesday|2022-09-06}."),
        ("{Korsk|@korsk} is a town.", "A flag flew over the town hall on {Tuesday|2022-09-06}."),
        ("{Korsk|@korsk} is a town.", "Troops attacked {Lomno|@lomno} there on {Tuesday|2022-09-06}."),
    ],
)  # fmt: skip
def test_no_town_is_borrowed_where_it_may_be_another(before: str, after: str) -> None:
    assert "@korsk" not in gist(before, after).others.split()


def test_a_borrowed_town_is_compared_but_never_shown() -> None:
    (event,) = events_on(
        "2022-09-06",
        ["Troops attacked {Korsk|@korsk} on {Tuesday|2022-09-06}."],
        ["{Korsk|@korsk} was quiet.", "Troops had attacked there on {Tuesday|2022-09-06}."],
    )
    assert [source.town_slugs for source in event.sources] == [("korsk",), ()]
    (alone,) = events_on(
        "2022-09-06",
        ["{Korsk|@korsk} was quiet.", "Troops had attacked there on {Tuesday|2022-09-06}."],
    )
    assert alone.towns == ()


def test_a_timeline_keeps_no_gists() -> None:
    (event,) = events_on("2022-09-10", ["Troops entered {Korsk|@korsk} on {Saturday|2022-09-10}."])
    assert event.gist is None


def test_a_gist_that_was_kept_compares_like_one_worked_out_anew() -> None:
    text = reading("Troops entered {Korsk|@korsk} on {Saturday|2022-09-10}, 12 people said.")
    (event,) = events_of(text)
    assert report_of(event)[1:] == report_of(replace(event, gist=None))[1:]


def test_an_editors_words_have_no_gist_of_the_old_ones() -> None:
    text = reading("Troops entered {Korsk|@korsk} on {Saturday|2022-09-10}.")
    edit = Edit(line=3, event="Troops entered", text="The town was handed over.")
    text = replace(text, article=replace(text.article, edits=(edit,)))
    events = events_of(text)
    orders, _ = orders_of([text], events)
    (changed,) = last_word(events, orders)
    assert changed.text == "The town was handed over."
    assert changed.gist is None
