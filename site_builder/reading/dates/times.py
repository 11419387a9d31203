"""Clock times, parts of the day and “later”: on which day they are, and what they add to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.core.when import When
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import NOWHERE, Answer
from site_builder.reading.dates.cues import Cue
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan
from site_builder.reading.dates.story import Story

_BESIDE = {
    ("before", "12:00"): "MO", ("before", "MI"): "MO", ("before", "AF"): "MO", ("before", "MO"): "MO",
    ("after", "12:00"): "AF", ("after", "MI"): "AF", ("after", "AF"): "AF", ("after", "MO"): "MO",
    ("after", "EV"): "EV", ("by", "MO"): "MO",
}  # fmt: skip
"""Which part of the day lies before or after a moment of it, where that is certain."""


def later(story: Story, cue: Cue) -> Answer | None:
    """“Later” carries on the day before it, unless it looks ahead or no day is near."""
    if story.recent is None or not story.recent.is_day or cue.ahead:
        return Answer("DATE", "FUTURE_REF", because=NOWHERE, told=False)
    day = story.recent.start
    if day > story.published:
        return Answer("DATE", "FUTURE_REF", because=NOWHERE, told=False)
    return Answer(
        "DATE",
        "FUTURE_REF",
        When.on(day),
        "“{text}” continues the day mentioned before it, {0}.",
        (day,),
        told=False,
    )


def time(story: Story) -> Answer | None:
    """A clock time or part of the day: on the last day told of, in news else on publication's."""
    if story.recent is not None and story.recent.is_day:
        day = story.recent.start
        because = "“{text}” is on the last date mentioned, {0}."
    elif not story.history and story.last is None:
        day = story.published
        because = "“{text}” is on the day of publication, {0}."
    else:
        return Answer("TIME", "XXXX-XX-XX", because=NOWHERE, told=False)
    return Answer("DATE", calendar.day_value(day), When.on(day), because, (day,), told=False)


def waits(scan: Scan, expressions: Sequence[Expression], place: int, story: Story) -> bool:
    """Whether the day of a clock time comes later in its sentence: “at 4 a.m. (0100 GMT) on Saturday”."""
    this = expressions[place]
    if story.recent is not None and _one_sentence(scan, story.last_at, this.first):
        return False
    for other in expressions[place + 1 : place + 4]:
        if not _one_sentence(scan, this.last, other.first):
            return False
        if other.day is not None or other.form in ("weekday", "deictic"):
            return True
    return False


def _one_sentence(scan: Scan, first: int, last: int) -> bool:
    return not any(scan.is_a(index, ".", "!", "paragraph") for index in range(first, last))


def on_the_day_of(when: When) -> Answer:
    """A clock time whose day came after it."""
    because = "“{text}” is on the date that its sentence names, {0}."
    return Answer(
        "DATE",
        calendar.day_value(when.start),
        replace(when, part_of_day=None),
        because,
        (when.start,),
        told=False,
    )


def timed(expression: Expression, answer: Answer) -> Answer:
    """Add the clock time or part of the day to a day."""
    part = expression.clock or expression.part
    if part is None or expression.rule == "overnight":
        return answer
    zone = expression.zone if expression.clock else ""
    value = f"{answer.value}T{part}{zone}"
    when = answer.when
    if when is not None and when.is_day:
        when = replace(when, part_of_day=_named_part(expression, part))
    elif answer.value not in ("XXXX-XX-XX",):
        return answer
    return replace(answer, kind="TIME", value=value, when=when)


def _named_part(expression: Expression, part: str) -> str | None:
    """“Before 6 a.m.” is not at six, nor is “before noon” in the afternoon."""
    if not expression.beside:
        return expression.clock or calendar.PART_NAMES[part]
    return calendar.PART_NAMES.get(_BESIDE.get((expression.beside, part), ""))
