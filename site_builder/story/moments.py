"""The key moments: which events a reader should see first.

A day earns its place by its importance; which of its events stands for it is decided by what most of
that day's reports tell of.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from site_builder.core.model import Event
from site_builder.core.when import Day
from site_builder.story.likeness import Report, report_of
from site_builder.story.standing import stands_alone

AGAIN = 0.3
"""What is left of a second moment's merit on one day, and of a third's again."""
SAME_TOWN = 0.35
"""What is left of that where both moments are of one town: they may well be one story."""
SAME_MOMENT = 0.6
"""The share of the shorter text's words from which neighbours by a day tell one thing."""
_A_DAY = 60
_DAYS = 5
"""Of so many times the moments wanted, days are looked at; of each, so many events."""
_LESS = {"unverified": 0.5, "planned": 0.3, "disputed": 0.7, "claimed": 0.85}


def key_moments(
    events: Sequence[Event],
    importance: Mapping[str, float],
    own: Mapping[str, float],
    count: int,
) -> frozenset[str]:
    """The ids of the `count` moments that matter most.

    An editor's pins come first, beyond the count if need be; a doubtful date is never one, and no two
    tell the same thing. `own` is what speaks for each event (by id), 0 to 1.
    """
    kept = [report_of(event) for event in events if event.pinned and event.when is not None]
    of_day: defaultdict[int, list[Event]] = defaultdict(list)
    for report in kept:
        of_day[_day(report.event)].append(report.event)
    candidates = _candidates(events, importance, own, count)
    for report in _by_merit(candidates, of_day):
        if len(kept) >= count:
            break
        if not any(_same_moment(report, other) for other in kept):
            kept.append(report)
            of_day[_day(report.event)].append(report.event)
    return frozenset(report.event.id for report in kept)


def _day(event: Event) -> int:
    return event.readings[0].start.ordinal


def _candidates(
    events: Sequence[Event],
    importance: Mapping[str, float],
    own: Mapping[str, float],
    count: int,
) -> list[tuple[float, Report]]:
    """The events of the foremost days, with their merit."""
    days: defaultdict[Day, list[Event]] = defaultdict(list)
    for event in events:
        if event.pinned is None and len(event.readings) == 1:
            days[event.readings[0].start].append(event)
    foremost = heapq.nsmallest(
        _DAYS * count,
        days,
        key=lambda day: (-max(importance[event.id] for event in days[day]), day),
    )
    found: list[tuple[float, Report]] = []
    for day in foremost:
        some = heapq.nsmallest(_A_DAY, days[day], key=lambda event: (-own[event.id], event.id))
        reports = [report_of(event) for event in some]
        central = _centrality(reports)
        for report, share in zip(reports, central, strict=True):
            name = report.event.id
            found.append((_merit(report.event, importance[name], own[name] + share), report))
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
    found: Sequence[tuple[float, Report]], of_day: Mapping[int, Sequence[Event]]
) -> Iterator[Report]:
    """Best first; each moment already taken on a day takes merit from that day's others."""
    queue = [
        (-merit, report.event.readings[0].sort_key, report.event.id, 0, report)
        for merit, report in found
    ]
    heapq.heapify(queue)
    while queue:
        merit, key, name, known, report = heapq.heappop(queue)
        taken = of_day.get(_day(report.event), ())
        if len(taken) > known:
            for other in taken[known:]:
                same = report.towns and set(other.towns) == set(report.towns)
                merit *= AGAIN * (SAME_TOWN if same else 1.0)
            heapq.heappush(queue, (merit, key, name, len(taken), report))
        else:
            yield report


def _merit(event: Event, importance: float, own: float) -> float:
    """Importance, less for what is only claimed, planned or imprecise, cannot be read alone, asks or
    quotes, or is a scrap or a whole paragraph."""
    when, text = event.when, event.text
    assert when is not None
    merit = importance * (0.4 + own) * _LESS.get(event.status, 1.0)
    merit *= 1.0 if when.is_day else 0.6
    merit *= stands_alone(event)
    if text.endswith("?") or text[:1] in "“\"'‘«„":
        merit *= 0.7
    return merit if 6 <= text.count(" ") <= 45 or event.edited else merit * 0.7


def _same_moment(a: Report, b: Report) -> bool:
    """The same text, or the same sentence or mostly the same words within a day of each other."""
    if a.event.text == b.event.text:
        return True
    if abs(_day(a.event) - _day(b.event)) > 1:
        return False
    if _quoted(a.event) == _quoted(b.event) != "":
        return True
    smaller = min(len(a.keys), len(b.keys))
    return smaller > 0 and len(a.keys & b.keys) >= SAME_MOMENT * smaller


def _quoted(event: Event) -> str:
    """The sentence of which the event's text is the whole or a clause; '' where an editor wrote it."""
    piece = event.text.removesuffix(" …").removesuffix(".")[1:]
    return next((source.quote for source in event.sources if piece in source.quote), "")
