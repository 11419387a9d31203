"""Every internal link and anchor leads somewhere: read from the HTML, checked against the whole site."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from site_builder.pages.publish.faults import DeadLink

# Comments, scripts and styles are passed over. An unclosed comment or quotation runs to the end of the
# file, as in a browser, which also keeps the search linear on hostile input.
_TAG = re.compile(
    r"<(?:!--.*?(?:-->|\Z)"
    r"|(?P<raw>script|style|textarea|title)\b(?P<raw_attributes>[^>]*)>.*?(?:</(?P=raw)|\Z)"
    r"|[a-z](?P<attributes>(?:[^>\"']+|\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))*))",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# Names and slashes only, going up at the start if at all: nearly all of our own links.
_PLAIN = re.compile(r"((?:\.\./)*)((?:[\w-][\w.-]*/)*[\w-][\w.-]*)(?:#([\w.-]*))?", re.ASCII)
_WANTED = {"href", "xlink:href", "src", "srcset", "poster", "data", "action", "id"}


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page offers and wants: its anchors, and its internal links as `path` or `path#anchor`."""

    anchors: tuple[str, ...]
    links: tuple[str, ...]


def page_links(path: str, content: bytes, *, base_url: str = "") -> PageLinks:
    """The anchors and internal links of the page at `path`, links resolved to paths of the site.

    Links that begin with `/` are internal only under `base_url`, without which nobody knows where the
    site will stand; links that leave the site begin with `../`.
    """
    anchors: dict[str, None] = {}
    links: dict[str, None] = {}
    for name, value in _attributes(content.decode("utf-8", "replace")):
        if name == "id":
            anchors[value] = None
        elif name == "srcset":
            for candidate in value.split(","):
                if parts := candidate.split():
                    links[parts[0]] = None
        else:
            links[value] = None
    base = urlsplit(base_url)
    folders = _folders_above(path)
    resolved = (
        _resolve_plain(link, folders) or _resolve(path, link, base.netloc, base.path)
        for link in links
    )
    return PageLinks(tuple(anchors), tuple(dict.fromkeys(link for link in resolved if link)))


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    """The attributes that offer or want something: `id` for an anchor of either kind, links by name."""
    seen: set[str] = set()
    for tag in _TAG.finditer(text):
        written = tag["attributes"] or tag["raw_attributes"]
        if not written or "=" not in written or written in seen:
            continue
        # Pages repeat their tags. What `name` means depends on the element, so that is asked each time.
        if "name" not in written:
            seen.add(written)
        for written_name, double, single, bare in _ATTRIBUTE.findall(written):
            name = written_name.lower()
            if name == "name" and written[0].isspace() and tag[0][1] in "aA":
                name = "id"
            if name in _WANTED:
                value = double or single or bare
                yield name, html.unescape(value) if "&" in value else value


def _folders_above(path: str) -> list[str]:
    """The folder of the page with its last slash, then the one above, up to the root, ''."""
    folders = [path[: path.rfind("/") + 1]]
    while folders[-1]:
        folders.append(folders[-1][: folders[-1].rfind("/", 0, -1) + 1])
    return folders


def _resolve_plain(link: str, folders: list[str]) -> str:
    """What `_resolve` gives, in a tenth of the time, for a plain link within the site; else ''."""
    plain = _PLAIN.fullmatch(link)
    if plain is None:
        return ""
    up, rest, anchor = plain.groups()
    level = len(up) // 3
    if level >= len(folders) or (anchor and anchor.lower() == "top"):
        return ""
    return f"{folders[level]}{rest}#{anchor}" if anchor else folders[level] + rest


def _resolve(page: str, link: str, host: str, base_path: str) -> str:
    """The path of the site, with `#anchor`, that `link` on `page` means; '' for one to elsewhere."""
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return ""
    if parts.scheme and (parts.scheme not in ("http", "https") or not parts.netloc):
        return ""
    if parts.netloc and parts.netloc != host:
        return ""
    path = unquote(parts.path)
    root = base_path.rstrip("/") + "/"
    if parts.netloc or path.startswith("/"):
        if not host or not path.startswith(root):
            return ""
        target = path.removeprefix(root)
    elif path:
        target = posixpath.join(posixpath.dirname(page), path)
    else:
        target = page
    tidy = posixpath.normpath(target) if target else ""
    if tidy in ("", "."):
        tidy = "index.html"
    elif target.endswith(("/", "/.", "/..")):
        tidy += "/index.html"
    anchor = unquote(parts.fragment).partition(":~:")[0]
    return f"{tidy}#{anchor}" if anchor and anchor.lower() != "top" else tidy


def broken_links(
    pages: Mapping[str, PageLinks], files: Collection[str], sources: Mapping[str, str]
) -> list[DeadLink]:
    """Every page's links that lead nowhere.

    `files` are all paths of the site; `sources` says what pages were made from.
    """
    leads = set(files)
    for path, page in pages.items():
        leads.update(f"{path}#{anchor}" for anchor in page.anchors)
    return [
        DeadLink(sources.get(path, ""), link, _complaint(path, link, files, sources.get(path, "")))
        for path, page in pages.items()
        for link in page.links
        if link not in leads and not _leads_somewhere(link, leads, pages)
    ]


def _leads_somewhere(link: str, leads: set[str], pages: Mapping[str, PageLinks]) -> bool:
    target, _, anchor = link.partition("#")
    if target not in leads:
        # A folder named without its last slash: every server and browser finds its index.
        return f"{target}/index.html{'#' * bool(anchor)}{anchor}" in leads
    # Fragments of other files (a PDF's page, a picture's view) are not ours to judge.
    return target not in pages


def _complaint(path: str, link: str, files: Collection[str], source: str) -> str:
    target, _, anchor = link.partition("#")
    maker = f" (made from {source})" if source else ""
    if target in files or f"{target}/index.html" in files:
        return f"“{path}”{maker} links to “{link}”, but that page has no place named “{anchor}”."
    return f"“{path}”{maker} links to “{target}”, which is not in the site."
