"""English words and turns of phrase of one meaning in news, so that “dynamited”, “blew up” and “brought
down” count as one. They are listed in english.txt.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

_BETWEEN_FIELDS = " | "
"""The bars within brackets have no spaces."""
_PIECES = re.compile(r"\(([^)]*)\)|(…)|([^\s()…-]+)")
_GAP = 4
"""Words that “…” may stand for, at most."""
STOP = ""
"""Stands among the words of a text where punctuation does: no turn of phrase goes over it."""

Piece = frozenset[str] | None
"""The words that may stand at one place of a turn of phrase; None for “…”."""


def _classes() -> Iterator[tuple[str, str, list[str], list[str]]]:
    """(kind, key, words, turns of phrase) of every class."""
    text = files(__package__).joinpath("english.txt").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and line[0] != "#":
            head, words, *turns = line.split(_BETWEEN_FIELDS)
            kind, name = head.split()
            yield kind, f"={name}", words.split(), turns


def _pieces(turn: str) -> list[Piece]:
    """Of “took … into (custody|detention)”: {took}, None, {into}, {custody, detention}."""
    if "(" not in turn and "…" not in turn:
        return [_one_of((word,)) for word in turn.split()]
    made: list[Piece] = []
    for either, gap, word in _PIECES.findall(turn):
        several = [one.split() for one in either.split("|")] if either else [[word]]
        if gap:
            made.append(None)
        elif all(len(one) == 1 for one in several):
            made.append(_one_of(tuple(one[0] for one in several)))
        else:
            raise ValueError(f"In “{turn}” brackets hold more than single words.")
    return made


@cache
def _one_of(words: tuple[str, ...]) -> frozenset[str]:
    """Kept, because many turns of phrase have the same pieces."""
    return frozenset(map(sys.intern, words))


FORMS: dict[str, str] = {}
"""A word in one form → the key of its class."""
STEMS: dict[str, str] = {}
"""A word that stands for all forms of its stem → the key of its class."""
ANY = "…"
_TURNS: defaultdict[tuple[str, str], list[tuple[tuple[Piece, ...], str]]] = defaultdict(list)
"""The first two words of a turn of phrase, ANY for a second that is open → what follows, and the class."""
_KINDS: defaultdict[str, set[str]] = defaultdict(set)
for _kind, _key, _words, _turns in _classes():
    _KINDS[_kind].add(_key)
    for _word in _words:
        (STEMS if _word[-1] == "*" else FORMS)[_word.rstrip("*")] = _key
    for _turn in _turns:
        _first, _second, *_rest = _pieces(_turn)
        _entry = (tuple(_rest), _key)
        for _word in _first or ():
            for _next in (ANY,) if _second is None else _second:
                _TURNS[_word, _next].append(_entry)
_OPENINGS = frozenset([word for word, _ in _TURNS])
DEED_KEYS = frozenset(_KINDS["deed"])
THING_KEYS = frozenset(_KINDS["thing"])


def turns_in(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """The turns of phrase among the words of a text, all in small letters and STOP for punctuation: where
    each begins and ends (half-open) and its class; of those that overlap the longest."""
    found: list[tuple[int, int, str]] = []
    for at, word in enumerate(words):
        if word in _OPENINGS:
            after = words[at + 1] if at + 1 < len(words) else STOP
            for rest, key in _TURNS.get((word, after), ()):
                if end := _end(words, at + 2, rest):
                    found.append((at, end, key))
            for rest, key in _TURNS.get((word, ANY), ()):
                if end := _after_a_gap(words, at + 1, rest):
                    found.append((at, end, key))
    kept: list[tuple[int, int, str]] = []
    for start, end, key in sorted(found, key=lambda one: (one[0] - one[1], one)):
        if all(end <= first or last <= start for first, last, _ in kept):
            kept.append((start, end, key))
    return kept


def _end(words: Sequence[str], at: int, pieces: Sequence[Piece]) -> int:
    """Where a turn of phrase ends of which `pieces` are still to come at `at`; 0 if they do not."""
    for place, piece in enumerate(pieces):
        if piece is None:
            return _after_a_gap(words, at, pieces[place + 1 :])
        if at >= len(words) or words[at] not in piece:
            return 0
        at += 1
    return at


def _after_a_gap(words: Sequence[str], at: int, pieces: Sequence[Piece]) -> int:
    for start in range(at, min(at + _GAP, len(words)) + 1):
        if end := _end(words, start, pieces):
            return end
        if start < len(words) and words[start] == STOP:
            break
    return 0
