from __future__ import annotations

import pytest

from site_builder.story import headline


def test_a_short_sentence_stays_whole() -> None:
    assert headline("Troops entered  the town.") == "Troops entered the town."


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    text = (
        "Troops entered the railway hub after a night of shelling, which had driven most families into the "
        "cellars of the old town, while the mayor, who had refused to leave, watched from the tower."
    )
    assert headline(text) == (
        "Troops entered the railway hub after a night of shelling, which had driven most families into the "
        "cellars of the old town …"
    )


def test_a_cut_never_leaves_a_quotation_open() -> None:
    text = (
        "The mayor spoke of “a day, and a long one, that nobody here will forget” "
        + "and more " * 20
    )
    assert headline(text, 12) == "The mayor spoke of …"


def test_without_a_clause_it_is_cut_after_a_word() -> None:
    assert headline("word " * 50) == "word " * 30 + "…"


@pytest.mark.parametrize("text", ["", "…", ",,,,", "«", "一" * 200])
def test_anything_is_cut_to_something_short(text: str) -> None:
    assert len(headline(text)) <= 70


def test_words_are_never_changed() -> None:
    text = "One two three; four five six seven eight nine ten, and eleven twelve thirteen. " * 3
    cut = headline(text, 12).removesuffix(" …")
    assert text.startswith(cut)
