"""The reports of one day: which of them are alike enough to be one event.

Average linkage, the most alike first, under the vetoes of `likeness.conflict`, which hold between any two
members of a group. Reports are indexes here, in order of seniority.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from site_builder.core.model import Event
from site_builder.core.when import Day
from site_builder.story.likeness import (
    UNLIKE,
    Report,
    conflict,
    likeness,
    nearly_as_many,
    report_of,
    weight_of,
    without_numbers,
)
from site_builder.story.relations import kept_apart
from site_builder.story.sharing import homes_of, towns_told_alike
from site_builder.story.ties import bond, of_other_people
from site_builder.story.traits import ON

ALIKE = 0.38
"""Average likeness from which two groups of reports are one event."""
ROUGHLY, PLAINLY = 0.3, 0.5
"""Averages from `ROUGHLY` will do where two reports are alike from `PLAINLY`."""
NEARLY_THE_SAME = 0.62
"""From which different numbers are a disagreement about one event, not two events."""
TIED, TIED_MORE = 0.42, 0.1
"""The likeness of two reports that signs tie, and what each point of their sum adds to it."""
SEVERAL = 3
"""How much two reports of one deed must have in common to be looked at for signs."""
FAINT = 0.25
"""The likeness of words from which reports are looked at for signs."""
CHIEF, CHIEF_BOND = 0.9, math.inf
"""The likeness of two reports of the day's chief deed, and the sum of signs that stands for it."""
CHIEF_ARTICLES, CHIEF_SHARE = 5, 0.4
"""How many articles of later days, and which part of the day's reports that name a deed beside the date,
tell of one deed where it is the day's chief one."""
STATEMENTS = 0.85
"""For statements without a day, which have only their words to go by."""
_RAREST = 10
_COMMON = 40
"""A word that more reports of one day share than this tells nothing apart."""
_SAMPLE = 12
"""Of a large group, so many members are compared."""


