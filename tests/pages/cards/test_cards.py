from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from site_builder.core.model import Picture, Story, Timeline
from site_builder.pages.cards import HEIGHT, WIDTH, card_url, image_of
from site_builder.pages.cards.content import Card, cards_of
from site_builder.pages.cards.drawing import Faces, draw_card
from site_builder.pages.cards.files import card_files, colours_of
from site_builder.pages.cards.lettering import TEXT, TITLE, Typeface
from site_builder.pages.edition import Edition, edition_of
from site_builder.pages.files import OutputFile
from site_builder.pages.histogram import Bar
from site_builder.pages.keeping import Keeper
from site_builder.pages.media import Shown
from tests.pages import story as sample
from tests.pages.making import ROOT, made

FACES = Faces(Typeface((TITLE,)), Typeface((TEXT,)))
PLAIN = colours_of([ROOT / "static"], ())
BARS = tuple(Bar(number, number % 4 + 1, number == 3) for number in range(9))


def edition(story: Story | None = None) -> Edition:
    return replace(edition_of(story or sample.sample_story()), cards=True)


def cards(story: Story | None = None) -> dict[str, Card]:
    return {path: card for path, _, card in cards_of(edition(story))}


def files(keeper: Keeper | None = None, story: Story | None = None) -> list[OutputFile]:
    static = [ROOT / "static"]
    return list(card_files(edition(story), theme=[], static=static, keeper=keeper))


def picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def colours_in(content: bytes, box: tuple[int, int, int, int] | None = None) -> set[object]:
    shown = picture(content)
    part = shown.crop(box) if box else shown
    found = part.getcolors(WIDTH * HEIGHT)
    assert found
    return {colour for _, colour in found}


def drawn(card: Card, theme: Iterable[tuple[str, str]] = ()) -> bytes:
    return draw_card(card, colours_of([ROOT / "static"], tuple(theme)), FACES)


# ---------------------------------------------------------------- which there are, and what they say


def test_there_is_a_card_for_the_site_each_timeline_and_each_town_with_a_page() -> None:
    towns = {f"towns/{slug}/card.png" for slug in edition().towns}
    assert "towns/izium/card.png" in towns
    assert "towns/kyiv/card.png" not in towns
    assert set(cards()) == {"card.png", "berlin-wall/card.png", "kharkiv-2022/card.png"} | towns


def test_the_card_of_a_site_with_a_timeline_of_its_own_is_that_timelines() -> None:
    own = replace(sample.KHARKIV, slug="", title="All that happened")
    events = tuple(replace(event, explainer="") for event in sample.KHARKIV_EVENTS)
    story = replace(sample.sample_story(), timelines=(Timeline(own, events),))
    assert cards(story)["card.png"].title == "All that happened"


def test_a_timelines_card_tells_its_title_its_span_its_numbers_and_its_days() -> None:
    card = cards()["kharkiv-2022/card.png"]
    assert card.title == sample.KHARKIV.title
    assert card.span == "24 February – 14 November 2022"
    assert card.facts == "21 events · 7 towns · 3 sources"
    assert sum(bar.count for bar in card.bars) > 10
    assert card.ends == ("24 February 2022", "14 November 2022")


def test_a_card_with_few_days_tells_what_happened_instead() -> None:
    card = cards()["berlin-wall/card.png"]
    assert card.bars == ()
    assert len(card.moments) == 3
    assert card.moments[0] == (
        "13 August 1961",
        "The border in Berlin was closed on 13 August 1961.",
    )


def test_no_card_tells_a_claim_or_a_doubtful_date_as_if_it_were_settled() -> None:
    events = (
        sample.say(
            sample.STORMED, "2022-09-08", "{lyman:Lyman} fell <on Thursday>.", status="claimed"
        ),
        sample.say(
            sample.STORMED, "[2022-09-10,2022-09-17]", "{lyman:Lyman} burned <on Saturday>."
        ),
        sample.say(sample.STORMED, "2022-10-01", "Troops entered {lyman:Lyman} <on 1 October>."),
    )
    story = replace(sample.sample_story(), timelines=(Timeline(sample.KHARKIV, events),))
    for path in ("kharkiv-2022/card.png", "towns/lyman/card.png"):
        assert [text for _, text in cards(story)[path].moments] == [events[2].text]


