"""build(): what is published, what is withheld, what is kept between builds."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from tests.sites import NOW, build_site, events, make_site, page, tree

TWO_ARTICLES = """
== content/towns.yml
- slug: izium
  name: Izium
  aliases: [Izyum]
  lat: 49.2089
  lon: 37.2485
  country: Ukraine
  region: Kharkiv oblast
== content/storm/index.md
---
title: The storm
description: What the storm did.
---
== content/storm/2022-09-12-bridge.md
---
title: The bridge in Izium falls
---
On Saturday the old bridge in Izyum fell into the river after two days of rain.

Engineers will inspect the other bridges on Friday.
== content/storm/2022-09-14-power.md
---
title: Power returns
---
Electricity returned to Izium on Tuesday evening, the grid operator said.
"""


def codes(report) -> set[str]:
    return {problem.code for problem in report.problems}


def test_a_site_is_built_and_its_events_have_their_days(tmp_path: Path) -> None:
    report = build_site(tmp_path, TWO_ARTICLES)
    assert report.published, report.problems
    days = {event["date"] for event in events(tmp_path, "storm")}
    assert {"2022-09-10", "2022-09-13", "2022-09-16"} <= days
    assert "Izium" in page(tmp_path, "towns/izium/index.html")


def test_a_second_build_says_that_nothing_has_changed(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    before = tree(tmp_path)
    report = build_site(tmp_path)
    assert report.unchanged
    assert report.published
    assert report.articles == 2
    assert tree(tmp_path) == before


def test_a_published_file_that_somebody_changed_is_put_right(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    before = tree(tmp_path)
    (tmp_path / "_site/index.html").write_text("something else")
    report = build_site(tmp_path)
    assert not report.unchanged
    assert tree(tmp_path) == before


def test_one_edit_reads_one_article_anew(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    article = tmp_path / "content/storm/2022-09-14-power.md"
    article.write_text(article.read_text() + "\nOn Wednesday schools in Izium opened again.\n")
    report = build_site(tmp_path)
    assert report.published
    assert report.analysed == 1


def test_an_incremental_build_is_byte_for_byte_a_clean_one(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    article = tmp_path / "content/storm/2022-09-14-power.md"
    article.write_text(article.read_text() + "\nOn Wednesday schools in Izium opened again.\n")
    build_site(tmp_path)
    incremental = tree(tmp_path)
    shutil.rmtree(tmp_path / "_site")
    shutil.rmtree(tmp_path / ".site-cache")
    build_site(tmp_path, use_cache=False)
    assert tree(tmp_path) == incremental


def test_a_changed_towns_file_reads_everything_anew(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    towns = tmp_path / "content/towns.yml"
    towns.write_text(towns.read_text().replace("[Izyum]", "[Isjum]"))
    report = build_site(tmp_path)
    assert report.analysed == 2
    bridge = next(e for e in events(tmp_path, "storm") if e["date"] == "2022-09-10")
    assert bridge["towns"] == []


def test_with_an_error_the_last_good_site_stays(tmp_path: Path) -> None:
    build_site(tmp_path, TWO_ARTICLES)
    before = tree(tmp_path)
    report = build_site(
        tmp_path,
        """
        == content/storm/2022-09-15-bad.md
        ---
        title: Bad
        date: 2022-02-30
        ---
        Text.
        """,
    )
    assert not report.published
    assert [problem.path for problem in report.errors] == ["storm/2022-09-15-bad.md"]
    assert tree(tmp_path) == before


def test_set_aside_publishes_without_the_faulty_article(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        TWO_ARTICLES
        + """
== content/storm/2022-09-15-bad.md
---
title: Bad
date: 2022-02-30
---
Text.
""",
        set_aside=True,
    )
    assert report.published
    assert report.set_aside == ("storm/2022-09-15-bad.md",)
    assert not (tmp_path / "_site/articles/2022-09-15-bad").exists()


def test_strict_does_not_publish_with_warnings(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\nsubtitel: x\n---\nText.\n",
        strict=True,
    )
    assert report.warnings
    assert not report.published
    assert not (tmp_path / "_site").exists()


@pytest.mark.parametrize("line", ["draft: true", "publish_date: 2023-01-01"])
def test_what_is_withheld_leaves_no_trace(tmp_path: Path, line: str) -> None:
    withheld = f"""
