"""Put a date whose year is known into that year, as exactly as its words are."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.reasons import Weekday
from site_builder.core.when import Day, When, days_in_month
from site_builder.reading.dates import calendar
from site_builder.reading.dates.answer import Answer
from site_builder.reading.dates.records import Expression

STATED = "“{text}” is {0}, as written."
EITHER = "“{text}” may be {0} or {1}: nothing in the sentence settles which."
AT_ODDS = "“{text}” does not fit the calendar: {0} is a {1}. It may be {2} or {3}."


def placed(expression: Expression, year: int, *, states_year: bool = False) -> Answer | None:
    """The date in this year."""
    value, when = _value_and_when(expression, year)
    if when is None:
        return None
    if expression.about:
        when = replace(when, approximate=True)
    answer = Answer("DATE", value, when, STATED, (when,), states_year=states_year)
    if (
        expression.weekday is not None
        and expression.span is None
        and when.is_day
        and when.start.weekday != expression.weekday
    ):
        return _contradicted(expression, answer, when)
    return answer


def _contradicted(expression: Expression, answer: Answer, when: When) -> Answer:
    """“Tuesday, 10 September 2022” was a Saturday: the date, or the nearest Tuesday."""
    assert expression.weekday is not None
    step = (expression.weekday - when.start.weekday + 3) % 7 - 3
    other = When.on(when.start.plus(step))
    return replace(
        answer,
        alternatives=(other,),
        because=AT_ODDS,
        facts=(when.start, Weekday(when.start.weekday), when, other),
    )


def _value_and_when(expression: Expression, year: int) -> tuple[str, When | None]:
    if expression.span == "decade":
        return calendar.decade_value(year), _part(When.decade(year), expression)
    if expression.span == "weekday":
        return _nth_weekday(expression, year)
    if expression.span in ("week", "weekpart"):
        return _week(expression, year)
    if expression.span == "century":
        return calendar.century_value(year), _part(When.century(year), expression)
    if expression.quarter is not None:
        if not 1 <= expression.quarter <= 4:
            return "", None
        return f"{calendar.year_value(year)}-Q{expression.quarter}", _part(
            When.quarter(year, expression.quarter), expression
        )
    if expression.half is not None and expression.month is not None:
        month = When.month(year, expression.month)
        assert month.latest is not None
        middle = Day(year, expression.month, 15)
        ends = (month.start, middle) if expression.half == 1 else (middle.plus(1), month.latest)
        return calendar.month_value(year, expression.month), When(*ends, "month", approximate=True)
    if expression.half is not None:
        if not 1 <= expression.half <= 2:
            return "", None
        return f"{calendar.year_value(year)}-H{expression.half}", When.half(year, expression.half)
    if expression.season is not None:
        return f"{calendar.year_value(year)}-{calendar.SEASON_VALUES[expression.season]}", _part(
            When.season(year, expression.season), expression
        )
    if expression.month is None:
        return calendar.year_value(year), _part(When.year(year), expression)
    if expression.day is None:
        return calendar.month_value(year, expression.month), _part(
            When.month(year, expression.month), expression
        )
    if expression.day > days_in_month(year, expression.month):
        return "", None
    day = Day(year, expression.month, expression.day)
    return calendar.day_value(day), When.on(day)


def _week(expression: Expression, year: int) -> tuple[str, When | None]:
    """The week of a day; or the first to last seven days of a month, about then."""
    assert expression.month is not None
    length = days_in_month(year, expression.month)
    if expression.span == "week":
        if expression.day is None or expression.day > length:
            return "", None
        day = Day(year, expression.month, expression.day)
        return calendar.week_value(day), calendar.week_of(day)
    number = expression.half or 5
    first = length - 6 if number > 4 else 7 * number - 6
    when = When(
        Day(year, expression.month, first),
        Day(year, expression.month, first + 6),
        "week",
        approximate=True,
    )
    return calendar.month_value(year, expression.month), when


def _nth_weekday(expression: Expression, year: int) -> tuple[str, When | None]:
    """The first Sunday in May; the last one where no number is named."""
    assert expression.month is not None
    assert expression.weekday is not None
    length = days_in_month(year, expression.month)
    first = Day(year, expression.month, 1)
    number = 1 + (expression.weekday - first.weekday) % 7
    if expression.half is None:
        number += (length - number) // 7 * 7
    else:
        number += 7 * (expression.half - 1)
    if number > length:
        return "", None
    day = Day(year, expression.month, number)
    return calendar.day_value(day), When.on(day)


def _part(when: When, expression: Expression) -> When:
    if expression.half and when.precision in ("decade", "century"):
        return calendar.half_of(when, expression.half)
    return calendar.part_of(when, expression.mod) if expression.mod else when


def either(answer: Answer, other: Answer) -> Answer:
    """A doubtful date, with both its readings."""
    assert answer.when is not None
    assert other.when is not None
    names = (answer.when, other.when)
    return replace(answer, alternatives=(other.when,), because=EITHER, facts=names)


def nowhere(expression: Expression) -> Answer:
    month = f"{expression.month:02d}" if expression.month else "XX"
    value = (
        f"XXXX-{month}-{expression.day:02d}"
        if expression.day
        else f"XXXX-{month}"
        if expression.month
        else "XXXX"
    )
    if expression.season:
        value = f"XXXX-{calendar.SEASON_VALUES[expression.season]}"
    return Answer(
        "DATE", value, because="“{text}” names no year, and none was mentioned before.", told=False
    )
