"""Pages of the last build that are kept: never at the price of showing what is no longer so."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.core.model import Timeline
from site_builder.pages import machines, render
from site_builder.pages.edition import Edition
from site_builder.pages.files import Audience, OutputFile
from site_builder.pages.publish.tree import MARKER
from site_builder.pages.spreadsheet import timeline_csv
from tests.sites import build_site, make_site, page, tree

SITE = """
== content/towns.yml
- slug: izium
  name: Izium
- slug: lyman
  name: Lyman
== content/storm/index.md
---
title: The storm
---
== content/storm/2022-09-12-bridge.md
---
title: The bridge in Izium falls
---
On Saturday the old bridge in Izium fell into the river.
== content/storm/2022-09-14-power.md
---
title: Power returns
---
Electricity returned to Lyman on Tuesday, the grid operator said.
"""
POWER = "== content/storm/2022-09-14-power.md\n---\ntitle: Power returns\n---\n"
BRIDGE = "articles/2022-09-12-bridge/index.html"


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates of the pages that are made, in order."""
    made: list[str] = []
    whole = render.Printer.template

    def noted(self: render.Printer, name: str) -> object:
        made.append(name)
        return whole(self, name)

    monkeypatch.setattr(render.Printer, "template", noted)
    return made


def same_as_a_clean_build(folder: Path, **options: Any) -> bool:
    clean = folder / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    for name in ("content", "templates"):
        if (folder / name).is_dir():
            shutil.copytree(folder / name, clean / name)
    build_site(clean, **options)
    return tree(clean) == tree(folder)


def test_an_edit_makes_only_the_pages_that_show_it(tmp_path: Path, rendered: list[str]) -> None:
    build_site(tmp_path, SITE)
    assert rendered.count("article.html") == 2
    rendered.clear()
    build_site(tmp_path, POWER + "Electricity returned to Lyman on Monday, the operator said.\n")
    assert rendered.count("article.html") == 1
    assert rendered.count("town.html") == 1


@pytest.mark.parametrize(
    "change",
    [
        POWER + "Electricity returned to Lyman on Monday, the operator said.\n",
        POWER + "Electricity returned to Izium on Saturday after the old bridge fell.\n",
        POWER.replace("Power returns", "Light again") + "Electricity returned to Lyman.\n",
        "== content/storm/index.md\n---\ntitle: The great storm\n---\n",
        "== content/towns.yml\n- slug: izium\n  name: Izyum\n  aliases: [Izium]\n",
        "== content/site.yml\ntitle: Another name\nbase_url: https://example.com/\nlanguage: en\n",
        "== content/storm/2022-09-20-later.md\n---\ntitle: Later\n---\nOn Monday Lyman was dry.\n",
        "== templates/line.html\n<li id='{{ e.event.id }}'>{{ e.event.text }} {{ e.event.importance }}</li>\n",
        "== content/storm/most.md\n---\ntitle: Буря\ndate: 2022-09-14\nlang: uk\n"
        "translation_of: 2022-09-14-power\n---\nСвітло повернулося.\n",
        "== content/burya/index.md\n---\ntitle: Буря\nlang: uk\ntranslation_of: storm\n---\n"
        "== content/burya/2022-09-14-svitlo.md\n---\ntitle: Світло\n---\nСвітло повернулося.\n",
        POWER.replace(
            "---\n", "---\ncorrections:\n- {date: 2022-09-20, note: The day was wrong.}\n", 1
        )
        + "Electricity returned to Lyman on Tuesday, the grid operator said.\n",
    ],
    ids=[
        "day",
        "joined",
        "title",
        "explainer",
        "town",
        "site",
        "article",
        "template",
        "translation",
        "translated explainer",
        "correction",
    ],
)
def test_whatever_changes_the_site_is_that_of_a_clean_build(tmp_path: Path, change: str) -> None:
    build_site(tmp_path, SITE)
    build_site(tmp_path, change)
    assert same_as_a_clean_build(tmp_path)


FLOOD = """
== content/flood/2022-10-03-rain.md
---
title: Rain
---
On Sunday it rained in Izium, the council said.
"""


def test_an_edit_makes_only_the_exports_that_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def noted(timeline: Timeline, edition: Edition) -> bytes:
        made.append(timeline.explainer.slug)
        return timeline_csv(timeline, edition)

    monkeypatch.setattr(machines, "timeline_csv", noted)
    build_site(tmp_path, SITE + FLOOD)
    assert made == ["flood", "storm"]
    build_site(tmp_path, POWER + "Electricity returned to Lyman on Monday, the operator said.\n")
    assert made == ["flood", "storm", "storm"]
    assert same_as_a_clean_build(tmp_path)


