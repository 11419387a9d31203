"""Dates in words: honest about precision, in the order and the month names of a language.

Babel supplies names and patterns, `phrases` the words around them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from babel.dates import format_date, get_day_names
from markupsafe import escape

from site_builder.core.safe import SafeHtml, trusted
from site_builder.core.when import Day, When, days_in_month, edtf_of, iso_year
from site_builder.pages.language import locale_of
from site_builder.pages.phrases import Phrases, numeral, phrases_of

Part = tuple[str, str]
"""Words, and what HTML's `datetime` may say of them ('' for nothing)."""


# ---------------------------------------------------------------- days, months, years


def year_words(year: int, language: str) -> str:
    """2022, 480 BC; a year before 100 says AD, for “79” alone reads as a day."""
    if year >= 100:
        return str(year)
    eras = locale_of(language).eras["abbreviated"]
    return f"{year} {eras[1]}" if year > 0 else f"{1 - year} {eras[0]}"


@lru_cache(maxsize=8192)
def day_words(day: Day, language: str, *, weekday: bool = False) -> str:
    """10 September 2022; Saturday 10 September 2022; September 10, 2022 in American English."""
    locale = locale_of(language)
    if not weekday:
        return _format(day, locale.date_formats["long"].pattern, language)
    if locale.language == "en" and locale.territory != "US":
        return _format(day, "EEEE d MMMM y", language)
    return _format(day, locale.date_formats["full"].pattern, language)


def weekday_name(weekday: int, language: str) -> str:
    """`weekday` 0 is Monday."""
    return str(get_day_names("wide", "stand-alone", locale_of(language))[weekday])


def weekday_words(day: Day, language: str) -> str:
    """As it stands before a date, with the comma that some languages put there: “Saturday”, “Samstag,”."""
    comma = re.search(r"EEEE([,،])", locale_of(language).date_formats["full"].pattern)
    british = day_words(day, language, weekday=True).startswith(
        f"{weekday_name(day.weekday, language)} "
    )
    return weekday_name(day.weekday, language) + (comma[1] if comma and not british else "")


def month_words(year: int, month: int, language: str) -> str:
    """September 2022."""
    locale = locale_of(language)
    return _format(Day(year, month, 1), locale.datetime_skeletons["yMMMM"].pattern, language)


def month_name(month: int, language: str) -> str:
    return str(format_date(datetime.date(2000, month, 1), "LLLL", locale_of(language)))


def short_day_words(day: Day, language: str) -> str:
    """10 September, for where the year stands beside it."""
    return _format(day, locale_of(language).datetime_skeletons["MMMMd"].pattern, language)


def date_words(date: datetime.date, language: str, *, weekday: bool = False) -> str:
    return day_words(Day.of(date), language, weekday=weekday)


def _format(day: Day, pattern: str, language: str) -> str:
    # The calendar repeats every 400 years, weekdays too: any year is written as one that Babel
    # knows, and its number, which nothing else in a date looks like, then replaced.
    stand_in = datetime.date(2000 + day.year % 400, day.month, day.day)
    text = str(format_date(stand_in, pattern, locale_of(language)))
    first = phrases_of(language).first_day
    if first and day.day == 1 and "d" in pattern:
        text = re.sub(r"(?<!\d)1(?!\d)", first, text, count=1)
    return text.replace(str(stand_in.year), year_words(day.year, language))


# ---------------------------------------------------------------- spans


def when_words(readings: Sequence[When], language: str, *, weekday: bool = False) -> str:
    """The readings of a date as one phrase: “10 or 17 September 2022”, “about 1948”, “by 12 September 2022”."""
    return "".join(words for words, _ in _readings(tuple(readings), language, weekday))


def when_html(readings: Sequence[When], language: str, *, weekday: bool = False) -> SafeHtml:
    """The same with a <time> for every end that HTML can express, and the EDTF value for machines."""
    return _when_html(tuple(readings), language, weekday)


