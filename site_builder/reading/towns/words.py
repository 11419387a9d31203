"""Words as the town finder sees them, in any script: what a word is, and when two are the same.

`re` counts combining marks as no part of a word, so an accent typed as its own character, or a
vowel sign of Hindi, would end one. `IN_WORD` is a character class that knows better.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'’ʼ‘ʹ`´"
"""Written inside Куп'янськ and before the s of Kupiansk's; all are one."""
HYPHENS = "-‐‑"
DASHES = "–—"

# Characters that are written inside words but say nothing: soft hyphen, joiners.
_IGNORED = "\u00ad\u200c\u200d\u2060"
_MARK_BLOCKS = ((0x0300, 0x2000), (0x20D0, 0x2100), (0x302A, 0x3030), (0x3099, 0x309B),
                (0xA66F, 0xAC00), (0xFE20, 0xFE30))  # fmt: skip


def _marks() -> str:
    """The combining marks of the basic plane, as ranges of a character class."""
    ranges: list[list[int]] = []
    for first, last in _MARK_BLOCKS:
        for code in range(first, last):
            if unicodedata.category(chr(code))[0] != "M":
                continue
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)


IN_WORD = rf"[\w{_marks()}{_IGNORED}]"
# A word; the apostrophes inside it belong to it, those around it do not.
WORD = rf"{IN_WORD}++(?:[{APOSTROPHES}]{IN_WORD}++)*+"
# Any run of white space with at most one newline: a blank line ends a paragraph and every name.
SPACE = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?+|\n[^\S\n]*+)"
# What may stand between the words of one name.
GAP = rf"(?:\.?{SPACE}\(?|\.|[(/]|[{HYPHENS}{DASHES}]\n?[^\S\n]*+)"

_word = re.compile(WORD)
word_at, each_word = _word.match, _word.finditer
"""The word that starts at a place of a text; every word of a text. As matches."""
next_word = re.compile(rf"{GAP}({WORD})").match
"""From the end of a word: the gap and, as group 1, the next word of what may be the same name."""
is_in_word = re.compile(IN_WORD).match

_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(_IGNORED))


def fold(word: str) -> str:
    """The form under which spellings are equal: letter case, kinds of apostrophe, ways of encoding
    an accent and invisible characters make no difference. Accents themselves do."""
    if word.isascii():
        return word.lower().replace("`", "'")
    plain = unicodedata.normalize("NFC", word).translate(_APOSTROPHE).casefold()
    # Turkish dotted and dotless i: İzmir, IZMIR and Izmir are one town.
    return unicodedata.normalize("NFC", plain.replace("i̇", "i").replace("ı", "i"))


def word_set(words: str) -> frozenset[str]:
    """A set from a list of words that reads well."""
    return frozenset(words.split())


def words_of(name: str) -> list[str]:
    return _word.findall(name)


def is_small(word: str) -> bool:
    """Does it start with a small letter of a script that has capitals?"""
    return word[:1].islower()


def is_capitalised(word: str) -> bool:
    return word[:1].isupper() or word[:1].istitle()


# Scripts written without spaces: a name is found wherever its characters stand.
_UNSPACED = (
    ("\u0e00", "\u0eff"), ("\u0f00", "\u0fff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"),
    ("\u3005", "\u3007"), ("\u3040", "\u30ff"), ("\u31f0", "\u31ff"), ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip


def is_unspaced(character: str) -> bool:
    return any(first <= character <= last for first, last in _UNSPACED)


def is_katakana(character: str) -> bool:
    """Foreign names in Japanese are one run of it, so there a name's ends can be seen."""
    return "\u30a0" <= character <= "\u30ff" or "\u31f0" <= character <= "\u31ff"


def word_before(text: str, position: int) -> tuple[str, int, str]:
    """The word that ends just before `position`: itself, its start, and what stands between, with
    white space as one space. ('', position, '') where none does: punctuation, a blank line."""
    space = position
    while space and text[space - 1].isspace():
        space -= 1
    between = text[space:position]
    if between.count("\n") > 1:
        return "", position, ""
    dot = space and text[space - 1] == "."
    end = space - 1 if dot else space
    first = end
    while (
        first
        and end - first < 40
        and (is_in_word(text[first - 1]) or (text[first - 1] in APOSTROPHES and first < end))
    ):
        first -= 1
    if first == end or not between:
        return "", position, ""
    return text[first:end].lstrip(APOSTROPHES), first, ". " if dot else " "


def starts_sentence(text: str, position: int) -> bool:
    """Does a sentence, a quotation or a bracket begin at `position`?"""
    before = position
    while before and text[before - 1].isspace():
        before -= 1
    if not before or text.count("\n", before, position) > 1:
        return True
    return text[before - 1] in '.!?…:;"“”„«»‘’([{—–•*>|'
