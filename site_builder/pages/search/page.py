"""The search page: everything from A to Z, and a box for words where there is an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from site_builder.pages import layout
from site_builder.pages.edition import Edition, name_of
from site_builder.pages.files import OutputFile
from site_builder.pages.interface import Interface, interface_of
from site_builder.pages.language import alphabetical, first_letter
from site_builder.pages.render import Printer

MOST_ARTICLES = 2_000
"""Of a site that has an index unasked: for 10,000 Pagefind takes half a minute at every build."""

Row = tuple[str, str, str, str]
"""Name, language, address relative to the root, and what it is, in words."""


def wants_index(edition: Edition) -> bool:
    """What site.yml says, else whether the site is small enough."""
    if edition.site.search is not None:
        return edition.site.search
    return len(edition.pages_of_articles) <= MOST_ARTICLES


def search_page(printer: Printer, indexed: bool) -> OutputFile:
    """Every timeline, town, article and source from A to Z; with a box for words where there is an index."""
    edition, language = printer.edition, printer.site.language
    say = interface_of(language)
    return printer.page(
        "search.html",
        layout.SEARCH,
        title=say("Search"),
        description=say("Every timeline, town, article and source, from A to Z."),
        made_from="the search page",
        letters=by_letter(_rows(edition, say)),
        indexed=indexed,
        kinds=[(kind, name) for kind, name in _names(say) if _has(kind, edition)],
        timelines=[(slug or "-", edition.explainer_title(slug)) for slug in edition.timelines],
    )


def by_letter(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """The rows under their first letters, accents and leading quotation marks aside; digits under “0–9”."""
    ordered = sorted(rows, key=lambda row: (alphabetical(row[0]), row))
    return [(letter, list(found)) for letter, found in groupby(ordered, key=_letter)]


def _letter(row: Row) -> str:
    first = first_letter(row[0])
    return first if first.isalpha() else "0–9"


def _rows(edition: Edition, say: Interface) -> Iterator[Row]:
    language = edition.site.language
    names = dict(_names(say))
    for slug, timeline in edition.timelines.items():
        explainer = timeline.explainer
        href = layout.timeline_url(slug)
        yield edition.explainer_title(slug), explainer.language, href, names["timeline"]
    for slug, town in edition.towns.items():
        yield name_of(town, language), "", layout.town_url(slug), names["town"]
    for of_one in edition.articles.values():
        for article in of_one:
            yield (
                article.title,
                article.language,
                layout.article_url(article.slug),
                names["article"],
            )
    for source in edition.sources:
        yield source.name, "", f"{layout.SOURCES}#{source.anchor}", names["source"]


def _names(say: Interface) -> tuple[tuple[str, str], ...]:
    return (
        ("event", say("Event")),
        ("article", say("Article")),
        ("town", say("Town")),
        ("timeline", say("Timeline")),
        ("source", say("Source")),
    )


def _has(kind: str, edition: Edition) -> bool:
    return kind != "town" or bool(edition.towns)
