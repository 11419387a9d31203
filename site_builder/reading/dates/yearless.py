"""Complete dates without a year: in a history by the date told before, in news by publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_builder.core.when import Day, When, days_in_month
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import Answer
from site_builder.reading.dates.cues import Cue
from site_builder.reading.dates.placing import either, nowhere, placed
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.story import Story

NEAREST = "“{text}” is {0}, the nearest one to publication, {1}."
LATEST = "“{text}” is {0}, the latest one on or before publication, {1}."
COMING = "“{text}” is {0}, the next one after publication, {1}, because the sentence looks ahead."
PASSED = "“{text}” is {0}, the last one before publication, {1}, because the sentence looks back."
TOLD = "“{text}” is {0}, by the date mentioned before it, {1}."

_FAR_AHEAD = 120
"""A day without a year that is further ahead than this, told of in the past tense, was a year earlier."""
_RATHER_FAR_AHEAD = 60
"""From here on a day ahead beside a past verb may as well be a year earlier: “was put off to” proves little."""
_JUST_PAST = 60
"""A day without a year that is no further back than this may be meant even where the sentence looks ahead."""
_HALF_A_YEAR = 183
_TURN = 9
"""So many months between two mentions without years raise the doubt whether a year has turned."""

_Candidate = tuple[bool, int, int, Answer]
"""Whether the weekday is another, days from publication, year, answer."""


def in_history(expression: Expression, story: Story) -> Answer | None:
    """The narrative's own chain: the year told of, and for a bare day its month."""
    if expression.month is None and expression.day is not None:
        if story.last is None:
            return None
        told = story.last.start
        if story.last.precision not in ("day", "month", "week") or expression.day > days_in_month(
            told.year, told.month
        ):
            return None
        expression = replace(expression, month=told.month)
        answer = placed(expression, told.year)
        return (
            replace(answer, because=TOLD, facts=(*answer.facts[:1], story.last)) if answer else None
        )
    year = story.year if story.year is not None else story.first_year
    if year is None:
        return nowhere(expression)
    if (
        expression.month is not None
        and story.last is not None
        and story.last.precision in ("day", "month")
    ):
        return _next_in_chain(expression, story.last, year)
    answer = placed(expression, year)
    if answer is None:
        return nowhere(expression)
    told_of = story.last if story.last else str(year)
    return (
        replace(answer, because=TOLD, facts=(*answer.facts[:1], told_of))
        if not answer.alternatives
        else answer
    )


def _next_in_chain(expression: Expression, last: When, year: int) -> Answer | None:
    """A month after another: in the same year; at the turn of the year perhaps in the neighbouring one."""
    assert expression.month is not None
    months = expression.month - last.start.month
    neighbour = year + 1 if months <= -_TURN else year - 1 if months >= _TURN else None
    answer = placed(expression, year if neighbour is None else neighbour)
    other = None if neighbour is None else placed(expression, year)
    if answer is None or answer.when is None:
        return other or nowhere(expression)
    if answer.alternatives:
        return answer
    if other is None or other.when is None:
        return replace(answer, because=TOLD, facts=(*answer.facts[:1], last))
    return either(answer, other)


def in_news(expression: Expression, story: Story, cue: Cue) -> Answer | None:
    published = story.published
    if expression.month is None and expression.day is not None:
        return _day_alone(expression, story, cue)
    if (
        expression.quarter is not None
        or (expression.half is not None and expression.month is None)
        or expression.season is not None
    ):
        return _latest(expression, published, cue)
    if expression.month is None:
        return nowhere(expression)
    if expression.day is None and expression.span is None:
        return _bare_month(expression, published, cue)
    days = []
    for year in range(published.year - 1, published.year + 2):
        answer = placed(expression, year)
        if answer is not None and answer.when is not None:
            agrees = expression.weekday is None or not answer.alternatives
            distance = abs(answer.when.start.ordinal - published.ordinal)
            days.append((not agrees, distance, year, answer))
    if not days:
        return None
    answer = _likeliest(days, published, cue)
    if answer.alternatives or answer.when is None:
        return answer
    assert answer.when is not None
    past = [row for row in days if row[3].when and row[3].when.start <= published]
    looks_back = (cue.behind or expression.open in ("since", "after")) and not cue.ahead
    days_ahead = answer.when.start.ordinal - published.ordinal
    if looks_back and past and days_ahead > _FAR_AHEAD:
        answer = past[-1][3]
        if answer.alternatives:
            return answer
        return replace(answer, because=PASSED, facts=(*answer.facts, When.on(published)))
    far = days_ahead >= (1 if cue.done else _RATHER_FAR_AHEAD)
    if looks_back and past and far and not past[-1][3].alternatives:
        return either(answer, past[-1][3])
    fits_again = days[-1][3].when and not days[-1][3].alternatives
    if cue.ahead and not cue.perhaps and days_ahead < 0 and fits_again:
        return _to_come(answer, days, published)
    return replace(answer, because=NEAREST, facts=(*answer.facts, When.on(published)))


