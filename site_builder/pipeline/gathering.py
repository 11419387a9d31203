"""What the editor wrote: the content folder's files and settings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.core.config import read_site
from site_builder.core.model import Explainer, Site, Town
from site_builder.core.problems import Problem, error
from site_builder.core.safe import Unsafe, inside, read_text


@dataclass(frozen=True, slots=True)
class Options:
    """What changes a build's result, besides the content."""

    base_url: str = ""
    drafts: bool = False
    set_aside: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """The content folder's text files and a digest of everything in it."""

    site: str | None
    towns: str | None
    indexes: Mapping[str, str]
    articles: Mapping[str, str]
    problems: tuple[Problem, ...]
    digest: str


def gather(content: Path) -> Gathered:
    from site_builder.reading import find_content

    files = find_content(content)
    problems: list[Problem] = []
    digest = hashlib.sha256()

    def text_of(path: str | None) -> str | None:
        if path is None:
            return None
        try:
            # Above the limit of one article, so that reading it can name the paragraph.
            text = read_text(inside(content, path), max_bytes=8_000_000)
        except Unsafe as unsafe:
            problems.append(error(path, unsafe.line, "unreadable", unsafe.message, unsafe.hint))
            return None
        digest.update(f"{path}\0{len(text)}\0{text}".encode("utf-8", "surrogatepass"))
        return text

    def texts_of(paths: Iterable[str]) -> dict[str, str]:
        read = {path: text_of(path) for path in paths}
        return {path: text for path, text in read.items() if text is not None}

    gathered = Gathered(
        text_of(files.site), text_of(files.towns), texts_of(files.indexes),
        texts_of(files.articles), tuple(problems), "",
    )  # fmt: skip
    for path in sorted(content.rglob("*")):
        if path.suffix.lower() not in (".md", ".yml", ".yaml") and path.is_file():
            stat = path.stat()
            digest.update(
                f"{path.relative_to(content)}\0{stat.st_size}\0{stat.st_mtime_ns}".encode()
            )
    digest.update(repr(problems).encode())
    return replace(gathered, digest=digest.hexdigest())


def read_settings(
    gathered: Gathered, options: Options
) -> tuple[Site, tuple[Town, ...], dict[str, Explainer], list[Problem]]:
    """site.yml, towns.yml and every index.md, with defaults where they are missing."""
    from site_builder.reading import explainer_of, load_towns, read_explainer

    site, site_problems = read_site(gathered.site)
    if options.base_url:
        site = replace(site, base_url=options.base_url.rstrip("/") + "/")
        site_problems = tuple(p for p in site_problems if p.code != "missing-base-url")
    towns, town_problems = load_towns(gathered.towns)
    problems = [*gathered.problems, *site_problems, *town_problems]
    indexes = {explainer_of(path): path for path in gathered.indexes}
    slugs = {explainer_of(path) for path in gathered.articles} | set(indexes)
    explainers = {}
    for slug in sorted(slugs):
        path = indexes.get(slug, "")
        explainers[slug], found = read_explainer(
            path, gathered.indexes.get(path), slug=slug, site=site
        )
        problems += found
    return site, towns, explainers, problems
