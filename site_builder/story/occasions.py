"""Whether a date in a sentence is the day that something happened, or only background.

A wrong day on a public page is worse than a missing one, so whatever stands after “since” or
“before”, belongs to a noun (“the 2014 annexation”, “Saturday's attack”) or is an anniversary
makes no event.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.core.model import DateMention, Mode, Sentence
from site_builder.core.when import Day, When
from site_builder.story.background import is_background, is_possessive, stands_in, was_planned
from site_builder.story.clauses import Clause, clause_at, clauses
from site_builder.story.day_lists import day_lists
from site_builder.story.saying import said_later, stands_with_saying
from site_builder.story.verbs import has_verb, starts_with_verb

LONGEST, MOST_DATES = 3000, 40
"""Characters of a sentence, and dates in it, beyond which it is no report of one thing but a list."""
CONTINUED = "later"
"""The rule of a mention that carries on the day before it."""
CONTINUED_DAYS = 7
"""“later said” is of the same day in news; looking back further, it may be years later. So long, too,
“the bridge, hit by a barge on Friday, …” is news of that Friday."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention that may be an event's date: its place in the sentence's text and its clause."""

    index: int
    """Into the sentence's `dates`."""
    mention: DateMention
    start: int
    end: int
    clause: Clause
    speech: bool = False
    """It stands with the verb of saying: the event is the saying."""
    partner: DateMention | None = None
    """The other half of “between 1 and 3 June” or “Friday or Saturday”."""
    words: str = ""
    """All words of the date, from the first half through the second."""
    listed: tuple[int, int] | None = None
    """Where the list of days stands to which it belongs: “5 and 7 September”."""

    @property
    def continues(self) -> bool:
        return self.mention.rule == CONTINUED


_BETWEEN_HALVES = 30
_OPENS_A_RANGE = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_COARSE = ("month", "season", "quarter", "half", "year", "week", "range")


def places(sentence: Sentence) -> dict[int, tuple[int, int]]:
    """Where each of the sentence's dates stands in its text: index → offsets."""
    found = {mark.index: (mark.start, mark.end) for mark in sentence.marks if mark.kind == "date"}
    searched = 0
    for index, mention in enumerate(sentence.dates):
        if index not in found:
            words = " ".join(mention.text.split())
            at = sentence.text.find(words, searched)
            if at >= 0:
                found[index] = (at, at + len(words))
        searched = found.get(index, (0, searched))[1]
    return found


def dated(sentence: Sentence, language: str, mode: Mode, written: Day) -> tuple[Dated, ...]:
    """The mentions of a sentence that are days, or spans, on which it reports something; one a clause.

    A range (two mentions that share one `when`) is one. A month or year counts only where it is its
    clause's only date and stands in a main clause that reports something. `written` is the day that
    the sentence looks back, or ahead, from.
    """
    if not sentence.dates or len(sentence.text) > LONGEST:
        return ()
    english = language.split("-")[0].lower() == "en"
    candidates = _candidates(sentence, language, mode, written)
    days = _one_a_clause(
        [found for found in candidates if _is_a_day(found) and not found.continues]
    )
    if not days:
        continued = [found for found in candidates if found.continues]
        if continued:
            said = mode == "news" and said_later(
                sentence.text, continued[0].start, continued[0].end
            )
            return tuple(continued[:1]) if said else ()
    coarse = [found for found in candidates if not _is_a_day(found) and not found.continues]
    if coarse:
        days += _coarse(coarse, days, sentence, english, mode)
    return tuple(sorted(days, key=lambda found: found.start))


def _candidates(sentence: Sentence, language: str, mode: Mode, written: Day) -> list[Dated]:
    spots = places(sentence)
    parts = clauses(sentence.text, language)
    lists = day_lists(sentence.text, sentence.dates, spots, parts)
    english = language.split("-")[0].lower() == "en"
    found: list[Dated] = []
    for index, mention in enumerate(sentence.dates[:MOST_DATES]):
        if index not in spots or mention.when is None:
            continue
        start, end = spots[index]
        if any(_same_span(other.mention.when, mention.when) for other in found):
            continue
        if mention.when.precision == "range" and any(
            other.when == mention.when for other in sentence.dates[:index]
        ):
            continue  # of “from May to September”, the first half decides
        listed = lists.get(index)
        spoken = stands_with_saying(sentence, *(listed or (start, end)))
        partner, words = _whole(sentence, index, spots)
        clause = clause_at(parts, listed[0] if listed else start)
        candidate = Dated(index, mention, start, end, clause, spoken, partner, words, listed)
        if _names_an_occasion(candidate, sentence, english, mode, written):
            found.append(candidate)
    return found


def _whole(
    sentence: Sentence, index: int, spots: Mapping[int, tuple[int, int]]
) -> tuple[DateMention | None, str]:
    """The mention that shares the date of the one at `index`, and the words of both."""
    text, (start, end), own = sentence.text, spots[index], sentence.dates[index]
    for other in range(index + 1, min(index + 3, len(sentence.dates))):
        mention = sentence.dates[other]
        if other not in spots or mention.readings != own.readings:
            continue
        last_start, last_end = spots[other]
        if own.value != mention.value and 0 <= last_start - end <= _BETWEEN_HALVES:
            opening = _OPENS_A_RANGE.search(text, max(0, start - 12), start)
            return mention, " ".join(text[opening.start() if opening else start : last_end].split())
    return None, sys.intern(" ".join(text[start:end].split()))


