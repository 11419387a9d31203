"""Every article's reading and its events: from the cache where nothing they depend on has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from site_builder.core.cache import Cache
from site_builder.core.execute import run_in_order
from site_builder.core.model import Event, Explainer, Reading, Site, Town
from site_builder.core.problems import Problem
from site_builder.pipeline.gathering import Gathered

if TYPE_CHECKING:
    from site_builder.reading import TownFinder


Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one article gave. `fresh` when it was read now, not taken from the cache."""

    path: str
    reading: Reading | None
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Desk:
    """What every article is read with; handed to each worker once."""

    site: Site
    towns: tuple[Town, ...]
    explainers: Mapping[str, Explainer]
    finders: list[TownFinder] = field(default_factory=list)
    """At most one, made when first asked for: a worker process makes its own."""

    @property
    def finder(self) -> TownFinder:
        from site_builder.reading import TownFinder

        if not self.finders:
            self.finders.append(TownFinder(self.towns, language=self.site.language))
        return self.finders[0]


def analyse(desk: Desk, item: tuple[str, str]) -> Analysis:
    """Reads one article, `item` being its path and text, and finds its events."""
    from site_builder.reading import explainer_of, read_article
    from site_builder.story import events_of

    path, text = item
    explainer = desk.explainers[explainer_of(path)]
    reading, problems = read_article(
        path, text, site=desk.site, explainer=explainer, finder=desk.finder
    )
    return Analysis(path, reading, events_of(reading) if reading else (), problems)


def read_articles(
    gathered: Gathered,
    desk: Desk,
    jobs: int | None,
    cache: Cache[Analysis] | None,
    progress: Progress | None,
    *,
    keep: bool,
) -> list[Analysis]:
    """Every article's analysis, by path; `progress` hears of those that are read anew.

    `keep`: whether the cache may be written.
    """
    # The address of the site changes no reading.
    desk = replace(desk, site=replace(desk.site, base_url=""))
    keys = _keys(gathered, desk) if cache else {}
    known = cache.get_many(keys.values()) if cache else {}
    found = {path: replace(known[key], fresh=False) for path, key in keys.items() if key in known}
    missing = [(path, text) for path, text in gathered.articles.items() if path not in found]
    for done, analysis in enumerate(run_in_order(analyse, missing, shared=desk, jobs=jobs), 1):
        found[analysis.path] = analysis
        if progress:
            progress("Reading articles", done, len(missing))
    if cache and keep:
        cache.put_many((keys[path], found[path]) for path, _ in missing)
        cache.prune()
    return [_named(found[path], keys.get(path, "")) for path in gathered.articles]


def _named(analysis: Analysis, key: str) -> Analysis:
    if not analysis.reading or not key:
        return analysis
    return replace(analysis, reading=replace(analysis.reading, digest=key))


def _keys(gathered: Gathered, desk: Desk) -> dict[str, str]:
    """By path, a digest of everything that an article's analysis depends on, the code aside."""
    from site_builder.reading import explainer_of

    shared = repr((desk.site, desk.towns))
    # Not the explainer's standfirst and the like: they would read every article anew.
    own = {
        slug: repr((slug, explainer.language, explainer.mode, explainer.parties))
        for slug, explainer in desk.explainers.items()
    }
    prefixes = {slug: hashlib.sha256(f"{shared}\0{text}\0".encode()) for slug, text in own.items()}
    keys = {}
    for path, text in gathered.articles.items():
        digest = prefixes[explainer_of(path)].copy()
        digest.update(f"{path}\0{text}".encode("utf-8", "surrogatepass"))
        keys[path] = digest.hexdigest()
    return keys
