"""Atom and JSON feeds of events and of corrections."""

from __future__ import annotations

import datetime
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from site_builder.core.model import (
    Article,
    Correction,
    Event,
    Publisher,
    Site,
    SourceInfo,
    Timeline,
)
from site_builder.core.when import Day, When
from site_builder.pages.edition import edition_of
from site_builder.pages.feeds import (
    FEED_ENTRIES,
    Feed,
    atom_feed,
    correction_items,
    event_items,
    json_feed,
    newest,
)
from tests.pages import story as sample
from tests.pages.making import made as made_site
from tests.pages.test_exports import event, source

SITE = Site(
    title="Past and present",
    base_url="https://example.org/history",
    publisher=Publisher("The <Daily> & Example"),
)
DAY = datetime.date(2022, 9, 12)
ATOM = "{http://www.w3.org/2005/Atom}"


def reported(number: int, *days: int, **changes: object) -> Event:
    """An event of September 2022 with a source published on each of those days."""
    sources = tuple(source(published=datetime.date(2022, 9, day)) for day in days)
    return event(When.on(Day(2022, 9, 1)), id=f"e{number:010d}", sources=sources, **changes)


def made(
    *events: Event,
    pairs: list[tuple[Event, str]] | None = None,
    language: str = "en",
) -> Feed:
    told = pairs or [(e, f"war/2022/index.html#{e.id}") for e in events]
    items = event_items(told, language=language)
    return Feed("The war", "war/", "war/feed.xml", "en", DAY, items)


def feed(*events: Event, **changes: Any) -> bytes:
    content = atom_feed(made(*events, **changes), site=SITE)
    assert content is not None
    return content


def json_of(*events: Event, **changes: Any) -> dict[str, Any]:
    content = json_feed(made(*events, **changes), site=SITE)
    assert content is not None
    found: dict[str, Any] = json.loads(content)
    return found


def parsed(*events: Event, **changes: Any) -> Any:
    found = feedparser.parse(feed(*events, **changes))
    assert not found.bozo
    assert found.version == "atom10"
    return found


def test_without_a_base_url_no_feed_is_written() -> None:
    assert atom_feed(made(reported(1, 10)), site=Site()) is None
    assert json_feed(made(reported(1, 10)), site=Site()) is None


def test_the_feed_says_what_and_where_it_is() -> None:
    head = parsed(reported(1, 10)).feed
    assert head.title == "The war"
    assert head.id == "https://example.org/history/war/feed.xml"
    assert {(link.rel, link.href) for link in head.links} == {
        ("self", "https://example.org/history/war/feed.xml"),
        ("alternate", "https://example.org/history/war/"),
    }
    assert head.author == "The <Daily> & Example"


def test_it_has_everything_that_rfc_4287_demands() -> None:
    root = ET.fromstring(feed(reported(1, 10), reported(2, 11)))
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
            assert element.findtext(f"{ATOM}{name}")
        assert datetime.datetime.fromisoformat(element.findtext(f"{ATOM}updated") or "").tzinfo
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) == 2


def test_entries_stand_in_the_order_of_first_appearance_newest_first() -> None:
    found = parsed(reported(1, 10), reported(2, 14), reported(3, 12))
    assert [entry.id[-1] for entry in found.entries] == ["2", "3", "1"]
    assert found.feed.updated == "2022-09-14T00:00:00Z"


def test_an_added_source_is_no_new_entry() -> None:
    before = parsed(reported(1, 10), reported(2, 12)).entries
    after = parsed(reported(1, 10, 20), reported(2, 12)).entries
    for key in ("id", "updated", "published"):
        assert [entry[key] for entry in after] == [entry[key] for entry in before]


def test_a_re_dated_event_keeps_its_entry() -> None:
    one = reported(1, 10)
    moved = replace(one, readings=(When.on(Day(2021, 12, 31)),))
    before, after = feed(one), feed(moved, pairs=[(moved, f"war/2021/index.html#{one.id}")])
    ids = [feedparser.parse(content).entries[0].id for content in (before, after)]
    assert ids[0] == ids[1]


