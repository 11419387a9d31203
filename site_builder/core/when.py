"""Calendar days and spans of days: the only notion of time that the house knows.

Years are astronomical (1 BC is year 0, 480 BC is -479) in the proleptic Gregorian calendar, because
`datetime.date` ends at year 1 and histories do not.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

Precision = Literal[
    "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"
]

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


class Day(NamedTuple):
    """One calendar day. Ordered as the calendar is, because tuples are."""

    year: int
    month: int
    day: int

    @classmethod
    def of(cls, value: datetime.date) -> Day:
        return cls(value.year, value.month, value.day)

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Day:
        """The inverse of `ordinal`, for any year."""
        cycles, within = divmod(ordinal - 1, _CYCLE_DAYS)
        date = datetime.date.fromordinal(within + 1)
        return cls(date.year + cycles * _CYCLE_YEARS, date.month, date.day)

    @property
    def ordinal(self) -> int:
        """Days since 31 December of year 0, as `datetime.date.toordinal`, continued below 1."""
        return _ordinal(self)

    @property
    def weekday(self) -> int:
        """0 is Monday."""
        return (self.ordinal - 1) % 7

    @property
    def iso(self) -> str:
        """YYYY-MM-DD; a year before 1 with a minus sign and four digits: -0479-08-01."""
        return _iso(self)

    def plus(self, days: int) -> Day:
        return Day.from_ordinal(self.ordinal + days)

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]} {year_in_words(self.year)}"


# Both are kept: a story has many events on few days.
@lru_cache(maxsize=20_000)
def _ordinal(day: Day) -> int:
    cycles, within = divmod(day.year - 1, _CYCLE_YEARS)
    date = datetime.date(within + 1, day.month, day.day)
    return date.toordinal() + cycles * _CYCLE_DAYS


@lru_cache(maxsize=20_000)
def _iso(day: Day) -> str:
    return f"{iso_year(day.year)}-{day.month:02d}-{day.day:02d}"


def iso_year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def year_in_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def days_in_month(year: int, month: int) -> int:
    first = Day(year, month, 1)
    following = Day(year + month // 12, month % 12 + 1, 1)
    return following.ordinal - first.ordinal


@dataclass(frozen=True, slots=True)
class When:
    """A span of days, both ends inclusive; an open end is None (never both).

    `precision` is what the text states. `part_of_day` is morning, afternoon, evening, night or HH:MM.
    """

    earliest: Day | None
    latest: Day | None
    precision: Precision
    approximate: bool = False
    part_of_day: str | None = None

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("a When needs at least one end")
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"{self.latest} lies before {self.earliest}")

    @classmethod
    def on(cls, day: Day, part_of_day: str | None = None) -> When:
        return cls(day, day, "day", part_of_day=part_of_day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        return cls(Day(year, month, 1), Day(year, month, days_in_month(year, month)), "month")

    @classmethod
    def year(cls, year: int) -> When:
        return cls(Day(year, 1, 1), Day(year, 12, 31), "year")

    @classmethod
    def season(cls, year: int, season: int) -> When:
        """`season` is the EDTF number: 21 spring, 22 summer, 23 autumn, 24 winter.

        Meteorological seasons of the northern hemisphere; winter 2022 begins in December 2022, as
        EDTF leaves open and English usage has it ("in the winter of 2022").
        """
        start = {21: 3, 22: 6, 23: 9, 24: 12}[season]
        last_year, last = (year, start + 2) if start < 12 else (year + 1, 2)
        return cls(
            Day(year, start, 1), Day(last_year, last, days_in_month(last_year, last)), "season"
        )

    @classmethod
    def quarter(cls, year: int, quarter: int) -> When:
        last = quarter * 3
        return cls(Day(year, last - 2, 1), Day(year, last, days_in_month(year, last)), "quarter")

    @classmethod
    def half(cls, year: int, half: int) -> When:
        first, last = (
            (Day(year, 1, 1), Day(year, 6, 30))
            if half == 1
            else (Day(year, 7, 1), Day(year, 12, 31))
        )
        return cls(first, last, "half")

    @classmethod
    def decade(cls, year: int) -> When:
        """The decade that begins with `year`."""
        return cls(Day(year, 1, 1), Day(year + 9, 12, 31), "decade")

    @classmethod
    def century(cls, year: int) -> When:
        """The hundred years that begin with `year`: the 19th century as 1800 to 1899, as EDTF counts."""
        return cls(Day(year or 1, 1, 1), Day(year + 99, 12, 31), "century")

    @classmethod
    def between(cls, earliest: Day | None, latest: Day | None) -> When:
        return cls(earliest, latest, "range")

    @property
    def is_day(self) -> bool:
        return self.precision == "day" and self.earliest == self.latest

    @property
    def start(self) -> Day:
        """Where it stands in a chronology: its first known day."""
        day = self.earliest or self.latest
        assert day is not None
        return day

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Chronological; at the same start the narrower span comes later: "in March" before "1 March"."""
        first = self.start.ordinal
        last = self.latest.ordinal if self.latest else first + 10_000_000
        return (
            first,
            first - last,
            _PART_ORDER.get(self.part_of_day or "", self.part_of_day or ""),
        )

    @property
    def edtf(self) -> str:
        """The EDTF (ISO 8601-2, levels 0 and 1) string; weeks, halves and quarters print as intervals."""
        first, last = self.earliest, self.latest
        mark = "~" if self.approximate else ""
        if first is None or last is None:
            return f"{first.iso + mark if first else '..'}/{last.iso + mark if last else '..'}"
        if self.precision == "day":
            return first.iso + mark
        if self.precision == "month":
            return first.iso[:-3] + mark
        if self.precision == "season":
            number = {3: 21, 6: 22, 9: 23, 12: 24}.get(first.month)
            if number and When.season(first.year, number).latest == last:
                return f"{iso_year(first.year)}-{number}{mark}"
        if self.precision == "year":
            return iso_year(first.year) + mark
        if self.precision == "decade" and first.year % 10 == 0 and first.year > 0:
            return iso_year(first.year)[:-1] + "X" + mark
        if self.precision == "century" and first.year % 100 == 0 and first.year > 0:
            return iso_year(first.year)[:-2] + "XX" + mark
        return f"{first.iso}{mark}/{last.iso}{mark}"


