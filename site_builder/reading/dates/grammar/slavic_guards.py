"""What may refuse weekdays, counted units, clock times and references: True when the match may stand."""

from __future__ import annotations

from site_builder.reading.dates.grammar.slavic_around import (
    PLACING,
    clause_cue,
    first_of,
    named,
    quoted,
    uncounted,
    unit_of,
)
from site_builder.reading.dates.scan import Scan


def weekday(scan: Scan, first: int, last: int) -> bool:
    """“Середа” is a surname and “в среде” a milieu: a weekday stands after its preposition, in its case."""
    at = first_of(scan, first, last, "weekday")
    if at < 0 or scan.is_a(last, "of_milieu"):
        return at < 0
    if named(scan, at) or (
        scan.word(at)[:1].isupper() and not scan.word(at).isupper() and scan.is_a(at - 1, *PLACING)
    ):
        return False
    if at > first:
        return True
    if scan.is_a(first - 1, "in", "onto", "till"):
        return scan.is_a(at, "accusative")
    if scan.is_a(first - 1, "part", "clock", "dottedclock", "ampm", "hourword", "circa", *PLACING):
        return True
    return scan.is_a(first - 1, "and", "or", "-", ",", "till") and scan.is_a(
        first - 2, "weekday", "part"
    )


def last_night(scan: Scan, first: int, last: int) -> bool:
    """“Минулої ночі”; “цієї ночі” when the sentence does not look ahead."""
    if scan.value(last - 1, "part") != "NI":
        return False
    past = scan.is_a(first, "which") and scan.value(first, "which") == "last"
    return past or (scan.is_a(first, "this") and not clause_cue(scan, first, last).ahead)


def today(scan: Scan, first: int, last: int) -> bool:
    """«Сегодня» and “Rosja Dziś” are newspapers."""
    index = first_of(scan, first, last, "deictic")
    if index < 0:
        return True
    if named(scan, index):
        return False
    return not (quoted(scan, index, index + 1) and scan.word(index)[:1].isupper())


def ago(scan: Scan, first: int, last: int) -> bool:
    """“Przed rokiem” is a year ago, “przed rokiem 2014” and “przed rokiem szkolnym” are not."""
    if uncounted(scan, first, last):
        return False
    if not scan.is_a(first, "before") or last - first > 2:
        return True
    return (
        unit_of(scan, last - 1) != "D" and not scan.noun_like(last) and not scan.is_a(last, "year")
    )


def looks_ahead(scan: Scan, first: int, last: int) -> bool:
    if scan.is_a(last, "back", "ahead", "ago", "year") or uncounted(scan, first, last):
        return False
    cue = clause_cue(scan, first, last)
    return cue.ahead or (scan.is_a(first, "always_ahead") and last - first > 2 and not cue.behind)


def offset(scan: Scan, first: int, last: int) -> bool:
    """“Через місяць після вторгнення” counts from the invasion, not from the last date."""
    if scan.is_a(last, "ago", "thatword", "after", "before") or scan.is_a(first - 1, "not"):
        return False
    return not uncounted(scan, first, last)


def eve(scan: Scan, first: int, last: int) -> bool:
    """“Накануне выборов” is the eve of something; alone or before a past verb, the day before."""
    if clause_cue(scan, first, last).ahead:
        return False
    return not scan.noun_like(last) or scan.ends_like_past(last)


def following_day(scan: Scan, first: int, last: int) -> bool:
    """“Того ж вечора” is told of; “цього вечора” is today's."""
    if scan.is_a(last - 1, "ahead"):
        return scan.is_a(last - 1, "nextday")
    return scan.is_a(first, "narrative", "that") or scan.is_a(last - 1, "day_word")


def part_before_date(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    """Only with a date right after it."""
    if scan.is_a(last, "day"):
        return scan.is_a(last + 1, "month", "mon", "-", "and", "till", "onto")
    if scan.is_a(last, "narrative", "that", "this"):
        return scan.is_a(last + 1, "day_word") or (
            scan.is_a(last + 1, "same") and scan.is_a(last + 2, "day_word")
        )
    return scan.is_a(last, "dayword", "weekday", "deictic", "isodate", "numericdate")


def which_month(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    return not named(scan, last - 1)


def bare_season(scan: Scan, first: int, last: int) -> bool:
    """The adverb (“влітку”) is enough; any other case needs a preposition or “the beginning of”."""
    season = last - 1
    if named(scan, season):
        return False
    return scan.is_a(season, "seasonally") or last - first > 1


def unit_told(scan: Scan, first: int, last: int) -> bool:
    if scan.is_a(last - 1, "day_word"):
        return False
    narrative = first_of(scan, first, last, "narrative")
    return (
        narrative < 0 or not scan.is_a(narrative, "which") or clause_cue(scan, first, last).behind
    )


def named_unit(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    return (
        scan.is_a(last - 1, "unit")
        and scan.value(last - 1, "unit") != "D"
        and scan.word(last) != "-"
    )


def weekend(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    return scan.is_a(first - 1, "onto", "in", "during", "on")


def repeated(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    """“По суботах”; “по суботній” is an adjective."""
    return not scan.is_a(last - 1, "wday") or scan.is_a(last - 1, "weekly")


def past_unit(scan: Scan, first: int, last: int) -> bool:  # noqa: ARG001
    return not scan.is_a(last, "month")


def duration(scan: Scan, first: int, last: int) -> bool:
    """“32 березня 2022 року” is no date, and no length of time either; “близько 1948 року” is a date."""
    if scan.is_a(last - 1, "year_word") and scan.is_a(last - 2, "year"):
        return False
    if scan.is_a(first, "about") and last - first == 2 and scan.is_a(last, "num", "shortdecade"):
        return False  # “około lat 30.”
    return not scan.is_a(first - 1, "month", "mon")


def clock(scan: Scan, first: int, last: int) -> bool:
    """“2:1” is a score and “10.50” a price: a time stands after its preposition."""
    if scan.is_a(first, "clockhead") or scan.is_a(last - 1, "zone"):
        return True
    if scan.is_a(last - 1, "ampm"):
        return scan.is_a(first - 1, "at", *PLACING, ",", "-", "about")
    if not scan.is_a(first - 1, "at", "until", "since", "after", "before", "till", "by", "about"):
        return False
    if scan.is_a(first, "dottedclock"):
        return (
            scan.is_a(first - 1, "at")
            and not scan.noun_like(last)
            and not scan.is_a(last, "scale", "units", "unit")
        )
    return not (scan.is_a(last, "-") and scan.is_a(last + 1, "num"))


def later(scan: Scan, first: int, last: int) -> bool:
    """“Не пізніше”, “рано чи пізніше”, “пізніше ніж” continue nothing."""
    return not scan.is_a(first - 1, "not", "or", "than", "much") and not scan.is_a(
        last, "than", *PLACING
    )
