"""Front matter: every key, every slip at its own line."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.core.model import Correction, Explainer, Picture, Publisher, Site, SourceInfo
from site_builder.core.problems import Problem
from site_builder.core.when import Day, When
from tests.reading.articles.samples import PATH, SITE, article, codes, read

WHOLE = """\
---
title: "Izium: the end of an occupation"
date: 2022-09-12
updated: 2022-09-14T22:30:00Z
slug: izium-freed
lang: en-gb
description: Two towns in one day.
authors: [Anna Kovalenko, Petro Hrytsenko]
tags: war, kharkiv
draft: true
publish_date: 2022-09-12 18:00
image: photos/bridge.jpg
image_alt: A bridge over the river
image_caption: The bridge on Sunday
image_credit: A. Kovalenko
aliases: [/old/address.html]
translation_of: izium-zvilneno
source:
  name: The Example
  url: https://example.org/izium
  published: 2022-09-11
  archive_url: https://archive.example.org/izium
page: yes
towns: [izium, kupiansk]
mode: history
timeline: true
events:
  - date: 2022-09-10/2022-09-11
    title: The towns change hands
    text: Izium and Kupiansk change hands.
    towns: [izium]
    status: claimed
    attributed_to: the general staff
    url: https://example.org/statement
    image: map.png
    image_alt: A map
    image_credit: The Example
    order: 2
edits:
  - event: On Saturday, Ukrainian
    date: 2022-09-10
    towns: []
    status: confirmed
    attributed_to:
    key: true
    same_as: e123
  - event: e456
    hide: true
corrections:
  - date: 2022-09-15
    note: An earlier version named another river.
    event: e456
---
Text.
"""


def test_every_key_is_read() -> None:
    reading, problems = read(WHOLE)
    assert problems == ()
    assert reading is not None
    found = reading.article
    assert (found.title, found.slug, found.explainer, found.language) == (
        "Izium: the end of an occupation", "izium-freed", "kharkiv", "en-GB",
    )  # fmt: skip
    assert found.published == datetime.date(2022, 9, 12)
    assert found.counts_from == datetime.date(2022, 9, 11)
    assert found.updated == datetime.date(2022, 9, 15), "22:30 UTC is the next day in Kyiv"
    assert found.publish_at == "2022-09-12T15:00:00Z"
    assert found.source == SourceInfo(
        "The Example",
        "https://example.org/izium",
        datetime.date(2022, 9, 11),
        "https://archive.example.org/izium",
    )
    assert found.authors == ("Anna Kovalenko", "Petro Hrytsenko")
    assert found.tags == ("war", "kharkiv")
    assert (found.draft, found.page, found.timeline, found.mode) == (True, True, True, "history")
    assert found.image == Picture(
        "kharkiv/photos/bridge.jpg",
        "A bridge over the river",
        "The bridge on Sunday",
        "A. Kovalenko",
    )
    assert found.towns == ("izium", "kupiansk")
    (event,) = found.events
    assert (event.line, event.title, event.towns, event.status, event.order) == (
        28, "The towns change hands", ("izium",), "claimed", 2,
    )  # fmt: skip
    assert event.readings == (When.between(Day(2022, 9, 10), Day(2022, 9, 11)),)
    assert event.image == Picture("kharkiv/map.png", "A map", "", "The Example")
    first, second = found.edits
    assert (first.event, first.towns, first.status, first.attributed_to, first.key, first.same_as) == (
        "On Saturday, Ukrainian", (), "confirmed", "", True, ("e123",),
    )  # fmt: skip
    assert (second.hide, second.towns, second.attributed_to, second.key) == (True, None, None, None)
    assert found.corrections == (
        Correction(datetime.date(2022, 9, 15), "An earlier version named another river.", "e456"),
    )


def test_ten_faults_are_ten_problems_each_at_its_line() -> None:
    _, problems = read(
        """---