_PART_ORDER = {
    "": "00:00",
    "morning": "06:00",
    "afternoon": "12:00",
    "evening": "18:00",
    "night": "21:00",
}


class EdtfError(ValueError):
    """A value that is not in the EDTF subset; the message says what was found and what would be right."""


_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_UNSPECIFIED = re.compile(r"(\d{3})X([~?%]?)|(\d\d)XX([~?%]?)")
_HINT = "write a date as 2022-09-10, 2022-09, 2022, 2022-09-10/2022-09-12 or 2022-09~"


def parse_edtf(text: str) -> tuple[When, ...]:
    """The readings of an EDTF value: one, or several for a one-of set `[2022-09-10,2022-09-17]`.

    Raises EdtfError for anything outside the subset: dates, seasons, decades, centuries, `~ ? %`,
    intervals, open intervals, one-of sets of dates. An open end may also be left empty.
    """
    value = text.strip()
    if value.startswith("[") and value.endswith("]"):
        parts = [part.strip() for part in value[1:-1].split(",") if part.strip()]
        if not parts:
            raise EdtfError(f"“{text}” is an empty set; {_HINT}")
        # Inside a set, an interval is written with two dots.
        return tuple(_reading(_as_interval(part), text) for part in parts)
    return (_reading(value, text),)


def _reading(value: str, text: str) -> When:
    if "/" not in value:
        return _single(value, text)
    left, _, right = value.partition("/")
    ends = [None if end in ("", "..") else _single(end, text) for end in (left, right)]
    first, last = ends
    if "/" in right or (first is None and last is None):
        raise EdtfError(f"“{text}” is not an interval; {_HINT}")
    approximate = any(end.approximate for end in ends if end)
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest and latest and latest < earliest:
        raise EdtfError(f"“{text}” ends before it begins")
    if first and last and first == last:
        return first
    return replace(When.between(earliest, latest), approximate=approximate)


def _single(value: str, whole: str) -> When:
    if match := _UNSPECIFIED.fullmatch(value):
        decade, mark, century, mark2 = match.groups()
        if decade:
            first, years, precision = int(decade) * 10, 10, "decade"
        else:
            first, years, precision = int(century) * 100, 100, "century"
        return When(
            Day(first, 1, 1),
            Day(first + years - 1, 12, 31),
            precision,  # type: ignore[arg-type]
            approximate=bool(mark or mark2),
        )
    match = _DATE.fullmatch(value)
    if not match:
        raise EdtfError(f"“{whole}” is not an EDTF date; {_HINT}")
    year, month, day = (int(part) if part else 0 for part in match.groups()[:3])
    approximate = bool(match[4])
    if month in SEASONS and not match[3]:
        return replace(When.season(year, month), approximate=approximate)
    if match[2] and not 1 <= month <= 12:
        raise EdtfError(f"“{whole}” has no month {match[2]}; {_HINT}")
    if match[3] and not 1 <= day <= days_in_month(year, month):
        raise EdtfError(
            f"“{whole}” has a day that {MONTHS[month - 1]} {year_in_words(year)} does not have"
        )
    when = (
        When.on(Day(year, month, day)) if match[3]
        else When.month(year, month) if match[2]
        else When.year(year)
    )  # fmt: skip
    return replace(when, approximate=approximate)


def edtf_of(readings: tuple[When, ...]) -> str:
    """One reading as itself, several as a one-of set: the inverse of `parse_edtf`."""
    if len(readings) == 1:
        return readings[0].edtf
    return "[" + ",".join(_in_a_set(reading.edtf) for reading in readings) + "]"


def _as_interval(part: str) -> str:
    """`a..b`, `a..` and `..b` of a set as `a/b`, `a/..` and `../b`."""
    first, dots, last = part.partition("..")
    return f"{first or '..'}/{last or '..'}" if dots else part


def _in_a_set(edtf: str) -> str:
    return "..".join(end for end in edtf.replace("..", "").split("/")) if "/" in edtf else edtf
