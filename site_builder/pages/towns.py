"""The list of towns and a page for each: what happened here, in which sources, and what lies near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.core.model import Article, Event, Town
from site_builder.core.safe import SafeHtml
from site_builder.pages import layout
from site_builder.pages.edition import Edition, country_of, name_of
from site_builder.pages.entries import ROOT
from site_builder.pages.files import OutputFile, Plan
from site_builder.pages.interface import interface_of
from site_builder.pages.language import alphabetical
from site_builder.pages.layout import by_year
from site_builder.pages.maps import Dot, town_map
from site_builder.pages.phrases import phrases_of
from site_builder.pages.places import kilometres, nearest
from site_builder.pages.render import Printer
from site_builder.pages.structured import town_data, towns_data
from site_builder.pages.timelines import explainer_map, glance

NEIGHBOURS, FEWEST_NEIGHBOURS = 8, 3
NEAR_KM = 300
"""Towns farther off are neighbours only where too few are nearer."""
LOCATOR_KM = 150
"""How far off a neighbour may be to stand on the town's map: more would tell less of where it lies."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    town: Town
    name: str
    km: float
    away: str
    """“38 km north-east”."""
    latest: Event | None


def town_pages(printer: Printer) -> Iterator[Plan]:
    """The index, then a page for every town of which something is told; nothing without such towns."""
    edition = printer.edition
    if not edition.towns:
        return
    yield Plan.of(layout.TOWNS, _index, printer)
    for slug, town in edition.towns.items():
        yield Plan.of(layout.town_url(slug), _town_page, town, printer)


def told_of(slug: str, edition: Edition) -> int:
    """How many events and statements name the town."""
    return len(edition.town_events.get(slug, ())) + len(edition.town_statements.get(slug, ()))


def _index(printer: Printer) -> OutputFile:
    edition, language = printer.edition, printer.site.language
    rows = sorted(
        (
            (name_of(town, language), town, told_of(slug, edition), _latest(slug, edition))
            for slug, town in edition.towns.items()
        ),
        key=lambda row: (alphabetical(row[0]), row[1].slug),
    )
    say = interface_of(language)
    return printer.page(
        "towns.html",
        layout.TOWNS,
        title=say("Towns"),
        description=say("Every town of which something is told here, on the map and from A to Z."),
        made_from="the list of towns",
        structured=towns_data([town for _, town, _, _ in rows], edition),
        rows=rows,
        countries={town.slug: country_of(town, language) for town in edition.towns.values()},
        map=_towns_map(edition),
        maps=_maps_of_explainers(edition),
    )


def _towns_map(edition: Edition) -> SafeHtml:
    """All towns with a page, sized by what is told of them."""
    dots = [_dot(town, edition, main=True) for town in edition.towns.values() if _placed(town)]
    site = edition.site
    towns = interface_of(site.language).n("%(num)s town", "%(num)s towns", len(dots))
    about = interface_of(site.language)("Map: %(names)s", names=towns)
    return town_map(dots, about=about, borders=site.map_borders, language=site.language)


def _maps_of_explainers(edition: Edition) -> list[tuple[str, str, SafeHtml]]:
    """(slug, title, map) of each explainer where there are several: stories may lie continents apart."""
    if len(edition.timelines) < 2:
        return []
    found = (glance(timeline, edition) for timeline in edition.timelines.values())
    return [
        (one.slug, one.title, explainer_map(one, edition)) for one in found if len(one.towns) > 1
    ]


def _town_page(town: Town, printer: Printer) -> OutputFile:
    edition, language = printer.edition, printer.site.language
    events = edition.town_events.get(town.slug, ())
    statements = edition.town_statements.get(town.slug, ())
    neighbours = _neighbours(town, edition)
    explainers = [
        (edition.explainer(slug), edition.updated.get(slug), count)
        for slug, count in _by_explainer((*events, *statements)).items()
    ]
    name = name_of(town, language)
    url = layout.town_url(town.slug)
    structured = town_data(town, edition)
    spellings = edition.spellings.get(town.slug, {})
    articles = _articles((*events, *statements), edition)
    # All that the page and its map show, or they would go stale; drawing the map takes the longest.
    told = [told_of(one.slug, edition) for one in (town, *(near.town for near in neighbours))]
    key = printer.key_of(
        url, structured, town, events, statements, neighbours, told, explainers, spellings, articles
    )
    if page := printer.kept(url, key, "towns.yml"):
        return page
    return printer.page(
        "town.html",
        url,
        title=name,
        description=interface_of(language)(
            "%(town)s: what happened there, day by day, and who says so.", town=name
        ),
        made_from="towns.yml",
        feed=(ROOT + layout.feed_url(url), name),
        structured=structured,
        key=key,
        town=town,
        name=name,
        names=[(other, spelled) for other, spelled in town.names if spelled != name],
        country=country_of(town, language),
        spellings=spellings,
        explainers=explainers,
        years=by_year(events),
        events=events,
        crowded=len(events) > layout.MOST_ON_A_PAGE,
        undated=statements,
        neighbours=neighbours,
        articles=articles,
        map=_locator(town, neighbours, edition),
    )


def _by_explainer(events: tuple[Event, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for event in events:
        counts[event.explainer] = counts.get(event.explainer, 0) + 1
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _articles(events: tuple[Event, ...], edition: Edition) -> list[Article]:
    paths = {source.path for event in events for source in event.sources}
    pages = edition.pages_of_articles
    found = [pages[path] for path in paths if path in pages]
    return sorted(found, key=lambda article: (-article.published.toordinal(), article.slug))


def _latest(slug: str, edition: Edition) -> Event | None:
    events = edition.town_events.get(slug, ()) or edition.town_statements.get(slug, ())
    return events[-1] if events else None


def _neighbours(town: Town, edition: Edition) -> list[Neighbour]:
    language = edition.site.language
    return [
        Neighbour(
            other,
            name_of(other, language),
            distance,
            f"{kilometres(distance, language)} {interface_of(language)(direction)}",
            _latest(other.slug, edition),
        )
        for other, distance, direction in nearest(
            town,
            tuple(edition.towns.values()),
            NEIGHBOURS,
            within=NEAR_KM,
            at_least=FEWEST_NEIGHBOURS,
        )
    ]


def _locator(town: Town, neighbours: list[Neighbour], edition: Edition) -> SafeHtml:
    if not _placed(town):
        return SafeHtml("")
    near = [one for one in neighbours if one.km <= LOCATOR_KM]
    others = [_dot(one.town, edition, main=False) for one in near]
    here = _dot(town, edition, main=True, linked=False)
    site = edition.site
    names = phrases_of(site.language).comma.join((here.name, *(one.name for one in near)))
    about = interface_of(site.language)("Map: %(names)s", names=names)
    return town_map([here, *others], about=about, borders=site.map_borders, language=site.language)


def _placed(town: Town) -> bool:
    return town.lat is not None and town.lon is not None


def _dot(town: Town, edition: Edition, *, main: bool, linked: bool = True) -> Dot:
    language = edition.site.language
    name, count = name_of(town, language), told_of(town.slug, edition)
    return Dot(
        name,
        town.lat or 0.0,
        town.lon or 0.0,
        count,
        ROOT + layout.town_url(town.slug) if linked else "",
        f"{name}: " + interface_of(language).n("%(num)s event", "%(num)s events", count),
        main,
    )
