from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

import pytest

from site_builder.core.model import Reading, Story, Timeline
from site_builder.core.reasons import Reason
from tests.pages import story as sample
from tests.pages.making import Site, broken, event_in, made, text_of


def test_a_timeline_opens_with_what_is_known_at_a_glance(timeline: str) -> None:
    facts = text_of(timeline[timeline.index('<dl class="facts">') : timeline.index("</dl>")])
    assert facts == (
        "Covers 24 February – 14 November 2022 Events 21 Towns 7 Sources 3 "
        "Last updated 14 November 2022"
    )


def test_key_moments_come_before_the_map_and_everything_else(timeline: str) -> None:
    places = [
        timeline.index(f'id="{name}"')
        for name in ("key-moments", "where", "unknown", "all", "undated")
    ]
    assert places == sorted(places)


def test_an_event_shows_sentence_source_and_how_its_date_was_worked_out(timeline: str) -> None:
    event = event_in(timeline, "esaturday01")
    assert '<mark class="date">On Saturday</mark>' in event
    assert '<a class="place" href="../towns/izium/index.html">Izyum</a>' in event
    assert "<b>Reported by</b> 3 sources" in event
    assert "3 sources, and how this date was worked out" in event
    assert sample.REASON in event
    assert (
        '<a href="https://wire.example/2022/front">Wire Service</a> · Tuesday 13 September 2022'
        in event
    )
    assert '<a href="../articles/2022-09-12-two-towns/index.html">' in event


def test_an_event_answers_to_its_older_ids(timeline: str) -> None:
    assert timeline.count('id="esaturday02"') == 1


def test_the_permanent_link_of_an_event_names_its_year_and_its_event(timeline: str) -> None:
    event = event_in(timeline, "esaturday01")
    assert 'href="../kharkiv-2022/2022/index.html#esaturday01"' in event
    assert (
        'Link<span class="unseen"> to this event</span><span class="unseen">: On Saturday,' in event
    )


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("eministry01", "Claimed by the Russian defence ministry"),
        ("edoubtful01", "Reported by Gazette"),
        ("eundated001", "Unverified , reported by Open Dispatch"),
    ],
)
def test_who_says_so_is_said_in_words(timeline: str, id: str, words: str) -> None:
    assert words in text_of(event_in(timeline, id))


def test_a_doubtful_date_keeps_both_its_readings(timeline: str) -> None:
    heading = timeline[: timeline.index('id="edoubtful01"')].rpartition("<h")[2]
    assert text_of("<h" + heading).startswith("10 or 17 September 2022")
    assert 'data-edtf="[2022-09-10,2022-09-17]"' in heading


def test_a_correction_and_a_disagreement_are_shown_with_the_event(timeline: str) -> None:
    assert "Corrected 14 September 2022:</b> Three towns were named" in event_in(
        timeline, "esaturday01"
    )
    assert "<b>Sources differ:</b> 2,000 / 3,000 square kilometres" in timeline


def test_statements_without_a_day_stand_apart_with_the_day_they_were_known_by(
    timeline: str,
) -> None:
    tail = timeline[timeline.index('id="undated"') :]
    assert "Reported by 12 September 2022" in text_of(tail)
    assert 'id="eundated001"' in tail
    assert 'id="eundated001"' not in timeline[: timeline.index('id="undated"')]


def test_a_town_without_a_page_is_no_link() -> None:
    event = sample.say(sample.STORMED, "2022-09-10", "{kyiv:Kyiv} rejoiced <on Saturday>.")
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, (event,)),))
    site = made(story)
    assert "towns/kyiv/index.html" not in site
    assert "towns/kyiv" not in site["kharkiv-2022/index.html"]


def test_a_clause_of_a_sentence_keeps_its_marks() -> None:
    source = sample.source(
        sample.STORMED,
        "Nobody knew why, but <on Saturday> {izium:Izyum} fell.",
        expression="On Saturday",
    )
    event = sample.event("2022-09-10", source, text="on Saturday Izyum fell.", id="eclause0001")
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, (event,)),))
    shown = event_in(made(story)["kharkiv-2022/index.html"], "eclause0001")
    assert '<p class="what"><mark class="date">on Saturday</mark> <a class="place"' in shown


@pytest.mark.parametrize(
    ("written", "expression", "marked"),
    [
        ("<On Saturday>, <five months> after it fell.", "On Saturday", ["On Saturday"]),
        ("It lasted from <1 April> to <10 September>.", "1 April", ["1 April", "10 September"]),
        ("<On Saturday> he said that <on Monday> it was over.", "on monday", ["on Monday"]),
        ("<Once> the editor gave the day.", "", []),
    ],
)
def test_only_the_words_that_gave_the_date_are_marked(
    written: str, expression: str, marked: list[str]
) -> None:
    source = sample.source(sample.STORMED, written, expression=expression)
    event = sample.event("2022-09-10", source, id="emarked0001")
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, (event,)),))
    page = made(story)["kharkiv-2022/index.html"]
    sentence = page[page.index('<p class="what">') :].partition("</p>")[0]
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", sentence) == marked


