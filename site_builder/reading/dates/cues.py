"""Does the clause around an expression look ahead or back? Weekdays and bare months need to know."""

from __future__ import annotations

from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import BARRIER, Scan
from site_builder.reading.dates.signs import (
    AHEAD,
    ANNOUNCED,
    BEHIND,
    DONE,
    FORETOLD,
    NO_CUE,
    PERHAPS,
    SCHEDULED,
    Cue,
    sign,
)

__all__ = ["NO_CUE", "Cue", "cue_at"]

_BEFORE, _AFTER = 14, 8
"""How many tokens on either side may belong to the clause."""
_NEAR = 7
"""So many tokens before “until Sunday” the verb that it belongs to is looked for."""


def cue_at(scan: Scan, expression: Expression) -> Cue:
    """The nearest sign before the expression decides; where there is none, the first one after it.

    A weak sign ("agreed to meet on Friday") that is nearer than a past verb leaves the matter open.
    """
    if expression.open == "until":
        return PERHAPS if _lasted(scan, expression) else FORETOLD
    if _planned(scan, expression):
        return AHEAD
    if _is_put_off_to(scan, expression):
        return PERHAPS
    cue = _nearest_sign(scan, expression)
    if expression.form == "weekday" and expression.shift and not cue.behind:
        return FORETOLD  # “a week on Saturday”
    if expression.open == "since" and cue.announced and cue.ahead:
        return BEHIND  # “opens for the first time since Sunday”
    if expression.open == "through" and not cue.behind:
        return FORETOLD
    if cue is BEHIND and expression.day is not None and _was_done(scan, expression):
        return DONE
    # “Could be back by Monday”: an end that may be reached is yet to come.
    return AHEAD if cue.perhaps and expression.open in ("by", "before") else cue


def _was_done(scan: Scan, expression: Expression) -> bool:
    """“Was arrested on 25 November”, “took effect on 1 January”; not “called a strike on 1 December”."""
    on = expression.first - 1
    while on > expression.first - 9 and scan.is_a(on, "and", ",", "day"):
        on -= 1  # “on 23 and 24 December”
    if not scan.is_a(on, "on") or not scan.lexicon.members.get("convening"):
        return False
    for at in (on - 1, on - 2):
        if _ends_clause(scan, at):
            return False
        verb = scan.is_a(at, "past_form") or (scan.noun_like(at) and scan.ends_like_past(at))
        if verb:
            return not scan.is_a(at, "convening")
    return False


def _lasted(scan: Scan, expression: Expression) -> bool:
    """“The guns fired until dawn on Friday”, “the fire burned until Sunday” are over; what was extended may not be."""
    if any(scan.is_a(expression.first - back, "put_off") for back in range(2, _NEAR)):
        return False
    hour = expression.part is not None or expression.clock is not None
    if not hour and not any(
        scan.is_a(expression.first - back, "lasting") for back in range(2, _NEAR)
    ):
        return False
    at = expression.first - 1
    while at > expression.first - 4 and not scan.is_a(at, "until"):
        at -= 1
    return scan.is_a(at, "until") and _nearest_sign(scan, expression.but(first=at)) is BEHIND


def _nearest_sign(scan: Scan, expression: Expression) -> Cue:
    if any(scan.is_a(expression.first - back, "pastonly") for back in (1, 2, 3)):
        return BEHIND
    if _is_to_come(scan, expression):
        return SCHEDULED
    perhaps: Cue | None = None
    foretold = False
    if scan.is_a(expression.first - 1, "for") and not scan.is_a(expression.last, "'"):
        perhaps = PERHAPS  # “called a meeting for Wednesday”
    for index in range(expression.first - 1, max(-1, expression.first - 1 - _BEFORE), -1):
        if _ends_clause(scan, index):
            break
        cue = sign(scan, index)
        if cue is not None and cue.perhaps:
            perhaps = perhaps or cue
            foretold = foretold or scan.is_a(index, "would")
        elif cue is not None:
            if foretold and scan.is_a(index, "speech") and scan.word(index - 1) != "had":
                return FORETOLD  # “said that talks would resume on Thursday”
            return perhaps if perhaps and cue is BEHIND else cue
    cue = _first_sign_after(scan, expression.last)
    if cue is SCHEDULED and scan.is_a(expression.last, "'"):
        return ANNOUNCED  # “the winner of Sunday's vote takes office in July”
    if cue is BEHIND and perhaps:
        return perhaps  # “the vote, due on Sunday, was called off”
    return cue or perhaps or (ANNOUNCED if _is_present(scan, expression) else NO_CUE)


