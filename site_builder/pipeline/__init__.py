"""The whole way, readable as prose: content in, a site out.

`build()` gathers what the editor wrote, reads every article, tells each explainer's story, lays out the
pages and publishes them. It never prints and never exits.
"""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder.core.execute import no_garbage_collection
from site_builder.core.model import BuildReport, Explainer, Site, Story, Timeline, Town
from site_builder.core.problems import Problem
from site_builder.pages.files import Audience, OutputFile
from site_builder.pages.publish import BrokenSite, PublishError, intact, publish, recover
from site_builder.pipeline.analyses import Analysis, Desk, Progress, analyse, read_articles
from site_builder.pipeline.checks import (
    broken_site,
    clashes,
    faulty_articles,
    is_public,
    missing_files,
    unknown_borders,
    unknown_towns,
)
from site_builder.pipeline.gathering import Gathered, Options, gather, read_settings
from site_builder.pipeline.memory import Memory

if TYPE_CHECKING:
    from site_builder.pages.keeping import Keeper

THEME = Path(__file__).parents[2]
NOBODY = Audience(wanted=tuple, receive=lambda _, __: None)


@no_garbage_collection()
def build(
    content: Path,
    output: Path | None,
    *,
    base_url: str = "",
    drafts: bool = False,
    now: datetime.datetime | None = None,
    previous: Path | None = None,
    set_aside: bool = False,
    jobs: int | None = None,
    strict: bool = False,
    use_cache: bool = True,
    progress: Progress | None = None,
    audience: Audience = NOBODY,
) -> BuildReport:
    """Builds the site of `content` into `output`, or, with `output` None, only checks it.

    `now` decides what a `publish_date` still holds back. `audience` sees the files while they are
    made, once no article is known to have an error. Raises PublishError when the site cannot be
    written; everything that is wrong with the content is in the report.
    """
    started = time.perf_counter()
    options = Options(base_url, drafts, set_aside, strict)
    now = now or current_time(None)
    if output:
        recover(output)
    gathered = gather(content)
    before = previous_events(previous)
    themes = theme_folders(content)
    memory = (
        Memory.of(content, output, (gathered.digest, options, before), themes)
        if use_cache
        else None
    )
    if memory and output and (last := memory.last_report(now)) and intact(output):
        return replace(last, unchanged=True, seconds=time.perf_counter() - started)

    site, towns, explainers, problems = read_settings(gathered, options)
    analyses = read_articles(
        gathered,
        Desk(site, towns, explainers),
        jobs,
        memory.analyses if memory else None,
        progress,
        keep=output is not None,
    )
    problems += [problem for analysis in analyses for problem in analysis.problems]
    problems += missing_files(content, gathered, analyses, explainers.values())
    problems += clashes(analyses)
    problems += unknown_towns(explainers.values(), towns, gathered)
    problems += unknown_borders(site, gathered.site)
    aside = faulty_articles(problems, gathered) if set_aside else ()
    analyses = [analysis for analysis in analyses if analysis.path not in aside]
    shown = [a for a in analyses if a.reading and is_public(a.reading, explainers, now, drafts)]

    story, told = tell_story(site, towns, explainers, shown, before)
    problems += told
    report = BuildReport(
        problems=tuple(sorted(set(problems))),
        published=False,
        output=str(output or ""),
        articles=len(shown),
        analysed=sum(analysis.fresh for analysis in analyses),
        events=sum(len(timeline.events) for timeline in story.timelines),
        set_aside=tuple(sorted(aside)),
    )
    blocking = [problem for problem in report.errors if problem.path not in aside]
    if output is None or blocking or (strict and report.warnings):
        return replace(report, seconds=time.perf_counter() - started)

    keeper = memory.keeper(output) if memory else None
    report = write_site(story, gathered, content, output, now, report, keeper, audience)
    if memory and keeper and report.published:
        memory.remember_pages(keeper)
        due = [a.reading.article.publish_at for a in analyses if a.reading]
        memory.remember(report, now, due)
    return replace(report, seconds=time.perf_counter() - started)


def theme_folders(content: Path) -> dict[str, list[Path]]:
    """Where templates and static files are looked for: the site's own folders before the built-in ones."""
    return {
        kind: list(
            dict.fromkeys(p.resolve() for p in (content.parent / kind, THEME / kind) if p.is_dir())
        )
        for kind in ("templates", "static")
    }


