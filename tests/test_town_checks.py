"""What `check` asks an editor about towns."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.core.problems import Problem
from site_builder.pipeline import build
from tests.sites import NOW, build_site, events, make_site

TOWNS = """
== content/towns.yml
- {slug: lyman-donetsk, name: Lyman, lat: 48.98, lon: 37.81, region: Donetsk oblast, country: UA}
- {slug: lyman-kharkiv, name: Lyman, lat: 49.59, lon: 36.46, region: Kharkiv oblast, country: UA}
- {slug: balakliia, name: Balakliia, lat: 49.46, lon: 36.84, region: Kharkiv oblast, old_slugs: [balakleya]}
"""


def checked(folder: Path, files: str) -> list[Problem]:
    return list(build(make_site(folder, TOWNS + files), None, now=NOW, use_cache=False).problems)


def asked(folder: Path, body: str, front: str = "") -> list[Problem]:
    return checked(
        folder, f"== content/2022-09-12-a.md\n---\ntitle: A\n{front}---\n{body}\n"
    )  # fmt: skip


# ---------------------------------------------------------------- ambiguous names


def test_an_ambiguous_name_is_asked_about_with_its_line_and_what_to_write(tmp_path: Path) -> None:
    (problem,) = asked(tmp_path, "It rained.\n\nLyman fell on Saturday.")
    assert (problem.line, problem.severity, problem.code) == (6, "warning", "ambiguous-town")
    assert problem.message == (
        "Lyman could be Lyman, Donetsk oblast or Lyman, Kharkiv oblast, so it is left out."
    )
    assert problem.hint == "Write [Lyman](town:lyman-donetsk) or [Lyman](town:lyman-kharkiv)."


def test_an_ambiguous_name_is_asked_about_once_in_an_article(tmp_path: Path) -> None:
    problems = asked(tmp_path, "Lyman fell.\n\nLyman burned. LYMAN's bridge stood.")
    assert [(problem.code, problem.line) for problem in problems] == [("ambiguous-town", 4)]


@pytest.mark.parametrize(
    "body",
    [
        "[Lyman](town:lyman-donetsk) fell. Lyman burned.",
        "[Lyman](town:none) fell.",
        "Lyman fell after Balakliia.",
        "The Lyman region fell.",
    ],
)
def test_a_name_that_the_article_or_the_editor_settles_is_not_asked_about(
    tmp_path: Path, body: str
) -> None:
    assert asked(tmp_path, body) == []


def test_two_towns_of_one_region_are_told_apart_by_their_slugs(tmp_path: Path) -> None:
    site = TOWNS.replace("Donetsk oblast", "Kharkiv oblast")
    article = "== content/2022-09-12-a.md\n---\ntitle: A\n---\nLyman fell.\n"
    report = build(make_site(tmp_path, site + article), None, now=NOW, use_cache=False)
    (problem,) = [p for p in report.problems if p.code == "ambiguous-town"]
    assert problem.message.startswith(
        "Lyman could be Lyman (lyman-donetsk) or Lyman (lyman-kharkiv)"
    )


def test_a_misspelt_an_ambiguous_and_an_unknown_town_give_three_lines(tmp_path: Path) -> None:
    body = "Lyman fell on Saturday.\n\nBalaklyia burned.\n\n[Atlantis](town:atlantis) sank."
    assert [(problem.line, problem.code) for problem in asked(tmp_path, body)] == [
        (4, "ambiguous-town"),
        (6, "misspelt-town"),
        (8, "bad-override"),
    ]


# ---------------------------------------------------------------- old slugs


def test_an_old_slug_is_accepted_wherever_a_slug_is_written(tmp_path: Path) -> None:
    front = (
        "towns: [balakleya]\n"
        "events: [{date: 2022-09-01, text: A bridge fell., towns: [balakleya]}]\n"
        "edits: [{event: It rained, towns: [balakleya]}]\n"
    )
    article = f"== content/2022-09-12-a.md\n---\ntitle: A\n{front}---\nIt rained on Saturday.\n"
    report = build_site(tmp_path, TOWNS + article)
    assert report.problems == ()
    assert [event["towns"] for event in events(tmp_path)] == [["balakliia"], ["balakliia"]]


def test_an_old_slug_may_be_written_in_the_text(tmp_path: Path) -> None:
    article = "[the town](town:balakleya) fell on Saturday."
    report = build_site(
        tmp_path, TOWNS + f"== content/2022-09-12-a.md\n---\ntitle: A\n---\nThen {article}\n"
    )
    assert report.problems == ()
    assert [event["towns"] for event in events(tmp_path)] == [["balakliia"]]


# ---------------------------------------------------------------- an explainer's towns


def test_an_unknown_town_of_an_explainer_is_an_error_at_its_line(tmp_path: Path) -> None:
    (problem,) = checked(
        tmp_path,
        """
== content/war/index.md
---
title: The war in balaklia
towns:
  - balakliia
  - balakleya
  - balaklia
---
== content/war/2022-09-12-a.md
---
title: A
---
It rained on Saturday.
""",
    )
    assert (problem.path, problem.line, problem.severity) == ("war/index.md", 6, "error")
    assert problem.message == "There is no town “balaklia” in towns.yml."
    assert problem.hint == "Did you mean “balakliia”?"
