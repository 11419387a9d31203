"""The blocks of a Markdown text and what each one is, found in one pass over its lines.

It follows Python-Markdown (extra, sane_lists) where that decides what a reader sees, and looks further
where only the meaning counts: captions, bylines, "Updated" and "Also read" lines are paragraphs to Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from site_builder.reading.articles.furniture import furniture

BlockKind = Literal[
    "prose", "heading", "code", "html", "table", "rule", "definition", "picture", "caption", "link",
    "byline", "stamp", "also-read",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """`start:end` in the source; `lines` are the parts of it that hold content, without > and - and #."""

    kind: BlockKind
    start: int
    end: int
    lines: tuple[tuple[int, int], ...]
    level: int = 0
    """Of a heading."""
    item: bool = False
    ordinal: int = -1
    """Where the dot of “12. September” stands that Markdown would take for a numbered list."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


_FENCE = re.compile(r"(~{3,}|`{3,})[ ]*[^`\n]*$")
_ELEMENTS = (
    "address|article|aside|blockquote|body|canvas|center|details|dialog|dl|dd|dt|div|fieldset|figcaption|"
    "figure|footer|form|frameset|h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|main|map|menu|nav|"
    "noscript|object|ol|output|p|pre|script|section|style|summary|svg|table|tbody|td|template|tfoot|th|"
    "thead|title|tr|ul|video|audio|math|picture"
)
_HTML = re.compile(rf"(?i) {{0,3}}(?:<(/?)({_ELEMENTS})\b|(<!--)|<[?!])")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_HEADING = re.compile(r"(#{1,6})([^\n]*?)#*\s*$")
_UNDERLINE = re.compile(r"(=+|-+) *$")
_RULE = re.compile(r" {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$")
_ITEM = re.compile(r"( *)(?:([*+-])|(\d{1,9})\.)( +|$)")
_TABLE = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")
_DEFINITION = re.compile(r" {0,3}(?:\[[^\[\]\n]{1,200}\]|\*\[[^\[\]\n]{1,200}\]):")
_TERM = re.compile(r": {1,3}(?=\S)")
_MONTH_AFTER = re.compile(r"([^\W\d_]{3,12})\b")


def scan(text: str, begin: int, months: frozenset[str]) -> tuple[Block, ...]:
    """The blocks of `text` from the offset `begin` on. `months` are the language's, in lower case."""
    return tuple(_Scanner(text, begin, months).blocks())


