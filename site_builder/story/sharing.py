"""A sentence that reports what happened in two towns at once: “Izium and Kupiansk were entered on Saturday”.

Where both have an event of their own, the sentence is a source of each, and no third event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from site_builder.core.model import Event
from site_builder.story.likeness import Report
from site_builder.story.words import AND

_OF = (
    r"(?:(?:the|in|at|near|of|around|nearby|also|both|town|city|village|centre|center|outskirts|edge|suburbs?|"
    r"parts?|most|all|north|south|east|west)\s+){0,4}"
)
_AND = re.compile(rf"\s*,?\s*{AND}\s+{_OF}", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?:(?:in|near)\s+)?", re.IGNORECASE)


class Shared(NamedTuple):
    """A report that stands as one more source with the event of one of its towns."""

    event: Event
    town: str
    answers: bool
    """The event answers to its id: true of one of its homes."""


Alike = Callable[[Report, Sequence[int]], bool]
"""Whether a report is alike to a group of reports, by index."""


def towns_told_alike(event: Event) -> tuple[str, ...]:
    """The towns of which the event's text says one thing: a list in which only commas and “and” stand
    between them. () where it names one town, or several in several parts."""
    if len(event.towns) < 2 or event.edited or event.same_as:
        return ()
    source = event.sources[0]
    marks = [
        mark
        for mark in source.marks
        if mark.kind == "town" and mark.index < len(source.town_slugs)
        and source.town_slugs[mark.index] in event.towns
    ]  # fmt: skip
    gaps = [source.quote[one.end : two.start] for one, two in pairwise(marks)]
    if not any(map(_AND.fullmatch, gaps)):
        return ()
    if not all(_AND.fullmatch(gap) or _COMMA.fullmatch(gap) for gap in gaps):
        return ()
    return tuple(dict.fromkeys(source.town_slugs[mark.index] for mark in marks))


def about(report: Report, town: str) -> Report:
    """What the report says of one of its towns."""
    others = {f"@{other}" for other in report.towns if other != town}
    return report._replace(keys=report.keys - others, towns=(town,))


def homes_of(
    shared: Sequence[int],
    reports: Sequence[Report],
    groups: Sequence[Sequence[int]],
    alike: Alike,
) -> dict[int, list[tuple[int, str]]]:
    """For each report of `shared` (indexes) that tells what at least two groups tell, each of one of its
    towns: the first report of each of these groups, and the town."""
    of_town: defaultdict[str, list[Sequence[int]]] = defaultdict(list)
    for members in groups:
        named = [set(reports[index].towns) for index in members if reports[index].towns]
        common = set.intersection(*named) if named else set()
        if len(common) == 1:
            of_town[min(common)].append(members)
    homes: dict[int, list[tuple[int, str]]] = {}
    for index in shared:
        found = [
            (home[0], town)
            for town in towns_told_alike(reports[index].event)
            for home in _first_alike(about(reports[index], town), of_town[town], alike)
        ]
        if len(found) > 1:
            homes[index] = found
    return homes


def _first_alike(
    part: Report, groups: Sequence[Sequence[int]], alike: Alike
) -> list[Sequence[int]]:
    return [members for members in groups if alike(part, members)][:1]
