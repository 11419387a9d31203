"""The words of the pages themselves, in the reader's language: gettext catalogues, read by Babel.

A catalogue is `locale/<language>.po`, with English as the message itself; what a catalogue lacks, and a
language without one, is said in English. Values stand in messages as `%(name)s`.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from site_builder.core.safe import SafeHtml, trusted
from site_builder.pages.language import locale_of

CATALOGUES = Path(__file__).parent / "locale"


def to_say(message: str) -> str:
    """The message itself: marks what is said later, from a table, for those who gather messages."""
    return message


@dataclass(frozen=True, slots=True)
class Interface:
    """Says the pages' own words in one language. `speaks` is the catalogue's, `en` where there is none."""

    language: str
    speaks: str
    catalogue: gettext.NullTranslations

    def __call__(self, message: str, /, **values: object) -> str:
        """Plain text."""
        return self.catalogue.gettext(message) % values

    def n(self, one: str, many: str, num: int, /, **values: object) -> str:
        """Plain text that counts: `%(num)s` is the number, written as the language writes it."""
        return self.catalogue.ngettext(one, many, num) % {"num": self.number(num), **values}

    def html(self, message: str, /, **values: object) -> SafeHtml:
        """Markup: the message's own tags stand, its values are escaped unless they are markup themselves."""
        return _filled(self.catalogue.gettext(message), values)

    def number(self, count: int) -> str:
        """1,204 in English, 1 204 in French."""
        if -1000 < count < 1000:
            return str(count)
        return str(format_decimal(count, locale=locale_of(self.language)))

    def tools(self) -> dict[str, Any]:
        """What Jinja's `{% trans %}` calls, and `ngettext` for what counts; `number` writes one."""

        def gettext_(message: str, /, **values: object) -> Markup:
            return _filled(self.catalogue.gettext(message), values)

        def ngettext(one: str, many: str, num: int, /, **values: object) -> Markup:
            said = self.catalogue.ngettext(one, many, num)
            return _filled(said, {"num": self.number(num), **values})

        return {"gettext": gettext_, "ngettext": ngettext, "number": self.number}


def _filled(message: str, values: Mapping[str, object]) -> SafeHtml:
    if not values:
        return trusted(message % {} if "%" in message else message)
    return trusted(message % {name: escape(value) for name, value in values.items()})


@lru_cache(maxsize=64)
def interface_of(language: str) -> Interface:
    """The interface in the language of a BCP 47 tag: its own catalogue's, else its language's, else English."""
    for tag in (language, language.split("-")[0]):
        path = CATALOGUES / f"{tag}.po"
        if tag.replace("-", "").isalnum() and path.is_file():
            return Interface(language, tag, _translations(path))
    return Interface(language, "en", gettext.NullTranslations())


@lru_cache(maxsize=16)
def _translations(path: Path) -> gettext.GNUTranslations:
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.stem.replace("-", "_"))
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
