"""The whole article as text to search: prose in its place, everything else masked by spaces."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.reading.articles.blocks import Block, scan
from site_builder.reading.articles.inline import (
    Inline,
    link_definitions,
    pieces,
    read_inline,
    spans_of,
)
from site_builder.reading.articles.sentences import Passage


@dataclass(frozen=True, slots=True)
class Heading:
    """`masked` for searching, as long as its block; `shown` what readers see."""

    block: Block
    masked: str
    shown: str


@dataclass(frozen=True, slots=True)
class Prose:
    """`masked` has the source's length and newlines; only prose is left in it.

    `passages` are the prose blocks; `cuts` the spans of markup in them, sorted; `inlines` what stands in
    every block but code and HTML, with its block.
    """

    masked: str
    passages: tuple[Passage, ...]
    inlines: tuple[tuple[Block, Inline], ...]
    cuts: tuple[tuple[int, int], ...]
    headings: tuple[Heading, ...]


def find_prose(source: str, begin: int, language: str) -> Prose:
    """Read the Markdown of `source` from `begin` on."""
    blocks = scan(source, begin, _months(language))
    references = link_definitions(source[begin:])
    canvas = _Canvas(source)
    passages: list[Passage] = []
    inlines: list[tuple[Block, Inline]] = []
    headings: list[Heading] = []
    cuts: list[tuple[int, int]] = []
    for block in blocks:
        if block.kind in ("code", "html"):
            continue
        text = _content(source, block)
        inline = read_inline(text, block.start, references)
        inlines.append((block, inline))
        if block.kind == "heading":
            searched, seen = pieces(text, block.start, inline)
            headings.append(Heading(block, searched, " ".join("".join(seen).split())))
        if block.kind != "prose":
            continue
        masked, shown = pieces(text, block.start, inline)
        tight = block.item and source[block.start - 1 : block.start] == " "
        canvas.put(block.start, masked, bullet=tight)
        same = not inline.drops and not inline.shows
        passages.append(Passage(block.start, masked, None if same else shown, len(passages)))
        cuts.extend(spans_of(inline))
    return Prose(
        canvas.text(), tuple(passages), tuple(inlines), tuple(sorted(cuts)), tuple(headings)
    )


class _Canvas:
    """The source with everything blank; passages are put back in order."""

    def __init__(self, source: str) -> None:
        self.source, self.position = source, 0
        self.parts: list[str] = []

    def put(self, start: int, masked: str, *, bullet: bool) -> None:
        """A bullet before an item keeps an expression from running on from the item before it."""
        gap = _blank(self.source[self.position : start])
        if bullet and len(gap) > 1 and gap[-2:] == "  ":
            gap = gap[:-2] + "• "
        self.parts += (gap, masked)
        self.position = start + len(masked)

    def text(self) -> str:
        return "".join((*self.parts, _blank(self.source[self.position :])))


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _content(source: str, block: Block) -> str:
    """The block's text with what belongs to containers (> and indents) as spaces."""
    parts: list[str] = []
    position = block.start
    for start, end in block.lines:
        parts += (_blank(source[position:start]), source[start:end])
        position = end
    parts.append(_blank(source[position : block.end]))
    return "".join(parts)


# Languages that write a day with a dot. English is not among them: "1. March to the gate" is an item.
_ORDINAL_DOT = frozenset(
    ["cs", "da", "de", "et", "fi", "hr", "hu", "is", "nb", "nn", "no", "sk", "sl"]
)


@lru_cache(maxsize=16)
def _months(language: str) -> frozenset[str]:
    """The months' names in a language that writes “12. September”, in lower case."""
    if language.partition("-")[0] not in _ORDINAL_DOT:
        return frozenset()
    from babel.dates import get_month_names

    names: set[str] = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            found = get_month_names(width, context, language.replace("-", "_").partition("_")[0])
            names.update(str(name).lower().rstrip(".") for name in found.values())
    return frozenset(names)


def crosses(start: int, end: int, cuts: Sequence[tuple[int, int]]) -> bool:
    """Whether markup stands inside start:end."""
    index = bisect_right(cuts, (start, -1))
    if index and cuts[index - 1][1] > start:
        return True
    return index < len(cuts) and cuts[index][0] < end