def _first_sign_after(scan: Scan, last: int) -> Cue | None:
    announced: Cue | None = None
    for index in range(last, min(len(scan.codes), last + _AFTER)):
        if _ends_clause(scan, index):
            break
        cue = sign(scan, index)
        if cue is None:
            continue
        if cue is not ANNOUNCED:
            if announced and not cue.ahead:
                break
            # “After Sunday's attack, the trial begins”: the comma parts them.
            parted = cue.announced and any(scan.is_a(at, ",") for at in range(last + 1, index))
            return None if parted else cue
        announced = cue  # “am Freitag tagen werde”: the next word may settle it
    return announced


def _is_present(scan: Scan, expression: Expression) -> bool:
    """“Thursday's vote is the first of its kind”, “from Monday the bridge is closed”: over or to come."""
    reach = 4 if scan.is_a(expression.last, "'") else 1
    if scan.is_a(expression.first - 1, "from") and not expression.link:
        reach = _AFTER
    return any(scan.word(expression.last + step) in ("is", "are") for step in range(reach))


def _is_to_come(scan: Scan, expression: Expression) -> bool:
    """“The final is on Saturday”, “kick-off is at 3pm on Saturday”, “the deadline is Friday”; “it is Friday” is today."""
    if expression.form == "weekday" and _is_then(scan, expression):
        return True
    if expression.form == "weekday" and scan.word(expression.first - 1) in ("is", "are"):
        return scan.word(expression.first - 2).lower() not in ("it", "today", "this", "that", "day")
    at = expression.clock is not None and scan.is_a(expression.first - 1, "at")
    placed = (at or scan.is_a(expression.first - 1, "on", "in")) and not scan.is_a(
        expression.last, "that"
    )
    return placed and scan.word(expression.first - 2) in ("is", "are")


def _is_put_off_to(scan: Scan, expression: Expression) -> bool:
    """“Moved the vote from Tuesday to Friday”: that Friday may be past or still to come."""
    if not scan.is_a(expression.first - 1, "to", "till"):
        return False
    return any(
        scan.is_a(expression.first - back, "put_off", "moved") for back in range(2, _NEAR + 3)
    )


def _is_then(scan: Scan, expression: Expression) -> bool:
    """“Die Wahl ist am Sonntag.” “La votación es el domingo.” Nothing follows that would make it past."""
    at = expression.first - 1
    while at > expression.first - 4 and scan.is_a(at, "on", "linker", "the", "article"):
        at -= 1
    ends = expression.last == len(scan.codes) or _ends_clause(scan, expression.last)
    return ends and scan.is_a(at, "copula")


def _planned(scan: Scan, expression: Expression) -> bool:
    """“Перенесли на вівторок”, not “станом на вівторок” or “на початку березня”."""
    before = expression.first - 1
    if (
        expression.mod is not None
        or expression.unit == "WE"
        or not scan.is_a(before, "planned_for")
    ):
        return False
    return not scan.is_a(before - 1, "as_of")


def _ends_clause(scan: Scan, index: int) -> bool:
    if scan.codes[index] == BARRIER:
        return False
    if scan.is_a(index, "clause"):  # “, що”, “, który”: another verb's clause
        return scan.is_a(index - 1, ",")
    return scan.is_a(index, ".", "!", ";", "paragraph")
