"""From a story to the files of a site. Nothing is written here: `publish` does that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from site_builder.core.model import Story
from site_builder.core.problems import Problem, warning
from site_builder.pages import layout
from site_builder.pages.articles import article_pages
from site_builder.pages.edition import edition_of
from site_builder.pages.embed import embed_page
from site_builder.pages.files import OutputFile
from site_builder.pages.general import DateRule, front_page, general_pages
from site_builder.pages.keeping import Keeper
from site_builder.pages.machines import machine_files
from site_builder.pages.media import Media, static_files
from site_builder.pages.render import Printer, open_templates
from site_builder.pages.timelines import timeline_pages
from site_builder.pages.towns import town_pages


def site_files(
    story: Story,
    *,
    content: Path,
    templates: Sequence[Path],
    static: Sequence[Path],
    now: datetime,
    date_rules: Sequence[DateRule] = (),
    complain: Callable[[Problem], None] = lambda _: None,
    keeper: Keeper | None = None,
) -> Iterator[OutputFile]:
    """Every file of the site, each path once.

    `templates` and `static` are search paths: a site's own folder before the built-in one.
    `date_rules` are shown on the page about dates. What cannot be shown or would stand in another
    page's place goes to `complain`. No page says when it was made, so `now` changes nothing yet.
    `keeper` knows the pages of the last build, of which those that would come out the same are kept.
    """
    del now
    edition = edition_of(story)
    if keeper:
        explainers = [timeline.explainer for timeline in story.timelines]
        shown_towns = list(edition.towns)
        keeper = keeper.based_on(
            templates, story.site, story.towns, explainers, shown_towns, bool(edition.updated)
        )
    printer = Printer(edition, open_templates(templates), Media(content, complain), keeper)
    taken: set[str] = set()
    changed: list[str] = []
    for file in _pages(printer, date_rules):
        taken.add(file.path.casefold())
        changed.append(file.path)
        yield file
    yield from printer.media.files()
    yield from static_files(static)
    yield from machine_files(edition, changed)
    yield from _redirects(printer, taken, complain)


def _pages(printer: Printer, rules: Sequence[DateRule]) -> Iterator[OutputFile]:
    edition = printer.edition
    if "" not in edition.timelines:
        yield front_page(printer)
    for timeline in edition.story.timelines:
        yield from timeline_pages(timeline, printer)
        yield embed_page(timeline, printer)
    yield from town_pages(printer)
    yield from article_pages(printer)
    yield from general_pages(printer, rules)


def _redirects(
    printer: Printer, taken: set[str], complain: Callable[[Problem], None]
) -> Iterator[OutputFile]:
    """Pages at the old addresses of articles, explainers and towns."""
    edition = printer.edition
    wanted: list[tuple[str, str, str, str]] = []
    for reading in edition.story.readings:
        article = reading.article
        if article.page or article.withdrawn:
            target = layout.article_url(article.slug)
            wanted += [(alias, target, article.title, article.path) for alias in article.aliases]
    for slug, timeline in edition.timelines.items():
        explainer, target = timeline.explainer, layout.timeline_url(slug)
        title = edition.explainer_title(slug)
        wanted += [(alias, target, title, explainer.path) for alias in explainer.aliases]
    for slug, town in edition.towns.items():
        target = layout.town_url(slug)
        wanted += [(layout.town_url(old), target, town.name, "towns.yml") for old in town.old_slugs]
    for alias, target, title, path in wanted:
        place = layout.redirect_path(alias)
        if place is None or place.casefold() in taken:
            what = "leads out of the site" if place is None else "is the address of another page"
            complain(
                warning(path, 0, "bad-alias", f"The old address “{alias}” {what}.", "Take it out.")
            )
            continue
        taken.add(place.casefold())
        yield printer.redirect(place, target, title, path)
