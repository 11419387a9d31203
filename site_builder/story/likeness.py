"""How alike two reports are, and what forbids joining them however alike they read.

Likeness is the mean of cosine and containment of two TF-IDF weighted sets of words, names,
numbers and towns, without the words of the date; rare words of this explainer count more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from sys import intern
from typing import NamedTuple

from site_builder.core.model import Event
from site_builder.story.amounts import Amount, amounts_in, same_amount
from site_builder.story.words import is_english, terms

TOWN_WEIGHT = 1.2
FORENAME_WEIGHT = 0.3
CONTAINED = 0.3
"""The part of containment in likeness: a short report may be wholly told by a long one."""
_FACTORS = {"@": TOWN_WEIGHT, "~": FORENAME_WEIGHT}
FEW_REPORTS = 100
"""Of fewer reports than these, how often a word stands in them says little about how rare it is."""
UNLIKE = 0.2
"""Below which nothing more needs to be looked at."""
DIFFERENT_ACTS = 0.2
"""Where less than this share of the shorter report's plain words (by weight) is in both, they tell
of one person or town but two deeds."""
AS_MANY = 1.6
"""How many times the smaller the greater of two counts of one thing may be."""
FEW_WORDS = 2
"""Of one thing more is said alike than so many plain words, and no name or number (“the government's plan”)."""
STRANGERS = 0.6
"""What likeness is left to these, and to two reports that both name somebody and share no name."""


class Report(NamedTuple):
    """An event reduced to what is compared; a tuple, because there are many and they are made often."""

    event: Event
    keys: frozenset[str]
    towns: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    amounts: tuple[Amount, ...]
    planned: bool
    denied: bool
    negated: tuple[str, ...]


_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed))\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"(?:\b(?:did|do|does|was|were|had|has|have|is|are|will|would|can|could|may)\s+not|n['’]t|\bnever)"
    r"\s+(?:yet\s+|been\s+|be\s+|to\s+)*([^\W\d_]+)",
    re.IGNORECASE,
)
_NAMES = frozenset(["name", "place"])


def report_of(event: Event) -> Report:
    """Pure; costs some 20 µs."""
    text = event.text
    english = is_english(event.sources[0].language)
    found = terms(text, english=english, skip=_marked(event, _shift(event)))
    keys = {term.key for term in found}
    kinds = {term.kind for term in found}
    amounts = amounts_in(found, text) if "number" in kinds else ()
    if event.towns:
        keys.update([intern(f"@{town}") for town in event.towns])
    if amounts:
        keys.update([intern(f"#{amount.value:g} {amount.unit}") for amount in amounts])
    return Report(
        event,
        frozenset(keys),
        event.towns,
        tuple([t.key for t in found if t.kind == "place"]) if "place" in kinds else (),
        () if kinds.isdisjoint(_NAMES) else tuple([t.key for t in found if t.kind in _NAMES]),
        amounts,
        event.status == "planned",
        event.status == "disputed" or (english and _denies(text)),
        _negated(text) if english else (),
    )


def _denies(text: str) -> bool:
    return ("den" in text or "refut" in text) and bool(_DENIAL.search(text))


def _negated(text: str) -> tuple[str, ...]:
    """The verbs that the text says did not happen: “did not enter”."""
    if "not" not in text and "n't" not in text and "n’t" not in text and "never" not in text:
        return ()
    verbs = " ".join(match[1].lower() for match in _NEGATION.finditer(text))
    return tuple(term.key for term in terms(verbs, english=True))


def _shift(event: Event) -> int | None:
    """Where the event's text begins in its source's quote, of which it may be a piece (its first
    letter may have become a capital); None where an editor wrote it."""
    quote = event.sources[0].quote
    if quote == event.text:
        return 0
    piece = event.text.removesuffix(" …").removesuffix(".")[1:]
    at = quote.find(piece) - 1 if piece else -1
    return at if at >= 0 else None


def _marked(event: Event, shift: int | None) -> tuple[tuple[int, int], ...]:
    """Spans of dates and towns in the event's text."""
    if shift is None:
        return ()
    spans = [(mark.start - shift, mark.end - shift) for mark in event.sources[0].marks]
    return tuple([span for span in spans if span[0] >= 0 and span[1] <= len(event.text)])


# ---------------------------------------------------------------- weights


