"""timeline.geojson: the dated events on the map (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from site_builder.core.model import Event, Timeline, Town
from site_builder.core.when import edtf_of
from site_builder.pages import words
from site_builder.pages.edition import Edition
from site_builder.pages.exports import hull, permalink, printable


def timeline_geojson(timeline: Timeline, edition: Edition) -> bytes:
    """A point for each event and town that it names, in order; towns without coordinates have none."""
    return collection(timeline.events, edition, language=timeline.explainer.language)


def collection(
    events: Iterable[Event], edition: Edition, *, language: str, only: str = ""
) -> bytes:
    """A FeatureCollection, a feature on each line; with `only`, of that one town."""
    features = ",\n".join(
        json.dumps(_feature(event, town, edition, language), ensure_ascii=False, allow_nan=False)
        for event in events
        if event.readings
        for town in _placed(event, edition)
        if only in ("", town.slug)
    )
    text = f'{{\n"type": "FeatureCollection",\n"features": [\n{features}\n]\n}}\n'
    return printable(text).encode()


def _placed(event: Event, edition: Edition) -> Iterator[Town]:
    for slug in dict.fromkeys(event.towns):
        town = edition.all_towns.get(slug)
        if town and town.lat is not None and town.lon is not None:
            yield town


def _feature(event: Event, town: Town, edition: Edition, language: str) -> dict[str, object]:
    earliest, latest = hull(event)
    return {
        "type": "Feature",
        "id": f"{event.id}.{town.slug}",
        # Longitude first, and six decimals: a hand's breadth.
        "geometry": {
            "type": "Point",
            "coordinates": [round(town.lon or 0.0, 6), round(town.lat or 0.0, 6)],
        },
        "properties": {
            "event": event.id,
            "town": town.slug,
            "name": edition.town_name(town.slug, language),
            "date": edtf_of(event.readings),
            "date_in_words": words.when_words(event.readings, language),
            "earliest": earliest.iso if earliest else None,
            "latest": latest.iso if latest else None,
            "title": event.title,
            "text": event.text,
            "status": event.status,
            "attribution": event.attributed_to,
            "key": event.key,
            "sources": list(dict.fromkeys(source.name for source in event.sources)),
            "url": permalink(event, site=edition.site),
        },
    }
