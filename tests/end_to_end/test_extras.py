"""Social cards and the search index in whole builds: made, kept, and made again when they must be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from site_builder.pages.search import engine
from tests.conftest import unavailable
from tests.sites import build_site, tree

NO_PAGEFIND = "no Pagefind found; pip install pagefind-bin"

SITE = """\
== content/site.yml
title: The Example
base_url: https://example.org/news
language: en-GB
== content/towns.yml
- {slug: izium, name: Izium, lat: 49.2, lon: 37.2, country: UA}
- {slug: lyman, name: Lyman, lat: 48.9, lon: 37.8, country: UA}
== content/east/index.md
---
title: The east
---
== content/east/one.md
---
title: Two towns
date: 2022-09-12
---
Troops entered Izium on Saturday. The bridge was down.
== content/west/index.md
---
title: The west
---
== content/west/two.md
---
title: One town
date: 2022-10-03
---
Troops entered Lyman on Saturday.
"""


@pytest.fixture(autouse=True)
def _pagefind() -> None:
    if not engine.engine():
        unavailable(NO_PAGEFIND)


def times(folder: Path, ending: str) -> dict[str, int]:
    site = folder / "_site"
    return {
        path.relative_to(site).as_posix(): path.stat().st_mtime_ns
        for path in site.rglob("*")
        if path.name.endswith(ending)
    }


def test_a_build_with_nothing_to_do_stays_one(tmp_path: Path) -> None:
    report = build_site(tmp_path, SITE)
    assert report.published
    assert {"card.png", "east/card.png", "towns/izium/card.png"} <= set(times(tmp_path, "card.png"))
    assert (tmp_path / "_site/pagefind/pagefind.js").is_file()
    assert build_site(tmp_path, "").unchanged


def test_a_new_word_changes_the_index_and_no_card(tmp_path: Path) -> None:
    build_site(tmp_path, SITE)
    cards, index = times(tmp_path, "card.png"), times(tmp_path, ".pf_fragment")
    text = (tmp_path / "content/east/one.md").read_text()
    (tmp_path / "content/east/one.md").write_text(text.replace("was down", "was repaired"))
    build_site(tmp_path, "")
    assert times(tmp_path, "card.png") == cards
    changed = {
        path for path, time in times(tmp_path, ".pf_fragment").items() if index.get(path) != time
    }
    assert len(changed) == 1


def test_a_new_event_changes_the_cards_that_count_it(tmp_path: Path) -> None:
    build_site(tmp_path, SITE)
    cards = times(tmp_path, "card.png")
    with (tmp_path / "content/east/one.md").open("a") as article:
        article.write("\nOn Sunday they held Izium.\n")
    build_site(tmp_path, "")
    after = times(tmp_path, "card.png")
    changed = {path for path in cards if after[path] != cards[path]}
    assert changed == {"card.png", "east/card.png", "towns/izium/card.png"}


def test_installing_pagefind_is_something_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from site_builder.pages import site
    from site_builder.pipeline import memory

    with monkeypatch.context() as without:
        without.setattr(engine, "engine", lambda: "")
        without.setattr(site, "engine", lambda: "")
        memory._version.cache_clear()
        build_site(tmp_path, SITE)
        assert not (tmp_path / "_site/pagefind").exists()
        assert "data-search" not in (tmp_path / "_site/search/index.html").read_text()
    memory._version.cache_clear()
    assert not build_site(tmp_path, "").unchanged
    assert (tmp_path / "_site/pagefind").exists()
    assert "data-search" in (tmp_path / "_site/search/index.html").read_text()


def test_built_twice_cards_and_index_have_the_same_bytes(tmp_path: Path) -> None:
    build_site(tmp_path / "one", SITE)
    build_site(tmp_path / "two", SITE, use_cache=False)
    one, two = tree(tmp_path / "one"), tree(tmp_path / "two")
    assert [path for path in one if path.endswith(".pf_meta")]
    assert one == two


def test_the_index_names_only_what_is_public(tmp_path: Path) -> None:
    build_site(tmp_path, SITE + "== content/east/secret.md\n---\ntitle: Hush\ndate: 2022-09-13\n"
                                "draft: true\n---\nThe minister left Izium on Monday.\n")  # fmt: skip
    entry = json.loads((tmp_path / "_site/pagefind/pagefind-entry.json").read_text())
    # Two timelines, two towns, two articles, two days with events, one source.
    assert entry["languages"]["en"]["page_count"] == 9
