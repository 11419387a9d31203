"""Dates that name a day, month, season or year, and those in numbers."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.reasons import Reason
from site_builder.core.when import Day, When, days_in_month
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import Answer
from site_builder.reading.dates.cues import Cue
from site_builder.reading.dates.placing import STATED, either, nowhere, placed
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.story import Story
from site_builder.reading.dates.yearless import TOLD, in_history, in_news

SIDED_BACK = "“{text}” is {0}, the latest before publication, {1}."
SIDED_AHEAD = "“{text}” is {0}, the first after publication, {1}."

_CLOSE_BY = 31
"""A date without a year that is so near to publication is meant, whatever years the text names."""


def date(expression: Expression, story: Story, cue: Cue) -> Answer | None:
    """A day, month, year, season, quarter, half, decade or century. None: there is no such day."""
    if expression.which in ("latest", "coming"):
        if expression.year is None:
            return _sided(expression, story)
        expression = replace(expression, which=None)
    if expression.year_by is not None or (expression.which is not None and expression.span is None):
        base = _year_by(expression, story)
        if base is None:
            return nowhere(expression)
        expression = replace(expression, year=base, year_by=None, which=None)
        answer = placed(expression, base)
        return (
            None
            if answer is None
            else replace(answer, because=TOLD, facts=(*answer.facts[:1], base))
        )
    if expression.year is not None:
        if expression.rule == "apostrophe-year" and expression.year > story.published.year:
            return placed(expression, expression.year - 100, states_year=True)
        return placed(expression, expression.year, states_year=True)
    if story.history:
        return in_history(expression, story)
    answer = in_news(expression, story, cue)
    background = story.background
    if answer is None or background is None or cue.ahead or expression.month is None:
        return answer
    if answer.when is None or abs(answer.when.start.ordinal - story.published.ordinal) <= _CLOSE_BY:
        return answer
    return _or_in(answer, placed(expression, background.start.year))


def _or_in(answer: Answer, other: Answer | None) -> Answer:
    """In news a date without a year, just after one of another year, may be of that year: doubtful."""
    if answer.when is None or other is None or other.when is None or other.when == answer.when:
        return answer
    return answer if answer.alternatives or other.alternatives else either(answer, other)


def _sided(expression: Expression, story: Story) -> Answer | None:
    """“Le 8 septembre dernier”: the latest such day before publication; “prochain”: the first after it."""
    published, back = story.published, expression.which == "latest"
    expression = replace(expression, which=None)
    answers = [
        placed(expression, published.year + step) for step in ((0, -1, -2) if back else (0, 1, 2))
    ]
    for answer in answers:
        if (
            answer
            and answer.when
            and (answer.when.start < published if back else answer.when.start > published)
        ):
            because = SIDED_BACK if back else SIDED_AHEAD
            return replace(
                answer,
                because=because,
                facts=(*answer.facts[:1], When.on(published)),
                states_year=False,
            )
    return None


def _year_by(expression: Expression, story: Story) -> int | None:
    """The year of “of that year”, “of this year”, “of the following year”."""
    word = expression.year_by or expression.which
    if word in ("same", "previous", "following"):
        base = story.year if story.year is not None else None
    else:
        base = story.year if story.history else story.published.year
    if base is None:
        return None
    return base + {"last": -1, "previous": -1, "next": 1, "following": 1}.get(word or "", 0)


def numeric(expression: Expression, date_order: str | None) -> Answer | None:
    """09/10/2022: by the site's order of day and month; both readings where there is none."""
    assert expression.numbers is not None
    first, second, year = expression.numbers
    readings = []
    orders = (
        ((first, second), (second, first))
        if date_order != "MDY"
        else ((second, first), (first, second))
    )
    for day, month in orders:
        if 1 <= month <= 12 and 1 <= day <= days_in_month(year, month):
            readings.append(When.on(Day(year, month, day)))
    if not readings:
        return None
    when = readings[0]
    value = calendar.day_value(when.start)
    if len(readings) == 1 or readings[0] == readings[1]:
        return Answer("DATE", value, when, STATED, (when,), states_year=True)
    if date_order is not None:
        order = Reason("day first") if date_order == "DMY" else Reason("month first")
        return Answer(
            "DATE",
            value,
            when,
            "“{text}” is {0}, read {1}, as the language or the site's settings have it.",
            (when, order),
            states_year=True,
        )
    names = tuple(readings)
    because = "“{text}” may be {0} or {1}: the order of day and month is not settled."
    return Answer("DATE", value, when, because, names, (readings[1],), states_year=True)
