"""A gazetteer: every place there is, to suggest towns to an editor. Never used in a build."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from site_builder.reading.towns.words import fold, words_of


@dataclass(frozen=True, slots=True)
class Place:
    """One populated place of a gazetteer; `country` is its ISO code, `district` names its first-level
    region within the country (GeoNames' admin1 code), `population` 0 where no one knows."""

    id: int
    name: str
    lat: float
    lon: float
    country: str = ""
    district: str = ""
    population: int = 0
    alternates: tuple[str, ...] = ()
    is_capital: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.alternates)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`places` is read from beginning to end, once. `countries` gives ISO codes by name; `others` are
    more names that are no towns, of continents and the like; `districts` the names of regions, by
    (country, district)."""

    places: Iterable[Place]
    countries: Mapping[str, str] = field(default_factory=dict)
    others: Collection[str] = ()
    districts: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What a gazetteer knows of some names."""

    by_name: Mapping[str, tuple[Place, ...]]
    by_id: Mapping[int, Place]
    largest: Mapping[tuple[str, str], Place]
    """The most populous place of every (country, district)."""


def look_up(gazetteer: Gazetteer, names: Collection[str], ids: Collection[int]) -> Found:
    """The places that bear one of the folded `names` or one of the `ids`."""
    by_name: dict[str, dict[int, Place]] = {}
    by_id: dict[int, Place] = {}
    largest: dict[tuple[str, str], Place] = {}
    for place in gazetteer.places:
        where = (place.country, place.district)
        if where not in largest or largest[where].population < place.population:
            largest[where] = place
        if place.id in ids:
            by_id[place.id] = place
        for name in place.names:
            key = plain(name)
            if key in names:
                by_name.setdefault(key, {})[place.id] = place
    return Found({key: tuple(places.values()) for key, places in by_name.items()}, by_id, largest)


def plain(name: str) -> str:
    """The form under which a gazetteer's spelling and an article's are equal.

    >>> plain("Velyka  Komyshuvakha"), plain("Kupʼyansk")
    ('velyka komyshuvakha', "kup'yansk")
    """
    return fold(" ".join(words_of(name)))


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Between two points on the globe (haversine)."""
    here, there = math.radians(lat), math.radians(other_lat)
    chord = math.sin((there - here) / 2) ** 2
    chord += math.cos(here) * math.cos(there) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * 6371 * math.asin(min(1, math.sqrt(chord)))
