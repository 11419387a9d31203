"""HTML that may be shown: the sanitiser, and the marks that stand for dates and towns meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from markupsafe import Markup

from site_builder.core.safe.text import Unsafe


class SafeHtml(Markup):
    """HTML that has passed the sanitiser, or that our own templates made."""

    __slots__ = ()


NO_HTML = SafeHtml("")


# Private-use characters that stand around dates and towns while HTML is made and sanitised. They
# cannot come from content: `read_text` replaces them.
OPEN_MARK, MARK_BODY, CLOSE_MARK = "\ue000", "\ue001", "\ue002"
_OPEN = re.compile(f"{OPEN_MARK}([a-z]+):(\\d+):(\\d+){MARK_BODY}")
_TOKEN = re.compile(f'{_OPEN.pattern}|{CLOSE_MARK}|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^<>"]|"[^"]*")*>')
_LEFTOVERS = re.compile(f"{_OPEN.pattern}|[{OPEN_MARK}{MARK_BODY}{CLOSE_MARK}]")


def open_mark(kind: str, sentence: int, index: int) -> str:
    """What stands before a marked date or town: `kind` is date or town, `index` into the sentence's list."""
    return f"{OPEN_MARK}{kind}:{sentence}:{index}{MARK_BODY}"


def trusted(html: str) -> SafeHtml:
    """For markup that our own code made, never for anything that holds an editor's characters unescaped."""
    return SafeHtml(html)


def fill_marks(html: SafeHtml, fill: Callable[[str, int, int, bool], tuple[str, str]]) -> SafeHtml:
    """Turn marks into elements: `fill(kind, sentence, index, inside_link)` gives (opening, closing) markup.

    `inside_link` tells that an <a> is open around the mark, so that no second one may be put there.
    A mark that an element begins or ends within is left out, as are marks without a partner.
    """
    text = str(html)
    pieces: list[str] = []
    links = position = 0
    opened: tuple[int, str] | None = None  # where in `pieces` the opening stands, its closing
    for token in _TOKEN.finditer(text):
        pieces.append(text[position : token.start()])
        position = token.end()
        if token[0] == CLOSE_MARK:
            if opened:
                pieces.append(opened[1])
            opened = None
        elif token[1]:
            if opened:
                pieces[opened[0]] = ""
            opening, closing = fill(token[1], int(token[2]), int(token[3]), links > 0)
            opened = (len(pieces), closing)
            pieces.append(opening)
        else:
            if token[5].lower() == "a":
                links = max(0, links - 1) if token[4] else links + 1
            if opened and token[5].lower() != "br":
                pieces[opened[0]] = ""
                opened = None
            pieces.append(_LEFTOVERS.sub("", token[0]))
    pieces.append(text[position:])
    if opened:
        pieces[opened[0]] = ""
    return SafeHtml(_LEFTOVERS.sub("", "".join(pieces)))


# ---------------------------------------------------------------- the sanitiser

_TAGS = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
}
_ATTRIBUTES = {
    "*": {"lang", "dir", "id"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "code": {"language-text"},
}
_OWN_PICTURE = re.compile(r"(?!\.*/)[^:/\\?#\s][^:\\?#\s]*")
_HEADING = re.compile(r"<(/?)h1\b")
_PICTURE_WITHOUT_FILE = re.compile(r"<img(?![^>]* src=)(?:[^<>\"]|\"[^\"]*\")*>")
_LONE_PICTURE = re.compile(
    r"<p>\s*(<img(?:[^<>\"]|\"[^\"]*\")*?)(?: title=\"([^\"]*)\")((?:[^<>\"]|\"[^\"]*\")*>)\s*</p>"
)
_DEEPEST = 120
_OPENING_OR_CLOSING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Elements that need no end tag nest no deeper however often they are opened.
_FLAT = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
    "p",
    "li",
    "dt",
    "dd",
    "tr",
    "td",
    "th",
    "option",
    "thead",
    "tbody",
    "tfoot",
    "colgroup",
    "rt",
    "rp",
}


def clean_html(html: str) -> SafeHtml:
    """Keep harmless markup only: no scripts, styles, forms, frames or foreign pictures.

    Links go to http, https, mailto or relative addresses. Ids get the prefix “in-” (and links to them
    too), so that an article cannot take those of the page around it. <h1> becomes <h2>, because the
    page has its own. A picture alone in its paragraph with a title becomes a figure with a caption.
    Raises Unsafe where elements are nested deeper than any article needs.
    """
    import nh3

    check_depth(html)
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_filtered,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    cleaned = _HEADING.sub(r"<\1h2", cleaned)
    if "<img" in cleaned:
        cleaned = _PICTURE_WITHOUT_FILE.sub("", cleaned)
        cleaned = _LONE_PICTURE.sub(_figure, cleaned)
    return SafeHtml(cleaned)


def check_depth(html: str, *, first_line: int = 1) -> None:
    """Raise Unsafe, with the line, where elements are nested more than 120 deep."""
    depth = 0
    for match in _OPENING_OR_CLOSING.finditer(html):
        if match[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            raise Unsafe(
                f"HTML elements are nested more than {_DEEPEST} deep here.",
                first_line + html.count("\n", 0, match.start()),
                "Close the elements, or remove the HTML.",
            )


def _filtered(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return f"in-{value}"
    if attribute == "href" and value.startswith("#"):
        return f"#in-{value[1:]}" if len(value) > 1 else value
    if attribute == "href" and (value.startswith("//") or "\\" in value):
        return None
    if attribute == "src" and (not _OWN_PICTURE.fullmatch(value) or ".." in value):
        return None
    return value


def _figure(match: re.Match[str]) -> str:
    caption = escape(unescape(match[2]), quote=False)
    return f"<figure>{match[1]}{match[3]}<figcaption>{caption}</figcaption></figure>"