@lru_cache(maxsize=8192)
def _when_html(readings: tuple[When, ...], language: str, weekday: bool) -> SafeHtml:
    edtf = escape(edtf_of(readings))
    parts = _readings(readings, language, weekday)
    if len(parts) == 1 and parts[0][1]:
        words, machine = parts[0]
        return trusted(f'<time datetime="{machine}" data-edtf="{edtf}">{escape(words)}</time>')
    inner = "".join(
        f'<time datetime="{machine}">{escape(words)}</time>' if machine else escape(words)
        for words, machine in parts
    )
    return trusted(f'<span data-edtf="{edtf}">{inner}</span>')


@lru_cache(maxsize=8192)
def _readings(readings: tuple[When, ...], language: str, weekday: bool) -> tuple[Part, ...]:
    if len(readings) == 1:
        return _one(readings[0], language, weekday)
    either = phrases_of(language).either
    days = [when.start for when in readings if when.is_day and not when.approximate]
    if len(days) == len(readings) == 2 and days[0].year == days[1].year:
        first, last = _collapsed(days[0], days[1], language)
        return (first, (either, ""), last)
    parts: list[Part] = []
    for when in readings:
        parts += [(either, "")] * bool(parts)
        parts += _one(when, language, False)
    return tuple(parts)


def _one(when: When, language: str, weekday: bool) -> tuple[Part, ...]:
    phrases = phrases_of(language)
    parts = _span(when, language, weekday)
    if when.part_of_day:
        part = phrases.part_of_day(when.part_of_day)
        if part or ":" in when.part_of_day:
            parts = (*parts, (f"{phrases.comma}{part or when.part_of_day}", ""))
    return parts


def _span(when: When, language: str, weekday: bool) -> tuple[Part, ...]:
    phrases = phrases_of(language)
    first, last = when.earliest, when.latest
    if first is None or last is None:
        day: tuple[Part, ...] = ((day_words(when.start, language), iso_html(when.start)),)
        return _around(
            phrases.by if first is None else phrases.since,
            _about(day, phrases) if when.approximate else day,
        )
    parts = _named(when, first, last, language, weekday) or _range(first, last, language)
    return _about(parts, phrases) if when.approximate else parts


def _about(parts: tuple[Part, ...], phrases: Phrases) -> tuple[Part, ...]:
    """About 1948, of which HTML can say nothing; “about early September” says twice what once is enough."""
    plain = tuple((words, "") for words, _ in parts)
    return plain if parts[0][0].startswith(phrases.vague) else _around(phrases.about, plain)


