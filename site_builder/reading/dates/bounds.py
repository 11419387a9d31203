"""Which end of its date a word leaves open: “since 2014”, “until Friday”, “by 12 September”.

A word that bounds an hour leaves none open: what happened before dawn on Wednesday happened on Wednesday.
"""

from __future__ import annotations

from site_builder.reading.dates.around import begins_with_a_moment, circa_at, deadline
from site_builder.reading.dates.cues import cue_at
from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan
from site_builder.reading.dates.signs import is_not_until

OPENERS = ("since", "until", "through", "by", "before", "after", "between")
_OPEN = ("since", "until", "through", "by", "before", "after")
_BOUND = ("date", "weekday", "holiday", "numeric", "deictic", "unit", "offset")
_A_LONG_WHILE = ("unit", "units")
_MOST_HOURS = 6
"""“36 hours before noon on Friday” is not on Friday."""


def word_before(scan: Scan, expression: Expression) -> int:
    """The index of the word that governs: before the article, and before the “à” of “jusqu'à”."""
    return _governing(scan, expression.first - 1)


def _governing(scan: Scan, before: int) -> int:
    furthest = before - 3
    while before > furthest and scan.is_a(before, "the", "linker"):
        if scan.is_a(before, *OPENERS):
            break
        before -= 1
    return before


def open_end(scan: Scan, expression: Expression) -> Expression:
    """“Since 2014”, “until Friday”, “by 12 September”, “from May on” leave one end open."""
    if expression.link == "range" or expression.form not in _BOUND:
        return expression
    before = word_before(scan, expression)
    if bound := deadline(scan, expression.first):
        return expression.but(open=bound)
    circa = circa_at(scan, expression.first)
    if circa >= 0 and not scan.is_a(before, *OPENERS):
        before = _governing(scan, circa - 1)  # “until about 1950”
    if scan.is_a(before, "to") and scan.is_a(before - 1, "unit", "units"):
        return expression.but(open="to")  # “in the year to March”
    if not scan.is_a(before, "from", *_OPEN):
        return expression
    if scan.is_a(before, "from") and scan.is_a(expression.last, "on", "onwards"):
        return expression.but(open="since")
    for word in _OPEN:
        if scan.is_a(before, word):
            if is_not_until(scan, before):
                return expression
            if word == "through" and scan.word(before + 1) == "on":
                return expression  # “was let through on Friday”
            if word == "through" and scan.is_a(before + 1 + scan.is_a(before + 1, "the"), "part"):
                return expression  # “through the night of 9 September”
            if word in ("before", "after") and scan.is_a(expression.last, "'"):
                return expression
            if begins_with_a_moment(scan, expression):
                return _beside_a_moment(scan, expression, word, before)
            return expression.but(open=word)
    return expression


def _beside_a_moment(scan: Scan, expression: Expression, word: str, at: int) -> Expression:
    """What happened before or after an hour of a day happened on that day, unless it lies long before.

    “Before noon on Friday it must be paid” is a deadline, and ends with that Friday. “By noon on Friday”
    is the day only where the sentence sets out with it and tells of the past: “By nightfall on Thursday
    they had left”. “Until” and “since” tell of more than that day.
    """
    if word == "until" and _means_before(scan, expression, at):
        word = "before"
    if word in ("since", "until", "through"):
        return expression.but(open=word)
    if _long_before(scan, at):
        return expression.but(open=word)
    cue = cue_at(scan, expression)
    looks_ahead = cue.ahead or (cue.perhaps and not cue.announced)
    if word == "before" and looks_ahead:
        return expression.but(open="by")
    if word == "by" and not (cue.behind and _sets_out(scan, at)):
        return expression.but(open="by")
    return expression.but(beside=word)


def _means_before(scan: Scan, expression: Expression, at: int) -> bool:
    """“До світанку в середу” is before that dawn; “до 6 ранку” may be until six, “незадовго до” is not."""
    dawn = scan.is_a(at, "until_or_before") and scan.is_a(expression.first, "moment")
    return dawn or scan.is_a(at - 1, "closely")


def _long_before(scan: Scan, at: int) -> bool:
    """“Three days before dawn on Friday”, “36 hours after noon on Friday”."""
    if scan.is_a(at - 1, *_A_LONG_WHILE):
        return True
    if not scan.is_a(at - 1, "hourunits") or not scan.is_a(at - 2, "num", "cardinal"):
        return False
    return float(str(scan.value(at - 2, "num"))) > _MOST_HOURS


def _sets_out(scan: Scan, at: int) -> bool:
    return at == 0 or scan.is_a(at - 1, ".", "!", "paragraph", ";") or scan.word(at - 1) in '"“”«»„'
