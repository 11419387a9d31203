"""An editor's word on what is one event: `same_as` and `not_same_as`, whatever the words and days say."""

from __future__ import annotations

from collections import defaultdict

from site_builder.core.model import Event


def kept_apart(a: Event, b: Event) -> bool:
    return _names(a.not_same_as, b) or _names(b.not_same_as, a)


def _names(ids: tuple[str, ...], event: Event) -> bool:
    return bool(ids) and (event.id in ids or any(old in ids for old in event.ids))


def as_told(groups: list[tuple[Event, ...]]) -> list[tuple[Event, ...]]:
    """Joins what `same_as` names, whatever the words and days say."""
    if not any(event.same_as for group in groups for event in group):
        return groups
    at = {event.id: index for index, group in enumerate(groups) for event in group}
    host = list(range(len(groups)))

    def root(index: int) -> int:
        while host[index] != index:
            index = host[index]
        return index

    for index, group in enumerate(groups):
        for event in group:
            for wanted in event.same_as:
                if wanted in at:
                    first, second = sorted((root(index), root(at[wanted])))
                    host[second] = first
    joined: defaultdict[int, list[Event]] = defaultdict(list)
    for index, group in enumerate(groups):
        joined[root(index)].extend(group)
    return [tuple(joined[index]) for index in sorted(joined)]