def test_a_correction_updates_its_entry() -> None:
    corrected = reported(1, 10, corrections=(Correction(datetime.date(2022, 9, 30), "It was 2."),))
    (entry,) = parsed(corrected).entries
    assert (entry.published, entry.updated) == ("2022-09-10T00:00:00Z", "2022-09-30T00:00:00Z")
    assert "It was 2." in entry.content[0].value


def test_only_the_newest_thirty_are_in_it() -> None:
    events = [reported(n, 1 + n % 28) for n in range(FEED_ENTRIES + 9)]
    entries = parsed(*events).entries
    assert len(entries) == FEED_ENTRIES == 30
    assert entries[0].published == "2022-09-28T00:00:00Z"


def test_the_order_of_events_of_one_day_does_not_depend_on_the_order_given() -> None:
    events = [reported(n, 10) for n in range(5)]
    assert feed(*events) == feed(*reversed(events))


def test_a_title_tells_the_date_in_the_language_of_the_feed() -> None:
    doubtful = event(When.on(Day(2022, 9, 10)), When.on(Day(2022, 9, 17)))
    (entry,) = parsed(doubtful).entries
    assert entry.title.startswith("10 or 17 September 2022: The bridge fell")
    (entry,) = parsed(doubtful, language="de").entries
    assert entry.title.startswith("10. oder 17. September 2022: ")
    assert "10. oder 17. September 2022" in entry.content[0].value


def test_who_says_so_and_every_source_are_in_the_text() -> None:
    said = event(
        When.year(2022),
        status="claimed",
        attributed_to="the mayor",
        sources=(source(), source(name="B & Co", url="javascript:alert(1)")),
    )
    text = parsed(said).entries[0].content[0].value
    assert "Claimed by the mayor" in text
    assert 'href="https://news.example/1"' in text
    assert "B &amp; Co" in text
    assert "javascript" not in text


def test_a_speaker_is_not_taken_for_who_disputes_the_claim() -> None:
    disputed = event(When.year(2022), status="disputed", attributed_to="the mayor")
    text = parsed(disputed).entries[0].content[0].value
    assert "Disputed, said by the mayor" in text


def test_a_statement_without_a_day_says_when_it_was_reported() -> None:
    (entry,) = parsed(event(text="The bridge has fallen.")).entries
    assert entry.title == "reported by 12 September 2022: The bridge has fallen."


@pytest.mark.parametrize("text", ["<script>alert(1)</script> & more", "a\x00b\x0bc\ud800d", "]]>"])
def test_hostile_text_stays_text(text: str) -> None:
    content = feed(event(When.year(2022), text=text))
    root = ET.fromstring(content)
    assert "<script" not in (root.findtext(f"{ATOM}entry/{ATOM}content") or "")
    assert not feedparser.parse(content).bozo


def test_an_empty_feed_is_as_old_as_its_newest_article() -> None:
    found = parsed()
    assert found.entries == []
    assert found.feed.updated == "2022-09-12T00:00:00Z"


# ---------------------------------------------------------------- JSON Feed


def test_the_json_feed_has_what_version_1_1_demands() -> None:
    found = json_of(reported(1, 10), reported(2, 14))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"] == "The war"
    assert found["home_page_url"] == "https://example.org/history/war/"
    assert found["feed_url"] == "https://example.org/history/war/feed.json"
    assert found["authors"] == [{"name": "The <Daily> & Example"}]
    for item in found["items"]:
        assert item["id"].startswith("https://example.org/history/#e")
        assert item["content_html"]
        for name in ("date_published", "date_modified"):
            assert datetime.datetime.fromisoformat(item[name]).tzinfo


