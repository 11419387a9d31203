"""What no text and no order of things may do to the story."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.core.model import DateMention, Event, Mark, Sentence
from site_builder.core.when import Day, When
from site_builder.story import events_of, headline, tell
from site_builder.story.clauses import clauses
from site_builder.story.likeness import report_of
from site_builder.story.words import terms
from tests.story.build import article, explainer, reading

ROOT = Path(__file__).parents[2]
words = st.text(
    alphabet=st.sampled_from("aAéЖ9 .,;:-–—()[]“”'’\"#@~%$€?!\u00a0\u200f中ا\n") | st.characters(),
    max_size=80,
)


def dated_sentence(before: str, after: str, day: str = "2022-09-10") -> Sentence:
    """Any text around a date, with the marks where they belong."""
    text = f"{before}Saturday{after}"
    start = len(before)
    when = When.on(Day.of(datetime.date.fromisoformat(day)))
    mention = DateMention(start, start + 8, "Saturday", "DATE", day, when, rule="weekday")
    return Sentence(0, len(text), 1, text, 0, (mention,), (), None, "reported",
                    (Mark(start, start + 8, "date", 0),))  # fmt: skip


@given(words, words)
@settings(max_examples=150, deadline=None)
def test_any_text_around_a_date_is_read(before: str, after: str) -> None:
    for language in ("en", "uk", "ar"):
        for event in events_of(reading(dated_sentence(before, after), language=language)):
            assert event.text
            assert event.sources[0].quote == f"{before}Saturday{after}"
            report_of(event)


@given(words)
@settings(max_examples=150, deadline=None)
def test_clauses_cover_their_sentence(text: str) -> None:
    parts = clauses(text, "en")
    assert "".join(text[part.start : part.end] for part in parts) == text


@given(words, st.integers(1, 40))
@settings(max_examples=150, deadline=None)
def test_a_headline_is_an_opening_of_its_text(text: str, count: int) -> None:
    cut = headline(text, count)
    assert " ".join(text.split()).startswith(cut.removesuffix(" …").rstrip())


@given(words)
@settings(max_examples=150, deadline=None)
def test_terms_lie_inside_their_text_in_order(text: str) -> None:
    found = terms(text, english=True)
    assert all(0 <= term.start < term.end <= len(text) for term in found)
    assert [term.start for term in found] == sorted(term.start for term in found)


@given(st.permutations(range(6)))
@settings(max_examples=30, deadline=None)
def test_a_timeline_does_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    texts = [
        reading(dated_sentence("Troops entered Izium on ", ", the railway hub."), slug="a"),
        reading(dated_sentence("The railway hub Izium was entered ", " by troops."), slug="b"),
        reading(dated_sentence("Troops stormed Izium, a railway hub, ", " night."), slug="c"),
        reading(dated_sentence("Troops left Lyman on ", "."), slug="d"),
        reading(dated_sentence("Soldiers abandoned Lyman ", "."), slug="e"),
        reading(dated_sentence("The railway hub burned on ", "."), slug="f"),
    ]
    events = {text.article.slug: events_of(text) for text in texts}
    expected = tell(explainer(), texts, [e for text in texts for e in events[text.article.slug]])
    mixed = [texts[index] for index in order]
    assert (
        tell(explainer(), mixed, [e for text in mixed for e in events[text.article.slug]])
        == expected
    )


@pytest.mark.parametrize(
    "text",
    ["that " * 4000, ", which was " * 2000, "(" * 4000, "()" * 4000, "1 " * 4000, "said on " * 3000,
     "“" * 4000, "-" * 4000, "and was, " * 3000, "a" * 10_000, "five million " * 2000],
)  # fmt: skip
def test_hostile_text_takes_no_more_steps_than_its_length(text: str) -> None:
    """Counted in function calls, not in seconds."""

    def calls(length: int) -> int:
        counted = 0

        def count(_frame: object, _kind: str, _argument: object) -> None:
            nonlocal counted
            counted += 1

        sentence = dated_sentence(text[:length] + " ", ".")
        sys.setprofile(count)
        try:
            for event in events_of(reading(sentence)):
                report_of(event)
                headline(event.text)
        finally:
            sys.setprofile(None)
        return counted

    assert calls(len(text)) <= 8 * calls(len(text) // 4) + 2000


def test_the_hash_seed_changes_nothing() -> None:
    program = (
        "from tests.story.pairs import labelled_pairs\n"
        "from tests.benchmarks.bench_story import readings\n"
        "from site_builder.story import events_of, tell\n"
        "from tests.story.build import explainer\n"
        "texts = readings(150)\n"
        "timeline, _ = tell(explainer(), texts, [e for t in texts for e in events_of(t)])\n"
        "import hashlib\n"
        "print(hashlib.sha256(repr((timeline, labelled_pairs())).encode()).hexdigest())\n"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }  # fmt: skip
    assert len(results) == 1


def test_years_before_christ_are_days_like_others() -> None:
    when = When.on(Day(-479, 8, 1))
    sentence = dated_sentence("The Greeks met the Persians on ", ".")
    sentence = replace(sentence, dates=(replace(sentence.dates[0], when=when),))
    text = reading(sentence, mode="history")
    timeline, _ = tell(explainer(), [text], events_of(text))
    assert [event.readings for event in timeline.events] == [(when,)]


def test_an_event_without_words_breaks_nothing() -> None:
    event = Event("e1", "war", (When.on(Day(2022, 9, 10)),), "", events_of(
        reading(dated_sentence("It rained on ", ".")))[0].sources)  # fmt: skip
    timeline, _ = tell(explainer(), [], [event, replace(event, id="e2")])
    assert timeline.events


def test_an_article_of_another_slug_has_other_ids() -> None:
    one = events_of(reading(dated_sentence("It rained on ", ".")))
    other = events_of(
        replace(reading(dated_sentence("It rained on ", ".")), article=article("second"))
    )
    assert one[0].id != other[0].id
