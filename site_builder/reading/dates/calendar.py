"""Calendar arithmetic and TIMEX3 values: weeks, months, quarters, seasons, decades."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.when import Day, When

SEASON_VALUES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
PART_NAMES = {"MO": "morning", "MI": "afternoon", "AF": "afternoon", "EV": "evening", "NI": "night"}


def year_value(year: int) -> str:
    """TIMEX3: 1939; before Christ BC0480."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def month_value(year: int, month: int) -> str:
    return f"{year_value(year)}-{month:02d}"


def day_value(day: Day) -> str:
    return f"{year_value(day.year)}-{day.month:02d}-{day.day:02d}"


def week_of(day: Day) -> When:
    """The ISO week, Monday to Sunday."""
    monday = day.plus(-day.weekday)
    return When(monday, monday.plus(6), "week")


def week_value(day: Day) -> str:
    """The ISO 8601 week: that of its Thursday."""
    thursday = day.plus(3 - day.weekday)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{year_value(thursday.year)}-W{number:02d}"


def weekend_of(day: Day) -> When:
    saturday = day.plus(5 - day.weekday)
    return When(saturday, saturday.plus(1), "range")


def decade_value(year: int) -> str:
    return f"{year // 10:03d}" if year > 0 else f"BC{-year // 10:03d}"


def century_value(year: int) -> str:
    return f"{year // 100:02d}" if year >= 0 else f"BC{-year // 100:02d}"


def plus_months(year: int, month: int, months: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def part_of(when: When, mod: str) -> When:
    """The early, middle or late third of a span: about then, since the words say no more.

    Months are cut after the 10th and 20th, seasons by their months, years after April and August, decades after their fourth
    and seventh year, centuries after 33 and 67 years.
    """
    first, last = when.earliest, when.latest
    assert first is not None
    assert last is not None
    if "-" in mod:
        begin, _, end = mod.partition("-")
        return replace(part_of(when, begin), latest=part_of(when, end).latest)
    if when.precision == "month":
        cuts = [first, Day(first.year, first.month, 11), Day(first.year, first.month, 21)]
    elif when.precision == "year":
        cuts = [first, Day(first.year, 5, 1), Day(first.year, 9, 1)]
    elif when.precision == "decade":
        cuts = [first, Day(first.year + 4, 1, 1), Day(first.year + 7, 1, 1)]
    elif when.precision == "century":
        cuts = [first, Day(first.year + 33, 1, 1), Day(first.year + 67, 1, 1)]
    elif when.precision == "season":
        months = [plus_months(first.year, first.month, step) for step in range(3)]
        cuts = [Day(year, month, 1) for year, month in months]
    else:
        days = (last.ordinal - first.ordinal + 1) // 3
        cuts = [first, first.plus(days), last.plus(1 - days)] if days else [first, first, first]
    third = ("early", "mid", "late").index(mod)
    ends = [cuts[1].plus(-1), cuts[2].plus(-1), last]
    return replace(
        when, earliest=cuts[third], latest=max(ends[third], cuts[third]), approximate=True
    )


def half_of(when: When, half: int) -> When:
    """The first or second half: of a year its months, of any other span about so many days, years as they count."""
    if when.precision == "year":
        return When.half(when.start.year, half)
    assert when.latest is not None
    years = {"decade": 5, "century": 50}.get(when.precision, 0)
    days = (when.latest.ordinal - when.start.ordinal + 1) // 2
    middle = Day(when.start.year + years, 1, 1) if years else when.start.plus(days)
    if half == 1:
        return replace(when, latest=middle.plus(-1), approximate=True)
    return replace(when, earliest=middle, approximate=True)


def value_of(when: When) -> str:
    """The TIMEX3 value of a `When`: what an editor's own date is called."""
    day, last = when.start, when.latest
    if when.earliest is None or last is None or when.precision == "range":
        return when.edtf
    if when.precision == "day":
        return day_value(day)
    if when.precision == "week":
        return week_value(day)
    if when.precision == "month":
        return month_value(day.year, day.month)
    if when.precision == "decade":
        return decade_value(day.year)
    if when.precision == "century":
        return century_value(day.year)
    if when.precision == "season":
        season = {3: 21, 6: 22, 9: 23, 12: 24}.get(day.month)
        return f"{year_value(day.year)}-{SEASON_VALUES[season]}" if season else when.edtf
    return year_value(day.year)
