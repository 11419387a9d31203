"""Calendar arithmetic and TIMEX3 values: weeks, months, quarters, seasons, decades as `When` and as text."""

from __future__ import annotations

from dataclasses import replace

from site_builder.core.when import MONTHS, WEEKDAYS, Day, When, days_in_month, year_in_words

SEASON_VALUES = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
PART_NAMES = {"MO": "morning", "MI": "afternoon", "AF": "afternoon", "EV": "evening", "NI": "night"}
_FIRST = ("first", "second", "third", "fourth")


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


def quarter_of(year: int, quarter: int) -> When:
    last = quarter * 3
    return When(Day(year, last - 2, 1), Day(year, last, days_in_month(year, last)), "quarter")


def half_of(year: int, half: int) -> When:
    return (
        When(Day(year, 1, 1), Day(year, 6, 30), "half")
        if half == 1
        else When(Day(year, 7, 1), Day(year, 12, 31), "half")
    )


def decade_of(year: int) -> When:
    """The decade that begins with `year`."""
    return When(Day(year, 1, 1), Day(year + 9, 12, 31), "decade")


def century_of(year: int) -> When:
    """The hundred years that begin with `year`: the 19th century as 1800 to 1899, as TIMEX3 and EDTF count."""
    return When(Day(year or 1, 1, 1), Day(year + 99, 12, 31), "century")


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


def day_words(day: Day) -> str:
    """Sunday 11 September 2022"""
    return f"{WEEKDAYS[day.weekday]} {day}"


def in_words(when: When) -> str:
    """A span as a reader says it: Sunday 11 September 2022; late autumn 2023; the 1930s; 1 to 3 June 2024."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return f"until {last}" if last else f"from {first} on"
    about = "about " if when.approximate else ""
    if when.is_day:
        return about + day_words(first)
    named = _named(when, first)
    if named is None:
        return about + days_words(first, last)
    name, whole = named
    if not when.approximate or (first, last) == (whole.earliest, whole.latest):
        return about + name
    return _third(first, last, whole, name)


def days_words(first: Day, last: Day) -> str:
    """The days from first to last: 1 to 3 June 2024; March to May 2022; 1914 to 1918."""
    since, until = year_in_words(first.year), year_in_words(last.year)
    begins, ends = f"{first.day} {MONTHS[first.month - 1]}", f"{last}"
    if first.day == 1 and last.day == days_in_month(last.year, last.month):
        begins, ends = MONTHS[first.month - 1], f"{MONTHS[last.month - 1]} {until}"
        if (first.month, last.month) == (1, 12):
            return since if since == until else f"{since} to {until}"
        if begins == MONTHS[last.month - 1] and since == until:
            return ends
    elif (first.year, first.month) == (last.year, last.month):
        begins = f"{first.day}"
    return f"{begins} to {ends}" if since == until else f"{begins} {since} to {ends}"


def _named(when: When, first: Day) -> tuple[str, When] | None:
    """The name of the month, season, year and the like that the span is or lies in, and all of that."""
    year, name = year_in_words(first.year), when.precision
    if name == "month":
        return f"{MONTHS[first.month - 1]} {year}", When.month(first.year, first.month)
    if name == "year":
        return year, When.year(first.year)
    if name == "season":
        season = 21 + (first.month - 3) // 3 if 3 <= first.month <= 11 else 24
        begun = first.year - 1 if first.month < 3 else first.year
        until = f"–{(begun + 1) % 100:02d}" if season == 24 and begun > 0 else ""
        words = f"the {SEASON_NAMES[season]} of {year_in_words(begun)}{until}"
        return words, When.season(begun, season)
    if name == "decade" and first.year > 0:
        return f"the {first.year // 10 * 10}s", decade_of(first.year // 10 * 10)
    if name == "century":
        begun = first.year // 100 * 100 if first.year > 0 else (first.year - 1) // 100 * 100 + 1
        number, era = (begun // 100 + 1, "") if begun >= 0 else (-(begun // 100), " BC")
        return f"the {_nth(number)} century{era}", century_of(begun)
    if name == "quarter":
        quarter = (first.month + 2) // 3
        return f"the {_FIRST[quarter - 1]} quarter of {year}", quarter_of(first.year, quarter)
    if name == "half":
        half = 1 if first.month < 7 else 2
        return f"the {_FIRST[half - 1]} half of {year}", half_of(first.year, half)
    if name == "week" and not when.approximate and when.latest is not None:
        return f"the week from {days_words(first, when.latest)}", when
    return None


def _third(first: Day, last: Day, whole: When, name: str) -> str:
    """How a part of a whole is called: early May 2022, late in the third quarter, the first half of May."""
    kind = whole.precision
    if kind == "month" and (first.day == 16 or last.day == 15):
        return f"the {'second' if first.day == 16 else 'first'} half of {name}"
    third = "early" if first == whole.earliest else "late" if last == whole.latest else "mid"
    if kind in ("quarter", "half"):
        return f"the middle of {name}" if third == "mid" else f"{third} in {name}"
    article = "the " if kind in ("decade", "century") else ""
    bare = name.removeprefix("the ")
    if kind == "season":
        bare = bare.replace(" of ", " ")
    return f"{article}{third}{'-' if third == 'mid' else ' '}{bare}"


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending}"


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
