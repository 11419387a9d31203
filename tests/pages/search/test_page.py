from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_builder.pages.edition import edition_of
from site_builder.pages.search.page import by_letter, wants_index
from tests.pages import story as sample
from tests.pages.making import Site, broken, made, text_of


def rows(*names: str) -> list[tuple[str, list[str]]]:
    found = by_letter([(name, "", "index.html", "Town") for name in names])
    return [(letter, [row[0] for row in of_one]) for letter, of_one in found]


@pytest.fixture(scope="module")
def page() -> str:
    return made(sample.sample_story())["search/index.html"]


# ---------------------------------------------------------------- from A to Z


def test_everything_stands_under_its_first_letter() -> None:
    assert rows("Kherson", "Izium", "irpin", "Kyiv") == [
        ("I", ["irpin", "Izium"]),
        ("K", ["Kherson", "Kyiv"]),
    ]


def test_accents_and_opening_quotation_marks_do_not_make_letters_of_their_own() -> None:
    assert rows("Zürich", "Ödenburg", "“Open” skies", "Oslo") == [
        ("O", ["Ödenburg", "“Open” skies", "Oslo"]),
        ("Z", ["Zürich"]),
    ]


def test_letters_of_an_alphabet_stand_where_its_readers_look_for_them() -> None:
    assert [row for _, found in rows("Куп’янськ", "Ізюм", "Ірпінь", "Йосипівка", "Ирша") for row in found] == [
        "Ирша", "Ізюм", "Ірпінь", "Йосипівка", "Куп’янськ",
    ]  # fmt: skip
    assert [letter for letter, _ in rows("Łódź", "Lublin", "Ivano", "Mława")] == [
        "I",
        "L",
        "Ł",
        "M",
    ]


def test_numbers_come_first_and_other_scripts_keep_their_letters() -> None:
    assert rows("Ізюм", "440 graves", "Izium") == [
        ("0–9", ["440 graves"]),
        ("I", ["Izium"]),
        ("І", ["Ізюм"]),
    ]


def test_the_order_does_not_depend_on_the_order_given() -> None:
    names = ["Ab", "ab", "Äb", "“Ab”"]
    assert rows(*names) == rows(*reversed(names))


def test_the_list_has_timelines_towns_articles_and_sources(page: str) -> None:
    kinds = dict(re.findall(r'href="\.\./([^"]+)">[^<]+</a> <span class="kind-word">(\w+)<', page))
    assert kinds["kharkiv-2022/index.html"] == "Timeline"
    assert kinds["towns/izium/index.html"] == "Town"
    assert kinds["articles/2022-09-12-two-towns/index.html"] == "Article"
    assert [kind for href, kind in kinds.items() if href.startswith("sources/")] == ["Source"] * 4


def test_what_has_no_page_or_is_withdrawn_is_not_in_it(page: str) -> None:
    assert sample.GONE.title not in page
    assert sample.WIRE.title not in page
    assert ">Kyiv<" not in page


def test_a_title_in_another_language_says_so() -> None:
    story = sample.sample_story()
    ukrainian = replace(sample.LATER, language="uk", title="Президент у Херсоні")
    readings = tuple(
        replace(one, article=ukrainian) if one.article == sample.LATER else one
        for one in story.readings
    )
    page = made(replace(story, readings=readings))["search/index.html"]
    assert re.search(r'<a lang="uk" href="[^"]+">Президент у Херсоні</a>', page)


# ---------------------------------------------------------------- with and without an index


def test_every_page_leads_to_it(page: str) -> None:
    site = made(sample.sample_story())
    for path in ("index.html", "kharkiv-2022/2022/index.html", "towns/izium/index.html"):
        assert re.search(r'<a href="(\.\./)*search/index\.html">Search</a>', site[path])
    assert '<a href="../search/index.html" aria-current="page">' in page


def test_without_an_index_there_is_the_list_alone(page: str) -> None:
    assert "data-search" not in page
    assert "<script" not in page
    assert "From A to Z" in text_of(page)


def pagefind_is(there: bool, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("site_builder.pages.site.engine", lambda: "pagefind_bin 1" if there else "")
    patch.setattr("site_builder.pages.search.engine.index_files", lambda *_: iter(()))


def test_with_an_index_the_box_stands_above_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind_is(True, monkeypatch)
    page = made(sample.sample_story(), extras=True)["search/index.html"]
    assert page.index("<template data-search") < page.index("From A to Z")
    assert '<script src="../static/search.js" defer>' in page
    assert '<option value="kharkiv-2022">' in page


def test_where_pagefind_is_not_installed_no_box_is_promised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pagefind_is(False, monkeypatch)
    site = made(sample.sample_story(), extras=True)
    assert "data-search" not in site["search/index.html"]
    assert not [path for path in site if path.startswith("pagefind/")]


@pytest.mark.parametrize(
    ("wanted", "articles", "indexed"),
    [(None, 2000, True), (None, 2001, False), (True, 2001, True), (False, 1, False)],
)
def test_a_very_big_site_is_indexed_when_its_settings_say_so(
    wanted: bool | None, articles: int, indexed: bool
) -> None:
    edition = edition_of(sample.sample_story(search=wanted))
    many = {f"{number}.md": sample.STORMED for number in range(articles)}
    assert wants_index(replace(edition, pages_of_articles=many)) is indexed


def test_a_site_that_wants_no_index_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind_is(True, monkeypatch)
    page = made(sample.sample_story(search=False), extras=True)["search/index.html"]
    assert "data-search" not in page


def test_a_site_of_one_timeline_asks_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind_is(True, monkeypatch)
    story = sample.sample_story()
    site = made(replace(story, timelines=story.timelines[:1]), extras=True)
    assert 'name="in"' not in site["search/index.html"]


def test_its_links_all_lead_somewhere() -> None:
    site: Site = made(sample.sample_story())
    assert [line for line in broken(site) if line.startswith("search/")] == []
