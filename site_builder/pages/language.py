"""A language's locale and direction, and where markup has to name it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from markupsafe import escape

from site_builder.core.safe import SafeHtml, trusted


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """The locale of a BCP 47 tag; plain `en` reads as British, a tag that Babel lacks as its language."""
    if language in ("", "en"):
        return Locale("en", "GB")
    for tag in (language, language.split("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")


@lru_cache(maxsize=64)
def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return str(locale_of(language).text_direction)


@lru_cache(maxsize=1024)
def lang_attributes(language: str, page_language: str) -> SafeHtml:
    """` lang="uk"` and, where the direction changes too, ` dir`; nothing in the page's own language.

    Both stand there always where `page_language` is '': for what pages of several languages show.
    """
    if not language or same_language(language, page_language):
        return trusted("")
    turned = not page_language or direction(language) != direction(page_language)
    towards = f' dir="{direction(language)}"' if turned else ""
    return trusted(f' lang="{escape(language)}"{towards}')


_AFTER = str.maketrans(
    {"ґ": "г\uffff", "є": "е\uffff", "ё": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff", "й": "и\uffff\uffff\uffff",
     "ў": "у\uffff", "ł": "l\uffff", "ø": "o\uffff", "đ": "d\uffff", "æ": "ae", "œ": "oe", "ß": "ss"}
)  # fmt: skip
"""Letters of an alphabet that no accent makes: each stands behind the one that it follows there."""


def alphabetical(name: str) -> str:
    """What names are sorted by: letters without their accents and their case, as readers look them up."""
    letters = unicodedata.normalize("NFC", name).casefold().translate(_AFTER)
    plain = unicodedata.normalize("NFKD", letters)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language: en and en-US do."""
    return one.split("-")[0] == other.split("-")[0]
