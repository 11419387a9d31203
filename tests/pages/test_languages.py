"""Sites in other languages: every word of the pages in theirs, every foreign word marked as such."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from site_builder.core.model import Story
from site_builder.pages.interface import interface_of
from tests.pages.making import Site, made
from tests.pages.story import sample_story
from tools.gather_messages import gathered

LANGUAGES = ("ar", "de", "es", "fr", "pl", "ru", "uk")
VOID = {
    "meta",
    "link",
    "img",
    "input",
    "br",
    "path",
    "rect",
    "circle",
    "line",
    "use",
    "hr",
    "polygon",
}
NAMING = ("aria-label", "alt", "placeholder", "title", "data-some", "data-every", "label")


class Words(HTMLParser):
    """The words of a page with the language and the direction that its markup gives them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str, str]] = []
        self.found: list[tuple[str, str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        _, language, direction = self.open[-1] if self.open else ("", "", "ltr")
        here = (tag, given.get("lang") or language, given.get("dir") or direction)
        for name in NAMING:
            if given.get(name):
                self.found.append((str(given[name]), here[1], here[2]))
        if tag not in VOID:
            self.open.append(here)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1][0] not in ("script", "style", "code"):
            self.found.append((" ".join(data.split()), *self.open[-1][1:]))


def told_in(language: str) -> Story:
    """The sample story, whose articles are English, on a site in another language."""
    story = sample_story(language=language)
    timelines = tuple(
        replace(timeline, explainer=replace(timeline.explainer, language=language))
        for timeline in story.timelines
    )
    return replace(story, timelines=timelines)


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest) -> tuple[str, Site]:
    return request.param, made(told_in(request.param))


def pages(site: Site) -> dict[str, str]:
    """Without the articles' own, which are in their article's language."""
    return {
        path: page
        for path, page in site.items()
        if path.endswith(".html") and not path.startswith("articles/")
    }


def test_every_page_says_its_language_and_direction(site: tuple[str, Site]) -> None:
    language, files = site
    towards = "rtl" if language == "ar" else "ltr"
    for path, page in pages(files).items():
        assert f'<html lang="{language}" dir="{towards}"' in page, path
    assert '<html lang="en-GB" dir="ltr"' in files["articles/2022-09-12-two-towns/index.html"]


def test_no_english_of_the_interface_is_left_over(site: tuple[str, Site]) -> None:
    language, files = site
    english = {
        text
        for message in gathered()
        for text in (message.id if isinstance(message.id, tuple) else (message.id,))
        if text and "%" not in text and "{" not in text
    }
    say = interface_of(language)
    written_alike = {text for text in english if say(text) == text}
    assert len(written_alike) < 12, written_alike
    english -= written_alike
    for path, page in pages(files).items():
        left = {
            words
            for words, said_in, _ in Words(page).found
            if words in english and said_in == language
        }
        assert not left, path


def test_a_sentence_in_another_language_says_so_with_its_direction(site: tuple[str, Site]) -> None:
    language, files = site
    page = files["kharkiv-2022/index.html"]
    told = [
        one
        for one in Words(page).found
        if "residents said" in one[0] or "fought their way" in one[0]
    ]
    assert told
    assert {said_in.split("-")[0] for _, said_in, _ in told} == {"en"}
    if language == "ar":
        assert {towards for _, _, towards in told} == {"ltr"}


def test_dates_and_reasons_are_in_the_language_of_the_page(site: tuple[str, Site]) -> None:
    language, files = site
    page = files["kharkiv-2022/index.html"]
    months = re.compile(r"\b\d+ (?:January|February|April|June|July|October|December)\b")
    foreign = [w for w, said_in, _ in Words(page).found if said_in == language and months.search(w)]
    assert not foreign


def test_each_page_speaks_its_own_language_where_a_site_has_several() -> None:
    story = sample_story()
    berlin, kharkiv = story.timelines
    german = replace(berlin, explainer=replace(berlin.explainer, language="de"))
    files = made(replace(story, timelines=(german, kharkiv)))
    slug = berlin.explainer.slug
    assert (
        ">Schlüsselmomente<" in files[f"{slug}/index.html"]
        or "Key moments" not in files[f"{slug}/index.html"]
    )
    assert "Key moments" in files["kharkiv-2022/index.html"]