def weights_of(reports: Iterable[Report]) -> dict[str, int]:
    """The squared weight of every key: its inverse document frequency in this explainer; towns weigh
    more. Whole millionths, whose sums do not depend on their order."""
    counts: Counter[str] = Counter()
    total = 0
    for report in reports:
        counts.update(report.keys)
        total += 1
    total = max(total, FEW_REPORTS)
    return {
        key: round(1e6 * (math.log(2.0 + total / count) * _FACTORS.get(key[0], 1.0)) ** 2)
        for key, count in counts.items()
    }


def weight_of(report: Report, weights: Mapping[str, int]) -> int:
    """Of all its keys."""
    return _sum(weights, report.keys)


def _plain(keys: Iterable[str], names: tuple[str, ...]) -> list[str]:
    """Without names, numbers and towns."""
    return [key for key in keys if key[0] not in "#@~" and key not in names]


def _sum(weights: Mapping[str, int], keys: Iterable[str]) -> int:
    return sum(map(weights.__getitem__, keys))


def likeness(a: Report, b: Report, weights: Mapping[str, int], of_a: int, of_b: int) -> float:
    """0 to 1; `of_a` and `of_b` are the reports' own `weight_of`."""
    shared = a.keys & b.keys
    if len(shared) < 2:
        return 0.0
    dot = _sum(weights, shared)
    value = (1 - CONTAINED) * dot / math.sqrt(of_a * of_b) + CONTAINED * dot / min(of_a, of_b)
    if value < UNLIKE:
        return value
    plain = _plain(shared, a.names)
    least = min(_sum(weights, _plain(a.keys, a.names)), _sum(weights, _plain(b.keys, b.names)))
    if _sum(weights, plain) < DIFFERENT_ACTS * least:
        value *= STRANGERS
    if len(plain) == len(shared) <= FEW_WORDS:
        value *= STRANGERS
    if not (a.names or a.towns) or not (b.names or b.towns):
        return value
    common = _any(a.names, b.keys) or _any(b.names, a.keys) or _any(a.towns, b.towns)
    return value if common else value * STRANGERS


# ---------------------------------------------------------------- vetoes


def conflict(a: Report, b: Report) -> str:
    """Why two reports cannot be one event: 'town', 'planned', 'denied', 'number'; '' if nothing forbids it."""
    town = _any(a.towns, b.towns)
    if a.towns and b.towns and not town:
        return "town"
    if a.places and b.places and not (_any(a.places, b.keys) or _any(b.places, a.keys) or town):
        return "town"
    if a.planned != b.planned:
        return "planned"
    if a.denied != b.denied or _negates(a, b) or _negates(b, a):
        return "denied"
    return "number" if different_amounts(a, b) else ""


def _negates(a: Report, b: Report) -> bool:
    """Whether one says that it did not happen, and the other that it did."""
    return any(verb in b.keys and verb not in b.negated for verb in a.negated)


def _any(some: tuple[str, ...], others: Collection[str]) -> bool:
    return not frozenset(some).isdisjoint(others)


def different_amounts(a: Report, b: Report) -> tuple[Amount, Amount] | None:
    """The first amounts of one unit that differ, where neither report has the other's too."""
    for one in a.amounts:
        others = [other for other in b.amounts if other.unit == one.unit]
        if others and not any(same_amount(one, other) for other in others):
            if any(
                same_amount(mine, other)
                for mine in a.amounts
                if mine.unit == one.unit
                for other in others
            ):
                continue
            return one, others[0]
    return None


def nearly_as_many(a: Report, b: Report) -> bool:
    """Whether the differing amounts may be two counts of one thing: of the same towns and deeds, and
    the greater less than twice the smaller, in hundreds, or one of them rough."""
    differing = different_amounts(a, b)
    if differing is None or set(a.towns) != set(b.towns):
        return False
    one, other = differing
    low, high = sorted((one.value, other.value))
    counted = one.unit not in ("score", "=jail") and (one.rough or other.rough or low >= 100)
    deeds = set(_plain(a.keys & b.keys, a.names)) - {one.unit}
    return counted and bool(deeds) and high < AS_MANY * low


def without_numbers(report: Report) -> Report:
    return report._replace(keys=frozenset(key for key in report.keys if key[0] != "#"))
