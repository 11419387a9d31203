"""What an editor should look at: doubtful and impossible dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from site_builder.core.model import DateMention
from site_builder.core.problems import Problem, warning
from site_builder.core.when import (
    MONTHS,
    WEEKDAYS,
    Day,
    When,
    days_in_month,
    edtf_of,
    year_in_words,
)

Lines = Callable[[int], int]
"""From an offset to its line."""

# "31 February 2022", "February 31st.", "2022-02-30"; not "In June 31 people", where people are counted.
_NAMES = r"(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,4}}(?:of\s{{1,4}})?{_NAMES}(?:,?\s{{1,4}}(\d{{4}})\b)?"
)
_MONTH_FIRST = re.compile(
    rf"\b{_NAMES}\s{{1,4}}(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?[:.,]\d)(?:,?\s{{1,4}}(\d{{4}})\b)?"
    rf"(?(3)|(?=\s*(?:[^\w\s]|$|(?:when|in|at|and|as|after|before)\b)))"
)
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])")


def impossible_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what is wrong) of dates that no calendar has, in reading order of each form."""
    for match in _DAY_FIRST.finditer(text):
        if wrong := _wrong(match[3], _month(match[2]), int(match[1])):
            yield match.start(), match.end(), wrong
    for match in _MONTH_FIRST.finditer(text):
        year, day = match[3], int(match[2])
        if (year or day <= 31) and (wrong := _wrong(year, _month(match[1]), day)):
            yield match.start(), match.end(), wrong
    for match in _ISO.finditer(text):
        month = int(match[2])
        if not 1 <= month <= 12:
            yield match.start(), match.end(), f"there is no month {month}"
        elif wrong := _wrong(match[1], month, int(match[3])):
            yield match.start(), match.end(), wrong


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _wrong(year: str | None, month: int, day: int) -> str:
    """A leap year is granted where no year is given."""
    length = days_in_month(int(year) if year else 2000, month)
    if 1 <= day <= length:
        return ""
    return f"{MONTHS[month - 1]}{' ' + year if year else ''} has {length} days"


def impossible_problems(path: str, text: str, line_at: Lines) -> Iterator[Problem]:
    for start, end, wrong in impossible_dates(text):
        written = " ".join(text[start:end].split())
        yield warning(
            path, line_at(start), "impossible-date", f"“{written}” does not exist: {wrong}. No event is made of it.",
            "Correct the date.",
        )  # fmt: skip


def doubtful_problems(
    path: str, mentions: Iterable[DateMention], line_at: Lines
) -> Iterator[Problem]:
    for mention in mentions:
        if not mention.alternatives or mention.rule == "editor":
            continue
        words = " ".join(mention.text.split())
        said = " or ".join(in_words(reading) for reading in mention.readings)
        choices = " or ".join(
            f"[{words}](date:{edtf_of((reading,))})" for reading in mention.readings
        )
        yield warning(
            path, line_at(mention.start), "doubtful-date", f"“{words}” can mean {said}.",
            f"Say which is meant by writing {choices}.",
        )  # fmt: skip


def in_words(when: When) -> str:
    """A reading as an editor would say it: “Saturday 10 September 2022”, “September 2022”."""
    first, last = when.earliest, when.latest
    about = "about " if when.approximate else ""
    if first is None or last is None:
        return about + (f"until {last}" if last else f"from {first} on")
    if when.is_day:
        return f"{about}{WEEKDAYS[first.weekday]} {first}"
    if when.precision == "month":
        return f"{about}{MONTHS[first.month - 1]} {year_in_words(first.year)}"
    if when.precision == "year":
        return about + year_in_words(first.year)
    return f"{about}{first} to {last}"


def both_readings(mention: DateMention, other: DateMention | None, updated: Day) -> DateMention:
    """`mention`, doubtful where counting from the day of the update gives another day."""
    if mention.when is None or other is None or other.when is None or other.when == mention.when:
        return mention
    extra = tuple(reading for reading in other.readings if reading not in mention.readings)
    return replace(
        mention,
        alternatives=(*mention.alternatives, *extra),
        because="{0} Counted from the update of {1} it would be {2}, so the date is doubtful.",
        facts=(mention.why, updated, other.when),
    )


def unsettled(masked: str, given: Iterable[tuple[int, int, object]]) -> str:
    """The text without what an editor has settled."""
    pieces: list[str] = []
    position = 0
    for start, end, _ in sorted(given, key=lambda span: span[:2]):
        if start >= position:
            pieces += (masked[position:start], "·" * (end - start))
            position = end
    return "".join((*pieces, masked[position:]))
