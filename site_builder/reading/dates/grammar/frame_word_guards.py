"""What may refuse a weekday, “today”, an offset, a unit or a time of day in the languages that share `frame`.

As in `frame_guards`, each gets the scan and the match's first and last token (half-open).
"""

from __future__ import annotations

from site_builder.reading.dates.grammar.frame_guards import (
    QUOTES,
    capital_follows,
    named,
    starts_sentence,
    whole_number,
)
from site_builder.reading.dates.scan import BARRIER, Scan


def weekday(scan: Scan, first: int, last: int) -> bool:
    """Not Black Friday, Robinson's Friday, nor “le lundi”, which is every Monday."""
    at = next(index for index in range(first, last) if scan.is_a(index, "weekday", "weekdaypart"))
    if scan.is_a(at + 1, "dark") or scan.is_a(at - 1, "dark"):
        return False
    if scan.word(first - 1) in QUOTES and scan.word(last) in QUOTES:
        return False
    if scan.is_a(last, "before", "after") and scan.is_a(last + 1, "feasthead"):
        return False
    if scan.is_a(last, "of", "linker", "placing") and scan.is_a(last + 1, "month", "month_word"):
        return False  # “le deuxième dimanche de mai”
    if scan.is_a(first - 1, "ordinal", "dayword", "count"):
        return False  # “il est né un mardi”
    if scan.is_a(first - 1, "habitual") and last - first == 1:
        return False
    if scan.is_a(at, "capitalised"):
        return _german_weekday(scan, first, last)
    if named(scan, at):
        if not starts_sentence(scan, first) and not scan.is_a(first - 1, "the"):
            return False
        if capital_follows(scan, last) or (
            scan.is_a(first - 1, "the") and not starts_sentence(scan, first - 1)
        ):
            return False
        if (
            scan.is_a(at, "givenname")
            and last - first == 1
            and not scan.is_a(last, ",", "the", "of")
        ):
            return False
    return True


def weekday_and_day(scan: Scan, first: int, last: int) -> bool:
    """“Samedi 10, …”, but not “samedi 10 personnes”, nor “samedi, 10 personnes”."""
    if not scan.is_a(last - 1, "num") or last - first > 2 or not weekday(scan, first, last):
        return False
    if last == len(scan.codes) or scan.is_a(
        last, "paragraph", ".", ";", ":", ")", "and", "finite_past"
    ):
        return True
    if scan.is_a(last, "prep", "part"):
        return not scan.word(last + 1)[:1].isdigit()
    return scan.is_a(last, ",") and not scan.glued(last + 1)


def weekday_of_week(scan: Scan, first: int, last: int) -> bool:
    return any(
        scan.is_a(index, "unit") and scan.value(index, "unit") == "W"
        for index in range(first, last)
    )


def _german_weekday(scan: Scan, first: int, last: int) -> bool:
    """“Bild am Sonntag” is a newspaper; after a first name, “Freitag” is a family."""
    if scan.is_a(first - 2, "newspaper") or scan.is_a(first - 1, "title"):
        return False
    if scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1):
        return scan.is_a(last + 1, "weekday", "weekdaypart")
    if last - first > 1 or scan.is_a(first, "weekdaypart") or first == 0:
        return True
    before = scan.word(first - 1)
    name = scan.codes[first - 1] == BARRIER and before[0].isupper() and before[0].isalpha()
    return not name and not (
        scan.is_a(first - 1, "and") and named(scan, first - 2) and scan.codes[first - 2] == BARRIER
    )


def today(scan: Scan, first: int, last: int) -> bool:
    """“Oggi” is a magazine, “la mañana” the morning, “heute journal” a programme."""
    if scan.is_a(first, "morningword") and scan.is_a(
        first - 1, "the", "this", "determiner", "each"
    ):
        return False
    if scan.is_a(last, "programme") or (
        scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1)
    ):
        return False
    if scan.is_a(last, "of") and scan.is_a(last + 1, "programme"):
        return False
    if scan.is_a(last, "anniversary") and scan.is_a(last + 1, "count", "num", "a", "about"):
        return False
    return not named(scan, first) or starts_sentence(scan, first)


def ahead(scan: Scan, first: int, last: int) -> bool:
    """“In zwei Tagen” looks ahead only where the clause does: else it may say how long a thing took."""
    if not whole_number(scan, first, last):
        return False
    if not scan.is_a(first, "within"):
        return True
    for index in (
        *range(first - 1, max(-1, first - 12), -1),
        *range(last, min(len(scan.codes), last + 10)),
    ):
        if scan.is_a(index, ".", "!", ";", "paragraph"):
            continue
        if scan.is_a(index, "finite_past", "past_form"):
            return False
        if scan.is_a(index, "ahead_cue") or scan.ends_like_future(index):
            return True
    return False


def offset(scan: Scan, first: int, last: int) -> bool:
    """“Deux jours après l'attaque” counts from the attack: a length. “Deux jours après, …” from the date told of."""
    if not whole_number(scan, first, last):
        return False
    if scan.is_a(last - 1, "later_tail") and not scan.is_a(last - 2, "later_head"):
        return False
    if scan.is_a(last - 1, "leaning"):
        return not scan.is_a(last, "of", "that")
    if scan.is_a(last - 1, "before", "after"):
        return scan.is_a(last, ",", ".", ";", ")", "!", "?", ":", "paragraph") or last == len(
            scan.codes
        )
    return True


def following_day(scan: Scan, first: int, last: int) -> bool:
    """“La veille de Noël”, “am Tag nach dem Angriff” count from what follows them."""
    if scan.is_a(last, "of") or (scan.is_a(last, "'") and scan.is_a(last - 1, "of")):
        return False
    if scan.word(last).lower() == "d" and scan.is_a(last + 1, "'"):
        return False
    return offset(scan, first, last)


def part_before_date(scan: Scan, _first: int, last: int) -> bool:
    """Only with a date right after it."""
    return scan.is_a(
        last, "day", "dayword", "month", "weekday", "deictic", "isodate", "ordinal", "which"
    )


def named_unit(scan: Scan, first: int, last: int) -> bool:
    """“In der letzten Woche des Krieges” counts from the war."""
    if scan.is_a(last, "-") and scan.glued(last) and scan.glued(last + 1):
        return False
    if scan.is_a(first, "final") and scan.is_a(last, "of"):
        return False
    if scan.is_a(last - 1, "before", "after", "leaning"):
        return following_day(scan, first, last)
    return True


def end_of_unit(scan: Scan, _first: int, last: int) -> bool:
    """“Ende der Woche des Angriffs” lies at the attack."""
    return not scan.is_a(last, "of")


def clock(scan: Scan, first: int, last: int) -> bool:
    """“14.30” may be a score or a sum: it needs its hour word, or for “14:30” a word such as “at”."""
    if scan.is_a(last - 1, "hourunits", "hourunit"):
        return scan.is_a(first - 1, "at") and not scan.is_a(last, "of")
    if last - first > 1:
        return True
    if scan.is_a(first, "dottedclock"):
        return scan.is_a(first - 1, "at")
    return scan.is_a(first, "clock") and scan.is_a(first - 1, "at", "about", "(")
