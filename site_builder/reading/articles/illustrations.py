"""Pictures and links to other Markdown files in the text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from site_builder.core.model import Asset
from site_builder.core.problems import Problem, error, warning
from site_builder.core.safe import SafeHtml, safe_url, slugify, trusted
from site_builder.reading.articles.body import Change, page_link
from site_builder.reading.articles.doubts import Lines
from site_builder.reading.articles.inline import Link
from site_builder.reading.articles.pictures import BadPicture, is_remote, picture_path
from site_builder.reading.articles.prose import Prose


@dataclass(frozen=True, slots=True)
class Illustrations:
    changes: tuple[Change, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]


def illustrate(source: str, path: str, prose: Prose, line_at: Lines) -> Illustrations:
    """What becomes of every picture and every link to a Markdown file in the article `path`."""
    names: dict[str, str] = {}
    changes: list[Change] = []
    problems: list[Problem] = []
    for number, (_, inline) in enumerate(prose.inlines):
        following = prose.inlines[number + 1][0].kind if number + 1 < len(prose.inlines) else ""
        for picture in inline.pictures:
            line = line_at(picture.start)
            alt = source[picture.inner_start : picture.inner_end].strip()
            src = source[picture.target_start : picture.target_end].strip("<>")
            if is_remote(src):
                changes += _as_link(picture, src, alt)
                problems.append(
                    warning(path, line, "remote-picture", f"The picture {src[:80]} lies on another server, so it becomes a link.",
                            "Copy the file beside the article if you may publish it.")
                )  # fmt: skip
                continue
            try:
                file = picture_path(src, path)
            except BadPicture as fault:
                problems.append(error(path, line, "bad-picture", fault.message, fault.hint))
                changes.append(Change(picture.start, picture.end, ""))
                continue
            name = names.get(file) or _asset_name(file, set(names.values()))
            names[file] = name
            changes.append(Change(picture.target_start, picture.target_end, name))
            captioned = bool(picture.title) or following == "caption"
            problems += _advice(path, line, src[:80], alt, captioned)
    changes += page_links(source, path, prose, "../../")
    for link in _links(prose):
        if file := local_file(source[link.target_start : link.target_end].strip("<>"), path):
            name = names.get(file) or _asset_name(file, set(names.values()))
            names[file] = name
            changes.append(Change(link.target_start, link.target_end, name))
    assets = tuple(Asset(file, name) for file, name in names.items())
    return Illustrations(tuple(changes), assets, tuple(problems))


def _advice(path: str, line: int, src: str, alt: str, captioned: bool) -> Iterator[Problem]:
    if not alt:
        yield warning(
            path, line, "missing-alt", f"The picture {src} has no description for people who cannot see it.",
            f"Write what it shows in the brackets: ![a bridge over a river]({src}).",
        )  # fmt: skip
    if not captioned:
        yield warning(
            path, line, "missing-credit", f"The picture {src} has no credit.",
            f'Write whose picture it is in quotes after the file\'s name: ![…]({src} "Picture: A. Name").',
        )  # fmt: skip


def _as_link(picture: Link, src: str, alt: str) -> Iterator[Change]:
    """`![alt](https://…)` becomes `[alt](https://…)`."""
    if not safe_url(src):
        yield Change(picture.start, picture.end, alt)
    elif alt:
        yield Change(picture.start, picture.start + 1, "")
    else:
        yield Change(picture.start, picture.end, f"<{safe_url(src)}>")


def _asset_name(file: str, taken: set[str]) -> str:
    """A name for the article's folder, where files from several folders may meet."""
    stem, ending = posixpath.splitext(posixpath.basename(file))
    ending = ending.lower()
    stem = stem if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,80}", stem) else slugify(stem)
    name, number = f"{stem}{ending}", 2
    while name.lower() in {other.lower() for other in taken}:
        name, number = f"{stem}-{number}{ending}", number + 1
    return name


def page_links(source: str, path: str, prose: Prose, root: str) -> Iterator[Change]:
    """Links to other Markdown files become links to their pages."""
    for link in _links(prose):
        if page := page_link(source[link.target_start : link.target_end], path, root):
            yield Change(link.target_start, link.target_end, page)


def _links(prose: Prose) -> Iterator[Link]:
    for _, inline in prose.inlines:
        yield from inline.links


def local_file(target: str, path: str) -> str:
    """The file of the content folder, a PDF or a table say, that a link in `path` leads to; '' for other links."""
    written = target.partition("#")[0].partition("?")[0]
    ending = posixpath.splitext(written)[1].lower()
    if ending in ("", ".md", ".html", ".htm") or written.startswith("/") or ":" in written:
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(written)))
    return "" if file.startswith("..") or "\\" in file or "\0" in file else file


_IMAGE = re.compile(r"<img(?:[^<>\"]|\"[^\"]*\")*>")
_SRC = re.compile(r' src="([^"]*)"')


def without_strangers(
    html: SafeHtml, path: str, assets: tuple[Asset, ...]
) -> tuple[SafeHtml, list[Problem]]:
    """Leave out pictures that came in by another way than ![…](…), for their files would be missing."""
    if "<img" not in html:
        return html, []
    names = {asset.name for asset in assets}
    problems: list[Problem] = []

    def keep(match: re.Match[str]) -> str:
        src = _SRC.search(match[0])
        name = unescape(src[1]) if src else ""
        if name in names:
            return match[0]
        problems.append(
            warning(path, 0, "picture-left-out", f"The picture “{name[:80]}” is left out: it is not written as ![…](…).",
                    f"Write ![what it shows]({name[:80]}).")
        )  # fmt: skip
        return ""

    return trusted(_IMAGE.sub(keep, str(html))), problems
