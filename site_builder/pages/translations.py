"""Which pages tell the same in another language, from the `translation_of` of articles and explainers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.core.model import Story
from site_builder.core.problems import Problem, warning
from site_builder.pages import layout
from site_builder.pages.language import locale_of


@dataclass(frozen=True, slots=True)
class Version:
    """A page in one language; `url` is relative to the site's root."""

    language: str
    url: str
    title: str

    @property
    def name(self) -> str:
        """Its language in that language: “Українська”."""
        locale = locale_of(self.language)
        name = locale.get_language_name(locale) or self.language
        return name[:1].upper() + name[1:]


Versions = Mapping[str, tuple[Version, ...]]
"""By the address of each page that has translations or is one: all of them, the original first."""


@dataclass(frozen=True, slots=True)
class _Written:
    """An article or explainer that has a page; `of` is its `translation_of`."""

    slug: str
    path: str
    of: str
    version: Version


def translations_of(story: Story) -> Versions:
    return {**_groups(_articles(story)), **_groups(_explainers(story))}


def unknown_originals(story: Story) -> Iterator[Problem]:
    """A warning for each `translation_of` that names no page of its kind, or the page itself."""
    kinds = (("article", _articles(story)), ("timeline", _explainers(story)))
    for kind, written in kinds:
        slugs = {one.slug for one in written}
        for one in written:
            if one.of and (one.of not in slugs or one.of == one.slug):
                what = "is itself" if one.of == one.slug else "is not on the site"
                yield warning(
                    one.path,
                    0,
                    "unknown-translation",
                    f"It says that it is a translation of the {kind} “{one.of}”, which {what}.",
                    f"Write the {kind}'s slug, the part of its address after the last folder.",
                )


def _articles(story: Story) -> list[_Written]:
    found = (reading.article for reading in story.readings)
    return [
        _Written(
            one.slug,
            one.path,
            one.translation_of,
            Version(one.language, layout.article_url(one.slug), one.title),
        )
        for one in found
        if one.page and not one.withdrawn
    ]


def _explainers(story: Story) -> list[_Written]:
    found = (timeline.explainer for timeline in story.timelines)
    return [
        _Written(
            one.slug,
            one.path,
            one.translation_of,
            Version(one.language, layout.timeline_url(one.slug), one.title or story.site.title),
        )
        for one in found
    ]


def _groups(written: Iterable[_Written]) -> Versions:
    by_slug = {one.slug: one for one in written}
    groups: dict[str, list[_Written]] = {}
    for slug, one in by_slug.items():
        groups.setdefault(_original(slug, by_slug), []).append(one)
    found: dict[str, tuple[Version, ...]] = {}
    for original, members in groups.items():
        members.sort(key=lambda one: (one.slug != original, one.version.language, one.slug))
        # A language has one page: search engines take no second one.
        by_language: dict[str, Version] = {}
        for one in members:
            by_language.setdefault(one.version.language, one.version)
        if len(by_language) > 1:
            versions = tuple(by_language.values())
            found |= {version.url: versions for version in versions}
    return found


def _original(slug: str, by_slug: Mapping[str, _Written]) -> str:
    """Where a chain of translations begins; of a circle, its first slug by the alphabet."""
    seen = [slug]
    while (of := by_slug[seen[-1]].of) in by_slug and of:
        if of in seen:
            return min(seen[seen.index(of) :])
        seen.append(of)
    return seen[-1]
