"""A map's meridians and parallels, and its scale bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil, floor

from site_builder.pages.basemap import Box
from site_builder.pages.places import kilometres
from site_builder.pages.projection import WIDTH, Frame, Point

STEPS = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30)
BARS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def graticule(frame: Frame) -> tuple[str, list[Box]]:
    """The lines with their degrees, and the boxes that the degrees fill."""
    corners = frame.corners()
    lats, lons = [lat for lat, _ in corners], [lon for _, lon in corners]
    south, north, west, east = min(lats), max(lats), min(lons), max(lons)
    paths, labels, taken = [], [], []
    for lat in _steps(south, north):
        line = [frame.place(lat, west + (east - west) * step / 16) for step in range(17)]
        paths.append(_path(line))
        y = _crossing(line, lambda point: point[0] - 2)
        if y and 12 < y[1] < frame.height - 24:
            labels.append(f'<text x="5" y="{y[1] - 3:.1f}">{_degrees(lat, "N", "S")}</text>')
            taken.append((0.0, y[1] - 13, 44.0, y[1]))
    for lon in _steps(west, east):
        line = [frame.place(south + (north - south) * step / 16, lon) for step in range(17)]
        paths.append(_path(line))
        x = _crossing(line, lambda point: point[1] - 2)
        if x and 10 < x[0] < WIDTH - 48:
            # Past the antimeridian, 181° east is 179° west.
            around = (lon + 180) % 360 - 180
            labels.append(f'<text x="{x[0] + 4:.1f}" y="12">{_degrees(around, "E", "W")}</text>')
            taken.append((x[0], 0.0, x[0] + 46, 15.0))
    grid = f'<path class="graticule" d="{"".join(paths)}"/>'
    return f'{grid}<g class="degrees" aria-hidden="true">{"".join(labels)}</g>', taken


def _steps(low: float, high: float) -> list[float]:
    step = next((step for step in STEPS if (high - low) / step <= 5), 45)
    return [index * step for index in range(ceil(low / step), floor(high / step) + 1)]


def _path(line: Sequence[Point]) -> str:
    return "M" + " ".join(f"{x:.0f} {y:.0f}" for x, y in line)


def _crossing(line: Sequence[Point], side: Callable[[Point], float]) -> Point | None:
    """Where a line changes sides, between the two points about it."""
    for one, other in pairwise(line):
        a, b = side(one), side(other)
        if a * b <= 0 and a != b:
            part = a / (a - b)
            return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part
    return None


def _degrees(value: float, positive: str, negative: str) -> str:
    sign = f" {positive}" if value > 0 else f" {negative}" if value < 0 else ""
    return f"{abs(value):.4g}°{sign}"


def scale_bar(frame: Frame, language: str) -> tuple[str, Box]:
    """A bar of a round number of kilometres, true at the middle of the map, and the box it fills."""
    longest = WIDTH * 0.3 / frame.scale
    bar = next((bar for bar in reversed(BARS_KM) if bar <= longest), BARS_KM[0])
    length, y = bar * frame.scale, frame.height - 12
    drawn = (
        f'<g class="scale" aria-hidden="true"><path d="M12 {y - 4}v4h{length:.1f}v-4"/>'
        f'<text x="{length + 18:.1f}" y="{y}">{kilometres(bar, language)}</text></g>'
    )
    return drawn, (8.0, y - 10.0, length + 80, y + 6.0)
