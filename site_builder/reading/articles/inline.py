"""Markup inside a paragraph: what of it is prose, and where our overrides, links and pictures stand.

One pass from left to right with a stack of open brackets, so that hostile text costs no more than prose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape


@dataclass(frozen=True, slots=True)
class Override:
    """`[text](date:VALUE)` or `[text](town:VALUE)`; the text stands at inner_start:inner_end."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """An ordinary link; `target_start:target_end` is the address as written, for pictures too."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    target_start: int
    target_end: int
    title: str = ""


@dataclass(slots=True)
class Inline:
    """What stands in a stretch of text; all offsets are those of the whole source."""

    drops: list[tuple[int, int]] = field(default_factory=list)
    """Markup: spaces when searched, nothing when shown."""
    shows: list[tuple[int, int, str, str]] = field(default_factory=list)
    """(start, end, as searched, as shown) of what reads differently from how it is written."""
    overrides: list[Override] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Link] = field(default_factory=list)
    labels: list[tuple[int, int]] = field(default_factory=list)
    """Texts that Markdown looks up, where nothing may be put in."""


_TOKEN = re.compile(
    r"""(?P<escape>\\[\\`*_{}\[\]()>\#+.!|~:"'-])
    | (?P<ticks>`+)
    | (?P<address><(?:https?://|mailto:)[^<>\s]*>)
    | (?P<comment><!--)
    | (?P<tag></?[A-Za-z][^<>]*>)
    | (?P<opening>!?\[)
    | (?P<closing>\])
    | (?P<stars>\*+)
    | (?P<bars>_+)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<attributes>\{:[^{}\n]*\})
    | (?P<url>(?:https?://|www\.)[^\s<>\[\]()]+)""",
    re.VERBOSE,
)
# What one of the tokens begins with, addresses aside.
_SPECIAL = re.compile(r"[\\`<\[\]*_&{]")
_OVERRIDE = re.compile(r"\(\s*(date|town)\s*:([^()\n]*)\)", re.IGNORECASE)
_TARGET = re.compile(
    r"""\(\s*(<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,3})"""
    r"""(?:\s+("[^"]{0,1000}"|'[^']{0,1000}'))?\s*\)"""
)
_LABEL = re.compile(r"[ ]?\[([^\[\]\n]{0,200})\]")
_UNSHOWN = re.compile(r"(?i)<(script|style|del|s|strike|template|noscript)\b")


def read_inline(text: str, offset: int, references: frozenset[str]) -> Inline:
    """Find the markup of `text`, which begins at `offset` in the source.

    `references` holds the labels of the file's link definitions, in lower case.
    """
    if not _SPECIAL.search(text) and "http" not in text and "www." not in text:
        return Inline()  # most paragraphs: ten alternatives at every letter would find nothing
    return _Reader(text, offset, references).read()


