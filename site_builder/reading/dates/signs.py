"""What one word says of the time of its clause: it is to come, it is over, it may be either."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.reading.dates.scan import BARRIER, Scan

_NAMED_DAYS = ("weekday", "wday", "day", "month", "deictic")
_DETERMINERS = ("the", "a", "his", "her", "their", "its", "our", "s")
_INFINITIVES = ("passive_be", "ending", "past_form")
"""“To be freed”, “to close”, “to hit”: verbs that have classes for another reason."""
_BY_THEIR_NEIGHBOURS = ("negated", "moved", "brought", "held_now", "put_off", "testament")
"""Words that say something beside certain others only."""
SPEAKING = (
    *_BY_THEIR_NEIGHBOURS, "ahead_cue", "plan_cue", "finite_past", "to", "likely", "announcing", "maybe_ahead", "past_form",
)  # fmt: skip
"""All the classes whose words say something of the time of their clause."""


@dataclass(frozen=True, slots=True)
class Cue:
    """`ahead`: a tight future cue; `perhaps`: a weak one; `behind`: a past verb stands near."""

    ahead: bool = False
    perhaps: bool = False
    behind: bool = False
    announced: bool = False
    """What makes it so is a verb in the present: news announces so, a history tells so."""
    done: bool = False
    """The past verb stands right before the date: “was arrested on 25 November”."""


NO_CUE = Cue()
AHEAD, BEHIND, PERHAPS = Cue(ahead=True), Cue(behind=True), Cue(perhaps=True)
DONE = Cue(behind=True, done=True)
ANNOUNCED = Cue(perhaps=True, announced=True)
SCHEDULED = Cue(ahead=True, announced=True)
FORETOLD = Cue(ahead=True, perhaps=True)
"""Ahead of what is told of, which may itself be over."""


def sign(scan: Scan, index: int) -> Cue | None:
    """What this word says of the time of its clause; None: nothing."""
    tense = scan.lexicon.present_tense
    if tense is not None and (said := tense(scan, index)):
        return SCHEDULED if said == "ahead" else ANNOUNCED
    if scan.codes[index] == BARRIER:
        if scan.ends_like_future(index):
            return AHEAD
        return _past(scan, index) if scan.ends_like_past(index) else None
    if scan.codes[index] not in scan.lexicon.speaking:
        return None
    if scan.is_a(index, *_BY_THEIR_NEIGHBOURS):
        if _is_a_testament(scan, index):
            return None
        if cue := _beside_its_neighbours(scan, index):
            return cue
    if scan.is_a(index, "ahead_cue"):
        if is_not_until(scan, index):
            return None
        return FORETOLD if scan.is_a(index, "until") else AHEAD
    if scan.is_a(index, "plan_cue"):
        return _plan(scan, index)
    if scan.is_a(index, "finite_past"):
        return BEHIND
    if scan.is_a(index, "to"):
        return _infinitive(scan, index)
    if scan.is_a(index, "likely") and scan.is_a(index - 1, "present_be"):
        opens = scan.is_a(index + 1, "that") or scan.word(index + 2) == "have"
        return PERHAPS if opens else AHEAD
    if scan.is_a(index, "announcing"):
        return ANNOUNCED
    if scan.is_a(index, "maybe_ahead"):
        return PERHAPS
    return _past(scan, index) if scan.is_a(index, "past_form") else None


def is_not_until(scan: Scan, index: int) -> bool:
    """“Not until Friday did they admit it” looks back, and tells of that Friday."""
    return scan.is_a(index, "until") and scan.word(index - 1).lower() == "not"


def _is_a_testament(scan: Scan, index: int) -> bool:
    """“A judge read the will on Monday”."""
    return scan.is_a(index, "testament") and scan.word(index - 1).lower() in _DETERMINERS


def _beside_its_neighbours(scan: Scan, index: int) -> Cue | None:
    """“Won't”, “a lieu”, “postponed to”, “moved to Friday”, “brought forward to Friday”."""
    if scan.is_a(index, "negated"):
        return AHEAD if scan.is_a(index + 1, "'") else None
    if scan.is_a(index, "held_now"):
        return SCHEDULED if scan.is_a(index - 1, "has_now") else None
    if scan.is_a(index, "put_off"):
        return PERHAPS if scan.is_a(index + 1, "to", "until", "from") else None
    to_a_day = scan.is_a(index + 1, "to", "from") and scan.is_a(index + 2, *_NAMED_DAYS)
    return PERHAPS if scan.is_a(index, "moved", "brought") and to_a_day else None


def _plan(scan: Scan, index: int) -> Cue | None:
    """“Is due on Friday” is to come, “was due on Friday” is over; “the vote, due on Friday” may be either."""
    verb = index - 2 if scan.word(index - 1) == "not" else index - 1
    if scan.is_a(verb, "present_be"):
        return AHEAD
    if scan.word(index) == "set" and scan.is_a(index - 1, "ahead_cue", "maybe_ahead", "to"):
        return None  # “will set off on Friday”
    if scan.word(index) == "set" and not scan.is_a(index + 1, "to", "for", "weekday", "month"):
        return BEHIND  # “set fire to a house on Friday”
    return BEHIND if scan.is_a(index - 1, "finite_past") else PERHAPS


def _infinitive(scan: Scan, index: int) -> Cue | None:
    """“Is to meet on Friday” is to come, “agreed to meet on Friday” may be either.

    “Failed to appear on Friday”, “went on to win on Friday” and “returned to work on Friday” are what
    the verb before says.
    """
    went_on = scan.word(index - 1) in ("on", "back") and scan.is_a(index - 2, "past_form")
    if went_on or scan.is_a(index - 1, "carried_out"):
        return None
    if scan.is_a(index + 1, "ending") and scan.is_a(index + 2, "to"):
        return None  # “rose to close to 120”
    if scan.noun_like(index + 1) or scan.is_a(index + 1, *_INFINITIVES):
        return AHEAD if scan.is_a(index - 1, "present_be") else PERHAPS
    return None


def _past(scan: Scan, index: int) -> Cue | None:
    """“Will be held on Monday” and “is closed from Monday” are no past: the word before the form says so."""
    return None if scan.is_a(index - 1, "passive_be", "present_passive") else BEHIND
