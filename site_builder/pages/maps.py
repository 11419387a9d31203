"""Maps of towns as inline SVG: dots and their names on land and water, with borders and a scale bar.

Lambert azimuthal equal-area around the towns themselves, so that a map looks right anywhere on
Earth, across the antimeridian too. No tiles, no script, no request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, degrees, sqrt

from markupsafe import escape

from site_builder.core.safe import SafeHtml, trusted
from site_builder.pages.basemap import DATA, BaseMap, Box, base_map
from site_builder.pages.basemap.countries import countries
from site_builder.pages.basemap.policy import DEFAULT, credit
from site_builder.pages.graticule import graticule, scale_bar
from site_builder.pages.interface import interface_of
from site_builder.pages.labels import overlap, place_countries, place_names
from site_builder.pages.language import locale_of
from site_builder.pages.places import distance_km, kilometres
from site_builder.pages.projection import WIDTH, Frame, Point, Projection

MOST_LINKS, MOST_NAMES = 150, 60
"""Towns on a map that are links, and that are named, if there is room: those of which most is told."""
FAR_SHARE = 0.15
"""Of all that is told: more than this never lies beyond the edge of a map."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A town on a map; `href` '' for no link, `about` is what a screen reader hears of it."""

    name: str
    lat: float
    lon: float
    count: int = 0
    href: str = ""
    about: str = ""
    main: bool = True


def town_map(
    dots: Sequence[Dot], *, about: str, borders: str = DEFAULT, language: str = "en"
) -> SafeHtml:
    """The map and the line that says what it shows; '' without dots.

    `about` is its text alternative, `borders` one of `policy.POLICIES` (another one, or none, is the
    usual), `language` that of the countries' names. A map of 40 towns has less than 25 KB.
    """
    return _town_map(tuple(dots), about, borders or DEFAULT, language) if dots else trusted("")


@lru_cache(maxsize=256)
def _town_map(dots: tuple[Dot, ...], about: str, borders: str, language: str) -> SafeHtml:
    """Kept, because a preview draws the same maps at every save."""
    near, far = _near_and_far(dots)
    frame = Frame.of([(dot.lat, dot.lon) for dot in near])
    base = base_map(frame, borders=borders)
    bar, bar_box = scale_bar(frame, language)
    grid, degrees_boxes = graticule(frame)
    # Small dots lie over big ones, or nobody could see or touch them.
    ordered = sorted(near, key=lambda dot: (-dot.count, dot.name))
    circles = [_circle(dot, frame) for dot in ordered]
    beyond, arrows = _arrows(far, frame, [bar_box, *circles], language)
    taken = [*degrees_boxes, *arrows, bar_box]
    foremost = sorted(range(len(ordered)), key=lambda place: (not ordered[place].main, place))
    names = [(place, ordered[place].name) for place in foremost[:MOST_NAMES]]
    ink = base.under()
    places = place_names(names, circles, frame, taken=taken, ink=ink)
    taken += [*circles, *(box for _, _, _, box in places.values())]
    lands = _countries(frame, base, taken, ink, language)
    towns = "".join(
        _town(dot, frame, _label(dot, places.get(place)), linked=place < MOST_LINKS)
        for place, dot in enumerate(ordered)
    )
    # Links inside an image are hidden from screen readers, and those inside a group are not.
    role = "group" if any(dot.href for dot in dots) else "img"
    note = credit(base.layers, borders, language)
    return trusted(
        f'<div role="{role}" aria-label="{escape(about)}">'
        f'<svg class="map" viewBox="0 0 {WIDTH} {frame.height}">'
        f"{base.svg}{grid}{lands}{bar}{towns}{beyond}</svg></div>"
        + (f'<p class="map-note">{escape(note)}</p>' if note else "")
    )


def _countries(
    frame: Frame,
    base: BaseMap,
    taken: Sequence[Box],
    ink: dict[tuple[int, int], int],
    language: str,
) -> str:
    """The names of the countries on a map that shows borders between them."""
    if "border" not in base.layers:
        return ""
    world = countries(DATA / "countries.bin")
    territories = locale_of(language).territories
    names = place_countries(
        frame, world.at, lambda code: str(territories.get(code, code)), taken=taken, ink=ink
    )
    texts = "".join(
        f'<text x="{x:.0f}" y="{y + 4:.0f}">{escape(name)}</text>' for name, x, y in names
    )
    return f'<g class="lands" aria-hidden="true">{texts}</g>' if texts else ""