def test_words_of_another_language_say_so() -> None:
    source = replace(sample.source(sample.STORMED, "القوات دخلت <يوم السبت>."), language="ar")
    event = sample.event("2022-09-10", source, id="earabic0001")
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, (event,)),))
    shown = event_in(made(story)["kharkiv-2022/index.html"], "earabic0001")
    assert '<p class="what" lang="ar" dir="rtl">' in shown
    assert '<blockquote lang="ar" dir="rtl">' in shown


HOSTILE = "<img src=x onerror=alert(1)>\"'&{{ 7*7 }}</script>"


def test_hostile_text_stays_text_on_every_page() -> None:
    article = replace(
        sample.STORMED, title=HOSTILE, description=HOSTILE, authors=(HOSTILE,), withdrawn="",
        source=replace(sample.STORMED.source, name=HOSTILE, url="javascript:alert(1)"),
    )  # fmt: skip
    source = replace(
        sample.source(article, HOSTILE),
        why=(Reason("{0}", (HOSTILE,)),),
        context=HOSTILE,
        url="javascript:alert(1)",
    )
    event = sample.event(
        "2022-09-10", source, text=HOSTILE, title=HOSTILE, attributed_to=HOSTILE, key=True,
        status="claimed", disagreement=HOSTILE, towns=("izium",), url="javascript:alert(1)", id="ehostile001",
    )  # fmt: skip
    town = replace(sample.TOWNS[1], name=HOSTILE, region=HOSTILE, country=HOSTILE)
    explainer = replace(sample.KHARKIV, title=HOSTILE, description=HOSTILE, unknown=(HOSTILE,))
    story = Story(
        replace(sample.SITE, title=HOSTILE, description=HOSTILE),
        (town,),
        (Timeline(explainer, (event,)),),
        (Reading(article, (sample.sentence_of("{izium:<b>}"),)),),
    )
    for path, html in made(story, rules=((HOSTILE, HOSTILE, HOSTILE),)).items():
        if path.endswith(".html"):
            assert "<img src=x" not in html, path
            assert "javascript:" not in html, path
            assert "49</script>" not in html, path
            for data in re.findall(
                r'<script type="application/ld\+json">(.*?)</script>', html, re.S
            ):
                json.loads(data)


# ---------------------------------------------------------------- big timelines


def test_up_to_150_events_stand_on_the_timeline_page_itself() -> None:
    site = made(sample.big_story(150))
    assert site["kharkiv-2022/index.html"].count('<li class="event') == 150


def test_a_bigger_timeline_leads_to_its_years_and_months() -> None:
    site = made(sample.big_story(160))
    page = site["kharkiv-2022/index.html"]
    assert '<li class="event' not in page
    assert 'href="../kharkiv-2022/2021/index.html#m2021-02"' in page
    assert site["kharkiv-2022/2021/index.html"].count('<li class="event') == 160


def test_a_year_with_over_300_events_keeps_a_line_and_the_address_of_each() -> None:
    site = made(sample.big_story(310))
    year = site["kharkiv-2022/2021/index.html"]
    assert year.count('<li class="line') == 310
    assert 'id="e0000000000"' in year
    months = [path for path in site if re.fullmatch(r"kharkiv-2022/2021/\d\d/index.html", path)]
    assert sum(site[path].count('<li class="event') for path in months) == 310


def test_a_line_leads_to_the_month_that_has_the_details() -> None:
    story = sample.big_story(310)
    timeline = story.timelines[0]
    vague = sample.say(sample.STORMED, "2021", "It was a hard year <in 2021>.", id="evague00001")
    undated = sample.say(sample.STORMED, "", "It was known <then>.", id="eundated009")
    undated = replace(
        undated, sources=(replace(undated.sources[0], published=datetime.date(2021, 5, 1)),)
    )
    timeline = replace(timeline, events=(vague, *timeline.events), undated=(undated,))
    site = made(replace(story, timelines=(timeline,)))
    year = site["kharkiv-2022/2021/index.html"]
    assert 'href="../../kharkiv-2022/2021/01/index.html#e0000000000"' in year
    for id in ("evague00001", "eundated009"):
        assert "<blockquote" in event_in(year, id)
    assert list(broken(site)) == []


