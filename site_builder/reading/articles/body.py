"""The article's HTML: marks put in, overrides taken out, Markdown, sanitiser."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from site_builder.core.safe import (
    CLOSE_MARK,
    MARK_BODY,
    OPEN_MARK,
    SafeHtml,
    clean_html,
    open_mark,
    trusted,
)
from site_builder.reading.articles.files import slug_of_file, slug_of_name

if TYPE_CHECKING:
    from markdown import Markdown


class Change(NamedTuple):
    """Put `text` in place of start:end of the source."""

    start: int
    end: int
    text: str


class Marked(NamedTuple):
    """A date or town at start:end of the source that the page will mark."""

    start: int
    end: int
    kind: str
    sentence: int
    item: int
    """The index into the sentence's dates or towns."""


# While Markdown works, a mark's number is written in private-use digits: real letters and digits
# could meet a rule of Markdown's ("12." begins a list, *[date] an abbreviation).
_DIGITS = {ord(str(digit)): 0xE010 + digit for digit in range(10)}
_NUMBERS = {0xE010 + digit: str(digit) for digit in range(10)}
_MARK = re.compile(f"{OPEN_MARK}([\ue010-\ue019]+){MARK_BODY}")


def render(
    source: str, begin: int, changes: Iterable[Change], marked: Sequence[Marked] = ()
) -> SafeHtml:
    """Safe HTML of the Markdown after `begin`, with `open_mark` and CLOSE_MARK around what is `marked`.

    Changes and marks must not overlap one another, except changes that lie inside a mark.
    """
    everything = list(changes)
    for number, mark in enumerate(marked):
        code = str(number).translate(_DIGITS)
        everything.append(Change(mark.start, mark.start, f"{OPEN_MARK}{code}{MARK_BODY}"))
        everything.append(Change(mark.end, mark.end, CLOSE_MARK))
    html = str(clean_html(_to_html(apply(source, begin, everything))))
    if not marked:
        return trusted(html)

    def real_mark(match: re.Match[str]) -> str:
        mark = marked[int(match[1].translate(_NUMBERS))]
        return open_mark(mark.kind, mark.sentence, mark.item)

    return trusted(_MARK.sub(real_mark, html))


def apply(source: str, begin: int, changes: Iterable[Change]) -> str:
    """The source from `begin` on with the changes made, from left to right."""
    pieces: list[str] = []
    position = begin
    for change in sorted(changes, key=_order):
        if change.start < position:
            continue
        pieces += (source[position : change.start], change.text)
        position = change.end
    pieces.append(source[position:])
    return "".join(pieces)


def _order(change: Change) -> tuple[int, int, int]:
    """At one place: first what closes, then what is taken out, then what opens."""
    rank = 0 if change.text == CLOSE_MARK else 2 if change.start == change.end else 1
    return (change.start, rank, change.end)


def _to_html(text: str) -> str:
    markdown = _markdown()
    markdown.reset()
    return markdown.convert(text)


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    """One instance a process: making one costs as much as converting an article."""
    from markdown import Markdown

    return Markdown(extensions=["extra", "sane_lists"], output_format="html")


def page_link(target: str, path: str, root: str) -> str:
    """What a link to another Markdown file, in the file `path`, becomes on its page; '' for any other link.

    `root` leads from the page to the site's root: '', '../' or '../../'. It goes by file names alone, so
    it misses an article whose front matter gives another slug.
    """
    address = target.strip("<>").partition("#")[0]
    if not address.lower().endswith(".md") or re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/", address):
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address)))
    if file.startswith("../"):
        return ""
    folder, _, name = file.rpartition("/")
    if name.lower() == "index.md" and "/" not in folder:
        return f"{root}{quote(slug_of_name(folder))}/index.html" if folder else f"{root}index.html"
    return f"{root}articles/{quote(slug_of_file(file))}/index.html"
