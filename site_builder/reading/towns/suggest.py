"""Towns that an editor may want to add: unknown names in the articles that a gazetteer knows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.core.model import Town
from site_builder.reading.towns.gazetteer import Gazetteer, look_up, plain
from site_builder.reading.towns.spellings import primary
from site_builder.reading.towns.unknown_names import Occurrence, Page, occurrences, wanted_names
from site_builder.reading.towns.weighing import Desk, Meaning, paths_of

# Kilometres from the articles' other towns, and people, that make a place a likely one.
_FAR, _NEAR = 500, 300
_KNOWN_TO_ALL, _KNOWN = 100_000, 15_000
_MOST_RIVALS, _CLOSE = 2, 2.5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A town to add, ready to paste, and why. `rivals` are other places of the name, likeliest first."""

    town: Town
    meaning: Meaning
    rivals: tuple[Meaning, ...]
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another spelling of a town of towns.yml, to add to its aliases."""

    town: Town
    text: str
    path: str
    start: int
    nearly: bool
    """It only looks like one of the town's names; otherwise the gazetteer has it as one."""


def suggest(
    pages: Sequence[Page], towns: Sequence[Town], gazetteer: Gazetteer, *, language: str
) -> tuple[tuple[Suggestion, ...], tuple[Spelling, ...]]:
    """Towns to add and spellings to add to the towns that there are, best first. `language`: the site's.

    Pure: the same pages, towns and gazetteer give the same answer in the same order.
    """
    near = _near_misses(pages, towns)
    misspelt = {plain(spelling.text) for spelling in near}
    others = {plain(name) for name in (*gazetteer.countries, *gazetteer.others)}
    names = wanted_names(pages) - others - misspelt
    found = look_up(gazetteer, names, {town.geonameid for town in towns if town.geonameid})
    met = occurrences(pages, found.by_name)
    desk = Desk.of(pages, towns, gazetteer, found, met)
    known = {town.geonameid: town for town in towns if town.geonameid}
    choices = _choices(met, desk)
    spellings = [
        Spelling(known[choice.best.place.id], one.text, one.path, one.start, False)
        for choice in choices
        if choice.best.place.id in known
        for one in _first_of_each(choice.occurrences)
    ]
    taken = {slug for town in towns for slug in (town.slug, *town.old_slugs)}
    suggestions = []
    for choice in choices:
        if choice.best.place.id not in known:
            town = desk.stanza(choice.best.place, choice.occurrences, primary(language), taken)
            taken.add(town.slug)
            met_at = tuple(choice.occurrences)
            suggestions.append(Suggestion(town, choice.best, choice.rivals, met_at))
    return tuple(suggestions), (*near, *spellings)


@dataclass(slots=True)
class _Choice:
    """The place that one name, or several spellings of it, most probably mean."""

    best: Meaning
    rivals: tuple[Meaning, ...]
    occurrences: list[Occurrence]


def _choices(met: Mapping[str, Sequence[Occurrence]], desk: Desk) -> list[_Choice]:
    """One for each place, the likeliest in the most articles first."""
    by_place: dict[int, _Choice] = {}
    for key, places in sorted(met.items()):
        best, *others = desk.meanings(key, places)
        if not _is_credible(best, places, desk.is_home(best.place, places)):
            continue
        choice = by_place.setdefault(best.place.id, _Choice(best, _rivals(best, others), []))
        choice.occurrences += places
        if best.score > choice.best.score:
            choice.best, choice.rivals = best, _rivals(best, others)

    def order(choice: _Choice) -> tuple[float, int]:
        articles = len(paths_of(choice.occurrences))
        return -choice.best.score - math.log2(articles), choice.best.place.id

    return sorted(by_place.values(), key=order)


def _is_credible(best: Meaning, places: Sequence[Occurrence], at_home: bool) -> bool:
    """Is the name a place at all here, and not a person, a firm, or a word that begins a sentence?"""
    cued = any(o.cued for o in places)
    if not cued and any(o.personal for o in places):
        return False
    if all(o.personal for o in places):
        return False
    people = best.place.population
    if cued:
        return at_home or best.km <= _NEAR or people >= _KNOWN
    if all(o.opening for o in places):
        return at_home and best.km <= _NEAR and people >= 1000
    return (at_home and best.km <= _FAR) or people >= _KNOWN_TO_ALL


def _rivals(best: Meaning, others: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The other places of a name that an editor should think of."""
    close = [other for other in others if other.score >= best.score - _CLOSE]
    return tuple(close[:_MOST_RIVALS])


def _near_misses(pages: Sequence[Page], towns: Iterable[Town]) -> tuple[Spelling, ...]:
    by_slug = {town.slug: town for town in towns}
    first: dict[tuple[str, str], Spelling] = {}
    for page in pages:
        for miss in page.finder.near_misses(page.text):
            spelling = Spelling(by_slug[miss.slug], miss.text, page.path, miss.start, True)
            first.setdefault((miss.slug, miss.text), spelling)
    return tuple(first.values())


def _first_of_each(places: Sequence[Occurrence]) -> list[Occurrence]:
    return list({o.text: o for o in reversed(places)}.values())[::-1]
