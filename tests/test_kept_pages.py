"""Pages of the last build that are kept: never at the price of showing what is no longer so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.pages import render
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


def same_as_a_clean_build(folder: Path, **options: object) -> bool:
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
    ],
    ids=["day", "joined", "title", "explainer", "town", "site", "article", "template"],
)
def test_whatever_changes_the_site_is_that_of_a_clean_build(tmp_path: Path, change: str) -> None:
    build_site(tmp_path, SITE)
    build_site(tmp_path, change)
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
