"""Place weekdays: the last one on or before publication, or the next one where the clause looks ahead."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.reasons import Weekday
from site_builder.core.when import Day, When
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import NO_BASE, Answer, on_day
from site_builder.reading.dates.cues import Cue
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.story import Story

_LAST = "“{text}” is {0}, the last {2} on or before publication, {1}."
_BEFORE = "“{text}” is {0}, the latest before publication, {1}."
_AFTER = "“{text}” is {0}, the first after publication, {1}."
_NEAREST = "“{text}” is {0}, the nearest to publication, {1}, in the sentence's sense."
_AHEAD = "“{text}” is {0}, the next one after publication, {1}, because the sentence looks ahead."
_EITHER = "“{text}” may be {0} or {1}: the sentence may look back or ahead."
_BY_THE_LAST = "“{text}” is {0}, by the last date mentioned, {1}."
_SOON = 4
"""“Next Tuesday” fewer days ahead than this may mean the one a week later."""
_PUBLISHED = "“{text}” is {0}, counted from publication, {1}."


def weekday(expression: Expression, story: Story, cue: Cue) -> Answer:
    """The last one on or before publication; the next one where the clause looks ahead."""
    assert expression.weekday is not None
    that = expression.which == "same" and story.recent is not None
    if story.history or that or expression.which in ("following", "previous"):
        return _weekday_told(expression, story)
    published, which = story.published, expression.which
    if expression.unit == "W":
        return _weekday_of_week(expression, story)
    background = story.background
    if background and background.is_day and not cue.ahead and which in (None, "same"):
        return _weekday_of_background(expression, published, background.start)
    back = (published.weekday - expression.weekday) % 7
    past, coming = published.plus(-back), published.plus(7 - back)
    words, today = When.on, When.on(published)
    if which == "last":
        day = past if back else published.plus(-7)
        return on_day(day, _BEFORE, (words(day), today))
    if which in ("next", "coming"):
        soon = which == "next" and 7 - back < _SOON
        other = (When.on(coming.plus(7)),) if soon else ()
        return on_day(coming, _AFTER, (words(coming), today), other)
    if which == "this" and back:
        day = past if cue.behind and not cue.ahead else coming
        return on_day(day, _NEAREST, (words(day), today))
    if back and cue.ahead:
        return on_day(coming, _AHEAD, (words(coming), today))
    if back and cue.perhaps:
        return on_day(past, _EITHER, (words(past), words(coming)), (When.on(coming),))
    return on_day(past, _LAST, (past, today, Weekday(expression.weekday)))


def _weekday_of_background(expression: Expression, published: Day, base: Day) -> Answer:
    """“On 9 November 1989 the gates opened. By Sunday …” may be that week's Sunday: doubtful in news."""
    assert expression.weekday is not None
    past = published.plus(-((published.weekday - expression.weekday) % 7))
    then = base.plus((expression.weekday - base.weekday) % 7)
    names = (When.on(past), When.on(then))
    return on_day(
        past,
        "“{text}” may be {0} or {1}: the date before it is of another year.",
        names,
        (When.on(then),),
    )


def _weekday_of_week(expression: Expression, story: Story) -> Answer:
    """“Mardi de la semaine dernière”: of the calendar week before publication's."""
    assert expression.weekday is not None
    step = {"last": -7, "next": 7}.get(expression.which or "", 0)
    day = story.published.plus(expression.weekday - story.published.weekday + step)
    return on_day(day, _PUBLISHED, (When.on(day), When.on(story.published)))


def _weekday_told(expression: Expression, story: Story) -> Answer:
    """In a history: the first such day on or after the last day told of."""
    assert expression.weekday is not None
    if story.last_day is None or story.last is None or not story.last.is_day:
        return Answer("DATE", f"XXXX-WXX-{expression.weekday + 1}", because=NO_BASE, told=False)
    step = (expression.weekday - story.last_day.weekday) % 7
    if expression.which == "following":
        step = step or 7
    elif expression.which == "previous":
        step -= 7
    day = story.last_day.plus(step)
    other = (When.on(day.plus(-7)),) if step > 3 and expression.which != "following" else ()
    return on_day(
        day,
        _BY_THE_LAST,
        (When.on(day), When.on(story.last_day)),
        other,
    )


def ending(left: Answer, left_words: Expression, right: Answer, words: Expression) -> Answer:
    """“From Saturday until Monday” ends with the first Monday after that Saturday."""
    if left_words.link != "range" or left.alternatives or right.alternatives:
        return right
    if left_words.form != "weekday" or words.form != "weekday" or words.which or words.shift:
        return right
    if left.when is None or right.when is None or not (left.when.is_day and right.when.is_day):
        return right
    late = right.when.start.ordinal - left.when.start.ordinal
    if late < 7:
        return right
    day = right.when.start.plus(-(late // 7) * 7)
    return replace(
        right,
        value=calendar.day_value(day) + right.value[10:],
        when=replace(right.when, earliest=day, latest=day),
        because=_BY_THE_LAST,
        facts=(When.on(day), left.when.start),
    )


def in_order(
    left: Answer, left_words: Expression, right: Answer, right_words: Expression
) -> Answer:
    """“Monday and Tuesday”, “Monday to Wednesday”: the first named comes first.

    Only bare weekdays can come out in the wrong order, when publication falls between them.
    """
    if left_words.form != "weekday" or right_words.form != "weekday":
        return left
    if (
        left.when is None
        or right.when is None
        or not left.when.is_day
        or left.when.start <= right.when.start
    ):
        return left
    day = left.when.start.plus(-7)
    because = "“{text}” is {0}, the last one before {1}, which is named after it."
    facts = (When.on(day), right.when.start)
    value = calendar.day_value(day) + left.value[10:]
    return replace(
        left,
        value=value,
        when=replace(left.when, earliest=day, latest=day),
        because=because,
        facts=facts,
        alternatives=(),
    )