def _named(
    when: When, first: Day, last: Day, language: str, weekday: bool
) -> tuple[Part, ...] | None:
    """What its precision calls it; None where the days do not fit the name or the language lacks it."""
    phrases = phrases_of(language)
    year = year_words(first.year, language)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == days_in_month(last.year, last.month)
    match when.precision:
        case "day" if first == last:
            return ((day_words(first, language, weekday=weekday), iso_html(first)),)
        case "month" | "range" if months == 1 and whole:
            machine = iso_html(first)[:-3]
            return ((month_words(first.year, first.month, language), machine),)
        case "month" | "range" if months == 1 and when.precision == "month":
            phrase = _third(first.day, last.day, days_in_month(*first[:2]), phrases, 0)
            return _around(phrase, ((_month_in_a_date(first, language), ""),)) if phrase else None
        case "year" | "range" if months == 12 and whole and first.month == 1:
            return ((year, iso_html(first)[:-6]),)
        case "year" if first.year == last.year:
            phrase = _third(first.month, last.month, 12, phrases, 1)
            return _around(phrase, ((year, ""),)) if phrase else None
        case "week" if phrases.week:
            return _around(phrases.week, _range(first, last, language))
        case "season" if months == 3 and whole and first.month % 3 == 0 and phrases.seasons:
            ends = f"{year}–{last.year % 100:02d}" if last.year > first.year > 0 else year
            return ((phrases.seasons[first.month // 3 - 1].format(ends), ""),)
        case "quarter" if months == 3 and whole and first.month % 3 == 1 and phrases.quarters:
            return ((phrases.quarters[first.month // 3].format(year), ""),)
        case "half" if months == 6 and whole and first.month % 6 == 1 and phrases.halves:
            return ((phrases.halves[first.month // 6].format(year), ""),)
        case "decade" if first.year % 10 == 0 and first.year > 0 and phrases.decade:
            return _decade(first, last, phrases)
        case "century" if first.year > 0 and phrases.century:
            return ((phrases.century.format(numeral(first.year // 100 + 1, phrases.numeral)), ""),)
    return None


def _decade(first: Day, last: Day, phrases: Phrases) -> tuple[Part, ...]:
    if last.year - first.year == 9:
        return ((phrases.decade.format(first.year), ""),)
    phrase = _third(1, last.year - first.year + 1, 10, phrases, 2)
    return _around(phrase, ((str(first.year), ""),))


def _third(first: int, last: int, length: int, phrases: Phrases, of: int) -> str:
    """Early, middle or late: whichever part of 1…length lies around the middle of first…last.

    `of` a month is 0, a year 1, a decade 2.
    """
    middle = (first + last) / 2 / length
    third = phrases.early if middle < 0.4 else phrases.late if middle > 0.65 else phrases.middle
    return third[of]


def _month_in_a_date(day: Day, language: str) -> str:
    """September 2022 as it stands after a day: where months have cases, in the genitive."""
    pattern = locale_of(language).datetime_skeletons["yMMMM"].pattern
    return _format(day, pattern.replace("LLLL", "MMMM"), language)


def _range(first: Day, last: Day, language: str) -> tuple[Part, ...]:
    """14–24 August 2022; whole months and years without their days: June – August 2022, 1961–1990."""
    if first == last:
        return ((day_words(first, language), iso_html(first)),)
    if first.day == 1 and last.day == days_in_month(*last[:2]):
        if first.month == 1 and last.month == 12:
            ends = [(year_words(day.year, language), iso_html(day)[:-6]) for day in (first, last)]
            spaced = min(first.year, last.year) < 100
            return (ends[0], (" – " if spaced else "–", ""), ends[1])
        if first[:2] != last[:2]:
            start = (
                month_name(first.month, language)
                if first.year == last.year
                else month_words(first.year, first.month, language)
            )
            end = month_words(last.year, last.month, language)
            return ((start, iso_html(first)[:-3]), (" – ", ""), (end, iso_html(last)[:-3]))
    if first.year != last.year:
        return (
            (day_words(first, language), iso_html(first)),
            (" – ", ""),
            (day_words(last, language), iso_html(last)),
        )
    dash = "–" if first.month == last.month else " – "
    start_part, end_part = _collapsed(first, last, language)
    return (start_part, (dash, ""), end_part)


def _collapsed(first: Day, last: Day, language: str) -> tuple[Part, Part]:
    """Two days of one year in the language's own short form: (“14”, “24 August 2022”)."""
    locale = locale_of(language)
    field = "d" if first.month == last.month else "M"
    patterns = locale.interval_formats.get("yMMMMd") or locale.interval_formats["yMMMd"]
    before, after = (_long_month(pattern) for pattern in patterns[field])
    start = _format(first, before, language).rstrip(" –-‑—\u2009\u202f")
    return (start, iso_html(first)), (_format(last, after, language), iso_html(last))


def _long_month(pattern: str) -> str:
    # Some locales write the days of a span with two digits, though not a day by itself.
    pattern = pattern.replace("dd", "d")
    if "MMMM" in pattern or "LLLL" in pattern:
        return pattern
    return pattern.replace("MMM", "MMMM").replace("LLL", "LLLL")


def _around(phrase: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    before, _, after = phrase.partition("{}")
    return tuple(part for part in ((before, ""), *parts, (after, "")) if part[0])


def iso_html(day: Day) -> str:
    """The day as `datetime` takes it; HTML knows no year before 1, so '' there."""
    return f"{iso_year(day.year)}-{day.month:02d}-{day.day:02d}" if day.year > 0 else ""
