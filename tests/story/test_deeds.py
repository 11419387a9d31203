"""Which deeds a sentence itself reports."""

from __future__ import annotations

import pytest

from site_builder.story.meanings import DEED_KEYS, FORMS, STEMS, THING_KEYS
from site_builder.story.traits import deeds_of, traits_of
from site_builder.story.words import stem, terms


def deeds(text: str) -> set[str]:
    return {trait[2:] for trait in deeds_of(traits_of(text, terms(text, english=True), ()))}


@pytest.mark.parametrize(
    ("deed", "texts"),
    [
        ("destroy", ["Sappers dynamited the bridge.", "The army blew up the bridge.", "A bridge was demolished."]),
        ("surrender", ["The fort surrendered.", "White flags went up.", "They gave themselves up."]),
        ("crash", ["Two trams collided.", "One tram ran into another.", "A train hit a lorry."]),
        ("walkout", ["Dockers walked out.", "Dockers downed tools.", "Nurses went on strike."]),
        ("resign", ["The minister stepped down.", "She left the airline.", "The mayor quit."]),
        ("win", ["Lind was elected.", "Lind won.", "Rovers lost the cup final."]),
        ("annul", ["The verdict was overturned.", "He was cleared of murder."]),
        ("buy", ["Haldane acquires the brewery.", "Haldane took over the brewery for two billion."]),
        ("blast", ["The boiler exploded.", "The boiler blew up."]),
    ],
)  # fmt: skip
def test_newsrooms_have_many_words_for_one_deed(deed: str, texts: list[str]) -> None:
    for text in texts:
        assert deed in deeds(text), text


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("She left three weeks after two jets collided.", "crash"),
        ("Police reopened the file on the murder.", "kill"),
        ("Lawyers filed papers against his extradition.", "extradite"),
        ("Fire crews were praised.", "fire"),
        ("The Ridge Fire was named after a hill, said the Ridge Fire office.", "fire"),
        ("He spoke of last month's fire.", "fire"),
        ("They failed to destroy the bridge.", "destroy"),
        ("The open-ended talks were praised.", "begin"),
        ("The man who killed the mayor was praised.", "kill"),
    ],
)
def test_what_a_sentence_looks_back_to_or_is_about_is_no_deed_of_it(text: str, deed: str) -> None:
    assert deed not in deeds(text)


def test_of_a_verb_its_object_is_no_compound() -> None:
    assert "kill" in deeds("A shell killed workers of the mill.")
    assert "kill" not in deeds("The murder trial was long.")


def test_what_carries_the_date_of_the_event_is_never_in_the_background() -> None:
    text = "Smoke hung over Vashta, where the army demolished the bridge on Tuesday."
    found = terms(text, english=True)
    at = text.index("Tuesday")
    assert "!=destroy" in traits_of(text, found, ((at, at + 7, False),))
    assert "!=destroy" not in traits_of(text, found, ())


def test_no_word_has_two_meanings() -> None:
    assert not DEED_KEYS & THING_KEYS
    stems: dict[str, str] = {}
    for word, key in STEMS.items():
        assert stems.setdefault(stem(word), key) == key, word
    # A form may mean something else than its stem: “a storm”, “they stormed”.
    assert not [word for word, key in FORMS.items() if STEMS.get(word) == key]


def test_a_turn_of_phrase_counts_as_the_word_that_it_stands_for() -> None:
    assert "arrest" in deeds("Swiss officers took Victor Hale into custody.")
    assert "crash" in deeds("Six carriages came off the track.")
    assert "arrest" not in deeds("They took the train, and went into town.")


def test_one_form_of_a_word_may_mean_something_else() -> None:
    assert [term.key for term in terms("a storm", english=True)] == ["=storm"]
    assert [term.key for term in terms("they stormed", english=True)] == ["=take"]
