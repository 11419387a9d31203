from __future__ import annotations

from site_builder.pages.basemap.policy import credit


def test_a_map_says_whose_borders_it_shows_and_that_they_are_of_today() -> None:
    note = credit(frozenset({"land", "border", "rivers"}), "international", "en")
    assert note == (
        "Today’s borders, as internationally recognised. "
        "Map: Natural Earth · rivers: World Data Bank II."
    )
    disputed = credit(frozenset({"land", "border", "border disputed"}), "international", "en")
    assert "recognised · disputed ones dashed." in disputed
    assert "in the view of: India" in credit(frozenset({"land", "border"}), "india", "en")
    assert "held in practice" in credit(frozenset({"border disputed"}), "in-practice", "en")


def test_a_map_without_borders_says_nothing_of_them() -> None:
    assert credit(frozenset({"land"}), "international", "en") == "Map: Natural Earth."


def test_a_map_without_ground_credits_no_one() -> None:
    assert credit(frozenset(), "international", "en") == ""


def test_an_unknown_policy_is_described_as_what_is_drawn() -> None:
    layers = frozenset({"border"})
    assert (
        credit(layers, "atlantis", "en")
        == credit(layers, "international", "en")
        == credit(layers, "", "en")
    )
