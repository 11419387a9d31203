"""Pages that tell the same in another language, for readers and for search engines."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_builder.core.model import Article, Reading, Story, Timeline
from site_builder.core.problems import Problem
from site_builder.pages.translations import translations_of
from tests.pages import story as sample
from tests.pages.making import made

ENGLISH, UKRAINIAN = "articles/front/index.html", "articles/front-uk/index.html"


def article(slug: str, language: str, of: str = "", **more: object) -> Article:
    found = sample.article(slug, "2022-09-12", f"Title of {slug}")
    return replace(found, language=language, translation_of=of, **more)  # type: ignore[arg-type]


def story(*articles: Article, timelines: tuple[Timeline, ...] = ()) -> Story:
    readings = tuple(Reading(one) for one in sorted(articles, key=lambda one: one.path))
    own = Timeline(sample.KHARKIV, sample.in_order(sample.KHARKIV_EVENTS))
    return replace(sample.sample_story(), timelines=timelines or (own,), readings=readings)


def pair() -> Story:
    return story(article("front", "en-GB"), article("front-uk", "uk", "front"))


def alternates(page: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page))


def urls(found: Story) -> dict[str, list[str]]:
    return {url: [one.url for one in group] for url, group in translations_of(found).items()}


# ---------------------------------------------------------------- which belong together


def test_original_and_translation_know_of_each_other_the_original_first() -> None:
    assert urls(pair()) == {ENGLISH: [ENGLISH, UKRAINIAN], UKRAINIAN: [ENGLISH, UKRAINIAN]}


def test_translations_of_a_translation_belong_to_the_original() -> None:
    found = urls(
        story(
            article("front", "en-GB"),
            article("front-uk", "uk", "front"),
            article("front-de", "de", "front-uk"),
        )
    )
    assert found["articles/front-de/index.html"] == [
        ENGLISH,
        "articles/front-de/index.html",
        UKRAINIAN,
    ]


def test_two_that_name_each_other_are_a_pair_and_no_endless_search() -> None:
    found = urls(story(article("b", "en-GB", "a"), article("a", "uk", "b")))
    assert found["articles/b/index.html"] == ["articles/a/index.html", "articles/b/index.html"]


def test_a_language_has_one_page() -> None:
    found = urls(
        story(
            article("front", "en-GB"),
            article("a-uk", "uk", "front"),
            article("b-uk", "uk", "front"),
        )
    )
    assert found[ENGLISH] == [ENGLISH, "articles/a-uk/index.html"]
    assert "articles/b-uk/index.html" not in found


def test_what_has_no_page_is_nobodys_translation() -> None:
    assert (
        urls(story(article("front", "en-GB"), article("front-uk", "uk", "front", page=False))) == {}
    )
    gone = article("front-uk", "uk", "front", withdrawn="It was wrong.")
    assert urls(story(article("front", "en-GB"), gone)) == {}


def test_timelines_can_be_translations_too() -> None:
    ukrainian = replace(
        sample.KHARKIV,
        slug="kharkiv-uk",
        language="uk",
        title="Шість днів",
        translation_of="kharkiv-2022",
    )
    both = (Timeline(sample.KHARKIV, ()), Timeline(ukrainian, ()))
    site = made(story(timelines=both))
    for page in ("kharkiv-2022/index.html", "kharkiv-uk/index.html"):
        assert set(alternates(site[page])) == {"en-GB", "uk", "x-default"}
    assert 'href="../kharkiv-uk/index.html">Українська</a>' in site["kharkiv-2022/index.html"]


@pytest.mark.parametrize("of", ["nobody", "front-uk"])
def test_a_translation_of_nothing_is_a_warning_that_names_the_file(of: str) -> None:
    problems: list[Problem] = []
    made(story(article("front", "en-GB"), article("front-uk", "uk", of)), problems=problems)
    (problem,) = problems
    assert (problem.severity, problem.path) == ("warning", "kharkiv-2022/front-uk.md")
    assert of in problem.message


# ---------------------------------------------------------------- what pages say of it


def test_search_engines_are_told_in_both_directions_and_of_the_original() -> None:
    site = made(pair())
    base = "https://example.org/timelines/articles"
    expected = {"en-GB": f"{base}/front/", "uk": f"{base}/front-uk/", "x-default": f"{base}/front/"}
    for page in (ENGLISH, UKRAINIAN):
        assert alternates(site[page]) == expected
    assert f'<link rel="canonical" href="{base}/front-uk/">' in site[UKRAINIAN]


def test_the_sitemap_tells_it_too() -> None:
    sitemap = made(pair())["sitemap.xml"]
    entry = sitemap[sitemap.index("articles/front-uk/</loc>") :].partition("</url>")[0]
    assert '<xhtml:link rel="alternate" hreflang="en-GB"' in entry
    assert 'xmlns:xhtml="http://www.w3.org/1999/xhtml"' in sitemap
    assert "xhtml" not in made(story(article("front", "en-GB")))["sitemap.xml"]


def test_readers_are_led_to_the_other_language_by_its_own_name() -> None:
    site = made(pair())
    assert re.search(
        r'<a lang="uk"[^>]* hreflang="uk" href="\.\./\.\./articles/front-uk/index\.html">Українська</a>',
        site[ENGLISH],
    )
    assert "front-uk" not in re.findall(r'<p class="byline versions">.*?</p>', site[UKRAINIAN])[0]


def test_without_a_base_url_readers_are_led_and_search_engines_told_nothing() -> None:
    found = pair()
    site = made(replace(found, site=replace(found.site, base_url="")))
    assert alternates(site[ENGLISH]) == {}
    assert "Українська" in site[ENGLISH]


def test_an_article_without_translations_says_nothing_of_them() -> None:
    page = made(story(article("front", "en-GB")))[ENGLISH]
    assert alternates(page) == {}
    assert "versions" not in page
