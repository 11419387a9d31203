"""Why a date is what it is: a sentence with places, and what fills them.

Kept apart until somebody reads it, so that a page can say it in its own language; here it is English.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.core.when import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Day,
    When,
    days_in_month,
    year_in_words,
)

_FIRST = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Weekday:
    """0 is Monday."""

    number: int

    def __str__(self) -> str:
        return WEEKDAYS[self.number]


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence. `because` is a format string over `facts`, with {text} for the words it is about.

    A fact is a When (said with its weekday), a Day (without), a Weekday, a tuple of Whens (“10 or 17
    September”), another Reason, or words.
    """

    because: str
    facts: tuple[object, ...] = ()
    text: str = ""

    def __str__(self) -> str:
        """In English."""
        return self.because.format(*map(in_words, self.facts), text=self.text)


BY_EDITORS = Reason("This date was given by the editors.")


def in_words(fact: object) -> str:
    """A fact as an English reader says it: Sunday 11 September 2022; late autumn 2023; 1 to 3 June 2024."""
    if isinstance(fact, When):
        return _in_words(fact)
    if isinstance(fact, tuple) and not isinstance(fact, Day):
        return " or ".join(map(in_words, fact))
    return str(fact)


def _day_words(day: Day) -> str:
    """Sunday 11 September 2022"""
    return f"{WEEKDAYS[day.weekday]} {day}"


def _in_words(when: When) -> str:
    """A span as a reader says it: Sunday 11 September 2022; late autumn 2023; the 1930s; 1 to 3 June 2024."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return f"until {last}" if last else f"from {first} on"
    about = "about " if when.approximate else ""
    if when.is_day:
        return about + _day_words(first)
    named = _named(when, first)
    if named is None:
        return about + _days_words(first, last)
    name, whole = named
    if not when.approximate or (first, last) == (whole.earliest, whole.latest):
        return about + name
    return _third(first, last, whole, name)


def _days_words(first: Day, last: Day) -> str:
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
        words = f"the {SEASONS[season]} of {year_in_words(begun)}{until}"
        return words, When.season(begun, season)
    if name == "decade" and first.year > 0:
        return f"the {first.year // 10 * 10}s", When.decade(first.year // 10 * 10)
    if name == "century":
        begun = first.year // 100 * 100 if first.year > 0 else (first.year - 1) // 100 * 100 + 1
        number, era = (begun // 100 + 1, "") if begun >= 0 else (-(begun // 100), " BC")
        return f"the {nth(number)} century{era}", When.century(begun)
    if name == "quarter":
        quarter = (first.month + 2) // 3
        return f"the {_FIRST[quarter - 1]} quarter of {year}", When.quarter(first.year, quarter)
    if name == "half":
        half = 1 if first.month < 7 else 2
        return f"the {_FIRST[half - 1]} half of {year}", When.half(first.year, half)
    if name == "week" and not when.approximate and when.latest is not None:
        return f"the week from {_days_words(first, when.latest)}", when
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


def nth(number: int) -> str:
    """1st, 2nd, 11th, 21st."""
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 <= number % 100 <= 20 else last}"
