"""Whatever an editor gets wrong: one clear problem each, with file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.core.problems import Problem
from tests.sites import build_site, make_site

TEN_FAULTS = """\
---
title: "Ten faults"
date: 2022-02-30
updated: 09/10/2022
lang: klingon-language-of-space
subtitel: Misspelt
draft: perhaps
towns: [atlantis]
mode: gossip
events:
  - date: next tuesday
    text: An event.
edits:
  - hide: true
---

The mayor spoke on [Saturday](date:2022-13-01) in [Nowhere](town:nowhere).
"""

TOWNS = "- slug: izium\n  name: Izium\n  lat: 49.2\n  lon: 37.2\n  country: UA\n"


def problems_of(folder: Path, name: str, text: str | bytes) -> list[Problem]:
    content = make_site(folder, "== content/towns.yml\n" + TOWNS)
    data = text if isinstance(text, bytes) else text.encode()
    (content / name).write_bytes(data)
    report = build_site(folder)
    return [problem for problem in report.problems if problem.path == name]


def test_an_article_with_ten_faults_gives_ten_clear_problems(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "faults.md", TEN_FAULTS)
    lines = {problem.line for problem in found}
    assert {3, 4, 5, 6, 7, 8, 9, 11, 14, 17} <= lines
    assert len(found) >= 10
    for problem in found:
        assert problem.message
        assert problem.hint or "write a date as" in problem.message


def test_with_faults_nothing_is_published(tmp_path: Path) -> None:
    problems_of(tmp_path, "faults.md", TEN_FAULTS)
    assert not (tmp_path / "_site").exists()


HEAD = "---\ntitle: A\ndate: 2022-09-12\n---\n"


@pytest.mark.parametrize(
    ("name", "text", "line", "severity", "words"),
    [
        ("a.md", "---\ntitle: A\n---\nText.\n", 0, "error", "date"),
        ("a.md", "---\ntitle: A\ndate: 2022-02-30\n---\nText.\n", 3, "error", "2022-02-30"),
        ("a.md", "---\ntitle: A\ndate: 09/10/2022\n---\nText.\n", 3, "error", "09/10/2022"),
        ("a.md", "---\ntitle: Rain: a story\ndate: 2022-09-12\n---\nText.\n", 2, "error", "quotes"),
        ("a.md", "---\ntitle: A\n\tdate: 2022-09-12\n---\nText.\n", 3, "error", "tab"),
        ("a.md", "---\ntitle: A\ndate: 2022-09-12\n\nText without end.\n", 0, "error", "---"),
        ("a.md", "---\ntitle: A\ntitle: B\ndate: 2022-09-12\n---\nText.\n", 3, "error", "title"),
        ("a.md", "---\ntitle: A\ndate: 2022-09-12\ntowns: [izum]\n---\nText.\n", 4, "error", "izium"),
        ("a.md", "---\ntitle: A\ndate: 2022-09-12\ntitel: B\n---\nText.\n", 4, "warning", "title"),
        ("a.md", HEAD + "On [Saturday](date:10.9.22) it rained.\n", 5, "error", "10.9.22"),
        ("a.md", HEAD + "In [Izum](town:izum) it rained.\n", 5, "error", "izium"),
        ("a.md", HEAD + "On 31 February 2022 it rained.\n", 5, "warning", "31 February"),
        ("a.md", HEAD + "In Iziumm it rained.\n", 5, "warning", "did you mean"),
        ("a.md", HEAD, 0, "warning", "text"),
        ("a.md", "", 0, "error", "empty"),
        ("a.md", HEAD + "rain " * 400_000, 5, "error", "paragraph"),
        ("a.md", HEAD + "[" * 20_000, 0, "error", ""),
        ("a.md", HEAD + ">" * 2_000 + " rain", 0, "error", ""),
        ("a.md", HEAD + "![](rain.jpg)\n", 5, "error", "rain.jpg"),
        ("a.md", HEAD + "![x](../../etc/passwd.jpg)\n", 5, "error", ""),
        ("a.md", HEAD + "![x](https://example.com/rain.jpg)\n", 5, "warning", "example.com"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line(
    tmp_path: Path, name: str, text: str, line: int, severity: str, words: str
) -> None:
    found = problems_of(tmp_path, name, text)
    assert any(
        problem.severity == severity
        and (not line or problem.line == line)
        and words.casefold() in f"{problem.message} {problem.hint}".casefold()
        for problem in found
    ), found


def test_a_file_that_is_not_utf_8_names_the_line(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "a.md", HEAD.encode() + b"Caf\xe9 in Izium.\n")
    assert [(problem.line, problem.severity) for problem in found] == [(5, "error")]


def test_an_article_of_one_megabyte_builds(tmp_path: Path) -> None:
    paragraph = "On Saturday it rained in Izium for two hours. " * 20 + "\n\n"
    text = HEAD + paragraph * (1_000_000 // len(paragraph))
    content = make_site(tmp_path, "")
    (content / "a.md").write_text(text)
    report = build_site(tmp_path)
    assert report.published, report.problems


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + HEAD + "On Saturday it rained.\n",
        (HEAD + "On Saturday it rained.\n").replace("\n", "\r\n"),
        HEAD + "On Saturday it rained in Kyōto, מצרים and 🌧️ ﷽.\n",
        HEAD + "On Saturday it rained.\ue000date:0:0\ue001\n",
        HEAD
        + "<script>alert(1)</script>\n\nOn Saturday it rained. <b onclick=alert(1)>Hard.</b><img src=x onerror=alert(1)>\n",
        HEAD + "On Saturday [it](javascript:alert(1)) rained.\n",
    ],
)
def test_odd_but_honest_text_gives_its_event(tmp_path: Path, text: str) -> None:
    content = make_site(tmp_path, "")
    (content / "a.md").write_bytes(text.encode())
    report = build_site(tmp_path)
    assert report.published, report.problems
    assert report.events == 1
    whole = (tmp_path / "_site/articles/a/index.html").read_text(encoding="utf-8")
    assert "alert(1)</script>" not in whole
    assert "onerror" not in whole
    assert "onclick" not in whole
    assert "javascript:" not in whole
    assert "\ue000" not in whole


def test_broken_settings_are_told_and_nothing_is_lost(tmp_path: Path) -> None:
    build_site(tmp_path, "== content/a.md\n" + HEAD + "On Saturday it rained.\n")
    before = (tmp_path / "_site/index.html").read_bytes()
    (tmp_path / "content/site.yml").write_text("title: [unclosed\n")
    (tmp_path / "content/towns.yml").write_bytes(b"- slug: caf\xe9\n")
    report = build_site(tmp_path)
    assert {problem.path for problem in report.errors} == {"site.yml", "towns.yml"}
    assert (tmp_path / "_site/index.html").read_bytes() == before
