"""The page for a frame, the snippet that shows it, and oEmbed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from site_builder.pages.edition import edition_of
from site_builder.pages.embed import embed_snippet
from tests.pages.making import Site, made
from tests.pages.story import KHARKIV, KHARKIV_EVENTS, sample_story


def test_the_embed_page_has_the_key_moments_and_opens_links_around_it(site: Site) -> None:
    page = site["kharkiv-2022/embed/index.html"]
    first, folded = page.split("<details")
    assert first.count("<li id=") == sum(event.key for event in KHARKIV_EVENTS)
    assert folded.count("<li id=") == sum(not event.key for event in KHARKIV_EVENTS)
    links = re.findall(r"<a[^>]*>", page)
    assert links
    assert all('target="_top"' in link for link in links)
    assert 'name="robots" content="noindex"' in page
    assert 'rel="canonical" href="https://example.org/timelines/kharkiv-2022/"' in page


def test_an_embedded_timeline_is_not_in_the_sitemap(site: Site) -> None:
    assert "embed" not in site["sitemap.xml"]
    assert "<loc>https://example.org/timelines/kharkiv-2022/</loc>" in site["sitemap.xml"]


def test_the_timeline_page_is_discoverable_as_oembed(site: Site) -> None:
    page = site["kharkiv-2022/index.html"]
    assert re.search(
        r'<link rel="alternate" type="application/json\+oembed"[^>]*href="https://example.org/timelines/kharkiv-2022/oembed.json"',
        page,
    )
    found = json.loads(site["kharkiv-2022/oembed.json"])
    assert (found["version"], found["type"]) == ("1.0", "rich")
    assert isinstance(found["width"], int)
    assert isinstance(found["height"], int)
    assert 'src="https://example.org/timelines/kharkiv-2022/embed/"' in found["html"]


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


def test_a_title_cannot_break_out_of_the_snippet() -> None:
    story = sample_story()
    explainer = replace(KHARKIV, title='"><script>alert(1)</script>')
    hostile = replace(story, timelines=(replace(story.timelines[1], explainer=explainer),))
    elements = Elements()
    elements.feed(embed_snippet("kharkiv-2022", edition_of(hostile)))
    assert elements.found == ["iframe", "p", "a", "script"]
    page = made(hostile)["kharkiv-2022/index.html"]
    assert "<script>alert" not in page


def test_without_a_base_url_there_is_a_page_to_embed_but_no_address_to_paste() -> None:
    site = made(sample_story(base_url=""))
    assert "kharkiv-2022/embed/index.html" in site
    assert "kharkiv-2022/oembed.json" not in site
    assert "&lt;iframe" not in site["kharkiv-2022/index.html"]
    assert "oembed" not in site["kharkiv-2022/index.html"]