def test_a_card_in_arabic_is_read_from_right_to_left() -> None:
    explainer = replace(sample.KHARKIV, language="ar", title="ستة أيام في خاركيف")
    timeline = Timeline(explainer, sample.in_order(sample.KHARKIV_EVENTS))
    card = cards(replace(sample.sample_story(), timelines=(timeline,)))["kharkiv-2022/card.png"]
    assert card.turned
    content = drawn(card)
    title = (0, 125, WIDTH // 3, 220)
    assert colours_in(content, title) == {PLAIN["paper"]}
    assert len(colours_in(drawn(replace(card, turned=False)), title)) > 1


# ---------------------------------------------------------------- how they look


def test_a_card_is_a_png_of_the_size_that_networks_ask_for() -> None:
    for file in files()[:3]:
        shown = Image.open(io.BytesIO(file.content))
        assert (shown.format, shown.size) == ("PNG", (1200, 630))
        assert len(file.content) < 60_000


def test_the_same_card_has_the_same_bytes() -> None:
    assert files() == files()


def test_a_card_wears_the_colours_of_the_theme() -> None:
    card = Card("Timeline", "Six days", "Open Dispatch", bars=BARS)
    assert {(0xFB, 0xFA, 0xF7), (0xA9, 0x32, 0x1C)} <= colours_in(drawn(card))
    themed = colours_in(drawn(card, [("paper", "#102030"), ("ink", "white"), ("time", "#0a5")]))
    assert {(0x10, 0x20, 0x30), (255, 255, 255), (0x00, 0xAA, 0x55)} <= themed
    assert (0xA9, 0x32, 0x1C) not in themed


def test_a_theme_of_colours_that_cannot_be_read_leaves_a_readable_card() -> None:
    colours = colours_of([ROOT / "static"], (("ink", "oklch(90% 0 0)"), ("paper", "#000")))
    assert colours["paper"] == (0xFB, 0xFA, 0xF7)
    assert colours["ink"] == (0x1B, 0x19, 0x16)


def test_a_sites_own_tokens_come_before_the_built_in_ones(tmp_path: Path) -> None:
    (tmp_path / "tokens.css").write_text(":root { --paper: #eee; --ink: #111; }")
    assert colours_of([tmp_path, ROOT / "static"], ())["paper"] == (0xEE, 0xEE, 0xEE)


@pytest.mark.parametrize(
    "title", ["", "Six days", "A headline that goes on " * 20, "Donaudampfschifffahrt" * 12]
)
def test_no_text_runs_over_the_edge(title: str) -> None:
    moments = (("1 April 2022", "What happened there, told at length, " * 9),) * 3
    for card in (
        Card("Timeline " * 30, title, "Open Dispatch " * 30, "1 – 2 April " * 30, "9 events " * 30, moments=moments),
        Card("Timeline", title, "", "", "9 events", BARS, ("1 April 2022 " * 20, "9 April 2022 " * 20)),
    ):  # fmt: skip
        content = drawn(card)
        for margin in ((0, 0, 60, HEIGHT), (WIDTH - 60, 0, WIDTH, HEIGHT), (0, 600, WIDTH, HEIGHT)):
            assert colours_in(content, margin) == {PLAIN["paper"]}


def test_a_card_in_a_script_without_a_font_has_its_bars_and_no_words() -> None:
    words = Card("时间线", "六天改变了战争", "打开", "2022年", "事件", BARS, ("四月", "五月"))
    bare = Card("", "", "", bars=BARS)
    assert drawn(words) == drawn(bare)


# ---------------------------------------------------------------- kept from build to build


def keeper(output: Path, before: Keeper | None = None) -> Keeper:
    return Keeper(output, "code", before.made if before else {})


def write(output: Path, made_files: Iterable[OutputFile]) -> None:
    for file in made_files:
        place = output / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)


