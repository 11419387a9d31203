"""What a sentence says, as the tables of these tests write it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from site_builder.core.model import Mode
from site_builder.core.when import edtf_of
from site_builder.reading.dates import find_dates

MONDAY = datetime.date(2022, 9, 12)
Told = list[tuple[str, str]]


def told(
    sentence: str, language: str, *, published: datetime.date = MONDAY, mode: Mode = "news"
) -> Told:
    """Each expression with its EDTF date (both readings of a doubtful one); its TIMEX value where it has
    a time of day or names no calendar date."""
    mentions = find_dates(sentence, published=published, language=language, mode=mode)
    return [
        (
            mention.text,
            mention.value
            if mention.kind == "TIME" or mention.when is None
            else edtf_of(mention.readings),
        )
        for mention in mentions
    ]


def dated(sentence: str, language: str) -> Told:
    """Only what has a place in time."""
    mentions = find_dates(sentence, published=MONDAY, language=language, mode="news")
    return [(mention.text, mention.value) for mention in mentions if mention.when is not None]


def masked(sentence: str) -> str:
    """As a reader of Markdown leaves it: runs of spaces where markup stood, a line break among the words."""
    words = sentence.split(" ")
    middle = len(words) // 2
    return "      ".join(words[:middle]) + " \n   " + "  ".join(words[middle:])


def disagreements(
    rows: Sequence[tuple[str, Told]], language: str, change: Callable[[str], str]
) -> list[tuple[str, list[str], list[str]]]:
    """The rows whose values come out differently when the sentence is changed in this way."""
    found = []
    for sentence, expected in rows:
        values = [value for _, value in told(change(sentence), language)]
        if values != [value for _, value in expected]:
            found.append((sentence, values, [value for _, value in expected]))
    return found
