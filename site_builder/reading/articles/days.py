"""Dates as they stand in front matter: one calendar day, never a guess."""

from __future__ import annotations

import datetime
import re

from site_builder.core.config import time_zone
from site_builder.core.model import Site
from site_builder.core.when import MONTHS

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[Tt ]\s*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?"
)
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


class BadDay(ValueError):
    """A value that is not one certain day; `message` and `hint` are for the editor."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message, self.hint = message, hint


def read_day(value: str, site: Site) -> datetime.date:
    """The day of `value`: as written without a zone, the site's day with one. Raises BadDay."""
    if match := _ISO.fullmatch(value):
        moment = _moment(match, value)
        return moment.astimezone(_zone(site)).date() if moment.tzinfo else moment.date()
    if match := _NUMERIC.fullmatch(value):
        return _numeric(match, value, site)
    raise BadDay(f"“{value[:60]}” is not a date of the form YYYY-MM-DD.", _hint(_in_words(value)))


def read_moment(value: str, site: Site) -> str:
    """`value` as ISO 8601 in UTC; without a zone it is the site's time. Raises BadDay."""
    match = _ISO.fullmatch(value)
    if not match:
        raise BadDay(
            f"“{value[:60]}” is not a date and time.", "Write it as 2022-09-10 18:00 or 2022-09-10."
        )
    moment = _moment(match, value)
    if not moment.tzinfo:
        moment = moment.replace(tzinfo=_zone(site))
    return moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


def _zone(site: Site) -> datetime.tzinfo:
    return time_zone(site.timezone) or datetime.UTC


def _moment(match: re.Match[str], value: str) -> datetime.datetime:
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    _check(year, month, day, value)
    if not 1 < year < 9999:  # at the ends of the calendar another zone's day may not exist
        raise BadDay(f"“{value}” is no date of publication.", _hint(None))
    zone = match[7]
    offset: datetime.tzinfo | None = None
    try:
        if zone and zone[0] in "+-":
            minutes = int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
            delta = datetime.timedelta(minutes=-minutes if zone[0] == "-" else minutes)
            offset = datetime.timezone(delta)
        elif zone:
            offset = datetime.UTC
        moment = datetime.datetime(year, month, day, hour, minute, min(second, 59), tzinfo=offset)
    except (ValueError, OverflowError):
        raise BadDay(
            f"“{value}” has a time that does not exist.", "Write it as 2022-09-10 18:00."
        ) from None
    return moment


def _numeric(match: re.Match[str], value: str, site: Site) -> datetime.date:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = {"DMY": _day(year, second, first), "MDY": _day(year, first, second)}
    days = {day for day in readings.values() if day}
    settled = readings[site.date_order] if site.date_order else None
    if settled or len(days) == 1:
        return settled or days.pop()
    if not days:
        raise BadDay(f"“{value}” is a day that does not exist.", _hint(None))
    raise BadDay(
        f"“{value}” can be two days.",
        "Write " + " or ".join(f"{day.isoformat()} ({_words(day)})" for day in sorted(days)) + ".",
    )


def _check(year: int, month: int, day: int, value: str) -> None:
    if not 1 <= month <= 12:
        raise BadDay(f"“{value}” has no month {month}.", _hint(None))
    if not _day(year, month, day):
        raise BadDay(
            f"“{value}” does not exist: {MONTHS[month - 1]} {year} has no day {day}.", _hint(None)
        )


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _words(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _in_words(value: str) -> datetime.date | None:
    """What “12 September 2022” would be in the right form, for the hint."""
    if match := _DAY_FIRST.fullmatch(value):
        day, name, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(value):
        name, day, year = match.groups()
    else:
        return None
    months = [
        number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower())
    ]
    return _day(int(year), months[0], int(day)) if len(months) == 1 else None


def _hint(day: datetime.date | None) -> str:
    return f"Write the date as {day.isoformat() if day else 'YYYY-MM-DD, such as 2022-09-10'}."
