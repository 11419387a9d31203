"""Two towns of one name: which of them an article means."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from site_builder.core.model import Town
from site_builder.reading.towns.words import words_of

# The nearer of two namesakes is meant only if it is at least this many times nearer.
_MUCH_NEARER = 2


def which_is_meant(
    towns: Sequence[Town],
    *,
    by_editor: Collection[str],
    behind: Collection[str],
    company: Sequence[Town],
) -> str:
    """The slug of the one that is meant, '' where the article does not tell: then nothing is guessed.

    First what an editor chose in the article (`by_editor`, slugs), then the region that is named right
    `behind` the name ("Lyman, Donetsk region": its first word), then the article's other towns
    (`company`): the one much nearer to them or, where coordinates are missing, the one that shares
    their region or country.
    """
    chosen = [town.slug for town in towns if town.slug in by_editor]
    if not chosen:
        chosen = [town.slug for town in towns if set(words_of(town.region)[:1]) & set(behind)]
    if chosen:
        return chosen[0] if len(chosen) == 1 else ""
    nearest = sorted(
        (min((_apart(t, o) for o in company), default=math.inf), t.slug) for t in towns
    )
    if nearest[-1][0] < math.inf:
        return nearest[0][1] if nearest[0][0] * _MUCH_NEARER < nearest[1][0] else ""
    for shared in (_same_region, _same_country):
        counts = sorted(
            (sum(shared(town, other) for other in company), town.slug) for town in towns
        )
        if counts[-1][0] > counts[-2][0]:
            return counts[-1][1]
    return ""


def _same_region(one: Town, other: Town) -> bool:
    return bool(one.region) and (one.country, one.region) == (other.country, other.region)


def _same_country(one: Town, other: Town) -> bool:
    return bool(one.country) and one.country == other.country


def _apart(one: Town, other: Town) -> float:
    """Kilometres between two towns (haversine); infinite where a coordinate is missing."""
    here, there = _radians(one), _radians(other)
    if here is None or there is None:
        return math.inf
    chord = math.sin((there[0] - here[0]) / 2) ** 2
    chord += math.cos(here[0]) * math.cos(there[0]) * math.sin((there[1] - here[1]) / 2) ** 2
    return 2 * 6371 * math.asin(min(1, math.sqrt(chord)))


def _radians(town: Town) -> tuple[float, float] | None:
    if town.lat is None or town.lon is None:
        return None
    return math.radians(town.lat), math.radians(town.lon)
