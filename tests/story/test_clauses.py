from __future__ import annotations

import pytest

from site_builder.story.clauses import clauses
from site_builder.story.verbs import has_verb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops took the town on Saturday.", [("main", "Troops took the town on Saturday.")]),
        ("Izium and Kupiansk were taken.", [("main", "Izium and Kupiansk were taken.")]),
        ("He resigned in May and the wall fell in June.",
         [("main", "He resigned in May "), ("main", "and the wall fell in June.")]),
        ("The army said that it had left.", [("main", "The army said "), ("content", "that it had left.")]),
        ("The shot that killed him came later.",
         [("main", "The shot "), ("relative", "that killed him came later.")]),
        ("Izium, which fell in April, was freed.",
         [("main", "Izium, "), ("relative", "which fell in April, "), ("main", "was freed.")]),
        ("After months of war, peace came.", [("phrase", "After months of war, "), ("main", "peace came.")]),
        ("When troops came, people fled.", [("adverbial", "When troops came, "), ("main", "people fled.")]),
        ("Captured in March, the town was freed.",
         [("reduced", "Captured in March, "), ("main", "the town was freed.")]),
        ("The war (begun in 2014) goes on; talks open.",
         [("main", "The war "), ("aside", "(begun in 2014)"), ("main", " goes on; "), ("main", "talks open.")]),
        ("They extended it until March on Tuesday.", [("main", "They extended it until March on Tuesday.")]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_another_verb_begins(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(part.kind, text[part.start : part.end]) for part in clauses(text, "en")] == expected


def test_other_languages_are_cut_at_semicolons_only() -> None:
    text = "Die Stadt fiel, und alle flohen; niemand blieb."
    assert [text[part.start : part.end] for part in clauses(text, "de")] == [
        "Die Stadt fiel, und alle flohen; ",
        "niemand blieb.",
    ]


@pytest.mark.parametrize(("text", "expected"), [("troops entered", True), ("a red bed", False), ("it didn’t", True)])  # fmt: skip
def test_a_finite_verb_is_known_by_its_form(text: str, expected: bool) -> None:
    assert has_verb(text) is expected
