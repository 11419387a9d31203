"""What happened: dated sentences become events, reports of one event are joined, and the days that matter are ranked.

events_of(reading)                                   one article's events, before any joining
tell(explainer, readings, events, previous=…)        an explainer's timeline
headline(text)                                       a sentence cut at a clause to about 30 words
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from site_builder.core.model import Event, Explainer, Reading, Timeline
from site_builder.core.problems import Problem
from site_builder.story.edits import before_joining, last_word, orders_of, redated
from site_builder.story.events import events_of
from site_builder.story.headline import headline
from site_builder.story.merge import merge
from site_builder.story.previous import with_published_ids
from site_builder.story.rank import rank

__all__ = ["events_of", "headline", "tell"]


def tell(
    explainer: Explainer,
    readings: Sequence[Reading],
    events: Sequence[Event],
    *,
    previous: Mapping[str, Any] | None = None,
) -> tuple[Timeline, tuple[Problem, ...]]:
    """The timeline of one explainer from its articles and their events (`events_of` of each).

    `previous` is an earlier timeline.json, parsed: what it published keeps its ids. Problems are
    edits that name no event, or several. Pure; the order of the arguments' items does not matter.
    """
    with _without_collection():
        orders, problems = orders_of(readings, events)
        found = before_joining(events, orders)
        joined = merge(found, explainer.language)
        if any(order.edit.readings for order in orders):
            joined = merge(redated(found, joined, orders), explainer.language)
        wanted = last_word(joined, orders)
        told = rank(explainer, readings, with_published_ids(wanted, previous))
    dated = sorted((event for event in told if event.readings), key=_place)
    undated = sorted((event for event in told if not event.readings), key=_first_known)
    return Timeline(explainer, tuple(dated), tuple(undated)), problems


@contextmanager
def _without_collection() -> Iterator[None]:
    """Without the search for cycles: none are made here, and over many records it costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _place(event: Event) -> tuple[tuple[int, int, str], int, str]:
    return event.readings[0].sort_key, event.order, event.id


def _first_known(event: Event) -> tuple[str, str, int, str]:
    source = event.sources[0]
    return event.known_by.isoformat(), source.path, event.order, event.id
