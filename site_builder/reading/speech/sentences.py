"""A sentence as words and punctuation, with what is quoted in it put aside."""

from __future__ import annotations

import re
from typing import NamedTuple

QUOTED = "“”"
"""Stands for a whole quotation."""

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z])|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|St|Prof|Sen|Gov|Rep|Inc|Corp|Ltd|Co|Jr|No)\.(?=\s)"
    r"|[^\W_]+(?:[-'’.&][^\W_]+)*+['’]?|[^\w\s]"
)
_MARK = re.compile(r"[\"“”„«»]|(?<!\w)‘|’(?!\w)")
_OPENING, _CLOSING = "“„«‘", "”»’"


class Token(NamedTuple):
    text: str
    small: str
    """In small letters, with straight apostrophes."""
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """As a name is: "al-Maliki" too."""
        return self.text[0].isupper() or (self.text[2:3] == "-" and self.text[3:4].isupper())


def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The words and marks of a sentence; each quotation is one token QUOTED."""
    tokens = []
    position = 0
    for first, last in (*_quotations(sentence), (len(sentence), len(sentence))):
        for match in _TOKEN.finditer(sentence, position, first):
            text = match[0]
            tokens.append(Token(text, text.lower().replace("’", "'"), *match.span()))
        if last > first:
            tokens.append(Token(QUOTED, QUOTED, first, last))
        position = last
    return tuple(tokens)


def _quotations(sentence: str) -> list[tuple[int, int]]:
    """Where quotations stand, marks included. One that began in an earlier sentence starts at 0, one that
    goes on ends with this sentence. A short one without a comma or stop at its end is a word in quotes."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(sentence):
        mark, at = match[0], match.start()
        if mark == "’" and opened is not None and sentence[opened] != "‘":
            continue
        if mark == "’" and opened is None:
            continue
        closes = mark in _CLOSING or (mark == '"' and _closes(sentence, at, opened))
        if mark == "”" and opened is not None and sentence[opened] == "”":
            closes = True
        if closes:
            if opened is not None:
                spans.append((opened, match.end()))
            elif not spans:
                spans.append((0, match.end()))
            opened = None
        elif opened is None:
            opened = at
    if opened is not None and sentence[opened] != "‘":
        spans.append((opened, len(sentence)))
    return [(first, last) for first, last in spans if last > first]


def _closes(sentence: str, at: int, opened: int | None) -> bool:
    """Does a straight mark close? The first one does if it stands after a word or stop."""
    if opened is not None:
        return True
    before, after = sentence[at - 1 : at], sentence[at + 1 : at + 2]
    return bool(before) and not before.isspace() and before not in "([—–-" and not after.isalnum()