@dataclass(slots=True)
class Block:
    """The reports of one day while they are grouped, with what is known of their pairs."""

    reports: list[Report]
    rarest: list[tuple[int, ...]]
    weights: Mapping[str, int]
    own: list[int]
    threshold: float
    edges: list[tuple[float, int, int]] = field(default_factory=list)
    """Pairs alike enough to be joined, the most alike first; ties by seniority."""
    known: dict[tuple[int, int], float] = field(default_factory=dict)
    bonds: dict[tuple[int, int], float] = field(default_factory=dict)
    chief: dict[str, list[int]] = field(default_factory=dict)
    """The deeds that most of the day's reports date by it, and these reports."""

    @classmethod
    def of(
        cls, events: Sequence[Event], weights: Mapping[str, int], rarity: Mapping[str, int]
    ) -> Block:
        reports = [report_of(event) for event in events]
        rarest = [rarest_of(report, rarity) for report in reports]
        own = [weight_of(report, weights) for report in reports]
        if events[0].readings:
            block = cls(reports, rarest, weights, own, ALIKE, chief=_chief_deeds(reports))
        else:
            block = cls(reports, rarest, weights, own, STATEMENTS)
        block.edges = sorted(block._edges()) if len(reports) > 1 else []
        return block

    @property
    def dated(self) -> bool:
        """Whether these are events of a day, not statements without one."""
        return self.threshold == ALIKE

    def _edges(self) -> Iterator[tuple[float, int, int]]:
        reports, weights, own, threshold = self.reports, self.weights, self.own, self.threshold
        shared = _rarest_shared(self.rarest)
        near = [pair for pair, count in shared.items() if count >= 2]
        ties = self._ties() if self.dated else frozenset()
        others = [pair for pair in {*_abroad(reports), *ties} if shared.get(pair, 0) < 2]
        for a, b in chain(near, others):
            alike = likeness(reports[a], reports[b], weights, own[a], own[b])
            if (
                alike >= threshold
                or (alike >= UNLIKE and reports[a].amounts and reports[b].amounts)
                or (a, b) in ties
                or (alike >= FAINT and self.dated and self._bond(a, b) > 0)
            ):
                value = self.likeness(a, b)
                if value >= threshold:
                    yield -round(value, 9), a, b

    def _ties(self) -> frozenset[tuple[int, int]]:
        """Pairs of one deed, however few their words in common, that signs tie."""
        reports = self.reports
        chiefs = chain.from_iterable(combinations(held, 2) for held in self.chief.values())
        pairs = [
            (a, b)
            for a, b in _of_one_deed(reports)
            if len(reports[a].keys & reports[b].keys) >= SEVERAL
        ]
        return frozenset([pair for pair in {*pairs, *chiefs} if self._bond(*pair) > 0])

    def _bond(self, a: int, b: int) -> float:
        key = (a, b) if a < b else (b, a)
        if key not in self.bonds:
            first, second = self.reports[key[0]], self.reports[key[1]]
            is_chief = _of_chief(self.chief, first, second)
            self.bonds[key] = CHIEF_BOND if is_chief else bond(first, second, self.weights)
        return self.bonds[key]

    def linked(self, without: Collection[int] = ()) -> list[list[int]]:
        """Groups of indexes by average linkage, most alike first; those in `without` left out."""
        group_of = list(range(len(self.reports)))
        members = {index: [index] for index in group_of if index not in without}
        for _, a, b in self.edges:
            if a in without or b in without:
                continue
            first, second = sorted((group_of[a], group_of[b]))
            if first == second or not self._may_link(members[first], members[second]):
                continue
            for index in members[second]:
                group_of[index] = first
            members[first] = sorted(members[first] + members.pop(second))
        return [members[lead] for lead in sorted(members)]

    def _may_link(self, first: list[int], second: list[int]) -> bool:
        """Whether no two members may not be joined, and they are alike on the average of a sample."""
        if any(self.likeness(a, b) < 0 for a in first for b in second):
            return False
        sample = [self.likeness(a, b) for a in first[:_SAMPLE] for b in second[:_SAMPLE]]
        return self._enough(sample)

    def shared_homes(self, wanted: Collection[str]) -> dict[int, list[tuple[int, str]]]:
        """The reports of several towns at once and their homes; none that an editor has joined (`wanted`)."""
        if len(self.reports) < 3 or not self.reports[0].event.readings:
            return {}
        several = [
            index
            for index, report in enumerate(self.reports)
            if len(report.towns) > 1
            and towns_told_alike(report.event)
            and report.event.id not in wanted
        ]
        if not several:
            return {}
        return homes_of(several, self.reports, self.linked(without=several), self._tells_of)

    def _tells_of(self, part: Report, members: Sequence[int]) -> bool:
        others = [self.reports[index] for index in members]
        if any(conflict(part, other) or kept_apart(part.event, other.event) for other in others):
            return False
        weight = weight_of(part, self.weights)
        sample = [
            likeness(part, self.reports[index], self.weights, weight, self.own[index])
            for index in members[:_SAMPLE]
        ]
        # That the sentence says one thing of all its towns speaks for it too.
        return max(sample) >= PLAINLY or self._enough(sample)

    def _enough(self, sample: Sequence[float]) -> bool:
        """Alike on the average; a little less will do where two of them tell plainly the same, for a
        group holds long reports and short ones."""
        average = math.fsum(sample) / len(sample)
        if average >= self.threshold:
            return True
        return self.dated and average >= ROUGHLY and max(sample) >= PLAINLY

    def likeness(self, a: int, b: int) -> float:
        """Of two reports, by index; negative where something forbids joining them."""
        key = (a, b) if a < b else (b, a)
        if key not in self.known:
            self.known[key] = self._compare(*key)
        return self.known[key]

    def words_alike(self, a: int, b: int) -> float:
        reports, own = self.reports, self.own
        return likeness(reports[a], reports[b], self.weights, own[a], own[b])

    def _compare(self, a: int, b: int) -> float:
        first, second = self.reports[a], self.reports[b]
        if kept_apart(first.event, second.event):
            return -1.0
        value = self.words_alike(a, b)
        signs = self._bond(a, b) if value < NEARLY_THE_SAME and self.dated else 0.0
        if signs == CHIEF_BOND:
            value = CHIEF
        elif signs > 0:
            value = max(value, min(NEARLY_THE_SAME, TIED + TIED_MORE * signs))
        if value < NEARLY_THE_SAME and _of_one_article(first.event, second.event):
            return -1.0
        reason = conflict(first, second)
        if signs == CHIEF_BOND and reason in ("number", "place"):
            return value  # all that many later articles tell of one thing
        if reason == "number":
            if value >= NEARLY_THE_SAME:
                return value
            if nearly_as_many(first, second):
                return self._but_for_numbers(first, second)
        return -1.0 if reason else value

    def _but_for_numbers(self, first: Report, second: Report) -> float:
        """Of two counts of one thing: how alike they are in all else; negative if not at all."""
        a, b = without_numbers(first), without_numbers(second)
        value = likeness(a, b, self.weights, weight_of(a, self.weights), weight_of(b, self.weights))
        return value if value >= ALIKE else -1.0


