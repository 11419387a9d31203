"""Whatever content/ holds, it builds, and every link of the site reaches something."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from site_builder.pipeline import build
from tests.sites import NOW

ROOT = Path(__file__).parents[2]


class Page(HTMLParser):
    """What a page links to, asks for and can be linked to at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.requests: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.add(given["id"])
        if tag in ("a", "area") and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload", "alternate"):
            self.requests.append(given["href"])
        if "src" in given:
            self.requests.append(given["src"])


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("demo") / "_site"
    now = max(NOW, datetime.datetime.now(datetime.UTC))
    report = build(ROOT / "content", output, now=now, use_cache=False)
    assert report.published, "\n".join(map(str, report.errors))
    return output


@pytest.fixture(scope="module")
def pages(demo: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in demo.rglob("*.html")}


def targets(pages: dict[Path, Page], demo: Path) -> Iterator[tuple[Path, str, Path, str]]:
    for path, page in pages.items():
        for link in page.links + page.requests:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or path.name == "404.html":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            yield path.relative_to(demo), link, target, unquote(parts.fragment)


def test_every_link_reaches_a_page_and_its_anchor(demo: Path, pages: dict[Path, Page]) -> None:
    dead = [
        f"{source}: {link}"
        for source, link, target, anchor in targets(pages, demo)
        if not target.is_file() or (anchor and target in pages and anchor not in pages[target].ids)
    ]
    assert not dead


def test_every_page_can_be_reached_from_the_front(demo: Path, pages: dict[Path, Page]) -> None:
    graph: dict[Path, set[Path]] = {}
    for source, _, target, _ in targets(pages, demo):
        graph.setdefault((demo / source).resolve(), set()).add(target)
    seen, waiting = set(), [(demo / "index.html").resolve()]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += graph.get(here, ())
    redirects = {p for p in pages if 'http-equiv="refresh"' in p.read_text(encoding="utf-8")}
    unreached = {p.resolve() for p in pages} - seen - {(demo / "404.html").resolve()}
    assert not unreached - {p.resolve() for p in redirects}


def test_no_page_asks_another_server_for_anything(pages: dict[Path, Page]) -> None:
    foreign = [r for page in pages.values() for r in page.requests if urlsplit(r).netloc]
    assert not [r for r in foreign if not r.endswith(("feed.xml", "feed.json", "oembed.json"))]


def test_every_event_of_every_timeline_has_its_permanent_address(
    demo: Path, pages: dict[Path, Page]
) -> None:
    timelines = list(demo.rglob("timeline.json"))
    assert timelines
    by_path = {path.resolve(): page for path, page in pages.items()}
    for file in timelines:
        for event in json.loads(file.read_text(encoding="utf-8"))["events"]:
            first = event["earliest"] or event["latest"]
            year = re.match(r"-?\d+", first).group()  # type: ignore[union-attr]
            page = by_path[(file.parent / year / "index.html").resolve()]
            for name in (event["id"], *event["ids"]):
                assert name in page.ids, f"{file}: {name}"


def test_every_event_shows_its_sentence_source_and_how_its_date_was_worked_out(demo: Path) -> None:
    for file in demo.rglob("timeline.json"):
        for event in json.loads(file.read_text(encoding="utf-8"))["events"]:
            assert event["text"]
            for source in event["sources"]:
                assert source["name"]
                assert source["quote"]
                assert source["published"]
                assert source["reason"]
