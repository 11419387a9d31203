"""In which order files are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.pages.files import OutputFile, Plan, made_in_turn


def plan(*paths: str) -> Plan:
    return Plan(paths, lambda: [OutputFile(path, b"") for path in paths])


PLANS = [plan("a"), plan("b"), plan("c", "c.png"), plan("d")]


def order(wanted: Callable[[], Iterable[str]] = tuple, plans: list[Plan] = PLANS) -> str:
    return " ".join(file.path for file in made_in_turn(plans, wanted))


def test_files_are_made_as_they_are_planned() -> None:
    assert order() == "a b c c.png d"


def test_what_is_wanted_comes_first_with_what_lies_beside_it() -> None:
    assert order(lambda: ["d", "c.png"]) == "d c c.png a b"


def test_what_is_wanted_is_asked_before_each_file() -> None:
    wishes = iter([["nowhere"], ["d"], []])
    assert order(lambda: next(wishes, [])) == "a d b c c.png"


def test_two_files_that_want_one_place_are_both_made_and_left_to_be_complained_of() -> None:
    assert order(lambda: ["a"], [plan("b"), plan("a"), plan("a")]) == "a b a"


def test_a_plan_keeps_what_it_was_given() -> None:
    plans = [Plan.of(path, lambda one: OutputFile(one, b""), path) for path in ("first", "second")]
    assert order(plans=plans) == "first second"
