"""Which dates of a sentence are the day of what it reports: single builds, then the share of labelled sentences."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from site_builder.core.model import Event, Explainer, Site
from site_builder.core.when import edtf_of
from site_builder.reading.articles.read import read_article
from site_builder.reading.towns import TownFinder
from site_builder.story import events_of

PUBLISHED = datetime.date(2022, 9, 12)


def told(sentence: str) -> list[Event]:
    """The dated events of an article that has this one sentence, published on Monday 12 September 2022."""
    text = f"---\ntitle: One\ndate: {PUBLISHED}\n---\n\n{sentence}\n"
    reading, _ = read_article(
        "2022-09-12-one.md",
        text,
        site=Site(),
        explainer=Explainer("", "One"),
        finder=TownFinder((), language="en-GB"),
    )
    assert reading is not None
    return [event for event in events_of(reading) if event.readings]


def days(sentence: str) -> list[str]:
    return [edtf_of(event.readings) for event in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Italy sent two water bombers on Friday.", "2022-09-09"),
        ("Emily won in three sets on Friday.", "2022-09-09"),
        ("The lorries were let through on Friday after the drivers had paid.", "2022-09-09"),
        ("Why the pilot took off at all on Friday is what the inquiry asks.", "2022-09-09"),
        ("Not until Thursday did the ministry admit the mistake.", "2022-09-08"),
        ("It was not until 8 September that the road was opened.", "2022-09-08"),
        ("A record was set on Friday in a hall without windows.", "2022-09-09"),
        ("The bridge, hit by a barge on Friday, is shut for the summer.", "2022-09-09"),
        ("The first seal pup of the season was born on Friday.", "2022-09-09"),
        ("The union has called a one-day stoppage for Thursday.", "[2022-09-08,2022-09-15]"),
        ("The couple wed on Friday in a barn.", "2022-09-09"),
    ],
)  # fmt: skip
def test_a_sentence_is_news_of_its_day(sentence: str, day: str) -> None:
    assert days(sentence) == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge, opened on 3 May 1931, is shut for the summer.",
        "The parade, planned for Friday, will cost a million.",
        "The water is a metre lower than on Thursday.",
        "The pay rise will be backdated to 1 April.",
        "Milk bearing the date 27 September should be poured away.",
        "The 6 June Brigade claims to hold the engineer.",
        "The campers have pitched their tents in 17 October Square.",
        "Her contract runs to 30 June.",
        "The hotel takes no bookings beyond 31 August.",
        "The suspect in Tuesday's shooting is a former postman.",
        "The curfew remains in force until Sunday.",
    ],
)
def test_a_date_that_only_bounds_or_names_something_makes_no_event(sentence: str) -> None:
    assert days(sentence) == []


def test_a_range_that_ends_in_words_is_not_cut_in_two() -> None:
    events = told("The firm had 3,000 complaints between June 6 and the end of the month.")
    assert [event.text for event in events if event.text.startswith("The end")] == []


def labelled() -> list[tuple[bool, str, str]]:
    """(makes an event, the sentence, the words of its date)"""
    lines = Path(__file__).with_name("dated_sentences.txt").read_text(encoding="utf-8").split("\n")
    found = []
    for line in lines:
        if line[:2] in ("+ ", "- "):
            opened, closed = line.index("["), line.index("]")
            sentence = line[2:].replace("[", "").replace("]", "")
            found.append((line[0] == "+", sentence, line[opened + 1 : closed]))
    return found


def test_labelled_sentences_make_their_events_and_no_others() -> None:
    right = wrong = missed = 0
    for makes, sentence, words in labelled():
        expressions = [event.sources[0].expression.lower() for event in told(sentence)]
        made = any(
            words.lower() in expression or expression in words.lower() for expression in expressions
        )
        right += makes and made
        missed += makes and not made
        wrong += made and not makes
    assert right + missed >= 400
    assert right / (right + wrong) >= 0.975
    assert right / (right + missed) >= 0.94
