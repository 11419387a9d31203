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


_BEHIND = "\uffff"
_LETTERS = str.maketrans(
    {"ґ": f"г{_BEHIND}", "є": f"е{_BEHIND}", "ё": f"е{_BEHIND}", "і": f"и{_BEHIND}", "ї": f"и{_BEHIND * 2}",
     "й": f"и{_BEHIND * 3}", "ў": f"у{_BEHIND}", "ł": f"l{_BEHIND}", "ø": f"o{_BEHIND}", "đ": f"d{_BEHIND}",
     "æ": "ae", "œ": "oe", "ß": "ss"}
)  # fmt: skip
"""Letters of an alphabet that are no other letter with an accent: each stands behind the one it follows there."""


def alphabetical(name: str) -> str:
    """What names are sorted by, as readers look them up: letters and digits on, without accents and case."""
    if name.isascii():
        plain = name.casefold()
    else:
        letters = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
        apart = unicodedata.normalize("NFKD", letters)
        plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    first = next((place for place, one in enumerate(plain) if one.isalnum()), 0)
    return plain[first:]


def first_letter(name: str) -> str:
    """The capital under which a name stands in a list that is `alphabetical`."""
    key = alphabetical(name)
    if key[1:2] == _BEHIND:
        return next(one for one in unicodedata.normalize("NFC", name) if one.isalnum()).upper()
    return key[:1].upper()[:1]


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language: en and en-US do."""
    return one.split("-")[0] == other.split("-")[0]
