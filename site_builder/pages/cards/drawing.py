"""A social card as PNG: 1,200 by 630 pixels, the same bytes for the same card.

Every ink is drawn as a layer of its own coverage, which becomes an index into a palette of its shades:
a tenth of the work, and of the bytes, of a picture in full colour.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

from site_builder.pages.cards import HEIGHT, WIDTH
from site_builder.pages.cards.content import Card
from site_builder.pages.cards.lettering import Lettering, Typeface, title_lines
from site_builder.pages.histogram import GAP

_EDGE = 72
_INKS = ("ink", "soft", "time", "line")
_SHADES = 32
"""Of each ink, from paper to full; more would be no smoother to the eye."""

Colours = Mapping[str, tuple[int, int, int]]
"""By token: `paper`, `ink`, `soft`, `time`, `line`."""


@dataclass(frozen=True, slots=True)
class Faces:
    title: Typeface
    text: Typeface


def draw_card(card: Card, colours: Colours, faces: Faces) -> bytes:
    """The card as PNG. Text that no font can show is left out."""
    sheet = _Sheet(card.turned)
    sheet.box("ink", 0, _EDGE - 16, WIDTH - 2 * _EDGE, 5)
    name = _line(card.name, faces.text, 28, 560)
    sheet.write("time", _line(card.kicker, faces.title, 28, 440), 0, 106)
    if name:
        sheet.write("soft", name, WIDTH - 2 * _EDGE - name.width, 106)
    sizes = (76, 68, 60, 54) if card.bars or len(card.moments) > 1 else (100, 88, 76, 68, 60, 54)
    lines = title_lines(card.title, faces.title, WIDTH - 2 * _EDGE, sizes, 3)
    bottom = 128
    for line in lines:
        bottom += round(line.size * 1.16)
        sheet.write("ink", line, 0, bottom - round(line.size * 0.16))
    if span := _line(card.span, faces.text, 34, WIDTH - 2 * _EDGE):
        bottom += 50
        sheet.write("soft", span, 0, bottom)
    if card.bars:
        _draw_bars(sheet, card, faces, bottom + 26)
    else:
        _write_moments(sheet, card, faces, bottom + 20)
    sheet.write("ink", _line(card.facts, faces.text, 30, WIDTH - 2 * _EDGE), 0, HEIGHT - 44)
    return sheet.png(colours)


def _line(text: str, face: Typeface, size: int, width: float) -> Lettering | None:
    lettering = face.fitting(text, size)
    return lettering.shortened(width) if lettering else None


def _draw_bars(sheet: _Sheet, card: Card, faces: Faces, top: int) -> None:
    """The histogram of the timeline page: key moments in full colour, folds as a broken line."""
    foot = HEIGHT - 144
    high = min(foot - top, 180)
    step = (WIDTH - 2 * _EDGE) / sum(GAP if bar.folded else 1 for bar in card.bars)
    # A bar as wide as a hand tells nothing that a narrower one does not.
    step, tallest = min(step, 60), max(bar.count for bar in card.bars)
    x = 0.0
    for bar in card.bars:
        if bar.folded:
            for part in range(foot - high + 6, foot, 16):
                sheet.box("line", x + step * GAP / 2 - 1, part, 3, 8)
            x += step * GAP
            continue
        if bar.count:
            tall = max(6, round(high * bar.count / tallest))
            shade = 1.0 if bar.key else 0.55
            sheet.box("time", x + step * 0.08, foot - tall, step * 0.84, tall, shade)
        x += step
    sheet.box("line", 0, foot, x, 3)
    first, last = (_line(text, faces.text, 24, x / 2) for text in card.ends)
    sheet.write("soft", first, 0, foot + 34)
    if last and first and first.width + last.width + 40 < x:
        sheet.write("soft", last, x - last.width, foot + 34)


def _write_moments(sheet: _Sheet, card: Card, faces: Faces, top: int) -> None:
    """A date and what happened, in two lines at most, as often as there is room."""
    width, step = WIDTH - 2 * _EDGE - 40, 39
    y = top + 56
    for when, text in card.moments:
        room = (HEIGHT - 96 - y) // step
        lines = title_lines(text, faces.text, width, (30,), min(room, 2)) if room > 0 else []
        if not lines:
            continue
        sheet.dot("time", 10, y - 10, 10)
        sheet.write("time", _line(when, faces.text, 28, width), 40, y)
        for line in lines:
            y += step
            sheet.write("ink", line, 40, y)
        y += 56


class _Sheet:
    """The layers of a card while it is drawn. Distances are from the inner edge at which reading starts."""

    def __init__(self, turned: bool) -> None:
        self._turned = turned
        self._layers = {ink: Image.new("L", (WIDTH, HEIGHT)) for ink in _INKS}
        self._pens = {ink: ImageDraw.Draw(layer) for ink, layer in self._layers.items()}

    def box(
        self, ink: str, x: float, y: float, wide: float, high: float, shade: float = 1.0
    ) -> None:
        left = round(self._left(x, wide))
        shape = (left, round(y), left + max(1, round(wide)) - 1, round(y + high) - 1)
        self._pens[ink].rectangle(shape, fill=round(255 * shade))

    def dot(self, ink: str, x: float, y: float, radius: int) -> None:
        left = self._left(x - radius, 2 * radius)
        self._pens[ink].ellipse((left, y - radius, left + 2 * radius, y + radius), fill=255)

    def write(self, ink: str, line: Lettering | None, x: float, y: float) -> None:
        """With its baseline at `y`."""
        if line is None:
            return
        left = self._left(x, line.width)
        self._pens[ink].text(
            (left, y), line.text, fill=255, font=line.font, anchor="ls", direction=line.direction
        )

    def _left(self, x: float, wide: float) -> float:
        return WIDTH - _EDGE - x - wide if self._turned else _EDGE + x

    def png(self, colours: Colours) -> bytes:
        paper = colours["paper"]
        whole = Image.new("P", (WIDTH, HEIGHT), 0)
        palette = list(paper)
        for place, ink in enumerate(_INKS):
            first = 1 + place * _SHADES
            palette += _ramp(paper, colours[ink])
            top = _SHADES - 1
            shades = [first + round(value * top / 255) if value > 4 else 0 for value in range(256)]
            layer = self._layers[ink].point(shades)
            if box := layer.getbbox():
                part = layer.crop(box)
                whole.paste(part, box, part.point([0] + [255] * 255))
        whole.putpalette(palette)
        out = io.BytesIO()
        whole.save(out, format="PNG", compress_level=6)
        return out.getvalue()


def _ramp(paper: tuple[int, int, int], ink: tuple[int, int, int]) -> list[int]:
    """The shades between two colours as palette entries."""
    return [
        round(paper[part] + (ink[part] - paper[part]) * shade / (_SHADES - 1))
        for shade in range(_SHADES)
        for part in range(3)
    ]


def colour(value: str) -> tuple[int, int, int] | None:
    """A CSS colour as red, green and blue; None for what Pillow does not know, such as oklch()."""
    try:
        return ImageColor.getrgb(value)[:3]
    except ValueError:
        return None
