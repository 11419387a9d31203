"""Records to JSON values and back."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, fields
from typing import Literal

import pytest

from site_builder.core.codec import Unstorable, codec_of
from site_builder.core.model import (
    Article,
    Asset,
    Attribution,
    Correction,
    DateMention,
    Edit,
    Event,
    Explainer,
    Mark,
    Picture,
    Reading,
    Sentence,
    Source,
    SourceInfo,
    TownMention,
    WrittenEvent,
)
from site_builder.core.problems import warning
from site_builder.core.safe import SafeHtml
from site_builder.core.when import Day, When

DATE = datetime.date(2022, 9, 12)
WHEN = When.on(Day(2022, 9, 10), "evening")
PICTURE = Picture("a.jpg", "alt", "caption", "credit", 4, 3)


def a_reading(sentences: int = 1) -> Reading:
    """A reading that uses every record and every kind of field."""
    mention = DateMention(
        3, 9, "Sunday", "DATE", "2022-09-11", WHEN, (When.month(-479, 8), When.between(None, Day(0, 2, 29))),
        "weekday", "“{text}” is {0}, {1} {2} {3} {4}", (Day(2022, 9, 11), "past", 2, None, (DATE, WHEN, 1.5)),
    )  # fmt: skip
    sentence = Sentence(
        0, 40, 7, "Ізюм fell on Sunday. \U0001f600\ud800", 2, (mention,), (TownMention(0, 4, "izium", "Ізюм", "name"),),
        Attribution("the mayor", "said", 1, 5), "claimed", (Mark(0, 4, "town", 0),), Day(2022, 9, 12),
    )  # fmt: skip
    article = Article(
        "war/a.md", "a", "war", "A title", "uk", DATE, DATE, SourceInfo("News", "https://x.example", DATE),
        image=PICTURE, towns=(), events=(WrittenEvent(3, (WHEN,), "text", "2022-09-10", status="planned"),),
        edits=(Edit(4, "e1", towns=None, key=True), Edit(5, "e2", towns=("izium",), key=False)),
        corrections=(Correction(DATE, "note"),),
    )  # fmt: skip
    return Reading(
        article, (sentence,) * sentences, SafeHtml("<p>x &amp; y</p>"), (Asset("war/a.jpg", "a.jpg"),),
        (warning("war/a.md", 3, "unknown-key", "found", "do"),), "0f",
    )  # fmt: skip


def an_event() -> Event:
    source = Source(
        "News", "", DATE, "a", "A title", "war/a.md", 7, "quote", attribution=Attribution("x", "said", 0, 1)
    )  # fmt: skip
    return Event(
        "e1", "war", (WHEN, WHEN), "text", (source, source), importance=0.1 + 0.2, pinned=None, image=PICTURE
    )  # fmt: skip


def through_json(record: object, kind: type) -> object:
    codec = codec_of(kind)
    text = json.dumps(codec.encode(record))
    return codec.decode(json.loads(text))


@pytest.mark.parametrize(
    "record", [a_reading(3), an_event(), Explainer("war", "War", image=PICTURE)]
)
def test_a_record_comes_back_equal_and_of_the_same_types(record: object) -> None:
    back = through_json(record, type(record))
    assert back == record
    assert repr(back) == repr(record)


def test_html_comes_back_as_safe_html() -> None:
    back = through_json(a_reading(), Reading)
    assert isinstance(back, Reading)
    assert type(back.body) is SafeHtml


def test_facts_keep_their_types_so_that_reasons_read_the_same() -> None:
    back = through_json(a_reading(), Reading)
    assert isinstance(back, Reading)
    assert back.sentences[0].dates[0].reason == a_reading().sentences[0].dates[0].reason
    assert type(back.sentences[0].dates[0].facts[0]) is Day


@dataclass(frozen=True, slots=True)
class Tree:
    name: Literal["oak", "elm"]
    branches: tuple[Tree, ...] = ()
    age: int | None = None
    place: tuple[int, str] = (0, "")


@dataclass(frozen=True, slots=True)
class Lone:
    value: float


def test_a_record_may_hold_its_own_kind() -> None:
    tree = Tree("oak", (Tree("elm", age=3), Tree("oak", (Tree("elm"),))), place=(4, "hill"))
    assert through_json(tree, Tree) == tree


def test_a_record_of_one_field_is_one() -> None:
    assert through_json(Lone(2.5), Lone) == Lone(2.5)


@pytest.mark.parametrize(
    "foreign", [None, 3, "oak", {}, [], ["oak"], ["oak", [["elm"]], None, [0, ""]], [1, 2, 3, 4, 5]]
)
def test_values_of_another_shape_are_refused(foreign: object) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        codec_of(Tree).decode(foreign)


def test_the_shape_tells_apart_what_is_stored_differently() -> None:
    @dataclass(frozen=True)
    class Lone:
        other: float

    assert codec_of(Lone).shape != codec_of(globals()["Lone"]).shape
    assert codec_of(tuple[str, ...]).shape != codec_of(tuple[int, ...]).shape
    assert codec_of(str | None).shape != codec_of(str).shape
    assert "Town" in codec_of(Reading).shape


def test_a_type_that_it_does_not_know_is_named() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: bytes

    with pytest.raises(Unstorable, match="bytes"):
        codec_of(Odd)
    with pytest.raises(Unstorable, match="cannot be kept"):
        codec_of(DateMention).encode(DateMention(0, 1, "x", "DATE", "", None, facts=(object(),)))


def test_every_field_of_a_reading_is_tried_here() -> None:
    """A new field of the records must not slip past the test above with its default."""
    reading = a_reading()
    assert all(getattr(reading, field.name) for field in fields(reading))
    sentence = reading.sentences[0]
    assert all(getattr(sentence, field.name) for field in fields(sentence) if field.name != "start")
