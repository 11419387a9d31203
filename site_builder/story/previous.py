"""Keeps published ids: what an earlier timeline.json called an event, the new one still answers to.

An id follows from slug, day and place, so it changes when an article is renamed, an event re-dated or a
sentence of the same day put in before it. The quoted sentence and its source tell which is which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from site_builder.core.model import Event
from site_builder.core.when import parse_edtf

Report = tuple[str, str]
"""A source's name and its quote, case and white space aside."""


@dataclass(frozen=True, slots=True)
class Published:
    """An event as an earlier build published it."""

    id: str
    ids: tuple[str, ...]
    reports: tuple[Report, ...]
    places: tuple[tuple[str, int], ...] = ()
    """(id, year) of every address at which it stood, then or earlier."""


def with_published_ids(
    events: Sequence[Event], previous: Mapping[str, Any] | None
) -> tuple[Event, ...]:
    """The events, answering to every id that `previous` (a parsed timeline.json) gave them.

    Entries that are not what timeline.json holds are passed over: an old file must never stop a build.
    """
    published = tuple(_published(previous))
    if not published:
        return tuple(events)
    homes = _homes(events, published)
    names = _names(events, published, homes)
    answering: defaultdict[str, list[str]] = defaultdict(list)
    for name, home in homes.items():
        answering[home].append(name)
    places: defaultdict[str, set[int]] = defaultdict(set)
    for old in published:
        for name, year in old.places:
            places[name].add(year)
    renamed = (_renamed(event, names[event.id], answering[event.id], homes) for event in events)
    return tuple(_with_former(event, places) for event in renamed)


def _published(previous: Mapping[str, Any] | None) -> Iterable[Published]:
    entries = previous.get("events") if isinstance(previous, Mapping) else None
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str):
            continue
        older, sources = entry.get("ids"), entry.get("sources")
        yield Published(
            entry["id"],
            tuple(str(name) for name in older) if isinstance(older, list) else (),
            tuple(
                _report(str(source.get("name", "")), str(source.get("quote", "")))
                for source in (sources if isinstance(sources, list) else ())
                if isinstance(source, Mapping)
            ),
            tuple(_places(entry)),
        )


def _places(entry: Mapping[str, Any]) -> Iterable[tuple[str, int]]:
    """The addresses of a published event: on the page of the year in which its first reading starts,
    and where it says that it stood before."""
    try:
        year = parse_edtf(str(entry.get("date", "")))[0].start.year
    except (ValueError, IndexError):
        pass
    else:
        older = entry.get("ids")
        names = [entry["id"], *(older if isinstance(older, list) else ())]
        yield from ((str(name), year) for name in names)
    former = entry.get("former")
    for place in former if isinstance(former, list) else ():
        if isinstance(place, list) and len(place) == 2 and type(place[1]) is int:
            yield str(place[0]), place[1]


def _report(name: str, quote: str) -> Report:
    return " ".join(name.split()).casefold(), " ".join(quote.split()).casefold()


def _index(events: Sequence[Event]) -> dict[Report, set[str]]:
    """Which events quote a sentence of a source: more than one where its clauses are events of their own."""
    found: dict[Report, set[str]] = {}
    for event in events:
        for source in event.sources:
            found.setdefault(_report(source.name, source.quote), set()).add(event.id)
    return found


def _homes(events: Sequence[Event], published: Sequence[Published]) -> dict[str, str]:
    """For every published id, the event (by its id now) that it must reach."""
    at_report = _index(events)
    owner = {name: event.id for event in reversed(events) for name in (*event.ids, event.id)}
    homes: dict[str, str] = {}
    for old in published:
        quoting = [at_report[report] for report in old.reports if report in at_report]
        main = _home(old.id, quoting, owner)
        if main is None:
            main = next((owner[name] for name in old.ids if name in owner), None)
        for name in (old.id, *old.ids):
            home = _home(name, quoting, owner) if name in owner else main
            if home or main:
                homes.setdefault(name, home or main or "")
    return homes


def _home(name: str, quoting: Sequence[set[str]], owner: Mapping[str, str]) -> str | None:
    """The event that has the id, unless the id has passed to another sentence while its own stands
    elsewhere; then the one that quotes the old sentence."""
    holder = owner.get(name)
    if holder and (not quoting or any(holder in ids for ids in quoting)):
        return holder
    return min(quoting[0]) if quoting else None


def _names(
    events: Sequence[Event], published: Sequence[Published], homes: Mapping[str, str]
) -> dict[str, str]:
    """Each event's id: its own, unless that is published for another; then the one it was published
    under, else a new one."""
    known = {homes[old.id]: old.id for old in reversed(published) if old.id in homes}
    names = {event.id: event.id for event in events if homes.get(event.id, event.id) == event.id}
    taken = {*names, *homes}
    for event in events:
        if event.id in names:
            continue
        name, spare = known.get(event.id, ""), 0
        while not name or (name in taken and name != known.get(event.id)):
            spare += 1
            name = f"{event.id}-{spare}"
            if name not in taken:
                break
        taken.add(name)
        names[event.id] = name
    return names


def _renamed(event: Event, name: str, answering: Sequence[str], homes: Mapping[str, str]) -> Event:
    """Under its name, with the published ids that are its own and none that are another's."""
    own = [old for old in (event.id, *event.ids) if homes.get(old, event.id) == event.id]
    ids = tuple(old for old in dict.fromkeys([*answering, *own]) if old != name)
    if name == event.id and set(ids) == set(event.ids):
        return event
    return replace(event, id=name, ids=ids)


def _with_former(event: Event, places: Mapping[str, set[int]]) -> Event:
    """With the addresses that its ids had on the pages of other years."""
    now = event.readings[0].start.year if event.readings else event.known_by.year
    former = tuple(
        (name, year)
        for name in (event.id, *event.ids)
        for year in sorted(places.get(name, ()))
        if year != now
    )
    return replace(event, former=former) if former else event