def _same_span(a: When | None, b: When | None) -> bool:
    """“Saturday morning” and “Saturday night” are one day."""
    return a is not None and b is not None and (a.earliest, a.latest) == (b.earliest, b.latest)


def _is_a_day(found: Dated) -> bool:
    """A day, or a short span that both ends of a range name."""
    when = found.mention.when
    assert when is not None
    if when.precision == "range" and when.earliest and when.latest:
        return when.latest.ordinal - when.earliest.ordinal < 400
    return when.is_day


def _one_a_clause(days: list[Dated]) -> list[Dated]:
    """The first day of each clause, with all that it is listed with; the day of saying has its own
    clause by nature."""
    kept: list[Dated] = []
    for found in days:
        same = [other for other in kept if other.clause == found.clause]
        if not same or _also(same[-1], found):
            kept.append(found)
    return kept


def _also(before: Dated, found: Dated) -> bool:
    if found.listed:
        return found.listed == before.listed
    return found.speech != before.speech and has_room(before, found)


def has_room(first: Dated, second: Dated) -> bool:
    """“said on Sunday forces left on Saturday”: no “that” cuts the clause, yet two days have room in it."""
    return second.start - first.end > 12 and first.clause.kind != "phrase"


def _names_an_occasion(
    found: Dated, sentence: Sentence, english: bool, mode: Mode, written: Day
) -> bool:
    mention, when, text = found.mention, found.mention.when, sentence.text
    assert when is not None
    if mention.kind not in ("DATE", "TIME") or when.earliest is None or when.latest is None:
        return False
    if ":" in mention.rule:
        return False  # "weekday:until", "year:since": an open end, not a day on which something happens
    if mention.rule == "editor" or not english:
        return found.clause.kind != "aside" or mention.rule == "editor"
    if when.earliest <= written and was_planned(text, found.start):
        return False
    shares = sum(other.when == when for other in sentence.dates) > 1
    # A list is judged as a whole: “the strikes of 5 and 7 September” are no news of either.
    start, end = found.listed or (found.start, found.end)
    age = written.ordinal - when.earliest.ordinal
    fresh = mode == "news" and when.is_day and 0 <= age <= CONTINUED_DAYS
    return not is_background(text, start, end, found.clause, mode, shares=shares, fresh=fresh)


# ---------------------------------------------------------------- months, years, decades


def _coarse(
    found: list[Dated], days: list[Dated], sentence: Sentence, english: bool, mode: Mode
) -> list[Dated]:
    """Months and years that date a clause of their own, which no day dates."""
    taken = {day.clause for day in days}
    if not english and (days or len({other.when for other in sentence.dates if other.when}) > 1):
        return []
    clauses_of = Counter(other.clause for other in _finest(found))
    alone = [
        candidate
        for candidate in _finest(found)
        if candidate.clause not in taken and clauses_of[candidate.clause] == 1
    ]
    several = len(alone) + len(days) > 1
    return [
        candidate
        for candidate in alone
        if _stands_alone(candidate, sentence, english, mode, several)
    ]


def _finest(found: list[Dated]) -> list[Dated]:
    """Without what only holds a finer date of its clause: “four years later, in November 2005”."""
    return [
        one
        for one in found
        if not any(
            one is not other and one.clause == other.clause and _holds(one, other)
            for other in found
        )
    ]


def _holds(one: Dated, other: Dated) -> bool:
    outer, inner = one.mention.when, other.mention.when
    if not (
        outer and inner and outer.earliest and outer.latest and inner.earliest and inner.latest
    ):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _stands_alone(
    found: Dated, sentence: Sentence, english: bool, mode: Mode, several: bool
) -> bool:
    """A month, season or year may date an event only in a main clause that reports something happening."""
    when, text = found.mention.when, sentence.text
    assert when is not None
    history = mode == "history"
    if when.precision not in _COARSE and not (history and when.precision in ("decade", "century")):
        return False
    if not english:
        return when.precision in _COARSE
    if found.clause.kind not in ("main", "content"):
        return False
    piece = text[found.clause.start : found.clause.end]
    if not has_verb(piece) and not starts_with_verb(piece.removeprefix("and ")):
        return False
    if is_possessive(text, found.start, found.end):
        return False
    if when.precision not in _COARSE and not stands_in(text, found.start):
        return False  # “the 1990s were hard”
    if when.precision == "year" and not history:
        return _news_of_a_year(found, text, piece, several)
    return True


def _news_of_a_year(found: Dated, text: str, piece: str, several: bool) -> bool:
    """In news a year is background unless the sentence sets out with it (“In 2014, …”), or each of
    several clauses ends with a date (“approved in 2001 and cancelled in 2005”)."""
    if not any(character.isdigit() for character in found.mention.text) and not several:
        return False
    if " had " in piece:
        return False
    if found.start - found.clause.start < 12:
        return True
    ends = not text[found.end : found.clause.end].strip(" ,;.—–")
    return several and ends and has_verb(text[found.clause.start : found.start])
