"""Which files there are for machines: exports and feeds beside their pages, the sitemap, robots.txt."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from site_builder.core.model import Event, Timeline
from site_builder.pages import layout
from site_builder.pages.calendar_file import timeline_ics
from site_builder.pages.edition import Edition, updated_on
from site_builder.pages.embed import embed_url, oembed_json, oembed_url
from site_builder.pages.exports import robots_txt, sitemap, timeline_json
from site_builder.pages.feeds import Feed, Item, atom_feed, correction_items, event_items, json_feed
from site_builder.pages.files import OutputFile, Plan
from site_builder.pages.geojson import collection, timeline_geojson
from site_builder.pages.interface import interface_of
from site_builder.pages.keeping import Keeper
from site_builder.pages.spreadsheet import timeline_csv
from site_builder.pages.timelinejs import timelinejs_json


def machine_plans(edition: Edition, keeper: Keeper | None = None) -> Iterator[Plan]:
    """Exports and feeds: everything that no person reads and that lies beside a page."""
    for group in (*_exports(edition), *_points_of_towns(edition), *_feeds(edition)):
        yield Plan(group.paths, partial(_files, group, edition, keeper))


@dataclass(frozen=True, slots=True)
class _Group:
    """Files that all show the same, in `shown`, and so are kept or made together."""

    paths: tuple[str, ...]
    shown: object
    make: Callable[[], Iterable[OutputFile]]


def _files(group: _Group, edition: Edition, keeper: Keeper | None) -> Iterator[OutputFile]:
    files = keeper.files(group.paths, group.shown, group.make) if keeper else group.make()
    for file in files:
        yield file
        yield from _at_old_addresses(file, edition)


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


def _exports(edition: Edition) -> Iterator[_Group]:
    for slug, timeline in edition.timelines.items():
        folder = f"{slug}/" if slug else ""
        paths = [folder + name for name in _EXPORTS]
        if edition.site.base_url:
            paths.append(oembed_url(slug))
        # Keys leave it out, because no page shows it.
        importance = [event.importance for event in timeline.events]
        shown = (timeline.events, importance)
        yield _Group(tuple(paths), shown, partial(_exports_of, timeline, edition))


_EXPORTS = ("timeline.json", "timeline.csv", "timeline.ics", "timeline.geojson", "timelinejs.json")


def _exports_of(timeline: Timeline, edition: Edition) -> Iterator[OutputFile]:
    slug = timeline.explainer.slug
    folder = f"{slug}/" if slug else ""
    made = (
        timeline_json(timeline, site=edition.site),
        timeline_csv(timeline, edition),
        timeline_ics(timeline, edition),
        timeline_geojson(timeline, edition),
        timelinejs_json(timeline, edition),
    )
    for name, content in zip(_EXPORTS, made, strict=True):
        yield OutputFile(folder + name, content, timeline.explainer.path)
    if (oembed := oembed_json(slug, edition)) is not None:
        yield OutputFile(oembed_url(slug), oembed, timeline.explainer.path)


def _points_of_towns(edition: Edition) -> Iterator[_Group]:
    for slug in edition.towns:
        path = layout.town_url(slug).removesuffix("index.html") + "events.geojson"
        events = edition.town_events.get(slug, ())
        yield _Group((path,), events, partial(_points_of, slug, path, events, edition))


def _points_of(
    slug: str, path: str, events: tuple[Event, ...], edition: Edition
) -> Iterator[OutputFile]:
    made = collection(events, edition, language=edition.site.language, only=slug)
    yield OutputFile(path, made, "towns.yml")


# ---------------------------------------------------------------- feeds


def _feeds(edition: Edition) -> Iterator[_Group]:
    newest = max(edition.updated.values(), default=None)
    if newest is None or not edition.site.base_url:
        return
    site = edition.site

    def group(
        page: str, title: str, language: str, shown: object, items: Callable[[], tuple[Item, ...]]
    ) -> _Group:
        def make() -> Iterator[OutputFile]:
            whole = replace(feed, items=items())
            for path, made in (
                (feed.path, atom_feed(whole, site=site)),
                (feed.json_path, json_feed(whole, site=site)),
            ):
                if made is not None:
                    yield OutputFile(path, made, "a feed")

        feed = Feed(title, layout.shown(page), layout.feed_url(page), language, newest)
        return _Group((feed.path, feed.json_path), (feed, shown), make)

    def of_events(page: str, title: str, language: str, events: Sequence[Event]) -> _Group:
        def items() -> tuple[Item, ...]:
            placed = ((event, edition.event_addresses[event.id]) for event in events)
            return event_items(placed, language=language, appeared=edition.appeared)

        days = [edition.appeared.get(event.id) for event in events]
        return group(page, title, language, (events, days), items)

    everything: list[Event] = []
    for slug, timeline in edition.timelines.items():
        of_one = (*timeline.events, *timeline.undated)
        everything += of_one
        if slug:
            title, language = edition.explainer_title(slug), timeline.explainer.language
            yield of_events(layout.timeline_url(slug), title, language, of_one)
    language = site.language
    yield of_events(layout.HOME, site.title, language, everything)
    for slug, town in edition.towns.items():
        here = (*edition.town_events.get(slug, ()), *edition.town_statements.get(slug, ()))
        yield of_events(layout.town_url(slug), f"{town.name}: {site.title}", language, here)
    corrected = [edition.event_addresses.get(one.event) for _, one in edition.corrections]
    yield group(
        layout.CORRECTIONS,
        f"{interface_of(language)('Corrections')}: {site.title}",
        language,
        (edition.corrections, corrected),
        lambda: correction_items(
            edition.corrections, dict(edition.event_addresses), language=language
        ),
    )


# ---------------------------------------------------------------- for search engines


def for_search_engines(edition: Edition, pages: Sequence[str]) -> Iterator[OutputFile]:
    """The sitemap of the site's `pages`, by path, and robots.txt."""
    # An embedded timeline is a part of its page, not a page to be found.
    embeds = {embed_url(slug) for slug in edition.timelines}
    listed = [path for path in pages if path.endswith("index.html") and path not in embeds]
    newest = max(edition.updated.values(), default=None)
    # Of its newest article or change: an article's page, and a town's.
    days: dict[str, datetime.date] = {
        reading.article.path: updated_on(reading.article) for reading in edition.story.readings
    }
    changed = {
        layout.article_url(article.slug): days[path]
        for path, article in edition.pages_of_articles.items()
    }
    for slug in edition.towns:
        told = (*edition.town_events.get(slug, ()), *edition.town_statements.get(slug, ()))
        found = [days[s.path] for event in told for s in event.sources if s.path in days]
        if found:
            changed[layout.town_url(slug)] = max(found)
    by_folder = {f"{slug}/" if slug else "": day for slug, day in edition.updated.items()}
    yield from sitemap(
        [
            (
                layout.shown(path),
                changed.get(path) or by_folder.get(path.partition("/")[0] + "/") or newest,
            )
            for path in listed
        ],
        site=edition.site,
        versions={layout.shown(path): found for path, found in edition.translations.items()},
    )
    yield OutputFile("robots.txt", robots_txt(site=edition.site), "robots.txt")
