"""The names of towns in an article: which town each one is, or why it is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.core.model import Article, Town, TownMention
from site_builder.core.problems import Problem, warning
from site_builder.reading.articles.doubts import Lines, unsettled
from site_builder.reading.articles.overrides import Given
from site_builder.reading.articles.prose import Prose

if TYPE_CHECKING:
    from site_builder.reading.towns import NearMiss, TownExclusion, TownFinder


@dataclass(frozen=True, slots=True)
class Names:
    """What became of every name. Offsets are into the article's source.

    `open`: the prose, as long as the source, in which everything else is blank and what an editor
    has settled is dots. `listed`: the article's front matter has the whole truth about its towns.
    """

    open: str
    finder: TownFinder
    found: tuple[TownMention | TownExclusion, ...] = ()
    listed: bool = False

    @property
    def mentions(self) -> tuple[TownMention, ...]:
        return tuple(name for name in self.found if isinstance(name, TownMention))

    @property
    def exclusions(self) -> tuple[TownExclusion, ...]:
        return tuple(name for name in self.found if not isinstance(name, TownMention))

    def near_misses(self) -> tuple[NearMiss, ...]:
        return self.finder.near_misses(self.open)


def names_of(article: Article, prose: Prose, given: Given, finder: TownFinder) -> Names:
    fixed = tuple(span for span in given.towns if prose.masked[span[0] : span[1]].strip())
    finder = finder.in_language(article.language)
    found = finder.explain(prose.masked, only=article.towns, given=fixed)
    return Names(unsettled(prose.masked, given.towns), finder, found, article.towns is not None)


def with_present_slugs(article: Article, finder: TownFinder) -> Article:
    """The article with the towns that it names by an old slug under their present one."""

    def present(slugs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(finder.present, slugs)))

    return replace(
        article,
        towns=None if article.towns is None else present(article.towns),
        events=tuple(replace(event, towns=present(event.towns)) for event in article.events),
        edits=tuple(
            edit if edit.towns is None else replace(edit, towns=present(edit.towns))
            for edit in article.edits
        ),
    )


def misspelt_problems(path: str, names: Names, line_at: Lines) -> Iterator[Problem]:
    """One for each spelling, where it first occurs."""
    seen: set[str] = set()
    for miss in names.near_misses():
        if miss.text in seen:
            continue
        seen.add(miss.text)
        place = f"{miss.name}, {miss.region}" if miss.region else miss.name
        yield warning(
            path, line_at(miss.start), "misspelt-town", f"{miss.text}: did you mean {place}?",
            f"If so, add “{miss.text}” under aliases of {miss.slug} in towns.yml.",
        )  # fmt: skip


def ambiguous_problems(path: str, names: Names, line_at: Lines) -> Iterator[Problem]:
    """One for each name that may be several towns, where it first occurs."""
    slugs_at: dict[tuple[int, int], list[str]] = {}
    for name in names.exclusions:
        if name.rule == "ambiguous":
            slugs_at.setdefault((name.start, name.end), []).append(name.slug)
    first = {tuple(slugs): span for span, slugs in reversed(slugs_at.items())}
    for slugs, (start, end) in first.items():
        words = " ".join(names.open[start:end].split())
        could_be = " or ".join(_in_full([names.finder.town(slug) for slug in slugs]))
        choices = " or ".join(f"[{words}](town:{slug})" for slug in slugs)
        yield warning(
            path, line_at(start), "ambiguous-town", f"{words} could be {could_be}, so it is left out.",
            f"Write {choices}.",
        )  # fmt: skip


def _in_full(towns: list[Town]) -> list[str]:
    """The towns with their regions; with their slugs where that tells none from another."""
    full = [f"{town.name}, {town.region or town.country}" for town in towns]
    if len(set(full)) == len(full) and all(town.region or town.country for town in towns):
        return full
    return [f"{town.name} ({town.slug})" for town in towns]
