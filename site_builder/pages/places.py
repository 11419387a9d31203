"""Distances and directions between towns."""

from __future__ import annotations

from heapq import nsmallest
from math import asin, atan2, cos, degrees, inf, pi, radians, sin, sqrt

from babel.units import format_unit

from site_builder.core.model import Town
from site_builder.pages.interface import to_say
from site_builder.pages.language import locale_of

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""

COMPASS = (
    to_say("north"), to_say("north-east"), to_say("east"), to_say("south-east"), to_say("south"),
    to_say("south-west"), to_say("west"), to_say("north-west"),
)  # fmt: skip


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Great-circle distance by the haversine formula."""
    north, east = radians(lat2 - lat), radians(lon2 - lon)
    half = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(lat2)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def direction(lat: float, lon: float, lat2: float, lon2: float) -> str:
    """Where the second place lies as seen from the first: the initial bearing in eight winds."""
    east = radians(lon2 - lon)
    from_lat, to_lat = radians(lat), radians(lat2)
    bearing = atan2(
        sin(east) * cos(to_lat),
        cos(from_lat) * sin(to_lat) - sin(from_lat) * cos(to_lat) * cos(east),
    )
    return COMPASS[round(degrees(bearing % (2 * pi)) / 45) % 8]


def kilometres(distance: float, language: str) -> str:
    """“38 km” as the language writes it; below ten with one decimal."""
    whole = distance >= 9.95 or distance == int(distance)
    rounded = round(distance) if whole else round(distance, 1)
    return str(format_unit(rounded, "length-kilometer", "short", locale=locale_of(language)))


def nearest(
    town: Town, others: tuple[Town, ...], count: int, *, within: float = inf, at_least: int = 0
) -> list[tuple[Town, float, str]]:
    """The `count` towns nearest to it, each with its distance in km and its direction.

    Those farther off than `within` km only as long as there are fewer than `at_least`.
    """
    if town.lat is None or town.lon is None:
        return []
    lat, lon = town.lat, town.lon
    placed = [
        (distance_km(lat, lon, other.lat, other.lon), other.slug, other)
        for other in others
        if other.slug != town.slug and other.lat is not None and other.lon is not None
    ]
    return [
        (other, distance, direction(lat, lon, other.lat or 0.0, other.lon or 0.0))
        for place, (distance, _, other) in enumerate(nsmallest(count, placed, lambda one: one[:2]))
        if distance <= within or place < at_least
    ]
