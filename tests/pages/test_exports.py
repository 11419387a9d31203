"""timeline.json, the sitemap and robots.txt."""

from __future__ import annotations

import datetime
import json
import xml.etree.ElementTree as ET

import pytest

from site_builder.core.model import Event, Explainer, Site, Source, Timeline
from site_builder.core.reasons import Reason
from site_builder.core.when import Day, When, parse_edtf
from site_builder.pages import exports
from site_builder.pages.exports import robots_txt, sitemap, timeline_json

SITE = Site(title="Past and present", base_url="https://example.org/history/")
DAY = datetime.date(2022, 9, 12)


def source(**changes: object) -> Source:
    fields: dict[str, object] = {
        "name": "Example News",
        "url": "https://news.example/1",
        "published": DAY,
        "article": "first-report",
        "article_title": "First report",
        "path": "war/first-report.md",
        "line": 7,
        "quote": "The bridge fell on Sunday.",
        "expression": "on Sunday",
        "why": (Reason("“Sunday” is 11 September 2022."),),
    }
    return Source(**{**fields, **changes})  # type: ignore[arg-type]


def event(*readings: When, **changes: object) -> Event:
    fields: dict[str, object] = {
        "id": "eaaaaaaaaaa",
        "explainer": "war",
        "text": "The bridge fell on Sunday.",
        "sources": (source(),),
    }
    return Event(readings=readings, **{**fields, **changes})  # type: ignore[arg-type]


def exported(
    *events: Event, site: Site = SITE, undated: tuple[Event, ...] = ()
) -> dict[str, object]:
    explainer = Explainer("war", "The war", description="What happened.", language="en")
    content = timeline_json(Timeline(explainer, events, undated), site=site)
    return json.loads(content)  # type: ignore[no-any-return]


def the_one(*readings: When, **changes: object) -> dict[str, object]:
    (found,) = exported(event(*readings, **changes))["events"]  # type: ignore[misc]
    return found


def test_an_event_has_every_field_of_the_contract_and_no_other() -> None:
    found = the_one(
        When.on(Day(2022, 9, 11)),
        ids=("ebbbbbbbbbb",),
        towns=("kupiansk",),
        status="claimed",
        attributed_to="the mayor",
        importance=2.5,
        key=True,
    )
    assert found == {
        "id": "eaaaaaaaaaa",
        "ids": ["ebbbbbbbbbb"],
        "date": "2022-09-11",
        "earliest": "2022-09-11",
        "latest": "2022-09-11",
        "precision": "day",
        "approximate": False,
        "text": "The bridge fell on Sunday.",
        "towns": ["kupiansk"],
        "status": "claimed",
        "attribution": "the mayor",
        "importance": 2.5,
        "key": True,
        "sources": [
            {
                "name": "Example News",
                "url": "https://news.example/1",
                "article": "first-report",
                "quote": "The bridge fell on Sunday.",
                "published": "2022-09-12",
                "expression": "on Sunday",
                "reason": "“Sunday” is 11 September 2022.",
            }
        ],
    }


def test_the_file_names_its_version_and_its_explainer() -> None:
    found = exported()
    assert list(found) == ["version", "explainer", "events"]
    assert found["version"] == 1
    assert found["explainer"] == {
        "slug": "war",
        "title": "The war",
        "description": "What happened.",
        "language": "en",
        "url": "https://example.org/history/war/",
    }
    assert exported(site=Site())["explainer"]["url"] == ""  # type: ignore[index]


