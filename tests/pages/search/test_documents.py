from __future__ import annotations

import re
from dataclasses import replace

from site_builder.core.model import Story, Timeline
from site_builder.pages.edition import edition_of
from site_builder.pages.search.documents import documents_of
from tests.pages import story as sample
from tests.pages.making import text_of


def documents(story: Story | None = None) -> dict[str, str]:
    found = list(documents_of(edition_of(story or sample.sample_story())))
    assert len({one.path for one in found}) == len(found)
    return {one.path: one.html for one in found}


def facts(html: str, kind: str = "meta") -> list[tuple[str, str]]:
    return re.findall(rf'data-pagefind-{kind}="([\w-]+)\[data-v\]" data-v="([^"]*)"', html)


def test_each_event_stands_in_it_once_under_its_id() -> None:
    ids = [id for html in documents().values() for id in re.findall(r'<h2 id="([^"]+)"', html)]
    story = sample.sample_story()
    told = [e.id for one in story.timelines for e in (*one.events, *one.undated)]
    assert sorted(ids) == sorted(told)


def test_an_event_is_found_by_its_words_its_towns_its_speaker_and_its_sources() -> None:
    page = documents()["events/kharkiv-2022/2022-09-10.html"]
    assert "fought their way into" in page
    # The source writes Izyum.
    assert "Izium" in page
    assert "The Russian defence ministry" in page
    assert "Wire Service" in page


def test_a_word_of_a_timelines_title_does_not_find_all_its_events() -> None:
    page = documents()["events/berlin-wall/1989-10-09.html"]
    assert ("title", "The fall of the Berlin Wall") in facts(page)
    assert "Berlin" not in text_of(page)


def test_an_event_leads_to_its_permanent_address() -> None:
    page = documents()["events/kharkiv-2022/2022-09-10.html"]
    assert ("url", "kharkiv-2022/2022/index.html") in facts(page)
    assert '<h2 id="esaturday01">10 September 2022</h2>' in page


def test_a_result_says_how_sure_it_is() -> None:
    page = documents()["events/kharkiv-2022/2022-09-10.html"]
    assert re.search(
        r'<h2 id="eministry01">[^<]*Claimed by the Russian defence ministry</h2>', page
    )
    assert '<h2 id="edoubtful01">10 or 17 September 2022</h2>' in page
    statements = documents()["events/kharkiv-2022/2022-09-12.html"]
    assert re.search(r'<h2 id="eundated001">reported by 12 September 2022', statements)


def test_kind_and_timeline_are_there_to_narrow_a_search() -> None:
    found = {one.path: one for one in documents_of(edition_of(sample.sample_story()))}
    assert found["towns/berlin.html"].filters == ("kind-town", "in-berlin-wall")
    article = found["articles/2022-09-12-two-towns.html"]
    assert article.filters == ("kind-article", "in-kharkiv-2022")
    for one in found.values():
        assert tuple(name for name, _ in facts(one.html, "filter")) == one.filters


def test_a_town_is_found_by_every_spelling() -> None:
    words = text_of(documents()["towns/izium.html"])
    for name in ("Izium", "Ізюм", "Изюм", "Izyum", "Kharkiv oblast", "Ukraine"):
        assert name in words


def test_an_articles_text_is_in_it_without_marks() -> None:
    page = documents()["articles/2022-09-12-two-towns.html"]
    assert "On Saturday, Ukrainian troops fought their way into Izyum" in page
    assert not re.search("[\ue000-\ue00f]", page)


def test_what_is_withheld_leaves_no_trace() -> None:
    found = documents()
    assert "articles/2022-09-10-rumour.html" not in found
    assert not [path for path, html in found.items() if "A rumour" in html]
    assert "articles/2022-09-13-wire.html" not in found
    assert "towns/kyiv.html" not in found


def test_hostile_text_stays_text() -> None:
    hostile = replace(sample.KHARKIV, title="<script>alert(1)</script>", description='"><b>')
    story = sample.sample_story()
    page = documents(replace(story, timelines=(Timeline(hostile, story.timelines[1].events),)))
    html = page["timelines/kharkiv-2022.html"]
    assert "<script" not in html
    assert "<b>" not in html
