"""Slugs, paths and addresses that come from content."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

from site_builder.core.safe.text import Unsafe

# File systems allow 255 bytes a name; a Cyrillic letter takes two, most others of the world three.
_MOST_CHARACTERS, _MOST_BYTES = 100, 200
_WINDOWS_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)")
_APOSTROPHES = re.compile("['’ʼ`´]")
_ADDRESS = re.compile(r"(?i)(?:https?://|mailto:)[^\s<>\"\\^`{|}]+")


def slugify(text: str) -> str:
    """A slug from any text: letters and digits of every script in lower case, hyphens between.

    Never empty and always valid: what leaves nothing ("!!!") gets a short fingerprint of the text.
    """
    name = unicodedata.normalize("NFC", _APOSTROPHES.sub("", text))
    name = unicodedata.normalize("NFC", name.lower())
    kept = "".join(character if _is_letter(character) else "-" for character in name)
    slug = _shortened(re.sub("-+", "-", kept).strip("-")).strip("-")
    if slug and _WINDOWS_DEVICES.match(slug):
        slug = f"page-{slug}"
    if not valid_slug(slug):
        slug = "page-" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
    return slug


def valid_slug(text: str) -> bool:
    """Whether `text` can be a folder's name and a part of a URL on every system, as it is."""
    if (
        not text
        or len(text) > _MOST_CHARACTERS
        or len(text.encode("utf-8", "replace")) > _MOST_BYTES
    ):
        return False
    if text[0] in "-._" or text[-1] in ".-" or ".." in text or _WINDOWS_DEVICES.match(text):
        return False
    if unicodedata.combining(text[0]) or not unicodedata.is_normalized("NFC", text):
        return False
    return all(_is_letter(character) or character in "-._" for character in text)


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc")


def _shortened(slug: str) -> str:
    slug = slug[:_MOST_CHARACTERS]
    return slug.encode()[:_MOST_BYTES].decode(errors="ignore")


def inside(root: Path, relative: str) -> Path:
    """The path `relative` below `root`, symlinks resolved. Raises Unsafe if it leads out of it."""
    if not relative or "\0" in relative or "\\" in relative or re.match(r"/|[A-Za-z]:", relative):
        raise Unsafe(
            f"“{relative}” is not a path inside the folder.",
            hint="Write the path with forward slashes, counted from the file that names it.",
        )
    base = root.resolve()
    path = (base / relative).resolve()
    if not path.is_relative_to(base):
        raise Unsafe(
            f"“{relative}” leads out of {root.name or root}.",
            hint="Keep the file inside that folder.",
        )
    return path


def safe_url(url: str) -> str:
    """`url` without surrounding space if it is an http, https or mailto address, else ''."""
    address = url.strip()
    if len(address) > 2000 or not _ADDRESS.fullmatch(address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    return address if host or parts.scheme == "mailto" else ""
