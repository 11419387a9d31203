"""Joins the reports of one event.

Within a day (or its neighbour, where one date is no more than the day of publication) reports that
share rare words are compared, and grouped by average linkage under the vetoes of `likeness.conflict`,
which hold between any two members of a group. Everything runs in the order of published, path, line
and id, so that the result never depends on the order of the input.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from site_builder.core.model import Event
from site_builder.core.when import Day, edtf_of
from site_builder.story.joined import joined_event
from site_builder.story.likeness import (
    UNLIKE,
    Report,
    conflict,
    likeness,
    nearly_as_many,
    report_of,
    weight_of,
    weights_of,
    without_numbers,
)
from site_builder.story.relations import as_told, kept_apart

ALIKE = 0.38
"""Average likeness from which two groups of reports are one event."""
NEARLY_THE_SAME = 0.62
"""From which different numbers are a disagreement about one event, not two events."""
ACROSS_DAYS = 0.72
STATEMENTS = 0.85
"""For statements without a day, which have only their words to go by."""
_RAREST = 10
_COMMON = 40
"""A word that more reports of one day share than this tells nothing apart."""
_SAMPLE = 12
"""Of a large group, so many members are compared."""


@dataclass(slots=True)
class _Block:
    """The reports of one day while they are grouped, with what is known of their pairs."""

    reports: list[Report]
    weights: Mapping[str, int]
    own: list[int]
    known: dict[tuple[int, int], float] = field(default_factory=dict)

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
        if value < NEARLY_THE_SAME and _of_one_article(first.event, second.event):
            return -1.0
        reason = conflict(first, second)
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


def merge(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with all their reports joined; `same_as` and `not_same_as` (ids) are absolute."""
    ordered = sorted(events, key=_seniority)
    reports = [report_of(event) for event in ordered]
    weights = weights_of(reports)
    rarity = {
        key: place
        for place, key in enumerate(sorted(weights, key=lambda key: (-weights[key], key)))
    }
    groups: list[tuple[Report, ...]] = []
    for block in _blocks(reports):
        groups.extend(
            _grouped(block, weights, rarity, STATEMENTS if not block[0].event.readings else ALIKE)
        )
    groups = _across_days(groups, weights, rarity)
    groups = as_told(groups)
    return tuple(joined_event(group, weights) for group in groups)


def _seniority(event: Event) -> tuple[str, str, int, str, str]:
    source = event.sources[0]
    return source.published.isoformat(), source.path, source.line, event.id, event.text


def _blocks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    days: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        days[edtf_of(report.event.readings) if report.event.readings else ""].append(report)
    for day in sorted(days):
        yield days[day]


def _of_one_article(a: Event, b: Event) -> bool:
    """An article tells each thing once: its other sentences of a day tell something else."""
    return a.sources[0].path == b.sources[0].path and not (a.edited or b.edited)


# ---------------------------------------------------------------- one day


def _grouped(
    reports: list[Report],
    weights: Mapping[str, int],
    rarity: Mapping[str, int],
    threshold: float,
) -> list[tuple[Report, ...]]:
    """Average linkage, most alike first; ties by seniority."""
    if len(reports) == 1:
        return [tuple(reports)]
    block = _Block(reports, weights, [weight_of(report, weights) for report in reports])
    edges = []
    for a, b in _candidates(reports, rarity):
        alike = block.words_alike(a, b)
        if alike >= threshold or (alike >= UNLIKE and reports[a].amounts and reports[b].amounts):
            value = block.likeness(a, b)
            if value >= threshold:
                edges.append((-round(value, 9), a, b))
    group_of = list(range(len(reports)))
    members = {index: [index] for index in group_of}
    for _, a, b in sorted(edges):
        first, second = sorted((group_of[a], group_of[b]))
        if first == second or not _link(block, members[first], members[second], threshold):
            continue
        for index in members[second]:
            group_of[index] = first
        members[first] = sorted(members[first] + members.pop(second))
    return [tuple(reports[index] for index in members[key]) for key in sorted(members)]


