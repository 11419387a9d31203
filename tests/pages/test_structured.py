"""What search engines read of timelines and articles: schema.org as JSON-LD."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from site_builder.core.model import Correction, Event, Story, Timeline
from tests.pages import story as sample
from tests.pages.making import Site, made

BASE = "https://example.org/timelines"


def data(page: str, kind: str) -> dict[str, Any]:
    """The one record of that type; every record of the page must be sound JSON."""
    found = [
        json.loads(text)
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    ]
    assert all(one["@context"] == "https://schema.org" for one in found)
    (record,) = [one for one in found if one["@type"] == kind]
    assert isinstance(record, dict)
    return record


@pytest.fixture(scope="module")
def site() -> Site:
    return made(sample.sample_story(), extras=True)


@pytest.fixture(scope="module")
def timeline_record(site: Site) -> dict[str, Any]:
    return data(site["kharkiv-2022/index.html"], "BackgroundNewsArticle")


def with_events(*events: Event) -> Story:
    return replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, events),))


def events_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry["item"] for entry in record["hasPart"]["itemListElement"]]


# ---------------------------------------------------------------- the timeline


def test_a_timeline_is_an_explainer_with_its_dates_and_its_card(
    timeline_record: dict[str, Any],
) -> None:
    assert timeline_record["headline"] == sample.KHARKIV.title
    assert timeline_record["url"] == f"{BASE}/kharkiv-2022/"
    assert timeline_record["datePublished"] == "2022-09-11"
    assert timeline_record["dateModified"] == "2022-11-14"
    assert timeline_record["image"] == {
        "@type": "ImageObject",
        "url": f"{BASE}/kharkiv-2022/card.png",
        "width": 1200,
        "height": 630,
        "caption": sample.KHARKIV.title,
    }


def test_its_key_moments_are_a_numbered_list_of_events(timeline_record: dict[str, Any]) -> None:
    moments = [event for event in sample.KHARKIV_EVENTS if event.key]
    assert timeline_record["hasPart"]["@type"] == "ItemList"
    assert timeline_record["hasPart"]["numberOfItems"] == len(moments)
    positions = [one["position"] for one in timeline_record["hasPart"]["itemListElement"]]
    assert positions == list(range(1, len(moments) + 1))


def test_an_event_says_when_where_and_who_reported_it(timeline_record: dict[str, Any]) -> None:
    (stormed,) = [one for one in events_of(timeline_record) if one["url"].endswith("#esaturday01")]
    assert (stormed["startDate"], stormed["endDate"]) == ("2022-09-10", "2022-09-10")
    assert [place["name"] for place in stormed["location"]] == ["Izium", "Kupiansk"]
    assert stormed["location"][0]["url"] == f"{BASE}/towns/izium/"
    reports = [(one["@type"], one["url"]) for one in stormed["subjectOf"]]
    assert reports == [
        ("NewsArticle", "https://wire.example/2022/front"),
        ("NewsArticle", "https://gazette.example/a"),
    ]


def test_a_town_without_a_page_is_a_place_without_an_address() -> None:
    event = sample.say(
        sample.STORMED, "2022-09-10", "{kyiv:Kyiv} was silent <on Saturday>.", key=True
    )
    page = made(with_events(event))["kharkiv-2022/index.html"]
    (found,) = events_of(data(page, "BackgroundNewsArticle"))
    (place,) = found["location"]
    assert place["name"] == "Kyiv"
    assert place["address"]["addressCountry"] == "Ukraine"
    assert "url" not in place


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2022-09-10", "2022-09-10", "2022-09-10"),
        ("2022-03", "2022-03", None),
        ("1948", "1948", None),
        ("2022-08-14/2022-08-24", "2022-08-14", "2022-08-24"),
        ("../2022-09-12", None, "2022-09-12"),
    ],
)
def test_no_day_is_made_up_for_machines(date: str, start: str | None, end: str | None) -> None:
    event = sample.say(sample.STORMED, date, "It happened <then>.", key=True)
    page = made(with_events(event))["kharkiv-2022/index.html"]
    (found,) = events_of(data(page, "BackgroundNewsArticle"))
    assert (found.get("startDate"), found.get("endDate")) == (start, end)


# ---------------------------------------------------------------- corrections


def test_a_correction_is_told_on_its_article_and_its_timeline(
    site: Site, timeline_record: dict[str, Any]
) -> None:
    expected = [
        {
            "@type": "CorrectionComment",
            "text": "An earlier version misspelt Balakliia.",
            "datePublished": "2022-09-14",
        }
    ]
    article = data(site["articles/2022-09-12-two-towns/index.html"], "NewsArticle")
    assert article["correction"] == expected
    assert timeline_record["correction"] == expected
    other = data(site["berlin-wall/index.html"], "BackgroundNewsArticle")
    assert "correction" not in other


def test_a_correction_cannot_end_its_script() -> None:
    hostile = replace(
        sample.STORMED,
        corrections=(Correction(datetime.date(2022, 9, 14), "</script><script>alert(1)"),),
    )
    story = sample.sample_story()
    readings = tuple(
        replace(one, article=hostile) if one.article == sample.STORMED else one
        for one in story.readings
    )
    page = made(replace(story, readings=readings))["articles/2022-09-12-two-towns/index.html"]
    assert data(page, "NewsArticle")["correction"][0]["text"] == "</script><script>alert(1)"


# ---------------------------------------------------------------- the way to a page


@pytest.mark.parametrize(
    ("page", "trail"),
    [
        ("kharkiv-2022/index.html", ["/", "/kharkiv-2022/"]),
        ("kharkiv-2022/2022/index.html", ["/", "/kharkiv-2022/", "/kharkiv-2022/2022/"]),
        ("towns/index.html", ["/", "/towns/"]),
        ("towns/izium/index.html", ["/", "/towns/", "/towns/izium/"]),
        (
            "articles/2022-09-12-two-towns/index.html",
            ["/", "/kharkiv-2022/", "/articles/2022-09-12-two-towns/"],
        ),
    ],
)
def test_breadcrumbs_lead_from_the_front_page_to_the_page(
    site: Site, page: str, trail: list[str]
) -> None:
    crumbs = data(site[page], "BreadcrumbList")["itemListElement"]
    assert [one["item"] for one in crumbs] == [BASE + path for path in trail]
    assert [one["position"] for one in crumbs] == list(range(1, len(trail) + 1))
    assert crumbs[0]["name"] == "Open Dispatch"
    assert all(one["name"] for one in crumbs)


def test_the_front_page_has_no_way_to_it(site: Site) -> None:
    assert "BreadcrumbList" not in site["index.html"]


def test_without_a_base_url_nothing_of_this_is_said() -> None:
    site = made(sample.sample_story(base_url=""))
    assert not [path for path, text in site.items() if "application/ld+json" in text]
