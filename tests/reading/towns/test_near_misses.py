"""Spellings that are nearly a town's."""

from __future__ import annotations

import pytest

from site_builder.core.model import Town
from site_builder.reading.towns import NearMiss, TownFinder
from site_builder.reading.towns.near_misses import distance

TOWNS = (
    Town("izium", "Izium", names=(("uk", "Ізюм"),), region="Kharkiv oblast"),
    Town("balakliia", "Balakliia", region="Kharkiv oblast"),
    Town("velykyi-burluk", "Velykyi Burluk", region="Kharkiv oblast"),
    Town("lviv", "Lviv"),
    Town("moscow", "Moscow", page=False),
)
FINDER = TownFinder(TOWNS, language="en")


def found(text: str) -> list[tuple[str, str]]:
    return [(miss.text, miss.slug) for miss in FINDER.near_misses(text)]


def test_a_misspelt_town_is_pointed_out_and_not_corrected() -> None:
    text = "Troops left Balaklyia on Saturday."
    assert FINDER.near_misses(text) == (
        NearMiss(12, 21, "Balaklyia", "balakliia", "Balakliia", "Kharkiv oblast"),
    )
    assert FINDER.find(text) == ()


@pytest.mark.parametrize("spelling", ["Iziyum", "Izuim", "Izum", "Ozium", "IZYUM", "Izuim's"])
def test_a_letter_more_less_other_or_swapped_is_near(spelling: str) -> None:
    assert [slug for _, slug in found(f"They left {spelling} early.")] == ["izium"]


@pytest.mark.parametrize(
    "text",
    [
        "They left Izium early.",
        "They left Kupiansk early.",
        "They left izuim early.",
        "They left Lvov and Lvic early.",
        "They left Moscaw early.",
        "They left the Izuim region early.",
        "They left with Mr Izuim early.",
        "They met Anna Izuim early.",
        "Opium is a drug, and opium was found.",
        "Odium was felt.",
        "",
    ],
)
def test_what_is_known_short_excluded_or_an_ordinary_word_is_not_near(text: str) -> None:
    assert found(text) == []


def test_a_name_of_two_words_may_be_misspelt_in_one_of_them() -> None:
    assert found("They left Veliky Burluk early.") == [("Veliky Burluk", "velykyi-burluk")]


def test_a_spelling_is_pointed_out_once() -> None:
    assert found("From Izuim to Izuim, and from Izuim's hill.") == [("Izuim", "izium")]


def test_the_nearest_of_several_towns_is_named() -> None:
    finder = TownFinder((Town("a", "Marlow"), Town("b", "Harlow")), language="en")
    assert [m.slug for m in finder.near_misses("They left Harlov early.")] == ["b"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("izium", "izium", 0), ("izum", "izium", 1), ("izuim", "izium", 1), ("abcd", "badc", 2),
     ("", "ab", 2), ("abcdef", "uvwxyz", 3)],
)  # fmt: skip
def test_the_distance_counts_letters_and_stops_above_its_limit(
    one: str, other: str, apart: int
) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == apart
