"""Text in pictures: which font has its characters, and where its lines end. Nothing is ever drawn as boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

FONTS = Path(__file__).parent / "fonts"
TITLE, TEXT = FONTS / "card-title.ttf", FONTS / "card-text.ttf"

_TURNED = ("R", "AL", "AN")
"""Bidirectional classes of characters that are written from right to left."""
_VARIANTS = re.compile("[\ufe00-\ufe0f]")
"""They choose between forms of a character, such as a coloured one, and are none themselves."""
_NOWHERE = "\U0010ffff"
"""No font has it: what is drawn for it is drawn for everything else that a font lacks."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The files to look for characters in, the first one first: a site's own font, then the built-in one."""

    files: tuple[Path, ...]

    def fitting(self, text: str, size: int) -> Lettering | None:
        """`text` in a font that has all its letters, at `size` pixels; None where there is no such font.

        What is no letter or number, such as an emoji, is left out where a font lacks it.
        """
        text = " ".join(_VARIANTS.sub("", unicodedata.normalize("NFC", text)).split())
        if not text or (is_turned(text) and not shapes()):
            return None
        for file in self.files:
            kept = "".join(one for one in text if _has(file, one))
            lost = (one for one in text if one not in kept)
            if all(unicodedata.category(one)[0] not in "LNM" for one in lost):
                return Lettering(" ".join(kept.split()), file, size)
        return None


@dataclass(frozen=True, slots=True)
class Lettering:
    """One line of text that its font can show."""

    text: str
    file: Path
    size: int

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        return _font(self.file, self.size)

    @property
    def direction(self) -> str | None:
        """For Pillow, which takes a direction only where it can shape text."""
        return ("rtl" if is_turned(self.text) else "ltr") if shapes() else None

    @property
    def width(self) -> float:
        return self.font.getlength(self.text, direction=self.direction)

    def shortened(self, width: float) -> Lettering:
        """Cut at a word, with an ellipsis, to at most `width` pixels."""
        if self.width <= width:
            return self
        text = self.text
        while " " in text:
            text = text.rpartition(" ")[0].rstrip(" ,;:–—-")
            shorter = Lettering(f"{text}…", self.file, self.size)
            if shorter.width <= width:
                return shorter
        for length in range(len(text), 0, -1):
            shorter = Lettering(f"{text[:length]}…", self.file, self.size)
            if shorter.width <= width:
                return shorter
        return Lettering("…", self.file, self.size)

    def lines(self, width: float, most: int) -> list[Lettering] | None:
        """Broken at spaces into at most `most` lines of at most `width` pixels; None if that cannot be."""
        found: list[str] = []
        for word in self.text.split():
            longer = f"{found[-1]} {word}" if found else word
            if found and Lettering(longer, self.file, self.size).width <= width:
                found[-1] = longer
            else:
                found.append(word)
        made = [Lettering(line, self.file, self.size) for line in found]
        if len(made) > most or any(line.width > width for line in made):
            return None
        return made


def title_lines(
    text: str, face: Typeface, width: float, sizes: Sequence[int], most: int
) -> list[Lettering]:
    """`text` as large as it fits, in at most `most` lines; cut at the smallest size; [] without a font."""
    for size in sizes:
        lettering = face.fitting(text, size)
        if lettering is None:
            return []
        if lines := lettering.lines(width, most):
            return lines
    smallest = face.fitting(text, sizes[-1])
    assert smallest is not None
    words = smallest.text.split()
    for count in range(len(words) - 1, 0, -1):
        cut = " ".join(words[:count]).rstrip(" ,;:–—-") + "…"
        if lines := Lettering(cut, smallest.file, smallest.size).lines(width, most):
            return lines
    return [smallest.shortened(width)]


def is_turned(text: str) -> bool:
    """Whether it runs from right to left: its first letter decides."""
    kinds = (unicodedata.bidirectional(one) for one in text)
    return next((kind in _TURNED for kind in kinds if kind in ("L", *_TURNED)), False)


def shapes() -> bool:
    """Whether this Pillow joins Arabic letters and turns lines round: its Raqm library does."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=64)
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    engine = ImageFont.Layout.RAQM if shapes() else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(file), size, layout_engine=engine)


@lru_cache(maxsize=4096)
def _has(file: Path, character: str) -> bool:
    if unicodedata.category(character) in ("Cf", "Zs"):
        # Joiners and marks of direction draw nothing.
        return True
    font = _plain(file)
    return bytes(font.getmask(character)) != bytes(font.getmask(_NOWHERE))


@lru_cache(maxsize=8)
def _plain(file: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), 24, layout_engine=ImageFont.Layout.BASIC)
