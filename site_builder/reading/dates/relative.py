"""Place what counts from publication or from the last date mentioned: weekdays, “two days later”, “last week”."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.when import Day, When, days_in_month
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import NO_BASE, NOWHERE, Answer, on_day
from site_builder.reading.dates.cues import Cue
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.story import Story

_PUBLISHED = "“{text}” is {0}, counted from publication, {1}."
_EITHER = "“{text}” may be {0} or {1}: the sentence may look back or ahead."
_THURSDAY, _SATURDAY = 3, 5
_TOLD = "“{text}” is {0}, counted from the last date mentioned, {1}."


def deictic(expression: Expression, story: Story) -> Answer:
    """Today, yesterday, tomorrow. A history's own “today” is the reader's, not a date."""
    days = expression.days or 0
    if story.history:
        return Answer(
            "DATE", "PRESENT_REF" if days == 0 else "XXXX-XX-XX", because=NOWHERE, told=False
        )
    day = story.published.plus(days)
    if expression.rule == "overnight":
        night = When(day.plus(-1), day, "range", part_of_day="night")
        return Answer(
            "TIME",
            f"{calendar.day_value(day.plus(-1))}TNI",
            night,
            "“{text}” is the night before publication, {0}.",
            (When.on(day),),
            told=False,
        )
    return on_day(
        day,
        "“{text}” is {0}: the article was published on {1}.",
        (When.on(day), When.on(story.published)),
    )


def unit(expression: Expression, story: Story, cue: Cue) -> Answer:
    """Last week, this year, the following month, that day, next spring."""
    which, named = expression.which or "same", expression.unit or "D"
    from_story = story.history or which in ("previous", "following", "same")
    base: When | None = story.recent if from_story else When.on(story.published)
    if expression.rule == "the-day":
        base = (
            When.on(story.last_day or story.published)
            if story.last_day or not story.history
            else None
        )
    if expression.which is None and base is None and not story.history and named != "D":
        base, from_story = When.on(story.published), False
    if base is None:
        return _unplaced(named)
    step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    placed = _unit_at(named, base, step, expression, cue)
    if placed is None:
        return _unplaced(named)
    value, when = placed
    if expression.mod:
        when = calendar.part_of(when, expression.mod)
    if expression.half:
        when = calendar.half_of(when, expression.half)
    if expression.about:
        when = replace(when, approximate=True)
    because = _TOLD if from_story else _PUBLISHED
    answer = Answer("DATE", value, when, because, (when, base))
    if named == "WE":
        return _either_weekend(expression, answer, story, cue)
    before = _unit_at(named, base, -1, expression, cue) if _may_be_over(expression, cue) else None
    if before is None or story.history or when.start <= story.published or not expression.mod:
        return answer
    last = calendar.part_of(before[1], expression.mod)
    return replace(answer, alternatives=(last,), because=_EITHER, facts=(when, last))


def _may_be_over(expression: Expression, cue: Cue) -> bool:
    """“Expired at the end of the year”, written in January: of the last year, or of this one."""
    return expression.which is None and cue.behind and not expression.open


def _unplaced(named: str) -> Answer:
    value = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "WE": "XXXX-WXX-WE"}.get(
        named, "XXXX"
    )
    return Answer("DATE", value, because=NO_BASE, told=False)


def _unit_at(
    named: str, base: When, step: int, expression: Expression, cue: Cue
) -> tuple[str, When] | None:
    day = (
        (base.latest if step > 0 and base.latest else base.start)
        if base.precision == "range"
        else base.start
    )
    if named == "D":
        if not base.is_day:
            return None
        day = day.plus(step)
        return calendar.day_value(day), When.on(day)
    if named in ("W", "WE", "F"):
        if base.precision not in ("day", "week", "range"):
            return None
        if named == "WE":
            return _weekend(day, step, cue, expression)
        day = day.plus(7 * step * (2 if named == "F" else 1))
        return calendar.week_value(day), calendar.week_of(day)
    if named == "M":
        return _month(base, day, step, expression)
    if named == "SE":
        return _season(base, day, step, expression)
    if named == "Q":
        if base.precision in ("year", "decade", "century"):
            return None
        year, month = calendar.plus_months(day.year, (day.month - 1) // 3 * 3 + 1, 3 * step)
        quarter = (month + 2) // 3
        return f"{calendar.year_value(year)}-Q{quarter}", When.quarter(year, quarter)
    if named == "DE":
        first = day.year // 10 * 10 + 10 * step
        if first <= 0:
            first = day.year - (day.year - 1) % 10 + 10 * step
        return calendar.decade_value(first), When.decade(first)
    if named == "CE":
        first = day.year // 100 * 100 + 100 * step
        return calendar.century_value(first), When.century(first)
    return calendar.year_value(day.year + step), When.year(day.year + step)


def _weekend(day: Day, step: int, cue: Cue, expression: Expression) -> tuple[str, When]:
    """“Last weekend” and “the weekend” are over or running; with a future cue, the one to come."""
    if (
        step == 0
        and not cue.ahead
        and expression.which != "coming"
        and day.weekday < (_SATURDAY if _is_over(expression, cue) else _THURSDAY)
    ):
        step = -1
    when = calendar.weekend_of(day.plus(7 * step))
    return f"{calendar.week_value(when.start)}-WE", when


def _is_over(expression: Expression, cue: Cue) -> bool:
    """“Over the weekend they voted”; not “this weekend's vote” or “sold shares before the weekend”."""
    return cue.behind and expression.rule == "weekend" and not expression.open