def current_time(text: str | None) -> datetime.datetime:
    """“Now” is an input: `text` (ISO 8601), else SOURCE_DATE_EPOCH, else the clock. Raises ValueError."""
    if text:
        moment = datetime.datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    return datetime.datetime.now(datetime.UTC)


def tell_story(
    site: Site,
    towns: tuple[Town, ...],
    explainers: Mapping[str, Explainer],
    analyses: Sequence[Analysis],
    previous: Mapping[str, Any],
) -> tuple[Story, list[Problem]]:
    timelines: list[Timeline] = []
    problems: list[Problem] = []
    for slug, explainer in sorted(explainers.items()):
        own = [a for a in analyses if a.reading and a.reading.article.explainer == slug]
        if not own:
            continue
        told = _Told(explainer, tuple(own), previous.get(slug))
        timeline, found = _tell(told)
        timelines.append(timeline)
        problems += found
    readings = tuple(a.reading for a in analyses if a.reading)
    return Story(site, towns, tuple(timelines), readings), problems


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """What an explainer is told from. The same if its articles' digests are: to compare the articles
    themselves, word by word, takes long."""

    explainer: Explainer
    own: tuple[Analysis, ...]
    previous: Any

    @property
    def key(self) -> tuple[object, ...]:
        return (self.explainer, *(a.reading.digest for a in self.own if a.reading))

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Told) or self.previous or other.previous:
            return False
        return "" not in self.key and self.key == other.key


@lru_cache(maxsize=8)
def _tell(told: _Told) -> tuple[Timeline, tuple[Problem, ...]]:
    """Kept, because an edit leaves most of a preview's explainers as they were."""
    from site_builder.story import tell

    readings = [analysis.reading for analysis in told.own if analysis.reading]
    events = [event for analysis in told.own for event in analysis.events]
    return tell(told.explainer, readings, events, previous=told.previous)


def previous_events(path: Path | None) -> dict[str, Any]:
    """The published timeline.json files, by explainer: of one file, or of a folder of them.

    A file that cannot be read counts as none: the first publication has no previous one.
    """
    if path is None:
        return {}
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    found: dict[str, Any] = {}
    for file in files:
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            found[data["explainer"]["slug"]] = data
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return found


def write_site(
    story: Story,
    gathered: Gathered,
    content: Path,
    output: Path,
    now: datetime.datetime,
    report: BuildReport,
    keeper: Keeper | None = None,
    audience: Audience = NOBODY,
) -> BuildReport:
    from site_builder.pages import site_files
    from site_builder.reading import date_rules

    unshown: list[Problem] = []
    themes = theme_folders(content)
    files = site_files(
        story,
        content=content,
        templates=themes["templates"],
        static=themes["static"],
        now=now,
        date_rules=date_rules(story.site.language),
        complain=unshown.append,
        keeper=keeper,
        wanted=audience.wanted,
        # Nobody searches a preview, or shares a link to it.
        extras=audience is NOBODY,
    )
    try:
        published = publish(
            output,
            _sound(files, unshown),
            base_url=story.site.base_url,
            receive=audience.receive,
        )
    except BrokenSite as broken:
        faults = broken_site(broken, gathered)
        return replace(report, problems=tuple(sorted({*report.problems, *unshown, *faults})))
    except _Unsound:
        return replace(report, problems=tuple(sorted({*report.problems, *unshown})))
    return replace(
        report,
        problems=tuple(sorted({*report.problems, *unshown})),
        published=True,
        pages=published.total,
        files_written=published.written,
    )


class _Unsound(Exception):
    """Making the pages has brought up an error, such as a damaged picture."""


def _sound(files: Iterator[OutputFile], found: Sequence[Problem]) -> Iterator[OutputFile]:
    """The files; but the last step fails, before anything is public, if an error was `found` on the way."""
    yield from files
    if any(problem.severity == "error" for problem in found):
        raise _Unsound


__all__ = [
    "Analysis",
    "BuildReport",
    "Desk",
    "Options",
    "PublishError",
    "analyse",
    "build",
    "current_time",
    "gather",
    "read_settings",
    "theme_folders",
]