def _near_and_far(dots: Sequence[Dot]) -> tuple[list[Dot], list[Dot]]:
    """Towns so far off that they would press all others into a corner are not drawn to scale.

    The farthest goes as long as the rest holds nearly everything that is told and spans less than a third.
    The town that a map is about stays.
    """
    near = list(dots)
    far: list[Dot] = []
    told = sum(dot.count for dot in dots)
    own = not all(dot.main for dot in dots)
    while len(near) > 3:
        centre = _weighted_centre(near)
        distances = [distance_km(*centre, dot.lat, dot.lon) for dot in near]
        farthest = max(range(len(near)), key=distances.__getitem__)
        rest = near[:farthest] + near[farthest + 1 :]
        without = sum(dot.count for dot in (*far, near[farthest]))
        if without > told * FAR_SHARE or _widest(rest) * 3 > distances[farthest]:
            break
        if own and near[farthest].main:
            break
        far.append(near[farthest])
        near = rest
    return near, far


def _weighted_centre(dots: Sequence[Dot]) -> Point:
    weighted = [(dot.lat, dot.lon) for dot in dots for _ in range(min(dot.count, 20) or 1)]
    middle = Projection.around(weighted)
    return middle.lat, middle.lon


def _widest(dots: Sequence[Dot]) -> float:
    """How far from their centre the farthest of them lies, in km."""
    centre = _weighted_centre(dots)
    return max(distance_km(*centre, dot.lat, dot.lon) for dot in dots)


def _arrows(
    dots: Sequence[Dot], frame: Frame, taken: Sequence[Box], language: str
) -> tuple[str, list[Box]]:
    """At the edge, an arrow towards each town that lies beyond it, with its name and distance."""
    drawn: list[str] = []
    boxes: list[Box] = []
    middle_x, middle_y = WIDTH / 2, frame.height / 2
    here = frame.projection.back(*frame.centre)
    for dot in dots:
        x, y = frame.place(dot.lat, dot.lon)
        reach = min(
            (middle_x - 12) / max(abs(x - middle_x), 1e-6),
            (middle_y - 26) / max(abs(y - middle_y), 1e-6),
        )
        tip_x, tip_y = middle_x + (x - middle_x) * reach, middle_y + (y - middle_y) * reach
        name = f"{dot.name}, {kilometres(distance_km(*here, dot.lat, dot.lon), language)}"
        length = len(name) * 7.4
        anchor, text_x, left, right = (
            ("start", tip_x + 10, tip_x - 8, tip_x + 10 + length)
            if x < middle_x
            else ("end", tip_x - 10, tip_x - 10 - length, tip_x + 8)
        )
        for shift in (0, 18, -18, 36, -36, 54, -54, 72, -72):
            moved = min(max(tip_y + shift, 26), frame.height - 26)
            box = (left, moved - 12, right, moved + 7)
            if not any(overlap(box, other) for other in (*taken, *boxes)):
                tip_y = moved
                break
        boxes.append((left, tip_y - 12, right, tip_y + 7))
        turn = degrees(atan2(y - middle_y, x - middle_x))
        arrow = (
            f'<path d="M8 0L-5 -6V6Z" transform="translate({tip_x:.1f} {tip_y:.1f}) rotate({turn:.0f})"/>'
            f'<text x="{text_x:.1f}" y="{tip_y + 4:.1f}" text-anchor="{anchor}">{escape(name)}</text>'
        )
        told = f"{name}{dot.about.removeprefix(dot.name)}"
        about = escape(interface_of(language)("%(town)s, beyond the edge of the map", town=told))
        drawn.append(
            f'<a class="beyond" href="{escape(dot.href)}" aria-label="{about}">{arrow}</a>'
            if dot.href
            else f'<g class="beyond">{arrow}</g>'
        )
    return "".join(drawn), boxes


def _circle(dot: Dot, frame: Frame) -> Box:
    (x, y), r = frame.place(dot.lat, dot.lon), _radius(dot.count)
    return x - r, y - r, x + r, y + r


def _radius(count: int) -> float:
    return min(4 + 1.9 * sqrt(count), 22)


def _town(dot: Dot, frame: Frame, label: str, *, linked: bool) -> str:
    x, y = frame.place(dot.lat, dot.lon)
    kind = "town" if dot.main else "town other"
    circle = f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{_radius(dot.count):.1f}"/>{label}'
    if not dot.href or not linked:
        return f'<g class="{kind}">{circle}</g>'
    drawn = f'<circle class="hit" cx="{x:.1f}" cy="{y:.1f}" r="17"/>{circle}'
    about = escape(dot.about or dot.name)
    return f'<a class="{kind}" href="{escape(dot.href)}" aria-label="{about}"><title>{about}</title>{drawn}</a>'


def _label(dot: Dot, place: tuple[float, float, str, Box] | None) -> str:
    if place is None:
        return ""
    x, y, anchor, _ = place
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(dot.name)}</text>'
