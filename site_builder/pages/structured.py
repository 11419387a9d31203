"""JSON-LD: the timeline as search engines and other programs read it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from site_builder.core.model import Article, Event, Timeline, Town
from site_builder.core.safe import SafeHtml, safe_url, trusted
from site_builder.core.when import Day
from site_builder.pages import layout
from site_builder.pages.edition import Edition, country_of, name_of


def timeline_data(timeline: Timeline, edition: Edition) -> SafeHtml:
    """A BackgroundNewsArticle with its key moments as Events; '' without base_url, as it needs full links."""
    if not edition.site.base_url:
        return trusted("")
    explainer = timeline.explainer
    updated = edition.updated.get(explainer.slug)
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "BackgroundNewsArticle",
            "headline": edition.explainer_title(explainer.slug),
            "description": explainer.description,
            "inLanguage": explainer.language,
            "url": _full(edition, layout.timeline_url(explainer.slug)),
            "dateModified": updated.isoformat() if updated else None,
            "publisher": _publisher(edition),
            "hasPart": {
                "@type": "ItemList",
                "itemListElement": [
                    {"@type": "ListItem", "position": position, "item": _event(event, edition)}
                    for position, event in enumerate(timeline.key_moments, 1)
                ],
            },
        }
    )


def article_data(article: Article, edition: Edition) -> SafeHtml:
    """A NewsArticle with its corrections; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "description": article.description,
            "inLanguage": article.language,
            "url": _full(edition, layout.article_url(article.slug)),
            "datePublished": article.published.isoformat(),
            "dateModified": article.updated.isoformat() if article.updated else None,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": _publisher(edition),
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": correction.note,
                    "datePublished": correction.date.isoformat(),
                }
                for correction in article.corrections
            ],
        }
    )


def town_data(town: Town, edition: Edition) -> SafeHtml:
    """The Place that a town's page is about; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    return _script({"@context": "https://schema.org", **_whole_place(town, edition)})


def towns_data(towns: Sequence[Town], edition: Edition) -> SafeHtml:
    """The list of towns, in the order given, as a CollectionPage; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "name": f"Towns: {edition.site.title}",
            "inLanguage": edition.site.language,
            "url": _full(edition, layout.TOWNS),
            "publisher": _publisher(edition),
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": len(towns),
                "itemListElement": [
                    {
                        "@type": "ListItem",
                        "position": position,
                        "name": name_of(town, edition.site.language),
                        "url": _full(edition, layout.town_url(town.slug)),
                    }
                    for position, town in enumerate(towns, 1)
                ],
            },
        }
    )


def _event(event: Event, edition: Edition) -> dict[str, Any]:
    when = event.readings[0]
    return {
        "@type": "Event",
        "name": event.title or event.text,
        "url": _full(edition, layout.event_url(event)),
        "startDate": _iso(when.earliest),
        "endDate": _iso(when.latest),
        "location": [_place(slug, edition) for slug in event.towns if slug in edition.towns],
        "subjectOf": [
            {"@type": "NewsArticle", "headline": source.article_title, "url": safe_url(source.url)}
            for source in event.sources
            if safe_url(source.url)
        ],
    }


def _place(slug: str, edition: Edition) -> dict[str, Any]:
    town = edition.towns[slug]
    return {
        "@type": "Place",
        "name": town.name,
        "url": _full(edition, layout.town_url(slug)),
        "address": {
            "@type": "PostalAddress",
            "addressRegion": town.region,
            "addressCountry": country_of(town, edition.site.language),
        },
    }


def _whole_place(town: Town, edition: Edition) -> dict[str, Any]:
    """With its other names, its coordinates and where it lies: the region in its country."""
    language = edition.site.language
    name = name_of(town, language)
    others = (town.name, *(spelled for _, spelled in town.names), *town.aliases)
    country = {"@type": "Country", "name": country_of(town, language)} if town.country else {}
    region = {
        "@type": "AdministrativeArea",
        "name": town.region,
        "containedInPlace": country,
    }
    placed = town.lat is not None and town.lon is not None
    return {
        "@type": "Place",
        "name": name,
        "alternateName": [other for other in dict.fromkeys(others) if other != name],
        "url": _full(edition, layout.town_url(town.slug)),
        "geo": {"@type": "GeoCoordinates", "latitude": town.lat, "longitude": town.lon}
        if placed
        else None,
        "containedInPlace": region if town.region else country,
        "sameAs": f"https://www.geonames.org/{town.geonameid}" if town.geonameid else None,
    }


def _publisher(edition: Edition) -> dict[str, Any]:
    publisher = edition.site.publisher
    return {
        "@type": "Organization",
        "name": publisher.name or edition.site.title,
        "url": safe_url(publisher.url),
    }


def _full(edition: Edition, url: str) -> str:
    page, hash_sign, anchor = url.partition("#")
    return f"{edition.site.base_url.rstrip('/')}/{layout.shown(page)}{hash_sign}{anchor}"


def _iso(day: Day | None) -> str | None:
    return day.iso if day else None


def _script(data: dict[str, Any]) -> SafeHtml:
    # "</script>" and "<!--" must not end or twist the element that holds them.
    text = json.dumps(_kept(data), ensure_ascii=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return trusted(f'<script type="application/ld+json">{text}</script>')


def _kept(value: Any) -> Any:
    """Without what is empty: an absent property says less that is wrong than an empty one."""
    if isinstance(value, dict):
        kept = {name: _kept(one) for name, one in value.items()}
        return {name: one for name, one in kept.items() if one not in (None, "", [], {})}
    if isinstance(value, list):
        return [_kept(one) for one in value]
    return value
