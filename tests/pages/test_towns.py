from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from site_builder.core.model import Story, Timeline, Town
from tests.pages import story as sample
from tests.pages.making import Site, broken, made, text_of


def part(page: str, id: str) -> str:
    """The section that is named by the heading with this id."""
    start = page.index(f'<section aria-labelledby="{id}"')
    return page[start : page.index("</section>", start)]


def heads(page: str) -> list[str]:
    return [text_of(one) for one in re.findall(r'<h\d class="date".*?</h\d>', page)]


def told_in(slugs: list[str], *towns: Town) -> Story:
    """A story with one event in each of the towns, and nothing else."""
    events = tuple(
        sample.say(
            sample.WIRE, f"2022-09-{number:02d}", f"It rained in {{{slug}:Town}} <that day>."
        )
        for number, slug in enumerate(slugs, 1)
    )
    return Story(sample.SITE, towns, (Timeline(sample.KHARKIV, events),), sample.READINGS)


# ---------------------------------------------------------------- where a reader who lands on it is


def test_every_event_of_a_town_names_its_explainer_even_where_there_is_only_one(
    site: Site,
) -> None:
    page = site["towns/izium/index.html"]
    cards = page.split('<li class="event')[1:]
    assert len(cards) == 5
    for card in cards:
        named = re.search(r'<span class="from"><a href="([^"]+)">([^<]+)</a>', card)
        assert named
        assert named[1] == "../../kharkiv-2022/index.html"
        assert named[2] == sample.KHARKIV.title


def test_every_day_heading_of_a_town_has_its_year(site: Site) -> None:
    found = [head for path in site if path.startswith("towns/") for head in heads(site[path])]
    assert "Saturday 10 September 2022" in found
    assert "Reported by 12 September 2022" in found
    assert all(re.search(r"\b\d{4}\b", head) for head in found)


def test_its_explainers_come_before_anything_that_happened(site: Site) -> None:
    page = site["towns/izium/index.html"]
    head = page[: page.index('id="events"')]
    for said in (sample.KHARKIV.title, sample.KHARKIV.description, "updated"):
        assert said in text_of(head)


# ---------------------------------------------------------------- neighbours

HERE = Town("here", "Here", lat=50.0, lon=30.0)


def north(km: float, slug: str) -> Town:
    return Town(slug, slug.capitalize(), lat=50.0 + km / 111.195, lon=30.0)


def test_a_town_has_at_most_eight_neighbours() -> None:
    towns = [HERE, *(north(10 * number, letter) for number, letter in enumerate("abcdefghijk", 1))]
    page = made(told_in([town.slug for town in towns], *towns))["towns/here/index.html"]
    near = part(page, "near")
    assert near.count('class="place"') == 8
    assert "80 km north" in text_of(near)
    assert "90 km" not in near


def test_a_town_more_than_300_km_off_is_no_neighbour_where_three_are_nearer() -> None:
    towns = [HERE, north(100, "a"), north(200, "b"), north(290, "c"), north(310, "far")]
    page = made(told_in([town.slug for town in towns], *towns))["towns/here/index.html"]
    assert re.findall(r">([A-Z]\w*)</a> <span class=\"region\">", part(page, "near")) == list("ABC")


def test_where_fewer_than_three_are_near_the_nearest_of_the_others_are_neighbours_too() -> None:
    towns = [HERE, north(100, "a"), north(400, "b"), north(900, "c"), north(1300, "d")]
    page = made(told_in([town.slug for town in towns], *towns))["towns/here/index.html"]
    near = part(page, "near")
    assert re.findall(r">([A-Z]\w*)</a> <span class=\"region\">", near) == list("ABC")
    assert "900 km north" in text_of(near)


def test_only_neighbours_within_150_km_stand_on_a_towns_map() -> None:
    towns = [HERE, north(100, "a"), north(200, "b"), north(900, "c")]
    page = made(told_in([town.slug for town in towns], *towns))["towns/here/index.html"]
    drawn = page[page.index('<svg class="map"') :].partition("</svg>")[0]
    assert 'aria-label="Map: Here, A"' in page
    assert "towns/a/index.html" in drawn
    assert "towns/b/" not in drawn
    assert "towns/c/" not in drawn


# ---------------------------------------------------------------- a town that was renamed


def test_a_renamed_towns_page_leads_on_and_its_feeds_go_on_at_the_old_address(site: Site) -> None:
    assert 'content="0; url=../../towns/izium/index.html"' in site["towns/izyum/index.html"]
    for name in ("feed.xml", "feed.json", "events.geojson"):
        assert site[f"towns/izyum/{name}"] == site[f"towns/izium/{name}"]
    itself = (
        'rel="self" type="application/atom+xml" href="https://example.org/timelines/towns/izium/'
    )
    assert itself in site["towns/izyum/feed.xml"]


def test_an_old_address_is_in_no_sitemap(site: Site) -> None:
    assert "towns/izium/" in site["sitemap.xml"]
    assert "izyum" not in site["sitemap.xml"]


