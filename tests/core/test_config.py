"""site.yml: every key, and what is said about a wrong one."""

from __future__ import annotations

import pytest

from site_builder.core.config import language_tag, read_site
from site_builder.core.model import Publisher, Site
from site_builder.core.problems import Problem

WHOLE = """\
title: "Timelines: what happened when"
description: Chronologies of the news
base_url: https://example.org/timelines/
language: en_GB
timezone: Europe/Kyiv
date_order: dmy
publisher:
  name: The Example
  url: https://example.org
  logo: logo.png
key_moments: 12
theme:
  accent-colour: "#a3123b"
  serif: true
map:
  borders: ukraine
search: no
"""


def test_every_key_is_read() -> None:
    site, problems = read_site(WHOLE)
    assert problems == ()
    assert site == Site(
        title="Timelines: what happened when",
        description="Chronologies of the news",
        base_url="https://example.org/timelines",
        language="en-GB",
        timezone="Europe/Kyiv",
        date_order="DMY",
        publisher=Publisher("The Example", "https://example.org", "logo.png"),
        key_moments=12,
        theme=(("accent_colour", "#a3123b"), ("serif", "true")),
        map_borders="ukraine",
        search=False,
    )


@pytest.mark.parametrize("text", [None, "", "\n", "# only a comment\n", "title: x"])
def test_without_a_base_url_there_is_one_warning(text: str | None) -> None:
    _, problems = read_site(text)
    assert [(problem.severity, problem.code) for problem in problems] == [
        ("warning", "missing-base-url")
    ]


def _only(text: str) -> Problem:
    _, problems = read_site(f"base_url: https://example.org\n{text}")
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("timezone: Europe/Kyev", "Europe/Kyev"),
        ("timezone: ../../etc/passwd", "time zone"),
        ("language: klingon", "klingon"),
        ("date_order: YMD", "DMY or MDY"),
        ("key_moments: many", "whole number"),
        ("key_moments: true", "whole number"),
        ("title: [a, b]", "text"),
        ("publisher: {url: 'ftp://example.org'}", "web address"),
        ("publisher: Example", "group"),
        ("theme: dark", "group"),
        ("map: {borders: [x]}", "text"),
    ],
)
def test_a_wrong_value_is_an_error_at_its_line(line: str, said: str) -> None:
    problem = _only(line)
    assert (problem.path, problem.line, problem.severity) == ("site.yml", 2, "error")
    assert said in problem.message


def test_an_unknown_key_is_a_warning_with_the_nearest_known_one() -> None:
    problem = _only("time_zone: UTC")
    assert problem.severity == "warning"
    assert "timezone" in problem.hint


def test_a_bad_base_url_is_said_once() -> None:
    for bad in (
        "example.org",
        "ftp://example.org",
        "https://example.org/?a=b",
        "mailto:a@example.org",
    ):
        site, problems = read_site(f"base_url: {bad}")
        assert site.base_url == ""
        assert [problem.severity for problem in problems] == ["error"], bad


def test_broken_yaml_is_one_error_and_gives_the_defaults() -> None:
    site, problems = read_site("title: a: b\nlanguage: uk")
    assert site == Site()
    assert [(problem.code, problem.line) for problem in problems] == [("bad-yaml", 1)]


def test_a_list_is_no_site() -> None:
    assert read_site("- a\n- b")[1][0].code == "bad-yaml"


@pytest.mark.parametrize(
    ("written", "tag"),
    [("en", "en"), ("EN-gb", "en-GB"), ("uk", "uk"), ("zh-hant-tw", "zh-Hant-TW"), ("no", "no"), ("x", ""), ("English", ""), ("../..", "")],
)  # fmt: skip
def test_language_tags_get_their_usual_spelling(written: str, tag: str) -> None:
    assert language_tag(written) == tag
