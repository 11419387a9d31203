"""Guards of English weekdays, units, lengths and times: what around them shows that they are none."""

from __future__ import annotations

from site_builder.reading.dates.grammar.en_date_guards import capital_follows, starts_sentence
from site_builder.reading.dates.scan import Scan

_NAMED_WITH_A_WEEKDAY = (
    "Sheffield", "Black", "Good", "Ash", "Palm", "Cyber", "Bloody", "Super", "Holy", "Easter", "Girl", "Man",
    "Maundy", "Whit", "Ruby", "Stephen",
)  # fmt: skip
_NAMED_AFTER_A_WEEKDAY = (
    "Times", "Telegraph", "Mirror", "Mail", "Express", "Post", "Herald", "Night", "Club", "Addams", "World",
    "Review", "Afternoon", "Evening",
)  # fmt: skip
_NOT_A_NIGHT = ("shift", "shifts", "sky", "-", "owl")
_BEGINS_A_DATE = (
    "day", "dayword", "month", "mon", "weekday", "deictic", "narrative", "isodate", "feasthead", "ordinal",
)  # fmt: skip
_GOES_ON = ("and", "but", "had", "was", "were", "in", "at", "near", "with", "when", "while")
"""What may follow “the day before” where that is all: no “vote” before which it was."""
_LATER_THINGS = ("date", "dates", "time", "times", "stage", "year", "years", "life", "point")


def weekday(scan: Scan, first: int, last: int) -> bool:
    """“The Sunday Times”, “Black Friday”, “Good Friday”, “Sun” and “Mon” alone."""
    at = next(index for index in range(first, last) if scan.is_a(index, "weekday", "wday"))
    if not scan.is_a(at, "weekday"):
        return False
    before = scan.word(at - 1)
    if scan.word(last) == "week":
        return False  # “last Friday week” is the one before it
    if scan.word(last) in ("mornings", "afternoons", "evenings", "nights"):
        return False  # “on Friday evenings”: every week
    if scan.is_a(first - 1, "a") and not scan.noun_like(last) and not scan.is_a(last, "-"):
        return False  # “falls on a Monday”: any
    if before.title() in _NAMED_WITH_A_WEEKDAY or (before == "on" and scan.word(at - 2) == "Mail"):
        return False
    if scan.is_a(at - 1, "the") and scan.is_a(last, "before", "after"):
        return False  # “the Friday before Easter”
    if not capital_follows(scan, last):
        return True
    return not scan.is_a(at - 1, "the") and scan.word(last) not in _NAMED_AFTER_A_WEEKDAY


def weekday_week(scan: Scan, first: int, last: int) -> bool:
    """“Saturday week” is to come; “last Saturday week” is over, “Saturday week-long” is neither."""
    return not scan.is_a(first - 1, "which", "past", "narrative") and not scan.is_a(last, "-", "'")


def overnight(scan: Scan, first: int, last: int) -> bool:
    """“The overnight train”."""
    return not scan.is_a(first - 1, "the", "a") and not scan.is_a(last, "into")


def two_days(scan: Scan, _first: int, last: int) -> bool:
    """The day before yesterday, the day after tomorrow; not “the day after today”."""
    return abs(int(str(scan.value(last - 1, "deictic")))) == 1


def today(scan: Scan, first: int, last: int) -> bool:
    """“USA Today”, “Russia Today” are names."""
    index = last - 1
    word = scan.word(index)
    capital = word[:1].isupper() and scan.word(first - 1)[:1].isupper()
    return not capital or starts_sentence(scan, first)


def from_now(scan: Scan, _first: int, last: int) -> bool:
    """“Two weeks from now” and “from today”; “from tomorrow” is left alone."""
    return not scan.is_a(last - 1, "deictic") or scan.value(last - 1, "deictic") == 0


def unit_in_story(scan: Scan, _first: int, last: int) -> bool:
    """“Later that year”."""
    return scan.is_a(last - 1, "unit", "season")


def offset(scan: Scan, _first: int, last: int) -> bool:
    """“Two days before the vote” counts from the vote; “two days before” from the date told of.

    “Two years on,” too, but “two hours on the road” is a length.
    """
    word = scan.word(last - 1).lower()
    if word == "on":
        return scan.is_a(last, ",")
    if scan.is_a(last, "than"):
        return False  # “two years earlier than planned”
    return word not in ("before", "after", "prior", "following") or _ends_here(scan, last)


def _ends_here(scan: Scan, last: int) -> bool:
    return scan.is_a(last, ",", ".", ";", ")", "!", "paragraph") or last == len(scan.codes)


