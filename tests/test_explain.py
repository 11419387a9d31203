"""`explain`: every date and town of an article, and why a name is no town."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from site_builder.cli import main
from site_builder.explain import explain, explain_json
from tests.sites import make_site

SITE = """
== content/towns.yml
- {slug: izium, name: Izium, aliases: [Izyum]}
- {slug: balakliia, name: Balakliia, region: Kharkiv oblast}
- {slug: kyiv, name: Kyiv, page: false}
- {slug: lyman-donetsk, name: Lyman, region: Donetsk oblast}
- {slug: lyman-kharkiv, name: Lyman, region: Kharkiv oblast}
== content/2022-09-12-a.md
---
title: A week
---
Troops entered Izyum on Saturday, the army said.

The Izium region was quiet. Kyiv said nothing, and Balaklyia burned. Lyman fell.

[Izium](town:none) is also a song.
== content/2022-09-13-gone.md
---
title: Gone
withdrawn: It was wrong.
---
Izium burned.
"""
ARTICLE = "2022-09-12-a.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_site(tmp_path, SITE)


def said(content: Path, path: str = ARTICLE) -> str:
    return "\n".join(explain(content, path))


def named(content: Path, kind: str) -> list[tuple[str, str, str]]:
    """(text, slug, reason) of everything of a kind, in order."""
    sentences: list[dict[str, Any]] = explain_json(content, ARTICLE)["sentences"]
    return [(n["text"], n["slug"], n["reason"]) for s in sentences for n in s[kind]]


def test_a_date_comes_with_its_reason(content: Path) -> None:
    assert "date  “Saturday” 2022-09-10 [weekday]\n            “Saturday” is 10 September" in said(
        content
    )


def test_a_town_comes_with_what_made_it_one(content: Path) -> None:
    assert (
        "      town  “Izyum” izium [alias]\n            “Izyum” is one of its aliases in towns.yml."
    ) in said(content)


def test_a_name_that_is_no_town_here_comes_with_the_reason(content: Path) -> None:
    told = said(content)
    assert (
        "not   “Izium” izium [region]\n            “Izium” names a region, a province or a district, "
        "not the town."
    ) in told
    assert "not   “Kyiv” kyiv [no page]" in told
    assert "not   “Lyman” lyman-donetsk [ambiguous]" in told
    assert "not   “Lyman” lyman-kharkiv [ambiguous]" in told


def test_what_an_editor_said_is_no_town_has_no_slug(content: Path) -> None:
    assert (
        "not   “Izium” [editor]\n            “Izium” is no town here: an editor says so."
        in said(content)
    )


def test_a_near_miss_is_told_with_what_to_do(content: Path) -> None:
    assert (
        "near  “Balaklyia” balakliia [near miss]\n            “Balaklyia” is nearly Balakliia, "
        "Kharkiv oblast; if it is meant, add it to the aliases of balakliia."
    ) in said(content)


def test_the_same_is_there_for_other_programs(content: Path) -> None:
    assert named(content, "towns") == [
        ("Izyum", "izium", "“Izyum” is one of its aliases in towns.yml.")
    ]
    assert [(text, slug) for text, slug, _ in named(content, "not_towns")] == [
        ("Izium", "izium"),
        ("Kyiv", "kyiv"),
        ("Lyman", "lyman-donetsk"),
        ("Lyman", "lyman-kharkiv"),
        ("Izium", ""),
    ]
    assert [(text, slug) for text, slug, _ in named(content, "near_misses")] == [
        ("Balaklyia", "balakliia")
    ]


def test_offsets_of_names_are_those_of_the_file(content: Path) -> None:
    text = (content / ARTICLE).read_text("utf-8")
    for sentence in explain_json(content, ARTICLE)["sentences"]:
        for name in (*sentence["towns"], *sentence["not_towns"], *sentence["near_misses"]):
            assert text[name["start"] : name["end"]] == name["text"]


def test_the_speaker_and_the_event_are_told(content: Path) -> None:
    told = said(content)
    assert "says  the army: claimed" in told
    (event,) = explain_json(content, ARTICLE)["sentences"][0]["events"]
    assert f"event {event}  2022-09-10" in told


def test_colours_only_where_they_are_asked_for(content: Path) -> None:
    assert "\x1b[" not in said(content)
    assert "\x1b[36mtown \x1b[0m" in "\n".join(explain(content, ARTICLE, colour=True))


def test_a_withdrawn_article_names_nothing(content: Path) -> None:
    assert explain_json(content, "2022-09-13-gone.md")["sentences"] == []


def test_an_article_that_cannot_be_read_gives_its_problems(tmp_path: Path) -> None:
    content = make_site(tmp_path, "== content/2022-09-12-b.md\n---\ntitle: a: b\n---\nText.\n")
    (line,) = explain(content, "2022-09-12-b.md")
    assert line.startswith("2022-09-12-b.md:2: error:")


def test_the_command_prints_json(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", ARTICLE, "--content", str(content), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == explain_json(content, ARTICLE)


TWO_PAPERS = """
== content/towns.yml
- {slug: izium, name: Izium}
== content/2022-09-11-a.md
---
title: One paper
source: {name: The One}
---
Troops entered Izium, the railway hub, on Saturday.
== content/2022-09-13-b.md
---
title: Another paper
source: {name: The Other}
---
Izium, a railway hub, was entered by troops on 10 September.

On Monday it rained in Izium.
"""


def test_an_event_comes_with_why_it_was_joined_and_how_much_it_matters(tmp_path: Path) -> None:
    content = make_site(tmp_path, TWO_PAPERS)
    (oldest,) = explain_json(content, "2022-09-11-a.md")["sentences"][0]["events"]
    told = said(content, "2022-09-13-b.md")
    assert "Joined because both name Izium" in told
    assert f"on 10 September 2022. The whole has the id {oldest}." in told
    assert "its day is in 2 articles, 2 of them published later; reported by 2 sources." in told
    assert "its day is in 1 article, published later; reported by 1 source." in told


def test_an_event_that_an_editor_has_hidden_is_said_to_be_so(tmp_path: Path) -> None:
    hidden = TWO_PAPERS.replace(
        "source: {name: The Other}", "edits: [{event: On Monday it rained, hide: true}]"
    )
    told = said(make_site(tmp_path, hidden), "2022-09-13-b.md")
    assert "It is not on the timeline: an editor has hidden it." in told


def test_a_draft_has_no_part_in_what_is_joined(tmp_path: Path) -> None:
    draft = TWO_PAPERS.replace("title: One paper", "title: One paper\ndraft: true")
    told = said(make_site(tmp_path, draft), "2022-09-13-b.md")
    assert "Joined" not in told
