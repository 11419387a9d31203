"""From a story to the files of a site. Nothing is written here: `publish` does that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from site_builder.core.model import Story
from site_builder.core.problems import Problem, warning
from site_builder.pages import layout
from site_builder.pages.articles import article_pages
from site_builder.pages.edition import Edition, edition_of
from site_builder.pages.embed import embed_page, embed_url
from site_builder.pages.files import OutputFile, Plan, made_in_turn
from site_builder.pages.general import DateRule, front_page, general_pages
from site_builder.pages.keeping import Keeper
from site_builder.pages.machines import for_search_engines, machine_plans
from site_builder.pages.media import Media, static_files
from site_builder.pages.render import Printer, open_templates
from site_builder.pages.search.engine import engine
from site_builder.pages.search.page import search_page, wants_index
from site_builder.pages.timelines import timeline_pages
from site_builder.pages.towns import town_pages
from site_builder.pages.translations import unknown_originals


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
    wanted: Callable[[], Iterable[str]] = tuple,
    extras: bool = False,
) -> Iterator[OutputFile]:
    """Every file of the site, each path once.

    `templates` and `static` are search paths: a site's own folder before the built-in one.
    `date_rules` are shown on the page about dates. What cannot be shown or would stand in another
    page's place goes to `complain`. No page says when it was made, so `now` changes nothing yet.
    `keeper` knows the pages of the last build, of which those that would come out the same are kept.
    `wanted` is asked before each page for paths that should come before all others. `extras`: with
    social cards, and with a search index where Pagefind is installed.
    """
    del now
    edition = replace(edition_of(story), cards=extras and bool(story.site.base_url))
    for problem in unknown_originals(story):
        complain(problem)
    known = keeper
    if keeper:
        explainers = [timeline.explainer for timeline in story.timelines]
        shown_towns = list(edition.towns)
        keeper = keeper.based_on(
            templates, story.site, story.towns, explainers, shown_towns, bool(edition.updated),
            edition.cards,
        )  # fmt: skip
    printer = Printer(edition, open_templates(templates), Media(content, complain), keeper)
    indexed = extras and wants_index(edition) and bool(engine())
    pages = [
        *_pages(printer, date_rules),
        Plan.of(layout.SEARCH, search_page, printer, indexed),
    ]
    taken: set[str] = set()
    others = [*static_files(static), *machine_plans(edition, keeper)]
    for file in made_in_turn([*pages, *others], wanted):
        taken.add(file.path.casefold())
        yield file
        yield from printer.media.files()
    yield from for_search_engines(edition, [path for plan in pages for path in plan.paths])
    yield from _redirects(printer, taken, complain)
    if edition.cards:
        from site_builder.pages.cards.files import card_files

        yield from card_files(edition, theme=templates, static=static, keeper=known)
    if indexed:
        yield from _index(edition, known, complain)


def _index(
    edition: Edition, keeper: Keeper | None, complain: Callable[[Problem], None]
) -> Iterator[OutputFile]:
    from site_builder.pages.search.documents import documents_of
    from site_builder.pages.search.engine import IndexingFailed, index_files

    try:
        yield from index_files(documents_of(edition), edition.site.language, keeper)
    except IndexingFailed as failure:
        # The list from A to Z is whole without it.
        complain(
            warning(
                "", 0, "no-search-index",
                f"Pagefind could not make the search index: {failure}",
                "The site is whole except for its search box. Try `pip install --upgrade pagefind-bin`.",
            )
        )  # fmt: skip


def _pages(printer: Printer, rules: Sequence[DateRule]) -> Iterator[Plan]:
    edition = printer.edition
    if "" not in edition.timelines:
        yield Plan.of(layout.HOME, front_page, printer)
    for timeline in edition.story.timelines:
        yield from timeline_pages(timeline, printer)
        yield Plan.of(embed_url(timeline.explainer.slug), embed_page, timeline, printer)
    yield from town_pages(printer)
    yield from article_pages(printer)
    general = (layout.SOURCES, layout.CORRECTIONS, layout.ABOUT_DATES, layout.NOT_FOUND)
    yield Plan(general, partial(general_pages, printer, rules))


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
