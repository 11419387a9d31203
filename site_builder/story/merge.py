"""Joins the reports of one event.

Reports are compared within a day (`block`), or its neighbour, where one date is no more than the day of
publication. Everything runs in the order of published, path, line and id, so that the result never
depends on the order of the input.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.core.model import Event
from site_builder.core.when import Day, edtf_of
from site_builder.story.block import Block
from site_builder.story.joined import joined_event
from site_builder.story.likeness import conflict, likeness, report_of, weight_of, weights_of
from site_builder.story.relations import as_told, kept_apart
from site_builder.story.sharing import Shared

ACROSS_DAYS = 0.72
"""Likeness from which an article's “today” is joined to a neighbouring day's event."""


class _Group(NamedTuple):
    """Events that are one, in order of seniority, and the rarest words of the oldest."""

    events: tuple[Event, ...]
    rarest: tuple[int, ...]

    def joined(self, other: _Group) -> _Group:
        return _Group((*self.events, *other.events), self.rarest)


def merge(events: Sequence[Event], language: str = "en") -> tuple[Event, ...]:
    """The events with all their reports joined; `same_as` and `not_same_as` (ids) are absolute.

    Of reports in several languages, one in `language` gives the text.
    """
    ordered = sorted(events, key=_seniority)
    weights = weights_of(ordered)
    rarity = {
        key: place
        for place, key in enumerate(sorted(weights, key=lambda key: (-weights[key], key)))
    }
    wanted = {name for event in ordered for name in event.same_as}
    groups: list[_Group] = []
    shared: defaultdict[str, list[Shared]] = defaultdict(list)
    for events_of_day in _blocks(ordered):
        block = Block.of(events_of_day, weights, rarity)
        groups.extend(_grouped(block, block.shared_homes(wanted), shared))
    told = as_told([group.events for group in _across_days(groups, weights)])
    return tuple(
        joined_event(group, weights, _shared_by(group, shared), language)
        if len(group) > 1 or group[0].id in shared
        else group[0]
        for group in told
    )


def _shared_by(group: Sequence[Event], shared: Mapping[str, Sequence[Shared]]) -> list[Shared]:
    return [one for event in group for one in shared.get(event.id, ())]


def _seniority(event: Event) -> tuple[datetime.date, str, int, str, str]:
    source = event.sources[0]
    return source.published, source.path, source.line, event.id, event.text


def _blocks(events: Iterable[Event]) -> Iterator[list[Event]]:
    days: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        days[edtf_of(event.readings) if event.readings else ""].append(event)
    for day in sorted(days):
        yield days[day]


def _grouped(
    block: Block, homes: Mapping[int, list[tuple[int, str]]], shared: dict[str, list[Shared]]
) -> list[_Group]:
    """The day's events; a report that has `homes` is no event, but put into `shared` by their ids."""
    for index, found in sorted(homes.items()):
        for number, (home, town) in enumerate(found):
            one = Shared(block.reports[index].event, town, answers=number == 0)
            shared[block.reports[home].event.id].append(one)
    return [
        _Group(tuple(block.reports[index].event for index in members), block.rarest[members[0]])
        for members in block.linked(without=homes)
    ]


# ---------------------------------------------------------------- neighbouring days


def _across_days(groups: list[_Group], weights: Mapping[str, int]) -> list[_Group]:
    """Joins what an article dates by its own day (“today”, “said Sunday”) to the reports that name the
    day before or after, and what may be of either of two days to the reports that know which."""
    days: defaultdict[Day, list[int]] = defaultdict(list)
    vague: defaultdict[Day, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        readings = group.events[0].readings
        if len(readings) > 1:
            for when in readings:
                if when.is_day:
                    vague[when.start].append(index)
        elif readings and readings[0].is_day:
            day = readings[0].start
            if all(_by_publication(event) for event in group.events):
                for beside in _beside(day):
                    vague[beside].append(index)
            else:
                days[day].append(index)
    taken: dict[int, int] = {}
    for day in sorted(days):
        for guest, near in _neighbours(groups, vague[day], days[day]).items():
            best = _closest(groups, guest, near, weights)
            if best is not None:
                taken.setdefault(guest, best)
    for guest, host in sorted(taken.items()):
        groups[host] = groups[host].joined(groups[guest])
    return [group for index, group in enumerate(groups) if index not in taken]


@lru_cache(maxsize=1000)
def _beside(day: Day) -> tuple[Day, Day]:
    return day.plus(-1), day.plus(1)


def _neighbours(groups: list[_Group], guests: list[int], hosts: list[int]) -> dict[int, list[int]]:
    """For each guest the hosts whose oldest report shares most of its rarest words."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for host in hosts if guests else ():
        for key in groups[host].rarest:
            postings[key].append(host)
    found: dict[int, list[int]] = {}
    for guest in guests:
        keys = groups[guest].rarest
        shared = Counter(host for key in keys for host in postings.get(key, ()))
        near = sorted(host for host, count in shared.items() if 2 * count >= len(keys))
        if near:
            found[guest] = near
    return found


def _closest(
    groups: list[_Group], index: int, near: list[int], weights: Mapping[str, int]
) -> int | None:
    best: tuple[float, int] | None = None
    own = [report_of(event) for event in groups[index].events]
    weight = weight_of(own[0], weights)
    for other in near:
        lead = report_of(groups[other].events[0])
        value = likeness(own[0], lead, weights, weight, weight_of(lead, weights))
        if value < ACROSS_DAYS or (best is not None and value <= best[0]):
            continue
        hosts = [report_of(event) for event in groups[other].events]
        if not any(conflict(a, b) or kept_apart(a.event, b.event) for a in own for b in hosts):
            best = (value, other)
    return best[1] if best else None


def _by_publication(event: Event) -> bool:
    """Whether nothing but the day of publication dates it: “today”, or the weekday of that day."""
    source = event.sources[0]
    words, day = source.expression, source.published
    if not words or len(event.readings) != 1 or event.edited:
        return False
    if event.readings[0].start != (day.year, day.month, day.day):
        return False
    return words.isalpha() or not any(map(str.isdigit, words))