def _link(block: _Block, first: list[int], second: list[int], threshold: float) -> bool:
    """Whether no two members may not be joined, and they are alike on the average of a sample."""
    if any(block.likeness(a, b) < 0 for a in first for b in second):
        return False
    sample = [block.likeness(a, b) for a in first[:_SAMPLE] for b in second[:_SAMPLE]]
    return math.fsum(sample) >= threshold * len(sample)


def _candidates(reports: list[Report], rarity: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pairs that share two of their rarest words, or one that hardly any report of the day has."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        for key in _rarest(report, rarity):
            postings[key].append(index)
    telling = [holders for holders in postings.values() if 2 <= len(holders) <= _COMMON]
    telling += [holders for holders in telling if len(holders) <= 3]
    shared = Counter(chain.from_iterable(combinations(holders, 2) for holders in telling))
    return [pair for pair, count in shared.items() if count >= 2]


# ---------------------------------------------------------------- neighbouring days


def _across_days(
    groups: list[tuple[Report, ...]], weights: Mapping[str, int], rarity: Mapping[str, int]
) -> list[tuple[Report, ...]]:
    """Joins what an article dates by its own day (“today”, “said Sunday”) to the reports that name the
    day before or after, and what may be of either of two days to the reports that know which."""
    days: defaultdict[int, list[int]] = defaultdict(list)
    vague: defaultdict[int, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        readings = group[0].event.readings
        if len(readings) > 1:
            for when in readings:
                if when.is_day:
                    vague[when.start.ordinal].append(index)
        elif readings and readings[0].is_day:
            day = readings[0].start.ordinal
            if all(_by_publication(report.event) for report in group):
                vague[day - 1].append(index)
                vague[day + 1].append(index)
            else:
                days[day].append(index)
    taken: dict[int, int] = {}
    for day in sorted(days):
        for guest, near in _neighbours(groups, vague[day], days[day], rarity).items():
            best = _closest(groups, guest, near, weights)
            if best is not None:
                taken.setdefault(guest, best)
    for guest, host in sorted(taken.items()):
        groups[host] = (*groups[host], *groups[guest])
    return [group for index, group in enumerate(groups) if index not in taken]


def _neighbours(
    groups: list[tuple[Report, ...]],
    guests: list[int],
    hosts: list[int],
    rarity: Mapping[str, int],
) -> dict[int, list[int]]:
    """For each guest the hosts whose oldest report shares most of its rarest words."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for host in hosts if guests else ():
        for key in _rarest(groups[host][0], rarity):
            postings[key].append(host)
    found: dict[int, list[int]] = {}
    for guest in guests:
        keys = _rarest(groups[guest][0], rarity)
        shared = Counter(host for key in keys for host in postings.get(key, ()))
        near = sorted(host for host, count in shared.items() if 2 * count >= len(keys))
        if near:
            found[guest] = near
    return found


def _rarest(report: Report, rarity: Mapping[str, int]) -> list[int]:
    """Its rarest words, by their places among all words."""
    return sorted(map(rarity.__getitem__, report.keys))[:_RAREST]


def _closest(
    groups: list[tuple[Report, ...]], index: int, near: list[int], weights: Mapping[str, int]
) -> int | None:
    best: tuple[float, int] | None = None
    own = groups[index]
    weight = weight_of(own[0], weights)
    for other in near:
        lead = groups[other][0]
        value = likeness(own[0], lead, weights, weight, weight_of(lead, weights))
        if value < ACROSS_DAYS or any(
            conflict(a, b) or kept_apart(a.event, b.event) for a in own for b in groups[other]
        ):
            continue
        if best is None or value > best[0]:
            best = (value, other)
    return best[1] if best else None


def _by_publication(event: Event) -> bool:
    """Whether nothing but the day of publication dates it: “today”, or the weekday of that day."""
    source, when = event.sources[0], event.when
    if not when or not source.expression or event.edited:
        return False
    if when.start != Day.of(source.published):
        return False
    return not any(character.isdigit() for character in source.expression)