def test_a_year_leads_to_the_years_before_and_after_it(site: Site) -> None:
    page = site["berlin-wall/1987/index.html"]
    assert 'rel="prev" href="../../berlin-wall/1980/index.html"' in page
    assert 'rel="next" href="../../berlin-wall/1989/index.html"' in page


# ---------------------------------------------------------------- events that went to another year


def moved_story(*former: tuple[str, int]) -> Story:
    """The sample, with the storming of Izium once published at the addresses `former`."""
    story = sample.sample_story()
    return replace(
        story,
        timelines=tuple(
            replace(
                timeline,
                events=tuple(
                    replace(event, former=former) if event.id == "esaturday01" else event
                    for event in timeline.events
                ),
            )
            for timeline in story.timelines
        ),
    )


def test_the_year_where_an_event_once_stood_leads_on_to_it() -> None:
    site = made(moved_story(("esaturday01", 2021), ("eolder00001", 2021)))
    old = site["kharkiv-2022/2021/index.html"]
    for id in ("esaturday01", "eolder00001"):
        line = old[old.index(f'id="{id}"') :]
        line = line[: line.index("</li>")]
        assert 'href="../../kharkiv-2022/2022/index.html#esaturday01"' in line
        assert "10 September 2022" in text_of(line)
    assert list(broken(site)) == []


def test_a_year_of_which_nothing_is_told_any_more_is_no_neighbour_of_the_others() -> None:
    site = made(moved_story(("esaturday01", 2021)))
    assert 'rel="prev"' not in site["kharkiv-2022/2022/index.html"]
    old = site["kharkiv-2022/2021/index.html"]
    assert "Nothing is told of this year any more." in old
    assert 'rel="next" href="../../kharkiv-2022/2022/index.html"' in old


def test_a_year_in_which_nothing_moved_says_nothing_of_it() -> None:
    assert 'id="moved"' not in made(sample.sample_story())["kharkiv-2022/2022/index.html"]


# ---------------------------------------------------------------- how sure, what is new, what to do with it


def section(page: str, id: str) -> str:
    start = page.index(f'<section class="{id}"')
    return text_of(page[start : page.index("</section>", start)])


def test_a_reader_sees_what_is_confirmed_and_what_is_only_claimed(timeline: str) -> None:
    text = section(timeline, "standing")
    confirmed, claimed = text.split("Not confirmed")
    assert "Velykyi Burluk was retaken" in confirmed
    assert "Claimed by Volodymyr Zelensky" in claimed
    assert "and 2 more" in claimed
    assert "fought" not in text


def test_what_is_new_names_the_events_that_appeared_last(timeline: str) -> None:
    text = section(timeline, "newest")
    assert text.index("The president came to Kherson") < text.index("Kherson is free")
    assert text.count("first reported here on 14 November 2022") == 3
    assert text.count("first reported here on") == 5


def test_a_timeline_too_big_for_one_page_leads_from_what_is_new_to_its_year() -> None:
    page = made(sample.big_story(200))["kharkiv-2022/index.html"]
    start = page.index('<section class="newest"')
    assert (
        'href="../kharkiv-2022/2021/index.html#e' in page[start : page.index("</section>", start)]
    )
    assert 'action="../kharkiv-2022/all-events/index.html"' in page


def test_every_export_is_linked_from_the_page_it_belongs_to(timeline: str) -> None:
    for name in ("json", "csv", "ics", "geojson"):
        assert f'href="../kharkiv-2022/timeline.{name}"' in timeline
    for name in ("timelinejs.json", "feed.xml", "feed.json", "embed/index.html"):
        assert f'href="../kharkiv-2022/{name}"' in timeline


def test_filters_offer_only_what_the_page_holds(site: Site) -> None:
    page = site["kharkiv-2022/2022/index.html"]
    form = page[page.index("<template data-filters>") : page.index("</template>")]
    assert '<option value="izium">Izium (5)</option>' in form
    assert '<option value="confirmed">Confirmed (1)</option>' in form
    assert '<option value="Wire Service">Wire Service (7)</option>' in form
    assert "leipzig" not in form
    assert "data-filters" not in site["berlin-wall/1961/index.html"]


def test_newest_first_is_the_editors_choice() -> None:
    story = sample.sample_story()
    turned = replace(
        story,
        timelines=tuple(
            replace(one, explainer=replace(one.explainer, order="newest"))
            for one in story.timelines
        ),
    )
    site = made(turned)
    page = site["kharkiv-2022/index.html"]
    days = re.findall(r'id="d(2022-\d\d-\d\d)"', page)
    assert len(days) > 10
    assert days == sorted(days, reverse=True)
    assert list(broken(site)) == []
    moments = page[page.index('<section class="moments"') :]
    assert moments.index("1 April 2022") < moments.index("11 November 2022")
