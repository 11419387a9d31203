"""What can only be checked across articles, or against the disk."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.core.fields import nearest
from site_builder.core.model import Explainer, Reading, Site, Town
from site_builder.core.problems import Problem, error
from site_builder.core.safe import Unsafe, inside, slugify
from site_builder.pipeline.analyses import Analysis
from site_builder.pipeline.gathering import Gathered

if TYPE_CHECKING:
    from site_builder.pages.publish import BrokenSite, DeadLink


def missing_files(
    content: Path,
    gathered: Gathered,
    analyses: Sequence[Analysis],
    explainers: Iterable[Explainer],
) -> list[Problem]:
    """Pictures and other files that content names and that are not there, each where it is named."""
    named = [
        (analysis.path, gathered.articles[analysis.path], file)
        for analysis in analyses
        if analysis.reading
        for file in _files_of(analysis.reading)
    ]
    for explainer in explainers:
        if explainer.image:
            named.append((explainer.path, gathered.indexes[explainer.path], explainer.image.src))
    problems = []
    for path, text, file in dict.fromkeys(named):
        if _is_there(content, file):
            continue
        name = file.rpartition("/")[2]
        line = text.count("\n", 0, max(text.find(name), 0)) + 1
        problems.append(
            error(
                path, line, "missing-file", f"The file “{name}” is not there.",
                f"Put it at {file} in the content folder, or correct its name.",
            )
        )  # fmt: skip
    return problems


def _files_of(reading: Reading) -> Iterator[str]:
    article = reading.article
    yield from (asset.source for asset in reading.assets)
    pictures = (article.image, *(event.image for event in article.events))
    yield from (picture.src for picture in pictures if picture and "://" not in picture.src)


def _is_there(content: Path, file: str) -> bool:
    try:
        return inside(content, file).is_file()
    except Unsafe:
        return False


_TARGETS = re.compile(
    r"""\]\(\s*<?([^\s<>()]+)|^\ {0,3}\[[^\[\]\n]+\]:[ \t]*<?(\S+?)>?[ \t]*$|\bhref=["']?([^\s"'<>]+)""",
    re.MULTILINE,
)


def broken_site(broken: BrokenSite, gathered: Gathered) -> set[Problem]:
    """What publishing has found wrong, a link of the content with the line that it stands on."""
    texts = {**gathered.indexes, **gathered.articles}
    problems = set()
    explained = set()
    for dead in broken.dead_links:
        text = texts.get(dead.source, "")
        found = next((m for m in _TARGETS.finditer(text) if _may_mean(m, dead.link)), None)
        if found is None:
            continue
        explained.add(dead.sentence)
        written = found[1] or found[2] or found[3]
        problems.add(_dead_link(dead, text.count("\n", 0, found.start()) + 1, written))
    problems |= {
        error(
            "", 0, "broken-site", fault,
            "Correct the link in the content; if it is not there, this is a fault of a template.",
        )
        for fault in broken.faults
        if fault not in explained
    }  # fmt: skip
    return problems


def _dead_link(dead: DeadLink, line: int, written: str) -> Problem:
    if written.startswith("#"):
        return error(
            dead.source, line, "dead-link", f"There is no place “{written}” in this text.",
            f"Give the heading that is meant this name, as in “## Heading {{{written}}}”, or take the link out.",
        )  # fmt: skip
    return error(
        dead.source, line, "dead-link", f"The link to “{written}” leads nowhere: “{dead.link}” is not in the site.",
        "Correct it. An article that is a draft, or is not published yet, cannot be linked to.",
    )  # fmt: skip


def _may_mean(match: re.Match[str], link: str) -> bool:
    """Whether what stands in the text may have become `link` on the page: by its last name or its anchor."""
    target, _, anchor = unquote(match[1] or match[2] or match[3]).partition("#")
    page, _, wanted = link.partition("#")
    if not target:
        return bool(wanted) and wanted in (anchor, f"in-{anchor}")
    name = PurePosixPath(re.sub(r"(?i)(?:/index\.html|\.md|/)$", "", target)).name
    stem = PurePosixPath(page.removesuffix("/index.html")).name
    return slugify(name) == slugify(stem)


def clashes(analyses: Sequence[Analysis]) -> list[Problem]:
    """Two articles with one address, also where they differ only in case or Unicode form."""
    problems = []
    taken: dict[str, str] = {}
    for analysis in analyses:
        if analysis.reading is None:
            continue
        slug = analysis.reading.article.slug
        folded = unicodedata.normalize("NFC", slug).casefold()
        if other := taken.get(folded):
            problems.append(
                error(
                    analysis.path, 1, "duplicate-slug",
                    f"Its address, articles/{slug}/, is already that of {other}.",
                    "Rename one of the two files, or give one a `slug:` of its own.",
                )
            )  # fmt: skip
        taken.setdefault(folded, analysis.path)
    return problems


def unknown_towns(
    explainers: Iterable[Explainer], towns: Iterable[Town], gathered: Gathered
) -> list[Problem]:
    """Slugs under `towns:` of an index.md that no town of towns.yml has or had."""
    known = {slug for town in towns for slug in (town.slug, *town.old_slugs)}
    problems = []
    for explainer in explainers:
        for slug in explainer.towns:
            if slug in known:
                continue
            near = nearest(slug, sorted(known))
            problems.append(
                error(
                    explainer.path, _line_under_towns(gathered.indexes[explainer.path], slug),
                    "unknown-town", f"There is no town “{slug}” in towns.yml.",
                    f"Did you mean “{near}”?" if near else "Add it to towns.yml first.",
                )
            )  # fmt: skip
    return problems


def _line_under_towns(text: str, slug: str) -> int:
    pattern = rf"^(?:towns?|places|locations)\s*:.*?(?<![\w-]){re.escape(slug)}(?![\w-])"
    match = re.search(pattern, text, re.DOTALL | re.MULTILINE | re.IGNORECASE)
    return text.count("\n", 0, match.end()) + 1 if match else 1


def faulty_articles(problems: Iterable[Problem], gathered: Gathered) -> frozenset[str]:
    """The articles that --set-aside leaves out. A fault elsewhere still stops the build."""
    unreadable = {problem.path for problem in gathered.problems}
    articles = gathered.articles.keys() | {path for path in unreadable if path.endswith(".md")}
    return frozenset(p.path for p in problems if p.severity == "error" and p.path in articles)


def is_public(
    reading: Reading,
    explainers: Mapping[str, Explainer],
    now: datetime.datetime,
    drafts: bool,
) -> bool:
    article = reading.article
    if drafts:
        return True
    if article.draft or explainers[article.explainer].draft:
        return False
    return not article.publish_at or datetime.datetime.fromisoformat(article.publish_at) <= now


def unknown_borders(site: Site, text: str | None) -> list[Problem]:
    """A border policy that no map knows: drawing another one would publish something wrong."""
    from site_builder.pages.basemap.policy import POLICIES

    if not site.map_borders or site.map_borders in POLICIES:
        return []
    before = (text or "").partition("borders:")[0]
    known = nearest(site.map_borders, POLICIES)
    return [
        error(
            "site.yml", before.count("\n") + 1, "unknown-borders",
            f"borders: “{site.map_borders}” is no way of drawing borders that is known here.",
            f"Did you mean {known}?" if known else f"Use one of: {', '.join(POLICIES)}.",
        )
    ]  # fmt: skip