def test_an_old_address_that_a_town_has_again_is_that_towns_own() -> None:
    old = replace(HERE, slug="old", lat=10.0)
    site = made(told_in(["here", "old"], replace(HERE, old_slugs=("old",)), old))
    assert '"coordinates": [30.0, 10.0]' in site["towns/old/events.geojson"]


# ---------------------------------------------------------------- the towns of an explainer's map


def listing(*slugs: str) -> Site:
    """The sample site, with these as the `towns` of its explainer in the news."""
    story = sample.sample_story()
    chosen = replace(sample.KHARKIV, towns=slugs)
    return made(
        replace(
            story,
            timelines=tuple(
                replace(one, explainer=chosen) if one.explainer.slug == chosen.slug else one
                for one in story.timelines
            ),
        )
    )


def where(site: Site) -> str:
    page = site["kharkiv-2022/index.html"]
    return page[page.index('<section class="where"') :].partition("</section>")[0]


def test_the_towns_of_an_index_are_those_of_its_map_in_that_order() -> None:
    found = where(listing("kherson", "izium"))
    rows = found[found.index('<ul class="tally">') :]
    assert text_of(rows) == "Kherson 2 events Izium 5 events"
    assert 'aria-label="Map: Kherson, Izium"' in found
    assert "kupiansk" not in found


def test_without_them_all_towns_of_which_something_is_told_are_on_the_map(timeline: str) -> None:
    found = where({"kharkiv-2022/index.html": timeline})
    assert found.count("<li>") == 7


def test_an_index_may_name_a_town_by_its_old_slug() -> None:
    assert text_of(where(listing("izyum", "kupiansk"))).endswith("Izium 5 events Kupiansk 2 events")


def test_a_listed_town_without_a_page_stands_there_without_a_link() -> None:
    site = listing("izium", "kyiv")
    found = where(site)
    assert "towns/kyiv" not in found
    assert text_of(found).endswith("Izium 5 events Kyiv")
    assert "Kyiv: 0" not in found
    assert list(broken(site)) == []


def test_the_choice_changes_no_town_page() -> None:
    assert "towns/kupiansk/index.html" in listing("izium")


# ---------------------------------------------------------------- for machines


def structured(page: str) -> dict[str, object]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert len(found) == 2
    data = json.loads(found[0])
    assert isinstance(data, dict)
    return data


def test_a_town_is_a_place_with_its_names_where_it_lies_and_its_number_at_geonames() -> None:
    towns = [
        replace(town, geonameid=707292) if town.slug == "izium" else town for town in sample.TOWNS
    ]
    site = made(replace(sample.sample_story(), towns=tuple(towns)))
    assert structured(site["towns/izium/index.html"]) == {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": "Izium",
        "alternateName": ["Ізюм", "Изюм"],
        "url": "https://example.org/timelines/towns/izium/",
        "geo": {"@type": "GeoCoordinates", "latitude": 49.2088, "longitude": 37.2485},
        "containedInPlace": {
            "@type": "AdministrativeArea",
            "name": "Kharkiv oblast",
            "containedInPlace": {"@type": "Country", "name": "Ukraine"},
        },
        "sameAs": "https://www.geonames.org/707292",
    }
    assert structured(site["towns/balakliia/index.html"])["alternateName"] == [
        "Балаклія",
        "Balaklyia",
    ]


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        (Town("bare", "Bare"), {}),
        (
            Town("bare", "Bare", country="UA"),
            {"containedInPlace": {"@type": "Country", "name": "Ukraine"}},
        ),
        (
            Town("bare", "Bare", region="Kharkiv oblast"),
            {"containedInPlace": {"@type": "AdministrativeArea", "name": "Kharkiv oblast"}},
        ),
        (
            Town("bare", "Bare", lat=0.0, lon=0.0),
            {"geo": {"@type": "GeoCoordinates", "latitude": 0.0, "longitude": 0.0}},
        ),
    ],
)
def test_nothing_is_said_of_a_place_that_is_not_known(
    town: Town, expected: dict[str, object]
) -> None:
    data = structured(made(told_in(["bare"], town))["towns/bare/index.html"])
    always = ("@context", "@type", "name", "url")
    assert {name: value for name, value in data.items() if name not in always} == expected


def test_the_list_of_towns_is_a_collection_in_the_order_of_the_page(site: Site) -> None:
    data = structured(site["towns/index.html"])
    assert data["@type"] == "CollectionPage"
    listed = data["mainEntity"]
    assert isinstance(listed, dict)
    assert listed["numberOfItems"] == len(listed["itemListElement"]) == 10
    assert [one["position"] for one in listed["itemListElement"]] == list(range(1, 11))
    names = [one["name"] for one in listed["itemListElement"]]
    assert names == sorted(names)
    assert listed["itemListElement"][0]["url"] == "https://example.org/timelines/towns/balakliia/"
