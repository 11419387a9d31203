"""Read a match: from the words that a rule matched to an expression with its fields.

Which field a word fills follows from its class, so that one reader serves every rule and language.
"""

from __future__ import annotations

import re
from typing import Any

from site_builder.core.when import days_in_month
from site_builder.reading.dates.records import Expression, Rule
from site_builder.reading.dates.scan import Scan

_FIELDS = {
    "day": "day", "dayword": "day", "month": "month", "mon": "month", "year": "year", "year3": "year",
    "weekday": "weekday", "wday": "weekday", "modadj": "mod", "modnoun": "mod", "edge": "mod", "which": "which",
    "narrative": "which", "this": "which", "that": "which", "same": "which", "unit": "unit", "units": "unit", "hourunit": "unit", "hourunits": "unit",
    "season": "season", "lowseason": "season", "part": "part", "moment": "part", "light": "part", "overnight": "part", "quartername": "quarter", "zone": "zone",
    "deictic": "days", "tonight": "days", "back": "direction", "ahead": "direction", "after": "direction",
    "before": "direction", "reference": "value", "frequency": "value",
    "yearby": "year_by", "sided": "which", "eve": "direction", "half": "half", "latter": "half", "halfth": "half", "seventy": "year", "eighty": "year", "ninety": "year", "numericdate": "numbers",
}  # fmt: skip
"""Class of word → field of Expression."""
_COUNTERS = frozenset(
    ("a", "count", "tens", "num", "few", "scale", "halfword", "cardinal", "couple")
)
_CLOCKS = ("fullclock", "clock", "dottedclock", "dottedfullclock", "military", "hour", "clockword")
_READ_LATER = frozenset(
    (*_CLOCKS, "ampm", "era", "decadeword", "decadeadj", "isodate", "isomonth", "decade", "shortdecade", "ordinal", "quarterword", "shortyear",
     "centuryword", "about", "c", "halfunit")
)  # fmt: skip
READ = frozenset((*_FIELDS, *_COUNTERS, *_READ_LATER, "weekdaypart", "daypart"))
"""The classes whose words say something; the others only hold a rule together."""


def read(
    scan: Scan, rule: Rule, match: re.Match[str], names: tuple[str, ...]
) -> list[Expression] | None:
    """The expressions of a match: several for a list of days. None: not for this rule after all.

    An impossible date gives an empty list: what looks like a date and is none must not be read by halves.
    """
    fields, seen, counters = _said(scan, match, names)
    if rule.form == "holiday":
        fields["holiday"] = _feast(scan, match.start(), match.end())
        if fields["holiday"] is None:
            return None
    if fields["which"] == "coming" and rule.form != "weekday" and fields.get("unit") != "WE":
        fields["which"] = "next"
    fields.update(rule.fixed)
    listed = fields.pop("listed", None)
    if "direction" in fields and rule.form == "unit":
        fields["which"] = "previous" if fields.pop("direction") < 0 else "following"
    if fields.pop("a_day_beyond", False):
        fields["days"] += fields.pop("direction")  # “the day before yesterday”
    if counters:
        fields["count"] = count_of(counters)
        if counters[0][0] == "tens" and "day" in fields:
            fields["day"] += int(fields.pop("count") or 0)
        if len(counters) == 1 and counters[0][0] == "a" and _is_plural(match, names):
            fields["count"] = None  # “a months-long siege”
    if seen:
        _special(seen, fields)
    if not _possible(fields):
        return []
    first, last = match.start(), match.end()
    expression = Expression(
        scan.start(first), scan.end(last - 1), first, last, rule.name, rule.form, **fields
    )
    if listed == "eras":
        return _listed_eras(scan, expression, str(seen.get("era")))
    if listed == "years":
        return _listed_years(scan, expression)
    return _listed(scan, expression) if listed else [expression]