@pytest.mark.parametrize(
    ("edtf", "date", "earliest", "latest", "precision"),
    [
        ("2022-09", "2022-09", "2022-09-01", "2022-09-30", "month"),
        ("2022-09-05/2022-09-11", "2022-09-05/2022-09-11", "2022-09-05", "2022-09-11", "range"),
        ("2014-04-06/..", "2014-04-06/..", "2014-04-06", None, "range"),
        ("../2022-09-12", "../2022-09-12", None, "2022-09-12", "range"),
        ("-0479", "-0479", "-0479-01-01", "-0479-12-31", "year"),
        ("0000-03", "0000-03", "0000-03-01", "0000-03-31", "month"),
        ("199X", "199X", "1990-01-01", "1999-12-31", "decade"),
    ],
)
def test_a_date_comes_out_with_its_bounds(
    edtf: str, date: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    found = the_one(*parse_edtf(edtf))
    assert (found["date"], found["earliest"], found["latest"]) == (date, earliest, latest)
    assert found["precision"] == precision


def test_a_doubtful_date_is_one_of_its_readings_within_their_hull() -> None:
    found = the_one(When.on(Day(2022, 9, 17)), When.on(Day(2022, 9, 10)))
    assert (found["earliest"], found["latest"]) == ("2022-09-10", "2022-09-17")
    assert {w.edtf for w in parse_edtf(str(found["date"]))} == {"2022-09-10", "2022-09-17"}
    mixed = the_one(When.month(2022, 9), When.on(Day(2022, 10, 9)))
    assert (mixed["earliest"], mixed["latest"], mixed["precision"]) == (
        "2022-09-01",
        "2022-10-09",
        "range",
    )


def test_both_bounds_are_never_open() -> None:
    found = the_one(When.between(None, Day(2022, 1, 1)), When.between(Day(2021, 1, 1), None))
    assert found["earliest"] == "2021-01-01"
    assert found["latest"] is None


def test_about_is_told_apart() -> None:
    assert the_one(*parse_edtf("1948~"))["approximate"] is True


def test_statements_without_a_day_are_not_in_it() -> None:
    assert exported(undated=(event(id="euuuuuuuuuu"),))["events"] == []
    assert exported(event())["events"] == []


def test_events_keep_their_order_and_stand_a_line_each() -> None:
    events = [event(When.year(year), id=f"e{year}") for year in (1989, 1990, 1961)]
    timeline = Timeline(Explainer("", "Wall"), tuple(events))
    content = timeline_json(timeline, site=SITE)
    assert [e["id"] for e in json.loads(content)["events"]] == ["e1989", "e1990", "e1961"]
    assert [b'"id": "e1989"' in line for line in content.splitlines()].count(True) == 1
    assert content.endswith(b"}\n")


def test_letters_of_every_script_stand_as_they_are_and_broken_ones_are_dropped() -> None:
    timeline = Timeline(
        Explainer("x", "Ізюм \ud800«»"), (event(When.year(2022), text="a\x00b\u2028\U0001f600"),)
    )
    content = timeline_json(timeline, site=SITE)
    found = json.loads(content)
    assert "Ізюм «»".encode() in content
    assert found["explainer"]["title"].startswith("Ізюм")
    assert found["events"][0]["text"].endswith("\u2028\U0001f600")


# ---------------------------------------------------------------- sitemap, robots

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_sitemap_names_full_addresses_and_days() -> None:
    (file,) = sitemap([("index.html", DAY), ("towns/Ізюм & co/index.html", None)], site=SITE)
    assert file.path == "sitemap.xml"
    root = ET.fromstring(file.content)
    urls = [url.findtext(f"{NAMESPACE}loc") for url in root]
    assert urls == [
        "https://example.org/history/index.html",
        "https://example.org/history/towns/%D0%86%D0%B7%D1%8E%D0%BC%20&%20co/index.html",
    ]
    assert [url.findtext(f"{NAMESPACE}lastmod") for url in root] == ["2022-09-12", None]


def test_a_giant_sitemap_is_split_under_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "SITEMAP_LIMIT", 2)
    index, *parts = sitemap([(f"{n}.html", None) for n in range(5)], site=SITE)
    root = ET.fromstring(index.content)
    assert root.tag == f"{NAMESPACE}sitemapindex"
    assert [place.findtext(f"{NAMESPACE}loc") for place in root] == [
        f"https://example.org/history/{part.path}" for part in parts
    ]
    assert sum(len(ET.fromstring(part.content)) for part in parts) == 5


def test_without_a_base_url_there_is_no_sitemap() -> None:
    assert sitemap([("index.html", None)], site=Site()) == ()
    assert b"Sitemap" not in robots_txt(site=Site())


def test_robots_may_read_everything_and_learn_of_the_sitemap() -> None:
    text = robots_txt(site=SITE).decode()
    assert text.startswith("User-agent: *\nAllow: /\n")
    assert "Sitemap: https://example.org/history/sitemap.xml\n" in text
