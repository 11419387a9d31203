"""Paragraphs that are no prose: pictures, captions, lone links, bylines, "Updated" and "Also read" lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from site_builder.core.when import MONTHS, WEEKDAYS

FurnitureKind = Literal[
    "prose", "heading", "picture", "caption", "link", "byline", "stamp", "also-read"
]  # fmt: skip

_PICTURE = re.compile(
    r"(?:!\[[^\[\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])\s*)+(?:\{[^{}]*\})?$"
)
_LINK = re.compile(
    r"(?:[-–—•*>→»|\s]*(?:\[(?:[^\[\]\n]{0,500})\](?:\((?!\s*(?:date|town)\s*:)[^()\n]{0,2000}\)|\[[^\[\]\n]{1,200}\])"
    r"|<?https?://[^\s<>]{1,2000}(?=[\s<>]|$)>?)){1,20}[\s*_.|→»]*$",
    re.IGNORECASE,
)
# "**Update, 12 September**" on a line of its own is a heading to every reader.
_BOLD = re.compile(r"(?:\*\*(?!\*)[^*\n]{1,120}[^*\n.!?…]\*\*|__(?!_)[^_\n]{1,120}[^_\n.!?…]__)$")
_EMPHASISED = re.compile(r"(?:\*[^*\n]+\*|_[^_\n]+_|\*\*[^*\n]+\*\*)$")
# "Photo: …" and "Photograph by …" are captions, "Photo agencies said …" is not.
_CAPTION = re.compile(
    r"(?i)[*_(]*(?:photo(?:graph)?|picture|image|caption|credit|foto|bild|фото|zdjęcie)"
    r"(?:\s+(?:credit|caption|by|courtesy)\b|\s*[:©|/])"
)
# "By Anna Kovalenko in Kharkiv" is a byline; "By Saturday the town was free." is not.
_BYLINE = re.compile(r"(?:By|BY|Von|Par|Por|Автор:?|Від)\s+[^\W\d_a-zа-яёіїєґ]")
_SMALL_WORDS = frozenset(
    [
        "and",
        "in",
        "for",
        "of",
        "the",
        "de",
        "la",
        "von",
        "van",
        "der",
        "den",
        "at",
        "with",
        "und",
        "et",
        "y",
        "и",
        "та",
        "в",
        "у",
        "с",
    ]
)
_NOT_NAMES = frozenset(
    [
        *(name.lower() for name in (*WEEKDAYS, *MONTHS)),
        "spring",
        "summer",
        "autumn",
        "winter",
        "early",
        "late",
        "midday",
    ]
)
# "Updated: 12 September, 10:00" is a stamp; "Published in 1989, the book …" is not.
_STAMP = re.compile(
    r"(?i)[*_(]*(?:first |last |originally )?(?:published|updated|posted|modified|created|filed|"
    r"veröffentlicht|aktualisiert|publié|mis à jour|опубліковано|оновлено|опубликовано|обновлено)\b"
    r"(?:\s+(?:on|at|by|le|am|um))?\s*[:|–—-]?\s*"
)
_STAMP_WORDS = frozenset(
    [
        "on",
        "at",
        "by",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
        "and",
        "local",
        "time",
        "ago",
        "hours",
        "hour",
        "minutes",
        "minute",
        "days",
        "day",
        "today",
        "yesterday",
        "first",
        "last",
        "published",
        "updated",
        "posted",
        "modified",
        "of",
        "the",
        "uhr",
        "um",
        "le",
        "à",
    ]
)
_ALSO_READ = re.compile(
    r"(?i)[*_\[(>»→-]*\s*(?:also read|read also|also see|see also|read more|read next|more on this|further reading|"
    r"related(?: articles?| stor(?:y|ies)| coverage)?|recommended|watch(?: also| more)?|listen|"
    r"lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|читайте також|читайте также|"
    r"czytaj także|czytaj też)\b[*_]*\s*(?:(?P<mark>[|:–—»→-])|(?=\[)|$)"
)


def furniture(
    lines: Sequence[str], *, item: bool = False, after_picture: bool = False
) -> list[FurnitureKind]:
    """What each line of one paragraph is. Only pictures and what follows them divide a paragraph."""
    kinds: list[FurnitureKind] = ["prose"] * len(lines)
    index = 0
    while index < len(lines) and _PICTURE.match(lines[index]):
        kinds[index] = "picture"
        index += 1
    rest = lines[index:]
    if rest:
        kind = _kind(" ".join(rest), item, after_picture or index > 0, index > 0)
        kinds[index:] = [kind] * len(rest)
    return kinds


def _kind(text: str, item: bool, after_picture: bool, same_paragraph: bool) -> FurnitureKind:
    if len(text) > 600:
        return "prose"
    if _LINK.match(text):
        return "link"
    if same_paragraph or (after_picture and _EMPHASISED.match(text)) or _CAPTION.match(text):
        return "caption"
    if _ALSO_READ.match(text):
        return "also-read"
    if not item and _is_byline(text):
        return "byline"
    if _is_stamp(text):
        return "stamp"
    return "heading" if not item and _BOLD.match(text) else "prose"


def _is_byline(text: str) -> bool:
    plain = text.strip("*_ ")
    if len(plain) > 120 or not _BYLINE.match(plain) or plain.endswith((".", "!", "?", ":")):
        return False
    words = re.findall(r"[^\s,|/&()]+", plain)[1:]
    if not words or words[0].lower() in _NOT_NAMES:
        return False
    return all(word[:1].isupper() or word.lower() in _SMALL_WORDS or "@" in word for word in words)


def _is_stamp(text: str) -> bool:
    plain = text.strip("*_() ")
    match = _STAMP.match(plain)
    if not match or len(plain) > 100:
        return False
    words = re.findall(r"[^\W\d_][\w.]*", plain[match.end() :])
    return all(word[:1].isupper() or word.lower() in _STAMP_WORDS for word in words)
