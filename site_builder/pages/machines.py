"""Which files there are for machines: exports and feeds beside their pages, the sitemap, robots.txt."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from site_builder.core.model import Event, Timeline
from site_builder.pages import layout, words
from site_builder.pages.calendar_file import timeline_ics
from site_builder.pages.edition import Edition
from site_builder.pages.embed import embed_url, oembed_json, oembed_url
from site_builder.pages.exports import robots_txt, sitemap, timeline_json
from site_builder.pages.feeds import Feed, Item, atom_feed, correction_items, event_items, json_feed
from site_builder.pages.files import OutputFile
from site_builder.pages.geojson import collection, timeline_geojson
from site_builder.pages.spreadsheet import timeline_csv
from site_builder.pages.timelinejs import timelinejs_json


def machine_files(edition: Edition, pages: Sequence[str]) -> Iterator[OutputFile]:
    """Everything that no person reads. `pages` are the paths of the site's pages."""
    for timeline in edition.timelines.values():
        yield from _exports(timeline, edition)
    for file in (*_feeds(edition), *_points_of_towns(edition)):
        yield file
        yield from _at_old_addresses(file, edition)
    yield from _sitemap(edition, pages)
    yield OutputFile("robots.txt", robots_txt(site=edition.site), "robots.txt")


def _points_of_towns(edition: Edition) -> Iterator[OutputFile]:
    for slug in edition.towns:
        place = layout.town_url(slug).removesuffix("index.html")
        made = collection(
            edition.town_events.get(slug, ()), edition, language=edition.site.language, only=slug
        )
        yield OutputFile(f"{place}events.geojson", made, "towns.yml")


def _at_old_addresses(file: OutputFile, edition: Edition) -> Iterator[OutputFile]:
    """A renamed town's file again: whoever subscribed to it asks for the old address for ever.

    It names the new one as its own, where a reader may move to; a page could redirect, a feed cannot.
    """
    top, _, rest = file.path.partition("/")
    slug, _, name = rest.partition("/")
    if top != "towns" or slug not in edition.towns:
        return
    for old in edition.towns[slug].old_slugs:
        if old not in edition.all_towns:
            yield replace(file, path=f"towns/{old}/{name}")


def _exports(timeline: Timeline, edition: Edition) -> Iterator[OutputFile]:
    slug = timeline.explainer.slug
    folder = f"{slug}/" if slug else ""
    made = {
        "timeline.json": timeline_json(timeline, site=edition.site),
        "timeline.csv": timeline_csv(timeline, edition),
        "timeline.ics": timeline_ics(timeline, edition),
        "timeline.geojson": timeline_geojson(timeline, edition),
        "timelinejs.json": timelinejs_json(timeline, edition),
    }
    for name, content in made.items():
        yield OutputFile(folder + name, content, timeline.explainer.path)
    if (oembed := oembed_json(slug, edition)) is not None:
        yield OutputFile(oembed_url(slug), oembed, timeline.explainer.path)


# ---------------------------------------------------------------- feeds


def _feeds(edition: Edition) -> Iterator[OutputFile]:
    newest = max(edition.updated.values(), default=None)
    if newest is None or not edition.site.base_url:
        return
    site = edition.site

    def files(
        page: str, title: str, language: str, items: tuple[Item, ...]
    ) -> Iterator[OutputFile]:
        feed = Feed(title, layout.shown(page), layout.feed_url(page), language, newest, items)
        for path, made in (
            (feed.path, atom_feed(feed, site=site)),
            (feed.json_path, json_feed(feed, site=site)),
        ):
            if made is not None:
                yield OutputFile(path, made, "a feed")

    def told(events: Iterable[Event], language: str) -> tuple[Item, ...]:
        return event_items(
            ((event, edition.event_addresses[event.id]) for event in events),
            in_words=lambda readings: words.when_words(readings, language),
        )

    everything: list[Event] = []
    for slug, timeline in edition.timelines.items():
        of_one = (*timeline.events, *timeline.undated)
        everything += of_one
        if slug:
            language = timeline.explainer.language
            title = edition.explainer_title(slug)
            yield from files(layout.timeline_url(slug), title, language, told(of_one, language))
    language = site.language
    yield from files(layout.HOME, site.title, language, told(everything, language))
    for slug, town in edition.towns.items():
        here = (*edition.town_events.get(slug, ()), *edition.town_statements.get(slug, ()))
        title = f"{town.name}: {site.title}"
        yield from files(layout.town_url(slug), title, language, told(here, language))
    corrections = correction_items(edition.corrections, dict(edition.event_addresses))
    yield from files(layout.CORRECTIONS, f"Corrections: {site.title}", language, corrections)


# ---------------------------------------------------------------- for search engines


def _sitemap(edition: Edition, pages: Sequence[str]) -> tuple[OutputFile, ...]:
    # An embedded timeline is a part of its page, not a page to be found.
    embeds = {embed_url(slug) for slug in edition.timelines}
    listed = [path for path in pages if path.endswith("index.html") and path not in embeds]
    newest = max(edition.updated.values(), default=None)
    changed: dict[str, datetime.date] = {
        layout.article_url(article.slug): max(
            article.published, article.updated or article.published
        )
        for of_one in edition.articles.values()
        for article in of_one
    }
    by_folder = {f"{slug}/" if slug else "": day for slug, day in edition.updated.items()}
    return sitemap(
        [
            (
                layout.shown(path),
                changed.get(path) or by_folder.get(path.partition("/")[0] + "/") or newest,
            )
            for path in listed
        ],
        site=edition.site,
    )