def _said(
    scan: Scan, match: re.Match[str], names: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, object], list[tuple[str, object]]]:
    """What the matched words say: fields that they fill at once, words to be read together, counts."""
    fields: dict[str, Any] = {"which": None}
    seen: dict[str, object] = {}
    counters: list[tuple[str, object]] = []
    for name, (index, _) in zip(names, match.regs[1:], strict=True):
        if index < 0:
            continue
        if name in _COUNTERS:
            counters.append((name, scan.value(index, name)))
            continue
        field = _FIELDS.get(name)
        if field is not None and not (field == "year" and "year" in fields):
            said = scan.value(index, name)
            fields[field] = (
                f"{fields['mod']}-{said}" if field == "mod" and "mod" in fields else said
            )
            if name == "tonight":
                fields["part"] = "NI"
        elif name in ("weekdaypart", "daypart"):
            # One word says both, as Samstagabend and anoche do.
            both: Any = scan.value(index, name)
            fields["weekday" if name == "weekdaypart" else "days"], fields["part"] = both
        elif name in _READ_LATER:
            seen[name] = scan.value(index, name)
    return fields, seen, counters


def _feast(scan: Scan, first: int, last: int) -> str | None:
    """The formula of the feast that these words name."""
    words = [
        scan.word(index).lower()
        for index in range(first, last)
        if scan.is_a(index, "feasthead", "feast")
    ]
    return scan.feasts.get(" ".join(words))


def _special(seen: dict[str, object], fields: dict[str, Any]) -> None:
    """What takes more than one word: clocks, eras, decades, centuries, ordinals."""
    if "day" in fields and seen.keys() & {"centuryword", "quarterword", "halfunit"}:
        seen["ordinal"] = fields.pop("day")  # “19. Jahrhundert”
    clock = next((str(seen[name]) for name in _CLOCKS if name in seen), None)
    if clock is not None:
        fields["clock"] = _twelve(clock, str(seen["ampm"])) if "ampm" in seen else _plain(clock)
    written = seen.get("isodate", seen.get("isomonth"))
    if isinstance(written, tuple):
        year, month, day = written
        fields.update(year=year, month=month, day=day)
    if "shortyear" in seen and "year" not in fields:
        number = int(str(seen["shortyear"]))
        latest = 20 if fields.get("span") == "decade" else 30
        fields["year"] = number + (1900 if number > latest else 2000)
    if "decade" in seen:
        fields.update(year=seen["decade"], span="decade")
    if word := seen.get("decadeword", seen.get("decadeadj")):
        fields.update(year=word, span="decade")
    if "shortdecade" in seen:
        number = int(str(seen["shortdecade"]))
        fields.update(year=number + (1900 if number > 20 else 2000), span="decade")
    if "ordinal" in seen:
        number = int(str(seen["ordinal"]))
        if "quarterword" in seen:
            fields["quarter"] = number
        elif fields.get("span") in ("weekpart", "weekday"):
            fields["half"] = number
        elif "centuryword" in seen and fields.get("span") == "decade" and fields.get("year"):
            fields["year"] = (number - 1) * 100 + fields["year"] % 100
        elif "centuryword" in seen:
            fields.update(year=(number - 1) * 100, span="century")
        elif "halfunit" in seen:
            fields["half"] = number
        else:
            fields["day"] = number
    if "era" in seen and "year" not in fields and fields.get("count"):
        fields["year"] = int(fields.pop("count"))
    if "era" in seen and seen["era"] == "BC" and fields.get("year") is not None:
        # A year before Christ is astronomical: 480 BC is -479; the 480s BC begin with 489 BC.
        length = {"decade": 9, "century": 99}.get(str(fields.get("span")), 0)
        fields["year"] = 1 - fields["year"] - length if length != 99 else -fields["year"] - 99
    if "about" in seen or "c" in seen:
        fields["about"] = True


def _twelve(clock: str, half: str) -> str:
    hour, _, minute = clock.partition(":")
    return f"{int(hour) % 12 + (12 if half == 'pm' else 0):02d}:{minute or '00'}"


def _plain(clock: str) -> str:
    return clock if ":" in clock else f"{int(clock):02d}:00"


