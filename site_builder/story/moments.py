"""The key moments: which events a reader should see first.

A day earns its place by its importance; which of its events stands for it is decided by what most of
that day's reports tell of.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.core.model import Event
from site_builder.story.headline import headline
from site_builder.story.likeness import Report, report_of
from site_builder.story.standing import stands_alone

AGAIN = 0.3
"""What is left of a second moment's merit on one day, and of a third's again."""
SAME_MOMENT = 0.6
"""The share of the shorter text's words from which neighbours by a day tell one thing."""
_A_DAY = 60
_DAYS = 5
"""Of so many times the moments wanted, days are looked at; of each, so many events."""
_LESS = {"unverified": 0.5, "planned": 0.3, "disputed": 0.7, "claimed": 0.85}


def with_key_moments(
    events: Sequence[Event], own: Mapping[str, float], count: int
) -> tuple[Event, ...]:
    """Marks the `count` moments that matter most and gives each its `summary`.

    An editor's pins come first, beyond the count if need be; a doubtful date is never one, and no two
    tell the same thing. `own` is what speaks for each event (by id), 0 to 1.
    """
    chosen = {event.id for event in _chosen(events, own, count)}
    return tuple(
        replace(event, key=True, summary=headline(event.text)) if event.id in chosen else event
        for event in events
    )


def _chosen(events: Sequence[Event], own: Mapping[str, float], count: int) -> list[Event]:
    kept = [event for event in events if event.pinned and event.when is not None]
    reports = [report_of(event) for event in kept]
    per_day = Counter(_day(event) for event in kept)
    for event, report in _by_merit(_candidates(events, own, count), per_day):
        if len(kept) >= count:
            break
        if any(_same_moment(report, other) for other in reports):
            continue
        kept.append(event)
        reports.append(report)
        per_day[_day(event)] += 1
    return kept


def _day(event: Event) -> int:
    return event.readings[0].start.ordinal


def _candidates(
    events: Sequence[Event], own: Mapping[str, float], count: int
) -> list[tuple[float, Report]]:
    """The events of the foremost days, with their merit."""
    days: defaultdict[int, list[Event]] = defaultdict(list)
    for event in events:
        if event.pinned is None and event.when is not None:
            days[_day(event)].append(event)
    foremost = heapq.nsmallest(
        _DAYS * count, days, key=lambda day: (-max(event.importance for event in days[day]), day)
    )
    found: list[tuple[float, Report]] = []
    for day in foremost:
        some = heapq.nsmallest(_A_DAY, days[day], key=lambda event: (-own[event.id], event.id))
        reports = [report_of(event) for event in some]
        central = _centrality(reports)
        for report, share in zip(reports, central, strict=True):
            found.append((_merit(report.event, own[report.event.id] + share), report))
    return found


def _centrality(reports: Sequence[Report]) -> list[float]:
    """How much of each report the day's other articles tell too, 0 to 1."""
    tellers: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        for key in report.keys:
            tellers[key].update(source.path for source in report.event.sources)
    shared = [
        sum(len(tellers[key]) - 1 for key in report.keys) / (len(report.keys) + 6)
        for report in reports
    ]
    most = max(shared, default=0.0)
    return [value / most if most else 0.0 for value in shared]


def _by_merit(
    found: Sequence[tuple[float, Report]], per_day: Mapping[int, int]
) -> Iterator[tuple[Event, Report]]:
    """Best first; each moment already taken on a day takes merit from that day's others."""
    queue = [
        (-merit, report.event.readings[0].sort_key, report.event.id, 0, report)
        for merit, report in found
    ]
    heapq.heapify(queue)
    while queue:
        merit, key, name, known, report = heapq.heappop(queue)
        taken = per_day.get(_day(report.event), 0)
        if taken > known:
            heapq.heappush(queue, (merit * AGAIN ** (taken - known), key, name, taken, report))
        else:
            yield report.event, report


def _merit(event: Event, own: float) -> float:
    """Importance, less for what is only claimed, planned or imprecise, cannot be read alone, asks or
    quotes, or is a scrap or a whole paragraph."""
    when, text = event.when, event.text
    assert when is not None
    merit = event.importance * (0.4 + own) * _LESS.get(event.status, 1.0)
    merit *= 1.0 if when.is_day else 0.6
    merit *= stands_alone(event)
    if text.endswith("?") or text[:1] in "“\"'‘«„":
        merit *= 0.7
    return merit if 6 <= text.count(" ") <= 45 or event.edited else merit * 0.7


def _same_moment(a: Report, b: Report) -> bool:
    """The same sentence, or mostly the same words, within a day of each other."""
    if abs(_day(a.event) - _day(b.event)) > 1:
        return False
    if any(x.quote == y.quote for x in a.event.sources for y in b.event.sources):
        return True
    smaller = min(len(a.keys), len(b.keys))
    return smaller > 0 and len(a.keys & b.keys) >= SAME_MOMENT * smaller
