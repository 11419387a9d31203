"""Feasts: which day one falls on in a year.

A grammar names each by a small formula: "12-25" is 25 December, "easter-2" two days before western Easter
and "orthodox+1" the day after the Orthodox one, "11-thu4" the fourth Thursday of November and "5-mon-1"
the last Monday of May, "1944-06-06" that one day and no other.
"""

from __future__ import annotations

import re

from site_builder.core.when import Day, days_in_month

_FORMULA = re.compile(
    r"(?P<once>\d{4})-(\d\d)-(\d\d)|(?P<month>\d\d)-(?P<day>\d\d)|(?P<feast>easter|orthodox)(?P<days>[+-]\d+)?"
    r"|(?P<floating>\d+)-(?P<weekday>[a-z]{3})(?P<nth>-?\d)"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def feast_day(formula: str, year: int) -> Day | None:
    """The day in that (astronomical) year; None when it does not exist in it. ValueError: no formula."""
    match = _FORMULA.fullmatch(formula)
    if match is None:
        raise ValueError(f"“{formula}” is no formula for a feast")
    if match["once"]:
        day = Day(int(match["once"]), int(match[2]), int(match[3]))
        return day if day.year == year else None
    if match["month"]:
        return Day(year, int(match["month"]), int(match["day"]))
    if match["feast"]:
        sunday = easter(year) if match["feast"] == "easter" else orthodox_easter(year)
        return sunday.plus(int(match["days"] or 0))
    month, nth = int(match["floating"]), int(match["nth"])
    weekday = _WEEKDAYS.index(match["weekday"])
    if nth < 0:
        last = Day(year, month, days_in_month(year, month))
        return last.plus(-((last.weekday - weekday) % 7))
    first = Day(year, month, 1)
    return first.plus((weekday - first.weekday) % 7 + 7 * (nth - 1))


def fixed_year(formula: str) -> int | None:
    """The one year of a feast that happened once, such as D-Day."""
    match = _FORMULA.fullmatch(formula)
    return int(match["once"]) if match and match["once"] else None


def easter(year: int) -> Day:
    """Western Easter Sunday (the anonymous Gregorian computus, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return Day(year, month, day + 1)


def orthodox_easter(year: int) -> Day:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus's Julian computus)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    offset = year // 100 - year // 400 - 2
    return Day(year, month, day + 1).plus(offset)
