"""Makes a site of a story, and reads it back, for tests of pages."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

from site_builder.core.model import Story
from site_builder.core.problems import Problem
from site_builder.pages import site_files

ROOT = Path(__file__).parents[2]
NOW = datetime.datetime(2022, 12, 1, tzinfo=datetime.UTC)
Site = dict[str, str]


def made(
    story: Story,
    *,
    content: Path = ROOT / "tests",
    templates: tuple[Path, ...] = (),
    static: tuple[Path, ...] = (),
    problems: list[Problem] | None = None,
    rules: tuple[tuple[str, str, str], ...] = (),
    extras: bool = False,
) -> Site:
    files = site_files(
        story,
        content=content,
        templates=[*templates, ROOT / "templates"],
        static=[*static, ROOT / "static"],
        now=NOW,
        date_rules=rules,
        complain=(problems if problems is not None else []).append,
        extras=extras,
    )
    found: Site = {}
    for file in files:
        assert file.path not in found
        found[file.path] = file.content.decode("utf-8", "replace")
    return found


def event_in(page: str, id: str) -> str:
    """The markup of one event, up to the end of its details."""
    start = page.index(f'id="{id}"')
    return page[start : page.index("</details>", start)]


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src") and tag != "base":
                self.links.append(value or "")


def broken(site: Site) -> Iterator[str]:
    pages = {path: Links() for path in site if path.endswith(".html")}
    for path, links in pages.items():
        links.feed(site[path])
        if len(links.ids) != len(set(links.ids)):
            yield f"{path}: an id stands twice"
    for path, links in pages.items():
        for link in links.links:
            if re.match(r"[a-z]+:|/", link):
                continue
            target, _, anchor = link.partition("#")
            goal = normpath(join(dirname(path), target)) if target else path
            if goal not in site or (anchor and anchor not in pages[goal].ids):
                yield f"{path}: {link}"