def test_the_picture_of_a_kept_page_is_kept(tmp_path: Path) -> None:
    content = make_site(tmp_path, SITE + FLOOD)
    Image.new("RGB", (8, 6), "teal").save(content / "flood/rain.png")
    index = (
        "== content/flood/index.md\n---\ntitle: The flood\nimage: rain.png\nimage_alt: Rain\n---\n"
    )
    build_site(tmp_path, index)
    build_site(tmp_path, POWER + "Electricity returned to Lyman on Monday, the operator said.\n")
    assert (tmp_path / "_site/pictures/flood/rain.png").is_file()
    assert same_as_a_clean_build(tmp_path)
    Image.new("RGB", (9, 6), "teal").save(content / "flood/rain.png")
    build_site(tmp_path)
    assert same_as_a_clean_build(tmp_path)


def test_a_kept_page_that_somebody_changed_is_made_again(tmp_path: Path) -> None:
    build_site(tmp_path, SITE)
    before = page(tmp_path, BRIDGE)
    (tmp_path / "_site" / BRIDGE).write_text("something else")
    build_site(tmp_path, POWER + "Electricity returned to Lyman on Monday, the operator said.\n")
    assert page(tmp_path, BRIDGE) == before


def test_a_damaged_list_of_pages_costs_time_only(tmp_path: Path) -> None:
    build_site(tmp_path, SITE)
    for file in (tmp_path / ".site-cache").glob("pages-*.json"):
        file.write_text('{"index.html": 3}')
    report = build_site(tmp_path, POWER + "Electricity returned to Lyman on Monday.\n")
    assert report.published
    assert same_as_a_clean_build(tmp_path)


def test_another_output_is_made_whole(tmp_path: Path) -> None:
    content = make_site(tmp_path, SITE)
    build_site(tmp_path)
    shutil.rmtree(tmp_path / "_site")
    report = build_site(tmp_path)
    assert report.published
    assert (content.parent / "_site" / BRIDGE).is_file()


# ---------------------------------------------------------------- seen while they are made

EDIT = POWER + "Electricity returned to Lyman on Monday, the operator said.\n"


class Watching:
    """Wants `first` before all others, and ends the build after `most` files."""

    def __init__(self, *first: str, most: int = 10_000) -> None:
        self.seen: dict[str, tuple[bytes, bool]] = {}
        self._first, self._most = first, most

    def audience(self) -> Audience:
        return Audience(lambda: self._first, self._receive)

    def _receive(self, file: OutputFile, differs: bool) -> None:
        self.seen[file.path] = file.content, differs
        if len(self.seen) >= self._most:
            raise KeyboardInterrupt


def test_what_is_seen_of_a_build_is_what_it_publishes(tmp_path: Path) -> None:
    build_site(tmp_path, SITE)
    before = tree(tmp_path)
    watching = Watching("static/site.css", BRIDGE, "storm/2022/index.html", "no/such/page.html")
    build_site(tmp_path, EDIT, audience=watching.audience())
    after = {path: content for path, content in tree(tmp_path).items() if path != MARKER}
    assert {path: content for path, (content, _) in watching.seen.items()} == after
    changed = {path for path, (_, differs) in watching.seen.items() if differs}
    assert changed == {path for path in after if after[path] != before.get(path)}
    assert list(watching.seen)[:3] == ["static/site.css", BRIDGE, "storm/2022/index.html"]


def test_the_order_in_which_pages_are_wanted_changes_nothing(tmp_path: Path) -> None:
    watching = Watching("sources/index.html", "towns/lyman/index.html", "404.html", BRIDGE)
    build_site(tmp_path, SITE, audience=watching.audience())
    assert same_as_a_clean_build(tmp_path, audience=Watching().audience())


@pytest.mark.parametrize("most", [1, 5, 12])
def test_a_build_that_was_ended_midway_leaves_the_site_as_it_was(tmp_path: Path, most: int) -> None:
    build_site(tmp_path, SITE)
    before = tree(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        build_site(tmp_path, EDIT, audience=Watching(BRIDGE, most=most).audience())
    assert tree(tmp_path) == before
    build_site(tmp_path)
    assert same_as_a_clean_build(tmp_path)


def test_nothing_of_a_site_with_errors_is_seen(tmp_path: Path) -> None:
    watching = Watching()
    report = build_site(tmp_path, SITE + "== content/bad.md\n---\ndate: soon\n---\nText.\n",
                        audience=watching.audience())  # fmt: skip
    assert not report.published
    assert watching.seen == {}
