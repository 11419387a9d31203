"""The words beside a date that loosen it (“about 1948”) or bound it by a phrase (“at the latest on 12 September”).

Each is a word of the class `circa` or `deadline`. Where it means that only behind other words ("więcej" in
“mniej więcej”, "tard" in “au plus tard”), these are part of its value. Between it and the date may stand
articles, linkers and words of the class `circa_link`: “приблизно в 1948”, “etwa seit 1948”.
"""

from __future__ import annotations

from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan

_REACH = 5
"""“intorno alla fine del mese”: so many tokens before a date the word is looked for."""
_PARTS = ("part", "moment", "light", "weekdaypart", "daypart", "overnight")
_MOMENTS = ("moment", "light", "clockword", "clock", "fullclock", "dottedclock", "dottedfullclock")
_HOUR_SIGNS = ("ampm", "hourmark", "hourword")
_LOOSE = ("date", "weekday", "holiday", "numeric", "unit", "offset")
_COUNTED = ("num", "cardinal", "count", "scale")
_STOPS = (",", ".", ";", ")", "!", "?", ":", "paragraph")


def circa_at(scan: Scan, first: int) -> int:
    """The index of the word that makes what begins at `first` only about right; -1: there is none."""
    return _beside(scan, first, "circa")[0]


def deadline(scan: Scan, first: int) -> str:
    """“by” for “at the latest”, “since” for “at the earliest” before what begins at `first`; "": neither."""
    return _beside(scan, first, "deadline")[1]


def loosened(scan: Scan, expression: Expression) -> Expression:
    """The same, marked where a word beside it says that it is only about right.

    “Around noon on Friday” and “towards Friday evening” loosen the hour, not the day.
    """
    if expression.form not in _LOOSE or _begins_with_a_part(scan, expression):
        return expression
    at = circa_at(scan, expression.first)
    if at >= 0 and expression.form == "weekday" and scan.is_a(at, "topic"):
        return expression  # “talks about Sunday”
    counts = scan.is_a(at - 1, *_COUNTED)  # “erano 300 circa nel 1948”
    if (at >= 0 and not counts) or _loosened_behind(scan, expression):
        return expression.but(about=True)
    return expression


def _loosened_behind(scan: Scan, expression: Expression) -> bool:
    """“Nel 1948 circa.”; “nel 1948 circa trecento famiglie” counts the families."""
    after = expression.last
    ends = after + 1 == len(scan.codes) or scan.is_a(after + 1, *_STOPS)
    return scan.is_a(after, "circa_after") and ends


def begins_with_a_moment(scan: Scan, expression: Expression) -> bool:
    """“Dawn on Wednesday”, “6 a.m. on 8 September”: first the hour, then its day."""
    if expression.part is None and expression.clock is None:
        return False
    first = expression.first
    while scan.is_a(first, "the", "first") and first < expression.last - 1:
        first += 1
    if scan.is_a(first, "hourword", "clockhead"):
        return True  # “godzinie 6”
    written = scan.is_a(first, "hour", "cardinal")
    return scan.is_a(first, *_MOMENTS) or (written and scan.is_a(first + 1, *_HOUR_SIGNS))


def _begins_with_a_part(scan: Scan, expression: Expression) -> bool:
    if expression.part is None and expression.clock is None:
        return False
    return begins_with_a_moment(scan, expression) or scan.is_a(expression.first, *_PARTS)


def _beside(scan: Scan, first: int, kind: str) -> tuple[int, str]:
    """The first word of the phrase of this kind that governs what begins at `first`, and what it says."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if scan.is_a(at, kind):
            for said, before in _readings(scan.value(at, kind)):
                start = at - len(before)
                if all(scan.word(start + step).lower() == word for step, word in enumerate(before)):
                    return start, said
        abbreviated = scan.is_a(at, ".") and scan.is_a(at - 1, "circa_short")
        if abbreviated and kind == "circa":
            return at - 1, ""
        if not scan.is_a(at, "the", "linker", "circa_link"):
            break
    return -1, ""


def _readings(value: object) -> list[tuple[str, list[str]]]:
    """The value of a word: True, or what it says by the words that stand before it."""
    if not isinstance(value, dict):
        return [("", [])]
    return [(said, before.split()) for before, said in value.items()]
