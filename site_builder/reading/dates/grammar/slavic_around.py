"""What stands around a match in Ukrainian, Russian and Polish: the questions that the guards ask."""

from __future__ import annotations

from site_builder.reading.dates.cues import Cue, cue_at
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan

PLACING = ("in", "since", "until", "by", "till", "before", "after", "during", "between", "onto", "from")  # fmt: skip
"""The classes of prepositions that put something in a time."""
OPENING, CLOSING = ("«", "„", "“", '"', "”"), ("»", "”", "“", '"')


def clause_cue(scan: Scan, first: int, last: int) -> Cue:
    """How the clause around these tokens looks."""
    return cue_at(scan, Expression(scan.start(first), scan.end(last - 1), first, last, "", "unit"))


def named(scan: Scan, index: int) -> bool:
    """Whether a word has a capital that neither a sentence's start nor capitals throughout explain."""
    word = scan.word(index)
    if not word[:1].isupper() or word.isupper():
        return False
    return not (
        index == 0
        or scan.is_a(index - 1, ".", "!", "?", ":", "paragraph")
        or scan.word(index - 1) in '«»„“”"—–-'
    )


def first_of(scan: Scan, first: int, last: int, *classes: str) -> int:
    return next((index for index in range(first, last) if scan.is_a(index, *classes)), -1)


def in_street(scan: Scan, first: int) -> bool:
    """“Вулиця 8 Березня”, “ul. 3 Maja”, «23 февраля»: a name, not a day."""
    before = first - 1
    if scan.is_a(before, "."):
        before -= 1
    return scan.is_a(before, "street") or (
        scan.is_a(before, "name_of") and scan.is_a(before - 1, "street", ".")
    )


def quoted(scan: Scan, first: int, last: int) -> bool:
    return scan.word(first - 1) in OPENING and scan.word(last) in CLOSING


def unit_of(scan: Scan, index: int) -> object:
    """The unit that a word names; None: none."""
    for name in ("unit", "units", "hourunit", "hourunits"):
        if scan.is_a(index, name):
            return scan.value(index, name)
    return None


def number_before(scan: Scan, first: int) -> bool:
    """“32 березня”: a number that is no day of the month; with it the month is none either."""
    return scan.word(first - 1)[:1].isdigit() and not scan.is_a(first - 2, ",")


def uncounted(scan: Scan, first: int, last: int) -> bool:
    """“Роки тому”, years ago, names no number; “рік тому” is one year."""
    numbers = ("count", "few", "num", "cardinal", "tens", "scale")
    return (
        first_of(scan, first, last, *numbers) < 0
        and first_of(scan, first, last, "units", "hourunits") >= 0
    )