class _Reader:
    def __init__(self, text: str, offset: int, references: frozenset[str]) -> None:
        self.text, self.offset, self.references = text, offset, references
        self.found = Inline()
        self.open: list[tuple[int, int]] = []
        self.ticks: dict[int, list[int]] | None = None

    def read(self) -> Inline:
        position = 0
        while match := _TOKEN.search(self.text, position):
            position = getattr(self, f"_{match.lastgroup}")(match)
        return self.found

    def _drop(self, start: int, end: int) -> None:
        self.found.drops.append((start + self.offset, end + self.offset))

    def _escape(self, match: re.Match[str]) -> int:
        self._drop(match.start(), match.start() + 1)
        return match.end()

    def _ticks(self, match: re.Match[str]) -> int:
        """A code span runs to the next run of as many backticks; it is no prose, but it is shown."""
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        runs = self.ticks.get(len(match[0]), [])
        after = bisect_left(runs, match.end())
        if after == len(runs):
            return match.end()
        begin, end = match.end(), runs[after]
        self._drop(match.start(), begin)
        self._show(begin, end, "", self.text[begin:end])
        self._drop(end, end + len(match[0]))
        return end + len(match[0])

    def _show(self, start: int, end: int, searched: str, shown: str) -> None:
        self.found.shows.append((start + self.offset, end + self.offset, searched, shown))

    def _address(self, match: re.Match[str]) -> int:
        self._drop(match.start(), match.start() + 1)
        self._show(match.start() + 1, match.end() - 1, "", match[0][1:-1])
        self._drop(match.end() - 1, match.end())
        return match.end()

    def _url(self, match: re.Match[str]) -> int:
        end = match.start() + len(match[0].rstrip(".,;:!?’”\"'*_"))
        self._show(match.start(), end, "", self.text[match.start() : end])
        return max(end, match.start() + 1)

    def _comment(self, match: re.Match[str]) -> int:
        end = self.text.find("-->", match.end())
        if end < 0:
            return match.end()
        self._drop(match.start(), end + 3)
        return end + 3

    def _tag(self, match: re.Match[str]) -> int:
        end = match.end()
        if name := _UNSHOWN.match(match[0]):
            closing = re.compile(rf"(?i)</{name[1]}\s*>").search(self.text, end)
            end = closing.end() if closing else end
        self._drop(match.start(), end)
        return end

    def _entity(self, match: re.Match[str]) -> int:
        character = unescape(match[0])
        if character != match[0]:
            self._show(
                match.start(), match.end(), character if character.strip() else "", character
            )
        return match.end()

    def _attributes(self, match: re.Match[str]) -> int:
        self._drop(match.start(), match.end())
        return match.end()

    def _stars(self, match: re.Match[str]) -> int:
        around = (
            self.text[max(0, match.start() - 1) : match.start()]
            + self.text[match.end() : match.end() + 1]
        )
        if around.strip():
            self._drop(match.start(), match.end())
        return match.end()

    def _bars(self, match: re.Match[str]) -> int:
        before = self.text[match.start() - 1 : match.start()]
        after = self.text[match.end() : match.end() + 1]
        if not (before.isalnum() and after.isalnum()):
            self._drop(match.start(), match.end())
        return match.end()

    # ------------------------------------------------------------ brackets

    def _opening(self, match: re.Match[str]) -> int:
        self.open.append((match.start(), match.end()))
        return match.end()

    def _closing(self, match: re.Match[str]) -> int:
        if not self.open:
            return match.end()
        start, inner = self.open.pop()
        close, after = match.start(), match.end()
        picture = inner - start == 2
        if not picture and (override := _OVERRIDE.match(self.text, after)):
            self.found.overrides.append(
                Override(
                    start + self.offset, override.end() + self.offset, inner + self.offset,
                    close + self.offset, override[1].lower(), override[2].strip(),
                )
            )  # fmt: skip
            return self._strip(start, inner, close, override.end())
        if target := _TARGET.match(self.text, after):
            link = Link(
                start + self.offset, target.end() + self.offset, inner + self.offset,
                close + self.offset, target.start(1) + self.offset, target.end(1) + self.offset,
                (target[2] or "")[1:-1],
            )  # fmt: skip
            if picture:
                self.found.pictures.append(link)
                self._drop(start, target.end())
                return target.end()
            self.found.links.append(link)
            return self._strip(start, inner, close, target.end())
        return self._labelled(start, inner, close, after, picture)

    def _labelled(self, start: int, inner: int, close: int, after: int, picture: bool) -> int:
        """`[text][label]`, `[label]` and `[^1]`."""
        own = _normal(self.text[inner:close])
        if self.text.startswith("^", inner):
            self._drop(start, after)
            return after
        label = _LABEL.match(self.text, after)
        if label and _normal(label[1] or own) in self.references:
            self.found.labels.append((inner + self.offset, close + self.offset))
            end = label.end()
        elif own in self.references:
            self.found.labels.append((inner + self.offset, close + self.offset))
            end = after
        else:
            return after
        if picture:
            self._drop(start, end)
            return end
        return self._strip(start, inner, close, end)

    def _strip(self, start: int, inner: int, close: int, end: int) -> int:
        self._drop(start, inner)
        self._drop(close, end)
        return end


def _normal(label: str) -> str:
    return " ".join(label.lower().split())


_DEFINITION = re.compile(r"^ {0,3}\[([^\^\[\]\n][^\[\]\n]{0,200})\]:", re.MULTILINE)


def link_definitions(text: str) -> frozenset[str]:
    """The labels that `[label]: address` lines define, in lower case."""
    return frozenset(_normal(match[1]) for match in _DEFINITION.finditer(text))


def pieces(text: str, offset: int, inline: Inline) -> tuple[str, list[str]]:
    """`text` twice: masked for searching (same length, newlines kept), and what readers see of each character."""
    masked, shown = list(text), list(text)
    for start, end in inline.drops:
        for index in range(start - offset, end - offset):
            masked[index] = "\n" if text[index] == "\n" else " "
            shown[index] = ""
    for start, end, searched, seen in inline.shows:
        for index in range(start - offset, end - offset):
            masked[index] = "\n" if text[index] == "\n" else " "
            shown[index] = ""
        if searched and len(searched) <= end - start:
            masked[start - offset : start - offset + len(searched)] = searched
        shown[start - offset] = seen
    return "".join(masked), shown


def spans_of(inline: Inline) -> Iterator[tuple[int, int]]:
    """Where markup or anything else stands that a mark must not cut through."""
    yield from inline.drops
    yield from ((start, end) for start, end, _, _ in inline.shows)