def _of_one_article(a: Event, b: Event) -> bool:
    """An article tells each thing once: its other sentences of a day tell something else."""
    return a.sources[0].path == b.sources[0].path and not (a.edited or b.edited)


def _rarest_shared(rarest: list[tuple[int, ...]]) -> Counter[tuple[int, int]]:
    """How many of their rarest words pairs share; one that hardly any report of the day has counts twice."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for index, keys in enumerate(rarest):
        for key in keys:
            postings[key].append(index)
    telling = [holders for holders in postings.values() if 2 <= len(holders) <= _COMMON]
    telling += [holders for holders in telling if len(holders) <= 3]
    return Counter(chain.from_iterable([combinations(holders, 2) for holders in telling]))


def _abroad(reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Pairs of reports of one town in two languages."""
    if len({report.language for report in reports}) < 2:
        return []
    of_town: defaultdict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for town in report.towns:
            of_town[town].append(index)
    return [
        (a, b)
        for holders in of_town.values()
        for a, b in combinations(holders[:_COMMON], 2)
        if reports[a].language != reports[b].language
    ]


def _of_chief(chief: Mapping[str, object], a: Report, b: Report) -> bool:
    """Whether two reports date the day's chief deed by it, and share a name unless one of them has none."""
    if not any(deed in a.traits and deed in b.traits for deed in chief) or of_other_people(a, b):
        return False
    return not (a.names and b.names) or not (
        b.keys.isdisjoint(a.names) and a.keys.isdisjoint(b.names)
    )


def _chief_deeds(reports: Sequence[Report]) -> dict[str, list[int]]:
    """Of a day that many articles look back to (“Tuesday's earthquake”), what they look back to: the deed
    and the reports that date it."""
    if len(reports) < CHIEF_ARTICLES:
        return {}
    of_deed: defaultdict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for trait in report.traits:
            if trait.startswith(ON):
                of_deed[trait].append(index)
    least = CHIEF_SHARE * sum(map(len, of_deed.values()))
    return {
        deed: holders
        for deed, holders in of_deed.items()
        if len(holders) >= max(CHIEF_ARTICLES, least)
        and len(
            {reports[at].event.sources[0].path for at in holders if _looks_back(reports[at].event)}
        )
        >= CHIEF_ARTICLES
    }


def _looks_back(event: Event) -> bool:
    """Whether it was written days after its day."""
    published = Day.of(event.sources[0].published)
    return published.ordinal - event.readings[0].start.ordinal > 1


def _of_one_deed(reports: Sequence[Report]) -> set[tuple[int, int]]:
    """Pairs that report one deed, and name one town, person or thing."""
    of_deed: defaultdict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for trait in report.traits:
            if trait[1] == "=":
                of_deed[trait].append(index)
    several = [holders for holders in of_deed.values() if len(holders) > 1]
    # A name that opens a sentence is known by the reports that have it elsewhere.
    names = frozenset(chain.from_iterable([reports[at].names for at in set(chain(*several))]))
    found: set[tuple[int, int]] = set()
    for holders in several:
        postings: defaultdict[str, list[int]] = defaultdict(list)
        for index in holders:
            for anchor in (*reports[index].towns, *(reports[index].keys & names)):
                postings[anchor].append(index)
        for naming in postings.values():
            if 2 <= len(naming) <= _COMMON:
                found.update(combinations(naming, 2))
    return found


def rarest_of(report: Report, rarity: Mapping[str, int]) -> tuple[int, ...]:
    """Its rarest words, by their places among all words."""
    return tuple(sorted(map(rarity.__getitem__, report.keys))[:_RAREST])
