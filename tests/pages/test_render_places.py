from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from site_builder.core.model import Story, Timeline
from site_builder.core.safe import trusted
from tests.pages import story as sample
from tests.pages.making import Site, broken, event_in, made, text_of


def test_a_town_page_says_first_which_story_it_belongs_to(site: Site) -> None:
    page = site["towns/izium/index.html"]
    head = page[: page.index('id="events"')]
    assert sample.KHARKIV.description in head
    assert "updated" in text_of(head)
    assert '<span lang="uk">Ізюм</span>' in head
    assert "Kharkiv oblast, Ukraine" in head


def test_a_town_page_lists_events_neighbours_spellings_and_articles(site: Site) -> None:
    page = text_of(site["towns/izium/index.html"])
    assert "Balakliia 40 km north-west" in page
    assert "Izyum Open Dispatch" in page
    assert "Reported by 12 September 2022" in page
    assert "Ukraine retakes two rail towns" in page


def test_an_event_of_a_town_names_its_explainer_where_there_are_several() -> None:
    other = sample.say(
        sample.HISTORY, "1989-11-09", "People in {izium:Izium} heard of it <that day>."
    )
    story = replace(
        sample.sample_story(),
        timelines=(
            Timeline(sample.BERLIN, (other,)),
            Timeline(sample.KHARKIV, sample.in_order(sample.KHARKIV_EVENTS)),
        ),
    )
    page = made(story)["towns/izium/index.html"]
    assert page.count('<span class="from">') == page.count('<li class="event')
    assert text_of(event_in(page, other.id)).startswith('id="')
    assert "The fall of the Berlin Wall" in event_in(page, other.id)


def test_towns_of_which_nothing_is_told_have_no_page(site: Site) -> None:
    assert "towns/nowhere/index.html" not in site
    assert "towns/kyiv/index.html" not in site
    assert "Nowhere" not in site["towns/index.html"]


def test_a_town_known_only_from_a_statement_without_a_day_has_a_page() -> None:
    story = replace(
        sample.sample_story(),
        timelines=(Timeline(sample.KHARKIV, (), sample.KHARKIV_UNDATED),),
    )
    site = made(story)
    assert "Reported by 13 September 2022" in text_of(site["towns/balakliia/index.html"])
    assert list(broken(site)) == []


def test_a_date_in_an_article_leads_to_its_event_and_says_why(site: Site) -> None:
    page = site["articles/2022-09-12-two-towns/index.html"]
    assert (
        '<a class="date" id="said-1" href="../../kharkiv-2022/2022/index.html#esaturday01" '
        'aria-describedby="why-1"><time datetime="2022-09-10" data-edtf="2022-09-10">On Saturday</time></a>'
    ) in page
    why = page[page.index('id="why-1"') :].partition("</span>")[0]
    assert "the last Saturday on or before publication" in why
    assert '<a class="place" href="../../towns/izium/index.html">Izyum</a>' in page


def test_a_date_without_an_event_leads_to_its_explanation() -> None:
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, ()),))
    page = made(story)["articles/2022-09-12-two-towns/index.html"]
    assert '<a class="date" id="said-1" href="#date-1"' in page


def test_a_date_inside_a_link_makes_no_second_link() -> None:
    reading = replace(
        sample.READINGS[3], body=trusted(f'<p><a href="x.html">{sample.READINGS[3].body[3:]}')
    )
    story = replace(sample.sample_story(), readings=(reading,))
    page = made(story)["articles/2022-09-12-two-towns/index.html"]
    assert '<a href="x.html"><time datetime="2022-09-10"' in page


def test_an_article_shows_its_corrections_and_when_it_changed(site: Site) -> None:
    page = text_of(site["articles/2022-09-12-two-towns/index.html"])
    assert "Monday 12 September 2022 · updated Wednesday 14 September 2022" in page
    assert "Corrected 14 September 2022 : An earlier version misspelt Balakliia." in page


def test_an_article_that_may_only_be_quoted_has_no_page(site: Site) -> None:
    assert "articles/2022-09-13-wire/index.html" not in site
    assert 'href="https://wire.example/2022/front"' in site["sources/index.html"]


def test_a_withdrawn_article_keeps_its_address_and_says_why(site: Site) -> None:
    page = site["articles/2022-09-10-rumour/index.html"]
    assert "Its only source took the claim back." in page
    assert "A rumour" not in site["sources/index.html"]
    assert "articles/2022-09-10-rumour" not in site["kharkiv-2022/index.html"]


def test_sources_are_counted_by_name(site: Site) -> None:
    page = text_of(site["sources/index.html"])
    assert re.search(r"Open Dispatch 2 articles · \d+ events", page)


def test_corrections_of_the_whole_site_are_listed_with_their_event(site: Site) -> None:
    page = site["corrections/index.html"]
    assert "An earlier version misspelt Balakliia." in page
    assert 'href="../kharkiv-2022/2022/index.html#esaturday01"' in page


def test_the_page_about_dates_lists_the_rules_it_is_given() -> None:
    rules = (("A weekday", "It is the last one on or before publication.", "“on Saturday”"),)
    page = made(sample.sample_story(), rules=rules)["about-dates/index.html"]
    assert "It is the last one on or before publication." in page


def test_the_front_page_leads_with_the_explainer_changed_last(site: Site) -> None:
    page = site["index.html"]
    assert page.index(sample.KHARKIV.title) < page.index(sample.BERLIN.title)
    assert "21 events · 7 towns · 3 sources · updated" in text_of(page)


def test_a_site_with_a_timeline_of_its_own_opens_with_it_and_then_lists_the_others() -> None:
    own = replace(sample.KHARKIV, slug="", path="index.md")
    events = tuple(replace(one, explainer="") for one in sample.in_order(sample.KHARKIV_EVENTS))
    story = replace(
        sample.sample_story(),
        timelines=(Timeline(own, events), Timeline(sample.BERLIN, sample.BERLIN_EVENTS)),
    )
    site = made(story)
    page = site["index.html"]
    assert page.index("Key moments") < page.index('id="others"') < page.index(sample.BERLIN.title)
    assert 'href="2022/index.html#esaturday01"' in page
    assert "timeline.json" in site
    assert list(broken(site)) == []


@pytest.mark.parametrize("timelines", [(), (Timeline(sample.KHARKIV, ()),)])
def test_an_empty_site_is_still_a_site(timelines: tuple[Timeline, ...]) -> None:
    site = made(Story(sample.SITE, (), timelines, ()))
    assert list(broken(site)) == []


def test_structured_data_names_the_key_moments_with_their_places(timeline: str) -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', timeline)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "BackgroundNewsArticle"
    item = data["hasPart"]["itemListElement"][3]["item"]
    assert item["startDate"] == "2022-09-10"
    assert item["url"] == "https://example.org/timelines/kharkiv-2022/2022/#esaturday01"
    assert [place["name"] for place in item["location"]] == ["Izium", "Kupiansk"]