== content/storm/2022-09-20-secret.md
---
title: Zanzibarian secret
{line}
aliases: [old-zanzibarian]
source:
  name: Zanzibarian Gazette
---
On Sunday the Zanzibarian secret came to Izium.
"""
    build_site(tmp_path, TWO_ARTICLES + withheld)
    with_it = tree(tmp_path)
    shutil.rmtree(tmp_path / "_site")
    (tmp_path / "content/storm/2022-09-20-secret.md").unlink()
    build_site(tmp_path)
    assert tree(tmp_path) == with_it
    assert not any(b"zanzibar" in content.lower() for content in with_it.values())


def test_a_publish_date_that_has_come_is_noticed_though_no_file_changed(tmp_path: Path) -> None:
    build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\npublish_date: 2022-12-05\n---\nOn Sunday it rained.\n"
        "== content/2022-09-13-b.md\n---\ntitle: B\n---\nOn Monday it snowed.\n",
    )
    assert not (tmp_path / "_site/articles/2022-09-12-a").exists()
    later = NOW + datetime.timedelta(days=7)
    report = build_site(tmp_path, now=later)
    assert not report.unchanged
    assert (tmp_path / "_site/articles/2022-09-12-a/index.html").exists()


def test_drafts_are_published_when_asked_for(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\ndraft: true\n---\nOn Sunday it rained.\n",
        drafts=True,
    )
    assert report.articles == 1


def test_two_articles_with_one_address_are_an_error_that_names_both(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/a/2022-09-12-x.md\n---\ntitle: A\n---\nText.\n"
        "== content/b/2022-09-12-X.md\n---\ntitle: B\n---\nText.\n",
    )
    problem = next(p for p in report.errors if p.code == "duplicate-slug")
    assert problem.path == "b/2022-09-12-X.md"
    assert "a/2022-09-12-x.md" in problem.message


def test_a_picture_that_is_not_there_is_an_error_with_its_line(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/2022-09-12-x.md\n---\ntitle: A\n---\nText.\n\n![The bridge](bridge.jpg)\n",
    )
    problem = next(p for p in report.errors if p.code == "missing-file")
    assert (problem.path, problem.line) == ("2022-09-12-x.md", 6)


def test_checking_writes_nothing(tmp_path: Path) -> None:
    from site_builder.pipeline import build

    content = make_site(tmp_path, TWO_ARTICLES)
    report = build(content, None, now=NOW)
    assert report.articles == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content"]


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    build_site(one, TWO_ARTICLES)
    content = make_site(two, TWO_ARTICLES)
    names = sorted((content / "storm").iterdir(), reverse=True)
    texts = [(path, path.read_bytes()) for path in names]
    shutil.rmtree(content / "storm")
    (content / "storm").mkdir()
    for path, text in texts:
        path.write_bytes(text)
    build_site(two)
    assert tree(one) == tree(two)


def test_one_source_name_counts_as_one_source(tmp_path: Path) -> None:
    article = "---\ntitle: {0}\nsource:\n  name: The Ledger\n---\nOn Saturday the old bridge in Izyum fell into the river.\n"
    build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n"
        + article.format("A")
        + "== content/2022-09-13-b.md\n"
        + article.format("B"),
    )
    assert page(tmp_path, "sources/index.html").count("The Ledger") >= 1
    (event,) = events(tmp_path)
    assert {source["name"] for source in event["sources"]} == {"The Ledger"}


def test_a_withdrawn_article_keeps_its_address_and_says_why(tmp_path: Path) -> None:
    build_site(
        tmp_path,
        TWO_ARTICLES
        + """
== content/storm/2022-09-20-gone.md
---
title: Dam breaks
withdrawn: The report confused two dams.
---
On Sunday the great dam broke.
""",
    )
    assert "The report confused two dams." in page(tmp_path, "articles/2022-09-20-gone/index.html")
    assert "great dam" not in "".join(
        content.decode() for path, content in tree(tmp_path).items() if path.endswith(".html")
    )


def test_an_article_without_a_page_lends_only_its_sentences(tmp_path: Path) -> None:
    build_site(
        tmp_path,
        TWO_ARTICLES
        + """
== content/storm/2022-09-20-other.md
---
title: Elsewhere
page: false
source:
  name: The Ledger
  url: https://example.com/ledger/1
