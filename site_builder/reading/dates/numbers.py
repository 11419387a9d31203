"""What a token that begins with a digit may be: a day, a year, an hour, a date in numbers, a count.

Its classes are the keys, its value in each of them the values. {} is a number that names no time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_NUMBER = re.compile(r"(\d+)([^\W\d_]*)")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?(am|pm|h|hrs?|hours|z)?", re.IGNORECASE)
_MOST_DIGITS = 9
_LAST_YEAR = 2100
"""Four digits from here on are no year."""


def number_values(token: str, suffixes: Mapping[str, str]) -> dict[str, object]:
    """The classes and values of a token that begins with a digit; {} when it is no number of ours."""
    match = _NUMBER.fullmatch(token)
    if match is None:
        return _compound_values(token)
    digits, suffix = match.groups()
    if len(digits) > _MOST_DIGITS:
        return {}
    number = int(digits)
    if suffix:
        kind = suffixes.get(suffix.lower(), "")
        if kind == "ordinal" and number > 0:
            return {"ordinal": number, "day": number} if number <= 31 else {"ordinal": number}
        if kind == "decade" and number % 10 == 0 and (len(digits) == 4 or len(digits) <= 3):
            return {"decade" if len(digits) > 2 else "shortdecade": number}
        return _clock_values(token)
    values: dict[str, object] = {"num": number}
    if len(digits) <= 2:
        if 1 <= number <= 31:
            values["cardinal"] = values["day"] = number
        if 1 <= number <= 12:
            values["hour"] = number
        if len(digits) == 2:
            values["shortyear"] = number
        elif digits == "0":
            return {}
    elif len(digits) == 3:
        values["year3"] = number
    elif len(digits) == 4:
        if 1000 <= number < _LAST_YEAR:
            values["year"] = number
        if number // 100 < 24 and number % 100 < 60:
            values["military"] = f"{digits[:2]}:{digits[2:]}"
    return values


def _compound_values(token: str) -> dict[str, object]:
    if not token[-1].isascii() and token[-1] in "月월日일":
        numbers = tuple(int(number) for number in re.findall(r"\d+", token))
        return {"isodate": numbers} if len(numbers) == 3 else {"isomonth": (*numbers, None)}
    if len(token) == 10 and token[4] == "-":
        year, month, day = token.split("-")
        return {"isodate": (int(year), int(month), int(day))}
    for sign in "/.":
        if token.count(sign) == 2 and token.replace(sign, "").isdigit():
            parts = token.split(sign)
            sizes = [len(part) for part in parts]
            if sizes[0] == 4 and sizes[2] <= 2:
                return {"isodate": tuple(int(part) for part in parts)}
            if sizes[0] <= 2 and (sizes[2] == 4 or (sign == "/" and sizes[2] == 2)):
                first, second, year_number = (int(part) for part in parts)
                century = 0 if sizes[2] == 4 else 2000 if year_number < 70 else 1900
                return {"numericdate": (first, second, century + year_number)}
            return {}
    if "," in token or token.count(".") == 1:
        plain = token.replace(",", "")
        if plain.replace(".", "", 1).isdigit() and len(plain) < 12:
            number = float(plain)
            values: dict[str, object] = {"num": int(number) if "." not in plain else number}
            if "." in plain and "," not in token:
                values.update(
                    {f"dotted{name}": value for name, value in _clock_values(token).items()}
                )
            return values
    return _clock_values(token)


def _clock_values(token: str) -> dict[str, object]:
    """ "7:30", "5:30PM", "5am", "03:00hrs": the class clock, as HH:MM; half a day open is clock12."""
    match = _CLOCK.fullmatch(token)
    if match is None:
        return {}
    hour, minute, suffix = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if hour > 24 or minute > 59 or (match[2] is None and suffix not in ("am", "pm")):
        return {}
    if suffix in ("am", "pm"):
        if not 1 <= hour <= 12:
            return {}
        return {"fullclock": f"{hour % 12 + (12 if suffix == 'pm' else 0):02d}:{minute:02d}"}
    return {"fullclock" if suffix else "clock": f"{hour:02d}:{minute:02d}"}