def _is_all(scan: Scan, last: int) -> bool:
    return _ends_here(scan, last) or scan.word(last) in _GOES_ON


def which_month(scan: Scan, _first: int, last: int) -> bool:
    """“The same April 10”: a day follows."""
    return not scan.is_a(last, "day") and scan.is_a(last - 1, "month", ".")


def which_season(scan: Scan, _first: int, last: int) -> bool:
    """“Firms that fall into trouble”."""
    verb = scan.is_a(last - 2, "that") and scan.word(last - 1) in ("fall", "spring")
    return not verb or scan.is_a(last, ",", ".")


def following_day(scan: Scan, first: int, last: int) -> bool:
    """“In the next day or two”, “the last day”, “the day before the vote” count from nothing told."""
    if scan.is_a(last - 1, "before", "after"):
        return _is_all(scan, last)
    if scan.is_a(first - 1, "in", "within", "over", "for") or scan.word(last) in _NOT_A_NIGHT:
        return False
    words = {scan.word(index).lower() for index in range(first, last)}
    return not {"last", "day"} <= words


def same_day(scan: Scan, _first: int, last: int) -> bool:
    """“That night shift”, “this day-long strike”: something else is named."""
    return scan.word(last) not in _NOT_A_NIGHT


def part_before_date(scan: Scan, first: int, last: int) -> bool:
    """Only with a date right after it; “dawn Wednesday”, but not “Operation Dawn 5”."""
    if scan.is_a(last - 1, "moment", "light"):
        name = scan.word(last - 1)[0].isupper() and not starts_sentence(scan, first)
        return scan.is_a(last, "weekday") and not name
    return scan.is_a(last, *_BEGINS_A_DATE)


def named_unit(scan: Scan, first: int, last: int) -> bool:
    """“This second”, “last-week’s”, and “the last month of the war”, which counts from the war."""
    if scan.word(last - 1).lower() in ("day", "second") or scan.is_a(last, "-"):
        return False
    return not (scan.is_a(last, "of") and scan.is_a(first, "the") and scan.is_a(first + 1, "which"))


def rate(scan: Scan, first: int, _last: int) -> bool:
    """“Three times a week”, “$5 million a year”."""
    return scan.is_a(first - 1, "times", "num", "scale")


def duration(scan: Scan, first: int, last: int) -> bool:
    """“A second” is mostly an ordinal, “a quarter” a part, “some day” no length at all."""
    count, unit = scan.word(first).lower(), scan.word(last - 1).lower()
    if unit in ("quarter", "quarters"):
        return any(scan.is_a(at, "word") for at in range(first, last))
    if unit == "second":
        return count not in ("a", "the")
    return not (last - first == 2 and count in ("some", "many") and unit == "day")


def vague_duration(scan: Scan, _first: int, last: int) -> bool:
    """“For years before” is an offset."""
    return not scan.is_a(last, "back", "ahead", "ago")


def clock(scan: Scan, first: int, last: int) -> bool:
    """A colon alone may be a score: it needs “at” or its kin, a zone, or a half of the day."""
    if last - first > 1 or not scan.is_a(first, "clock", "clockword"):
        return True
    return scan.is_a(first - 1, "at", "prep") or (
        scan.is_a(first, "clock")
        and (
            scan.is_a(first - 1, "(", "-")
            or (scan.is_a(first - 1, "and", "to") and scan.is_a(first - 2, "clock"))
        )
    )


def end_of_day(scan: Scan, _first: int, last: int) -> bool:
    """“To end the day at 7,114 points”: the day that is told of. “End the day of rage” is not."""
    if scan.is_a(last, "before", "after") and (
        _is_all(scan, last + 1) or scan.is_a(last + 1, "the", "a", "pronoun")
    ):
        return False  # “closed the day before”: that is another day
    return not scan.is_a(last, "of") and scan.word(last) not in ("when", "that", "job")


def later(scan: Scan, first: int, last: int) -> bool:
    """“Sooner or later”, “a later date”, “later in May”."""
    if scan.word(last) in _LATER_THINGS or scan.is_a(first - 1, "or", "than"):
        return False
    return not scan.is_a(last, "than", "in", "on", "this", "that")


def reference(scan: Scan, first: int, last: int) -> bool:
    """“From now on”; “the past” alone, but not “the past glory”."""
    word = scan.word(first).lower()
    if word == "now":
        return not scan.is_a(first - 1, "until", "from")
    if word == "the" and last - first == 2:
        return scan.word(last - 1).lower() in ("past", "future") and _ends_here(scan, last)
    return True
