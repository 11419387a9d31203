"""From text to classes of words: one regular expression cuts the text, one dictionary names the pieces.

The result is a string with one character a token, each standing for the set of classes that the token
belongs to. All rules are patterns over that string, so that they never see letters, inflection,
line breaks or runs of spaces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import TYPE_CHECKING

from site_builder.reading.dates.numbers import number_values

if TYPE_CHECKING:
    from site_builder.reading.dates.records import Tense

BARRIER = " "
"""The code of every token that no rule knows."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff"
"""Signs written over and under letters, which w leaves out."""
_TOKEN = re.compile(
    rf"""(?:
    \d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?     # 2022年9月10日
  | (?<![\w-])\d{{4}}-\d\d-\d\d(?![\d-])                           # 2022-09-10
  | \d{{1,4}}/\d{{1,2}}/\d{{1,4}}(?![\d/])                            # 10/09/2022
  | \d{{1,4}}\.\d{{1,2}}\.\d{{1,4}}(?!\d|\.\d)                        # 10.9.2022
  | \d+(?:,\d{{3}}(?!\d))*(?:[.:]\d+)*(?:[^\W\d_]+(?![\d_]))?      # 12, 12,000, 3.5, 7:30, 9th, 1980s, 5pm
  | [一-鿿぀-ヿ가-힣]+                                          # scripts without spaces
  | [^\W\d_](?:(?:\.[^\W\d_]\b)+\.?|[\w{_MARKS}]*(?:['’](?=[єїюяЄЇЮЯ])\w+)?)  # words, a.m., п’ять
  | \n[^\S\n]*\n\s*                                             # a blank line
  | \S                                                         # any other sign
    )[^\S\n]*(?:\n(?![^\S\n]*\n)[^\S\n]*)?                       # and the space after it
    """,
    re.VERBOSE,
)
SIGNS = {",": ",", "-": "-", "–": "-", "‑": "-", "−": "-", "—": "—", ".": ".", "'": "'", "’": "'",
          "&": "&", "/": "/", "(": "(", ")": ")", ":": ":", ";": ";", "!": "!", "?": "!", "…": "."}  # fmt: skip
_SPOILERS_BEFORE = frozenset("$£€¥₴₽₹#№@\\+=<>^_.:%°*")
_SPOILERS_AFTER = frozenset("#$£€¥₴₽₹%‰°@=_\\")
_NO_VALUES: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language: for each its code, and its value in each of its classes."""

    words: Mapping[str, Mapping[str, object]]
    code_of: Mapping[str, str]
    """The code of each of the words, and of "", which stands for a blank line."""
    codes: Mapping[frozenset[str], str]
    """The code character of each set of classes that a token can have."""
    members: Mapping[str, str]
    """For each class, the codes of all the sets that contain it."""
    past_endings: tuple[str, ...]
    """Of past verbs: -ed."""
    speaking: frozenset[str]
    """The codes of the words that say something of the time of their clause: see `signs`."""
    suffixes: Mapping[str, str]
    """What may be glued to a number: th → ordinal, s → decade."""
    future_endings: tuple[str, ...] = ()
    """Of future verbs: -ront in French."""
    present_tense: Callable[[Scan, int], Tense] | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """A text, cut. `codes[i]` is the code of `tokens[i]`, which stands at `starts[i]`."""

    text: str
    codes: str
    tokens: Sequence[str]
    starts: Sequence[int]
    lexicon: Lexicon
    feasts: Mapping[str, str]
    numbers: Mapping[int, Mapping[str, object]]
    """The values of the tokens that are numbers."""

    def start(self, index: int) -> int:
        return self.starts[index]

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.tokens[index])

    def word(self, index: int) -> str:
        """The token as written; "" beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else ""

    def is_a(self, index: int, *classes: str) -> bool:
        """Whether the token is of one of these classes; False beyond the ends."""
        if not 0 <= index < len(self.codes):
            return False
        code, members = self.codes[index], self.lexicon.members
        for name in classes:  # noqa: SIM110 (called a hundred times a paragraph)
            if code in members.get(name, ""):
                return True
        return False

    def value(self, index: int, name: str) -> object:
        values = self.numbers.get(index)
        if values is None:
            values = self.lexicon.words[self.tokens[index]]
        return values[name]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return index > 0 and self.end(index - 1) == self.starts[index]

    def ends_like_past(self, index: int) -> bool:
        return self.word(index).endswith(self.lexicon.past_endings)

    def ends_like_future(self, index: int) -> bool:
        endings, word = self.lexicon.future_endings, self.word(index)
        if not endings or (word[0].isupper() and not word.isupper()):
            return False
        return word.lower().endswith(endings)

    def noun_like(self, index: int) -> bool:
        """Whether an ordinary word in small letters stands here: what a number counts."""
        if not 0 <= index < len(self.codes) or self.codes[index] != BARRIER:
            return False
        word = self.word(index)
        return word[0].islower() and len(word) > 2


def scan(
    text: str,
    lexicon: Lexicon,
    feasts: Mapping[str, str],
    hidden: Sequence[tuple[int, int]] = (),
) -> Scan:
    """Cut a text. Tokens that touch a `hidden` span become barriers."""
    pieces = _TOKEN.findall(text)
    # White space at the very start belongs to no piece.
    starts = list(accumulate(map(len, pieces), initial=len(text) - sum(map(len, pieces))))
    tokens = list(map(str.rstrip, pieces))
    found = list(map(lexicon.code_of.get, tokens, repeat(BARRIER)))
    numbers: dict[int, Mapping[str, object]] = {}
    # A token between "/" and ":" begins with a digit: the quickest way to ask a hundred thousand of them.
    digits = [
        i
        for i, token in enumerate(tokens)
        if "/" < token < ":" or (token > "٠" and token[0].isdecimal())
    ]
    for index in digits:
        values = _number_at(text, tokens, starts, found, index, lexicon.suffixes)
        if values:
            numbers[index] = values
            found[index] = lexicon.codes.get(frozenset(values), BARRIER)
    for first, last in hidden:
        index = max(0, bisect_right(starts, first) - 1)
        while index < len(tokens) and starts[index] < last:
            if starts[index] + len(tokens[index]) > first:
                found[index] = BARRIER
            index += 1
    return Scan(text, "".join(found), tokens, starts, lexicon, feasts, numbers)


def _number_at(
    text: str, tokens: Sequence[str], starts: Sequence[int], found: Sequence[str],
    index: int, suffixes: Mapping[str, str],
) -> Mapping[str, object]:  # fmt: skip
    """A number's values, given what it is glued to: "$12", "Covid-19" and "40%" name no day."""
    start = starts[index]
    end = start + len(tokens[index])
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in _SPOILERS_BEFORE or (after in _SPOILERS_AFTER and after not in suffixes):
        return _NO_VALUES
    if before == "/" and not text[max(0, start - 3) : start - 1].rstrip(".")[-1:].isdigit():
        return _NO_VALUES
    if before in "-–‑" and index > 1 and found[index - 2] == BARRIER:
        head = starts[index - 2]
        if head + len(tokens[index - 2]) == start - 1 and text[head].isalpha():
            return _NO_VALUES
    return number_values(tokens[index], suffixes)
