"""A folder's index.md."""

from __future__ import annotations

import pytest

from site_builder.core.model import Picture, Site
from site_builder.reading import read_explainer

SITE = Site(title="Timelines", description="All of them.", language="uk", key_moments=7)

WHOLE = """\
---
title: The fall of the Berlin Wall
description: From the first stone to the last.
lang: en
keywords: [Berlin, 1989]
towns: [berlin]
key_moments: 12
order: newest
mode: history
parties: [Politburo, "Stasi"]
unknown:
  - How many stones there were, and why.
aliases: [wall]
draft: yes
translation_of: mauer
image: wall.jpg
image_alt: The Wall
image_credit: The Example
---
It began **at night**, [on a Sunday](date:1961-08-13).
"""


def test_every_key_is_read() -> None:
    found, problems = read_explainer("berlin/index.md", WHOLE, slug="berlin", site=SITE)
    assert problems == ()
    assert (found.slug, found.title, found.path) == (
        "berlin",
        "The fall of the Berlin Wall",
        "berlin/index.md",
    )
    assert (found.language, found.mode, found.order, found.key_moments, found.draft) == (
        "en",
        "history",
        "newest",
        12,
        True,
    )
    assert (found.keywords, found.towns, found.parties) == (
        ("Berlin", "1989"),
        ("berlin",),
        ("Politburo", "Stasi"),
    )
    assert found.unknown == ("How many stones there were, and why.",)
    assert found.image == Picture("berlin/wall.jpg", "The Wall", "", "The Example")
    assert found.body == "<p>It began <strong>at night</strong>, on a Sunday.</p>"


def test_without_an_index_the_folders_name_is_the_title() -> None:
    found, problems = read_explainer("berlin-wall", None, slug="berlin-wall", site=SITE)
    assert problems == ()
    assert (found.title, found.path, found.language, found.key_moments) == (
        "Berlin wall",
        "",
        "uk",
        7,
    )


def test_the_sites_own_explainer_has_the_sites_title() -> None:
    found, _ = read_explainer("", None, slug="", site=SITE)
    assert (found.title, found.description) == ("Timelines", "All of them.")


def test_an_index_of_mere_text_is_an_introduction() -> None:
    found, problems = read_explainer("berlin/index.md", "Just *so*.", slug="berlin", site=SITE)
    assert (found.title, found.body, problems) == ("Berlin", "<p>Just <em>so</em>.</p>", ())


@pytest.mark.parametrize(
    ("path", "slug", "address"),
    [
        ("berlin/index.md", "berlin", "../articles/a/index.html"),
        ("index.md", "", "articles/a/index.html"),
    ],
)
def test_an_introduction_links_to_articles(path: str, slug: str, address: str) -> None:
    found, _ = read_explainer(path, "See [it](a.md).", slug=slug, site=SITE)
    assert f'href="{address}"' in found.body


def test_an_empty_index_is_no_fault() -> None:
    assert read_explainer("berlin/index.md", "", slug="berlin", site=SITE)[1] == ()


@pytest.mark.parametrize(
    "slug", ["towns", "articles", "Static", "2022", "-0479", "search", "all-events"]
)
def test_a_folder_cannot_take_the_name_of_a_page(slug: str) -> None:
    _, problems = read_explainer(f"{slug}/index.md", None, slug=slug, site=SITE)
    assert [(problem.code, problem.severity) for problem in problems] == [
        ("reserved-name", "error")
    ]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("---\ntitle: a: b\n---\n", 2, "bad-yaml"),
        ("---\ntitle: a\n", 1, "unclosed-front-matter"),
        ("---\nmode: story\n---\n", 2, "bad-value"),
        ("---\npartys: [a]\n---\n", 2, "unknown-key"),
        ("---\ntitle: a\n---\n\n![a](a.jpg)\n", 5, "picture-left-out"),
        ("---\ntitle: a\n---\n" + "[" * 9_000, 4, "too-much-markup"),
    ],
)
def test_a_slip_is_one_problem_at_its_line(text: str, line: int, code: str) -> None:
    _, problems = read_explainer("berlin/index.md", text, slug="berlin", site=SITE)
    assert [(problem.line, problem.code) for problem in problems] == [(line, code)]
