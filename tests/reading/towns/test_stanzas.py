"""Reading towns.yml: what it may hold, and what is said about what it may not."""

from __future__ import annotations

import pytest

from site_builder.core.model import Town
from site_builder.core.problems import Problem
from site_builder.reading.towns import load_towns


def problems(text: str) -> list[tuple[str, int, str]]:
    return [(problem.severity, problem.line, problem.code) for problem in load_towns(text)[1]]


def only_problem(text: str) -> Problem:
    _, found = load_towns(text)
    assert len(found) == 1, found
    assert found[0].path == "towns.yml"
    return found[0]


def test_a_stanza_has_these_keys() -> None:
    towns, found = load_towns(
        """\
- slug: izium
  name: Izium
  names: {uk: Ізюм, "no": Izjum, ru: [Изюм, Изюмъ]}
  lat: 49.21
  lon: 37
  country: UA
  region: Kharkiv oblast
  geonameid: 707582
  aliases: [Izyum, "Izjum  city"]
  old_slugs: [izyum]
  not: Izium Street
  page: false
"""
    )
    assert found == ()
    assert towns == (
        Town(
            slug="izium", name="Izium",
            names=(("uk", "Ізюм"), ("no", "Izjum"), ("ru", "Изюм"), ("ru", "Изюмъ")),
            lat=49.21, lon=37.0, country="UA", region="Kharkiv oblast", geonameid=707582,
            aliases=("Izyum", "Izjum city"), old_slugs=("izyum",), not_=("Izium Street",), page=False,
        ),
    )  # fmt: skip


def test_a_name_is_enough() -> None:
    assert load_towns("- name: Velykyi Burluk\n") == (
        (Town("velykyi-burluk", "Velykyi Burluk"),),
        (),
    )


@pytest.mark.parametrize("text", [None, "", "\n\n", "# none yet\n", "[]"])
def test_no_file_and_an_empty_one_hold_no_towns(text: str | None) -> None:
    assert load_towns(text) == ((), ())


def test_towns_stand_in_the_order_of_the_file() -> None:
    towns, _ = load_towns("- name: York\n- name: Bath\n- name: Leeds\n")
    assert [town.slug for town in towns] == ["york", "bath", "leeds"]


def test_missing_coordinates_are_no_problem() -> None:
    assert problems("- {slug: york, name: York}") == []


@pytest.mark.parametrize(
    ("stanza", "severity", "code"),
    [
        ("name: York\nlat: 120\nlon: 3", "error", "bad-coordinates"),
        ("name: York\nlat: 53\nlon: 181", "error", "bad-coordinates"),
        ("name: York\nlat: 53,9\nlon: 1.1", "error", "bad-coordinates"),
        ("name: York\nlat: true\nlon: 1.1", "error", "bad-coordinates"),
        ("name: York\nlat: 53.9", "error", "bad-coordinates"),
        ("slug: york", "error", "bad-town"),
        ("name: '!!!'", "error", "bad-town"),
        ("name: [York]", "error", "bad-town"),
        ("name: York\nslug: York Town", "error", "bad-slug"),
        ("name: York\nslug: ../york", "error", "bad-slug"),
        ("name: York\nslug: York", "error", "bad-slug"),
        ("name: York\nold_slugs: [a/b]", "error", "bad-slug"),
        ("name: York\nnames: Jórvík", "error", "bad-town"),
        ("name: York\naliases: [Jorvik, '??']", "error", "bad-town"),
        ("name: York\npage: maybe", "error", "bad-town"),
        ("name: York\ngeonameid: Q42", "error", "bad-town"),
        ("name: York\nregion: [a]", "error", "bad-town"),
        ("name: York\nalias: Jorvik", "warning", "unknown-key"),
    ],
)
def test_a_slip_is_one_problem_on_its_line(stanza: str, severity: str, code: str) -> None:
    first, *rest = stanza.split("\n")
    text = "- name: Leeds\n" + "\n".join([f"- {first}", *(f"  {line}" for line in rest)])
    problem = only_problem(text)
    assert (problem.severity, problem.code) == (severity, code)
    assert problem.line >= 2
    assert problem.message.endswith(".")
    assert problem.hint


def test_the_line_is_that_of_the_value() -> None:
    assert problems("- slug: york\n  name: York\n  lat: 99\n  lon: 1\n") == [
        ("error", 3, "bad-coordinates")
    ]


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    assert "“aliases”" in only_problem("- name: York\n  alias: Jorvik\n").hint


def test_a_comma_in_a_coordinate_is_shown_how_to_write() -> None:
    problem = only_problem("- name: York\n  lat: 53,9\n  lon: 1.1\n")
    assert "53,9" in problem.message
    assert "point" in problem.hint


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- name: York\n- name: York\n  slug: york\n", 2),
        ("- name: York\n- name: Jorvik\n  old_slugs: [york]\n", 2),
        ("- name: York\n  old_slugs: [jorvik]\n- name: Leeds\n  old_slugs: [jorvik]\n", 3),
    ],
)
def test_a_slug_belongs_to_one_town(text: str, line: int) -> None:
    assert ("error", line, "duplicate-slug") in problems(text)


def test_two_towns_of_one_name_in_one_region_are_pointed_out() -> None:
    text = "- {slug: ham-a, name: Ham, region: Kent}\n- {slug: ham-b, name: Hamm, aliases: [HAM], region: %s}\n"
    assert problems(text % "Kent") == [("warning", 2, "same-name")]
    assert problems(text % "Surrey") == []


@pytest.mark.parametrize(
    "text",
    [
        "name: York\n",
        "just text",
        "- York\n",
        "- name: York\n\tslug: york\n",
        "- {name: York",
        "- - a",
    ],
)
def test_what_is_no_list_of_towns_is_an_error(text: str) -> None:
    towns, found = load_towns(text)
    assert towns == ()
    assert [problem.severity for problem in found] == ["error"]
    assert found[0].hint


def test_a_name_that_yaml_takes_for_a_number_or_a_truth_is_a_name() -> None:
    towns, found = load_towns("- {slug: six, name: 06}\n- {slug: yes-town, name: true}\n")
    assert found == ()
    assert [town.name for town in towns] == ["06", "true"]
