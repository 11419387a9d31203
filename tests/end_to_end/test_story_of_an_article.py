"""One news article of the usual kind: which of its sentences become events, and which must not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import build_site, events, page

ARTICLE = """
== content/towns.yml
- {slug: izium, name: Izium, aliases: [Izyum], lat: 49.2089, lon: 37.2485, country: UA, region: Kharkiv oblast}
- {slug: kupiansk, name: Kupiansk, lat: 49.7106, lon: 37.6157, country: UA, region: Kharkiv oblast}
- {slug: balakliia, name: Balakliia, lat: 49.4627, lon: 36.8586, country: UA, region: Kharkiv oblast}
- {slug: kharkiv, name: Kharkiv, lat: 49.9935, lon: 36.2304, country: UA, region: Kharkiv oblast}
- {slug: moscow, name: Moscow, lat: 55.75, lon: 37.62, country: RU, page: false}
- {slug: kyiv, name: Kyiv, lat: 50.45, lon: 30.52, country: UA, page: false}
== content/2022-09-12-front.md
---
title: The front moves
---
The front in the Kharkiv region has moved further than in half a year. President Volodymyr Zelensky said
Sunday that his troops had taken back more than 2,000 square kilometres. Kyiv has nearly doubled its gains in
under 24 hours.

On Saturday, Ukrainian soldiers fought their way into Izyum and into Kupiansk. The Russian defence
ministry later said that its units had pulled out of Izyum. Some thirty villages slipped from Moscow's control.

Troops have also begun to leave Balaklyia, and the Moscow-backed administration tells people to go. Russia
speaks of strengthening the Donetsk front.

Unverified pictures of a long line of cars near the towns went round.

Russia had fought for nearly a month for Izyum. No army has lost so much so fast since the Second World War.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    report = build_site(tmp_path, ARTICLE)
    assert report.published, report.problems
    return tmp_path


def test_the_dated_sentences_become_events_of_their_day(site: Path) -> None:
    found = {(event["date"], tuple(event["towns"]), event["status"]) for event in events(site)}
    assert found == {
        ("2022-09-10", ("izium", "kupiansk"), "reported"),
        ("2022-09-10", ("izium",), "claimed"),
        ("2022-09-11", (), "claimed"),
    }


def test_the_speakers_are_named_as_written(site: Path) -> None:
    speakers = {event["attribution"] for event in events(site)} - {None, ""}
    assert speakers == {"the Russian defence ministry", "President Volodymyr Zelensky"}


def test_every_date_says_how_it_was_worked_out(site: Path) -> None:
    saturday = next(event for event in events(site) if "kupiansk" in event["towns"])
    (source,) = saturday["sources"]
    assert "Saturday" in source["expression"]
    assert "Monday 12 September 2022" in source["reason"]


def test_only_towns_that_something_happened_in_have_pages(site: Path) -> None:
    pages = {path.parent.name for path in (site / "_site/towns").glob("*/index.html")}
    assert pages == {"izium", "kupiansk"}


def test_a_misspelt_town_is_asked_about_and_counts_once_it_is_an_alias(tmp_path: Path) -> None:
    report = build_site(tmp_path, ARTICLE)
    (asked,) = [problem for problem in report.warnings if problem.code == "misspelt-town"]
    assert "Balaklyia: did you mean Balakliia, Kharkiv oblast?" in asked.message
    towns = tmp_path / "content/towns.yml"
    towns.write_text(
        towns.read_text().replace("name: Balakliia,", "name: Balakliia, aliases: [Balaklyia],")
    )
    build_site(tmp_path)
    assert "12 September 2022" in page(tmp_path, "towns/balakliia/index.html")


def test_what_has_no_day_is_shown_by_the_day_it_was_known(site: Path) -> None:
    whole = page(site)
    shown = " ".join(re.sub(r"<[^>]+>", " ", whole).split())
    assert "Reported by 12 September 2022" in shown
    assert "Unverified pictures of a long line of cars" in whole


def test_the_article_links_to_its_events_and_towns_and_back(site: Path) -> None:
    article = page(site, "articles/2022-09-12-front/index.html")
    saturday = next(event for event in events(site) if "kupiansk" in event["towns"])
    assert f"2022/index.html#{saturday['id']}" in article
    assert "towns/izium/index.html" in article
    assert "articles/2022-09-12-front/index.html" in page(site, "2022/index.html")


def test_an_editor_s_words_win(tmp_path: Path) -> None:
    corrected = ARTICLE.replace(
        "On Saturday, Ukrainian", "On [Saturday](date:2022-09-03), Ukrainian"
    )
    corrected = corrected.replace("said\nSunday that", "said\n[Sunday](date:none) that")
    build_site(tmp_path, corrected)
    assert {event["date"] for event in events(tmp_path)} == {"2022-09-03"}


def test_a_doubtful_date_is_published_with_both_readings_and_asked_about(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\n---\nOn Tuesday, 10 September 2022, the bridge was closed.\n",
    )
    assert "doubtful-date" in {problem.code for problem in report.warnings}
    (event,) = events(tmp_path)
    assert event["date"].startswith("[")
    assert event["earliest"] != event["latest"]
    assert not event["key"]


def test_an_update_heading_changes_the_day_that_words_count_from(tmp_path: Path) -> None:
    build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\nupdated: 2022-09-20\n---\n"
        "On 3 September 2022 the bridge was closed.\n\n## Update, 20 September 2022\n\n"
        "The bridge opened on Monday.\n",
    )
    assert [event["date"] for event in events(tmp_path)] == ["2022-09-03", "2022-09-19"]