---
On Sunday the market hall in Izium opened again. Nobody had asked the pigeons.
""",
    )
    assert not (tmp_path / "_site/articles/2022-09-20-other").exists()
    event = next(e for e in events(tmp_path, "storm") if e["date"] == "2022-09-18")
    assert event["sources"][0]["url"] == "https://example.com/ledger/1"
    assert b"pigeons" not in b"".join(tree(tmp_path).values())


def test_a_file_that_an_article_links_to_lies_beside_its_page(tmp_path: Path) -> None:
    content = make_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\n---\nThe [whole report](report.pdf) came on Sunday.\n",
    )
    (content / "report.pdf").write_bytes(b"%PDF-1.4 rain")
    report = build_site(tmp_path)
    assert report.published, report.problems
    assert (tmp_path / "_site/articles/2022-09-12-a/report.pdf").read_bytes() == b"%PDF-1.4 rain"


@pytest.mark.parametrize(
    "article",
    [
        "---\ntitle: A\nimage: rain.png\nimage_alt: Rain\nimage_credit: Us\n---\nText.\n",
        "---\ntitle: A\n---\nText.\n\n![Rain](rain.png)\n",
    ],
)
def test_a_damaged_picture_keeps_the_site_from_being_published(
    tmp_path: Path, article: str
) -> None:
    content = make_site(tmp_path, "== content/2022-09-12-a.md\n" + article)
    (content / "rain.png").write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    report = build_site(tmp_path)
    assert not report.published
    assert any("rain.png" in problem.message + problem.path for problem in report.errors)
    assert not (tmp_path / "_site").exists()


def test_a_front_matter_picture_that_is_not_there_is_an_error_with_its_line(tmp_path: Path) -> None:
    report = build_site(
        tmp_path,
        "== content/2022-09-12-a.md\n---\ntitle: A\nimage: rain.png\nimage_alt: Rain\nimage_credit: Us\n---\nText.\n",
    )
    problem = next(p for p in report.errors if p.code == "missing-file")
    assert (problem.path, problem.line) == ("2022-09-12-a.md", 3)


def test_towns_are_found_in_the_language_of_the_article(tmp_path: Path) -> None:
    build_site(
        tmp_path,
        "== content/towns.yml\n- {slug: izium, name: Izium, names: {uk: Ізюм}, lat: 49.2, lon: 37.2}\n"
        "== content/2022-09-12-a.md\n---\ntitle: A\nlang: uk\n---\n"
        "У суботу в Ізюмі знову запрацювала школа.\n",
    )
    (event,) = events(tmp_path)
    assert event["towns"] == ["izium"]
    assert event["date"] == "2022-09-10"


def test_what_was_published_keeps_its_address_after_its_date_was_corrected(tmp_path: Path) -> None:
    article = "== content/2022-09-12-a.md\n---\ntitle: A\n---\nOn {0} the old bridge fell into the river.\n"
    build_site(tmp_path, article.format("Saturday"))
    (before,) = events(tmp_path)
    previous = tmp_path / "previous.json"
    shutil.copy(tmp_path / "_site/timeline.json", previous)
    build_site(tmp_path, article.format("[Saturday](date:2022-09-03)"), previous=previous)
    (after,) = events(tmp_path)
    assert after["date"] == "2022-09-03"
    assert before["id"] in {after["id"], *after["ids"]}
    assert f'id="{before["id"]}"' in page(tmp_path, "2022/index.html")


def test_the_site_chooses_whose_borders_its_maps_draw(tmp_path: Path) -> None:
    site = "== content/site.yml\ntitle: T\nbase_url: https://example.org/\nmap:\n  borders: {0}\n"
    build_site(tmp_path, TWO_ARTICLES + site.format("in-practice"))
    assert "as held in practice" in page(tmp_path, "towns/index.html")


def test_borders_that_nobody_knows_are_an_error_with_its_line(tmp_path: Path) -> None:
    site = (
        "== content/site.yml\ntitle: T\nbase_url: https://example.org/\nmap:\n  borders: ukrain\n"
    )
    report = build_site(tmp_path, TWO_ARTICLES + site)
    (problem,) = report.errors
    assert (problem.path, problem.line, problem.hint) == ("site.yml", 4, "Did you mean ukraine?")