def _likeliest(days: Sequence[_Candidate], published: Day, cue: Cue) -> Answer:
    """The nearest one whose weekday fits; but a slip of the pen is likelier than a date half a year off."""
    best, nearest = min(days, key=lambda row: row[:3]), min(days, key=lambda row: row[1:3])
    if best is nearest or best[1] <= _HALF_A_YEAR or nearest[1] > _RATHER_FAR_AHEAD:
        return best[3]
    assert best[3].when is not None
    expected = cue.ahead if best[3].when.start > published else cue.behind
    return best[3] if expected else nearest[3]


def _to_come(answer: Answer, days: Sequence[_Candidate], published: Day) -> Answer:
    """“Applications open on 1 March”, written in June: next March. Close by, the day just past may be meant."""
    coming = next(row[3] for row in days if row[3].when and row[3].when.start >= published)
    assert answer.when is not None
    if published.ordinal - answer.when.start.ordinal <= _JUST_PAST:
        return either(answer, coming)
    return replace(coming, because=COMING, facts=(*coming.facts, When.on(published)))


def _day_alone(expression: Expression, story: Story, cue: Cue) -> Answer | None:
    """“The 20th”, “Friday the 13th”: the nearest one to the last date mentioned, or to publication."""
    base = story.last_day or story.published
    assert expression.day is not None
    near = []
    reach = 1 if expression.weekday is None else 14
    for months in range(-reach, reach + 1):
        year, month = calendar.plus_months(base.year, base.month, months)
        if expression.day <= days_in_month(year, month):
            day = Day(year, month, expression.day)
            if expression.weekday in (None, day.weekday):
                near.append((abs(day.ordinal - base.ordinal), day))
    if not near:
        return None
    published = story.published
    fitting = [
        row
        for row in near
        if not (cue.behind and row[1] > published) and not (cue.ahead and row[1] < published)
    ]
    day = min(fitting or near)[1]
    when = When.on(day)
    return Answer(
        "DATE",
        calendar.day_value(day),
        when,
        "“{text}” is {0}, the nearest one to {1}.",
        (when, base),
    )


def _bare_month(expression: Expression, published: Day, cue: Cue) -> Answer | None:
    """The latest such month on or before publication, the next one where the clause looks ahead."""
    assert expression.month is not None
    past = published.year if expression.month <= published.month else published.year - 1
    this = placed(expression, published.year)
    early = this is not None and this.when is not None and this.when.start > published
    if early and expression.month == published.month and cue.behind:
        last = placed(expression, published.year - 1)
        return either(last, this) if last and this else this  # “closed at the end of July”
    coming = published.year if expression.month >= published.month else published.year + 1
    year = coming if cue.ahead else past
    answer = placed(expression, year)
    if answer is None or answer.when is None:
        return None
    because = COMING if cue.ahead else LATEST
    answer = replace(answer, because=because, facts=(*answer.facts[:1], When.on(published)))
    if past == coming or cue.ahead or cue.behind:
        return answer
    months_ahead = (expression.month - published.month) % 12
    if months_ahead > (12 if cue.announced else 6 if cue.perhaps else 2):
        return answer
    other = placed(expression, coming)
    return either(answer, other) if other else answer


def _latest(expression: Expression, published: Day, cue: Cue) -> Answer | None:
    """Seasons, quarters and halves: the latest begun by publication, the next one where the clause looks ahead."""
    answers = []
    for year in range(published.year - 1, published.year + 2):
        answer = placed(expression, year)
        if answer is None or answer.when is None:
            return None
        answers.append(answer)
    begun = [answer for answer in answers if answer.when and answer.when.start <= published]
    coming = [
        answer
        for answer in answers
        if answer.when and answer.when.latest and answer.when.latest >= published
    ]
    next_one = coming[0].when.start.ordinal if coming[0].when else 0
    soon = next_one - published.ordinal <= _HALF_A_YEAR
    unsure = expression.rule == "season" or (cue.perhaps and soon)
    if unsure and not cue.behind and not cue.ahead and begun[-1] is not coming[0]:
        return either(begun[-1], coming[0])
    if cue.ahead and coming:
        return replace(coming[0], because=COMING, facts=(*coming[0].facts, When.on(published)))
    return replace(begun[-1], because=LATEST, facts=(*begun[-1].facts, When.on(published)))