title: Ten faults
date: 2022-02-30
updated: 09/10/2022
titel: x
slug: "!!!"
source: {url: nowhere}
towns: [izum]
page: maybe
publish_date: soon
events:
  - text: Something happened.
    date: 10 September
  - date: 2022-09-10
    text: Something else.
    status: certain
---
Text.
"""
    )
    assert [problem.line for problem in problems] == [3, 4, 5, 6, 7, 8, 9, 10, 13, 16]
    assert all(
        problem.path == PATH and problem.message and problem.hint
        for problem in problems
        if problem.line != 13
    )


def test_a_missing_date_hides_no_other_fault() -> None:
    reading, problems = read(
        "---\ntitle: x\ntowns: [izum]\n---\nOn [that day](date:soon) and Saturday.\n"
    )
    assert reading is None
    assert {problem.code for problem in problems} == {
        "missing-date",
        "unknown-town",
        "bad-override",
    }


def _problem(front: str, **site: object) -> Problem:
    title = "" if "title:" in front else "title: A title\n"
    date = "" if "date:" in front.replace("publish_date:", "") else "date: 2022-09-12\n"
    _, problems = read(f"---\n{title}{date}{front}\n---\nText.\n", site=Site(**site))  # type: ignore[arg-type]
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ("2022-02-30", "February 2022 has no day 30", "YYYY-MM-DD"),
        ("2022-13-01", "no month 13", "YYYY-MM-DD"),
        ("09/10/2022", "can be two days", "2022-09-10 (10 September) or 2022-10-09 (9 October)"),
        ("31/02/2022", "does not exist", "YYYY-MM-DD"),
        ("12 September 2022", "not a date of the form", "2022-09-12"),
        ("September 12th, 2022", "not a date of the form", "2022-09-12"),
        ("yesterday", "not a date of the form", "YYYY-MM-DD"),
        ("2022", "not a date of the form", "YYYY-MM-DD"),
        ("22-09-10", "not a date of the form", "YYYY-MM-DD"),
        ("2022-09-10 25:00", "time that does not exist", "18:00"),
        ("2022-09-10T10:00 EET", "not a date of the form", "YYYY-MM-DD"),
        ("[2022-09-10]", "text", "one line"),
    ],
)
def test_a_date_that_is_not_one_certain_day_is_an_error(
    value: str, message: str, hint: str
) -> None:
    problem = _problem(f"date: {value}")
    assert (problem.severity, problem.line) == ("error", 3)
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-09-10", "2022-09-10"),
        ("2022-9-1", "2022-09-01"),
        ('"2022-09-10"', "2022-09-10"),
        ("2022-09-10 23:59", "2022-09-10"),
        ("2022-09-10T23:59:30", "2022-09-10"),
        ("2022-09-10T23:59:00Z", "2022-09-11"),
        ("2022-09-10 23:59:00 +0300", "2022-09-10"),
        ("2022-09-11T00:30:00+09:00", "2022-09-10"),
        ("25/12/2022", "2022-12-25"),
        ("25.12.2022", "2022-12-25"),
    ],
)
def test_a_day_is_that_calendar_day_and_with_a_zone_the_sites_day(value: str, day: str) -> None:
    assert article("Text.", f"date: {value}\n").article.published.isoformat() == day


def test_date_order_settles_a_date_in_figures() -> None:
    for order, day in (("DMY", "2022-10-09"), ("MDY", "2022-09-10")):
        site = Site(date_order=order)  # type: ignore[arg-type]
        assert (
            article("Text.", "date: 09/10/2022\n", site=site).article.published.isoformat() == day
        )


def test_the_file_name_gives_date_slug_and_title_without_front_matter() -> None:
    reading, problems = read(
        "Troops entered the town.\n", path="kharkiv/2022-09-10-the-day-after.md"
    )
    assert problems == ()
    assert reading is not None
    found = reading.article
    assert (found.published.isoformat(), found.slug, found.title) == (
        "2022-09-10", "2022-09-10-the-day-after", "The day after",
    )  # fmt: skip


def test_the_first_heading_is_the_title_where_there_is_none_and_stands_once() -> None:
    reading, _ = read(
        "# Izium **freed**\n\nTroops entered.\n",
        path="2022-09-10-x.md",
        explainer=Explainer("", "Site"),
    )
    assert reading is not None
    assert reading.article.title == "Izium freed"
    assert reading.article.explainer == ""
    assert "freed" not in reading.body


def test_a_heading_keeps_its_characters_as_a_title() -> None:
    reading, _ = read("# AT&amp;T and the `main` *line*\n\nText.\n", path="2022-09-10-x.md")
    assert reading is not None
    assert reading.article.title == "AT&T and the main line"


def test_opening_words_may_hold_commas() -> None:
    (edit,) = article(
        "Text.", "edits: [{event: e1, same_as: 'On Saturday, troops'}]\n"
    ).article.edits
    assert edit.same_as == ("On Saturday, troops",)


@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31T23:59:00-12:00", "0000-01-01"])
def test_the_ends_of_the_calendar_are_no_dates_of_publication(value: str) -> None:
    assert _problem(f"date: {value}").code == "bad-date"


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("a/2022-09-10 Izium falls.md", "2022-09-10-izium-falls"),
        ("a/2022-09-10-Ізюм.MD", "2022-09-10-Ізюм"),
        ("a/2022-09-10-e\u0301te\u0301.md", "2022-09-10-été"),
    ],
)
def test_odd_file_names_become_slugs(path: str, slug: str) -> None:
    reading, problems = read("Text about it.\n", path=path)
    assert reading is not None, problems
    assert reading.article.slug == slug


@pytest.mark.parametrize(
    ("text", "line", "code", "said"),
    [
        ("", 0, "empty-file", "empty"),
        ("\ufeff \n\n", 0, "empty-file", "empty"),
        ("---\ntitle: x\n\nText.\n", 1, "unclosed-front-matter", "never closes"),
        ("---\ntitle: a: b\ndate: 2022-09-10\n---\nText\n", 2, "bad-yaml", "colon"),
        ("---\n- a\n---\nText\n", 2, "bad-yaml", "name: value"),
        ("title: x\ndate: 2022-09-10\n\nText\n", 1, "bad-front-matter", "before any ---"),
        ("+++\ntitle = 'x'\n+++\n", 1, "bad-front-matter", "TOML"),
        ("Just text.\n", 1, "missing-date", "no date"),
        ("---\ntitle: x\n---\nText.\n", 2, "missing-date", "no date"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, line: int, code: str, said: str) -> None:
    reading, problems = read(text)
    assert reading is None
    assert [problem.code for problem in problems] == [code]
    assert said in problems[0].message
    assert problems[0].line == line


def test_windows_newlines_and_a_byte_order_mark_change_nothing() -> None:
    plain, _ = read(WHOLE)
    windows, _ = read("\ufeff" + WHOLE.replace("\n", "\r\n"))
    assert windows == plain


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("lastmod: 2022-09-14", "updated", datetime.date(2022, 9, 14)),
        ("modified: 2022-09-14", "updated", datetime.date(2022, 9, 14)),
        ("author: Anna", "authors", ("Anna",)),
        ("summary: Short.", "description", "Short."),
        ("places: [izium]", "towns", ("izium",)),
        ("Publish-Date: 2022-09-12", "publish_at", "2022-09-11T21:00:00Z"),
        ("towns: []", "towns", ()),
        ("source: The Example", "source", SourceInfo("The Example")),
    ],
)
def test_other_publishers_names_for_keys_are_understood(
    front: str, field: str, value: object
) -> None:
    reading = article("Text.", f"{front}\n")
    assert getattr(reading.article, field) == value
    assert codes(reading) == []


@pytest.mark.parametrize(
    ("front", "severity", "code", "said"),
    [
        ("sumary: x", "warning", "unknown-key", "description"),
        ("source: {nmae: x}", "warning", "unknown-key", "name"),
        ("author: a\nauthors: b", "error", "duplicate-key", "Keep one"),
        ("towns: [Izyum]", "error", "unknown-town", "izium"),
        ("towns: [atlantis]", "error", "unknown-town", "towns.yml"),
        ("events: [{date: 2022-09-10}]", "error", "missing-text", "text:"),
        ("events: [{text: x}]", "error", "missing-date", "date:"),
        ("events: {date: 2022}", "error", "bad-value", ""),
        ("edits: [{hide: true}]", "error", "missing-event", "opening words"),
        ("edits: [{event: x, status: sure}]", "error", "bad-value", ""),
        ("corrections: [{note: x}]", "error", "missing-date", "date:"),
        ("corrections: [{date: 2022-09-13}]", "error", "missing-text", "note:"),
        ("updated: 2022-09-01", "error", "bad-date", "Correct"),
        ("withdrawn: true", "error", "bad-value", "why"),
        ("image: photo.heic\nimage_alt: a\nimage_credit: b", "error", "bad-picture", "JPEG"),
        (
            "image: ../../secret.jpg\nimage_alt: a\nimage_credit: b",
            "error",
            "bad-picture",
            "beside",
        ),
        ("image: 'C:\\x.jpg'\nimage_alt: a\nimage_credit: b", "error", "bad-picture", "beside"),
        ("image: a.jpg\nimage_alt: a", "warning", "missing-credit", "image_credit"),
        ("image: a.jpg\nimage_credit: a", "warning", "missing-alt", "image_alt"),
        (
            "image: https://example.org/a.jpg\nimage_alt: a\nimage_credit: b",
            "warning",
            "remote-picture",
            "Copy",
        ),
        ("page: false", "warning", "missing-source-url", "url"),
        ("mode: story", "error", "bad-value", ""),
    ],
)
def test_each_slip_is_one_problem_with_advice(
    front: str, severity: str, code: str, said: str
) -> None:
    _, problems = read(f"---\ntitle: A title\ndate: 2022-09-12\n{front}\n---\nText.\n")
    assert [(problem.severity, problem.code) for problem in problems] == [(severity, code)], (
        problems
    )
    assert said in problems[0].hint


def test_an_empty_body_is_a_warning() -> None:
    assert codes(article("\n  \n")) == ["empty-body"]


def test_the_source_falls_back_to_the_publisher_and_then_the_site() -> None:
    assert article("Text.", site=Site(title="Site")).article.source.name == "Site"
    site = Site(title="Site", publisher=Publisher("Publisher"))
    assert article("Text.", site=site).article.source.name == "Publisher"


def test_language_and_mode_come_from_the_explainer() -> None:
    explainer = Explainer("kharkiv", "K", language="uk", mode="history")
    found = article("Текст.", explainer=explainer).article
    assert (found.language, found.mode) == ("uk", "history")


def test_a_withdrawn_article_keeps_its_reason_and_nothing_else() -> None:
    reading = article("On Saturday it rained.", "withdrawn: The source was wrong.\n")
    assert (reading.article.withdrawn, reading.sentences, reading.body) == (
        "The source was wrong.",
        (),
        "",
    )


@given(st.text(alphabet="---\n:ab [](){}*_`'\"#>1.- \t", max_size=80))
def test_no_text_makes_reading_fail(text: str) -> None:
    reading, problems = read(text, path="2022-09-10-x.md")
    assert reading is not None or problems
    for problem in problems:
        assert 0 <= problem.line <= text.count("\n") + 1


def test_the_sites_time_zone_never_moves_a_date_without_time() -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Niue", "UTC"):
        assert article("Text.", site=Site(timezone=zone)).article.published == datetime.date(
            2022, 9, 12
        )
    assert SITE.timezone == "Europe/Kyiv"
