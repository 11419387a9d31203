from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.pages.cards import lettering
from site_builder.pages.cards.lettering import (
    TEXT,
    TITLE,
    Lettering,
    Typeface,
    is_turned,
    title_lines,
)

FACE = Typeface((TITLE,))

needs_shaping = pytest.mark.skipif(
    not lettering.shapes(), reason="this Pillow cannot join Arabic letters; its wheels need FriBiDi"
)


def text_of(found: Lettering | None) -> str | None:
    return found.text if found else None


@pytest.mark.parametrize("face", [TITLE, TEXT])
@pytest.mark.parametrize(
    "text",
    [
        "Six days – “what happened”, 1,204 events · €5 №3",
        "Zażółć gęślą jaźń, Größe, œuvre, ¿qué?, Győr, Tiếng Việt",
        "Шість днів: Куп'янськ, Ґудзики, ёлка, Ђорђе",
        "Ελλάδα, Αθήνα",
    ],
)
def test_latin_cyrillic_and_greek_are_built_in(face: Path, text: str) -> None:
    assert text_of(Typeface((face,)).fitting(text, 30)) == text


@needs_shaping
@pytest.mark.parametrize(
    "text", ["ستة أيام في خاركيف، 2022", "پنجشنبه گذشته چه شد؟", "قال “Izium” اليوم"]
)
def test_arabic_is_built_in_and_may_stand_beside_other_scripts(text: str) -> None:
    for face in (TITLE, TEXT):
        assert text_of(Typeface((face,)).fitting(text, 30)) == text


@needs_shaping
def test_arabic_letters_are_joined() -> None:
    whole = FACE.fitting("ستة", 60)
    apart = [FACE.fitting(letter, 60) for letter in "ستة"]
    assert whole is not None
    assert whole.width < sum(letter.width for letter in apart if letter)


def test_text_that_runs_right_to_left_is_left_out_where_pillow_cannot_turn_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lettering, "shapes", lambda: False)
    assert FACE.fitting("ستة أيام", 30) is None
    assert text_of(FACE.fitting("Six days", 30)) == "Six days"


@pytest.mark.parametrize("text", ["六天", "हिन्दी", "Six days in 東京"])
def test_words_in_a_script_without_a_font_are_left_out_whole(text: str) -> None:
    assert FACE.fitting(text, 30) is None


def test_an_emoji_is_left_out_and_its_sentence_stays() -> None:
    assert text_of(FACE.fitting("Six days 🚀 of war ❤️", 30)) == "Six days of war"


def test_a_sites_own_font_comes_first_and_the_built_in_one_fills_in() -> None:
    # The other built-in font, here as a site's own: it has Cyrillic, and nobody has Chinese.
    face = Typeface((TEXT, TITLE))
    found = face.fitting("Ізюм", 30)
    assert found is not None
    assert found.file == TEXT


def test_the_first_letter_decides_where_reading_begins() -> None:
    assert is_turned("«ستة» days")
    assert not is_turned("2022: six ستة")
    assert not is_turned("2022")


def test_a_title_is_as_large_as_it_fits_and_cut_at_a_word_when_it_never_does() -> None:
    short = title_lines("Six days", FACE, 600, (80, 40), 2)
    assert [(line.text, line.size) for line in short] == [("Six days", 80)]
    longer = title_lines("A front that moved within one week there", FACE, 600, (80, 40), 2)
    assert {line.size for line in longer} == {40}
    assert " ".join(line.text for line in longer) == "A front that moved within one week there"
    cut = title_lines("A front that moved in a week " * 9, FACE, 600, (80, 40), 2)
    assert len(cut) == 2
    assert cut[-1].text.endswith("…")
    assert all(line.width <= 600 for line in cut)
    assert title_lines("六天", FACE, 600, (80, 40), 2) == []


def test_a_single_word_that_is_too_long_is_cut_too() -> None:
    (line,) = title_lines("Donaudampfschifffahrtsgesellschaftskapitän", FACE, 300, (80, 40), 2)
    assert line.text.endswith("…")
    assert line.width <= 300