class _Scanner:
    def __init__(self, text: str, begin: int, months: frozenset[str]) -> None:
        self.text, self.months = text, months
        self.lines: list[_Line] = []
        for line in text[begin:].split("\n"):
            self.lines.append(_Line(begin, begin + len(line), line))
            begin += len(line) + 1
        self.unclosed: set[str] = set()
        self.list_depth = 0
        self.after_picture = False

    def blocks(self) -> Iterator[Block]:
        number = 0
        while number < len(self.lines):
            line = self.lines[number]
            if line.blank:
                number += 1
                continue
            end, kind = self._special(number)
            if end > number:
                self.after_picture = False
                yield self._raw(kind, number, end)
                number = end
                continue
            end = number + 1
            while (
                end < len(self.lines)
                and not self.lines[end].blank
                and not self._special(end, True)[0]
            ):
                end += 1
            yield from self._chunk(self.lines[number:end])
            number = end

    def _raw(self, kind: BlockKind, first: int, end: int) -> Block:
        start, stop = self.lines[first].start, self.lines[end - 1].end
        return Block(kind, start, stop, ((start, stop),))

    # ------------------------------------------------------------ code and HTML

    def _special(self, number: int, inside: bool = False) -> tuple[int, BlockKind]:
        """(line after it, kind) of a code or HTML block that begins here; (0, …) if none does."""
        text = self.lines[number].text
        if text.startswith(("```", "~~~")) and (fence := _FENCE.match(text)):
            return self._closing_fence(number, fence[1]), "code"
        if html := _HTML.match(text):
            return self._html_end(number, html), "html"
        indent = _indent(text)
        if not inside and indent >= 4 * (self.list_depth + 1):
            end = number + 1
            while end < len(self.lines) and (
                self.lines[end].blank or _indent(self.lines[end].text) >= 4 * (self.list_depth + 1)
            ):
                end += 1
            return end, "code"
        return 0, "code"

    def _closing_fence(self, number: int, fence: str) -> int:
        if fence in self.unclosed:
            return 0
        for end in range(number + 1, len(self.lines)):
            if self.lines[end].text.rstrip() == fence:
                return end + 1
        self.unclosed.add(fence)
        return 0

    def _html_end(self, number: int, html: re.Match[str]) -> int:
        """An element ends with the line of its end tag; one that is never closed, with its paragraph."""
        name = "-->" if html[3] else (html[2] or ">").lower()
        if html[1] or name == "hr":
            return number + 1
        if name not in self.unclosed:
            depth = 0
            tag = re.compile(rf"(?i)<(/?){name}\b" if html[2] else re.escape(name))
            for end in range(number, len(self.lines)):
                for match in tag.finditer(self.lines[end].text):
                    depth += -1 if not html[2] or match[1] else 1
                if depth <= 0 and (html[2] or depth < 0):
                    return end + 1
            self.unclosed.add(name)
        end = number + 1
        while end < len(self.lines) and not self.lines[end].blank:
            end += 1
        return end

    # ------------------------------------------------------------ paragraphs, lists, quotes

    def _chunk(self, lines: Sequence[_Line]) -> Iterator[Block]:
        """Lines without a blank one between: split where a quotation begins or has an empty line."""
        group: list[_Line] = []
        quoted = False
        for line in lines:
            mark = _QUOTE.match(line.text)
            inner = (
                _Line(line.start + mark.end(), line.end, line.text[mark.end() :]) if mark else line
            )
            if group and ((mark and not quoted) or inner.blank):
                yield from self._group(group)
                group = []
            quoted = bool(mark) or (quoted and bool(group))
            if not inner.blank:
                group.append(inner)
        if group:
            yield from self._group(group)

    def _group(self, lines: list[_Line]) -> Iterator[Block]:
        first = _ITEM.match(lines[0].text)
        if not first and _indent(lines[0].text) < 4:
            self.list_depth = 0
        numbered = bool(first and first[3])
        current: list[tuple[int, int]] = []
        item, ordinal = False, -1
        index = 0
        while index < len(lines):
            line = lines[index]
            if not current and _begins_table(lines[index : index + 2]):
                self.after_picture = False
                spans = tuple((row.start, row.end) for row in lines[index:])
                yield Block("table", line.start, lines[-1].end, spans)
                return
            single = self._single(lines, index)
            if single:
                yield from self._paragraph(current, item, ordinal)
                current, item, ordinal = [], False, -1
                yield single[0]
                index += single[1]
                continue
            match = _ITEM.match(line.text)
            dot = (
                self._ordinal_dot(match, line)
                if match and index == 0 and not self.list_depth
                else -1
            )
            begins = match and dot < 0 and first and (
                index == 0 or len(match[1]) >= 2 or bool(match[3]) == numbered
            )  # fmt: skip
            if match and begins:
                yield from self._paragraph(current, item, ordinal)
                current, item, ordinal = [(line.start + match.end(), line.end)], True, -1
                self.list_depth = len(match[1]) // 4 + 1
            else:
                if dot >= 0:
                    ordinal, first = dot, None
                term = _TERM.match(line.text)
                if term:
                    yield from self._paragraph(current, item, ordinal)
                    current, item, ordinal = [], True, -1
                start = line.start + (
                    term.end() if term else len(line.text) - len(line.text.lstrip())
                )
                current.append((start, line.end))
            index += 1
        yield from self._paragraph(current, item, ordinal)

    def _single(self, lines: list[_Line], index: int) -> tuple[Block, int] | None:
        """A block that one line makes (two, for an underlined heading), and how many lines it takes."""
        line = lines[index]
        text = line.text
        if match := _HEADING.match(text):
            span = (line.start + match.start(2), line.start + match.end(2))
            return Block("heading", line.start, line.end, (span,), level=len(match[1])), 1
        if index == 0 and len(lines) > 1 and (under := _UNDERLINE.match(lines[1].text)):
            level = 1 if under[1][0] == "=" else 2
            span = (line.start, line.end)
            return Block("heading", line.start, lines[1].end, (span,), level=level), 2
        span = (line.start, line.end)
        if _RULE.match(text):
            return Block("rule", line.start, line.end, (span,)), 1
        if _DEFINITION.match(text):
            return Block("definition", line.start, line.end, (span,)), 1
        return None

    def _ordinal_dot(self, match: re.Match[str], line: _Line) -> int:
        """The offset of the dot in “12. September …” at the start of a paragraph, or -1."""
        if not match[3] or not 1 <= int(match[3]) <= 31 or not self.months:
            return -1
        word = _MONTH_AFTER.match(line.text, match.end())
        return line.start + match.end(3) if word and word[1].lower() in self.months else -1

    def _paragraph(self, lines: list[tuple[int, int]], item: bool, ordinal: int) -> Iterator[Block]:
        if not lines:
            return
        written = [self.text[start:end].strip() for start, end in lines]
        kinds = furniture(written, item=item, after_picture=self.after_picture)
        self.after_picture = kinds[-1] in ("picture", "caption")
        begin = 0
        for index in range(1, len(lines) + 1):
            if index == len(lines) or kinds[index] != kinds[begin]:
                part = tuple(lines[begin:index])
                yield Block(kinds[begin], part[0][0], part[-1][1], part, item=item, ordinal=ordinal)
                begin = index


def _begins_table(lines: Sequence[_Line]) -> bool:
    if len(lines) < 2 or "|" not in lines[0].text or "|" not in lines[1].text:
        return False
    return _TABLE.match(lines[1].text) is not None


def _indent(text: str) -> int:
    expanded = text[: len(text) - len(text.lstrip(" \t"))].expandtabs(4)
    return len(expanded)
