"""How alike two reports are, and what forbids joining them however alike they read.

Likeness is the mean of cosine and containment of two TF-IDF weighted sets of words, names,
numbers and towns, without the words of the date; rare words of this explainer count more.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from site_builder.core.model import Amount, Event
from site_builder.story.amounts import same_amount
from site_builder.story.foreign import DEEDS, OBJECTS, REPEATED
from site_builder.story.gist import gist_of
from site_builder.story.meanings import DEED_KEYS, THING_KEYS
from site_builder.story.saying import passes_on
from site_builder.story.traits import HARM, apart, deeds_of, sets_apart

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
OTHER_DEEDS = 0.77
"""What likeness is left to two reports of different deeds, or of one thing and another one of its kind."""
ENOUGH = 2
"""What two reports in two languages must have in common besides their town: a deed that hardly happens
twice, or two others, or one with a number or a name."""
STRANGERS = 0.6
"""What likeness is left to these, and to two reports that both name somebody and share no name."""


class Report(NamedTuple):
    """An event with what of it is compared; a tuple, because there are many and they are made often."""

    event: Event
    language: str
    """Without its region."""
    keys: frozenset[str]
    plain: Sequence[str]
    """The keys without names, numbers and towns."""
    towns: tuple[str, ...]
    places: Sequence[str]
    names: Sequence[str]
    amounts: tuple[Amount, ...]
    planned: bool
    denied: bool
    negated: Sequence[str]
    traits: frozenset[str]


def report_of(event: Event) -> Report:
    source = event.sources[0]
    gist = event.gist or gist_of(event.text, source)
    plain, names = gist.words.split(), gist.names.split()
    keys = plain + names + gist.others.split()
    if event.towns:
        keys += _town_keys(event.towns)
    # The tuple itself: there are many, and a call with names takes half as long again.
    return tuple.__new__(
        Report,
        (
            event,
            root_of(source.language),
            frozenset(keys),
            plain,
            event.towns,
            gist.places.split(),
            names,
            gist.amounts,
            event.status == "planned",
            event.status == "disputed" or gist.denies,
            gist.negated.split(),
            _apart(gist.traits),
        ),
    )


@lru_cache(maxsize=1000)
def root_of(language: str) -> str:
    """“en” of “en-GB”."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=10_000)
def _apart(listed: str) -> frozenset[str]:
    """Kept, because many reports have the same few traits."""
    return frozenset(listed.split())


def keys_of(event: Event) -> list[str]:
    """The keys of its report, each once."""
    gist = event.gist or gist_of(event.text, event.sources[0])
    others = gist.others.split()
    keys = [*gist.words.split(), *gist.names.split(), *others]
    return (
        [*keys, *(town for town in _town_keys(event.towns) if town not in others)]
        if event.towns
        else keys
    )


@lru_cache(maxsize=10_000)
def _town_keys(towns: tuple[str, ...]) -> list[str]:
    return [f"@{town}" for town in towns]


# ---------------------------------------------------------------- weights


def weights_of(events: Sequence[Event]) -> dict[str, int]:
    """The squared weight of every key: its inverse document frequency in this explainer; towns weigh
    more. Whole millionths, whose sums do not depend on their order."""
    counts = Counter(chain.from_iterable(map(keys_of, events)))
    total = max(len(events), FEW_REPORTS)
    return {
        key: round(1e6 * (math.log(2.0 + total / count) * _FACTORS.get(key[0], 1.0)) ** 2)
        for key, count in counts.items()
    }


def weight_of(report: Report, weights: Mapping[str, int]) -> int:
    """Of all its keys."""
    return _sum(weights, report.keys)


def _sum(weights: Mapping[str, int], keys: Iterable[str]) -> int:
    return sum(map(weights.__getitem__, keys))


def likeness(a: Report, b: Report, weights: Mapping[str, int], of_a: int, of_b: int) -> float:
    """0 to 1; `of_a` and `of_b` are the reports' own `weight_of`."""
    if a.language != b.language:
        return _across_languages(a, b, weights)
    shared = a.keys & b.keys
    if len(shared) < 2:
        return 0.0
    dot = _sum(weights, shared)
    value = (1 - CONTAINED) * dot / math.sqrt(of_a * of_b) + CONTAINED * dot / min(of_a, of_b)
    if value < UNLIKE:
        return value
    plain = shared.intersection(a.plain)
    deeds = _sum(weights, plain)
    if len(shared) <= 4 and _of_other_things(a, b, shared):
        return 0.0
    if _other_deeds(a, b, plain):
        value *= OTHER_DEEDS
    # Only where few of all their words are shared, the plain ones of each have to be weighed.
    if deeds < DIFFERENT_ACTS * min(of_a, of_b) and deeds < DIFFERENT_ACTS * min(
        _sum(weights, a.plain), _sum(weights, b.plain)
    ):
        value *= STRANGERS
    if len(plain) == len(shared) <= FEW_WORDS:
        value *= STRANGERS
    if not (a.names or a.towns) or not (b.names or b.towns):
        return value
    strangers = b.keys.isdisjoint(a.names) and a.keys.isdisjoint(b.names)
    return value * STRANGERS if strangers and not _any(a.towns, b.towns) else value


