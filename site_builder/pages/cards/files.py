"""The files of the social cards, of which those that would come out the same are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from site_builder.pages.cards.content import cards_of
from site_builder.pages.cards.drawing import Colours, Faces, colour, draw_card
from site_builder.pages.cards.lettering import TEXT, TITLE, Typeface
from site_builder.pages.edition import Edition
from site_builder.pages.files import OutputFile
from site_builder.pages.keeping import Keeper

OWN_FONTS = ("card.ttf", "card.otf")
"""A site's own font for its cards, among its templates: for a script that the built-in ones lack."""

_USED = {
    "paper": "#fbfaf7",
    "ink": "#1b1916",
    "soft": "#5f5a51",
    "time": "#a9321c",
    "line": "#dcd6c9",
}
"""The tokens that a card uses, for a theme whose own colours cannot be read."""
_TOKEN = re.compile(r"--([a-z-]{1,30})\s*:\s*([^;{}]{1,80});")


def card_files(
    edition: Edition, *, theme: Sequence[Path], static: Sequence[Path], keeper: Keeper | None = None
) -> Iterator[OutputFile]:
    """Every card of the site. `theme` and `static` are the search paths of pages.

    `keeper` is one of the code alone: what a page depends on matters to no card.
    """
    own = _own_fonts(theme)
    colours = colours_of(static, edition.site.theme)
    faces = Faces(Typeface((*own, TITLE)), Typeface((*own, TEXT)))
    fonts = [hashlib.blake2b(font.read_bytes()).hexdigest() for font in own]
    for path, source, card in cards_of(edition):
        key = keeper.key_of(path, card, colours, fonts) if keeper else ""
        made = keeper.content(path, key) if keeper and key else None
        if made is None:
            made = draw_card(card, colours, faces)
            if keeper and key:
                keeper.note(path, key, made)
        yield OutputFile(path, made, source)


def _own_fonts(theme: Sequence[Path]) -> tuple[Path, ...]:
    places = (folder / name for folder in theme for name in OWN_FONTS)
    return tuple(place for place in places if place.is_file())


def colours_of(static: Sequence[Path], theme: Sequence[tuple[str, str]]) -> Colours:
    """The light colours of the theme's tokens.css, then those of site.yml's `theme`.

    Other people's pages show a card, so it has no dark version.
    """
    values: dict[str, str] = {}
    files = (path for folder in static if (path := folder / "tokens.css").is_file())
    if file := next(files, None):
        for name, value in _TOKEN.findall(file.read_text(encoding="utf-8", errors="replace")):
            values.setdefault(name, value.strip())
    return _readable({**values, **dict(theme)})


def _readable(values: Mapping[str, str]) -> Colours:
    found = {name: colour(values.get(name, "")) for name in _USED}
    if found["paper"] is None or found["ink"] is None:
        # One of the two alone might not be told from the built-in other.
        found = dict.fromkeys(_USED)
    built_in = {name: colour(value) or (0, 0, 0) for name, value in _USED.items()}
    return {name: value or built_in[name] for name, value in found.items()}
