"""What is too big or too deep for Markdown to be turned into HTML in reasonable time."""

from __future__ import annotations

import re

from site_builder.core.problems import Problem, error
from site_builder.core.safe import Unsafe
from site_builder.core.safe.html import check_depth

_MOST_CHARACTERS = 3_000_000
_LONGEST_PARAGRAPH = 256 * 1024
_DEEPEST = 20
# Python-Markdown looks for the partner of every bracket that has none, so that a paragraph's cost grows
# with the square of their number; this many squared, in all paragraphs together, is about two seconds.
_MOST_LOOSE = 2_000

_BRACKET = re.compile(r"\[")
_WHOLE_LINK = re.compile(
    r"\[(?!\^)[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\]|(?![\[(]))"
)
_ABBREVIATION = re.compile(r"^ {0,3}\*\[", re.MULTILINE)
_TAG_OPENING = re.compile(r"<(?=[!?/a-zA-Z])")
_WHOLE_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
_FENCE = re.compile(r"^(?:`{3}|~{3})", re.MULTILINE)
_MARKERS = re.compile(r"[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}\.[ \t])[ \t]*)+")
_MARKER = re.compile(r">|[-*+](?=[ \t])|\d+\.")
_RULE = re.compile(r"[ \t]*(?:[-*_][ \t]*)+$")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")


def too_much(path: str, text: str, begin: int) -> tuple[Problem, ...]:
    """Errors for what Markdown must not be given; `begin` is where the article's text begins."""
    if len(text) > _MOST_CHARACTERS:
        return (
            error(
                path,
                0,
                "file-too-large",
                "The article is larger than 3 MB.",
                "Split it into several.",
            ),
        )
    problems: list[Problem] = []
    cost = (_count(_FENCE, text, begin, len(text)) // 2) ** 2
    for paragraph in _PARAGRAPH.finditer(text, begin):
        size = paragraph.end() - paragraph.start()
        count = _loose(text, paragraph.start(), paragraph.end())
        cost += count * count
        if size > _LONGEST_PARAGRAPH:
            problems.append(
                _at(path, text, paragraph.start(), "paragraph-too-long",
                    f"This paragraph is {size // 1024} KB long; 256 KB is the most.",
                    "Divide it with blank lines.")
            )  # fmt: skip
        elif cost > _MOST_LOOSE * _MOST_LOOSE:
            problems.append(
                _at(path, text, paragraph.start(), "too-much-markup",
                    "There are too many brackets here that belong to no link, or too many footnotes or code blocks.",
                    "Remove those that format nothing, or divide the text.")
            )  # fmt: skip
            break
    if (deep := _deepest_line(text, begin)) >= 0:
        problems.append(
            _at(path, text, deep, "nested-too-deeply",
                f"Lists or quotations are nested more than {_DEEPEST} deep here.", "Use fewer levels.")
        )  # fmt: skip
    try:
        check_depth(text[begin:], first_line=text.count("\n", 0, begin) + 1)
    except Unsafe as fault:
        problems.append(error(path, fault.line, "nested-too-deeply", fault.message, fault.hint))
    return tuple(problems)


def _loose(text: str, start: int, end: int) -> int:
    """How many brackets of start:end belong to no whole link or tag, or make Markdown look far."""
    brackets = _count(_BRACKET, text, start, end) - sum(
        match[0].count("[") for match in _WHOLE_LINK.finditer(text, start, end)
    )
    tags = _count(_TAG_OPENING, text, start, end) - _count(_WHOLE_TAG, text, start, end)
    return max(0, brackets) + max(0, tags) + _count(_ABBREVIATION, text, start, end)


def _count(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    return sum(1 for _ in pattern.finditer(text, start, end))


def _deepest_line(text: str, begin: int) -> int:
    """The offset of the first line with too many list and quotation marks or too deep an indent."""
    start = begin
    for line in text[begin:].split("\n"):
        mark = _MARKERS.match(line)
        if mark and not _RULE.match(line):
            levels = sum(1 for _ in _MARKER.finditer(mark[0]))
            indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
            if levels + indent // 4 > _DEEPEST:
                return start
        start += len(line) + 1
    return -1


def _at(path: str, text: str, offset: int, code: str, message: str, hint: str) -> Problem:
    return error(path, text.count("\n", 0, offset) + 1, code, message, hint)