def _of_other_things(a: Report, b: Report, shared: Collection[str]) -> bool:
    """“The mills of Merle burned” and “the abbey of Merle burned” are two fires: all they share is a town,
    and a deed that may well happen twice."""
    if not all(key[0] == "@" or (key in DEED_KEYS and key not in DEEDS) for key in shared):
        return False
    mine, theirs = ((report.keys & THING_KEYS).union(report.names) for report in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _other_deeds(a: Report, b: Report, shared: Collection[str]) -> bool:
    """Whether they report different deeds, or only one of them any and next to no plain word is shared."""
    if not a.traits and not b.traits:
        return False
    differing = a.traits ^ b.traits
    if sets_apart(differing):
        return True
    mine, theirs = deeds_of(a.traits), deeds_of(b.traits)
    if mine and theirs:
        # That people came to harm is told of every accident: what else was done tells them apart.
        return (mine - HARM or mine).isdisjoint(theirs - HARM or theirs)
    if not mine and not theirs:
        return False
    if all(report.event.sources[0].attribution is not None for report in (a, b)):
        return True  # of one speaker two statements
    # What somebody “spoke of” may be any deed.
    return len(shared) <= FEW_WORDS and not passes_on((a if theirs else b).event.text)


def _across_languages(a: Report, b: Report, weights: Mapping[str, int]) -> float:
    """Of one town, by what every language can have in common: deeds, numbers and names. 0 where these
    are too few: a strike somewhere in the town may be any strike."""
    shared = a.keys & b.keys
    if not _any(a.towns, b.towns) or not (deeds := shared & (DEEDS | REPEATED)):
        return 0.0
    mine, theirs = _common_keys(a), _common_keys(b)
    numbers = [{key for key in keys if key[0] == "#"} for keys in (mine, theirs)]
    objects = [keys & OBJECTS for keys in (mine, theirs)]
    if any(one and other and one.isdisjoint(other) for one, other in (numbers, objects)):
        return 0.0
    names = frozenset(a.names) & frozenset(b.names)
    evidence = len(deeds) + len(deeds & DEEDS) + len(names) + 2 * len(numbers[0] & numbers[1])
    if evidence < ENOUGH:
        return 0.0
    dot = _sum(weights, (mine & theirs) | names)
    of_a, of_b = _sum(weights, mine | names), _sum(weights, theirs | names)
    return (1 - CONTAINED) * dot / math.sqrt(of_a * of_b) + CONTAINED * dot / min(of_a, of_b)


def _common_keys(report: Report) -> frozenset[str]:
    """Towns, numbers and classes of words."""
    return frozenset(
        key for key in report.keys if key[0] in "=@" or (key[0] == "#" and "_" not in key)
    )


# ---------------------------------------------------------------- vetoes


def conflict(a: Report, b: Report) -> str:
    """Why two reports cannot be one event: 'town', 'place', 'planned', 'denied', 'other', 'number'; '' if
    nothing forbids it."""
    town = _any(a.towns, b.towns)
    if a.towns and b.towns and not town:
        return "town"
    if a.places and b.places and not (_any(a.places, b.keys) or _any(b.places, a.keys) or town):
        return "place"
    if a.planned != b.planned:
        return "planned"
    if a.denied != b.denied or _negates(a, b) or _negates(b, a):
        return "denied"
    if apart(a.traits, b.traits):
        return "other"
    return "number" if different_amounts(a, b) else ""


def _negates(a: Report, b: Report) -> bool:
    """Whether one says that it did not happen, and the other that it did."""
    return any(verb in b.keys and verb not in b.negated for verb in a.negated)


def _any(some: Iterable[str], others: Collection[str]) -> bool:
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
    deeds = b.keys.intersection(a.plain) - {one.unit}
    return counted and bool(deeds) and high < AS_MANY * low


def without_numbers(report: Report) -> Report:
    return report._replace(keys=frozenset(key for key in report.keys if key[0] != "#"))
