"""Does the clause around an expression look ahead or back? Weekdays and bare months need to know."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.reading.dates.records import Expression
from site_builder.reading.dates.scan import BARRIER, Scan

_BEFORE, _AFTER = 14, 8
"""How many tokens on either side may belong to the clause."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`ahead`: a tight future cue; `perhaps`: a weak one; `behind`: a past verb stands near."""

    ahead: bool = False
    perhaps: bool = False
    behind: bool = False
    announced: bool = False
    """What makes it so is a verb in the present: news announces so, a history tells so."""


NO_CUE = Cue()
_AHEAD, _BEHIND, _PERHAPS = Cue(ahead=True), Cue(behind=True), Cue(perhaps=True)
_ANNOUNCED = Cue(perhaps=True, announced=True)
_SCHEDULED = Cue(ahead=True, announced=True)
_FORETOLD = Cue(ahead=True, perhaps=True)
"""Ahead of what is told of, which may itself be over."""


def cue_at(scan: Scan, expression: Expression) -> Cue:
    """The nearest sign before the expression decides; where there is none, the first one after it.

    A weak sign ("agreed to meet on Friday") that is nearer than a past verb leaves the matter open.
    """
    if expression.open == "until":
        return _FORETOLD
    if _planned(scan, expression):
        return _AHEAD
    cue = _nearest_sign(scan, expression)
    if expression.form == "weekday" and expression.shift and not cue.behind:
        return _FORETOLD  # “a week on Saturday”
    if expression.open == "since" and cue.announced and cue.ahead:
        return _BEHIND  # “opens for the first time since Sunday”
    if expression.open == "through" and not cue.behind:
        return _FORETOLD
    # “Could be back by Monday”: an end that may be reached is yet to come.
    return _AHEAD if cue.perhaps and expression.open in ("by", "before") else cue


def _nearest_sign(scan: Scan, expression: Expression) -> Cue:
    if any(scan.is_a(expression.first - back, "pastonly") for back in (1, 2, 3)):
        return _BEHIND
    if _is_to_come(scan, expression):
        return _SCHEDULED
    perhaps: Cue | None = None
    foretold = False
    if scan.is_a(expression.first - 1, "for") and not scan.is_a(expression.last, "'"):
        perhaps = _PERHAPS  # “called a meeting for Wednesday”
    for index in range(expression.first - 1, max(-1, expression.first - 1 - _BEFORE), -1):
        if _ends_clause(scan, index):
            break
        cue = _sign(scan, index)
        if cue is not None and cue.perhaps:
            perhaps = perhaps or cue
            foretold = foretold or scan.is_a(index, "would")
        elif cue is not None:
            if foretold and scan.is_a(index, "speech"):
                return _FORETOLD  # “said that talks would resume on Thursday”
            return perhaps if perhaps and cue is _BEHIND else cue
    cue = _first_sign_after(scan, expression.last)
    if cue is _SCHEDULED and scan.is_a(expression.last, "'"):
        return _ANNOUNCED  # “the winner of Sunday's vote takes office in July”
    if cue is _BEHIND and perhaps:
        return perhaps  # “the vote, due on Sunday, was called off”
    return cue or perhaps or (_ANNOUNCED if _is_present(scan, expression) else NO_CUE)


def _first_sign_after(scan: Scan, last: int) -> Cue | None:
    announced: Cue | None = None
    for index in range(last, min(len(scan.codes), last + _AFTER)):
        if _ends_clause(scan, index):
            break
        cue = _sign(scan, index)
        if cue is None:
            continue
        if cue is not _ANNOUNCED:
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
    """“The final is on Saturday”, “the deadline is Friday”; “it is Friday” is today."""
    if expression.form == "weekday" and scan.word(expression.first - 1) in ("is", "are"):
        return scan.word(expression.first - 2).lower() not in ("it", "today", "this", "that", "day")
    placed = scan.is_a(expression.first - 1, "on", "in") and not scan.is_a(expression.last, "that")
    return placed and scan.word(expression.first - 2) in ("is", "are")


def _planned(scan: Scan, expression: Expression) -> bool:
    """“Перенесли на вівторок”, not “станом на вівторок” or “на початку березня”."""
    before = expression.first - 1
    if expression.mod is not None or not scan.is_a(before, "planned_for"):
        return False
    return not scan.is_a(before - 1, "as_of")


def _ends_clause(scan: Scan, index: int) -> bool:
    if scan.codes[index] == BARRIER:
        return False
    if scan.is_a(index, "clause"):  # “, що”, “, który”: another verb's clause
        return scan.is_a(index - 1, ",")
    return scan.is_a(index, ".", "!", ";", "paragraph")


def _sign(scan: Scan, index: int) -> Cue | None:
    """What one word says of the time of its clause; None: nothing."""
    tense = scan.lexicon.present_tense
    if tense is not None and (said := tense(scan, index)):
        return _SCHEDULED if said == "ahead" else _ANNOUNCED
    if scan.codes[index] == BARRIER:
        if scan.ends_like_future(index):
            return _AHEAD
        return _past(scan, index) if scan.ends_like_past(index) else None
    if scan.is_a(index, "put_off") and scan.is_a(index + 1, "to", "until", "from"):
        return _PERHAPS
    if scan.is_a(index, "ahead_cue"):
        return _FORETOLD if scan.is_a(index, "until") else _AHEAD
    if scan.is_a(index, "plan_cue"):
        if scan.is_a(index - 1, "present_be"):
            return _AHEAD
        return _BEHIND if scan.is_a(index - 1, "finite_past") else _PERHAPS
    if scan.is_a(index, "finite_past"):
        return _BEHIND
    if scan.is_a(index, "to"):
        if scan.codes[index + 1 : index + 2] == BARRIER and scan.noun_like(index + 1):
            return _AHEAD if scan.is_a(index - 1, "present_be") else _PERHAPS
        return None
    if scan.is_a(index, "announcing"):
        return _ANNOUNCED
    if scan.is_a(index, "maybe_ahead"):
        return _PERHAPS
    return _past(scan, index) if scan.is_a(index, "past_form") else None


def _past(scan: Scan, index: int) -> Cue | None:
    """“Will be held on Monday” and “is closed from Monday” are no past: the word before the form says so."""
    return None if scan.is_a(index - 1, "passive_be", "present_passive") else _BEHIND
