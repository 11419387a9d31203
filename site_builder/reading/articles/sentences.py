"""Sentences with their places in the source, and as readers see them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

LONGEST = 3000
"""Characters, beyond which a sentence is read in pieces."""
_PIECE = 1000
_STOPS = (";；؛", ":—", ",，،、", " \n\t")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item or quotation: `masked` for searching, `shown` what readers see of each character.

    `shown` is None where the two are the same. `start` is the offset of both in the source.
    """

    start: int
    masked: str
    shown: Sequence[str] | None
    paragraph: int

    @property
    def end(self) -> int:
        return self.start + len(self.masked)


def sentence_spans(
    passage: Passage, language: str, unbroken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Half-open spans of the passage's sentences in the source, without space around them.

    No sentence ends inside one of the sorted spans `unbroken` ("12. September", "a.m."). What holds no letter
    or digit belongs to the sentence before it.
    """
    import sentencex

    text = passage.masked
    ends: list[int] = []
    position = 0
    for piece in sentencex.segment(language.partition("-")[0], text):
        position += len(piece)
        ends.append(position)
    if not ends or ends[-1] != len(text):
        ends = [len(text)]
    kept = [end for end in ends if not _inside(end + passage.start, unbroken)]
    if not kept or kept[-1] != len(text):
        kept.append(len(text))
    spans: list[tuple[int, int]] = []
    begin = 0
    for end in kept:
        for first, last in _readable(passage, begin, end, unbroken):
            piece = text[first:last]
            place = first + passage.start
            stop = place + len(piece.rstrip())
            if any(character.isalnum() for character in piece):
                spans.append((place + len(piece) - len(piece.lstrip()), stop))
            elif spans and piece.strip():
                spans[-1] = (spans[-1][0], stop)
        begin = end
    return spans


def _readable(
    passage: Passage, begin: int, end: int, unbroken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The sentence itself; one that nobody could read, a list of hundreds or a text without full stops,
    in pieces, cut at a semicolon, else a comma, else a space."""
    if end - begin > LONGEST:
        while end - begin > _PIECE:
            cut = _cut(passage, begin, begin + _PIECE, unbroken)
            yield begin, cut
            begin = cut
    yield begin, end


def _cut(passage: Passage, begin: int, limit: int, unbroken: Sequence[tuple[int, int]]) -> int:
    for stops in _STOPS:
        for place in range(limit, begin + _PIECE // 4, -1):
            if passage.masked[place - 1] in stops and not _inside(place + passage.start, unbroken):
                return place
    return limit


def _inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(spans, (offset, 0)) - 1
    return before >= 0 and offset < spans[before][1]


def text_of(passage: Passage, start: int, end: int) -> tuple[str, Sequence[int]]:
    """The sentence at start:end as readers see it, and where each of its characters went.

    White space is folded. The sequence has end - start + 1 entries: offsets into the text.
    """
    first, last = start - passage.start, end - passage.start
    if passage.shown is None:
        plain = passage.masked[first:last]
        if " ".join(plain.split()) == (flat := plain.replace("\n", " ")):
            return flat, range(len(flat) + 1)
        parts: Sequence[str] = plain
    else:
        parts = passage.shown[first:last]
    pieces: list[str] = []
    where: list[int] = []
    length, space = 0, False
    for part in parts:
        if part and part.isspace():
            space = length > 0
            where.append(length)
            continue
        folded = " ".join(part.split()) if len(part) > 1 else part
        if folded and space:
            pieces.append(" ")
            length += 1
            space = False
        where.append(length)
        pieces.append(folded)
        length += len(folded)
    where.append(length)
    return "".join(pieces), where


def line_of(offset: int, line_starts: Sequence[int]) -> int:
    """The 1-based line of an offset, given where the lines after the first begin."""
    return bisect_right(line_starts, offset) + 1


def line_starts_of(text: str) -> list[int]:
    """The offsets at which the second and every further line begins."""
    return list(accumulate(len(line) + 1 for line in text.split("\n")[:-1]))
