"""From meanings to mentions: a range is one span of time in two mentions, an open end has one end only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from site_builder.core.model import DateMention
from site_builder.core.reasons import Reason
from site_builder.core.when import Day, When
from site_builder.reading.dates.answer import Answer
from site_builder.reading.dates.records import Expression


def mentions_of(text: str, pairs: list[tuple[Expression, Answer]]) -> list[DateMention]:
    """The mentions of a text's expressions, in order."""
    readings = [_readings(answer) for _, answer in pairs]
    for place, ((left, _), _) in enumerate(pairwise(tuple(pairs))):
        if left.link == "range":
            spans = _spans(readings[place], readings[place + 1])
            if left.overnight:
                spans = tuple(replace(span, part_of_day="night") for span in spans)
            if spans:
                readings[place] = readings[place + 1] = spans
                pairs[place : place + 2] = _as_a_range(text, pairs[place : place + 2], spans)
    return [
        _mention(text, expression, answer, found)
        for (expression, answer), found in zip(pairs, readings, strict=True)
    ]


def _as_a_range(
    text: str, pair: Sequence[tuple[Expression, Answer]], spans: tuple[When, ...]
) -> list[tuple[Expression, Answer]]:
    """Both halves say what the whole is: “1 and 3 June” is 1 to 3 June 2024: “1” is Saturday 1 June 2024, …"""
    whole = " ".join(text[pair[0][0].start : pair[1][0].end].split())
    because = "“{0}” is {1}: {2}" if len(spans) == 1 else "“{0}” may be {1}: {2}"
    said = []
    for expression, answer in pair:
        half = Reason(answer.because, answer.facts, text[expression.start : expression.end])
        said.append((expression, replace(answer, because=because, facts=(whole, spans, half))))
    return said


def _readings(answer: Answer) -> tuple[When, ...]:
    return (answer.when, *answer.alternatives) if answer.when else ()


def _spans(first: tuple[When, ...], last: tuple[When, ...]) -> tuple[When, ...]:
    """From the first to the last, for each of their readings; () where they do not fit together."""
    if not first or len(first) != len(last):
        return ()
    spans = []
    for a, b in zip(first, last, strict=True):
        if a.earliest is None or b.latest is None or b.latest < a.earliest:
            return ()
        span = When.between(a.earliest, b.latest)
        spans.append(replace(span, approximate=a.approximate or b.approximate))
    return tuple(spans)


def _mention(
    text: str, expression: Expression, answer: Answer, readings: tuple[When, ...]
) -> DateMention:
    start, end, rule = expression.start, expression.end, expression.rule
    if expression.open and readings:
        # “Through Friday” and “the year to Friday” end with Friday, as “until Friday” does.
        word = "until" if expression.open in ("through", "to") else expression.open
        rule = f"{rule}:{word}"
        readings = tuple(_opened(when, word) for when in readings)
    return DateMention(
        start, end, text[start:end], answer.kind, answer.value,
        readings[0] if readings else None, readings[1:], rule, answer.because, answer.facts,
    )  # fmt: skip


def _opened(when: When, word: str) -> When:
    """What “since”, “until”, “by”, “before” and “after” leave of a span."""
    first, last = when.earliest, when.latest
    ends: tuple[Day | None, Day | None]
    if word == "since" and first:
        ends = (first, None)
    elif word in ("until", "by") and last:
        ends = (None, last)
    elif word == "before" and first:
        ends = (None, first.plus(-1))
    elif word == "after" and last:
        ends = (last.plus(1), None)
    else:
        return when
    return replace(When.between(*ends), approximate=when.approximate)
