"""Spellings that are nearly a town's: Balaklyia, did you mean Balakliia?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

_LEAST_SIMILAR = 0.8
_SHORTEST_NAME, _LONGEST_NAME = 5, 50
_MOST_ANSWERS = 20_000


def distance(one: str, other: str, limit: int) -> int:
    """Damerau-Levenshtein distance (optimal string alignment): the fewest letters to add, drop,
    change or swap with a neighbour; anything over `limit` comes back as limit + 1.

    >>> distance("balaklyia", "balakliia", 2), distance("izuim", "izium", 2)
    (1, 1)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before_that, before, row = before, row, [i] + [0] * len(other)
        for j, theirs in enumerate(other, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != theirs))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
                row[j] = min(row[j], before_that[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _most_mistakes(length: int) -> int:
    """How many letters may differ in names of this length: a fifth, and never more than two."""
    return min(2, int(length * (1 - _LEAST_SIMILAR) + 1e-9))


class NearSpellings:
    """Names laid out by what remains of them when a letter or two are dropped: two spellings at a
    distance of n share such a remainder of n letters dropped from either, so that no name has to be
    compared with every word (the symmetric deletions of SymSpell)."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """`spellings`: (folded spelling, slug)."""
        self._by_remainder: dict[str, tuple[tuple[str, str], ...]] = {}
        self._shapes: set[tuple[int, int]] = set()
        # News repeats its words, and an answer never changes: asked once, kept.
        self._answers: dict[str, tuple[str, str] | None] = {}
        for spelling, slug in spellings:
            if not _SHORTEST_NAME <= len(spelling) <= _LONGEST_NAME:
                continue
            mistakes = _most_mistakes(len(spelling))
            for longer in range(-mistakes, mistakes + 1):
                self._shapes.add((spelling.count(" "), len(spelling) + longer))
            for remainder in set(_remainders(spelling, mistakes)):
                known = self._by_remainder.get(remainder, ())
                if (spelling, slug) not in known:
                    self._by_remainder[remainder] = (*known, (spelling, slug))

    def nearest(self, words: str) -> tuple[str, str] | None:
        """(spelling, slug) of the most similar name of all that are similar enough to the folded words."""
        if (words.count(" "), len(words)) not in self._shapes:
            return None
        if words not in self._answers:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            self._answers[words] = self._look_up(words)
        return self._answers[words]

    def _look_up(self, words: str) -> tuple[str, str] | None:
        candidates = {
            candidate
            for remainder in _remainders(words, _most_mistakes(len(words) + 1))
            for candidate in self._by_remainder.get(remainder, ())
        }
        similar = []
        for spelling, slug in candidates:
            apart = distance(words, spelling, _most_mistakes(max(len(spelling), len(words))))
            share = apart / max(len(spelling), len(words))
            if share <= 1 - _LEAST_SIMILAR + 1e-9:
                similar.append((share, spelling, slug))
        return min(similar)[1:] if similar else None


def _remainders(word: str, mistakes: int) -> list[str]:
    """The word without any `mistakes` or fewer of its letters."""
    remainders = [word]
    if mistakes:
        remainders += [word[:i] + word[i + 1 :] for i in range(len(word))]
    if mistakes > 1:
        remainders += [
            word[:i] + word[i + 1 : j] + word[j + 1 :] for i, j in combinations(range(len(word)), 2)
        ]
    return remainders