def test_both_feeds_tell_the_same() -> None:
    events = [
        reported(1, 10),
        reported(2, 14, 20),
        reported(3, 12, corrections=(Correction(datetime.date(2022, 9, 30), "It was 2."),)),
        event(text="<b>Without</b> a day", id="e4"),
    ]
    atom, other = parsed(*events).entries, json_of(*events)["items"]
    assert [one.id for one in atom] == [one["id"] for one in other]
    assert [one.link for one in atom] == [one["url"] for one in other]
    assert [one.updated for one in atom] == [one["date_modified"] for one in other]
    assert not any("<b>" in one["content_html"] for one in other)


def test_what_is_new_is_in_the_order_of_the_feed() -> None:
    events = [reported(1, 10), reported(2, 14), reported(3, 12, 30), event(id="e4", text="Said.")]
    assert [one.id[-1] for one in newest(events, 3)] == ["2", "3", "4"]
    ids = [item.identity for item in event_items(((one, "") for one in events), language="en")]
    assert [f"#{one.id}" for one in newest(events, 9)] == ids


# ---------------------------------------------------------------- corrections


def article(slug: str, **changes: Any) -> Article:
    return Article(
        f"war/{slug}.md", slug, "war", f"About {slug}", "en", DAY, DAY, SourceInfo("We"), **changes
    )


def test_a_correction_is_an_entry_that_leads_to_its_event_or_article() -> None:
    note = Correction(datetime.date(2022, 9, 20), "It was 2, not <3>.", "e1")
    other = Correction(datetime.date(2022, 9, 19), "A name was misspelt.")
    first, second, third = correction_items(
        [(article("a"), note), (article("b"), other), (article("c", page=False), other)],
        {"e1": "war/2022/index.html#e1"},
        language="en",
    )
    assert (first.path, first.title) == ("war/2022/index.html#e1", "Correction: About a")
    assert first.html == "<p>It was 2, not &lt;3&gt;.</p>"
    assert second.path == "articles/b/index.html"
    assert third.path == "corrections/index.html"
    assert len({first.identity, second.identity, third.identity}) == 3


def test_a_correction_stays_the_same_entry_in_a_moved_folder() -> None:
    note = Correction(datetime.date(2022, 9, 20), "It was 2.")
    before = article("a")
    after = replace(before, path="peace/a.md", explainer="peace")
    (one,), (other,) = (correction_items([(of, note)], {}, language="en") for of in (before, after))
    assert one.identity == other.identity


# ---------------------------------------------------------------- first appearance here


def test_an_old_report_that_appears_here_today_is_new_today() -> None:
    fresh, old = reported(1, 12), reported(2, 1)
    appeared = {fresh.id: datetime.date(2022, 9, 13), old.id: datetime.date(2022, 9, 20)}
    assert [one.id for one in newest([fresh, old], 2, appeared)] == [old.id, fresh.id]
    items = event_items([(fresh, ""), (old, "")], language="en", appeared=appeared)
    assert [(item.identity, item.published) for item in items] == [
        (f"#{old.id}", datetime.date(2022, 9, 20)),
        (f"#{fresh.id}", datetime.date(2022, 9, 13)),
    ]


def test_the_day_of_an_events_first_article_here_is_what_counts() -> None:
    # What the wire service had on the 3rd was first told here on the 12th.
    story = sample.sample_story()
    early = replace(
        sample.source(sample.STORMED, "It fell <on Friday>."), published=datetime.date(2022, 9, 3)
    )
    late = sample.source(sample.LATER, "It had fallen <on 2 September>.")
    event = sample.event("2022-09-02", early, late)
    told = replace(story, timelines=(Timeline(sample.KHARKIV, (event,)),))
    assert edition_of(told).appeared == {event.id: sample.STORMED.published}
    feed = json.loads(made_site(told)["kharkiv-2022/feed.json"])
    assert feed["items"][0]["date_published"] == "2022-09-12T00:00:00Z"
