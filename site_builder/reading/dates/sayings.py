"""When something was said: “tomorrow” in a quotation counts from that day.

“We open today,” she said on Friday. Only a date beside the verb of saying, in the same sentence and
outside the quotation, is such a day.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import Scan

_REACH = 60
"""So many tokens on either side the marks of a quotation are looked for."""
_NEAR = 12
"""So many tokens from what was said, the saying and its date are looked for."""
_OPENING, _CLOSING, _EITHER = frozenset("„«"), frozenset("”»"), frozenset('"“')


_MARKS = (*sorted(_CLOSING), *sorted(_EITHER))
_CHARACTERS = 9 * _REACH


def day_of_saying(
    scan: Scan, expressions: Sequence[Expression], place: int
) -> tuple[Expression | None, bool]:
    """The date on which these words were said, and whether they stand in a quotation.

    In indirect speech only a date before them is one: "said on Tuesday that talks would resume on Friday".
    """
    this = expressions[place]
    quotation = _quotation(scan, this)
    begins, ends = quotation or (this.first, this.last)
    if quotation:
        for other in expressions[place + 1 : place + 6]:
            near = other.first - ends <= _NEAR
            if other.first >= ends and near and _is_said(scan, range(ends, other.first), other):
                return other, True
    for other in expressions[max(0, place - 3) : place]:
        if other.last <= begins <= other.last + _NEAR:
            first = _sentence_start(scan, other.first)
            if _is_said(scan, range(first, begins), other):
                return other, bool(quotation)
    return None, bool(quotation)


def _is_said(scan: Scan, within: range, date: Expression) -> bool:
    """Whether a verb of saying stands in these tokens, which belong to one sentence with the date."""
    day = date.form in ("weekday", "deictic", "numeric") or date.day is not None
    if not day or date.open or date.link or _has_a_stop(scan, within):
        return False
    return any(scan.is_a(at, "speech") for at in within)


def _has_a_stop(scan: Scan, within: range) -> bool:
    return any(scan.is_a(at, ".", "!", ";", "paragraph") for at in within)


def _sentence_start(scan: Scan, index: int) -> int:
    for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        if _has_a_stop(scan, range(at, at + 1)) or _opens(scan, at) is not None:
            return at + 1
    return max(0, index - _NEAR)


def _quotation(scan: Scan, this: Expression) -> tuple[int, int] | None:
    """The tokens between which a quotation holds these words: its opening mark, and what follows its closing one."""
    ahead = scan.text[this.end : this.end + _CHARACTERS]
    if not any(mark in ahead for mark in _MARKS):
        return None  # the quickest way to ask a page of prose
    begins = ends = None
    for at in range(this.first - 1, max(-1, this.first - 1 - _REACH), -1):
        if scan.is_a(at, "paragraph") or (opens := _opens(scan, at)) is False:
            return None
        if opens:
            begins = at
            break
    for at in range(this.last, min(len(scan.codes), this.last + _REACH)):
        if scan.is_a(at, "paragraph") or (opens := _opens(scan, at)):
            return None
        if opens is False:
            ends = at + 1
            break
    return None if begins is None or ends is None else (begins, ends)


def _opens(scan: Scan, index: int) -> bool | None:
    """Whether a quotation begins at this token (True), ends (False), or neither."""
    mark = scan.word(index)
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    if mark not in _EITHER:
        return None
    before = scan.text[scan.start(index) - 1 : scan.start(index)]
    return not before or before.isspace() or before in "(—–-"
