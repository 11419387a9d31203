"""JSON-LD: the timeline as search engines and other programs read it (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from site_builder.core.model import Article, Correction, Event, Timeline, Town
from site_builder.core.safe import SafeHtml, safe_url, trusted
from site_builder.core.when import Day
from site_builder.pages import layout
from site_builder.pages.cards import Image, image_of
from site_builder.pages.edition import Edition, country_of, name_of
from site_builder.pages.interface import interface_of

Trail = Sequence[tuple[str, str]]
"""(name, address) of the pages above one, from the top, and of the page itself."""


def timeline_data(timeline: Timeline, edition: Edition) -> SafeHtml:
    """A BackgroundNewsArticle with its key moments as Events; '' without base_url, as it needs full links."""
    if not edition.site.base_url:
        return trusted("")
    explainer = timeline.explainer
    url = layout.timeline_url(explainer.slug)
    title = edition.explainer_title(explainer.slug)
    updated = edition.updated.get(explainer.slug)
    days = [article.published for article in edition.articles.get(explainer.slug, ())]
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "BackgroundNewsArticle",
            "headline": title,
            "description": explainer.description,
            "inLanguage": explainer.language,
            "url": _full(edition, url),
            "image": _image(image_of(url, edition, language=explainer.language)),
            "keywords": list(explainer.keywords),
            "datePublished": min(days).isoformat() if days else None,
            "dateModified": updated.isoformat() if updated else None,
            "publisher": _publisher(edition),
            "correction": _corrections(
                correction
                for article, correction in edition.corrections
                if article.explainer == explainer.slug
            ),
            "hasPart": {
                "@type": "ItemList",
                "numberOfItems": len(timeline.key_moments),
                "itemListElement": [
                    {"@type": "ListItem", "position": position, "item": _event(event, edition)}
                    for position, event in enumerate(timeline.key_moments, 1)
                ],
            },
        }
    ) + trail_data([(title, url)] if explainer.slug else [], edition)


def article_data(article: Article, edition: Edition, image: Image | None = None) -> SafeHtml:
    """A NewsArticle with its corrections; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    url, explainer = layout.article_url(article.slug), article.explainer
    above = (
        [(edition.explainer_title(explainer), layout.timeline_url(explainer))]
        if explainer and explainer in edition.timelines
        else []
    )
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "description": article.description,
            "inLanguage": article.language,
            "url": _full(edition, url),
            "mainEntityOfPage": _full(edition, url),
            "isBasedOn": safe_url(article.source.url),
            "image": _image(image),
            "keywords": list(article.tags),
            "datePublished": article.published.isoformat(),
            "dateModified": article.updated.isoformat() if article.updated else None,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": _publisher(edition),
            "correction": _corrections(article.corrections),
        }
    ) + trail_data([*above, (article.title, url)], edition)


def town_data(town: Town, edition: Edition) -> SafeHtml:
    """The Place that a town's page is about; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    language, url = edition.site.language, layout.town_url(town.slug)
    towns = (interface_of(language)("Towns"), layout.TOWNS)
    return _script(
        {
            "@context": "https://schema.org",
            **_whole_place(town, edition),
            "image": _image(image_of(url, edition, language=language)),
        }
    ) + trail_data([towns, (name_of(town, language), url)], edition)


def trail_data(trail: Trail, edition: Edition) -> SafeHtml:
    """The way from the front page to a page as a BreadcrumbList; '' for the front page and without base_url.

    `trail` is without the front page.
    """
    if not trail or not edition.site.base_url:
        return trusted("")
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": name,
                    "item": _full(edition, url),
                }
                for position, (name, url) in enumerate(
                    [(edition.site.title, layout.HOME), *trail], 1
                )
            ],
        }
    )


def towns_data(towns: Sequence[Town], edition: Edition) -> SafeHtml:
    """The list of towns, in the order given, as a CollectionPage; '' without base_url."""
    if not edition.site.base_url:
        return trusted("")
    name = interface_of(edition.site.language)("Towns")
    return _script(
        {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "name": f"{name}: {edition.site.title}",
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
    ) + trail_data([(name, layout.TOWNS)], edition)


def _event(event: Event, edition: Edition) -> dict[str, Any]:
    return {
        "@type": "Event",
        "name": event.title or event.text,
        "url": _full(edition, layout.event_url(event)),
        **_dates(event),
        "location": [_place(slug, edition) for slug in event.towns if slug in edition.all_towns],
        "subjectOf": [
            {"@type": "NewsArticle", "headline": source.article_title, "url": safe_url(source.url)}
            for source in event.sources
            if safe_url(source.url)
        ],
    }


def _dates(event: Event) -> dict[str, str | None]:
    """A month or a year as such: with first and last days it would read as something that lasted so long."""
    when = event.readings[0]
    if when.precision in ("month", "year") and when.edtf.replace("-", "").isdigit():
        return {"startDate": when.edtf}
    return {"startDate": _iso(when.earliest), "endDate": _iso(when.latest)}


def _corrections(corrections: Iterable[Correction]) -> list[dict[str, str]]:
    return [
        {
            "@type": "CorrectionComment",
            "text": correction.note,
            "datePublished": correction.date.isoformat(),
        }
        for correction in corrections
    ]


def _image(image: Image | None) -> dict[str, Any] | None:
    if image is None:
        return None
    return {
        "@type": "ImageObject",
        "url": image.url,
        "width": image.width,
        "height": image.height,
        "caption": image.alt,
    }


def _place(slug: str, edition: Edition) -> dict[str, Any]:
    """A town that has no page (`page: false`) is a place all the same."""
    town = edition.all_towns[slug]
    return {
        "@type": "Place",
        "name": name_of(town, edition.site.language),
        "url": _full(edition, layout.town_url(slug)) if slug in edition.towns else None,
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
        "logo": safe_url(publisher.logo),
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