def _either_weekend(expression: Expression, answer: Answer, story: Story, cue: Cue) -> Answer:
    """“The weekend”, before it has begun, in a sentence that may look either way: the last one or the next."""
    bare = expression.rule == "weekend" and expression.which == "this"
    if not bare or story.history or answer.when is None or story.published.weekday >= _SATURDAY:
        return answer
    alone = expression.last - expression.first == 2  # “gave them the weekend to think”
    late = story.published.weekday >= _THURSDAY
    unsure = cue.perhaps or (late and (alone or not cue.behind))
    if cue.ahead or expression.open or not unsure:
        return answer
    last = calendar.weekend_of(story.published.plus(-7))
    coming = calendar.weekend_of(story.published)
    other = coming if answer.when == last else last
    return replace(answer, alternatives=(other,), because=_EITHER, facts=(answer.when, other))


def _month(base: When, day: Day, step: int, expression: Expression) -> tuple[str, When] | None:
    if expression.month is not None:
        year = day.year
        if step < 0 and (expression.month, 1) >= (day.month, 1):
            year -= 1
        if step > 0 and expression.month <= day.month:
            year += 1
        return calendar.month_value(year, expression.month), When.month(year, expression.month)
    if base.precision in ("year", "decade", "century", "season", "half"):
        return None
    year, month = calendar.plus_months(day.year, day.month, step)
    return calendar.month_value(year, month), When.month(year, month)


def _season(base: When, day: Day, step: int, expression: Expression) -> tuple[str, When] | None:
    assert expression.season is not None
    if base.precision in ("decade", "century"):
        return None
    seasons = [When.season(year, expression.season) for year in range(day.year - 2, day.year + 3)]
    if step < 0:
        when = [season for season in seasons if season.latest and season.latest < day][-1]
    elif step > 0:
        when = next(season for season in seasons if season.start > day)
    else:
        when = When.season(day.year, expression.season)
    return (
        f"{calendar.year_value(when.start.year)}-{calendar.SEASON_VALUES[expression.season]}",
        when,
    )


def offset(expression: Expression, story: Story) -> Answer:
    """Three weeks ago, two days later, a year earlier: as exact as the unit, no more."""
    named, direction = expression.unit or "D", expression.direction
    reference = "FUTURE_REF" if direction > 0 else "PAST_REF"
    count = expression.count
    if count is None or count != int(count) or named in ("TH", "TM", "TS") or count > 9999:
        return Answer("DATE", reference, because=NOWHERE, told=False)
    ago = expression.rule in ("ago", "year-ago", "time-ahead")
    base = When.on(story.published) if ago and not story.history else story.base(named)
    if base is None:
        return _unplaced(named)
    steps = int(count) * direction
    placed = _stepped(named, base, steps)
    if placed is None:
        return _unplaced(named)
    value, when = placed
    if expression.about:
        when = replace(when, approximate=True)
    because = _PUBLISHED if ago and not story.history else _TOLD
    return Answer("DATE", value, when, because, (when, base))


def shifted(answer: Answer, expression: Expression) -> Answer:
    """“Two days after 3 May”: the date named, moved; as exact as the unit."""
    if expression.shift is None or answer.when is None:
        return answer
    count, named = expression.shift
    placed = _stepped(named, answer.when, count)
    if placed is None:
        return replace(answer, when=None, alternatives=(), because=NOWHERE, facts=(), told=False)
    value, when = placed
    facts = (when, answer.when)
    return replace(
        answer,
        value=value,
        when=when,
        alternatives=(),
        because="“{text}” is {0}, counted from {1}.",
        facts=facts,
    )


def _stepped(named: str, base: When, steps: int) -> tuple[str, When] | None:
    day = (base.latest if steps > 0 else base.earliest) or base.start
    if named == "anniversary":
        year = day.year + steps
        if not base.is_day or day.day > days_in_month(year, day.month):
            return None
        day = Day(year, day.month, day.day)
        return calendar.day_value(day), When.on(day)
    if named == "D":
        if base.precision not in ("day", "range"):
            return None
        day = day.plus(steps)
        return calendar.day_value(day), When.on(day)
    if named in ("W", "F", "WE"):
        if base.precision not in ("day", "week", "range"):
            return None
        day = day.plus(steps * (14 if named == "F" else 7))
        return calendar.week_value(day), calendar.week_of(day)
    if named in ("M", "Q"):
        if base.precision in ("year", "decade", "century", "season"):
            return None
        year, month = calendar.plus_months(day.year, day.month, steps * (3 if named == "Q" else 1))
        return calendar.month_value(year, month), When.month(year, month)
    if base.precision in ("decade", "century") and named == "Y":
        return None
    year = day.year + steps * {"DE": 10, "CE": 100}.get(named, 1)
    if abs(year) > 9000:
        return None
    if named == "DE":
        first = year // 10 * 10
        return calendar.decade_value(first), When.decade(first)
    return calendar.year_value(year), When.year(year)
