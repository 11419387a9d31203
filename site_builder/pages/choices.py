"""What a reader can choose from: the filters' options, what is certain and what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.core.model import STATUSES, Event, Timeline
from site_builder.pages.edition import Edition

FEWEST = 4
"""Events from which on there is something to filter."""
MOST = 4
"""Events named for each degree of certainty."""
OPEN = ("claimed", "unverified", "disputed")

Option = tuple[str, str, int]
"""What the address says, what the reader reads, and how many events it leaves."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of the filters of one page. A list of one would leave nothing to choose."""

    towns: tuple[Option, ...]
    statuses: tuple[Option, ...]
    sources: tuple[Option, ...]


def choices(events: Sequence[Event], edition: Edition, language: str) -> Choices | None:
    """What the events of a page can be filtered by, towns and sources by name; None for too few events."""
    if len(events) < FEWEST:
        return None
    towns = Counter(slug for event in events for slug in dict.fromkeys(event.towns))
    statuses = Counter(event.status for event in events)
    sources = Counter(
        name for event in events for name in dict.fromkeys(one.name for one in event.sources)
    )
    return Choices(
        towns=_several(
            _sorted((slug, edition.town_name(slug, language), n) for slug, n in towns.items()), 1
        ),
        statuses=_several(
            [(one, one.capitalize(), statuses[one]) for one in STATUSES if statuses[one]], 2
        ),
        sources=_several(_sorted((name, name, n) for name, n in sources.items()), 2),
    )


def _sorted(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda one: (one[1].casefold(), one[0]))


def _several(options: list[Option], least: int) -> tuple[Option, ...]:
    return tuple(options) if len(options) >= least else ()


# ---------------------------------------------------------------- how sure


@dataclass(frozen=True, slots=True)
class Standing:
    """Events with all that their status says: the most important ones in order, and how many more."""

    confirmed: tuple[Event, ...]
    confirmed_more: int
    claimed: tuple[Event, ...]
    """Claimed, unverified and disputed ones."""
    claimed_more: int
    unknown: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.confirmed or self.claimed or self.unknown)


def standing(timeline: Timeline) -> Standing:
    events = (*timeline.events, *timeline.undated)
    confirmed = [event for event in events if event.status == "confirmed"]
    claimed = [event for event in events if event.status in OPEN]
    return Standing(
        _foremost(confirmed),
        max(0, len(confirmed) - MOST),
        _foremost(claimed),
        max(0, len(claimed) - MOST),
        timeline.explainer.unknown,
    )


def _foremost(events: list[Event]) -> tuple[Event, ...]:
    best = {event.id for event in sorted(events, key=lambda one: (-one.importance, one.id))[:MOST]}
    return tuple(event for event in events if event.id in best)
