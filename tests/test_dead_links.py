"""Links of the content that lead nowhere: each is an error with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import build_site, page

SITE = """
== content/storm/index.md
---
title: The storm
---
{intro}
== content/storm/2022-09-12-bridge.md
---
title: The bridge falls
---
On Saturday the old bridge fell into the river.

{text}

## The river {{#river}}

The water rose on Sunday.
"""


def dead_links(folder: Path, text: str = "", intro: str = "") -> list[tuple[str, int, str]]:
    report = build_site(folder, SITE.format(text=text, intro=intro))
    if report.published:
        return []
    return [(one.path, one.line, one.message) for one in report.errors]


def test_a_link_to_a_place_in_the_text_works_where_a_heading_has_that_name(tmp_path: Path) -> None:
    assert dead_links(tmp_path, "See [below](#river).") == []
    assert 'href="#in-river"' in page(tmp_path, "articles/2022-09-12-bridge/index.html")


@pytest.mark.parametrize("written", ["[below](#flood)", "[below][1]\n\n[1]: #flood"])
def test_a_link_to_a_place_that_is_not_in_the_text_names_its_line(
    tmp_path: Path, written: str
) -> None:
    ((path, line, message),) = dead_links(tmp_path, f"See {written}.".removesuffix("."))
    assert path == "storm/2022-09-12-bridge.md"
    assert line == (6 if "(" in written else 8)
    assert "#flood" in message


def test_a_link_to_an_article_that_is_not_there_names_its_line(tmp_path: Path) -> None:
    ((path, line, message),) = dead_links(tmp_path, "As [reported](2022-09-01-rain.md) before.")
    assert (path, line) == ("storm/2022-09-12-bridge.md", 6)
    assert "2022-09-01-rain.md" in message


def test_a_link_to_a_page_that_is_not_there_names_its_line(tmp_path: Path) -> None:
    ((path, line, _),) = dead_links(tmp_path, "In [Izium](../../towns/izium/index.html).")
    assert (path, line) == ("storm/2022-09-12-bridge.md", 6)


def test_two_dead_links_of_one_article_are_two_errors(tmp_path: Path) -> None:
    found = dead_links(tmp_path, "See [a](#aaa).\n\nSee [b](#bbb).")
    assert [line for _, line, _ in found] == [6, 8]


def test_a_dead_link_in_an_introduction_names_the_index(tmp_path: Path) -> None:
    ((path, line, _),) = dead_links(tmp_path, intro="Read [this](nothing.md) first.")
    assert (path, line) == ("storm/index.md", 4)


def test_a_dead_link_leaves_the_last_good_site_alone(tmp_path: Path) -> None:
    assert dead_links(tmp_path) == []
    before = page(tmp_path, "articles/2022-09-12-bridge/index.html")
    assert dead_links(tmp_path, "See [below](#flood).")
    assert page(tmp_path, "articles/2022-09-12-bridge/index.html") == before