def test_a_card_is_drawn_again_only_when_it_says_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = keeper(tmp_path)
    write(tmp_path, files(first))
    titles: list[str] = []

    def note(card: Card, *_: object) -> bytes:
        titles.append(card.title)
        return b"drawn again"

    monkeypatch.setattr("site_builder.pages.cards.files.draw_card", note)
    assert b"drawn again" not in {file.content for file in files(keeper(tmp_path, first))}
    assert titles == []
    story = sample.sample_story()
    renamed = replace(sample.BERLIN, title="The Wall")
    changed = replace(
        story, timelines=(Timeline(renamed, sample.BERLIN_EVENTS), *story.timelines[1:])
    )
    second = keeper(tmp_path, first)
    write(tmp_path, files(second, changed))
    # The site's card names its timelines.
    assert set(titles) == {"The Wall", "Open Dispatch"}


# ---------------------------------------------------------------- what pages say of them


def meta(page: str) -> dict[str, str]:
    return dict(
        re.findall(r'<meta (?:property|name)="((?:og|twitter):[a-z:]+)" content="([^"]*)">', page)
    )


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return made(sample.sample_story(), extras=True)


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("index.html", "card.png"),
        ("sources/index.html", "card.png"),
        ("towns/index.html", "card.png"),
        ("kharkiv-2022/index.html", "kharkiv-2022/card.png"),
        ("kharkiv-2022/2022/index.html", "kharkiv-2022/card.png"),
        ("towns/izium/index.html", "towns/izium/card.png"),
        ("articles/2022-09-12-two-towns/index.html", "kharkiv-2022/card.png"),
    ],
)
def test_every_page_names_its_card_in_full(site: dict[str, str], page: str, card: str) -> None:
    said = meta(site[page])
    assert said["og:image"] == f"https://example.org/timelines/{card}"
    assert card in site
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"]
    assert said["twitter:card"] == "summary_large_image"


def test_an_article_with_a_picture_shows_that(tmp_path: Path) -> None:
    Image.new("RGB", (640, 400), "#456").save(tmp_path / "bridge.png")
    shown = replace(sample.STORMED, image=Picture("bridge.png", "The bridge at Izium"))
    story = sample.sample_story()
    readings = tuple(
        replace(one, article=shown) if one.article == sample.STORMED else one
        for one in story.readings
    )
    site = made(replace(story, readings=readings), content=tmp_path, extras=True)
    said = meta(site["articles/2022-09-12-two-towns/index.html"])
    assert said["og:image"] == "https://example.org/timelines/pictures/bridge.png"
    assert (said["og:image:width"], said["og:image:height"]) == ("640", "400")
    assert said["og:image:alt"] == "The bridge at Izium"


def test_a_picture_on_another_server_is_not_shown_in_its_place() -> None:
    elsewhere = Shown(
        Picture("https://elsewhere.example/a.png"), "", "https://elsewhere.example/a.png"
    )
    found = image_of(
        "articles/x/index.html", edition(), language="en", own=elsewhere, explainer="kharkiv-2022"
    )
    assert found is not None
    assert found.url == "https://example.org/timelines/kharkiv-2022/card.png"


def test_without_a_base_url_there_are_no_cards_and_no_page_names_one() -> None:
    site = made(sample.sample_story(base_url=""), extras=True)
    assert not [path for path in site if path.endswith("card.png")]
    assert not [path for path, text in site.items() if "og:image" in text]


def test_a_preview_makes_no_cards_and_names_none() -> None:
    site = made(sample.sample_story())
    assert not [path for path in site if path.endswith("card.png")]
    assert "og:image" not in site["kharkiv-2022/index.html"]


def test_a_town_without_a_page_has_the_sites_card() -> None:
    assert card_url("towns/kyiv/index.html", edition()) == "card.png"
