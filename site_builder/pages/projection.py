"""From latitude and longitude to a drawing: Lambert azimuthal equal-area around the places shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from site_builder.pages.places import EARTH_KM

WIDTH = 420
MARGIN = 42
SMALLEST_KM, LONE_KM = 50.0, 220.0
"""Of land across, however close together the places lie, and where there is but one."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """Kilometres east and north of a centre, equal in area (Snyder 1987, pages 185–187)."""

    lat: float
    lon: float

    @classmethod
    def around(cls, places: Sequence[Point]) -> Projection:
        """Centred on the mean of the places as vectors, which no meridian tears apart."""
        vectors = [
            (
                cos(radians(lat)) * cos(radians(lon)),
                cos(radians(lat)) * sin(radians(lon)),
                sin(radians(lat)),
            )
            for lat, lon in places
        ]
        x, y, z = (sum(axis) for axis in zip(*vectors, strict=True))
        return cls(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))

    def __call__(self, lat: float, lon: float) -> Point:
        phi, centre, east = radians(lat), radians(self.lat), radians(lon - self.lon)
        towards = 1 + sin(centre) * sin(phi) + cos(centre) * cos(phi) * cos(east)
        k = EARTH_KM * sqrt(2 / max(towards, 1e-9))
        return (
            k * cos(phi) * sin(east),
            k * (cos(centre) * sin(phi) - sin(centre) * cos(phi) * cos(east)),
        )

    def back(self, x: float, y: float) -> Point:
        """Latitude and longitude of a point of the plane; longitude within 180° of the centre's."""
        rho = hypot(x, y)
        if rho < 1e-9:
            return self.lat, self.lon
        c = 2 * asin(min(1.0, rho / (2 * EARTH_KM)))
        centre = radians(self.lat)
        lat = asin(max(-1.0, min(1.0, cos(c) * sin(centre) + y * sin(c) * cos(centre) / rho)))
        east = atan2(x * sin(c), rho * cos(centre) * cos(c) - y * sin(centre) * sin(c))
        return degrees(lat), self.lon + degrees(east)


@dataclass(frozen=True, slots=True)
class Frame:
    """How kilometres become the units of the drawing."""

    projection: Projection
    scale: float
    centre: Point
    height: int

    @classmethod
    def of(cls, places: Sequence[Point]) -> Frame:
        """That shows all of the places, given as latitude and longitude."""
        projection = Projection.around(places)
        points = [projection(*place) for place in places]
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        bottom, top = min(y for _, y in points), max(y for _, y in points)
        smallest = SMALLEST_KM if len(set(places)) > 1 else LONE_KM
        across, down = max(right - left, smallest), max(top - bottom, smallest * 0.6)
        height = round(WIDTH * min(0.85, max(0.62, down / across)))
        scale = min((WIDTH - 2 * MARGIN) / across, (height - 2 * MARGIN) / down)
        return cls(projection, scale, ((left + right) / 2, (top + bottom) / 2), height)

    def place(self, lat: float, lon: float) -> Point:
        x, y = self.projection(lat, lon)
        return (
            WIDTH / 2 + (x - self.centre[0]) * self.scale,
            self.height / 2 - (y - self.centre[1]) * self.scale,
        )

    def corners(self) -> list[Point]:
        """Latitudes and longitudes around the edge of the drawing."""
        found = []
        for step in range(9):
            x, y = WIDTH * step / 8, self.height * step / 8
            for px, py in ((x, 0), (x, self.height), (0, y), (WIDTH, y)):
                found.append(
                    self.projection.back(
                        (px - WIDTH / 2) / self.scale + self.centre[0],
                        (self.height / 2 - py) / self.scale + self.centre[1],
                    )
                )
        return found