def count_of(counters: list[tuple[str, object]]) -> float | None:
    """The number that count words name: "twenty-five", "two and a half", "three hundred"; None: "a few"."""
    total = 0.0
    for name, value in counters:
        if name in ("few", "couple") or value is None:
            return None
        number = float(str(value))
        if name == "scale":
            total = max(total, 1) * number
        elif name == "halfword":
            total += 0.5
        elif name == "a" and total:
            continue
        else:
            total += number
    if len(counters) > 1 and counters[0][0] == "halfword":
        total = 0.5
    return total


def _possible(fields: dict[str, Any]) -> bool:
    day, month, year = fields.get("day"), fields.get("month"), fields.get("year")
    if month is not None and not 1 <= month <= 12:
        return False
    if day is None:
        return True
    if not 1 <= day <= 31:
        return False
    # 2000 was a leap year: 29 February without a year is possible.
    return month is None or day <= days_in_month(2000 if year is None else year, month)


def _is_plural(match: re.Match[str], names: tuple[str, ...]) -> bool:
    plurals = (
        index
        for name, (index, _) in zip(names, match.regs[1:], strict=True)
        if name in ("units", "hourunits")
    )
    return any(index >= 0 for index in plurals)


def _listed_eras(scan: Scan, whole: Expression, era: str) -> list[Expression]:
    """“499–492 BC”: 499 BC and 492 BC."""
    numbers = [at for at in range(whole.first, whole.last) if scan.is_a(at, "num")]
    if len(numbers) != 2:
        return []
    years = [int(str(scan.value(at, "num"))) for at in numbers]
    if era == "BC":
        years = [1 - year for year in years]
    left, right = numbers
    return [
        whole.but(year=years[0], count=None, last=left + 1, end=scan.end(left), link="range"),
        whole.but(year=years[1], count=None, first=right, start=scan.start(right)),
    ]


def _listed_years(scan: Scan, whole: Expression) -> list[Expression]:
    """“1915-17”: 1915 and 1917."""
    sign, end = whole.last - 2, whole.last - 1
    first = int(str(scan.value(sign - 1, "year")))
    last = first // 100 * 100 + int(str(scan.value(end, "shortyear")))
    return [
        whole.but(year=first, last=sign, end=scan.end(sign - 1), link="range"),
        whole.but(year=last, first=end, start=scan.start(end), mod=None),
    ]


def _listed(scan: Scan, whole: Expression) -> list[Expression]:
    """One expression for each day of "12 and 15 June" or "May 6-7", linked as a range or list."""
    tokens = [at for at in range(whole.first, whole.last) if scan.is_a(at, "day", "dayword")]
    found: list[Expression] = []
    for place, index in enumerate(tokens):
        day = int(str(scan.value(index, "day" if scan.is_a(index, "day") else "dayword")))
        if not _possible({"day": day, "month": whole.month, "year": whole.year}):
            return []
        from_here = tokens[place - 1] + 1 if place else whole.first
        named = _weekday_at(scan, from_here, index)
        first = whole.first if place == 0 else named or index
        last = whole.last if place == len(tokens) - 1 else index + 1
        weekday = None
        if named is not None:
            kind = "weekday" if scan.is_a(named, "weekday") else "wday"
            weekday = int(str(scan.value(named, kind)))
        link = "" if place == len(tokens) - 1 else _link(scan, whole, index, tokens[place + 1])
        found.append(
            whole.but(
                first=first, last=last, start=scan.start(first), end=scan.end(last - 1),
                day=day, weekday=weekday, link=link,
            )
        )  # fmt: skip
    return found


def _weekday_at(scan: Scan, first: int, last: int) -> int | None:
    """“Monday 16 to Friday 20 August”: each day has its own weekday."""
    return next((at for at in range(first, last) if scan.is_a(at, "weekday", "wday")), None)


def _link(scan: Scan, whole: Expression, left: int, right: int) -> str:
    between = range(left + 1, right)
    if any(scan.is_a(at, "-", "/", "to", "until", "till") for at in between):
        return "range"
    if any(scan.is_a(at, "or") for at in between):
        return "either"
    before = whole.first - (2 if scan.is_a(whole.first - 1, "the") else 1)
    return "range" if scan.is_a(before, "between") else "list"
